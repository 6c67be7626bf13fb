/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-profile-eraser.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"
#include "kit/pandect-toast.h"

/**
 * PandectProfileEraser:
 *
 * Clears a profile, and for a moment can bring it back.
 *
 * What was cleared is forgotten after ten seconds, and at once when something new is recorded: by
 * then it may be about the next patient. What was cleared because nobody was there is forgotten
 * from the start.
 */

#define SECONDS_TO_UNDO 10

struct _PandectProfileEraser
{
  GObject          parent_instance;

  PandectSession  *session;
  AdwToastOverlay *toasts;
  PandectProfile  *cleared;
  AdwToast        *toast;
  gboolean         is_busy;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectProfileEraser, pandect_profile_eraser, G_TYPE_OBJECT)

static void
forget (PandectProfileEraser *self)
{
  g_autoptr(AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    {
      g_signal_handlers_disconnect_by_data (toast, self);
      adw_toast_dismiss (toast);
    }

  g_clear_object (&self->cleared);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toast_dismissed_cb (PandectProfileEraser *self)
{
  g_clear_object (&self->toast);
  forget (self);
}

static void
profile_changed_cb (PandectProfileEraser *self)
{
  if (self->is_busy)
    return;

  if (self->toast != NULL)
    forget (self);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_toast (PandectProfileEraser *self,
            const char           *title)
{
  self->toast = adw_toast_new (title);
  /* Its own label would end in an ellipsis in a narrow window. */
  adw_toast_set_custom_title (self->toast, pandect_label_new (title, "heading"));
  if (self->cleared != NULL)
    {
      adw_toast_set_button_label (self->toast, _("_Undo"));
      adw_toast_set_action_name (self->toast, "win.undo-clear");
    }
  adw_toast_set_timeout (self->toast, self->cleared != NULL ? SECONDS_TO_UNDO : 0);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);

  pandect_toast_show (self->toasts, g_object_ref (self->toast));
}

static void
pandect_profile_eraser_dispose (GObject *object)
{
  PandectProfileEraser *self = PANDECT_PROFILE_ERASER (object);

  g_clear_object (&self->toast);
  g_clear_object (&self->cleared);
  g_clear_weak_pointer (&self->toasts);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_profile_eraser_parent_class)->dispose (object);
}

static void
pandect_profile_eraser_class_init (PandectProfileEraserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_profile_eraser_dispose;

  /**
   * PandectProfileEraser::changed:
   *
   * What can be cleared or brought back may have changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_profile_eraser_init (PandectProfileEraser *self)
{
}

/**
 * pandect_profile_eraser_new:
 * @session: whose profile is cleared
 * @toasts: where the reader is told so
 *
 * Returns: (transfer full): the means to clear a profile
 */
PandectProfileEraser *
pandect_profile_eraser_new (PandectSession  *session,
                            AdwToastOverlay *toasts)
{
  PandectProfileEraser *self = g_object_new (PANDECT_TYPE_PROFILE_ERASER, NULL);

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->toasts, toasts);
  g_signal_connect_object (pandect_session_get_profile (session), "changed",
                           G_CALLBACK (profile_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
pandect_profile_eraser_can_clear (PandectProfileEraser *self)
{
  g_return_val_if_fail (PANDECT_IS_PROFILE_ERASER (self), FALSE);

  return pandect_profile_get_n_recorded (pandect_session_get_profile (self->session)) > 0;
}

gboolean
pandect_profile_eraser_can_undo (PandectProfileEraser *self)
{
  g_return_val_if_fail (PANDECT_IS_PROFILE_ERASER (self), FALSE);

  return self->cleared != NULL;
}

/**
 * pandect_profile_eraser_clear:
 * @self: a clearing
 *
 * Clears the profile, and offers to undo that.
 */
void
pandect_profile_eraser_clear (PandectProfileEraser *self)
{
  PandectProfile *profile;

  g_return_if_fail (PANDECT_IS_PROFILE_ERASER (self));

  if (!pandect_profile_eraser_can_clear (self) || self->toasts == NULL)
    return;

  profile = pandect_session_get_profile (self->session);

  self->is_busy = TRUE;
  self->cleared = pandect_profile_copy (profile);
  pandect_profile_clear (profile);
  self->is_busy = FALSE;

  show_toast (self, _("Profile cleared"));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * pandect_profile_eraser_clear_for_good:
 * @self: a clearing
 *
 * Clears the profile when nobody is there. That cannot be undone, and neither can what was cleared
 * a moment before: whoever comes next may be somebody else, and is only told that it happened.
 */
void
pandect_profile_eraser_clear_for_good (PandectProfileEraser *self)
{
  g_return_if_fail (PANDECT_IS_PROFILE_ERASER (self));

  self->is_busy = TRUE;
  pandect_profile_clear (pandect_session_get_profile (self->session));
  self->is_busy = FALSE;

  forget (self);
  if (self->toasts != NULL)
    show_toast (self, _("Profile cleared after a time without activity"));
}

/**
 * pandect_profile_eraser_undo:
 * @self: a clearing
 *
 * Brings back what was cleared last, if it is still kept.
 */
void
pandect_profile_eraser_undo (PandectProfileEraser *self)
{
  g_return_if_fail (PANDECT_IS_PROFILE_ERASER (self));

  if (self->cleared == NULL)
    return;

  self->is_busy = TRUE;
  pandect_profile_restore (pandect_session_get_profile (self->session), self->cleared);
  self->is_busy = FALSE;

  forget (self);
}
