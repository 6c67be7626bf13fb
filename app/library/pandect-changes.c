/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "library/pandect-change.h"

/* Lays two bundles side by side. Parts are the same when their sort and id are; what moved is told
 * by its parent, and by the order of those that both have. The same is found in either direction:
 * what is added one way is removed the other way. */

typedef struct
{
  PandectInventory *before;
  PandectInventory *after;
  GListStore       *changes;
} Comparison;

static void
report (Comparison             *comparison,
        PandectChangeKind       kind,
        const PandectItem      *item,
        const PandectStatement *before,
        const PandectStatement *after)
{
  g_autoptr(PandectChange) change = pandect_change_new (kind, item, before, after);

  g_list_store_append (comparison->changes, change);
}

static gboolean
has_line (char       **lines,
          const char  *line)
{
  return g_strv_contains ((const char * const *) lines, line);
}

/* Two lists differ in order when those that stand in both do not come in the same order. What came
 * or went is told by itself, and changes the place of all behind it. */
static gboolean
is_same_order (const char *before,
               const char *after)
{
  g_auto(GStrv) lines_before = g_strsplit (before, "\n", -1);
  g_auto(GStrv) lines_after = g_strsplit (after, "\n", -1);
  guint at = 0;

  for (guint i = 0; lines_before[i] != NULL; i++)
    {
      if (!has_line (lines_after, lines_before[i]))
        continue;

      while (lines_after[at] != NULL && !has_line (lines_before, lines_after[at]))
        at++;

      if (g_strcmp0 (lines_before[i], lines_after[at]) != 0)
        return FALSE;

      at++;
    }

  return TRUE;
}

static gboolean
is_same (const PandectStatement *before,
         const PandectStatement *after)
{
  if (before == NULL || after == NULL)
    return FALSE;

  if (before->is_order)
    return is_same_order (before->key, after->key);

  return strcmp (before->key, after->key) == 0;
}

static void
compare_items (Comparison        *comparison,
               const PandectItem *before,
               const PandectItem *after)
{
  for (guint i = 0; i < after->statements->len; i++)
    {
      const PandectStatement *now = g_ptr_array_index (after->statements, i);
      const PandectStatement *then = pandect_item_find (before, now);

      if (!is_same (then, now))
        report (comparison, PANDECT_CHANGE_CHANGED, after, then, now);
    }

  for (guint i = 0; i < before->statements->len; i++)
    {
      const PandectStatement *then = g_ptr_array_index (before->statements, i);

      if (pandect_item_find (after, then) == NULL)
        report (comparison, PANDECT_CHANGE_CHANGED, after, then, NULL);
    }
}

static void
compare_section (Comparison     *comparison,
                 PandectSection  section)
{
  for (guint i = 0; i < pandect_inventory_get_n_items (comparison->after); i++)
    {
      const PandectItem *after = pandect_inventory_get_item (comparison->after, i);
      const PandectItem *before = pandect_inventory_lookup (comparison->before, section, after->id);

      if (after->section != section)
        continue;

      if (before == NULL)
        report (comparison, PANDECT_CHANGE_ADDED, after, NULL, NULL);
      else
        compare_items (comparison, before, after);
    }

  for (guint i = 0; i < pandect_inventory_get_n_items (comparison->before); i++)
    {
      const PandectItem *before = pandect_inventory_get_item (comparison->before, i);

      if (before->section == section &&
          pandect_inventory_lookup (comparison->after, section, before->id) == NULL)
        report (comparison, PANDECT_CHANGE_REMOVED, before, NULL, NULL);
    }
}

/* What bears on what is done for a patient comes first. */
static const PandectSection sections[] = {
  PANDECT_SECTION_THERAPY,
  PANDECT_SECTION_CRITERION,
  PANDECT_SECTION_CAUTION,
  PANDECT_SECTION_GROUP,
  PANDECT_SECTION_FIELD,
  PANDECT_SECTION_VALUE,
  PANDECT_SECTION_CONFUSABLE,
  PANDECT_SECTION_NOTE,
  PANDECT_SECTION_FACT,
  PANDECT_SECTION_TERM,
  PANDECT_SECTION_ABOUT,
};

/**
 * pandect_changes_find:
 * @before: a bundle
 * @after: the same bundle in another version
 * @languages: (nullable): those to show names and rules in, best first
 *
 * Finds what is different.
 *
 * Returns: (transfer full): each [class@Change]
 */
GListModel *
pandect_changes_find (PandectBundle      *before,
                      PandectBundle      *after,
                      const char * const *languages)
{
  g_autoptr(PandectInventory) inventory_before = pandect_inventory_new (before, languages);
  g_autoptr(PandectInventory) inventory_after = pandect_inventory_new (after, languages);
  Comparison comparison = {
    inventory_before, inventory_after, g_list_store_new (PANDECT_TYPE_CHANGE)
  };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    compare_section (&comparison, sections[i]);

  return G_LIST_MODEL (comparison.changes);
}
