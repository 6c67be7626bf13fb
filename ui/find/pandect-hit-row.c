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
  GtkBox             parent_instance;

  PandectSession    *session;
  PandectHit        *hit;
  PandectTreatmentRow *row;

  /* Template children */
  GtkWidget         *inexact_head;
};

G_DEFINE_FINAL_TYPE (PandectHitRow, pandect_hit_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_alike (PandectHit *hit,
          PandectHit *other)
{
  return other != NULL && pandect_hit_is_exact (hit) == pandect_hit_is_exact (other);
}

static void
pandect_hit_row_constructed (GObject *object)
{
  PandectHitRow *self = PANDECT_HIT_ROW (object);
  GtkWidget *row = pandect_treatment_row_new (self->session);

  G_OBJECT_CLASS (pandect_hit_row_parent_class)->constructed (object);

  self->row = PANDECT_TREATMENT_ROW (row);
  gtk_box_append (GTK_BOX (self), row);
}

static void
pandect_hit_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PandectHitRow *self = PANDECT_HIT_ROW (object);

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
pandect_hit_row_dispose (GObject *object)
{
  PandectHitRow *self = PANDECT_HIT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_HIT_ROW);
  g_clear_object (&self->hit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_hit_row_parent_class)->dispose (object);
}

static void
pandect_hit_row_class_init (PandectHitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_hit_row_constructed;
  object_class->set_property = pandect_hit_row_set_property;
  object_class->dispose = pandect_hit_row_dispose;

  /**
   * PandectHitRow:session:
   *
   * Whose search is shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectHitRow, inexact_head);
}

static void
pandect_hit_row_init (PandectHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_hit_row_new:
 * @session: a session
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
pandect_hit_row_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_HIT_ROW, "session", session, NULL);
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
  g_autofree char *remark = NULL;
  gboolean is_exact;

  g_return_if_fail (PANDECT_IS_HIT_ROW (self));
  g_return_if_fail (hit == NULL || PANDECT_IS_HIT (hit));

  g_set_object (&self->hit, hit);
  if (hit == NULL)
    {
      pandect_treatment_row_set_entry (self->row, NULL);
      return;
    }

  is_exact = pandect_hit_is_exact (hit);
  remark = pandect_hit_words_dup_remark (self->session, hit);
  pandect_treatment_row_set_entry (self->row,
                                   pandect_session_get_treatment (self->session,
                                                              pandect_hit_get_therapy (hit)));
  pandect_treatment_row_set_remark (self->row, remark);
  pandect_treatment_row_set_ends (self->row, !is_alike (hit, previous), !is_alike (hit, next));

  gtk_widget_set_visible (self->inexact_head, !is_exact && !is_alike (hit, previous));
  if (is_exact)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "inexact-hit");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "inexact-hit");
}
