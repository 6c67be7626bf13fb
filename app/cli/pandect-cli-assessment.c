/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-assessment.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "base/pandect-array.h"
#include "cli/pandect-cli-origin.h"
#include "cli/pandect-cli-profile.h"
#include "cli/pandect-cli-rule.h"
#include "cli/pandect-cli-table.h"
#include "eligibility/pandect-assessment.h"
#include "words/pandect-criterion-words.h"
#include "words/pandect-phrases.h"
#include "words/pandect-profile-words.h"

/* How every entry stands for the profile of a session, as JSON and as text. */

/* How many entries, or treatments alone, have each verdict. */
typedef struct
{
  guint n;
  guint by_verdict[PANDECT_N_VERDICTS];
  guint n_cautioned;   /* of those that may be offered */
} Counts;

static guint
count_cautions (PandectTreatment *entry)
{
  return pandect_array_length (pandect_treatment_get_cautions (entry));
}

static Counts
count (PandectSession *session,
       gboolean        treatments_only)
{
  GListModel *entries = treatments_only ? pandect_session_get_treatments (session)
                                        : pandect_session_get_entries (session);
  Counts counts = { g_list_model_get_n_items (entries) };

  for (guint i = 0; i < counts.n; i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);

      counts.by_verdict[pandect_treatment_get_verdict (entry)]++;
      counts.n_cautioned += pandect_treatment_get_verdict (entry) == PANDECT_VERDICT_ELIGIBLE &&
                            count_cautions (entry) > 0;
    }

  return counts;
}

static void
add_counts (JsonBuilder *json,
            const char  *member,
            Counts       counts)
{
  static const PandectVerdict order[] = {
    PANDECT_VERDICT_ELIGIBLE, PANDECT_VERDICT_CRITERIA_NOT_MET, PANDECT_VERDICT_NEEDS_INFORMATION
  };

  json_builder_set_member_name (json, member);
  json_builder_begin_object (json);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    pandect_cli_json_add_count (json, pandect_verdict_to_string (order[i]),
                                counts.by_verdict[order[i]]);
  pandect_cli_json_add_count (json, "eligible-with-caution", counts.n_cautioned);
  json_builder_end_object (json);
}

static void
add_missing (PandectSession          *session,
             const PandectAssessment *assessment,
             JsonBuilder             *json)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (pandect_session_get_bundle (session));

  pandect_cli_json_begin_list (json, "missing");
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (&assessment->finding.missing, i))
        json_builder_add_string_value (
          json, pandect_field_get_id (pandect_field_set_get_field (fields, i)));
    }
  json_builder_end_array (json);
}

static void
add_cautions (PandectTreatment *entry,
              JsonBuilder      *json)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);

  pandect_cli_json_begin_list (json, "cautions");
  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      json_builder_add_string_value (json, caution->id);
    }
  json_builder_end_array (json);
}

static void
add_reason (PandectSession      *session,
            const PandectReason *reason,
            JsonBuilder         *json)
{
  PandectCriterion *criterion = reason->criterion;
  g_autofree char *id = pandect_cli_rule_dup_id (criterion);
  g_autofree char *text = pandect_criterion_words_dup_own (session, criterion);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "criterion", id);
  pandect_cli_json_add_string (json, "truth", pandect_truth_to_string (reason->truth));
  pandect_cli_json_add_string (json, "wording",
                               pandect_wording_strength_to_string (reason->wording));
  pandect_cli_json_add_ids (json, "facts", pandect_criterion_get_fact_ids (criterion));
  pandect_cli_json_add_string (json, "text", text);
  json_builder_end_object (json);
}

static PandectAssessment *
assess (PandectSession   *session,
        PandectTreatment *entry)
{
  return pandect_assessment_new (
      pandect_therapy_get_criteria (pandect_treatment_get_therapy (entry)),
      pandect_session_get_profile (session));
}

static void
add_entry (PandectSession   *session,
           PandectTreatment *entry,
           JsonBuilder      *json)
{
  g_autoptr(PandectAssessment) assessment = assess (session, entry);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id",
                               pandect_therapy_get_id (pandect_treatment_get_therapy (entry)));
  pandect_cli_json_add_string (json, "verdict",
                               pandect_verdict_to_string (pandect_treatment_get_verdict (entry)));
  add_missing (session, assessment, json);
  add_cautions (entry, json);
  pandect_cli_json_begin_list (json, "reasons");
  for (guint i = 0; i < assessment->n_reasons; i++)
    add_reason (session, &assessment->reasons[i], json);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/* The answers that do not go together: which conflicts, and for each which fields it speaks of. */
static void
add_conflicts (PandectSession *session,
               JsonBuilder    *json)
{
  g_autoptr(GPtrArray) conflicts = pandect_session_list_conflicts (session);

  pandect_cli_json_begin_list (json, "conflicts");
  for (guint i = 0; i < conflicts->len; i++)
    {
      const PandectCaution *conflict = g_ptr_array_index (conflicts, i);

      json_builder_add_string_value (json, conflict->id);
    }
  json_builder_end_array (json);

  json_builder_set_member_name (json, "conflict-fields");
  json_builder_begin_object (json);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const PandectCaution *conflict = g_ptr_array_index (conflicts, i);
      g_autoptr(GPtrArray) fields = pandect_session_list_conflict_fields (session, conflict);

      pandect_cli_json_begin_list (json, conflict->id);
      for (guint j = 0; j < fields->len; j++)
        json_builder_add_string_value (json, pandect_field_get_id (g_ptr_array_index (fields, j)));
      json_builder_end_array (json);
    }
  json_builder_end_object (json);
}

static void
add_refused (PandectSession *session,
             JsonBuilder    *json)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);

  pandect_cli_json_begin_list (json, "refused");
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (bundle, i);

      if (pandect_session_get_refusal (session, entry) != NULL)
        json_builder_add_string_value (json, pandect_therapy_get_id (entry));
    }
  json_builder_end_array (json);
}

/**
 * pandect_cli_assessment_add_to_json:
 * @session: a session
 * @json: where it goes
 *
 * Adds an object with the profile, the counts, and every entry with its verdict and why.
 */
void
pandect_cli_assessment_add_to_json (PandectSession *session,
                                    JsonBuilder    *json)
{
  GListModel *entries = pandect_session_get_entries (session);

  json_builder_begin_object (json);
  pandect_cli_profile_add_to_json (pandect_session_get_profile (session), json);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  add_counts (json, "entries", count (session, FALSE));
  add_counts (json, "treatments", count (session, TRUE));
  json_builder_end_object (json);

  add_conflicts (session, json);
  add_refused (session, json);
  pandect_cli_json_begin_list (json, "therapies");
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);

      add_entry (session, entry, json);
    }
  json_builder_end_array (json);

  pandect_cli_origin_add_to_json (pandect_session_get_bundle (session), json);
  json_builder_end_object (json);
}

static void
append_missing (GString                 *words,
                PandectSession          *session,
                const PandectAssessment *assessment)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (pandect_session_get_bundle (session));
  const char *separator = ": ";

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (!pandect_field_mask_has (&assessment->finding.missing, i))
        continue;

      g_string_append_printf (words, "%s%s", separator,
                              pandect_field_get_id (pandect_field_set_get_field (fields, i)));
      separator = ", ";
    }
}

static char *
dup_verdict (PandectSession          *session,
             PandectTreatment        *entry,
             const PandectAssessment *assessment)
{
  GString *words = g_string_new (NULL);

  switch (pandect_treatment_get_verdict (entry))
    {
    case PANDECT_VERDICT_ELIGIBLE:
      g_string_append (words, _("may be offered"));
      break;

    case PANDECT_VERDICT_CRITERIA_NOT_MET:
      g_string_append (words, _("criteria not met"));
      break;

    case PANDECT_VERDICT_NEEDS_INFORMATION:
    default:
      g_string_append (words, _("needs information"));
      append_missing (words, session, assessment);
      break;
    }

  return g_string_free (words, FALSE);
}

static void
add_cautions_to_table (PandectSession   *session,
                       PandectTreatment *entry,
                       PandectCliTable  *table)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];
      g_autofree char *words =
        g_strdup_printf ("  ! %s: %s", caution->id,
                         pandect_session_get_words (session, caution->label));

      pandect_cli_table_add (table, "", words);
    }
}

static void
add_reasons_to_table (PandectSession          *session,
                      const PandectAssessment *assessment,
                      PandectCliTable         *table)
{
  static const char signs[] = { '-', '?', '+' };
  g_autofree char *described = NULL;

  for (guint i = 0; i < assessment->n_reasons; i++)
    {
      PandectCriterion *criterion = assessment->reasons[i].criterion;
      g_autofree char *statement = pandect_criterion_words_dup_own (session, criterion);
      g_autofree char *facts =
        pandect_cli_facts_dup_suffix (pandect_criterion_get_fact_ids (criterion));
      g_autofree char *words = g_strdup_printf ("  %c %s%s",
                                                signs[assessment->reasons[i].truth],
                                                statement, facts);

      pandect_cli_table_add (table, "", words);
    }

  described = pandect_criterion_words_dup_described (session, assessment);
  if (described != NULL)
    {
      g_autofree char *words = g_strdup_printf ("  %s", described);

      pandect_cli_table_add (table, "", words);
    }
}

static void
print_counts (PandectSession *session)
{
  Counts entries = count (session, FALSE), treatments = count (session, TRUE);

  printf (_("%u entries: %u may be offered, %u criteria not met, %u need information; "
            "%u treatments: %u may be offered, %u criteria not met, %u need information"),
          entries.n,
          entries.by_verdict[PANDECT_VERDICT_ELIGIBLE],
          entries.by_verdict[PANDECT_VERDICT_CRITERIA_NOT_MET],
          entries.by_verdict[PANDECT_VERDICT_NEEDS_INFORMATION],
          treatments.n,
          treatments.by_verdict[PANDECT_VERDICT_ELIGIBLE],
          treatments.by_verdict[PANDECT_VERDICT_CRITERIA_NOT_MET],
          treatments.by_verdict[PANDECT_VERDICT_NEEDS_INFORMATION]);
  putchar ('\n');
}

/* How many treatments stand in a section that the patient does not accept, and why. */
static void
add_refusal_to_table (PandectSession  *session,
                      PandectTherapy  *therapy,
                      PandectCliTable *table)
{
  const PandectCaution *refusal = pandect_session_get_refusal (session, therapy);
  g_autofree char *refused = NULL;
  g_autofree char *words = NULL;

  if (refusal == NULL)
    return;

  refused = pandect_phrases_dup_refusal (session, therapy);
  words = g_strdup_printf ("  ! %s: %s", refusal->id, refused);
  pandect_cli_table_add (table, "", words);
}

static void
print_conflicts (PandectSession *session)
{
  g_autoptr(GPtrArray) conflicts = pandect_session_list_conflicts (session);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const PandectCaution *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *answers = pandect_profile_words_dup_conflict (session, conflict);

      printf ("! %s: %s (%s)\n", conflict->id,
              pandect_session_get_words (session, conflict->label), answers);
    }
}

/* Of the treatments that may be offered, those with a caution are told apart. */
static void
print_cautioned (PandectSession *session)
{
  Counts treatments = count (session, TRUE);

  if (treatments.n_cautioned == 0)
    return;

  printf (ngettext ("%u of the %u treatments that may be offered bears a caution",
                    "%u of the %u treatments that may be offered bear a caution",
                    treatments.n_cautioned),
          treatments.n_cautioned, treatments.by_verdict[PANDECT_VERDICT_ELIGIBLE]);
  putchar ('\n');
}

/**
 * pandect_cli_assessment_print:
 * @session: a session
 * @with_reasons: whether to say why: `+` holds, `-` fails, `?` is open
 *
 * Prints every entry with its verdict and, marked with `!`, its cautions.
 */
void
pandect_cli_assessment_print (PandectSession *session,
                              gboolean        with_reasons)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  GListModel *entries = pandect_session_get_entries (session);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);
      g_autoptr(PandectAssessment) assessment = assess (session, entry);
      g_autofree char *verdict = dup_verdict (session, entry, assessment);

      pandect_cli_table_add (table, pandect_therapy_get_id (pandect_treatment_get_therapy (entry)),
                             verdict);
      add_refusal_to_table (session, pandect_treatment_get_therapy (entry), table);
      add_cautions_to_table (session, entry, table);
      if (with_reasons)
        add_reasons_to_table (session, assessment, table);
    }

  pandect_cli_table_print (table);
  print_conflicts (session);
  print_counts (session);
  print_cautioned (session);
  pandect_cli_origin_print_age (pandect_session_get_bundle (session));
  printf ("%s\n", pandect_session_get_words (session, about->standing));
}
