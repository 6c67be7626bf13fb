/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-therapy-page.h"

#include <adwaita.h>

#include "pandect-member-view.h"
#include "pandect-scale.h"
#include "pandect-therapy-foot.h"
#include "pandect-therapy-head.h"
#include "pandect-unseen.h"

/**
 * PandectTherapyPage:
 *
 * All that the bundle says of what is looked at: a treatment, or a category with its treatments.
 */

#define PAGE_WIDTH 720

struct _PandectTherapyPage
{
  GtkWidget           parent_instance;

  PandectSession     *session;
  PandectTherapyHead *head;
  PandectTherapyFoot *foot;

  PandectMemberView  *members;
  PandectTherapyHead *members_head;
  PandectTherapyFoot *members_foot;

  /* Template children */
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkWidget          *clamp;
  GtkBox             *content;
};

G_DEFINE_FINAL_TYPE (PandectTherapyPage, pandect_therapy_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_treatment (PandectTherapyPage *self,
                PandectEntry       *entry)
{
  pandect_therapy_head_set_entry (self->head, entry);
  pandect_therapy_foot_set_entry (self->foot, entry);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "treatment");
}

static void
show_category (PandectTherapyPage *self,
               PandectEntry       *entry)
{
  pandect_therapy_head_set_entry (self->members_head, entry);
  pandect_therapy_foot_set_entry (self->members_foot, entry);
  pandect_member_view_set_scope (self->members, entry);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->members));
}

static void
show_current (PandectTherapyPage *self)
{
  PandectEntry *entry = pandect_session_get_current (self->session);
  PandectTherapy *therapy = pandect_entry_get_therapy (entry);

  if (therapy == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (pandect_therapy_is_treatment (therapy))
    show_treatment (self, entry);
  else
    show_category (self, entry);
}

static void
build_treatment (PandectTherapyPage *self)
{
  GtkWidget *head = pandect_therapy_head_new (self->session);
  GtkWidget *foot = pandect_therapy_foot_new (self->session);

  self->head = PANDECT_THERAPY_HEAD (head);
  self->foot = PANDECT_THERAPY_FOOT (foot);
  gtk_box_append (self->content, head);
  gtk_box_append (self->content, foot);
  pandect_scale_bind (self->clamp, "maximum-size", PAGE_WIDTH);
  pandect_scale_bind (self->clamp, "tightening-threshold", PAGE_WIDTH);
}

static void
build_category (PandectTherapyPage *self)
{
  GtkWidget *head = pandect_therapy_head_new (self->session);
  GtkWidget *foot = pandect_therapy_foot_new (self->session);
  GtkWidget *members = pandect_member_view_new (self->session, head, foot, PAGE_WIDTH);

  self->members_head = PANDECT_THERAPY_HEAD (head);
  self->members_foot = PANDECT_THERAPY_FOOT (foot);
  self->members = PANDECT_MEMBER_VIEW (members);
  gtk_stack_add_child (self->stack, members);
}

static void
pandect_therapy_page_constructed (GObject *object)
{
  PandectTherapyPage *self = PANDECT_THERAPY_PAGE (object);

  G_OBJECT_CLASS (pandect_therapy_page_parent_class)->constructed (object);

  build_treatment (self);
  build_category (self);
  g_signal_connect_object (self->session, "notify::current",
                           G_CALLBACK (show_current), self, G_CONNECT_SWAPPED);
  show_current (self);
}

static void
pandect_therapy_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectTherapyPage *self = PANDECT_THERAPY_PAGE (object);

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
pandect_therapy_page_dispose (GObject *object)
{
  PandectTherapyPage *self = PANDECT_THERAPY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_THERAPY_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_therapy_page_parent_class)->dispose (object);
}

static void
pandect_therapy_page_class_init (PandectTherapyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_therapy_page_constructed;
  object_class->set_property = pandect_therapy_page_set_property;
  object_class->dispose = pandect_therapy_page_dispose;

  /**
   * PandectTherapyPage:session:
   *
   * Says what is looked at.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-therapy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectTherapyPage, content);
}

static void
pandect_therapy_page_init (PandectTherapyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pandect_unseen_watch_stack (self->stack);
}

/**
 * pandect_therapy_page_new:
 * @session: a session
 *
 * Returns: (transfer floating): a page for what the session looks at
 */
GtkWidget *
pandect_therapy_page_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_THERAPY_PAGE, "session", session, NULL);
}
