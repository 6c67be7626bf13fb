/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-actions.h"
#include "test-util.h"

#include "answers/pandect-answer-bar.h"
#include "page/pandect-caution-box.h"
#include "page/pandect-criterion-row.h"
#include "kit/pandect-fold-button.h"
#include "page/pandect-look-alike.h"
#include "kit/pandect-passage-label.h"
#include "page/pandect-treatment-page.h"
#include "page/pandect-treatment-row.h"
#include "kit/pandect-verdict-badge.h"

typedef struct
{
  PandectSession *session;
  GtkWidget      *page;
  GtkWidget      *window;
  TestActions     actions;
} Fixture;

static void
show (Fixture *self,
      int      width,
      int      height)
{
  self->page = g_object_new (PANDECT_TYPE_TREATMENT_PAGE, "session", self->session, NULL);
  test_actions_init (&self->actions, self->page);
  self->window = test_show (self->page, width, height);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->session = test_session_new ();
  show (self, 652, 1200);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  test_close (self->window);
  test_actions_clear (&self->actions);
  g_assert_finalize_object (self->session);
}

static void
open_page (Fixture    *self,
           const char *id)
{
  pandect_session_set_current (self->session, pandect_session_lookup_treatment (self->session, id));
  test_settle (self->window);
}

static gboolean
has_words (Fixture    *self,
           const char *words)
{
  return test_find_text (self->page, words) != NULL;
}

static gboolean
is_on_screen (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* The row of a criterion, by what is spoken of it. */
static GtkWidget *
find_criterion (Fixture    *self,
                const char *spoken)
{
  GtkWidget *row = test_find_named (self->page, PANDECT_TYPE_CRITERION_ROW, spoken);

  return is_on_screen (row) ? row : NULL;
}

static GtkWidget *
find_shown_type (GtkWidget *root,
                 GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static PandectVerdictBadge *
get_verdict (Fixture *self)
{
  return PANDECT_VERDICT_BADGE (find_shown_type (self->page, PANDECT_TYPE_VERDICT_BADGE));
}

static void
test_names (Fixture       *self,
            gconstpointer  unused)
{
  open_page (self, "trastuzumab-emtansine");
  g_assert_true (has_words (self, "trastuzumab emtansine"));
  g_assert_true (has_words (self, "Biological therapy"));
  g_assert_true (has_words (self, "Brand Kadcyla"));
  g_assert_true (has_words (self, "Also T-DM1"));
  g_assert_true (has_words (self, "ATC L01FD03 (2026)"));

  open_page (self, "eribulin");
  g_assert_true (has_words (self, "Chemotherapy  ›  Single drugs"));

  open_page (self, "etoposide");
  g_assert_true (has_words (self, "Route: oral"));

  open_page (self, "leuprolide");
  g_assert_true (has_words (self, "Brands Lupron, Lupron Depot, Eligard"));
}

static void
test_lettering (Fixture       *self,
                gconstpointer  unused)
{
  GtkWidget *title;

  open_page (self, "cisplatin");
  g_assert_true (has_words (self, "cisplatin"));
  pandect_session_set_lettering (self->session, "FDA");
  title = test_find_text (self->page, "CISplatin");
  g_assert_nonnull (title);
  /* What is spoken stays plain. */
  g_assert_true (test_has_name (title, "cisplatin"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
test_crumb (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *crumb;
  gboolean is_handled;

  open_page (self, "letrozole");
  crumb = test_find_text (self->page, "Hormonal therapy  ›  Aromatase inhibitors");
  g_assert_nonnull (crumb);
  g_signal_emit_by_name (crumb, "activate-link", "aromatase-inhibitors", &is_handled);
  g_assert_true (is_handled);
  g_assert_cmpstr (self->actions.opened, ==, "aromatase-inhibitors");
}

static void
test_look_alike (Fixture       *self,
                 gconstpointer  unused)
{
  GtkWidget *open;

  open_page (self, "trastuzumab-emtansine");
  g_assert_true (has_words (self, "Do not confuse with trastuzumab (Herceptin)"));
  open = test_find_named (self->page, GTK_TYPE_BUTTON, "Open trastuzumab");
  g_assert_true (is_on_screen (open));
  g_signal_emit_by_name (open, "clicked");
  g_assert_cmpstr (self->actions.opened, ==, "trastuzumab");
}

static void
test_needs_information (Fixture       *self,
                        gconstpointer  unused)
{
  GtkWidget *chip;

  test_record (self->session, "er", "positive");
  open_page (self, "letrozole");
  g_assert_true (test_has_name (get_verdict (self), "Needs information"));
  g_assert_true (has_words (self, "One answer is missing:"));

  chip = test_find_class (self->page, "chip");
  g_assert_true (test_has_name (chip, "menopausal status"));
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpstr (self->actions.field, ==, "menopause");

  test_record (self->session, "er", NULL);
  g_assert_true (has_words (self, "11 answers are missing:"));
  test_picture (self->window, "therapy-page-open");
}

static void
test_criteria_not_met (Fixture       *self,
                       gconstpointer  unused)
{
  test_record (self->session, "er", "negative");
  test_record (self->session, "prior-metastatic-chemo", "one");
  test_record (self->session, "prior-anthracycline", "yes");
  open_page (self, "eribulin");
  g_assert_true (test_has_name (get_verdict (self), "Criteria not met"));
  g_assert_true (has_words (self, "One of 4 criteria is not met:"));
  g_assert_true (has_words (self, "Missing answers would not change this."));
  g_assert_nonnull (find_criterion (self, "Two or more other chemotherapy regimens for "
                                          "metastatic disease: Not met (recorded: one regimen for "
                                          "metastatic disease)"));
  g_assert_nonnull (find_criterion (self, "Earlier anthracycline (the page: “should”): "
                                          "Met: earlier anthracycline"));
  test_picture (self->window, "therapy-page-not-met");

  test_record (self->session, "prior-anthracycline", "no");
  g_assert_true (has_words (self, "Criteria not met: 2 of 4."));
}

static void
test_may_be_offered (Fixture       *self,
                     gconstpointer  unused)
{
  test_record (self->session, "her2", "positive");
  open_page (self, "trastuzumab");
  g_assert_true (test_has_name (get_verdict (self), "May be offered"));
  g_assert_true (has_words (self, "The only criterion is met."));
  g_assert_true (has_words (self, "May be offered when this is met"));
  g_assert_nonnull (find_criterion (self, "HER2-positive: Met: HER2+"));

  open_page (self, "clinical-trials");
  g_assert_true (has_words (self, "The source names no criteria for it."));
  g_assert_false (has_words (self, "May be offered when this is met"));
}

static void
test_caution (Fixture       *self,
              gconstpointer  unused)
{
  GtkWidget *callout;

  test_record (self->session, "her2", "positive");
  open_page (self, "trastuzumab");
  g_assert_null (find_shown_type (self->page, PANDECT_TYPE_CAUTION_BOX));

  test_record (self->session, "prior-trastuzumab", "metastatic");
  test_settle (self->window);
  callout = find_shown_type (self->page, PANDECT_TYPE_CAUTION_BOX);
  g_assert_nonnull (callout);
  g_assert_true (test_has_name (callout, "Caution: Trastuzumab is recorded as given for "
                                         "metastatic disease"));
  g_assert_true (test_has_name (get_verdict (self), "May be offered"));
  test_picture (self->window, "therapy-page-caution");

  /* One that stays is not rebuilt. */
  test_record (self->session, "er", "positive");
  test_settle (self->window);
  g_assert_true (find_shown_type (self->page, PANDECT_TYPE_CAUTION_BOX) == callout);
}

static void
test_other_ways (Fixture       *self,
                 gconstpointer  unused)
{
  GtkWidget *others;

  test_record (self->session, "er", "positive");
  test_record (self->session, "pr", "positive");
  open_page (self, "letrozole");
  g_assert_nonnull (find_criterion (self, "One of the four situations for hormonal therapy: Met"));
  g_assert_nonnull (find_criterion (self, "Hormone receptor positive (ER+, PR+ or both): "
                                          "Met: ER+, PR+"));
  g_assert_null (find_criterion (self, "Cannot have, or declines, chemotherapy: Not recorded"));

  others = test_find_named (self->page, PANDECT_TYPE_FOLD_BUTTON, "3 alternatives, not needed");
  g_assert_true (is_on_screen (others));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (others), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (others), TRUE);
  test_settle (self->window);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (others), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_nonnull (find_criterion (self,
                                    "Cannot have, or declines, chemotherapy: Not recorded"));
  test_picture (self->window, "therapy-page-other-ways");

  /* Nothing holds any more: no way is folded. */
  test_record (self->session, "er", NULL);
  test_record (self->session, "pr", NULL);
  test_settle (self->window);
  g_assert_false (is_on_screen (others));
}

static void
test_groups (Fixture       *self,
             gconstpointer  unused)
{
  GtkWidget *fold;

  open_page (self, "letrozole");
  g_assert_nonnull (find_criterion (self, "Metastases confined to bone or soft tissue: "
                                          "7 answers missing"));
  g_assert_null (find_criterion (self, "No liver metastases: Not recorded"));

  fold = test_find_named (self->page, PANDECT_TYPE_FOLD_BUTTON, "7 answers missing");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fold), TRUE);
  test_settle (self->window);
  g_assert_nonnull (find_criterion (self, "No liver metastases: Not recorded"));
  g_assert_true (gtk_widget_has_css_class (find_criterion (self, "No liver metastases: "
                                                                 "Not recorded"), "deep"));
  test_picture (self->window, "therapy-page-groups");

  test_record (self->session, "met-liver", "present");
  test_settle (self->window);
  g_assert_nonnull (find_criterion (self, "Metastases confined to bone or soft tissue: "
                                          "Not met (recorded: liver metastases)"));
}

static GtkWidget *
find_toggle (GtkWidget  *root,
             const char *label)
{
  GtkWidget *words = test_find_text (root, label);

  return words != NULL ? gtk_widget_get_ancestor (words, GTK_TYPE_TOGGLE_BUTTON) : NULL;
}

static void
test_answer_in_place (Fixture       *self,
                      gconstpointer  unused)
{
  GtkWidget *row, *bar, *answer;

  test_record (self->session, "er", "positive");
  open_page (self, "letrozole");
  row = find_criterion (self, "Postmenopausal: Not recorded");
  g_assert_nonnull (row);
  bar = find_shown_type (row, PANDECT_TYPE_ANSWER_BAR);
  g_assert_nonnull (bar);

  answer = test_find_text (bar, "Postmenopausal");
  g_assert_nonnull (answer);
  answer = gtk_widget_get_ancestor (answer, GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (answer);
  g_signal_emit_by_name (answer, "clicked");
  test_settle (self->window);
  g_assert_true (test_has_name (get_verdict (self), "May be offered"));
  g_assert_true (test_has_name (row, "Postmenopausal: Met: postmenopausal"));

  /* Whoever answers keeps the place, and can take it back. */
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_true (gtk_widget_is_ancestor (test_get_focus (self->window), bar));
  g_assert_nonnull (test_find_class (row, "met"));
  g_signal_emit_by_name (answer, "clicked");
  test_settle (self->window);
  g_assert_true (test_has_name (row, "Postmenopausal: Not recorded"));
  g_signal_emit_by_name (answer, "clicked");

  /* When the focus moves on, words take the place of the answers. */
  gtk_widget_grab_focus (find_toggle (self->page, "F011"));
  test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (bar));
  g_assert_nonnull (test_find_text (row, "Met: postmenopausal"));
}

/* A row that is folded away under the focus does not lose it. */
static void
test_focus_of_folded (Fixture       *self,
                      gconstpointer  unused)
{
  GtkWidget *row, *focus;

  open_page (self, "letrozole");
  row = find_criterion (self, "Cannot have, or declines, chemotherapy: Not recorded");
  g_assert_nonnull (row);
  gtk_widget_child_focus (find_shown_type (row, PANDECT_TYPE_ANSWER_BAR), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (test_get_focus (self->window), row));

  test_record (self->session, "er", "positive");
  test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (row));
  focus = test_get_focus (self->window);
  g_assert_true (PANDECT_IS_FOLD_BUTTON (focus));
  g_assert_true (test_has_name (focus, "3 alternatives, not needed"));
}

/* The line that says where in the source the fact F068 stands. */
static GtkWidget *
find_toggled_fact (Fixture *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectText *where = pandect_fact_get_place (pandect_bundle_lookup_fact (bundle, "F068"));
  g_autofree char *place = NULL;

  place = g_strdup_printf ("Fact F068: %s", pandect_session_get_words (self->session, where));

  return test_find_text (self->page, place);
}

static void
test_facts (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *toggle;
  g_autofree char *spoken = NULL;

  open_page (self, "trastuzumab");
  g_assert_null (find_toggled_fact (self));
  toggle = find_toggle (self->page, "F068");
  g_assert_nonnull (toggle);
  g_assert_true (test_has_name (toggle, "Fact F068, show where this comes from"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  test_settle (self->window);
  g_assert_nonnull (find_toggled_fact (self));
  test_picture (self->window, "therapy-page-fact");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  test_settle (self->window);
  g_assert_null (find_toggled_fact (self));

  /* Several facts have one button. */
  open_page (self, "external-beam-radiation");
  toggle = find_toggle (self->page, "F085 +1");
  g_assert_nonnull (toggle);
  spoken = test_dup_name (toggle);
  g_assert_true (g_str_has_prefix (spoken, "Facts F085, "));
}

/* The notes stand below what the list above them leaves on screen. */
static void
scroll_to_end (Fixture *self)
{
  GtkWidget *list = find_shown_type (self->page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list));

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  test_settle (self->window);
}

static void
test_links (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *words, *passage;
  gboolean is_handled;

  open_page (self, "aromatase-inhibitors");
  scroll_to_end (self);
  words = test_find_text (self->page, "After some time on tamoxifen, a postmenopausal woman may "
                                      "be switched to an aromatase inhibitor.");
  g_assert_nonnull (words);
  g_signal_emit_by_name (words, "activate-link", "therapy:tamoxifen", &is_handled);
  g_assert_true (is_handled);
  g_assert_cmpstr (self->actions.opened, ==, "tamoxifen");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (words)), "therapy:tamoxifen"));

  /* A word of the glossary is explained below, and folded again. */
  open_page (self, "external-beam-radiation");
  words = test_find_text (self->page, "Bronchial obstruction (blocked bronchi)");
  g_assert_nonnull (words);
  passage = gtk_widget_get_parent (words);
  g_signal_emit_by_name (words, "activate-link", "term:bronchi", &is_handled);
  test_settle (self->window);
  g_assert_true (is_on_screen (test_find_class (passage, "explanation")));
  pandect_passage_label_follow (PANDECT_PASSAGE_LABEL (passage), "term:bronchi");
  test_settle (self->window);
  g_assert_false (is_on_screen (test_find_class (passage, "explanation")));

  /* By the keyboard it is the same. */
  gtk_widget_grab_focus (words);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (test_press_key (words, GDK_KEY_Return, 0));
      test_settle (self->window);
      g_assert_cmpint (is_on_screen (test_find_class (passage, "explanation")), ==, i == 0);
    }
}

static void
test_components (Fixture       *self,
                 gconstpointer  unused)
{
  GtkWidget *row;

  open_page (self, "regimen-cmf-iv");
  g_assert_true (has_words (self, "Components"));
  g_assert_true (has_words (self, "cyclophosphamide  intravenous"));
  row = test_find_named (self->page, GTK_TYPE_LIST_BOX_ROW, "methotrexate");
  gtk_widget_activate (row);
  g_assert_cmpstr (self->actions.opened, ==, "methotrexate");

  open_page (self, "methotrexate");
  g_assert_true (has_words (self, "Part of"));
  g_assert_nonnull (test_find_named (self->page, GTK_TYPE_LIST_BOX_ROW, "CMF – PO"));
}

/* What is given together leads from each to the other. */
static void
test_partners (Fixture       *self,
               gconstpointer  unused)
{
  open_page (self, "pertuzumab");
  g_assert_true (has_words (self, "Given with"));
  g_assert_true (has_words (self, "Check the name: trastuzumab (Herceptin) is given with it"));
  gtk_widget_activate (test_find_named (self->page, GTK_TYPE_LIST_BOX_ROW, "docetaxel"));
  g_assert_cmpstr (self->actions.opened, ==, "docetaxel");

  open_page (self, "docetaxel");
  g_assert_true (has_words (self, "Given with"));
  g_assert_nonnull (test_find_named (self->page, GTK_TYPE_LIST_BOX_ROW, "pertuzumab"));
  g_assert_nonnull (test_find_named (self->page, GTK_TYPE_LIST_BOX_ROW, "trastuzumab"));
  /* A name that is not given with it is still told apart. */
  g_assert_true (has_words (self, "Do not confuse with paclitaxel (Taxol)"));

  open_page (self, "letrozole");
  g_assert_false (has_words (self, "Given with"));
}

/* A criterion that is not met and only describes a group is not to be read as an exclusion. */
static void
test_described (Fixture       *self,
                gconstpointer  unused)
{
  const char *words = "The page describes it for: Premenopausal. It does not say that it is only "
                      "for them.";

  test_record (self->session, "er", "positive");
  test_record (self->session, "menopause", "postmenopausal");
  open_page (self, "goserelin");
  g_assert_true (has_words (self, words));

  test_record (self->session, "menopause", "premenopausal");
  test_settle (self->window);
  g_assert_false (has_words (self, words));
  open_page (self, "letrozole");
  g_assert_false (has_words (self, "The page describes it for: Postmenopausal. It does not say "
                                   "that it is only for them."));
}

static void
test_lost (Fixture       *self,
           gconstpointer  unused)
{
  open_page (self, "surgery-isolated-metastasis");
  g_assert_true (is_on_screen (test_find_class (self->page, "lost")));
  g_assert_true (has_words (self, "Part of the source is missing here. It is not filled in."));
}

static void
test_other_names (Fixture       *self,
                  gconstpointer  unused)
{
  GtkWidget *fold;

  open_page (self, "letrozole");
  fold = test_find_named (self->page, PANDECT_TYPE_FOLD_BUTTON, "Other names and codes");
  g_assert_true (is_on_screen (fold));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fold), TRUE);
  test_settle (self->window);
  g_assert_true (has_words (self, "L02BG04"));
  test_picture (self->window, "therapy-page-names");
}

static void
test_category (Fixture       *self,
               gconstpointer  unused)
{
  GtkWidget *view;

  test_record (self->session, "er", "positive");
  open_page (self, "aromatase-inhibitors");
  g_assert_true (has_words (self, "Aromatase inhibitors"));
  g_assert_true (test_has_name (get_verdict (self), "Needs information"));
  g_assert_true (has_words (self, "Drugs"));
  g_assert_cmpuint (test_count_type (self->page, PANDECT_TYPE_TREATMENT_ROW), ==, 3);
  g_assert_true (has_words (self, "Notes"));
  test_picture (self->window, "therapy-page-category");

  view = find_shown_type (self->page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpstr (self->actions.opened, ==, "letrozole");

  /* Only matches are left out where the reader asked for it. */
  pandect_session_set_matches_only (self->session, TRUE);
  test_settle (self->window);
  g_assert_false (has_words (self, "Drugs"));
  test_record (self->session, "menopause", "postmenopausal");
  test_settle (self->window);
  g_assert_true (has_words (self, "Drugs"));
}

/* A head that is taller than the window is scrolled to what has the focus in it. */
static void
test_focus_in_head (void)
{
  Fixture self = { test_session_new () };
  GtkWidget *bar, *focus;
  graphene_rect_t bounds;

  show (&self, 500, 300);
  open_page (&self, "aromatase-inhibitors");
  bar = find_shown_type (find_criterion (&self, "Postmenopausal: Not recorded"),
                         PANDECT_TYPE_ANSWER_BAR);
  gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD);
  test_settle (self.window);
  focus = test_get_focus (self.window);
  g_assert_true (gtk_widget_is_ancestor (focus, bar));
  g_assert_true (gtk_widget_compute_bounds (focus, self.page, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 300);
  tear_down (&self, NULL);
}

static void
test_languages (Fixture       *self,
                gconstpointer  unused)
{
  const char * const languages[] = { "ar", NULL };
  const char * const untranslated[] = { "sw", NULL };
  PandectPassage *source = pandect_passage_new ("en", "Change from tamoxifen");
  PandectPassage *arabic = pandect_passage_new ("ar", "tamoxifen ثم تغيير");
  g_autoptr(PandectText) text = pandect_text_new (source);
  g_autoptr(PandectText) source_only = pandect_text_new (pandect_passage_new ("en", "Later"));
  g_autoptr(GtkWidget) label = NULL;
  GtkWidget *stand_in;

  pandect_passage_add_span (source, PANDECT_SPAN_DRUG, 12, 21, "tamoxifen");
  pandect_passage_add_span (arabic, PANDECT_SPAN_DRUG, 0, 9, "tamoxifen");
  pandect_text_take_translation (text, arabic);

  label = g_object_ref_sink (pandect_passage_label_new (self->session, text));
  g_assert_cmpstr (pandect_passage_label_get_shown (PANDECT_PASSAGE_LABEL (label)), ==,
                   "Change from tamoxifen");

  /* Marked to run from the right, though it begins with a name that does not. */
  pandect_session_set_languages (self->session, languages);
  g_assert_cmpstr (pandect_passage_label_get_shown (PANDECT_PASSAGE_LABEL (label)), ==,
                   "\u200ftamoxifen ثم تغيير");

  /* The words of the source stand in for a translation that is missing, and say so. */
  g_assert_null (test_find_class (label, "stand-in"));
  pandect_passage_label_set_text (PANDECT_PASSAGE_LABEL (label), source_only);
  stand_in = test_find_class (label, "stand-in");
  g_assert_true (gtk_widget_get_visible (stand_in));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (stand_in)), ==,
                   "In English, as there is no translation yet");
  pandect_passage_label_set_text (PANDECT_PASSAGE_LABEL (label), text);
  g_assert_false (gtk_widget_get_visible (stand_in));

  pandect_session_set_languages (self->session, untranslated);
  open_page (self, "letrozole");
  g_assert_true (has_words (self, "letrozole"));
}

/* A page does not lead to itself. */
static void
test_own_name (Fixture       *self,
               gconstpointer  unused)
{
  GtkWidget *words;

  open_page (self, "letrozole");
  words = test_find_text (self->page, "Letrozole (brand name Femara) is an aromatase inhibitor.");
  g_assert_nonnull (words);
  g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (words)), "therapy:letrozole"));
}

static int
measure_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Every page has its names, and fits the smallest window at twice the text. */
static void
test_all_pages (void)
{
  for (guint large = 0; large < 2; large++)
    {
      Fixture self = { test_session_new () };
      GListModel *entries = pandect_session_get_entries (self.session);

      test_set_text_scale (1.0 + large);
      show (&self, 360, 700);
      for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
        {
          g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);

          pandect_session_set_current (self.session, entry);
          test_settle (self.window);
          test_check_names (self.page);
          g_assert_cmpint (measure_width (self.page), <=, 360);
        }
      tear_down (&self, NULL);
    }
  test_set_text_scale (1);
}

static void
test_mirrored (void)
{
  Fixture self = { test_session_new () };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_record (self.session, "er", "positive");
  show (&self, 652, 800);
  open_page (&self, "letrozole");
  /* Isolated, so that the sign of "ER+" stays where it is. */
  g_assert_nonnull (find_criterion (&self, "Hormone receptor positive (ER+, PR+ or both): "
                                           "Met: \u2068ER+\u2069"));
  test_picture (self.window, "therapy-page-right-to-left");
  tear_down (&self, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/therapy-page/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("names", test_names);
  ADD ("lettering", test_lettering);
  ADD ("crumb", test_crumb);
  ADD ("look-alike", test_look_alike);
  ADD ("needs-information", test_needs_information);
  ADD ("criteria-not-met", test_criteria_not_met);
  ADD ("may-be-offered", test_may_be_offered);
  ADD ("caution", test_caution);
  ADD ("other-ways", test_other_ways);
  ADD ("groups", test_groups);
  ADD ("answer-in-place", test_answer_in_place);
  ADD ("focus-of-folded", test_focus_of_folded);
  ADD ("facts", test_facts);
  ADD ("links", test_links);
  ADD ("components", test_components);
  ADD ("partners", test_partners);
  ADD ("described", test_described);
  ADD ("lost", test_lost);
  ADD ("other-names", test_other_names);
  ADD ("category", test_category);
  ADD ("languages", test_languages);
  ADD ("own-name", test_own_name);
  g_test_add_func ("/therapy-page/focus-in-head", test_focus_in_head);
  g_test_add_func ("/therapy-page/all-pages", test_all_pages);
  g_test_add_func ("/therapy-page/mirrored", test_mirrored);

  return g_test_run ();
}
