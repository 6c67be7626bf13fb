/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-list-page.h"

#include "page/pandect-verdict-summary.h"
#include "page/pandect-treatment-list.h"
#include "page/pandect-page-bottom.h"

/**
 * PandectListPage:
 *
 * All treatments, under how they stand, and below them what the source says in general.
 */

#define LIST_WIDTH 760

struct _PandectListPage
{
  GtkWidget          parent_instance;

  PandectSession    *session;
  PandectTreatmentList *view;

  /* Template children */
  GtkBox            *head;
  GtkWidget         *hint;
};

G_DEFINE_FINAL_TYPE (PandectListPage, pandect_list_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_hint (PandectListPage *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);

  gtk_widget_set_visible (self->hint, pandect_profile_get_n_recorded (profile) == 0);
}

/* Where the list stands beside the page, it follows what is looked at. */
static void
notify_current_cb (PandectListPage *self)
{
  PandectTherapy *therapy =
      pandect_treatment_get_therapy (pandect_session_get_current (self->session));

  if (therapy != NULL && !pandect_therapy_is_treatment (therapy))
    pandect_treatment_list_scroll_to (self->view, therapy);
}

static void
pandect_list_page_constructed (GObject *object)
{
  PandectListPage *self = PANDECT_LIST_PAGE (object);
  GtkWidget *summary = g_object_new (PANDECT_TYPE_VERDICT_SUMMARY,
                                     "session", self->session, NULL);
  GtkWidget *foot = pandect_page_bottom_new (self->session);
  GtkWidget *view;

  G_OBJECT_CLASS (pandect_list_page_parent_class)->constructed (object);

  gtk_box_insert_child_after (self->head, summary,
                              gtk_widget_get_first_child (GTK_WIDGET (self->head)));
  pandect_page_bottom_set_entry (PANDECT_PAGE_BOTTOM (foot),
                                 pandect_session_get_root (self->session));
  view = pandect_treatment_list_new (self->session, GTK_WIDGET (self->head), foot, LIST_WIDTH);
  gtk_widget_set_parent (view, GTK_WIDGET (self));
  self->view = PANDECT_TREATMENT_LIST (view);
  pandect_treatment_list_set_scope (self->view, pandect_session_get_root (self->session));
  update_hint (self);

  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::current",
                           G_CALLBACK (notify_current_cb), self, G_CONNECT_SWAPPED);
}

static void
pandect_list_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PandectListPage *self = PANDECT_LIST_PAGE (object);

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
pandect_list_page_dispose (GObject *object)
{
  PandectListPage *self = PANDECT_LIST_PAGE (object);

  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->view)));
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_LIST_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_list_page_parent_class)->dispose (object);
}

static void
pandect_list_page_class_init (PandectListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_list_page_constructed;
  object_class->set_property = pandect_list_page_set_property;
  object_class->dispose = pandect_list_page_dispose;

  /**
   * PandectListPage:session:
   *
   * Whose treatments are shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectListPage, head);
  gtk_widget_class_bind_template_child (widget_class, PandectListPage, hint);
}

static void
pandect_list_page_init (PandectListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_list_page_new:
 * @session: a session
 *
 * Returns: (transfer floating): a list of all its treatments
 */
GtkWidget *
pandect_list_page_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_LIST_PAGE, "session", session, NULL);
}
