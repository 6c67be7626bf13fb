/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-look-alike.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectLookAlike:
 *
 * Warns that the name of a therapy is easily taken for another, says why, and leads over to it.
 */

struct _PandectLookAlike
{
  GtkBox             parent_instance;

  PandectSession    *session;
  PandectConfusable *pair;
  PandectTherapy    *therapy;

  /* Template children */
  GtkBox            *body;
  GtkLabel          *title;
  GtkButton         *open;
};

G_DEFINE_FINAL_TYPE (PandectLookAlike, pandect_look_alike, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PAIR,
  PROP_THERAPY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
write_title (PandectLookAlike *self)
{
  PandectTherapy *other = pandect_phrases_get_other (self->pair, self->therapy);
  g_autofree char *words = pandect_phrases_dup_look_alike (self->session, other, FALSE);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", words);
  g_autofree char *name = pandect_phrases_dup_plain_name (self->session, other);
  g_autofree char *spoken = NULL;

  pandect_label_show_markup (self->title, markup);

  /* Translators: spoken name of the button that leads to a drug with a similar name */
  spoken = g_strdup_printf (_("Open %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                    pandect_therapy_get_id (other));
}

static void
pandect_look_alike_constructed (GObject *object)
{
  PandectLookAlike *self = PANDECT_LOOK_ALIKE (object);
  GtkWidget *reason;

  G_OBJECT_CLASS (pandect_look_alike_parent_class)->constructed (object);

  write_title (self);
  reason = pandect_passage_label_new (self->session, pandect_confusable_get_text (self->pair));
  gtk_widget_add_css_class (reason, "caption");
  gtk_box_append (self->body, reason);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (write_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (write_title), self, G_CONNECT_SWAPPED);
}

static void
pandect_look_alike_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PandectLookAlike *self = PANDECT_LOOK_ALIKE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_PAIR:
      self->pair = g_value_dup_object (value);
      break;

    case PROP_THERAPY:
      self->therapy = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_look_alike_dispose (GObject *object)
{
  PandectLookAlike *self = PANDECT_LOOK_ALIKE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_LOOK_ALIKE);
  g_clear_object (&self->therapy);
  g_clear_object (&self->pair);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_look_alike_parent_class)->dispose (object);
}

static void
pandect_look_alike_class_init (PandectLookAlikeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pandect_look_alike_constructed;
  object_class->set_property = pandect_look_alike_set_property;
  object_class->dispose = pandect_look_alike_dispose;

  /**
   * PandectLookAlike:session:
   *
   * Says in which language and lettering to write.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PANDECT_TYPE_SESSION, flags);

  /**
   * PandectLookAlike:pair:
   *
   * The two therapies with similar names.
   */
  properties[PROP_PAIR] =
    g_param_spec_object ("pair", NULL, NULL, PANDECT_TYPE_CONFUSABLE, flags);

  /**
   * PandectLookAlike:therapy:
   *
   * The one of them that is looked at.
   */
  properties[PROP_THERAPY] =
    g_param_spec_object ("therapy", NULL, NULL, PANDECT_TYPE_THERAPY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-look-alike.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectLookAlike, body);
  gtk_widget_class_bind_template_child (widget_class, PandectLookAlike, title);
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
pandect_look_alike_new (PandectSession    *session,
                        PandectConfusable *pair,
                        PandectTherapy    *therapy)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (pair), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (therapy), NULL);

  return g_object_new (PANDECT_TYPE_LOOK_ALIKE,
                       "session", session,
                       "pair", pair,
                       "therapy", therapy,
                       NULL);
}
