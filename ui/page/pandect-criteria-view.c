/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-criteria-view.h"

#include <glib/gi18n.h>

#include "words/pandect-criterion-words.h"
#include "page/pandect-criterion-row.h"
#include "kit/pandect-fold-button.h"
#include "kit/pandect-label.h"

/**
 * PandectCriteriaView:
 *
 * The rule of a treatment, criterion by criterion, each with its state.
 *
 * Where one of several ways is enough and one holds, the others fold into a line. The rows of a
 * treatment are made once. An answer only shows and hides them, so the focus stays in the row where
 * it was given.
 */

/* Widths of the column of states: with words, and at most. */
#define NARROW_STATE 148
#define WIDE_STATE   256

typedef struct _Node Node;

/* A row, and the group it is in. The last child of a group can be the line that stands for its
 * other ways; it has no criterion. */
struct _Node
{
  Node              *parent;
  PandectCriterion  *criterion;
  GtkWidget         *row;
  PandectFoldButton *others;       /* the button in that line */
  guint              n_others;
  PandectTruth       truth;
  gboolean           is_shown;
};

struct _PandectCriteriaView
{
  PandectTreatmentView parent_instance;

  PandectTherapy      *shown;
  GPtrArray           *nodes;      /* each after its group */
  GtkSizeGroup        *facts;

  /* Template children */
  GtkLabel            *heading;
  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (PandectCriteriaView, pandect_criteria_view, PANDECT_TYPE_TREATMENT_VIEW)

static gboolean
is_unfolded (Node *group)
{
  return group->row == NULL ||
         pandect_criterion_row_get_unfolded (PANDECT_CRITERION_ROW (group->row));
}

static void
word_others (Node *group)
{
  g_autofree char *words = NULL;

  /* Translators: other criteria that would be enough as well */
  words = g_strdup_printf (ngettext ("%u alternative, not needed",
                                     "%u alternatives, not needed", group->n_others),
                           group->n_others);
  pandect_fold_button_set_words (group->others, words);
}

/* Decides whether the row of a node is shown. Once one way of a group is enough, the others fold
 * into a line, which comes after all of them and so knows how many they are. */
static void
settle (Node *node)
{
  Node *group = node->parent;

  if (group == NULL)
    {
      node->is_shown = TRUE;
      return;
    }

  node->is_shown = group->is_shown && is_unfolded (group);
  if (node->criterion == NULL)
    {
      node->is_shown = node->is_shown && group->n_others > 0;
      word_others (group);
    }
  else if (group->others != NULL && group->truth == PANDECT_TRUTH_TRUE &&
           node->truth != PANDECT_TRUTH_TRUE)
    {
      group->n_others++;
      node->is_shown = node->is_shown &&
                       gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (group->others));
    }
}

/* Moves the focus from a row that is about to be hidden to the line that hides it. */
static void
keep_focus (Node *node)
{
  Node *group = node->parent;
  GtkWidget *target = group->others != NULL ? GTK_WIDGET (group->others) : group->row;

  if (target == NULL ||
      gtk_widget_get_focus_child (gtk_widget_get_parent (node->row)) != node->row)
    return;

  if (group->others != NULL)
    gtk_widget_set_visible (gtk_widget_get_ancestor (target, GTK_TYPE_LIST_BOX_ROW), TRUE);
  gtk_widget_grab_focus (target);
}

static void
mark_last_of_group (PandectCriteriaView *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (node->row == NULL || !gtk_widget_get_visible (node->row))
        continue;

      gtk_widget_remove_css_class (node->row, "last");
      if (previous != NULL && !gtk_widget_has_css_class (node->row, "nested"))
        gtk_widget_add_css_class (previous, "last");
      previous = node->row;
    }

  if (previous != NULL)
    gtk_widget_add_css_class (previous, "last");
}

/* All rows have one column, as wide as the widest that is seen needs it. */
static void
update_width (PandectCriteriaView *self)
{
  int width = NARROW_STATE;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (PANDECT_IS_CRITERION_ROW (node->row) && gtk_widget_get_visible (node->row))
        width = MAX (width, pandect_criterion_row_get_room (PANDECT_CRITERION_ROW (node->row)));
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (PANDECT_IS_CRITERION_ROW (node->row))
        pandect_criterion_row_set_state_width (PANDECT_CRITERION_ROW (node->row),
                                               MIN (width, WIDE_STATE));
    }
}

static void
update_rows (PandectCriteriaView *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectProfile *profile = pandect_session_get_profile (session);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      node->n_others = 0;
      if (node->criterion != NULL)
        node->truth = pandect_criterion_evaluate (node->criterion, profile, NULL);
      settle (node);
      if (node->row == NULL)
        continue;

      if (!node->is_shown)
        keep_focus (node);
      gtk_widget_set_visible (node->row, node->is_shown);
      if (node->criterion != NULL)
        pandect_criterion_row_show_truth (PANDECT_CRITERION_ROW (node->row), node->truth);
    }

  mark_last_of_group (self);
  update_width (self);
}

static Node *
append_node (PandectCriteriaView *self,
             Node                *parent,
             PandectCriterion    *criterion,
             GtkWidget           *row)
{
  Node *node = g_new0 (Node, 1);

  node->parent = parent;
  node->criterion = criterion;
  node->row = row;
  g_ptr_array_add (self->nodes, node);
  if (row != NULL)
    gtk_list_box_append (self->list, row);

  return node;
}

static void
append_others (PandectCriteriaView *self,
               Node                *group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *button = pandect_fold_button_new (GTK_PACK_START);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "criterion-row");
  if (group->row != NULL)
    gtk_widget_add_css_class (row, "nested");

  group->others = PANDECT_FOLD_BUTTON (button);
  append_node (self, group, NULL, row);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
}

static void append_parts (PandectCriteriaView *self,
                          Node                *group,
                          GPtrArray           *parts,
                          guint                depth);

static void
append_criterion (PandectCriteriaView *self,
                  Node                *group,
                  PandectCriterion    *criterion,
                  guint                depth)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectFieldMask missing;
  GtkWidget *row = pandect_criterion_row_new (session, criterion, depth, self->facts);
  Node *node = append_node (self, group, criterion, row);
  g_autoptr(GPtrArray) parts = NULL;

  g_signal_connect_object (row, "notify::room",
                           G_CALLBACK (update_width), self, G_CONNECT_SWAPPED);
  if (pandect_criterion_words_get_test (criterion) != NULL)
    return;

  parts = pandect_criterion_words_dup_parts (criterion);
  append_parts (self, node, parts, depth + 1);

  /* A single answer can be given in place. */
  if (pandect_criterion_evaluate (criterion, pandect_session_get_profile (session),
                                  &missing) == PANDECT_TRUTH_UNKNOWN &&
      pandect_field_mask_count (&missing) == 1)
    pandect_criterion_row_set_unfolded (PANDECT_CRITERION_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::unfolded", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
}

static void
append_parts (PandectCriteriaView *self,
              Node                *group,
              GPtrArray           *parts,
              guint                depth)
{
  for (guint i = 0; i < parts->len; i++)
    append_criterion (self, group, g_ptr_array_index (parts, i), depth);

  /* Deeper groups are folded as a whole. */
  if (depth <= 1 && parts->len > 1 &&
      pandect_criterion_get_kind (group->criterion) == PANDECT_CRITERION_ANY)
    append_others (self, group);
}

static void
clear (PandectCriteriaView *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->nodes, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
build (PandectCriteriaView *self,
       PandectTherapy      *therapy)
{
  PandectCriterion *criteria = therapy != NULL ? pandect_therapy_get_criteria (therapy) : NULL;
  PandectRule rule;
  Node *root;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          criteria != NULL && !pandect_criterion_is_always (criteria));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  pandect_criterion_words_read_rule (criteria, &rule);
  pandect_label_show_words (self->heading, pandect_criterion_words_get_heading (&rule));
  root = append_node (self, NULL, rule.criterion, NULL);
  append_parts (self, root, rule.parts, 0);
  g_ptr_array_unref (rule.parts);
}

static void
pandect_criteria_view_update_words (PandectView *view)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (view);
  PandectTherapy *therapy = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (view));

  if (g_set_object (&self->shown, therapy))
    {
      build (self, therapy);
      return;
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (PANDECT_IS_CRITERION_ROW (node->row))
        pandect_criterion_row_update_words (PANDECT_CRITERION_ROW (node->row));
    }
}

static void
pandect_criteria_view_update (PandectView *view)
{
  update_rows (PANDECT_CRITERIA_VIEW (view));
}

static void
pandect_criteria_view_dispose (GObject *object)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (object);

  g_ptr_array_set_size (self->nodes, 0);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (pandect_criteria_view_parent_class)->dispose (object);
}

static void
pandect_criteria_view_finalize (GObject *object)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (object);

  g_ptr_array_unref (self->nodes);
  g_object_unref (self->facts);

  G_OBJECT_CLASS (pandect_criteria_view_parent_class)->finalize (object);
}

static void
pandect_criteria_view_class_init (PandectCriteriaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_criteria_view_dispose;
  object_class->finalize = pandect_criteria_view_finalize;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_criteria_view_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_criteria_view_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-criteria-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectCriteriaView, heading);
  gtk_widget_class_bind_template_child (widget_class, PandectCriteriaView, list);
}

static void
pandect_criteria_view_init (PandectCriteriaView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->nodes = g_ptr_array_new_with_free_func (g_free);
  self->facts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}
