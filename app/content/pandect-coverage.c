/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-coverage.h"

#include "content/pandect-bundle-texts.h"

static PandectCoverage *
require_language (GArray     *languages,
                  const char *tag)
{
  PandectCoverage coverage = { .language = tag };

  for (guint i = 0; i < languages->len; i++)
    {
      PandectCoverage *known = &g_array_index (languages, PandectCoverage, i);

      if (g_ascii_strcasecmp (known->language, tag) == 0)
        return known;
    }

  g_array_append_val (languages, coverage);

  return &g_array_index (languages, PandectCoverage, languages->len - 1);
}

static const PandectPassage *
find_passage (PandectText *text,
              const char  *language)
{
  for (guint i = 0; i < pandect_text_get_n_passages (text); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (text, i);

      if (g_ascii_strcasecmp (passage->language, language) == 0)
        return passage;
    }

  return NULL;
}

static void
find_languages (PandectText *text,
                const char  *owner,
                gpointer     languages)
{
  for (guint i = 0; i < pandect_text_get_n_passages (text); i++)
    require_language (languages, pandect_text_get_nth_passage (text, i)->language);
}

static void
count_text (PandectText *text,
            const char  *owner,
            gpointer     user_data)
{
  GArray *languages = user_data;

  for (guint i = 0; i < languages->len; i++)
    {
      PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);
      const PandectPassage *passage = find_passage (text, coverage->language);

      coverage->n_texts++;

      if (passage == NULL)
        coverage->n_missing++;
      else if (passage->is_stale)
        coverage->n_stale++;
      else
        coverage->n_current++;

      if (coverage->first_gap == NULL && (passage == NULL || passage->is_stale))
        coverage->first_gap = owner;
    }
}

static void
add_reviews (PandectBundle *bundle,
             GArray        *languages)
{
  const PandectReview * const *reviews = pandect_bundle_get_about (bundle)->reviews;

  for (guint i = 0; reviews[i] != NULL; i++)
    require_language (languages, reviews[i]->language)->review = reviews[i];
}

/**
 * pandect_coverage_measure:
 * @bundle: a bundle
 *
 * Measures each language that the bundle has a text or a review in, its own language first.
 *
 * Returns: (transfer full) (element-type PandectCoverage): one for each language
 */
GArray *
pandect_coverage_measure (PandectBundle *bundle)
{
  GArray *languages = g_array_new (FALSE, FALSE, sizeof (PandectCoverage));

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), languages);

  require_language (languages, pandect_bundle_get_language (bundle));
  add_reviews (bundle, languages);
  pandect_bundle_foreach_text (bundle, find_languages, languages);
  pandect_bundle_foreach_text (bundle, count_text, languages);

  return languages;
}
