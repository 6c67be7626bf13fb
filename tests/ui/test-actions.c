/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-actions.h"

/* Stands in for a window: takes what widgets ask it for, and does nothing about it. */

static void
take_target (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  char **target = user_data;

  g_free (*target);
  *target = g_variant_dup_string (parameter, NULL);
}

static void
add_action (GActionMap  *actions,
            const char  *name,
            char       **target)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (take_target), target);
  g_action_map_add_action (actions, G_ACTION (action));
}

/**
 * test_actions_init:
 * @self: what is asked for
 * @widget: a widget that asks; must not outlive @self
 */
void
test_actions_init (TestActions *self,
                   GtkWidget   *widget)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  *self = (TestActions) { NULL, NULL };
  add_action (G_ACTION_MAP (actions), "open", &self->opened);
  add_action (G_ACTION_MAP (actions), "show-field", &self->field);
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (actions));
}

void
test_actions_clear (TestActions *self)
{
  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->field, g_free);
}
