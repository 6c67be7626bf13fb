/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-look-alike.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-passage-label.h"
#include "kit/pandect-row-layout.h"
#include "words/pandect-phrases.h"

/**
 * PandectLookAlike:
 *
 * Warns that the name of a treatment is easily taken for another, says why, and links to it.
 */

struct _PandectLookAlike
{
  PandectView          parent_instance;

  PandectTherapy      *therapy;
  PandectTherapy      *other;

  /* Template children */
  GtkLabel            *title;
  PandectPassageLabel *reason;
  GtkButton           *open;
};

G_DEFINE_FINAL_TYPE (PandectLookAlike, pandect_look_alike, PANDECT_TYPE_VIEW)

static void
pandect_look_alike_update_words (PandectView *view)
{
  PandectLookAlike *self = PANDECT_LOOK_ALIKE (view);
  PandectSession *session = pandect_view_get_session (view);
  g_autofree char *words = pandect_phrases_dup_look_alike (session, self->therapy, self->other,
                                                           FALSE);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", words);
  g_autofree char *name = pandect_phrases_dup_plain_name (session, self->other);
  g_autofree char *spoken = NULL;

  pandect_label_show_markup (self->title, markup);

  /* Translators: spoken name of the button that leads to a drug with a similar name */
  spoken = g_strdup_printf (_("Open %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
pandect_look_alike_dispose (GObject *object)
{
  g_clear_object (&PANDECT_LOOK_ALIKE (object)->therapy);
  g_clear_object (&PANDECT_LOOK_ALIKE (object)->other);

  G_OBJECT_CLASS (pandect_look_alike_parent_class)->dispose (object);
}

static void
pandect_look_alike_class_init (PandectLookAlikeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_look_alike_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_look_alike_update_words;

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  g_type_ensure (PANDECT_TYPE_PASSAGE_LABEL);
  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-look-alike.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectLookAlike, title);
  gtk_widget_class_bind_template_child (widget_class, PandectLookAlike, reason);
  gtk_widget_class_bind_template_child (widget_class, PandectLookAlike, open);
}

static void
pandect_look_alike_init (PandectLookAlike *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_look_alike_new:
 * @session: a session
 * @pair: two therapies of its bundle with similar names
 * @therapy: the one of them that is looked at
 *
 * Returns: (transfer floating): a strip that warns of the other
 */
GtkWidget *
pandect_look_alike_new (PandectSession          *session,
                        const PandectConfusable *pair,
                        PandectTherapy          *therapy)
{
  PandectLookAlike *self = g_object_new (PANDECT_TYPE_LOOK_ALIKE, NULL);

  self->therapy = g_object_ref (therapy);
  self->other = g_object_ref (pandect_phrases_get_other (pair, therapy));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                    pandect_therapy_get_id (self->other));
  pandect_passage_label_set_text (self->reason, pair->text);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}
