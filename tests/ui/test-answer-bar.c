/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-answer-bar.h"

#include "answers/pandect-answer-button.h"

#include "test-util.h"

typedef struct
{
  PandectSession *session;
  PandectField   *field;
  GtkWidget      *bar;
  GtkWidget      *window;
} Fixture;

static void
show_bar (Fixture    *fixture,
          const char *field_id,
          gboolean    fill,
          int         width)
{
  PandectProfile *profile;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->session = test_session_new ();
  profile = pandect_session_get_profile (fixture->session);
  fixture->field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);
  fixture->bar = pandect_answer_bar_new (fixture->session, fixture->field, fill);
  gtk_widget_set_halign (fixture->bar, fill || width < 300 ? GTK_ALIGN_FILL : GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Before"));
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("After"));
  fixture->window = test_show (box, width, 200);
}

static void
hide_bar (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->bar), (gpointer *) &fixture->bar);
  test_close (fixture->window);
  g_assert_null (fixture->bar);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *value_id)
{
  PandectValue *value = pandect_field_lookup_value (fixture->field, value_id);
  GtkWidget *button = gtk_widget_get_first_child (fixture->bar);

  while (pandect_answer_button_get_value (PANDECT_ANSWER_BUTTON (button)) != value)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static void
click (Fixture    *fixture,
       const char *value_id)
{
  g_signal_emit_by_name (get_button (fixture, value_id), "clicked");
}

static const char *
get_recorded (Fixture *fixture)
{
  PandectProfile *profile = pandect_session_get_profile (fixture->session);
  PandectValue *value = pandect_profile_get_value (profile, fixture->field);

  return value != NULL ? pandect_value_get_id (value) : NULL;
}

static gboolean
is_pressed (Fixture    *fixture,
            const char *value_id)
{
  GtkWidget *button = get_button (fixture, value_id);
  gboolean is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));

  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED,
                                    is_active ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                              : GTK_ACCESSIBLE_TRISTATE_FALSE);

  return is_active;
}

static const char *
get_words (Fixture    *fixture,
           const char *value_id)
{
  GtkWidget *label = test_find_type (get_button (fixture, value_id), GTK_TYPE_LABEL);

  return gtk_label_get_text (GTK_LABEL (label));
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  return test_press_key (fixture->window, keyval, 0);
}

static void
test_click (void)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);
  g_assert_null (get_recorded (&fixture));
  g_assert_false (is_pressed (&fixture, "positive"));

  click (&fixture, "positive");
  g_assert_cmpstr (get_recorded (&fixture), ==, "positive");
  g_assert_true (is_pressed (&fixture, "positive"));

  click (&fixture, "unknown");
  g_assert_cmpstr (get_recorded (&fixture), ==, "unknown");
  g_assert_false (is_pressed (&fixture, "positive"));
  g_assert_true (is_pressed (&fixture, "unknown"));

  /* Pressing again clears. */
  click (&fixture, "unknown");
  g_assert_null (get_recorded (&fixture));
  g_assert_false (is_pressed (&fixture, "unknown"));

  hide_bar (&fixture);
}

static void
test_follow (void)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);

  test_record (fixture.session, "er", "negative");
  g_assert_true (is_pressed (&fixture, "negative"));

  test_record (fixture.session, "er", "positive");
  g_assert_true (is_pressed (&fixture, "positive"));
  g_assert_false (is_pressed (&fixture, "negative"));

  pandect_profile_clear (pandect_session_get_profile (fixture.session));
  g_assert_false (is_pressed (&fixture, "positive"));

  hide_bar (&fixture);
}

static void
test_words (void)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);

  g_assert_cmpstr (get_words (&fixture, "positive"), ==, "+");
  g_assert_cmpstr (get_words (&fixture, "unknown"), ==, "Unknown");
  g_assert_true (test_has_name (fixture.bar, "Estrogen receptor"));
  g_assert_true (test_has_name (get_button (&fixture, "positive"), "Estrogen receptor: Positive"));
  g_assert_true (test_has_name (get_button (&fixture, "negative"), "Estrogen receptor: Negative"));
  gtk_test_accessible_assert_role (fixture.bar, GTK_ACCESSIBLE_ROLE_GROUP);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_button (&fixture, "negative")), ==,
                   "Negative (key 2)");
  click (&fixture, "negative");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_button (&fixture, "negative")), ==,
                   "Negative, recorded. Press again to clear");

  hide_bar (&fixture);
}

static void
test_look (void)
{
  Fixture fixture;

  show_bar (&fixture, "met-bone", TRUE, 400);

  g_assert_true (gtk_widget_has_css_class (fixture.bar, "segments"));
  g_assert_true (gtk_widget_has_css_class (fixture.bar, "fill"));
  g_assert_true (gtk_widget_has_css_class (get_button (&fixture, "present"), "affirms"));
  g_assert_false (gtk_widget_has_css_class (get_button (&fixture, "absent"), "affirms"));
  g_assert_cmpint (gtk_widget_get_width (get_button (&fixture, "present")), ==,
                   gtk_widget_get_width (get_button (&fixture, "absent")));
  g_assert_cmpint (gtk_widget_get_width (fixture.bar), >, 380);

  hide_bar (&fixture);
}

/* A bar that grew when it is pressed would slip away under the pointer. */
static void
test_steady (void)
{
  Fixture fixture;
  int width;

  show_bar (&fixture, "chemo-acceptance", FALSE, 400);
  width = gtk_widget_get_width (fixture.bar);

  click (&fixture, "acceptable");
  test_settle (fixture.window);
  g_assert_cmpint (gtk_widget_get_width (fixture.bar), ==, width);

  click (&fixture, "declines");
  test_settle (fixture.window);
  g_assert_cmpint (gtk_widget_get_width (fixture.bar), ==, width);

  hide_bar (&fixture);
}

static void
test_digits (void)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);
  gtk_widget_grab_focus (fixture.bar);

  g_assert_true (press (&fixture, GDK_KEY_2));
  g_assert_cmpstr (get_recorded (&fixture), ==, "negative");
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "negative"));

  g_assert_true (press (&fixture, GDK_KEY_KP_1));
  g_assert_cmpstr (get_recorded (&fixture), ==, "positive");

  g_assert_true (press (&fixture, GDK_KEY_0));
  g_assert_null (get_recorded (&fixture));

  g_assert_true (press (&fixture, GDK_KEY_3));
  g_assert_cmpstr (get_recorded (&fixture), ==, "unknown");
  g_assert_true (press (&fixture, GDK_KEY_Delete));
  g_assert_null (get_recorded (&fixture));

  g_assert_true (press (&fixture, GDK_KEY_3));
  g_assert_true (press (&fixture, GDK_KEY_BackSpace));
  g_assert_null (get_recorded (&fixture));

  /* There is no fourth answer: the key is left to others. */
  g_assert_false (press (&fixture, GDK_KEY_4));
  g_assert_null (get_recorded (&fixture));

  hide_bar (&fixture);
}

static void
check_arrows (guint next,
              guint previous)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);

  /* One answer takes the focus for all. */
  gtk_widget_grab_focus (gtk_widget_get_prev_sibling (fixture.bar));
  press (&fixture, GDK_KEY_Tab);
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "positive"));

  press (&fixture, next);
  press (&fixture, next);
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "unknown"));
  press (&fixture, previous);
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "negative"));

  press (&fixture, GDK_KEY_Tab);
  g_assert_true (test_get_focus (fixture.window) == gtk_widget_get_next_sibling (fixture.bar));

  /* It comes back to what is recorded. */
  test_record (fixture.session, "er", "unknown");
  test_press_key (fixture.window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "unknown"));

  hide_bar (&fixture);
}

static void
test_arrows (void)
{
  check_arrows (GDK_KEY_Right, GDK_KEY_Left);
}

static void
test_arrows_mirrored (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  check_arrows (GDK_KEY_Left, GDK_KEY_Right);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_mirrored (void)
{
  Fixture fixture;
  graphene_rect_t first, last;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show_bar (&fixture, "er", FALSE, 400);

  g_assert_true (gtk_widget_compute_bounds (get_button (&fixture, "positive"), fixture.bar,
                                            &first));
  g_assert_true (gtk_widget_compute_bounds (get_button (&fixture, "unknown"), fixture.bar,
                                            &last));
  g_assert_cmpfloat (first.origin.x, >, last.origin.x);

  hide_bar (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_list (void)
{
  Fixture fixture;
  GtkWidget *button;

  show_bar (&fixture, "prior-trastuzumab", FALSE, 400);

  g_assert_true (pandect_answer_bar_is_list (PANDECT_ANSWER_BAR (fixture.bar)));
  g_assert_true (gtk_widget_has_css_class (fixture.bar, "answers"));
  g_assert_cmpstr (get_words (&fixture, "not-metastatic"), ==, "Not for metastatic disease");

  button = get_button (&fixture, "metastatic");
  g_assert_true (gtk_widget_is_visible (test_find_class (button, "mark")));

  gtk_widget_grab_focus (fixture.bar);
  press (&fixture, GDK_KEY_Down);
  press (&fixture, GDK_KEY_Down);
  g_assert_true (test_get_focus (fixture.window) == button);
  press (&fixture, GDK_KEY_3);
  g_assert_true (is_pressed (&fixture, "metastatic"));
  test_picture (fixture.window, "answer-list");

  hide_bar (&fixture);
}

static void
test_narrow_list (void)
{
  Fixture fixture;
  GtkWidget *label;

  test_set_text_scale (2);
  show_bar (&fixture, "prior-trastuzumab", FALSE, 280);

  label = test_find_type (get_button (&fixture, "metastatic"), GTK_TYPE_LABEL);
  g_assert_cmpint (gtk_widget_get_width (fixture.bar), <=, 280);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 1);

  hide_bar (&fixture);
  test_set_text_scale (1);
}

static void
test_stacked (void)
{
  Fixture fixture;

  show_bar (&fixture, "chemo-acceptance", FALSE, 200);

  g_assert_false (pandect_answer_bar_is_list (PANDECT_ANSWER_BAR (fixture.bar)));
  g_assert_true (pandect_answer_bar_is_stacked (PANDECT_ANSWER_BAR (fixture.bar)));
  g_assert_true (gtk_widget_has_css_class (fixture.bar, "vertical"));

  gtk_widget_grab_focus (fixture.bar);
  press (&fixture, GDK_KEY_Down);
  g_assert_true (test_get_focus (fixture.window) == get_button (&fixture, "cannot"));
  test_picture (fixture.window, "answer-stack");

  hide_bar (&fixture);
}

static void
test_side_by_side (void)
{
  Fixture fixture;

  show_bar (&fixture, "chemo-acceptance", FALSE, 400);

  g_assert_false (pandect_answer_bar_is_stacked (PANDECT_ANSWER_BAR (fixture.bar)));
  g_assert_false (gtk_widget_has_css_class (fixture.bar, "vertical"));

  hide_bar (&fixture);
}

static void
test_languages (void)
{
  static const char *french[] = { "fr", NULL };
  Fixture fixture;
  PandectValue *value;

  show_bar (&fixture, "er", FALSE, 400);
  value = pandect_field_lookup_value (fixture.field, "unknown");
  pandect_text_take_translation (pandect_value_get_label (value),
                                 pandect_passage_new ("fr", "Indéterminé"));
  pandect_text_take_translation (pandect_field_get_short_name (fixture.field),
                                 pandect_passage_new ("fr", "récepteur des œstrogènes"));

  pandect_session_set_languages (fixture.session, french);
  g_assert_cmpstr (get_words (&fixture, "unknown"), ==, "Indéterminé");
  g_assert_true (test_has_name (get_button (&fixture, "unknown"),
                                "Récepteur des œstrogènes: Indéterminé"));

  pandect_session_set_languages (fixture.session, NULL);
  g_assert_cmpstr (get_words (&fixture, "unknown"), ==, "Unknown");

  hide_bar (&fixture);
}

static void
test_action (void)
{
  Fixture fixture;

  show_bar (&fixture, "er", FALSE, 400);
  click (&fixture, "positive");

  g_assert_true (gtk_widget_activate_action (fixture.bar, "answer.clear", NULL));
  g_assert_null (get_recorded (&fixture));

  hide_bar (&fixture);
}

int
main (int    argc,
      char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/answer-bar/click", test_click);
  g_test_add_func ("/answer-bar/follow", test_follow);
  g_test_add_func ("/answer-bar/words", test_words);
  g_test_add_func ("/answer-bar/look", test_look);
  g_test_add_func ("/answer-bar/steady", test_steady);
  g_test_add_func ("/answer-bar/digits", test_digits);
  g_test_add_func ("/answer-bar/arrows", test_arrows);
  g_test_add_func ("/answer-bar/arrows-mirrored", test_arrows_mirrored);
  g_test_add_func ("/answer-bar/mirrored", test_mirrored);
  g_test_add_func ("/answer-bar/list", test_list);
  g_test_add_func ("/answer-bar/narrow-list", test_narrow_list);
  g_test_add_func ("/answer-bar/stacked", test_stacked);
  g_test_add_func ("/answer-bar/side-by-side", test_side_by_side);
  g_test_add_func ("/answer-bar/languages", test_languages);
  g_test_add_func ("/answer-bar/action", test_action);

  return g_test_run ();
}
