/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/pandect-cli-json.h"

G_BEGIN_DECLS

void pandect_cli_assessment_add_to_json (PandectSession *session,
                                         JsonBuilder    *json);
void pandect_cli_assessment_print       (PandectSession *session,
                                         gboolean        with_reasons);

G_END_DECLS
