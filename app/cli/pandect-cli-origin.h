/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cli/pandect-cli-table.h"
#include "content/pandect-bundle.h"

/* Where a bundle comes from and how old it is. */

G_BEGIN_DECLS

void pandect_cli_origin_add_to_json  (PandectBundle   *bundle,
                                      JsonBuilder     *json);
void pandect_cli_origin_add_to_table (PandectBundle   *bundle,
                                      PandectCliTable *table);
void pandect_cli_origin_print_age    (PandectBundle   *bundle);

G_END_DECLS
