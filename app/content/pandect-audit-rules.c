/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-witness.h"

/* Checks of whole rules. Each asks for a patient who would show that all is well. */

static PandectProfile *
new_profile (PandectAudit *self)
{
  return pandect_profile_new (pandect_bundle_get_fields (self->bundle));
}

/* Returns whether there is no such patient; says so when it could not be found out. */
static gboolean
is_impossible (PandectAudit        *self,
               const char          *therapy,
               const PandectDemand *demands,
               guint                n_demands)
{
  g_autoptr(PandectProfile) profile = new_profile (self);
  PandectWitness witness = pandect_witness_find (profile, demands, n_demands);

  if (witness == PANDECT_WITNESS_NOT_CHECKED)
    pandect_audit_report (self, "therapy", therapy,
                          _("Not checked: the rule of “%s” has too many cases to look at"),
                          therapy);

  return witness == PANDECT_WITNESS_NONE;
}

/* W1: a rule is written, and every patient meets it. */
void
pandect_audit_check_constant_rules (PandectAudit *self)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      const char *id = pandect_therapy_get_id (entry);
      PandectDemand fails = { pandect_therapy_get_criteria (entry), FALSE };

      if (pandect_therapy_get_own_criterion (entry) != NULL &&
          is_impossible (self, id, &fails, 1))
        pandect_audit_report (self, "therapy", id,
                              _("Expected a rule that some profile fails, but that of “%s” always "
                                "holds"),
                              id);
    }
}

static gboolean
has_same_facts (PandectCriterion *a,
                PandectCriterion *b)
{
  const char *none[] = { NULL };
  const char * const *a_ids = pandect_criterion_get_fact_ids (a);
  const char * const *b_ids = pandect_criterion_get_fact_ids (b);

  return g_strv_equal (a_ids != NULL ? a_ids : none, b_ids != NULL ? b_ids : none);
}

static gboolean
is_restated (PandectCriterion *outer,
             PandectCriterion *test)
{
  for (guint i = 0; i < pandect_criterion_get_n_parts (outer); i++)
    {
      PandectCriterion *part = pandect_criterion_get_part (outer, i);

      if (pandect_criterion_is_same_test (part, test) && !has_same_facts (part, test))
        return TRUE;
    }

  return FALSE;
}

/* A therapy may ask for what its category asks for already, to say what that rests on for it. */
static gboolean
restates_on_other_facts (PandectCriterion *own,
                         PandectCriterion *outer)
{
  if (pandect_criterion_get_kind (own) != PANDECT_CRITERION_ALL)
    return is_restated (outer, own);

  for (guint i = 0; i < pandect_criterion_get_n_parts (own); i++)
    {
      if (!is_restated (outer, pandect_criterion_get_part (own, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_idle (PandectAudit   *self,
         PandectTherapy *therapy,
         PandectTherapy *parent)
{
  PandectCriterion *own = pandect_therapy_get_own_criterion (therapy);
  PandectCriterion *outer = pandect_therapy_get_criteria (parent);
  PandectCriterion *inner = pandect_therapy_get_criteria (therapy);
  const char *id = pandect_therapy_get_id (therapy);

  /* That a rule asks for nothing at all is the business of another check. */
  if (own == NULL || pandect_criterion_is_always (outer) || restates_on_other_facts (own, outer))
    return FALSE;

  return is_impossible (self, id, (PandectDemand[]) { { outer, TRUE }, { inner, FALSE } }, 2) &&
         is_impossible (self, id, (PandectDemand[]) { { outer, FALSE }, { inner, TRUE } }, 2);
}

/* W5: a rule is written, and asks for no more and no less than the one around it. */
void
pandect_audit_check_idle_rules (PandectAudit *self)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      PandectTherapy *parent = pandect_therapy_get_parent (entry);
      const char *id = pandect_therapy_get_id (entry);

      if (parent != NULL && is_idle (self, entry, parent))
        pandect_audit_report (self, "therapy", id,
                              _("Expected the rule of “%s” to add to that of “%s”, but both hold "
                                "for the same profiles"),
                              id, pandect_therapy_get_id (parent));
    }
}

static gboolean
has_caution (PandectTherapy       *therapy,
             const PandectCaution *caution)
{
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *other = cautions[i];

      if (other == caution)
        return TRUE;
    }

  return FALSE;
}

static void
check_caution (PandectAudit         *self,
               PandectTherapy       *therapy,
               const PandectCaution *caution)
{
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);
  const char *id = pandect_therapy_get_id (therapy);
  PandectDemand demands[] = {
    { pandect_therapy_get_criteria (therapy), TRUE },
    { caution->criterion, TRUE },
  };

  /* An inherited caution need not suit every therapy that inherits it. */
  if (demands[1].criterion == NULL || (parent != NULL && has_caution (parent, caution)))
    return;

  if (is_impossible (self, id, demands, G_N_ELEMENTS (demands)))
    pandect_audit_report (self, "therapy", id,
                          _("Expected a profile that shows the caution “%s” where “%s” may be "
                            "offered, but there is none"),
                          caution->id, id);
}

/* W7: a caution stands beside a therapy, and is never shown when the therapy may be offered. */
void
pandect_audit_check_dark_cautions (PandectAudit *self)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      const PandectCaution * const *cautions = pandect_therapy_get_cautions (entry);

      for (guint j = 0; cautions[j] != NULL; j++)
        {
          const PandectCaution *caution = cautions[j];

          check_caution (self, entry, caution);
        }
    }
}

static char *
write_profile (PandectProfile *profile)
{
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value != NULL)
        g_string_append_printf (words, "%s%s=%s", words->len > 0 ? " " : "",
                                pandect_field_get_id (field), pandect_value_get_id (value));
    }

  return g_string_free (words, FALSE);
}

/* W9: a patient for whom the page has nothing. That may well be so, and is good to know. */
void
pandect_audit_check_uncovered (PandectAudit *self)
{
  guint n_entries = pandect_bundle_get_n_entries (self->bundle);
  g_autofree PandectDemand *demands = g_new0 (PandectDemand, n_entries);
  g_autoptr(PandectProfile) profile = new_profile (self);
  g_autofree char *answers = NULL;
  guint n_demands = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);

      if (pandect_therapy_is_treatment (entry))
        demands[n_demands++] = (PandectDemand) { pandect_therapy_get_criteria (entry), FALSE };
    }

  switch (pandect_witness_find (profile, demands, n_demands))
    {
    case PANDECT_WITNESS_FOUND:
      answers = write_profile (profile);
      pandect_audit_report (self, "therapies", NULL,
                            _("Expected a therapy for every profile, found none for: %s"), answers);
      break;

    case PANDECT_WITNESS_NOT_CHECKED:
      pandect_audit_report (self, "therapies", NULL,
                            _("Not checked: there are too many profiles to find one without a "
                              "therapy"));
      break;

    case PANDECT_WITNESS_NONE:
    default:
      break;
    }
}
