/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-walk.h"

#include <glib/gi18n.h>
#include <string.h>

/* Looks at a window as someone must who cannot see it or cannot use a mouse: everything that can be
 * worked has a name, and Tab leads to all of it and round again. */

/* Keys that may lead from one link to the next within a text */
#define MOST_STAYS 12

static const AtspiRole workable[] = {
  ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY,
  ATSPI_ROLE_LINK, ATSPI_ROLE_MENU_ITEM, ATSPI_ROLE_PAGE_TAB, ATSPI_ROLE_PASSWORD_TEXT,
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_RADIO_BUTTON, ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_SLIDER,
  ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON,
};

static const AtspiRole speaking[] = {
  ATSPI_ROLE_DIALOG, ATSPI_ROLE_FRAME, ATSPI_ROLE_HEADING, ATSPI_ROLE_ICON, ATSPI_ROLE_IMAGE,
  ATSPI_ROLE_LABEL, ATSPI_ROLE_LIST, ATSPI_ROLE_PROGRESS_BAR,
};

typedef struct
{
  const char *state;
  GHashTable *visited;           /* paths */
  GString    *way;               /* names, in the order of Tab */
  GString    *faults;
  E2eNode    *after;             /* what is there when Tab has led round */
} Walk;

static gboolean
is_one_of (E2eNode         *node,
           const AtspiRole *roles,
           guint            n_roles)
{
  for (guint i = 0; i < n_roles; i++)
    {
      if (node->role == roles[i])
        return TRUE;
    }

  return FALSE;
}

/* GTK 4.8 calls what has no name by its type. */
static gboolean
is_nameless (E2eNode *node)
{
  return node->name == NULL || *node->name == '\0' ||
         g_regex_match_simple ("^(Gtk|Adw|Pandect)[A-Z][A-Za-z]+$", node->name, 0, 0);
}

static gboolean
needs_name (E2eNode *node)
{
  gboolean is_focusable = e2e_node_has (node, ATSPI_STATE_FOCUSABLE);

  return is_one_of (node, workable, G_N_ELEMENTS (workable)) ||
         is_one_of (node, speaking, G_N_ELEMENTS (speaking)) ||
         (is_focusable && node->role == ATSPI_ROLE_LIST_ITEM);
}

static void
add_fault (Walk       *walk,
           E2eNode    *node,
           const char *fault)
{
  g_autofree char *role = atspi_role_get_name (node->role);

  g_string_append_printf (walk->faults, "\n# %s: %s: [%s] “%s” at %d,%d %dx%d", walk->state, fault,
                          role, node->name, node->x, node->y, node->width, node->height);
  for (E2eNode *parent = node->parent; parent != NULL; parent = parent->parent)
    {
      if (!is_nameless (parent))
        {
          g_string_append_printf (walk->faults, " in “%s”", parent->name);
          return;
        }
    }
}

static void
check_names (Walk    *walk,
             E2eNode *node)
{
  if (e2e_node_is_shown (node) && needs_name (node) && is_nameless (node))
    add_fault (walk, node, "has no name");

  for (guint i = 0; i < node->children->len; i++)
    check_names (walk, g_ptr_array_index (node->children, i));
}

/* Tab */

static gboolean
is_visited (E2eNode       *node,
            gconstpointer  visited)
{
  return g_hash_table_contains ((GHashTable *) visited, node->path);
}

/* Of things that stand together Tab leads to one; arrow keys lead to the others. */
static gboolean
has_visited_fellow (Walk    *walk,
                    E2eNode *node)
{
  for (guint i = 0; node->parent != NULL && i < node->parent->children->len; i++)
    {
      E2eNode *fellow = g_ptr_array_index (node->parent->children, i);

      if (fellow->role == node->role && e2e_node_find (fellow, is_visited, walk->visited) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A row is reached with what it is part of, and a list with its rows. */
static gboolean
is_reached (Walk    *walk,
            E2eNode *node)
{
  for (E2eNode *at = node; at != NULL && at->role == node->role; at = at->parent)
    {
      if (is_visited (at, walk->visited))
        return TRUE;
    }

  return e2e_node_find (node, is_visited, walk->visited) != NULL ||
         has_visited_fellow (walk, node);
}

/* In a row of the profile Tab leads to the answers only, and a key unfolds what is asked. */
static gboolean
has_key (E2eNode *node)
{
  g_auto(GStrv) parts = g_strsplit (_("%s, show what is asked and why"), "%s", 2);

  return node->name != NULL &&
         g_str_has_prefix (node->name, parts[0]) && g_str_has_suffix (node->name, parts[1]);
}

static gboolean
takes_focus (E2eNode *node)
{
  return e2e_node_has (node, ATSPI_STATE_FOCUSABLE) && !has_key (node) &&
         e2e_node_has (node, ATSPI_STATE_SENSITIVE) && e2e_node_is_shown (node);
}

static void
check_reached (Walk    *walk,
               E2eNode *node)
{
  if (takes_focus (node) && !is_reached (walk, node) &&
      e2e_node_find_path (walk->after, node->path) != NULL)
    add_fault (walk, node, "Tab does not lead there");

  for (guint i = 0; i < node->children->len; i++)
    check_reached (walk, g_ptr_array_index (node->children, i));
}

static guint
count_focusable (E2eNode *node)
{
  guint count = takes_focus (node);

  for (guint i = 0; i < node->children->len; i++)
    count += count_focusable (g_ptr_array_index (node->children, i));

  return count;
}

static void
add_to_way (Walk       *walk,
            E2eProgram *program)
{
  g_autofree char *name = e2e_program_dup_focused (program);

  g_string_append_printf (walk->way, "\n#   %s", name);
}

/* Presses Tab until the focus is where it was, and notes where it has been. */
static void
go_round (Walk       *walk,
          E2eProgram *program,
          guint       most_keys)
{
  g_autofree char *first = NULL;
  guint n_stays = 0;

  for (guint i = 0; i < most_keys; i++)
    {
      const char *focus;

      e2e_program_press (program, "Tab");
      focus = e2e_program_get_focus (program);
      if (focus == NULL)
        continue;

      if (first == NULL)
        first = g_strdup (focus);
      else if (g_str_equal (focus, first) && g_hash_table_size (walk->visited) > 1)
        return;

      add_to_way (walk, program);
      n_stays = g_hash_table_add (walk->visited, g_strdup (focus)) ? 0 : n_stays + 1;
      if (n_stays > MOST_STAYS)
        break;
    }

  if (g_hash_table_size (walk->visited) > 1)
    g_string_append_printf (walk->faults, "\n# %s: Tab does not lead round", walk->state);
}

static gboolean
is_active (E2eNode       *node,
           gconstpointer  unused)
{
  return e2e_node_has (node, ATSPI_STATE_ACTIVE);
}

/**
 * e2e_walk_check:
 * @program: a program
 * @state: what it shows now, for the report
 *
 * Goes through the uppermost window. The test fails when something is nameless or out of reach; the
 * other states are still looked at.
 */
void
e2e_walk_check (E2eProgram *program,
                const char *state)
{
  g_autoptr(GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) way = g_string_new (NULL);
  g_autoptr(GString) faults = g_string_new (NULL);
  g_autoptr(E2eNode) root = e2e_program_settle (program);
  g_autoptr(E2eNode) after = NULL;
  E2eNode *window = e2e_node_find (root, is_active, NULL);
  Walk walk = { state, visited, way, faults, NULL };

  g_assert_nonnull (window);
  check_names (&walk, window);
  go_round (&walk, program, 2 * count_focusable (window) + MOST_STAYS);

  /* What comes and goes with the focus is not there to lead to. */
  after = e2e_program_settle (program);
  walk.after = after;
  check_reached (&walk, window);

  if (faults->len > 0)
    {
      g_test_message ("%s\n# The way of Tab:%s", faults->str, way->str);
      g_test_fail ();
    }
}
