/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-treatment-view.h"

/**
 * PandectTreatmentView:
 *
 * A view of one treatment or category. It updates when it gets another.
 */

typedef struct
{
  PandectTreatment *treatment;
} PandectTreatmentViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PandectTreatmentView, pandect_treatment_view,
                                     PANDECT_TYPE_VIEW)

enum
{
  PROP_0,
  PROP_TREATMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pandect_treatment_view_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  PandectTreatmentView *self = PANDECT_TREATMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TREATMENT:
      g_value_set_object (value, pandect_treatment_view_get_treatment (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_treatment_view_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PandectTreatmentView *self = PANDECT_TREATMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TREATMENT:
      pandect_treatment_view_set_treatment (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_treatment_view_dispose (GObject *object)
{
  PandectTreatmentView *self = PANDECT_TREATMENT_VIEW (object);
  PandectTreatmentViewPrivate *priv = pandect_treatment_view_get_instance_private (self);

  g_clear_object (&priv->treatment);

  G_OBJECT_CLASS (pandect_treatment_view_parent_class)->dispose (object);
}

static void
pandect_treatment_view_class_init (PandectTreatmentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_treatment_view_get_property;
  object_class->set_property = pandect_treatment_view_set_property;
  object_class->dispose = pandect_treatment_view_dispose;

  /**
   * PandectTreatmentView:treatment:
   *
   * What is shown: a treatment, a category, or the root of the session for all of them.
   */
  properties[PROP_TREATMENT] =
    g_param_spec_object ("treatment", NULL, NULL,
                         PANDECT_TYPE_TREATMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_treatment_view_init (PandectTreatmentView *self)
{
}

PandectTreatment *
pandect_treatment_view_get_treatment (PandectTreatmentView *self)
{
  PandectTreatmentViewPrivate *priv = pandect_treatment_view_get_instance_private (self);

  g_return_val_if_fail (PANDECT_IS_TREATMENT_VIEW (self), NULL);

  return priv->treatment;
}

void
pandect_treatment_view_set_treatment (PandectTreatmentView *self,
                                      PandectTreatment     *treatment)
{
  PandectTreatmentViewPrivate *priv = pandect_treatment_view_get_instance_private (self);

  g_return_if_fail (PANDECT_IS_TREATMENT_VIEW (self));
  g_return_if_fail (treatment == NULL || PANDECT_IS_TREATMENT (treatment));

  if (!g_set_object (&priv->treatment, treatment))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TREATMENT]);
  pandect_view_update (PANDECT_VIEW (self));
}

/**
 * pandect_treatment_view_get_therapy:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what the bundle says of the treatment; %NULL for the root
 *   and without a treatment
 */
PandectTherapy *
pandect_treatment_view_get_therapy (PandectTreatmentView *self)
{
  PandectTreatment *treatment = pandect_treatment_view_get_treatment (self);

  return treatment != NULL ? pandect_treatment_get_therapy (treatment) : NULL;
}
