/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-printing.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sheet/pandect-sheet-pdf.h"

#include "window-fixture.h"

/* Two ways to one sheet: the print operation, and the file that is saved. */

typedef struct
{
  WindowFixture  base;
  char          *folder;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  /* The dialog does not look for printers that are not there. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);

  window_fixture_set_up (&self->base, NULL);
  self->folder = g_dir_make_tmp ("pandect-printing-XXXXXX", &error);
  g_assert_no_error (error);

  test_record (self->base.session, "er", "positive");
  test_record (self->base.session, "her2", "negative");
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  window_fixture_tear_down (&self->base, NULL);
}

static GtkPageSetup *
new_page_setup (const PandectPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
    gtk_paper_size_new (g_str_equal (paper->name, "A4") ? GTK_PAPER_NAME_A4
                                                        : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);

  return setup;
}

static void
done_cb (GtkPrintOperationResult *result,
         GtkPrintOperationResult  how)
{
  *result = how;
}

static void
export_to (Fixture            *self,
           const PandectPaper *paper,
           const char         *path)
{
  g_autoptr(GtkPrintOperation) operation = pandect_printing_new_operation (self->base.session);
  g_autoptr(GtkPageSetup) setup = new_page_setup (paper);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
  g_autoptr(GError) error = NULL;

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), &result);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (self->base.window), &error);
  g_assert_no_error (error);
  test_wait_until (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

/* The pages of a file, as a reader of it shows them. */
static GBytes *
draw_pages (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftoppm");
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *pictures = NULL;

  g_assert_nonnull (program);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                              "-gray", "-r", "60", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &pictures, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return pictures;
}

/* More than fits on one page. */
static void
record_all (PandectSession *session)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      pandect_profile_record (profile, field, pandect_field_get_value (field, 0));
    }
}

/* The print operation puts the same on every page as the file that is saved. */
static void
test_same_pages (Fixture       *self,
                 gconstpointer  data)
{
  const PandectPaper *paper = pandect_paper_find (data);
  g_autofree char *printed = g_build_filename (self->folder, "printed.pdf", NULL);
  g_autofree char *saved = g_build_filename (self->folder, "saved.pdf", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(PandectSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GBytes) printed_pages = NULL;
  g_autoptr(GBytes) saved_pages = NULL;
  const guchar *a, *b;
  gsize size, other_size, n_different = 0;

  record_all (self->base.session);
  sheet = pandect_sheet_new (self->base.session, now);
  pdf = pandect_sheet_render_pdf (sheet, paper, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (saved, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                      NULL));
  export_to (self, paper, printed);

  printed_pages = draw_pages (printed);
  saved_pages = draw_pages (saved);
  a = g_bytes_get_data (printed_pages, &size);
  b = g_bytes_get_data (saved_pages, &other_size);

  /* More than one page of that size. */
  g_assert_cmpuint (size, >, 2 * 490 * 650);
  g_assert_cmpuint (size, ==, other_size);
  for (gsize i = 0; i < size; i++)
    n_different += ABS (a[i] - b[i]) > 32;
  g_assert_cmpuint (n_different, <, size / 1000);
}

/* What a queue of a printer shows tells nothing of the profile. */
static void
test_job_name (Fixture       *self,
               gconstpointer  unused)
{
  g_autoptr(GtkPrintOperation) operation = pandect_printing_new_operation (self->base.session);
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Treatment of stage IV breast cancer");
}

static void
test_saves (Fixture       *self,
            gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (self->folder, "sheet.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *data = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  pandect_printing_save_to (GTK_WINDOW (self->base.window), self->base.session, file);
  test_wait_until (window_fixture_shows (&self->base, "The sheet is saved"));

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-1."));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_cannot_save (Fixture       *self,
                  gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "sheet.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *complaint = NULL;

  g_file_replace_contents (file, "", 0, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  complaint = g_strdup_printf ("The sheet cannot be written: %s", error->message);

  pandect_printing_save_to (GTK_WINDOW (self->base.window), self->base.session, file);
  test_wait_until (window_fixture_shows (&self->base, complaint));
}

static GtkWindow *
find_dialog (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), type))
        return window;
    }

  return NULL;
}

/* The key opens the dialog of the system over the window. */
static void
test_dialog (Fixture       *self,
             gconstpointer  unused)
{
  GtkWindow *dialog;

  window_fixture_press (&self->base, "<Control>p");
  test_wait_until (find_dialog ("GtkPrintUnixDialog") != NULL);

  dialog = find_dialog ("GtkPrintUnixDialog");
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (self->base.window));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  test_wait_until (find_dialog ("GtkPrintUnixDialog") == NULL);
}

/* The dialog itself is GTK's, and its leaks would be taken for ours. */
static void
test_file_name (Fixture       *self,
                gconstpointer  unused)
{
  g_autofree char *name = NULL;

  test_record (self->base.session, "her2", "positive");
  name = pandect_printing_dup_file_name (self->base.session);

  g_assert_true (g_str_has_prefix (name, "stage-iv-breast-cancer-20"));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
  g_assert_null (strstr (name, "her2"));
  g_assert_null (strstr (name, "positive"));
}

/* A dialog that outlives the window prints nothing. */
static void
test_session_gone (Fixture       *self,
                   gconstpointer  unused)
{
  PandectSession *session = test_session_new ();
  g_autoptr(GtkPrintOperation) operation = pandect_printing_new_operation (session);
  g_autofree char *path = g_build_filename (self->folder, "none.pdf", NULL);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;

  g_assert_finalize_object (session);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), &result);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  test_wait_until (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    const char *paper;
    void      (*test) (Fixture       *self,
                       gconstpointer  data);
  } tests[] = {
    { "/printing/same-pages/a4", "A4", test_same_pages },
    { "/printing/same-pages/letter", "Letter", test_same_pages },
    { "/printing/job-name", NULL, test_job_name },
    { "/printing/saves", NULL, test_saves },
    { "/printing/cannot-save", NULL, test_cannot_save },
    { "/printing/dialog", NULL, test_dialog },
    { "/printing/file-name", NULL, test_file_name },
    { "/printing/session-gone", NULL, test_session_gone },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].paper, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
