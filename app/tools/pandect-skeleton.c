/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-skeleton.h"

#include <glib/gi18n.h>

#include "content/pandect-xml-page.h"

/* A bundle to begin with, made from a page: a fact for each paragraph, with its place and without
 * words, which are the author's to write. Nothing of the page is copied but its headings. */

static const char head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\" id=\"my-bundle\" version=\"1\" "
  "xml:lang=\"en\">\n\n"
  "  <about>\n"
  "    <title></title>\n"
  "    <scope></scope>\n"
  "    <source seen=\"%s\">\n"
  "      <title>%s</title>\n"
  "      <publisher></publisher>\n"
  "    </source>\n"
  "    <standing></standing>\n"
  "    <jurisdiction></jurisdiction>\n"
  "    <terms></terms>\n"
  "    <review xml:lang=\"en\" state=\"not-clinically-reviewed\"/>\n"
  "  </about>\n\n"
  "  <facts>\n";

static const char rest[] =
  "  </facts>\n\n"
  "  <profile>\n"
  "    <group id=\"findings\">\n"
  "      <label></label>\n"
  "      <field id=\"first-field\" facts=\"F1\">\n"
  "        <label></label>\n"
  "        <short></short>\n"
  "        <question></question>\n"
  "        <value id=\"yes\" role=\"affirms\"><label></label><short></short></value>\n"
  "        <value id=\"no\" role=\"denies\"><label></label><short></short></value>\n"
  "      </field>\n"
  "    </group>\n"
  "  </profile>\n\n"
  "  <therapies>\n"
  "    <option id=\"first-treatment\" facts=\"F1\">\n"
  "      <name></name>\n"
  "      <fits><is field=\"first-field\" in=\"yes\" facts=\"F1\"/></fits>\n"
  "    </option>\n"
  "  </therapies>\n\n"
  "</bundle>\n";

static const char *
get_title (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const PandectPagePart *part = g_ptr_array_index (parts, i);

      if (part->is_heading)
        return part->words;
    }

  return "";
}

/**
 * pandect_skeleton_write:
 * @parts: (element-type PandectPagePart): a page
 * @today: the day on which it was seen
 *
 * Returns: (transfer full): a bundle that lacks only words
 */
char *
pandect_skeleton_write (GPtrArray  *parts,
                        const char *today)
{
  g_autofree char *start = g_markup_printf_escaped (head, today, get_title (parts));
  GString *text = g_string_new (start);
  guint n_facts = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const PandectPagePart *part = g_ptr_array_index (parts, i);
      g_autofree char *fingerprint = pandect_page_fingerprint (part->words);
      g_autofree char *fact = NULL;

      if (part->is_heading)
        continue;

      fact = g_markup_printf_escaped ("    <fact id=\"F%u\" passage=\"%s\">\n"
                                      "      <place>%s</place>\n"
                                      "      <text></text>\n"
                                      "    </fact>\n",
                                      ++n_facts, fingerprint, part->place);
      g_string_append (text, fact);
    }

  g_string_append (text, rest);

  return g_string_free (text, FALSE);
}
