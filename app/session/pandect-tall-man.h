/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

char **pandect_tall_man_dup_authorities (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;
char **pandect_tall_man_dup_names       (PandectBundle *bundle,
                                         const char    *authority) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
