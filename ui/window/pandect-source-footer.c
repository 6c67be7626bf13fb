/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-source-footer.h"

#include <glib/gi18n.h>

#include "words/pandect-origin-words.h"
#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectSourceFooter:
 *
 * What stands under everything: what is restated, of when it is, who signed it, and what it is not;
 * and above that, once the content is old, that it is.
 */

struct _PandectSourceFooter
{
  AdwBin          parent_instance;

  PandectSession *session;
  PandectPaneState    *folding;

  /* Template children */
  GtkLabel       *restates;
  GtkLabel       *review;
  GtkLabel       *second_review;
  GtkWidget      *age;
  GtkLabel       *age_words;
  GtkWidget      *signature;
  GtkImage       *signature_icon;
  GtkLabel       *signature_words;
  GtkButton      *out_of_sight;
  GtkWidget      *source;
  GtkLabel       *standing;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FOLDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectSourceFooter, pandect_source_footer, ADW_TYPE_BIN)

static char *
dup_short (PandectSourceFooter *self)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
  const char *publisher = pandect_session_get_words (self->session, about->publisher);
  const char *dated = about->dated;

  if (dated == NULL)
    return g_strdup_printf (_("%s, undated page"), publisher);

  return g_strdup_printf (_("%s, page dated %s"), publisher, dated);
}

static void
update_age (PandectSourceFooter *self)
{
  g_autofree char *words =
    pandect_origin_words_dup_age (pandect_session_get_bundle (self->session), NULL);

  pandect_label_show_words (self->age_words, words != NULL ? words : "");
  gtk_widget_set_visible (self->age, words != NULL);
}

static const char *
get_signature_icon (PandectTrustState state)
{
  switch (state)
    {
    case PANDECT_TRUST_TRUSTED:
      return "pandect-signed-symbolic";

    case PANDECT_TRUST_UNSIGNED:
      return "pandect-unsigned-symbolic";

    case PANDECT_TRUST_UNKNOWN_KEY:
    case PANDECT_TRUST_REVOKED_KEY:
    case PANDECT_TRUST_ALTERED:
    default:
      return "pandect-caution-symbolic";
    }
}

/* In a narrow window only what asks for attention has room; the menu leads to the rest. */
static void
update_signature (PandectSourceFooter *self)
{
  PandectTrust *trust = pandect_bundle_get_trust (pandect_session_get_bundle (self->session));
  PandectTrustState state = pandect_trust_get_state (trust);
  g_autofree char *words = pandect_origin_words_dup_signature (trust);

  gtk_image_set_from_icon_name (self->signature_icon, get_signature_icon (state));
  pandect_label_show_words (self->signature_words, words);
  gtk_widget_set_visible (self->signature,
                          (state != PANDECT_TRUST_TRUSTED && state != PANDECT_TRUST_UNSIGNED) ||
                          !pandect_pane_state_get_groups_folded (self->folding));
}

static void
update (PandectSourceFooter *self)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
  const char *warning = pandect_origin_words_get_warning (self->session);
  g_autofree char *second = pandect_origin_words_dup_second_warning (self->session);
  g_autofree char *restates = NULL;

  restates = pandect_pane_state_get_profile_folded (self->folding)
             ? dup_short (self) : pandect_origin_words_dup_restates (self->session);

  pandect_label_show_words (self->restates, restates);
  gtk_label_set_text (self->review, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->review), warning != NULL);
  gtk_label_set_text (self->second_review, second != NULL ? second : "");
  gtk_widget_set_visible (GTK_WIDGET (self->second_review), second != NULL);
  pandect_label_show_words (self->standing,
                            pandect_session_get_words (self->session, about->standing));

  update_age (self);
  update_signature (self);

  /* In a narrow window the menu leads there. */
  gtk_widget_set_visible (self->source, !pandect_pane_state_get_groups_folded (self->folding));
}

/* Under every page, while it is so: whoever asked for less is to know what is missing. */
static void
update_out_of_sight (PandectSourceFooter *self)
{
  guint n_unseen = pandect_phrases_count_unseen (self->session,
                                                 pandect_session_get_root (self->session));
  g_autofree char *words = pandect_phrases_dup_out_of_sight (n_unseen);

  gtk_button_set_label (self->out_of_sight, words);
  gtk_widget_set_visible (GTK_WIDGET (self->out_of_sight), n_unseen > 0);
}

static void
pandect_source_footer_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectSourceFooter *self = PANDECT_SOURCE_FOOTER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_FOLDING:
      self->folding = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_source_footer_constructed (GObject *object)
{
  PandectSourceFooter *self = PANDECT_SOURCE_FOOTER (object);

  G_OBJECT_CLASS (pandect_source_footer_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::second-languages", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folding, "notify::profile-folded", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folding, "notify::groups-folded", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed", G_CALLBACK (update_out_of_sight), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matches-only",
                           G_CALLBACK (update_out_of_sight), self, G_CONNECT_SWAPPED);
  update (self);
  update_out_of_sight (self);
}

static void
pandect_source_footer_dispose (GObject *object)
{
  PandectSourceFooter *self = PANDECT_SOURCE_FOOTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_SOURCE_FOOTER);
  g_clear_object (&self->folding);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_source_footer_parent_class)->dispose (object);
}

static void
pandect_source_footer_class_init (PandectSourceFooterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_source_footer_set_property;
  object_class->constructed = pandect_source_footer_constructed;
  object_class->dispose = pandect_source_footer_dispose;

  /**
   * PandectSourceFooter:session:
   *
   * Whose bundle is restated.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSourceFooter:folding:
   *
   * Says whether there is room for the long form.
   */
  properties[PROP_FOLDING] =
    g_param_spec_object ("folding", NULL, NULL,
                         PANDECT_TYPE_PANE_STATE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-source-footer.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, age);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, age_words);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, signature);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, signature_icon);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, signature_words);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, restates);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, review);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, second_review);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, out_of_sight);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, source);
  gtk_widget_class_bind_template_child (widget_class, PandectSourceFooter, standing);
}

static void
pandect_source_footer_init (PandectSourceFooter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_source_footer_new:
 * @session: whose bundle is restated
 * @folding: says whether there is room for the long form
 *
 * Returns: a line
 */
GtkWidget *
pandect_source_footer_new (PandectSession   *session,
                           PandectPaneState *folding)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (folding), NULL);

  return g_object_new (PANDECT_TYPE_SOURCE_FOOTER, "session", session, "folding", folding, NULL);
}
