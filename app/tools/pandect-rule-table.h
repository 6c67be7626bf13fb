/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

char *pandect_rule_table_dup_csv  (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_rule_table_dup_html (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
