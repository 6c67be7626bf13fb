/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

/* How a session writes the texts of its bundle. */

/**
 * pandect_session_get_words:
 * @self: a session
 * @text: (nullable): a text of its bundle
 *
 * Returns: the words in the language of the reader; empty when @text is %NULL
 */
const char *
pandect_session_get_words (PandectSession *self,
                           PandectText    *text)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return pandect_text_get_words (text, pandect_session_get_languages (self));
}

/* Capitals distinguish the Latin spelling that the bundle is written in, and no other. */
static const char *
get_tall_man (PandectSession       *self,
              PandectTherapy       *drug,
              const PandectPassage *passage)
{
  const char *lettering = pandect_session_get_lettering (self);
  const char *language = pandect_bundle_get_language (pandect_session_get_bundle (self));

  if (lettering == NULL || g_strcmp0 (passage->language, language) != 0)
    return NULL;

  return pandect_therapy_get_tall_man (drug, lettering);
}

static char *
letter_passage (PandectSession       *self,
                const PandectPassage *passage)
{
  PandectBundle *bundle = pandect_session_get_bundle (self);
  GString *words = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < passage->n_spans; i++)
    {
      const PandectSpan *span = &passage->spans[i];
      PandectTherapy *drug = span->kind == PANDECT_SPAN_DRUG
                             ? pandect_bundle_lookup_therapy (bundle, span->target) : NULL;
      const char *tall_man = drug != NULL ? get_tall_man (self, drug, passage) : NULL;
      g_autofree char *marked = g_strndup (passage->words + span->start, span->end - span->start);

      g_string_append_len (words, passage->words + at, span->start - at);

      /* Only the same letters in other cases: a plural or another name keeps its own form. */
      if (tall_man != NULL && g_ascii_strcasecmp (tall_man, marked) == 0)
        g_string_append (words, tall_man);
      else
        g_string_append (words, marked);

      at = span->end;
    }

  g_string_append (words, passage->words + at);

  return g_string_free (words, FALSE);
}

/**
 * pandect_session_dup_words:
 * @self: a session
 * @text: (nullable): a text of its bundle
 *
 * Writes a text with the lettering of the reader for the drugs marked in it.
 *
 * Returns: (transfer full): the words
 */
char *
pandect_session_dup_words (PandectSession *self,
                           PandectText    *text)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  if (text == NULL)
    return g_strdup ("");

  return letter_passage (self,
                         pandect_text_get_passage (text, pandect_session_get_languages (self)));
}

/**
 * pandect_session_dup_name:
 * @self: a session
 * @therapy: a therapy of its bundle
 *
 * Writes the name of a therapy as it is shown. What is spoken, copied or searched for is the plain
 * name, which [method@Session.get_words] gives.
 *
 * Returns: (transfer full): the name
 */
char *
pandect_session_dup_name (PandectSession *self,
                          PandectTherapy *therapy)
{
  PandectText *name = pandect_therapy_get_name (therapy);
  const PandectPassage *passage;
  const char *tall_man;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  passage = pandect_text_get_passage (name, pandect_session_get_languages (self));
  tall_man = get_tall_man (self, therapy, passage);

  return tall_man != NULL ? g_strdup (tall_man) : letter_passage (self, passage);
}
