/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/pandect-problem.h"

/* What is looked at before a file is parsed: its length, its encoding, and its characters. */

/* A bundle of 100,000 names takes some 15 MB. */
#define MAX_BYTES    (128 * 1024 * 1024)
#define MAX_PROBLEMS 50

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

void
pandect_xml_report (PandectXml *self,
                    GListStore *problems,
                    int         code,
                    guint       line,
                    guint       column,
                    const char *message)
{
  g_autoptr(PandectProblem) problem = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (problems)) >= MAX_PROBLEMS)
    return;

  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, "E1", self->file_name,
                                 line, column, message);
  g_list_store_append (problems, problem);
}

/* A column counts characters, not bytes. */
void
pandect_xml_locate_offset (PandectXml *self,
                           gsize       offset,
                           guint      *line,
                           guint      *column)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *at = data + MIN (offset, size);
  const char *line_start = data;

  *line = 1;

  for (const char *p = data; (p = memchr (p, '\n', at - p)) != NULL; p++)
    {
      ++*line;
      line_start = p + 1;
    }

  *column = g_utf8_strlen (line_start, at - line_start) + 1;
}

void
pandect_xml_report_offset (PandectXml *self,
                           GListStore *problems,
                           int         code,
                           gsize       offset,
                           const char *message)
{
  guint line, column;

  pandect_xml_locate_offset (self, offset, &line, &column);
  pandect_xml_report (self, problems, code, line, column, message);
}

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
                                 _("Expected text in UTF-8, found other bytes"));
      return FALSE;
    }

  return TRUE;
}

/* The parser is told to ignore the declared encoding, so somebody has to read it. */
static gboolean
check_declared_encoding (PandectXml *self,
                         GListStore *problems)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, 512));
  char *start = g_str_has_prefix (head, BYTE_ORDER_MARK) ? head + strlen (BYTE_ORDER_MARK) : head;
  char *end = strstr (head, "?>");
  char *encoding;

  if (!g_str_has_prefix (start, "<?xml") || end == NULL)
    return TRUE;

  *end = '\0';
  encoding = strstr (head, "encoding");
  if (encoding == NULL)
    return TRUE;

  for (encoding += strlen ("encoding"); *encoding != '\0' && strchr ("= \t\r\n\"'", *encoding);)
    encoding++;

  if (g_ascii_strncasecmp (encoding, "utf-8", 5) == 0)
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

/* Refuses encodings other than UTF-8 and direction controls, however they are written. */
gboolean
pandect_xml_check_bytes (PandectXml *self,
                         GListStore *problems)
{
  return check_size_and_encoding (self, problems) &&
         check_declared_encoding (self, problems) &&
         check_controls (self, problems);
}
