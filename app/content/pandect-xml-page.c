/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-page.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#include "content/pandect-xml-private.h"

/* Reads a page as it was saved: HTML, XML such as that of a cancer institute, or plain text. It is
 * no bundle, and may be as broken as pages are; nothing outside it is loaded, no DTD either. */

#define MAX_DEPTH 200

/* Where the reader of a page is. */
typedef struct
{
  GPtrArray *parts;
  GString   *words;
  guint      n_sections;
  guint      n_in_section;
  char      *heading;
} Page;

static void
free_part (gpointer data)
{
  PandectPagePart *part = data;

  g_free (part->place);
  g_free (part->words);
  g_free (part);
}

static char *
dup_place (Page *page)
{
  if (page->heading == NULL)
    return g_strdup_printf (_("Paragraph %u"), page->n_in_section);

  return g_strdup_printf (_("Section %u, “%s”, paragraph %u"), page->n_sections, page->heading,
                          page->n_in_section);
}

/* What was gathered so far is a part of its own. */
static void
end_part (Page     *page,
          gboolean  is_heading)
{
  g_autofree char *words = g_strstrip (g_strdup (page->words->str));
  PandectPagePart *part;

  g_string_truncate (page->words, 0);
  if (*words == '\0')
    return;

  part = g_new0 (PandectPagePart, 1);
  part->is_heading = is_heading;

  if (is_heading)
    {
      page->n_sections++;
      page->n_in_section = 0;
      g_free (page->heading);
      page->heading = g_strdup (words);
      part->place = g_strdup_printf (_("Section %u"), page->n_sections);
    }
  else
    {
      page->n_in_section++;
      part->place = dup_place (page);
    }

  part->words = g_steal_pointer (&words);
  g_ptr_array_add (page->parts, part);
}

static void
add_words (Page       *page,
           const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (page->words, c);
      else if (page->words->len > 0 && page->words->str[page->words->len - 1] != ' ')
        g_string_append_c (page->words, ' ');
    }
}

static gboolean
is_among (const xmlNode      *node,
          const char * const *names)
{
  for (; *names != NULL; names++)
    {
      if (g_ascii_strcasecmp ((const char *) node->name, *names) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char * const headings[] = {
  "h1", "h2", "h3", "h4", "h5", "h6", "keypoint", "summarytitle", "title", NULL
};

/* What a reader of the page does not read. */
static const char * const hidden[] = {
  "alttitle", "head", "noscript", "script", "sectmetadata", "style", "summarymetadata", "template",
  NULL
};

/* What stands in a line with the words around it. */
static const char * const inline_names[] = {
  "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "emphasis", "externalref",
  "foreignword", "genename", "glossarytermref", "i", "loeref", "mark", "note", "protocollink",
  "protocolref", "q", "reference", "referencenumber", "scientificname", "small", "span", "strong",
  "sub", "summaryfragmentref", "summaryref", "sup", "superscript", "time", "u", "var", NULL
};

static void
read_node (Page          *page,
           const xmlNode *node,
           guint          depth)
{
  for (const xmlNode *child = node->children; child != NULL && depth < MAX_DEPTH;
       child = child->next)
    {
      gboolean is_heading;

      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        add_words (page, (const char *) child->content);

      if (child->type != XML_ELEMENT_NODE || is_among (child, hidden))
        continue;

      if (is_among (child, inline_names))
        {
          read_node (page, child, depth + 1);
          continue;
        }

      is_heading = is_among (child, headings);
      end_part (page, FALSE);
      read_node (page, child, depth + 1);
      end_part (page, is_heading);
    }
}

static void
ignore_error (void     *data,
              xmlError *error)
{
}

static xmlDoc *
parse (const char *data,
       gsize       size)
{
  g_autofree char *head = g_ascii_strdown (data, MIN (size, 2048));
  xmlDoc *document;

  pandect_xml_prepare ();
  xmlSetStructuredErrorFunc (NULL, ignore_error);
  document = strstr (head, "<?xml") != NULL && strstr (head, "<html") == NULL
             ? xmlReadMemory (data, size, NULL, NULL, XML_PARSE_NONET)
             : htmlReadMemory (data, size, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NONET);
  xmlSetStructuredErrorFunc (NULL, NULL);

  return document;
}

static gboolean
is_list_item (const char *line)
{
  return g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "* ") ||
         g_str_has_prefix (line, "• ");
}

/* Paragraphs are apart by an empty line; a line that begins with "#" is a heading, and one that
 * begins with a dash or a dot an item of a list. */
static void
read_text (Page       *page,
           const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#' || is_list_item (line))
        end_part (page, FALSE);

      add_words (page, line + strspn (line, "#"));
      add_words (page, " ");

      if (*line == '#')
        end_part (page, TRUE);
    }

  end_part (page, FALSE);
}

/**
 * pandect_page_read:
 * @bytes: a page as it was saved
 *
 * Returns: (transfer full) (nullable) (element-type PandectPagePart): its parts in their order, or
 *   %NULL when it cannot be read
 */
GPtrArray *
pandect_page_read (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (free_part);
  g_autoptr(GString) words = g_string_new (NULL);
  Page page = { parts, words };

  if (size > G_MAXINT || !g_utf8_validate_len (data, size, NULL))
    return NULL;

  if (memchr (data, '<', MIN (size, 64)) != NULL)
    {
      xmlDoc *document = parse (data, size);

      if (document == NULL)
        return NULL;

      read_node (&page, (const xmlNode *) document, 0);
      end_part (&page, FALSE);
      xmlFreeDoc (document);
    }
  else
    {
      g_autofree char *text = g_strndup (data, size);

      read_text (&page, text);
    }

  g_free (page.heading);

  return parts->len > 0 ? g_steal_pointer (&parts) : NULL;
}

/**
 * pandect_page_fingerprint:
 * @words: what a part of a page says
 *
 * Returns: (transfer full): eight digits that tell whether another says the same, however it is
 *   set: letters and digits count, in small letters
 */
char *
pandect_page_fingerprint (const char *words)
{
  g_autofree char *folded = g_utf8_strdown (words, -1);
  g_autoptr(GString) letters = g_string_new (NULL);
  g_autofree char *digest = NULL;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_unichar (letters, g_utf8_get_char (p));
    }

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, letters->str, letters->len);

  return g_strndup (digest, 8);
}
