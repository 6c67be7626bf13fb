/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-view.h"

/**
 * PandectView:
 *
 * A part of the window that shows something of a session.
 *
 * It gets the session from the template it is in:
 *
 * |[<!-- language="xml" -->
 * <binding name="session">
 *   <lookup name="session">PandectTreatmentPage</lookup>
 * </binding>
 * ]|
 *
 * and is told by virtual functions when to show something else, so that no widget listens for
 * verdicts, languages or lettering by itself. Children of a template are updated before their
 * parent.
 *
 * A view is a box. A template that needs another layout sets
 * [property@Gtk.Widget:layout-manager].
 */

typedef struct
{
  PandectSession *session;
  gulong          assessed_id;
  gulong          notify_id;
  GSignalGroup   *others;        /* NULL without */
} PandectViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PandectView, pandect_view, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char * const word_properties[] = { "languages", "second-languages", "lettering",
                                                NULL };
static const char * const list_properties[] = { "matches-only", "by-name", "shows-refused",
                                                NULL };

static void
assessed_cb (PandectView *self)
{
  PandectViewClass *klass = PANDECT_VIEW_GET_CLASS (self);

  if (klass->update != NULL)
    klass->update (self);
}

static void
update_words (PandectView *self)
{
  PandectViewClass *klass = PANDECT_VIEW_GET_CLASS (self);

  if (klass->update_words != NULL)
    klass->update_words (self);
  assessed_cb (self);
}

static void
update_current (PandectView *self)
{
  PandectViewClass *klass = PANDECT_VIEW_GET_CLASS (self);

  if (klass->update_current != NULL)
    klass->update_current (self);
}

static void
notify_cb (PandectView *self,
           GParamSpec  *pspec)
{
  if (g_strv_contains (word_properties, pspec->name))
    update_words (self);
  else if (g_strv_contains (list_properties, pspec->name))
    assessed_cb (self);
  else if (g_str_equal (pspec->name, "current"))
    update_current (self);
}

static void
disconnect (PandectView *self)
{
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  g_clear_signal_handler (&priv->assessed_id, priv->session);
  g_clear_signal_handler (&priv->notify_id, priv->session);
}

/* Runs after the bindings of the template, so that the children have the session, are connected to
 * it and up to date. */
static void
notify_session_cb (PandectView *self)
{
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  if (priv->others != NULL)
    g_signal_group_set_target (priv->others, priv->session);
  if (priv->session == NULL)
    return;

  priv->assessed_id = g_signal_connect_swapped (priv->session, "assessed",
                                                G_CALLBACK (assessed_cb), self);
  priv->notify_id = g_signal_connect_swapped (priv->session, "notify",
                                              G_CALLBACK (notify_cb), self);
  pandect_view_update (self);
}

static void
pandect_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, pandect_view_get_session (PANDECT_VIEW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      pandect_view_set_session (PANDECT_VIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_view_dispose (GObject *object)
{
  PandectView *self = PANDECT_VIEW (object);
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  disconnect (self);
  g_clear_object (&priv->others);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (pandect_view_parent_class)->dispose (object);
}

static void
pandect_view_class_init (PandectViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_view_get_property;
  object_class->set_property = pandect_view_set_property;
  object_class->dispose = pandect_view_dispose;

  /**
   * PandectView:session:
   *
   * The session that is shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_view_init (PandectView *self)
{
  g_signal_connect_after (self, "notify::session", G_CALLBACK (notify_session_cb), NULL);
}

/**
 * pandect_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is shown; not %NULL while the view updates
 */
PandectSession *
pandect_view_get_session (PandectView *self)
{
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  g_return_val_if_fail (PANDECT_IS_VIEW (self), NULL);

  return priv->session;
}

void
pandect_view_set_session (PandectView    *self,
                          PandectSession *session)
{
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  g_return_if_fail (PANDECT_IS_VIEW (self));
  g_return_if_fail (session == NULL || PANDECT_IS_SESSION (session));

  if (priv->session == session)
    return;

  disconnect (self);
  g_set_object (&priv->session, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * pandect_view_update:
 * @self: a view
 *
 * Shows everything again, as when another of its properties has changed. Does nothing without a
 * session.
 */
void
pandect_view_update (PandectView *self)
{
  g_return_if_fail (PANDECT_IS_VIEW (self));

  if (pandect_view_get_session (self) == NULL)
    return;

  update_words (self);
  update_current (self);
}

/**
 * pandect_view_connect:
 * @self: a view that has no session yet
 * @signal: a signal of the session that has no virtual function, such as "notify::query"
 * @callback: (scope forever): called with the view
 *
 * Calls the function whenever the session of the view emits the signal.
 */
void
pandect_view_connect (PandectView *self,
                      const char  *signal,
                      GCallback    callback)
{
  PandectViewPrivate *priv = pandect_view_get_instance_private (self);

  g_return_if_fail (PANDECT_IS_VIEW (self));
  g_return_if_fail (priv->session == NULL);

  if (priv->others == NULL)
    priv->others = g_signal_group_new (PANDECT_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->others, signal, callback, self);
}
