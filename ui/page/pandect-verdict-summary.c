/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-verdict-summary.h"

#include <glib/gi18n.h>

#include "kit/pandect-pair-layout.h"
#include "kit/pandect-label.h"
#include "kit/pandect-verdict-badge.h"
#include "kit/pandect-wrap-layout.h"
#include "words/pandect-profile-words.h"

/**
 * PandectVerdictSummary:
 *
 * Counts the treatments by verdict, and switches the list to matches only.
 *
 * The profile itself hides nothing. While only matches are listed, a notice says how many
 * treatments that leaves out.
 */

struct _PandectVerdictSummary
{
  PandectView          parent_instance;

  /* Template children */
  PandectVerdictBadge *offered;
  PandectVerdictBadge *open;
  PandectVerdictBadge *unmet;
  GtkToggleButton     *only;
  GtkLabel            *out_of_sight;
};

G_DEFINE_FINAL_TYPE (PandectVerdictSummary, pandect_verdict_summary, PANDECT_TYPE_VIEW)

/* Sets off the count, wherever in the words it stands. */
static void
show_count (PandectVerdictBadge *badge,
            PandectVerdict       verdict,
            const char          *words,
            guint                count)
{
  g_autofree char *plain = g_strdup_printf ("%u", count);
  g_autofree char *bold = g_strdup_printf ("<b>%u</b>", count);
  g_auto(GStrv) parts = g_strsplit (words, plain, 2);
  g_autofree char *markup = g_strjoinv (bold, parts);

  pandect_verdict_badge_show (badge, verdict, NULL);
  pandect_verdict_badge_set_words (badge, markup);
}

static char *
format_open (guint n_open)
{
  return g_strdup_printf (ngettext ("%u needs information", "%u need information", n_open), n_open);
}

static char *
format_unmet (guint n_unmet)
{
  return g_strdup_printf (ngettext ("%u with criteria not met",
                                    "%u with criteria not met", n_unmet), n_unmet);
}

static char *
format_out_of_sight (guint n_open,
                     guint n_unmet)
{
  guint count = n_open + n_unmet;
  g_autofree char *open = format_open (n_open);
  g_autofree char *unmet = format_unmet (n_unmet);
  g_autofree char *all = NULL;

  all = g_strdup_printf (ngettext ("%u treatment hidden", "%u treatments hidden", count), count);

  /* Translators: "37 treatments hidden: 29 need information, 8 with criteria not met" */
  return g_strdup_printf (C_("out of sight", "<b>%1$s</b>: %2$s, %3$s"), all, open, unmet);
}

static void
only_toggled_cb (PandectVerdictSummary *self)
{
  pandect_session_set_matches_only (pandect_view_get_session (PANDECT_VIEW (self)),
                                    gtk_toggle_button_get_active (self->only));
}

static void
show_all_cb (PandectVerdictSummary *self)
{
  gtk_toggle_button_set_active (self->only, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->only));
}

static void
pandect_verdict_summary_update (PandectView *view)
{
  PandectVerdictSummary *self = PANDECT_VERDICT_SUMMARY (view);
  PandectSession *session = pandect_view_get_session (view);
  PandectTreatment *root = pandect_session_get_root (session);
  guint n_offered = pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE);
  guint n_open = pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION);
  guint n_unmet = pandect_treatment_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET);
  g_autofree char *offered = pandect_profile_words_dup_offered (root);
  g_autofree char *open = format_open (n_open);
  g_autofree char *unmet = format_unmet (n_unmet);
  g_autofree char *markup = format_out_of_sight (n_open, n_unmet);

  show_count (self->offered, PANDECT_VERDICT_ELIGIBLE, offered, n_offered);
  show_count (self->open, PANDECT_VERDICT_NEEDS_INFORMATION, open, n_open);
  show_count (self->unmet, PANDECT_VERDICT_CRITERIA_NOT_MET, unmet, n_unmet);
  pandect_label_show_markup (self->out_of_sight, markup);
  gtk_toggle_button_set_active (self->only, pandect_session_get_matches_only (session));
}

static void
pandect_verdict_summary_class_init (PandectVerdictSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update = pandect_verdict_summary_update;

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  g_type_ensure (PANDECT_TYPE_VERDICT_BADGE);
  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/pandect/Pandect/ui/pandect-verdict-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, offered);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, open);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, unmet);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, only);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictSummary, out_of_sight);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
pandect_verdict_summary_init (PandectVerdictSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
