/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-preferences-window.h"

#include <glib/gi18n.h>

#include "session/pandect-tall-man.h"
#include "words/pandect-phrases.h"

/**
 * PandectPreferencesWindow:
 *
 * What a reader may set. Each choice holds at once, in every window, and is kept.
 *
 * The window for preferences of libadwaita is deprecated from 1.6 on; its page is not.
 */

#define N_SAMPLES 3

struct _PandectPreferencesWindow
{
  AdwWindow            parent_instance;

  PandectPreferences  *preferences;
  GtkCheckButton      *first;

  /* Template children */
  GtkSpinButton       *minutes;
  AdwPreferencesGroup *lettering;
};

G_DEFINE_FINAL_TYPE (PandectPreferencesWindow, pandect_preferences_window, ADW_TYPE_WINDOW)

static char *
dup_samples (PandectBundle *bundle,
             const char    *authority)
{
  g_auto(GStrv) names = pandect_tall_man_dup_names (bundle, authority);
  g_autoptr(GPtrArray) samples = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names[i] != NULL && i < N_SAMPLES; i++)
    g_ptr_array_add (samples, g_strdup (names[i]));

  return pandect_phrases_join (samples);
}

static void
lettering_toggled_cb (PandectPreferencesWindow *self,
                      GtkCheckButton           *button)
{
  if (gtk_check_button_get_active (button))
    pandect_preferences_set_lettering (self->preferences,
                                       g_object_get_data (G_OBJECT (button), "authority"));
}

/* An @authority of %NULL stands for none. */
static void
add_lettering (PandectPreferencesWindow *self,
               const char               *authority,
               const char               *title,
               const char               *subtitle)
{
  g_autofree char *chosen = pandect_preferences_dup_lettering (self->preferences);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 "use-markup", FALSE,
                                 "activatable-widget", button,
                                 NULL);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->first);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (button);

  g_object_set_data_full (G_OBJECT (button), "authority", g_strdup (authority), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), g_strcmp0 (authority, chosen) == 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (lettering_toggled_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->lettering, row);
}

static void
add_letterings (PandectPreferencesWindow *self,
                PandectBundle            *bundle)
{
  g_auto(GStrv) authorities = pandect_tall_man_dup_authorities (bundle);

  for (guint i = 0; authorities[i] != NULL; i++)
    {
      g_autofree char *samples = dup_samples (bundle, authorities[i]);

      add_lettering (self, authorities[i], authorities[i], samples);
    }

  add_lettering (self, NULL, C_("lettering", "Plain"), _("No tall-man letters"));
  gtk_widget_set_visible (GTK_WIDGET (self->lettering), authorities[0] != NULL);
}

static void
pandect_preferences_window_dispose (GObject *object)
{
  PandectPreferencesWindow *self = PANDECT_PREFERENCES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (pandect_preferences_window_parent_class)->dispose (object);
}

static void
pandect_preferences_window_class_init (PandectPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/pandect/Pandect/ui/pandect-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectPreferencesWindow, minutes);
  gtk_widget_class_bind_template_child (widget_class, PandectPreferencesWindow, lettering);
}

static void
pandect_preferences_window_init (PandectPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_preferences_window_new:
 * @parent: the window it lies over
 * @preferences: what is set
 * @session: whose bundle says what letterings there are
 *
 * Returns: a window
 */
GtkWidget *
pandect_preferences_window_new (GtkWindow          *parent,
                                PandectPreferences *preferences,
                                PandectSession     *session)
{
  PandectPreferencesWindow *self;

  g_return_val_if_fail (PANDECT_IS_PREFERENCES (preferences), NULL);
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  self = g_object_new (PANDECT_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  self->preferences = g_object_ref (preferences);
  g_object_bind_property (preferences, "idle-minutes", self->minutes, "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  add_letterings (self, pandect_session_get_bundle (session));

  return GTK_WIDGET (self);
}
