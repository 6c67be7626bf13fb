/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet.h"

#include <string.h>

#include "content/pandect-bundle-loader.h"
#include "library/pandect-default-bundle.h"
#include "sheet/pandect-sheet-content.h"

#define SEED       20130506

static PandectBundle *bundle;

/* A4, Letter, which are the papers, A5, a landscape and a narrow strip. */
#define N_PAPERS 2
static const double sizes[][2] = {
  { 595.28, 841.89 }, { 612, 792 }, { 419.53, 595.28 }, { 841.89, 595.28 }, { 300, 700 },
};

static const char * const languages[] = { "en", "ar", "fr-CA", "zh-CN" };

static GDateTime *
new_date (void)
{
  return g_date_time_new_utc (2026, 11, 23, 12, 0, 0);
}

/* The bundle as it is installed, with its translations. */
static PandectBundle *
open_bundle (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pandect_default_bundle_find (&error);
  g_autoptr(PandectBundleLoader) loader = NULL;
  PandectBundle *opened;

  g_assert_no_error (error);
  loader = pandect_bundle_loader_new (file);
  opened = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);

  return opened;
}

static PandectSession *
new_session (const char *language)
{
  PandectSession *session = pandect_session_new (bundle);
  const char *chain[] = { language, NULL };

  pandect_session_set_languages (session, chain);

  return session;
}

/* With the density 0 nothing is recorded, with 10 everything. */
static void
record_some (PandectSession *session,
             GRand          *random,
             int             density)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      guint n_values = pandect_field_get_n_values (field);

      if (g_rand_int_range (random, 0, 10) < density)
        pandect_profile_record (profile, field,
                                pandect_field_get_value (field,
                                                         g_rand_int_range (random, 0, n_values)));
    }
}

static void
check_page (PandectSheetPages *pages,
            guint              page,
            double             width,
            double             bottom)
{
  guint n_boxes = pandect_sheet_pages_get_n_boxes (pages, page);
  const PandectSheetBox *last = NULL;

  g_assert_cmpuint (n_boxes, >, 0);
  for (guint i = 0; i < n_boxes; i++)
    {
      const PandectSheetBox *box = pandect_sheet_pages_get_box (pages, page, i);

      g_assert_cmpfloat (box->x, >=, PANDECT_SHEET_MARGIN - 0.01);
      g_assert_cmpfloat (box->x + box->width, <=, width - PANDECT_SHEET_MARGIN + 0.01);
      g_assert_cmpfloat (box->y, >=, PANDECT_SHEET_MARGIN - 0.01);
      g_assert_cmpfloat (box->y + box->height, <=, bottom);
      if (last == NULL || box->y >= last->y)
        last = box;
    }

  g_assert_cmpint (last->style, !=, PANDECT_SHEET_HEADING);
}

/* Every treatment is listed, and once. */
static void
check_treatments (PandectSession    *session,
                  PandectSheetPages *pages)
{
  g_autofree guint *counts = g_new0 (guint, pandect_bundle_get_n_entries (bundle));
  GListModel *treatments = pandect_session_get_treatments (session);
  guint n_listed = 0;

  for (guint page = 0; page < pandect_sheet_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < pandect_sheet_pages_get_n_boxes (pages, page); i++)
      {
        GPtrArray *therapies = pandect_sheet_pages_get_box (pages, page, i)->therapies;

        for (guint j = 0; j < therapies->len; j++, n_listed++)
          counts[pandect_therapy_get_index (g_ptr_array_index (therapies, j))]++;
      }

  g_assert_cmpuint (n_listed, ==, g_list_model_get_n_items (treatments));
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);

      g_assert_cmpuint (counts[pandect_therapy_get_index (pandect_treatment_get_therapy (entry))],
                        ==, 1);
    }
}

/* What is drawn stays within the margins too, and is drawn without a fault. */
static void
check_ink (PandectSheetPages *pages,
           guint              page,
           double             width,
           double             height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, ink_width, ink_height;

  pandect_sheet_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (x, >=, PANDECT_SHEET_MARGIN - 2);
  g_assert_cmpfloat (y, >=, PANDECT_SHEET_MARGIN - 2);
  g_assert_cmpfloat (x + ink_width, <=, width - PANDECT_SHEET_MARGIN + 2);
  g_assert_cmpfloat (y + ink_height, <=, height - PANDECT_SHEET_MARGIN + 2);
}

static void
test_laws (gconstpointer data)
{
  const char *language = data;
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr(GDateTime) date = new_date ();

  for (int density = 0; density <= 10; density += 2)
    {
      g_autoptr(PandectSession) session = new_session (language);
      g_autoptr(PandectSheet) sheet = NULL;

      record_some (session, random, density);
      sheet = pandect_sheet_new (session, date);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          double width = sizes[j][0], height = sizes[j][1];
          g_autoptr(PandectSheetPages) pages = pandect_sheet_paginate (sheet, width, height);

          check_treatments (session, pages);
          for (guint page = 0; page < pandect_sheet_pages_get_n_pages (pages); page++)
            {
              check_page (pages, page, width, height - PANDECT_SHEET_MARGIN - 30);
              check_ink (pages, page, width, height);
            }
        }
    }
}

/* No size is too small to be survived: what cannot be read is not there for that reason alone. */
static void
test_tiny_pages (void)
{
  g_autoptr(GDateTime) date = new_date ();
  g_autoptr(PandectSession) session = new_session ("en");
  g_autoptr(PandectSheet) sheet = pandect_sheet_new (session, date);

  for (double side = 1; side < 260; side += 90)
    {
      g_autoptr(PandectSheetPages) pages = pandect_sheet_paginate (sheet, side, side);

      check_treatments (session, pages);
    }
}

/* All words of a sheet, with a line for each paragraph. */
static char *
dup_words_as (PandectSession      *session,
              PandectSheetBrevity  brevity)
{
  g_autoptr(GDateTime) date = new_date ();
  g_autoptr(PandectSheetContent) content =
    pandect_sheet_content_new (session, date, brevity);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < content->sections->len; i++)
    {
      const PandectSheetSection *section = g_ptr_array_index (content->sections, i);

      if (section->heading != NULL)
        g_string_append_printf (words, "# %s\n", section->heading->text->words->str);
      for (guint j = 0; j < section->blocks->len; j++)
        {
          GPtrArray *block = g_ptr_array_index (section->blocks, j);

          for (guint k = 0; k < block->len; k++)
            {
              const PandectSheetParagraph *paragraph = g_ptr_array_index (block, k);

              if (paragraph->lead != NULL)
                g_string_append_printf (words, "%s | ", paragraph->lead->words->str);
              g_string_append_printf (words, "%s\n", paragraph->text->words->str);
            }
        }
    }

  for (guint i = 0; i < content->foot->len; i++)
    {
      const PandectSheetParagraph *paragraph = g_ptr_array_index (content->foot, i);

      g_string_append_printf (words, "_ %s\n", paragraph->text->words->str);
    }

  return g_string_free (words, FALSE);
}

static char *
dup_words (PandectSession *session)
{
  return dup_words_as (session, PANDECT_SHEET_FULL);
}

static void
record (PandectSession *session,
        const char     *answers)
{
  g_auto(GStrv) pairs = g_strsplit (answers, " ", -1);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; pairs[i] != NULL && *pairs[i] != '\0'; i++)
    {
      g_auto(GStrv) pair = g_strsplit (pairs[i], "=", 2);

      pandect_profile_record_by_id (pandect_session_get_profile (session), pair[0], pair[1],
                                    &error);
      g_assert_no_error (error);
    }
}

typedef struct
{
  const char *name;
  const char *answers;
  const char *lines[10];
} Wording;

static const Wording wordings[] = {
  { "nothing-recorded", "",
    { "Treatment of stage IV breast cancer\n",
      "Reference, not advice  ·  Created on 2026-11-23\n",
      "# Patient profile\nNothing is recorded.\n",
      "45 treatments: 1 may be offered, 44 need information, 0 with criteria not met\n",
      "# May be offered  1\nClinical trials\nThe source names no criteria for it.\n",
      "# Needs information  44\n",
      "\ntrastuzumab\nOne answer is missing: HER2\n",
      "# What is missing\nNot recorded, with the number of treatments it decides on: "
      "estrogen receptor (32), " } },
  { "her2-positive", "her2=positive er=negative pr=unknown menopause=postmenopausal",
    { "# Patient profile\nTumour | Estrogen receptor (ER): Negative; Progesterone receptor (PR): "
      "Unknown; HER2: Positive\nPatient and preferences | Menopausal status: Postmenopausal\n"
      "28 of 32 answers are not recorded.\n",
      "\nMet: HER2-positive\n",
      "\nThe page describes it for: Premenopausal. It does not say that it is only for them.\n",
      "AC (doxorubicin + cyclophosphamide), docetaxel + doxorubicin, FAC (oral "
      "cyclophosphamide + doxorubicin + fluorouracil)",
      "\nRecorded as unknown: progesterone receptor\n",
      "_ Source: Canadian Cancer Society, “Treatment of stage IV breast cancer” (undated). Source "
      "last checked on 2026-11-23.\n",
      "_ stage-iv-breast-cancer 2026.11, SHA-256 ",
      "_ Not signed  ·  English: Not clinically reviewed\n" } },
  { "frame", "",
    { "Women with stage IV (metastatic) breast cancer  ·  Not clinically reviewed\nStage IV "
      "(metastatic) breast cancer is not considered curable at present. The goals of treatment ",
      " The page does not say which comes first. Treatments for women with ",
      " Doses, the side effects of each drug, and treatments that the page does not name are not "
      "covered." } },
  { "conflict", "met-bone=absent fracture-from-metastasis=yes",
    { " answers are not recorded.\n",
      "A fracture caused by metastasis is recorded, but bone as not involved  Bone: Not involved; "
      "Fracture caused by metastasis: Yes\n" } },
  { "refused", "er=positive pr=negative chemo-acceptance=declines",
    { "16 may be offered, 15 of them with a caution, ",
      "\nChemotherapy  14 treatments: Cannot have, or declines, chemotherapy\n",
      "\nChemotherapy  9 treatments: Cannot have, or declines, chemotherapy\n",
      "vinorelbine", "AC (doxorubicin + cyclophosphamide)" } },
  { "cautions", "er=positive pr=negative",
    { "# Cautions\n",
      "One receptor is positive, the other negative  The page lists one positive receptor under "
      "hormonal therapy and one negative receptor under chemotherapy. Both sections fit; the page "
      "gives no order between them. (Chemotherapy)\n" } },
};

/* What an ordinary profile comes to stands on one page, whichever is in the printer. */
static void
test_one_page (gconstpointer data)
{
  static const char * const profiles[] = {
    "",
    "her2=positive",
    "er=positive her2=negative menopause=postmenopausal met-bone=present",
    ("er=positive pr=positive her2=negative menopause=postmenopausal met-bone=present "
     "met-liver=present met-lung=absent met-brain=absent"),
  };
  const char *language = data;
  g_autoptr(GDateTime) date = new_date ();

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr(PandectSession) session = new_session (language);
      g_autoptr(PandectSheet) sheet = NULL;

      record (session, profiles[i]);
      sheet = pandect_sheet_new (session, date);

      for (guint j = 0; j < N_PAPERS; j++)
        {
          g_autoptr(PandectSheetPages) pages =
            pandect_sheet_paginate (sheet, sizes[j][0], sizes[j][1]);

          g_test_message ("“%s”, %g wide", profiles[i], sizes[j][0]);
          g_assert_cmpuint (pandect_sheet_pages_get_n_pages (pages), ==, 1);
        }
    }
}

static void
test_words (gconstpointer data)
{
  const Wording *wording = data;
  g_autoptr(PandectSession) session = new_session ("en");
  g_autofree char *words = NULL;

  record (session, wording->answers);
  words = dup_words (session);

  for (guint i = 0; wording->lines[i] != NULL; i++)
    {
      if (strstr (words, wording->lines[i]) == NULL)
        g_error ("Expected “%s” in:\n%s", wording->lines[i], words);
    }
}

/* What nobody reviewed is said to be so at once, and what is old when the sheet is printed too. */
static void
test_warns (void)
{
  g_autoptr(PandectSession) session = new_session ("ar");
  g_autoptr(GDateTime) late = g_date_time_new_utc (2046, 1, 1, 0, 0, 0);
  g_autoptr(PandectSheetContent) content =
    pandect_sheet_content_new (session, late, PANDECT_SHEET_FULL);
  const PandectSheetSection *head = g_ptr_array_index (content->sections, 0);
  GPtrArray *block = g_ptr_array_index (head->blocks, 0);
  const char *expected[] = { "Machine-drafted, not clinically reviewed", "2026-11-23" };

  g_assert_cmpuint (block->len, ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PandectSheetParagraph *paragraph = g_ptr_array_index (block, i + 2);

      g_assert_cmpint (paragraph->sign, ==, PANDECT_SHEET_SIGN_CAUTION);
      g_assert_nonnull (strstr (paragraph->text->words->str, expected[i]));
    }

  /* The foot has whose page it is, which bundle and who answers for it, and no age again. */
  g_assert_cmpuint (content->foot->len, ==, 3);
}

/* There is one language on paper, whatever the window shows beside it. */
static void
test_second_language (void)
{
  g_autoptr(PandectSession) session = new_session ("en");
  g_autofree char *alone = dup_words (session);
  g_autofree char *words = NULL;

  pandect_session_prefer_second_language (session, "ar");
  words = dup_words (session);
  g_assert_cmpstr (words, ==, alone);
}

/* Said briefly, many missing answers of a group are counted, and named under what is unknown. */
static void
test_brief (void)
{
  static const char * const expected[] = {
    "letrozole, anastrozole, exemestane  \uFFFC\u2060estrogen receptor, progesterone receptor, "
    "Sites of metastasis\u00A0(7), menopausal status, acceptance of chemotherapy\n",
    "\nWhat is missing\nNot recorded, with the number of treatments it decides on: "
    "Tumour: Estrogen receptor (ER)\u00A0(32), Progesterone receptor (PR)\u00A0(32), HER2\u00A0(3); "
    "Sites of metastasis: Bone\u00A0(14), ",
  };
  g_autoptr(PandectSession) session = new_session ("en");
  g_autofree char *words = dup_words_as (session, PANDECT_SHEET_BRIEF);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (words, expected[i]) == NULL)
      g_error ("Expected “%s” in:\n%s", expected[i], words);
}

/* With everything settled nothing is said to be unknown. */
static void
test_settled (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr(PandectSession) session = new_session ("en");
  g_autofree char *words = NULL;

  record_some (session, random, 10);
  words = dup_words (session);

  g_assert_nonnull (strstr (words, "\nEverything is recorded.\n"));
  g_assert_nonnull (strstr (words, "# What is missing\nEvery verdict is reached.\n"));
  g_assert_null (strstr (words, "# Needs information"));
}

/* Treatments with a caution bear its sign, and no others. */
static void
test_marks_cautions (void)
{
  g_autoptr(PandectSession) session = new_session ("en");
  g_autofree char *words = NULL;

  words = dup_words (session);
  g_assert_nonnull (strstr (words, "\n\uFFFCremoving a single or isolated metastasis\n"));
  g_assert_nonnull (strstr (words, "\nremoving a skin lump\n"));
}

/* A sheet stays as it is while the session goes on. */
static void
test_is_a_copy (void)
{
  g_autoptr(GDateTime) date = new_date ();
  g_autoptr(PandectSession) session = new_session ("en");
  g_autoptr(PandectSheet) sheet = pandect_sheet_new (session, date);
  g_autoptr(PandectSheetPages) before = pandect_sheet_paginate (sheet, 595, 842);
  g_autoptr(PandectSheetPages) after = NULL;

  record (session, "er=positive her2=positive");
  after = pandect_sheet_paginate (sheet, 595, 842);

  g_assert_cmpuint (pandect_sheet_pages_get_n_pages (before), ==,
                    pandect_sheet_pages_get_n_pages (after));
  g_assert_cmpuint (pandect_sheet_pages_get_n_boxes (before, 0), ==,
                    pandect_sheet_pages_get_n_boxes (after, 0));
  g_assert_cmpstr (pandect_sheet_get_title (sheet), ==, "Treatment of stage IV breast cancer");
}

/* In Arabic the first column is the right one. */
static void
test_mirrored (void)
{
  g_autoptr(GDateTime) date = new_date ();
  double first_x[2] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (first_x); i++)
    {
      g_autoptr(PandectSession) session = new_session (languages[i]);
      g_autoptr(PandectSheet) sheet = pandect_sheet_new (session, date);
      g_autoptr(PandectSheetPages) pages = pandect_sheet_paginate (sheet, 595, 842);

      for (guint j = 0; j < pandect_sheet_pages_get_n_boxes (pages, 0); j++)
        {
          const PandectSheetBox *box = pandect_sheet_pages_get_box (pages, 0, j);

          if (box->therapies->len > 0)
            {
              first_x[i] = box->x;
              break;
            }
        }
    }

  g_assert_cmpfloat (ABS (first_x[0] - PANDECT_SHEET_MARGIN), <, 0.01);
  g_assert_cmpfloat (first_x[1], >, 595.0 / 2);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  bundle = open_bundle ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet/laws/", languages[i], NULL);
      g_autofree char *one_page = g_strconcat ("/sheet/one-page/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_laws);
      g_test_add_data_func (one_page, languages[i], test_one_page);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet/words/", wordings[i].name, NULL);

      g_test_add_data_func (path, &wordings[i], test_words);
    }
  g_test_add_func ("/sheet/tiny-pages", test_tiny_pages);
  g_test_add_func ("/sheet/warns", test_warns);
  g_test_add_func ("/sheet/second-language", test_second_language);
  g_test_add_func ("/sheet/brief", test_brief);
  g_test_add_func ("/sheet/settled", test_settled);
  g_test_add_func ("/sheet/marks-cautions", test_marks_cautions);
  g_test_add_func ("/sheet/is-a-copy", test_is_a_copy);
  g_test_add_func ("/sheet/mirrored", test_mirrored);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
