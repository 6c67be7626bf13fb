/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-wrap-box.h"

/**
 * PandectWrapBox:
 *
 * Puts its children side by side and breaks the line where the next one does not fit.
 *
 * Unlike in a [class@Gtk.FlowBox] the children form no columns and take no focus themselves.
 */

struct _PandectWrapBox
{
  GtkWidget parent_instance;

  int       spacing;
  int       line_spacing;
};

static GtkBuildableIface *parent_buildable_iface;

static void pandect_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectWrapBox, pandect_wrap_box, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      pandect_wrap_box_buildable_init))

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One line of children: from the first up to, and not with, the child behind it. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *behind;
  int        height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
get_width_of (GtkWidget *child,
              int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

static int
get_height_of (GtkWidget *child,
               int        width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static Line
get_line (PandectWrapBox *self,
          GtkWidget      *first,
          int             available)
{
  Line line = { first, first, 0 };
  int x = 0;

  while (line.behind != NULL)
    {
      int width = get_width_of (line.behind, available);

      if (x > 0 && x + width > available)
        break;

      line.height = MAX (line.height, get_height_of (line.behind, width));
      line.behind = get_next (line.behind);
      x += width + self->spacing;
    }

  return line;
}

static void
allocate_line (PandectWrapBox *self,
               const Line     *line,
               int             y,
               int             available)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->behind; child = get_next (child))
    {
      int width = get_width_of (child, available);
      int height = get_height_of (child, width);
      GtkAllocation allocation = { x, y + (line->height - height) / 2, width, height };

      if (is_mirrored)
        allocation.x = available - x - width;

      gtk_widget_size_allocate (child, &allocation, -1);
      x += width + self->spacing;
    }
}

static int
measure_height (PandectWrapBox *self,
                int             available)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int height = 0;

  while (child != NULL)
    {
      Line line = get_line (self, child, available);

      height += line.height + (height > 0 ? self->line_spacing : 0);
      child = line.behind;
    }

  return height;
}

static GtkSizeRequestMode
pandect_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_wrap_box_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PandectWrapBox *self = PANDECT_WRAP_BOX (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, for_size < 0 ? G_MAXINT16 : for_size);
      return;
    }

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
       child != NULL;
       child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
pandect_wrap_box_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PandectWrapBox *self = PANDECT_WRAP_BOX (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = get_line (self, child, width);

      allocate_line (self, &line, y, width);
      y += line.height + self->line_spacing;
      child = line.behind;
    }
}

static void
pandect_wrap_box_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PandectWrapBox *self = PANDECT_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_wrap_box_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PandectWrapBox *self = PANDECT_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_wrap_box_dispose (GObject *object)
{
  pandect_wrap_box_remove_all (PANDECT_WRAP_BOX (object));

  G_OBJECT_CLASS (pandect_wrap_box_parent_class)->dispose (object);
}

static void
pandect_wrap_box_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (GTK_IS_WIDGET (child))
    pandect_wrap_box_append (PANDECT_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
pandect_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pandect_wrap_box_add_child;
}

static void
pandect_wrap_box_class_init (PandectWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_wrap_box_dispose;
  object_class->get_property = pandect_wrap_box_get_property;
  object_class->set_property = pandect_wrap_box_set_property;

  widget_class->get_request_mode = pandect_wrap_box_get_request_mode;
  widget_class->measure = pandect_wrap_box_measure;
  widget_class->size_allocate = pandect_wrap_box_size_allocate;

  /**
   * PandectWrapBox:spacing:
   *
   * The gap between two children of a line.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectWrapBox:line-spacing:
   *
   * The gap between two lines.
   */
  properties[PROP_LINE_SPACING] =
    g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "wrap");
}

static void
pandect_wrap_box_init (PandectWrapBox *self)
{
}

/**
 * pandect_wrap_box_new:
 * @spacing: the gap between two children of a line
 * @line_spacing: the gap between two lines
 *
 * Returns: (transfer floating): an empty wrap
 */
GtkWidget *
pandect_wrap_box_new (int spacing,
                      int line_spacing)
{
  return g_object_new (PANDECT_TYPE_WRAP_BOX,
                       "spacing", spacing,
                       "line-spacing", line_spacing,
                       NULL);
}

void
pandect_wrap_box_append (PandectWrapBox *self,
                         GtkWidget      *child)
{
  g_return_if_fail (PANDECT_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
pandect_wrap_box_remove_all (PandectWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (PANDECT_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
