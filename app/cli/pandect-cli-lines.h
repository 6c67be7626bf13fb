/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/pandect-cli-options.h"

G_BEGIN_DECLS

/**
 * PandectCliLineFunc:
 * @line: a line, UTF-8, without its end
 * @length: its length in bytes
 * @user_data: what the caller gave
 * @error: return location for what is wrong with the line
 *
 * Answers one line of the standard input.
 *
 * Returns: whether the line could be answered
 */
typedef gboolean (*PandectCliLineFunc) (const char  *line,
                                        gsize        length,
                                        gpointer     user_data,
                                        GError     **error);

PandectCliStatus pandect_cli_answer_lines (PandectCliLineFunc answer,
                                           gpointer           user_data,
                                           gboolean           json);

G_END_DECLS
