/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/pandect-cli-options.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

PandectSession *pandect_cli_open_session (const PandectCliOptions *options)
                                          G_GNUC_WARN_UNUSED_RESULT;

char          **pandect_cli_choose_languages (const PandectCliOptions *options,
                                              PandectBundle           *bundle)
                                              G_GNUC_WARN_UNUSED_RESULT;

PandectBundle  *pandect_cli_open_bundle  (const char              *name)
                                          G_GNUC_WARN_UNUSED_RESULT;
void            pandect_cli_print_problems (GListModel            *problems);

G_END_DECLS
