/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-language.h"
#include "words/pandect-origin-words.h"
#include "sheet/pandect-sheet-content.h"

/* What stands at the foot of each page, so that each can be traced back when they come apart: whose
 * page is restated, from which bundle and who signed it, and how far its language was reviewed. */

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
  const PandectAbout *about =
    pandect_bundle_get_about (pandect_session_get_bundle (content->session));
  g_autofree char *restates = pandect_origin_words_dup_restates (content->session);
  const char *seen = about->seen;
  g_autofree char *line = NULL;

  if (seen != NULL && *seen != '\0')
    /* Translators: what is restated, and when the copy of it was taken */
    line = g_strdup_printf (_("%1$s. Source last checked on %2$s."), restates, seen);

  add_line (content, line != NULL ? line : restates);
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

/* Who answers for the words: who signed them, and who reviewed their language. */
static void
add_trust (PandectSheetContent *content)
{
  PandectBundle *bundle = pandect_session_get_bundle (content->session);
  const PandectReview *review = pandect_session_get_review (content->session);
  g_autofree char *signature =
    pandect_origin_words_dup_signature (pandect_bundle_get_trust (bundle));
  g_autofree char *language = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  PandectSheetText *text;

  text = pandect_sheet_content_add (content, content->foot, PANDECT_SHEET_FOOT);
  pandect_sheet_text_append (text, signature, PANDECT_SHEET_PLAIN);
  if (review == NULL)
    return;

  language = pandect_language_dup_name (review->language);
  words = pandect_origin_words_dup_review (review);
  line = g_strdup_printf (C_("about the content", "%s: %s"), language, words);
  pandect_sheet_text_append (text, "  ·  ", PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text, line, PANDECT_SHEET_PLAIN);
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
  add_bundle (content);
  add_trust (content);
}
