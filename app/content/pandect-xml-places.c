/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

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
  g_autoptr(PandectProblem) problem = NULL;

  if (pandect_xml_is_full (problems))
    return;

  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, "E1", self->file_name,
                                 line, column, message);
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
