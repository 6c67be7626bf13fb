/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *pandect_language_name_dup         (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_language_name_dup_own     (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
const char *pandect_language_name_get_package (const char *tag);

G_END_DECLS
