/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-xliff.h"

#include <string.h>

#include "base/pandect-language.h"
#include "content/pandect-problem.h"
#include "content/pandect-xml.h"
#include "tools/pandect-markup.h"

/* Catalogues in XLIFF 1.2, which the programs of translators read and write. A marked drug or term
 * is a <g> there, with its id in xid. */

#define NAMESPACE "urn:oasis:names:tc:xliff:document:1.2"

static gboolean
append_opening (const GMatchInfo *match,
                GString          *text,
                gpointer          number)
{
  g_autofree char *kind = g_match_info_fetch (match, 1);
  g_autofree char *target = g_match_info_fetch (match, 2);

  g_string_append_printf (text, "<g id=\"%u\" ctype=\"x-%s\" xid=\"%s\">",
                          ++*(guint *) number, kind, target);

  return FALSE;
}

/* Puts @markup of a catalogue into the elements that XLIFF has for it. */
static char *
dup_inline (const char *markup)
{
  g_autoptr(GRegex) opening = g_regex_new ("<(drug|term) ref=\"([^\"]*)\">", 0, 0, NULL);
  g_autoptr(GRegex) closing = g_regex_new ("</(drug|term)>", 0, 0, NULL);
  guint number = 0;
  g_autofree char *opened = g_regex_replace_eval (opening, markup, -1, 0, 0, append_opening,
                                                  &number, NULL);

  return g_regex_replace (closing, opened, -1, 0, "</g>", 0, NULL);
}

static void
append_unit (GString                     *text,
             const PandectCatalogueEntry *entry,
             guint                        number)
{
  g_autofree char *source = dup_inline (entry->source);
  g_autofree char *target = dup_inline (entry->words);

  g_string_append_printf (text,
                          "      <trans-unit id=\"%u\" resname=\"%s\" xml:space=\"preserve\">\n"
                          "        <source>%s</source>\n",
                          number, entry->context, source);

  if (*target != '\0')
    g_string_append_printf (text, "        <target state=\"%s\">%s</target>\n",
                            entry->is_fuzzy ? "needs-translation" : "translated", target);

  g_string_append (text, "      </trans-unit>\n");
}

/**
 * pandect_xliff_write:
 * @catalogue: a catalogue
 *
 * Returns: (transfer full): what an XLIFF file holds
 */
char *
pandect_xliff_write (const PandectCatalogue *catalogue)
{
  g_autofree char *base = g_path_get_basename (catalogue->file_name);
  g_autofree char *head =
    g_markup_printf_escaped ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<xliff xmlns=\"" NAMESPACE "\" version=\"1.2\">\n"
                             "  <file original=\"%s\" source-language=\"%s\" "
                             "target-language=\"%s\" datatype=\"xml\">\n"
                             "    <body>\n",
                             base, catalogue->source_language, catalogue->language);
  GString *text = g_string_new (head);

  for (guint i = 0; i < catalogue->entries->len; i++)
    append_unit (text, g_ptr_array_index (catalogue->entries, i), i + 1);

  g_string_append (text, "    </body>\n  </file>\n</xliff>\n");

  return g_string_free (text, FALSE);
}

static gboolean
is_to_do (const PandectXmlNode *target)
{
  static const char * const states[] = { "new", "needs-translation", NULL };
  const char *state = pandect_xml_node_attribute (target, "state");

  return state != NULL && g_strv_contains (states, state);
}

static char *
read_markup (const PandectXmlNode *node)
{
  g_autoptr(PandectPassage) passage = pandect_xml_node_read_passage (node, NULL);

  return pandect_markup_dup (passage);
}

static void
read_unit (PandectCatalogue     *self,
           PandectXml           *xml,
           const PandectXmlNode *unit)
{
  const PandectXmlNode *source = pandect_xml_node_child (unit, "source");
  const PandectXmlNode *target = pandect_xml_node_child (unit, "target");
  PandectCatalogueEntry *entry;
  guint column;

  if (source == NULL)
    return;

  entry = pandect_catalogue_add (self);
  entry->context = g_strdup (pandect_xml_node_attribute (unit, "resname"));
  entry->source = read_markup (source);
  entry->words = target != NULL ? read_markup (target) : g_strdup ("");
  entry->is_fuzzy = target != NULL && is_to_do (target);
  pandect_xml_locate (xml, unit, &entry->line, &column);
  pandect_xml_locate (xml, target != NULL ? target : unit, &entry->words_line, &column);
}

/* Units may stand in groups. */
static void
read_units (PandectCatalogue     *self,
            PandectXml           *xml,
            const PandectXmlNode *parent)
{
  for (const PandectXmlNode *node = pandect_xml_node_first (parent); node != NULL;
       node = pandect_xml_node_next (node))
    {
      const char *language = pandect_xml_node_attribute (node, "target-language");

      if (language != NULL && self->language == NULL)
        self->language = pandect_language_dup_tag (language);

      if (pandect_xml_node_is (node, "trans-unit"))
        read_unit (self, xml, node);
      else
        read_units (self, xml, node);
    }
}

/**
 * pandect_xliff_parse:
 * @bytes: what an XLIFF file holds
 * @file_name: its name
 * @complaints: (element-type utf8): takes a message for each thing that is wrong
 *
 * Reads the translations of a file. Nothing in it says how far they were reviewed, so they were
 * not.
 *
 * Returns: (transfer full): the catalogue
 */
PandectCatalogue *
pandect_xliff_parse (GBytes     *bytes,
                     const char *file_name,
                     GPtrArray  *complaints)
{
  PandectCatalogue *self = pandect_catalogue_new (file_name, NULL, NULL);
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectXml) xml = pandect_xml_parse (bytes, file_name, problems);

  self->review = g_strdup ("not-clinically-reviewed");

  pandect_complain_of_problems (complaints, problems);

  if (xml == NULL)
    return self;

  if (pandect_xml_node_is (pandect_xml_get_root (xml), "xliff"))
    read_units (self, xml, pandect_xml_get_root (xml));

  if (self->language == NULL)
    pandect_complain (complaints, file_name, 1,
                      "Expected a file of XLIFF 1.2 with a target-language, found none");

  return self;
}
