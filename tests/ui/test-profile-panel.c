/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-profile-panel.h"

#include "words/pandect-profile-words.h"
#include "answers/pandect-answer-bar.h"
#include "answers/pandect-answer-button.h"
#include "profile/pandect-chart-strip.h"
#include "profile/pandect-conflict-list.h"
#include "profile/pandect-field-group-row.h"
#include "profile/pandect-field-row.h"
#include "profile/pandect-question-card.h"
#include "answers/pandect-record-rest-button.h"

#include "test-util.h"

#define WIDTH  364
#define HEIGHT 720

typedef struct
{
  PandectSession *session;
  GtkWidget      *panel;
  GtkWidget      *card;
  GtkWidget      *window;
} Fixture;

static void
show_session (Fixture        *fixture,
              PandectSession *session)
{
  fixture->session = session;
  fixture->panel = g_object_new (PANDECT_TYPE_PROFILE_PANEL, "session", session, NULL);
  fixture->card = test_find_type (fixture->panel, PANDECT_TYPE_QUESTION_CARD);
  gtk_widget_add_css_class (fixture->panel, "side-pane");
  fixture->window = test_show (fixture->panel, WIDTH, HEIGHT);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  show_session (fixture, test_session_new ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_nth_group (Fixture *fixture,
               guint    n)
{
  GtkWidget *group = test_find_type (fixture->panel, PANDECT_TYPE_FIELD_GROUP_ROW);

  for (; n > 0; n--)
    group = gtk_widget_get_next_sibling (group);

  return group;
}

static GtkWidget *
get_groups (Fixture *fixture)
{
  return gtk_widget_get_parent (get_nth_group (fixture, 0));
}

static void
unfold (GtkWidget *group)
{
  pandect_field_group_row_set_unfolded (PANDECT_FIELD_GROUP_ROW (group), TRUE);
}

static GtkWidget *
get_header (GtkWidget *group)
{
  return test_find_class (group, "field-group-header");
}

static GtkWidget *
get_rest (GtkWidget *group)
{
  return test_find_type (group, PANDECT_TYPE_RECORD_REST_BUTTON);
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
}

/* Where the focus is, by its name */
static char *
dup_focus_name (Fixture *fixture)
{
  GtkWidget *focus = test_get_focus (fixture->window);

  g_assert_nonnull (focus);

  return test_dup_name (focus);
}

static void
assert_focus (Fixture    *fixture,
              const char *name)
{
  g_autofree char *found = dup_focus_name (fixture);

  /* GTK writes the name as a literal. */
  if (strstr (found, name) == NULL)
    g_error ("Expected the focus on “%s”, found it on “%s”", name, found);
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  return test_press_key (fixture->window, keyval, 0);
}

static const char *
get_recorded (Fixture    *fixture,
              const char *field_id)
{
  PandectProfile *profile = pandect_session_get_profile (fixture->session);
  PandectField *field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);
  PandectValue *value = pandect_profile_get_value (profile, field);

  return value != NULL ? pandect_value_get_id (value) : NULL;
}

static void
test_start (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *first = get_nth_group (fixture, 0), *second = get_nth_group (fixture, 1);

  /* The answers of every chart stand above the groups already. */
  g_assert_cmpuint (test_count_type (fixture->panel, PANDECT_TYPE_FIELD_ROW), ==, 5);
  g_assert_false (pandect_field_group_row_get_unfolded (PANDECT_FIELD_GROUP_ROW (first)));
  g_assert_false (pandect_field_group_row_get_unfolded (PANDECT_FIELD_GROUP_ROW (second)));
  g_assert_cmpuint (test_count_type (fixture->panel, PANDECT_TYPE_FIELD_GROUP_ROW), ==, 6);

  g_assert_nonnull (test_find_text (fixture->panel, "Nothing recorded yet"));
  g_assert_nonnull (test_find_text (fixture->panel,
                                    "1 may be offered, 44 need information, "
                                    "0 with criteria not met"));
  g_assert_nonnull (test_find_text (fixture->panel,
                                    "Kept in memory only. Nothing about the patient is saved."));
  g_assert_false (gtk_widget_get_mapped (test_find_type (fixture->panel, GTK_TYPE_PROGRESS_BAR)));
  test_check_names (fixture->panel);
  test_picture (fixture->window, "profile-start");
}

/* Rows are made when they are first to be seen. */
static void
test_lazy (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 1);

  g_assert_cmpuint (test_count_type (get_groups (fixture), PANDECT_TYPE_FIELD_ROW), ==, 0);

  unfold (group);
  g_assert_cmpuint (test_count_type (get_groups (fixture), PANDECT_TYPE_FIELD_ROW), ==, 9);

  pandect_field_group_row_set_unfolded (PANDECT_FIELD_GROUP_ROW (group), FALSE);
  unfold (group);
  g_assert_cmpuint (test_count_type (get_groups (fixture), PANDECT_TYPE_FIELD_ROW), ==, 9);
}

static void
test_all_fields (Fixture       *fixture,
                 gconstpointer  unused)
{
  PandectFieldSet *fields =
    pandect_profile_get_fields (pandect_session_get_profile (fixture->session));
  guint n_fields = pandect_field_set_get_n_fields (fields);

  for (guint i = 0; i < 6; i++)
    unfold (get_nth_group (fixture, i));
  test_settle (fixture->window);

  g_assert_cmpuint (n_fields, ==, 32);
  g_assert_cmpuint (test_count_type (get_groups (fixture), PANDECT_TYPE_FIELD_ROW), ==, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      for (guint j = 0; j < pandect_field_get_n_values (field); j++)
        {
          PandectValue *value = pandect_field_get_value (field, j);
          g_autofree char *name = pandect_profile_words_dup_answer (fixture->session, field, value);

          click (test_find_named (get_groups (fixture), PANDECT_TYPE_ANSWER_BUTTON, name));
          g_assert_cmpstr (get_recorded (fixture, pandect_field_get_id (field)), ==,
                           pandect_value_get_id (value));
        }
    }

  g_assert_cmpuint (
    pandect_profile_get_n_recorded (pandect_session_get_profile (fixture->session)), ==, 32);
  test_check_names (fixture->panel);
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *tumour = get_nth_group (fixture, 0), *spread = get_nth_group (fixture, 1);

  g_assert_nonnull (test_find_text (tumour, "Not recorded"));
  g_assert_nonnull (test_find_text (tumour, "0/3"));
  g_assert_true (test_has_name (get_header (tumour), "Tumour, none of 3 recorded"));

  test_record (fixture->session, "er", "positive");
  test_record (fixture->session, "pr", "positive");
  test_record (fixture->session, "her2", "negative");
  g_assert_nonnull (test_find_text (tumour, "ER+, PR+, HER2−"));
  g_assert_nonnull (test_find_text (tumour, "3/3"));
  g_assert_true (test_has_name (get_header (tumour),
                                "Tumour, recorded: 3 of 3, ER+, PR+, HER2−"));

  /* What is there comes before what is not. */
  test_record (fixture->session, "met-bone", "absent");
  test_record (fixture->session, "met-liver", "present");
  g_assert_nonnull (test_find_text (spread, "Liver metastases, no bone metastases"));
  g_assert_nonnull (test_find_text (spread, "2/9"));

  test_record (fixture->session, "met-liver", NULL);
  g_assert_nonnull (test_find_text (spread, "No bone metastases"));
}

static void
test_unfold (Fixture       *fixture,
             gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 2), *header = get_header (group);

  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  click (header);
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_true (pandect_field_group_row_get_unfolded (PANDECT_FIELD_GROUP_ROW (group)));
  g_assert_true (gtk_widget_get_mapped (test_find_type (group, PANDECT_TYPE_FIELD_ROW)));

  click (header);
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_false (gtk_widget_get_mapped (test_find_type (group, PANDECT_TYPE_FIELD_ROW)));
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  unused)
{
  GtkWidget *bar = test_find_type (fixture->panel, GTK_TYPE_PROGRESS_BAR);

  test_record (fixture->session, "er", "positive");
  test_record (fixture->session, "pr", "positive");
  test_record (fixture->session, "her2", "negative");
  test_record (fixture->session, "menopause", "postmenopausal");
  test_record (fixture->session, "met-bone", "present");
  test_settle (fixture->window);

  g_assert_nonnull (test_find_text (fixture->panel,
                                    "Recorded: 5 of 32. Verdict reached: 16 of 45."));
  g_assert_nonnull (test_find_text (fixture->panel,
                                    "8 may be offered, 29 need information, "
                                    "8 with criteria not met"));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)),
                                  16.0 / 45, 0.001);
  g_assert_true (test_has_name (bar, "Verdict reached"));
}

static void
test_question (Fixture       *fixture,
               gconstpointer  unused)
{
  g_assert_nonnull (test_find_text (fixture->card, "Suggested next question"));
  g_assert_nonnull (test_find_text (fixture->card, "What is the estrogen receptor status?"));
  g_assert_nonnull (test_find_text (fixture->card,
                                    "Answering it settles up to 14 of the 44 treatments still open."));

  /* The figures follow the profile, also where the question stays. */
  test_record (fixture->session, "her2", "negative");
  g_assert_nonnull (test_find_text (fixture->card,
                                    "Answering it settles up to 14 of the 41 treatments still open."));
}

/* Whoever answers is led from question to question. */
static void
test_answering (Fixture       *fixture,
                gconstpointer  unused)
{
  PandectField *next;
  g_autofree char *name = NULL;

  gtk_widget_grab_focus (fixture->card);
  assert_focus (fixture, "Estrogen receptor: Positive");

  press (fixture, GDK_KEY_2);
  g_assert_cmpstr (get_recorded (fixture, "er"), ==, "negative");

  next = pandect_session_get_next_field (fixture->session);
  g_assert_cmpstr (pandect_field_get_id (next), !=, "er");
  name = pandect_profile_words_dup_answer (fixture->session, next,
                                           pandect_field_get_value (next, 0));
  assert_focus (fixture, name);
  g_assert_true (gtk_widget_is_ancestor (test_get_focus (fixture->window), fixture->card));

  /* A click on an answer leads on too. */
  click (test_get_focus (fixture->window));
  g_assert_nonnull (get_recorded (fixture, pandect_field_get_id (next)));
  g_assert_true (gtk_widget_is_ancestor (test_get_focus (fixture->window), fixture->card));
}

/* Whoever works elsewhere stays there while the question changes. */
static void
test_answering_elsewhere (Fixture       *fixture,
                          gconstpointer  unused)
{
  GtkWidget *focus;

  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (fixture->panel), "met-bone");
  focus = test_get_focus (fixture->window);

  press (fixture, GDK_KEY_1);
  g_assert_cmpstr (get_recorded (fixture, "met-bone"), ==, "present");
  g_assert_true (test_get_focus (fixture->window) == focus);
}

/* The answers of every chart take a key each. */
static void
test_strip (Fixture       *fixture,
            gconstpointer  unused)
{
  static const struct { const char *field, *value; guint key; } answers[] = {
    { "er", "positive", GDK_KEY_1 },
    { "pr", "unknown", GDK_KEY_3 },
    { "her2", "negative", GDK_KEY_2 },
    { "menopause", "postmenopausal", GDK_KEY_2 },
    { "disease-course", "first-diagnosis", GDK_KEY_1 },
  };
  GtkWidget *strip = test_find_type (fixture->panel, PANDECT_TYPE_CHART_STRIP), *focus;

  gtk_widget_grab_focus (test_find_type (strip, PANDECT_TYPE_FIELD_ROW));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    press (fixture, answers[i].key);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_assert_cmpstr (get_recorded (fixture, answers[i].field), ==, answers[i].value);

  /* A field of the strip is shown there, and what has an answer is passed over. */
  test_record (fixture->session, "menopause", NULL);
  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (fixture->panel), "er");
  assert_focus (fixture, "Estrogen receptor: Positive");
  g_assert_true (gtk_widget_is_ancestor (test_get_focus (fixture->window), strip));
  press (fixture, GDK_KEY_2);
  g_assert_cmpstr (get_recorded (fixture, "er"), ==, "negative");
  assert_focus (fixture, "Menopausal status: Premenopausal");

  /* To take an answer back, or to click, keeps the place. */
  focus = test_get_focus (fixture->window);
  press (fixture, GDK_KEY_0);
  g_assert_true (test_get_focus (fixture->window) == focus);
  click (focus);
  g_assert_cmpstr (get_recorded (fixture, "menopause"), ==, "premenopausal");
  g_assert_true (test_get_focus (fixture->window) == focus);
  test_picture (fixture->window, "profile-strip");
}

/* Answers that do not go together are remarked on while they stand, and lead to their fields. */
static void
test_conflicts (Fixture       *fixture,
                gconstpointer  unused)
{
  const char *remark = "A fracture caused by metastasis is recorded, but bone as not involved";
  GtkWidget *list = test_find_type (fixture->panel, PANDECT_TYPE_CONFLICT_LIST), *bone;

  g_assert_false (gtk_widget_get_visible (list));
  test_record (fixture->session, "fracture-from-metastasis", "yes");
  g_assert_false (gtk_widget_get_visible (list));

  test_record (fixture->session, "met-bone", "absent");
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_nonnull (test_find_text (list, remark));
  g_assert_nonnull (test_find_named (list, GTK_TYPE_BUTTON, "Fracture from metastasis: Yes"));
  bone = test_find_named (list, GTK_TYPE_BUTTON, "Bone metastases: Not involved");
  g_assert_nonnull (bone);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (bone)), ==, "win.show-field");
  test_check_names (fixture->panel);
  test_picture (fixture->window, "profile-conflict");

  /* What stays is not made anew: it may have the focus. */
  test_record (fixture->session, "er", "positive");
  g_assert_true (test_find_named (list, GTK_TYPE_BUTTON, "Bone metastases: Not involved") == bone);

  test_record (fixture->session, "met-bone", "present");
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_null (test_find_text (list, remark));
}

static void
test_skip (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *skip = test_find_named (fixture->card, GTK_TYPE_BUTTON, "Skip");

  gtk_widget_grab_focus (skip);
  click (skip);

  g_assert_null (test_find_text (fixture->card, "What is the estrogen receptor status?"));
  g_assert_null (get_recorded (fixture, "er"));
  g_assert_true (test_get_focus (fixture->window) == skip);
}

static void
test_settled (Fixture       *fixture,
              gconstpointer  unused)
{
  PandectField *next;

  gtk_widget_grab_focus (fixture->card);

  while ((next = pandect_session_get_next_field (fixture->session)) != NULL)
    pandect_profile_record (pandect_session_get_profile (fixture->session), next,
                            pandect_field_get_value (next, 0));
  test_settle (fixture->window);

  g_assert_nonnull (test_find_text (fixture->card, "Every verdict is reached."));
  g_assert_null (test_find_text (fixture->card, "Suggested next question"));
  test_picture (fixture->window, "profile-settled");

  pandect_profile_clear (pandect_session_get_profile (fixture->session));
  g_assert_null (test_find_text (fixture->card, "Every verdict is reached."));
  g_assert_nonnull (test_find_text (fixture->card, "What is the estrogen receptor status?"));
}

static void
test_rest (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 1), *rest;

  unfold (group);
  rest = get_rest (group);
  g_assert_false (gtk_widget_get_visible (rest));

  test_record (fixture->session, "met-bone", "present");
  g_assert_true (test_has_name (rest, "Record the rest as Not involved"));
  test_picture (fixture->window, "profile-rest");

  click (rest);
  g_assert_cmpstr (get_recorded (fixture, "met-bone"), ==, "present");
  g_assert_cmpstr (get_recorded (fixture, "met-liver"), ==, "absent");
  g_assert_cmpstr (get_recorded (fixture, "met-other"), ==, "absent");
  g_assert_null (get_recorded (fixture, "isolated-metastasis"));
  g_assert_true (test_has_name (rest, "Undo: 6 recorded as Not involved"));

  click (rest);
  g_assert_cmpstr (get_recorded (fixture, "met-bone"), ==, "present");
  g_assert_null (get_recorded (fixture, "met-liver"));
  g_assert_true (test_has_name (rest, "Record the rest as Not involved"));
}

/* To take it back must not take back what was answered since. */
static void
test_rest_then_answer (Fixture       *fixture,
                       gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 1);

  unfold (group);
  test_record (fixture->session, "met-bone", "present");
  click (get_rest (group));
  test_record (fixture->session, "er", "positive");

  g_assert_false (gtk_widget_get_visible (get_rest (group)));
  g_assert_cmpstr (get_recorded (fixture, "met-liver"), ==, "absent");
}

/* Three that are left are answered as quickly one by one. */
static void
test_rest_of_few (Fixture       *fixture,
                  gconstpointer  unused)
{
  static const char *recorded[] = { "met-bone", "met-soft-tissue", "met-liver" };
  GtkWidget *group = get_nth_group (fixture, 1);

  unfold (group);
  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++)
    {
      test_record (fixture->session, recorded[i], "present");
      g_assert_true (gtk_widget_get_visible (get_rest (group)));
    }

  test_record (fixture->session, "met-lung", "present");
  g_assert_false (gtk_widget_get_visible (get_rest (group)));
}

static void
test_show_field (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 5);
  GtkWidget *scroller = test_find_type (fixture->panel, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (fixture->panel), "cord-compression");
  g_assert_true (pandect_field_group_row_get_unfolded (PANDECT_FIELD_GROUP_ROW (group)));
  assert_focus (fixture, "Spinal cord compression: Yes");

  test_wait_until (gtk_adjustment_get_value (adjustment) > 0);
  test_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (test_get_focus (fixture->window), scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     (float) gtk_widget_get_height (scroller));
  test_picture (fixture->window, "profile-show-field");

  /* A field that the bundle does not have leads nowhere. */
  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (fixture->panel), "nothing");
  assert_focus (fixture, "Spinal cord compression: Yes");
}

static void
test_source (Fixture       *fixture,
             gconstpointer  unused)
{
  GtkWidget *row = test_find_type (fixture->panel, PANDECT_TYPE_FIELD_ROW);
  GtkWidget *about = test_find_class (row, "field-name");

  g_assert_cmpstr (gtk_widget_get_tooltip_text (about), ==,
                   "What is the estrogen receptor status?");
  gtk_test_accessible_assert_state (about, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (test_find_text (row, "What is the estrogen receptor status?"));

  gtk_widget_grab_focus (row);
  assert_focus (fixture, "Estrogen receptor: Positive");
  g_assert_true (test_press_key (fixture->window, GDK_KEY_question, GDK_SHIFT_MASK));
  gtk_test_accessible_assert_state (about, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  test_settle (fixture->window);
  g_assert_nonnull (test_find_text (row, "What is the estrogen receptor status?"));
  test_check_names (fixture->panel);
  test_picture (fixture->window, "profile-source");

  /* The name is one step beside the answers, and the digits answer there too. */
  press (fixture, GDK_KEY_Left);
  g_assert_true (test_get_focus (fixture->window) == about);
  press (fixture, GDK_KEY_2);
  g_assert_cmpstr (get_recorded (fixture, "er"), ==, "negative");

  click (about);
  g_assert_null (test_find_text (row, "What is the estrogen receptor status?"));
}

/* From the start of the panel to recorded answers without a pointer. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  unused)
{
  GtkWidget *group = get_nth_group (fixture, 1);

  gtk_widget_child_focus (fixture->panel, GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < 20 && test_get_focus (fixture->window) != get_header (group); i++)
    {
      g_autofree char *name = dup_focus_name (fixture);

      if (strstr (name, "Estrogen receptor: ") != NULL)
        press (fixture, GDK_KEY_1);
      if (strstr (name, "HER2: ") != NULL)
        press (fixture, GDK_KEY_2);
      press (fixture, GDK_KEY_Tab);
    }

  g_assert_cmpstr (get_recorded (fixture, "er"), ==, "positive");
  g_assert_cmpstr (get_recorded (fixture, "her2"), ==, "negative");
  g_assert_true (test_get_focus (fixture->window) == get_header (group));

  press (fixture, GDK_KEY_Return);
  test_wait_until (pandect_field_group_row_get_unfolded (PANDECT_FIELD_GROUP_ROW (group)));
  test_settle (fixture->window);
  press (fixture, GDK_KEY_Tab);
  assert_focus (fixture, "Bone metastases: Involved");
  press (fixture, GDK_KEY_1);
  press (fixture, GDK_KEY_Tab);
  assert_focus (fixture, "Soft tissue metastases: Involved");
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_space);
  test_wait_until (get_recorded (fixture, "met-soft-tissue") != NULL);

  g_assert_cmpstr (get_recorded (fixture, "met-bone"), ==, "present");
  g_assert_cmpstr (get_recorded (fixture, "met-soft-tissue"), ==, "absent");
}

/* Up and down lead from field to field. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  unused)
{
  GtkWidget *row = test_find_type (fixture->panel, PANDECT_TYPE_FIELD_ROW);

  gtk_widget_grab_focus (row);
  press (fixture, GDK_KEY_Down);
  assert_focus (fixture, "Progesterone receptor: Positive");
  press (fixture, GDK_KEY_Right);
  assert_focus (fixture, "Progesterone receptor: Negative");
  press (fixture, GDK_KEY_Down);
  assert_focus (fixture, "HER2: Positive");
  press (fixture, GDK_KEY_Up);
  assert_focus (fixture, "Progesterone receptor: Positive");
}

static void
test_languages (Fixture       *fixture,
                gconstpointer  unused)
{
  static const char *french[] = { "fr", NULL };
  PandectFieldSet *fields =
    pandect_profile_get_fields (pandect_session_get_profile (fixture->session));
  g_autoptr(PandectFieldGroup) group =
    g_list_model_get_item (pandect_field_set_get_groups (fields), 0);
  PandectField *er = pandect_field_set_lookup (fields, "er");

  pandect_text_take_translation (pandect_field_group_get_label (group),
                                 pandect_passage_new ("fr", "Tumeur"));
  pandect_text_take_translation (pandect_field_get_label (er),
                                 pandect_passage_new ("fr", "Œstrogènes (ER)"));
  pandect_text_take_translation (pandect_field_get_question (er),
                                 pandect_passage_new ("fr", "Quel est le récepteur ?"));

  pandect_session_set_languages (fixture->session, french);
  g_assert_nonnull (test_find_text (fixture->panel, "Tumeur"));
  g_assert_nonnull (test_find_text (fixture->panel, "Œstrogènes (ER)"));
  g_assert_nonnull (test_find_text (fixture->card, "Quel est le récepteur ?"));
}

static void
record_much (Fixture *fixture)
{
  test_record (fixture->session, "er", "positive");
  test_record (fixture->session, "her2", "negative");
  test_record (fixture->session, "met-bone", "present");
  test_record (fixture->session, "prior-trastuzumab", "metastatic");
}

/* Large text in the narrowest window */
static void
test_narrow (void)
{
  Fixture fixture;
  int width;

  test_set_text_scale (2);
  set_up (&fixture, NULL);
  record_much (&fixture);
  for (guint i = 0; i < 6; i++)
    unfold (get_nth_group (&fixture, i));
  test_settle (fixture.window);

  gtk_widget_measure (fixture.panel, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  test_picture (fixture.window, "profile-large");

  tear_down (&fixture, NULL);
  test_set_text_scale (1);
}

static void
test_mirrored (void)
{
  Fixture fixture;
  GtkWidget *row;
  graphene_rect_t name, answers;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, NULL);
  record_much (&fixture);
  test_settle (fixture.window);

  row = test_find_type (fixture.panel, PANDECT_TYPE_FIELD_ROW);
  g_assert_true (gtk_widget_compute_bounds (test_find_class (row, "field-name"), row, &name));
  g_assert_true (gtk_widget_compute_bounds (test_find_type (row, PANDECT_TYPE_ANSWER_BAR), row,
                                            &answers));
  g_assert_cmpfloat (name.origin.x, >, answers.origin.x);

  /* Each answer is isolated, so that none loses its sign to its neighbour. */
  g_assert_nonnull (test_find_text (fixture.panel,
                                    "\u200f\u2068ER+\u2069, \u2068HER2−\u2069"));
  test_picture (fixture.window, "profile-mirrored");

  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_dark (void)
{
  Fixture fixture;

  test_set_dark (TRUE);
  set_up (&fixture, NULL);
  record_much (&fixture);
  test_picture (fixture.window, "profile-dark");
  tear_down (&fixture, NULL);
  test_set_dark (FALSE);
}

/* Nothing in the panel is about one subject. */
static void
test_other_bundle (void)
{
  g_autofree char *file_name = g_test_build_filename (G_TEST_DIST, "bundles", "houseplants.xml",
                                                      NULL);
  Fixture fixture;
  guint n_groups, n_fields;

  show_session (&fixture, test_session_open (file_name));
  n_fields = pandect_field_set_get_n_fields (
    pandect_profile_get_fields (pandect_session_get_profile (fixture.session)));
  n_groups = test_count_type (fixture.panel, PANDECT_TYPE_FIELD_GROUP_ROW);
  for (guint i = 0; i < n_groups; i++)
    unfold (get_nth_group (&fixture, i));

  g_assert_cmpuint (n_groups, >, 0);
  g_assert_cmpuint (test_count_type (fixture.panel, PANDECT_TYPE_FIELD_ROW), ==, n_fields);
  test_check_names (fixture.panel);
  test_picture (fixture.window, "profile-houseplants");

  tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture       *fixture,
                       gconstpointer  unused);
  } tests[] = {
    { "/profile-panel/start", test_start },
    { "/profile-panel/lazy", test_lazy },
    { "/profile-panel/all-fields", test_all_fields },
    { "/profile-panel/summary", test_summary },
    { "/profile-panel/unfold", test_unfold },
    { "/profile-panel/progress", test_progress },
    { "/profile-panel/question", test_question },
    { "/profile-panel/answering", test_answering },
    { "/profile-panel/answering-elsewhere", test_answering_elsewhere },
    { "/profile-panel/strip", test_strip },
    { "/profile-panel/conflicts", test_conflicts },
    { "/profile-panel/skip", test_skip },
    { "/profile-panel/settled", test_settled },
    { "/profile-panel/rest", test_rest },
    { "/profile-panel/rest-then-answer", test_rest_then_answer },
    { "/profile-panel/rest-of-few", test_rest_of_few },
    { "/profile-panel/show-field", test_show_field },
    { "/profile-panel/source", test_source },
    { "/profile-panel/keyboard", test_keyboard },
    { "/profile-panel/arrows", test_arrows },
    { "/profile-panel/languages", test_languages },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  g_test_add_func ("/profile-panel/narrow", test_narrow);
  g_test_add_func ("/profile-panel/mirrored", test_mirrored);
  g_test_add_func ("/profile-panel/dark", test_dark);
  g_test_add_func ("/profile-panel/other-bundle", test_other_bundle);

  return g_test_run ();
}
