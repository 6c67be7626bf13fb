/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-array.h"

/**
 * pandect_array_add:
 * @self: (inout): the array; %NULL before its first item, as most arrays of a bundle stay empty
 * @free_item: (nullable): frees an item, or %NULL when somebody else owns the items
 * @item: the next item
 */
void
pandect_array_add (GPtrArray      **self,
                   GDestroyNotify   free_item,
                   gpointer         item)
{
  if (*self == NULL)
    *self = g_ptr_array_new_full (2, free_item);

  /* The NULL behind the last item is not counted, so that it is never freed. */
  g_ptr_array_add (*self, item);
  g_ptr_array_add (*self, NULL);
  (*self)->len--;
}

/**
 * pandect_array_peek:
 * @self: (nullable): an array filled by pandect_array_add()
 *
 * Returns: its items, with %NULL behind the last; never %NULL itself
 */
gconstpointer
pandect_array_peek (GPtrArray *self)
{
  static gconstpointer empty[] = { NULL };

  return self != NULL ? (gconstpointer) self->pdata : empty;
}

/**
 * pandect_array_length:
 * @array: an array of pointers with %NULL behind the last
 *
 * Returns: how many items it has
 */
guint
pandect_array_length (gconstpointer array)
{
  gconstpointer const *items = array;
  guint length = 0;

  while (items[length] != NULL)
    length++;

  return length;
}
