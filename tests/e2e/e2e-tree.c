/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-tree.h"

#include <string.h>

/* Reads what a program tells assistive technology. The client library of AT-SPI asks for one thing
 * at a time, and a window has a thousand parts: here all that can be asked is asked at once. */

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define COMPONENT  "org.a11y.atspi.Component"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/* In milliseconds; a program that is as slow as that hangs. */
#define PATIENCE 20000

typedef struct
{
  GDBusConnection *bus;
  const char      *owner;
  GPtrArray       *next;        /* what is to be asked in the next round */
  guint            n_pending;
} Reader;

typedef struct
{
  Reader  *reader;
  E2eNode *node;
  void   (*take) (Reader   *reader,
                  E2eNode  *node,
                  GVariant *answer);
} Question;

static E2eNode *
node_new (E2eNode    *parent,
          const char *path)
{
  E2eNode *self = g_new0 (E2eNode, 1);

  self->parent = parent;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) e2e_node_free);
  self->path = g_strdup (path);

  return self;
}

static void
take_name (Reader   *reader,
           E2eNode  *node,
           GVariant *answer)
{
  g_autoptr(GVariant) value = NULL;

  g_variant_get (answer, "(v)", &value);
  g_free (node->name);
  node->name = g_variant_dup_string (value, NULL);
}

static void
take_role (Reader   *reader,
           E2eNode  *node,
           GVariant *answer)
{
  guint role;

  g_variant_get (answer, "(u)", &role);
  node->role = (AtspiRole) role;
}

static void
take_states (Reader   *reader,
             E2eNode  *node,
             GVariant *answer)
{
  g_autoptr(GVariantIter) iter = NULL;
  guint bits;

  g_variant_get (answer, "(au)", &iter);
  for (guint shift = 0; shift < 64 && g_variant_iter_next (iter, "u", &bits); shift += 32)
    node->states |= (guint64) bits << shift;
}

static void
take_extents (Reader   *reader,
              E2eNode  *node,
              GVariant *answer)
{
  g_variant_get (answer, "((iiii))", &node->x, &node->y, &node->width, &node->height);
  node->has_extents = TRUE;
}

static void
take_children (Reader   *reader,
               E2eNode  *node,
               GVariant *answer)
{
  g_autoptr(GVariantIter) iter = NULL;
  const char *path;

  g_variant_get (answer, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", NULL, &path))
    {
      E2eNode *child = node_new (node, path);

      g_ptr_array_add (node->children, child);
      g_ptr_array_add (reader->next, child);
    }
}

static void
answered_cb (GObject      *bus,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr(GVariant) answer = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  question->reader->n_pending--;

  /* What went away meanwhile, or has no place on the screen, does not answer. */
  if (answer != NULL)
    question->take (question->reader, question->node, answer);
}

static void
ask (Reader     *reader,
     E2eNode    *node,
     const char *interface,
     const char *method,
     GVariant   *arguments,
     void      (*take) (Reader *, E2eNode *, GVariant *))
{
  Question *question = g_new0 (Question, 1);

  question->reader = reader;
  question->node = node;
  question->take = take;
  reader->n_pending++;
  g_dbus_connection_call (reader->bus, reader->owner, node->path, interface, method, arguments,
                          NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL,
                          answered_cb, question);
}

static void
wait_for_answers (Reader *reader)
{
  while (reader->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask_about (Reader  *reader,
           E2eNode *node)
{
  ask (reader, node, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "Name"), take_name);
  ask (reader, node, ACCESSIBLE, "GetRole", NULL, take_role);
  ask (reader, node, ACCESSIBLE, "GetState", NULL, take_states);
  ask (reader, node, COMPONENT, "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW),
       take_extents);
}

/* Rows of a list that are kept for later are as large as nothing. */
static gboolean
has_place (E2eNode *node)
{
  return !node->has_extents || (node->width > 0 && node->height > 0);
}

/**
 * e2e_tree_read:
 * @bus: the accessibility bus
 * @owner: the program, as the bus calls it
 * @path: the object to begin with
 *
 * Returns: (transfer full): the object with all that is in it and has a place on screen
 */
E2eNode *
e2e_tree_read (GDBusConnection *bus,
               const char      *owner,
               const char      *path)
{
  g_autoptr(GPtrArray) round = g_ptr_array_new ();
  g_autoptr(E2eNode) root = node_new (NULL, path);
  Reader reader = { bus, owner, NULL, 0 };

  g_ptr_array_add (round, root);
  while (round->len > 0)
    {
      g_autoptr(GPtrArray) next = g_ptr_array_new ();

      reader.next = next;
      for (guint i = 0; i < round->len; i++)
        ask_about (&reader, g_ptr_array_index (round, i));
      wait_for_answers (&reader);

      for (guint i = 0; i < round->len; i++)
        {
          E2eNode *node = g_ptr_array_index (round, i);

          if (has_place (node))
            ask (&reader, node, ACCESSIBLE, "GetChildren", NULL, take_children);
        }
      wait_for_answers (&reader);

      g_clear_pointer (&round, g_ptr_array_unref);
      round = g_steal_pointer (&next);
    }

  return g_steal_pointer (&root);
}

void
e2e_node_free (E2eNode *self)
{
  g_ptr_array_unref (self->children);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

gboolean
e2e_node_has (E2eNode        *self,
              AtspiStateType  state)
{
  return (self->states >> state & 1) != 0;
}

/**
 * e2e_node_equal:
 * @self: a node
 * @other: a node
 *
 * Returns: whether they look the same, with all that is in them
 */
gboolean
e2e_node_equal (E2eNode *self,
                E2eNode *other)
{
  gboolean is_equal = g_str_equal (self->path, other->path) &&
                      g_strcmp0 (self->name, other->name) == 0 && self->states == other->states &&
                      self->x == other->x && self->y == other->y &&
                      self->width == other->width && self->height == other->height &&
                      self->children->len == other->children->len;

  for (guint i = 0; is_equal && i < self->children->len; i++)
    is_equal = e2e_node_equal (g_ptr_array_index (self->children, i),
                               g_ptr_array_index (other->children, i));

  return is_equal;
}

/* Only GTK 4.10 and later says of each part whether it is on screen. Before, only windows do. */
static gboolean
says_what_is_on_screen (E2eNode *node)
{
  for (; node != NULL; node = node->parent)
    {
      if (node->parent != NULL && node->parent->role == ATSPI_ROLE_FRAME &&
          e2e_node_has (node, ATSPI_STATE_SHOWING))
        return TRUE;
    }

  return FALSE;
}

/**
 * e2e_node_is_shown:
 * @self: a node
 *
 * Returns: whether it is on screen
 */
gboolean
e2e_node_is_shown (E2eNode *self)
{
  return self->width > 0 && self->height > 0 &&
         (e2e_node_has (self, ATSPI_STATE_SHOWING) || !says_what_is_on_screen (self));
}

E2eNode *
e2e_node_find (E2eNode       *self,
               E2ePredicate   predicate,
               gconstpointer  data)
{
  E2eNode *found = predicate (self, data) ? self : NULL;

  for (guint i = 0; i < self->children->len && found == NULL; i++)
    found = e2e_node_find (g_ptr_array_index (self->children, i), predicate, data);

  return found;
}

static gboolean
has_words (E2eNode       *node,
           gconstpointer  words)
{
  return node->name != NULL && strstr (node->name, words) != NULL && e2e_node_is_shown (node);
}

/**
 * e2e_node_find_name:
 * @self: where to look
 * @words: some words
 *
 * Returns: (nullable): the first node on screen with these words in its name
 */
E2eNode *
e2e_node_find_name (E2eNode    *self,
                    const char *words)
{
  return e2e_node_find (self, has_words, words);
}

typedef struct
{
  AtspiRole   role;
  const char *words;
} Wanted;

static gboolean
is_wanted (E2eNode       *node,
           gconstpointer  data)
{
  const Wanted *wanted = data;

  return node->role == wanted->role && has_words (node, wanted->words);
}

/**
 * e2e_node_find_role:
 * @self: where to look
 * @role: what it is to be
 * @words: words in its name
 *
 * Returns: (nullable): the first such node on screen
 */
E2eNode *
e2e_node_find_role (E2eNode    *self,
                    AtspiRole   role,
                    const char *words)
{
  return e2e_node_find (self, is_wanted, &(Wanted) { role, words });
}

static gboolean
has_path (E2eNode       *node,
          gconstpointer  path)
{
  return g_str_equal (node->path, path);
}

E2eNode *
e2e_node_find_path (E2eNode    *self,
                    const char *path)
{
  return e2e_node_find (self, has_path, path);
}

static void
print_at (E2eNode *node,
          guint    depth)
{
  g_autofree char *role = atspi_role_get_name (node->role);

  g_printerr ("# %*s[%s] '%s' %d,%d %dx%d%s%s\n", (int) depth * 2, "", role,
              node->name != NULL ? node->name : "", node->x, node->y, node->width, node->height,
              e2e_node_has (node, ATSPI_STATE_FOCUSABLE) ? " focusable" : "",
              e2e_node_has (node, ATSPI_STATE_FOCUSED) ? " focused" : "");

  for (guint i = 0; i < node->children->len; i++)
    print_at (g_ptr_array_index (node->children, i), depth + 1);
}

/**
 * e2e_node_print:
 * @self: a node
 *
 * Prints it with all that is in it, for whoever looks into a failure.
 */
void
e2e_node_print (E2eNode *self)
{
  print_at (self, 0);
}
