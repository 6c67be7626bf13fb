/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>

#include "base/pandect-array.h"
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
      const PandectName * const *names =
        pandect_therapy_get_names (pandect_bundle_get_entry (bundle, i));

      for (guint j = 0; names[j] != NULL; j++)
        {
          const PandectName *name = names[j];

          count += name->kind == kind;
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

/* Sums up what the entries have, a sort of parts at a time. */
#define COUNT_PARTS(bundle, parts) \
  ({ \
    guint _count = 0; \
    for (guint _i = 0; _i < pandect_bundle_get_n_entries (bundle); _i++) \
      _count += pandect_array_length ( \
        pandect_therapy_get_##parts (pandect_bundle_get_entry (bundle, _i))); \
    _count; \
  })

static guint
count_values (PandectFieldSet *fields)
{
  guint count = 0;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    count += pandect_field_get_n_values (pandect_field_set_get_field (fields, i));

  return count;
}

static guint
count_charted (PandectFieldSet *fields)
{
  guint count = 0;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    count += pandect_field_is_in_every_chart (pandect_field_set_get_field (fields, i));

  return count;
}

static guint
count_refusals (PandectBundle *bundle)
{
  guint count = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    count += pandect_therapy_get_refusal (pandect_bundle_get_entry (bundle, i)) != NULL;

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
    { "in-every-chart", count_charted (fields) },
    { "values", count_values (fields) },
    { "criteria", pandect_array_length (pandect_bundle_get_criteria (bundle)) },
    { "cautions", pandect_array_length (pandect_bundle_get_cautions (bundle)) },
    { "conflicts", pandect_array_length (pandect_bundle_get_conflicts (bundle)) },
    { "refusals", count_refusals (bundle) },
    { "brands", count_names (bundle, PANDECT_NAME_BRAND) },
    { "abbreviations", count_names (bundle, PANDECT_NAME_ABBREVIATION) },
    { "synonyms", count_names (bundle, PANDECT_NAME_SYNONYM) },
    { "tall-man", count_names (bundle, PANDECT_NAME_TALL_MAN) },
    { "codes", COUNT_PARTS (bundle, codes) },
    { "components", COUNT_PARTS (bundle, components) },
    { "notes", pandect_array_length (pandect_bundle_get_notes (bundle)) +
               COUNT_PARTS (bundle, notes) },
    { "terms", pandect_array_length (pandect_bundle_get_terms (bundle)) },
    { "confusables", pandect_array_length (pandect_bundle_get_confusables (bundle)) },
  };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Figure));

  return g_array_append_vals (all, figures, G_N_ELEMENTS (figures));
}

static void
add_about (JsonBuilder    *json,
           PandectSession *session)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  const PandectAbout *about = pandect_bundle_get_about (bundle);

  pandect_cli_json_add_string (json, "id", pandect_bundle_get_id (bundle));
  pandect_cli_json_add_string (json, "version", pandect_bundle_get_version (bundle));
  pandect_cli_json_add_string (json, "file", pandect_bundle_get_file_name (bundle));
  pandect_cli_json_add_string (json, "sha256", pandect_bundle_get_sha256 (bundle));
  pandect_cli_json_add_string (json, "lang", pandect_bundle_get_language (bundle));
  pandect_cli_json_add_words (json, "title", session, about->title);
  pandect_cli_json_add_words (json, "applies", session, about->applies);
  pandect_cli_json_add_words (json, "scope", session, about->scope);

  json_builder_set_member_name (json, "source");
  json_builder_begin_object (json);
  pandect_cli_json_add_words (json, "title", session, about->source_title);
  pandect_cli_json_add_words (json, "publisher", session, about->publisher);
  pandect_cli_json_add_string (json, "url", about->url);
  pandect_cli_json_add_string (json, "dated", about->dated);
  pandect_cli_json_add_string (json, "seen", about->seen);
  json_builder_end_object (json);

  pandect_cli_json_add_words (json, "standing", session, about->standing);
  pandect_cli_json_add_words (json, "jurisdiction", session, about->jurisdiction);
  pandect_cli_json_add_words (json, "terms", session, about->terms);
  pandect_cli_origin_add_to_json (bundle, json);
}

static void
add_review (JsonBuilder         *json,
            const PandectReview *review)
{
  json_builder_set_member_name (json, "review");

  if (review == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "state", pandect_review_state_to_string (review->state));
  pandect_cli_json_add_string (json, "by", review->reviewer);
  pandect_cli_json_add_string (json, "date", review->date);
  json_builder_end_object (json);
}

static void
add_languages (JsonBuilder *json,
               GArray      *languages)
{
  pandect_cli_json_begin_list (json, "languages");
  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);

      json_builder_begin_object (json);
      pandect_cli_json_add_string (json, "lang", coverage->language);
      pandect_cli_json_add_count (json, "texts", coverage->n_texts);
      pandect_cli_json_add_count (json, "current", coverage->n_current);
      pandect_cli_json_add_count (json, "stale", coverage->n_stale);
      pandect_cli_json_add_count (json, "missing", coverage->n_missing);
      add_review (json, coverage->review);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (PandectSession *session,
            GArray         *figures,
            GArray         *languages)
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
  const PandectAbout *about = pandect_bundle_get_about (bundle);
  const struct
  {
    const char  *heading;
    PandectText *text;
  } texts[] = {
    { C_("heading", "title"), about->title },
    { C_("heading", "applies to"), about->applies },
    { C_("heading", "scope"), about->scope },
    { C_("heading", "source"), about->source_title },
    { C_("heading", "publisher"), about->publisher },
    { C_("heading", "status"), about->standing },
    { C_("heading", "jurisdiction"), about->jurisdiction },
    { C_("heading", "terms"), about->terms },
  };

  pandect_cli_table_add (table, C_("heading", "bundle"), pandect_bundle_get_id (bundle));
  pandect_cli_table_add (table, C_("heading", "version"), pandect_bundle_get_version (bundle));
  pandect_cli_table_add (table, C_("heading", "file"), pandect_bundle_get_file_name (bundle));
  pandect_cli_table_add (table, "SHA-256", pandect_bundle_get_sha256 (bundle));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i].text != NULL)
        pandect_cli_table_add (table, texts[i].heading,
                               pandect_session_get_words (session, texts[i].text));
    }
  if (about->url != NULL)
    pandect_cli_table_add (table, C_("heading", "address"), about->url);
  pandect_cli_table_add (table, C_("heading", "dated"), about->dated);
  pandect_cli_table_add (table, C_("heading", "seen"), about->seen);
  pandect_cli_origin_add_to_table (bundle, table);
}

static void
add_language_row (PandectCliTable       *table,
                  const PandectCoverage *coverage)
{
  const PandectReview *review = coverage->review;
  const char *by = review != NULL ? review->reviewer : NULL;
  const char *state = review != NULL
                      ? pandect_review_state_to_string (review->state)
                      : _("no review recorded");
  g_autofree char *words =
    g_strdup_printf (_("%s: %u of %u texts, %u stale, %u missing; %s"), coverage->language,
                     coverage->n_current, coverage->n_texts, coverage->n_stale,
                     coverage->n_missing, state);
  g_autofree char *signed_words = by != NULL ? g_strdup_printf ("%s (%s)", words, by) : NULL;

  pandect_cli_table_add (table, C_("heading", "language"),
                         signed_words != NULL ? signed_words : words);
}

static void
print_text (PandectSession *session,
            GArray         *figures,
            GArray         *languages)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);

  add_about_rows (table, session);

  for (guint i = 0; i < figures->len; i++)
    {
      const Figure *figure = &g_array_index (figures, Figure, i);
      g_autofree char *count = g_strdup_printf ("%u", figure->count);

      pandect_cli_table_add (table, figure->name, count);
    }

  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);

      add_language_row (table, coverage);
    }

  pandect_cli_table_print (table);
}

/* Says what the bundle holds, where it comes from, and how far it is translated and reviewed. */
PandectCliStatus
pandect_cli_stats (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  g_autoptr(GArray) languages = NULL;
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
