/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-coverage.h"

/* Checks for what nothing refers to, what rests on nothing, and what is not translated. That a
 * therapy names its facts needs no check: the grammar asks for them. */

/* Everything that something refers to: facts by id, the rest by object. */
typedef struct
{
  GHashTable *facts;
  GHashTable *things;
} Used;

static void
use_facts (Used               *used,
           const char * const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (used->facts, (gpointer) ids[i]);
}

static void
use_criterion (Used             *used,
               PandectCriterion *criterion)
{
  if (criterion == NULL || !g_hash_table_add (used->things, criterion))
    return;

  use_facts (used, pandect_criterion_get_fact_ids (criterion));
  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    use_criterion (used, pandect_criterion_get_part (criterion, i));
}

static void
use_caution (Used                 *used,
             const PandectCaution *caution)
{
  g_hash_table_add (used->things, (gpointer) caution);
  use_facts (used, caution->fact_ids);
  use_criterion (used, caution->criterion);
}

static void
use_therapy (Used           *used,
             PandectTherapy *therapy)
{
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
  const PandectNote * const *notes = pandect_therapy_get_notes (therapy);
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);

  use_facts (used, pandect_therapy_get_fact_ids (therapy));
  use_criterion (used, pandect_therapy_get_own_criterion (therapy));

  for (guint i = 0; cautions[i] != NULL; i++)
    use_caution (used, cautions[i]);

  if (pandect_therapy_get_refusal (therapy) != NULL)
    use_caution (used, pandect_therapy_get_refusal (therapy));

  for (guint i = 0; notes[i] != NULL; i++)
    use_facts (used, notes[i]->fact_ids);

  for (guint i = 0; routes[i] != NULL; i++)
    use_facts (used, routes[i]->fact_ids);
}

static void
find_used (PandectBundle *bundle,
           Used          *used)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  const PandectNote * const *notes = pandect_bundle_get_notes (bundle);
  const PandectTerm * const *terms = pandect_bundle_get_terms (bundle);
  const PandectCaution * const *conflicts = pandect_bundle_get_conflicts (bundle);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    use_therapy (used, pandect_bundle_get_entry (bundle, i));

  for (guint i = 0; notes[i] != NULL; i++)
    use_facts (used, notes[i]->fact_ids);

  for (guint i = 0; terms[i] != NULL; i++)
    use_facts (used, terms[i]->fact_ids);

  for (guint i = 0; conflicts[i] != NULL; i++)
    use_caution (used, conflicts[i]);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    use_facts (used, pandect_field_get_fact_ids (pandect_field_set_get_field (fields, i)));
}

static void
check_fact (PandectAudit *self,
            PandectFact  *fact,
            Used         *used)
{
  const char *id = pandect_fact_get_id (fact);

  if (!g_hash_table_contains (used->facts, id))
    pandect_audit_report (self, "fact", id,
                          _("Expected something that rests on the fact “%s”, found nothing"), id);
}

static void
check_criterion (PandectAudit     *self,
                 PandectCriterion *criterion,
                 Used             *used)
{
  const char *id = pandect_criterion_get_id (criterion);

  if (!g_hash_table_contains (used->things, criterion))
    pandect_audit_report (self, "criterion", id,
                          _("Expected a rule that uses the criterion “%s”, found none"), id);
}

static void
check_caution (PandectAudit         *self,
               const PandectCaution *caution,
               Used                 *used)
{
  const char *id = caution->id;

  if (!g_hash_table_contains (used->things, caution))
    pandect_audit_report (self, "caution", id,
                          _("Expected a therapy that warns with the caution “%s”, found none"), id);
}

/* W8: what nothing refers to, and so nobody will ever see. */
void
pandect_audit_check_unused (PandectAudit *self)
{
  g_autoptr(GHashTable) facts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) things = g_hash_table_new (NULL, NULL);
  Used used = { facts, things };
  GListModel *all_facts = pandect_bundle_get_facts (self->bundle);
  PandectCriterion * const *criteria = pandect_bundle_get_criteria (self->bundle);
  const PandectCaution * const *cautions = pandect_bundle_get_cautions (self->bundle);

  find_used (self->bundle, &used);

  for (guint i = 0; i < g_list_model_get_n_items (all_facts); i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (all_facts, i);

      check_fact (self, fact, &used);
    }

  for (guint i = 0; criteria[i] != NULL; i++)
    check_criterion (self, criteria[i], &used);

  for (guint i = 0; cautions[i] != NULL; i++)
    check_caution (self, cautions[i], &used);
}

/* Whether @criterion, or everything it asks for, names a fact. */
static gboolean
rests_on_facts (PandectCriterion *criterion)
{
  const char * const *ids = pandect_criterion_get_fact_ids (criterion);

  if (ids != NULL && ids[0] != NULL)
    return TRUE;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      if (!rests_on_facts (pandect_criterion_get_part (criterion, i)))
        return FALSE;
    }

  return pandect_criterion_get_kind (criterion) != PANDECT_CRITERION_IS;
}

/* W8: a rule that asks for something and does not say where the page does. */
void
pandect_audit_check_groundless (PandectAudit *self)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      PandectCriterion *own = pandect_therapy_get_own_criterion (entry);
      const char *id = pandect_therapy_get_id (entry);

      if (own != NULL && !rests_on_facts (own))
        pandect_audit_report (self, "therapy", id,
                              _("Expected facts for all that the rule of “%s” asks for, found a "
                                "test without any"),
                              id);
    }
}

static void
check_language (PandectAudit          *self,
                const PandectCoverage *coverage)
{
  const char *language = coverage->language;

  if (coverage->review == NULL)
    pandect_audit_report (self, "about", NULL,
                          _("Expected the state of review of “%s”, found none"), language);

  /* What is missing is shown in the source language: it is work to do, and no fault. */
  if (coverage->first_gap != NULL)
    pandect_audit_note (
      self, "about", NULL,
      _("Expected %u texts in “%s”, found %u missing and %u stale, the first of them in “%s”"),
      coverage->n_texts, language, coverage->n_missing, coverage->n_stale, coverage->first_gap);
}

/* W8: translations of an earlier wording, each with the hash of the one that stands there now. */
void
pandect_audit_check_stale (PandectAudit *self)
{
  const char *language, *digest;
  guint line, column;

  for (guint i = 0; (language = pandect_audit_places_get_stale (self->places, i, &digest, &line,
                                                               &column)) != NULL; i++)
    pandect_audit_report_at (self, line, column,
                             _("Expected a translation into “%s” of the wording before it, found "
                               "one of an earlier wording. Compare the two, then write src=\"%s\""),
                             language, digest);
}

/* W8: how many texts are missing or stale, one note for each language. */
void
pandect_audit_check_languages (PandectAudit *self)
{
  g_autoptr(GArray) languages = pandect_coverage_measure (self->bundle);

  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);

      check_language (self, coverage);
    }
}
