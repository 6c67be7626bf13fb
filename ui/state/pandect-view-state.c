/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-view-state.h"

#include "kit/pandect-fold-button.h"

/**
 * PandectViewState:
 *
 * Where a reader is in some widgets: what is unfolded, how far it is scrolled, what has the focus,
 * and where the cursor stands in it.
 *
 * When the same is shown in another language, by widgets made anew, the reader goes on in the same
 * place. A widget is known by the way to it, from child to child; one that is not there any more is
 * left out.
 */

/* A list measures its rows as they come into sight: after so many frames its length is known. */
#define FRAMES_TO_SETTLE 8

struct _PandectViewState
{
  GArray  *unfolded;      /* ways, each with its button in the former widgets */
  GArray  *scrolled;
  GArray  *focus;         /* the way; NULL when nothing has the focus */
  gboolean in_list;       /* the focus is on a row of a list */
  int      cursor;
  int      selection_end;
};

typedef struct
{
  GArray *way;
  double  fraction;       /* of what does not fit */
} Scrolled;

typedef struct
{
  double fraction;
  double last;
  guint  n_frames;
} Scrolling;

typedef struct
{
  GArray *way;
  guint   n_frames;
} Focusing;

static void
clear_way (gpointer data)
{
  g_array_unref (*(GArray **) data);
}

static void
clear_scrolled (gpointer data)
{
  g_array_unref (((Scrolled *) data)->way);
}

static guint
get_index (GtkWidget *widget)
{
  guint index = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    index++;

  return index;
}

static GArray *
find_way (GtkWidget *root,
          GtkWidget *widget)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; widget != root && widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      guint index = get_index (widget);

      g_array_prepend_val (way, index);
    }

  return way;
}

static GtkWidget *
follow_way (GtkWidget    *root,
            const GArray *way)
{
  GtkWidget *widget = root;

  for (guint i = 0; i < way->len && widget != NULL; i++)
    {
      widget = gtk_widget_get_first_child (widget);
      for (guint j = g_array_index (way, guint, i); j > 0 && widget != NULL; j--)
        widget = gtk_widget_get_next_sibling (widget);
    }

  return widget;
}

static double
get_room (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
look_at (PandectViewState *self,
         GtkWidget        *root,
         GtkWidget        *widget)
{
  if (PANDECT_IS_FOLD_BUTTON (widget) &&
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)))
    {
      GArray *way = find_way (root, widget);

      g_array_append_val (self->unfolded, way);
    }

  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
      double value = gtk_adjustment_get_value (adjustment);

      if (value > 0 && get_room (adjustment) > 0)
        {
          Scrolled scrolled = { find_way (root, widget), value / get_room (adjustment) };

          g_array_append_val (self->scrolled, scrolled);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (self, root, child);
}

/**
 * pandect_view_state_new:
 * @root: some widgets
 *
 * Returns: (transfer full): where a reader is in them
 */
PandectViewState *
pandect_view_state_new (GtkWidget *root)
{
  PandectViewState *self = g_new0 (PandectViewState, 1);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (root));

  self->unfolded = g_array_new (FALSE, FALSE, sizeof (GArray *));
  g_array_set_clear_func (self->unfolded, clear_way);
  self->scrolled = g_array_new (FALSE, FALSE, sizeof (Scrolled));
  g_array_set_clear_func (self->scrolled, clear_scrolled);
  look_at (self, root, root);

  if (focus != NULL && gtk_widget_is_ancestor (focus, root))
    {
      self->focus = find_way (root, focus);
      self->in_list = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
      if (GTK_IS_EDITABLE (focus) &&
          !gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &self->cursor,
                                              &self->selection_end))
        self->cursor = self->selection_end = gtk_editable_get_position (GTK_EDITABLE (focus));
    }

  return self;
}

void
pandect_view_state_free (PandectViewState *self)
{
  g_array_unref (self->unfolded);
  g_array_unref (self->scrolled);
  g_clear_pointer (&self->focus, g_array_unref);
  g_free (self);
}

/* What the reader has scrolled meanwhile stays as it is. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Scrolling *scrolling = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  double value = scrolling->fraction * get_room (adjustment);

  if (scrolling->last > 0 &&
      ABS (gtk_adjustment_get_value (adjustment) - scrolling->last) >
      gtk_adjustment_get_page_size (adjustment) / 2)
    return G_SOURCE_REMOVE;

  gtk_adjustment_set_value (adjustment, value);
  scrolling->last = gtk_adjustment_get_value (adjustment);

  return ++scrolling->n_frames < FRAMES_TO_SETTLE ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The focus goes to the very widget: what widgets do when they grab it is for readers who come from
 * elsewhere, and a label of GTK 4.8 warns when nothing had the focus before. */
static void
focus_on (const PandectViewState *self,
          GtkWidget              *focus)
{
  gtk_root_set_focus (gtk_widget_get_root (focus), focus);
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), self->cursor, self->selection_end);
}

/* Unless the reader went somewhere else meanwhile. */
static gboolean
focus_on_row_cb (GtkWidget     *root,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  Focusing *focusing = user_data;
  GtkWidget *row;

  if (++focusing->n_frames < FRAMES_TO_SETTLE / 2)
    return G_SOURCE_CONTINUE;

  row = follow_way (root, focusing->way);
  if (row != NULL && gtk_widget_get_mapped (row) &&
      gtk_root_get_focus (gtk_widget_get_root (root)) == NULL)
    gtk_widget_grab_focus (row);

  return G_SOURCE_REMOVE;
}

static void
focusing_free (gpointer data)
{
  g_array_unref (((Focusing *) data)->way);
  g_free (data);
}

/* What is typed must not be lost, so the focus moves at once; a list has no rows yet. */
static void
restore_focus (const PandectViewState *self,
               GtkWidget              *root)
{
  GtkWidget *focus = self->focus != NULL ? follow_way (root, self->focus) : NULL;

  if (self->in_list)
    {
      Focusing *focusing = g_new0 (Focusing, 1);

      focusing->way = g_array_ref (self->focus);
      gtk_widget_add_tick_callback (root, focus_on_row_cb, focusing, focusing_free);
    }
  else if (focus != NULL)
    {
      focus_on (self, focus);
    }
}

/**
 * pandect_view_state_restore:
 * @self: where a reader was
 * @root: the same widgets, made anew
 *
 * Brings the reader back to the same place.
 */
void
pandect_view_state_restore (const PandectViewState *self,
                            GtkWidget              *root)
{
  for (guint i = 0; i < self->unfolded->len; i++)
    {
      GtkWidget *button = follow_way (root, g_array_index (self->unfolded, GArray *, i));

      if (PANDECT_IS_FOLD_BUTTON (button))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }

  restore_focus (self, root);

  for (guint i = 0; i < self->scrolled->len; i++)
    {
      const Scrolled *scrolled = &g_array_index (self->scrolled, Scrolled, i);
      GtkWidget *widget = follow_way (root, scrolled->way);
      Scrolling *scrolling;

      if (!GTK_IS_SCROLLED_WINDOW (widget))
        continue;

      scrolling = g_new0 (Scrolling, 1);
      scrolling->fraction = scrolled->fraction;
      gtk_widget_add_tick_callback (widget, scroll_cb, scrolling, g_free);
    }
}
