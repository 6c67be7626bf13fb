/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-scene.h"

#include "profile/pandect-field-group-row.h"
#include "profile/pandect-profile-panel.h"
#include "snapshot.h"

/* How the window stands in a picture of the tour, as scenes.ini says it. */

#define WIDTH        1280
#define HEIGHT       800
#define ORDINARY_DPI (96 * 1024)

typedef gboolean (*Matches) (GtkWidget  *widget,
                             const char *what);

static GtkWidget *
find (GtkWidget  *root,
      Matches     matches,
      const char *what)
{
  GtkWidget *found = NULL;

  if (matches (root, what))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, matches, what);

  return found;
}

static gboolean
is_first_group (GtkWidget  *widget,
                const char *unused)
{
  return PANDECT_IS_FIELD_GROUP_ROW (widget);
}

static gboolean
is_fact (GtkWidget  *widget,
         const char *fact_id)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), fact_id) == 0;
}

static gboolean
is_list (GtkWidget  *widget,
         const char *unused)
{
  return GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_profile (GtkWidget  *widget,
            const char *unused)
{
  return PANDECT_IS_PROFILE_PANEL (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_scroller (GtkWidget  *widget,
             const char *unused)
{
  return GTK_IS_SCROLLED_WINDOW (widget);
}

static PandectSession *
get_session (PandectWindow *window)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (window));
}

static void
settle (PandectWindow *window)
{
  snapshot_settle (GTK_WIDGET (window));
}

static int
get_int (GKeyFile   *scenes,
         const char *name,
         const char *key,
         int         otherwise)
{
  return g_key_file_has_key (scenes, name, key, NULL)
         ? g_key_file_get_integer (scenes, name, key, NULL) : otherwise;
}

static void
record_answers (PandectWindow *window,
                GKeyFile      *scenes,
                const char    *name)
{
  PandectProfile *profile = pandect_session_get_profile (get_session (window));
  g_auto(GStrv) answers = g_key_file_get_string_list (scenes, name, "answers", NULL, NULL);

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (answers[i], "=", 2);
      g_autoptr(GError) error = NULL;

      if (!pandect_profile_record_by_id (profile, parts[0], parts[1], &error))
        g_printerr ("%s: %s\n", name, error->message);
    }
}

static void
unfold_groups (PandectWindow *window,
               GKeyFile      *scenes,
               const char    *name)
{
  GtkWidget *row = find (GTK_WIDGET (window), is_first_group, NULL);
  gsize n_groups = 0;
  g_autofree int *groups = g_key_file_get_integer_list (scenes, name, "groups", &n_groups, NULL);

  for (int i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    {
      gboolean unfolded = i == 0 && !g_key_file_has_key (scenes, name, "groups", NULL);

      for (gsize g = 0; g < n_groups; g++)
        unfolded |= groups[g] == i;

      pandect_field_group_row_set_unfolded (PANDECT_FIELD_GROUP_ROW (row), unfolded);
    }
}

static void
search (PandectWindow *window,
        const char    *query)
{
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  settle (window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_text (GTK_EDITABLE (focus), query);
}

static void
go_to (PandectWindow *window,
       GKeyFile      *scenes,
       const char    *name)
{
  static const struct
  {
    const char *key;
    const char *action;
  } ways[] = {
    { "open", "win.open" },
    { "browse", "win.browse" },
  };
  g_autofree char *query = g_key_file_get_string (scenes, name, "query", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *id = g_key_file_get_string (scenes, name, ways[i].key, NULL);

      if (id != NULL)
        gtk_widget_activate_action (GTK_WIDGET (window), ways[i].action, "s", id);
    }

  if (query != NULL)
    search (window, query);
}

static void
unfold_fact (PandectWindow *window,
             GKeyFile      *scenes,
             const char    *name)
{
  g_autofree char *fact_id = g_key_file_get_string (scenes, name, "fact", NULL);
  GtkWidget *toggle = fact_id != NULL ? find (GTK_WIDGET (window), is_fact, fact_id) : NULL;

  if (toggle != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

static void
show_pane (PandectWindow *window,
           GKeyFile      *scenes,
           const char    *name)
{
  PandectPaneState *folding = pandect_workspace_get_folding (pandect_window_get_workspace (window));
  g_autofree char *pane = g_key_file_get_string (scenes, name, "pane", NULL);

  if (g_strcmp0 (pane, "profile") == 0)
    pandect_pane_state_set_show_profile (folding, TRUE);
  else if (g_strcmp0 (pane, "groups") == 0)
    pandect_pane_state_set_show_groups (folding, TRUE);
}

/* A list knows how long it is when it has shown what is there: the second time it is there. */
static void
scroll (PandectWindow *window,
        GtkWidget     *scroller,
        int            value)
{
  for (int i = 0; i < 2 && scroller != NULL; i++)
    {
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), value);
      settle (window);
    }
}

static void
scroll_panes (PandectWindow *window,
              GKeyFile      *scenes,
              const char    *name)
{
  GtkWidget *list = find (GTK_WIDGET (window), is_list, NULL);
  GtkWidget *profile = find (GTK_WIDGET (window), is_profile, NULL);

  if (list != NULL)
    scroll (window, gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW),
            get_int (scenes, name, "scroll", 0));
  if (profile != NULL)
    scroll (window, find (profile, is_scroller, NULL),
            get_int (scenes, name, "profile-scroll", 0));
}

/**
 * tour_scene_set_looks:
 * @window: a window
 * @scenes: the scenes
 * @name: one of them
 *
 * Sets what holds for all windows of the program: light, size of text and language, and with that
 * the direction.
 */
void
tour_scene_set_looks (PandectWindow *window,
                      GKeyFile      *scenes,
                      const char    *name)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  gboolean is_dark = g_key_file_get_boolean (scenes, name, "dark", NULL);
  g_autofree char *language = g_key_file_get_string (scenes, name, "language", NULL);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                              : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (settings,
                "gtk-xft-dpi", get_int (scenes, name, "text", 1) * ORDINARY_DPI,
                NULL);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "ui-language",
                                      g_variant_new_string (language != NULL ? language : ""));
  settle (window);
}

/**
 * tour_scene_set_size:
 * @window: a window
 * @width: how wide
 * @height: how high
 *
 * Gives the window a size that does not count the frame around it.
 */
void
tour_scene_set_size (GtkWidget *window,
                     int        width,
                     int        height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (window, window, &bounds))
    return;

  gtk_window_set_default_size (GTK_WINDOW (window),
                               width + (int) bounds.size.width - gtk_widget_get_width (window),
                               height + (int) bounds.size.height - gtk_widget_get_height (window));

  /* The display server answers in its own time. */
  for (int i = 0; i < 20 && (gtk_widget_get_width (window) != width ||
                             gtk_widget_get_height (window) != height); i++)
    snapshot_settle (window);
}

/**
 * tour_scene_set:
 * @window: a window that shows a bundle, as at the start, and has the looks of the scene
 * @scenes: the scenes
 * @name: one of them
 *
 * Brings the window to where the scene has it.
 */
void
tour_scene_set (PandectWindow *window,
                GKeyFile      *scenes,
                const char    *name)
{
  tour_scene_set_size (GTK_WIDGET (window), get_int (scenes, name, "width", WIDTH),
                       get_int (scenes, name, "height", HEIGHT));
  record_answers (window, scenes, name);
  pandect_session_set_matches_only (get_session (window),
                                    g_key_file_get_boolean (scenes, name, "matches", NULL));
  go_to (window, scenes, name);
  show_pane (window, scenes, name);
  settle (window);
  unfold_groups (window, scenes, name);
  unfold_fact (window, scenes, name);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  settle (window);

  scroll_panes (window, scenes, name);

  if (g_key_file_get_boolean (scenes, name, "focus", NULL))
    {
      gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
      pandect_workspace_focus_content (pandect_window_get_workspace (window));
      settle (window);
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    }
}

/**
 * tour_scene_clear:
 * @window: a window
 *
 * Brings the window back to the start.
 */
void
tour_scene_clear (PandectWindow *window)
{
  PandectWorkspace *workspace = pandect_window_get_workspace (window);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  pandect_pane_state_close_drawer (pandect_workspace_get_folding (workspace));
  pandect_profile_clear (pandect_session_get_profile (get_session (window)));
  pandect_findings_point_at (pandect_session_get_findings (get_session (window)), NULL, NULL);
  pandect_session_set_matches_only (get_session (window), FALSE);
  pandect_navigator_start_over (pandect_workspace_get_navigator (workspace));
  settle (window);
}
