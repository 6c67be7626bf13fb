/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/pandect-array.h"

G_BEGIN_DECLS

/* Arrays of pointers that end with NULL, as those of strings do: `const PandectName * const *` for
 * those who read them, and a GPtrArray for the one who owns and fills them. */

void          pandect_array_add    (GPtrArray      **self,
                                    GDestroyNotify   free_item,
                                    gpointer         item);
gconstpointer pandect_array_peek   (GPtrArray       *self);
guint         pandect_array_length (gconstpointer    array);

G_END_DECLS
