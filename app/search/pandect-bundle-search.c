/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-bundle-search.h"

#include "search/pandect-hit-private.h"
#include "search/pandect-index-builder.h"
#include "search/pandect-searcher.h"

/**
 * PandectBundleSearch:
 *
 * Finds the therapies of a bundle by their names, and by what is written of them. What is written in
 * a language that is not read comes only where nothing else answers.
 *
 * The index is built in a thread from the moment the search is made, so that it is there when the
 * first letter is typed. A query that comes sooner waits for it.
 */

#define MAX_HIGHLIGHTS 16

struct _PandectBundleSearch
{
  GObject          parent_instance;

  PandectBundle   *bundle;
  GThread         *thread;
  PandectSearcher *searcher;
  char           **languages;
};

G_DEFINE_FINAL_TYPE (PandectBundleSearch, pandect_bundle_search, G_TYPE_OBJECT)

static void
add_text (PandectIndexBuilder *builder,
          guint                entry,
          PandectIndexKind     kind,
          PandectText         *text)
{
  for (guint i = 0; text != NULL && i < pandect_text_get_n_passages (text); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (text, i);

      pandect_index_builder_add (builder, entry, kind, passage->words, passage->language);
    }
}

static void
add_name (PandectIndexBuilder *builder,
          PandectTherapy      *therapy)
{
  static const PandectIndexKind kinds[] = {
    [PANDECT_THERAPY_CATEGORY] = PANDECT_INDEX_CATEGORY,
    [PANDECT_THERAPY_DRUG] = PANDECT_INDEX_GENERIC,
    [PANDECT_THERAPY_REGIMEN] = PANDECT_INDEX_REGIMEN,
    [PANDECT_THERAPY_PROCEDURE] = PANDECT_INDEX_GENERIC,
    [PANDECT_THERAPY_OPTION] = PANDECT_INDEX_GENERIC,
  };

  add_text (builder, pandect_therapy_get_index (therapy),
            kinds[pandect_therapy_get_kind (therapy)], pandect_therapy_get_name (therapy));
}

/* Tall-man forms are the generic name in other capitals, which search does not see. */
static void
add_names (PandectIndexBuilder *builder,
           PandectTherapy      *therapy)
{
  static const int kinds[] = {
    [PANDECT_NAME_GENERIC] = PANDECT_INDEX_GENERIC,
    [PANDECT_NAME_BRAND] = PANDECT_INDEX_BRAND,
    [PANDECT_NAME_ABBREVIATION] = PANDECT_INDEX_ABBREVIATION,
    [PANDECT_NAME_SYNONYM] = PANDECT_INDEX_SYNONYM,
    [PANDECT_NAME_TALL_MAN] = -1,
  };
  GListModel *names = pandect_therapy_get_names (therapy);
  GListModel *codes = pandect_therapy_get_codes (therapy);
  guint entry = pandect_therapy_get_index (therapy);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(PandectName) name = g_list_model_get_item (names, i);
      int kind = kinds[pandect_name_get_kind (name)];

      if (kind >= 0)
        pandect_index_builder_add (builder, entry, kind, pandect_name_get_text (name),
                                   pandect_name_get_language (name));
    }

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr(PandectCode) code = g_list_model_get_item (codes, i);

      pandect_index_builder_add (builder, entry, PANDECT_INDEX_CODE, pandect_code_get_value (code),
                                 NULL);
    }
}

/* A regimen is also found by its drugs, side by side as one name. */
static void
add_components (PandectIndexBuilder *builder,
                PandectTherapy      *therapy)
{
  GListModel *components = pandect_therapy_get_components (therapy);
  g_autoptr(GString) drugs = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (components); i++)
    {
      g_autoptr(PandectComponent) component = g_list_model_get_item (components, i);
      PandectTherapy *drug = pandect_component_get_drug (component);

      g_string_append_printf (drugs, "%s%s", i > 0 ? " + " : "",
                              pandect_text_get_words (pandect_therapy_get_name (drug), NULL));
    }

  if (drugs->len > 0)
    pandect_index_builder_add (builder, pandect_therapy_get_index (therapy), PANDECT_INDEX_REGIMEN,
                               drugs->str, NULL);
}

static void
add_criteria (PandectIndexBuilder *builder,
              guint                entry,
              PandectCriterion    *criterion)
{
  add_text (builder, entry, PANDECT_INDEX_CRITERION, pandect_criterion_get_label (criterion));

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    add_criteria (builder, entry, pandect_criterion_get_part (criterion, i));
}

static void
add_facts (PandectIndexBuilder *builder,
           PandectBundle       *bundle,
           PandectTherapy      *therapy)
{
  const char * const *ids = pandect_therapy_get_fact_ids (therapy);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PandectFact *fact = pandect_bundle_lookup_fact (bundle, ids[i]);

      add_text (builder, pandect_therapy_get_index (therapy), PANDECT_INDEX_FACT,
                pandect_fact_get_text (fact));
    }
}

static void
add_notes (PandectIndexBuilder *builder,
           PandectTherapy      *therapy)
{
  GListModel *notes = pandect_therapy_get_notes (therapy);
  guint entry = pandect_therapy_get_index (therapy);

  add_text (builder, entry, PANDECT_INDEX_NOTE, pandect_therapy_get_summary (therapy));
  add_text (builder, entry, PANDECT_INDEX_NOTE, pandect_therapy_get_description (therapy));

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(PandectNote) note = g_list_model_get_item (notes, i);

      add_text (builder, entry, PANDECT_INDEX_NOTE, pandect_note_get_text (note));
    }
}

static gboolean
share_fact (const char * const *a,
            const char * const *b)
{
  for (guint i = 0; a != NULL && a[i] != NULL; i++)
    {
      if (b != NULL && g_strv_contains (b, a[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
rests_on (PandectCriterion   *criterion,
          const char * const *facts)
{
  if (share_fact (pandect_criterion_get_fact_ids (criterion), facts))
    return TRUE;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      if (rests_on (pandect_criterion_get_part (criterion, i), facts))
        return TRUE;
    }

  return FALSE;
}

/* A word of the glossary leads to the treatments that rest on the same facts. */
static void
add_terms (PandectIndexBuilder *builder,
           PandectBundle       *bundle)
{
  GListModel *terms = pandect_bundle_get_terms (bundle);

  for (guint t = 0; t < g_list_model_get_n_items (terms); t++)
    {
      g_autoptr(PandectTerm) term = g_list_model_get_item (terms, t);

      for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
        {
          PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);

          if (!pandect_therapy_is_treatment (therapy) ||
              (!share_fact (pandect_therapy_get_fact_ids (therapy),
                            pandect_term_get_fact_ids (term)) &&
               !rests_on (pandect_therapy_get_criteria (therapy),
                          pandect_term_get_fact_ids (term))))
            continue;

          add_text (builder, i, PANDECT_INDEX_GLOSSARY, pandect_term_get_name (term));
          add_text (builder, i, PANDECT_INDEX_GLOSSARY, pandect_term_get_text (term));
        }
    }
}

static gpointer
build_index (gpointer data)
{
  PandectBundle *bundle = data;
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);

      add_name (builder, therapy);
      add_names (builder, therapy);
      add_components (builder, therapy);
      add_notes (builder, therapy);
      add_criteria (builder, i, pandect_therapy_get_criteria (therapy));
      add_facts (builder, bundle, therapy);
    }

  add_terms (builder, bundle);

  return pandect_index_builder_finish (g_steal_pointer (&builder));
}

static void
finish_index (PandectBundleSearch *self)
{
  g_autoptr(PandectIndex) index = NULL;

  if (self->thread == NULL)
    return;

  index = g_thread_join (g_steal_pointer (&self->thread));
  self->searcher = pandect_searcher_new (index);
  pandect_searcher_set_languages (self->searcher, (const char * const *) self->languages);
}

static PandectHit *
make_hit (PandectBundleSearch *self,
          const PandectMatch  *match,
          guint                position)
{
  static const PandectHitRank ranks[] = {
    [PANDECT_MATCH_EXACT] = PANDECT_HIT_EXACT,
    [PANDECT_MATCH_PREFIX] = PANDECT_HIT_PREFIX,
    [PANDECT_MATCH_ALIAS] = PANDECT_HIT_PREFIX,
    [PANDECT_MATCH_WORD] = PANDECT_HIT_WORD,
    [PANDECT_MATCH_TEXT] = PANDECT_HIT_TEXT,
    [PANDECT_MATCH_FOREIGN] = PANDECT_HIT_EXACT,
    [PANDECT_MATCH_INEXACT] = PANDECT_HIT_INEXACT,
  };
  static const char *kinds[] = {
    [PANDECT_INDEX_GENERIC] = "generic",
    [PANDECT_INDEX_BRAND] = "brand",
    [PANDECT_INDEX_ABBREVIATION] = "abbreviation",
    [PANDECT_INDEX_SYNONYM] = "synonym",
    [PANDECT_INDEX_CODE] = "code",
    [PANDECT_INDEX_TALL_MAN] = "generic",
    [PANDECT_INDEX_CATEGORY] = "category",
    [PANDECT_INDEX_REGIMEN] = "regimen",
    [PANDECT_INDEX_NOTE] = "note",
    [PANDECT_INDEX_CRITERION] = "criterion",
    [PANDECT_INDEX_FACT] = "fact",
    [PANDECT_INDEX_GLOSSARY] = "glossary",
  };
  PandectHighlight highlights[MAX_HIGHLIGHTS];
  PandectHit *hit;
  guint n_highlights;

  hit = pandect_hit_new (pandect_bundle_get_entry (self->bundle, match->entry),
                         ranks[match->rank], match->text, kinds[match->kind],
                         match->lang != NULL ? match->lang
                                             : pandect_bundle_get_language (self->bundle));

  n_highlights = pandect_searcher_highlight (self->searcher, position, highlights, MAX_HIGHLIGHTS);
  for (guint i = 0; i < n_highlights; i++)
    pandect_hit_add_highlight (hit, highlights[i].start, highlights[i].end);

  return hit;
}

static void
pandect_bundle_search_finalize (GObject *object)
{
  PandectBundleSearch *self = PANDECT_BUNDLE_SEARCH (object);

  finish_index (self);
  g_clear_pointer (&self->searcher, pandect_searcher_free);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (pandect_bundle_search_parent_class)->finalize (object);
}

static void
pandect_bundle_search_class_init (PandectBundleSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_bundle_search_finalize;
}

static void
pandect_bundle_search_init (PandectBundleSearch *self)
{
}

/**
 * pandect_bundle_search_new:
 * @bundle: what to search
 *
 * Returns: (transfer full): a search
 */
PandectBundleSearch *
pandect_bundle_search_new (PandectBundle *bundle)
{
  PandectBundleSearch *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  self = g_object_new (PANDECT_TYPE_BUNDLE_SEARCH, NULL);
  self->bundle = g_object_ref (bundle);
  self->thread = g_thread_new ("index", build_index, bundle);

  return self;
}

/**
 * pandect_bundle_search_set_languages:
 * @self: a search
 * @languages: (array zero-terminated=1) (nullable): tags of the languages that are read; %NULL for
 *   all
 *
 * A name that is typed whole is found in every language all the same.
 */
void
pandect_bundle_search_set_languages (PandectBundleSearch *self,
                                     const char * const  *languages)
{
  g_return_if_fail (PANDECT_IS_BUNDLE_SEARCH (self));

  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  if (self->searcher != NULL)
    pandect_searcher_set_languages (self->searcher, languages);
}

/**
 * pandect_bundle_search_query:
 * @self: a search
 * @query: what was typed
 * @limit: how many answers to give at most
 *
 * Returns: (transfer full): a list of [class@Hit], best first
 */
GListModel *
pandect_bundle_search_query (PandectBundleSearch *self,
                             const char          *query,
                             guint                limit)
{
  PandectList *hits = pandect_list_new (PANDECT_TYPE_HIT);
  const PandectMatch *matches;
  guint n_matches;

  g_return_val_if_fail (PANDECT_IS_BUNDLE_SEARCH (self), G_LIST_MODEL (hits));

  finish_index (self);

  matches = pandect_searcher_search (self->searcher, query,
                                     MIN (limit, PANDECT_SEARCHER_MAX_LIMIT), &n_matches);
  for (guint i = 0; i < n_matches; i++)
    pandect_list_append (hits, make_hit (self, &matches[i], i));

  return G_LIST_MODEL (hits);
}
