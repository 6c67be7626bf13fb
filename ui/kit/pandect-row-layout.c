/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-row-layout.h"

/**
 * PandectRowLayout:
 *
 * Lays out a few widgets in a row, at least one of which is text that wraps.
 *
 * A box measures its children several times to share out what is left. Boxes within boxes multiply
 * that, and most of what this program shows is text that wraps beside a sign. Here one child, the
 * first that expands or else the last, takes what the others leave.
 */

struct _PandectRowLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (PandectRowLayout, pandect_row_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* More children than these would not be a line of text any more. */
#define MAX_CHILDREN 8

typedef struct
{
  GtkWidget *widget;
  int        minimum;
  int        natural;
  int        width;
} Child;

typedef struct
{
  Child children[MAX_CHILDREN];
  guint n_children;
  guint taker;             /* the child that takes what is left */
  int   gaps;
} Layout;

static void
measure_children (PandectRowLayout *self,
                  GtkWidget        *parent,
                  Layout           *layout)
{
  gboolean has_taker = FALSE;

  layout->n_children = 0;
  for (GtkWidget *widget = gtk_widget_get_first_child (parent);
       widget != NULL && layout->n_children < MAX_CHILDREN;
       widget = gtk_widget_get_next_sibling (widget))
    {
      Child *child = &layout->children[layout->n_children];

      if (!gtk_widget_should_layout (widget))
        continue;

      child->widget = widget;
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child->minimum, &child->natural, NULL, NULL);
      if (!has_taker)
        layout->taker = layout->n_children;
      has_taker |= gtk_widget_compute_expand (widget, GTK_ORIENTATION_HORIZONTAL);
      layout->n_children++;
    }

  layout->gaps = MAX (0, (int) layout->n_children - 1) * self->spacing;
}

/* Gives each child its natural width, and the taker the rest. What is missing for the least that
 * the taker needs is taken from the others, the last first. */
static void
distribute (Layout *layout,
            int     available)
{
  Child *taker = &layout->children[layout->taker];
  int rest = available - layout->gaps;

  for (guint i = 0; i < layout->n_children; i++)
    {
      layout->children[i].width = layout->children[i].natural;
      if (i != layout->taker)
        rest -= layout->children[i].natural;
    }

  for (guint i = layout->n_children; i > 0 && rest < taker->minimum; i--)
    {
      Child *child = &layout->children[i - 1];
      int taken = MIN (child->natural - child->minimum, taker->minimum - rest);

      if (child == taker)
        continue;

      child->width -= taken;
      rest += taken;
    }

  taker->width = MAX (rest, taker->minimum);
  if (!gtk_widget_compute_expand (taker->widget, GTK_ORIENTATION_HORIZONTAL))
    taker->width = MIN (taker->width, MAX (taker->natural, taker->minimum));
}

static GtkSizeRequestMode
pandect_row_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_row_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  Layout layout;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  measure_children (PANDECT_ROW_LAYOUT (manager), widget, &layout);
  if (layout.n_children == 0)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    distribute (&layout, for_size < 0 ? G_MAXINT16 : for_size);
  else
    *minimum = *natural = layout.gaps;

  for (guint i = 0; i < layout.n_children; i++)
    {
      Child *child = &layout.children[i];
      int height;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += child->minimum;
          *natural += child->natural;
          continue;
        }

      gtk_widget_measure (child->widget, orientation, child->width, &height, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, height);
    }
}

static void
pandect_row_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  PandectRowLayout *self = PANDECT_ROW_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Layout layout;
  int x = 0;

  measure_children (self, widget, &layout);
  if (layout.n_children == 0)
    return;

  distribute (&layout, width);
  for (guint i = 0; i < layout.n_children; i++)
    {
      Child *child = &layout.children[i];
      GtkAllocation allocation = { x, 0, child->width, height };

      if (is_mirrored)
        allocation.x = width - x - child->width;

      gtk_widget_size_allocate (child->widget, &allocation, -1);
      x += child->width + self->spacing;
    }
}

static void
pandect_row_layout_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_int (value, PANDECT_ROW_LAYOUT (object)->spacing);
}

static void
pandect_row_layout_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PandectRowLayout *self = PANDECT_ROW_LAYOUT (object);
  int spacing = g_value_get_int (value);

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
pandect_row_layout_class_init (PandectRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = pandect_row_layout_get_property;
  object_class->set_property = pandect_row_layout_set_property;

  manager_class->allocate = pandect_row_layout_allocate;
  manager_class->get_request_mode = pandect_row_layout_get_request_mode;
  manager_class->measure = pandect_row_layout_measure;

  /**
   * PandectRowLayout:spacing:
   *
   * The gap between two children.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_row_layout_init (PandectRowLayout *self)
{
}

/**
 * pandect_row_layout_new_row:
 * @spacing: the gap between two children
 *
 * Returns: (transfer floating): an empty box with this layout
 */
GtkWidget *
pandect_row_layout_new_row (int spacing)
{
  g_autoptr(GtkLayoutManager) layout = g_object_new (PANDECT_TYPE_ROW_LAYOUT,
                                                     "spacing", spacing,
                                                     NULL);

  return g_object_new (GTK_TYPE_BOX, "layout-manager", layout, NULL);
}
