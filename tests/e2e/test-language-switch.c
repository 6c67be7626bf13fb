/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "base/pandect-locale.h"
#include "words/pandect-profile-words.h"

#include "e2e-job.h"

/* The program changes its language while it is in use, and its reader types on, answers on, and
 * finds everything as it was: whatever language the computer itself speaks, and even when it has
 * none. */

#define BRAND   "herceptin"
#define FOUND   "trastuzumab"
#define N_ASKED 3

typedef struct
{
  const char *name;
  const char *lc_all;
  const char *lang;
  guint       step;             /* from one language to the next */
} Computer;

static const Computer computers[] = {
  { "no-language", "C", "", 1 },
  { "no-language-but-letters", "", "C.UTF-8", 3 },
  { "language-never-generated", "", "en_CA.UTF-8", 3 },
};

static const struct
{
  const char *tag;
  const char *profile;          /* the heading of the profile */
} languages[] = {
  { "ar", "ملف المريضة" },
  { "es", "Perfil de la paciente" },
  { "fr-CA", "Profil de la patiente" },
  { "pa", "ਮਰੀਜ਼ ਦਾ ਪ੍ਰੋਫਾਈਲ" },
  { "tl", "Profile ng pasyente" },
  { "zh-CN", "患者资料" },
  { "en", "Patient profile" },
};

static PandectTherapy *
get_found (E2eJob *job)
{
  return pandect_treatment_get_therapy (pandect_session_lookup_treatment (job->session, FOUND));
}

static void
check_shown (E2eNode    *root,
             const char *words)
{
  if (e2e_node_find_name (root, words) == NULL)
    {
      e2e_node_print (root);
      g_error ("“%s” is not shown", words);
    }
}

/* What is said of the profile is said in the language, and is the same. */
static void
check_profile (E2eJob     *job,
               E2eNode    *root,
               const char *heading)
{
  g_autofree char *progress = pandect_profile_words_dup_progress (job->session);
  g_autofree char *counts = pandect_profile_words_dup_counts (job->session);

  check_shown (root, heading);
  check_shown (root, progress);
  check_shown (root, counts);
}

static void
check_results (E2eJob     *job,
               E2eNode    *root,
               const char *query)
{
  g_autofree char *title = g_strdup_printf (_("Results for “%s”"), query);
  g_autofree char *name = pandect_session_dup_name (job->session, get_found (job));

  check_shown (root, title);
  check_shown (root, name);
}

/* Half a word, another language, and on with the word: with no click and no wait in between. */
static void
type_through_languages (E2eJob *job,
                        guint   step)
{
  g_autoptr(GString) query = g_string_new_len (BRAND, 2);

  e2e_program_press (job->program, "<Control>f");
  e2e_program_type (job->program, query->str);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i += step)
    {
      char letter[] = { BRAND[query->len], '\0' };
      g_autoptr(E2eNode) root = NULL;

      e2e_job_speak (job, languages[i].tag);
      e2e_program_type (job->program, letter);
      g_string_append (query, letter);

      root = e2e_program_settle (job->program);
      check_results (job, root, query->str);
      check_profile (job, root, languages[i].profile);
    }

  e2e_program_type (job->program, &BRAND[query->len]);
  e2e_program_press (job->program, "Return");
}

static gboolean
is_given (E2eNode       *node,
          gconstpointer  spoken)
{
  return g_strcmp0 (node->name, spoken) == 0 &&
         (e2e_node_has (node, ATSPI_STATE_CHECKED) || e2e_node_has (node, ATSPI_STATE_PRESSED));
}

/* What is recorded in a group that is folded stands in one line. */
static gboolean
is_summed_up (E2eJob            *job,
              E2eNode           *root,
              PandectFieldGroup *group)
{
  g_autofree char *there = pandect_profile_words_dup_summary (job->session, group, FALSE);
  g_autofree char *mirrored = pandect_profile_words_dup_summary (job->session, group, TRUE);

  return e2e_node_find_name (root, there) != NULL || e2e_node_find_name (root, mirrored) != NULL;
}

static gboolean
are_given (E2eJob            *job,
           E2eNode           *root,
           PandectFieldGroup *group)
{
  PandectProfile *profile = pandect_session_get_profile (job->session);
  GListModel *fields = pandect_field_group_get_fields (group);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);
      g_autofree char *spoken = NULL;

      if (value == NULL)
        continue;

      spoken = pandect_profile_words_dup_answer (job->session, field, value);
      if (e2e_node_find (root, is_given, spoken) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* What was answered is still answered, and the very same. */
static void
check_answers (E2eJob  *job,
               E2eNode *root)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (pandect_session_get_bundle (job->session));
  GListModel *groups = pandect_field_set_get_groups (fields);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectFieldGroup) group = g_list_model_get_item (groups, i);

      if (!is_summed_up (job, root, group) && !are_given (job, root, group))
        {
          e2e_node_print (root);
          g_error ("the answers of “%s” are not those that were given",
                   pandect_field_group_get_id (group));
        }
    }
}

/* On the page that was found, with an answer in each of some languages */
static void
answer_through_languages (E2eJob *job,
                          guint   step)
{
  PandectText *name = pandect_therapy_get_name (get_found (job));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i += step)
    {
      g_autoptr(E2eNode) root = NULL;

      if (i / step < N_ASKED)
        e2e_job_answer_next (job, 1);

      e2e_job_speak (job, languages[i].tag);
      root = e2e_program_settle (job->program);
      check_shown (root, pandect_session_get_words (job->session, name));
      check_profile (job, root, languages[i].profile);
      check_answers (job, root);
    }
}

static void
test_switch (gconstpointer data)
{
  const Computer *computer = data;
  const char *variables[] = {
    "LANGUAGE", "", "LC_ALL", computer->lc_all, "LANG", computer->lang, NULL,
  };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, variables);
  g_autoptr(E2eJob) job = NULL;

  pandect_locale_set_language ("en");
  job = e2e_job_new (program);
  type_through_languages (job, computer->step);
  answer_through_languages (job, computer->step);
  e2e_job_close (job);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (computers); i++)
    {
      g_autofree char *path = g_strconcat ("/language-switch/", computers[i].name, NULL);

      g_test_add_data_func (path, &computers[i], test_switch);
    }

  return g_test_run ();
}
