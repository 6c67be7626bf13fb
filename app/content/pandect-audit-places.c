/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-places.h"

#include "content/pandect-bundle-file.h"
#include "content/pandect-problem.h"
#include "content/pandect-xml.h"

/* The model keeps no lines, as only an author needs them. So the file is parsed once more when a
 * bundle is audited, if it is still the one that the bundle was read from. */

struct _PandectAuditPlaces
{
  PandectXml *xml;     /* NULL when the file is gone or has changed */
  GHashTable *nodes;   /* "part id" to element */
  GHashTable *words;   /* what an element says to the first that says it */
  GArray     *stale;
};

/* A translation of an earlier wording, and the hash of the one that stands there now. */
typedef struct
{
  const PandectXmlNode *node;
  char                 *digest;
} Stale;

static char *
make_key (const char *part,
          const char *id)
{
  return g_strdup_printf ("%s %s", part, id);
}

/* Therapies of all kinds share one set of ids. */
static const char *
get_part (const PandectXmlNode *node)
{
  const char *name = pandect_xml_node_get_name (node);
  PandectTherapyKind kind;

  return pandect_therapy_kind_from_string (name, &kind) ? "therapy" : name;
}

static void
clear_stale (gpointer data)
{
  g_free (((Stale *) data)->digest);
}

static void
add_translation (PandectAuditPlaces   *self,
                 const PandectXmlNode *source,
                 const PandectXmlNode *node)
{
  g_autoptr(PandectPassage) passage = pandect_xml_node_read_passage (source, NULL);
  Stale stale = { node, pandect_passage_digest (passage) };

  if (g_strcmp0 (pandect_xml_node_attribute (node, "src"), stale.digest) == 0)
    g_free (stale.digest);
  else
    g_array_append_val (self->stale, stale);
}

static void
add_words (PandectAuditPlaces   *self,
           const PandectXmlNode *node)
{
  g_autofree char *words = pandect_xml_node_dup_words (node);

  if (*words != '\0' && !g_hash_table_contains (self->words, words))
    g_hash_table_insert (self->words, g_steal_pointer (&words), (gpointer) node);
}

static void
add_nodes (PandectAuditPlaces   *self,
           const PandectXmlNode *node)
{
  const PandectXmlNode *source = NULL;

  for (; node != NULL; node = pandect_xml_node_next (node))
    {
      const char *id = pandect_xml_node_attribute (node, "id");

      add_words (self, node);
      if (!pandect_xml_node_is (node, "tr"))
        source = node;
      else if (source != NULL)
        add_translation (self, source, node);

      if (id != NULL)
        g_hash_table_insert (self->nodes, make_key (get_part (node), id), (gpointer) node);

      add_nodes (self, pandect_xml_node_first (node));
    }
}

static GBytes *
read_again (PandectBundle *bundle,
            GListStore    *problems)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (pandect_bundle_get_file_name (bundle));
  g_autoptr(GBytes) bytes = pandect_bundle_file_read (file, NULL, problems);
  g_autofree char *sha256 = NULL;

  if (bytes == NULL)
    return NULL;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (sha256, pandect_bundle_get_sha256 (bundle)) == 0 ? g_steal_pointer (&bytes)
                                                                      : NULL;
}

PandectAuditPlaces *
pandect_audit_places_new (PandectBundle *bundle)
{
  PandectAuditPlaces *self = g_new0 (PandectAuditPlaces, 1);
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GBytes) bytes = read_again (bundle, problems);

  self->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = g_array_new (FALSE, FALSE, sizeof (Stale));
  g_array_set_clear_func (self->stale, clear_stale);

  if (bytes != NULL)
    self->xml = pandect_xml_parse (bytes, pandect_bundle_get_file_name (bundle), problems);

  if (self->xml != NULL)
    add_nodes (self, pandect_xml_get_root (self->xml));

  return self;
}

void
pandect_audit_places_free (PandectAuditPlaces *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->words);
  g_array_unref (self->stale);
  g_clear_pointer (&self->xml, pandect_xml_free);
  g_free (self);
}

/**
 * pandect_audit_places_lookup:
 * @self: the places of a bundle
 * @part: the name of an element, or `therapy` for one of any kind
 * @id: (nullable): its id
 * @line: (out): its line, from 1, or 0 when it is not known
 * @column: (out): its column in characters, from 1, or 0
 */
void
pandect_audit_places_lookup (PandectAuditPlaces *self,
                             const char         *part,
                             const char         *id,
                             guint              *line,
                             guint              *column)
{
  g_autofree char *key = make_key (part, id != NULL ? id : "");
  const PandectXmlNode *node = g_hash_table_lookup (self->nodes, key);

  *line = *column = 0;
  if (node != NULL)
    pandect_xml_locate (self->xml, node, line, column);
}

/**
 * pandect_audit_places_lookup_words:
 * @self: the places of a bundle
 * @words: a text, or a translation
 * @line: (out): the line where it first stands, from 1, or 0 when it is not known
 * @column: (out): its column in characters, from 1, or 0
 */
void
pandect_audit_places_lookup_words (PandectAuditPlaces *self,
                                   const char         *words,
                                   guint              *line,
                                   guint              *column)
{
  const PandectXmlNode *node = g_hash_table_lookup (self->words, words);

  *line = *column = 0;
  if (node != NULL)
    pandect_xml_locate (self->xml, node, line, column);
}

/**
 * pandect_audit_places_get_stale:
 * @self: the places of a bundle
 * @position: which
 * @digest: (out): the hash of the wording that stands before it now
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 *
 * Returns: (nullable): the language of a translation of an earlier wording, or %NULL behind the
 *   last
 */
const char *
pandect_audit_places_get_stale (PandectAuditPlaces  *self,
                                guint                position,
                                const char         **digest,
                                guint               *line,
                                guint               *column)
{
  const Stale *stale;

  if (position >= self->stale->len)
    return NULL;

  stale = &g_array_index (self->stale, Stale, position);
  *digest = stale->digest;
  pandect_xml_locate (self->xml, stale->node, line, column);

  return pandect_xml_node_attribute (stale->node, "lang");
}

/**
 * pandect_audit_places_get_foreign:
 * @self: the places of a bundle
 * @position: which
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 *
 * Returns: (nullable): the name of something of another namespace, or %NULL behind the last
 */
const char *
pandect_audit_places_get_foreign (PandectAuditPlaces *self,
                                  guint               position,
                                  guint              *line,
                                  guint              *column)
{
  return self->xml != NULL ? pandect_xml_get_foreign (self->xml, position, line, column) : NULL;
}
