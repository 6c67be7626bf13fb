/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-hit-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/pandect-language.h"

/* Says what a hit matched, with the letters that did marked. */

/* How much of a long text stands around what was matched, in characters. */
#define CONTEXT_BEFORE 40
#define CONTEXT_AFTER  80

typedef struct
{
  const char *matched_as;
  const char *format;
} Remark;

static const Remark remarks[] = {
  { "generic", NC_("match", "Name %s") },
  { "tall-man", NC_("match", "Name %s") },
  { "category", NC_("match", "Name %s") },
  { "regimen", NC_("match", "Name %s") },
  { "brand", NC_("match", "Brand %s") },
  { "abbreviation", NC_("match", "Short name %s") },
  { "synonym", NC_("match", "Other name %s") },
  { "code", NC_("match", "Code %s") },
  { "note", NC_("match", "In the notes: %s") },
  { "criterion", NC_("match", "In the criteria: %s") },
  { "fact", NC_("match", "In the facts: %s") },
  { "glossary", NC_("match", "In the glossary: %s") },
};

static gboolean
is_name (const char *matched_as)
{
  return g_strcmp0 (matched_as, "generic") == 0 ||
         g_strcmp0 (matched_as, "category") == 0 ||
         g_strcmp0 (matched_as, "regimen") == 0 ||
         g_strcmp0 (matched_as, "synonym") == 0;
}

/* Moves to the beginning of the word at or before @at, at most so many characters back. */
static const char *
find_start (const char *text,
            const char *at)
{
  const char *start = at;

  for (guint i = 0; i < CONTEXT_BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);

  while (start > text && start < at && !g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return start < at && g_unichar_isspace (g_utf8_get_char (start)) ? g_utf8_next_char (start)
                                                                   : start;
}

/* Moves to the end of a word behind @at. */
static const char *
find_end (const char *at)
{
  for (guint i = 0; i < CONTEXT_AFTER && *at != '\0'; i++)
    at = g_utf8_next_char (at);

  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

static void
append_escaped (GString    *markup,
                const char *start,
                const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (start, end - start);

  g_string_append (markup, escaped);
}

/* What is left out at either end, at the borders of words, is marked by dots. */
static char *
dup_marked (PandectHit *hit)
{
  const char *text = pandect_hit_get_matched (hit);
  guint n_highlights = pandect_hit_get_n_highlights (hit);
  GString *markup = g_string_new (NULL);
  const char *at = text, *last;
  guint first = 0, last_end = 0, start, end;

  if (n_highlights > 0)
    {
      pandect_hit_get_highlight (hit, 0, &first, &end);
      pandect_hit_get_highlight (hit, n_highlights - 1, &start, &last_end);
    }

  at = find_start (text, text + first);
  last = find_end (text + first);
  g_string_append (markup, at > text ? "… " : "");

  for (guint i = 0; i < n_highlights; i++)
    {
      pandect_hit_get_highlight (hit, i, &start, &end);
      if (text + end > last)
        break;

      append_escaped (markup, at, text + start);
      g_string_append (markup, "<u>");
      append_escaped (markup, text + start, text + end);
      g_string_append (markup, "</u>");
      at = text + end;
    }

  append_escaped (markup, at, last);
  g_string_append (markup, *last != '\0' ? " …" : "");

  return g_string_free (markup, FALSE);
}

static char *
dup_foreign_remark (const char *language,
                    const char *matched_as,
                    const char *marked)
{
  g_autofree char *name = pandect_language_dup_name (language);
  g_autofree char *spelled = g_strdup_printf ("<span lang=\"%s\">%s</span>", language, marked);

  /* Translators: a language and a name in it, as in "Name in Spanish: letrozol" */
  if (is_name (matched_as))
    return g_strdup_printf (_("Name in %1$s: %2$s"), name, spelled);

  /* Translators: a language and some words of a text written in it */
  return g_strdup_printf (_("In the text in %1$s: %2$s"), name, spelled);
}

static char *
dup_remark (PandectSession *session,
            PandectHit     *hit)
{
  const char *language = pandect_hit_get_language (hit);
  const char *matched_as = pandect_hit_get_matched_as (hit);
  g_autofree char *marked = dup_marked (hit);

  if (language != NULL && g_strcmp0 (matched_as, "brand") != 0 &&
      g_strcmp0 (matched_as, "abbreviation") != 0 &&
      g_strcmp0 (language, pandect_bundle_get_language (pandect_session_get_bundle (session))) != 0)
    return dup_foreign_remark (language, matched_as, marked);

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      g_auto(GStrv) parts = NULL;

      if (g_strcmp0 (remarks[i].matched_as, matched_as) != 0)
        continue;

      parts = g_strsplit (g_dpgettext2 (NULL, "match", remarks[i].format), "%s", 2);
      return g_strjoinv (marked, parts);
    }

  return g_steal_pointer (&marked);
}

/**
 * pandect_hit_words_dup_remark:
 * @session: a session
 * @hit: a hit of its search
 *
 * Returns: (transfer full): markup that says what was matched
 */
char *
pandect_hit_words_dup_remark (PandectSession *session,
                              PandectHit     *hit)
{
  g_autofree char *remark = dup_remark (session, hit);

  if (pandect_hit_is_exact (hit))
    return g_steal_pointer (&remark);

  /* Translators: a name that is spelled nearly like what was typed, as in "Brand Femara" */
  return g_strdup_printf (_("%s (similar spelling)"), remark);
}
