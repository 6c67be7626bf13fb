/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-adaptive-pair.h"

#include "kit/pandect-scale.h"

/**
 * PandectAdaptivePair:
 *
 * Two children on one line when both fit, one above the other when they do not.
 *
 * It stands where others would put an ellipsis: a name keeps its full width, and what belongs to it
 * drops below. With [property@Pair:end-width] the second children of several pairs form a column;
 * whether they stack then depends on the width alone and not on the text, so that all pairs of one
 * list look alike. All lengths are for text at 100 % and grow with it.
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

struct _PandectAdaptivePair
{
  GtkWidget  parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int        lengths[N_LENGTHS];
};

static GtkBuildableIface *parent_buildable_iface;

static void pandect_adaptive_pair_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectAdaptivePair, pandect_adaptive_pair, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      pandect_adaptive_pair_buildable_init))

enum
{
  PROP_0,
  PROP_LENGTHS, /* one property for each length, in the order above */
  N_PROPS = PROP_LENGTHS + N_LENGTHS
};

static GParamSpec *properties[N_PROPS];

/* What the children ask for across, and the line that results from it. */
typedef struct
{
  int      start_min;
  int      start_natural;
  int      end_min;
  int      end_natural;
  int      end_inline;
  gboolean has_end;
} Widths;

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static Widths
measure_widths (PandectAdaptivePair *self)
{
  Widths widths = { 0 };

  widths.has_end = is_shown (self->end);
  if (is_shown (self->start))
    gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1,
                        &widths.start_min, &widths.start_natural, NULL, NULL);
  if (widths.has_end)
    gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1,
                        &widths.end_min, &widths.end_natural, NULL, NULL);

  widths.end_inline = widths.end_natural;
  if (widths.has_end && self->lengths[END_WIDTH] > 0)
    widths.end_inline = MAX (widths.end_min,
                             pandect_scale_size (GTK_WIDGET (self), self->lengths[END_WIDTH]));

  return widths;
}

static gboolean
fits_on_one_line (PandectAdaptivePair *self,
                  const Widths        *widths,
                  int                  width)
{
  int needed = pandect_scale_size (GTK_WIDGET (self), self->lengths[MIN_START]);

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
get_indent (PandectAdaptivePair *self,
            const Widths        *widths,
            int                  width)
{
  const int gap = MIN (self->lengths[INDENT], 10);

  int indent = gap + pandect_scale_size (GTK_WIDGET (self), self->lengths[INDENT] - gap);

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
get_start_width (PandectAdaptivePair *self,
                 const Widths        *widths,
                 int                  width)
{
  return widths->has_end ? width - widths->end_inline - self->lengths[SPACING] : width;
}

static int
measure_height_for_width (PandectAdaptivePair *self,
                          int                  width)
{
  Widths widths = measure_widths (self);
  int end_width;

  if (width < 0)
    width = widths.start_natural + self->lengths[SPACING] + widths.end_inline;

  if (fits_on_one_line (self, &widths, width))
    {
      int start_width = MAX (get_start_width (self, &widths, width), widths.start_min);

      return MAX (measure_height (self->start, start_width),
                  measure_height (self->end, widths.end_inline));
    }

  end_width = MAX (width - get_indent (self, &widths, width), widths.end_min);

  return measure_height (self->start, MAX (width, widths.start_min)) +
         self->lengths[ROW_SPACING] +
         measure_height (self->end, end_width);
}

static void
allocate_child (PandectAdaptivePair *self,
                GtkWidget           *child,
                int                  x,
                int                  y,
                int                  width,
                int                  height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (!is_shown (child))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_child (PandectAdaptivePair  *self,
           GtkWidget           **slot,
           GtkWidget            *child)
{
  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), slot == &self->start ? self->end : NULL);
}

static void
set_length (PandectAdaptivePair *self,
            guint                which,
            int                  length)
{
  if (self->lengths[which] == length)
    return;

  self->lengths[which] = length;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTHS + which]);
}

static GtkSizeRequestMode
pandect_adaptive_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_adaptive_pair_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (widget);
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
pandect_adaptive_pair_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (widget);
  Widths widths = measure_widths (self);
  int start_width = width, end_width = widths.end_inline;
  int indent = get_indent (self, &widths, width);
  int start_height, end_height;

  if (!fits_on_one_line (self, &widths, width))
    {
      start_height = measure_height (self->start, width);
      allocate_child (self, self->start, 0, 0, width, start_height);
      start_height += self->lengths[ROW_SPACING];
      allocate_child (self, self->end, indent, start_height,
                      width - indent, MAX (0, height - start_height));
      return;
    }

  start_width = get_start_width (self, &widths, width);
  start_height = measure_height (self->start, start_width);
  end_height = measure_height (self->end, end_width);
  allocate_child (self, self->start, 0, MAX (0, (height - start_height) / 2),
                  start_width, start_height);
  allocate_child (self, self->end, width - end_width, MAX (0, (height - end_height) / 2),
                  end_width, end_height);
}

static void
pandect_adaptive_pair_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (object);

  g_value_set_int (value, self->lengths[prop_id - PROP_LENGTHS]);
}

static void
pandect_adaptive_pair_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (object);

  set_length (self, prop_id - PROP_LENGTHS, g_value_get_int (value));
}

static void
pandect_adaptive_pair_dispose (GObject *object)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (pandect_adaptive_pair_parent_class)->dispose (object);
}

static void
pandect_adaptive_pair_add_child (GtkBuildable *buildable,
                                 GtkBuilder   *builder,
                                 GObject      *child,
                                 const char   *type)
{
  PandectAdaptivePair *self = PANDECT_ADAPTIVE_PAIR (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable_iface->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "end") == 0)
    pandect_adaptive_pair_set_end (self, GTK_WIDGET (child));
  else
    pandect_adaptive_pair_set_start (self, GTK_WIDGET (child));
}

static void
pandect_adaptive_pair_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pandect_adaptive_pair_add_child;
}

static GParamSpec *
new_length_pspec (const char *name,
                  int         default_value)
{
  return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT16, default_value,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
pandect_adaptive_pair_class_init (PandectAdaptivePairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_adaptive_pair_dispose;
  object_class->get_property = pandect_adaptive_pair_get_property;
  object_class->set_property = pandect_adaptive_pair_set_property;

  widget_class->get_request_mode = pandect_adaptive_pair_get_request_mode;
  widget_class->measure = pandect_adaptive_pair_measure;
  widget_class->size_allocate = pandect_adaptive_pair_size_allocate;

  /**
   * PandectAdaptivePair:spacing:
   *
   * The gap between the children on one line; the only length that does not grow with the text,
   * together with [property@Pair:row-spacing].
   */
  properties[PROP_LENGTHS + SPACING] = new_length_pspec ("spacing", 12);

  /**
   * PandectAdaptivePair:row-spacing:
   *
   * The gap between the children when they are stacked.
   */
  properties[PROP_LENGTHS + ROW_SPACING] = new_length_pspec ("row-spacing", 4);

  /**
   * PandectAdaptivePair:end-width:
   *
   * The width of the second child on one line, or 0 for what it asks for.
   */
  properties[PROP_LENGTHS + END_WIDTH] = new_length_pspec ("end-width", 0);

  /**
   * PandectAdaptivePair:min-start:
   *
   * What must be left for the first child before the second stays on its line.
   */
  properties[PROP_LENGTHS + MIN_START] = new_length_pspec ("min-start", 160);

  /**
   * PandectAdaptivePair:indent:
   *
   * How far the second child is moved in when they are stacked.
   */
  properties[PROP_LENGTHS + INDENT] = new_length_pspec ("indent", 0);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pair");
}

static void
pandect_adaptive_pair_init (PandectAdaptivePair *self)
{
  self->lengths[SPACING] = 12;
  self->lengths[ROW_SPACING] = 4;
  self->lengths[MIN_START] = 160;
}

/**
 * pandect_adaptive_pair_new:
 *
 * Returns: (transfer floating): an empty pair
 */
GtkWidget *
pandect_adaptive_pair_new (void)
{
  return g_object_new (PANDECT_TYPE_ADAPTIVE_PAIR, NULL);
}

void
pandect_adaptive_pair_set_start (PandectAdaptivePair *self,
                                 GtkWidget           *start)
{
  g_return_if_fail (PANDECT_IS_ADAPTIVE_PAIR (self));

  set_child (self, &self->start, start);
}

void
pandect_adaptive_pair_set_end (PandectAdaptivePair *self,
                               GtkWidget           *end)
{
  g_return_if_fail (PANDECT_IS_ADAPTIVE_PAIR (self));

  set_child (self, &self->end, end);
}

/**
 * pandect_adaptive_pair_is_stacked:
 * @self: a pair that has been given its size
 *
 * Returns: whether the second child stands below the first
 */
gboolean
pandect_adaptive_pair_is_stacked (PandectAdaptivePair *self)
{
  Widths widths;

  g_return_val_if_fail (PANDECT_IS_ADAPTIVE_PAIR (self), FALSE);

  widths = measure_widths (self);
  return !fits_on_one_line (self, &widths, gtk_widget_get_width (GTK_WIDGET (self)));
}
