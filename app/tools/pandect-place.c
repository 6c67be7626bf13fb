/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-place.h"

#include <string.h>

/* Written back by an XML library, a file comes out with other line breaks and quotes. So lines are
 * added to its text, and the library only says where the elements are. The file is well-formed: it
 * was parsed. */

#define COMMENT "<!--"
#define LITERAL "<![CDATA["

struct _PandectPlaces
{
  char      *text;
  gsize      length;
  GPtrArray *line_starts;
  GPtrArray *places;
};

static void
free_place (gpointer data)
{
  PandectPlace *place = data;

  g_free (place->indent);
  g_free (place->tail);
  g_string_free (place->added, TRUE);
  g_free (place);
}

PandectPlaces *
pandect_places_new (GBytes *bytes)
{
  PandectPlaces *self = g_new0 (PandectPlaces, 1);

  self->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  self->length = strlen (self->text);
  self->places = g_ptr_array_new_with_free_func (free_place);
  self->line_starts = g_ptr_array_new ();

  g_ptr_array_add (self->line_starts, self->text);
  for (char *p = self->text; (p = strchr (p, '\n')) != NULL; p++)
    g_ptr_array_add (self->line_starts, p + 1);

  return self;
}

static const char *
skip_past (const char *p,
           const char *end)
{
  return strstr (p, end) + strlen (end);
}

/* A tag ends at its ">", but for one in an attribute. */
static const char *
skip_tag (const char *p)
{
  char quote = '\0';

  for (; *p != '>' || quote != '\0'; p++)
    {
      if (quote == '\0' && (*p == '"' || *p == '\''))
        quote = *p;
      else if (*p == quote)
        quote = '\0';
    }

  return p + 1;
}

/* From the "<" of an element to the byte behind it. */
static const char *
skip_element (const char *p)
{
  guint depth = 0;

  do
    {
      p = strchr (p, '<');

      if (g_str_has_prefix (p, COMMENT))
        {
          p = skip_past (p, "-->");
        }
      else if (g_str_has_prefix (p, LITERAL))
        {
          p = skip_past (p, "]]>");
        }
      else
        {
          gboolean is_end = p[1] == '/';

          p = skip_tag (p);
          if (is_end)
            depth--;
          else if (p[-2] != '/')
            depth++;
        }
    }
  while (depth > 0);

  return p;
}

/**
 * pandect_places_add:
 * @self: the text of a file
 * @xml: the same file, parsed
 * @node: an element of it, behind those that were added before
 *
 * Returns: (transfer none): the place behind @node
 */
PandectPlace *
pandect_places_add (PandectPlaces        *self,
                    PandectXml           *xml,
                    const PandectXmlNode *node)
{
  PandectPlace *place = g_new0 (PandectPlace, 1);
  g_autofree char *blanks = NULL;
  const char *line_start, *start, *end;
  guint line, column;

  pandect_xml_locate (xml, node, &line, &column);
  line_start = g_ptr_array_index (self->line_starts, line - 1);
  start = g_utf8_offset_to_pointer (line_start, column - 1);
  end = skip_element (start);
  blanks = g_strndup (line_start, strspn (line_start, " \t"));

  /* An element that shares its line gets those behind it put below, further in. */
  place->indent = g_strconcat ("\n", blanks, line_start + strlen (blanks) == start ? "" : "  ",
                               NULL);
  if (*end != '\n' && *end != '\r')
    place->tail = g_str_has_prefix (end, "</") ? g_strconcat ("\n", blanks, NULL)
                                               : g_strdup (place->indent);

  place->end = end - self->text;
  place->added = g_string_new (NULL);
  g_ptr_array_add (self->places, place);

  return place;
}

/**
 * pandect_places_add_removable:
 * @self: the text of a file
 * @xml: the same file, parsed
 * @node: an element of it, behind those that were added before
 *
 * Returns: (transfer none): the element, which pandect_place_take_out() takes out
 */
PandectPlace *
pandect_places_add_removable (PandectPlaces        *self,
                              PandectXml           *xml,
                              const PandectXmlNode *node)
{
  PandectPlace *place = pandect_places_add (self, xml, node);
  guint line, column;
  const char *start;

  pandect_xml_locate (xml, node, &line, &column);
  start = g_utf8_offset_to_pointer (g_ptr_array_index (self->line_starts, line - 1), column - 1);
  while (start > self->text && strchr (" \t\r\n", start[-1]) != NULL)
    start--;

  place->behind = place->end;
  place->end = start - self->text;

  return place;
}

void
pandect_place_take_out (PandectPlace *self)
{
  self->resume = self->behind;
}

void
pandect_place_add_line (PandectPlace *self,
                        const char   *line)
{
  g_string_append (self->added, self->indent);
  g_string_append (self->added, line);
}

/**
 * pandect_places_dup_bytes:
 * @self: the text of a file
 *
 * Returns: (transfer full): the text with all that was added
 */
GBytes *
pandect_places_dup_bytes (PandectPlaces *self)
{
  g_autoptr(GString) text = g_string_sized_new (self->length);
  gsize at = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const PandectPlace *place = g_ptr_array_index (self->places, i);

      g_string_append_len (text, self->text + at, place->end - at);
      at = place->end;

      at = MAX (at, place->resume);

      if (place->added->len > 0)
        g_string_append_printf (text, "%s%s", place->added->str,
                                place->tail != NULL ? place->tail : "");
    }

  g_string_append_len (text, self->text + at, self->length - at);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

void
pandect_places_free (PandectPlaces *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->line_starts);
  g_free (self->text);
  g_free (self);
}
