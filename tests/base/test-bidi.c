/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-bidi.h"

#include <string.h>

/* What is kept together in a line that runs from the right. Isolates are shown as [ and ] here. */

typedef struct
{
  const char *words;
  const char *expected;
} Isolation;

static const Isolation words[] = {
  /* Names, alone and with their numbers and signs */
  { "دواء letrozole الآن", "دواء letrozole الآن" },
  { "أيضًا 5-FU", "أيضًا [5-FU]" },
  { "أيضًا T-DM1", "أيضًا [T-DM1]" },
  { "الورم HER2+ فقط", "الورم [HER2+] فقط" },
  { "الورم HER2− فقط", "الورم [HER2−] فقط" },
  { "المستقبل ER+، PR−", "المستقبل [ER+]، [PR−]" },
  { "نظام CMF – IV هنا", "نظام [CMF – IV] هنا" },
  { "docetaxel + capecitabine معًا", "[docetaxel + capecitabine] معًا" },
  { "ليس paclitaxel (Taxol)", "ليس [paclitaxel (Taxol)]" },
  { "ليس paclitaxel (تاكسول)", "ليس paclitaxel (تاكسول)" },
  { "الرمز L02BG04", "الرمز [L02BG04]" },
  { "المرحلة IV", "المرحلة IV" },

  /* Numbers, quantities and ranges */
  { "جرعة 85 mg/m² كل", "جرعة [85 mg/m²] كل" },
  { "من 75–85 سنة", "من [75–85] سنة" },
  { "العمر ≥ 65 سنة", "العمر [≥ 65] سنة" },
  { "نحو 12 امرأة", "نحو 12 امرأة" },
  { "بنسبة 5%", "بنسبة [5%]" },
  { "في 2026-11-23.", "في [2026-11-23]." },
  { "1.5 مل", "[1.5] مل" },
  { "من ٧٥–٨٥ سنة", "من ٧٥–٨٥ سنة" },

  /* Lines that run from the left stay as they are. */
  { "HER2+ and 75–85", "HER2+ and 75–85" },
  { "", "" },
  { "تم", "تم" },
  { "75–85", "75–85" },
};

static char *
dup_visible (const char *isolated)
{
  GString *visible = g_string_new (isolated);

  g_string_replace (visible, "\u2066", "[", 0);
  g_string_replace (visible, "\u2069", "]", 0);

  return g_string_free (visible, FALSE);
}

static void
test_words (gconstpointer data)
{
  const Isolation *row = data;
  g_autofree char *isolated = pandect_bidi_isolate (row->words, FALSE);
  g_autofree char *visible = dup_visible (isolated);
  g_autofree char *stripped = pandect_bidi_strip (isolated);

  g_assert_cmpstr (visible, ==, row->expected);
  g_assert_cmpstr (stripped, ==, row->words);
}

static const Isolation markups[] = {
  { "أيضًا <b>5-FU</b>", "أيضًا <b>[5-FU]</b>" },
  { "<a href=\"therapy:x\">docetaxel</a> + <a href=\"therapy:5-FU\">capecitabine</a> معًا",
    "<a href=\"therapy:x\">[docetaxel</a> + <a href=\"therapy:5-FU\">capecitabine]</a> معًا" },
  { "أقل &lt; 10 سنوات", "أقل [&lt; 10] سنوات" },
  { "<span lang=\"ar\">تم</span>", "<span lang=\"ar\">تم</span>" },
};

static void
test_markup (gconstpointer data)
{
  const Isolation *row = data;
  g_autofree char *isolated = pandect_bidi_isolate_markup (row->words, FALSE);
  g_autofree char *visible = dup_visible (isolated);

  g_assert_cmpstr (visible, ==, row->expected);
}

/* A line without letters runs as what it stands in; one that begins with a Latin name does too. */
static void
test_mirrored (void)
{
  g_autofree char *range = pandect_bidi_isolate ("75–85", TRUE);
  g_autofree char *latin = pandect_bidi_isolate ("ER+", TRUE);
  g_autofree char *begun = pandect_bidi_isolate ("docetaxel معًا", TRUE);

  g_assert_cmpstr (range, ==, "\u2066" "75–85" "\u2069");
  g_assert_cmpstr (latin, ==, "ER+");
  g_assert_cmpstr (begun, ==, "\u200f" "docetaxel معًا");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bidi/words/%u", i);

      g_test_add_data_func (path, &words[i], test_words);
    }

  for (guint i = 0; i < G_N_ELEMENTS (markups); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bidi/markup/%u", i);

      g_test_add_data_func (path, &markups[i], test_markup);
    }

  g_test_add_func ("/bidi/mirrored", test_mirrored);

  return g_test_run ();
}
