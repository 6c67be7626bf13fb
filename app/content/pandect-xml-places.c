/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <libxml/tree.h>
#include <string.h>

#include "content/pandect-problem.h"

/* Says what is wrong with a file, and at which line and column. */

/* How far it is, in bytes, from one place that is remembered to the next. */
#define STEP 8192

/* Where a byte stands: both count from 0. */
typedef struct
{
  guint line;
  guint column;
} Place;

gboolean
pandect_xml_is_full (GListStore *problems)
{
  return g_list_model_get_n_items (G_LIST_MODEL (problems)) >= PANDECT_XML_MAX_PROBLEMS;
}

void
pandect_xml_report (PandectXml *self,
                    GListStore *problems,
                    int         code,
                    guint       line,
                    guint       column,
                    const char *message)
{
  pandect_xml_report_guide (self, problems, code, line, column, NULL, message);
}

/* The same, with the place in the guide for authors that explains it. */
void
pandect_xml_report_guide (PandectXml *self,
                          GListStore *problems,
                          int         code,
                          guint       line,
                          guint       column,
                          const char *guide,
                          const char *message)
{
  g_autoptr(PandectProblem) problem = NULL;

  if (pandect_xml_is_full (problems))
    return;

  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, "E1", self->file_name,
                                 line, column, message);
  if (guide != NULL)
    pandect_problem_set_guide (problem, guide);
  g_list_store_append (problems, problem);
}

/* A column counts characters, not bytes: the bytes that go on with one are passed over. */
static void
walk (Place      *place,
      const char *from,
      const char *to)
{
  for (; from < to; from++)
    {
      if (*from == '\n')
        {
          place->line++;
          place->column = 0;
        }
      else if ((*from & 0xc0) != 0x80)
        {
          place->column++;
        }
    }
}

static GArray *
find_places (PandectXml *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), size / STEP + 1);
  Place place = { 0, 0 };

  for (gsize at = 0; at <= size; at += STEP)
    {
      g_array_append_val (places, place);
      walk (&place, data + at, data + MIN (at + STEP, size));
    }

  return places;
}

/* A file may have as many problems as elements, and one line. */
void
pandect_xml_locate_offset (PandectXml *self,
                           gsize       offset,
                           guint      *line,
                           guint      *column)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  Place place;

  if (self->places == NULL)
    self->places = find_places (self);

  offset = MIN (offset, size);
  place = g_array_index (self->places, Place, offset / STEP);
  walk (&place, data + offset / STEP * STEP, data + offset);

  *line = place.line + 1;
  *column = place.column + 1;
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

/* Where the tag ends that begins at @at. */
static const char *
find_end_of_tag (const char *at,
                 const char *end)
{
  char quote = '\0';

  for (; at < end && (quote != '\0' || *at != '>'); at++)
    {
      if (quote == '\0' && (*at == '"' || *at == '\''))
        quote = *at;
      else if (*at == quote)
        quote = '\0';
    }

  return at;
}

/* Finds @attribute in the tag from @at to @end: behind a blank, before a "=". */
static const char *
find_attribute (const char *at,
                const char *end,
                const char *attribute)
{
  gsize length = strlen (attribute);

  for (; at + length < end; at++)
    {
      if (g_ascii_isspace (*at) && (gsize) (end - at) > length + 1 &&
          memcmp (at + 1, attribute, length) == 0 &&
          (at[length + 1] == '=' || g_ascii_isspace (at[length + 1])))
        return at + 1;
    }

  return NULL;
}

/* The place of an attribute of @node as it is written, or that of @node. */
void
pandect_xml_locate_attribute (PandectXml           *self,
                              const PandectXmlNode *node,
                              const char           *attribute,
                              guint                *line,
                              guint                *column)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  gsize offset = MIN (GPOINTER_TO_SIZE (node->_private), size);
  const char *at = NULL;

  if (attribute != NULL)
    at = find_attribute (data + offset, find_end_of_tag (data + offset, data + size), attribute);

  pandect_xml_locate_offset (self, at != NULL ? (gsize) (at - data) : offset, line, column);
}

/* Whether two elements take their ids from one set. */
static gboolean
share_ids (const char *one,
           gsize       length,
           const char *other)
{
  static const char * const sets[][6] = {
    { "category", "drug", "regimen", "procedure", "option", NULL },
    { "criterion", "all", "any", "is", "refused", NULL },
  };
  g_autofree char *name = g_strndup (one, length);

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      if (g_strv_contains (sets[i], name) && g_strv_contains (sets[i], other))
        return TRUE;
    }

  return strcmp (name, other) == 0;
}

/**
 * pandect_xml_find_id:
 * @self: a file
 * @node: an element of it whose id was given before
 * @line: (out): where that was
 *
 * Looks in the text of the file, for what stood there may have been dropped by now.
 *
 * Returns: whether the element was found that has the id
 */
gboolean
pandect_xml_find_id (PandectXml           *self,
                     const PandectXmlNode *node,
                     guint                *line)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *end = data + MIN (GPOINTER_TO_SIZE (node->_private), size);
  const char *id = pandect_xml_node_attribute (node, "id");
  gsize length = strlen (id);
  guint column;

  for (const char *at = data; (at = memchr (at, '<', end - at)) != NULL; at++)
    {
      const char *close = find_end_of_tag (at, end);
      const char *value = find_attribute (at, close, "id");

      if (value == NULL || (value = memchr (value, '=', close - value)) == NULL)
        continue;

      value += 1 + strspn (value + 1, " \t\r\n");
      if ((gsize) (close - value) < length + 2 || memcmp (value + 1, id, length) != 0 ||
          value[length + 1] != *value ||
          !share_ids (at + 1, strcspn (at + 1, " \t\r\n/>"), (const char *) node->name))
        continue;

      pandect_xml_locate_offset (self, at - data, line, &column);
      return TRUE;
    }

  return FALSE;
}
