/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-problem-row.h"

#include <glib/gi18n.h>

#include "kit/pandect-row-layout.h"

/**
 * PandectProblemRow:
 *
 * One thing that is wrong with a bundle, and where in the file. Who can mend it opens the place in
 * an editor.
 */

struct _PandectProblemRow
{
  GtkListBoxRow  parent_instance;

  /* Template children */
  GtkImage      *icon;
  GtkLabel      *message;
  GtkLabel      *place;
};

G_DEFINE_FINAL_TYPE (PandectProblemRow, pandect_problem_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_short_place (PandectProblem *problem)
{
  g_autofree char *place = pandect_problem_dup_place (problem);

  /* The folder stands above the list; it would push the line number out of sight here. */
  return g_path_get_basename (place);
}

static void
lead_to_editor (PandectProblemRow *self,
                PandectProblem    *problem)
{
  guint line = pandect_problem_get_line (problem);

  if (line == 0)
    return;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.edit-line");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(su)",
                                    pandect_problem_get_file_name (problem), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Open in the editor"));
}

static void
show_problem (PandectProblemRow *self,
              PandectProblem    *problem)
{
  gboolean is_error = pandect_problem_get_severity (problem) == PANDECT_SEVERITY_ERROR;
  const char *severity = is_error ? C_("severity", "Error") : C_("severity", "Warning");
  const char *message = pandect_problem_get_message (problem);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", severity, message);
  g_autofree char *place = dup_short_place (problem);
  /* Translators: severity, message and place of a problem, spoken */
  g_autofree char *spoken = g_strdup_printf (C_("problem", "%s: %s, at %s"),
                                             severity, message, place);

  gtk_widget_add_css_class (GTK_WIDGET (self), is_error ? "problem-error" : "problem-warning");
  gtk_image_set_from_icon_name (self->icon, is_error ? "dialog-error-symbolic"
                                                     : "pandect-caution-symbolic");
  gtk_label_set_markup (self->message, markup);
  gtk_label_set_text (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
pandect_problem_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PANDECT_TYPE_PROBLEM_ROW);

  G_OBJECT_CLASS (pandect_problem_row_parent_class)->dispose (object);
}

static void
pandect_problem_row_class_init (PandectProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_problem_row_dispose;

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemRow, message);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemRow, place);
}

static void
pandect_problem_row_init (PandectProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_problem_row_new:
 * @problem: what is wrong
 *
 * Returns: a row
 */
GtkWidget *
pandect_problem_row_new (PandectProblem *problem)
{
  PandectProblemRow *self;

  g_return_val_if_fail (PANDECT_IS_PROBLEM (problem), NULL);

  self = g_object_new (PANDECT_TYPE_PROBLEM_ROW, NULL);
  show_problem (self, problem);
  lead_to_editor (self, problem);

  return GTK_WIDGET (self);
}
