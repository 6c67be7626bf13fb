/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "test-actions.h"
#include "test-util.h"

#include "kit/pandect-pair-layout.h"
#include "page/pandect-section-head.h"
#include "page/pandect-list-page.h"
#include "page/pandect-page-frame.h"
#include "kit/pandect-fold-button.h"
#include "page/pandect-treatment-row.h"
#include "kit/pandect-verdict-badge.h"

typedef struct
{
  PandectSession *session;
  GtkWidget      *list;
  GtkWidget      *window;
  TestActions     actions;
} Fixture;

static void
show (Fixture *self,
      int      width,
      int      height)
{
  self->list = g_object_new (PANDECT_TYPE_LIST_PAGE, "session", self->session, NULL);
  test_actions_init (&self->actions, self->list);
  self->window = test_show (self->list, width, height);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->session = test_session_new ();
  pandect_session_set_lettering (self->session, "FDA");
  show (self, 652, 800);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  test_close (self->window);
  test_actions_clear (&self->actions);
  g_assert_finalize_object (self->session);
}

/* ER and PR positive, HER2 negative, after menopause, spread to bone only. */
static void
record_much (PandectSession *session)
{
  const char * const sites[] = { "met-soft-tissue", "met-liver", "met-lung", "met-brain",
                                 "met-spinal-cord", "met-other" };

  test_record (session, "er", "positive");
  test_record (session, "pr", "positive");
  test_record (session, "her2", "negative");
  test_record (session, "menopause", "postmenopausal");
  test_record (session, "met-bone", "present");
  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    test_record (session, sites[i], "absent");
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (PANDECT_IS_TREATMENT_ROW (root))
    {
      PandectTherapy *therapy =
          pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (root));

      return therapy != NULL && g_str_equal (pandect_therapy_get_id (therapy), id) ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, id);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static GtkWidget *
get_row (Fixture    *self,
         const char *id)
{
  GtkWidget *row = find_row (self->list, id);

  g_assert_nonnull (row);

  return row;
}

static guint
count_rows (GtkWidget *root)
{
  guint count = PANDECT_IS_TREATMENT_ROW (root) &&
                pandect_treatment_view_get_treatment (PANDECT_TREATMENT_VIEW (root)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);

  return count;
}

static gboolean
card_has (GtkWidget  *row,
          const char *css_class)
{
  return gtk_widget_has_css_class (test_find_class (row, "card-row"), css_class);
}

/* The item of the list, which is what assistive technology meets. */
static GtkWidget *
get_item (Fixture    *self,
          const char *id)
{
  return gtk_widget_get_parent (get_row (self, id));
}

/* In rows that are out of sight as well, which a list does not map. */
static gboolean
has_words (GtkWidget  *root,
           const char *words)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;

  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_words (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
test_rows (Fixture       *self,
           gconstpointer  unused)
{
  GtkWidget *badge;

  g_assert_cmpuint (count_rows (self->list), ==, 45);
  g_assert_true (has_words (get_row (self, "letrozole"), "letrozole  Femara"));
  g_assert_true (has_words (get_row (self, "fluorouracil"), "fluorouracil  Adrucil, also 5-FU"));
  g_assert_true (has_words (get_row (self, "etoposide"), "etoposide  Vepesid, oral"));
  g_assert_true (has_words (get_row (self, "regimen-fac"),
                            "FAC  also CAF, oral cyclophosphamide + DOXOrubicin + "
                            "fluorouracil"));
  /* A regimen that is called by its components does not say them twice. */
  g_assert_true (has_words (get_row (self, "regimen-docetaxel-doxorubicin"),
                            "docetaxel + DOXOrubicin"));

  badge = test_find_type (get_row (self, "letrozole"), PANDECT_TYPE_VERDICT_BADGE);
  g_assert_true (gtk_widget_has_css_class (badge, "open"));
  g_assert_true (test_has_name (badge, "Needs information: 11 answers"));
  badge = test_find_type (get_row (self, "trastuzumab"), PANDECT_TYPE_VERDICT_BADGE);
  g_assert_true (test_has_name (badge, "Needs information: HER2"));

  test_check_names (self->list);
  test_picture (self->window, "therapy-list");
}

static void
test_spoken (Fixture       *self,
             gconstpointer  unused)
{
  g_assert_true (test_has_name (get_item (self, "letrozole"),
                                "letrozole, Femara, Needs information: 11 answers"));
  /* Lettering is for the eye. */
  g_assert_true (has_words (get_row (self, "cisplatin"), "CISplatin  Platinol AQ"));
  g_assert_true (test_has_name (get_item (self, "cisplatin"),
                                "cisplatin, Platinol AQ, Needs information: 9 answers"));
  g_assert_true (test_has_name (get_item (self, "trastuzumab-emtansine"),
                                "trastuzumab emtansine, Kadcyla, also T-DM1, "
                                "Needs information: 3 answers, Do not confuse with "
                                "trastuzumab (Herceptin)"));
}

static void
test_lettering (Fixture       *self,
                gconstpointer  unused)
{
  pandect_session_set_lettering (self->session, NULL);
  g_assert_true (has_words (get_row (self, "cisplatin"), "cisplatin  Platinol AQ"));
}

static void
test_live (Fixture       *self,
           gconstpointer  unused)
{
  GtkWidget *badge = test_find_type (get_row (self, "letrozole"), PANDECT_TYPE_VERDICT_BADGE);

  g_assert_nonnull (test_find_text (self->list, "1 may be offered"));
  g_assert_nonnull (test_find_text (self->list, "44 need information"));
  g_assert_nonnull (test_find_text (self->list, "0 with criteria not met"));
  g_assert_nonnull (test_find_named (self->list, PANDECT_TYPE_VERDICT_BADGE, "1 may be offered"));

  record_much (self->session);
  g_assert_nonnull (test_find_text (self->list, "8 may be offered"));
  g_assert_nonnull (test_find_text (self->list, "29 need information"));
  g_assert_nonnull (test_find_text (self->list, "8 with criteria not met"));

  g_assert_true (test_has_name (badge, "May be offered"));
  g_assert_true (gtk_widget_has_css_class (badge, "offered"));
  g_assert_false (gtk_widget_has_css_class (badge, "open"));
  g_assert_true (test_has_name (get_item (self, "letrozole"), "letrozole, Femara, May be offered"));
  badge = test_find_type (get_row (self, "goserelin"), PANDECT_TYPE_VERDICT_BADGE);
  g_assert_true (gtk_widget_has_css_class (badge, "unmet"));
  test_picture (self->window, "therapy-list-recorded");

  pandect_profile_clear (pandect_session_get_profile (self->session));
  g_assert_nonnull (test_find_text (self->list, "44 need information"));
}

static void
test_hint (Fixture       *self,
           gconstpointer  unused)
{
  const char *hint = "Nothing is recorded yet, so almost every treatment still needs information. "
                     "Browse freely, or answer the question in the profile.";

  g_assert_nonnull (test_find_text (self->list, hint));
  test_record (self->session, "er", "positive");
  g_assert_null (test_find_text (self->list, hint));
}

static void
test_matches_only (Fixture       *self,
                   gconstpointer  unused)
{
  GtkWidget *only = test_find_named (self->list, GTK_TYPE_TOGGLE_BUTTON, "Only What May Be "
                                                                         "Offered");
  GtkWidget *show_all;

  record_much (self->session);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (only), TRUE);
  test_settle (self->window);
  g_assert_true (pandect_session_get_matches_only (self->session));
  g_assert_cmpuint (count_rows (self->list), ==, 8);
  g_assert_nonnull (test_find_text (self->list, "37 treatments hidden: "
                                                "29 need information, 8 with criteria not met"));
  /* A section without a match has no heading. */
  g_assert_null (test_find_text (self->list, "LHRH agonists"));
  g_assert_true (card_has (get_row (self, "tamoxifen"), "last"));
  test_picture (self->window, "therapy-list-matches");

  /* One that has some says how many it keeps. */
  g_assert_true (has_words (get_row (self, "letrozole"), "Hormonal therapy   5 hidden"));
  g_assert_true (has_words (get_row (self, "letrozole"),
                            "Aromatase inhibitors   For postmenopausal women only"));

  /* What comes to match appears, and what no longer does goes. */
  test_record (self->session, "menopause", NULL);
  test_settle (self->window);
  g_assert_cmpuint (count_rows (self->list), ==, 5);
  g_assert_null (find_row (self->list, "letrozole"));

  show_all = test_find_text (self->list, "Show All");
  g_assert_nonnull (show_all);
  g_signal_emit_by_name (gtk_widget_get_ancestor (show_all, GTK_TYPE_BUTTON), "clicked");
  test_settle (self->window);
  g_assert_false (pandect_session_get_matches_only (self->session));
  g_assert_cmpuint (count_rows (self->list), ==, 45);
  g_assert_null (test_find_text (self->list, "Show All"));
  g_assert_true (has_words (get_row (self, "letrozole"), "Hormonal therapy"));
}

static void
test_sections (Fixture       *self,
               gconstpointer  unused)
{
  const GType head = PANDECT_TYPE_SECTION_HEAD;
  GtkWidget *row = get_row (self, "letrozole");

  g_assert_cmpuint (test_count_type (row, head), ==, 2);
  g_assert_true (has_words (row, "Hormonal therapy"));
  g_assert_true (has_words (row, "Aromatase inhibitors   For postmenopausal women only"));
  g_assert_cmpuint (test_count_type (get_row (self, "anastrozole"), head), ==, 0);
  g_assert_true (card_has (row, "first"));
  g_assert_false (card_has (row, "last"));

  /* The order is that of the page: back in the outer category, its heading is said again. */
  row = get_row (self, "goserelin");
  g_assert_cmpuint (test_count_type (row, head), ==, 2);
  g_assert_true (has_words (row, "Ovarian ablation   "
                                 "Premenopausal women who decline other hormonal types"));
  g_assert_true (has_words (row, "LHRH agonists"));
  g_assert_true (card_has (row, "first"));
  row = get_row (self, "ovarian-surgery");
  g_assert_cmpuint (test_count_type (row, head), ==, 1);
  g_assert_true (has_words (row, "Ovarian ablation   "
                                 "Premenopausal women who decline other hormonal types"));

  /* What stands under no category has a card of its own. */
  row = get_row (self, "clinical-trials");
  g_assert_cmpuint (test_count_type (row, head), ==, 0);
  g_assert_true (card_has (row, "first"));
  g_assert_true (card_has (row, "last"));
}

/* By name there are no headings, and each row still says its cautions. */
static void
test_by_name (Fixture       *self,
              gconstpointer  unused)
{
  const GType head = PANDECT_TYPE_SECTION_HEAD;
  GtkWidget *row;

  test_record (self->session, "er", "negative");
  test_record (self->session, "pr", "negative");
  pandect_session_set_by_name (self->session, TRUE);
  test_settle (self->window);
  g_assert_cmpuint (test_count_type (self->list, head), ==, 0);
  row = get_row (self, "regimen-ac");
  g_assert_true (has_words (row, "Treatments by name"));
  g_assert_true (card_has (row, "first"));
  g_assert_false (card_has (get_row (self, "anastrozole"), "first"));
  g_assert_true (has_words (get_row (self, "anastrozole"),
                            "Caution: A negative hormone receptor is recorded"));
  test_picture (self->window, "therapy-list-by-name");

  pandect_session_set_by_name (self->session, FALSE);
  test_settle (self->window);
  g_assert_cmpuint (test_count_type (get_row (self, "letrozole"), head), ==, 2);
  /* The sign of a caution never stands alone. */
  g_assert_true (has_words (get_row (self, "anastrozole"),
                            "Caution: A negative hormone receptor is recorded"));
}

/* Treatments that stand alike for the same reason have that reason once, above them. */
static void
test_alike (Fixture       *self,
            gconstpointer  unused)
{
  const char *single = "14 may be offered: Hormone receptor negative (ER−, PR− or both); "
                       "Liver, lung or brain metastases";

  /* So many answers are missing that naming them would say little. */
  g_assert_false (card_has (get_row (self, "anastrozole"), "first"));
  g_assert_null (test_find_class (get_row (self, "letrozole"), "run-head"));
  g_assert_true (has_words (get_row (self, "clodronate"), "3 need information: bone metastases"));

  test_record (self->session, "er", "negative");
  test_record (self->session, "pr", "negative");
  test_record (self->session, "her2", "negative");
  test_record (self->session, "met-liver", "present");
  test_settle (self->window);

  g_assert_true (has_words (get_row (self, "vinorelbine"), single));
  g_assert_false (has_words (get_row (self, "cisplatin"), single));
  g_assert_true (card_has (get_row (self, "vinorelbine"), "first"));
  g_assert_true (card_has (get_row (self, "protein-bound-paclitaxel"), "last"));
  /* What stands otherwise is set off. */
  g_assert_true (card_has (get_row (self, "eribulin"), "first"));
  g_assert_null (test_find_class (get_row (self, "eribulin"), "run-head"));
  g_assert_true (has_words (get_row (self, "regimen-ac"), "8 need information: course"));
  g_assert_true (has_words (get_row (self, "trastuzumab"),
                            "Criteria not met for 3: HER2-positive"));
  test_picture (self->window, "therapy-list-alike");

  test_record (self->session, "disease-course", "first-diagnosis");
  g_assert_true (has_words (get_row (self, "regimen-ac"),
                            "Criteria not met for 8: Recurrent breast cancer"));

  pandect_session_set_by_name (self->session, TRUE);
  test_settle (self->window);
  g_assert_null (test_find_class (self->list, "run-head"));
}

/* What the patient does not accept is folded under its heading, and nothing of it is lost. */
static void
test_refused (Fixture       *self,
              gconstpointer  unused)
{
  const char *refused = "23 treatments: Cannot have, or declines, chemotherapy";
  GtkWidget *row, *fold;

  test_record (self->session, "er", "positive");
  test_record (self->session, "pr", "negative");
  test_record (self->session, "chemo-acceptance", "declines");
  test_settle (self->window);

  g_assert_cmpuint (count_rows (self->list), ==, 45 - 22);
  row = get_row (self, "vinorelbine");
  g_assert_cmpuint (test_count_type (row, PANDECT_TYPE_SECTION_HEAD), ==, 1);
  g_assert_true (has_words (row, refused));
  g_assert_false (gtk_widget_get_visible (test_find_class (row, "card-row")));
  g_assert_true (test_has_name (get_item (self, "vinorelbine"),
                                "Chemotherapy: 23 treatments: Cannot have, or declines, "
                                "chemotherapy"));
  /* The counts are those of all. */
  g_assert_true (has_words (self->list, "16 may be offered, 15 of them with a caution"));
  test_picture (self->window, "therapy-list-refused");

  /* Activated, the heading unfolds, and opens no treatment. */
  g_assert_true (gtk_widget_activate (get_item (self, "vinorelbine")));
  test_settle (self->window);
  g_assert_true (pandect_session_get_shows_refused (self->session));
  g_assert_cmpuint (count_rows (self->list), ==, 45);
  g_assert_true (has_words (get_row (self, "vinorelbine"), refused));
  g_assert_true (gtk_widget_get_visible (test_find_class (get_row (self, "vinorelbine"),
                                                          "card-row")));

  /* The button folds it again, and keeps the focus. */
  fold = test_find_type (get_row (self, "vinorelbine"), PANDECT_TYPE_FOLD_BUTTON);
  gtk_widget_grab_focus (fold);
  g_signal_emit_by_name (fold, "clicked");
  test_settle (self->window);
  g_assert_cmpuint (count_rows (self->list), ==, 45 - 22);
  g_assert_true (test_get_focus (self->window) == fold);

  /* Only matches: the section is still there. */
  pandect_session_set_matches_only (self->session, TRUE);
  test_settle (self->window);
  g_assert_true (has_words (get_row (self, "vinorelbine"), refused));
  pandect_session_set_matches_only (self->session, FALSE);

  test_record (self->session, "chemo-acceptance", "acceptable");
  test_settle (self->window);
  g_assert_cmpuint (count_rows (self->list), ==, 45);
  g_assert_false (has_words (self->list, refused));
}

/* Whom the page is about, what it says of all treatments and what it leaves out, on top. */
static void
test_frame (Fixture       *self,
            gconstpointer  unused)
{
  const char *not_curable = "Stage IV (metastatic) breast cancer is not considered curable at "
                            "present.";
  GtkWidget *frame = test_find_type (self->list, PANDECT_TYPE_PAGE_FRAME);
  GtkWidget *fold = test_find_type (frame, PANDECT_TYPE_FOLD_BUTTON);

  g_assert_nonnull (test_find_text (frame, "Women with stage IV (metastatic) breast cancer  ·  "
                                           "Not clinically reviewed"));
  g_assert_nonnull (test_find_text (frame, not_curable));
  g_assert_nonnull (test_find_text (frame, "Treatments may be given alone or in combination. The "
                                           "page does not say which comes first."));
  g_assert_nonnull (test_find_text (frame, "F005"));

  g_signal_emit_by_name (fold, "clicked");
  test_settle (self->window);
  g_assert_null (test_find_text (frame, not_curable));
  g_assert_nonnull (test_find_text (frame, "Women with stage IV (metastatic) breast cancer  ·  "
                                           "Not clinically reviewed"));

  g_signal_emit_by_name (fold, "clicked");
  g_assert_nonnull (test_find_text (frame, not_curable));
}

/* Where the list stands beside the page, it goes to what is looked at. */
static void
test_follow (Fixture       *self,
             gconstpointer  unused)
{
  g_assert_false (gtk_widget_get_mapped (get_row (self, "external-beam-radiation")));
  pandect_session_set_current (
      self->session, pandect_session_lookup_treatment (self->session, "radiation-therapy"));
  test_settle (self->window);
  g_assert_true (gtk_widget_get_mapped (get_row (self, "external-beam-radiation")));
}

static void
test_general_notes (Fixture       *self,
                    gconstpointer  unused)
{
  g_assert_true (has_words (self->list, "What the page says in general"));
  g_assert_true (has_words (self->list, "Treatment is chosen to fit the needs of each woman."));
}

static void
test_cautions (Fixture       *self,
               gconstpointer  unused)
{
  GtkWidget *row = get_row (self, "letrozole"), *line;

  line = test_find_class (row, "caution-tag");
  g_assert_false (gtk_widget_get_visible (line));

  test_record (self->session, "er", "negative");
  test_record (self->session, "pr", "negative");
  test_settle (self->window);
  /* At the head of the section, and with the sign in each row. */
  g_assert_true (has_words (row, "Caution: A negative hormone receptor is recorded"));
  line = test_find_class (get_row (self, "tamoxifen"), "caution-tag");
  g_assert_true (gtk_widget_get_visible (line));
  g_assert_true (has_words (line, "Caution: A negative hormone receptor is recorded"));
  g_assert_nonnull (test_find_type (line, GTK_TYPE_IMAGE));
  g_assert_true (test_has_name (get_item (self, "tamoxifen"),
                                "tamoxifen, Nolvadex, Tamofen, Needs information: 8 answers, "
                                "Caution: A negative hormone receptor is recorded"));

  /* One that a treatment has for itself. */
  g_assert_true (has_words (get_row (self, "surgery-isolated-metastasis"),
                            "Caution: The list of organs is missing from the copy"));
}

static void
test_look_alikes (Fixture       *self,
                  gconstpointer  unused)
{
  g_assert_true (has_words (get_row (self, "protein-bound-paclitaxel"),
                            "Do not confuse with paclitaxel (Taxol)"));
  g_assert_false (gtk_widget_get_visible (test_find_class (get_row (self, "methotrexate"),
                                                           "look-alike-tag")));
}

static void
test_current (Fixture       *self,
              gconstpointer  unused)
{
  GtkWidget *card = test_find_class (get_row (self, "letrozole"), "card-row");

  pandect_session_set_current (self->session,
                               pandect_session_lookup_treatment (self->session, "letrozole"));
  g_assert_true (gtk_widget_has_css_class (card, "current"));
  pandect_session_set_current (self->session, pandect_session_get_root (self->session));
  g_assert_false (gtk_widget_has_css_class (card, "current"));
}

static void
test_open (Fixture       *self,
           gconstpointer  unused)
{
  GtkWidget *view = test_find_type (self->list, GTK_TYPE_LIST_VIEW);

  /* The first item is the head, which opens nothing. */
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_null (self->actions.opened);
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpstr (self->actions.opened, ==, "letrozole");
}

/* A list is entered where it was left, but what stands above it comes first. */
static void
test_tab_to_head (Fixture       *self,
                  gconstpointer  unused)
{
  GtkWidget *only = test_find_named (self->list, GTK_TYPE_TOGGLE_BUTTON, "Only What May Be "
                                                                         "Offered");

  gtk_widget_grab_focus (get_item (self, "anastrozole"));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);

  g_assert_true (gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (PANDECT_IS_FOLD_BUTTON (test_get_focus (self->window)));
  /* Past the facts of the frame */
  for (guint i = 0; i < 3; i++)
    g_assert_true (gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (test_get_focus (self->window) == only);
  g_assert_true (gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (test_get_focus (self->window) == get_item (self, "letrozole"));
}

static void
test_keyboard (Fixture       *self,
               gconstpointer  unused)
{
  GtkWidget *first = get_item (self, "letrozole");

  gtk_widget_grab_focus (first);
  g_assert_true (test_get_focus (self->window) == first);
  g_assert_true (test_press_key (self->window, GDK_KEY_Down, 0));
  g_assert_true (test_get_focus (self->window) == get_item (self, "anastrozole"));

  /* Headings are no stops. */
  test_press_key (self->window, GDK_KEY_Down, 0);
  test_press_key (self->window, GDK_KEY_Down, 0);
  g_assert_true (test_get_focus (self->window) == get_item (self, "tamoxifen"));
  test_press_key (self->window, GDK_KEY_Return, 0);
  g_assert_cmpstr (self->actions.opened, ==, "tamoxifen");

  test_press_key (self->window, GDK_KEY_End, 0);
  test_settle (self->window);
  test_press_key (self->window, GDK_KEY_Home, 0);
  test_settle (self->window);
}

/* The verdict keeps its column, and drops below the name where there is no room for both. */
static void
test_column (void)
{
  const int widths[] = { 652, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture self = { test_session_new () };
      PandectPairLayout *layout;
      GtkWidget *pair;

      show (&self, widths[i], 700);
      pair = test_find_class (get_row (&self, "letrozole"), "card-row");
      layout = PANDECT_PAIR_LAYOUT (gtk_widget_get_layout_manager (pair));
      g_assert_true (pandect_pair_layout_is_stacked (layout) == (widths[i] < 500));
      tear_down (&self, NULL);
    }
}

static void
test_large_text (void)
{
  Fixture self = { test_session_new () };
  int minimum;

  test_set_text_scale (2);
  record_much (self.session);
  pandect_session_set_matches_only (self.session, TRUE);
  show (&self, 360, 700);
  gtk_widget_measure (self.list, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_picture (self.window, "therapy-list-large-text");
  tear_down (&self, NULL);
  test_set_text_scale (1);
}

static void
test_looks (void)
{
  Fixture self = { test_session_new () };

  test_set_dark (TRUE);
  record_much (self.session);
  show (&self, 652, 800);
  test_picture (self.window, "therapy-list-dark");
  tear_down (&self, NULL);
  test_set_dark (FALSE);

  self = (Fixture) { test_session_new () };
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (&self, 652, 800);
  test_picture (self.window, "therapy-list-right-to-left");
  tear_down (&self, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static char *
write_large_bundle (guint n_drugs)
{
  g_autoptr(GString) xml = g_string_new (NULL);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("pandect-XXXXXX.xml", &path, NULL);

  g_string_append (xml,
    "<bundle xmlns='urn:pandect:bundle:1' format='1' id='large' version='1' xml:lang='en'><about>"
    "<title>Large</title><scope>Much</scope><source seen='2025-01-01'><title>T</title>"
    "<publisher>P</publisher></source><standing>S</standing><jurisdiction>J</jurisdiction>"
    "<terms>T</terms><review xml:lang='en' state='not-clinically-reviewed'/></about>"
    "<facts><fact id='F1'><place>Here</place><text>Something.</text></fact></facts>"
    "<profile><group id='g'><label>G</label><field id='f' facts='F1'><label>F</label>"
    "<short>f</short><question>F?</question>"
    "<value id='yes' role='affirms'><label>Yes</label><short>f</short></value>"
    "<value id='no' role='denies'><label>No</label><short>no f</short></value>"
    "</field></group></profile><therapies><category id='all' facts='F1'><name>Many</name>"
    "<fits><is id='needs-f' facts='F1' field='f' in='yes'><label>It has f</label></is></fits>");
  for (guint i = 0; i < n_drugs; i++)
    g_string_append_printf (xml, "<drug id='d%u' facts='F1'><name>drug %u</name></drug>", i, i);
  g_string_append (xml, "</category></therapies></bundle>");

  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, xml->str, (gssize) xml->len, NULL));

  return g_steal_pointer (&path);
}

/* A list costs what is in sight of it. */
static void
test_many (void)
{
  g_autofree char *path = write_large_bundle (5000);
  Fixture self = { test_session_open (path) };

  show (&self, 652, 700);
  g_assert_cmpuint (count_rows (self.list), >, 10);
  g_assert_cmpuint (count_rows (self.list), <, 500);
  g_assert_nonnull (test_find_text (self.list, "5000 need information"));

  pandect_session_set_matches_only (self.session, TRUE);
  test_settle (self.window);
  g_assert_cmpuint (count_rows (self.list), ==, 0);
  test_record (self.session, "f", "yes");
  test_settle (self.window);
  g_assert_cmpuint (count_rows (self.list), >, 10);
  g_assert_true (card_has (get_row (&self, "d0"), "first"));

  tear_down (&self, NULL);
  g_assert_no_errno (g_unlink (path));
}

int
main (int    argc,
      char **argv)
{
  test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/therapy-list/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("rows", test_rows);
  ADD ("spoken", test_spoken);
  ADD ("lettering", test_lettering);
  ADD ("live", test_live);
  ADD ("hint", test_hint);
  ADD ("matches-only", test_matches_only);
  ADD ("sections", test_sections);
  ADD ("by-name", test_by_name);
  ADD ("alike", test_alike);
  ADD ("refused", test_refused);
  ADD ("frame", test_frame);
  ADD ("follow", test_follow);
  ADD ("general-notes", test_general_notes);
  ADD ("cautions", test_cautions);
  ADD ("look-alikes", test_look_alikes);
  ADD ("current", test_current);
  ADD ("open", test_open);
  ADD ("keyboard", test_keyboard);
  ADD ("tab-to-head", test_tab_to_head);
  g_test_add_func ("/therapy-list/column", test_column);
  g_test_add_func ("/therapy-list/large-text", test_large_text);
  g_test_add_func ("/therapy-list/looks", test_looks);
  g_test_add_func ("/therapy-list/many", test_many);

  return g_test_run ();
}
