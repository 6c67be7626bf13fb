/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dialogs/pandect-about-window.h"
#include "state/pandect-keys.h"
#include "dialogs/pandect-help-window.h"
#include "dialogs/pandect-shortcuts-window.h"
#include "page/pandect-list-page.h"

#include "window-fixture.h"

/* What holds for the window at every size, in both directions and for every key. */

static GtkWidget *
get_window (WindowFixture *self)
{
  return GTK_WIDGET (self->window);
}

static gboolean
is_mapped (WindowFixture *self,
           GType          type,
           const char    *spoken)
{
  GtkWidget *widget = test_find_named (get_window (self), type, spoken);

  g_assert_nonnull (widget);

  return gtk_widget_get_mapped (widget);
}

static void
assert_fits (WindowFixture *self,
             int            width)
{
  GtkWidget *content =
    adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));
  int minimum;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
}

static void
test_one_pane_at_a_time (WindowFixture *self,
                         gconstpointer  unused)
{
  window_fixture_resize (self, 360, 720);
  assert_fits (self, 360);
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));
  g_assert_true (window_fixture_shows (self, "Canadian Cancer Society, undated page"));
  g_assert_false (is_mapped (self, GTK_TYPE_LIST_BOX, "Treatment groups"));
  g_assert_false (window_fixture_shows (self, "Patient profile"));
  test_picture (get_window (self), "window-narrow-list");

  /* The groups, and back by choosing one. */
  window_fixture_click (get_window (self), GTK_TYPE_TOGGLE_BUTTON, "Treatment groups");
  g_assert_true (is_mapped (self, GTK_TYPE_LIST_BOX, "Treatment groups"));
  g_assert_false (window_fixture_shows (self, "letrozole  Femara"));
  test_picture (get_window (self), "window-narrow-groups");
  g_assert_true (gtk_widget_activate (
    gtk_widget_get_parent (gtk_widget_get_parent (test_find_text (get_window (self), "Surgery")))));
  test_settle (get_window (self));
  g_assert_false (is_mapped (self, GTK_TYPE_LIST_BOX, "Treatment groups"));
  g_assert_true (window_fixture_shows (self, "Surgery"));
  test_picture (get_window (self), "window-narrow-page");

  /* The profile, and back by Escape. */
  window_fixture_press (self, "F9");
  g_assert_true (window_fixture_shows (self, "Patient profile"));
  g_assert_false (window_fixture_shows (self, "Surgery"));
  assert_fits (self, 360);
  test_picture (get_window (self), "window-narrow-profile");
  window_fixture_press (self, "Escape");
  g_assert_true (window_fixture_shows (self, "Surgery"));
  window_fixture_press (self, "Escape");
  g_assert_true (gtk_widget_get_mapped (test_find_type (get_window (self),
                                                        PANDECT_TYPE_LIST_PAGE)));
}

/* Every pane has its turn, or a line that cannot wrap hides until somebody opens it. */
static void
test_large_text_fits (WindowFixture *self,
                      gconstpointer  unused)
{
  static const char * const places[] = { "", "eribulin", "chemotherapy", "trastuzumab" };

  test_set_text_scale (2);
  window_fixture_resize (self, 360, 720);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      window_fixture_act (self, "win.open", places[i]);
      assert_fits (self, 360);
    }

  window_fixture_act (self, "win.find", NULL);
  window_fixture_type (self, "tax");
  assert_fits (self, 360);
  window_fixture_act (self, "win.toggle-profile", NULL);
  assert_fits (self, 360);
}

static void
test_profile_folds_first (WindowFixture *self,
                          gconstpointer  unused)
{
  window_fixture_resize (self, 800, 700);
  g_assert_false (window_fixture_shows (self, "Patient profile"));
  g_assert_true (is_mapped (self, GTK_TYPE_LIST_BOX, "Treatment groups"));

  window_fixture_press (self, "F9");
  g_assert_true (window_fixture_shows (self, "Patient profile"));
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));
  test_picture (get_window (self), "window-profile-drawer");

  window_fixture_resize (self, 1280, 700);
  g_assert_true (window_fixture_shows (self, "Patient profile"));
  window_fixture_press (self, "F9");
  g_assert_false (window_fixture_shows (self, "Patient profile"));
}

static void
test_show_field (WindowFixture *self,
                 gconstpointer  unused)
{
  GtkWidget *profile = test_find_class (get_window (self), "end-pane");
  GtkWidget *focus;

  window_fixture_resize (self, 800, 700);
  window_fixture_act (self, "win.show-field", "skin-lump");
  g_assert_true (window_fixture_shows (self, "Patient profile"));

  focus = test_get_focus (get_window (self));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, profile));
  g_assert_true (test_has_name (focus, "Skin lump: Yes"));
}

static void
test_mirrors (WindowFixture *self,
              gconstpointer  unused)
{
  GtkWidget *groups = test_find_named (get_window (self), GTK_TYPE_LIST_BOX, "Treatment groups");
  graphene_rect_t bounds;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_settle (get_window (self));

  g_assert_true (gtk_widget_compute_bounds (groups, get_window (self), &bounds));
  g_assert_cmpint (gtk_widget_get_width (get_window (self)) - (int) bounds.origin.x, <, 260);
  test_picture (get_window (self), "window-mirrored");
}

static void
test_search_from_a_page (WindowFixture *self,
                         gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "tamoxifen");
  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "herceptin");
  g_assert_true (window_fixture_shows (self, "Results for “herceptin”"));

  window_fixture_press (self, "Escape");
  g_assert_false (window_fixture_shows (self, "Results for “herceptin”"));
  g_assert_true (pandect_session_get_current (self->session) ==
                 pandect_session_lookup_treatment (self->session, "tamoxifen"));
  g_assert_false (GTK_IS_TEXT (test_get_focus (get_window (self))));
}

static void
test_keys_lead_around (WindowFixture *self,
                       gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_press (self, "<Alt>Up");
  g_assert_true (window_fixture_shows (self, "Aromatase inhibitors"));
  window_fixture_press (self, "<Alt>Home");
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));

  g_assert_false (pandect_session_get_matches_only (self->session));
  window_fixture_press (self, "<Control>m");
  g_assert_true (pandect_session_get_matches_only (self->session));
  window_fixture_press (self, "<Control>m");

  window_fixture_press (self, "F6");
  g_assert_nonnull (test_get_focus (get_window (self)));
}

/* Presses a button on the side of a mouse, as far as a gesture can tell. */
static void
press_mouse (WindowFixture *self,
             guint          button)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (get_window (self));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        {
          g_signal_emit_by_name (controller, "pressed", 1, 10.0, 10.0);
          test_settle (get_window (self));
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_back_and_forward (WindowFixture *self,
                       gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_act (self, "win.open", "tamoxifen");
  window_fixture_press (self, "<Alt>Left");
  g_assert_true (window_fixture_shows (self, "Aromatase inhibitors"));
  g_assert_true (is_mapped (self, GTK_TYPE_BUTTON, "Forward"));
  test_picture (get_window (self), "window-forward");
  window_fixture_press (self, "<Alt>Right");
  g_assert_true (window_fixture_shows (self, "tamoxifen"));
  g_assert_false (is_mapped (self, GTK_TYPE_BUTTON, "Forward"));

  press_mouse (self, 8);
  g_assert_true (window_fixture_shows (self, "Aromatase inhibitors"));
  press_mouse (self, 9);
  g_assert_true (window_fixture_shows (self, "tamoxifen"));
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
assert_copied (WindowFixture *self,
               const char    *beginning)
{
  g_autofree char *text = NULL;

  window_fixture_press (self, "<Control><Shift>c");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (get_window (self)), NULL,
                                 text_read_cb, &text);
  test_wait_until (text != NULL);
  if (!g_str_has_prefix (text, beginning))
    g_error ("“%s” does not begin with “%s”", text, beginning);
}

static void
test_copy (WindowFixture *self,
           gconstpointer  unused)
{
  test_record (self->session, "her2", "positive");
  assert_copied (self, "Treatment of stage IV breast cancer\n\nAll treatments\n– letrozole");

  /* Shown with tall-man letters, copied without. */
  window_fixture_act (self, "win.open", "eribulin");
  g_assert_true (window_fixture_shows (self, "eriBULin"));
  assert_copied (self, "eribulin\nHalaven");
  test_wait_until (window_fixture_shows (self, "Copied as text, without the profile"));

  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "herceptin");
  assert_copied (self, "Results for “herceptin”\n");
}

static gboolean
has_action (WindowFixture *self,
            const char    *action_name)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (self->window);
  const GVariantType *parameter_type;
  const char *name, *property_name;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name,
                                                   &parameter_type, &property_name); i++)
    {
      if (g_str_equal (name, action_name))
        return TRUE;
    }

  if (g_str_has_prefix (action_name, "win."))
    return g_action_group_has_action (G_ACTION_GROUP (self->window), action_name + 4);

  return g_str_has_prefix (action_name, "app.") &&
         g_action_group_has_action (G_ACTION_GROUP (self->application), action_name + 4);
}

static const PandectKey *
find_key (const char *action_name)
{
  guint n_keys;
  const PandectKey *keys = pandect_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (g_str_equal (keys[i].action, action_name))
        return &keys[i];
    }

  return NULL;
}

static void
test_every_key_has_an_action (WindowFixture *self,
                              gconstpointer  unused)
{
  guint n_keys;
  const PandectKey *keys = pandect_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *name = g_strndup (keys[i].action, strcspn (keys[i].action, ":"));
      g_auto(GStrv) accels = NULL;

      g_assert_true (has_action (self, name));

      accels = gtk_application_get_accels_for_action (self->application, keys[i].action);
      g_assert_cmpint (g_strv_length (accels) > 0, !=, keys[i].after_focus);

      for (guint k = i + 1; k < n_keys; k++)
        g_assert_cmpstr (keys[i].accels[0], !=, keys[k].accels[0]);
    }
}

/* What has no key is either a step that a row or a button takes, with the place to go to as its
 * parameter, or stands in a menu or on a page that Tab leads through. */
static void
test_every_action_has_a_key (WindowFixture *self,
                             gconstpointer  unused)
{
  static const char * const exempt[] = {
    "win.close-drawer", "win.use-built-in", "win.forget-recent", "win.back-to-bundle", "win.about", NULL,
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (self->window);
  const GVariantType *parameter_type;
  const char *name, *property_name;
  guint n_checked = 0;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name,
                                                   &parameter_type, &property_name); i++)
    {
      if (owner != PANDECT_TYPE_WINDOW || parameter_type != NULL || g_strv_contains (exempt, name))
        continue;

      if (find_key (name) == NULL)
        g_error ("%s has no key", name);
      n_checked++;
    }

  g_assert_cmpuint (n_checked, >, 10);
}

static void
test_everything_has_a_name (WindowFixture *self,
                            gconstpointer  unused)
{
  test_check_names (get_window (self));
  window_fixture_act (self, "win.open", "trastuzumab");
  test_check_names (get_window (self));
  window_fixture_act (self, "win.find", NULL);
  window_fixture_type (self, "tax");
  test_check_names (get_window (self));
  window_fixture_resize (self, 360, 720);
  test_check_names (get_window (self));
}

/* The manual as desktops without a program for manuals show it */
static void
test_help (WindowFixture *self,
           gconstpointer  unused)
{
  GtkWidget *help = pandect_help_window_new (GTK_WINDOW (get_window (self)));

  gtk_window_present (GTK_WINDOW (help));
  test_settle (help);
  g_assert_nonnull (test_find_text (help, "Pandect Help"));
  g_assert_nonnull (test_find_text (help, "Find a treatment"));
  g_assert_nonnull (test_find_text (help,
    "2. Choose a treatment with the arrow keys and press Enter."));
  g_assert_nonnull (test_find_text (help,
    "1. Press Ctrl+L and choose a language, or press its digit."));
  test_check_names (help);
  test_picture (help, "window-help");

  gtk_window_destroy (GTK_WINDOW (help));
}

static void
test_list_of_keys (WindowFixture *self,
                   gconstpointer  unused)
{
  guint n_keys;
  const PandectKey *keys = pandect_keys_get (&n_keys);
  GtkWidget *list;

  window_fixture_press (self, "<Control>question");
  list = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_SHORTCUTS_WINDOW (list));
  test_settle (list);

  for (guint i = 0; i < n_keys; i++)
    g_assert_nonnull (test_find_text (list, keys[i].title));
  g_assert_nonnull (test_find_text (list, "Ctrl+F"));
  test_check_names (list);
  test_picture (list, "window-shortcuts");

  gtk_window_destroy (GTK_WINDOW (list));
}

static void
test_about_content (WindowFixture *self,
                    gconstpointer  unused)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  GtkWidget *about;

  window_fixture_click (get_window (self), GTK_TYPE_BUTTON, "Source");
  about = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_ABOUT_WINDOW (about));
  test_settle (about);

  g_assert_nonnull (test_find_text (about, "The page bears no date"));
  g_assert_nonnull (test_find_text (about, "Missing from the copy"));
  g_assert_nonnull (test_find_text (about, pandect_bundle_get_sha256 (bundle)));
  g_assert_nonnull (test_find_text (about, "45"));

  /* The checks of a good bundle still find that some answers make no difference. */
  test_wait_until (test_find_text (about, "The file is being checked.") == NULL);
  g_assert_nonnull (test_find_text (about, "Expected a rule that tells these answers to “hormonal-"
                                    "response” apart, found none: not-given, responding"));
  test_check_names (about);
  test_picture (about, "window-about-content");

  gtk_window_destroy (GTK_WINDOW (about));
}

static gboolean
has_menu (WindowFixture *self)
{
  GtkWidget *menu = test_find_type (GTK_WIDGET (self->window), GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* The menu fits into a small screen, with room for what was opened before. */
static void
test_menu_is_short (WindowFixture *self,
                    gconstpointer  unused)
{
  GtkWidget *menu;
  int height;

  window_fixture_press (self, "F10");
  test_wait_until (has_menu (self));
  menu = test_find_type (GTK_WIDGET (self->window), GTK_TYPE_POPOVER_MENU);
  gtk_widget_measure (menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, <, 700);

  gtk_popover_popdown (GTK_POPOVER (menu));
  test_wait_until (!has_menu (self));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (WindowFixture *, gconstpointer);
  } tests[] = {
    { "/window-frame/one-pane-at-a-time", test_one_pane_at_a_time },
    { "/window-frame/large-text-fits", test_large_text_fits },
    { "/window-frame/profile-folds-first", test_profile_folds_first },
    { "/window-frame/show-field", test_show_field },
    { "/window-frame/mirrors", test_mirrors },
    { "/window-frame/search-from-a-page", test_search_from_a_page },
    { "/window-frame/keys-lead-around", test_keys_lead_around },
    { "/window-frame/back-and-forward", test_back_and_forward },
    { "/window-frame/copy", test_copy },
    { "/window-frame/every-key-has-an-action", test_every_key_has_an_action },
    { "/window-frame/every-action-has-a-key", test_every_action_has_a_key },
    { "/window-frame/everything-has-a-name", test_everything_has_a_name },
    { "/window-frame/list-of-keys", test_list_of_keys },
    { "/window-frame/help", test_help },
    { "/window-frame/menu-is-short", test_menu_is_short },
    { "/window-frame/about-content", test_about_content },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
