/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>

/* Reads texts with their translations, and checks at the end what they mention. */

/* A mention that can only be checked when everything is read. */
typedef struct
{
  const PandectXmlNode *node;
  PandectSpanKind       kind;
  char                 *target;
} Mention;

static void
clear_mention (gpointer data)
{
  Mention *mention = data;

  g_free (mention->target);
}

/* Makes the list of what is mentioned, for pandect_reader_check_mentions(). */
GArray *
pandect_reader_new_mentions (void)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (Mention));

  g_array_set_clear_func (mentions, clear_mention);

  return mentions;
}

static void
remember_mentions (PandectReader        *self,
                   const PandectXmlNode *node,
                   const PandectPassage *passage)
{
  for (guint i = 0; i < passage->n_spans; i++)
    {
      Mention mention = { node, passage->spans[i].kind, g_strdup (passage->spans[i].target) };

      g_array_append_val (self->spans, mention);
    }
}

static void
check_words (PandectReader        *self,
             const PandectXmlNode *node,
             const PandectPassage *passage)
{
  if (*passage->words == '\0')
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_EMPTY,
                           _("Expected words in “%s”, found none"),
                           pandect_xml_node_get_name (node));
}

/* Whoever counts what is translated compares each text with each language. */
#define MAX_LANGUAGES 256

static void
count_language (PandectReader        *self,
                const PandectXmlNode *node,
                const char           *language)
{
  if (g_hash_table_add (self->languages, (gpointer) language) &&
      g_hash_table_size (self->languages) == MAX_LANGUAGES + 1)
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                           _("Expected at most %d languages"), MAX_LANGUAGES);
}

/* A second translation would never be seen, and nobody would know which of the two was meant. */
static void
check_language (PandectReader        *self,
                const PandectXmlNode *node,
                PandectText          *text,
                const char           *language)
{
  for (guint i = 0; i < pandect_text_get_n_passages (text); i++)
    {
      if (g_ascii_strcasecmp (pandect_text_get_nth_passage (text, i)->language, language) != 0)
        continue;

      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_DUPLICATE,
                             _("Expected one text in each language, found “%s” again"), language);
      return;
    }
}

static void
read_translations (PandectReader        *self,
                   const PandectXmlNode *node,
                   PandectText          *text)
{
  g_autofree char *digest = NULL;

  for (node = pandect_xml_node_next (node);
       node != NULL && pandect_xml_node_is (node, "tr");
       node = pandect_xml_node_next (node))
    {
      PandectPassage *translation =
        pandect_xml_node_read_passage (node, pandect_xml_node_attribute (node, "lang"));

      if (digest == NULL)
        digest = pandect_passage_digest (pandect_text_get_source (text));

      check_words (self, node, translation);
      count_language (self, node, translation->language);
      check_language (self, node, text, translation->language);
      translation->is_stale = !g_str_equal (digest, pandect_xml_node_attribute (node, "src"));
      remember_mentions (self, node, translation);
      pandect_text_take_translation (text, translation);
    }
}

/**
 * pandect_reader_read_text:
 * @self: a reader
 * @node: an element that holds words; its translations follow it
 *
 * Returns: (transfer full): the text
 */
PandectText *
pandect_reader_read_text (PandectReader        *self,
                          const PandectXmlNode *node)
{
  PandectPassage *source = pandect_xml_node_read_passage (node, self->language);
  PandectText *text;

  check_words (self, node, source);
  remember_mentions (self, node, source);
  text = pandect_text_new (source);
  read_translations (self, node, text);

  return text;
}

/**
 * pandect_reader_read_child:
 * @self: a reader
 * @parent: an element
 * @name: the name of an element in it
 *
 * Returns: (transfer full) (nullable): the text of that element, or %NULL when there is none
 */
PandectText *
pandect_reader_read_child (PandectReader        *self,
                           const PandectXmlNode *parent,
                           const char           *name)
{
  const PandectXmlNode *node = pandect_xml_node_child (parent, name);

  return node != NULL ? pandect_reader_read_text (self, node) : NULL;
}

/**
 * pandect_reader_check_mentions:
 * @self: a reader that has read everything
 *
 * Reports the marked drugs and terms that the bundle does not have.
 */
void
pandect_reader_check_mentions (PandectReader *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      Mention *mention = &g_array_index (self->spans, Mention, i);

      if (mention->kind == PANDECT_SPAN_DRUG &&
          !g_hash_table_contains (self->therapies, mention->target))
        pandect_reader_report_unknown (self, mention->node, self->therapies, mention->target,
                                       _("Expected a drug of the bundle, found “%s”"));

      if (mention->kind == PANDECT_SPAN_TERM &&
          !g_hash_table_contains (self->terms, mention->target))
        pandect_reader_report_unknown (self, mention->node, self->terms, mention->target,
                                       _("Expected a term of the glossary, found “%s”"));
    }
}
