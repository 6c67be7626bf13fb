/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/pandect-problem.h"

/* What is looked at before a file is parsed: its length, its encoding, and its characters. */

/* A bundle of 100,000 names takes some 15 MB. */
#define MAX_BYTES (128 * 1024 * 1024)

/* Those of a tag are compared with each other. No element of a bundle has more than five. */
#define MAX_ATTRIBUTES 64

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
check_size_and_encoding (PandectXml *self,
                         GListStore *problems)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *bad;

  if (!pandect_xml_check_size (size, self->file_name, problems))
    return FALSE;

  if (!g_utf8_validate_len (data, size, &bad))
    {
      pandect_xml_report_offset (self, problems, PANDECT_BUNDLE_ERROR_ENCODING, bad - data,
                                 _("Expected text in UTF-8, found other bytes. Save the file "
                                   "in the encoding UTF-8"));
      return FALSE;
    }

  return TRUE;
}

static const char *
find (const char *from,
      const char *end,
      const char *what)
{
  gsize length = strlen (what);

  for (; from < end && (from = memchr (from, *what, end - from)) != NULL; from++)
    {
      if ((gsize) (end - from) >= length && memcmp (from, what, length) == 0)
        return from;
    }

  return NULL;
}

static gboolean
starts_with (const char *at,
             const char *end,
             const char *what)
{
  gsize length = strlen (what);

  return (gsize) (end - at) >= length && memcmp (at, what, length) == 0;
}

static gboolean
is_declaration (const char *data,
                const char *end)
{
  if (starts_with (data, end, BYTE_ORDER_MARK))
    data += strlen (BYTE_ORDER_MARK);

  return starts_with (data, end, "<?xml");
}

/* The parser is told to ignore the declared encoding, so somebody has to read it. */
static gboolean
check_declared_encoding (PandectXml *self,
                         GListStore *problems)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *end = find (data, data + size, "?>");
  g_autofree char *head = NULL;
  const char *encoding;

  if (end == NULL || !is_declaration (data, end))
    return TRUE;

  head = g_strndup (data, end - data);
  encoding = strstr (head, "encoding");
  if (encoding == NULL)
    return TRUE;

  encoding += strlen ("encoding");
  encoding += strspn (encoding, "= \t\r\n\"'");
  if (g_ascii_strncasecmp (encoding, "utf-8", 5) == 0 && strchr ("\"'", encoding[5]) != NULL)
    return TRUE;

  pandect_xml_report_offset (self, problems, PANDECT_BUNDLE_ERROR_ENCODING, encoding - head,
                                 _("Expected the encoding UTF-8, found another one declared"));
  return FALSE;
}

/* Controls that reorder what is shown could make a text read as its opposite. Directions are the
 * business of whoever draws the text. */
static gboolean
is_direction_control (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
check_character (PandectXml *self,
                 GListStore *problems,
                 gsize       offset,
                 gunichar    c)
{
  g_autofree char *message = NULL;

  if (!is_direction_control (c))
    return TRUE;

  message = g_strdup_printf (_("Expected text without direction controls, found U+%04X"), c);
  pandect_xml_report_offset (self, problems, PANDECT_BUNDLE_ERROR_ENCODING, offset, message);
  return FALSE;
}

/* A character may be written as its number: "&#" is followed by digits, or by "x" and hexadecimal
 * digits. One that is too large is the business of the parser. */
static gunichar
read_number (const char *at,
             const char *end)
{
  guint base = 10;
  gunichar c = 0;

  if (at < end && *at == 'x')
    {
      base = 16;
      at++;
    }

  for (; at < end && c <= 0x10FFFF && g_ascii_isxdigit (*at); at++)
    c = c * base + g_ascii_xdigit_value (*at);

  return c;
}

static gboolean
check_controls (PandectXml *self,
                GListStore *problems)
{
  static const char first_bytes[] = { '\xD8', '\xE2' };
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *end = data + size;

  for (gsize i = 0; i < G_N_ELEMENTS (first_bytes); i++)
    {
      for (const char *p = data; p < end && (p = memchr (p, first_bytes[i], end - p)) != NULL; p++)
        {
          if (!check_character (self, problems, p - data, g_utf8_get_char (p)))
            return FALSE;
        }
    }

  for (const char *p = data; p < end && (p = memchr (p, '&', end - p)) != NULL; p++)
    {
      if (p + 1 < end && p[1] == '#' &&
          !check_character (self, problems, p - data, read_number (p + 2, end)))
        return FALSE;
    }

  return TRUE;
}

/* Where the tag ends that begins at @at; counts its attributes by their quotes. */
static const char *
skip_tag (const char *at,
          const char *end,
          guint      *n_attributes)
{
  *n_attributes = 0;

  for (; at < end && *at != '>'; at++)
    {
      if (*at != '"' && *at != '\'')
        continue;

      at = memchr (at + 1, *at, end - at - 1);
      if (at == NULL || ++*n_attributes > MAX_ATTRIBUTES)
        return end;
    }

  return at;
}

/* What stands at a "<" and is no tag, and by what it ends. */
static const char *
find_end_of_other (const char *at,
                   const char *end,
                   gboolean   *is_tag)
{
  static const char *pairs[][2] = {
    { "<!--", "-->" },
    { "<![CDATA[", "]]>" },
    { "<?", "?>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (starts_with (at, end, pairs[i][0]))
        {
          *is_tag = FALSE;
          return find (at + strlen (pairs[i][0]), end, pairs[i][1]);
        }
    }

  *is_tag = TRUE;
  return at;
}

/* libxml2 compares each attribute of a tag with all before it, and looks at nothing of ours before
 * it has done so. */
static gboolean
check_tags (PandectXml *self,
            GListStore *problems)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *end = data + size;
  const char *p = data;

  while (p != NULL && p < end && (p = memchr (p, '<', end - p)) != NULL)
    {
      const char *tag = p;
      gboolean is_tag;
      guint n_attributes = 0;

      p = find_end_of_other (p, end, &is_tag);
      if (is_tag)
        p = skip_tag (p, end, &n_attributes);

      if (n_attributes > MAX_ATTRIBUTES)
        {
          pandect_xml_report_offset (self, problems, PANDECT_BUNDLE_ERROR_TOO_LARGE, tag - data,
                                     _("Expected fewer attributes in one element"));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pandect_xml_check_size:
 * @n_bytes: how long a file is
 * @file_name: its name, for messages
 * @problems: takes a [class@Problem] when it is too long
 *
 * Tells whether a file is worth reading before it is read.
 *
 * Returns: whether a bundle may be that long
 */
gboolean
pandect_xml_check_size (guint64     n_bytes,
                        const char *file_name,
                        GListStore *problems)
{
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *message = NULL;

  if (n_bytes <= MAX_BYTES)
    return TRUE;

  limit = g_format_size_full (MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  message = g_strdup_printf (_("Expected a bundle of at most %s"), limit);
  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, PANDECT_BUNDLE_ERROR_TOO_LARGE, "E1",
                                 file_name, 0, 0, message);
  g_list_store_append (problems, problem);

  return FALSE;
}

/* Refuses encodings other than UTF-8, direction controls however they are written, and tags that no
 * parser takes well. */
gboolean
pandect_xml_check_bytes (PandectXml *self,
                         GListStore *problems)
{
  return check_size_and_encoding (self, problems) &&
         check_declared_encoding (self, problems) &&
         check_controls (self, problems) &&
         check_tags (self, problems);
}
