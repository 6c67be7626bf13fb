/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-rule.h"

#include <glib/gi18n.h>

#include "cli/pandect-cli-json.h"
#include "words/pandect-criterion-words.h"

/* Rules in writing: as one name, as JSON, and as a tree that is read from the top. */

static const char *operators[] = { "all", "any", "is" };

static void
append_values (GString          *string,
               PandectCriterion *test,
               const char       *separator)
{
  PandectField *field = pandect_criterion_get_field (test);
  gsize start = string->len;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if (!pandect_criterion_accepts (test, value))
        continue;

      if (string->len > start)
        g_string_append (string, separator);
      g_string_append (string, pandect_value_get_id (value));
    }
}

static void
append_test (GString          *string,
             PandectCriterion *test)
{
  g_string_append_printf (string, "%s=",
                          pandect_field_get_id (pandect_criterion_get_field (test)));
  append_values (string, test, "|");
}

static void
append_id (GString          *string,
           PandectCriterion *criterion,
           gboolean          is_inner)
{
  PandectCriterionKind kind = pandect_criterion_get_kind (criterion);

  if (pandect_criterion_get_id (criterion) != NULL)
    {
      g_string_append (string, pandect_criterion_get_id (criterion));
      return;
    }

  if (kind == PANDECT_CRITERION_IS)
    {
      append_test (string, criterion);
      return;
    }

  g_string_append (string, is_inner ? "(" : "");
  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      if (i > 0)
        g_string_append (string, kind == PANDECT_CRITERION_ALL ? " & " : " | ");
      append_id (string, pandect_criterion_get_part (criterion, i), TRUE);
    }
  g_string_append (string, is_inner ? ")" : "");
}

/**
 * pandect_cli_rule_dup_id:
 * @criterion: a criterion
 *
 * Returns: (transfer full): its id; for a test that has none, `field=value|value`; for a group that
 *   has none, its parts joined by `&` or `|`
 */
char *
pandect_cli_rule_dup_id (PandectCriterion *criterion)
{
  GString *string = g_string_new (NULL);

  append_id (string, criterion, FALSE);

  return g_string_free (string, FALSE);
}

static void
add_test (PandectCriterion *test,
          JsonBuilder      *json)
{
  PandectField *field = pandect_criterion_get_field (test);

  pandect_cli_json_add_string (json, "field", pandect_field_get_id (field));
  pandect_cli_json_begin_list (json, "in");
  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if (pandect_criterion_accepts (test, value))
        json_builder_add_string_value (json, pandect_value_get_id (value));
    }
  json_builder_end_array (json);
}

/**
 * pandect_cli_rule_add_to_json:
 * @criterion: a criterion
 * @session: says in which language
 * @json: where it goes
 *
 * Adds an object for the criterion, and in it one for each of its parts.
 */
void
pandect_cli_rule_add_to_json (PandectCriterion *criterion,
                              PandectSession   *session,
                              JsonBuilder      *json)
{
  PandectCriterionKind kind = pandect_criterion_get_kind (criterion);
  g_autofree char *text = pandect_criterion_words_dup_own (session, criterion);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "op", operators[kind]);
  pandect_cli_json_add_string (json, "id", pandect_criterion_get_id (criterion));
  pandect_cli_json_add_string (json, "text", *text != '\0' ? text : NULL);
  pandect_cli_json_add_string (json, "wording", pandect_wording_strength_to_string (
                                                  pandect_criterion_get_wording (criterion)));
  pandect_cli_json_add_ids (json, "facts", pandect_criterion_get_fact_ids (criterion));

  if (kind == PANDECT_CRITERION_IS)
    {
      add_test (criterion, json);
    }
  else
    {
      pandect_cli_json_begin_list (json, "parts");
      for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
        pandect_cli_rule_add_to_json (pandect_criterion_get_part (criterion, i), session, json);
      json_builder_end_array (json);
    }

  json_builder_end_object (json);
}

/**
 * pandect_cli_facts_dup_suffix:
 * @fact_ids: (nullable): ids of facts
 *
 * Returns: (transfer full): what a statement that rests on them ends in
 */
char *
pandect_cli_facts_dup_suffix (const char * const *fact_ids)
{
  g_autofree char *joined = NULL;

  if (fact_ids == NULL || fact_ids[0] == NULL)
    return g_strdup ("");

  joined = g_strjoinv (" ", (char **) fact_ids);

  return g_strdup_printf (" [%s]", joined);
}

static void
append_line (GString          *tree,
             PandectCriterion *criterion,
             PandectSession   *session)
{
  PandectCriterionKind kind = pandect_criterion_get_kind (criterion);
  PandectText *label = pandect_criterion_get_label (criterion);
  g_autofree char *facts =
    pandect_cli_facts_dup_suffix (pandect_criterion_get_fact_ids (criterion));

  if (kind == PANDECT_CRITERION_IS)
    {
      append_test (tree, criterion);
    }
  else
    {
      g_string_append (tree, kind == PANDECT_CRITERION_ALL ? C_("criteria", "all of")
                                                           : C_("criteria", "any of"));
      if (pandect_criterion_get_id (criterion) != NULL)
        g_string_append_printf (tree, " (%s)", pandect_criterion_get_id (criterion));
    }

  if (label != NULL)
    g_string_append_printf (tree, ": %s", pandect_session_get_words (session, label));
  if (pandect_criterion_get_wording (criterion) != PANDECT_WORDING_DESCRIBED)
    g_string_append_printf (tree, " (%s)", pandect_wording_strength_to_string (
                                             pandect_criterion_get_wording (criterion)));
  g_string_append (tree, facts);
}

static void
append_tree (GString          *tree,
             PandectCriterion *criterion,
             PandectSession   *session,
             guint             depth)
{
  /* A group of one that says nothing is no step for a reader. */
  while (pandect_criterion_get_n_parts (criterion) == 1 &&
         pandect_criterion_get_label (criterion) == NULL)
    criterion = pandect_criterion_get_part (criterion, 0);

  if (tree->len > 0)
    g_string_append_c (tree, '\n');

  g_string_append_printf (tree, "%*s", (int) (depth * 2), "");
  append_line (tree, criterion, session);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    append_tree (tree, pandect_criterion_get_part (criterion, i), session, depth + 1);
}

/**
 * pandect_cli_rule_dup_tree:
 * @criterion: a criterion
 * @session: says in which language
 *
 * Returns: (transfer full): the criterion on the first line, and its parts indented below
 */
char *
pandect_cli_rule_dup_tree (PandectCriterion *criterion,
                           PandectSession   *session)
{
  GString *tree = g_string_new (NULL);

  if (pandect_criterion_is_always (criterion))
    g_string_append (tree, C_("criteria", "none"));
  else
    append_tree (tree, criterion, session, 0);

  return g_string_free (tree, FALSE);
}
