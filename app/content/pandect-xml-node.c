/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <libxml/tree.h>
#include <string.h>

/* Elements, their attributes and their words. */

/**
 * pandect_xml_locate:
 * @self: a file
 * @node: an element of it, or anything inside one
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 */
void
pandect_xml_locate (PandectXml           *self,
                    const PandectXmlNode *node,
                    guint                *line,
                    guint                *column)
{
  while (node->type != XML_ELEMENT_NODE && node->parent != NULL)
    node = node->parent;

  pandect_xml_locate_offset (self, GPOINTER_TO_SIZE (node->_private), line, column);
}

const char *
pandect_xml_node_get_name (const PandectXmlNode *node)
{
  return (const char *) node->name;
}

/**
 * pandect_xml_node_get_namespace:
 * @node: an element
 *
 * Returns: (nullable): its namespace
 */
const char *
pandect_xml_node_get_namespace (const PandectXmlNode *node)
{
  return node->ns != NULL ? (const char *) node->ns->href : NULL;
}

gboolean
pandect_xml_node_is (const PandectXmlNode *node,
                     const char           *name)
{
  return strcmp ((const char *) node->name, name) == 0;
}

static const PandectXmlNode *
skip_to_element (const xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

/**
 * pandect_xml_node_first:
 * @node: an element
 *
 * Returns: (nullable): the first element in it
 */
const PandectXmlNode *
pandect_xml_node_first (const PandectXmlNode *node)
{
  return skip_to_element (node->children);
}

/**
 * pandect_xml_node_next:
 * @node: an element
 *
 * Returns: (nullable): the element that follows it
 */
const PandectXmlNode *
pandect_xml_node_next (const PandectXmlNode *node)
{
  return skip_to_element (node->next);
}

/**
 * pandect_xml_node_child:
 * @node: an element
 * @name: the name of a child
 *
 * Returns: (nullable): the first element of that name in it
 */
const PandectXmlNode *
pandect_xml_node_child (const PandectXmlNode *node,
                        const char           *name)
{
  const PandectXmlNode *child = pandect_xml_node_first (node);

  while (child != NULL && !pandect_xml_node_is (child, name))
    child = pandect_xml_node_next (child);

  return child;
}

/**
 * pandect_xml_node_attribute:
 * @node: an element
 * @name: the name of an attribute, without prefix
 *
 * Returns: (nullable): its value
 */
const char *
pandect_xml_node_attribute (const PandectXmlNode *node,
                            const char           *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (strcmp ((const char *) attribute->name, name) == 0)
        return attribute->children != NULL ? (const char *) attribute->children->content : "";
    }

  return NULL;
}

/* Collapses white space, as an author may break lines anywhere. A no-break space is none: it is
 * there on purpose. */
static void
append_words (GString    *words,
              const char *content)
{
  for (const char *p = content; *p != '\0'; p++)
    {
      if (strchr (" \t\r\n", *p) == NULL)
        g_string_append_c (words, *p);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
}

/* Most elements hold one run of text that needs no mending. */
static const char *
get_clean_text (const PandectXmlNode *node)
{
  const xmlNode *text = node->children;
  const char *content;

  if (text == NULL || text->next != NULL || text->type != XML_TEXT_NODE)
    return NULL;

  content = (const char *) text->content;
  if (strpbrk (content, "\t\r\n") != NULL || strstr (content, "  ") != NULL ||
      *content == ' ' || content[strlen (content) - 1] == ' ')
    return NULL;

  return content;
}

/**
 * pandect_xml_node_dup_words:
 * @node: an element that holds plain words
 *
 * Returns: (transfer full): the words, white space collapsed
 */
char *
pandect_xml_node_dup_words (const PandectXmlNode *node)
{
  const char *clean = get_clean_text (node);
  g_autoptr(PandectPassage) passage = NULL;

  if (clean != NULL)
    return g_strdup (clean);

  passage = pandect_xml_node_read_passage (node, NULL);

  return g_steal_pointer (&passage->words);
}

/* Whether an element stands among words, so that a blank behind it counts: one that marks a drug or
 * a term, in a bundle or, as <g>, in a file of a translator's. */
gboolean
pandect_xml_node_is_within_words (const PandectXmlNode *node)
{
  return pandect_xml_node_attribute (node, "ref") != NULL || pandect_xml_node_is (node, "g") ||
         pandect_xml_node_is (node, "mrk");
}

/* What an element marks in the words around it; a mark of a translator's program is none. */
static gboolean
read_mark (const xmlNode *node,
           PandectSpan   *span)
{
  const char *kind = pandect_xml_node_attribute (node, "ctype");

  span->target = (char *) pandect_xml_node_attribute (node, kind != NULL ? "xid" : "ref");
  span->kind = pandect_xml_node_is (node, "drug") || g_strcmp0 (kind, "x-drug") == 0
               ? PANDECT_SPAN_DRUG : PANDECT_SPAN_TERM;

  return span->target != NULL;
}

static void
append_all_words (GString       *words,
                  const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE)
        append_words (words, (const char *) child->content);
      else if (child->type == XML_ELEMENT_NODE)
        append_all_words (words, child);
    }
}

/**
 * pandect_xml_node_read_passage:
 * @node: an element that holds words, and perhaps marked drugs and terms
 * @language: the language of the words
 *
 * Returns: (transfer full): the passage, white space collapsed
 */
PandectPassage *
pandect_xml_node_read_passage (const PandectXmlNode *node,
                               const char           *language)
{
  const char *clean = get_clean_text (node);
  g_autoptr(GString) words = NULL;
  g_autoptr(GArray) spans = NULL;
  PandectPassage *passage;

  if (clean != NULL)
    return pandect_passage_new (language, clean);

  words = g_string_new (NULL);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      PandectSpan span;
      gboolean is_marked;

      if (child->type == XML_TEXT_NODE)
        append_words (words, (const char *) child->content);

      if (child->type != XML_ELEMENT_NODE)
        continue;

      is_marked = read_mark (child, &span);
      span.start = words->len;
      append_all_words (words, child);
      span.end = words->len;

      if (!is_marked)
        continue;

      /* A blank inside the mark is no part of the name. */
      while (span.start < span.end && words->str[span.start] == ' ')
        span.start++;
      while (span.start < span.end && words->str[span.end - 1] == ' ')
        span.end--;

      if (spans == NULL)
        spans = g_array_new (FALSE, FALSE, sizeof (PandectSpan));
      g_array_append_val (spans, span);
    }

  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  passage = pandect_passage_new (language, words->str);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      PandectSpan *span = &g_array_index (spans, PandectSpan, i);

      pandect_passage_add_span (passage, span->kind, MIN (span->start, words->len),
                                MIN (span->end, words->len), span->target);
    }

  return passage;
}
