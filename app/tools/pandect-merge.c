/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-merge.h"

#include <string.h>

#include "content/pandect-problem.h"
#include "content/pandect-constants.h"
#include "tools/pandect-markup.h"
#include "tools/pandect-place.h"

/* Puts the translations of catalogues behind the texts of a bundle. A text is known by the id of
 * what it belongs to and by its wording, as in the catalogues that xgettext makes of a bundle by
 * the rules in data/gettext/its. It is read and hashed by the code that reads it in the program. */

/* As in data/gettext/its/pandect-bundle.its; a test compares. */
static const char *text_elements[] = {
  "acronym", "applies", "description", "jurisdiction", "label", "name", "place", "publisher",
  "question", "scope", "short", "sign", "standing", "summary", "terms", "text", "title", NULL
};

typedef struct
{
  const PandectXmlNode *node;
  PandectPassage       *passage;
  PandectPlace         *place;
} Source;

struct _PandectMerge
{
  PandectXml    *xml;
  char          *file_name;
  GPtrArray     *complaints;
  PandectPlaces *places;
  PandectPlace  *reviews;      /* behind the last review */
  GHashTable    *languages;    /* tags in small letters, that of the bundle included */
  GPtrArray     *brands;
  GHashTable    *ids;
  GHashTable    *sources;      /* id and wording, to an array of Source */
  GHashTable    *acronyms;     /* of the catalogue that is being merged */
};

static void
free_source (gpointer data)
{
  Source *source = data;

  pandect_passage_free (source->passage);
  g_free (source);
}

static char *
dup_key (const char *id,
         const char *markup)
{
  return g_strconcat (id != NULL ? id : "", "\004", markup, NULL);
}

static void
add_source (PandectMerge         *self,
            const PandectXmlNode *node,
            const char           *id,
            const char           *language)
{
  Source *source = g_new0 (Source, 1);
  g_autofree char *markup = NULL;
  g_autofree char *key = NULL;
  GPtrArray *alike;

  source->node = node;
  source->passage = pandect_xml_node_read_passage (node, language);
  source->place = pandect_places_add (self->places, self->xml, node);

  markup = pandect_markup_dup (source->passage);
  key = dup_key (id, markup);
  alike = g_hash_table_lookup (self->sources, key);
  if (alike == NULL)
    {
      alike = g_ptr_array_new_with_free_func (free_source);
      g_hash_table_insert (self->sources, g_steal_pointer (&key), alike);
    }

  g_ptr_array_add (alike, source);
}

static void
walk (PandectMerge         *self,
      const PandectXmlNode *parent,
      const char           *language)
{
  const char *id = pandect_xml_node_attribute (parent, "id");
  const PandectXmlNode *review = NULL;

  if (id != NULL)
    g_hash_table_add (self->ids, (gpointer) id);

  for (const PandectXmlNode *node = pandect_xml_node_first (parent);
       node != NULL; node = pandect_xml_node_next (node))
    {
      const char *own_id = pandect_xml_node_attribute (node, "id");

      /* The title of a source is cited, and an acronym goes by its own id. */
      if (pandect_xml_node_is (parent, "source") && pandect_xml_node_is (node, "title"))
        continue;

      if (own_id != NULL)
        g_hash_table_add (self->ids, (gpointer) own_id);

      if (g_strv_contains (text_elements, pandect_xml_node_get_name (node)))
        add_source (self, node, own_id != NULL ? own_id : id, language);
      else if (pandect_xml_node_is (node, "brand"))
        g_ptr_array_add (self->brands, pandect_xml_node_dup_words (node));
      else if (pandect_xml_node_is (node, "review"))
        review = node;
      else if (!pandect_xml_node_is (node, "tr"))
        walk (self, node, language);
    }

  if (review != NULL)
    self->reviews = pandect_places_add (self->places, self->xml, review);
}

static void
complain_of_problems (GPtrArray  *complaints,
                      GListStore *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (problems)); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);

      g_ptr_array_add (complaints, pandect_problem_to_string (problem));
    }
}

static PandectXml *
parse_bundle (GBytes     *bytes,
              const char *file_name,
              GPtrArray  *complaints)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectXml) xml = pandect_xml_parse (bytes, file_name, problems);

  if (xml == NULL || !pandect_xml_validate (xml, problems))
    g_clear_pointer (&xml, pandect_xml_free);

  complain_of_problems (complaints, problems);

  return g_steal_pointer (&xml);
}

/**
 * pandect_merge_new:
 * @bundle: the bundle
 * @file_name: its name
 * @complaints: (element-type utf8): takes a message for each thing that is wrong, now and later
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL when it does not follow the grammar
 */
PandectMerge *
pandect_merge_new (GBytes     *bundle,
                   const char *file_name,
                   GPtrArray  *complaints)
{
  g_autoptr(PandectXml) xml = parse_bundle (bundle, file_name, complaints);
  const PandectXmlNode *root;
  PandectMerge *self;
  const char *language;

  if (xml == NULL)
    return NULL;

  self = g_new0 (PandectMerge, 1);
  self->xml = g_steal_pointer (&xml);
  self->file_name = g_strdup (file_name);
  self->complaints = g_ptr_array_ref (complaints);
  self->places = pandect_places_new (bundle);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->brands = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);

  root = pandect_xml_get_root (self->xml);
  language = pandect_xml_node_attribute (root, "lang");
  g_hash_table_add (self->languages, g_ascii_strdown (language, -1));
  walk (self, root, language);
  g_ptr_array_add (self->brands, NULL);

  return self;
}

static PandectPassage *
read_translation (PandectMerge                *self,
                  const PandectCatalogue      *catalogue,
                  const PandectCatalogueEntry *entry,
                  const PandectPassage        *source,
                  gboolean                     is_acronym)
{
  g_autoptr(PandectPassage) passage = pandect_markup_read (catalogue, entry, self->complaints);
  g_autoptr(GPtrArray) differences = NULL;

  if (passage == NULL)
    return NULL;

  if (is_acronym)
    return g_steal_pointer (&passage);

  differences = pandect_constants_compare (source, passage,
                                           (const char * const *) self->brands->pdata,
                                           self->acronyms);
  for (guint i = 0; i < differences->len; i++)
    pandect_complain (self->complaints, catalogue->file_name, entry->words_line, "%s",
                      (char *) g_ptr_array_index (differences, i));

  return differences->len == 0 ? g_steal_pointer (&passage) : NULL;
}

static gboolean
has_translation (const Source *source,
                 const char   *language)
{
  const PandectXmlNode *node = source->node;

  while ((node = pandect_xml_node_next (node)) != NULL && pandect_xml_node_is (node, "tr"))
    {
      if (g_ascii_strcasecmp (pandect_xml_node_attribute (node, "lang"), language) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
put_behind (PandectMerge         *self,
            const Source         *source,
            const PandectPassage *translation)
{
  g_autofree char *digest = pandect_passage_digest (source->passage);
  g_autofree char *markup = pandect_markup_dup (translation);
  g_autofree char *line = NULL;

  if (has_translation (source, translation->language))
    {
      guint at_line, column;

      pandect_xml_locate (self->xml, source->node, &at_line, &column);
      pandect_complain (self->complaints, self->file_name, at_line,
                        "Expected no translation into %s in the bundle and in a catalogue",
                        translation->language);
      return;
    }

  line = g_strdup_printf ("<tr xml:lang=\"%s\" src=\"%s\">%s</tr>", translation->language, digest,
                          markup);
  pandect_place_add_line (source->place, line);
}

/* How the language of a catalogue writes the acronyms of the bundle. */
static GHashTable *
find_acronyms (PandectMerge           *self,
               const PandectCatalogue *catalogue)
{
  GHashTable *acronyms = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < catalogue->entries->len; i++)
    {
      const PandectCatalogueEntry *entry = g_ptr_array_index (catalogue->entries, i);
      g_autofree char *key = dup_key (entry->context, entry->source);
      GPtrArray *alike = g_hash_table_lookup (self->sources, key);

      if (alike != NULL && !entry->is_fuzzy && *entry->words != '\0' &&
          pandect_xml_node_is (((Source *) g_ptr_array_index (alike, 0))->node, "acronym"))
        g_hash_table_insert (acronyms, entry->source, entry->words);
    }

  return acronyms;
}

/* A catalogue may serve several bundles; an entry says which, if it says anything. */
static gboolean
is_elsewhere (PandectMerge                *self,
              const PandectCatalogueEntry *entry)
{
  g_autofree char *base = g_path_get_basename (self->file_name);

  return entry->files->len > 0 && strstr (entry->files->str, base) == NULL;
}

static void
complain_of_unknown (PandectMerge                *self,
                     const PandectCatalogue      *catalogue,
                     const PandectCatalogueEntry *entry)
{
  if (entry->context != NULL && !g_hash_table_contains (self->ids, entry->context))
    pandect_complain (self->complaints, catalogue->file_name, entry->line,
                      "Expected an id of the bundle, found “%s”; has it been renamed? "
                      "pandect-content-update-po finds the entry its new id", entry->context);
  else
    pandect_complain (self->complaints, catalogue->file_name, entry->line,
                      "Expected a text of the bundle as it reads now, found “%s”; "
                      "pandect-content-update-po marks what has changed", entry->source);
}

static void
add_entry (PandectMerge                *self,
           const PandectCatalogue      *catalogue,
           const PandectCatalogueEntry *entry,
           GHashTable                  *done)
{
  g_autofree char *markup = pandect_markup_collapse (entry->source);
  g_autofree char *key = dup_key (entry->context, markup);
  GPtrArray *alike = g_hash_table_lookup (self->sources, key);
  g_autoptr(PandectPassage) translation = NULL;
  const Source *first;

  if (alike == NULL)
    {
      if (!is_elsewhere (self, entry))
        complain_of_unknown (self, catalogue, entry);
      return;
    }

  if (!g_hash_table_add (done, g_steal_pointer (&key)))
    {
      pandect_complain (self->complaints, catalogue->file_name, entry->line,
                        "Expected each text once, found “%s” again", entry->source);
      return;
    }

  first = g_ptr_array_index (alike, 0);
  translation = read_translation (self, catalogue, entry, first->passage,
                                  pandect_xml_node_is (first->node, "acronym"));
  if (translation == NULL)
    return;

  for (guint i = 0; i < alike->len; i++)
    put_behind (self, g_ptr_array_index (alike, i), translation);
}

static void
add_review (PandectMerge           *self,
            const PandectCatalogue *catalogue)
{
  g_autofree char *line = g_markup_printf_escaped ("<review xml:lang=\"%s\" state=\"%s\"",
                                                   catalogue->language, catalogue->review);
  g_autoptr(GString) review = g_string_new (line);

  if (catalogue->reviewer != NULL)
    {
      g_autofree char *by = g_markup_escape_text (catalogue->reviewer, -1);

      g_string_append_printf (review, " by=\"%s\"", by);
    }

  if (catalogue->date != NULL)
    g_string_append_printf (review, " date=\"%s\"", catalogue->date);

  g_string_append (review, "/>");
  pandect_place_add_line (self->reviews, review->str);
}

/**
 * pandect_merge_add:
 * @self: a bundle
 * @catalogue: translations of its texts
 * @counts: (out) (optional): how far they go
 *
 * Adds the translations into one language. Those marked as fuzzy are of an earlier wording, or a
 * guess, and left out.
 */
void
pandect_merge_add (PandectMerge       *self,
                   PandectCatalogue   *catalogue,
                   PandectMergeCounts *counts)
{
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_fuzzy = 0;

  if (catalogue->language == NULL || catalogue->review == NULL)
    return;

  if (!g_hash_table_add (self->languages, g_ascii_strdown (catalogue->language, -1)))
    pandect_complain (self->complaints, catalogue->file_name, 1,
                      "Expected a language that the bundle has not got yet, found %s",
                      catalogue->language);

  self->acronyms = find_acronyms (self, catalogue);
  for (guint i = 0; i < catalogue->entries->len; i++)
    {
      const PandectCatalogueEntry *entry = g_ptr_array_index (catalogue->entries, i);

      if (entry->is_fuzzy)
        n_fuzzy++;
      else if (*entry->words != '\0')
        add_entry (self, catalogue, entry, done);
    }

  g_clear_pointer (&self->acronyms, g_hash_table_unref);
  add_review (self, catalogue);

  if (counts != NULL)
    *counts = (PandectMergeCounts) {
      .n_texts = g_hash_table_size (self->sources),
      .n_translated = g_hash_table_size (done),
      .n_fuzzy = n_fuzzy,
    };
}

/**
 * pandect_merge_finish:
 * @self: a bundle
 *
 * Returns: (transfer full) (nullable): the bundle with what was added, or %NULL when there were
 *   complaints
 */
GBytes *
pandect_merge_finish (PandectMerge *self)
{
  g_autoptr(GBytes) merged = NULL;
  g_autoptr(PandectXml) xml = NULL;

  if (self->complaints->len > 0)
    return NULL;

  merged = pandect_places_dup_bytes (self->places);
  xml = parse_bundle (merged, self->file_name, self->complaints);

  return xml != NULL ? g_steal_pointer (&merged) : NULL;
}

void
pandect_merge_free (PandectMerge *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->languages);
  g_ptr_array_unref (self->brands);
  g_clear_pointer (&self->places, pandect_places_free);
  g_ptr_array_unref (self->complaints);
  pandect_xml_free (self->xml);
  g_free (self->file_name);
  g_free (self);
}
