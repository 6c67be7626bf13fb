/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/tree.h>
#include <string.h>

#include "base/pandect-distance.h"
#include "content/pandect-problem.h"
#include "content/pandect-xml-grammar.h"

/* Says in plain words why a file does not follow the grammar, and what would. libxml2 has refused
 * it before; its own messages name things that stand in the grammar and in no bundle. Each element
 * is looked at by itself, so that nothing is said that only follows from something else. */

typedef struct
{
  PandectXml *xml;
  GListStore *problems;
} Explaining;

/* The part of the reference that explains an element, or what it stands in if no bundle has it. */
static const char *
get_guide (const xmlNode *node)
{
  while (node->parent->type == XML_ELEMENT_NODE)
    {
      g_autoptr(GPtrArray) homes = pandect_grammar_find_homes ((const char *) node->name);

      if (homes->len > 0)
        return (const char *) node->name;

      node = node->parent;
    }

  return "bundle";
}

static void
report (Explaining    *self,
        const xmlNode *node,
        const char    *attribute,
        char          *message)
{
  const xmlNode *around = node;
  guint line, column;

  while (around->type != XML_ELEMENT_NODE)
    around = around->parent;

  pandect_xml_locate_attribute (self->xml, around, attribute, &line, &column);
  pandect_xml_report_guide (self->xml, self->problems, PANDECT_BUNDLE_ERROR_SCHEMA, line, column,
                            get_guide (around), message);
  g_free (message);
}

static char *
join_names (GPtrArray *rules)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      const char *name = pandect_grammar_get_name (g_ptr_array_index (rules, i));

      if (strcmp (name, "tr") != 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static const char *
find_similar (GPtrArray  *rules,
              const char *name)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < rules->len; i++)
    g_ptr_array_add (names, (gpointer) pandect_grammar_get_name (g_ptr_array_index (rules, i)));

  return pandect_distance_find_nearest (name, (const char * const *) names->pdata, names->len);
}

static gboolean
is_similar (GPtrArray  *rules,
            const char *name,
            const char *to)
{
  return pandect_grammar_find (rules, name) == NULL &&
         g_strcmp0 (find_similar (rules, name), to) == 0;
}

static char *
dup_attribute_name (const xmlAttr *attribute)
{
  const char *prefix = attribute->ns != NULL ? (const char *) attribute->ns->prefix : NULL;

  return prefix != NULL ? g_strdup_printf ("%s:%s", prefix, (const char *) attribute->name)
                        : g_strdup ((const char *) attribute->name);
}

static void
explain_unknown_attribute (Explaining    *self,
                           const xmlNode *node,
                           const char    *name,
                           GPtrArray     *allowed)
{
  const char *similar = find_similar (allowed, name);
  g_autofree char *names = join_names (allowed);

  if (similar != NULL)
    report (self, node, name,
            g_strdup_printf (_("“%s” has no attribute “%s”. Did you mean “%s”?"),
                             (const char *) node->name, name, similar));
  else if (allowed->len > 0)
    report (self, node, name,
            g_strdup_printf (_("“%s” has no attribute “%s”. It may have: %s"),
                             (const char *) node->name, name, names));
  else
    report (self, node, name,
            g_strdup_printf (_("“%s” has no attributes. Take “%s” out"),
                             (const char *) node->name, name));
}

static void
explain_value (Explaining               *self,
               const xmlNode            *node,
               const char               *name,
               const PandectGrammarRule *rule,
               const char               *value)
{
  g_autofree char *type = pandect_grammar_dup_type (rule);

  if (strchr (value, ',') != NULL)
    report (self, node, name,
            g_strdup_printf (_("Expected %s in “%s” of “%s”, found “%s”. Write blanks in place of "
                               "commas"),
                             type, name, (const char *) node->name, value));
  else
    report (self, node, name,
            g_strdup_printf (_("Expected %s in “%s” of “%s”, found “%s”"),
                             type, name, (const char *) node->name, value));
}

static void
explain_attributes (Explaining               *self,
                    const xmlNode            *node,
                    const PandectGrammarRule *rule)
{
  g_autoptr(GPtrArray) allowed = pandect_grammar_get_attributes (rule, FALSE);
  g_autoptr(GPtrArray) required = pandect_grammar_get_attributes (rule, TRUE);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *name = dup_attribute_name (attribute);
      const PandectGrammarRule *known = pandect_grammar_find (allowed, name);
      const char *value = pandect_xml_node_attribute (node, (const char *) attribute->name);

      if (known == NULL)
        explain_unknown_attribute (self, node, name, allowed);
      else if (!pandect_grammar_accepts (known, value))
        explain_value (self, node, name, known, value);

      for (guint i = 0; i < required->len; i++)
        {
          const PandectGrammarRule *missing = g_ptr_array_index (required, i);

          /* Who wrote it otherwise has been told. */
          if (known == missing ||
              is_similar (allowed, name, pandect_grammar_get_name (missing)))
            g_ptr_array_remove_index (required, i--);
        }
    }

  for (guint i = 0; i < required->len; i++)
    {
      const PandectGrammarRule *missing = g_ptr_array_index (required, i);
      g_autofree char *type = pandect_grammar_dup_type (missing);

      report (self, node, NULL,
              g_strdup_printf (_("“%s” needs an attribute “%s”: %s"), (const char *) node->name,
                               pandect_grammar_get_name (missing), type));
    }
}

static gboolean
is_expression (const xmlNode *node)
{
  static const char * const names[] = { "all", "any", "is", "meets", NULL };

  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
follows_expression (const xmlNode *node)
{
  const xmlNode *before = xmlPreviousElementSibling ((xmlNode *) node);

  return before != NULL && is_expression (node) && is_expression (before);
}

static void
explain_stranger (Explaining    *self,
                  const xmlNode *node,
                  GPtrArray     *children,
                  gboolean       holds_words)
{
  const char *name = (const char *) node->name;
  const char *parent = (const char *) node->parent->name;
  const char *similar = find_similar (children, name);
  g_autoptr(GPtrArray) homes = pandect_grammar_find_homes (name);
  g_autofree char *names = join_names (children);

  if (strcmp (name, "not") == 0)
    report (self, node, NULL,
            g_strdup (_("There is no “not”: name the answers that count, as in <is field=\"…\" "
                        "in=\"negative\"/>")));
  else if (similar != NULL)
    report (self, node, NULL,
            g_strdup_printf (_("“%s” may not stand in “%s”. Did you mean “%s”?"), name, parent,
                             similar));
  else if (homes->len > 0 && homes->len < 5)
    {
      g_autofree char *list = NULL;

      g_ptr_array_add (homes, NULL);
      list = g_strjoinv (", ", (char **) homes->pdata);
      report (self, node, NULL,
              g_strdup_printf (_("“%s” may not stand in “%s”, but in: %s"), name, parent, list));
    }
  else if (holds_words)
    report (self, node, NULL,
            g_strdup_printf (_("“%s” may not stand in “%s”, which holds words, and <drug "
                               "ref=\"…\"> or <term ref=\"…\"> around some of them"),
                             name, parent));
  else if (children->len > 0)
    report (self, node, NULL,
            g_strdup_printf (_("“%s” may not stand in “%s”, which may hold: %s"), name, parent,
                             names));
  else
    report (self, node, NULL,
            g_strdup_printf (_("“%s” may not stand in “%s”, which holds nothing but words"),
                             name, parent));
}

static guint
get_rank (GPtrArray     *children,
          const xmlNode *node)
{
  guint rank = 0;

  g_ptr_array_find (children, pandect_grammar_find (children, (const char *) node->name), &rank);

  return rank;
}

/* What is known in this element, and stands in the wrong place. */
static void
explain_misplaced (Explaining               *self,
                   const xmlNode            *node,
                   const PandectGrammarRule *rule,
                   GPtrArray                *children,
                   const char               *lacking)
{
  g_autofree char *order = pandect_grammar_dup_order (rule);
  const xmlNode *before = xmlPreviousElementSibling ((xmlNode *) node);
  const char *name = (const char *) node->name;
  const char *parent = (const char *) node->parent->name;

  while (before != NULL && strcmp ((const char *) before->name, "tr") == 0)
    before = xmlPreviousElementSibling ((xmlNode *) before);

  if (before != NULL && get_rank (children, node) < get_rank (children, before) &&
      !follows_expression (node))
    report (self, node, NULL,
            g_strdup_printf (_("Expected “%s” before “%s” in “%s”. The order is: %s"),
                             name, (const char *) before->name, parent, order));
  else if (lacking != NULL)
    report (self, node, NULL,
            g_strdup_printf (_("Expected “%s” before “%s” in “%s”. The order is: %s"),
                             lacking, name, parent, order));
  else if (follows_expression (node))
    report (self, node, NULL,
            g_strdup_printf (_("Expected one expression in “%s”, found another, “%s”. Put both "
                               "into <all> or <any>"),
                             parent, name));
  else
    report (self, node, NULL,
            g_strdup_printf (_("Expected one “%s” in “%s”, found another. The order is: %s"),
                             name, parent, order));
}

static void
explain_missing (Explaining               *self,
                 const xmlNode            *node,
                 const PandectGrammarRule *rule,
                 const char               *lacking)
{
  g_autofree char *order = pandect_grammar_dup_order (rule);
  const xmlNode *last = xmlLastElementChild ((xmlNode *) node);

  if (last != NULL)
    report (self, last, NULL,
            g_strdup_printf (_("Expected “%s” behind this in “%s”, found its end. The order is: "
                               "%s"),
                             lacking, (const char *) node->name, order));
  else
    report (self, node, NULL,
            g_strdup_printf (_("Expected “%s” in “%s”, found nothing. The order is: %s"),
                             lacking, (const char *) node->name, order));
}

static gboolean
explain_strangers (Explaining               *self,
                   const xmlNode            *node,
                   const PandectGrammarRule *rule,
                   GPtrArray                *children)
{
  gboolean holds_words = pandect_grammar_holds_words (rule);
  gboolean has_strangers = FALSE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE &&
          (pandect_grammar_find (children, (const char *) child->name) == NULL ||
           child->ns != node->ns))
        explain_stranger (self, child, children, holds_words);
      else if (child->type == XML_TEXT_NODE && !holds_words)
        report (self, child, NULL,
                g_strdup_printf (_("Expected no words right in “%s”, but in an element in it"),
                                 (const char *) node->name));
      else
        continue;

      has_strangers = TRUE;
    }

  return has_strangers;
}

static void
explain_children (Explaining               *self,
                  const xmlNode            *node,
                  const PandectGrammarRule *rule,
                  GPtrArray                *children)
{
  const xmlNode *misplaced;
  g_autofree char *lacking = NULL;

  if (explain_strangers (self, node, rule, children) ||
      pandect_grammar_check_order (rule, node, &misplaced, &lacking))
    return;

  if (misplaced != NULL)
    explain_misplaced (self, misplaced, rule, children, lacking);
  else
    explain_missing (self, node, rule, lacking);
}

static void
explain (Explaining               *self,
         const xmlNode            *node,
         const PandectGrammarRule *rule)
{
  g_autoptr(GPtrArray) children = pandect_grammar_get_children (rule);

  if (pandect_xml_is_full (self->problems))
    return;

  explain_attributes (self, node, rule);
  explain_children (self, node, rule, children);

  for (const xmlNode *child = pandect_xml_node_first (node); child != NULL;
       child = pandect_xml_node_next (child))
    {
      const PandectGrammarRule *known = pandect_grammar_find (children, (const char *) child->name);

      if (known != NULL)
        explain (self, child, known);
    }
}

/* Reports all that does not follow the grammar. */
void
pandect_xml_explain (PandectXml *xml,
                     GListStore *problems)
{
  Explaining self = { xml, problems };

  explain (&self, pandect_xml_get_root (xml), pandect_grammar_get_root ());
}
