/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"

#include "e2e-job.h"
#include "e2e-keys.h"
#include "e2e-walk.h"

/* Every page and every state of the window, as someone meets it who cannot see it. */

typedef struct
{
  E2eHome    *home;
  E2eProgram *program;
  E2eJob     *job;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->home = e2e_home_new ();
  self->program = e2e_program_start (self->home, NULL, NULL);
  self->job = e2e_job_new (self->program);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  e2e_job_free (self->job);
  e2e_program_free (self->program);
  e2e_home_free (self->home);
}

static void
press (Fixture    *self,
       const char *accel)
{
  e2e_program_press (self->program, accel);
}

static void
check (Fixture    *self,
       const char *state)
{
  e2e_walk_check (self->program, state);
}

static void
test_nothing_found (Fixture       *self,
                    gconstpointer  unused)
{
  press (self, "<Control>f");
  e2e_program_type (self->program, "qqzzqq");
  check (self, "nothing found");
}

static void
test_lists (Fixture       *self,
            gconstpointer  unused)
{
  check (self, "start");

  press (self, "<Control>f");
  e2e_program_type (self->program, "do");
  check (self, "results");

  press (self, "<Control>f");
  press (self, "<Control>a");
  e2e_program_type (self->program, "qqzzqq");
  check (self, "nothing found");
}

static void
test_pages (Fixture       *self,
            gconstpointer  unused)
{
  e2e_job_find (self->job, "Femara", "letrozole");
  check (self, "drug");
  e2e_job_find (self->job, "CMF", "regimen-cmf-iv");
  check (self, "regimen");
  e2e_job_find (self->job, "Chemotherapy", "chemotherapy");
  check (self, "category");
}

/* What is offered is said in words, not only by a sign. */
static void
check_marks (Fixture *self)
{
  GListModel *treatments = pandect_session_get_treatments (self->job->session);
  g_autoptr(E2eNode) root = e2e_program_settle (self->program);
  E2eNode *list = e2e_node_find_role (root, ATSPI_ROLE_LIST, _("Treatments"));
  guint n_seen = 0;

  g_assert_nonnull (list);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
      const char *name = pandect_session_get_words (self->job->session,
                                                    pandect_therapy_get_name (therapy));
      E2eNode *row = e2e_node_find_role (list, ATSPI_ROLE_LIST_ITEM, name);

      if (row == NULL || !g_str_has_prefix (row->name, name))
        continue;

      n_seen++;
      g_assert_nonnull (
          strstr (row->name, pandect_phrases_get_verdict (pandect_treatment_get_verdict (entry))));
    }

  /* As many as are in sight below what is to be known first */
  g_assert_cmpuint (n_seen, >, 3);
}

static void
test_profile (Fixture       *self,
              gconstpointer  unused)
{
  e2e_job_answer_next (self->job, 1);
  e2e_job_answer_next (self->job, 2);
  e2e_job_answer_next (self->job, 1);
  check_marks (self);
  check (self, "profile");
}

/* What is asked in a field is the one thing that Tab does not lead to at once. */
static void
test_asked (Fixture       *self,
            gconstpointer  unused)
{
  press (self, "<Control>j");
  press (self, "question");
  check (self, "what is asked");
}

static void
test_matches_only (Fixture       *self,
                   gconstpointer  unused)
{
  e2e_job_answer_next (self->job, 1);
  press (self, "<Control>m");
  check (self, "matches only");
}

static void
test_cleared (Fixture       *self,
              gconstpointer  unused)
{
  e2e_job_answer_next (self->job, 1);
  press (self, "<Control><Shift>Delete");
  check (self, "cleared");
}

static void
test_windows (Fixture       *self,
              gconstpointer  unused)
{
  static const struct
  {
    const char *accel;
    const char *state;
  } windows[] = {
    { "<Control>i", "about the content" },
    { "F1", "keyboard shortcuts" },
    { "<Control>comma", "preferences" },
    { "<Control>b", "bookmarks" },
    { "<Control><Shift>b", "installed bundles" },
  };
  gint64 id = e2e_program_get_id (self->program);

  e2e_job_find (self->job, "Femara", "letrozole");
  press (self, "<Control>d");

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      press (self, windows[i].accel);
      e2e_wait_until (e2e_keys_n_windows (id) == 2);
      check (self, windows[i].state);
      press (self, "Escape");
      e2e_wait_until (e2e_keys_n_windows (id) == 1);
    }

  press (self, "F10");
  e2e_walk_check_menu (self->program, "main menu");
}

static void
test_find_bar (Fixture       *self,
               gconstpointer  unused)
{
  e2e_job_find (self->job, "Femara", "letrozole");
  press (self, "<Control><Shift>f");
  e2e_program_type (self->program, "spread");
  check (self, "find bar");
}

static void
test_languages (Fixture       *self,
                gconstpointer  unused)
{
  press (self, "<Control>l");
  e2e_walk_check_menu (self->program, "languages");
}

static void
go_to_start (Fixture *self)
{
  press (self, "<Alt>Home");
}

static void
go_to_drug (Fixture *self)
{
  e2e_job_find (self->job, "Femara", "letrozole");
}

static void
go_to_profile (Fixture *self)
{
  e2e_job_answer_next (self->job, 1);
  check_marks (self);
}

/* Chosen while the program runs, and from the right to the left */
static void
test_arabic (Fixture       *self,
             gconstpointer  unused)
{
  static const struct
  {
    void      (*go) (Fixture *);
    const char *state;
  } places[] = {
    { go_to_start, "start in Arabic" },
    { go_to_profile, "profile in Arabic" },
    { go_to_drug, "drug in Arabic" },
  };

  e2e_job_speak (self->job, "ar");
  e2e_job_check (self->job);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      places[i].go (self);
      check (self, places[i].state);
    }

  /* What is expected of the next program is English again. */
  e2e_job_speak (self->job, "en");
}

static void
test_narrow (Fixture       *self,
             gconstpointer  unused)
{
  e2e_keys_resize (e2e_program_get_id (self->program), 360, 640);
  /* From before the list, as a reader comes to it: what stands above the rows is left out of a
   * round that begins among them, as the list is scrolled away from it. Home leads there. */
  press (self, "<Control>f");
  check (self, "narrow start");

  press (self, "F9");
  check (self, "narrow profile");
  press (self, "Escape");

  e2e_job_find (self->job, "Femara", "letrozole");
  check (self, "narrow drug");
}

static void
test_problems (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  const char *arguments[] = { home->log, NULL };
  g_autoptr(E2eProgram) program = e2e_program_start (home, arguments, NULL);

  e2e_program_wait_for (program, _("This bundle cannot be opened"));
  e2e_walk_check (program, "problems");
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  add ("/accessibility/lists", test_lists);
  add ("/accessibility/nothing-found", test_nothing_found);
  add ("/accessibility/pages", test_pages);
  add ("/accessibility/profile", test_profile);
  add ("/accessibility/asked", test_asked);
  add ("/accessibility/matches-only", test_matches_only);
  add ("/accessibility/cleared", test_cleared);
  add ("/accessibility/windows", test_windows);
  add ("/accessibility/find-bar", test_find_bar);
  add ("/accessibility/languages", test_languages);
  add ("/accessibility/arabic", test_arabic);
  add ("/accessibility/narrow", test_narrow);
  g_test_add_func ("/accessibility/problems", test_problems);

  return g_test_run ();
}
