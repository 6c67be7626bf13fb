/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-members-head.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"

/**
 * PandectMembersHead:
 *
 * The heading over the treatments right under a category: what they are, and how many of them are
 * out of sight.
 */

struct _PandectMembersHead
{
  PandectTreatmentView parent_instance;

  /* Template children */
  GtkLabel            *label;
};

G_DEFINE_FINAL_TYPE (PandectMembersHead, pandect_members_head, PANDECT_TYPE_TREATMENT_VIEW)

static const char *
get_plural (PandectTherapyKind kind)
{
  switch (kind)
    {
    case PANDECT_THERAPY_DRUG:
      return _("Drugs");

    case PANDECT_THERAPY_REGIMEN:
      return _("Regimens");

    case PANDECT_THERAPY_PROCEDURE:
      return _("Procedures");

    case PANDECT_THERAPY_CATEGORY:
    case PANDECT_THERAPY_OPTION:
    default:
      return _("Treatments");
    }
}

/* What the treatments right under a category are. */
static const char *
get_members_heading (PandectTherapy *category)
{
  PandectTherapy * const *members = pandect_therapy_get_members (category);
  PandectTherapyKind kind = PANDECT_THERAPY_CATEGORY;

  for (guint i = 0; members[i] != NULL; i++)
    {
      PandectTherapy *member = members[i];

      if (!pandect_therapy_is_treatment (member))
        continue;

      if (kind != PANDECT_THERAPY_CATEGORY && kind != pandect_therapy_get_kind (member))
        return _("Treatments");

      kind = pandect_therapy_get_kind (member);
    }

  return get_plural (kind);
}

/* Of the treatments right under a category, those that are left out of the list. */
static guint
count_unseen_members (PandectSession *session,
                      PandectTherapy *category)
{
  PandectTherapy * const *members = pandect_therapy_get_members (category);
  guint n_unseen = 0;

  for (guint i = 0; members[i] != NULL; i++)
    {
      PandectTherapy *member = members[i];

      if (pandect_therapy_is_treatment (member))
        n_unseen += pandect_phrases_count_unseen (session,
                                                  pandect_session_get_treatment (session, member));
    }

  return n_unseen;
}

static void
pandect_members_head_update (PandectView *view)
{
  PandectMembersHead *self = PANDECT_MEMBERS_HEAD (view);
  PandectTherapy *category = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (view));
  g_autofree char *unseen = NULL;
  g_autofree char *markup = NULL;
  guint n_unseen;

  if (category == NULL)
    return;

  n_unseen = count_unseen_members (pandect_view_get_session (view), category);
  unseen = pandect_phrases_dup_out_of_sight (n_unseen);
  markup = n_unseen == 0
           ? g_markup_escape_text (get_members_heading (category), -1)
           : g_markup_printf_escaped ("%s   <span size='92%%' weight='normal'>%s</span>",
                                      get_members_heading (category), unseen);
  gtk_label_set_markup (self->label, markup);
}

static void
pandect_members_head_class_init (PandectMembersHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update = pandect_members_head_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-members-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectMembersHead, label);
}

static void
pandect_members_head_init (PandectMembersHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
