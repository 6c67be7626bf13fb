/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-json.h"
#include "content/pandect-bundle-loader.h"
#include "search/pandect-search-audit.h"
#include "tools/pandect-cases.h"

/* What was found in one file: either why it does not open, or what its author should look at. */
typedef struct
{
  GListModel *problems;
  guint       n_errors;
  guint       n_warnings;
  guint       n_notes;
  guint       n_cases;
  gboolean    opens;
} Report;

static void
clear_report (Report *report)
{
  g_clear_object (&report->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

/* What is found in a bundle that opens, and in the cases beside it. */
static GListModel *
check (PandectBundle *bundle,
       const char    *name,
       guint         *n_cases)
{
  g_autofree char *cases = pandect_cases_dup_name (name);
  g_autofree char *text = NULL;
  g_autoptr(GListStore) all = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) found = pandect_search_audit_run (bundle);
  gsize length;

  if (g_file_get_contents (cases, &text, &length, NULL))
    *n_cases = pandect_cases_run (bundle, text, length, cases, all);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (found, i);

      g_list_store_append (all, problem);
    }

  return G_LIST_MODEL (g_steal_pointer (&all));
}

static void
inspect (const char *name,
         Report     *report)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(PandectBundle) bundle = pandect_bundle_loader_load (loader, NULL, NULL);

  report->opens = bundle != NULL;
  report->problems = bundle != NULL
                     ? check (bundle, name, &report->n_cases)
                     : g_object_ref (pandect_bundle_loader_get_problems (loader));

  for (guint i = 0; i < g_list_model_get_n_items (report->problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (report->problems, i);
      PandectSeverity severity = pandect_problem_get_severity (problem);

      report->n_errors += severity == PANDECT_SEVERITY_ERROR;
      report->n_warnings += severity == PANDECT_SEVERITY_WARNING;
      report->n_notes += severity == PANDECT_SEVERITY_NOTE;
    }
}

static void
add_problem (PandectProblem *problem,
             JsonBuilder    *json)
{
  static const char * const severities[] = {
    [PANDECT_SEVERITY_ERROR] = "error",
    [PANDECT_SEVERITY_WARNING] = "warning",
    [PANDECT_SEVERITY_NOTE] = "note",
  };

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "file", pandect_problem_get_file_name (problem));
  pandect_cli_json_add_count (json, "line", pandect_problem_get_line (problem));
  pandect_cli_json_add_count (json, "column", pandect_problem_get_column (problem));
  pandect_cli_json_add_string (json, "severity",
                               severities[pandect_problem_get_severity (problem)]);
  pandect_cli_json_add_string (json, "code", pandect_problem_get_check (problem));
  pandect_cli_json_add_string (json, "guide", pandect_problem_get_guide (problem));
  pandect_cli_json_add_string (json, "text", pandect_problem_get_message (problem));
  json_builder_end_object (json);
}

static void
add_report (const char   *name,
            const Report *report,
            JsonBuilder  *json)
{
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "file", name);
  pandect_cli_json_add_flag (json, "valid", report->n_errors == 0);
  pandect_cli_json_add_count (json, "errors", report->n_errors);
  pandect_cli_json_add_count (json, "warnings", report->n_warnings);
  pandect_cli_json_add_count (json, "notes", report->n_notes);

  pandect_cli_json_add_count (json, "cases", report->n_cases);

  pandect_cli_json_begin_list (json, "problems");
  for (guint i = 0; i < g_list_model_get_n_items (report->problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (report->problems, i);

      add_problem (problem, json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
print_report (const char   *name,
              const Report *report)
{
  for (guint i = 0; i < g_list_model_get_n_items (report->problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (report->problems, i);
      g_autofree char *line = pandect_problem_to_string (problem);
      const char *check = pandect_problem_get_check (problem);
      const char *guide = pandect_problem_get_guide (problem);

      if (check != NULL && g_ascii_strcasecmp (guide, check) != 0)
        printf ("%s [%s, REFERENCE.md#%s]\n", line, check, guide);
      else if (check != NULL)
        printf ("%s [%s]\n", line, check);
      else
        puts (line);
    }

  if (report->n_cases > 0)
    printf (ngettext ("%u case was tried\n", "%u cases were tried\n", report->n_cases),
            report->n_cases);

  if (report->n_errors > 0 && report->opens)
    printf (ngettext ("%s does not say what is expected: %u error\n",
                      "%s does not say what is expected: %u errors\n", report->n_errors),
            name, report->n_errors);
  else if (report->n_errors > 0)
    printf (ngettext ("%s cannot be opened: %u error\n", "%s cannot be opened: %u errors\n",
                      report->n_errors),
            name, report->n_errors);
  else if (report->n_warnings > 0)
    printf (ngettext ("%s is valid: %u warning\n", "%s is valid: %u warnings\n",
                      report->n_warnings),
            name, report->n_warnings);
  else
    printf (_("%s is valid\n"), name);
}

/* Opens each file, and checks those that open for what their authors should look at. A warning
 * alone is no failure. */
PandectCliStatus
pandect_cli_validate (const PandectCliOptions *options)
{
  char *only[] = { options->bundle, NULL };
  char **files = options->arguments[1] != NULL ? options->arguments + 1 : only;
  PandectCliStatus status = PANDECT_CLI_DONE;
  g_autoptr(JsonBuilder) json = json_builder_new ();

  if (*files == NULL)
    {
      pandect_cli_complain (_("“validate” needs FILE…"));
      return PANDECT_CLI_USAGE;
    }

  json_builder_begin_object (json);
  pandect_cli_json_begin_list (json, "files");

  for (; *files != NULL; files++)
    {
      g_autofree char *name = g_filename_display_name (*files);
      g_auto(Report) report = { NULL };

      inspect (*files, &report);
      if (report.n_errors > 0)
        status = PANDECT_CLI_BAD;

      if (options->json)
        add_report (name, &report, json);
      else
        print_report (name, &report);
    }

  json_builder_end_array (json);
  json_builder_end_object (json);

  if (options->json)
    pandect_cli_json_print (json);

  return status;
}
