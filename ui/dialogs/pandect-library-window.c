/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-library-window.h"

#include <glib/gi18n.h>

#include "kit/pandect-problem-row.h"
#include "kit/pandect-scale.h"

/**
 * PandectLibraryWindow:
 *
 * The bundles that are installed, with every version of each: which of them is in use, where it
 * came from, and the way back to an older one.
 */

#define WIDTH 560

struct _PandectLibraryWindow
{
  AdwWindow       parent_instance;

  PandectSession *session;
  PandectLibrary *library;

  /* Template children */
  AdwClamp       *clamp;
  GtkListBox     *list;
  GtkListBox     *problems;
  GtkLabel       *report;
};

enum
{
  SWITCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectLibraryWindow, pandect_library_window, ADW_TYPE_WINDOW)

/* What a look into all folders found. */
typedef struct
{
  GListModel *editions;
  GListStore *problems;
} Findings;

static void
findings_free (gpointer data)
{
  Findings *self = data;

  g_clear_object (&self->editions);
  g_clear_object (&self->problems);
  g_free (self);
}

static void
report (PandectLibraryWindow *self,
        const char           *words)
{
  gtk_label_set_text (self->report, words);
  gtk_widget_set_visible (GTK_WIDGET (self->report), TRUE);
}

/* The version that is chosen is the one that opens from now on, not only in this window. */
static void
use_cb (GtkWidget *button)
{
  PandectLibraryWindow *self = PANDECT_LIBRARY_WINDOW (gtk_widget_get_root (button));
  PandectEdition *edition = g_object_get_data (G_OBJECT (button), "edition");
  const char *id = pandect_edition_get_id (edition);
  g_autoptr(GError) error = NULL;

  if (!pandect_edition_is_current (edition) &&
      !pandect_library_choose (self->library, id, pandect_edition_get_version (edition), &error))
    {
      report (self, error->message);
      return;
    }

  g_signal_emit (self, signals[SWITCHED], 0, id);
  gtk_window_close (GTK_WINDOW (self));
}

static const char *
get_origin_words (PandectEdition *edition)
{
  static const char *words[] = {
    N_("from a custom folder"),
    N_("installed by you"),
    N_("installed for everybody"),
    N_("came with the program"),
  };

  return _(words[pandect_edition_get_origin (edition)]);
}

static char *
dup_details (PandectEdition *edition)
{
  const PandectAbout *about = pandect_edition_get_about (edition);

  if (about == NULL)
    /* Translators: a version of a bundle that cannot be opened, and who put it there */
    return g_strdup_printf (_("Version %s, damaged, %s"), pandect_edition_get_version (edition),
                            get_origin_words (edition));

  /* Translators: a version of a bundle, the day its source was seen, and who put it there */
  return g_strdup_printf (_("Version %s, source seen %s, %s"),
                          pandect_edition_get_version (edition), about->seen,
                          get_origin_words (edition));
}

static gboolean
is_shown (PandectLibraryWindow *self,
          PandectEdition       *edition)
{
  PandectBundle *shown = self->session != NULL ? pandect_session_get_bundle (self->session) : NULL;

  return shown != NULL &&
         g_str_equal (pandect_bundle_get_id (shown), pandect_edition_get_id (edition)) &&
         g_str_equal (pandect_bundle_get_version (shown), pandect_edition_get_version (edition));
}

static GtkWidget *
create_suffix (PandectLibraryWindow *self,
               PandectEdition       *edition)
{
  gboolean is_current = pandect_edition_is_current (edition);
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (is_current && is_shown (self, edition))
    return g_object_new (GTK_TYPE_LABEL, "label", C_("version of a bundle", "In use"), NULL);

  label = is_current ? g_strdup (C_("bundle", "Open"))
                     : g_strdup_printf (_("Return to Version %s"),
                                        pandect_edition_get_version (edition));
  button = g_object_new (GTK_TYPE_BUTTON, "label", label, "valign", GTK_ALIGN_CENTER, NULL);
  g_object_set_data_full (G_OBJECT (button), "edition", g_object_ref (edition), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (use_cb), NULL);

  return button;
}

/* Copies of one version, in several folders, are one to the reader. */
static gboolean
is_copy (GListModel *editions,
         guint       position)
{
  g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, position);
  g_autoptr(PandectEdition) former =
    position > 0 ? g_list_model_get_item (editions, position - 1) : NULL;

  return former != NULL && pandect_edition_get_about (former) != NULL &&
         g_str_equal (pandect_edition_get_id (edition), pandect_edition_get_id (former)) &&
         g_str_equal (pandect_edition_get_version (edition), pandect_edition_get_version (former));
}

static GtkWidget *
create_row (PandectLibraryWindow *self,
            PandectEdition       *edition)
{
  const PandectAbout *about = pandect_edition_get_about (edition);
  const char * const *languages =
    self->session != NULL ? pandect_session_get_languages (self->session) : NULL;
  const char *title = about != NULL
                      ? pandect_text_get_words (about->title, languages)
                      : pandect_edition_get_id (edition);
  g_autofree char *details = dup_details (edition);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row,
                "use-markup", FALSE,
                "title", title,
                "title-lines", 0,
                "subtitle", details,
                "subtitle-lines", 0,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  if (about != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_suffix (self, edition));

  return row;
}

static void
show_findings (PandectLibraryWindow *self,
               const Findings       *findings)
{
  guint n_problems = g_list_model_get_n_items (G_LIST_MODEL (findings->problems));

  for (guint i = 0; i < g_list_model_get_n_items (findings->editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (findings->editions, i);

      if (!is_copy (findings->editions, i))
        gtk_list_box_append (self->list, create_row (self, edition));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->problems), n_problems > 0);
  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr(PandectProblem) problem =
        g_list_model_get_item (G_LIST_MODEL (findings->problems), i);

      gtk_list_box_append (self->problems, pandect_problem_row_new (problem));
    }
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Findings *findings = g_new (Findings, 1);

  findings->problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  findings->editions = pandect_library_inspect (data, findings->problems);
  g_task_return_pointer (task, findings, findings_free);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      unused)
{
  PandectLibraryWindow *self = PANDECT_LIBRARY_WINDOW (object);
  Findings *findings = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The reader may have closed the window meanwhile. */
  if (self->list != NULL)
    show_findings (self, findings);

  findings_free (findings);
}

static void
pandect_library_window_dispose (GObject *object)
{
  PandectLibraryWindow *self = PANDECT_LIBRARY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_LIBRARY_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_library_window_parent_class)->dispose (object);
}

static void
pandect_library_window_class_init (PandectLibraryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_library_window_dispose;

  /**
   * PandectLibraryWindow::switched:
   * @id: the id of a bundle
   *
   * The reader wants to see that bundle, in the version that opens now.
   */
  signals[SWITCHED] = g_signal_new ("switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/pandect/Pandect/ui/pandect-library-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectLibraryWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectLibraryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PandectLibraryWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, PandectLibraryWindow, report);
}

static void
pandect_library_window_init (PandectLibraryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_library_window_new:
 * @parent: the window that asks
 * @session: (nullable): what it shows
 * @library: the library
 *
 * Returns: a window, which begins to look through the library
 */
GtkWidget *
pandect_library_window_new (GtkWindow      *parent,
                            PandectSession *session,
                            PandectLibrary *library)
{
  PandectLibraryWindow *self;
  g_autoptr(GTask) task = NULL;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (library), NULL);

  self = g_object_new (PANDECT_TYPE_LIBRARY_WINDOW, "transient-for", parent, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->library, library);

  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, pandect_library_window_new);
  g_task_set_task_data (task, g_object_ref (library), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);

  return GTK_WIDGET (self);
}
