/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <libxml/tree.h>
#include <string.h>

/* Elements and attributes of other namespaces are for other programs, and later ones. They are
 * taken out of a file, so that nothing reads them by mistake, but only where they can change
 * nothing: in a rule, a caution or a name they stay, and the grammar refuses them. */

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/* What may hold them. */
static const char * const holders[] = {
  "about", "bundle", "category", "confusables", "drug", "fact", "facts", "field", "glossary",
  "group", "note", "notes", "option", "pair", "procedure", "profile", "regimen", "routes", "source",
  "term", "therapies", NULL
};

static gboolean
is_foreign (const xmlNs *namespace,
            const xmlNs *ours)
{
  return namespace != NULL &&
         strcmp ((const char *) namespace->href, (const char *) ours->href) != 0 &&
         strcmp ((const char *) namespace->href, XML_NAMESPACE) != 0;
}

static void
note (PandectXml    *self,
      const xmlNode *node,
      const char    *name)
{
  PandectXmlForeign foreign = { g_strdup (name), GPOINTER_TO_SIZE (node->_private) };

  g_array_append_val (self->foreign, foreign);
}

static void
drop_attributes (PandectXml  *self,
                 xmlNode     *node,
                 const xmlNs *ours)
{
  xmlAttr *next;

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = next)
    {
      next = attribute->next;

      if (is_foreign (attribute->ns, ours))
        {
          note (self, node, (const char *) attribute->name);
          xmlRemoveProp (attribute);
        }
    }
}

static void
drop_from (PandectXml  *self,
           xmlNode     *node,
           const xmlNs *ours)
{
  xmlNode *next;

  if (!g_strv_contains (holders, (const char *) node->name))
    return;

  drop_attributes (self, node, ours);

  for (xmlNode *child = node->children; child != NULL; child = next)
    {
      next = child->next;

      if (child->type != XML_ELEMENT_NODE)
        continue;

      if (is_foreign (child->ns, ours))
        {
          note (self, child, (const char *) child->name);
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
      else
        {
          drop_from (self, child, ours);
        }
    }
}

static void
clear_foreign (gpointer data)
{
  PandectXmlForeign *foreign = data;

  g_free (foreign->name);
}

/* Takes out what belongs to other namespaces than that of the first element. */
void
pandect_xml_drop_foreign (PandectXml *self)
{
  xmlNode *root = xmlDocGetRootElement (self->document);

  self->foreign = g_array_new (FALSE, FALSE, sizeof (PandectXmlForeign));
  g_array_set_clear_func (self->foreign, clear_foreign);

  if (root->ns != NULL)
    drop_from (self, root, root->ns);
}

/**
 * pandect_xml_get_foreign:
 * @self: a file
 * @position: which of those that were taken out
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 *
 * Returns: (nullable): the name of an element or attribute of another namespace that was taken out,
 *   or %NULL behind the last
 */
const char *
pandect_xml_get_foreign (PandectXml *self,
                         guint       position,
                         guint      *line,
                         guint      *column)
{
  const PandectXmlForeign *foreign;

  if (position >= self->foreign->len)
    return NULL;

  foreign = &g_array_index (self->foreign, PandectXmlForeign, position);
  pandect_xml_locate_offset (self, foreign->offset, line, column);

  return foreign->name;
}
