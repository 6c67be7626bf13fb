/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-profile.h"
#include "sheet/pandect-sheet-pdf.h"

/* A sheet is in one language: that of its content is asked of the program's own words too. */
static void
speak (const PandectCliOptions *options,
       PandectSession          *session)
{
  g_autofree char *locales = NULL;

  if (options->language == NULL)
    return;

  locales = g_strjoinv (":", (char **) pandect_session_get_languages (session));
  g_strdelimit (locales, "-", '_');
  g_setenv ("LANGUAGE", locales, TRUE);

  /* The plain locale knows no other words. Setting any makes the catalogues be looked up again. */
  if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C") || setlocale (LC_MESSAGES, "") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

static gboolean
write_stream (FILE   *stream,
              GBytes *pdf)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (pdf, &size);

  return fwrite (data, 1, size, stream) == size && fflush (stream) == 0;
}

/* What is no file, such as a pipe with a name, is not replaced. */
static gboolean
write_special (const char  *path,
               GBytes      *pdf,
               GError     **error)
{
  FILE *stream = g_fopen (path, "wb");
  gboolean is_written = stream != NULL && write_stream (stream, pdf);
  int why = errno;

  if (stream != NULL && fclose (stream) != 0 && is_written)
    {
      why = errno;
      is_written = FALSE;
    }

  if (!is_written)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (why), "%s: %s", path,
                 g_strerror (why));

  return is_written;
}

/* Closes a stream so that what was written to it does not replace the file. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_output_stream_close (stream, cancellable, NULL);
}

/* What is in the file is about a patient: it is its owner's alone, whoever might
 * read the old one. */
static gboolean
replace (GFile   *file,
         GBytes  *pdf,
         GError **error)
{
  g_autoptr(GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                    NULL, error);
  gsize size;
  gconstpointer data = g_bytes_get_data (pdf, &size);

  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  abandon (G_OUTPUT_STREAM (stream));

  return FALSE;
}

/* A file is replaced as a whole, and left as it was when that fails. */
static gboolean
write_file (const char  *path,
            GBytes      *pdf,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GStatBuf status;
  gboolean is_there = g_stat (path, &status) == 0;

  if (is_there && !S_ISREG (status.st_mode))
    return write_special (path, pdf, error);

  if (replace (file, pdf, error))
    return TRUE;

  if (!is_there)
    g_file_delete (file, NULL, NULL);

  return FALSE;
}

static gboolean
write_pdf (PandectSheet        *sheet,
           const PandectPaper  *paper,
           const char          *path,
           GError             **error)
{
  g_autoptr(GBytes) pdf = pandect_sheet_render_pdf (sheet, paper, error);

  if (pdf == NULL)
    return FALSE;

  if (!g_str_equal (path, "-"))
    return write_file (path, pdf, error);

  /* Whether it came through is looked at when the program ends. */
  write_stream (stdout, pdf);

  return TRUE;
}

/* Writes what the page describes for the profile given, laid out for paper. */
PandectCliStatus
pandect_cli_sheet (const PandectCliOptions *options)
{
  const PandectPaper *paper = options->paper != NULL ? pandect_paper_find (options->paper)
                                                     : pandect_paper_get_default ();
  g_autoptr(PandectSession) session = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(PandectSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  PandectCliStatus status;

  if (paper == NULL)
    {
      pandect_cli_complain (_("Expected A4 or Letter as paper, found “%s”"), options->paper);
      return PANDECT_CLI_USAGE;
    }

  session = pandect_cli_open_session (options);
  if (session == NULL)
    return PANDECT_CLI_BAD;

  status = pandect_cli_profile_read_arguments (pandect_session_get_profile (session),
                                               options->arguments + 1);
  if (status != PANDECT_CLI_DONE)
    return status;

  speak (options, session);
  sheet = pandect_sheet_new (session, now);
  if (write_pdf (sheet, paper, options->output, &error))
    return PANDECT_CLI_DONE;

  pandect_cli_complain (_("The sheet cannot be written: %s"), error->message);

  return PANDECT_CLI_BAD;
}
