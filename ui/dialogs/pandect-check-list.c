/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-check-list.h"

#include <glib/gi18n.h>

#include "content/pandect-problem.h"
#include "search/pandect-search-audit.h"

/**
 * PandectCheckList:
 *
 * What the checks of a bundle find, in words: the same that `pandect-cli validate` prints.
 *
 * They run in a thread, and the list fills when they are done.
 */

/* More would not be read here; the command line has them all. */
#define MAX_ROWS 50

struct _PandectCheckList
{
  AdwBin        parent_instance;

  GtkListBox   *list;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PandectCheckList, pandect_check_list, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", words,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static void
add_row (PandectCheckList *self,
         const char       *name,
         const char       *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = create_label (words);

  if (name != NULL)
    {
      GtkWidget *caption = create_label (name);

      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "quiet");
      gtk_box_append (GTK_BOX (box), caption);
    }

  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "criterion-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_problem (PandectCheckList *self,
             PandectProblem   *problem)
{
  gboolean is_note = pandect_problem_get_severity (problem) == PANDECT_SEVERITY_NOTE;
  guint line = pandect_problem_get_line (problem);
  const char *name = is_note ? C_("check", "For information") : C_("check", "For the author");
  g_autofree char *place = NULL;

  if (line > 0)
    /* Translators: for whom a finding is, and where it stands in the file */
    place = g_strdup_printf (C_("check", "%s, line %u"), name, line);

  add_row (self, place != NULL ? place : name, pandect_problem_get_message (problem));
}

static void
show_problems (PandectCheckList *self,
               GListModel       *problems)
{
  guint n = g_list_model_get_n_items (problems);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  add_row (self, NULL,
           _("The file is complete and consistent."));

  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      add_problem (self, problem);
    }

  if (n == 0)
    add_row (self, NULL, _("The checks found nothing for the author to look at."));

  if (n > MAX_ROWS)
    {
      g_autofree char *rest =
        g_strdup_printf (ngettext ("%u more finding", "%u more findings", n - MAX_ROWS),
                         n - MAX_ROWS);

      add_row (self, NULL, rest);
    }
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GListModel) problems =
    pandect_search_audit_run_finish (PANDECT_BUNDLE (object), result, NULL);

  /* Without them, the list was disposed of meanwhile and may be no more. */
  if (problems != NULL)
    show_problems (data, problems);
}

static void
pandect_check_list_dispose (GObject *object)
{
  PandectCheckList *self = PANDECT_CHECK_LIST (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (pandect_check_list_parent_class)->dispose (object);
}

static void
pandect_check_list_finalize (GObject *object)
{
  PandectCheckList *self = PANDECT_CHECK_LIST (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pandect_check_list_parent_class)->finalize (object);
}

static void
pandect_check_list_class_init (PandectCheckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pandect_check_list_dispose;
  object_class->finalize = pandect_check_list_finalize;
}

static void
pandect_check_list_init (PandectCheckList *self)
{
  self->cancellable = g_cancellable_new ();
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  add_row (self, NULL, _("The file is being checked."));
}

/**
 * pandect_check_list_new:
 * @bundle: what is checked
 * @title: what the list is called
 *
 * Returns: a list
 */
GtkWidget *
pandect_check_list_new (PandectBundle *bundle,
                        const char    *title)
{
  PandectCheckList *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  self = g_object_new (PANDECT_TYPE_CHECK_LIST, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  pandect_search_audit_run_async (bundle, self->cancellable, checked_cb, self);

  return GTK_WIDGET (self);
}
