/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-walk.h"

#include <glib/gi18n.h>
#include <string.h>

/* Looks at a window as someone must who cannot see it or cannot use a mouse: everything that can be
 * worked has a name, and Tab leads to all of it and round again. */

/* Keys that may lead round a window */
#define MOST_KEYS 200

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

/* What has a name of its own and that of its row is read twice. */
static gboolean
is_said_twice (E2eNode *node)
{
  return node->name != NULL && g_regex_match_simple ("^(.+) \\1$", node->name, 0, 0);
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
  if (e2e_node_is_shown (node) && is_one_of (node, workable, G_N_ELEMENTS (workable)) &&
      is_said_twice (node))
    add_fault (walk, node, "has its name twice");

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

/* GTK 4.8 makes no difference between one choice of several and any of them. */
static gboolean
is_check (E2eNode *node)
{
  return node->role == ATSPI_ROLE_CHECK_BOX || node->role == ATSPI_ROLE_RADIO_BUTTON;
}

/* A row is worked as what stands in it is, and a list by its rows. */
static gboolean
is_reached (Walk    *walk,
            E2eNode *node)
{
  E2eNode *row = node;

  while (row != NULL && row->role != ATSPI_ROLE_LIST_ITEM)
    row = row->parent;

  return e2e_node_find (node, is_visited, walk->visited) != NULL ||
         has_visited_fellow (walk, node) ||
         (is_check (node) && row != NULL && has_visited_fellow (walk, row));
}

/* In a row of the profile Tab leads to the answers only, and a key unfolds what is asked. What an
 * answer would settle is there for as long as the focus is on one; it has a key, too. */
static gboolean
has_key (E2eNode *node)
{
  g_auto(GStrv) parts = g_strsplit (_("%s, show what is asked and why"), "%s", 2);

  if (node->name == NULL)
    return FALSE;

  return g_str_equal (node->name, C_("button", "List")) ||
         (g_str_has_prefix (node->name, parts[0]) && g_str_has_suffix (node->name, parts[1]));
}

static gboolean
takes_focus (E2eNode *node)
{
  return e2e_node_has (node, ATSPI_STATE_FOCUSABLE) && !has_key (node) &&
         e2e_node_has (node, ATSPI_STATE_SENSITIVE) && e2e_node_is_shown (node);
}

static void
add_unreached (Walk      *walk,
               E2eNode   *node,
               GPtrArray *unreached)
{
  if (takes_focus (node) && !is_reached (walk, node))
    g_ptr_array_add (unreached, node);

  for (guint i = 0; i < node->children->len; i++)
    add_unreached (walk, g_ptr_array_index (node->children, i), unreached);
}

/* What comes and goes with the focus is not there to lead to. */
static void
check_reached (Walk    *walk,
               E2eNode *window,
               E2eNode *after)
{
  g_autoptr(GPtrArray) unreached = g_ptr_array_new ();

  add_unreached (walk, window, unreached);
  for (guint i = 0; i < unreached->len; i++)
    {
      E2eNode *node = g_ptr_array_index (unreached, i);

      if (e2e_node_find_path (after, node->path) != NULL)
        add_fault (walk, node, "Tab does not lead there");
    }
}

static void
add_to_way (Walk       *walk,
            E2eProgram *program)
{
  g_autofree char *name = e2e_program_dup_focused (program);

  g_string_append_printf (walk->way, "\n#   %s", name);
}

/* GTK holds keys back while a frame is due, and draws none for as long as it is asked things. Where
 * the focus seems to stay, or to be nowhere, the key may still be on its way. */
static const char *
press_and_get_focus (E2eProgram *program,
                     const char *accel,
                     const char *last)
{
  const char *focus;

  e2e_program_press (program, accel);
  focus = e2e_program_get_focus (program);
  if (focus == NULL || g_strcmp0 (focus, last) == 0)
    {
      e2e_node_free (e2e_program_settle (program));
      focus = e2e_program_get_focus (program);
    }

  return focus;
}

/* Presses a key until the focus is where it was once, and notes where it has been. What lies
 * outside of a round that is too short has not been reached. */
static void
go_round (Walk       *walk,
          E2eProgram *program,
          const char *accel)
{
  g_autoptr(GHashTable) round = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *last = NULL;
  guint n_stays = 0;

  for (guint i = 0; i < MOST_KEYS && n_stays < MOST_STAYS; i++)
    {
      const char *focus = press_and_get_focus (program, accel, last);

      if (focus == NULL)
        continue;

      n_stays = g_strcmp0 (focus, last) == 0 ? n_stays + 1 : 0;
      if (!g_hash_table_add (round, g_strdup (focus)) && n_stays == 0)
        return;

      g_free (last);
      last = g_strdup (focus);
      g_hash_table_add (walk->visited, g_strdup (focus));
      add_to_way (walk, program);
    }

  if (g_hash_table_size (round) > 1)
    g_string_append_printf (walk->faults, "\n# %s: %s does not lead round", walk->state, accel);
}

static gboolean
is_active (E2eNode       *node,
           gconstpointer  unused)
{
  return e2e_node_has (node, ATSPI_STATE_ACTIVE);
}

/* What is in a menu that is shown */
static gboolean
is_menu (E2eNode       *node,
         gconstpointer  unused)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      E2eNode *child = g_ptr_array_index (node->children, i);

      if (child->role == ATSPI_ROLE_MENU_ITEM && e2e_node_is_shown (child))
        return TRUE;
    }

  return FALSE;
}

static void
report (Walk *walk)
{
  if (walk->faults->len == 0)
    return;

  g_test_message ("%s\n# The way:%s", walk->faults->str, walk->way->str);
  g_test_fail ();
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
  Walk walk = { state, visited, way, faults };

  g_assert_nonnull (window);
  check_names (&walk, window);
  go_round (&walk, program, "Tab");

  /* A list is entered where it was left, and what is above lies behind. */
  go_round (&walk, program, "<Shift>Tab");

  after = e2e_program_settle (program);
  check_reached (&walk, window, after);
  report (&walk);
}

/**
 * e2e_walk_check_menu:
 * @program: a program that shows a menu
 * @state: what it shows now, for the report
 *
 * Goes through the menu.
 */
void
e2e_walk_check_menu (E2eProgram *program,
                     const char *state)
{
  g_autoptr(GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) way = g_string_new (NULL);
  g_autoptr(GString) faults = g_string_new (NULL);
  g_autoptr(E2eNode) root = e2e_program_settle (program);
  Walk walk = { state, visited, way, faults };
  E2eNode *menu = e2e_node_find (root, is_menu, NULL);

  g_assert_nonnull (menu);
  check_names (&walk, menu);
  go_round (&walk, program, "Down");
  check_reached (&walk, menu, menu);
  report (&walk);
}
