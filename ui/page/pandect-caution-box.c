/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-caution-box.h"

#include "kit/pandect-fact-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-passage-label.h"
#include "kit/pandect-row-layout.h"
#include "words/pandect-phrases.h"

/**
 * PandectCautionBox:
 *
 * A caution that applies: a remark beside the verdict of a treatment, which it does not change.
 */

struct _PandectCautionBox
{
  PandectView          parent_instance;

  const PandectCaution      *caution;

  /* Template children */
  GtkLabel            *title;
  PandectFactRow      *row;
  PandectPassageLabel *text;
};

G_DEFINE_FINAL_TYPE (PandectCautionBox, pandect_caution_box, PANDECT_TYPE_VIEW)

static void
pandect_caution_box_update_words (PandectView *view)
{
  PandectCautionBox *self = PANDECT_CAUTION_BOX (view);
  g_autofree char *title = pandect_phrases_dup_caution (pandect_view_get_session (view),
                                                        self->caution);

  pandect_label_show_words (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
pandect_caution_box_class_init (PandectCautionBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_caution_box_update_words;

  g_type_ensure (PANDECT_TYPE_FACT_ROW);
  g_type_ensure (PANDECT_TYPE_PASSAGE_LABEL);
  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-caution-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectCautionBox, title);
  gtk_widget_class_bind_template_child (widget_class, PandectCautionBox, row);
  gtk_widget_class_bind_template_child (widget_class, PandectCautionBox, text);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pandect_caution_box_init (PandectCautionBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pandect_caution_box_new (PandectSession       *session,
                         const PandectCaution *caution)
{
  PandectCautionBox *self = g_object_new (PANDECT_TYPE_CAUTION_BOX, NULL);
  PandectText *text = caution->text;

  self->caution = caution;
  pandect_passage_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  pandect_fact_row_set_fact_ids (self->row, caution->fact_ids);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}

const PandectCaution *
pandect_caution_box_get_caution (PandectCautionBox *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION_BOX (self), NULL);

  return self->caution;
}
