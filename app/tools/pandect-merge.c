/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-merge.h"

#include <string.h>

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
  char                 *path;
  PandectPassage       *passage;
  PandectPlace         *place;
  gboolean              is_translated;   /* by the catalogue that is being merged */
} Source;

/* What the bundle has in a language already: a translation, or the state of its review. */
typedef struct
{
  const PandectXmlNode *node;
  PandectPlace         *place;
} Present;

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
  GHashTable    *paths;        /* path and wording, to an array of Source */
  GPtrArray     *all;          /* each Source, in the order of the file */
  GArray        *present;
  GHashTable    *acronyms;     /* of the catalogue that is being merged */
};

static void
free_source (gpointer data)
{
  Source *source = data;

  pandect_passage_free (source->passage);
  g_free (source->path);
  g_free (source);
}

static char *
dup_key (const char *id,
         const char *markup)
{
  return g_strconcat (id != NULL ? id : "", "\004", markup, NULL);
}

static void
add_to (GHashTable *sources,
        const char *context,
        const char *markup,
        Source     *source)
{
  g_autofree char *key = dup_key (context, markup);
  GPtrArray *alike = g_hash_table_lookup (sources, key);

  if (alike == NULL)
    {
      alike = g_ptr_array_new ();
      g_hash_table_insert (sources, g_steal_pointer (&key), alike);
    }

  g_ptr_array_add (alike, source);
}

static void
add_source (PandectMerge         *self,
            const PandectXmlNode *node,
            const char           *id,
            const char           *owner,
            const char           *language)
{
  Source *source = g_new0 (Source, 1);
  g_autofree char *markup = NULL;

  source->node = node;
  source->passage = pandect_xml_node_read_passage (node, language);
  source->place = pandect_places_add (self->places, self->xml, node);

  source->path = g_strdup_printf ("%s/%s", owner, pandect_xml_node_get_name (node));
  g_ptr_array_add (self->all, source);

  markup = pandect_markup_dup (source->passage);
  add_to (self->sources, id, markup, source);
  add_to (self->paths, source->path, markup, source);
}

static void
add_present (PandectMerge         *self,
             const PandectXmlNode *node)
{
  Present present = { node, pandect_places_add_removable (self->places, self->xml, node) };

  g_array_append_val (self->present, present);
}

/* What a text belongs to, for a path: an answer is one of its field. */
static char *
dup_owner (const PandectXmlNode *node,
           const char           *around)
{
  const char *id = pandect_xml_node_attribute (node, "id");

  if (id != NULL && pandect_xml_node_is (node, "value"))
    return g_strdup_printf ("%s/%s", around, id);

  if (id != NULL)
    return g_strdup (id);

  return g_strdup (pandect_xml_node_is (node, "about") ? "about" : around);
}

static void
walk (PandectMerge         *self,
      const PandectXmlNode *parent,
      const char           *around,
      const char           *language)
{
  const char *id = pandect_xml_node_attribute (parent, "id");
  g_autofree char *owner = dup_owner (parent, around);
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
        add_source (self, node, own_id != NULL ? own_id : id, own_id != NULL ? own_id : owner,
                    language);
      else if (pandect_xml_node_is (node, "brand"))
        g_ptr_array_add (self->brands, pandect_xml_node_dup_words (node));
      else if (pandect_xml_node_is (node, "tr") || pandect_xml_node_is (node, "review"))
        add_present (self, node);
      else
        walk (self, node, owner, language);

      if (pandect_xml_node_is (node, "review"))
        review = node;
    }

  if (review != NULL)
    self->reviews = pandect_places_add (self->places, self->xml, review);
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
  g_autoptr(PandectXml) xml = pandect_complain_parse (bundle, file_name, complaints);
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
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->all = g_ptr_array_new_with_free_func (free_source);
  self->present = g_array_new (FALSE, FALSE, sizeof (Present));

  root = pandect_xml_get_root (self->xml);
  language = pandect_xml_node_attribute (root, "lang");
  g_hash_table_add (self->languages, g_ascii_strdown (language, -1));
  walk (self, root, "bundle", language);
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
is_in_language (const PandectXmlNode *node,
                const char           *language)
{
  return g_ascii_strcasecmp (pandect_xml_node_attribute (node, "lang"), language) == 0;
}

static const PandectXmlNode *
find_translation (const Source *source,
                  const char   *language)
{
  const PandectXmlNode *node = source->node;

  while ((node = pandect_xml_node_next (node)) != NULL && pandect_xml_node_is (node, "tr"))
    {
      if (is_in_language (node, language))
        return node;
    }

  return NULL;
}

/* Takes out what @self has in place of what comes anew. */
static void
replace (PandectMerge         *self,
         const PandectXmlNode *node)
{
  for (guint i = 0; node != NULL && i < self->present->len; i++)
    {
      Present *present = &g_array_index (self->present, Present, i);

      if (present->node == node)
        pandect_place_take_out (present->place);
    }
}

static void
put_behind (PandectMerge         *self,
            Source               *source,
            const PandectPassage *translation)
{
  g_autofree char *digest = pandect_passage_digest (source->passage);
  g_autofree char *markup = pandect_markup_dup (translation);
  g_autofree char *line = NULL;

  if (source->is_translated)
    return;

  source->is_translated = TRUE;
  replace (self, find_translation (source, translation->language));
  line = g_strdup_printf ("<tr xml:lang=\"%s\" src=\"%s\">%s</tr>", translation->language, digest,
                          markup);
  pandect_place_add_line (source->place, line);
}

/* The texts that an entry translates: those of its path, or else those of its id. */
static GPtrArray *
find_alike (PandectMerge                *self,
            const PandectCatalogueEntry *entry)
{
  g_autofree char *markup = pandect_markup_collapse (entry->source);
  g_autofree char *key = dup_key (entry->context, markup);
  GPtrArray *alike = g_hash_table_lookup (self->paths, key);

  return alike != NULL ? alike : g_hash_table_lookup (self->sources, key);
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
      GPtrArray *alike = find_alike (self, entry);

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

/* Whether a context begins with an id of the bundle. */
static gboolean
is_known (PandectMerge *self,
          const char   *context)
{
  g_autofree char *owner = g_strndup (context, strcspn (context, "/"));

  return g_hash_table_contains (self->ids, owner) || g_str_equal (owner, "about");
}

static void
complain_of_unknown (PandectMerge                *self,
                     const PandectCatalogue      *catalogue,
                     const PandectCatalogueEntry *entry)
{
  if (entry->context != NULL && !is_known (self, entry->context))
    pandect_complain (self->complaints, catalogue->file_name, entry->line,
                      "Expected an id of the bundle, found “%s”. Has it been renamed? Give the "
                      "entry its new id, or take it out", entry->context);
  else
    pandect_complain (self->complaints, catalogue->file_name, entry->line,
                      "Expected a text of the bundle as it reads now, found “%s”. “pandect-cli "
                      "texts” gives the text and marks what has changed", entry->source);
}

static void
add_entry (PandectMerge                *self,
           const PandectCatalogue      *catalogue,
           const PandectCatalogueEntry *entry,
           GHashTable                  *done)
{
  g_autofree char *markup = pandect_markup_collapse (entry->source);
  g_autofree char *key = dup_key (entry->context, markup);
  GPtrArray *alike = find_alike (self, entry);
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

  for (guint i = 0; i < self->present->len; i++)
    {
      const PandectXmlNode *node = g_array_index (self->present, Present, i).node;

      if (pandect_xml_node_is (node, "review") && is_in_language (node, catalogue->language))
        replace (self, node);
    }

  if (catalogue->date != NULL)
    g_string_append_printf (review, " date=\"%s\"", catalogue->date);

  g_string_append (review, "/>");
  pandect_place_add_line (self->reviews, review->str);
}

static guint
count_translated (PandectMerge *self)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    n += ((Source *) g_ptr_array_index (self->all, i))->is_translated;

  return n;
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

  for (guint i = 0; i < self->all->len; i++)
    ((Source *) g_ptr_array_index (self->all, i))->is_translated = FALSE;

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
      .n_texts = self->all->len,
      .n_translated = count_translated (self),
      .n_fuzzy = n_fuzzy,
    };
}

static PandectCatalogueEntry *
make_entry (PandectMerge *self,
            const Source *source,
            const char   *language)
{
  PandectCatalogueEntry *entry = g_new0 (PandectCatalogueEntry, 1);
  const PandectXmlNode *present = find_translation (source, language);
  g_autofree char *base = g_path_get_basename (self->file_name);
  guint line, column;

  pandect_xml_locate (self->xml, source->node, &line, &column);
  entry->line = line;
  entry->context = g_strdup (source->path);
  entry->source = pandect_markup_dup (source->passage);
  entry->files = g_string_new (NULL);
  g_string_printf (entry->files, "%s:%u", base, line);

  if (present != NULL)
    {
      g_autoptr(PandectPassage) passage = pandect_xml_node_read_passage (present, language);
      g_autofree char *digest = pandect_passage_digest (source->passage);

      entry->words = pandect_markup_dup (passage);
      entry->is_fuzzy = !g_str_equal (pandect_xml_node_attribute (present, "src"), digest);
    }
  else
    {
      entry->words = g_strdup ("");
    }

  return entry;
}

/**
 * pandect_merge_dup_catalogue:
 * @self: a bundle
 * @language: a language
 *
 * Returns: (transfer full): the texts of the bundle, each with its path, and with its translation
 *   if it has one; that of an earlier wording is marked as fuzzy
 */
PandectCatalogue *
pandect_merge_dup_catalogue (PandectMerge *self,
                             const char   *language)
{
  const char *own = pandect_xml_node_attribute (pandect_xml_get_root (self->xml), "lang");
  PandectCatalogue *catalogue = pandect_catalogue_new (self->file_name, own, language);

  for (guint i = 0; i < self->present->len; i++)
    {
      const PandectXmlNode *node = g_array_index (self->present, Present, i).node;

      if (!pandect_xml_node_is (node, "review") || !is_in_language (node, language))
        continue;

      g_free (catalogue->review);
      catalogue->review = g_strdup (pandect_xml_node_attribute (node, "state"));
      catalogue->reviewer = g_strdup (pandect_xml_node_attribute (node, "by"));
      catalogue->date = g_strdup (pandect_xml_node_attribute (node, "date"));
    }

  for (guint i = 0; i < self->all->len; i++)
    g_ptr_array_add (catalogue->entries,
                     make_entry (self, g_ptr_array_index (self->all, i), language));

  return catalogue;
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
  xml = pandect_complain_parse (merged, self->file_name, self->complaints);

  return xml != NULL ? g_steal_pointer (&merged) : NULL;
}

void
pandect_merge_free (PandectMerge *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->paths);
  g_ptr_array_unref (self->all);
  g_array_unref (self->present);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->languages);
  g_ptr_array_unref (self->brands);
  g_clear_pointer (&self->places, pandect_places_free);
  g_ptr_array_unref (self->complaints);
  pandect_xml_free (self->xml);
  g_free (self->file_name);
  g_free (self);
}
