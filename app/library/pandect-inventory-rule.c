/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-array.h"

#include "library/pandect-inventory-private.h"

/* Rules in writing: once by ids, whole, to be compared; and once in words, one part a line, to be
 * read. A shared criterion stands for itself: what it asks for is said once, where it belongs. */

static const char *operators[] = { "all", "any", "is" };

static gboolean
is_shared (PandectInventory *self,
           PandectCriterion *criterion)
{
  return g_hash_table_contains (self->shared, criterion);
}

static void
append_values (GString            *string,
               PandectCriterion   *test,
               const char * const *languages,
               gboolean            in_words)
{
  PandectField *field = pandect_criterion_get_field (test);
  const char *separator = "";

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if (!pandect_criterion_accepts (test, value))
        continue;

      g_string_append (string, separator);
      g_string_append (string, in_words
                               ? pandect_text_get_words (pandect_value_get_label (value), languages)
                               : pandect_value_get_id (value));
      separator = in_words ? " / " : "|";
    }
}

/* How strictly the source words it, where it does more than describe. */
static void
append_wording (GString          *string,
                PandectCriterion *criterion)
{
  PandectWordingStrength wording = pandect_criterion_get_wording (criterion);

  if (wording != PANDECT_WORDING_DESCRIBED)
    g_string_append_printf (string, " (%s)", pandect_wording_strength_to_string (wording));
}

static void
append_key (PandectInventory *self,
            GString          *key,
            PandectCriterion *criterion,
            gboolean          is_root)
{
  const char * const *facts = pandect_criterion_get_fact_ids (criterion);

  if (!is_root && is_shared (self, criterion))
    {
      g_string_append_printf (key, "meets %s;", pandect_criterion_get_id (criterion));
      return;
    }

  g_string_append (key, operators[pandect_criterion_get_kind (criterion)]);
  append_wording (key, criterion);

  /* Of a root that is an item of its own, these are said there. */
  if (!is_root || !is_shared (self, criterion))
    {
      g_string_append_printf (key, " #%s", pandect_criterion_get_id (criterion));
      pandect_inventory_append_text_key (key, pandect_criterion_get_label (criterion));
      for (guint i = 0; facts != NULL && facts[i] != NULL; i++)
        g_string_append_printf (key, " [%s]", facts[i]);
    }

  if (pandect_criterion_get_field (criterion) != NULL)
    {
      g_string_append_printf (key, " %s=",
                              pandect_field_get_id (pandect_criterion_get_field (criterion)));
      append_values (key, criterion, NULL, FALSE);
    }

  g_string_append_c (key, '{');
  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    append_key (self, key, pandect_criterion_get_part (criterion, i), FALSE);
  g_string_append (key, "};");
}

static void
append_facts (GString          *words,
              PandectCriterion *criterion)
{
  const char * const *facts = pandect_criterion_get_fact_ids (criterion);
  g_autofree char *list = facts != NULL && *facts != NULL ? g_strjoinv (", ", (char **) facts)
                                                          : NULL;

  if (list != NULL)
    g_string_append_printf (words, " [%s]", list);
}

static void
append_words (PandectInventory *self,
              GString          *words,
              PandectCriterion *criterion,
              guint             depth,
              gboolean          is_root)
{
  PandectText *label = is_root ? NULL : pandect_criterion_get_label (criterion);
  PandectField *field = pandect_criterion_get_field (criterion);
  gboolean is_all = pandect_criterion_get_kind (criterion) == PANDECT_CRITERION_ALL;

  g_string_append_printf (words, "%s%*s", words->len > 0 ? "\n" : "", (int) depth * 2, "");

  if (label != NULL)
    g_string_append (words, pandect_text_get_words (label, self->languages));
  else if (field == NULL)
    g_string_append (words, is_all ? C_("criteria", "all of") : C_("criteria", "any of"));

  if (field != NULL)
    {
      g_string_append_printf (words, label != NULL ? " (%s: " : "%s: ",
                              pandect_text_get_words (pandect_field_get_label (field),
                                                      self->languages));
      append_values (words, criterion, self->languages, TRUE);
      g_string_append (words, label != NULL ? ")" : "");
    }

  append_wording (words, criterion);
  if (!is_root)
    append_facts (words, criterion);

  if (!is_root && is_shared (self, criterion))
    return;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    append_words (self, words, pandect_criterion_get_part (criterion, i), depth + 1, FALSE);
}

static void
take_rule (PandectInventory *self,
           PandectItem      *item,
           PandectCriterion *criterion,
           gboolean          is_root,
           const char       *prefix)
{
  GString *key = g_string_new (prefix);
  GString *words = g_string_new (NULL);

  append_key (self, key, criterion, is_root);
  append_words (self, words, criterion, 0, is_root);
  pandect_item_take (item, "rule", g_string_free (key, FALSE), g_string_free (words, FALSE));
}

void
pandect_inventory_add_rule (PandectInventory *self,
                            PandectItem      *item,
                            PandectCriterion *criterion)
{
  take_rule (self, item, criterion, item->section == PANDECT_SECTION_CRITERION, "");
}

/* Whether the rule is made of those of the members. */
static gboolean
is_of_members (PandectTherapy *therapy)
{
  PandectCriterion *own = pandect_therapy_get_own_criterion (therapy);
  PandectTherapy * const *members = pandect_therapy_get_members (therapy);
  guint n_members = pandect_array_length (members);

  if (own == NULL || n_members == 0 ||
      pandect_criterion_get_kind (own) != PANDECT_CRITERION_ANY ||
      pandect_criterion_get_n_parts (own) != n_members)
    return FALSE;

  for (guint i = 0; i < n_members; i++)
    {
      PandectTherapy *member = members[i];
      PandectCriterion *part = pandect_criterion_get_part (own, i);
      PandectCriterion *rule = pandect_therapy_get_own_criterion (member);

      if (rule != NULL ? part != rule : !pandect_criterion_is_always (part))
        return FALSE;
    }

  return TRUE;
}

/* What a therapy has from those above it: the rule of the nearest that has one of its own. */
static PandectCriterion *
get_inherited (PandectTherapy *therapy)
{
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);

  while (parent != NULL && is_of_members (parent))
    parent = pandect_therapy_get_parent (parent);

  return parent != NULL ? pandect_therapy_get_criteria (parent) : NULL;
}

static gboolean
has_part (PandectCriterion *group,
          PandectCriterion *part)
{
  for (guint i = 0; i < pandect_criterion_get_n_parts (group); i++)
    {
      PandectCriterion *other = pandect_criterion_get_part (group, i);

      if (other == part || pandect_criterion_is_same_test (other, part))
        return TRUE;
    }

  return FALSE;
}

static gboolean
inherits (PandectTherapy *therapy)
{
  PandectCriterion *inherited = get_inherited (therapy);

  for (guint i = 0; inherited != NULL && i < pandect_criterion_get_n_parts (inherited); i++)
    {
      if (!has_part (pandect_therapy_get_criteria (therapy),
                     pandect_criterion_get_part (inherited, i)))
        return FALSE;
    }

  return TRUE;
}

/* Its own rule, without what it has from its category, which would change with that; but whether it
 * has anything from there. */
void
pandect_inventory_add_own_rule (PandectInventory *self,
                                PandectItem      *item,
                                PandectTherapy   *therapy)
{
  PandectCriterion *own = pandect_therapy_get_own_criterion (therapy);

  if (is_of_members (therapy))
    pandect_item_take (item, "rule", g_strdup ("of members"),
                       g_strdup (_("what any of its members asks for")));
  else if (own != NULL)
    take_rule (self, item, own, FALSE, "");

  if (!inherits (therapy))
    pandect_item_take (item, "inherits", g_strdup ("no"),
                       g_strdup (_("It does not take over the rule of its group")));
}
