/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-file.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "content/pandect-xml-page.h"

/**
 * pandect_cli_read_file:
 * @name: the name of a file
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL after having said why not
 */
GBytes *
pandect_cli_read_file (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL)
    pandect_cli_complain ("%s", error->message);

  return bytes;
}

/**
 * pandect_cli_read_page:
 * @name: the name of a file
 *
 * Returns: (transfer full) (nullable) (element-type PandectPagePart): the page that it holds, or
 *   %NULL after having said why not
 */
GPtrArray *
pandect_cli_read_page (const char *name)
{
  g_autoptr(GBytes) bytes = pandect_cli_read_file (name);
  GPtrArray *page = bytes != NULL ? pandect_page_read (bytes) : NULL;

  if (bytes != NULL && page == NULL)
    pandect_cli_complain (_("Expected a page in HTML, XML or plain text, in UTF-8: “%s”"), name);

  return page;
}

/**
 * pandect_cli_write:
 * @options: says where to
 * @data: (array length=size): what to write
 * @size: how many bytes
 *
 * Writes the file of the option “output”, or the standard output without one.
 *
 * Returns: whether that could be done
 */
gboolean
pandect_cli_write (const PandectCliOptions *options,
                   const char              *data,
                   gsize                    size)
{
  g_autoptr(GError) error = NULL;

  if (options->output == NULL || g_str_equal (options->output, "-"))
    return fwrite (data, 1, size, stdout) == size;

  if (g_file_set_contents (options->output, data, size, &error))
    return TRUE;

  pandect_cli_complain ("%s", error->message);
  return FALSE;
}

/* Writes what is wrong, one a line. Tells whether anything is. */
gboolean
pandect_cli_refuse_with (GPtrArray *complaints)
{
  for (guint i = 0; i < complaints->len; i++)
    fprintf (stderr, "%s\n", (char *) g_ptr_array_index (complaints, i));

  return complaints->len > 0;
}
