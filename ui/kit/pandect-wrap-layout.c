/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-wrap-layout.h"

/**
 * PandectWrapLayout:
 *
 * Lays out children side by side and breaks the line where the next one does not fit.
 *
 * Unlike in a [class@Gtk.FlowBox] the children form no columns and take no focus themselves.
 */

struct _PandectWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
  int              line_spacing;
};

G_DEFINE_FINAL_TYPE (PandectWrapLayout, pandect_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

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
get_line (PandectWrapLayout *self,
          GtkWidget         *first,
          int                available)
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
allocate_line (PandectWrapLayout *self,
               const Line        *line,
               gboolean           is_mirrored,
               int                y,
               int                available)
{
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
measure_height (PandectWrapLayout *self,
                GtkWidget         *widget,
                int                available)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
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
pandect_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  PandectWrapLayout *self = PANDECT_WRAP_LAYOUT (manager);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT16 : for_size);
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
pandect_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  PandectWrapLayout *self = PANDECT_WRAP_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = get_line (self, child, width);

      allocate_line (self, &line, is_mirrored, y, width);
      y += line.height + self->line_spacing;
      child = line.behind;
    }
}

static void
pandect_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectWrapLayout *self = PANDECT_WRAP_LAYOUT (object);

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
pandect_wrap_layout_class_init (PandectWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = pandect_wrap_layout_set_property;

  manager_class->allocate = pandect_wrap_layout_allocate;
  manager_class->get_request_mode = pandect_wrap_layout_get_request_mode;
  manager_class->measure = pandect_wrap_layout_measure;

  /**
   * PandectWrapLayout:spacing:
   *
   * The gap between two children of a line.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);

  /**
   * PandectWrapLayout:line-spacing:
   *
   * The gap between two lines.
   */
  properties[PROP_LINE_SPACING] =
    g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_wrap_layout_init (PandectWrapLayout *self)
{
}
