/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-install-window.h"

#include <glib/gi18n.h>

#include "library/pandect-version.h"
#include "dialogs/pandect-change-row.h"
#include "kit/pandect-problem-row.h"
#include "kit/pandect-scale.h"

/**
 * PandectInstallWindow:
 *
 * Checks a bundle from a file, shows what it changes, for the profile on screen too, and installs
 * it when the reader agrees.
 */

#define WIDTH 600

/* More rows than anybody reads in a window; the command line has them all. */
#define MAX_ROWS 200

struct _PandectInstallWindow
{
  AdwWindow         parent_instance;

  PandectSession   *session;
  PandectInstaller *installer;

  /* Template children */
  AdwClamp         *clamp;
  GtkLabel         *heading;
  GtkLabel         *summary;
  GtkBox           *sections;
  GtkWidget        *install;
};

enum
{
  INSTALLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectInstallWindow, pandect_install_window, ADW_TYPE_WINDOW)

static const char * const *
get_languages (PandectInstallWindow *self)
{
  return self->session != NULL ? pandect_session_get_languages (self->session) : NULL;
}

/* Sections */

static GtkListBox *
add_section (PandectInstallWindow *self,
             const char           *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", title,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "margin-top", 18,
                                     "margin-bottom", 6,
                                     NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (heading, "group-title");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->sections, heading);
  gtk_box_append (self->sections, list);

  return GTK_LIST_BOX (list);
}

static void
add_words (PandectInstallWindow *self,
           const char           *words)
{
  gtk_box_append (self->sections, g_object_new (GTK_TYPE_LABEL,
                                                "label", words,
                                                "xalign", 0.0,
                                                "wrap", TRUE,
                                                "margin-top", 6,
                                                NULL));
}

static void
add_changes (PandectInstallWindow *self,
             PandectBundle        *before,
             PandectBundle        *after)
{
  const char * const *languages = get_languages (self);
  g_autoptr(GListModel) changes = pandect_changes_find (before, after, languages);
  GtkListBox *list = add_section (self, _("What changes"));
  guint n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(PandectChange) change = g_list_model_get_item (changes, i);

      if (!pandect_change_concerns (change, languages))
        continue;

      if (n_rows++ < MAX_ROWS)
        gtk_list_box_append (list, pandect_change_row_new (change));
    }

  gtk_widget_set_visible (GTK_WIDGET (list), n_rows > 0);
  if (n_rows == 0)
    add_words (self, _("Nothing that you would see."));

  if (n_rows > MAX_ROWS)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("%u more change is listed by “pandect-cli diff”.",
                                   "%u more changes are listed by “pandect-cli diff”.",
                                   n_rows - MAX_ROWS), n_rows - MAX_ROWS);

      add_words (self, words);
    }
}

/* The profile on screen, as far as another version of its bundle knows its answers. */
static PandectProfile *
carry_profile (PandectInstallWindow *self,
               PandectBundle        *bundle,
               guint                *n_lost)
{
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  g_auto(GStrv) lost =
    pandect_profile_carry_over (pandect_session_get_profile (self->session), profile);

  *n_lost = g_strv_length (lost);

  return profile;
}

static gboolean
has_profile_for (PandectInstallWindow *self,
                 PandectBundle        *bundle)
{
  PandectBundle *shown = self->session != NULL ? pandect_session_get_bundle (self->session) : NULL;

  return shown != NULL &&
         g_str_equal (pandect_bundle_get_id (shown), pandect_bundle_get_id (bundle)) &&
         pandect_profile_get_n_recorded (pandect_session_get_profile (self->session)) > 0;
}

static void
add_verdicts (PandectInstallWindow *self,
              PandectBundle        *before,
              PandectBundle        *after)
{
  guint n_lost;
  g_autoptr(PandectProfile) then = carry_profile (self, before, &n_lost);
  g_autoptr(PandectProfile) now = carry_profile (self, after, &n_lost);
  g_autoptr(GListModel) changes = pandect_verdict_changes_find (before, then, after, now);
  GtkListBox *list = add_section (self, _("What changes for this profile"));
  guint n_changes = g_list_model_get_n_items (changes);

  for (guint i = 0; i < n_changes; i++)
    {
      g_autoptr(PandectVerdictChange) change = g_list_model_get_item (changes, i);

      gtk_list_box_append (list, pandect_change_row_new_verdict (change, get_languages (self)));
    }

  gtk_widget_set_visible (GTK_WIDGET (list), n_changes > 0);
  if (n_changes == 0)
    add_words (self, _("No verdict changes for this profile"));

  if (n_lost > 0)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("%u answer is not known to the new version and will be lost.",
                                   "%u answers are not known to the new version and will be lost.",
                                   n_lost), n_lost);

      add_words (self, words);
    }
}

/* States */

static void
show_problems (PandectInstallWindow *self)
{
  GListModel *problems = pandect_installer_get_problems (self->installer);
  g_autofree char *name = g_file_get_parse_name (pandect_installer_get_file (self->installer));
  GtkListBox *list;

  gtk_label_set_text (self->heading, _("This bundle cannot be installed"));
  gtk_label_set_text (self->summary, name);
  gtk_widget_set_sensitive (self->install, FALSE);

  list = add_section (self, _("Problems"));
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      gtk_list_box_append (list, pandect_problem_row_new (problem));
    }
}

static char *
dup_summary (PandectBundle *bundle,
             PandectBundle *present)
{
  const char *version = pandect_bundle_get_version (bundle);
  const char *other = present != NULL ? pandect_bundle_get_version (present) : NULL;
  int order = present != NULL ? pandect_version_compare (version, other) : 1;

  if (present == NULL)
    return g_strdup_printf (_("Version %s. There is no other version yet."), version);

  if (order == 0)
    return g_strdup_printf (_("Version %s. It is in use already."), version);

  if (order < 0)
    return g_strdup_printf (_("Version %s. It is older than version %s, which is in use. "
                              "The newest version stays in use; this one is kept, so that you can "
                              "return to it."), version, other);

  return g_strdup_printf (_("Version %s. It takes the place of version %s, to which you can "
                            "return."), version, other);
}

static void
show_changes (PandectInstallWindow *self)
{
  PandectBundle *bundle = pandect_installer_get_bundle (self->installer);
  PandectBundle *present = pandect_installer_get_present (self->installer);
  PandectText *title = pandect_bundle_get_about (bundle)->title;
  g_autofree char *summary = dup_summary (bundle, present);

  gtk_label_set_text (self->heading, pandect_text_get_words (title, get_languages (self)));
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_sensitive (self->install, TRUE);
  gtk_widget_grab_focus (self->install);

  if (present == NULL)
    return;

  if (has_profile_for (self, bundle))
    add_verdicts (self, present, bundle);

  add_changes (self, present, bundle);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PandectInstallWindow) self = user_data;
  gboolean is_sound = pandect_installer_check_finish (PANDECT_INSTALLER (object), result);

  /* The reader may have closed the window meanwhile. */
  if (self->sections == NULL)
    return;

  if (is_sound)
    show_changes (self);
  else
    show_problems (self);
}

static void
installed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(PandectInstallWindow) self = user_data;
  PandectBundle *bundle = pandect_installer_get_bundle (PANDECT_INSTALLER (object));
  PandectInstalled installed;

  if (!pandect_installer_install_finish (PANDECT_INSTALLER (object), result, &installed))
    {
      if (self->sections != NULL)
        show_problems (self);
      return;
    }

  if (installed == PANDECT_INSTALLED_NEWEST)
    g_signal_emit (self, signals[INSTALLED], 0, pandect_bundle_get_id (bundle));

  if (self->sections != NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
install_cb (PandectInstallWindow *self)
{
  gtk_widget_set_sensitive (self->install, FALSE);
  pandect_installer_install_async (self->installer, installed_cb, g_object_ref (self));
}

/* Class plumbing */

static void
pandect_install_window_dispose (GObject *object)
{
  PandectInstallWindow *self = PANDECT_INSTALL_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_INSTALL_WINDOW);
  g_clear_object (&self->installer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_install_window_parent_class)->dispose (object);
}

static void
pandect_install_window_class_init (PandectInstallWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_install_window_dispose;

  /**
   * PandectInstallWindow::installed:
   * @id: the id of the bundle
   *
   * A version is installed that opens from now on.
   */
  signals[INSTALLED] = g_signal_new ("installed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/pandect/Pandect/ui/pandect-install-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectInstallWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectInstallWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PandectInstallWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PandectInstallWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, PandectInstallWindow, install);
  gtk_widget_class_bind_template_callback (widget_class, install_cb);
}

static void
pandect_install_window_init (PandectInstallWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_install_window_new:
 * @parent: the window that asks
 * @session: (nullable): what it shows
 * @library: where the bundle goes
 * @file: the bundle
 *
 * Returns: a window, which begins to check the file
 */
GtkWidget *
pandect_install_window_new (GtkWindow      *parent,
                            PandectSession *session,
                            PandectLibrary *library,
                            GFile          *file)
{
  PandectInstallWindow *self;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (PANDECT_TYPE_INSTALL_WINDOW, "transient-for", parent, NULL);
  g_set_object (&self->session, session);
  self->installer = pandect_installer_new (library, file);
  pandect_installer_check_async (self->installer, checked_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
