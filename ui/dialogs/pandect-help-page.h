/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectHelpBlock:
 * @style: the style class of a label: `title-2`, `heading`, or %NULL for running text
 * @markup: (transfer none): the words, as Pango markup
 *
 * A paragraph of the manual.
 */
typedef struct
{
  const char *style;
  char       *markup;
} PandectHelpBlock;

GPtrArray *pandect_help_page_read (const char  *file_name,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      *pandect_help_find_page (const char  *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
