/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-rule-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rules of a bundle as a table: a row for each way in which a treatment may be offered, a
 * column for each field, and in a cell the answers that are accepted. An empty cell means that the
 * answer does not matter. */

/* A rule with more ways is shown by none. */
#define MAX_WAYS 128

/* A way: for each field the answers that it accepts, as bits. */
typedef struct
{
  PandectBundle *bundle;
  guint          n_fields;
} Table;

static guint64 *
new_way (const Table *table)
{
  guint64 *way = g_new (guint64, table->n_fields);

  memset (way, 0xff, table->n_fields * sizeof (guint64));

  return way;
}

static guint64 *
join_ways (const Table   *table,
           const guint64 *one,
           const guint64 *other)
{
  guint64 *way = new_way (table);

  for (guint i = 0; i < table->n_fields; i++)
    way[i] = one[i] & other[i];

  return way;
}

static gboolean
is_possible (const Table   *table,
             const guint64 *way)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (way[i] == 0)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *find_ways (const Table      *table,
                             PandectCriterion *criterion);

/* Each way of one with each way of the other; NULL when they are too many. */
static GPtrArray *
multiply (const Table *table,
          GPtrArray   *some,
          GPtrArray   *others)
{
  GPtrArray *ways;

  if (some == NULL || others == NULL || (gsize) some->len * others->len > MAX_WAYS)
    return NULL;

  ways = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < some->len; i++)
    {
      for (guint j = 0; j < others->len; j++)
        {
          guint64 *way = join_ways (table, g_ptr_array_index (some, i),
                                    g_ptr_array_index (others, j));

          if (is_possible (table, way))
            g_ptr_array_add (ways, way);
          else
            g_free (way);
        }
    }

  return ways;
}

static GPtrArray *
find_ways_of_all (const Table      *table,
                  PandectCriterion *criterion)
{
  GPtrArray *ways = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ways, new_way (table));

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      GPtrArray *more = find_ways (table, pandect_criterion_get_part (criterion, i));
      GPtrArray *both = multiply (table, ways, more);

      g_clear_pointer (&ways, g_ptr_array_unref);
      g_clear_pointer (&more, g_ptr_array_unref);
      ways = both;
    }

  return ways;
}

static GPtrArray *
find_ways_of_any (const Table      *table,
                  PandectCriterion *criterion)
{
  g_autoptr(GPtrArray) ways = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      GPtrArray *more = find_ways (table, pandect_criterion_get_part (criterion, i));

      if (more == NULL)
        return NULL;

      g_ptr_array_extend_and_steal (ways, more);
    }

  return ways->len <= MAX_WAYS ? g_steal_pointer (&ways) : NULL;
}

/* The ways in which a criterion holds, or NULL when they are too many. */
static GPtrArray *
find_ways (const Table      *table,
           PandectCriterion *criterion)
{
  GPtrArray *ways;
  guint64 *way;

  switch (pandect_criterion_get_kind (criterion))
    {
    case PANDECT_CRITERION_ALL:
      return find_ways_of_all (table, criterion);

    case PANDECT_CRITERION_ANY:
      return find_ways_of_any (table, criterion);

    case PANDECT_CRITERION_IS:
    default:
      ways = g_ptr_array_new_with_free_func (g_free);
      way = new_way (table);
      way[pandect_field_get_index (pandect_criterion_get_field (criterion))] =
        pandect_criterion_get_accepted (criterion);
      g_ptr_array_add (ways, way);
      return ways;
    }
}

/* How a table is written down. */
typedef struct
{
  void (*begin_row) (GString *text);
  void (*add_cell)  (GString *text, const char *words, gboolean is_heading);
  void (*end_row)   (GString *text);
  gboolean by_id;
} Form;

static char *
dup_answers (const Form   *form,
             PandectField *field,
             guint64       accepted)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new ();
  guint n = pandect_field_get_n_values (field);

  for (guint i = 0; i < n; i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if ((accepted >> i & 1) != 0)
        g_ptr_array_add (answers, (gpointer) (form->by_id
                         ? pandect_value_get_id (value)
                         : pandect_text_get_source (pandect_value_get_label (value))->words));
    }

  if (answers->len == n)
    return g_strdup ("");

  g_ptr_array_add (answers, NULL);

  return g_strjoinv (form->by_id ? " " : ", ", (char **) answers->pdata);
}

static void
write_row (const Table    *table,
           const Form     *form,
           PandectTherapy *therapy,
           const guint64  *way,
           GString        *text)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (table->bundle);
  g_autofree char *facts =
    g_strjoinv (" ", (char **) pandect_therapy_get_fact_ids (therapy));

  form->begin_row (text);
  form->add_cell (text, pandect_therapy_get_id (therapy), TRUE);
  form->add_cell (text, pandect_text_get_source (pandect_therapy_get_name (therapy))->words, TRUE);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_autofree char *answers =
        way != NULL ? dup_answers (form, pandect_field_set_get_field (fields, i), way[i])
                    : g_strdup ("?");

      form->add_cell (text, answers, FALSE);
    }

  form->add_cell (text, facts, FALSE);
  form->end_row (text);
}

static void
write_heading (const Table *table,
               const Form  *form,
               GString     *text)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (table->bundle);

  form->begin_row (text);
  form->add_cell (text, form->by_id ? "therapy" : _("Entry"), TRUE);
  form->add_cell (text, form->by_id ? "name" : _("Name"), TRUE);

  for (guint i = 0; i < table->n_fields; i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      form->add_cell (text, form->by_id
                            ? pandect_field_get_id (field)
                            : pandect_text_get_source (pandect_field_get_label (field))->words,
                      TRUE);
    }

  form->add_cell (text, form->by_id ? "facts" : _("Facts"), TRUE);
  form->end_row (text);
}

static void
write_table (PandectBundle *bundle,
             const Form    *form,
             GString       *text)
{
  Table table = { bundle, pandect_field_set_get_n_fields (pandect_bundle_get_fields (bundle)) };

  write_heading (&table, form, text);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      GPtrArray *ways = find_ways (&table, pandect_therapy_get_criteria (therapy));

      for (guint w = 0; ways != NULL && w < ways->len; w++)
        write_row (&table, form, therapy, g_ptr_array_index (ways, w), text);

      if (ways == NULL)
        write_row (&table, form, therapy, NULL, text);

      g_clear_pointer (&ways, g_ptr_array_unref);
    }
}

static void
begin_csv_row (GString *text)
{
}

static void
add_csv_cell (GString    *text,
              const char *words,
              gboolean    is_heading)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');

  g_string_append_c (text, '"');
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
end_csv_row (GString *text)
{
  g_string_append_c (text, '\n');
}

/**
 * pandect_rule_table_dup_csv:
 * @bundle: a bundle
 *
 * Returns: (transfer full): its rules as comma-separated values, with ids
 */
char *
pandect_rule_table_dup_csv (PandectBundle *bundle)
{
  static const Form form = { begin_csv_row, add_csv_cell, end_csv_row, TRUE };
  GString *text = g_string_new (NULL);

  write_table (bundle, &form, text);

  return g_string_free (text, FALSE);
}

static void
begin_html_row (GString *text)
{
  g_string_append (text, "<tr>");
}

static void
add_html_cell (GString    *text,
               const char *words,
               gboolean    is_heading)
{
  g_autofree char *cell = g_markup_printf_escaped (is_heading ? "<th>%s</th>" : "<td>%s</td>",
                                                   words);

  g_string_append (text, cell);
}

static void
end_html_row (GString *text)
{
  g_string_append (text, "</tr>\n");
}

/**
 * pandect_rule_table_dup_html:
 * @bundle: a bundle
 *
 * Returns: (transfer full): its rules as a page for a browser, with the words of the bundle
 */
char *
pandect_rule_table_dup_html (PandectBundle *bundle)
{
  static const Form form = { begin_html_row, add_html_cell, end_html_row, FALSE };
  const char *title = pandect_text_get_source (pandect_bundle_get_about (bundle)->title)->words;
  g_autofree char *head =
    g_markup_printf_escaped ("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                             "<meta charset=\"utf-8\">\n<title>%s</title>\n<style>\n"
                             "table { border-collapse: collapse; font: 14px sans-serif }\n"
                             "th, td { border: 1px solid; padding: 4px 8px; text-align: start; "
                             "vertical-align: top }\n"
                             "tr:first-child th { position: sticky; top: 0; background: Canvas }\n"
                             "</style>\n</head>\n<body>\n<h1>%s</h1>\n<p>%s</p>\n<table>\n",
                             pandect_bundle_get_language (bundle), title, title,
                             _("A row is one way in which an entry may be offered; an empty cell "
                               "means that the answer does not matter."));
  GString *text = g_string_new (head);

  write_table (bundle, &form, text);
  g_string_append (text, "</table>\n</body>\n</html>\n");

  return g_string_free (text, FALSE);
}
