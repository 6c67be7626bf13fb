/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-hit-row.h"

#include "find/pandect-hit-words.h"
#include "page/pandect-treatment-row.h"

/**
 * PandectHitRow:
 *
 * A therapy that was found, and what in it was matched.
 *
 * Hits that are only spelled nearly like the query stand under a heading of their own, in a card
 * that looks provisional: the name of another drug must not be taken for the one meant.
 */

struct _PandectHitRow
{
  PandectView          parent_instance;

  PandectHit          *hit;

  /* Template children */
  GtkWidget           *inexact_head;
  PandectTreatmentRow *row;
};

G_DEFINE_FINAL_TYPE (PandectHitRow, pandect_hit_row, PANDECT_TYPE_VIEW)

static gboolean
is_alike (PandectHit *hit,
          PandectHit *other)
{
  return other != NULL && pandect_hit_is_exact (hit) == pandect_hit_is_exact (other);
}

static void
pandect_hit_row_dispose (GObject *object)
{
  g_clear_object (&PANDECT_HIT_ROW (object)->hit);

  G_OBJECT_CLASS (pandect_hit_row_parent_class)->dispose (object);
}

static void
pandect_hit_row_class_init (PandectHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_hit_row_dispose;

  g_type_ensure (PANDECT_TYPE_TREATMENT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectHitRow, inexact_head);
  gtk_widget_class_bind_template_child (widget_class, PandectHitRow, row);
}

static void
pandect_hit_row_init (PandectHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_hit_row_get_hit:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PandectHit *
pandect_hit_row_get_hit (PandectHitRow *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT_ROW (self), NULL);

  return self->hit;
}

/**
 * pandect_hit_row_set_hit:
 * @self: a row
 * @hit: (nullable): what to show
 * @previous: (nullable): the hit above it
 * @next: (nullable): the hit below it
 */
void
pandect_hit_row_set_hit (PandectHitRow *self,
                         PandectHit    *hit,
                         PandectHit    *previous,
                         PandectHit    *next)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectTherapy *therapy = NULL;
  g_autofree char *remark = NULL;
  gboolean is_exact;

  g_return_if_fail (PANDECT_IS_HIT_ROW (self));
  g_return_if_fail (hit == NULL || PANDECT_IS_HIT (hit));

  g_set_object (&self->hit, hit);
  if (hit != NULL)
    therapy = pandect_hit_get_therapy (hit);
  pandect_treatment_view_set_treatment (PANDECT_TREATMENT_VIEW (self->row),
                                        therapy != NULL
                                        ? pandect_session_get_treatment (session, therapy) : NULL);
  if (hit == NULL)
    return;

  is_exact = pandect_hit_is_exact (hit);
  remark = pandect_hit_words_dup_remark (session, hit);
  pandect_treatment_row_set_remark (self->row, remark);
  pandect_treatment_row_set_ends (self->row, !is_alike (hit, previous), !is_alike (hit, next));

  gtk_widget_set_visible (self->inexact_head, !is_exact && !is_alike (hit, previous));
  if (is_exact)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "inexact-hit");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "inexact-hit");
}
