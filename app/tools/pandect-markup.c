/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-markup.h"

#include <string.h>

#include "content/pandect-problem.h"
#include "content/pandect-xml.h"

/* Texts as they stand in a catalogue: words, and elements around some of them. */

#define NAMESPACE "urn:pandect:bundle:1"

static void
append_escaped (GString    *markup,
                const char *words,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (words[i] == '&')
        g_string_append (markup, "&amp;");
      else if (words[i] == '<')
        g_string_append (markup, "&lt;");
      else if (words[i] == '>')
        g_string_append (markup, "&gt;");
      else
        g_string_append_c (markup, words[i]);
    }
}

/**
 * pandect_markup_dup:
 * @passage: a passage
 *
 * Returns: (transfer full): the passage as XML, as xgettext writes it
 */
char *
pandect_markup_dup (const PandectPassage *passage)
{
  GString *markup = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < passage->n_spans; i++)
    {
      const PandectSpan *span = &passage->spans[i];
      const char *name = span->kind == PANDECT_SPAN_DRUG ? "drug" : "term";

      append_escaped (markup, passage->words + at, span->start - at);
      g_string_append_printf (markup, "<%s ref=\"%s\">", name, span->target);
      append_escaped (markup, passage->words + span->start, span->end - span->start);
      g_string_append_printf (markup, "</%s>", name);
      at = span->end;
    }

  append_escaped (markup, passage->words + at, strlen (passage->words + at));

  return g_string_free (markup, FALSE);
}

/**
 * pandect_markup_collapse:
 * @text: XML
 *
 * Returns: (transfer full): the text with one blank for each run of white space; no-break spaces
 *   are there on purpose, and stay
 */
char *
pandect_markup_collapse (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) kept = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_strv_builder_add (builder, words[i]);
    }
  kept = g_strv_builder_end (builder);

  return g_strjoinv (" ", kept);
}

static gboolean
is_mark (const PandectXmlNode *node)
{
  return (pandect_xml_node_is (node, "drug") || pandect_xml_node_is (node, "term")) &&
         pandect_xml_node_attribute (node, "ref") != NULL && pandect_xml_node_first (node) == NULL;
}

/* Reads a translation with the parser of bundles, which refuses what no text needs. */
static PandectPassage *
read_words (const PandectCatalogue      *catalogue,
            const PandectCatalogueEntry *entry,
            GPtrArray                   *complaints)
{
  g_autofree char *text = g_strdup_printf ("<text xmlns=\"" NAMESPACE "\">%s</text>", entry->words);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectXml) xml = pandect_xml_parse (bytes, catalogue->file_name, problems);
  const PandectXmlNode *node;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (problems)); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);

      pandect_complain (complaints, catalogue->file_name, entry->words_line, "%s",
                        pandect_problem_get_message (problem));
    }

  if (xml == NULL)
    return NULL;

  for (node = pandect_xml_node_first (pandect_xml_get_root (xml)); node != NULL;
       node = pandect_xml_node_next (node))
    {
      if (is_mark (node))
        continue;

      pandect_complain (complaints, catalogue->file_name, entry->words_line,
                        "Expected no element but <drug ref=\"…\"> and <term ref=\"…\"> around "
                        "words, found <%s>", pandect_xml_node_get_name (node));
      return NULL;
    }

  return pandect_xml_node_read_passage (pandect_xml_get_root (xml), catalogue->language);
}

/* What is merged is written anew from what was read, so nothing may have been overlooked: another
 * attribute, a comment, a character by its number. */
static gboolean
check_words (const PandectCatalogue      *catalogue,
             const PandectCatalogueEntry *entry,
             const PandectPassage        *passage,
             GPtrArray                   *complaints)
{
  g_autofree char *written = pandect_markup_collapse (entry->words);
  g_autofree char *expected = pandect_markup_dup (passage);

  if (*passage->words == '\0')
    {
      pandect_complain (complaints, catalogue->file_name, entry->words_line,
                        "Expected words, found none");
      return FALSE;
    }

  if (!g_str_equal (written, expected))
    {
      pandect_complain (complaints, catalogue->file_name, entry->words_line,
                        "Expected it written as “%s”, found “%s”", expected, written);
      return FALSE;
    }

  return TRUE;
}

/**
 * pandect_markup_read:
 * @catalogue: a catalogue
 * @entry: an entry of it
 * @complaints: (element-type utf8): takes a message for each thing that is wrong
 *
 * Returns: (transfer full) (nullable): the translation, or %NULL when there were complaints
 */
PandectPassage *
pandect_markup_read (const PandectCatalogue      *catalogue,
                     const PandectCatalogueEntry *entry,
                     GPtrArray                   *complaints)
{
  g_autoptr(PandectPassage) passage = read_words (catalogue, entry, complaints);

  if (passage == NULL || !check_words (catalogue, entry, passage, complaints))
    return NULL;

  return g_steal_pointer (&passage);
}
