/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-column-layout.h"

/**
 * PandectColumnLayout:
 *
 * Lays out widgets one above the other. Those that expand share what the others leave.
 *
 * A box asks for more width when there is less height, and looks for the width at which all has
 * room. It takes for granted that a widget gets no higher when it gets wider, but words beside a
 * button may be higher than words above it. From the width that a box finds, GTK 4.18 takes the
 * least width of a window. This column asks for the same width whatever the height.
 */

struct _PandectColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PandectColumnLayout, pandect_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* More children than these would be a list. */
#define MAX_CHILDREN 8

static GtkSizeRequestMode
pandect_column_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static guint
measure_heights (GtkWidget        *widget,
                 int               width,
                 GtkRequestedSize *heights)
{
  guint n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && n_children < MAX_CHILDREN;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize *height = &heights[n_children];

      if (!gtk_widget_should_layout (child))
        continue;

      height->data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width,
                          &height->minimum_size, &height->natural_size, NULL, NULL);
      n_children++;
    }

  return n_children;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
pandect_column_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  GtkRequestedSize heights[MAX_CHILDREN];
  guint n_children;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  n_children = measure_heights (widget, for_size, heights);
  for (guint i = 0; i < n_children; i++)
    {
      *minimum += heights[i].minimum_size;
      *natural += heights[i].natural_size;
    }
}

static void
share_rest (GtkRequestedSize *heights,
            guint             n_heights,
            int               rest)
{
  guint n_takers = 0;

  for (guint i = 0; i < n_heights; i++)
    n_takers += gtk_widget_compute_expand (heights[i].data, GTK_ORIENTATION_VERTICAL);

  for (guint i = 0; i < n_heights && n_takers > 0; i++)
    {
      int share = rest / (int) n_takers;

      if (!gtk_widget_compute_expand (heights[i].data, GTK_ORIENTATION_VERTICAL))
        continue;

      heights[i].minimum_size += share;
      rest -= share;
      n_takers--;
    }
}

static void
pandect_column_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  GtkRequestedSize heights[MAX_CHILDREN];
  guint n_children = measure_heights (widget, width, heights);
  int rest = height, y = 0;

  for (guint i = 0; i < n_children; i++)
    rest -= heights[i].minimum_size;

  rest = gtk_distribute_natural_allocation (MAX (rest, 0), n_children, heights);
  share_rest (heights, n_children, rest);

  for (guint i = 0; i < n_children; i++)
    {
      GtkAllocation place = { 0, y, width, heights[i].minimum_size };

      gtk_widget_size_allocate (heights[i].data, &place, -1);
      y += place.height;
    }
}

static void
pandect_column_layout_class_init (PandectColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->allocate = pandect_column_layout_allocate;
  manager_class->get_request_mode = pandect_column_layout_get_request_mode;
  manager_class->measure = pandect_column_layout_measure;
}

static void
pandect_column_layout_init (PandectColumnLayout *self)
{
}
