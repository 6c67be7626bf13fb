/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <string.h>

#include "test-bundle.h"

/* Each case changes one thing in a bundle that is right, and says what must come of it. */
typedef struct
{
  const char         *name;
  const char         *find;       /* what is taken out: its first occurrence */
  const char         *replace;    /* what is put there instead */
  PandectBundleError  code;
  const char         *place;      /* the problem lies where this first stands; NULL: anywhere */
  const char         *message;    /* a part of the message */
} Case;

#define ERROR(name) PANDECT_BUNDLE_ERROR_##name

#define LAUGHS \
  "<!DOCTYPE bundle [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n" \
  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\">\n" \
  "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>\n"

#define XINCLUDE \
  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>"

static const Case cases[] = {
  /* What bundles do without. */
  { "doctype", "<bundle ", "<!DOCTYPE bundle>\n<bundle ", ERROR (FORBIDDEN), "<!DOCTYPE",
    "document type" },
  { "internal-entity", "<bundle ", "<!DOCTYPE bundle [<!ENTITY e \"x\">]><bundle ",
    ERROR (FORBIDDEN), "<!DOCTYPE", "document type" },
  { "billion-laughs", "<bundle ", LAUGHS "<bundle ", ERROR (FORBIDDEN), "<!DOCTYPE",
    "document type" },
  { "parameter-entity", "<bundle ",
    "<!DOCTYPE bundle [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><bundle ",
    ERROR (FORBIDDEN), "<!DOCTYPE", "document type" },
  { "external-entity-file", "<bundle ",
    "<!DOCTYPE bundle [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><bundle ",
    ERROR (FORBIDDEN), "<!DOCTYPE", "document type" },
  { "external-entity-http", "<bundle ",
    "<!DOCTYPE bundle [<!ENTITY e SYSTEM \"http://127.0.0.1:9/e\">]><bundle ",
    ERROR (FORBIDDEN), "<!DOCTYPE", "document type" },
  { "external-dtd", "<bundle ",
    "<!DOCTYPE bundle PUBLIC \"p\" \"http://127.0.0.1:9/e.dtd\"><bundle ",
    ERROR (FORBIDDEN), "<!DOCTYPE", "document type" },
  { "instruction-before", "<bundle ", "<?xml-stylesheet href=\"a.xsl\"?>\n<bundle ",
    ERROR (FORBIDDEN), "<?xml-stylesheet", "processing instruction" },
  { "instruction-inside", "<facts>", "<facts><?php phpinfo() ?>", ERROR (FORBIDDEN), "<?php",
    "processing instruction" },
  { "instruction-behind", "</bundle>", "</bundle><?end?>", ERROR (FORBIDDEN), "<?end",
    "processing instruction" },
  { "xinclude", "Tea", XINCLUDE, ERROR (SCHEMA), "<title>", NULL },

  /* Encodings and characters. */
  { "declared-latin-1", "UTF-8", "ISO-8859-1", ERROR (ENCODING), "ISO-8859-1", "UTF-8" },
  { "declared-utf-7", "UTF-8", "UTF-7", ERROR (ENCODING), "UTF-7", "UTF-8" },
  { "declared-utf-16", "\"UTF-8\"", "'UTF-16'", ERROR (ENCODING), "UTF-16", "UTF-8" },
  { "declared-behind-mark", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"latin1\"?>", ERROR (ENCODING), "latin1", "UTF-8" },
  { "bad-byte", "soothes", "soo\xff" "thes", ERROR (ENCODING), "\xff", "UTF-8" },
  { "latin-1", "Mint", "Minz\xe9 ", ERROR (ENCODING), "\xe9", "UTF-8" },
  { "overlong", "Mint", "\xc0\xaf", ERROR (ENCODING), "\xc0", "UTF-8" },
  { "surrogate", "Mint", "\xed\xa0\x80", ERROR (ENCODING), "\xed", "UTF-8" },
  { "right-to-left-override", "sage</name>", "s\xe2\x80\xae" "gae</name>", ERROR (ENCODING),
    "\xe2\x80\xae", "U+202E" },
  { "left-to-right-embedding", "Mint", "\xe2\x80\xaaMint", ERROR (ENCODING), "\xe2\x80\xaa",
    "U+202A" },
  { "isolate", "Mint", "\xe2\x81\xa6Mint", ERROR (ENCODING), "\xe2\x81\xa6", "U+2066" },
  { "pop-isolate", "Mint", "Mint\xe2\x81\xa9", ERROR (ENCODING), "\xe2\x81\xa9", "U+2069" },
  { "right-to-left-mark", "Mint", "Mint\xe2\x80\x8f", ERROR (ENCODING), "\xe2\x80\x8f", "U+200F" },
  { "arabic-letter-mark", "Mint", "Mint\xd8\x9c", ERROR (ENCODING), "\xd8\x9c", "U+061C" },
  { "override-as-number", "Mint", "Mi&#x202E;nt", ERROR (ENCODING), "&#x202E;", "U+202E" },
  { "override-as-decimal", "Mint", "Mi&#0008238;nt", ERROR (ENCODING), "&#0008238;", "U+202E" },
  { "override-in-attribute", "version=\"1\" ", "version=\"1&#x202e;\" ", ERROR (ENCODING), "&#x202e;",
    "U+202E" },
  { "control-character", "Mint", "Mi\x01nt", ERROR (SYNTAX), "Mi\x01nt", NULL },
  { "nul-as-number", "Mint", "Mi&#0;nt", ERROR (SYNTAX), "Mi&#0;nt", NULL },

  /* Not well formed. */
  { "undeclared-entity", "Mint", "Mint&nbsp;", ERROR (SYNTAX), "Mint&nbsp;", "nbsp" },
  { "bare-ampersand", "Mint", "Mint & lemon", ERROR (SYNTAX), "Mint & lemon", NULL },
  { "wrong-end-tag", "Tea</title>", "Tea</titel>", ERROR (SYNTAX), "Tea</titel>", "title" },
  { "end-tag-missing", "</facts>", "", ERROR (SYNTAX), "</bundle>", "facts" },
  { "attribute-twice", "id=\"tea\"", "id=\"tea\" id=\"tee\"", ERROR (SYNTAX), "<bundle", "id" },
  { "no-quotes", "id=\"tea\"", "id=tea", ERROR (SYNTAX), "<bundle", NULL },
  { "two-roots", "</bundle>", "</bundle><bundle/>", ERROR (SYNTAX), "</bundle>", NULL },
  { "text-behind", "</bundle>", "</bundle>words", ERROR (SYNTAX), "</bundle>", NULL },
  { "unknown-prefix", "<title>Tea", "<x:title>Tea</x:title><title>Tea", ERROR (SYNTAX), "<x:title>",
    NULL },
  { "newer-xml", "version=\"1.0\"", "version=\"1.1\"", ERROR (SYNTAX), NULL, "version" },

  /* No bundle, or one that this program does not know. */
  { "other-namespace", "urn:pandect:bundle:1", "urn:pandect:bundle:2", ERROR (FORMAT), NULL,
    "urn:pandect:bundle:1" },
  { "no-namespace", "xmlns=\"urn:pandect:bundle:1\" ", "", ERROR (FORMAT), NULL,
    "urn:pandect:bundle:1" },
  { "no-format", "format=\"1\" ", "", ERROR (FORMAT), NULL, "format 1" },
  { "newer-format", "format=\"1\"", "format=\"2\"", ERROR (FORMAT), NULL, "found format 2" },

  /* Against the grammar. */
  { "unknown-element", "<facts>", "<facts><fable/>", ERROR (SCHEMA), NULL, NULL },
  { "unknown-attribute", "<fact id=\"F001\"", "<fact id=\"F001\" x=\"1\"", ERROR (SCHEMA),
    "<fact id=\"F001\"", NULL },
  { "foreign-attribute", "<fact id=\"F001\"", "<fact id=\"F001\" xml:base=\"a\"", ERROR (SCHEMA),
    "<fact id=\"F001\"", NULL },
  { "foreign-element", "<title>Tea", "<title xmlns=\"urn:x\">Tea", ERROR (SCHEMA), NULL, NULL },
  { "missing-attribute", "<fact id=\"F002\">", "<fact>", ERROR (SCHEMA), "<fact>", NULL },
  { "missing-element", "<scope>Colds</scope>\n", "", ERROR (SCHEMA), NULL, NULL },
  { "wrong-order", "<title>Tea</title>\n<scope>Colds</scope>",
    "<scope>Colds</scope>\n<title>Tea</title>", ERROR (SCHEMA), NULL, NULL },
  { "text-between", "<profile>", "<profile>words", ERROR (SCHEMA), NULL, NULL },
  { "id-with-blank", "id=\"mint\"", "id=\"mint tea\"", ERROR (SCHEMA), NULL, NULL },
  { "id-of-digits", "id=\"mint\"", "id=\"1\"", ERROR (SCHEMA), NULL, NULL },
  { "no-date", "2024-01-02", "January", ERROR (SCHEMA), NULL, NULL },
  { "unknown-state", "not-clinically-reviewed", "fine", ERROR (SCHEMA), NULL, NULL },
  { "unknown-role", "affirms", "confirms", ERROR (SCHEMA), NULL, NULL },
  { "no-values", "in=\"yes\"/></any>", "in=\"\"/></any>", ERROR (SCHEMA), NULL, NULL },
  { "empty-group", "<any><is field=\"throat\" in=\"sore unsure\"/><is field=\"fever\" in=\"yes\"/></any>",
    "<any/>", ERROR (SCHEMA), NULL, NULL },
  { "negation", "<any>", "<any><not><is field=\"fever\" in=\"no\"/></not>", ERROR (SCHEMA), NULL,
    NULL },
  { "one-value", "<value id=\"no\"><label>No</label><short>no fever</short></value>\n", "",
    ERROR (SCHEMA), NULL, NULL },
  { "short-digest", "<scope>", "<tr xml:lang=\"fr\" src=\"0\">Tisane</tr><scope>", ERROR (SCHEMA),
    NULL, NULL },
  { "category-without-members", "<category id=\"herbs\"",
    "<category id=\"none\" facts=\"F001\"><name>None</name></category><category id=\"herbs\"",
    ERROR (SCHEMA), NULL, NULL },

  /* Texts. */
  { "empty-text", "<title>Tea</title>", "<title></title>", ERROR (EMPTY), "<title></title>",
    "title" },
  { "blank-text", "<name>mint</name>", "<name> \n\t</name>", ERROR (EMPTY), "<name> \n\t</name>",
    "name" },
  { "empty-brand", "<given", "<brand></brand><given", ERROR (EMPTY), "<brand>", "brand" },
  { "blank-synonym", "<given", "<synonym> </synonym><given", ERROR (EMPTY), "<synonym>", "synonym" },
  { "empty-code", "<given", "<code system=\"ATC\" year=\"2024\" authority=\"WHO\"/><given",
    ERROR (EMPTY), "<code", "code" },
  { "empty-translation", "<scope>", "<tr xml:lang=\"fr\" src=\"01234567\"></tr>\n<scope>",
    ERROR (EMPTY), "<tr ", "tr" },

  /* Ids that are given twice, of each kind. */
  { "fact-twice", "id=\"F002\"", "id=\"F001\"", ERROR (DUPLICATE), "<fact id=\"F001\"><place>End",
    "F001" },
  { "term-twice", "</glossary>",
    "<term id=\"cough\" facts=\"F001\"><name>c</name><text>t</text></term></glossary>",
    ERROR (DUPLICATE), "<term id=\"cough\" facts=\"F001\"><name>c<", "cough" },
  { "group-twice", "</group>\n",
    "</group>\n<group id=\"signs\"><label>More</label><field id=\"x\"><label>X</label>"
    "<short>x</short><question>X?</question><value id=\"a\"><label>A</label><short>a</short></value>"
    "<value id=\"b\"><label>B</label><short>b</short></value></field></group>\n",
    ERROR (DUPLICATE), "<group id=\"signs\"><label>More", "signs" },
  { "field-twice", "<field id=\"fever\"", "<field id=\"throat\"", ERROR (DUPLICATE),
    "<field id=\"throat\"><label>Fever", "throat" },
  { "value-twice", "<value id=\"no\"", "<value id=\"yes\"", ERROR (DUPLICATE),
    "<value id=\"yes\"><label>No", "yes" },
  { "route-twice", "</routes>", "<route id=\"oral\"><label>o</label></route></routes>",
    ERROR (DUPLICATE), "<route id=\"oral\"><label>o<", "oral" },
  { "criterion-twice", "</criteria>",
    "<criterion id=\"ill\" facts=\"F001\"><label>I</label><is field=\"fever\" in=\"yes\"/></criterion>"
    "</criteria>", ERROR (DUPLICATE), "<criterion id=\"ill\" facts=\"F001\"><label>I<", "ill" },
  { "caution-twice", "</cautions>",
    "<caution id=\"hot\" facts=\"F002\"><label>H</label></caution></cautions>", ERROR (DUPLICATE),
    "<caution id=\"hot\" facts=\"F002\"><label>H<", "hot" },
  { "therapy-twice", "<drug id=\"sage\"", "<drug id=\"mint\"", ERROR (DUPLICATE),
    "<drug id=\"mint\" facts=\"F002\"", "mint" },
  { "therapy-like-its-category", "<drug id=\"sage\"", "<drug id=\"herbs\"", ERROR (DUPLICATE),
    "<drug id=\"herbs\"", "herbs" },
  { "pair-twice", "</confusables>",
    "<pair id=\"leaves\" first=\"mint\" second=\"sage\"><text>p</text></pair></confusables>",
    ERROR (DUPLICATE), "<pair id=\"leaves\" first=\"mint\" second=\"sage\"><text>p<", "leaves" },
  { "note-twice", "<note id=\"end\"", "<note id=\"warm\"", ERROR (DUPLICATE),
    "<note id=\"warm\" facts=\"F002\"><text>That", "warm" },

  /* References to nothing. */
  { "unknown-fact", "<term id=\"cough\" facts=\"F001\">", "<term id=\"cough\" facts=\"F001 F003\">",
    ERROR (UNKNOWN), "<term id", "found “F003”. Did you mean “F00" },
  { "unknown-fact-of-field", "<field id=\"throat\"", "<field id=\"throat\" facts=\"G1\"",
    ERROR (UNKNOWN), "<field id=\"throat\"", "a fact of the bundle, found “G1”" },
  { "unknown-fact-of-criterion", "<criterion id=\"ill\" facts=\"F001\"",
    "<criterion id=\"ill\" facts=\"F101\"", ERROR (UNKNOWN), "<criterion id", "Did you mean “F001”?" },
  { "unknown-fact-of-test", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"fever\" in=\"yes\" facts=\"F010\"/></any>", ERROR (UNKNOWN),
    "<is field=\"fever\" in=\"yes\" facts", "F010" },
  { "unknown-fact-of-caution", "<caution id=\"hot\" facts=\"F002\"",
    "<caution id=\"hot\" facts=\"F902\"", ERROR (UNKNOWN), "<caution id", "Did you mean “F002”?" },
  { "unknown-fact-of-therapy", "<drug id=\"sage\" facts=\"F002\"", "<drug id=\"sage\" facts=\"F92\"",
    ERROR (UNKNOWN), "<drug id=\"sage\"", "F92" },
  { "unknown-fact-of-route", "<given route=\"oral\" facts=\"F001\"",
    "<given route=\"oral\" facts=\"Fool\"", ERROR (UNKNOWN), "<given", "Fool" },
  { "unknown-fact-of-note", "<note id=\"end\" facts=\"F002\"", "<note id=\"end\" facts=\"F020\"",
    ERROR (UNKNOWN), "<note id=\"end\"", "F020" },
  { "unknown-field", "<is field=\"throat\"", "<is field=\"thraot\"", ERROR (UNKNOWN),
    "<is field=\"thraot\"", "a field of the profile, found “thraot”. Did you mean “throat”?" },
  { "unknown-value", "in=\"sore unsure\"", "in=\"sore unsur\"", ERROR (UNKNOWN),
    "<is field=\"throat\"", "a value of the field “throat”, found “unsur”. Did you mean “unsure”?" },
  { "value-of-another-field", "in=\"sore unsure\"", "in=\"sore yes\"", ERROR (UNKNOWN),
    "<is field=\"throat\"", "found “yes”" },
  { "unknown-criterion", "<meets criterion=\"ill\"", "<meets criterion=\"hill\"", ERROR (UNKNOWN),
    "<meets", "a criterion of the bundle, found “hill”. Did you mean “ill”?" },
  { "unknown-caution", "<warn caution=\"hot\"", "<warn caution=\"not\"", ERROR (UNKNOWN), "<warn",
    "a caution of the bundle, found “not”. Did you mean “hot”?" },
  { "unknown-route", "<given route=\"oral\"", "<given route=\"aural\"", ERROR (UNKNOWN), "<given",
    "a route of the bundle, found “aural”. Did you mean “oral”?" },
  { "unknown-route-of-component", "<component drug=\"mint\" route=\"oral\"",
    "<component drug=\"mint\" route=\"nasal\"", ERROR (UNKNOWN), "<component", "found “nasal”" },
  { "unknown-drug", "<component drug=\"sage\"", "<component drug=\"page\"", ERROR (UNKNOWN),
    "<component drug=\"page\"", "a drug of the bundle, found “page”. Did you mean “sage”?" },
  { "regimen-of-a-category", "<component drug=\"sage\"", "<component drug=\"herbs\"", ERROR (UNKNOWN),
    "<component drug=\"herbs\"", "a drug of the bundle, found “herbs”" },
  { "unknown-drug-in-text", "<drug ref=\"mint\">", "<drug ref=\"mind\">", ERROR (UNKNOWN),
    "<text>Drink", "Did you mean “mint”?" },
  { "unknown-term-in-text", "<term ref=\"cough\">", "<term ref=\"caugh\">", ERROR (UNKNOWN),
    "<text>Drink", "a term of the glossary, found “caugh”. Did you mean “cough”?" },
  { "unknown-first-of-pair", "first=\"mint\"", "first=\"mint-tea\"", ERROR (UNKNOWN), "<pair",
    "a therapy of the bundle, found “mint-tea”" },
  { "unknown-second-of-pair", "second=\"sage\"", "second=\"sagee\"", ERROR (UNKNOWN), "<pair",
    "Did you mean “sage”?" },
  { "far-from-everything", "<meets criterion=\"ill\"", "<meets criterion=\"something-else\"",
    ERROR (UNKNOWN), "<meets", "found “something-else”" },

  /* Criteria that do not end. */
  { "rests-on-itself", "<any><is field=\"throat\"", "<any><meets criterion=\"ill\"/><is field=\"throat\"",
    ERROR (CYCLE), "<meets", "“ill”" },
  { "pair-of-criteria", "<criteria>\n",
    "<criteria>\n<criterion id=\"a\" facts=\"F001\"><label>A</label><meets criterion=\"b\"/></criterion>\n"
    "<criterion id=\"b\" facts=\"F001\"><label>B</label><meets criterion=\"a\"/></criterion>\n",
    ERROR (CYCLE), "<meets criterion=\"a\"", "“a”" },

  /* Rules that one walk would not judge exactly. */
  { "repeated", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><any><all><is field=\"throat\" in=\"sore\"/><is field=\"fever\" in=\"yes\"/></all>"
    "<all><is field=\"throat\" in=\"well\"/><is field=\"fever\" in=\"no\"/></all></any></fits>",
    ERROR (INEXACT), "<fits>", "“herbs”, found “throat”" },
  { "repeated-through-meets", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><all><meets criterion=\"ill\"/><is field=\"fever\" in=\"no\"/></all></fits>",
    ERROR (INEXACT), "<fits>", "“fever”" },
  { "repeated-through-inheritance", "<name>sage</name>",
    "<name>sage</name><fits><is field=\"throat\" in=\"sore\"/></fits>", ERROR (INEXACT),
    "<fits><is", "“sage”, found “throat”" },
  { "members-share-a-field", "<fits><meets criterion=\"ill\"/></fits>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>",
    "<fits of=\"members\"/>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>"
    "<fits><all><is field=\"throat\" in=\"sore\"/><is field=\"fever\" in=\"yes\"/></all></fits></drug>"
    "<drug id=\"balm\" facts=\"F001\"><name>balm</name>"
    "<fits><all><is field=\"throat\" in=\"well\"/><is field=\"fever\" in=\"no\"/></all></fits>",
    ERROR (INEXACT), "<fits of", "“herbs”" },

  /* Rules that ask for nothing, or that nobody meets. */
  { "every-value", "in=\"sore unsure\"", "in=\"sore well unsure\"", ERROR (CONSTANT), "<fits>",
    "every value of “throat”" },
  { "every-value-side-by-side", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"throat\" in=\"well\"/></any>", ERROR (CONSTANT), "<fits>", "every value of “throat”" },
  { "no-value-side-by-side", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><all><is field=\"throat\" in=\"well\"/><is field=\"throat\" in=\"sore\"/></all></fits>",
    ERROR (CONSTANT), "<fits>", "no value of “throat”" },
  { "no-value-through-inheritance", "<fits><meets criterion=\"ill\"/></fits>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>",
    "<fits><is field=\"fever\" in=\"yes\"/></fits>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>"
    "<fits><all><is field=\"fever\" in=\"no\"/></all></fits>",
    ERROR (CONSTANT), "<fits><all>", "“mint”" },
  { "every-value-in-caution", "<is field=\"fever\" in=\"yes\"/></caution>",
    "<is field=\"fever\" in=\"no yes\"/></caution>", ERROR (CONSTANT), "<caution id", "“hot”" },
};

static char *
replace_first (const char *text,
               const char *find,
               const char *replace)
{
  const char *at = strstr (text, find);

  if (at == NULL)
    g_error ("The bundle does not hold what the test replaces: %s", find);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replace, at + strlen (find));
}

/* Line and column of the first place where @what stands; columns count characters. */
static void
find_place (const char *text,
            const char *what,
            guint      *line,
            guint      *column)
{
  const char *at = strstr (text, what);

  if (at == NULL)
    g_error ("The changed bundle does not hold: %s", what);

  *line = 1;
  *column = 1;
  for (const char *p = text; p < at; p++)
    {
      if (*p == '\n')
        {
          ++*line;
          *column = 0;
        }

      *column += (*p & 0xc0) != 0x80;
    }
}

/* Loads what must not load; returns the first problem. */
static PandectProblem *
refuse (const char          *data,
        gsize                size,
        PandectBundleError   code,
        GListModel         **all)
{
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *place = NULL;
  PandectProblem *first;

  g_assert_null (test_bundle_try_data (data, size, &problems, &error));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 60);

  g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 1);
  first = g_list_model_get_item (problems, 0);
  place = pandect_problem_dup_place (first);
  g_test_message ("%s: %s", place, pandect_problem_get_message (first));

  g_assert_cmpint (pandect_problem_get_code (first), ==, code);
  g_assert_cmpint (pandect_problem_get_severity (first), ==, PANDECT_SEVERITY_ERROR);
  g_assert_error (error, PANDECT_BUNDLE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, pandect_problem_get_message (first)));

  if (all != NULL)
    *all = g_steal_pointer (&problems);

  return first;
}

static void
test_malformed (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = replace_first (test_bundle_minimal, c->find, c->replace);
  g_autoptr(PandectProblem) problem = refuse (text, strlen (text), c->code, NULL);
  guint line, column;

  if (c->message != NULL && strstr (pandect_problem_get_message (problem), c->message) == NULL)
    g_error ("Expected “%s” in: %s", c->message, pandect_problem_get_message (problem));

  /* A guess that is no help is none. */
  g_assert_null (strstr (pandect_problem_get_message (problem),
                         "found “herbs”. Did you mean “herbs”"));

  if (c->place == NULL)
    return;

  find_place (text, c->place, &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);

  /* Within a line, the XML parser stops at its own discretion; the program points at elements. */
  if (c->code >= PANDECT_BUNDLE_ERROR_EMPTY || c->code == PANDECT_BUNDLE_ERROR_ENCODING)
    g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
}

/* Bundles that are written unlike the first, and as good. */
static const Case good_cases[] = {
  { "as-it-is", "Tea", "Tea" },
  { "byte-order-mark", "<?xml", "\xef\xbb\xbf<?xml" },
  { "no-declaration", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "" },
  { "no-encoding", " encoding=\"UTF-8\"", "" },
  { "encoding-in-small-letters", "\"UTF-8\"", "'utf-8'" },
  { "standalone", "?>", " standalone=\"yes\"?>" },
  { "comments", "<facts>", "<!-- all --><facts><!-- of -->" },
  { "character-data", "Mint soothes", "<![CDATA[Mint soothes]]>" },
  { "predefined-entities", "Nobody", "N &amp; O &lt; P &#8212; &quot;" },
  { "entities-in-attributes", "version=\"1\"", "version=\"1 &amp; &#50; &lt;\"" },
  { "prefix", "<glossary>", "<glossary xmlns:p=\"urn:pandect:bundle:1\">" },
  { "no-break-space", "Colds", "\xc2\xa0" },
  { "writing-from-right-to-left", "Mint soothes", "\xd7\x9e\xd7\xa0\xd7\xaa\xd7\x94" },
  { "stale-translation", "<scope>", "<tr xml:lang=\"fr\" src=\"01234567\">Tisane</tr><scope>" },
  { "two-languages", "<scope>", "<tr xml:lang=\"fr\" src=\"01234567\">Tisane</tr>"
    "<tr xml:lang=\"de\" src=\"76543210\">Tee</tr><scope>" },
  { "values-over-lines", "in=\"sore unsure\"", "in=\" sore\n\t unsure \"" },
  { "facts-over-lines", "<term id=\"cough\" facts=\"F001\"", "<term id=\"cough\" facts=\" F001\n F002 \"" },
  { "criterion-used-before-it-stands", "<criteria>",
    "<criteria><criterion id=\"a\" facts=\"F001\"><label>A</label><meets criterion=\"ill\"/></criterion>" },
  { "field-twice-in-caution", "<is field=\"fever\" in=\"yes\"/></caution>",
    "<any><all><is field=\"throat\" in=\"sore\"/><is field=\"fever\" in=\"yes\"/></all>"
    "<all><is field=\"throat\" in=\"well\"/><is field=\"fever\" in=\"no\"/></all></any></caution>" },
  { "caution-for-ever", "<is field=\"fever\" in=\"yes\"/></caution>", "</caution>" },
  { "member-asks-for-the-same", "<name>sage</name>",
    "<name>sage</name><fits><all><meets criterion=\"ill\"/></all></fits>" },
  { "free-member", "<name>sage</name>",
    "<name>sage</name><fits inherit=\"no\"><is field=\"throat\" in=\"sore\"/></fits>" },
};

static void
test_good (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = replace_first (test_bundle_minimal, c->find, c->replace);
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = test_bundle_try_data (text, strlen (text), &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, 4);
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), ==, 3);

  g_assert_finalize_object (bundle);
}

/* Files that are no change of the first. */
#define BYTES(literal) literal, sizeof literal - 1

static const struct
{
  const char         *name;
  const char         *data;
  gsize               size;
  PandectBundleError  code;
} files[] = {
  { "empty", BYTES (""), ERROR (SYNTAX) },
  { "blank", BYTES (" \n"), ERROR (SYNTAX) },
  { "words", BYTES ("Tea helps.\n"), ERROR (SYNTAX) },
  { "declaration-only", BYTES ("<?xml version=\"1.0\"?>"), ERROR (SYNTAX) },
  { "json", BYTES ("{\"bundle\": 1}"), ERROR (SYNTAX) },
  { "zip", BYTES ("PK\3\4\24\0\0\0"), ERROR (ENCODING) },
  { "nul", BYTES ("<bundle>\0</bundle>"), ERROR (ENCODING) },
  { "other-root", BYTES ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), ERROR (FORMAT) },
  { "root-of-that-name", BYTES ("<bundle/>"), ERROR (FORMAT) },
  { "root-only", BYTES ("<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\"/>"), ERROR (SCHEMA) },
};

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(PandectProblem) problem = refuse (files[i].data, files[i].size, files[i].code, NULL);

  g_assert_nonnull (problem);
}

static void
test_utf_16 (gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *encoded = NULL;
  gsize size;

  encoded = g_convert (test_bundle_minimal, -1, data, "UTF-8", NULL, &size, &error);
  g_assert_no_error (error);
  problem = refuse (encoded, size, PANDECT_BUNDLE_ERROR_ENCODING, NULL);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, 1);
}

static void
test_nul_inside (void)
{
  gsize size = strlen (test_bundle_minimal);
  g_autofree char *data = g_memdup2 (test_bundle_minimal, size);
  g_autoptr(PandectProblem) problem = NULL;

  *strstr (data, "soothes") = '\0';
  problem = refuse (data, size, PANDECT_BUNDLE_ERROR_ENCODING, NULL);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, 16);
}

/* A file that broke off says so wherever it broke off, and gives no bundle. */
static void
test_truncated (void)
{
  gsize size = strlen (test_bundle_minimal);
  gsize step = g_test_thorough () ? 1 : 23;

  for (gsize length = 1; length < size - 1; length += step)
    {
      g_autoptr(GListModel) problems = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_null (test_bundle_try_data (test_bundle_minimal, length, &problems, &error));
      g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_SYNTAX);
      g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 1);
    }
}

/* Whatever one byte becomes: either a bundle and no problem, or problems and no bundle. */
static void
test_damaged (void)
{
  static const char bytes[] = { '\0', '<', '>', '&', '"', ' ', '/', 'x', '\x80', '\xff' };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1789);
  gsize size = strlen (test_bundle_minimal);
  guint n_rounds = g_test_thorough () ? 20000 : 400;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *data = g_memdup2 (test_bundle_minimal, size);
      g_autoptr(GListModel) problems = NULL;
      g_autoptr(PandectBundle) bundle = NULL;
      g_autoptr(GError) error = NULL;

      data[g_rand_int_range (rand, 0, size)] =
        bytes[g_rand_int_range (rand, 0, G_N_ELEMENTS (bytes))];
      bundle = test_bundle_try_data (data, size, &problems, &error);

      g_assert_true ((bundle == NULL) == (error != NULL));
      g_assert_true ((bundle == NULL) == (g_list_model_get_n_items (problems) > 0));
    }
}

/* Several problems are reported at once, each at its own place, in one go. */
static void
test_reports_several (void)
{
  g_autofree char *one = replace_first (test_bundle_minimal, "in=\"sore unsure\"", "in=\"sour\"");
  g_autofree char *two = replace_first (one, "<warn caution=\"hot\"", "<warn caution=\"cold\"");
  g_autofree char *three = replace_first (two, "<component drug=\"sage\"",
                                          "<component drug=\"sago\"");
  g_autofree char *four = replace_first (three, "<text>That is all</text>", "<text/>");
  static const char *places[] = { "<is field", "<warn", "<component drug=\"sago\"", "<text/>" };
  static const int codes[] = { ERROR (UNKNOWN), ERROR (UNKNOWN), ERROR (UNKNOWN), ERROR (EMPTY) };
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first = refuse (four, strlen (four), ERROR (UNKNOWN), &problems);

  g_assert_cmpstr (pandect_problem_get_check (first), ==, "E2");
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);
      guint line, column;

      find_place (four, places[i], &line, &column);
      g_assert_cmpint (pandect_problem_get_code (problem), ==, codes[i]);
      g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
      g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
    }
}

static void
test_reports_several_of_the_grammar (void)
{
  g_autofree char *one = replace_first (test_bundle_minimal, "<fact id=\"F001\"", "<fact");
  g_autofree char *two = replace_first (one, "role=\"denies\"", "role=\"doubts\"");
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first = refuse (two, strlen (two), ERROR (SCHEMA), &problems);

  g_assert_cmpstr (pandect_problem_get_check (first), ==, "E1");
  g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 2);
}

/* A file in which everything is wrong does not drown the author. */
static void
test_reports_a_limited_number (void)
{
  g_autoptr(GString) notes = g_string_new ("<notes>");
  g_autofree char *text = NULL;
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (notes, "<note id=\"n%u\" facts=\"x%u\"><text>n</text></note>\n", i, i);

  text = replace_first (test_bundle_minimal, "<notes>", notes->str);
  first = refuse (text, strlen (text), ERROR (UNKNOWN), &problems);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 50);
}

/* Bundles that are too much of something, each made by a function. */

static char *
make_deep_nesting (void)
{
  g_autoptr(GString) fits = g_string_new ("<fits>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (fits, "<all>");
  g_string_append (fits, "<is field=\"fever\" in=\"yes\"/>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (fits, "</all>");
  g_string_append (fits, "</fits>");

  return replace_first (test_bundle_minimal, "<fits><meets criterion=\"ill\"/></fits>", fits->str);
}

static char *
make_deep_and_open (void)
{
  g_autoptr(GString) text = g_string_new ("<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\">");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<all>");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_fields (guint n_fields)
{
  g_autoptr(GString) fields = g_string_new (NULL);

  for (guint i = 2; i < n_fields; i++)
    g_string_append_printf (fields,
                            "<field id=\"f%u\"><label>F</label><short>f</short><question>F?</question>"
                            "<value id=\"a\"><label>A</label><short>a</short></value>"
                            "<value id=\"b\"><label>B</label><short>b</short></value></field>\n", i);
  g_string_append (fields, "</group>");

  return replace_first (test_bundle_minimal, "</group>", fields->str);
}

static char *
make_257_fields (void)
{
  return make_fields (PANDECT_MAX_FIELDS + 1);
}

/* The rule accepts all values but the first: bits up to the last one are used. */
static char *
make_values (guint n_values)
{
  g_autoptr(GString) values =
    g_string_new ("<value id=\"no\"><label>No</label><short>n</short></value>");
  g_autoptr(GString) accepted = g_string_new ("<is field=\"fever\" in=\"yes");
  g_autofree char *text = NULL;

  for (guint i = 2; i < n_values; i++)
    {
      g_string_append_printf (values,
                              "\n<value id=\"v%u\"><label>V</label><short>v</short></value>", i);
      g_string_append_printf (accepted, " v%u", i);
    }
  g_string_append (accepted, "\"/></any>");

  text = replace_first (test_bundle_minimal,
                        "<value id=\"no\"><label>No</label><short>no fever</short></value>",
                        values->str);

  return replace_first (text, "<is field=\"fever\" in=\"yes\"/></any>", accepted->str);
}

static char *
make_65_values (void)
{
  return make_values (PANDECT_MAX_VALUES + 1);
}

/* Criteria c0 … each resting on the one before. With @n_times, that many times. */
static char *
make_chain (guint    n_criteria,
            guint    n_times,
            gboolean is_last_first)
{
  g_autoptr(GString) criteria = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *meets = g_strdup_printf ("<meets criterion=\"c%u\"/>", n_criteria - 1);

  for (guint i = 1; i < n_criteria; i++)
    {
      g_autoptr(GString) criterion = g_string_new (NULL);

      g_string_append_printf (criterion,
                              "<criterion id=\"c%u\" facts=\"F001\"><label>C</label><any>", i);
      for (guint time = 0; time < n_times; time++)
        g_string_append_printf (criterion, "<meets criterion=\"c%u\"/>", i - 1);
      g_string_append (criterion, "</any></criterion>\n");
      g_string_insert (criteria, is_last_first ? 0 : -1, criterion->str);
    }

  g_string_insert (criteria, is_last_first ? -1 : 0,
                   "<criterion id=\"c0\" facts=\"F001\"><label>C</label>"
                   "<is field=\"fever\" in=\"yes\"/></criterion>\n");
  g_string_prepend (criteria, "<criteria>\n");
  text = replace_first (test_bundle_minimal, "<criteria>\n", criteria->str);

  return replace_first (text, "<meets criterion=\"ill\"/></fits>", meets);
}

static char *
close_fits (char *text)
{
  g_autofree char *before = text;

  return replace_first (before, "<warn", "</fits><warn");
}

static char *
make_chain_of_33 (void)
{
  return close_fits (make_chain (33, 1, FALSE));
}

static char *
make_chain_of_33_last_first (void)
{
  return close_fits (make_chain (33, 1, TRUE));
}

static char *
make_chain_of_100 (void)
{
  return close_fits (make_chain (100, 1, FALSE));
}

static char *
make_chain_of_100_last_first (void)
{
  return close_fits (make_chain (100, 1, TRUE));
}

/* So many that whoever walked down to the end of it would run out of stack. */
static guint
get_very_long (void)
{
  return g_test_thorough () ? 100000 : 20000;
}

static char *
make_very_long_chain (void)
{
  return close_fits (make_chain (get_very_long (), 1, FALSE));
}

static char *
make_very_long_chain_last_first (void)
{
  return close_fits (make_chain (get_very_long (), 1, TRUE));
}

/* Each criterion rests on the one before and on one that is read on its behalf. */
static char *
make_chain_with_asides (void)
{
  g_autofree char *chain = make_chain (100, 1, FALSE);
  g_autoptr(GString) text = g_string_new (chain);
  g_autoptr(GString) asides = g_string_new (NULL);

  for (guint i = 1; i < 100; i++)
    {
      g_autofree char *plain = g_strdup_printf ("<meets criterion=\"c%u\"/></any>", i - 1);
      g_autofree char *aside =
        g_strdup_printf ("<meets criterion=\"c%u\"/><meets criterion=\"a%u\"/></any>", i - 1, i);

      g_string_replace (text, plain, aside, 1);
      g_string_append_printf (asides,
                              "<criterion id=\"a%u\" facts=\"F001\"><label>A</label>"
                              "<is field=\"fever\" in=\"yes\"/></criterion>\n", i);
    }

  g_string_append (asides, "</criteria>");
  g_string_replace (text, "</criteria>", asides->str, 1);

  return close_fits (g_strdup (text->str));
}

static char *
make_doubling_40 (void)
{
  return close_fits (make_chain (41, 2, FALSE));
}

static char *
make_doubling_20 (void)
{
  return close_fits (make_chain (21, 2, FALSE));
}

static char *
make_doubling_20_last_first (void)
{
  return close_fits (make_chain (21, 2, TRUE));
}

static char *
make_long_id (void)
{
  g_autofree char *id = g_strnfill (81, 'x');
  g_autofree char *drug = g_strdup_printf ("<drug id=\"%s\"", id);

  return replace_first (test_bundle_minimal, "<drug id=\"sage\"", drug);
}

static char *
make_many_tests (void)
{
  g_autoptr(GString) fits = g_string_new ("<fits><any>");

  for (guint i = 0; i < 2 * PANDECT_MAX_TESTS; i++)
    g_string_append (fits, "<is field=\"fever\" in=\"yes\"/>");
  g_string_append (fits, "</any></fits>");

  return replace_first (test_bundle_minimal, "<fits><meets criterion=\"ill\"/></fits>", fits->str);
}

static const struct
{
  const char         *name;
  char             *(*make) (void);
  PandectBundleError  code;
  const char         *place;
} excesses[] = {
  { "deep-nesting", make_deep_nesting, ERROR (TOO_LARGE), "<fits>" },
  { "deep-and-open", make_deep_and_open, ERROR (TOO_LARGE), NULL },
  { "257-fields", make_257_fields, ERROR (LIMIT), "<field id=\"f256\"" },
  { "65-values", make_65_values, ERROR (LIMIT), "<value id=\"v64\"" },
  { "chain-of-33", make_chain_of_33, ERROR (LIMIT), "<meets criterion=\"c32\"" },
  { "chain-of-33-last-first", make_chain_of_33_last_first, ERROR (LIMIT), "<meets criterion=\"c32\"" },
  { "chain-of-100", make_chain_of_100, ERROR (LIMIT), NULL },
  { "chain-of-100-last-first", make_chain_of_100_last_first, ERROR (LIMIT), NULL },
  { "very-long-chain", make_very_long_chain, ERROR (LIMIT), NULL },
  { "very-long-chain-last-first", make_very_long_chain_last_first, ERROR (LIMIT), NULL },
  { "chain-with-asides", make_chain_with_asides, ERROR (LIMIT), NULL },
  { "doubling-40", make_doubling_40, ERROR (LIMIT), NULL },
  { "doubling-20", make_doubling_20, ERROR (LIMIT), "<fits>" },
  { "doubling-20-last-first", make_doubling_20_last_first, ERROR (LIMIT), "<fits>" },
  { "long-id", make_long_id, ERROR (SCHEMA), NULL },
  { "many-tests", make_many_tests, ERROR (LIMIT), "<fits>" },
};

static void
test_excess (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = excesses[i].make ();
  g_autoptr(PandectProblem) problem = refuse (text, strlen (text), excesses[i].code, NULL);
  guint line, column;

  if (excesses[i].place == NULL)
    return;

  find_place (text, excesses[i].place, &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
}

static void
assert_loads (char *text)
{
  g_autofree char *owned = text;
  PandectBundle *bundle = test_bundle_from_text (owned);

  g_assert_finalize_object (bundle);
}

/* As much as there may be is not too much. */
static void
test_just_enough (void)
{
  assert_loads (make_fields (PANDECT_MAX_FIELDS));
  assert_loads (make_values (PANDECT_MAX_VALUES));
  assert_loads (close_fits (make_chain (32, 1, FALSE)));
  assert_loads (close_fits (make_chain (32, 1, TRUE)));
  assert_loads (close_fits (make_chain (11, 2, FALSE)));
}

/* Lines beyond what libxml2 counts in its nodes are right, too. */
static void
test_late_line (void)
{
  g_autofree char *lines = g_strnfill (100000, '\n');
  g_autofree char *late = g_strconcat (lines, "<therapies>", NULL);
  g_autofree char *padded = replace_first (test_bundle_minimal, "<therapies>", late);
  g_autofree char *text = replace_first (padded, "<warn caution=\"hot\"", "<warn caution=\"cold\"");
  g_autoptr(PandectProblem) problem = refuse (text, strlen (text), ERROR (UNKNOWN), NULL);
  guint line, column;

  find_place (text, "<warn", &line, &column);
  g_assert_cmpuint (line, >, 100000);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
  g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
}

/* A column counts characters, as editors do, and not bytes. */
static void
test_column_counts_characters (void)
{
  g_autofree char *text =
    replace_first (test_bundle_minimal, "<drug id=\"sage\" facts=\"F002\"><name>sage</name>",
                   "<drug id=\"sage\" facts=\"F002\"><name>s\xc3\xa2g\xe2\x82\xac</name><warn caution=\"cold\"/>");
  g_autoptr(PandectProblem) problem = refuse (text, strlen (text), ERROR (UNKNOWN), NULL);
  guint line, column;

  find_place (text, "<warn caution=\"cold\"", &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
  g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
}

static void
add_cases (const char    *prefix,
           const Case    *table,
           gsize          n_cases,
           GTestDataFunc  function)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, table[i].name, NULL);

      g_test_add_data_func (path, &table[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("/reader/malformed/", cases, G_N_ELEMENTS (cases), test_malformed);
  add_cases ("/reader/good/", good_cases, G_N_ELEMENTS (good_cases), test_good);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/file/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (excesses); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/excess/", excesses[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_excess);
    }

  g_test_add_data_func ("/reader/utf-16/marked", "UTF-16", test_utf_16);
  g_test_add_data_func ("/reader/utf-16/little-endian", "UTF-16LE", test_utf_16);
  g_test_add_data_func ("/reader/utf-16/big-endian", "UTF-16BE", test_utf_16);
  g_test_add_data_func ("/reader/utf-32", "UTF-32", test_utf_16);
  g_test_add_func ("/reader/nul-inside", test_nul_inside);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/damaged", test_damaged);
  g_test_add_func ("/reader/reports-several", test_reports_several);
  g_test_add_func ("/reader/reports-several-of-the-grammar", test_reports_several_of_the_grammar);
  g_test_add_func ("/reader/reports-a-limited-number", test_reports_a_limited_number);
  g_test_add_func ("/reader/just-enough", test_just_enough);
  g_test_add_func ("/reader/late-line", test_late_line);
  g_test_add_func ("/reader/column-counts-characters", test_column_counts_characters);

  return g_test_run ();
}
