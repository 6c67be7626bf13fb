/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include "content/pandect-problem.h"
#include "pandect-schema.h"

/* Checks a parsed file against the grammar. */

#define SCHEMA_PATH "/org/pandect/Pandect/schema/pandect-bundle-1.rng"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* What the callback of libxml2 needs. */
typedef struct
{
  PandectXml *xml;
  GListStore *problems;
} Validation;

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

/* Makes libxml2 ready for any thread to use. */
void
pandect_xml_prepare (void)
{
  get_schema ();
}

static void
take_error (void     *data,
            xmlError *error)
{
  Validation *validation = data;
  g_autofree char *message = NULL;
  guint line = MAX (0, error->line), column = 0;

  if (pandect_xml_is_full (validation->problems))
    return;

  message = g_strstrip (g_strdup (error->message));
  if (error->node != NULL)
    pandect_xml_locate (validation->xml, error->node, &line, &column);

  pandect_xml_report (validation->xml, validation->problems, PANDECT_BUNDLE_ERROR_SCHEMA,
                      line, column, message);
}

static void
append_all (GListStore *problems,
            GListStore *more)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (more)); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (G_LIST_MODEL (more), i);

      g_list_store_append (problems, problem);
    }
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
  g_autoptr(GListStore) unexplained = g_list_store_new (PANDECT_TYPE_PROBLEM);
  Validation validation = { self, unexplained };

  g_return_val_if_fail (self != NULL, FALSE);

  context = xmlRelaxNGNewValidCtxt (get_schema ());
  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) take_error, &validation);

  if (xmlRelaxNGValidateDoc (context, self->document) == 0)
    return TRUE;

  pandect_xml_explain (self, problems);

  /* What cannot be explained is refused all the same, in the words of libxml2. */
  if (g_list_model_get_n_items (G_LIST_MODEL (problems)) == 0)
    append_all (problems, unexplained);

  return FALSE;
}
