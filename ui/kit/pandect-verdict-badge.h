/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "eligibility/pandect-truth.h"

G_BEGIN_DECLS

/**
 * PandectBadgeStyle:
 * @PANDECT_BADGE_NORMAL: for a row of a list
 * @PANDECT_BADGE_BIG: for the head of a page
 * @PANDECT_BADGE_PLAIN: for a count, without a pill
 *
 * How large a verdict is drawn.
 */
typedef enum
{
  PANDECT_BADGE_NORMAL,
  PANDECT_BADGE_BIG,
  PANDECT_BADGE_PLAIN,
} PandectBadgeStyle;

#define PANDECT_TYPE_BADGE_STYLE (pandect_badge_style_get_type ())
GType pandect_badge_style_get_type (void);

#define PANDECT_TYPE_VERDICT_BADGE (pandect_verdict_badge_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictBadge, pandect_verdict_badge, PANDECT, VERDICT_BADGE,
                      GtkBox)

GtkWidget *pandect_verdict_badge_new       (PandectBadgeStyle    style) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_verdict_badge_show      (PandectVerdictBadge *self,
                                            PandectVerdict       verdict,
                                            const char          *tail);
void       pandect_verdict_badge_set_words (PandectVerdictBadge *self,
                                            const char          *markup);

const char *pandect_verdict_badge_get_css_class (PandectVerdict verdict);

G_END_DECLS
