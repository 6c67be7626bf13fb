/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "e2e-job.h"
#include "e2e-keys.h"

/* What is recorded of a patient stays in the memory of the program. */

/* Shorter words are in any text by accident. */
#define SHORTEST 4

#define N_ANSWERS 8

static const char * const selections[] = { "CLIPBOARD", "PRIMARY" };

/* Files that a session may leave behind. What is in them is looked at all the same. */
static const char * const may_be_left[] = {
  "/cache/fontconfig/",
  "/config/glib-2.0/settings/keyfile",
  "/config/gtk-4.0/settings.ini",
  "/log",
};

static void
add_word (GPtrArray  *words,
          const char *word)
{
  if (word != NULL && strlen (word) >= SHORTEST)
    g_ptr_array_add (words, g_strdup (word));
}

static void
add_answer (GPtrArray      *words,
            PandectSession *session,
            PandectField   *field,
            PandectValue   *value)
{
  add_word (words, pandect_field_get_id (field));
  add_word (words, pandect_value_get_id (value));
  add_word (words, pandect_session_get_words (session, pandect_value_get_label (value)));
  add_word (words, pandect_session_get_words (session, pandect_value_get_summary (value)));
}

/* All that names an answer that was given */
static GPtrArray *
list_words (E2eJob *job)
{
  PandectProfile *profile = pandect_session_get_profile (job->session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value != NULL)
        add_answer (words, job->session, field, value);
    }
  g_ptr_array_add (words, NULL);

  return words;
}

static void
check_files (const char *path,
             gsize       skip)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  gboolean is_allowed = folder != NULL;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (may_be_left); i++)
    is_allowed |= g_str_has_prefix (path + skip, may_be_left[i]);
  if (!is_allowed)
    g_error ("a file is left behind: %s", path + skip);

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      check_files (child, skip);
    }
}

static void
check_selections (const char * const *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      g_autofree char *text = e2e_keys_dup_copied (selections[i]);

      for (guint k = 0; text != NULL && words[k] != NULL; k++)
        g_assert_null (strstr (text, words[k]));
    }
}

static void
check_home (E2eHome            *home,
            const char * const *words)
{
  g_autoptr(GPtrArray) found = e2e_home_search (home, words);

  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (found, i));
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_nothing_is_kept (void)
{
  const char *variables[] = { "G_MESSAGES_DEBUG", "all", NULL };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, variables);
  g_autoptr(E2eJob) job = e2e_job_new (program);
  g_autoptr(GPtrArray) words = NULL;

  for (guint i = 0; i < N_ANSWERS; i++)
    e2e_job_answer_next (job, i % 2 + 1);

  words = list_words (job);
  g_assert_cmpuint (words->len, >, N_ANSWERS);
  check_selections ((const char * const *) words->pdata);

  e2e_job_see_matches (job);
  e2e_job_clear (job);
  e2e_job_undo (job);
  check_selections ((const char * const *) words->pdata);
  e2e_job_close (job);

  check_home (home, (const char * const *) words->pdata);
  check_files (home->folder, strlen (home->folder));
}

/* Were it there, it would be found. */

static void
test_finds_what_is_kept (void)
{
  const char * const words[] = { "met-brain", "not found", NULL };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autofree char *wide = e2e_home_dup_path (home, "cache/wide");
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  e2e_home_write (home, "data/deep/down/recently-used.xbel", "<bookmark href='met-brain'/>");
  e2e_home_write (home, "config/met-brain", "");
  e2e_home_write (home, "log", "(pandect:1): DEBUG: met-brain=present\n");
  g_file_set_contents (wide, "..m\0e\0t\0-\0b\0r\0a\0i\0n\0..", 22, &error);
  g_assert_no_error (error);

  found = e2e_home_search (home, words);
  g_assert_cmpuint (found->len, ==, 4);
}

static gboolean
is_copied (const char *selection,
           const char *text)
{
  g_autofree char *copied = e2e_keys_dup_copied (selection);

  return g_strcmp0 (copied, text) == 0;
}

static void
test_finds_what_is_copied (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autoptr(E2eJob) G_GNUC_UNUSED job = e2e_job_new (program);

  e2e_program_press (program, "<Control>f");
  e2e_program_type (program, "Femara");
  e2e_program_press (program, "<Control>a");
  e2e_program_press (program, "<Control>c");

  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    e2e_wait_until (is_copied (selections[i], "Femara"));
}

/* A crash */

static void
allow_dumps (gpointer unused)
{
  setrlimit (RLIMIT_CORE, &(struct rlimit) { RLIM_INFINITY, RLIM_INFINITY });
}

static void
test_leaves_no_core (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = NULL;
  g_autofree char *path = NULL;
  g_autofree char *limits = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  /* What the program is started with is no help to it. */
  home->prepare = allow_dumps;
  program = e2e_program_start (home, NULL, NULL);
  e2e_program_press (program, "<Control>j");

  path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/limits", e2e_program_get_id (program));
  g_file_get_contents (path, &limits, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_regex_match_simple ("^Max core file size +[01] +[01] ", limits,
                                       G_REGEX_MULTILINE, 0));

  status = e2e_program_kill (program, SIGSEGV);
  g_assert_true (WIFSIGNALED (status));
  g_assert_false (WCOREDUMP (status));
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  g_test_add_func ("/privacy/nothing-is-kept", test_nothing_is_kept);
  g_test_add_func ("/privacy/search/finds-what-is-kept", test_finds_what_is_kept);
  g_test_add_func ("/privacy/search/finds-what-is-copied", test_finds_what_is_copied);
  g_test_add_func ("/privacy/leaves-no-core", test_leaves_no_core);

  return g_test_run ();
}
