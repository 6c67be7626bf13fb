/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-live-reload-pane.h"

#include <glib/gi18n.h>

#include "base/pandect-file-watch.h"
#include "state/pandect-bundle-opener.h"
#include "kit/pandect-problem-row.h"
#include "search/pandect-search-audit.h"

/**
 * PandectLiveReloadPane:
 *
 * For who writes a bundle: reads it anew whenever it is saved, and says what is wrong with it.
 *
 * It lies under what the bundle last said well, which stays in sight until the file is sound again.
 * There is nothing to see of it while the file is, and there is nothing to look at.
 */

struct _PandectLiveReloadPane
{
  AdwBin            parent_instance;

  GFile            *file;
  PandectFileWatch *watch;
  PandectBundleOpener   *opening;
  GListModel       *problems;
  GCancellable     *audit;

  /* Template children */
  GtkLabel         *summary;
  GtkWidget        *close;
  GtkListBox       *rows;
};

enum
{
  PROP_0,
  PROP_WATCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  RELOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectLiveReloadPane, pandect_live_reload_pane, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer unused)
{
  return pandect_problem_row_new (PANDECT_PROBLEM (item));
}

/* Said here and not in the template, which would stay in the language it was made in. */
static void
name_parts (PandectLiveReloadPane *self)
{
  const char *close = _("Close the list of problems");

  gtk_widget_set_tooltip_text (self->close, close);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, close, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Problems of the bundle"), -1);
}

static char *
dup_summary (GListModel *problems)
{
  g_autoptr(PandectProblem) first = g_list_model_get_item (problems, 0);
  guint n = g_list_model_get_n_items (problems);

  if (pandect_problem_get_severity (first) == PANDECT_SEVERITY_ERROR)
    return g_strdup_printf (ngettext ("The file has %u problem. What it said before is shown.",
                                      "The file has %u problems. What it said before is shown.",
                                      n), n);

  return g_strdup_printf (ngettext ("The file opens, and there is %u thing to look at.",
                                    "The file opens, and there are %u things to look at.", n), n);
}

static void
show_problems (PandectLiveReloadPane *self)
{
  g_autofree char *summary = dup_summary (self->problems);

  name_parts (self);
  gtk_label_set_text (self->summary, summary);
  gtk_list_box_bind_model (self->rows, self->problems, create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
stop_audit (PandectLiveReloadPane *self)
{
  g_cancellable_cancel (self->audit);
  g_clear_object (&self->audit);
}

static gboolean
is_warning (gpointer item,
            gpointer unused)
{
  return pandect_problem_get_severity (item) == PANDECT_SEVERITY_WARNING;
}

static void
audited_cb (GObject      *bundle,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PandectLiveReloadPane) self = user_data;
  GtkFilter *warnings = GTK_FILTER (gtk_custom_filter_new (is_warning, NULL, NULL));
  g_autoptr(GListModel) problems =
    pandect_search_audit_run_finish (PANDECT_BUNDLE (bundle), result, NULL);

  /* Notes may well stay, and would hide what is new. */
  if (problems != NULL)
    problems = G_LIST_MODEL (gtk_filter_list_model_new (g_steal_pointer (&problems), warnings));
  else
    g_object_unref (warnings);

  if (problems == NULL || g_list_model_get_n_items (problems) == 0)
    return;

  g_set_object (&self->problems, problems);
  show_problems (self);
}

static void
start_audit (PandectLiveReloadPane *self,
             PandectBundle         *bundle)
{
  stop_audit (self);
  self->audit = g_cancellable_new ();
  pandect_search_audit_run_async (bundle, self->audit, audited_cb, g_object_ref (self));
}

static void
stop_opening (PandectLiveReloadPane *self)
{
  stop_audit (self);

  if (self->opening == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->opening, self);
  pandect_bundle_opener_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
hide (PandectLiveReloadPane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  g_clear_object (&self->problems);
}

static void
close_clicked_cb (PandectLiveReloadPane *self)
{
  hide (self);
}

static void
opened_cb (PandectLiveReloadPane *self,
           PandectBundle         *bundle)
{
  stop_opening (self);
  hide (self);
  g_signal_emit (self, signals[RELOADED], 0, bundle);
  start_audit (self, bundle);
}

static void
failed_cb (PandectLiveReloadPane *self)
{
  PandectBundleLoader *loader = pandect_bundle_opener_get_loader (self->opening);
  g_autoptr(GListModel) problems = g_object_ref (pandect_bundle_loader_get_problems (loader));

  stop_opening (self);
  g_set_object (&self->problems, problems);
  show_problems (self);
  g_signal_emit (self, signals[FAILED], 0, problems);
}

/* Who saves twice in a row is shown the second. */
static void
file_changed_cb (PandectLiveReloadPane *self)
{
  stop_opening (self);

  self->opening = pandect_bundle_opener_new (self->file);
  g_signal_connect_object (self->opening, "opened", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  pandect_bundle_opener_start (self->opening);
}

static void
start (PandectLiveReloadPane *self)
{
  g_autoptr(GError) error = NULL;

  self->watch = pandect_file_watch_new (self->file, &error);
  if (self->watch == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      return;
    }

  g_signal_connect_object (self->watch, "changed", G_CALLBACK (file_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
stop (PandectLiveReloadPane *self)
{
  stop_opening (self);
  g_clear_object (&self->watch);
}

static void
pandect_live_reload_pane_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WATCHING:
      g_value_set_boolean (
          value, pandect_live_reload_pane_get_watching (PANDECT_LIVE_RELOAD_PANE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_live_reload_pane_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WATCHING:
      pandect_live_reload_pane_set_watching (PANDECT_LIVE_RELOAD_PANE (object),
                                             g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_live_reload_pane_dispose (GObject *object)
{
  PandectLiveReloadPane *self = PANDECT_LIVE_RELOAD_PANE (object);

  stop (self);
  g_clear_object (&self->problems);
  g_clear_object (&self->file);

  /* The bin lets go of its child first: GTK 4.8 unparents a child that a template names itself. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_LIVE_RELOAD_PANE);

  G_OBJECT_CLASS (pandect_live_reload_pane_parent_class)->dispose (object);
}

static void
pandect_live_reload_pane_class_init (PandectLiveReloadPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pandect_live_reload_pane_get_property;
  object_class->set_property = pandect_live_reload_pane_set_property;
  object_class->dispose = pandect_live_reload_pane_dispose;

  /**
   * PandectLiveReloadPane:watching:
   *
   * Whether the file is read anew when it is saved.
   */
  properties[PROP_WATCHING] =
    g_param_spec_boolean ("watching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectLiveReloadPane::reloaded:
   * @bundle: what the file says now
   *
   * The file was saved, and is sound.
   */
  signals[RELOADED] = g_signal_new ("reloaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, PANDECT_TYPE_BUNDLE);

  /**
   * PandectLiveReloadPane::failed:
   * @problems: what is wrong
   *
   * The file was saved, and is not sound.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/pandect/Pandect/ui/pandect-live-reload-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectLiveReloadPane, summary);
  gtk_widget_class_bind_template_child (widget_class, PandectLiveReloadPane, close);
  gtk_widget_class_bind_template_child (widget_class, PandectLiveReloadPane, rows);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
pandect_live_reload_pane_init (PandectLiveReloadPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_parts (self);
}

/**
 * pandect_live_reload_pane_set_file:
 * @self: a pane
 * @file: the file that the window shows
 *
 * Changes what is watched, if anything is.
 */
void
pandect_live_reload_pane_set_file (PandectLiveReloadPane *self,
                                   GFile                 *file)
{
  gboolean watching;

  g_return_if_fail (PANDECT_IS_LIVE_RELOAD_PANE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  watching = pandect_live_reload_pane_get_watching (self);
  stop (self);
  g_set_object (&self->file, file);
  if (watching)
    start (self);
}

/**
 * pandect_live_reload_pane_get_file:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the file that the window shows
 */
GFile *
pandect_live_reload_pane_get_file (PandectLiveReloadPane *self)
{
  g_return_val_if_fail (PANDECT_IS_LIVE_RELOAD_PANE (self), NULL);

  return self->file;
}

gboolean
pandect_live_reload_pane_get_watching (PandectLiveReloadPane *self)
{
  g_return_val_if_fail (PANDECT_IS_LIVE_RELOAD_PANE (self), FALSE);

  return self->watch != NULL;
}

void
pandect_live_reload_pane_set_watching (PandectLiveReloadPane *self,
                                       gboolean               watching)
{
  g_return_if_fail (PANDECT_IS_LIVE_RELOAD_PANE (self));

  if (self->file == NULL || pandect_live_reload_pane_get_watching (self) == !!watching)
    return;

  if (watching)
    {
      start (self);
    }
  else
    {
      stop (self);
      hide (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCHING]);
}

/**
 * pandect_live_reload_pane_retranslate:
 * @self: a pane
 *
 * Says in the language that the program speaks now what it said before.
 */
void
pandect_live_reload_pane_retranslate (PandectLiveReloadPane *self)
{
  g_return_if_fail (PANDECT_IS_LIVE_RELOAD_PANE (self));

  name_parts (self);
  if (self->problems != NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    show_problems (self);
}
