/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "session/pandect-language-name.h"
#include "session/pandect-origin-words.h"
#include "session/pandect-trust-words.h"
#include "sheet/pandect-sheet-content.h"

/* What stands at the foot of each page, so that each can be traced back when they come apart: whose
 * page is restated and whether that is old, from which bundle and who signed it, and how far its
 * language was reviewed. */

static void
add_line (PandectSheetContent *content,
          const char          *words)
{
  PandectSheetText *text = pandect_sheet_content_add (content, content->foot, PANDECT_SHEET_FOOT);

  pandect_sheet_text_append (text, words, PANDECT_SHEET_PLAIN);
}

static void
add_source (PandectSheetContent *content)
{
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (content->session));
  g_autofree char *restates = pandect_origin_words_dup_restates (content->session);
  const char *seen = pandect_about_get_seen (about);
  g_autofree char *line = NULL;

  if (seen != NULL && *seen != '\0')
    /* Translators: what is restated, and when the copy of it was taken */
    line = g_strdup_printf (_("%1$s Copy seen on %2$s."), restates, seen);

  add_line (content, line != NULL ? line : restates);
}

static void
add_age (PandectSheetContent *content)
{
  g_autofree char *age =
    pandect_trust_words_dup_age (pandect_session_get_bundle (content->session), NULL);

  if (age != NULL)
    add_line (content, age);
}

static void
add_signature (PandectSheetContent *content)
{
  PandectBundle *bundle = pandect_session_get_bundle (content->session);
  g_autofree char *words = pandect_trust_words_dup_signature (pandect_bundle_get_trust (bundle));

  add_line (content, words);
}

static void
add_bundle (PandectSheetContent *content)
{
  PandectBundle *bundle = pandect_session_get_bundle (content->session);
  g_autofree char *line = g_strdup_printf ("%s %s, SHA-256 %s",
                                           pandect_bundle_get_id (bundle),
                                           pandect_bundle_get_version (bundle),
                                           pandect_bundle_get_sha256 (bundle));

  add_line (content, line);
}

static void
add_language (PandectSheetContent *content)
{
  PandectReview *review = pandect_session_get_review (content->session);
  g_autofree char *language = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (review == NULL)
    return;

  language = pandect_language_name_dup (pandect_review_get_language (review));
  words = pandect_origin_words_dup_review (review);
  line = g_strdup_printf (C_("about the content", "%s: %s"), language, words);
  add_line (content, line);
}

/**
 * pandect_sheet_add_foot:
 * @content: a content
 *
 * Adds what stands at the foot of each page.
 */
void
pandect_sheet_add_foot (PandectSheetContent *content)
{
  add_source (content);
  add_age (content);
  add_bundle (content);
  add_signature (content);
  add_language (content);
}
