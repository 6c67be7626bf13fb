/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-shortcuts-window.h"

#include <glib/gi18n.h>

#include "state/pandect-keys.h"
#include "kit/pandect-scale.h"

/**
 * PandectShortcutsWindow:
 *
 * Every command that has a key. GtkShortcutsWindow is deprecated from GTK 4.18 on, and its search
 * and its pages are more than a list of this length needs.
 */

#define WIDTH 480

struct _PandectShortcutsWindow
{
  AdwWindow  parent_instance;

  /* Template children */
  AdwClamp  *clamp;
  GtkBox    *groups;
};

G_DEFINE_FINAL_TYPE (PandectShortcutsWindow, pandect_shortcuts_window, ADW_TYPE_WINDOW)

static char *
dup_key_label (const char *accel)
{
  GdkModifierType modifiers;
  guint keyval;

  gtk_accelerator_parse (accel, &keyval, &modifiers);

  return gtk_accelerator_get_label (keyval, modifiers);
}

static char *
dup_keys (const PandectKey *key)
{
  g_autofree char *first = dup_key_label (key->accels[0]);
  g_autofree char *second = NULL;

  if (key->accels[1] == NULL)
    return g_steal_pointer (&first);

  second = dup_key_label (key->accels[1]);

  /* Translators: two keys that do the same, as in "Ctrl+G or F3" */
  return g_strdup_printf (_("%s or %s"), first, second);
}

static GtkWidget *
create_row (const PandectKey *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (key);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(key->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "quiet");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

  return row;
}

static void
add_rows (PandectShortcutsWindow *self)
{
  const char *group_title = NULL;
  GtkWidget *group = NULL;
  const PandectKey *keys;
  guint n_keys;

  keys = pandect_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (g_strcmp0 (group_title, keys[i].group) != 0)
        {
          group_title = keys[i].group;
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(group_title));
          gtk_box_append (self->groups, group);
        }

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&keys[i]));
    }
}

static void
pandect_shortcuts_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PANDECT_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (pandect_shortcuts_window_parent_class)->dispose (object);
}

static void
pandect_shortcuts_window_class_init (PandectShortcutsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_shortcuts_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
    "/org/pandect/Pandect/ui/pandect-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectShortcutsWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectShortcutsWindow, groups);
}

static void
pandect_shortcuts_window_init (PandectShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  add_rows (self);
}

/**
 * pandect_shortcuts_window_new:
 * @parent: the window whose keys are listed
 *
 * Returns: a window
 */
GtkWidget *
pandect_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (PANDECT_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
