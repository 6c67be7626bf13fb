/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-assessment.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-origin.h"
#include "cli/pandect-cli-profile.h"
#include "cli/pandect-cli-rule.h"
#include "cli/pandect-cli-table.h"
#include "words/pandect-criterion-words.h"

/* How every entry stands for the profile of a session, as JSON and as text. */

/* How many entries, or treatments alone, have each verdict. */
typedef struct
{
  guint n;
  guint by_verdict[PANDECT_N_VERDICTS];
} Counts;

static Counts
count (PandectSession *session,
       gboolean        treatments_only)
{
  PandectFindings *findings = pandect_session_get_findings (session);
  GListModel *entries = treatments_only ? pandect_findings_get_treatments (findings)
                                        : pandect_findings_get_entries (findings);
  Counts counts = { g_list_model_get_n_items (entries) };

  for (guint i = 0; i < counts.n; i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);

      counts.by_verdict[pandect_treatment_get_verdict (entry)]++;
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
  json_builder_end_object (json);
}

static void
add_missing (PandectAssessment *assessment,
             JsonBuilder       *json)
{
  GListModel *missing = pandect_assessment_get_missing (assessment);

  pandect_cli_json_begin_list (json, "missing");
  for (guint i = 0; i < g_list_model_get_n_items (missing); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (missing, i);

      json_builder_add_string_value (json, pandect_field_get_id (field));
    }
  json_builder_end_array (json);
}

static guint
count_cautions (PandectTreatment *entry)
{
  GListModel *cautions = pandect_treatment_get_cautions (entry);

  return cautions != NULL ? g_list_model_get_n_items (cautions) : 0;
}

static void
add_cautions (PandectTreatment *entry,
              JsonBuilder      *json)
{
  GListModel *cautions = pandect_treatment_get_cautions (entry);

  pandect_cli_json_begin_list (json, "cautions");
  for (guint i = 0; i < count_cautions (entry); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);

      json_builder_add_string_value (json, pandect_caution_get_id (caution));
    }
  json_builder_end_array (json);
}

static void
add_reason (PandectSession *session,
            PandectReason  *reason,
            JsonBuilder    *json)
{
  PandectCriterion *criterion = pandect_reason_get_criterion (reason);
  g_autofree char *id = pandect_cli_rule_dup_id (criterion);
  g_autofree char *text = pandect_criterion_words_dup_own (session, criterion);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "criterion", id);
  pandect_cli_json_add_string (json, "truth",
                               pandect_truth_to_string (pandect_reason_get_truth (reason)));
  pandect_cli_json_add_ids (json, "facts", pandect_criterion_get_fact_ids (criterion));
  pandect_cli_json_add_string (json, "text", text);
  json_builder_end_object (json);
}

static void
add_entry (PandectSession   *session,
           PandectTreatment *entry,
           JsonBuilder      *json)
{
  PandectAssessment *assessment = pandect_treatment_get_assessment (entry);
  GListModel *reasons = pandect_assessment_get_reasons (assessment);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id",
                               pandect_therapy_get_id (pandect_treatment_get_therapy (entry)));
  pandect_cli_json_add_string (json, "verdict",
                               pandect_verdict_to_string (pandect_treatment_get_verdict (entry)));
  add_missing (assessment, json);
  add_cautions (entry, json);
  pandect_cli_json_begin_list (json, "reasons");
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr(PandectReason) reason = g_list_model_get_item (reasons, i);

      add_reason (session, reason, json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
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
  GListModel *entries = pandect_findings_get_entries (pandect_session_get_findings (session));

  json_builder_begin_object (json);
  pandect_cli_profile_add_to_json (pandect_session_get_profile (session), json);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  add_counts (json, "entries", count (session, FALSE));
  add_counts (json, "treatments", count (session, TRUE));
  json_builder_end_object (json);

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
append_missing (GString           *words,
                PandectAssessment *assessment)
{
  GListModel *missing = pandect_assessment_get_missing (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (missing); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (missing, i);

      g_string_append_printf (words, i == 0 ? ": %s" : ", %s", pandect_field_get_id (field));
    }
}

static char *
dup_verdict (PandectTreatment  *entry,
             PandectAssessment *assessment)
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
      append_missing (words, assessment);
      break;
    }

  return g_string_free (words, FALSE);
}

static void
add_cautions_to_table (PandectSession   *session,
                       PandectTreatment *entry,
                       PandectCliTable  *table)
{
  GListModel *cautions = pandect_treatment_get_cautions (entry);

  for (guint i = 0; i < count_cautions (entry); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);
      g_autofree char *words =
        g_strdup_printf ("  ! %s: %s", pandect_caution_get_id (caution),
                         pandect_session_get_words (session, pandect_caution_get_label (caution)));

      pandect_cli_table_add (table, "", words);
    }
}

static void
add_reasons_to_table (PandectSession    *session,
                      PandectAssessment *assessment,
                      PandectCliTable   *table)
{
  static const char signs[] = { '-', '?', '+' };
  GListModel *reasons = pandect_assessment_get_reasons (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr(PandectReason) reason = g_list_model_get_item (reasons, i);
      PandectCriterion *criterion = pandect_reason_get_criterion (reason);
      g_autofree char *statement = pandect_criterion_words_dup_own (session, criterion);
      g_autofree char *facts =
        pandect_cli_facts_dup_suffix (pandect_criterion_get_fact_ids (criterion));
      g_autofree char *words = g_strdup_printf ("  %c %s%s",
                                                signs[pandect_reason_get_truth (reason)],
                                                statement, facts);

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
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  GListModel *entries = pandect_findings_get_entries (pandect_session_get_findings (session));
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);
      PandectAssessment *assessment = pandect_treatment_get_assessment (entry);
      g_autofree char *verdict = dup_verdict (entry, assessment);

      pandect_cli_table_add (table, pandect_therapy_get_id (pandect_treatment_get_therapy (entry)),
                             verdict);
      add_cautions_to_table (session, entry, table);
      if (with_reasons)
        add_reasons_to_table (session, assessment, table);
    }

  pandect_cli_table_print (table);
  print_counts (session);
  pandect_cli_origin_print_age (pandect_session_get_bundle (session));
  printf ("%s\n", pandect_session_get_words (session, pandect_about_get_standing (about)));
}
