/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * E2eNode:
 * @parent: (nullable): what it is part of
 * @children: (element-type E2eNode): its parts
 * @path: what the bus calls it
 * @name: what is read aloud
 * @role: what it is
 * @states: a bit for each state
 * @has_extents: whether it is drawn
 * @x: left edge in the window
 * @y: upper edge in the window
 * @width: 0 when it has no place
 * @height: 0 when it has no place
 *
 * A part of a window as assistive technology sees it. It is what was there when the tree was read,
 * and does not change.
 */
typedef struct _E2eNode E2eNode;

struct _E2eNode
{
  E2eNode   *parent;
  GPtrArray *children;
  char      *path;
  char      *name;
  AtspiRole  role;
  guint64    states;
  gboolean   has_extents;
  int        x, y, width, height;
};

typedef gboolean (*E2ePredicate) (E2eNode       *node,
                                  gconstpointer  data);

E2eNode    *e2e_tree_read        (GDBusConnection *bus,
                                  const char      *owner,
                                  const char      *path) G_GNUC_WARN_UNUSED_RESULT;
void        e2e_node_free        (E2eNode         *self);

gboolean    e2e_node_has         (E2eNode         *self,
                                  AtspiStateType   state);
gboolean    e2e_node_equal       (E2eNode         *self,
                                  E2eNode         *other);
gboolean    e2e_node_is_shown    (E2eNode         *self);
E2eNode    *e2e_node_find        (E2eNode         *self,
                                  E2ePredicate     predicate,
                                  gconstpointer    data);
E2eNode    *e2e_node_find_name   (E2eNode         *self,
                                  const char      *words);
E2eNode    *e2e_node_find_role   (E2eNode         *self,
                                  AtspiRole        role,
                                  const char      *words);
E2eNode    *e2e_node_find_path   (E2eNode         *self,
                                  const char      *path);
void        e2e_node_print       (E2eNode         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eNode, e2e_node_free)

G_END_DECLS
