/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <string.h>

#include "content/pandect-problem.h"
#include "pandect-schema.h"

/* A bundle of 100,000 names takes some 15 MB. */
#define MAX_BYTES    (128 * 1024 * 1024)
#define MAX_DEPTH    48
#define MAX_PROBLEMS 50

#define SCHEMA_PATH "/org/pandect/Pandect/schema/pandect-bundle-1.rng"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

struct _PandectXml
{
  GBytes *bytes;
  char   *file_name;
  xmlDoc *document;
};

/* What the callbacks of libxml2 share while one file is parsed or validated. */
typedef struct
{
  PandectXml          *xml;
  GListStore          *problems;
  const char          *check;
  int                  code;
  gboolean             is_stopped;
  startElementNsSAX2Func start_element;
  charactersSAXFunc    characters;
} Reading;

static void
report (Reading    *reading,
        int         code,
        guint       line,
        guint       column,
        const char *message)
{
  g_autoptr(PandectProblem) problem = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (reading->problems)) >= MAX_PROBLEMS)
    return;

  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, "E1", reading->xml->file_name,
                                 line, column, message);
  g_list_store_append (reading->problems, problem);
}

/* A column counts characters, not bytes. */
static void
locate_offset (PandectXml *self,
               gsize       offset,
               guint      *line,
               guint      *column)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *at = data + MIN (offset, size);
  const char *line_start = data;

  *line = 1;

  for (const char *p = data; (p = memchr (p, '\n', at - p)) != NULL; p++)
    {
      ++*line;
      line_start = p + 1;
    }

  *column = g_utf8_strlen (line_start, at - line_start) + 1;
}

static void
report_offset (Reading    *reading,
               int         code,
               gsize       offset,
               const char *message)
{
  guint line, column;

  locate_offset (reading->xml, offset, &line, &column);
  report (reading, code, line, column, message);
}

/* Nothing is ever loaded from outside the file, whatever it asks for. */
static xmlParserInput *
load_nothing (const char    *url,
              const char    *id,
              xmlParserCtxt *context)
{
  return NULL;
}

static gpointer
parse_schema (gpointer unused)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(xmlRelaxNGParserCtxt) context = NULL;
  xmlRelaxNG *schema;

  xmlInitParser ();
  xmlSetExternalEntityLoader (load_nothing);

  /* Named, so that the linker keeps it in every program. */
  bytes = g_resource_lookup_data (pandect_schema_get_resource (), SCHEMA_PATH, 0, NULL);
  g_assert (bytes != NULL);

  context = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  schema = xmlRelaxNGParse (context);
  g_assert (schema != NULL);

  return schema;
}

/* The schema is parsed once and then only read, so that any thread may validate with it. */
static xmlRelaxNG *
get_schema (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, parse_schema, NULL);
}

static void
stop (xmlParserCtxt *context,
      int            code,
      const char    *message)
{
  Reading *reading = context->_private;

  if (reading->is_stopped)
    return;

  reading->is_stopped = TRUE;
  report_offset (reading, code, MAX (0, xmlByteConsumed (context)), message);
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
  stop (data, PANDECT_BUNDLE_ERROR_FORBIDDEN, _("Expected no processing instruction"));
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
  const char *bytes = g_bytes_get_data (reading->xml->bytes, NULL);
  glong offset = xmlByteConsumed (context);

  if (context->nodeNr >= MAX_DEPTH)
    {
      stop (context, PANDECT_BUNDLE_ERROR_TOO_LARGE,
            _("Expected a flatter file: its elements nest too deep"));
      return;
    }

  reading->start_element (data, name, prefix, uri, n_namespaces, namespaces,
                          n_attributes, n_defaulted, attributes);

  while (offset > 0 && bytes[offset] != '<')
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
       (before->type == XML_ELEMENT_NODE && pandect_xml_node_attribute (before, "ref") == NULL)) &&
      is_blank (characters, length))
    return;

  reading->characters (data, characters, length);
}

static void
take_error (void     *data,
            xmlError *error)
{
  Reading *reading = data;
  g_autofree char *message = g_strstrip (g_strdup (error->message));

  if (reading->is_stopped)
    return;

  if (error->domain != XML_FROM_RELAXNGV)
    {
      report (reading, reading->code, MAX (0, error->line), MAX (0, error->int2), message);
    }
  else
    {
      guint line = MAX (0, error->line), column = 0;

      if (error->node != NULL)
        pandect_xml_locate (reading->xml, error->node, &line, &column);

      report (reading, reading->code, line, column, message);
    }
}

static gboolean
check_size_and_encoding (Reading *reading)
{
  gsize size;
  const char *data = g_bytes_get_data (reading->xml->bytes, &size);
  const char *bad;

  if (!pandect_xml_check_size (size, reading->xml->file_name, reading->problems))
    return FALSE;

  if (!g_utf8_validate_len (data, size, &bad))
    {
      report_offset (reading, PANDECT_BUNDLE_ERROR_ENCODING, bad - data,
                     _("Expected text in UTF-8, found other bytes"));
      return FALSE;
    }

  return TRUE;
}

/* The parser is told to ignore the declared encoding, so somebody has to read it. */
static gboolean
check_declared_encoding (Reading *reading)
{
  gsize size;
  const char *data = g_bytes_get_data (reading->xml->bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, 512));
  char *start = g_str_has_prefix (head, BYTE_ORDER_MARK) ? head + strlen (BYTE_ORDER_MARK) : head;
  char *end = strstr (head, "?>");
  char *encoding;

  if (!g_str_has_prefix (start, "<?xml") || end == NULL)
    return TRUE;

  *end = '\0';
  encoding = strstr (head, "encoding");
  if (encoding == NULL)
    return TRUE;

  for (encoding += strlen ("encoding"); *encoding != '\0' && strchr ("= \t\r\n\"'", *encoding);)
    encoding++;

  if (g_ascii_strncasecmp (encoding, "utf-8", 5) == 0)
    return TRUE;

  report_offset (reading, PANDECT_BUNDLE_ERROR_ENCODING, encoding - head,
                 _("Expected the encoding UTF-8, found another one declared"));
  return FALSE;
}

/* Controls that reorder what is shown could make a text read as its opposite. Directions are the
 * business of whoever draws the text. */
static gboolean
is_direction_control (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
check_character (Reading  *reading,
                 gsize     offset,
                 gunichar  c)
{
  g_autofree char *message = NULL;

  if (!is_direction_control (c))
    return TRUE;

  message = g_strdup_printf (_("Expected text without direction controls, found U+%04X"), c);
  report_offset (reading, PANDECT_BUNDLE_ERROR_ENCODING, offset, message);
  return FALSE;
}

/* A character may be written as its number: "&#" is followed by digits, or by "x" and hexadecimal
 * digits. One that is too large is the business of the parser. */
static gunichar
read_number (const char *at,
             const char *end)
{
  guint base = 10;
  gunichar c = 0;

  if (at < end && *at == 'x')
    {
      base = 16;
      at++;
    }

  for (; at < end && c <= 0x10FFFF && g_ascii_isxdigit (*at); at++)
    c = c * base + g_ascii_xdigit_value (*at);

  return c;
}

static gboolean
check_controls (Reading *reading)
{
  static const char first_bytes[] = { '\xD8', '\xE2' };
  gsize size;
  const char *data = g_bytes_get_data (reading->xml->bytes, &size);
  const char *end = data + size;

  for (gsize i = 0; i < G_N_ELEMENTS (first_bytes); i++)
    {
      for (const char *p = data; p < end && (p = memchr (p, first_bytes[i], end - p)) != NULL; p++)
        {
          if (!check_character (reading, p - data, g_utf8_get_char (p)))
            return FALSE;
        }
    }

  for (const char *p = data; p < end && (p = memchr (p, '&', end - p)) != NULL; p++)
    {
      if (p + 1 < end && p[1] == '#' &&
          !check_character (reading, p - data, read_number (p + 2, end)))
        return FALSE;
    }

  return TRUE;
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
      report (reading, PANDECT_BUNDLE_ERROR_SYNTAX, 0, 0, _("Expected XML, found an empty file"));
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

  reading->code = PANDECT_BUNDLE_ERROR_SYNTAX;
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
 * pandect_xml_check_size:
 * @n_bytes: how long a file is
 * @file_name: its name, for messages
 * @problems: takes a [class@Problem] when it is too long
 *
 * Tells whether a file is worth reading before it is read.
 *
 * Returns: whether a bundle may be that long
 */
gboolean
pandect_xml_check_size (guint64     n_bytes,
                        const char *file_name,
                        GListStore *problems)
{
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *message = NULL;

  if (n_bytes <= MAX_BYTES)
    return TRUE;

  limit = g_format_size_full (MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  message = g_strdup_printf (_("Expected a bundle of at most %s"), limit);
  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, PANDECT_BUNDLE_ERROR_TOO_LARGE, "E1",
                                 file_name, 0, 0, message);
  g_list_store_append (problems, problem);

  return FALSE;
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

  get_schema ();
  self->bytes = g_bytes_ref (bytes);
  self->file_name = g_strdup (file_name);

  if (!check_size_and_encoding (&reading) ||
      !check_declared_encoding (&reading) ||
      !check_controls (&reading))
    return NULL;

  self->document = parse (&reading);

  return self->document != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * pandect_xml_validate:
 * @self: a file
 * @problems: takes a [class@Problem] for each thing that is wrong
 *
 * Returns: whether the file follows the grammar of bundles
 */
gboolean
pandect_xml_validate (PandectXml *self,
                      GListStore *problems)
{
  g_autoptr(xmlRelaxNGValidCtxt) context = NULL;
  Reading reading = {
    .xml = self,
    .problems = problems,
    .code = PANDECT_BUNDLE_ERROR_SCHEMA,
  };

  g_return_val_if_fail (self != NULL, FALSE);

  context = xmlRelaxNGNewValidCtxt (get_schema ());
  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) take_error, &reading);

  return xmlRelaxNGValidateDoc (context, self->document) == 0;
}

void
pandect_xml_free (PandectXml *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, xmlFreeDoc);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->file_name);
  g_free (self);
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

  locate_offset (self, GPOINTER_TO_SIZE (node->_private), line, column);
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

      if (child->type == XML_TEXT_NODE)
        append_words (words, (const char *) child->content);

      if (child->type != XML_ELEMENT_NODE)
        continue;

      span.kind = pandect_xml_node_is (child, "drug") ? PANDECT_SPAN_DRUG : PANDECT_SPAN_TERM;
      span.target = (char *) pandect_xml_node_attribute (child, "ref");
      span.start = words->len;
      for (const xmlNode *text = child->children; text != NULL; text = text->next)
        append_words (words, (const char *) text->content);
      span.end = words->len;

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
