/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

char *pandect_cli_rule_dup_id      (PandectCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
void  pandect_cli_rule_add_to_json (PandectCriterion *criterion,
                                    PandectSession   *session,
                                    JsonBuilder      *json);
char *pandect_cli_rule_dup_tree    (PandectCriterion *criterion,
                                    PandectSession   *session) G_GNUC_WARN_UNUSED_RESULT;

char *pandect_cli_facts_dup_suffix (const char * const *fact_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
