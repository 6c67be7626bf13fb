/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-therapy-list.h"

#include "pandect-ledger.h"
#include "pandect-member-view.h"
#include "pandect-therapy-foot.h"

/**
 * PandectTherapyList:
 *
 * All treatments, under how they stand, and below them what the source says in general.
 */

#define LIST_WIDTH 760

struct _PandectTherapyList
{
  GtkWidget          parent_instance;

  PandectSession    *session;
  PandectMemberView *view;

  /* Template children */
  GtkBox            *head;
  GtkWidget         *hint;
};

G_DEFINE_FINAL_TYPE (PandectTherapyList, pandect_therapy_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_hint (PandectTherapyList *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);

  gtk_widget_set_visible (self->hint, pandect_profile_get_n_recorded (profile) == 0);
}

/* Where the list stands beside the page, it follows what is looked at. */
static void
notify_current_cb (PandectTherapyList *self)
{
  PandectTherapy *therapy = pandect_entry_get_therapy (pandect_session_get_current (self->session));

  if (therapy != NULL && !pandect_therapy_is_treatment (therapy))
    pandect_member_view_scroll_to (self->view, therapy);
}

static void
pandect_therapy_list_constructed (GObject *object)
{
  PandectTherapyList *self = PANDECT_THERAPY_LIST (object);
  GtkWidget *ledger = pandect_ledger_new (self->session);
  GtkWidget *foot = pandect_therapy_foot_new (self->session);
  GtkWidget *view;

  G_OBJECT_CLASS (pandect_therapy_list_parent_class)->constructed (object);

  gtk_box_insert_child_after (self->head, ledger,
                              gtk_widget_get_first_child (GTK_WIDGET (self->head)));
  pandect_therapy_foot_set_entry (PANDECT_THERAPY_FOOT (foot),
                                  pandect_session_get_root (self->session));
  view = pandect_member_view_new (self->session, GTK_WIDGET (self->head), foot, LIST_WIDTH);
  gtk_widget_set_parent (view, GTK_WIDGET (self));
  self->view = PANDECT_MEMBER_VIEW (view);
  pandect_member_view_set_scope (self->view, pandect_session_get_root (self->session));
  update_hint (self);

  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::current",
                           G_CALLBACK (notify_current_cb), self, G_CONNECT_SWAPPED);
}

static void
pandect_therapy_list_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectTherapyList *self = PANDECT_THERAPY_LIST (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_therapy_list_dispose (GObject *object)
{
  PandectTherapyList *self = PANDECT_THERAPY_LIST (object);

  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->view)));
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_THERAPY_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_therapy_list_parent_class)->dispose (object);
}

static void
pandect_therapy_list_class_init (PandectTherapyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_therapy_list_constructed;
  object_class->set_property = pandect_therapy_list_set_property;
  object_class->dispose = pandect_therapy_list_dispose;

  /**
   * PandectTherapyList:session:
   *
   * Whose treatments are shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-therapy-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyList, head);
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyList, hint);
}

static void
pandect_therapy_list_init (PandectTherapyList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_therapy_list_new:
 * @session: a session
 *
 * Returns: (transfer floating): a list of all its treatments
 */
GtkWidget *
pandect_therapy_list_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_THERAPY_LIST, "session", session, NULL);
}
