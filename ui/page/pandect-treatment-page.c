/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-treatment-page.h"

#include "kit/pandect-a11y-text.h"
#include "kit/pandect-scale.h"
#include "page/pandect-page-bottom.h"
#include "page/pandect-page-top.h"
#include "page/pandect-treatment-list.h"

/**
 * PandectTreatmentPage:
 *
 * All that the bundle says of what is looked at: a treatment, or a category with its treatments.
 */

#define PAGE_WIDTH 720

struct _PandectTreatmentPage
{
  PandectView           parent_instance;

  /* Template children */
  GtkStack             *stack;
  GtkScrolledWindow    *scroller;
  GtkWidget            *clamp;
  PandectTreatmentView *top;
  PandectTreatmentView *bottom;
  PandectTreatmentView *members;
  PandectTreatmentView *members_top;
  PandectTreatmentView *members_bottom;
};

G_DEFINE_FINAL_TYPE (PandectTreatmentPage, pandect_treatment_page, PANDECT_TYPE_VIEW)

static void
show_treatment (PandectTreatmentPage *self,
                PandectTreatment     *treatment)
{
  pandect_treatment_view_set_treatment (self->top, treatment);
  pandect_treatment_view_set_treatment (self->bottom, treatment);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "treatment");
}

static void
show_category (PandectTreatmentPage *self,
               PandectTreatment     *category)
{
  pandect_treatment_view_set_treatment (self->members_top, category);
  pandect_treatment_view_set_treatment (self->members_bottom, category);
  pandect_treatment_view_set_treatment (self->members, category);
  gtk_stack_set_visible_child_name (self->stack, "category");
}

static void
pandect_treatment_page_update_current (PandectView *view)
{
  PandectTreatmentPage *self = PANDECT_TREATMENT_PAGE (view);
  PandectTreatment *current = pandect_session_get_current (pandect_view_get_session (view));
  PandectTherapy *therapy = pandect_treatment_get_therapy (current);

  if (therapy == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (pandect_therapy_is_treatment (therapy))
    show_treatment (self, current);
  else
    show_category (self, current);
}

static void
pandect_treatment_page_class_init (PandectTreatmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_current = pandect_treatment_page_update_current;

  g_type_ensure (PANDECT_TYPE_PAGE_BOTTOM);
  g_type_ensure (PANDECT_TYPE_PAGE_TOP);
  g_type_ensure (PANDECT_TYPE_TREATMENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-treatment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, top);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, members);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, members_top);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentPage, members_bottom);
}

static void
pandect_treatment_page_init (PandectTreatmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (self->clamp, "maximum-size", PAGE_WIDTH);
  pandect_scale_bind (self->clamp, "tightening-threshold", PAGE_WIDTH);
  pandect_a11y_text_watch_stack (self->stack);
}
