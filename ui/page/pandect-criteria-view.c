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
 * The rule of a therapy, criterion by criterion, with how each stands.
 *
 * Where one of several ways is enough and one holds, the others fold into a line. The rows of a
 * therapy are built once. A change of the profile only shows and hides them, so whoever is
 * answering in a row keeps the place.
 */

/* Widths of the column of states: with words, and at most. */
#define NARROW_STATE 148
#define WIDE_STATE   256

typedef struct _Node Node;

/* A row, and under which group it stands. The line for the other ways of a group is its last child
 * and has no criterion. */
struct _Node
{
  Node              *parent;
  PandectCriterion  *criterion;
  GtkWidget         *row;
  PandectFoldButton *others;
};

struct _PandectCriteriaView
{
  GtkBox          parent_instance;

  PandectSession *session;
  GPtrArray      *nodes;
  GtkSizeGroup   *facts;
  gboolean        is_updating;

  /* Template children */
  GtkLabel       *heading;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (PandectCriteriaView, pandect_criteria_view, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
holds (PandectCriteriaView *self,
       PandectCriterion    *criterion)
{
  return pandect_session_get_finding (self->session, criterion)->truth == PANDECT_TRUTH_TRUE;
}

static gboolean
is_other_way (PandectCriteriaView *self,
              Node                *node)
{
  Node *group = node->parent;

  return group->others != NULL && node->criterion != NULL &&
         holds (self, group->criterion) && !holds (self, node->criterion);
}

static guint
count_other_ways (PandectCriteriaView *self,
                  Node                *group)
{
  guint count = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (node->parent == group && node->criterion != NULL && is_other_way (self, node))
        count++;
    }

  return count;
}

static gboolean
is_unfolded (Node *group)
{
  return group->row == NULL ||
         pandect_criterion_row_get_unfolded (PANDECT_CRITERION_ROW (group->row));
}

static gboolean
is_shown (PandectCriteriaView *self,
          Node                *node)
{
  Node *group = node->parent;

  if (group == NULL)
    return TRUE;

  if (!is_shown (self, group) || !is_unfolded (group))
    return FALSE;

  if (node->criterion == NULL)
    return count_other_ways (self, group) > 0;

  return !is_other_way (self, node) ||
         gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (group->others));
}

static void
word_others (PandectCriteriaView *self,
             Node                *node)
{
  guint count = count_other_ways (self, node->parent);
  g_autofree char *words = NULL;

  /* Translators: other criteria that would be enough as well */
  words = g_strdup_printf (ngettext ("%u other way, not needed here",
                                     "%u other ways, not needed here", count), count);
  pandect_fold_button_set_words (node->parent->others, words);
}

/* A row that is hidden under the focus hands it to the line that has folded it. */
static void
keep_focus (Node *node)
{
  Node *group = node->parent;

  if (gtk_widget_get_focus_child (gtk_widget_get_parent (node->row)) != node->row)
    return;

  if (group->others != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (group->others));
  else if (group->row != NULL)
    gtk_widget_grab_focus (group->row);
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
update (PandectCriteriaView *self)
{
  if (self->is_updating)
    return;

  self->is_updating = TRUE;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->nodes->len; i++)
      {
        Node *node = g_ptr_array_index (self->nodes, i);
        gboolean show = is_shown (self, node);

        if (node->row == NULL)
          continue;

        if (node->criterion == NULL)
          word_others (self, node);

        /* First what appears, so that there is something to hand the focus to. */
        if (pass == 0 && show)
          gtk_widget_set_visible (node->row, TRUE);
        else if (pass == 1 && !show)
          {
            keep_focus (node);
            gtk_widget_set_visible (node->row, FALSE);
          }
      }

  mark_last_of_group (self);
  update_width (self);
  self->is_updating = FALSE;
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
  g_signal_connect_object (button, "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
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
  GtkWidget *row = pandect_criterion_row_new (self->session, criterion, depth, self->facts);
  Node *node = append_node (self, group, criterion, row);
  const PandectFinding *finding = pandect_session_get_finding (self->session, criterion);
  g_autoptr(GPtrArray) parts = NULL;

  g_signal_connect_object (row, "notify::room",
                           G_CALLBACK (update_width), self, G_CONNECT_SWAPPED);
  if (pandect_criterion_words_get_test (criterion) != NULL)
    return;

  parts = pandect_criterion_words_dup_parts (criterion);
  append_parts (self, node, parts, depth + 1);

  /* A single answer can be given in place. */
  if (pandect_field_mask_count (&finding->missing) == 1)
    pandect_criterion_row_set_unfolded (PANDECT_CRITERION_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::unfolded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
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
pandect_criteria_view_constructed (GObject *object)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (object);

  G_OBJECT_CLASS (pandect_criteria_view_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
pandect_criteria_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_criteria_view_dispose (GObject *object)
{
  PandectCriteriaView *self = PANDECT_CRITERIA_VIEW (object);

  g_ptr_array_set_size (self->nodes, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_CRITERIA_VIEW);
  g_clear_object (&self->session);

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

  object_class->constructed = pandect_criteria_view_constructed;
  object_class->set_property = pandect_criteria_view_set_property;
  object_class->dispose = pandect_criteria_view_dispose;
  object_class->finalize = pandect_criteria_view_finalize;

  /**
   * PandectCriteriaView:session:
   *
   * The session whose profile is judged and answered.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

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

/**
 * pandect_criteria_view_new:
 * @session: a session
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
pandect_criteria_view_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_CRITERIA_VIEW, "session", session, NULL);
}

/**
 * pandect_criteria_view_set_therapy:
 * @self: a view
 * @therapy: (nullable): the therapy whose rule to show
 */
void
pandect_criteria_view_set_therapy (PandectCriteriaView *self,
                                   PandectTherapy      *therapy)
{
  PandectCriterion *criteria;
  PandectRule rule;
  Node *root;

  g_return_if_fail (PANDECT_IS_CRITERIA_VIEW (self));
  g_return_if_fail (therapy == NULL || PANDECT_IS_THERAPY (therapy));

  clear (self);
  criteria = therapy != NULL ? pandect_therapy_get_criteria (therapy) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          criteria != NULL && !pandect_criterion_is_always (criteria));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  pandect_criterion_words_read_rule (criteria, &rule);
  pandect_label_show_words (self->heading, pandect_criterion_words_get_heading (&rule));
  root = append_node (self, NULL, rule.criterion, NULL);
  append_parts (self, root, rule.parts, 0);
  g_ptr_array_unref (rule.parts);

  update (self);
}
