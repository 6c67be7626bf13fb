/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-pair-layout.h"

#include "kit/pandect-scale.h"

/**
 * PandectPairLayout:
 *
 * Lays out two children on one line when both fit, and one above the other when they do not.
 *
 * It stands where others would put an ellipsis: a name keeps its full width, and what belongs to it
 * drops below. With [property@PairLayout:end-width] the second children of several pairs form a
 * column. Whether they stack then depends on the width alone and not on the text, so that all pairs
 * of one list look alike. All lengths are for text at 100 % and grow with it.
 */

enum
{
  SPACING,
  ROW_SPACING,
  END_WIDTH,
  MIN_START,
  INDENT,
  N_LENGTHS
};

struct _PandectPairLayout
{
  GtkLayoutManager parent_instance;

  int              lengths[N_LENGTHS];
};

G_DEFINE_FINAL_TYPE (PandectPairLayout, pandect_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_LENGTHS, /* one property for each length, in the order above */
  N_PROPS = PROP_LENGTHS + N_LENGTHS
};

static GParamSpec *properties[N_PROPS];

/* The children, the widths they ask for, and the width of the second on the line of the first. */
typedef struct
{
  GtkWidget *start;
  GtkWidget *end;
  int        start_min;
  int        start_natural;
  int        end_min;
  int        end_natural;
  int        end_inline;
  gboolean   has_end;
} Widths;

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static int
scale (PandectPairLayout *self,
       int                length)
{
  return pandect_scale_size (gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self)), length);
}

static Widths
measure_widths (PandectPairLayout *self)
{
  GtkWidget *widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  Widths widths = { gtk_widget_get_first_child (widget) };

  if (widths.start != NULL)
    widths.end = gtk_widget_get_next_sibling (widths.start);

  widths.has_end = is_shown (widths.end);
  if (is_shown (widths.start))
    gtk_widget_measure (widths.start, GTK_ORIENTATION_HORIZONTAL, -1,
                        &widths.start_min, &widths.start_natural, NULL, NULL);
  if (widths.has_end)
    gtk_widget_measure (widths.end, GTK_ORIENTATION_HORIZONTAL, -1,
                        &widths.end_min, &widths.end_natural, NULL, NULL);

  widths.end_inline = widths.end_natural;
  if (widths.has_end && self->lengths[END_WIDTH] > 0)
    widths.end_inline = MAX (widths.end_min, scale (self, self->lengths[END_WIDTH]));

  return widths;
}

static gboolean
fits_on_one_line (PandectPairLayout *self,
                  const Widths      *widths,
                  int                width)
{
  int needed = scale (self, self->lengths[MIN_START]);

  if (!widths->has_end)
    return TRUE;

  /* In a column the rule must not look at the row, or a short name would stay beside its verdict
   * among others that do not. */
  if (self->lengths[END_WIDTH] == 0)
    needed = MIN (needed, widths->start_natural);

  return MAX (needed, widths->start_min) + self->lengths[SPACING] + widths->end_inline <= width;
}

/* An indent clears a sign of one em and the ten pixels beside it: only the sign grows. It is the
 * first thing to go where there is little room. */
static int
get_indent (PandectPairLayout *self,
            const Widths      *widths,
            int                width)
{
  const int gap = MIN (self->lengths[INDENT], 10);

  int indent = gap + scale (self, self->lengths[INDENT] - gap);

  return MAX (0, MIN (indent, width - widths->end_min));
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height = 0;

  if (is_shown (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static int
get_start_width (PandectPairLayout *self,
                 const Widths      *widths,
                 int                width)
{
  return widths->has_end ? width - widths->end_inline - self->lengths[SPACING] : width;
}

static int
measure_height_for_width (PandectPairLayout *self,
                          int                width)
{
  Widths widths = measure_widths (self);
  int end_width;

  if (width < 0)
    width = widths.start_natural + self->lengths[SPACING] + widths.end_inline;

  if (fits_on_one_line (self, &widths, width))
    {
      int start_width = MAX (get_start_width (self, &widths, width), widths.start_min);

      return MAX (measure_height (widths.start, start_width),
                  measure_height (widths.end, widths.end_inline));
    }

  end_width = MAX (width - get_indent (self, &widths, width), widths.end_min);

  return measure_height (widths.start, MAX (width, widths.start_min)) +
         self->lengths[ROW_SPACING] +
         measure_height (widths.end, end_width);
}

static void
allocate_child (GtkWidget *widget,
                GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (!is_shown (child))
    return;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (widget) - x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_length (PandectPairLayout *self,
            guint              which,
            int                length)
{
  if (self->lengths[which] == length)
    return;

  self->lengths[which] = length;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTHS + which]);
}

static GtkSizeRequestMode
pandect_pair_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_pair_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  PandectPairLayout *self = PANDECT_PAIR_LAYOUT (manager);
  Widths widths;

  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height_for_width (self, for_size);
      return;
    }

  widths = measure_widths (self);
  *minimum = widths.start_min;
  *natural = widths.start_natural;
  if (widths.has_end)
    {
      *minimum = MAX (*minimum, widths.end_min);
      *natural = MAX (*minimum, *natural + self->lengths[SPACING] + widths.end_inline);
    }
}

static void
pandect_pair_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  PandectPairLayout *self = PANDECT_PAIR_LAYOUT (manager);
  Widths widths = measure_widths (self);
  int start_width = width, end_width = widths.end_inline;
  int indent = get_indent (self, &widths, width);
  int start_height, end_height;

  if (!fits_on_one_line (self, &widths, width))
    {
      start_height = measure_height (widths.start, width);
      allocate_child (widget, widths.start, 0, 0, width, start_height);
      start_height += self->lengths[ROW_SPACING];
      allocate_child (widget, widths.end, indent, start_height,
                      width - indent, MAX (0, height - start_height));
      return;
    }

  start_width = get_start_width (self, &widths, width);
  start_height = measure_height (widths.start, start_width);
  end_height = measure_height (widths.end, end_width);
  allocate_child (widget, widths.start, 0, MAX (0, (height - start_height) / 2),
                  start_width, start_height);
  allocate_child (widget, widths.end, width - end_width, MAX (0, (height - end_height) / 2),
                  end_width, end_height);
}

static void
pandect_pair_layout_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PandectPairLayout *self = PANDECT_PAIR_LAYOUT (object);

  g_value_set_int (value, self->lengths[prop_id - PROP_LENGTHS]);
}

static void
pandect_pair_layout_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectPairLayout *self = PANDECT_PAIR_LAYOUT (object);

  set_length (self, prop_id - PROP_LENGTHS, g_value_get_int (value));
}

static GParamSpec *
new_length_pspec (const char *name,
                  int         default_value)
{
  return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT16, default_value,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
pandect_pair_layout_class_init (PandectPairLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = pandect_pair_layout_get_property;
  object_class->set_property = pandect_pair_layout_set_property;

  manager_class->allocate = pandect_pair_layout_allocate;
  manager_class->get_request_mode = pandect_pair_layout_get_request_mode;
  manager_class->measure = pandect_pair_layout_measure;

  /**
   * PandectPairLayout:spacing:
   *
  XLayout:row-spacing].
   */
  properties[PROP_LENGTHS + SPACING] = new_length_pspec ("spacing", 12);

  /**
   * PandectPairLayout:row-spacing:
   *
   * The gap between the children when they are stacked.
   */
  properties[PROP_LENGTHS + ROW_SPACING] = new_length_pspec ("row-spacing", 4);

  /**
   * PandectPairLayout:end-width:
   *
   * The width of the second child on one line, or 0 for what it asks for.
   */
  properties[PROP_LENGTHS + END_WIDTH] = new_length_pspec ("end-width", 0);

  /**
   * PandectPairLayout:min-start:
   *
   * What must be left for the first child before the second stays on its line.
   */
  properties[PROP_LENGTHS + MIN_START] = new_length_pspec ("min-start", 160);

  /**
   * PandectPairLayout:indent:
   *
   * How far the second child is moved in when they are stacked.
   */
  properties[PROP_LENGTHS + INDENT] = new_length_pspec ("indent", 0);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_pair_layout_init (PandectPairLayout *self)
{
  self->lengths[SPACING] = 12;
  self->lengths[ROW_SPACING] = 4;
  self->lengths[MIN_START] = 160;
}

/**
 * pandect_pair_layout_is_stacked:
 * @self: the layout of a widget that has been given its size
 *
 * Returns: whether the second child stands below the first
 */
gboolean
pandect_pair_layout_is_stacked (PandectPairLayout *self)
{
  GtkWidget *widget;
  Widths widths;

  g_return_val_if_fail (PANDECT_IS_PAIR_LAYOUT (self), FALSE);

  widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  widths = measure_widths (self);

  return !fits_on_one_line (self, &widths, gtk_widget_get_width (widget));
}
