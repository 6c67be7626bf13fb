/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-problem-page.h"

#include <glib/gi18n.h>

#include "kit/pandect-problem-row.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectProblemPage:
 *
 * What is wrong with a bundle that cannot be opened, and the ways on from there.
 */

#define WIDTH 680

struct _PandectProblemPage
{
  AdwBin      parent_instance;

  GFile      *file;
  GListModel *problems;

  /* Template children */
  AdwClamp   *clamp;
  GtkLabel   *summary;
  GtkLabel   *file_name;
  GtkListBox *rows;
  GtkButton  *way;
  GtkLabel   *way_label;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_PROBLEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectProblemPage, pandect_problem_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return pandect_problem_row_new (PANDECT_PROBLEM (item));
}

static guint
count (PandectProblemPage *self,
       PandectSeverity     severity)
{
  guint n_problems = g_list_model_get_n_items (self->problems);
  guint n = 0;

  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (self->problems, i);

      n += pandect_problem_get_severity (problem) == severity;
    }

  return n;
}

static void
show_summary (PandectProblemPage *self)
{
  guint n_errors = count (self, PANDECT_SEVERITY_ERROR);
  guint n_warnings = count (self, PANDECT_SEVERITY_WARNING);
  GString *summary = g_string_new (NULL);
  g_autofree char *words = NULL;

  g_string_append_printf (summary, ngettext ("It has %u error.", "It has %u errors.", n_errors),
                          n_errors);

  if (n_warnings > 0)
    {
      g_string_append_c (summary, ' ');
      g_string_append_printf (summary, ngettext ("There is also %u warning.",
                                                 "There are also %u warnings.", n_warnings),
                              n_warnings);
    }

  g_string_append_c (summary, ' ');
  g_string_append (summary, _("Nothing is shown: valid parts may depend on faulty ones."));

  words = g_string_free (summary, FALSE);
  gtk_label_set_text (self->summary, words);
}

static void
copy_clicked_cb (PandectProblemPage *self)
{
  guint n_problems = g_list_model_get_n_items (self->problems);
  GString *lines = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (self->problems, i);
      g_autofree char *line = pandect_problem_to_string (problem);

      g_string_append_printf (lines, "%s\n", line);
    }

  text = g_string_free (lines, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
pandect_problem_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectProblemPage *self = PANDECT_PROBLEM_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;

    case PROP_PROBLEMS:
      self->problems = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_problem_page_constructed (GObject *object)
{
  PandectProblemPage *self = PANDECT_PROBLEM_PAGE (object);
  g_autofree char *file_name = NULL;

  G_OBJECT_CLASS (pandect_problem_page_parent_class)->constructed (object);

  if (self->file != NULL)
    file_name = g_file_get_parse_name (self->file);

  gtk_label_set_text (self->file_name, file_name != NULL ? file_name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->file_name), file_name != NULL);
  gtk_list_box_bind_model (self->rows, self->problems, create_row, NULL, NULL);
  show_summary (self);
}

static void
pandect_problem_page_dispose (GObject *object)
{
  PandectProblemPage *self = PANDECT_PROBLEM_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_PROBLEM_PAGE);
  g_clear_object (&self->problems);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (pandect_problem_page_parent_class)->dispose (object);
}

static void
pandect_problem_page_class_init (PandectProblemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_problem_page_set_property;
  object_class->constructed = pandect_problem_page_constructed;
  object_class->dispose = pandect_problem_page_dispose;

  /**
   * PandectProblemPage:file:
   *
   * The file that cannot be opened; %NULL when there is none to open.
   */
  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL,
                         G_TYPE_FILE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectProblemPage:problems:
   *
   * A [class@Problem] for each thing that is wrong with it.
   */
  properties[PROP_PROBLEMS] =
    g_param_spec_object ("problems", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, file_name);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, rows);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, way);
  gtk_widget_class_bind_template_child (widget_class, PandectProblemPage, way_label);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
pandect_problem_page_init (PandectProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_problem_page_new:
 * @file: (nullable): the file that cannot be opened
 * @problems: a [class@Problem] for each thing that is wrong with it
 *
 * Returns: a page
 */
GtkWidget *
pandect_problem_page_new (GFile      *file,
                          GListModel *problems)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (problems), NULL);

  return g_object_new (PANDECT_TYPE_PROBLEM_PAGE, "file", file, "problems", problems, NULL);
}

/**
 * pandect_problem_page_set_way:
 * @self: a page
 * @label: what the first button says
 * @action_name: what it does
 *
 * Offers a way back to something that can be read.
 */
void
pandect_problem_page_set_way (PandectProblemPage *self,
                              const char         *label,
                              const char         *action_name)
{
  g_return_if_fail (PANDECT_IS_PROBLEM_PAGE (self));

  gtk_label_set_text (self->way_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->way),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way), action_name);
  gtk_widget_set_visible (GTK_WIDGET (self->way), TRUE);
}
