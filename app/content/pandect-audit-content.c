/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-coverage.h"
#include "content/pandect-therapy-private.h"

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
use_caution (Used     *used,
             gpointer  caution)
{
  g_hash_table_add (used->things, caution);
  use_facts (used, pandect_caution_get_fact_ids (caution));
  use_criterion (used, pandect_caution_get_criterion (caution));
}

static void
use_note (Used     *used,
          gpointer  note)
{
  use_facts (used, pandect_note_get_fact_ids (note));
}

static void
use_route (Used     *used,
           gpointer  route)
{
  use_facts (used, pandect_route_get_fact_ids (route));
}

static void
use_term (Used     *used,
          gpointer  term)
{
  use_facts (used, pandect_term_get_fact_ids (term));
}

static void
use_each (Used        *used,
          GListModel  *list,
          void       (*use) (Used     *used,
                             gpointer  item))
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      use (used, item);
    }
}

static void
use_therapy (Used     *used,
             gpointer  therapy)
{
  use_facts (used, pandect_therapy_get_fact_ids (therapy));
  use_criterion (used, pandect_therapy_get_own_criterion (therapy));
  use_each (used, pandect_therapy_get_cautions (therapy), use_caution);
  use_each (used, pandect_therapy_get_notes (therapy), use_note);
  use_each (used, pandect_therapy_get_routes (therapy), use_route);
}

static void
use_field (Used     *used,
           gpointer  field)
{
  use_facts (used, pandect_field_get_fact_ids (field));
}

static void
find_used (PandectBundle *bundle,
           Used          *used)
{
  use_each (used, pandect_bundle_get_entries (bundle), use_therapy);
  use_each (used, pandect_bundle_get_notes (bundle), use_note);
  use_each (used, pandect_bundle_get_terms (bundle), use_term);
  use_each (used, G_LIST_MODEL (pandect_bundle_get_fields (bundle)), use_field);
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
check_caution (PandectAudit   *self,
               PandectCaution *caution,
               Used           *used)
{
  const char *id = pandect_caution_get_id (caution);

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
  GListModel *lists[] = {
    pandect_bundle_get_facts (self->bundle),
    pandect_bundle_get_criteria (self->bundle),
    pandect_bundle_get_cautions (self->bundle),
  };

  find_used (self->bundle, &used);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
        {
          g_autoptr(GObject) item = g_list_model_get_item (lists[i], j);

          if (PANDECT_IS_FACT (item))
            check_fact (self, PANDECT_FACT (item), &used);
          else if (PANDECT_IS_CRITERION (item))
            check_criterion (self, PANDECT_CRITERION (item), &used);
          else
            check_caution (self, PANDECT_CAUTION (item), &used);
        }
    }
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
check_language (PandectAudit    *self,
                PandectCoverage *coverage)
{
  const char *language = pandect_coverage_get_language (coverage);

  if (pandect_coverage_get_review (coverage) == NULL)
    pandect_audit_report (self, "about", NULL,
                          _("Expected the state of review of “%s”, found none"), language);

  /* What is missing is shown in the source language: it is work to do, and no fault. */
  if (pandect_coverage_get_first_gap (coverage) != NULL)
    (pandect_coverage_get_n_stale (coverage) > 0 ? pandect_audit_report : pandect_audit_note) (
      self, "about", NULL,
      _("Expected %u texts in “%s”, found %u missing and %u stale, the first of them in “%s”"),
      pandect_coverage_get_n_texts (coverage), language,
      pandect_coverage_get_n_missing (coverage),
      pandect_coverage_get_n_stale (coverage),
      pandect_coverage_get_first_gap (coverage));
}

/* W8: texts that are missing or stale, one warning for each language. */
void
pandect_audit_check_languages (PandectAudit *self)
{
  g_autoptr(GListModel) languages = pandect_coverage_measure (self->bundle);

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr(PandectCoverage) coverage = g_list_model_get_item (languages, i);

      check_language (self, coverage);
    }
}
