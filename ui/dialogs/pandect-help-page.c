/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-help-page.h"

#include "base/pandect-locale.h"

/* Reads a page of the manual as far as the pages in help/ go: Yelp shows more, where it is. */

#define FOLDER_VARIABLE "PANDECT_HELP_DIR"

/* Elements that stand in a line, and what they look like */
static const struct
{
  const char *element;
  const char *before;
  const char *after;
} inlines[] = {
  { "cmd", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" },
  { "file", "<tt>", "</tt>" },
  { "gui", "<b>", "</b>" },
  { "key", "<b>", "</b>" },
  { "sys", "<tt>", "</tt>" },
};

/* Elements whose parts are joined */
static const struct
{
  const char *element;
  const char *sign;
} sequences[] = {
  { "guiseq", " › " },
  { "keyseq", "+" },
};

typedef struct
{
  GPtrArray  *blocks;
  GString    *line;       /* NULL outside a paragraph */
  const char *style;
  const char *sign;       /* joins the next part to the one before */
  gboolean    joins;
  gboolean    in_info;
  gboolean    in_steps;
  gboolean    starts_item;
  gboolean    in_item;
  guint       n_steps;
} Reading;

static void
block_free (gpointer data)
{
  PandectHelpBlock *block = data;

  g_free (block->markup);
  g_free (block);
}

static void
begin_line (Reading    *self,
            const char *style)
{
  self->style = style;
  self->line = g_string_new (NULL);
  if (self->starts_item && self->in_steps)
    g_string_append_printf (self->line, "%u. ", ++self->n_steps);
  self->starts_item = FALSE;
}

static void
end_line (Reading *self)
{
  PandectHelpBlock *block = g_new0 (PandectHelpBlock, 1);

  block->style = self->style;
  block->markup = g_strstrip (g_string_free (g_steal_pointer (&self->line), FALSE));
  g_ptr_array_add (self->blocks, block);
}

static void
begin_inline (Reading    *self,
              const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      if (g_str_equal (sequences[i].element, element))
        {
          self->sign = sequences[i].sign;
          self->joins = FALSE;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (!g_str_equal (inlines[i].element, element))
        continue;
      if (self->sign != NULL && self->joins)
        g_string_append (self->line, self->sign);
      self->joins = TRUE;
      g_string_append (self->line, inlines[i].before);
    }
}

static void
end_inline (Reading    *self,
            const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      if (g_str_equal (sequences[i].element, element))
        self->sign = NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (g_str_equal (inlines[i].element, element))
        g_string_append (self->line, inlines[i].after);
    }
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reading *self = user_data;

  if (self->line != NULL)
    {
      begin_inline (self, element);
      return;
    }

  if (g_str_equal (element, "info"))
    self->in_info = TRUE;
  else if (g_str_equal (element, "steps"))
    {
      self->in_steps = TRUE;
      self->n_steps = 0;
    }
  else if (g_str_equal (element, "item"))
    self->in_item = self->starts_item = TRUE;
  else if (g_str_equal (element, "title") && !self->in_info)
    begin_line (self, self->in_item ? "heading" : "title-2");
  else if (g_str_equal (element, "p"))
    begin_line (self, NULL);
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Reading *self = user_data;

  if (g_str_equal (element, "info"))
    self->in_info = FALSE;
  else if (g_str_equal (element, "steps"))
    self->in_steps = FALSE;
  else if (g_str_equal (element, "item"))
    self->in_item = FALSE;
  else if (g_str_equal (element, "title") || g_str_equal (element, "p"))
    {
      if (self->line != NULL)
        end_line (self);
    }
  else if (self->line != NULL)
    end_inline (self, element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reading *self = user_data;
  g_autofree char *escaped = NULL;

  if (self->line == NULL)
    return;

  escaped = g_markup_escape_text (text, length);
  g_string_append (self->line, escaped);
}

/**
 * pandect_help_page_read:
 * @file_name: a page of the manual
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type PandectHelpBlock): its paragraphs
 */
GPtrArray *
pandect_help_page_read (const char  *file_name,
                        GError     **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb };
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func (block_free);
  Reading reading = { .blocks = blocks };
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (file_name, &text, &length, error))
    return NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  if (!g_markup_parse_context_parse (context, text, length, error) ||
      !g_markup_parse_context_end_parse (context, error))
    {
      if (reading.line != NULL)
        g_string_free (reading.line, TRUE);
      return NULL;
    }

  return g_steal_pointer (&blocks);
}

/* In the build folder, pages lie in a folder for each language; they are installed beside the
 * manuals of others. */
static char *
dup_path (const char *language,
          const char *name)
{
  const char *named = g_getenv (FOLDER_VARIABLE);
  g_autofree char *file = g_strconcat (name, ".page", NULL);

  if (named != NULL)
    return g_build_filename (named, language, file, NULL);

  return g_build_filename (PKGDATADIR, "..", "help", language, "pandect", file, NULL);
}

/**
 * pandect_help_find_page:
 * @name: the name of a page
 *
 * Returns: (transfer full) (nullable): its file, in the language of the program if it is there
 */
char *
pandect_help_find_page (const char *name)
{
  g_auto(GStrv) languages = g_strsplit (pandect_locale_get_chain (), ":", -1);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = dup_path (languages[i], name);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  return dup_path ("C", name);
}
