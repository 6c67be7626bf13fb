/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-job.h"

#include <glib/gi18n.h>

#include "base/pandect-locale.h"
#include "content/pandect-bundle-loader.h"
#include "library/pandect-default-bundle.h"
#include "words/pandect-profile-words.h"

#define LETTERING "ISMP"

static PandectSession *
open_session (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pandect_default_bundle_find (&error);
  g_autoptr(PandectBundleLoader) loader = NULL;
  g_autoptr(PandectBundle) bundle = NULL;
  PandectSession *session;

  g_assert_no_error (error);
  loader = pandect_bundle_loader_new (file);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);

  session = pandect_session_new (bundle);
  pandect_session_set_lettering (session, LETTERING);
  pandect_session_prefer_languages (session, pandect_locale_get_chain ());

  return session;
}

static gboolean
is_named (E2eJob     *self,
          const char *path,
          const char *words)
{
  g_autofree char *name = e2e_program_dup_name (self->program, path);

  return g_str_equal (name, words);
}

/**
 * e2e_job_check:
 * @self: a job
 *
 * Waits until the program shows how many treatments have which verdict, as it ought to.
 */
void
e2e_job_check (E2eJob *self)
{
  g_autofree char *counts = pandect_profile_words_dup_counts (self->session);

  if (self->counts != NULL)
    {
      e2e_wait_until (is_named (self, self->counts, counts));
    }
  else
    {
      g_autoptr(E2eNode) root = NULL;

      e2e_program_wait_for (self->program, counts);
      root = e2e_program_read (self->program);
      self->counts = g_strdup (e2e_node_find_name (root, counts)->path);
    }
}

/**
 * e2e_job_new:
 * @program: the program on the shipped bundle
 *
 * Returns: (transfer full): the job, not begun: the program waits for keys
 */
E2eJob *
e2e_job_new (E2eProgram *program)
{
  E2eJob *self = g_new0 (E2eJob, 1);

  self->program = program;
  self->session = open_session ();
  e2e_job_check (self);

  return self;
}

void
e2e_job_free (E2eJob *self)
{
  g_free (self->counts);
  g_object_unref (self->session);
  g_free (self);
}

static PandectTherapy *
get_therapy (E2eJob     *self,
             const char *id)
{
  PandectTreatment *entry = pandect_session_lookup_treatment (self->session, id);

  g_assert_nonnull (entry);

  return pandect_treatment_get_therapy (entry);
}

static PandectField *
get_field (E2eJob     *self,
           const char *id)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectField *field = pandect_field_set_lookup (pandect_bundle_get_fields (bundle), id);

  g_assert_nonnull (field);

  return field;
}

/* The key of a language in the menu: its place there, counted from 1. */
static char
get_digit (const char *tag)
{
  g_auto(GStrv) tags = pandect_locale_dup_languages ();
  char digit = '1';

  while (tags[digit - '1'] != NULL && !g_str_equal (tags[digit - '1'], tag))
    digit++;
  g_assert_nonnull (tags[digit - '1']);

  return digit;
}

/**
 * e2e_job_speak:
 * @self: a job
 * @tag: a language of the program
 *
 * Chooses another language with two keys. It is not waited for, but expected from now on.
 */
void
e2e_job_speak (E2eJob     *self,
               const char *tag)
{
  char digit[] = { get_digit (tag), '\0' };

  e2e_program_press (self->program, "<Control>l");
  e2e_program_press (self->program, digit);

  pandect_locale_set_language (tag);
  pandect_session_prefer_languages (self->session, pandect_locale_get_chain ());
  g_clear_pointer (&self->counts, g_free);
}

/**
 * e2e_job_find:
 * @self: a job
 * @brand: what to search for
 * @id: the treatment it leads to
 *
 * Searches, and opens what is found first.
 */
void
e2e_job_find (E2eJob     *self,
              const char *brand,
              const char *id)
{
  g_autofree char *name = pandect_session_dup_name (self->session, get_therapy (self, id));
  g_autofree char *results = g_strdup_printf (_("Results for “%s”"), brand);

  e2e_program_press (self->program, "<Control>f");
  e2e_program_type (self->program, brand);
  e2e_program_wait_for (self->program, results);
  e2e_program_press (self->program, "Return");
  e2e_program_wait_gone (self->program, results);
  e2e_program_wait_for (self->program, name);
}

/**
 * e2e_job_read_source:
 * @self: a job on the page of a treatment
 * @fact_id: a fact that the page rests on
 *
 * Has it shown where something comes from.
 */
void
e2e_job_read_source (E2eJob     *self,
                     const char *fact_id)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectFact *fact = pandect_bundle_lookup_fact (bundle, fact_id);
  const char *place = pandect_session_get_words (self->session, pandect_fact_get_place (fact));

  e2e_program_tab_to (self->program, fact_id);
  e2e_program_press (self->program, "Return");
  e2e_program_wait_for (self->program, place);
}

/* The focus is on one of the answers to the field. */
static gboolean
is_asked (E2eJob       *self,
          PandectField *field)
{
  GListModel *values = pandect_field_get_values (field);
  g_autofree char *focused = e2e_program_dup_focused (self->program);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr(PandectValue) value = g_list_model_get_item (values, i);
      g_autofree char *spoken = pandect_profile_words_dup_answer (self->session, field, value);

      if (g_str_equal (spoken, focused))
        return TRUE;
    }

  return FALSE;
}

static void
record (E2eJob       *self,
        PandectField *field,
        guint         number)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  g_autoptr(PandectValue) value = NULL;
  char key[] = { (char) ('0' + number), '\0' };

  if (number > 0)
    value = g_list_model_get_item (pandect_field_get_values (field), number - 1);

  e2e_wait_until (is_asked (self, field));
  e2e_program_press (self->program, key);
  pandect_profile_record (profile, field, value);
  e2e_job_check (self);
}

/**
 * e2e_job_answer:
 * @self: a job on the page of a treatment
 * @field_id: a field that is missing for the treatment
 * @number: which answer to give
 *
 * Goes up the page to what leads to the field, and answers it with one key.
 */
void
e2e_job_answer (E2eJob     *self,
                const char *field_id,
                guint       number)
{
  PandectField *field = get_field (self, field_id);
  PandectText *name = pandect_field_get_short_name (field);
  const char *words = pandect_session_get_words (self->session, name);

  e2e_program_tab_back_to (self->program, words);
  e2e_program_press (self->program, "Return");
  record (self, field, number);
}

/**
 * e2e_job_answer_next:
 * @self: a job
 * @number: which answer to give; 0 for none
 *
 * Goes to the question that is most useful now, and answers it with one key.
 */
void
e2e_job_answer_next (E2eJob *self,
                     guint   number)
{
  PandectField *field = pandect_session_get_next_field (self->session);

  g_assert_nonnull (field);
  e2e_program_press (self->program, "<Control>j");
  record (self, field, number);
}

/**
 * e2e_job_see_matches:
 * @self: a job
 *
 * Looks at what may be offered only, and at everything again.
 */
void
e2e_job_see_matches (E2eJob *self)
{
  PandectTreatment *root = pandect_session_get_root (self->session);
  guint n_unseen = pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION) +
                   pandect_treatment_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET);
  g_autofree char *unseen = g_strdup_printf (ngettext ("%u treatment hidden",
                                                       "%u treatments hidden", n_unseen),
                                             n_unseen);

  e2e_program_press (self->program, "<Alt>Home");
  e2e_program_press (self->program, "<Control>m");
  e2e_program_wait_for (self->program, unseen);
  e2e_program_press (self->program, "<Control>m");
  e2e_program_wait_gone (self->program, unseen);
}

/**
 * e2e_job_clear:
 * @self: a job
 *
 * Clears the profile. The answers that were given are still in @self, for the undoing.
 */
void
e2e_job_clear (E2eJob *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  g_autoptr(PandectProfile) cleared = pandect_profile_copy (profile);

  e2e_program_press (self->program, "<Control><Shift>Delete");
  pandect_profile_clear (profile);
  e2e_job_check (self);
  pandect_profile_restore (profile, cleared);
}

/**
 * e2e_job_undo:
 * @self: a job that has just cleared the profile
 *
 * Brings the answers back.
 */
void
e2e_job_undo (E2eJob *self)
{
  e2e_program_press (self->program, "<Control>z");
  e2e_job_check (self);
}

/**
 * e2e_job_close:
 * @self: a job
 *
 * Closes the window, with which the program ends, and discards the answers when it asks.
 */
void
e2e_job_close (E2eJob *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);

  e2e_program_press (self->program, "<Control>w");
  if (pandect_profile_get_n_recorded (profile) > 0)
    {
      g_auto(GStrv) parts = g_strsplit (_("_Discard and Close"), "_", -1);
      g_autofree char *discard = g_strjoinv ("", parts);

      e2e_program_wait_for (self->program, discard);
      e2e_program_tab_to (self->program, discard);
      e2e_program_press (self->program, "Return");
    }

  g_assert_cmpint (e2e_program_wait (self->program), ==, 0);
}

/**
 * e2e_job_do_all:
 * @self: a job, not begun
 *
 * Does the whole job, from the start of the program to its end.
 */
void
e2e_job_do_all (E2eJob *self)
{
  e2e_job_find (self, "Femara", "letrozole");
  e2e_job_read_source (self, "F016");
  e2e_job_answer (self, "menopause", 2);
  e2e_job_answer_next (self, 1);
  e2e_job_answer_next (self, 2);
  e2e_job_answer_next (self, 1);
  e2e_job_see_matches (self);
  e2e_job_clear (self);
  e2e_job_undo (self);
  e2e_job_close (self);
}
