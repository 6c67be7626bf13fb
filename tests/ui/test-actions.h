/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TestActions:
 * @opened: the last target of `win.open`, or %NULL
 * @field: the last target of `win.show-field`, or %NULL
 *
 * What widgets have asked a window for.
 */
typedef struct
{
  char *opened;
  char *field;
} TestActions;

void test_actions_init  (TestActions *self,
                         GtkWidget   *widget);
void test_actions_clear (TestActions *self);

G_END_DECLS
