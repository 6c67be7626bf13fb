/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-caution-box.h"

#include "words/pandect-phrases.h"
#include "kit/pandect-fact-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectCautionBox:
 *
 * A caution that applies: a remark beside the verdict of a therapy, which it does not change.
 */

struct _PandectCautionBox
{
  GtkBox             parent_instance;

  PandectSession *session;
  PandectCaution *caution;

  /* Template children */
  GtkBox         *body;
  GtkLabel       *title;
};

G_DEFINE_FINAL_TYPE (PandectCautionBox, pandect_caution_box, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAUTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
append_text (PandectCautionBox *self)
{
  PandectText *text = pandect_caution_get_text (self->caution);
  GtkWidget *passage = pandect_passage_label_new (self->session, text);
  GtkWidget *row;

  gtk_widget_add_css_class (passage, "prose");
  gtk_widget_set_visible (passage, text != NULL);
  row = pandect_fact_row_new (self->session, passage,
                              pandect_caution_get_fact_ids (self->caution));
  gtk_box_insert_child_after (self->body, row, GTK_WIDGET (self->title));
}

static void
write_title (PandectCautionBox *self)
{
  g_autofree char *title = pandect_phrases_dup_caution (self->session, self->caution);

  pandect_label_show_words (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
pandect_caution_box_constructed (GObject *object)
{
  PandectCautionBox *self = PANDECT_CAUTION_BOX (object);

  G_OBJECT_CLASS (pandect_caution_box_parent_class)->constructed (object);

  write_title (self);
  append_text (self);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (write_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (write_title), self, G_CONNECT_SWAPPED);
}

static void
pandect_caution_box_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectCautionBox *self = PANDECT_CAUTION_BOX (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_CAUTION:
      self->caution = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_caution_box_dispose (GObject *object)
{
  PandectCautionBox *self = PANDECT_CAUTION_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_CAUTION_BOX);
  g_clear_object (&self->caution);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_caution_box_parent_class)->dispose (object);
}

static void
pandect_caution_box_class_init (PandectCautionBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_caution_box_constructed;
  object_class->set_property = pandect_caution_box_set_property;
  object_class->dispose = pandect_caution_box_dispose;

  /**
   * PandectCautionBox:session:
   *
   * Says in which language and lettering to write.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectCautionBox:caution:
   *
   * What is said.
   */
  properties[PROP_CAUTION] =
    g_param_spec_object ("caution", NULL, NULL,
                         PANDECT_TYPE_CAUTION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-caution-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectCautionBox, body);
  gtk_widget_class_bind_template_child (widget_class, PandectCautionBox, title);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pandect_caution_box_init (PandectCautionBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_caution_box_new:
 * @session: a session
 * @caution: a caution of its bundle
 *
 * Returns: (transfer floating): a callout
 */
GtkWidget *
pandect_caution_box_new (PandectSession *session,
                         PandectCaution *caution)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_CAUTION (caution), NULL);

  return g_object_new (PANDECT_TYPE_CAUTION_BOX,
                       "session", session,
                       "caution", caution,
                       NULL);
}

/**
 * pandect_caution_box_get_caution:
 * @self: a callout
 *
 * Returns: (transfer none): what it says
 */
PandectCaution *
pandect_caution_box_get_caution (PandectCautionBox *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION_BOX (self), NULL);

  return self->caution;
}
