/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_CODE (pandect_code_get_type ())
G_DECLARE_FINAL_TYPE (PandectCode, pandect_code, PANDECT, CODE, GObject)

PandectCode *pandect_code_new (const char *system,
                               const char *value,
                               const char *year,
                               const char *authority) G_GNUC_WARN_UNUSED_RESULT;

const char *pandect_code_get_system    (PandectCode *self);
const char *pandect_code_get_value     (PandectCode *self);
const char *pandect_code_get_year      (PandectCode *self);
const char *pandect_code_get_authority (PandectCode *self);

G_END_DECLS
