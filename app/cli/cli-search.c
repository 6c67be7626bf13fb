/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-lines.h"
#include "cli/pandect-cli-table.h"

static const char *
get_rank (PandectHit *hit)
{
  static const char *ranks[] = { "exact", "prefix", "word", "text", "inexact" };

  return ranks[pandect_hit_get_rank (hit)];
}

static guint
count_hits (PandectSession *session)
{
  GListModel *hits = pandect_session_get_results (session);

  return hits != NULL ? g_list_model_get_n_items (hits) : 0;
}

static void
add_hit (PandectSession *session,
         PandectHit     *hit,
         JsonBuilder    *json)
{
  PandectTherapy *therapy = pandect_hit_get_therapy (hit);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (therapy));
  pandect_cli_json_add_words (json, "name", session, pandect_therapy_get_name (therapy));
  pandect_cli_json_add_string (json, "matched", pandect_hit_get_matched (hit));
  pandect_cli_json_add_string (json, "as", pandect_hit_get_matched_as (hit));
  pandect_cli_json_add_flag (json, "exact", pandect_hit_is_exact (hit));
  pandect_cli_json_add_string (json, "lang", pandect_hit_get_language (hit));
  pandect_cli_json_add_string (json, "rank", get_rank (hit));
  json_builder_end_object (json);
}

static JsonBuilder *
build_json (PandectSession *session)
{
  GListModel *hits = pandect_session_get_results (session);
  JsonBuilder *json = json_builder_new ();

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "query", pandect_session_get_query (session));
  pandect_cli_json_begin_list (json, "hits");
  for (guint i = 0; i < count_hits (session); i++)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (hits, i);

      add_hit (session, hit, json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);

  return json;
}

static void
print_text (PandectSession *session)
{
  GListModel *hits = pandect_session_get_results (session);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (5);

  for (guint i = 0; i < count_hits (session); i++)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (hits, i);
      PandectTherapy *therapy = pandect_hit_get_therapy (hit);

      pandect_cli_table_add (table, pandect_therapy_get_id (therapy),
                             pandect_session_get_words (session,
                                                        pandect_therapy_get_name (therapy)),
                             get_rank (hit), pandect_hit_get_matched_as (hit),
                             pandect_hit_get_matched (hit));
    }

  if (count_hits (session) == 0)
    printf (_("Nothing matches “%s”\n"), pandect_session_get_query (session));

  pandect_cli_table_print (table);
}

typedef struct
{
  PandectSession *session;
  gboolean        json;
} Batch;

static gboolean
answer_line (const char  *line,
             gsize        length,
             gpointer     user_data,
             GError     **error)
{
  Batch *batch = user_data;

  pandect_session_set_query (batch->session, line);

  if (batch->json)
    {
      g_autoptr(JsonBuilder) json = build_json (batch->session);

      pandect_cli_json_print_line (json);
    }
  else
    {
      printf ("# %s\n", line);
      print_text (batch->session);
      fflush (stdout);
    }

  return TRUE;
}

static PandectCliStatus
answer_arguments (PandectSession          *session,
                  const PandectCliOptions *options)
{
  g_autofree char *query = g_strjoinv (" ", options->arguments + 1);

  if (!g_utf8_validate (query, -1, NULL))
    {
      pandect_cli_complain (_("Expected text in UTF-8, found other bytes"));
      return PANDECT_CLI_BAD;
    }

  pandect_session_set_query (session, query);

  if (options->json)
    {
      g_autoptr(JsonBuilder) json = build_json (session);

      pandect_cli_json_print (json);
    }
  else
    {
      print_text (session);
    }

  return PANDECT_CLI_DONE;
}

/* Searches for the words given, or for each line of the standard input. */
PandectCliStatus
pandect_cli_search (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);

  if (session == NULL)
    return PANDECT_CLI_BAD;

  if (options->from_stdin)
    return pandect_cli_answer_lines (answer_line, &(Batch) { session, options->json },
                                     options->json);

  return answer_arguments (session, options);
}
