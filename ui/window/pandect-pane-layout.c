/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-pane-layout.h"

#include "window/pandect-pane-focus.h"
#include "window/pandect-panes.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-a11y-text.h"

/**
 * PandectPaneLayout:
 *
 * The panes of the window: groups, list, page and profile, under a header and above a footer.
 *
 * From 1700 px everything stands side by side. With less room the page takes the place of the list,
 * then the profile folds away, and at last there is one pane at a time; [class@Folding] decides. A
 * folded pane that is shown covers the others and keeps the focus: it is a drawer. All lengths grow
 * with the text.
 *
 * In a template, the child types are `groups`, `header`, `list`, `page`, `profile` and `footer`.
 *
 * libadwaita 1.2 has two containers that fold. Both are deprecated from 1.4 on, fold by the sizes
 * of their children, and cannot show two panes of three.
 */

/* In pixels at ordinary text size. */
#define GROUPS_WIDTH  256
#define LIST_WIDTH    720
#define PROFILE_WIDTH 364

/* The panes scroll: their content does not count for the height of the window. */
#define LEAST_BODY_HEIGHT 180

static const char * const slot_names[PANDECT_N_PANES] = {
  [PANDECT_PANE_GROUPS] = "groups",
  [PANDECT_PANE_HEADER] = "header",
  [PANDECT_PANE_LIST] = "list",
  [PANDECT_PANE_PAGE] = "page",
  [PANDECT_PANE_PROFILE] = "profile",
  [PANDECT_PANE_FOOTER] = "footer",
};

struct _PandectPaneLayout
{
  GtkWidget         parent_instance;

  PandectPaneState   *folding;
  GtkWidget        *slots[PANDECT_N_PANES];
  PandectPaneFocus *focus;
};

enum
{
  PROP_0,
  PROP_FOLDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void pandect_pane_layout_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectPaneLayout, pandect_pane_layout, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      pandect_pane_layout_buildable_init))

static GtkBuildableIface *parent_buildable;

/* Slots */

static void
set_slot (PandectPaneLayout *self,
          int                slot,
          GtkWidget         *widget)
{
  GtkWidget *before = NULL;

  g_clear_pointer (&self->slots[slot], gtk_widget_unparent);

  if (widget == NULL)
    return;

  for (int i = 0; i < slot; i++)
    if (self->slots[i] != NULL)
      before = self->slots[i];

  self->slots[slot] = widget;
  gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
}

static int
least (PandectPaneLayout *self,
       int                slot,
       GtkOrientation     orientation,
       int                for_size)
{
  int minimum = 0;

  if (self->slots[slot] != NULL)
    gtk_widget_measure (self->slots[slot], orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
measure_panes (PandectPaneLayout *self,
               PandectPanesSizes *sizes)
{
  const GtkOrientation across = GTK_ORIENTATION_HORIZONTAL;

  sizes->groups = MAX (pandect_scale_size (GTK_WIDGET (self), GROUPS_WIDTH),
                       least (self, PANDECT_PANE_GROUPS, across, -1));
  sizes->list = MAX (pandect_scale_size (GTK_WIDGET (self), LIST_WIDTH),
                     least (self, PANDECT_PANE_LIST, across, -1));
  sizes->profile = MAX (pandect_scale_size (GTK_WIDGET (self), PROFILE_WIDTH),
                        least (self, PANDECT_PANE_PROFILE, across, -1));
  sizes->line = least (self, PANDECT_PANE_GROUPS_LINE, across, -1);
  sizes->header = least (self, PANDECT_PANE_HEADER, GTK_ORIENTATION_VERTICAL, -1);
  sizes->footer = least (self, PANDECT_PANE_FOOTER, GTK_ORIENTATION_VERTICAL, sizes->width);
}

static void
set_seen (GtkWidget *slot,
          gboolean   is_seen)
{
  if (gtk_widget_get_child_visible (slot) == is_seen)
    return;

  gtk_widget_set_child_visible (slot, is_seen);
  pandect_a11y_text_set (slot, !is_seen);
}

/* First of all: what then comes under the pointer may ask for a new layout, and gets it by being
 * placed after this. */
static void
hide_panes (PandectPaneLayout  *self,
            const GdkRectangle *places)
{
  for (int i = 0; i < PANDECT_N_PANES; i++)
    {
      if (self->slots[i] != NULL && places[i].width == 0)
        set_seen (self->slots[i], FALSE);
    }
}

static void
show_panes (PandectPaneLayout  *self,
            const GdkRectangle *places,
            int                 width)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < PANDECT_N_PANES; i++)
    {
      GdkRectangle at = places[i];

      if (self->slots[i] == NULL || at.width == 0)
        continue;

      set_seen (self->slots[i], TRUE);
      at.width = MAX (at.width, least (self, i, GTK_ORIENTATION_HORIZONTAL, -1));
      if (mirrored)
        at.x = width - at.x - at.width;
      gtk_widget_size_allocate (self->slots[i], &at, -1);
    }
}

/* What the reader looks at, or does once the panes are placed. */
static PandectPane
get_content (PandectPaneLayout *self)
{
  return pandect_pane_state_get_show_page (self->folding) &&
         !pandect_pane_state_get_page_beside (self->folding) ? PANDECT_PANE_PAGE
                                                             : PANDECT_PANE_LIST;
}

/* Signal callbacks */

static void
folding_notify_cb (PandectPaneLayout *self)
{
  PandectDrawer drawer = pandect_pane_state_get_drawer (self->folding);

  pandect_pane_focus_set_drawer (self->focus, drawer);

  /* A command may close a drawer and go on in the header: keys do not wait for the layout. */
  if (drawer == PANDECT_DRAWER_NONE && self->slots[PANDECT_PANE_HEADER] != NULL)
    set_seen (self->slots[PANDECT_PANE_HEADER], TRUE);

  if (!pandect_pane_state_get_page_beside (self->folding))
    pandect_pane_focus_release (self->focus, get_content (self) == PANDECT_PANE_PAGE
                                                 ? PANDECT_PANE_LIST : PANDECT_PANE_PAGE);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
shade_pressed_cb (PandectPaneLayout *self)
{
  pandect_pane_state_close_drawer (self->folding);
}

/* Class plumbing */

static void
pandect_pane_layout_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  PandectPaneLayout *self = PANDECT_PANE_LAYOUT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* With one pane at a time the widest decides: every pane has its turn. */
      *minimum = 0;
      for (int i = 0; i < PANDECT_N_PANES; i++)
        *minimum = MAX (*minimum, least (self, i, orientation, -1));

      *natural = MAX (*minimum, pandect_scale_size (widget, GROUPS_WIDTH + LIST_WIDTH));
    }
  else
    {
      *minimum = LEAST_BODY_HEIGHT + least (self, PANDECT_PANE_HEADER, orientation, -1) +
                 least (self, PANDECT_PANE_FOOTER, orientation, for_size);
      *natural = *minimum;
    }
}

static void
pandect_pane_layout_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  PandectPaneLayout *self = PANDECT_PANE_LAYOUT (widget);
  PandectPanesSizes sizes = { .width = width, .height = height };
  GdkRectangle places[PANDECT_N_PANES];

  /* Before anything is measured, so that what is bound to the folding follows in this layout. */
  pandect_pane_state_set_room (self->folding, width / pandect_scale_get (widget));
  measure_panes (self, &sizes);
  pandect_panes_place (self->folding, &sizes, places);

  pandect_pane_focus_before_layout (self->focus, places);

  hide_panes (self, places);
  show_panes (self, places, width);

  pandect_pane_focus_after_layout (self->focus, get_content (self));
}

static GtkSizeRequestMode
pandect_pane_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
pandect_pane_layout_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return pandect_pane_focus_move (PANDECT_PANE_LAYOUT (widget)->focus, direction);

  return GTK_WIDGET_CLASS (pandect_pane_layout_parent_class)->focus (widget, direction);
}

/* GTK asks for this when what had the focus has gone. By itself it would go to the first pane. */
static gboolean
pandect_pane_layout_grab_focus (GtkWidget *widget)
{
  return pandect_pane_focus_rest (PANDECT_PANE_LAYOUT (widget)->focus);
}

static void
pandect_pane_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectPaneLayout *self = PANDECT_PANE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_FOLDING:
      self->folding = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_pane_layout_constructed (GObject *object)
{
  PandectPaneLayout *self = PANDECT_PANE_LAYOUT (object);

  G_OBJECT_CLASS (pandect_pane_layout_parent_class)->constructed (object);

  if (self->folding == NULL)
    self->folding = pandect_pane_state_new ();

  g_signal_connect_object (self->folding, "notify", G_CALLBACK (folding_notify_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pandect_pane_layout_dispose (GObject *object)
{
  PandectPaneLayout *self = PANDECT_PANE_LAYOUT (object);

  g_signal_handlers_disconnect_by_data (self->folding, self);
  g_clear_pointer (&self->focus, pandect_pane_focus_free);

  for (int i = 0; i < PANDECT_N_PANES; i++)
    g_clear_pointer (&self->slots[i], gtk_widget_unparent);

  G_OBJECT_CLASS (pandect_pane_layout_parent_class)->dispose (object);
}

static void
pandect_pane_layout_finalize (GObject *object)
{
  g_clear_object (&PANDECT_PANE_LAYOUT (object)->folding);

  G_OBJECT_CLASS (pandect_pane_layout_parent_class)->finalize (object);
}

static void
pandect_pane_layout_add_child (GtkBuildable *buildable,
                               GtkBuilder   *builder,
                               GObject      *child,
                               const char   *type)
{
  if (type != NULL && GTK_IS_WIDGET (child))
    pandect_pane_layout_set_child (PANDECT_PANE_LAYOUT (buildable), type, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
pandect_pane_layout_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = pandect_pane_layout_add_child;
}

static void
pandect_pane_layout_class_init (PandectPaneLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_pane_layout_set_property;
  object_class->constructed = pandect_pane_layout_constructed;
  object_class->dispose = pandect_pane_layout_dispose;
  object_class->finalize = pandect_pane_layout_finalize;

  widget_class->measure = pandect_pane_layout_measure;
  widget_class->size_allocate = pandect_pane_layout_size_allocate;
  widget_class->get_request_mode = pandect_pane_layout_get_request_mode;
  widget_class->focus = pandect_pane_layout_focus;
  widget_class->grab_focus = pandect_pane_layout_grab_focus;

  /**
   * PandectPaneLayout:folding:
   *
   * Which panes are folded, and which are to be seen.
   */
  properties[PROP_FOLDING] =
    g_param_spec_object ("folding", NULL, NULL,
                         PANDECT_TYPE_PANE_STATE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split");
}

static void
pandect_pane_layout_init (PandectPaneLayout *self)
{
  GtkWidget *shade = g_object_new (GTK_TYPE_BOX,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkGesture *press = gtk_gesture_click_new ();

  self->focus = pandect_pane_focus_new (self->slots);

  gtk_widget_add_css_class (shade, "shade");
  gtk_widget_add_controller (shade, GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (press, "pressed", G_CALLBACK (shade_pressed_cb), self,
                           G_CONNECT_SWAPPED);

  set_slot (self, PANDECT_PANE_GROUPS_LINE, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  set_slot (self, PANDECT_PANE_LIST_LINE, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  set_slot (self, PANDECT_PANE_SHADE, shade);
  set_slot (self, PANDECT_PANE_PROFILE_LINE, gtk_separator_new (GTK_ORIENTATION_VERTICAL));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

/**
 * pandect_pane_layout_new:
 * @folding: (nullable): which panes are to be seen; %NULL for a folding of its own
 *
 * Returns: an empty split
 */
GtkWidget *
pandect_pane_layout_new (PandectPaneState *folding)
{
  return g_object_new (PANDECT_TYPE_PANE_LAYOUT, "folding", folding, NULL);
}

/**
 * pandect_pane_layout_set_child:
 * @self: a split
 * @slot: `groups`, `header`, `list`, `page`, `profile` or `footer`
 * @child: (nullable): what is to stand there
 */
void
pandect_pane_layout_set_child (PandectPaneLayout *self,
                               const char        *slot,
                               GtkWidget         *child)
{
  g_return_if_fail (PANDECT_IS_PANE_LAYOUT (self));

  for (int i = 0; i < PANDECT_N_PANES; i++)
    if (g_strcmp0 (slot_names[i], slot) == 0)
      {
        set_slot (self, i, child);
        return;
      }

  g_return_if_reached ();
}

/**
 * pandect_pane_layout_focus_content:
 * @self: a split
 *
 * Moves the focus to the list or the page, whichever is looked at, once that is on screen.
 */
void
pandect_pane_layout_focus_content (PandectPaneLayout *self)
{
  g_return_if_fail (PANDECT_IS_PANE_LAYOUT (self));

  pandect_pane_focus_to_content (self->focus, get_content (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * pandect_pane_layout_focus_next_pane:
 * @self: a split
 *
 * Moves the focus to the next pane that is to be seen, and from the last to the first.
 */
void
pandect_pane_layout_focus_next_pane (PandectPaneLayout *self)
{
  g_return_if_fail (PANDECT_IS_PANE_LAYOUT (self));

  pandect_pane_focus_move_on (self->focus);
}
