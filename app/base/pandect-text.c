/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-text.h"

#include <string.h>

#define DIGEST_LENGTH 8

struct _PandectText
{
  gatomicrefcount  ref_count;
  guint            n_passages;
  PandectPassage **passages;    /* the source first */
};

G_DEFINE_BOXED_TYPE (PandectText, pandect_text, pandect_text_ref, pandect_text_unref)

/**
 * pandect_text_new:
 * @source: (transfer full): the words in the language of the bundle
 *
 * Starts a text. Translations are added while the bundle is read.
 *
 * Returns: (transfer full): the text
 */
PandectText *
pandect_text_new (PandectPassage *source)
{
  PandectText *self;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_new0 (PandectText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->passages = g_new (PandectPassage *, 1);
  self->passages[0] = source;
  self->n_passages = 1;

  return self;
}

/**
 * pandect_text_new_word:
 * @words: the words
 * @language: their language
 *
 * Makes a text that has no translation, such as a name.
 *
 * Returns: (transfer full): the text
 */
PandectText *
pandect_text_new_word (const char *words,
                       const char *language)
{
  return pandect_text_new (pandect_passage_new (language, words));
}

PandectText *
pandect_text_ref (PandectText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pandect_text_unref (PandectText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_passages; i++)
    pandect_passage_free (self->passages[i]);

  g_free (self->passages);
  g_free (self);
}

/**
 * pandect_text_take_translation:
 * @self: a text that nobody else holds yet
 * @translation: (transfer full): the same in another language
 *
 * Adds a translation. Only the reader of a bundle calls this.
 */
void
pandect_text_take_translation (PandectText    *self,
                               PandectPassage *translation)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (translation != NULL);

  self->passages = g_renew (PandectPassage *, self->passages, self->n_passages + 1);
  self->passages[self->n_passages++] = translation;
}

/**
 * pandect_text_get_source:
 * @self: a text
 *
 * Returns: (transfer none): the passage in the language of the bundle
 */
const PandectPassage *
pandect_text_get_source (PandectText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->passages[0];
}

/**
 * pandect_text_get_passage:
 * @self: a text
 * @languages: (array zero-terminated=1) (nullable): tags the reader prefers, best first
 *
 * Picks the passage to show. A stale translation is never picked: the source stands in for it, and
 * the passage says in which language it is.
 *
 * Returns: (transfer none): the passage
 */
const PandectPassage *
pandect_text_get_passage (PandectText        *self,
                          const char * const *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint l = 0; languages != NULL && languages[l] != NULL; l++)
    {
      for (guint i = 0; i < self->n_passages; i++)
        {
          const PandectPassage *passage = self->passages[i];

          if (!passage->is_stale && g_ascii_strcasecmp (passage->language, languages[l]) == 0)
            return passage;
        }
    }

  return self->passages[0];
}

/**
 * pandect_text_get_words:
 * @self: (nullable): a text
 * @languages: (array zero-terminated=1) (nullable): tags the reader prefers, best first
 *
 * Returns: (transfer none): the words to show; empty when @self is %NULL
 */
const char *
pandect_text_get_words (PandectText        *self,
                        const char * const *languages)
{
  return self != NULL ? pandect_text_get_passage (self, languages)->words : "";
}

guint
pandect_text_get_n_passages (PandectText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_passages;
}

/**
 * pandect_text_get_nth_passage:
 * @self: a text
 * @position: 0 for the source, then the translations in file order
 *
 * Returns: (transfer none) (nullable): the passage, or %NULL behind the last
 */
const PandectPassage *
pandect_text_get_nth_passage (PandectText *self,
                              guint        position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return position < self->n_passages ? self->passages[position] : NULL;
}

PandectPassage *
pandect_passage_new (const char *language,
                     const char *words)
{
  PandectPassage *self = g_new0 (PandectPassage, 1);

  g_return_val_if_fail (words != NULL, NULL);

  self->language = g_intern_string (language);
  self->words = g_strdup (words);

  return self;
}

void
pandect_passage_add_span (PandectPassage  *self,
                          PandectSpanKind  kind,
                          guint            start,
                          guint            end,
                          const char      *target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start <= end && end <= strlen (self->words));

  self->spans = g_renew (PandectSpan, self->spans, self->n_spans + 1);
  self->spans[self->n_spans++] = (PandectSpan) {
    .kind = kind,
    .start = start,
    .end = end,
    .target = g_strdup (target),
  };
}

void
pandect_passage_free (PandectPassage *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_spans; i++)
    g_free (self->spans[i].target);

  g_free (self->spans);
  g_free (self->words);
  g_free (self);
}

/**
 * pandect_passage_digest:
 * @self: a source passage
 *
 * Names the wording of a passage, marked stretches included, so that a translation can say which
 * wording it translates: the first eight hexadecimal digits of the SHA-256 of the words, in which a
 * marked stretch is written as `{target|words}`.
 *
 * Returns: (transfer full): eight lower-case hexadecimal digits
 */
char *
pandect_passage_digest (const PandectPassage *self)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint at = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_spans; i++)
    {
      const PandectSpan *span = &self->spans[i];

      g_checksum_update (checksum, (const guchar *) self->words + at, span->start - at);
      g_checksum_update (checksum, (const guchar *) "{", 1);
      g_checksum_update (checksum, (const guchar *) span->target, -1);
      g_checksum_update (checksum, (const guchar *) "|", 1);
      g_checksum_update (checksum, (const guchar *) self->words + span->start,
                         span->end - span->start);
      g_checksum_update (checksum, (const guchar *) "}", 1);
      at = span->end;
    }

  g_checksum_update (checksum, (const guchar *) self->words + at, -1);

  return g_strndup (g_checksum_get_string (checksum), DIGEST_LENGTH);
}
