/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-route.h"

/**
 * PandectRoute:
 *
 * A way in which a drug is given.
 */

struct _PandectRoute
{
  GObject       parent_instance;

  char         *id;
  PandectText  *label;
  char        **fact_ids;
};

G_DEFINE_FINAL_TYPE (PandectRoute, pandect_route, G_TYPE_OBJECT)

static void
pandect_route_finalize (GObject *object)
{
  PandectRoute *self = PANDECT_ROUTE (object);

  g_free (self->id);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_strfreev (self->fact_ids);

  G_OBJECT_CLASS (pandect_route_parent_class)->finalize (object);
}

static void
pandect_route_class_init (PandectRouteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_route_finalize;
}

static void
pandect_route_init (PandectRoute *self)
{
}

/**
 * pandect_route_new:
 * @id: its id
 * @label: (transfer full): how it reads after a drug, such as "by mouth"
 * @fact_ids: (nullable): the facts that say so
 *
 * Returns: (transfer full): the route
 */
PandectRoute *
pandect_route_new (const char         *id,
                   PandectText        *label,
                   const char * const *fact_ids)
{
  PandectRoute *self = g_object_new (PANDECT_TYPE_ROUTE, NULL);

  self->id = g_strdup (id);
  self->label = label;
  self->fact_ids = g_strdupv ((char **) fact_ids);

  return self;
}

const char *
pandect_route_get_id (PandectRoute *self)
{
  g_return_val_if_fail (PANDECT_IS_ROUTE (self), NULL);

  return self->id;
}

PandectText *
pandect_route_get_label (PandectRoute *self)
{
  g_return_val_if_fail (PANDECT_IS_ROUTE (self), NULL);

  return self->label;
}

/**
 * pandect_route_get_fact_ids:
 * @self: a route
 *
 * Returns: (transfer none) (nullable): the facts that say so
 */
const char * const *
pandect_route_get_fact_ids (PandectRoute *self)
{
  g_return_val_if_fail (PANDECT_IS_ROUTE (self), NULL);

  return (const char * const *) self->fact_ids;
}
