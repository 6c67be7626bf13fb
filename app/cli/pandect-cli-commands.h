/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/pandect-cli-options.h"

/* One function for each command. What it is about stands in the arguments from the second on. */

G_BEGIN_DECLS

PandectCliStatus pandect_cli_fields   (const PandectCliOptions *options);
PandectCliStatus pandect_cli_list     (const PandectCliOptions *options);
PandectCliStatus pandect_cli_show     (const PandectCliOptions *options);
PandectCliStatus pandect_cli_search   (const PandectCliOptions *options);
PandectCliStatus pandect_cli_assess   (const PandectCliOptions *options);
PandectCliStatus pandect_cli_next     (const PandectCliOptions *options);
PandectCliStatus pandect_cli_sheet    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_validate (const PandectCliOptions *options);
PandectCliStatus pandect_cli_stats    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_diff     (const PandectCliOptions *options);
PandectCliStatus pandect_cli_keys     (const PandectCliOptions *options);
PandectCliStatus pandect_cli_library  (const PandectCliOptions *options);
PandectCliStatus pandect_cli_install  (const PandectCliOptions *options);
PandectCliStatus pandect_cli_import   (const PandectCliOptions *options);
PandectCliStatus pandect_cli_coverage (const PandectCliOptions *options);
PandectCliStatus pandect_cli_drift    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_table    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_texts    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_merge    (const PandectCliOptions *options);
PandectCliStatus pandect_cli_rollback (const PandectCliOptions *options);

G_END_DECLS
