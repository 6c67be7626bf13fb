/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-coverage.h"

#include "content/pandect-bundle-texts.h"

/**
 * PandectCoverage:
 *
 * How much of a bundle there is in one language.
 *
 * A text counts as current when its translation is of the present wording, as stale when it is of
 * an earlier one, and as missing when there is none.
 */

struct _PandectCoverage
{
  GObject        parent_instance;

  char          *language;
  PandectReview *review;
  guint          n_texts;
  guint          n_current;
  guint          n_stale;
  char          *first_gap;
};

G_DEFINE_FINAL_TYPE (PandectCoverage, pandect_coverage, G_TYPE_OBJECT)

static void
pandect_coverage_finalize (GObject *object)
{
  PandectCoverage *self = PANDECT_COVERAGE (object);

  g_free (self->language);
  g_clear_object (&self->review);
  g_free (self->first_gap);

  G_OBJECT_CLASS (pandect_coverage_parent_class)->finalize (object);
}

static void
pandect_coverage_class_init (PandectCoverageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_coverage_finalize;
}

static void
pandect_coverage_init (PandectCoverage *self)
{
}

static PandectCoverage *
require_language (PandectList *languages,
                  const char  *tag)
{
  PandectCoverage *coverage;

  for (guint i = 0; i < pandect_list_get_size (languages); i++)
    {
      coverage = pandect_list_peek (languages, i);

      if (g_ascii_strcasecmp (coverage->language, tag) == 0)
        return coverage;
    }

  coverage = g_object_new (PANDECT_TYPE_COVERAGE, NULL);
  coverage->language = g_strdup (tag);
  pandect_list_append (languages, coverage);

  return coverage;
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
            gpointer     languages)
{
  for (guint i = 0; i < pandect_list_get_size (languages); i++)
    {
      PandectCoverage *coverage = pandect_list_peek (languages, i);
      const PandectPassage *passage = find_passage (text, coverage->language);

      coverage->n_texts++;

      if (passage != NULL && !passage->is_stale)
        {
          coverage->n_current++;
          continue;
        }

      if (passage != NULL)
        coverage->n_stale++;

      if (coverage->first_gap == NULL)
        coverage->first_gap = g_strdup (owner);
    }
}

static void
add_reviews (PandectBundle *bundle,
             PandectList   *languages)
{
  GListModel *reviews = pandect_about_get_reviews (pandect_bundle_get_about (bundle));

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(PandectReview) review = g_list_model_get_item (reviews, i);

      g_set_object (&require_language (languages, pandect_review_get_language (review))->review,
                    review);
    }
}

/**
 * pandect_coverage_measure:
 * @bundle: a bundle
 *
 * Measures each language that the bundle has a text or a review in, its own language first.
 *
 * Returns: (transfer full): a list of [class@Coverage]
 */
GListModel *
pandect_coverage_measure (PandectBundle *bundle)
{
  PandectList *languages = pandect_list_new (PANDECT_TYPE_COVERAGE);

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), G_LIST_MODEL (languages));

  require_language (languages, pandect_bundle_get_language (bundle));
  add_reviews (bundle, languages);
  pandect_bundle_foreach_text (bundle, find_languages, languages);
  pandect_bundle_foreach_text (bundle, count_text, languages);

  return G_LIST_MODEL (languages);
}

const char *
pandect_coverage_get_language (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), NULL);

  return self->language;
}

/**
 * pandect_coverage_get_review:
 * @self: a coverage
 *
 * Returns: (transfer none) (nullable): how far the language was reviewed, or %NULL when the bundle
 *   does not say
 */
PandectReview *
pandect_coverage_get_review (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), NULL);

  return self->review;
}

guint
pandect_coverage_get_n_texts (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), 0);

  return self->n_texts;
}

guint
pandect_coverage_get_n_current (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), 0);

  return self->n_current;
}

guint
pandect_coverage_get_n_stale (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), 0);

  return self->n_stale;
}

guint
pandect_coverage_get_n_missing (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), 0);

  return self->n_texts - self->n_current - self->n_stale;
}

/**
 * pandect_coverage_get_first_gap:
 * @self: a coverage
 *
 * Returns: (nullable): the id of the first thing with a text that is missing or stale, or %NULL
 *   when there is none
 */
const char *
pandect_coverage_get_first_gap (PandectCoverage *self)
{
  g_return_val_if_fail (PANDECT_IS_COVERAGE (self), NULL);

  return self->first_gap;
}
