/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>

/* Reads the patient profile: groups, fields and their values. */

static PandectList *
read_values (PandectReader        *self,
             const PandectXmlNode *node)
{
  static const char *roles[] = { "", "affirms", "denies", "undetermined" };
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  PandectList *values = pandect_list_new (PANDECT_TYPE_VALUE);

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      PandectValueRole role = PANDECT_VALUE_ROLE_NEUTRAL;

      if (!pandect_xml_node_is (node, "value"))
        continue;

      for (guint i = 1; i < G_N_ELEMENTS (roles); i++)
        {
          if (g_strcmp0 (pandect_xml_node_attribute (node, "role"), roles[i]) == 0)
            role = i;
        }

      if (pandect_reader_claim_id (self, node, ids))
        g_hash_table_add (ids, (gpointer) pandect_xml_node_attribute (node, "id"));

      if (pandect_list_get_size (values) == PANDECT_MAX_VALUES)
        {
          pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                                 _("Expected at most %d values in a field"), PANDECT_MAX_VALUES);
          break;
        }

      pandect_list_append (values,
                           pandect_value_new (pandect_xml_node_attribute (node, "id"), role,
                                              pandect_reader_read_child (self, node, "label"),
                                              pandect_reader_read_child (self, node, "sign"),
                                              pandect_reader_read_child (self, node, "short")));
    }

  return values;
}

static PandectField *
read_field (PandectReader        *self,
            const PandectXmlNode *node)
{
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);
  PandectField *field = pandect_field_new (pandect_xml_node_attribute (node, "id"),
                                           (const char * const *) facts,
                                           pandect_reader_read_child (self, node, "label"),
                                           pandect_reader_read_child (self, node, "short"),
                                           pandect_reader_read_child (self, node, "question"),
                                           read_values (self, node));

  if (pandect_xml_node_attribute (node, "in-every-chart") != NULL)
    pandect_field_set_in_every_chart (field);

  return field;
}

static PandectFieldGroup *
read_group (PandectReader        *self,
            const PandectXmlNode *node,
            GHashTable           *ids)
{
  PandectList *fields = pandect_list_new (PANDECT_TYPE_FIELD);

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (!pandect_xml_node_is (child, "field"))
        continue;

      if (g_hash_table_size (ids) == PANDECT_MAX_FIELDS)
        {
          pandect_reader_report (self, child, PANDECT_BUNDLE_ERROR_LIMIT,
                                 _("Expected at most %d fields"), PANDECT_MAX_FIELDS);
          break;
        }

      if (pandect_reader_claim_id (self, child, ids))
        {
          g_hash_table_add (ids, (gpointer) pandect_xml_node_attribute (child, "id"));
          pandect_list_append (fields, read_field (self, child));
        }
    }

  return pandect_field_group_new (pandect_xml_node_attribute (node, "id"),
                                  pandect_reader_read_child (self, node, "label"), fields);
}

/**
 * pandect_reader_read_profile:
 * @self: a reader
 * @node: the element that holds the groups of fields
 *
 * Returns: (transfer full): what can be recorded of a patient
 */
PandectFieldSet *
pandect_reader_read_profile (PandectReader        *self,
                             const PandectXmlNode *node)
{
  g_autoptr(GHashTable) group_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) field_ids = g_hash_table_new (g_str_hash, g_str_equal);
  PandectList *groups = pandect_list_new (PANDECT_TYPE_FIELD_GROUP);

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      if (pandect_reader_claim_id (self, node, group_ids))
        g_hash_table_add (group_ids, (gpointer) pandect_xml_node_attribute (node, "id"));

      pandect_list_append (groups, read_group (self, node, field_ids));
    }

  return pandect_field_set_new (groups);
}
