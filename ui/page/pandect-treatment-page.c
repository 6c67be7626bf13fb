/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-treatment-page.h"

#include <adwaita.h>

#include "page/pandect-treatment-list.h"
#include "kit/pandect-scale.h"
#include "page/pandect-page-bottom.h"
#include "page/pandect-page-top.h"
#include "kit/pandect-a11y-text.h"

/**
 * PandectTreatmentPage:
 *
 * All that the bundle says of what is looked at: a treatment, or a category with its treatments.
 */

#define PAGE_WIDTH 720

struct _PandectTreatmentPage
{
  GtkWidget           parent_instance;

  PandectSession     *session;
  PandectPageTop *head;
  PandectPageBottom *foot;

  PandectTreatmentList  *members;
  PandectPageTop *members_head;
  PandectPageBottom *members_foot;

  /* Template children */
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkWidget          *clamp;
  GtkBox             *content;
};

G_DEFINE_FINAL_TYPE (PandectTreatmentPage, pandect_treatment_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_treatment (PandectTreatmentPage *self,
                PandectTreatment     *entry)
{
  pandect_page_top_set_entry (self->head, entry);
  pandect_page_bottom_set_entry (self->foot, entry);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "treatment");
}

static void
show_category (PandectTreatmentPage *self,
               PandectTreatment     *entry)
{
  pandect_page_top_set_entry (self->members_head, entry);
  pandect_page_bottom_set_entry (self->members_foot, entry);
  pandect_treatment_list_set_scope (self->members, entry);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->members));
}

static void
show_current (PandectTreatmentPage *self)
{
  PandectTreatment *entry = pandect_session_get_current (self->session);
  PandectTherapy *therapy = pandect_treatment_get_therapy (entry);

  if (therapy == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (pandect_therapy_is_treatment (therapy))
    show_treatment (self, entry);
  else
    show_category (self, entry);
}

static void
build_treatment (PandectTreatmentPage *self)
{
  GtkWidget *head = pandect_page_top_new (self->session);
  GtkWidget *foot = pandect_page_bottom_new (self->session);

  self->head = PANDECT_PAGE_TOP (head);
  self->foot = PANDECT_PAGE_BOTTOM (foot);
  gtk_box_append (self->content, head);
  gtk_box_append (self->content, foot);
  pandect_scale_bind (self->clamp, "maximum-size", PAGE_WIDTH);
  pandect_scale_bind (self->clamp, "tightening-threshold", PAGE_WIDTH);
}

static void
build_category (PandectTreatmentPage *self)
{
  GtkWidget *head = pandect_page_top_new (self->session);
  GtkWidget *foot = pandect_page_bottom_new (self->session);
  GtkWidget *members = pandect_treatment_list_new (self->session, head, foot, PAGE_WIDTH);

  self->members_head = PANDECT_PAGE_TOP (head);
  self->members_foot = PANDECT_PAGE_BOTTOM (foot);
  self->members = PANDECT_TREATMENT_LIST (members);
  gtk_stack_add_child (self->stack, members);
}

static void
pandect_treatment_page_constructed (GObject *object)
{
  PandectTreatmentPage *self = PANDECT_TREATMENT_PAGE (object);

  G_OBJECT_CLASS (pandect_treatment_page_parent_class)->constructed (object);

  build_treatment (self);
  build_category (self);
  g_signal_connect_object (self->session, "notify::current",
                           G_CALLBACK (show_current), self, G_CONNECT_SWAPPED);
  show_current (self);
}

static void
pandect_treatment_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PandectTreatmentPage *self = PANDECT_TREATMENT_PAGE (object);

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
pandect_treatment_page_dispose (GObject *object)
{
  PandectTreatmentPage *self = PANDECT_TREATMENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_TREATMENT_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_treatment_page_parent_class)->dispose (object);
}

static void
pandect_treatment_page_class_init (PandectTreatmentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_treatment_page_constructed;
  object_class->set_property = pandect_treatment_page_set_property;
  object_class->dispose = pandect_treatment_page_dispose;

  /**
   * PandectTreatmentPage:session:
   *
   * Says what is looked at.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-treatment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, content);
}

static void
pandect_treatment_page_init (PandectTreatmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pandect_a11y_text_watch_stack (self->stack);
}

/**
 * pandect_treatment_page_new:
 * @session: a session
 *
 * Returns: (transfer floating): a page for what the session looks at
 */
GtkWidget *
pandect_treatment_page_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_TREATMENT_PAGE, "session", session, NULL);
}
