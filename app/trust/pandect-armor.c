/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-armor.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define KEY_ID_SIZE 8

G_DEFINE_QUARK (pandect-trust-error-quark, pandect_trust_error)

static gboolean
is_plain_file (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_UNREADABLE,
                   _("Expected a file, found something else"));
      return FALSE;
    }

  return TRUE;
}

/**
 * pandect_armor_read:
 * @file: a small file
 * @limit: how many bytes it may have
 * @cancellable: (nullable): to give up
 * @error: return location for a [error@TrustError], or for a #GIOError
 *
 * Reads a plain file, and not much of it when it is too long.
 *
 * Returns: (transfer full) (nullable): up to one byte more than @limit, or %NULL
 */
GBytes *
pandect_armor_read (GFile         *file,
                    gsize          limit,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autofree guint8 *buffer = NULL;
  gsize size = 0;

  if (!is_plain_file (file, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  buffer = g_malloc (limit + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, limit + 1, &size, cancellable,
                                error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&buffer), size);
}

/**
 * pandect_armor_split:
 * @bytes: the content of a file
 * @limit: how many bytes it may have
 * @n_lines: how many lines it must have
 * @error: return location for a [error@TrustError]
 *
 * Returns: (transfer full) (nullable): the lines, or %NULL
 */
char **
pandect_armor_split (GBytes  *bytes,
                     gsize    limit,
                     guint    n_lines,
                     GError **error)
{
  gsize size;
  const char *bytes_data = g_bytes_get_data (bytes, &size);
  const char *data = bytes_data != NULL ? bytes_data : "";
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n;

  /* This also refuses a zero byte, so that nothing hides behind one. */
  if (size > limit || !g_utf8_validate_len (data, size, NULL))
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Expected UTF-8 text of at most %u bytes"), (guint) limit);
      return NULL;
    }

  text = g_strndup (data, size);
  lines = g_strsplit (text, "\n", -1);
  n = g_strv_length (lines);

  /* The last line may or may not be ended. */
  if (n == n_lines + 1 && *lines[n_lines] == '\0')
    n--;

  if (n != n_lines)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Expected %u lines, found %u"), n_lines, n);
      return NULL;
    }

  return g_steal_pointer (&lines);
}

/* Comments are shown, so they must not be able to look like something else. */
static gboolean
can_be_shown (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      GUnicodeType type = g_unichar_type (c);

      if (c != '\t' && (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
                        type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR))
        return FALSE;
    }

  return TRUE;
}

/**
 * pandect_armor_dup_comment:
 * @lines: the lines of a file
 * @index: which of them is a comment
 * @prefix: what it begins with
 * @limit: how many bytes may follow
 * @error: return location for a [error@TrustError]
 *
 * Returns: (transfer full) (nullable): what the comment says, or %NULL
 */
char *
pandect_armor_dup_comment (char       **lines,
                           guint        index,
                           const char  *prefix,
                           gsize        limit,
                           GError     **error)
{
  const char *comment = lines[index] + strlen (prefix);

  if (!g_str_has_prefix (lines[index], prefix))
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Line %u: expected “%s” and a comment"), index + 1, prefix);
      return NULL;
    }

  if (strlen (comment) > limit || !can_be_shown (comment))
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Line %u: expected a comment of at most %u bytes without control characters"),
                   index + 1, (guint) limit);
      return NULL;
    }

  return g_strdup (comment);
}

/* The decoder takes some letters beyond ASCII for others. */
static gboolean
is_written_as (const char   *line,
               const guint8 *data,
               gsize         size)
{
  gsize length = sodium_base64_encoded_len (size, sodium_base64_VARIANT_ORIGINAL);
  g_autofree char *written = g_malloc (length);

  return g_str_equal (line, sodium_bin2base64 (written, length, data, size,
                                               sodium_base64_VARIANT_ORIGINAL));
}

/**
 * pandect_armor_decode:
 * @lines: the lines of a file
 * @index: which of them is Base64
 * @data: (out caller-allocates) (array length=size): takes the bytes
 * @size: how many there must be
 * @error: return location for a [error@TrustError]
 *
 * Decodes the one spelling that these bytes have, and refuses all others.
 *
 * Returns: whether the line was these bytes
 */
gboolean
pandect_armor_decode (char   **lines,
                      guint    index,
                      guint8  *data,
                      gsize    size,
                      GError **error)
{
  const char *line = lines[index];
  gsize length = strlen (line);
  const char *end = NULL;
  gsize n = 0;

  if (sodium_base642bin (data, size, line, length, NULL, &n, &end,
                         sodium_base64_VARIANT_ORIGINAL) != 0 ||
      n != size || end != line + length || !is_written_as (line, data, size))
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Line %u: expected %u bytes in Base64"), index + 1, (guint) size);
      return FALSE;
    }

  return TRUE;
}

/* The id is a number whose lowest byte comes first in the file. */
char *
pandect_armor_dup_key_id (const guint8 *bytes)
{
  GString *id = g_string_new (NULL);

  for (guint i = KEY_ID_SIZE; i > 0; i--)
    g_string_append_printf (id, "%02X", bytes[i - 1]);

  return g_string_free (id, FALSE);
}
