/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-origin.h"
#include "cli/pandect-cli-table.h"
#include "content/pandect-coverage.h"

/* The figures of a bundle, each under the name it has in JSON. */
typedef struct
{
  const char *name;
  guint       count;
} Figure;

static guint
count_names (PandectBundle   *bundle,
             PandectNameKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      GListModel *names = pandect_therapy_get_names (pandect_bundle_get_entry (bundle, i));

      for (guint j = 0; j < g_list_model_get_n_items (names); j++)
        {
          g_autoptr(PandectName) name = g_list_model_get_item (names, j);

          count += pandect_name_get_kind (name) == kind;
        }
    }

  return count;
}

static guint
count_kind (PandectBundle      *bundle,
            PandectTherapyKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    count += pandect_therapy_get_kind (pandect_bundle_get_entry (bundle, i)) == kind;

  return count;
}

/* Sums up what @get_list gives for each entry. */
static guint
count_lists (PandectBundle  *bundle,
             GListModel   *(*get_list) (PandectTherapy *therapy))
{
  guint count = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    count += g_list_model_get_n_items (get_list (pandect_bundle_get_entry (bundle, i)));

  return count;
}

static guint
count_values (PandectFieldSet *fields)
{
  guint count = 0;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    count += pandect_field_get_n_values (pandect_field_set_get_field (fields, i));

  return count;
}

static GArray *
count_all (PandectBundle *bundle)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  guint n_treatments = pandect_bundle_get_n_treatments (bundle);
  const Figure figures[] = {
    { "entries", n_entries },
    { "treatments", n_treatments },
    { "categories", n_entries - n_treatments },
    { "drugs", count_kind (bundle, PANDECT_THERAPY_DRUG) },
    { "regimens", count_kind (bundle, PANDECT_THERAPY_REGIMEN) },
    { "procedures", count_kind (bundle, PANDECT_THERAPY_PROCEDURE) },
    { "options", count_kind (bundle, PANDECT_THERAPY_OPTION) },
    { "facts", g_list_model_get_n_items (pandect_bundle_get_facts (bundle)) },
    { "groups", g_list_model_get_n_items (pandect_field_set_get_groups (fields)) },
    { "fields", pandect_field_set_get_n_fields (fields) },
    { "values", count_values (fields) },
    { "criteria", g_list_model_get_n_items (pandect_bundle_get_criteria (bundle)) },
    { "cautions", g_list_model_get_n_items (pandect_bundle_get_cautions (bundle)) },
    { "brands", count_names (bundle, PANDECT_NAME_BRAND) },
    { "abbreviations", count_names (bundle, PANDECT_NAME_ABBREVIATION) },
    { "synonyms", count_names (bundle, PANDECT_NAME_SYNONYM) },
    { "tall-man", count_names (bundle, PANDECT_NAME_TALL_MAN) },
    { "codes", count_lists (bundle, pandect_therapy_get_codes) },
    { "components", count_lists (bundle, pandect_therapy_get_components) },
    { "notes", g_list_model_get_n_items (pandect_bundle_get_notes (bundle)) +
               count_lists (bundle, pandect_therapy_get_notes) },
    { "terms", g_list_model_get_n_items (pandect_bundle_get_terms (bundle)) },
    { "confusables", g_list_model_get_n_items (pandect_bundle_get_confusables (bundle)) },
  };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Figure));

  return g_array_append_vals (all, figures, G_N_ELEMENTS (figures));
}

static void
add_about (JsonBuilder    *json,
           PandectSession *session)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  PandectAbout *about = pandect_bundle_get_about (bundle);

  pandect_cli_json_add_string (json, "id", pandect_bundle_get_id (bundle));
  pandect_cli_json_add_string (json, "version", pandect_bundle_get_version (bundle));
  pandect_cli_json_add_string (json, "file", pandect_bundle_get_file_name (bundle));
  pandect_cli_json_add_string (json, "sha256", pandect_bundle_get_sha256 (bundle));
  pandect_cli_json_add_string (json, "lang", pandect_bundle_get_language (bundle));
  pandect_cli_json_add_words (json, "title", session, pandect_about_get_title (about));
  pandect_cli_json_add_words (json, "scope", session, pandect_about_get_scope (about));

  json_builder_set_member_name (json, "source");
  json_builder_begin_object (json);
  pandect_cli_json_add_words (json, "title", session, pandect_about_get_source_title (about));
  pandect_cli_json_add_words (json, "publisher", session, pandect_about_get_publisher (about));
  pandect_cli_json_add_string (json, "dated", pandect_about_get_dated (about));
  pandect_cli_json_add_string (json, "seen", pandect_about_get_seen (about));
  json_builder_end_object (json);

  pandect_cli_json_add_words (json, "standing", session, pandect_about_get_standing (about));
  pandect_cli_json_add_words (json, "jurisdiction", session,
                              pandect_about_get_jurisdiction (about));
  pandect_cli_json_add_words (json, "terms", session, pandect_about_get_terms (about));
  pandect_cli_origin_add_to_json (bundle, json);
}

static void
add_review (JsonBuilder   *json,
            PandectReview *review)
{
  json_builder_set_member_name (json, "review");

  if (review == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "state",
                               pandect_review_state_to_string (pandect_review_get_state (review)));
  pandect_cli_json_add_string (json, "by", pandect_review_get_reviewer (review));
  pandect_cli_json_add_string (json, "date", pandect_review_get_date (review));
  json_builder_end_object (json);
}

static void
add_languages (JsonBuilder *json,
               GListModel  *languages)
{
  pandect_cli_json_begin_list (json, "languages");
  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr(PandectCoverage) coverage = g_list_model_get_item (languages, i);

      json_builder_begin_object (json);
      pandect_cli_json_add_string (json, "lang", pandect_coverage_get_language (coverage));
      pandect_cli_json_add_count (json, "texts", pandect_coverage_get_n_texts (coverage));
      pandect_cli_json_add_count (json, "current", pandect_coverage_get_n_current (coverage));
      pandect_cli_json_add_count (json, "stale", pandect_coverage_get_n_stale (coverage));
      pandect_cli_json_add_count (json, "missing", pandect_coverage_get_n_missing (coverage));
      add_review (json, pandect_coverage_get_review (coverage));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (PandectSession *session,
            GArray         *figures,
            GListModel     *languages)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_about (json, session);

  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < figures->len; i++)
    pandect_cli_json_add_count (json, g_array_index (figures, Figure, i).name,
                                g_array_index (figures, Figure, i).count);
  json_builder_end_object (json);

  add_languages (json, languages);
  json_builder_end_object (json);

  pandect_cli_json_print (json);
}

static void
add_about_rows (PandectCliTable *table,
                PandectSession  *session)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  PandectAbout *about = pandect_bundle_get_about (bundle);
  const struct
  {
    const char  *heading;
    PandectText *text;
  } texts[] = {
    { C_("heading", "title"), pandect_about_get_title (about) },
    { C_("heading", "scope"), pandect_about_get_scope (about) },
    { C_("heading", "source"), pandect_about_get_source_title (about) },
    { C_("heading", "publisher"), pandect_about_get_publisher (about) },
    { C_("heading", "standing"), pandect_about_get_standing (about) },
    { C_("heading", "jurisdiction"), pandect_about_get_jurisdiction (about) },
    { C_("heading", "terms"), pandect_about_get_terms (about) },
  };

  pandect_cli_table_add (table, C_("heading", "bundle"), pandect_bundle_get_id (bundle));
  pandect_cli_table_add (table, C_("heading", "version"), pandect_bundle_get_version (bundle));
  pandect_cli_table_add (table, C_("heading", "file"), pandect_bundle_get_file_name (bundle));
  pandect_cli_table_add (table, "SHA-256", pandect_bundle_get_sha256 (bundle));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pandect_cli_table_add (table, texts[i].heading,
                           pandect_session_get_words (session, texts[i].text));
  pandect_cli_table_add (table, C_("heading", "dated"), pandect_about_get_dated (about));
  pandect_cli_table_add (table, C_("heading", "seen"), pandect_about_get_seen (about));
  pandect_cli_origin_add_to_table (bundle, table);
}

static void
add_language_row (PandectCliTable *table,
                  PandectCoverage *coverage)
{
  PandectReview *review = pandect_coverage_get_review (coverage);
  const char *by = review != NULL ? pandect_review_get_reviewer (review) : NULL;
  const char *state = review != NULL
                      ? pandect_review_state_to_string (pandect_review_get_state (review))
                      : _("no review recorded");
  g_autofree char *words =
    g_strdup_printf (_("%s: %u of %u texts, %u stale, %u missing; %s"),
                     pandect_coverage_get_language (coverage),
                     pandect_coverage_get_n_current (coverage),
                     pandect_coverage_get_n_texts (coverage),
                     pandect_coverage_get_n_stale (coverage),
                     pandect_coverage_get_n_missing (coverage), state);
  g_autofree char *signed_words = by != NULL ? g_strdup_printf ("%s (%s)", words, by) : NULL;

  pandect_cli_table_add (table, C_("heading", "language"),
                         signed_words != NULL ? signed_words : words);
}

static void
print_text (PandectSession *session,
            GArray         *figures,
            GListModel     *languages)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);

  add_about_rows (table, session);

  for (guint i = 0; i < figures->len; i++)
    {
      const Figure *figure = &g_array_index (figures, Figure, i);
      g_autofree char *count = g_strdup_printf ("%u", figure->count);

      pandect_cli_table_add (table, figure->name, count);
    }

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr(PandectCoverage) coverage = g_list_model_get_item (languages, i);

      add_language_row (table, coverage);
    }

  pandect_cli_table_print (table);
}

/* Says what the bundle holds, where it comes from, and how far it is translated and reviewed. */
PandectCliStatus
pandect_cli_stats (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  g_autoptr(GListModel) languages = NULL;
  g_autoptr(GArray) figures = NULL;

  if (session == NULL)
    return PANDECT_CLI_BAD;

  figures = count_all (pandect_session_get_bundle (session));
  languages = pandect_coverage_measure (pandect_session_get_bundle (session));

  if (options->json)
    print_json (session, figures, languages);
  else
    print_text (session, figures, languages);

  return PANDECT_CLI_DONE;
}
