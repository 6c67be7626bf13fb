/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-collation.h"

#include <string.h>

/* Words in the order in which readers of a language look them up. */

typedef struct
{
  const char *tag;
  const char *sorted;
} Order;

static const Order orders[] = {
  { NULL, "cote coté côte côté été zoo" },
  { "en", "cote coté côte côté été zoo" },
  { "qqq-QQ", "abc äbc zoo" },
  { "12", "abc äbc zoo" },

  /* Canadian French looks at accents from the end of the word. */
  { "fr-CA", "cote côte coté côté été zoo" },
  { "fr", "cote coté côte côté été zoo" },

  { "es", "nube nudo nuez ñame oreja" },
  { "en", "ñame nube nudo nuez oreja" },

  /* By sound: ào, huán, nuò, shùn, zǐ. By the strokes of the first sign zǐ would come third. */
  { "zh-CN", "奥沙利铂 环磷酰胺 诺维本 顺铂 紫杉醇" },
  { "ar", "ابن تاج ثوب جمل حمد يوم" },
  { "sv", "adam zoo åka ärta öra" },
  { "de", "adam åka ärta öra zoo" },
  { "tr", "cam çam ısı ipek şal" },
};

static void
test_order (gconstpointer data)
{
  const Order *row = data;
  g_autoptr(PandectCollation) collation = pandect_collation_new (row->tag);
  g_auto(GStrv) words = g_strsplit (row->sorted, " ", -1);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autofree char *before = pandect_collation_dup_key (collation, words[i - 1]);
      g_autofree char *key = pandect_collation_dup_key (collation, words[i]);

      g_test_message ("%s, %s", words[i - 1], words[i]);
      g_assert_cmpint (pandect_collation_compare (collation, words[i - 1], words[i]), <, 0);
      g_assert_cmpint (pandect_collation_compare (collation, words[i], words[i - 1]), >, 0);
      g_assert_cmpint (strcmp (before, key), <, 0);
    }
}

/* What looks the same to a collator has an order all the same, so that lists do not flicker. */
static void
test_total (void)
{
  g_autoptr(PandectCollation) collation = pandect_collation_new ("en");

  g_assert_cmpint (pandect_collation_compare (collation, "a", "a"), ==, 0);
  g_assert_cmpint (pandect_collation_compare (collation, "a", "a\u200b"), !=, 0);
  g_assert_cmpint (pandect_collation_compare (collation, "", "a"), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strdup_printf ("/collation/%s/%u",
                                               orders[i].tag != NULL ? orders[i].tag : "none", i);

      g_test_add_data_func (path, &orders[i], test_order);
    }

  g_test_add_func ("/collation/total", test_total);

  return g_test_run ();
}
