/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-profile-panel.h"

#include "words/pandect-profile-words.h"
#include "profile/pandect-chart-strip.h"
#include "profile/pandect-conflict-list.h"
#include "profile/pandect-field-group-row.h"
#include "profile/pandect-field-row.h"
#include "kit/pandect-label.h"
#include "profile/pandect-preview-bar.h"
#include "profile/pandect-question-card.h"

/**
 * PandectProfilePanel:
 *
 * The patient profile: how far it is recorded and what follows from that, the answers of every
 * chart, those that do not go together, the most useful next question, and every field in its
 * group. A group folds to a line that sums up its answers.
 */

/* What is scrolled to does not stick to the edge. */
#define MARGIN 12

struct _PandectProfilePanel
{
  PandectView        parent_instance;

  GtkWidget         *shown;       /* what is to be scrolled to; not a reference */
  guint              tick_id;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget         *content;
  GtkProgressBar    *progress;
  GtkLabel          *progress_words;
  GtkLabel          *counts;
  PandectChartStrip *strip;
  PandectPreviewBar *preview;
  GtkBox            *groups;
};

G_DEFINE_FINAL_TYPE (PandectProfilePanel, pandect_profile_panel, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectProfilePanel *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static void
append_groups (PandectProfilePanel *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  GListModel *groups = pandect_field_set_get_groups (fields);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectFieldGroup) group = g_list_model_get_item (groups, i);

      gtk_box_append (self->groups, pandect_field_group_row_new (get_session (self), group));
    }

  /* Where the strip has fields, they would stand there twice. */
  if (g_list_model_get_n_items (groups) > 0 && !gtk_widget_get_visible (GTK_WIDGET (self->strip)))
    pandect_field_group_row_set_unfolded (
      PANDECT_FIELD_GROUP_ROW (gtk_widget_get_first_child (GTK_WIDGET (self->groups))), TRUE);
}

/* The bar fills with treatments and not with fields: one answer may settle many. */
static void
pandect_profile_panel_update (PandectView *view)
{
  PandectProfilePanel *self = PANDECT_PROFILE_PANEL (view);
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  PandectTreatment *root = pandect_session_get_root (get_session (self));
  guint n_treatments = MAX (pandect_treatment_get_n_treatments (root), 1);
  guint n_open = pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION);
  g_autofree char *progress = pandect_profile_words_dup_progress (get_session (self));
  g_autofree char *counts = pandect_profile_words_dup_counts (get_session (self));

  gtk_progress_bar_set_fraction (self->progress, 1.0 - (double) n_open / n_treatments);
  gtk_widget_set_visible (GTK_WIDGET (self->progress),
                          pandect_profile_get_n_recorded (profile) > 0);
  pandect_label_show_words (self->progress_words, progress);
  pandect_label_show_words (self->counts, counts);
}

static void
pandect_profile_panel_update_words (PandectView *view)
{
  PandectProfilePanel *self = PANDECT_PROFILE_PANEL (view);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->groups)) == NULL)
    append_groups (self);
}

static void
scroll_to (PandectProfilePanel *self,
           GtkWidget           *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double y;

  if (gtk_widget_translate_coordinates (row, self->content, 0, 0, NULL, &y))
    gtk_adjustment_clamp_page (adjustment, y - MARGIN,
                               y + gtk_widget_get_height (row) + MARGIN);
}

/* A row that was just made has its place after the next layout. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       unused)
{
  PandectProfilePanel *self = PANDECT_PROFILE_PANEL (widget);

  if (self->shown != NULL && gtk_widget_get_height (self->shown) == 0)
    return G_SOURCE_CONTINUE;

  if (self->shown != NULL)
    scroll_to (self, self->shown);

  g_clear_weak_pointer (&self->shown);
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
show_row (PandectProfilePanel *self,
          GtkWidget           *row)
{
  gtk_widget_grab_focus (row);

  g_set_weak_pointer (&self->shown, row);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
show_names_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pandect_preview_bar_show_names (PANDECT_PROFILE_PANEL (widget)->preview);
}

static void
pandect_profile_panel_dispose (GObject *object)
{
  PandectProfilePanel *self = PANDECT_PROFILE_PANEL (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->shown);

  G_OBJECT_CLASS (pandect_profile_panel_parent_class)->dispose (object);
}

static void
pandect_profile_panel_class_init (PandectProfilePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_profile_panel_dispose;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_profile_panel_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_profile_panel_update;

  gtk_widget_class_install_action (widget_class, "profile.show-names", NULL, show_names_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK,
                                       "profile.show-names", NULL);

  g_type_ensure (PANDECT_TYPE_CHART_STRIP);
  g_type_ensure (PANDECT_TYPE_CONFLICT_LIST);
  g_type_ensure (PANDECT_TYPE_PREVIEW_BAR);
  g_type_ensure (PANDECT_TYPE_QUESTION_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-profile-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, content);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, progress);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, progress_words);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, counts);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, strip);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, preview);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePanel, groups);
}

static void
pandect_profile_panel_init (PandectProfilePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_profile_panel_show_field:
 * @self: a profile panel that is to be seen
 * @field_id: the id of a field
 *
 * Gives the answers of a field the focus: in the strip if they stand there, and else in their
 * group, which it unfolds.
 */
void
pandect_profile_panel_show_field (PandectProfilePanel *self,
                                  const char          *field_id)
{
  PandectField *field;
  GtkWidget *charted;

  g_return_if_fail (PANDECT_IS_PROFILE_PANEL (self));

  field = pandect_field_set_lookup (
    pandect_bundle_get_fields (pandect_session_get_bundle (get_session (self))), field_id);
  if (field == NULL)
    return;

  charted = pandect_chart_strip_find_row (self->strip, field);
  if (charted != NULL)
    {
      show_row (self, charted);
      return;
    }

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups));
       group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GtkWidget *row = pandect_field_group_row_show_field (PANDECT_FIELD_GROUP_ROW (group), field);

      if (row != NULL)
        {
          show_row (self, row);
          return;
        }
    }
}
