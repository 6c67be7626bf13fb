/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-answer-layout.h"

#include "answers/pandect-answer-button.h"
#include "kit/pandect-scale.h"

/**
 * PandectAnswerLayout:
 *
 * Puts the answers of a field side by side, or below each other where they do not fit.
 *
 * Its children are all of the class [class@AnswerButton].
 */

/* At 100 % text: what is wider would fill the profile panel from edge to edge, and more. */
#define LONGEST_BAR   320
#define SEGMENT_SPACE 18

/* In pixels: what is shorter fits into the narrowest panel without breaking. */
#define LONGEST_WORD 150

#define STACK_GAP 2

struct _PandectAnswerLayout
{
  GtkLayoutManager parent_instance;

  gboolean         is_list;
  gboolean         is_even;
};

G_DEFINE_FINAL_TYPE (PandectAnswerLayout, pandect_answer_layout, GTK_TYPE_LAYOUT_MANAGER)

#define FOR_EACH_CHILD(widget, child) \
  for (GtkWidget *child = gtk_widget_get_first_child (widget); \
       child != NULL; \
       child = gtk_widget_get_next_sibling (child))

static int
get_child_width (GtkWidget *child)
{
  return pandect_answer_button_get_width (PANDECT_ANSWER_BUTTON (child));
}

static int
get_bar_width (GtkWidget *widget)
{
  int width = 0;

  FOR_EACH_CHILD (widget, child)
    width += get_child_width (child);

  return width;
}

static gboolean
is_stacked_at (PandectAnswerLayout *self,
               GtkWidget           *widget,
               int                  width)
{
  return self->is_list || (width >= 0 && get_bar_width (widget) > width);
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int minimum_width, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : MAX (width, minimum_width),
                      &height, NULL, NULL, NULL);

  return height;
}

static int
measure_stack (GtkWidget *widget,
               int        width)
{
  int height = -STACK_GAP;

  FOR_EACH_CHILD (widget, child)
    height += measure_height (child, width) + STACK_GAP;

  return MAX (height, 0);
}

static int
measure_bar (GtkWidget *widget)
{
  int height = 0;

  FOR_EACH_CHILD (widget, child)
    height = MAX (height, measure_height (child, -1));

  return height;
}

static void
allocate_stack (GtkWidget *widget,
                int        width)
{
  int y = 0;

  FOR_EACH_CHILD (widget, child)
    {
      int height = measure_height (child, width);

      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, y, width, height }, -1);
      y += height + STACK_GAP;
    }
}

static int
count_children (GtkWidget *widget,
                int       *widest)
{
  int n_children = 0;

  *widest = 0;
  FOR_EACH_CHILD (widget, child)
    {
      *widest = MAX (*widest, get_child_width (child));
      n_children++;
    }

  return n_children;
}

/* Equal segments if the widest leaves room for that, or else to each its own and a share of the
 * rest. */
static void
allocate_bar (PandectAnswerLayout *self,
              GtkWidget           *widget,
              int                  width,
              int                  height)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = width, rest = width - get_bar_width (widget), widest;
  int n_left = count_children (widget, &widest);
  gboolean is_even = self->is_even && widest * n_left <= width;

  FOR_EACH_CHILD (widget, child)
    {
      int own = get_child_width (child);
      int share = is_even ? left / n_left : own + rest / n_left;
      int x = is_mirrored ? left - share : width - left;

      gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, share, height }, -1);
      left -= share;
      rest -= share - own;
      n_left--;
    }
}

static GtkSizeRequestMode
pandect_answer_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pandect_answer_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  PandectAnswerLayout *self = PANDECT_ANSWER_LAYOUT (manager);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = is_stacked_at (self, widget, for_size)
                            ? measure_stack (widget, for_size)
                            : measure_bar (widget);
      return;
    }

  FOR_EACH_CHILD (widget, child)
    {
      int child_minimum, width = get_child_width (child);

      gtk_widget_measure (child, orientation, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = self->is_list ? MAX (*natural, width) : *natural + width;
    }
}

static void
pandect_answer_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  PandectAnswerLayout *self = PANDECT_ANSWER_LAYOUT (manager);

  /* The class changes what is painted, and no size. */
  if (is_stacked_at (self, widget, width))
    {
      gtk_widget_add_css_class (widget, "vertical");
      allocate_stack (widget, width);
    }
  else
    {
      gtk_widget_remove_css_class (widget, "vertical");
      allocate_bar (self, widget, width, height);
    }
}

static void
pandect_answer_layout_class_init (PandectAnswerLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->allocate = pandect_answer_layout_allocate;
  manager_class->get_request_mode = pandect_answer_layout_get_request_mode;
  manager_class->measure = pandect_answer_layout_measure;
}

static void
pandect_answer_layout_init (PandectAnswerLayout *self)
{
}

/**
 * pandect_answer_layout_get_is_list:
 * @self: an answer layout
 *
 * Returns: whether the answers stand below each other however much room there is
 */
gboolean
pandect_answer_layout_get_is_list (PandectAnswerLayout *self)
{
  g_return_val_if_fail (PANDECT_IS_ANSWER_LAYOUT (self), FALSE);

  return self->is_list;
}

/**
 * pandect_answer_layout_choose_kind:
 * @self: the layout of a widget that has its children
 *
 * Makes a list of answers that are too long for a bar. The choice rests on the words alone, so that
 * a field looks the same wherever it stands, and however large the text is.
 */
void
pandect_answer_layout_choose_kind (PandectAnswerLayout *self)
{
  GtkWidget *widget;
  double scale;
  int bar_width = 0;

  g_return_if_fail (PANDECT_IS_ANSWER_LAYOUT (self));

  widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  scale = pandect_scale_get (widget);

  FOR_EACH_CHILD (widget, child)
    {
      int width = pandect_answer_button_get_text_width (PANDECT_ANSWER_BUTTON (child));

      pandect_answer_button_set_wraps (PANDECT_ANSWER_BUTTON (child), width > LONGEST_WORD);
      bar_width += SEGMENT_SPACE + (int) (width / scale);
    }

  self->is_list = bar_width > LONGEST_BAR;
  FOR_EACH_CHILD (widget, child)
    pandect_answer_button_set_is_row (PANDECT_ANSWER_BUTTON (child), self->is_list);

  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * pandect_answer_layout_set_is_even:
 * @self: an answer layout
 * @is_even: whether all answers get the same width where that is enough
 */
void
pandect_answer_layout_set_is_even (PandectAnswerLayout *self,
                                   gboolean             is_even)
{
  g_return_if_fail (PANDECT_IS_ANSWER_LAYOUT (self));

  self->is_even = is_even;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * pandect_answer_layout_is_stacked:
 * @self: the layout of a widget that has been given its size
 *
 * Returns: whether the answers stand below each other
 */
gboolean
pandect_answer_layout_is_stacked (PandectAnswerLayout *self)
{
  GtkWidget *widget;

  g_return_val_if_fail (PANDECT_IS_ANSWER_LAYOUT (self), FALSE);

  widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  return is_stacked_at (self, widget, gtk_widget_get_width (widget));
}
