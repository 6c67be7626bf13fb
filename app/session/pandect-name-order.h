/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

/**
 * PandectNameOrder:
 *
 * Treatments by name, as readers of the language that the content is shown in look them up.
 */
typedef struct _PandectNameOrder PandectNameOrder;

PandectNameOrder *pandect_name_order_new     (PandectSession         *session)
                                              G_GNUC_WARN_UNUSED_RESULT;
void              pandect_name_order_free    (PandectNameOrder       *self);

int               pandect_name_order_compare (const PandectNameOrder *self,
                                              PandectTreatment       *a,
                                              PandectTreatment       *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectNameOrder, pandect_name_order_free)

G_END_DECLS
