/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "content/pandect-problem.h"
#include "content/pandect-xml.h"

/* Reads a file that anybody may have made, and that may change meanwhile. */

static void
report (GFile      *file,
        GListStore *problems,
        const char *message)
{
  g_autofree char *name = pandect_bundle_file_dup_name (file);
  g_autoptr(PandectProblem) problem =
    pandect_problem_new (PANDECT_SEVERITY_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE, "E1", name, 0, 0,
                         message);

  g_list_store_append (problems, problem);
}

/* Who gave up knows it: that is no problem of the file. */
static void
report_error (GFile      *file,
              GListStore *problems,
              GError     *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    report (file, problems, error->message);
}

/* How long the file is, if it is one, or -1. */
static goffset
measure (GFile        *file,
         GCancellable *cancellable,
         GListStore   *problems)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = pandect_bundle_file_dup_name (file);
  g_autoptr(GFileInfo) info =
    g_file_query_info (file,
                       G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, &error);

  if (info == NULL)
    {
      report_error (file, problems, error);
      return -1;
    }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      report (file, problems, _("Expected a file, found something else"));
      return -1;
    }

  if (!pandect_xml_check_size (g_file_info_get_size (info), name, problems))
    return -1;

  return g_file_info_get_size (info);
}

/* Between the look at a file and its opening a pipe may take its place, and opening that would wait
 * for ever. So a local file is opened without waiting, and looked at once more. */
static GInputStream *
open_local (const char  *path,
            GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int saved_errno = errno;
  struct stat status;

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                           g_strerror (saved_errno));
      return NULL;
    }

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("Expected a file, found something else"));
      return NULL;
    }

  return g_unix_input_stream_new (fd, TRUE);
}

static GInputStream *
open_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL)
    return open_local (path, error);

  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

/* Reads no more than the file was said to hold: one that grows meanwhile would have no end. */
static GBytes *
read_stream (GInputStream  *stream,
             gsize          size,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *buffer = g_try_malloc (size + 1);
  gsize n_read;

  if (buffer == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (ENOMEM));
      return NULL;
    }

  if (!g_input_stream_read_all (stream, buffer, size + 1, &n_read, cancellable, error))
    return NULL;

  if (n_read > size)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("Expected a file that stays as it is, found one that grows"));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), n_read);
}

/**
 * pandect_bundle_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): what it is called in messages
 */
char *
pandect_bundle_file_dup_name (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

/**
 * pandect_bundle_file_read:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @problems: takes a [class@Problem] when it cannot be read
 *
 * Reads a plain file of bearable length. A pipe or a device could keep the reader waiting for ever,
 * and so is refused.
 *
 * Returns: (transfer full) (nullable): its content, or %NULL
 */
GBytes *
pandect_bundle_file_read (GFile        *file,
                          GCancellable *cancellable,
                          GListStore   *problems)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  goffset size = measure (file, cancellable, problems);
  GBytes *bytes = NULL;

  if (size < 0)
    return NULL;

  stream = open_stream (file, cancellable, &error);
  if (stream != NULL)
    bytes = read_stream (stream, size, cancellable, &error);

  if (bytes == NULL)
    report_error (file, problems, error);

  return bytes;
}
