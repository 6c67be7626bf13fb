/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-component.h"

/**
 * PandectComponent:
 *
 * A drug of a regimen, and how it is given.
 */

struct _PandectComponent
{
  GObject         parent_instance;

  PandectTherapy *drug;
  PandectText    *route;
};

G_DEFINE_FINAL_TYPE (PandectComponent, pandect_component, G_TYPE_OBJECT)

static void
pandect_component_finalize (GObject *object)
{
  PandectComponent *self = PANDECT_COMPONENT (object);

  g_clear_pointer (&self->route, pandect_text_unref);

  G_OBJECT_CLASS (pandect_component_parent_class)->finalize (object);
}

static void
pandect_component_class_init (PandectComponentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_component_finalize;
}

static void
pandect_component_init (PandectComponent *self)
{
}

/**
 * pandect_component_new:
 * @drug: the drug, a therapy of the same bundle
 * @route: (transfer full) (nullable): how it is given, where the source says so
 *
 * Returns: (transfer full): the component
 */
PandectComponent *
pandect_component_new (PandectTherapy *drug,
                       PandectText    *route)
{
  PandectComponent *self = g_object_new (PANDECT_TYPE_COMPONENT, NULL);

  self->drug = drug;
  self->route = route;

  return self;
}

PandectTherapy *
pandect_component_get_drug (PandectComponent *self)
{
  g_return_val_if_fail (PANDECT_IS_COMPONENT (self), NULL);

  return self->drug;
}

/**
 * pandect_component_get_route:
 * @self: a component
 *
 * Returns: (transfer none) (nullable): how it is given, where the source says so
 */
PandectText *
pandect_component_get_route (PandectComponent *self)
{
  g_return_val_if_fail (PANDECT_IS_COMPONENT (self), NULL);

  return self->route;
}
