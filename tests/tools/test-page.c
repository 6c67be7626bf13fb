/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-page.h"

#include <string.h>

#include "test-bundle.h"
#include "tools/pandect-overlap.h"
#include "tools/pandect-skeleton.h"

/* Pages in the forms in which they are saved, and what a reader finds in them: each part on a line,
 * headings marked. */
static const struct
{
  const char *name;
  const char *page;
  const char *parts;   /* NULL: it cannot be read */
} pages[] = {
  { "html", "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>"
    "<h1>Moon <i>fever</i></h1><p>It   glows.\n At night.</p><ul><li>Rest</li><li><p>Tea</p></li></ul>"
    "<script>alert ('p')</script></body></html>",
    "# Moon fever\nIt glows. At night.\nRest\nTea\n" },
  { "nested-list", "<ul><li>Herbs:<ul><li>mint</li><li>sage</li></ul></li></ul>",
    "Herbs:\nmint\nsage\n" },
  { "table", "<table><tr><th>Age</th><td>5 kg</td></tr></table>", "Age\n5 kg\n" },
  { "broken", "<h2>Fever<p>One<p>Two<b>fold", "# Fever\nOne\nTwofold\n" },
  { "institute", "<?xml version=\"1.0\"?>\n<!DOCTYPE Summary SYSTEM \"http://127.0.0.1:9/a.dtd\">\n"
    "<Summary><SummaryMetaData>x</SummaryMetaData><SummarySection><Title>Fever</Title><Para>The "
    "<GlossaryTermRef href=\"a\">moon</GlossaryTermRef> rises.</Para><ItemizedList><ListItem>Tea"
    "</ListItem></ItemizedList></SummarySection></Summary>",
    "# Fever\nThe moon rises.\nTea\n" },
  { "entity-of-a-file", "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM "
    "\"file:///etc/hostname\">]><a><p>One &e;two</p></a>", "One two\n" },
  { "text", "# Fever\n\nIt glows.\nAt night.\n\n- Tea\n- Rest\n",
    "# Fever\nIt glows. At night.\n- Tea\n- Rest\n" },
  { "nothing", "  \n", NULL },
  { "not-utf-8", "Fi\xe8vre", NULL },
  { "no-xml", "<?xml version=\"1.0\"?><a><b></a>", NULL },
};

static GPtrArray *
read_page (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return pandect_page_read (bytes);
}

static void
test_parts (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(GPtrArray) parts = read_page (pages[i].page);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint p = 0; parts != NULL && p < parts->len; p++)
    {
      const PandectPagePart *part = g_ptr_array_index (parts, p);

      g_string_append_printf (found, "%s%s\n", part->is_heading ? "# " : "", part->words);
    }

  g_assert_cmpint (parts != NULL, ==, pages[i].parts != NULL);
  g_assert_cmpstr (found->str, ==, pages[i].parts != NULL ? pages[i].parts : "");
}

static void
test_places (void)
{
  g_autoptr(GPtrArray) parts = read_page ("One\n\n# Fever\n\nTwo\n\nThree\n");

  g_assert_cmpstr (((PandectPagePart *) parts->pdata[0])->place, ==, "Paragraph 1");
  g_assert_cmpstr (((PandectPagePart *) parts->pdata[3])->place, ==,
                   "Section 1, “Fever”, paragraph 2");
}

/* How words are set is no change; what they say is. */
static void
test_fingerprints (void)
{
  g_autofree char *one = pandect_page_fingerprint ("The moon: 5 kg.");
  g_autofree char *same = pandect_page_fingerprint ("the  Moon – 5 kg");
  g_autofree char *other = pandect_page_fingerprint ("The moon: 6 kg.");

  g_assert_cmpuint (strlen (one), ==, 8);
  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

static void
test_sentences (void)
{
  g_autoptr(GPtrArray) sentences =
    pandect_overlap_split ("Give 1.5 mg. Then wait (e.g. a day). Is it over? Yes");

  g_assert_cmpuint (sentences->len, ==, 4);
  g_assert_cmpstr (sentences->pdata[1], ==, "Then wait (e.g. a day).");
}

/* Only words are lacking in what is made of a page, and none of them is the page's. */
static void
test_skeleton (void)
{
  g_autoptr(GPtrArray) parts = read_page ("# A & B\n\nThe moon glows.\n\nIt is \"bright\".\n");
  g_autofree char *text = pandect_skeleton_write (parts, "2026-11-23");
  g_autoptr(GRegex) empty = g_regex_new ("<([a-z]+)></", 0, 0, NULL);
  g_autofree char *filled = g_regex_replace (empty, text, -1, 0, "<\\1>words</", 0, NULL);
  g_autoptr(PandectBundle) bundle = NULL;

  g_assert_null (strstr (text, "glows"));

  bundle = test_bundle_from_text (filled);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_facts (bundle)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/parts/%s", pages[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_parts);
    }

  g_test_add_func ("/page/places", test_places);
  g_test_add_func ("/page/fingerprints", test_fingerprints);
  g_test_add_func ("/page/sentences", test_sentences);
  g_test_add_func ("/page/skeleton", test_skeleton);

  return g_test_run ();
}
