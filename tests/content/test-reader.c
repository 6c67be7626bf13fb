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

/* Further than anybody looks for a declaration. */
#define BLANK_64   "                                                                "
#define LONG_BLANK BLANK_64 BLANK_64 BLANK_64 BLANK_64 BLANK_64 BLANK_64 BLANK_64 BLANK_64 BLANK_64

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
  { "declared-behind-blanks", "encoding=\"UTF-8\"", LONG_BLANK "encoding = 'latin1'",
    ERROR (ENCODING), "latin1", "UTF-8" },
  { "declared-behind-mark", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"latin1\"?>", ERROR (ENCODING), "latin1",
    "UTF-8" },
  { "declared-almost-utf-8", "UTF-8", "UTF-80", ERROR (ENCODING), "UTF-80", "UTF-8" },
  { "declared-ebcdic", "UTF-8", "EBCDIC-CP-US", ERROR (ENCODING), "EBCDIC", "UTF-8" },
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
  { "override-in-attribute", "version=\"1\" ", "version=\"1&#x202e;\" ", ERROR (ENCODING),
    "&#x202e;",
    "U+202E" },
  { "control-character", "Mint", "Mi\x01nt", ERROR (SYNTAX), "Mi\x01nt", NULL },
  { "nul-as-number", "Mint", "Mi&#0;nt", ERROR (SYNTAX), "Mi&#0;nt", NULL },

  /* Not well formed. */
  { "undeclared-entity", "Mint", "Mint&nbsp;", ERROR (SYNTAX), "Mint&nbsp;", "nbsp" },
  { "bare-ampersand", "Mint", "Mint & lemon", ERROR (SYNTAX), "Mint & lemon", NULL },
  { "wrong-end-tag", "Tea</title>", "Tea</titel>", ERROR (SYNTAX), "Tea</titel>", "title" },
  { "end-tag-missing", "</facts>", "", ERROR (SYNTAX), "<facts>", "facts" },
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
  { "empty-group",
    "<any><is field=\"throat\" in=\"sore unsure\"/><is field=\"fever\" in=\"yes\"/></any>",
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
  { "blank-synonym", "<given", "<synonym> </synonym><given", ERROR (EMPTY), "<synonym>",
    "synonym" },
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
    "<short>x</short><question>X?</question>"
    "<value id=\"a\"><label>A</label><short>a</short></value>"
    "<value id=\"b\"><label>B</label><short>b</short></value></field></group>\n",
    ERROR (DUPLICATE), "<group id=\"signs\"><label>More", "signs" },
  { "field-twice", "<field id=\"fever\"", "<field id=\"throat\"", ERROR (DUPLICATE),
    "<field id=\"throat\"><label>Fever", "throat" },
  { "value-twice", "<value id=\"no\"", "<value id=\"yes\"", ERROR (DUPLICATE),
    "<value id=\"yes\"><label>No", "yes" },
  { "route-twice", "</routes>", "<route id=\"oral\"><label>o</label></route></routes>",
    ERROR (DUPLICATE), "<route id=\"oral\"><label>o<", "oral" },
  { "criterion-twice", "</criteria>",
    "<criterion id=\"ill\" facts=\"F001\"><label>I</label>"
    "<is field=\"fever\" in=\"yes\"/></criterion>"
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
  { "partners-twice", "<notes>",
    "<partners><partner first=\"mint\" second=\"sage\" facts=\"F001\"/>"
    "<partner first=\"sage\" second=\"mint\" facts=\"F001\"/></partners><notes>",
    ERROR (INCONSISTENT), "<partner first=\"sage\"", "sage" },
  { "partner-of-itself", "<notes>",
    "<partners><partner first=\"mint\" second=\"mint\" facts=\"F001\"/></partners><notes>",
    ERROR (INCONSISTENT), "<partner first=\"mint\"", "mint" },
  { "partner-unknown", "<notes>",
    "<partners><partner first=\"mint\" second=\"mints\" facts=\"F001\"/></partners><notes>",
    ERROR (UNKNOWN), "<partner first=\"mint\"", "mints" },
  { "note-twice", "<note id=\"end\"", "<note id=\"warm\"", ERROR (DUPLICATE),
    "<note id=\"warm\" facts=\"F002\"><text>That", "warm" },

  { "inner-expression-twice", "<any><is field=\"throat\" in=\"sore unsure\"/>"
    "<is field=\"fever\" in=\"yes\"/>",
    "<any><is id=\"bad\" field=\"throat\" in=\"sore unsure\"/>\n"
    "<is id=\"bad\" field=\"fever\" in=\"yes\"/>",
    ERROR (DUPLICATE), "<is id=\"bad\" field=\"fever\"", "bad" },
  { "inner-expression-like-a-criterion", "<any><is field=\"throat\"",
    "<any><is id=\"ill\" field=\"throat\"", ERROR (DUPLICATE), "<is id=\"ill\"", "ill" },
  { "inner-expressions-of-two-rules", "in=\"yes\"/></any>",
    "in=\"yes\" id=\"hot-one\"/></any></criterion><criterion id=\"cold\" facts=\"F001\">"
    "<label>C</label><all id=\"hot-one\"><is field=\"fever\" in=\"no\"/></all>",
    ERROR (DUPLICATE), "<all id=\"hot-one\"", "hot-one" },
  { "translation-twice", "<scope>",
    "<tr xml:lang=\"fr\" src=\"01234567\">Tisane</tr>\n"
    "<tr xml:lang=\"fr\" src=\"76543210\">Infusion</tr>\n<scope>", ERROR (DUPLICATE),
    "<tr xml:lang=\"fr\" src=\"76543210\"", "“fr” again" },
  { "translation-twice-in-other-letters", "<scope>",
    "<tr xml:lang=\"fr-ca\" src=\"01234567\">Tisane</tr>\n"
    "<tr xml:lang=\"fr-CA\" src=\"76543210\">Infusion</tr>\n<scope>", ERROR (DUPLICATE),
    "<tr xml:lang=\"fr-CA\"", "“fr-CA” again" },
  { "translation-into-the-same-language", "<scope>",
    "<tr xml:lang=\"en\" src=\"01234567\">Infusion</tr>\n<scope>", ERROR (DUPLICATE),
    "<tr xml:lang=\"en\"", "“en” again" },
  { "review-twice", "</about>", "<review xml:lang=\"EN\" state=\"clinically-reviewed\"/></about>",
    ERROR (DUPLICATE), "<review xml:lang=\"EN\"", "“EN” again" },

  /* References to nothing. */
  { "unknown-fact", "<term id=\"cough\" facts=\"F001\">", "<term id=\"cough\" facts=\"F001 F003\">",
    ERROR (UNKNOWN), "<term id", "found “F003”. There are: F001, F002" },
  { "unknown-fact-of-field", "<field id=\"throat\"", "<field id=\"throat\" facts=\"G1\"",
    ERROR (UNKNOWN), "<field id=\"throat\"", "a fact of the bundle, found “G1”" },
  { "unknown-fact-of-criterion", "<criterion id=\"ill\" facts=\"F001\"",
    "<criterion id=\"ill\" facts=\"F101\"", ERROR (UNKNOWN), "<criterion id",
    "found “F101”. There are: F001, F002" },
  { "unknown-fact-of-test", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"fever\" in=\"yes\" facts=\"F010\"/></any>", ERROR (UNKNOWN),
    "<is field=\"fever\" in=\"yes\" facts", "F010" },
  { "unknown-fact-of-caution", "<caution id=\"hot\" facts=\"F002\"",
    "<caution id=\"hot\" facts=\"F902\"", ERROR (UNKNOWN), "<caution id", "There are: F001, F002" },
  { "unknown-fact-of-therapy", "<drug id=\"sage\" facts=\"F002\"",
    "<drug id=\"sage\" facts=\"F92\"",
    ERROR (UNKNOWN), "<drug id=\"sage\"", "F92" },
  { "unknown-fact-of-route", "<given route=\"oral\" facts=\"F001\"",
    "<given route=\"oral\" facts=\"Fool\"", ERROR (UNKNOWN), "<given", "Fool" },
  { "unknown-fact-of-note", "<note id=\"end\" facts=\"F002\"", "<note id=\"end\" facts=\"F020\"",
    ERROR (UNKNOWN), "<note id=\"end\"", "F020" },
  { "unknown-field", "<is field=\"throat\"", "<is field=\"thraot\"", ERROR (UNKNOWN),
    "<is field=\"thraot\"", "a field of the profile, found “thraot”. Did you mean “throat”?" },
  { "unknown-value", "in=\"sore unsure\"", "in=\"sore unsur\"", ERROR (UNKNOWN),
    "<is field=\"throat\"",
    "a value of the field “throat”, found “unsur”. Did you mean “unsure”?" },
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
  { "regimen-of-a-category", "<component drug=\"sage\"", "<component drug=\"herbs\"",
    ERROR (UNKNOWN),
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
  { "rests-on-itself", "<any><is field=\"throat\"",
    "<any><meets criterion=\"ill\"/><is field=\"throat\"",
    ERROR (CYCLE), "<meets", "“ill”" },
  { "pair-of-criteria", "<criteria>\n",
    "<criteria>\n<criterion id=\"a\" facts=\"F001\"><label>A</label>"
    "<meets criterion=\"b\"/></criterion>\n"
    "<criterion id=\"b\" facts=\"F001\"><label>B</label><meets criterion=\"a\"/></criterion>\n",
    ERROR (CYCLE), "<meets criterion=\"a\"", "“a”" },

  /* Parts that contradict each other. */
  { "letters-of-another-name", "<given", "<tall-man authority=\"Nobody\">MIND</tall-man><given",
    ERROR (INCONSISTENT), "<tall-man", "the letters of the name “mint”, found “MIND”" },
  { "a-letter-too-many", "<given", "<tall-man authority=\"Nobody\">MINTs</tall-man><given",
    ERROR (INCONSISTENT), "<tall-man", "“MINTs”" },
  { "reviewed-by-nobody", "state=\"not-clinically-reviewed\"",
    "state=\"clinically-reviewed\" date=\"2026-12-01\"", ERROR (INCONSISTENT), "<review",
    "who reviewed “en” clinically" },
  { "reviewed-at-no-time", "state=\"not-clinically-reviewed\"",
    "state=\"clinically-reviewed\" by=\"Dr. Mint\"", ERROR (INCONSISTENT), "<review",
    "no date" },
  { "pair-with-itself", "second=\"sage\"", "second=\"mint\"", ERROR (INCONSISTENT), "<pair",
    "found “mint” twice" },
  { "conflict-twice", "</cautions>",
    "</cautions><conflicts><conflict id=\"c\"><label>C</label><is field=\"fever\" in=\"yes\"/>"
    "</conflict>\n<conflict id=\"c\"><label>D</label><is field=\"fever\" in=\"no\"/></conflict>"
    "</conflicts>", ERROR (DUPLICATE), "<conflict id=\"c\"><label>D", "“c”" },
  { "refused-like-a-criterion", "</fits>\n<warn caution=\"hot\"/>",
    "</fits>\n<refused id=\"ill\" facts=\"F001\"><label>R</label><is field=\"fever\" in=\"yes\"/>"
    "</refused><warn caution=\"hot\"/>", ERROR (DUPLICATE), "<refused", "“ill”" },
  { "title-of-source-translated", "<publisher>",
    "<tr xml:lang=\"fr\" src=\"01234567\">Une page</tr><publisher>", ERROR (SCHEMA), NULL, NULL },
  { "wording-of-another-kind", "<criterion id=\"ill\"", "<criterion wording=\"often\" id=\"ill\"",
    ERROR (SCHEMA), NULL, NULL },
  { "address-that-is-none", "<source ", "<source url=\"see above\" ", ERROR (SCHEMA), NULL, NULL },

  /* What belongs to other namespaces, where it could change something. */
  { "foreign-in-a-test", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"fever\" in=\"yes\" xmlns:x=\"urn:x\" x:min=\"38\"/></any>", ERROR (SCHEMA), NULL,
    NULL },
  { "foreign-in-a-rule", "<any><is field=\"throat\"",
    "<any><x:is xmlns:x=\"urn:x\"/><is field=\"throat\"", ERROR (SCHEMA), NULL, NULL },
  { "foreign-in-a-name", "<name>mint</name>",
    "<name xmlns:x=\"urn:x\">mint<x:b>wild</x:b></name>", ERROR (SCHEMA), NULL, NULL },
  { "foreign-in-a-caution", "<caution id=\"hot\"", "<caution xmlns:x=\"urn:x\" x:level=\"1\" id=\"hot\"",
    ERROR (SCHEMA), NULL, NULL },
  { "foreign-in-a-value", "<value id=\"no\"", "<value xmlns:x=\"urn:x\" x:a=\"1\" id=\"no\"",
    ERROR (SCHEMA), NULL, NULL },
  { "model-behind-the-root", "</bundle>", "</bundle><?xml-model href=\"a\"?>", ERROR (FORBIDDEN),
    "<?xml-model", "processing instruction" },
  { "model-inside", "<facts>", "<?xml-model href=\"a\"?><facts>", ERROR (FORBIDDEN),
    "<?xml-model", "processing instruction" },

  /* Rules that ask for nothing, or that nobody meets. */
  { "every-value", "in=\"sore unsure\"", "in=\"sore well unsure\"", ERROR (CONSTANT), "<fits>",
    "every value of “throat”" },
  { "every-value-side-by-side", "<is field=\"fever\" in=\"yes\"/></any>",
    "<is field=\"throat\" in=\"well\"/></any>", ERROR (CONSTANT), "<fits>",
    "every value of “throat”" },
  { "no-value-side-by-side", "<fits><meets criterion=\"ill\"/></fits>",
    "<fits><all><is field=\"throat\" in=\"well\"/><is field=\"throat\" in=\"sore\"/></all></fits>",
    ERROR (CONSTANT), "<fits>", "no value of “throat”" },
  { "no-value-through-inheritance",
    "<fits><meets criterion=\"ill\"/></fits>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>",
    "<fits><is field=\"fever\" in=\"yes\"/></fits>\n<warn caution=\"hot\"/>\n"
    "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>"
    "<fits><all><is field=\"fever\" in=\"no\"/></all></fits>",
    ERROR (CONSTANT), "<fits><all>", "“mint”" },
  { "every-value-in-caution", "<is field=\"fever\" in=\"yes\"/></caution>",
    "<is field=\"fever\" in=\"no yes\"/></caution>", ERROR (CONSTANT), "<caution id", "“hot”" },
};

static void
test_malformed (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, c->find, c->replace);
  g_autoptr(PandectProblem) problem = test_bundle_refuse (text, strlen (text), c->code, NULL);
  guint line, column;

  if (c->message != NULL && strstr (pandect_problem_get_message (problem), c->message) == NULL)
    g_error ("Expected “%s” in: %s", c->message, pandect_problem_get_message (problem));

  /* A guess that is no help is none. */
  g_assert_null (strstr (pandect_problem_get_message (problem),
                         "found “herbs”. Did you mean “herbs”"));

  if (c->place == NULL)
    return;

  test_bundle_find_place (text, c->place, &line, &column);
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
  { "facts-over-lines", "<term id=\"cough\" facts=\"F001\"",
    "<term id=\"cough\" facts=\" F001\n F002 \"" },
  { "criterion-used-before-it-stands", "<criteria>",
    "<criteria><criterion id=\"a\" facts=\"F001\"><label>A</label>"
    "<meets criterion=\"ill\"/></criterion>" },
  { "field-twice-in-caution", "<is field=\"fever\" in=\"yes\"/></caution>",
    "<any><all><is field=\"throat\" in=\"sore\"/><is field=\"fever\" in=\"yes\"/></all>"
    "<all><is field=\"throat\" in=\"well\"/><is field=\"fever\" in=\"no\"/></all></any>"
    "</caution>" },
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
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, c->find, c->replace);
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
  { "gzip", BYTES ("\x1f\x8b\x08\0\0\0\0\0\0\3"), ERROR (ENCODING) },
  { "mark-only", BYTES ("\xef\xbb\xbf"), ERROR (SYNTAX) },
  { "ebcdic", BYTES ("\x4c\x6f\xa7\x94\x93\x40"), ERROR (ENCODING) },
  { "utf-7", BYTES ("+ADw-bundle/+AD4-"), ERROR (SYNTAX) },
  { "nul", BYTES ("<bundle>\0</bundle>"), ERROR (ENCODING) },
  { "other-root", BYTES ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), ERROR (FORMAT) },
  { "root-of-that-name", BYTES ("<bundle/>"), ERROR (FORMAT) },
  { "root-only", BYTES ("<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\"/>"), ERROR (SCHEMA) },
};

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(PandectProblem) problem =
    test_bundle_refuse (files[i].data, files[i].size, files[i].code, NULL);

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
  problem = test_bundle_refuse (encoded, size, PANDECT_BUNDLE_ERROR_ENCODING, NULL);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, 1);
}

static void
test_nul_inside (void)
{
  gsize size = strlen (test_bundle_minimal);
  g_autofree char *data = g_memdup2 (test_bundle_minimal, size);
  g_autoptr(PandectProblem) problem = NULL;

  *strstr (data, "soothes") = '\0';
  problem = test_bundle_refuse (data, size, PANDECT_BUNDLE_ERROR_ENCODING, NULL);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, 16);
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

  g_test_add_data_func ("/reader/utf-16/marked", "UTF-16", test_utf_16);
  g_test_add_data_func ("/reader/utf-16/little-endian", "UTF-16LE", test_utf_16);
  g_test_add_data_func ("/reader/utf-16/big-endian", "UTF-16BE", test_utf_16);
  g_test_add_data_func ("/reader/utf-32", "UTF-32", test_utf_16);
  g_test_add_func ("/reader/nul-inside", test_nul_inside);

  return g_test_run ();
}
