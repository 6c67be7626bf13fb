/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-profile-pane.h"

#include <adwaita.h>

#include "kit/pandect-focus.h"
#include "profile/pandect-profile-panel.h"

/**
 * PandectProfilePane:
 *
 * The pane of the patient profile: its header, and the panel, which is made when it is first seen.
 */

struct _PandectProfilePane
{
  PandectView       parent_instance;

  PandectPaneState *pane_state;
  GtkWidget        *panel;
  char             *pending_field;
  guint             pending_id;

  /* Template children */
  AdwHeaderBar     *header;
  GtkWidget        *back;
  GtkWidget        *clear;
};

enum
{
  PROP_0,
  PROP_PANE_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectProfilePane, pandect_profile_pane, PANDECT_TYPE_VIEW)

static gboolean
show_pending_field_cb (gpointer data)
{
  PandectProfilePane *self = PANDECT_PROFILE_PANE (data);
  g_autofree char *field_id = g_steal_pointer (&self->pending_field);

  self->pending_id = 0;

  if (field_id != NULL && !pandect_focus_is_taken (GTK_WIDGET (self)))
    pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (self->panel), field_id);

  return G_SOURCE_REMOVE;
}

/* Mapped is not yet placed: the field is scrolled to after the layout that goes on now. */
static void
panel_map_cb (PandectProfilePane *self)
{
  if (self->pending_field != NULL && self->pending_id == 0)
    self->pending_id = g_idle_add (show_pending_field_cb, self);
}

static void
pane_state_notify_cb (PandectProfilePane *self)
{
  gtk_widget_set_visible (self->back, pandect_pane_state_get_profile_folded (self->pane_state));
  adw_header_bar_set_show_start_title_buttons (
      self->header, pandect_pane_state_get_groups_folded (self->pane_state));

  if (!pandect_pane_state_get_show_profile (self->pane_state))
    g_clear_pointer (&self->pending_field, g_free);

  if (self->panel != NULL || !pandect_pane_state_get_show_profile (self->pane_state))
    return;

  self->panel = g_object_new (PANDECT_TYPE_PROFILE_PANEL,
                              "session", pandect_view_get_session (PANDECT_VIEW (self)),
                              "vexpand", TRUE,
                              NULL);
  g_signal_connect_object (self->panel, "map", G_CALLBACK (panel_map_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_box_append (GTK_BOX (self), self->panel);
}

static void
pandect_profile_pane_update (PandectView *view)
{
  PandectProfilePane *self = PANDECT_PROFILE_PANE (view);
  PandectProfile *profile = pandect_session_get_profile (pandect_view_get_session (view));

  gtk_widget_set_visible (self->clear, pandect_profile_get_n_recorded (profile) > 0);
}

static void
pandect_profile_pane_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectProfilePane *self = PANDECT_PROFILE_PANE (object);

  switch (prop_id)
    {
    case PROP_PANE_STATE:
      self->pane_state = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

/* The panel is made with a session, once the pane is shown. */
static void
pandect_profile_pane_update_words (PandectView *view)
{
  pane_state_notify_cb (PANDECT_PROFILE_PANE (view));
}

static void
pandect_profile_pane_constructed (GObject *object)
{
  PandectProfilePane *self = PANDECT_PROFILE_PANE (object);

  G_OBJECT_CLASS (pandect_profile_pane_parent_class)->constructed (object);

  g_signal_connect_object (self->pane_state, "notify", G_CALLBACK (pane_state_notify_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pandect_profile_pane_dispose (GObject *object)
{
  PandectProfilePane *self = PANDECT_PROFILE_PANE (object);

  g_clear_handle_id (&self->pending_id, g_source_remove);
  g_clear_object (&self->pane_state);

  G_OBJECT_CLASS (pandect_profile_pane_parent_class)->dispose (object);
}

static void
pandect_profile_pane_finalize (GObject *object)
{
  g_free (PANDECT_PROFILE_PANE (object)->pending_field);

  G_OBJECT_CLASS (pandect_profile_pane_parent_class)->finalize (object);
}

static void
pandect_profile_pane_class_init (PandectProfilePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_profile_pane_set_property;
  object_class->constructed = pandect_profile_pane_constructed;
  object_class->dispose = pandect_profile_pane_dispose;
  object_class->finalize = pandect_profile_pane_finalize;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_profile_pane_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_profile_pane_update;

  /**
   * PandectProfilePane:pane-state:
   *
   * Tells whether the pane is shown, and whether it covers the others.
   */
  properties[PROP_PANE_STATE] =
    g_param_spec_object ("pane-state", NULL, NULL,
                         PANDECT_TYPE_PANE_STATE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-profile-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePane, header);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePane, back);
  gtk_widget_class_bind_template_child (widget_class, PandectProfilePane, clear);
}

static void
pandect_profile_pane_init (PandectProfilePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_profile_pane_new:
 * @session: whose profile is recorded
 * @pane_state: tells whether the pane is shown
 *
 * Returns: a pane
 */
GtkWidget *
pandect_profile_pane_new (PandectSession   *session,
                          PandectPaneState *pane_state)
{
  return g_object_new (PANDECT_TYPE_PROFILE_PANE,
                       "pane-state", pane_state,
                       "session", session,
                       NULL);
}

/**
 * pandect_profile_pane_show_field:
 * @self: a pane
 * @field_id: the id of a field
 *
 * Leads to the field. It can take the focus once the panel is on screen, which may need a layout.
 */
void
pandect_profile_pane_show_field (PandectProfilePane *self,
                                 const char         *field_id)
{
  g_return_if_fail (PANDECT_IS_PROFILE_PANE (self));

  pandect_pane_state_set_show_profile (self->pane_state, TRUE);

  if (gtk_widget_get_mapped (self->panel))
    {
      pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (self->panel), field_id);
      return;
    }

  g_free (self->pending_field);
  self->pending_field = g_strdup (field_id);
  pandect_focus_drop (GTK_WIDGET (self));
}
