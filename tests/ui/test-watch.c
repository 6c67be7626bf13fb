/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/pandect-file-watch.h"
#include "kit/pandect-editor.h"
#include "kit/pandect-problem-row.h"
#include "window/pandect-live-reload-pane.h"

#include "window-fixture.h"

/* Who writes a bundle sees it change as he saves, and stays where he is. */

typedef struct
{
  WindowFixture  base;
  char          *folder;
  char          *path;
  char          *text;
  PandectWindow *window;     /* on the bundle that is being written */
} Fixture;

static void
save (Fixture    *self,
      const char *text)
{
  g_autoptr(GError) error = NULL;

  /* Writes a new file and puts it in the place of the old one. */
  g_file_set_contents (self->path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
replace (Fixture    *self,
         const char *find,
         const char *other)
{
  GString *text = g_string_new (self->text);

  g_assert_cmpuint (g_string_replace (text, find, other, 1), ==, 1);

  return g_string_free (text, FALSE);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autofree char *source = NULL;
  g_autoptr(GError) error = NULL;

  window_fixture_set_up (&self->base, NULL);

  source = g_test_build_filename (G_TEST_DIST, "bundles", "houseplants.xml", NULL);
  self->folder = g_dir_make_tmp ("pandect-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plants.xml", NULL);
  g_file_get_contents (source, &self->text, NULL, &error);
  g_assert_no_error (error);
  save (self, self->text);

  self->window = PANDECT_WINDOW (window_fixture_open_empty (&self->base));
  window_fixture_load (self->window, self->path);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.reload-on-save", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  gpointer window = self->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_wait_until (window == NULL);
  window_fixture_tear_down (&self->base, NULL);

  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->text);
}

static PandectSession *
get_session (Fixture *self)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (self->window));
}

static const char *
get_version (Fixture *self)
{
  return pandect_bundle_get_version (pandect_session_get_bundle (get_session (self)));
}

static GtkWidget *
get_pane (Fixture *self)
{
  return test_find_type (GTK_WIDGET (self->window), PANDECT_TYPE_LIVE_RELOAD_PANE);
}

static PandectField *
get_field (Fixture *self)
{
  PandectProfile *profile = pandect_session_get_profile (get_session (self));

  return pandect_field_set_get_field (pandect_profile_get_fields (profile), 0);
}

static const char *
record_first (Fixture *self)
{
  PandectField *field = get_field (self);
  PandectValue *value = pandect_field_get_value (field, 0);

  pandect_profile_record (pandect_session_get_profile (get_session (self)), field, value);

  return pandect_value_get_id (value);
}

static const char *
open_a_treatment (Fixture *self)
{
  GListModel *treatments = pandect_session_get_treatments (get_session (self));
  g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, 1);
  const char *id = pandect_therapy_get_id (pandect_treatment_get_therapy (entry));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open", "s", id);
  test_settle (GTK_WIDGET (self->window));

  return id;
}

static void
test_reload (Fixture       *self,
             gconstpointer  unused)
{
  g_autofree char *id = g_strdup (open_a_treatment (self));
  g_autofree char *edited = replace (self, "houseplants\" version=\"", "houseplants\" version=\"9");
  g_autofree char *version = g_strdup_printf ("9%s", get_version (self));
  PandectTherapy *current;

  record_first (self);
  save (self, edited);
  test_wait_until (g_strcmp0 (get_version (self), version) == 0);
  test_settle (GTK_WIDGET (self->window));

  current = pandect_treatment_get_therapy (pandect_session_get_current (get_session (self)));
  g_assert_nonnull (current);
  g_assert_cmpstr (pandect_therapy_get_id (current), ==, id);
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (get_session (self))), ==, 1);
  g_assert_false (gtk_widget_get_mapped (get_pane (self)));

  /* A second time. */
  save (self, self->text);
  test_wait_until (g_strcmp0 (get_version (self), version + 1) == 0);
}

static void
test_query_stays (Fixture       *self,
                  gconstpointer  unused)
{
  g_autofree char *edited = replace (self, "houseplants\" version=\"", "houseplants\" version=\"9");

  pandect_session_set_query (get_session (self), "leaf");
  save (self, edited);
  test_wait_until (get_version (self)[0] == '9');
  g_assert_cmpstr (pandect_session_get_query (get_session (self)), ==, "leaf");
  g_assert_true (pandect_navigator_get_searching (
    pandect_workspace_get_navigator (pandect_window_get_workspace (self->window))));
}

/* A file that opens may have something to look at. */
static void
test_warnings (Fixture       *self,
               gconstpointer  unused)
{
  g_autofree char *edited = replace (self, "<facts>", "<facts>\n<fact id=\"F999\"><place>Nowhere"
                                     "</place><text>Nothing rests on this</text></fact>");
  PandectSession *session = get_session (self);
  g_autofree char *spoken = NULL;

  save (self, edited);
  test_wait_until (gtk_widget_get_mapped (get_pane (self)));
  test_settle (GTK_WIDGET (self->window));

  g_assert_true (get_session (self) != session);
  spoken = test_dup_name (test_find_type (get_pane (self), PANDECT_TYPE_PROBLEM_ROW));
  g_assert_nonnull (strstr (spoken, "Warning"));
  g_assert_nonnull (strstr (spoken, "F999"));

  save (self, self->text);
  test_wait_until (!gtk_widget_get_mapped (get_pane (self)));
}

/* What was well before is shown until the file is sound again. */
static void
test_problems (Fixture       *self,
               gconstpointer  unused)
{
  g_autofree char *broken = replace (self, "</about>", "</abut>");
  PandectSession *session = get_session (self);
  GtkWidget *row;
  g_autofree char *spoken = NULL;

  record_first (self);
  save (self, broken);
  test_wait_until (gtk_widget_get_mapped (get_pane (self)));
  test_settle (GTK_WIDGET (self->window));

  g_assert_true (get_session (self) == session);
  g_assert_cmpuint (pandect_profile_get_n_recorded (pandect_session_get_profile (session)), ==, 1);
  row = test_find_type (get_pane (self), PANDECT_TYPE_PROBLEM_ROW);
  g_assert_nonnull (row);
  spoken = test_dup_name (row);
  g_assert_nonnull (strstr (spoken, "plants.xml:"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.edit-line");
  g_assert_true (gtk_widget_is_sensitive (row));
  test_check_names (GTK_WIDGET (self->window));
  test_picture (GTK_WIDGET (self->window), "watch-problems");

  save (self, self->text);
  test_wait_until (!gtk_widget_get_mapped (get_pane (self)));
  g_assert_true (get_session (self) != session);
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (get_session (self))), ==, 1);
}

static void
test_answer_gone (Fixture       *self,
                  gconstpointer  unused)
{
  const char *value = record_first (self);
  g_autofree char *find = g_strdup_printf ("<value id=\"%s\"", value);
  g_autofree char *other = g_strdup_printf ("<value id=\"%s-2\"", value);
  g_autofree char *edited = replace (self, find, other);
  g_autoptr(GString) text = g_string_new (edited);
  g_autofree char *in = g_strdup_printf ("in=\"%s", value);
  g_autofree char *in_other = g_strdup_printf ("in=\"%s-2", value);

  g_string_replace (text, in, in_other, 0);
  save (self, text->str);
  test_wait_until (test_find_text (GTK_WIDGET (self->window),
                                   "1 answer is no longer in the bundle and was dropped") != NULL ||
                   gtk_widget_get_mapped (get_pane (self)));
  g_assert_false (gtk_widget_get_mapped (get_pane (self)));
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (get_session (self))), ==, 0);
}

/* A file that was never sound has the whole window, until it is. */
static void
test_bad_at_first (Fixture       *self,
                   gconstpointer  unused)
{
  g_autofree char *broken = replace (self, "</about>", "</abut>");
  PandectWindow *window;

  save (self, broken);
  window = PANDECT_WINDOW (window_fixture_open_empty (&self->base));
  window_fixture_load (window, self->path);
  pandect_window_watch (window);
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), "This bundle cannot be opened"));

  save (self, self->text);
  test_wait_until (pandect_window_get_workspace (window) != NULL);
  test_settle (GTK_WIDGET (window));
  g_assert_null (test_find_text (GTK_WIDGET (window), "This bundle cannot be opened"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
told_cb (gboolean *is_told)
{
  *is_told = TRUE;
}

/* Another watch is told, and the window is not. */
static void
test_not_watched (Fixture       *self,
                  gconstpointer  unused)
{
  PandectSession *session = get_session (self);
  g_autofree char *edited = replace (self, "houseplants\" version=\"", "houseplants\" version=\"9");
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(PandectFileWatch) watch = pandect_file_watch_new (file, NULL);
  gboolean is_told = FALSE;

  g_assert_nonnull (watch);
  g_signal_connect_swapped (watch, "changed", G_CALLBACK (told_cb), &is_told);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.reload-on-save", NULL);

  save (self, edited);
  test_wait_until (is_told);
  test_settle (GTK_WIDGET (self->window));
  g_assert_true (get_session (self) == session);
}

typedef struct
{
  const char *command;
  const char *expected;
} Command;

static const Command commands[] = {
  { "gedit +%l %f", "gedit|+7|/a b/c.xml" },
  { "code --goto %f:%l", "code|--goto|/a b/c.xml:7" },
  { "'my editor' --line=%l", "my editor|--line=7|/a b/c.xml" },
  { "vi", "vi|/a b/c.xml" },
  { "echo $(reboot) ; `x` %f", "echo|$(reboot)|;|`x`|/a b/c.xml" },
  { "bad 'quote", NULL },
};

static void
test_command (gconstpointer data)
{
  const Command *row = data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) arguments = pandect_editor_dup_arguments (row->command, "/a b/c.xml", 7, &error);
  g_autofree char *found = arguments != NULL ? g_strjoinv ("|", arguments) : NULL;

  g_assert_cmpstr (found, ==, row->expected);
  g_assert_true ((error == NULL) == (row->expected != NULL));
}

static void
test_edit (Fixture       *self,
           gconstpointer  unused)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autofree char *made = g_strdup_printf ("%s.7", self->path);
  g_autoptr(GError) error = NULL;

  g_assert_true (pandect_editor_open ("touch %f.%l", file, 7, &error));
  g_assert_no_error (error);
  test_wait_until (g_file_test (made, G_FILE_TEST_EXISTS));
  g_unlink (made);

  g_assert_false (pandect_editor_open ("/no/such/editor %f", file, 7, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/watch/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("reload", test_reload);
  ADD ("query-stays", test_query_stays);
  ADD ("warnings", test_warnings);
  ADD ("problems", test_problems);
  ADD ("answer-gone", test_answer_gone);
  ADD ("bad-at-first", test_bad_at_first);
  ADD ("not-watched", test_not_watched);
  ADD ("edit", test_edit);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strdup_printf ("/watch/command/%u", i);

      g_test_add_data_func (path, &commands[i], test_command);
    }

  return g_test_run ();
}
