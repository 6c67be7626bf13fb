/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-hostile.h"

#include <string.h>

#include "test-bundle.h"

/* Files of some megabytes, each with far too much of something. Most are the minimal bundle with
 * one part swollen. */

#define ERROR(name) PANDECT_BUNDLE_ERROR_##name
#define OPENS       -1

#define FACT    "<fact id=\"F002\">"
#define OPTION  "<option id=\"o%u\" facts=\"F001\"><name>o</name></option>\n"
#define IN_NAME "<drug id=\"sage\" facts=\"F002\"><name>"

/* Puts @piece, with its number where it has a place for one, @n times before or after @mark. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
repeat (GString    *text,
        const char *mark,
        gboolean    is_after,
        const char *piece,
        guint       n)
{
  const char *at = strstr (test_bundle_minimal, mark);
  gsize head = at - test_bundle_minimal + (is_after ? strlen (mark) : 0);

  g_string_append_len (text, test_bundle_minimal, head);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, piece, i, i);
  g_string_append (text, test_bundle_minimal + head);
}
#pragma GCC diagnostic pop

#define REPEATED(name, mark, is_after, piece) \
  static void \
  make_##name (GString *text, \
               guint    n) \
  { \
    repeat (text, mark, is_after, piece, n); \
  }

REPEATED (members, "<drug id=\"mint\"", FALSE, OPTION)
REPEATED (therapies, "<therapies>", TRUE, OPTION)
REPEATED (facts, "<facts>", TRUE, "<fact id=\"G%u\"><place>T</place><text>M</text></fact>\n")
REPEATED (criteria, "</criteria>", FALSE,
          "<criterion id=\"k%u\" facts=\"F001\"><label>L</label>"
          "<is field=\"fever\" in=\"yes\"/></criterion>")
REPEATED (pairs, "</confusables>", FALSE,
          "<pair id=\"p%u\" first=\"mint\" second=\"sage\"><text>t</text></pair>")
REPEATED (tests, "<is field=\"fever\"", FALSE, "<is field=\"throat\" in=\"well\"/>")
REPEATED (brands, "<given ", FALSE, "<brand>b%u</brand>")
REPEATED (synonyms, "<fits>", FALSE, "<synonym>b%u</synonym>")
REPEATED (translations, "<scope>", FALSE, "<tr xml:lang=\"fr\" src=\"00000000\">t</tr>")
REPEATED (marks, IN_NAME, TRUE, "a <drug ref=\"mint\">b</drug>")
REPEATED (warnings, "<warn ", FALSE, "<warn caution=\"hot\"/>")
REPEATED (components, "<component ", FALSE, "<component drug=\"mint\"/>")
REPEATED (attributes, "<drug id=\"mint\"", TRUE, " a%u=\"\"")
REPEATED (namespaces, "<drug id=\"mint\"", TRUE, " xmlns:n%u=\"u\"")
REPEATED (prefixes, "<therapies>", TRUE, "<p%u:option xmlns:p%u=\"u\"/>\n")
REPEATED (text, IN_NAME, TRUE, "some words ")
REPEATED (attribute, "<drug id=\"sage\" facts=\"", TRUE, "F00")
REPEATED (references, "<drug id=\"sage\" facts=\"", TRUE, "F001 ")
REPEATED (values, "in=\"sore", TRUE, " sore")
REPEATED (ampersands, IN_NAME, TRUE, "&amp;")
REPEATED (numbers, IN_NAME, TRUE, "&#65;")
REPEATED (comments, "<therapies>", TRUE, "<!-- -->")
REPEATED (sections, IN_NAME, TRUE, "<![CDATA[x]]>")
REPEATED (blanks, "<therapies>", TRUE, "          ")
REPEATED (lines, "<therapies>", TRUE, "\n\n\n\n\n\n\n\n\n\n")
REPEATED (wrong_elements, "<therapies>", TRUE, "<option id=\"o%u\"><foo/></option>\n")
REPEATED (wrong_references, "<therapies>", TRUE,
          "<option id=\"o%u\" facts=\"G1\"><name>o</name></option>\n")
REPEATED (open_tags, "<therapies>", TRUE, "<")
REPEATED (quotes, "<therapies>", TRUE, "<a b='\"' c=\"'\"/>")
REPEATED (same_ids, "<facts>", TRUE, "<fact id=\"F001\"><place>T</place><text>M</text></fact>\n")
REPEATED (cdata_ends, IN_NAME, TRUE, "]]")

/* A file in which nothing is as long as its start tag. */
static void
make_elements (GString *text,
               guint    n)
{
  g_string_append (text, "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\"><facts>");
  for (guint i = 0; i < n; i++)
    g_string_append (text, "<a/>");
  g_string_append (text, "</facts></bundle>");
}

static void
make_depth (GString *text,
            guint    n)
{
  g_string_append (text, "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\">");
  for (guint i = 0; i < n; i++)
    g_string_append (text, "<all>");
}

static void
make_name (GString *text,
           guint    n)
{
  g_string_append_c (text, '<');
  for (guint i = 0; i < n; i++)
    g_string_append (text, "name");
  g_string_append (text, "/>");
}

/* Each id that is missing is like all that are there. */
static void
make_guesses (GString *text,
              guint    n)
{
  repeat (text, "<facts>", TRUE,
          "<fact id=\"G%077u\"><place>T</place><text>Words make it longer</text></fact>\n", n);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *one = g_strdup_printf ("<term id=\"t%u\" facts=\"G%074u123\"><name>t</name>"
                                              "<text>t</text></term>", i, i);

      g_string_replace (text, "</glossary>", "", 1);
      g_string_insert (text, strstr (text->str, "<profile>") - text->str, one);
    }
  g_string_insert (text, strstr (text->str, "<profile>") - text->str, "</glossary>");
}

/* A thousand cautions of a category, and members that inherit them. */
static void
make_inherited_cautions (GString *text,
                         guint    n)
{
  g_autoptr(GString) cautions = g_string_new (NULL);
  g_autoptr(GString) warnings = g_string_new (NULL);

  for (guint i = 0; i < 900; i++)
    {
      g_string_append_printf (cautions, "<caution id=\"c%u\" facts=\"F001\"><label>L</label>"
                              "</caution>", i);
      g_string_append_printf (warnings, "<warn caution=\"c%u\"/>", i);
    }

  make_members (text, n);
  g_string_insert (text, strstr (text->str, "</cautions>") - text->str, cautions->str);
  g_string_insert (text, strstr (text->str, "<warn caution=\"hot\"/>") - text->str, warnings->str);
}

/* Categories in categories, each with hundreds of conditions more than the one around it. */
static void
make_inherited_rules (GString *text,
                      guint    n)
{
  g_autoptr(GString) open = g_string_new (NULL);
  g_autoptr(GString) close = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    {
      g_string_append_printf (open, "<category id=\"d%u\" facts=\"F001\"><name>D</name><fits><all>",
                              i);
      for (guint j = 0; j < 400; j++)
        g_string_append_printf (open, "<any><is field=\"fever\" in=\"%s\"/></any>",
                                j % 2 ? "yes" : "no");
      g_string_append (open, "</all></fits>");
      g_string_append (close, "</category>");
    }

  make_members (text, n);
  g_string_insert (text, strstr (text->str, "<option id=\"o0\"") - text->str, open->str);
  g_string_insert (text, strstr (text->str, "<drug id=\"mint\"") - text->str, close->str);
}

const TestHostile test_hostile[] = {
  { "members", make_members, 60000, OPENS },
  { "therapies", make_therapies, 60000, OPENS },
  { "facts", make_facts, 80000, ERROR (TOO_LARGE) },
  { "criteria", make_criteria, 60000, ERROR (TOO_LARGE) },
  { "pairs", make_pairs, 80000, ERROR (TOO_LARGE) },
  { "tests", make_tests, 100000, ERROR (TOO_LARGE) },
  { "brands", make_brands, 100000, ERROR (TOO_LARGE) },
  { "synonyms", make_synonyms, 100000, OPENS },
  { "translations", make_translations, 60000, ERROR (TOO_LARGE) },
  { "marks", make_marks, 100000, ERROR (TOO_LARGE) },
  { "warnings", make_warnings, 100000, OPENS },
  { "components", make_components, 100000, ERROR (TOO_LARGE) },
  { "attributes", make_attributes, 200000, ERROR (TOO_LARGE) },
  { "namespaces", make_namespaces, 100000, ERROR (TOO_LARGE) },
  { "prefixes", make_prefixes, 100000, ERROR (TOO_LARGE) },
  { "text", make_text, 400000, OPENS },
  { "attribute", make_attribute, 1000000, ERROR (SCHEMA) },
  { "references", make_references, 800000, OPENS },
  { "values", make_values, 800000, OPENS },
  { "ampersands", make_ampersands, 800000, OPENS },
  { "numbers", make_numbers, 800000, OPENS },
  { "comments", make_comments, 500000, OPENS },
  { "sections", make_sections, 300000, OPENS },
  { "blanks", make_blanks, 400000, OPENS },
  { "lines", make_lines, 400000, OPENS },
  { "wrong-elements", make_wrong_elements, 40000, ERROR (SCHEMA) },
  { "wrong-references", make_wrong_references, 50000, ERROR (UNKNOWN) },
  { "open-tags", make_open_tags, 4000000, ERROR (SYNTAX) },
  { "quotes", make_quotes, 40000, ERROR (SCHEMA) },
  { "same-ids", make_same_ids, 45000, ERROR (DUPLICATE) },
  { "cdata-ends", make_cdata_ends, 2000000, OPENS },
  { "elements", make_elements, 1000000, ERROR (TOO_LARGE) },
  { "depth", make_depth, 800000, ERROR (TOO_LARGE) },
  { "name", make_name, 1000000, ERROR (SYNTAX) },
  { "guesses", make_guesses, 30000, ERROR (UNKNOWN) },
  { "inherited-cautions", make_inherited_cautions, 40000, ERROR (LIMIT) },
  { "inherited-rules", make_inherited_rules, 30000, ERROR (LIMIT) },
};

const guint test_n_hostile = G_N_ELEMENTS (test_hostile);

/**
 * test_hostile_make:
 * @hostile: a kind of file
 * @divisor: by what it is to be smaller than some megabytes
 *
 * Returns: (transfer full): what is to stand in it
 */
char *
test_hostile_make (const TestHostile *hostile,
                   guint              divisor)
{
  GString *text = g_string_new (NULL);

  hostile->make (text, hostile->n / divisor);

  return g_string_free (text, FALSE);
}
