/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-verdict-badge.h"

#include <adwaita.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"

/**
 * PandectVerdictBadge:
 *
 * A verdict in words, sign and colour together.
 *
 * Only "May be offered" is filled: it is the rare good news. No verdict is red, because a source
 * that lists options rules nothing out.
 */

struct _PandectVerdictBadge
{
  GtkBox             parent_instance;

  PandectBadgeStyle  style;
  PandectVerdict     verdict;
  char              *tail;

  /* Template children */
  GtkImage          *icon;
  GtkLabel          *words;
};

static const struct
{
  const char *icon;
  const char *css_class;
} looks[PANDECT_N_VERDICTS] = {
  [PANDECT_VERDICT_NEEDS_INFORMATION] = { "pandect-open-symbolic", "open" },
  [PANDECT_VERDICT_ELIGIBLE] = { "pandect-offered-symbolic", "offered" },
  [PANDECT_VERDICT_CRITERIA_NOT_MET] = { "pandect-unmet-symbolic", "unmet" },
};

G_DEFINE_ENUM_TYPE (PandectBadgeStyle, pandect_badge_style,
                    G_DEFINE_ENUM_VALUE (PANDECT_BADGE_NORMAL, "normal"),
                    G_DEFINE_ENUM_VALUE (PANDECT_BADGE_BIG, "big"),
                    G_DEFINE_ENUM_VALUE (PANDECT_BADGE_PLAIN, "plain"))

G_DEFINE_FINAL_TYPE (PandectVerdictBadge, pandect_verdict_badge, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_STYLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_verdict_class (PandectVerdictBadge *self,
                   PandectVerdict       verdict)
{
  for (guint v = 0; v < PANDECT_N_VERDICTS; v++)
    {
      const char *css_class = looks[v].css_class;

      if (v == verdict)
        gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
    }
}

/* What is missing is a shade lighter than the verdict, but not in high contrast. */
static char *
format_words (PandectVerdictBadge *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  int alpha = adw_style_manager_get_high_contrast (style) ? 100 : 84;
  g_autofree char *shaded = NULL;
  g_autofree char *tail = NULL;

  if (self->tail == NULL)
    return g_markup_escape_text (pandect_phrases_get_verdict (self->verdict), -1);

  tail = g_markup_escape_text (self->tail, -1);
  shaded = g_strdup_printf ("<span alpha='%d%%'>%s</span>", alpha, tail);
  return pandect_phrases_dup_verdict (self->verdict, shaded);
}

static void
update_words (PandectVerdictBadge *self)
{
  g_autofree char *markup = format_words (self);
  g_autofree char *spoken = pandect_phrases_dup_verdict (self->verdict, self->tail);

  pandect_label_show_markup (self->words, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
notify_high_contrast_cb (PandectVerdictBadge *self)
{
  if (self->tail != NULL)
    update_words (self);
}

static void
pandect_verdict_badge_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectVerdictBadge *self = PANDECT_VERDICT_BADGE (object);

  switch (prop_id)
    {
    case PROP_STYLE:
      self->style = g_value_get_enum (value);
      if (self->style == PANDECT_BADGE_BIG)
        gtk_widget_add_css_class (GTK_WIDGET (self), "big");
      else if (self->style == PANDECT_BADGE_PLAIN)
        gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_verdict_badge_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PANDECT_TYPE_VERDICT_BADGE);

  G_OBJECT_CLASS (pandect_verdict_badge_parent_class)->dispose (object);
}

static void
pandect_verdict_badge_finalize (GObject *object)
{
  PandectVerdictBadge *self = PANDECT_VERDICT_BADGE (object);

  g_free (self->tail);

  G_OBJECT_CLASS (pandect_verdict_badge_parent_class)->finalize (object);
}

static void
pandect_verdict_badge_class_init (PandectVerdictBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_verdict_badge_set_property;
  object_class->dispose = pandect_verdict_badge_dispose;
  object_class->finalize = pandect_verdict_badge_finalize;

  /**
   * PandectVerdictBadge:style:
   *
   * How large it is drawn.
   */
  properties[PROP_STYLE] =
    g_param_spec_enum ("style", NULL, NULL,
                       PANDECT_TYPE_BADGE_STYLE, PANDECT_BADGE_NORMAL,
                       G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-verdict-badge.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictBadge, icon);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictBadge, words);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pandect_verdict_badge_init (PandectVerdictBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (notify_high_contrast_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pandect_verdict_badge_new:
 * @style: how large it is drawn
 *
 * Returns: (transfer floating): a badge that shows nothing yet
 */
GtkWidget *
pandect_verdict_badge_new (PandectBadgeStyle style)
{
  return g_object_new (PANDECT_TYPE_VERDICT_BADGE, "style", style, NULL);
}

/**
 * pandect_verdict_badge_show:
 * @self: a badge
 * @verdict: the verdict to show
 * @tail: (nullable): what is missing
 */
void
pandect_verdict_badge_show (PandectVerdictBadge *self,
                            PandectVerdict       verdict,
                            const char          *tail)
{
  g_return_if_fail (PANDECT_IS_VERDICT_BADGE (self));

  self->verdict = verdict;
  g_free (self->tail);
  self->tail = g_strdup (tail);

  gtk_image_set_from_icon_name (self->icon, looks[verdict].icon);
  set_verdict_class (self, verdict);
  update_words (self);
}

/**
 * pandect_verdict_badge_set_words:
 * @self: a badge that shows a verdict
 * @markup: words to show instead, such as how many have this verdict
 */
void
pandect_verdict_badge_set_words (PandectVerdictBadge *self,
                                 const char          *markup)
{
  g_return_if_fail (PANDECT_IS_VERDICT_BADGE (self));

  pandect_label_show_markup (self->words, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->words),
                                  -1);
}

/**
 * pandect_verdict_badge_get_css_class:
 * @verdict: a verdict
 *
 * Returns: the CSS class that colours it
 */
const char *
pandect_verdict_badge_get_css_class (PandectVerdict verdict)
{
  g_return_val_if_fail (verdict < PANDECT_N_VERDICTS, NULL);

  return looks[verdict].css_class;
}
