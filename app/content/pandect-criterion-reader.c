/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>

/* Reads criteria: the shared ones, and the expressions of therapies and cautions. */

#define MAX_DEPTH 32

/* Stands in the table of criteria while one is being read, so that a circle is seen. */
static char in_progress;

gboolean
pandect_reader_is_expression (const PandectXmlNode *node)
{
  return pandect_xml_node_is (node, "all") ||
         pandect_xml_node_is (node, "any") ||
         pandect_xml_node_is (node, "is") ||
         pandect_xml_node_is (node, "meets");
}

static void
describe (PandectReader        *self,
          const PandectXmlNode *node,
          PandectCriterion     *criterion)
{
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);
  const char *wording = pandect_xml_node_attribute (node, "wording");

  if (g_strcmp0 (wording, "only") == 0)
    pandect_criterion_set_wording (criterion, PANDECT_WORDING_ONLY);
  else if (g_strcmp0 (wording, "should") == 0)
    pandect_criterion_set_wording (criterion, PANDECT_WORDING_SHOULD);

  pandect_criterion_describe (criterion,
                              pandect_xml_node_attribute (node, "id"),
                              pandect_reader_read_child (self, node, "label"),
                              (const char * const *) facts);
}

/* An inner expression may be named, so that an author finds it again; shared criteria have their
 * names from the same set. */
static void
claim_expression_id (PandectReader        *self,
                     const PandectXmlNode *node)
{
  const char *id = pandect_xml_node_attribute (node, "id");

  if (id != NULL &&
      pandect_reader_claim_id (self, node, self->criterion_nodes) &&
      pandect_reader_claim_id (self, node, self->expressions))
    g_hash_table_add (self->expressions, g_strdup (id));
}

static void
report_unknown_field (PandectReader        *self,
                      const PandectXmlNode *node,
                      const char           *id)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pandect_field_set_get_n_fields (self->fields); i++)
    g_hash_table_add (known, (gpointer) pandect_field_get_id (
                                          pandect_field_set_get_field (self->fields, i)));

  pandect_reader_report_unknown (self, node, known, id,
                                 _("Expected a field of the profile, found “%s”"));
}

static void
report_unknown_value (PandectReader        *self,
                      const PandectXmlNode *node,
                      PandectField         *field,
                      const char           *id)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *message = NULL;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    g_hash_table_add (known,
                      (gpointer) pandect_value_get_id (pandect_field_get_value (field, i)));

  /* The second placeholder stays, for the id that is not known. */
  message = g_strdup_printf (_("Expected a value of the field “%s”, found “%s”"),
                             pandect_field_get_id (field), "%s");
  pandect_reader_report_unknown (self, node, known, id, message);
}

static PandectCriterion *
read_test (PandectReader        *self,
           const PandectXmlNode *node)
{
  const char *field_id = pandect_xml_node_attribute (node, "field");
  PandectField *field = pandect_field_set_lookup (self->fields, field_id);
  g_auto(GStrv) values = g_strsplit_set (pandect_xml_node_attribute (node, "in"), " \t\r\n", -1);
  gboolean is_known = TRUE;
  guint64 accepted = 0;

  if (field == NULL)
    {
      report_unknown_field (self, node, field_id);
      return NULL;
    }

  for (guint i = 0; values[i] != NULL; i++)
    {
      PandectValue *value = pandect_field_lookup_value (field, values[i]);

      if (*values[i] == '\0')
        continue;

      if (value != NULL)
        {
          accepted |= G_GUINT64_CONSTANT (1) << pandect_value_get_index (value);
        }
      else
        {
          report_unknown_value (self, node, field, values[i]);
          is_known = FALSE;
        }
    }

  return is_known ? pandect_criterion_new_is (field, accepted) : NULL;
}

static PandectCriterion *
read_group (PandectReader        *self,
            const PandectXmlNode *node)
{
  PandectCriterion *group =
    pandect_criterion_new_group (pandect_xml_node_is (node, "all") ? PANDECT_CRITERION_ALL
                                                                   : PANDECT_CRITERION_ANY);

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      g_autoptr(PandectCriterion) part = NULL;

      if (!pandect_reader_is_expression (child))
        continue;

      part = pandect_reader_read_expression (self, child);
      if (part != NULL)
        pandect_criterion_append (group, part);
    }

  return group;
}

static PandectCriterion *
read_shared (PandectReader        *self,
             const PandectXmlNode *node)
{
  const char *id = pandect_xml_node_attribute (node, "id");
  PandectCriterion *criterion = NULL;
  guint depth_outside = self->depth;

  self->depth = 0;
  g_hash_table_insert (self->criteria, (gpointer) id, &in_progress);

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL && criterion == NULL;
       child = pandect_xml_node_next (child))
    {
      g_autoptr(PandectCriterion) inner = NULL;

      if (!pandect_reader_is_expression (child))
        continue;

      inner = pandect_reader_read_expression (self, child);
      if (inner == NULL)
        break;

      /* The words of a shared criterion belong to it, not to what it is made of. */
      if (pandect_criterion_get_label (inner) != NULL || pandect_xml_node_is (child, "meets"))
        {
          criterion = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
          pandect_criterion_append (criterion, inner);
        }
      else
        {
          criterion = g_steal_pointer (&inner);
        }

      describe (self, node, criterion);
    }

  g_hash_table_insert (self->criteria, (gpointer) id, criterion);
  g_hash_table_insert (self->depths, (gpointer) id, GUINT_TO_POINTER (self->depth + 1));
  self->depth = depth_outside;

  return criterion;
}

static PandectCriterion *
report_depth (PandectReader        *self,
              const PandectXmlNode *node)
{
  pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                         _("Expected criteria that rest on each other at most %d deep"),
                         MAX_DEPTH);

  return NULL;
}

static PandectCriterion *
read_reference (PandectReader        *self,
                const PandectXmlNode *node)
{
  const char *id = pandect_xml_node_attribute (node, "criterion");
  const PandectXmlNode *target = g_hash_table_lookup (self->criterion_nodes, id);
  gpointer criterion;
  guint depth;

  if (target == NULL)
    {
      pandect_reader_report_unknown (self, node, self->criterion_nodes, id,
                                     _("Expected a criterion of the bundle, found “%s”"));
      return NULL;
    }

  if (!g_hash_table_lookup_extended (self->criteria, id, NULL, &criterion))
    {
      if (self->n_reading == MAX_DEPTH)
        return report_depth (self, node);

      self->n_reading++;
      criterion = read_shared (self, target);
      self->n_reading--;
    }

  if (criterion == &in_progress)
    {
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_CYCLE,
                             _("Expected criteria that end, found “%s” resting on itself. Write "
                               "out what it asks for in place of <meets>"), id);
      return NULL;
    }

  if (criterion == NULL)
    return NULL;

  /* What is read here may rest on criteria that stand before it, and were read before it. */
  depth = GPOINTER_TO_UINT (g_hash_table_lookup (self->depths, id));
  if (depth > MAX_DEPTH)
    return report_depth (self, node);

  self->depth = MAX (self->depth, depth);

  return g_object_ref (criterion);
}

/**
 * pandect_reader_read_expression:
 * @self: a reader
 * @node: an `all`, `any`, `is` or `meets`
 *
 * Returns: (transfer full) (nullable): the criterion, or %NULL when a problem was reported
 */
PandectCriterion *
pandect_reader_read_expression (PandectReader        *self,
                                const PandectXmlNode *node)
{
  PandectCriterion *criterion;

  if (pandect_xml_node_is (node, "meets"))
    return read_reference (self, node);

  claim_expression_id (self, node);
  criterion = pandect_xml_node_is (node, "is") ? read_test (self, node) : read_group (self, node);
  if (criterion != NULL)
    describe (self, node, criterion);

  return criterion;
}

/**
 * pandect_reader_read_criteria:
 * @self: a reader
 * @node: the element that holds the shared criteria
 * @bundle: takes them
 */
void
pandect_reader_read_criteria (PandectReader        *self,
                              const PandectXmlNode *node,
                              PandectBundle        *bundle)
{
  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (pandect_reader_claim_id (self, child, self->criterion_nodes))
        g_hash_table_insert (self->criterion_nodes,
                             (gpointer) pandect_xml_node_attribute (child, "id"), (gpointer) child);
    }

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      const char *id = pandect_xml_node_attribute (child, "id");
      PandectCriterion *criterion;

      if (g_hash_table_lookup (self->criterion_nodes, id) != child)
        continue;

      criterion = g_hash_table_contains (self->criteria, id)
                  ? g_hash_table_lookup (self->criteria, id)
                  : read_shared (self, child);
      if (criterion != NULL)
        pandect_bundle_take_criterion (bundle, criterion);
    }
}

/* The ids of fields, in the order of the bundle. */
static char *
dup_field_ids (PandectReader          *self,
               const PandectFieldMask *fields)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pandect_field_set_get_n_fields (self->fields); i++)
    {
      if (pandect_field_mask_has (fields, i))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                                pandect_field_get_id (pandect_field_set_get_field (self->fields,
                                                                                   i)));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/**
 * pandect_reader_check_criterion:
 * @self: a reader
 * @node: the element that the rule belongs to
 * @owner: the id of the therapy or caution
 * @criterion: its whole rule, what is inherited included
 *
 * Refuses a rule that could not be judged exactly.
 */
void
pandect_reader_check_criterion (PandectReader        *self,
                                const PandectXmlNode *node,
                                const char           *owner,
                                PandectCriterion     *criterion)
{
  PandectFieldMask fields;
  PandectCriterionFlaw flaw = pandect_criterion_check (criterion, &fields);
  g_autofree char *ids = dup_field_ids (self, &fields);

  switch (flaw)
    {
    case PANDECT_CRITERION_ALWAYS:
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_CONSTANT,
                             _("Expected a test that some answer fails, but the rule of “%s” "
                               "accepts every value of “%s”"),
                             owner, ids);
      break;

    case PANDECT_CRITERION_NEVER:
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_CONSTANT,
                             _("Expected a test that some answer passes, but the rule of “%s” "
                               "accepts no value of “%s”"),
                             owner, ids);
      break;

    case PANDECT_CRITERION_TOO_LARGE:
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                             _("Expected a rule of at most %d tests, found more in that of “%s”"),
                             PANDECT_MAX_TESTS, owner);
      break;

    case PANDECT_CRITERION_TOO_MANY_COMBINATIONS:
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_INEXACT,
                             _("Expected at most %d combinations of the answers to fields that "
                               "stand in several tests of the rule of “%s”, found more: %s"),
                             PANDECT_MAX_COMBINATIONS, owner, ids);
      break;

    case PANDECT_CRITERION_SOUND:
    default:
      break;
    }
}
