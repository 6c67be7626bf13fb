/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-phrases.h"

#include "base/pandect-array.h"
#include "window/pandect-countdown.h"
#include "profile/pandect-field-group-row.h"
#include "page/pandect-look-alike.h"
#include "profile/pandect-profile-panel.h"

#include "window-fixture.h"

/* What holds for how everything looks: room for a finger, a ring around the focus, nothing that
 * moves where nothing should, and a warning on both sides of each pair of similar names. */

#define LEAST_TARGET 24

static GtkWidget *
get_window (WindowFixture *self)
{
  return GTK_WIDGET (self->window);
}

/* What is pressed. A row that is no more than a frame for what is in it is not. */
static gboolean
is_target (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_TEXT (widget) ||
         (GTK_IS_LIST_BOX_ROW (widget) &&
          gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* The buttons of the frame of the window and the text in an entry are drawn by the toolkit, in
 * something larger that is pressed as a whole. */
static gboolean
is_part (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL;
}

static guint
check_targets (GtkWidget *widget)
{
  guint n_targets = 0;

  if (is_target (widget) && !is_part (widget))
    {
      g_autofree char *name = test_dup_name (widget);
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
      if (bounds.size.width < LEAST_TARGET || bounds.size.height < LEAST_TARGET)
        g_error ("%s “%s” is %.0f × %.0f", G_OBJECT_TYPE_NAME (widget), name,
                 (double) bounds.size.width, (double) bounds.size.height);

      n_targets++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_targets += check_targets (child);

  return n_targets;
}

static void
unfold_profile (WindowFixture *self)
{
  GtkWidget *row = test_find_type (get_window (self), PANDECT_TYPE_FIELD_GROUP_ROW);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    pandect_field_group_row_set_unfolded (PANDECT_FIELD_GROUP_ROW (row), TRUE);
  test_settle (get_window (self));
}

static void
test_targets (WindowFixture *self,
              gconstpointer  unused)
{
  test_record (self->session, "her2", "positive");
  unfold_profile (self);
  g_assert_cmpuint (check_targets (get_window (self)), >, 80);

  window_fixture_act (self, "win.open", "trastuzumab-emtansine");
  check_targets (get_window (self));
  window_fixture_act (self, "win.browse", "biological-therapy");
  check_targets (get_window (self));

  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "rituximab");
  check_targets (get_window (self));
}

static void
test_targets_narrow (WindowFixture *self,
                     gconstpointer  unused)
{
  window_fixture_resize (self, 360, 720);
  check_targets (get_window (self));

  window_fixture_act (self, "win.open", "trastuzumab-emtansine");
  check_targets (get_window (self));

  window_fixture_act (self, "win.toggle-profile", NULL);
  unfold_profile (self);
  check_targets (get_window (self));
}

static GBytes *
draw (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (-4, -4, width + 8, height + 8));

  return gdk_texture_save_to_png_bytes (texture);
}

static void
check_ring (WindowFixture *self,
            GtkWidget     *widget)
{
  g_autoptr(GBytes) without = NULL;
  g_autoptr(GBytes) with = NULL;

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  test_settle (get_window (self));
  without = draw (widget);

  g_assert_true (gtk_widget_grab_focus (widget));
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  test_settle (get_window (self));
  with = draw (widget);

  if (g_bytes_equal (with, without))
    g_error ("%s looks the same with the focus", G_OBJECT_TYPE_NAME (widget));
}

static void
test_focus_ring (WindowFixture *self,
                 gconstpointer  unused)
{
  static const struct
  {
    const char *name;
    GType     (*get_type) (void);
  } targets[] = {
    { "HER2: Positive", gtk_toggle_button_get_type },
    { "Only What May Be Offered", gtk_toggle_button_get_type },
    { "Skip", gtk_button_get_type },
    { "Source", gtk_button_get_type },
    { "Surgery, 4 treatments", gtk_list_box_row_get_type },
  };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      GtkWidget *widget = test_find_named (get_window (self), targets[i].get_type (),
                                           targets[i].name);

      g_assert_nonnull (widget);
      check_ring (self, widget);
    }
}

static gboolean
reveals_at_once (WindowFixture *self,
                 gboolean       with_animations)
{
  GtkWidget *countdown = test_find_type (get_window (self), PANDECT_TYPE_COUNTDOWN);
  GtkRevealer *revealer = GTK_REVEALER (test_find_type (countdown, GTK_TYPE_REVEALER));
  gboolean at_once;

  g_object_set (gtk_widget_get_settings (countdown), "gtk-enable-animations", with_animations,
                NULL);
  gtk_revealer_set_reveal_child (revealer, TRUE);
  at_once = gtk_revealer_get_child_revealed (revealer);

  gtk_revealer_set_reveal_child (revealer, FALSE);
  g_object_set (gtk_widget_get_settings (countdown), "gtk-enable-animations", FALSE, NULL);
  test_wait_until (!gtk_revealer_get_child_revealed (revealer));

  return at_once;
}

/* The only thing that moves by itself stands still for whoever wants that. */
static void
test_motion (WindowFixture *self,
             gconstpointer  unused)
{
  g_assert_false (reveals_at_once (self, TRUE));
  g_assert_true (reveals_at_once (self, FALSE));
}

static void
check_warned (WindowFixture  *self,
              PandectTherapy *therapy,
              PandectTherapy *other)
{
  g_autofree char *words = pandect_phrases_dup_look_alike (self->session, therapy, other,
                                                           FALSE);

  window_fixture_act (self, "win.open", pandect_therapy_get_id (therapy));
  g_assert_cmpuint (test_count_type (get_window (self), PANDECT_TYPE_LOOK_ALIKE), ==,
                    pandect_array_length (pandect_therapy_get_confusables (therapy)));
  g_assert_true (window_fixture_shows (self, words));
}

/* Whoever looks at either of two similar names is warned of the other. */
static void
test_look_alikes (WindowFixture *self,
                  gconstpointer  unused)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  const PandectConfusable * const *pairs = pandect_bundle_get_confusables (bundle);

  g_assert_cmpuint (pandect_array_length (pairs), >, 0);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];
      PandectTherapy *first = pair->first;
      PandectTherapy *second = pair->second;

      check_warned (self, first, second);
      check_warned (self, second, first);
    }
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
    { "/looks/targets", test_targets },
    { "/looks/targets-narrow", test_targets_narrow },
    { "/looks/focus-ring", test_focus_ring },
    { "/looks/motion", test_motion },
    { "/looks/look-alikes", test_look_alikes },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
