/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-find-bar.h"

#include <glib/gi18n.h>

#include "find/pandect-page-finder.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectFindBar:
 *
 * Where one types what to find on the page, which is another thing than to search the bundle: it
 * moves through what is shown and changes none of it.
 */

struct _PandectFindBar
{
  GtkWidget       parent_instance;

  PandectPageFinder  *finder;
  guint           settle_id;

  /* Template children */
  GtkWidget      *box;
  GtkSearchEntry *entry;
  GtkWidget      *previous;
  GtkWidget      *next;
  GtkLabel       *count;
};

enum
{
  STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectFindBar, pandect_find_bar, GTK_TYPE_WIDGET)

static const char *
get_query (PandectFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static char *
dup_count (PandectFindBar *self)
{
  guint n_matches = pandect_page_finder_get_n_matches (self->finder);

  if (*get_query (self) == '\0')
    return g_strdup ("");

  if (n_matches == 0)
    return g_strdup (_("Not on this page"));

  /* Translators: which match, and of how many: "2 of 7" */
  return g_strdup_printf (C_("find on the page", "%1$u of %2$u"),
                          pandect_page_finder_get_position (self->finder), n_matches);
}

static void
update (PandectFindBar *self)
{
  guint n_matches = pandect_page_finder_get_n_matches (self->finder);
  g_autofree char *count = dup_count (self);

  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
  gtk_widget_set_sensitive (self->previous, n_matches > 0);
  gtk_widget_set_sensitive (self->next, n_matches > 0);
}

static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       root)
{
  PandectFindBar *self = PANDECT_FIND_BAR (widget);

  self->settle_id = 0;
  pandect_page_finder_set_root (self->finder, root);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PandectFindBar *self)
{
  pandect_page_finder_set_query (self->finder, get_query (self));
}

static void
next_cb (PandectFindBar *self)
{
  pandect_page_finder_step (self->finder, 1);
}

static void
previous_cb (PandectFindBar *self)
{
  pandect_page_finder_step (self->finder, -1);
}

static void
stop_cb (PandectFindBar *self)
{
  pandect_find_bar_stop (self);
}

/* With Shift, Enter goes the other way. */
static gboolean
key_pressed_cb (PandectFindBar  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter ||
                      keyval == GDK_KEY_ISO_Enter;

  if (!is_enter || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  pandect_page_finder_step (self->finder, -1);

  return GDK_EVENT_STOP;
}

static void
pandect_find_bar_dispose (GObject *object)
{
  PandectFindBar *self = PANDECT_FIND_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_FIND_BAR);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (pandect_find_bar_parent_class)->dispose (object);
}

static void
pandect_find_bar_class_init (PandectFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_find_bar_dispose;

  /**
   * PandectFindBar::stopped:
   *
   * The reader is done. The focus was in the bar, and belongs elsewhere now.
   */
  signals[STOPPED] = g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectFindBar, box);
  gtk_widget_class_bind_template_child (widget_class, PandectFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, PandectFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, PandectFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, PandectFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
pandect_find_bar_init (PandectFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->finder = pandect_page_finder_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * pandect_find_bar_new:
 *
 * Returns: (transfer floating): a bar that is not to be seen yet
 */
GtkWidget *
pandect_find_bar_new (void)
{
  return g_object_new (PANDECT_TYPE_FIND_BAR, NULL);
}

/**
 * pandect_find_bar_start:
 * @self: a bar
 * @root: what is to be read
 *
 * Makes the bar ready to type in.
 */
void
pandect_find_bar_start (PandectFindBar *self,
                        GtkWidget      *root)
{
  g_return_if_fail (PANDECT_IS_FIND_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  pandect_page_finder_set_root (self->finder, root);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * pandect_find_bar_set_root:
 * @self: a bar
 * @root: what is to be read now
 *
 * Goes on with another page, as soon as it is laid out. Does nothing while the bar is not seen.
 */
void
pandect_find_bar_set_root (PandectFindBar *self,
                           GtkWidget      *root)
{
  g_return_if_fail (PANDECT_IS_FIND_BAR (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (self->settle_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->settle_id);
  self->settle_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb,
                                                  g_object_ref (root), g_object_unref);
}

/**
 * pandect_find_bar_step:
 * @self: a bar
 * @step: 1 for the next match, -1 for the one before
 */
void
pandect_find_bar_step (PandectFindBar *self,
                       int             step)
{
  g_return_if_fail (PANDECT_IS_FIND_BAR (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    pandect_page_finder_step (self->finder, step);
}

/**
 * pandect_find_bar_stop:
 * @self: a bar
 *
 * Takes the bar and all marks away.
 *
 * Returns: whether it was to be seen
 */
gboolean
pandect_find_bar_stop (PandectFindBar *self)
{
  gboolean had_focus;

  g_return_val_if_fail (PANDECT_IS_FIND_BAR (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  pandect_page_finder_set_root (self->finder, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (had_focus)
    g_signal_emit (self, signals[STOPPED], 0);

  return TRUE;
}
