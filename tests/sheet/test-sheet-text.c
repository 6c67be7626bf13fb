/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-style.h"
#include "sheet/pandect-sheet-text.h"

#include <string.h>

#define PITCH 14

/* What may stand around a name, in points. */
#define SIGN_AND_COMMA 17

typedef struct
{
  const char *language;
  gboolean    is_mirrored;
  const char *names[6];
} Case;

/* Dashes, hyphens, plus signs and letters between which a line may end. */
static const Case cases[] = {
  { "en", FALSE, { "CMF – IV", "trastuzumab-emtansine", "docetaxel + doxorubicin", "5-FU" } },
  { "en", FALSE, { "a/b — c", "protein-bound paclitaxel", "x–y", "zoledronic acid" } },
  { "zh-CN", FALSE, { "紫杉醇（白蛋白结合型）", "CMF – IV", "多柔比星 + 紫杉醇", "来曲唑" } },
  { "ar", TRUE, { "CMF – IV", "باكليتاكسيل المرتبط بالألبومين", "حمض الزوليدرونيك", "5-FU" } },
};

static PangoContext *
new_context (const Case *c)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_context_set_language (context, pango_language_from_string (c->language));
  pango_context_set_base_dir (context, c->is_mirrored ? PANGO_DIRECTION_RTL
                                                      : PANGO_DIRECTION_LTR);
  return context;
}

static double
measure (PangoContext *context,
         const char   *name)
{
  g_autoptr(PangoLayout) layout = pandect_sheet_style_new_layout (PANDECT_SHEET_BODY,
                                                                  PANDECT_SHEET_LOOSE, context);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", name);
  int width;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

static int
find_line (PangoLayout *layout,
           guint        at)
{
  int line;

  pango_layout_index_to_line_x (layout, at, FALSE, &line, NULL);

  return line;
}

/* However wide the lines are, a name that fits into one stands in one. */
static void
test_names (gconstpointer data)
{
  const Case *c = data;
  PangoContext *context = new_context (c);
  g_autoptr(PandectSheetText) text = pandect_sheet_text_new (c->is_mirrored);
  guint n_lines = 0;

  for (guint i = 0; i < 8; i++)
    {
      pandect_sheet_text_append (text, i > 0 ? ", " : "", PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append_name (text, c->names[i % 4], NULL,
                                      i % 3 == 0 ? PANDECT_SHEET_SIGN_CAUTION
                                                 : PANDECT_SHEET_SIGN_NONE,
                                      PANDECT_SHEET_STRONG);
    }

  for (int width = 40; width < 500; width += 3)
    {
      g_autoptr(PangoLayout) layout = pandect_sheet_style_new_layout (PANDECT_SHEET_BODY,
                                                                  PANDECT_SHEET_LOOSE, context);
      g_autoptr(GArray) names = NULL;

      pango_layout_set_width (layout, width * PANGO_SCALE);
      names = pandect_sheet_text_set_on (text, layout, PITCH);
      g_assert_cmpuint (names->len, ==, 8);
      n_lines += pango_layout_get_line_count (layout);

      for (guint i = 0; i < names->len; i++)
        {
          const PandectSheetName *name = &g_array_index (names, PandectSheetName, i);

          g_assert_nonnull (strstr (pango_layout_get_text (layout) + name->start,
                                    c->names[i % 4]));
          if (measure (context, c->names[i % 4]) + SIGN_AND_COMMA < width)
            g_assert_cmpint (find_line (layout, name->start), ==,
                             find_line (layout, name->end - 1));
        }
    }

  g_assert_cmpuint (n_lines, >, 500);
  g_object_unref (context);
}

/* A name that no line holds is broken between its words. */
static void
test_long_name (void)
{
  const Case c = { "en", FALSE };
  PangoContext *context = new_context (&c);
  g_autoptr(PandectSheetText) text = pandect_sheet_text_new (FALSE);
  g_autoptr(PangoLayout) layout = pandect_sheet_style_new_layout (PANDECT_SHEET_BODY,
                                                                  PANDECT_SHEET_LOOSE, context);
  g_autoptr(GArray) names = NULL;

  pandect_sheet_text_append_name (text, "cyclophosphamide + methotrexate + fluorouracil", NULL,
                                  PANDECT_SHEET_SIGN_NONE, PANDECT_SHEET_STRONG);
  pango_layout_set_width (layout, 140 * PANGO_SCALE);
  names = pandect_sheet_text_set_on (text, layout, PITCH);

  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;

      g_assert_cmpint (pango_layout_get_text (layout)[start - 1], ==, ' ');
    }

  g_object_unref (context);
}

typedef struct
{
  gboolean    is_mirrored;
  const char *words;
  const char *written;
} Isolation;

static const Isolation isolations[] = {
  { FALSE, "ER+", "ER+" },
  { TRUE, "ER+", "\u2068ER+\u2069" },
  { FALSE, "ورم", "\u2068ورم\u2069" },
  { TRUE, "ورم", "ورم" },
  { TRUE, "(2)", "(2)" },
  { FALSE, "来曲唑", "来曲唑" },
};

static void
test_isolates (gconstpointer data)
{
  const Isolation *isolation = data;
  g_autoptr(PandectSheetText) text = pandect_sheet_text_new (isolation->is_mirrored);

  pandect_sheet_text_append (text, isolation->words, PANDECT_SHEET_STRONG);
  g_assert_cmpstr (text->words->str, ==, isolation->written);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet-text/names/%u-%s", i, cases[i].language);

      g_test_add_data_func (path, &cases[i], test_names);
    }
  for (guint i = 0; i < G_N_ELEMENTS (isolations); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet-text/isolates/%u", i);

      g_test_add_data_func (path, &isolations[i], test_isolates);
    }
  g_test_add_func ("/sheet-text/long-name", test_long_name);

  return g_test_run ();
}
