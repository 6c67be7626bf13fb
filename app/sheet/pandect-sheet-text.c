/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-text.h"

#include <string.h>

/* First-strong isolate and its end, what stands for a sign between words, and the end of a line. */
#define ISOLATE  "\xe2\x81\xa8"
#define RELEASE  "\xe2\x81\xa9"
#define OBJECT   "\xef\xbf\xbc"
#define NEW_LINE "\xe2\x80\xa8"

#define SIGN_SIZE 9
#define SIGN_GAP  3

#define QUIET 0x4a4a

/**
 * pandect_sheet_text_new:
 * @is_mirrored: whether its lines run from the right
 *
 * Returns: (transfer full): a text without words
 */
PandectSheetText *
pandect_sheet_text_new (gboolean is_mirrored)
{
  PandectSheetText *self = g_new0 (PandectSheetText, 1);

  self->words = g_string_new (NULL);
  self->attributes = pango_attr_list_new ();
  self->names = g_array_new (FALSE, FALSE, sizeof (PandectSheetName));
  self->is_mirrored = is_mirrored;

  return self;
}

void
pandect_sheet_text_free (PandectSheetText *self)
{
  g_string_free (self->words, TRUE);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->names);
  g_free (self);
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
set_look (PandectSheetText *self,
          PandectSheetLook  look,
          guint             start)
{
  guint end = self->words->len;

  if (look == PANDECT_SHEET_STRONG)
    insert (self->attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  else if (look == PANDECT_SHEET_QUIET)
    insert (self->attributes, pango_attr_foreground_new (QUIET, QUIET, QUIET), start, end);
}

static gboolean
is_right_to_left (gunichar letter)
{
  switch ((int) g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;

    default:
      return FALSE;
    }
}

/* Whether the first letter is of a script that runs against the lines. */
static gboolean
runs_against (const char *words,
              gboolean    is_mirrored)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return is_right_to_left (c) != is_mirrored;
    }

  return FALSE;
}

/* What runs the other way is kept apart, or "ER+" in an Arabic line would lose its sign to the
 * words beside it. */
static void
append_isolated (PandectSheetText *self,
                 const char       *words)
{
  gboolean is_apart = runs_against (words, self->is_mirrored);

  if (is_apart)
    g_string_append (self->words, ISOLATE);
  g_string_append (self->words, words);
  if (is_apart)
    g_string_append (self->words, RELEASE);
}

/**
 * pandect_sheet_text_append:
 * @self: a text
 * @words: what to add
 * @look: how it is set
 *
 * Adds words.
 */
void
pandect_sheet_text_append (PandectSheetText *self,
                           const char       *words,
                           PandectSheetLook  look)
{
  guint start = self->words->len;

  append_isolated (self, words);
  set_look (self, look, start);
}

/**
 * pandect_sheet_text_append_sign:
 * @self: a text
 * @sign: what to add
 *
 * Adds a sign, if it is one.
 */
void
pandect_sheet_text_append_sign (PandectSheetText *self,
                                PandectSheetSign  sign)
{
  PangoRectangle extents = { 0, -SIGN_SIZE * PANGO_SCALE,
                             (SIGN_SIZE + SIGN_GAP) * PANGO_SCALE, SIGN_SIZE * PANGO_SCALE };
  guint start = self->words->len;

  if (sign == PANDECT_SHEET_SIGN_NONE)
    return;

  g_string_append (self->words, OBJECT);
  insert (self->attributes,
          pango_attr_shape_new_with_data (&extents, &extents, GINT_TO_POINTER (sign), NULL, NULL),
          start, self->words->len);
}

/**
 * pandect_sheet_text_append_name:
 * @self: a text
 * @name: the name of a therapy
 * @therapy: (nullable): the treatment that is listed here, or %NULL when it is only mentioned
 * @sign: what stands before the name
 * @look: how it is set
 *
 * Adds a name, which is not broken over lines as long as a line is wide enough for it.
 */
void
pandect_sheet_text_append_name (PandectSheetText *self,
                                const char       *name,
                                PandectTherapy   *therapy,
                                PandectSheetSign  sign,
                                PandectSheetLook  look)
{
  guint start = pandect_sheet_text_begin_name (self);

  pandect_sheet_text_append_sign (self, sign);
  pandect_sheet_text_append (self, name, look);
  pandect_sheet_text_end_name (self, start, therapy);
}

/**
 * pandect_sheet_text_begin_name:
 * @self: a text
 *
 * Begins something that is kept together as a name is.
 *
 * Returns: where it begins
 */
guint
pandect_sheet_text_begin_name (PandectSheetText *self)
{
  return self->words->len;
}

/**
 * pandect_sheet_text_end_name:
 * @self: a text
 * @start: where the name begins
 * @therapy: (nullable): the treatment that is listed here
 *
 * Ends a name.
 */
void
pandect_sheet_text_end_name (PandectSheetText *self,
                             guint             start,
                             PandectTherapy   *therapy)
{
  PandectSheetName name = { start, self->words->len, therapy };

  g_array_append_val (self->names, name);
}

/* A comma or a bracket behind a name does not begin a line: it has to fit there too. */
static guint
skip_punctuation (PandectSheetText *self,
                  guint             at)
{
  const char *p = self->words->str + at;

  while (g_unichar_ispunct (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p - self->words->str;
}

static gboolean
fits (PandectSheetText *self,
      PangoLayout      *layout,
      guint             start,
      guint             end)
{
  g_autoptr(PangoLayout) line = pango_layout_copy (layout);
  g_autoptr(PangoAttrList) strong = pango_attr_list_new ();
  int sign_width = 0, width;

  if (g_str_has_prefix (self->words->str + start, OBJECT))
    {
      start += strlen (OBJECT);
      sign_width = (SIGN_SIZE + SIGN_GAP) * PANGO_SCALE;
    }

  /* Strong letters are the widest that there are. */
  pango_attr_list_insert (strong, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_width (line, -1);
  pango_layout_set_text (line, self->words->str + start, skip_punctuation (self, end) - start);
  pango_layout_set_attributes (line, strong);
  pango_layout_get_size (line, &width, NULL);

  return width + sign_width <= pango_layout_get_width (layout);
}

/* A name that no line holds is broken between its words, and a word that no line holds is broken
 * before it is cut. */
static void
hold_together (PandectSheetText *self,
               PangoLayout      *layout,
               PangoAttrList    *attributes,
               guint             start,
               guint             end)
{
  const char *words = self->words->str;
  const char *blank = memchr (words + start, ' ', end - start);

  if (fits (self, layout, start, end))
    insert (attributes, pango_attr_allow_breaks_new (FALSE), start, end);
  else if (blank != NULL)
    {
      guint at = blank - words;

      hold_together (self, layout, attributes, start, at);
      hold_together (self, layout, attributes, at + 1, end);
    }
}

/* The start of the first name that runs on in another line although it would fit into that. */
static int
find_broken (PandectSheetText *self,
             PangoLayout      *layout,
             GArray           *names)
{
  int n_lines = pango_layout_get_line_count (layout);
  guint line_start = 0;

  for (int i = 1; i < n_lines; i++)
    {
      guint before = line_start;

      line_start = pango_layout_get_line_readonly (layout, i)->start_index;
      for (guint j = 0; j < names->len; j++)
        {
          const PandectSheetName *name = &g_array_index (names, PandectSheetName, j);
          const PandectSheetName *plain = &g_array_index (self->names, PandectSheetName, j);

          if (before < name->start && name->start < line_start && line_start < name->end &&
              fits (self, layout, plain->start, plain->end))
            return name->start;
        }
    }

  return -1;
}

static void
begin_line (GString       *words,
            PangoAttrList *attributes,
            GArray        *names,
            guint          at)
{
  g_string_insert (words, at, NEW_LINE);
  pango_attr_list_update (attributes, at, 0, strlen (NEW_LINE));

  for (guint i = 0; i < names->len; i++)
    {
      PandectSheetName *name = &g_array_index (names, PandectSheetName, i);

      if (name->start >= at)
        {
          name->start += strlen (NEW_LINE);
          name->end += strlen (NEW_LINE);
        }
    }
}

/**
 * pandect_sheet_text_set_on:
 * @self: a text
 * @layout: a layout that has its font and its width
 * @pitch: the distance from line to line, in points
 *
 * Sets the text.
 *
 * Returns: (transfer full) (element-type PandectSheetName): the names, where they are in the layout
 */
GArray *
pandect_sheet_text_set_on (PandectSheetText *self,
                           PangoLayout      *layout,
                           double            pitch)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_copy (self->attributes);
  g_autoptr(GString) words = g_string_new_len (self->words->str, self->words->len);
  GArray *names = g_array_copy (self->names);
  int at;

  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (pitch * PANGO_SCALE)));
  pango_layout_set_text (layout, words->str, words->len);
  pango_layout_set_attributes (layout, attributes);
  if (pango_layout_get_line_count (layout) == 1)
    return names;

  for (guint i = 0; i < names->len; i++)
    {
      const PandectSheetName *name = &g_array_index (names, PandectSheetName, i);

      hold_together (self, layout, attributes, name->start, name->end);
    }

  pango_layout_set_text (layout, words->str, words->len);
  pango_layout_set_attributes (layout, attributes);

  /* Pango breaks lines behind some dashes whatever it is told. */
  while ((at = find_broken (self, layout, names)) >= 0)
    {
      begin_line (words, attributes, names, at);
      pango_layout_set_text (layout, words->str, words->len);
      pango_layout_set_attributes (layout, attributes);
    }

  return names;
}

/**
 * pandect_sheet_text_draw_shape:
 * @cr: where to draw
 * @shape: a sign between words
 * @do_path: whether only its outline is asked for
 * @is_mirrored: whether lines run from the right
 *
 * Draws the signs of texts, for [method@PangoCairo.context_set_shape_renderer].
 */
void
pandect_sheet_text_draw_shape (cairo_t        *cr,
                               PangoAttrShape *shape,
                               gboolean        do_path,
                               gpointer        is_mirrored)
{
  double x, y;

  if (do_path)
    return;

  cairo_get_current_point (cr, &x, &y);
  pandect_sheet_sign_draw (GPOINTER_TO_INT (shape->data), cr,
                           GPOINTER_TO_INT (is_mirrored) ? x + SIGN_GAP : x, y - SIGN_SIZE,
                           SIGN_SIZE);
}
