/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

void        pandect_cli_entry_add_to_json   (PandectTherapy *therapy,
                                             PandectSession *session,
                                             JsonBuilder    *json);

GHashTable *pandect_cli_entry_collect_facts (PandectTherapy    *therapy) G_GNUC_WARN_UNUSED_RESULT;
const char *pandect_cli_entry_get_note_kind (const PandectNote *note);

G_END_DECLS
