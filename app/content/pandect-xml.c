/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <string.h>

#include "content/pandect-problem.h"

#define MAX_DEPTH 48

/* Checking an element against the grammar may take the square of how many elements it holds, unless
 * it is one of those that hold a list. */
#define MAX_CHILDREN 1000

#define MAX_NAMESPACES 1000

/* What libxml2 takes for each, in bytes, and what it may take for a file: a short file of short
 * elements is many times as large when it is read. */
#define ELEMENT_COST   128
#define ATTRIBUTE_COST 240
#define COST_OF_ANY    (24 * 1024 * 1024)
#define COST_PER_BYTE  8

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* What the callbacks of libxml2 share while one file is parsed. */
typedef struct
{
  PandectXml             *xml;
  GListStore             *problems;
  gboolean                is_stopped;
  guint                   n_children[MAX_DEPTH + 1];
  guint                   n_namespaces;
  gsize                   cost;
  startElementNsSAX2Func  start_element;
  charactersSAXFunc       characters;
} Reading;

static void
stop (xmlParserCtxt *context,
      int            code,
      const char    *message)
{
  Reading *reading = context->_private;

  if (reading->is_stopped)
    return;

  reading->is_stopped = TRUE;
  pandect_xml_report_offset (reading->xml, reading->problems, code,
                             MAX (0, xmlByteConsumed (context)), message);
  context->wellFormed = 0;
  xmlStopParser (context);
}

static void
refuse_dtd (void          *data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  stop (data, PANDECT_BUNDLE_ERROR_FORBIDDEN,
        _("Expected no document type: a bundle declares no DTD and no entities"));
}

static xmlEntity *
get_predefined_entity (void          *data,
                       const xmlChar *name)
{
  return xmlGetPredefinedEntity (name);
}

static void
refuse_instruction (void          *data,
                    const xmlChar *target,
                    const xmlChar *content)
{
  xmlParserCtxt *context = data;

  /* Tells an editor which grammar to use, and us nothing. */
  if (xmlDocGetRootElement (context->myDoc) == NULL && g_str_equal (target, "xml-model"))
    return;

  stop (data, PANDECT_BUNDLE_ERROR_FORBIDDEN,
        _("Expected no processing instruction but “xml-model” before the first element"));
}

static gboolean
holds_list (const xmlNode *node)
{
  static const char *names[] = {
    "body", "category", "cautions", "conflicts", "confusables", "criteria", "facts", "glossary",
    "notes", "partners", "profile", "routes", "therapies",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (pandect_xml_node_is (node, names[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
spend (xmlParserCtxt *context,
       gsize          cost)
{
  Reading *reading = context->_private;

  reading->cost += cost;
  if (reading->cost <= COST_OF_ANY + COST_PER_BYTE * g_bytes_get_size (reading->xml->bytes))
    return TRUE;

  stop (context, PANDECT_BUNDLE_ERROR_TOO_LARGE,
        _("Expected fewer elements in a file of this length"));
  return FALSE;
}

/* Whether there may be another element here, when it is not one too many. */
static gboolean
count_element (xmlParserCtxt *context,
               guint          n_namespaces,
               guint          n_attributes)
{
  Reading *reading = context->_private;
  guint depth = MAX (0, context->nodeNr);

  if (depth >= MAX_DEPTH)
    {
      stop (context, PANDECT_BUNDLE_ERROR_TOO_LARGE,
            _("Expected a flatter file: its elements nest too deep"));
      return FALSE;
    }

  reading->n_children[depth + 1] = 0;
  reading->n_namespaces += n_namespaces;
  if ((++reading->n_children[depth] > MAX_CHILDREN && !holds_list (context->node)) ||
      reading->n_namespaces > MAX_NAMESPACES)
    {
      stop (context, PANDECT_BUNDLE_ERROR_TOO_LARGE,
            _("Expected fewer elements or namespaces in one place"));
      return FALSE;
    }

  return spend (context, ELEMENT_COST + n_attributes * ATTRIBUTE_COST);
}

/* libxml2 counts lines in 16 bits and keeps no columns, so each element remembers the byte at which
 * its tag begins. No attribute can hold a "<", hence the last one before here is the tag's own. */
static void
start_element (void           *data,
               const xmlChar  *name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_attributes,
               int             n_defaulted,
               const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Reading *reading = context->_private;
  gsize size;
  const char *bytes = g_bytes_get_data (reading->xml->bytes, &size);
  gsize offset = CLAMP (xmlByteConsumed (context), 0, (glong) size);

  if (!count_element (context, n_namespaces, n_attributes))
    return;

  reading->start_element (data, name, prefix, uri, n_namespaces, namespaces,
                          n_attributes, n_defaulted, attributes);

  /* In a file that is broken off, the parser is already behind the last byte. */
  while (offset > 0 && (offset == size || bytes[offset] != '<'))
    offset--;

  if (context->node != NULL)
    context->node->_private = GSIZE_TO_POINTER (offset);
}

static gboolean
is_blank (const xmlChar *characters,
          int            length)
{
  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (characters[i]))
        return FALSE;
    }

  return TRUE;
}

/* The white space that indents a file is half of its nodes, and means nothing. It means something
 * only between words: behind other text, or behind a marked drug or term. */
static void
take_characters (void          *data,
                 const xmlChar *characters,
                 int            length)
{
  xmlParserCtxt *context = data;
  Reading *reading = context->_private;
  const xmlNode *before = context->node != NULL ? context->node->last : NULL;

  if ((before == NULL ||
       (before->type == XML_ELEMENT_NODE && !pandect_xml_node_is_within_words (before))) &&
      is_blank (characters, length))
    return;

  if ((before == NULL || before->type != XML_TEXT_NODE) && !spend (context, ELEMENT_COST))
    return;

  reading->characters (data, characters, length);
}

/* The column of a tag, 1 when it cannot be found. */
static guint
find_tag (PandectXml *self,
          int         line,
          const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *at = data, *end = data + size, *tag;
  g_autofree char *opening = g_strdup_printf ("<%s", name);

  while (--line > 0 && (at = memchr (at, '\n', end - at)) != NULL)
    at++;

  tag = at != NULL ? g_strstr_len (at, end - at, opening) : NULL;

  return tag != NULL ? g_utf8_strlen (at, tag - at) + 1 : 1;
}

static void
take_error (void     *data,
            xmlError *error)
{
  Reading *reading = data;
  g_autofree char *message = NULL;
  gboolean goes_on;
  int line;

  if (reading->is_stopped)
    return;

  /* libxml2 would go on, through as many errors as there are bytes. */
  if (pandect_xml_is_full (reading->problems))
    {
      reading->is_stopped = TRUE;
      xmlStopParser (error->ctxt);
      return;
    }

  message = pandect_xml_dup_fault (error, &line, &goes_on);
  pandect_xml_report_guide (reading->xml, reading->problems, PANDECT_BUNDLE_ERROR_SYNTAX,
                            MAX (0, line),
                            line == error->line ? MAX (0, error->int2)
                                                : find_tag (reading->xml, line, error->str1),
                            "well-formed", message);

  /* The rest would only follow from this. */
  if (!goes_on)
    {
      reading->is_stopped = TRUE;
      xmlStopParser (error->ctxt);
    }
}

static xmlDoc *
parse (Reading *reading)
{
  gsize size;
  const char *data = g_bytes_get_data (reading->xml->bytes, &size);
  g_autoptr(xmlParserCtxt) context = xmlCreateMemoryParserCtxt (data, size);
  xmlDoc *document;

  if (context == NULL)
    {
      pandect_xml_report (reading->xml, reading->problems, PANDECT_BUNDLE_ERROR_SYNTAX, 0, 0,
                          _("Expected XML, found an empty file"));
      return NULL;
    }

  xmlCtxtUseOptions (context,
                     XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA |
                     XML_PARSE_COMPACT | XML_PARSE_BIG_LINES);

  context->_private = reading;
  context->sax->internalSubset = refuse_dtd;
  context->sax->externalSubset = refuse_dtd;
  context->sax->getEntity = get_predefined_entity;
  context->sax->getParameterEntity = get_predefined_entity;
  context->sax->processingInstruction = refuse_instruction;
  context->sax->comment = NULL;
  reading->start_element = context->sax->startElementNs;
  context->sax->startElementNs = start_element;
  reading->characters = context->sax->characters;
  context->sax->characters = take_characters;
  context->sax->ignorableWhitespace = take_characters;

  xmlSetStructuredErrorFunc (reading, take_error);
  xmlParseDocument (context);
  xmlSetStructuredErrorFunc (NULL, NULL);

  document = g_steal_pointer (&context->myDoc);
  /* What libxml2 only warns of, such as another version of XML, is no bundle either. */
  if (!context->wellFormed || g_list_model_get_n_items (G_LIST_MODEL (reading->problems)) > 0)
    g_clear_pointer (&document, xmlFreeDoc);

  return document;
}

/**
 * pandect_xml_parse:
 * @bytes: the content of a file
 * @file_name: its name, for messages
 * @problems: takes a [class@Problem] for each thing that is wrong
 *
 * Parses a file, and refuses whatever a bundle does not need: document types, entities, processing
 * instructions, encodings other than UTF-8, direction controls, great length and depth.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL
 */
PandectXml *
pandect_xml_parse (GBytes     *bytes,
                   const char *file_name,
                   GListStore *problems)
{
  g_autoptr(PandectXml) self = g_new0 (PandectXml, 1);
  Reading reading = { .xml = self, .problems = problems };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  pandect_xml_prepare ();
  self->bytes = g_bytes_ref (bytes);
  self->file_name = g_strdup (file_name);

  if (!pandect_xml_check_bytes (self, problems))
    return NULL;

  self->document = parse (&reading);
  if (self->document == NULL)
    return NULL;

  pandect_xml_drop_foreign (self);

  return g_steal_pointer (&self);
}

void
pandect_xml_free (PandectXml *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, xmlFreeDoc);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->foreign, g_array_unref);
  g_free (self->file_name);
  g_free (self);
}

/**
 * pandect_xml_drop:
 * @self: a file
 * @node: an element of it that has been read
 *
 * Takes the element out of the file and frees it. No node in it, and no string of one, may be used
 * any more.
 */
void
pandect_xml_drop (PandectXml           *self,
                  const PandectXmlNode *node)
{
  xmlNode *element = (xmlNode *) node;

  xmlUnlinkNode (element);
  xmlFreeNode (element);
}

const char *
pandect_xml_get_file_name (PandectXml *self)
{
  return self->file_name;
}

const PandectXmlNode *
pandect_xml_get_root (PandectXml *self)
{
  return xmlDocGetRootElement (self->document);
}

/**
 * pandect_xml_get_library_version:
 *
 * Returns: the version of the parser as it states it: 20914 for 2.9.14
 */
const char *
pandect_xml_get_library_version (void)
{
  return xmlParserVersion;
}
