/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <string.h>

#include "test-bundle.h"

/* Mistakes that people make who write a bundle, and what they are told: one thing, where it is and
 * what to do. */
typedef struct
{
  const char *name;
  const char *find;      /* what is taken out of a bundle that is right: its first occurrence */
  const char *replace;   /* what is put there instead */
  const char *place;     /* the mistake stands in the line where this first does */
  const char *message;   /* a part of what is said */
  const char *guide;     /* where in the guide it is explained */
} Mistake;

static const Mistake mistakes[] = {
  { "misspelled-attribute", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is feild=\"fever\" in=\"yes\"/></any>", "feild=\"fever\"", "Did you mean “field”?", "is" },
  { "missing-facts", "<drug id=\"sage\" facts=\"F002\">", "<drug id=\"sage\">", "<drug id=\"sage\"",
    "“drug” needs an attribute “facts”: ids with blanks", "drug" },
  { "unknown-fact", "<drug id=\"sage\" facts=\"F002\">", "<drug id=\"sage\" facts=\"F020\">",
    "<drug id=\"sage\"", "found “F020”. There are: F001, F002", "e2" },
  { "field-in-capitals", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"FEVER\" in=\"yes\"/></any>", "<is field=\"FEVER\"", "Did you mean “fever”?",
    "e2" },
  { "caution-with-more", "<warn caution=\"hot\"/>", "<warn caution=\"hots\"/>", "<warn",
    "Did you mean “hot”?", "e2" },
  { "letters-swapped", "<component drug=\"sage\"/>", "<component drug=\"saeg\"/>",
    "<component drug=\"saeg\"", "Did you mean “sage”?", "e2" },
  { "unclosed-words", "<label>by mouth</label>", "<label>by mouth", "<route id",
    "Expected </label> to close the tag <label>", "well-formed" },
  { "unclosed-field", "<short>no fever</short></value>\n</field>",
    "<short>no fever</short></value>", "<field id=\"fever\"",
    "Expected </field> to close the tag <field>", "well-formed" },
  { "fact-twice", "<fact id=\"F002\">", "<fact id=\"F001\">", "<fact id=\"F001\"><place>End",
    "again, as in line 16. Give one of the two another id", "e2" },
  { "therapy-twice", "<regimen id=\"both\"", "<regimen id=\"mint\"", "<regimen",
    "again, as in line 50. Give one", "e2" },
  { "value-of-no-field", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"fever\" in=\"hot\"/></any>", "<is field=\"fever\" in=\"hot\"",
    "found “hot”. There are: no, yes", "e2" },
  { "no-namespace", " xmlns=\"urn:pandect:bundle:1\"", "", "<bundle",
    "A bundle begins with <bundle xmlns=\"urn:pandect:bundle:1\"", "bundle" },
  { "other-namespace", "urn:pandect:bundle:1", "urn:pandect:bundle:9", "<bundle",
    "A bundle begins with <bundle xmlns=\"urn:pandect:bundle:1\"", "bundle" },
  { "smart-quotes", "<drug id=\"sage\"", "<drug id=“sage”", "<drug id=“", "between straight quotes",
    "well-formed" },
  { "ampersand", "Sage soothes too", "Sage & mint", "Sage & mint", "Write it as &amp;",
    "well-formed" },
  { "ampersand-in-word", "Sage soothes too", "Sage &mint", "Sage &mint", "Write it as &amp;",
    "well-formed" },
  { "wrong-nesting", "<term ref=\"cough\">cough</term>.</text>",
    "<term ref=\"cough\">cough</text>.</term>", "<term ref=\"cough\">cough</text>",
    "Expected </term> to close", "well-formed" },
  { "value-outside-field", "<field id=\"fever\">",
    "<value id=\"x\"><label>X</label><short>x</short></value>\n<field id=\"fever\">",
    "<value id=\"x\"", "“value” may not stand in “group”, but in: field", "value" },
  { "order-of-parts", "<label>Fever</label><short>fever</short>",
    "<short>fever</short><label>Fever</label>", "<short>fever</short><label>Fever",
    "Expected “label” before “short” in “field”. The order is: label, short", "short" },
  { "fits-before-name", "<name>Herbs</name>\n<fits><meets criterion=\"ill\"/></fits>",
    "<fits><meets criterion=\"ill\"/></fits>\n<name>Herbs</name>", "<fits>",
    "Expected “name” before “fits” in “category”", "fits" },
  { "note-before-fits", "<fits><meets criterion=\"ill\"/></fits>\n<warn caution=\"hot\"/>",
    "<warn caution=\"hot\"/>\n<fits><meets criterion=\"ill\"/></fits>", "<fits>",
    "Expected “fits” before “warn” in “category”", "fits" },
  { "other-mark", "Mint soothes", "Mint <b>soothes</b>", "<b>",
    "“b” may not stand in “text”, which holds words", "text" },
  { "field-twice", "<field id=\"fever\">", "<field id=\"throat\">",
    "<field id=\"throat\"><label>Fever", "again, as in line 24. Give one", "e2" },
  { "no-answer-passes", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><all><is field=\"fever\" in=\"yes\"/><is field=\"fever\" in=\"no\"/></all></fits>",
    "<fits>", "accepts no value of “fever”", "w2" },
  { "empty-label", "<label>Throat</label>", "<label> </label>", "<label> </label>",
    "Expected words in “label”, found none", "e1" },
  { "empty-name", "<name>sage</name>", "<name/>", "<name/>", "Expected words in “name”, found none",
    "e1" },
  { "language-in-words", "xml:lang=\"en\">\n<about>", "xml:lang=\"english please\">\n<about>",
    "xml:lang=\"english", "Expected a language, such as fr or fr-CA", "bundle" },
  { "language-underscore", "<title>Tea</title>",
    "<title>Tea</title><tr xml:lang=\"fr_CA\" src=\"00000000\">x</tr>", "xml:lang=\"fr_CA\"",
    "Expected a language, such as fr or fr-CA", "tr" },
  { "hash-in-capitals", "<title>Tea</title>",
    "<title>Tea</title><tr xml:lang=\"fr\" src=\"944108E4\">x</tr>", "src=\"944108E4\"",
    "Expected eight digits, each of 0 to 9 or a to f", "tr" },
  { "less-than", "Sage soothes too", "5 <15 kg", "5 <15", "Write it as &lt;", "well-formed" },
  { "date-in-words", "2024-01-02", "2 January 2024", "seen=", "Expected a day, such as 2026-11-23",
    "source" },
  { "tag-case", "<drug id=\"sage\"", "<Drug id=\"sage\"", "<Drug",
    "found it opened as <Drug> and closed as </drug>", "well-formed" },
  { "facts-with-comma", "facts=\"F001 F002\"", "facts=\"F001, F002\"", "facts=\"F001, F002\"",
    "Write blanks in place of commas", "regimen" },
  { "answers-with-comma", "<is field=\"throat\" in=\"sore unsure\"/>",
    "<is field=\"throat\" in=\"sore,unsure\"/>", "in=\"sore,unsure\"",
    "Write blanks in place of commas", "is" },
  { "not", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><not><meets criterion=\"ill\"/></not></fits>", "<not>",
    "There is no “not”: name the answers that count", "fits" },
  { "two-expressions", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><meets criterion=\"ill\"/><is field=\"fever\" in=\"yes\"/></fits>",
    "<is field=\"fever\" in=\"yes\"/></fits>", "Put both into <all> or <any>", "is" },
  { "entity", "Mint soothes", "Mint&nbsp;soothes", "Mint&nbsp;",
    "found &nbsp;. Write the character itself", "well-formed" },
  { "one-value", "<value id=\"no\"><label>No</label><short>no fever</short></value>\n", "",
    "<value id=\"yes\"", "Expected “value …” behind this in “field”", "value" },
  { "table-in-fact", "<text>Sage soothes too</text>", "<text>Sage soothes too</text><table/>",
    "<table/>", "“table” may not stand in “fact”, which may hold: place, text", "fact" },
  { "role-of-another-word", "role=\"affirms\"", "role=\"affirm\"", "role=\"affirm\"",
    "Expected affirms | denies | undetermined", "value" },
  { "criterion-in-a-circle", "<any><is field=\"throat\"",
    "<any><meets criterion=\"ill\"/><is field=\"throat\"", "<meets",
    "found “ill” resting on itself. Write out", "e3" },
  { "version-missing", " version=\"1\"", "", "<bundle", "“bundle” needs an attribute “version”",
    "bundle" },
  { "later-format", "format=\"1\"", "format=\"2\"", "<bundle",
    "Write format=\"1\", or open it with a later version", "bundle" },
  { "order-of-about", "<scope>Colds</scope>\n<source", "<source", "<source",
    "Expected “scope” before “source” in “about”", "source" },
  { "words-among-elements", "<facts>\n", "<facts>Some\n", "<facts>",
    "Expected no words right in “facts”", "facts" },
  { "attribute-of-none", "<facts>\n", "<facts kind=\"all\">\n", "kind=\"all\"",
    "“facts” has no attributes. Take “kind” out", "facts" },
  { "attribute-like-none", "<drug id=\"sage\"", "<drug colour=\"green\" id=\"sage\"", "colour=",
    "It may have: id, facts", "drug" },
  { "not-closed-at-end", "</notes>\n</bundle>\n", "</notes>\n", "<bundle",
    "found the end of the file", "well-formed" },
  { "behind-the-end", "</bundle>\n", "</bundle>\n<more/>", "<more/>",
    "Expected nothing behind the end", "well-formed" },
  { "blank-missing", "<drug id=\"sage\" facts", "<drug id=\"sage\"facts", "<drug id=\"sage\"facts",
    "Expected a blank between two attributes", "well-formed" },
  { "attribute-twice", "<drug id=\"sage\"", "<drug id=\"sage\" id=\"sage\"", "<drug id=\"sage\" id",
    "found “id” twice", "well-formed" },
};

static void
test_mistake (gconstpointer data)
{
  const Mistake *mistake = data;
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, mistake->find,
                                               mistake->replace);
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectBundle) bundle = test_bundle_try_data (text, strlen (text), &problems, NULL);
  g_autofree char *all = test_bundle_dup_problems (problems);
  g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, 0);
  guint line, column;

  g_assert_null (bundle);
  g_test_message ("%s", all);

  /* Nothing is said that only follows. */
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);

  test_bundle_find_place (text, mistake->place, &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);

  if (strstr (pandect_problem_get_message (problem), mistake->message) == NULL)
    g_error ("Expected “%s” in: %s", mistake->message, pandect_problem_get_message (problem));

  g_assert_cmpstr (pandect_problem_get_guide (problem), ==, mistake->guide);
}

static void
test_independent_mistakes (void)
{
  g_autofree char *one = test_bundle_replace (test_bundle_minimal, "role=\"denies\"",
                                              "roll=\"denies\"");
  g_autofree char *two = test_bundle_replace (one, "<drug id=\"sage\" facts=\"F002\">",
                                              "<drug id=\"sage\">");
  g_autofree char *text = test_bundle_replace (two, "<text>That is all</text>", "<words/>");
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectBundle) bundle = test_bundle_try_data (text, strlen (text), &problems, NULL);

  g_assert_null (bundle);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/explain/%s", mistakes[i].name);

      g_test_add_data_func (path, &mistakes[i], test_mistake);
    }

  g_test_add_func ("/explain/independent-mistakes", test_independent_mistakes);

  return g_test_run ();
}
