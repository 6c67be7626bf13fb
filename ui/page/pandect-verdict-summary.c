/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-verdict-summary.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"
#include "kit/pandect-adaptive-pair.h"
#include "kit/pandect-verdict-badge.h"
#include "kit/pandect-wrap-box.h"

/**
 * PandectVerdictSummary:
 *
 * How many treatments have which verdict, and whether only matches are to be seen.
 *
 * Nothing is hidden by the profile itself. Whoever asks to see only matches is told how many
 * treatments are out of sight, for as long as they are.
 */

struct _PandectVerdictSummary
{
  GtkBox               parent_instance;

  PandectSession      *session;

  /* Template children */
  PandectVerdictBadge *offered;
  PandectVerdictBadge *open;
  PandectVerdictBadge *unmet;
  GtkToggleButton     *only;
  GtkLabel            *out_of_sight;
};

G_DEFINE_FINAL_TYPE (PandectVerdictSummary, pandect_verdict_summary, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_count (PandectVerdictBadge *badge,
            PandectVerdict       verdict,
            const char          *format,
            guint                count)
{
  g_autofree char *bold = g_strdup_printf ("<b>%u</b>", count);
  g_auto(GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *markup = g_strjoinv (bold, parts);

  pandect_verdict_badge_show (badge, verdict, NULL);
  pandect_verdict_badge_set_words (badge, markup);
}

static char *
format_out_of_sight (guint n_open,
                     guint n_unmet)
{
  guint count = n_open + n_unmet;
  g_autofree char *all = NULL;
  g_autofree char *open = NULL;
  g_autofree char *unmet = NULL;

  all = g_strdup_printf (ngettext ("%u treatment is out of sight",
                                   "%u treatments are out of sight", count), count);
  open = g_strdup_printf (ngettext ("%u needs information", "%u need information", n_open), n_open);
  unmet = g_strdup_printf (ngettext ("%u criteria not met", "%u criteria not met", n_unmet),
                           n_unmet);

  /* Translators: "37 treatments are out of sight: 29 need information, 8 criteria not met" */
  return g_strdup_printf (C_("out of sight", "<b>%1$s</b>: %2$s, %3$s"), all, open, unmet);
}

static void
update (PandectVerdictSummary *self)
{
  PandectTreatment *root = pandect_session_get_root (self->session);
  guint n_offered = pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE);
  guint n_open = pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION);
  guint n_unmet = pandect_treatment_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET);
  g_autofree char *markup = format_out_of_sight (n_open, n_unmet);

  show_count (self->offered, PANDECT_VERDICT_ELIGIBLE,
              ngettext ("%u may be offered", "%u may be offered", n_offered), n_offered);
  show_count (self->open, PANDECT_VERDICT_NEEDS_INFORMATION,
              ngettext ("%u needs information", "%u need information", n_open), n_open);
  show_count (self->unmet, PANDECT_VERDICT_CRITERIA_NOT_MET,
              ngettext ("%u criteria not met", "%u criteria not met", n_unmet), n_unmet);
  pandect_label_show_markup (self->out_of_sight, markup);
}

static void
show_all_cb (PandectVerdictSummary *self)
{
  pandect_session_set_matches_only (self->session, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->only));
}

static void
pandect_verdict_summary_constructed (GObject *object)
{
  PandectVerdictSummary *self = PANDECT_VERDICT_SUMMARY (object);

  G_OBJECT_CLASS (pandect_verdict_summary_parent_class)->constructed (object);

  g_object_bind_property (self->session, "matches-only", self->only, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
pandect_verdict_summary_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  PandectVerdictSummary *self = PANDECT_VERDICT_SUMMARY (object);

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
pandect_verdict_summary_dispose (GObject *object)
{
  PandectVerdictSummary *self = PANDECT_VERDICT_SUMMARY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_VERDICT_SUMMARY);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_verdict_summary_parent_class)->dispose (object);
}

static void
pandect_verdict_summary_class_init (PandectVerdictSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_verdict_summary_constructed;
  object_class->set_property = pandect_verdict_summary_set_property;
  object_class->dispose = pandect_verdict_summary_dispose;

  /**
   * PandectVerdictSummary:session:
   *
   * Whose treatments are counted.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ADAPTIVE_PAIR);
  g_type_ensure (PANDECT_TYPE_VERDICT_BADGE);
  g_type_ensure (PANDECT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/pandect/Pandect/ui/pandect-verdict-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, offered);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, open);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, unmet);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, only);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, out_of_sight);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
pandect_verdict_summary_init (PandectVerdictSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_verdict_summary_new:
 * @session: a session
 *
 * Returns: (transfer floating): a ledger of all its treatments
 */
GtkWidget *
pandect_verdict_summary_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_VERDICT_SUMMARY, "session", session, NULL);
}
