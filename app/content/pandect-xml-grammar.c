/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-grammar.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemastypes.h>
#include <string.h>

#include "pandect-schema.h"

/* The grammar as a table: what an element may hold, in which order, and what its attributes may
 * say. It is read from the file that libxml2 checks bundles with, so that the two never differ. */

#define SCHEMA_PATH    "/org/pandect/Pandect/schema/pandect-bundle-1.rng"
#define XSD_NAMESPACE  "http://www.w3.org/2001/XMLSchema"

static GHashTable *defines;
static const xmlNode *start;

static gboolean
is (const xmlNode *node,
    const char    *name)
{
  return strcmp ((const char *) node->name, name) == 0;
}

static const xmlNode *
first (const xmlNode *node)
{
  return xmlFirstElementChild ((xmlNode *) node);
}

static const xmlNode *
next (const xmlNode *node)
{
  return xmlNextElementSibling ((xmlNode *) node);
}

static const char *
get_attribute (const xmlNode *node,
               const char    *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (strcmp ((const char *) attribute->name, name) == 0)
        return attribute->children != NULL ? (const char *) attribute->children->content : "";
    }

  return NULL;
}

static gpointer
read_grammar (gpointer unused)
{
  g_autoptr(GBytes) bytes =
    g_resource_lookup_data (pandect_schema_get_resource (), SCHEMA_PATH, 0, NULL);
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                    "pandect-bundle-1.rng", NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOBLANKS);

  g_assert (document != NULL);
  xmlSchemaInitTypes ();

  defines = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *node = first (xmlDocGetRootElement (document)); node != NULL;
       node = next (node))
    {
      if (is (node, "start"))
        start = first (node);
      else
        g_hash_table_insert (defines, (gpointer) get_attribute (node, "name"), (gpointer) node);
    }

  return document;
}

/* Follows references, to what they stand for. */
static const xmlNode *
resolve (const xmlNode *pattern)
{
  return is (pattern, "ref") ? g_hash_table_lookup (defines, get_attribute (pattern, "name"))
                             : pattern;
}

/**
 * pandect_grammar_get_root:
 *
 * Returns: (transfer none): the rule of the first element of a bundle
 */
const PandectGrammarRule *
pandect_grammar_get_root (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, read_grammar, NULL);

  return start;
}

/* Adds the elements or attributes (@kind) that @pattern names, each name once. */
static void
collect (const xmlNode *pattern,
         const char    *kind,
         gboolean       only_required,
         GPtrArray     *found)
{
  for (const xmlNode *part = first (resolve (pattern)); part != NULL; part = next (part))
    {
      gboolean is_named = is (part, "element") || is (part, "attribute");
      gboolean is_free = is (part, "optional") || is (part, "zeroOrMore") || is (part, "choice");

      if (!is_named && !(only_required && is_free))
        collect (part, kind, only_required, found);
      else if (is (part, kind) &&
               pandect_grammar_find (found, get_attribute (part, "name")) == NULL)
        g_ptr_array_add (found, (gpointer) part);
    }
}

/**
 * pandect_grammar_get_children:
 * @rule: the rule of an element
 *
 * Returns: (transfer container) (element-type PandectGrammarRule): the rules of the elements that
 *   may stand in it, in their order
 */
GPtrArray *
pandect_grammar_get_children (const PandectGrammarRule *rule)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (rule, "element", FALSE, found);

  return found;
}

/**
 * pandect_grammar_get_attributes:
 * @rule: the rule of an element
 * @only_required: whether to leave out those that may be left out
 *
 * Returns: (transfer container) (element-type PandectGrammarRule): the rules of its attributes
 */
GPtrArray *
pandect_grammar_get_attributes (const PandectGrammarRule *rule,
                                gboolean                  only_required)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (rule, "attribute", only_required, found);

  return found;
}

const char *
pandect_grammar_get_name (const PandectGrammarRule *rule)
{
  return get_attribute (rule, "name");
}

/**
 * pandect_grammar_find:
 * @rules: (element-type PandectGrammarRule): rules of elements or attributes
 * @name: a name, with `xml:` where that belongs to it
 *
 * Returns: (nullable): the rule of that name
 */
const PandectGrammarRule *
pandect_grammar_find (GPtrArray  *rules,
                      const char *name)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const PandectGrammarRule *rule = g_ptr_array_index (rules, i);

      if (strcmp (pandect_grammar_get_name (rule), name) == 0)
        return rule;
    }

  return NULL;
}

static gboolean
holds_text (const xmlNode *pattern)
{
  for (const xmlNode *part = first (resolve (pattern)); part != NULL; part = next (part))
    {
      if (is (part, "text") ||
          (!is (part, "element") && !is (part, "attribute") && holds_text (part)))
        return TRUE;
    }

  return FALSE;
}

gboolean
pandect_grammar_holds_words (const PandectGrammarRule *rule)
{
  return holds_text (rule);
}

/* How far the children of an element were matched, and what should have come there. */
typedef struct
{
  const xmlNode *element;
  const xmlNode *at;
  const xmlNode *lacking;
} Match;

static gboolean match (Match         *self,
                       const xmlNode *pattern);

static gboolean
match_parts (Match         *self,
             const xmlNode *pattern)
{
  for (const xmlNode *part = first (resolve (pattern)); part != NULL; part = next (part))
    {
      if (!match (self, part))
        {
          self->lacking = part;
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
match_element (Match         *self,
               const xmlNode *pattern)
{
  if (self->at == NULL || !is (self->at, get_attribute (pattern, "name")))
    return FALSE;

  self->at = next (self->at);
  return TRUE;
}

/* The first way that takes something, or else one that takes nothing. */
static gboolean
match_choice (Match         *self,
              const xmlNode *pattern)
{
  const xmlNode *from = self->at;
  gboolean matches_nothing = FALSE;

  for (const xmlNode *part = first (pattern); part != NULL; part = next (part))
    {
      gboolean is_attribute = is (part, "attribute");

      if (is_attribute && get_attribute (self->element, get_attribute (part, "name")) == NULL)
        continue;

      if (match (self, part))
        {
          if (self->at != from || is_attribute)
            return TRUE;

          matches_nothing = TRUE;
        }

      self->at = from;
    }

  return matches_nothing;
}

/* What may be left out is taken when it is there. */
static void
match_free (Match         *self,
            const xmlNode *pattern)
{
  const xmlNode *from;

  do
    {
      from = self->at;
      if (!match_parts (self, pattern))
        self->at = from;
    }
  while (self->at != from && !is (pattern, "optional"));
}

static gboolean
match (Match         *self,
       const xmlNode *pattern)
{
  if (is (pattern, "element"))
    return match_element (self, pattern);

  if (is (pattern, "choice"))
    return match_choice (self, pattern);

  if (is (pattern, "ref") || is (pattern, "group"))
    return match_parts (self, pattern);

  if (is (pattern, "oneOrMore") && !match_parts (self, pattern))
    return FALSE;

  if (is (pattern, "optional") || is (pattern, "zeroOrMore") || is (pattern, "oneOrMore"))
    match_free (self, pattern);

  return TRUE;
}

static void describe (const xmlNode *pattern,
                      GString       *words);

/* Adds the names of one part of an order, in brackets what may be left out. */
static void
describe_part (const xmlNode *part,
               gboolean       is_alternative,
               GString       *words)
{
  gboolean is_free = is (part, "optional") || is (part, "zeroOrMore");
  g_autoptr(GString) inner = g_string_new (NULL);

  if (is (part, "element"))
    g_string_append (inner, get_attribute (part, "name"));
  else if (!is (part, "attribute"))
    describe (part, inner);

  if (inner->len == 0 || strcmp (inner->str, "tr") == 0)
    return;

  if (is (part, "zeroOrMore") || is (part, "oneOrMore"))
    g_string_append (inner, " …");

  g_string_append_printf (words, is_free ? "%s(%s)" : "%s%s",
                          words->len == 0 ? "" : is_alternative ? " | " : ", ", inner->str);
}

static void
describe (const xmlNode *pattern,
          GString       *words)
{
  for (const xmlNode *part = first (resolve (pattern)); part != NULL; part = next (part))
    describe_part (part, is (pattern, "choice"), words);
}

/**
 * pandect_grammar_check_order:
 * @rule: the rule of an element
 * @element: the element
 * @misplaced: (out): the first of its children that may not stand where it does, or %NULL when
 *   something is lacking at the end
 * @lacking: (out): the names of what has to come there, or %NULL when nothing has to
 *
 * Returns: whether what is in @element is what may be in it, in an order that it may have
 */
gboolean
pandect_grammar_check_order (const PandectGrammarRule *rule,
                             const PandectXmlNode     *element,
                             const PandectXmlNode    **misplaced,
                             char                    **lacking)
{
  Match self = { element, first (element), NULL };
  gboolean matches = match_parts (&self, rule);

  *misplaced = self.at;
  *lacking = NULL;

  if (!matches)
    {
      g_autoptr(GString) names = g_string_new (NULL);

      describe_part (self.lacking, FALSE, names);
      *lacking = g_string_free (g_steal_pointer (&names), FALSE);
    }

  return matches && self.at == NULL;
}

/**
 * pandect_grammar_dup_order:
 * @rule: the rule of an element
 *
 * Returns: (transfer full): the names of what stands in it, in their order; in brackets what may be
 *   left out
 */
char *
pandect_grammar_dup_order (const PandectGrammarRule *rule)
{
  GString *words = g_string_new (NULL);

  describe (rule, words);

  return g_string_free (words, FALSE);
}

/* What says what an attribute may say: the first that is neither optional nor a reference. */
static const xmlNode *
get_type (const PandectGrammarRule *attribute)
{
  const xmlNode *type = first (attribute);

  while (type != NULL && (is (type, "ref") || is (type, "define") || is (type, "oneOrMore")))
    type = is (type, "ref") ? resolve (type) : first (type);

  return type;
}

static const char *
get_words (const xmlNode *node)
{
  return node->children != NULL ? (const char *) node->children->content : "";
}

static gboolean
matches_pattern (const char *pattern,
                 const char *value)
{
  xmlRegexp *expression = xmlRegexpCompile (BAD_CAST pattern);
  gboolean matches = xmlRegexpExec (expression, BAD_CAST value) == 1;

  xmlRegFreeRegexp (expression);

  return matches;
}

static gboolean
keeps_limit (const xmlNode *limit,
             const char    *value)
{
  const char *name = get_attribute (limit, "name");
  const char *words = get_words (limit);

  if (strcmp (name, "pattern") == 0)
    return matches_pattern (words, value);

  if (strcmp (name, "minLength") == 0)
    return xmlUTF8Strlen (BAD_CAST value) >= atoi (words);

  if (strcmp (name, "maxLength") == 0)
    return xmlUTF8Strlen (BAD_CAST value) <= atoi (words);

  if (strcmp (name, "minInclusive") == 0)
    return g_ascii_strtoll (value, NULL, 10) >= atoi (words);

  return strcmp (name, "maxInclusive") != 0 || g_ascii_strtoll (value, NULL, 10) <= atoi (words);
}

static gboolean accepts (const xmlNode *type,
                         const char    *value);

static gboolean
accepts_each (const xmlNode *list,
              const char    *value)
{
  g_auto(GStrv) words = g_strsplit_set (value, " \t\r\n", -1);
  gboolean has_words = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;

      has_words = TRUE;
      if (!accepts (get_type (first (list)), words[i]))
        return FALSE;
    }

  return has_words;
}

static gboolean
accepts_data (const xmlNode *type,
              const char    *value)
{
  xmlSchemaType *builtin = xmlSchemaGetPredefinedType (BAD_CAST get_attribute (type, "type"),
                                                       BAD_CAST XSD_NAMESPACE);
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  if (xmlSchemaValidatePredefinedType (builtin, BAD_CAST stripped, NULL) != 0)
    return FALSE;

  for (const xmlNode *limit = first (type); limit != NULL; limit = next (limit))
    {
      if (!keeps_limit (limit, stripped))
        return FALSE;
    }

  return TRUE;
}

static gboolean
accepts_any (const xmlNode *choice,
             const char    *value)
{
  for (const xmlNode *type = first (choice); type != NULL; type = next (type))
    {
      if (accepts (type, value))
        return TRUE;
    }

  return FALSE;
}

static gboolean
accepts (const xmlNode *type,
         const char    *value)
{
  if (is (type, "data"))
    return accepts_data (type, value);

  if (is (type, "value"))
    return strcmp (get_words (type), value) == 0;

  if (is (type, "choice"))
    return accepts_any (type, value);

  return !is (type, "list") || accepts_each (type, value);
}

/**
 * pandect_grammar_accepts:
 * @attribute: the rule of an attribute
 * @value: what it says
 *
 * Returns: whether it may say that
 */
gboolean
pandect_grammar_accepts (const PandectGrammarRule *attribute,
                         const char               *value)
{
  const xmlNode *type = get_type (attribute);

  return type == NULL || accepts (type, value);
}

/* The words that stand for a type of XML Schema. */
static char *
describe_data (const xmlNode *type)
{
  static const struct
  {
    const char *type;
    const char *words;
  } types[] = {
    { "NCName", N_("an id: letters, digits, “-”, “_” and “.”, a letter first") },
    { "language", N_("a language, such as fr or fr-CA") },
    { "date", N_("a day, such as 2026-11-23") },
    { "gYear", N_("a year, such as 2026") },
    { "anyURI", N_("an address that begins with https:// or http://") },
    { "integer", N_("a whole number from 1 to 1200") },
    { "string", N_("eight digits, each of 0 to 9 or a to f") },
  };
  const char *name = get_attribute (type, "type");

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (strcmp (types[i].type, name) == 0)
        return g_strdup (_(types[i].words));
    }

  return g_strdup (_("words"));
}

static char *
describe_values (const xmlNode *type)
{
  GString *words = g_string_new (is (type, "value") ? get_words (type) : NULL);

  for (const xmlNode *value = is (type, "choice") ? first (type) : NULL; value != NULL;
       value = next (value))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " | " : "", get_words (value));

  return g_string_free (words, FALSE);
}

/**
 * pandect_grammar_dup_type:
 * @attribute: the rule of an attribute
 *
 * Returns: (transfer full): in words, what it may say
 */
char *
pandect_grammar_dup_type (const PandectGrammarRule *attribute)
{
  const xmlNode *type = get_type (attribute);

  if (type == NULL || is (type, "text"))
    return g_strdup (_("words"));

  if (is (type, "data"))
    return describe_data (type);

  return is (type, "list") ? g_strdup (_("ids with blanks between them")) : describe_values (type);
}

static void
find_homes (const PandectGrammarRule *rule,
            const char               *name,
            GHashTable               *seen,
            GPtrArray                *homes)
{
  g_autoptr(GPtrArray) children = pandect_grammar_get_children (rule);

  if (!g_hash_table_add (seen, (gpointer) rule))
    return;

  if (pandect_grammar_find (children, name) != NULL &&
      !g_ptr_array_find_with_equal_func (homes, pandect_grammar_get_name (rule), g_str_equal, NULL))
    g_ptr_array_add (homes, (gpointer) pandect_grammar_get_name (rule));

  for (guint i = 0; i < children->len; i++)
    find_homes (g_ptr_array_index (children, i), name, seen, homes);
}

/**
 * pandect_grammar_find_homes:
 * @name: the name of an element
 *
 * Returns: (transfer container) (element-type utf8): the names of the elements it may stand in
 */
GPtrArray *
pandect_grammar_find_homes (const char *name)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *homes = g_ptr_array_new ();

  find_homes (pandect_grammar_get_root (), name, seen, homes);

  return homes;
}
