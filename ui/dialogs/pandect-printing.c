/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-printing.h"

#include <glib/gi18n.h>

#include "sheet/pandect-sheet-pdf.h"
#include "kit/pandect-file-chooser.h"

/* Puts the sheet of a window on paper, or into a file.
 *
 * The sheet is made when its pages are asked for, and let go of behind the last of them: a dialog
 * that is left open keeps nothing of the profile. What is chosen in the dialog is not kept. */

#define JOB_KEY    "pandect-printing"
#define SAVING_KEY "pandect-saving"

typedef struct
{
  PandectSession    *session;    /* weak */
  PandectSheetPages *pages;
} Job;

typedef struct
{
  GtkWindow      *parent;        /* which keeps this */
  PandectSession *session;       /* weak */
} Saving;

static void
free_job (gpointer data)
{
  Job *self = data;

  g_clear_weak_pointer (&self->session);
  g_clear_object (&self->pages);
  g_free (self);
}

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_clear_weak_pointer (&self->session);
  g_free (self);
}

static void
tell (GtkWindow  *parent,
      const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", words);
}

static PandectSheet *
new_sheet (PandectSession *session)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return pandect_sheet_new (session, now);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  g_autoptr(PandectSheet) sheet = NULL;

  if (job->session == NULL)
    {
      gtk_print_operation_cancel (operation);
      return;
    }

  sheet = new_sheet (job->session);
  g_clear_object (&job->pages);
  job->pages = pandect_sheet_paginate (sheet, gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, pandect_sheet_pages_get_n_pages (job->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  if (job->pages != NULL)
    pandect_sheet_pages_draw (job->pages, page, gtk_print_context_get_cairo_context (context));
}

static void
end_print_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              Job               *job)
{
  g_clear_object (&job->pages);
}

static void
done_cb (GtkWindow               *parent,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  words = g_strdup_printf (_("The sheet cannot be printed: %s"),
                           error != NULL ? error->message : "");
  tell (parent, words);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GtkWindow) parent = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      tell (parent, _("The sheet is saved"));
      return;
    }

  words = g_strdup_printf (_("The sheet cannot be written: %s"), error->message);
  tell (parent, words);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  Saving *saving = user_data;

  if (saving->session != NULL)
    pandect_printing_save_to (saving->parent, saving->session, file);
}

/**
 * pandect_printing_dup_file_name:
 * @session: what is printed
 *
 * What stands on the sheet is no part of its name.
 *
 * Returns: (transfer full): the name that is offered for a PDF file
 */
char *
pandect_printing_dup_file_name (PandectSession *session)
{
  const char *id = pandect_bundle_get_id (pandect_session_get_bundle (session));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf ("%s-%s.pdf", id, date);
}

/**
 * pandect_printing_new_operation:
 * @session: what is printed
 *
 * Returns: (transfer full): an operation that prints the sheet of the session
 */
GtkPrintOperation *
pandect_printing_new_operation (PandectSession *session)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->session, session);
  g_object_set_data_full (G_OBJECT (operation), JOB_KEY, job, free_job);

  /* The sheet has margins of its own, and is the same on every printer. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation,
                                    pandect_session_get_words (session, about->title));

  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_print_cb), job);

  return operation;
}

/**
 * pandect_printing_print:
 * @parent: a window with an action `win.tell`
 * @session: what is printed
 *
 * Opens the print dialog of the system.
 */
void
pandect_printing_print (GtkWindow      *parent,
                        PandectSession *session)
{
  g_autoptr(GtkPrintOperation) operation = pandect_printing_new_operation (session);

  /* What goes wrong comes with the signal. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * pandect_printing_save:
 * @parent: a window with an action `win.tell`
 * @session: what is saved
 *
 * Asks for a file, and writes the sheet into it as PDF.
 */
void
pandect_printing_save (GtkWindow      *parent,
                       PandectSession *session)
{
  g_autofree char *name = pandect_printing_dup_file_name (session);
  const PandectFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .title = _("Save as PDF"),
    .accept = _("_Save"),
    .filter = _("PDF Files"),
    .pattern = "*.pdf",
    .name = name,
  };
  Saving *saving = g_new0 (Saving, 1);

  saving->parent = parent;
  g_set_weak_pointer (&saving->session, session);
  g_object_set_data_full (G_OBJECT (parent), SAVING_KEY, saving, free_saving);
  pandect_file_chooser_ask (parent, &question, file_chosen_cb, saving);
}

/**
 * pandect_printing_save_to:
 * @parent: a window with an action `win.tell`
 * @session: what is saved
 * @file: where to
 *
 * Writes the sheet as PDF, for its owner alone to read, in the place of a file that is there.
 */
void
pandect_printing_save_to (GtkWindow      *parent,
                          PandectSession *session,
                          GFile          *file)
{
  g_autoptr(PandectSheet) sheet = new_sheet (session);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = pandect_sheet_render_pdf (sheet, pandect_paper_get_default (), &error);
  g_autofree char *words = NULL;

  if (pdf != NULL)
    {
      g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE,
                                           G_FILE_CREATE_PRIVATE |
                                           G_FILE_CREATE_REPLACE_DESTINATION,
                                           NULL, saved_cb, g_object_ref (parent));
      return;
    }

  words = g_strdup_printf (_("The sheet cannot be written: %s"), error->message);
  tell (parent, words);
}
