/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-header.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library/pandect-version.h"

/* What a file says of itself in its first element. To know which bundle is the newest, not all of
 * them have to be read and checked; the one that is opened is. */

/* A comment of an author may stand before the first element, and is not longer than this. */
#define MAX_HEAD (64 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  gboolean   is_done;
  char     **id;
  char     **version;
} Head;

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Head *head = user_data;

  if (head->is_done)
    return;

  head->is_done = TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      char **kept = strcmp (names[i], "id") == 0 ? head->id :
                    strcmp (names[i], "version") == 0 ? head->version : NULL;

      /* Line ends in an attribute are blanks in XML, and GMarkup leaves them. */
      if (kept != NULL && *kept == NULL)
        *kept = g_strdelimit (g_strdup (values[i]), "\t\r\n", ' ');
    }
}

/* Not blocked by a pipe, and not misled by one that takes the place of a file meanwhile. */
static gssize
read_head (const char *path,
           char       *buffer)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  gsize size = 0;
  gssize n_read = 1;
  struct stat info;

  if (fd < 0)
    return -1;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    n_read = -1;

  while (n_read > 0 && size < MAX_HEAD)
    {
      n_read = read (fd, buffer + size, MAX_HEAD - size);
      size += MAX (n_read, 0);
    }

  close (fd);

  return n_read < 0 ? -1 : (gssize) size;
}

/**
 * pandect_header_read:
 * @path: a file
 * @id: (out) (transfer full): the id in its first element
 * @version: (out) (transfer full): the version
 *
 * Reads what a bundle says it is. Only the head of the file is looked at. What is said in a way
 * that cannot be shown is not said.
 *
 * Returns: whether it says so
 */
gboolean
pandect_header_read (const char  *path,
                     char       **id,
                     char       **version)
{
  static const GMarkupParser parser = { .start_element = start_element_cb };
  Head head = { FALSE, id, version };
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autofree char *buffer = g_malloc (MAX_HEAD);
  gssize size = read_head (path, buffer);
  gsize skipped = 0;

  *id = NULL;
  *version = NULL;

  if (size >= 3 && memcmp (buffer, BYTE_ORDER_MARK, 3) == 0)
    skipped = 3;

  /* What is wrong behind the first element does not matter here, so the result does not either. */
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &head, NULL);
  if (size > 0)
    g_markup_parse_context_parse (context, buffer + skipped, size - skipped, NULL);

  if (*id != NULL && pandect_version_is_plain (*id) &&
      *version != NULL && pandect_version_is_plain (*version))
    return TRUE;

  g_clear_pointer (id, g_free);
  g_clear_pointer (version, g_free);

  return FALSE;
}
