/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-table.h"

#include <stdio.h>

struct _PandectCliTable
{
  guint      n_columns;
  guint     *widths;
  GPtrArray *rows;      /* of string arrays */
};

/* How many places of a terminal a text takes. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

PandectCliTable *
pandect_cli_table_new (guint n_columns)
{
  PandectCliTable *self = g_new0 (PandectCliTable, 1);

  self->n_columns = n_columns;
  self->widths = g_new0 (guint, n_columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
pandect_cli_table_free (PandectCliTable *self)
{
  if (self == NULL)
    return;

  g_free (self->widths);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * pandect_cli_table_add:
 * @self: a table
 * @...: a string for each column; %NULL is written as a dash, so that every row has every column
 */
void
pandect_cli_table_add (PandectCliTable *self,
                       ...)
{
  char **row = g_new0 (char *, self->n_columns + 1);
  va_list args;

  va_start (args, self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *cell = va_arg (args, const char *);

      row[i] = g_strdup (cell != NULL ? cell : "-");
      self->widths[i] = MAX (self->widths[i], get_width (row[i]));
    }
  va_end (args);

  g_ptr_array_add (self->rows, row);
}

/**
 * pandect_cli_table_dup_text:
 * @self: a table
 *
 * Returns: (transfer full): its rows, each with the end of its line
 */
char *
pandect_cli_table_dup_text (PandectCliTable *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);
      guint last = self->n_columns - 1;

      for (guint j = 0; j < last; j++)
        g_string_append_printf (text, "%s%*s", row[j],
                                (int) (self->widths[j] - get_width (row[j]) + 2), "");

      g_string_append_printf (text, "%s\n", row[last]);
    }

  return g_string_free (text, FALSE);
}

void
pandect_cli_table_print (PandectCliTable *self)
{
  g_autofree char *text = pandect_cli_table_dup_text (self);

  fputs (text, stdout);
}
