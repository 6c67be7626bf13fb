/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-text-row.h"

/**
 * PandectTextRow:
 *
 * Puts its children side by side. One of them takes what the others leave: the first that expands,
 * or else the last.
 *
 * A [class@Gtk.Box] does the same and more: from GTK 4.6 on it searches for the widths at which the
 * children are least high, by laying out the text in them many times over. Lines within lines
 * multiply that, and most of what this program shows is text that wraps beside a sign.
 */

typedef struct
{
  int spacing;
} PandectTextRowPrivate;

static GtkBuildableIface *parent_buildable_iface;

static void pandect_text_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (PandectTextRow,
                         pandect_text_row,
                         GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (PandectTextRow)
                             G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                    pandect_text_row_buildable_init))

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

static int
get_spacing (PandectTextRow *self)
{
  PandectTextRowPrivate *priv = pandect_text_row_get_instance_private (self);

  return priv->spacing;
}

static void
measure_children (PandectTextRow *self,
                  Layout         *layout)
{
  gboolean has_taker = FALSE;

  layout->n_children = 0;
  for (GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (self));
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

  layout->gaps = MAX (0, (int) layout->n_children - 1) * get_spacing (self);
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
pandect_text_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_text_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  Layout layout;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  measure_children (PANDECT_TEXT_ROW (widget), &layout);
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
pandect_text_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PandectTextRow *self = PANDECT_TEXT_ROW (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Layout layout;
  int x = 0;

  measure_children (self, &layout);
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
      x += child->width + get_spacing (self);
    }
}

static void
pandect_text_row_compute_expand (GtkWidget *widget,
                                 gboolean  *hexpand,
                                 gboolean  *vexpand)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *hexpand |= gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vexpand |= gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
pandect_text_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_int (value, get_spacing (PANDECT_TEXT_ROW (object)));
}

static void
pandect_text_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PandectTextRowPrivate *priv = pandect_text_row_get_instance_private (PANDECT_TEXT_ROW (object));
  int spacing = g_value_get_int (value);

  if (priv->spacing == spacing)
    return;

  priv->spacing = spacing;
  gtk_widget_queue_resize (GTK_WIDGET (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
pandect_text_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pandect_text_row_parent_class)->dispose (object);
}

static void
pandect_text_row_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (GTK_IS_WIDGET (child))
    pandect_text_row_append (PANDECT_TEXT_ROW (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
pandect_text_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pandect_text_row_add_child;
}

static void
pandect_text_row_class_init (PandectTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_text_row_dispose;
  object_class->get_property = pandect_text_row_get_property;
  object_class->set_property = pandect_text_row_set_property;

  widget_class->compute_expand = pandect_text_row_compute_expand;
  widget_class->get_request_mode = pandect_text_row_get_request_mode;
  widget_class->measure = pandect_text_row_measure;
  widget_class->size_allocate = pandect_text_row_size_allocate;

  /**
   * PandectTextRow:spacing:
   *
   * The gap between two children.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "line");
}

static void
pandect_text_row_init (PandectTextRow *self)
{
}

/**
 * pandect_text_row_new:
 * @spacing: the gap between two children
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
pandect_text_row_new (int spacing)
{
  return g_object_new (PANDECT_TYPE_TEXT_ROW, "spacing", spacing, NULL);
}

void
pandect_text_row_append (PandectTextRow *self,
                         GtkWidget      *child)
{
  g_return_if_fail (PANDECT_IS_TEXT_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
pandect_text_row_prepend (PandectTextRow *self,
                          GtkWidget      *child)
{
  g_return_if_fail (PANDECT_IS_TEXT_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
}
