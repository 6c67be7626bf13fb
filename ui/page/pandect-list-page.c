/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-list-page.h"

#include "page/pandect-page-bottom.h"
#include "page/pandect-page-frame.h"
#include "page/pandect-treatment-list.h"
#include "page/pandect-verdict-summary.h"

/**
 * PandectListPage:
 *
 * All treatments, below what is to be known first and a count of their verdicts, and at the end
 * what else the source says in general.
 */

struct _PandectListPage
{
  PandectView           parent_instance;

  /* Template children */
  PandectTreatmentList *list;
  PandectPageBottom    *bottom;
  GtkWidget            *hint;
};

G_DEFINE_FINAL_TYPE (PandectListPage, pandect_list_page, PANDECT_TYPE_VIEW)

static void
pandect_list_page_update (PandectView *view)
{
  PandectListPage *self = PANDECT_LIST_PAGE (view);
  PandectSession *session = pandect_view_get_session (view);
  PandectTreatment *root = pandect_session_get_root (session);
  PandectProfile *profile = pandect_session_get_profile (session);

  gtk_widget_set_visible (self->hint, pandect_profile_get_n_recorded (profile) == 0);
  pandect_treatment_view_set_treatment (PANDECT_TREATMENT_VIEW (self->list), root);
  pandect_treatment_view_set_treatment (PANDECT_TREATMENT_VIEW (self->bottom), root);
}

/* Beside a page, the list keeps the category of that page in sight. */
static void
pandect_list_page_update_current (PandectView *view)
{
  PandectTreatment *current = pandect_session_get_current (pandect_view_get_session (view));
  PandectTherapy *therapy = pandect_treatment_get_therapy (current);

  if (therapy != NULL && !pandect_therapy_is_treatment (therapy))
    pandect_treatment_list_scroll_to (PANDECT_LIST_PAGE (view)->list, therapy);
}

static void
pandect_list_page_class_init (PandectListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update = pandect_list_page_update;
  PANDECT_VIEW_CLASS (klass)->update_current = pandect_list_page_update_current;

  g_type_ensure (PANDECT_TYPE_PAGE_BOTTOM);
  g_type_ensure (PANDECT_TYPE_PAGE_FRAME);
  g_type_ensure (PANDECT_TYPE_TREATMENT_LIST);
  g_type_ensure (PANDECT_TYPE_VERDICT_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectListPage, list);
  gtk_widget_class_bind_template_child (widget_class, PandectListPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, PandectListPage, hint);
}

static void
pandect_list_page_init (PandectListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
