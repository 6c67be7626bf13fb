/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-pane-focus.h"

#include "kit/pandect-focus.h"

/* Each pane remembers what had the focus in it. When a pane goes out of sight, the one that takes
 * its place takes the focus; when a drawer closes, the focus returns to where it was before. Such a
 * move waits for the layout that shows the place, and ends when something else takes the focus. */

#define NOWHERE (-1)

struct _PandectPaneFocus
{
  GtkWidget     **panes;                    /* of the split, which outlives this */
  GtkWidget      *last[PANDECT_N_PANES];
  PandectDrawer   drawer;
  int             before_drawer;
  int             content;
  gboolean        is_due;
  guint           idle_id;
};

static GtkWidget *
get_focus (PandectPaneFocus *self)
{
  for (int i = 0; i < PANDECT_N_PANES; i++)
    {
      GtkRoot *root = self->panes[i] != NULL ? gtk_widget_get_root (self->panes[i]) : NULL;

      if (root != NULL)
        return gtk_root_get_focus (root);
    }

  return NULL;
}

static int
find (PandectPaneFocus *self)
{
  GtkWidget *focus = get_focus (self);

  for (int i = 0; i < PANDECT_N_PANES && focus != NULL; i++)
    {
      if (self->panes[i] != NULL &&
          (focus == self->panes[i] || gtk_widget_is_ancestor (focus, self->panes[i])))
        return i;
    }

  return NOWHERE;
}

static void
remember (PandectPaneFocus *self,
          int               pane)
{
  g_set_weak_pointer (&self->last[pane], get_focus (self));
}

/* Lets go of the focus until a pane can take it. */
static void
drop (PandectPaneFocus *self)
{
  int pane = find (self);

  if (pane != NOWHERE)
    remember (self, pane);

  pandect_focus_drop (self->panes[PANDECT_PANE_SHADE]);
  self->is_due = TRUE;
}

static gboolean
take (PandectPaneFocus *self,
      int               pane)
{
  GtkWidget *last = self->last[pane];

  if (last != NULL && gtk_widget_get_mapped (last) && gtk_widget_grab_focus (last))
    return TRUE;

  return self->panes[pane] != NULL && gtk_widget_get_mapped (self->panes[pane]) &&
         gtk_widget_child_focus (self->panes[pane], GTK_DIR_TAB_FORWARD);
}

static gboolean
take_what_is_due_cb (gpointer data)
{
  PandectPaneFocus *self = data;
  gboolean is_taken = pandect_focus_is_taken (self->panes[PANDECT_PANE_SHADE]);
  int pane = self->content;

  self->idle_id = 0;

  if (self->drawer != PANDECT_DRAWER_NONE)
    {
      pane = (int) pandect_panes_of_drawer (self->drawer);
    }
  else if (self->before_drawer != NOWHERE)
    {
      pane = self->before_drawer;
      self->before_drawer = NOWHERE;
    }

  /* What was in the header before may be hidden now. */
  if (!is_taken && !take (self, pane))
    take (self, self->content);

  return G_SOURCE_REMOVE;
}

PandectPaneFocus *
pandect_pane_focus_new (GtkWidget **panes)
{
  PandectPaneFocus *self = g_new0 (PandectPaneFocus, 1);

  self->panes = panes;
  self->before_drawer = NOWHERE;

  return self;
}

void
pandect_pane_focus_free (PandectPaneFocus *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);

  for (int i = 0; i < PANDECT_N_PANES; i++)
    g_clear_weak_pointer (&self->last[i]);

  g_free (self);
}

/**
 * pandect_pane_focus_move:
 * @self: the focus of the panes
 * @direction: forwards or backwards by Tab
 *
 * Goes on in the order of the panes. GTK goes by position, and would put the header before the
 * groups.
 *
 * Returns: whether there was something to go to
 */
gboolean
pandect_pane_focus_move (PandectPaneFocus *self,
                         GtkDirectionType  direction)
{
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int pane = find (self);

  if (pane == NOWHERE)
    pane = step > 0 ? 0 : PANDECT_N_PANES - 1;

  for (; pane >= 0 && pane < PANDECT_N_PANES; pane += step)
    {
      if (self->panes[pane] != NULL && gtk_widget_get_mapped (self->panes[pane]) &&
          gtk_widget_child_focus (self->panes[pane], direction))
        return TRUE;
    }

  return FALSE;
}

/**
 * pandect_pane_focus_move_on:
 * @self: the focus of the panes
 *
 * Moves the focus to the next pane that can be seen, and from the last to the first.
 */
void
pandect_pane_focus_move_on (PandectPaneFocus *self)
{
  int pane = find (self);

  if (pane != NOWHERE)
    remember (self, pane);

  for (int i = 0; i < PANDECT_N_PANES; i++)
    {
      pane = (pane + 1) % PANDECT_N_PANES;
      if (take (self, pane))
        return;
    }
}

/**
 * pandect_pane_focus_rest:
 * @self: the focus of the panes
 *
 * Gives the focus to what the reader looks at, and scrolls nothing.
 *
 * Returns: whether there was something to take it
 */
gboolean
pandect_pane_focus_rest (PandectPaneFocus *self)
{
  int pane = self->drawer != PANDECT_DRAWER_NONE ? (int) pandect_panes_of_drawer (self->drawer)
                                                 : self->content;

  return self->panes[pane] != NULL &&
         (pandect_focus_rest (self->panes[pane]) || take (self, pane));
}

/**
 * pandect_pane_focus_release:
 * @self: the focus of the panes
 * @pane: a pane that is about to go out of sight
 *
 * Takes the focus out of a pane. Otherwise GTK would look for another place for it after the
 * layout, and ask what it finds for a new one. And GTK 4.8 would keep a reference for ever to what
 * is hidden twice while the focus is in it: what a pane shows, and then the pane.
 */
void
pandect_pane_focus_release (PandectPaneFocus *self,
                            PandectPane       pane)
{
  if (find (self) == (int) pane)
    drop (self);
}

/**
 * pandect_pane_focus_to_content:
 * @self: the focus of the panes
 * @content: the pane that shows the content: the list or the page
 *
 * Moves the focus to the content: at once, or when the next layout shows it.
 */
void
pandect_pane_focus_to_content (PandectPaneFocus *self,
                               PandectPane       content)
{
  self->before_drawer = NOWHERE;

  if (self->drawer != PANDECT_DRAWER_NONE || !take (self, (int) content))
    drop (self);
}

/**
 * pandect_pane_focus_set_drawer:
 * @self: the focus of the panes
 * @drawer: the drawer that is open now
 *
 * Keeps the focus in a drawer: what lies behind may be seen in part, but Tab must not lead there.
 */
void
pandect_pane_focus_set_drawer (PandectPaneFocus *self,
                               PandectDrawer     drawer)
{
  if (self->drawer == drawer)
    return;

  if (self->drawer == PANDECT_DRAWER_NONE)
    self->before_drawer = find (self);

  drop (self);
  self->drawer = drawer;

  for (int i = 0; i < PANDECT_N_PANES; i++)
    {
      if (self->panes[i] != NULL)
        gtk_widget_set_can_focus (self->panes[i],
                                  drawer == PANDECT_DRAWER_NONE ||
                                  i == (int) pandect_panes_of_drawer (drawer));
    }
}

/**
 * pandect_pane_focus_before_layout:
 * @self: the focus of the panes
 * @places: where each pane will be; one that goes out of sight has a width of 0
 */
void
pandect_pane_focus_before_layout (PandectPaneFocus   *self,
                                  const GdkRectangle *places)
{
  int pane = find (self);

  if (pane != NOWHERE && places[pane].width == 0)
    pandect_pane_focus_release (self, (PandectPane) pane);
}

/**
 * pandect_pane_focus_after_layout:
 * @self: the focus of the panes
 * @content: the pane that shows the content: the list or the page
 *
 * The focus moves a little later: it changes how widgets are drawn, and that may ask for another
 * layout.
 */
void
pandect_pane_focus_after_layout (PandectPaneFocus *self,
                                 PandectPane       content)
{
  self->content = (int) content;

  if (self->is_due && self->idle_id == 0)
    self->idle_id = g_idle_add (take_what_is_due_cb, self);

  self->is_due = FALSE;
}
