/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-chart-strip.h"

#include "profile/pandect-field-row.h"

/**
 * PandectChartStrip:
 *
 * The answers that stand in every chart, in one place: each takes one key, for after it the focus
 * moves to the next field without an answer. Who answers with the pointer keeps the place.
 */

struct _PandectChartStrip
{
  PandectView       parent_instance;

  /* Template children */
  GtkBox           *rows;
};

G_DEFINE_FINAL_TYPE (PandectChartStrip, pandect_chart_strip, PANDECT_TYPE_VIEW)

static PandectProfile *
get_profile (PandectChartStrip *self)
{
  return pandect_session_get_profile (pandect_view_get_session (PANDECT_VIEW (self)));
}

static void
append_rows (PandectChartStrip *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectFieldSet *fields = pandect_profile_get_fields (get_profile (self));

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      if (pandect_field_is_in_every_chart (field))
        gtk_box_append (self->rows, pandect_field_row_new (session, field));
    }
}

static void
move_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PandectChartStrip *self = PANDECT_CHART_STRIP (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));

  do
    row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;
  while (row != NULL && pandect_profile_get_value (
                          get_profile (self),
                          pandect_field_row_get_field (PANDECT_FIELD_ROW (row))) != NULL);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
pandect_chart_strip_update_words (PandectView *view)
{
  PandectChartStrip *self = PANDECT_CHART_STRIP (view);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->rows)) == NULL)
    append_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
}

static void
pandect_chart_strip_class_init (PandectChartStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_chart_strip_update_words;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-chart-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectChartStrip, rows);

  gtk_widget_class_install_action (widget_class, "chart.move-on", NULL, move_on_action);
}

static void
pandect_chart_strip_init (PandectChartStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_chart_strip_find_row:
 * @self: a strip
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the row of the field, or %NULL when it does not stand in
 *   every chart
 */
GtkWidget *
pandect_chart_strip_find_row (PandectChartStrip *self,
                              PandectField      *field)
{
  GtkWidget *row;

  g_return_val_if_fail (PANDECT_IS_CHART_STRIP (self), NULL);

  row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  while (row != NULL && pandect_field_row_get_field (PANDECT_FIELD_ROW (row)) != field)
    row = gtk_widget_get_next_sibling (row);

  return row;
}
