/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectPagePart:
 * @is_heading: whether it heads what follows
 * @place: where it stands, in words
 * @words: what it says, white space collapsed
 *
 * A heading, paragraph, list item or cell of a page that a bundle may restate.
 */
typedef struct
{
  gboolean  is_heading;
  char     *place;
  char     *words;
} PandectPagePart;

GPtrArray *pandect_page_read        (GBytes     *bytes) G_GNUC_WARN_UNUSED_RESULT;
char      *pandect_page_fingerprint (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
