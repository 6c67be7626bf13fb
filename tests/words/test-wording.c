/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-criterion-words.h"
#include "words/pandect-profile-words.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"

static PandectBundle *bundle;

static PandectTherapy *
find (PandectSession *session,
      const char     *id)
{
  PandectTherapy *therapy =
    pandect_bundle_lookup_therapy (pandect_session_get_bundle (session), id);

  if (therapy == NULL)
    g_error ("The bundle has no “%s”", id);

  return therapy;
}

typedef struct
{
  const char *id;
  const char *lettering;
  const char *name;
} NameCase;

static const NameCase name_cases[] = {
  { "cisplatin", NULL, "cisplatin" },
  { "cisplatin", "ISMP", "CISplatin" },
  { "cisplatin", "AU 2024", "ciSplatin" },
  { "cisplatin", "NZ 2023", "cISplatin" },
  { "cisplatin", "nobody", "cisplatin" },
  { "eribulin", "ISMP", "eriBULin" },
  { "eribulin", "FDA", "eribulin" },
  { "letrozole", "ISMP", "letrozole" },
  { "hormonal-therapy", "ISMP", "Hormonal therapy" },
  { "regimen-ac", "ISMP", "AC" },
  { "regimen-docetaxel-doxorubicin", NULL, "docetaxel + doxorubicin" },
  { "regimen-docetaxel-doxorubicin", "ISMP", "DOCEtaxel + DOXOrubicin" },
  { "regimen-docetaxel-doxorubicin", "FDA", "docetaxel + DOXOrubicin" },
  { "regimen-vinorelbine-epirubicin", "AU 2024", "vinORELBine + epirubicin" },
};

static void
test_name (gconstpointer data)
{
  const NameCase *c = data;
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *name = NULL;
  PandectText *text = pandect_therapy_get_name (find (session, c->id));

  pandect_session_set_lettering (session, c->lettering);
  name = pandect_session_dup_name (session, find (session, c->id));
  g_assert_cmpstr (name, ==, c->name);

  /* What is spoken or copied stays plain. */
  g_assert_cmpstr (pandect_session_get_words (session, text), ==,
                   pandect_text_get_source (text)->words);

  g_assert_finalize_object (session);
}

static char *
dup_note (PandectSession *session,
          const char     *therapy_id,
          const char     *note_id)
{
  const PandectNote * const *notes = pandect_therapy_get_notes (find (session, therapy_id));

  for (guint i = 0; notes[i] != NULL; i++)
    {
      const PandectNote *note = notes[i];

      if (g_str_equal (note->id, note_id))
        return pandect_session_dup_words (session, note->text);
    }

  g_error ("The therapy “%s” has no note “%s”", therapy_id, note_id);
}

static void
test_words (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *plain = dup_note (session, "trastuzumab", "trastuzumab-partners");
  g_autofree char *lettered = NULL;
  g_autofree char *nothing = pandect_session_dup_words (session, NULL);

  g_assert_nonnull (strstr (plain, "paclitaxel"));
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (pandect_session_get_words (session, NULL), ==, "");

  pandect_session_set_lettering (session, "ISMP");
  lettered = dup_note (session, "trastuzumab", "trastuzumab-partners");
  g_assert_nonnull (strstr (lettered, "PACLitaxel"));
  g_assert_nonnull (strstr (lettered, "DOCEtaxel"));
  g_assert_null (strstr (lettered, "paclitaxel"));
  g_assert_true (g_ascii_strcasecmp (plain, lettered) == 0);

  g_assert_finalize_object (session);
}

/* The herb mint, whose name has capitals, is marked in four ways. */
#define LETTERED_TEXT \
  "<text><drug ref=\"mint\">mint</drug>, <drug ref=\"mint\">Mint</drug>, " \
  "<drug ref=\"mint\">mints</drug>, <drug ref=\"mint\">MentHa</drug>, mint, " \
  "<term ref=\"cough\">cough</term> <drug ref=\"sage\">sage</drug></text>"

static PandectBundle *
load_lettered (void)
{
  g_autoptr(GString) text = g_string_new (test_bundle_minimal);

  g_string_replace (text, "<given", "<tall-man authority=\"X\">MInt</tall-man><given", 1);
  g_string_replace (text, "<text>That is all</text>", LETTERED_TEXT, 1);

  return test_bundle_from_text (text->str);
}

/* Only a marked word that has the same letters gets the capitals: a plural, another name and a word
 * that nobody marked keep their own. */
static void
test_same_letters_only (void)
{
  PandectBundle *tea = load_lettered ();
  PandectSession *session = pandect_session_new (tea);
  const PandectNote *note = pandect_bundle_get_notes (tea)[0];
  g_autofree char *words = NULL;

  pandect_session_set_lettering (session, "X");
  words = pandect_session_dup_words (session, note->text);
  g_assert_cmpstr (words, ==, "MInt, MInt, mints, MentHa, mint, cough sage");

  g_assert_finalize_object (session);
  g_assert_finalize_object (tea);
}

/* Capitals belong to the spelling of the bundle's own language. */
static void
test_translations_keep_their_letters (void)
{
  static const char *french[] = { "fr", NULL };
  static const char *english[] = { "en", NULL };
  g_autoptr(GString) text = g_string_new (test_bundle_minimal);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "mint", -1);
  g_autofree char *translation =
    g_strdup_printf ("<name>mint</name><tr xml:lang=\"fr\" src=\"%.8s\">menthe</tr>"
                     "<tall-man authority=\"X\">MInt</tall-man>", digest);
  PandectBundle *tea;
  PandectSession *session;
  g_autofree char *in_english = NULL;
  g_autofree char *in_french = NULL;

  g_string_replace (text, "<name>mint</name>", translation, 1);
  tea = test_bundle_from_text (text->str);
  session = pandect_session_new (tea);
  pandect_session_set_lettering (session, "X");

  pandect_session_set_languages (session, english);
  in_english = pandect_session_dup_name (session, find (session, "mint"));
  pandect_session_set_languages (session, french);
  in_french = pandect_session_dup_name (session, find (session, "mint"));

  g_assert_cmpstr (in_english, ==, "MInt");
  g_assert_cmpstr (in_french, ==, "menthe");
  g_assert_cmpstr (pandect_session_get_words (session,
                                              pandect_therapy_get_name (find (session, "mint"))),
                   ==, "menthe");

  g_assert_finalize_object (session);
  g_assert_finalize_object (tea);
}

/* What a criterion asks for: in its own words, or else in those of its field and values. */
static void
test_statements (void)
{
  PandectBundle *tea = test_bundle_from_text (test_bundle_minimal);
  PandectSession *session = pandect_session_new (tea);
  PandectCriterion *rule = pandect_therapy_get_criteria (find (session, "herbs"));
  PandectCriterion *ill = pandect_criterion_get_part (rule, 0);
  g_autofree char *whole = pandect_criterion_words_dup_own (session, rule);
  g_autofree char *worded = pandect_criterion_words_dup_own (session, ill);
  g_autofree char *two = pandect_criterion_words_dup_own (session,
                                                        pandect_criterion_get_part (ill, 0));
  g_autofree char *one = pandect_criterion_words_dup_own (session,
                                                        pandect_criterion_get_part (ill, 1));

  g_assert_cmpstr (whole, ==, "");
  g_assert_cmpstr (worded, ==, "She is ill");
  g_assert_cmpstr (two, ==, "Throat: Sore or Unsure");
  g_assert_cmpstr (one, ==, "Fever: Yes");

  g_assert_finalize_object (session);
  g_assert_finalize_object (tea);
}

static void
test_statement_of_three_values (void)
{
  PandectSession *session = pandect_session_new (bundle);
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectCriterion *test = pandect_criterion_new_is (test_fields_get (fields, "er"), 7);
  PandectCriterion *none = pandect_criterion_new_is (test_fields_get (fields, "er"), 0);
  g_autofree char *statement = pandect_criterion_words_dup_own (session, test);
  g_auto(GStrv) parts = g_strsplit (statement, " or ", -1);
  g_autofree char *of_none = pandect_criterion_words_dup_own (session, none);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_nonnull (of_none);

  g_assert_finalize_object (test);
  g_assert_finalize_object (none);
  g_assert_finalize_object (session);
}

static void
test_lettered_statement (void)
{
  PandectSession *session = pandect_session_new (bundle);
  PandectCriterion *rule = pandect_therapy_get_criteria (find (session, "trastuzumab-emtansine"));
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < pandect_criterion_get_n_parts (rule); i++)
    {
      g_autofree char *statement =
        pandect_criterion_words_dup_own (session, pandect_criterion_get_part (rule, i));

      g_assert_cmpstr (statement, !=, "");
      g_string_append (all, statement);
    }

  g_assert_nonnull (strstr (all->str, "HER2-positive"));
  g_assert_nonnull (strstr (all->str, "trastuzumab"));
  g_assert_finalize_object (session);
}

/* Those with a caution are told apart in whole sentences. */
static void
test_offered (void)
{
  static const struct { const char *answers, *category, *words; } cases[] = {
    { "", "", "1 may be offered" },
    { "er=positive pr=negative chemo-acceptance=declines", "",
      "16 may be offered, 15 of them with a caution" },
    { "er=positive pr=negative chemo-acceptance=declines", "chemotherapy",
      "14 may be offered, each with a caution" },
    { "er=positive pr=negative", "anti-estrogens", "1 may be offered, with a caution" },
    { "er=positive pr=negative", "surgery", "0 may be offered" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PandectSession *session = pandect_session_new (bundle);
      g_autofree char *words = NULL;

      test_fields_record (pandect_session_get_profile (session), cases[i].answers);
      words = pandect_profile_words_dup_offered (
                pandect_session_lookup_treatment (session, cases[i].category));
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_finalize_object (session);
    }
}

/* It is said only where every criterion that fails is a described one. */
static void
test_described (void)
{
  static const struct { const char *id, *answers, *words; } cases[] = {
    { "goserelin", "er=positive menopause=postmenopausal",
      "The page describes it for: Premenopausal. It does not say that it is only for them." },
    { "letrozole", "er=positive menopause=premenopausal", NULL },   /* only */
    { "eribulin", "er=negative prior-anthracycline=no", NULL },     /* should */
    { "eribulin", "er=negative prior-metastatic-chemo=one",
      "The page describes it for: Two or more other chemotherapy regimens for metastatic disease. "
      "It does not say that it is only for them." },
    { "eribulin", "er=negative prior-metastatic-chemo=one prior-taxane=no", NULL },
    { "tamoxifen", "er=positive", NULL },                           /* may be offered */
    { "tamoxifen", "", NULL },                                      /* needs information */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PandectSession *session = pandect_session_new (bundle);
      g_autoptr(PandectAssessment) assessment = NULL;
      g_autofree char *words = NULL;

      test_fields_record (pandect_session_get_profile (session), cases[i].answers);
      assessment = pandect_assessment_new (
                     pandect_therapy_get_criteria (find (session, cases[i].id)),
                     pandect_session_get_profile (session));
      words = pandect_criterion_words_dup_described (session, assessment);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_finalize_object (session);
    }
}

/* Of the answers that a conflict may speak of, those that it does. */
static void
test_conflict (void)
{
  PandectSession *session = pandect_session_new (bundle);
  PandectProfile *profile = pandect_session_get_profile (session);
  g_autoptr(GPtrArray) before = pandect_session_list_conflicts (session);
  g_autoptr(GPtrArray) conflicts = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  test_fields_record (profile, "disease-course=first-diagnosis prior-trastuzumab=none "
                               "prior-other-anti-her2=not-metastatic");
  conflicts = pandect_session_list_conflicts (session);
  g_assert_cmpuint (conflicts->len, ==, 1);
  words = pandect_profile_words_dup_conflict (session, g_ptr_array_index (conflicts, 0));
  g_assert_cmpstr (words, ==, "Presentation: Stage IV at first diagnosis; Other anti-HER2 therapy: "
                              "Not for metastatic disease");

  g_assert_finalize_object (session);
}

/* What stands alike is told why it does. */
static void
test_shared (void)
{
  static const struct { const char *id, *answers, *words; } cases[] = {
    { "letrozole", "er=positive menopause=postmenopausal",
      "3 may be offered: Hormone receptor positive (ER+, PR+ or both); Postmenopausal" },
    { "letrozole", "menopause=premenopausal", "Criteria not met for 3: Postmenopausal" },
    { "letrozole", "er=positive", "3 need information: menopausal status" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PandectSession *session = pandect_session_new (bundle);
      g_autofree char *words = NULL;

      test_fields_record (pandect_session_get_profile (session), cases[i].answers);
      words = pandect_criterion_words_dup_shared (
                session, pandect_session_lookup_treatment (session, cases[i].id), 3);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_finalize_object (session);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);

  for (gsize i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/wording/name/%s;%s", name_cases[i].id,
                         name_cases[i].lettering != NULL ? name_cases[i].lettering : "none");

      g_test_add_data_func (path, &name_cases[i], test_name);
    }

  g_test_add_func ("/wording/words", test_words);
  g_test_add_func ("/wording/same-letters-only", test_same_letters_only);
  g_test_add_func ("/wording/translations-keep-their-letters",
                   test_translations_keep_their_letters);
  g_test_add_func ("/wording/statements", test_statements);
  g_test_add_func ("/wording/statement-of-three-values", test_statement_of_three_values);
  g_test_add_func ("/wording/lettered-statement", test_lettered_statement);
  g_test_add_func ("/wording/offered", test_offered);
  g_test_add_func ("/wording/described", test_described);
  g_test_add_func ("/wording/conflict", test_conflict);
  g_test_add_func ("/wording/shared", test_shared);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
