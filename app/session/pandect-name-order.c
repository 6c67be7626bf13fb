/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-name-order.h"

#include "base/pandect-collation.h"

struct _PandectNameOrder
{
  PandectSession   *session;
  PandectCollation *collation;
};

/**
 * pandect_name_order_new:
 * @session: a session
 *
 * Returns: (transfer full): the order of names in the language that the session now shows
 */
PandectNameOrder *
pandect_name_order_new (PandectSession *session)
{
  PandectNameOrder *self;
  PandectReading *reading;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  reading = pandect_session_get_reading (session);
  self = g_new0 (PandectNameOrder, 1);
  self->session = g_object_ref (session);
  self->collation = pandect_collation_new (pandect_reading_get_title_language (reading));

  return self;
}

void
pandect_name_order_free (PandectNameOrder *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->session);
  pandect_collation_free (self->collation);
  g_free (self);
}

static const char *
get_name (const PandectNameOrder *self,
          PandectTreatment       *treatment)
{
  PandectText *name = pandect_therapy_get_name (pandect_treatment_get_therapy (treatment));

  return pandect_session_get_words (self->session, name);
}

/**
 * pandect_name_order_compare:
 * @self: an order
 * @a: a treatment of the session, with a therapy
 * @b: another
 *
 * Returns: less than 0, 0 or more than 0
 */
int
pandect_name_order_compare (const PandectNameOrder *self,
                            PandectTreatment       *a,
                            PandectTreatment       *b)
{
  g_return_val_if_fail (self != NULL, 0);

  return pandect_collation_compare (self->collation, get_name (self, a), get_name (self, b));
}
