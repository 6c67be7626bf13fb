/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "library/pandect-default-bundle.h"

#include "application/pandect-application.h"

#define WIDTH  1280
#define HEIGHT 800

static PandectApplication *
create_application (void)
{
  PandectApplication *application = pandect_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static GtkWidget *
create_window (WindowFixture *self)
{
  g_autoptr(PandectPreferences) preferences = pandect_preferences_new_unstored ();
  g_autoptr(GFile) built_in = pandect_default_bundle_find (NULL);
  GtkWidget *window = pandect_window_new (self->application, preferences, built_in);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);

  return window;
}

void
window_fixture_set_up (WindowFixture *self,
                       gconstpointer  unused)
{
  static PandectApplication *application;
  g_autoptr(GFile) file = pandect_default_bundle_find (NULL);
  g_autofree char *path = g_file_get_path (file);

  test_drop_age_limit ();

  if (application == NULL)
    application = create_application ();

  self->application = GTK_APPLICATION (application);
  self->window = PANDECT_WINDOW (create_window (self));
  window_fixture_load (self->window, path);
  self->workspace = pandect_window_get_workspace (self->window);
  self->session = pandect_workspace_get_session (self->workspace);
}

void
window_fixture_tear_down (WindowFixture *self,
                          gconstpointer  unused)
{
  gpointer window = self->window;
  gpointer session = self->session;

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (self->window));

  /* With the window goes all that was recorded in it. */
  test_wait_until (window == NULL);
  test_wait_until (session == NULL);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  test_set_text_scale (1);
}

/**
 * window_fixture_open_empty:
 * @self: a fixture
 *
 * Returns: (transfer none): a second window, which shows nothing yet
 */
GtkWidget *
window_fixture_open_empty (WindowFixture *self)
{
  return create_window (self);
}

/**
 * window_fixture_load:
 * @window: a window
 * @file_name: a bundle
 *
 * Opens the bundle and waits until that is done.
 */
void
window_fixture_load (PandectWindow *window,
                     const char    *file_name)
{
  g_autoptr(GFile) file = g_file_new_for_path (file_name);

  pandect_window_load (window, file);
  test_wait_until (!pandect_window_is_loading (window));
  test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  test_settle (GTK_WIDGET (window));
}

/**
 * window_fixture_get_other:
 * @self: a fixture
 *
 * Returns: (transfer none) (nullable): a window other than that of the fixture
 */
GtkWidget *
window_fixture_get_other (WindowFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (self->window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

void
window_fixture_act (WindowFixture *self,
                    const char    *action_name,
                    const char    *parameter)
{
  g_autoptr(GVariant) argument =
    parameter != NULL ? g_variant_ref_sink (g_variant_new_string (parameter)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window),
                                                     action_name, argument));
  test_settle (GTK_WIDGET (self->window));
}

/**
 * window_fixture_press:
 * @self: a fixture
 * @accel: a key with what is held with it, such as `<Control>f`
 *
 * Presses the key where the focus is.
 */
void
window_fixture_press (WindowFixture *self,
                      const char    *accel)
{
  GdkModifierType modifiers;
  guint keyval;

  g_assert_true (gtk_accelerator_parse (accel, &keyval, &modifiers));
  g_assert_true (test_press_key (GTK_WIDGET (self->window), keyval, modifiers));
  test_settle (GTK_WIDGET (self->window));
}

/**
 * window_fixture_type:
 * @self: a fixture
 * @text: what to search for
 *
 * Types into what has the focus, in place of what stands there.
 */
void
window_fixture_type (WindowFixture *self,
                     const char    *text)
{
  GtkWidget *focus = test_get_focus (GTK_WIDGET (self->window));

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  test_settle (GTK_WIDGET (self->window));
}

void
window_fixture_resize (WindowFixture *self,
                       int            width,
                       int            height)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  graphene_rect_t bounds;

  /* Without a compositor a frame lies around the window, and belongs to its size. */
  g_assert_true (gtk_widget_compute_bounds (window, window, &bounds));
  gtk_window_set_default_size (GTK_WINDOW (window),
                               width + (int) bounds.size.width - gtk_widget_get_width (window),
                               height + (int) bounds.size.height - gtk_widget_get_height (window));
  test_wait_until (gtk_widget_get_width (window) == width &&
                   gtk_widget_get_height (window) == height);
  test_settle (window);
}

/**
 * window_fixture_click:
 * @window: a window
 * @type: a type of buttons
 * @spoken: what assistive technology calls the button
 *
 * Clicks a button. To activate one would take a quarter of a second, in which it looks pressed.
 */
void
window_fixture_click (GtkWidget  *window,
                      GType       type,
                      const char *spoken)
{
  GtkWidget *button = test_find_named (window, type, spoken);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_settle (window);
}

gboolean
window_fixture_shows (WindowFixture *self,
                      const char    *text)
{
  return test_find_text (GTK_WIDGET (self->window), text) != NULL;
}
