/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>

/* Reads a bundle that follows the grammar into the model. The parts that are referred to stand
 * before those that refer to them, except drugs, which are linked at the end. */

/**
 * pandect_reader_read_facts:
 * @self: a reader
 * @node: an element that may name facts
 *
 * Returns: (transfer full) (nullable): the ids of the facts
 */
char **
pandect_reader_read_facts (PandectReader        *self,
                           const PandectXmlNode *node)
{
  const char *list = pandect_xml_node_attribute (node, "facts");
  g_auto(GStrv) ids = NULL;
  guint n_ids = 0;

  if (list == NULL)
    return NULL;

  ids = g_strsplit_set (list, " \t\r\n", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *id = ids[i];

      /* Blanks next to each other leave empty pieces behind. */
      if (*id == '\0')
        {
          g_free (id);
          continue;
        }

      if (!g_hash_table_contains (self->facts, id))
        pandect_reader_report_unknown (self, node, self->facts, id,
                                       _("Expected a fact of the bundle, found “%s”"));
      ids[n_ids++] = id;
    }
  ids[n_ids] = NULL;

  return g_steal_pointer (&ids);
}

/**
 * pandect_reader_claim_id:
 * @self: a reader
 * @node: an element with an id
 * @ids: the ids given so far to elements of its kind
 *
 * Returns: whether the id was free; when it was not, the problem is reported
 */
gboolean
pandect_reader_claim_id (PandectReader        *self,
                         const PandectXmlNode *node,
                         GHashTable           *ids)
{
  const char *id = pandect_xml_node_attribute (node, "id");
  guint line;

  if (!g_hash_table_contains (ids, id))
    return TRUE;

  self->has_duplicates = TRUE;
  if (pandect_xml_find_id (self->xml, node, &line))
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_DUPLICATE,
                           _("Expected an id that is not yet given, found “%s” again, as in line "
                             "%u. Give one of the two another id"),
                           id, line);
  else
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_DUPLICATE,
                           _("Expected an id that is not yet given, found “%s” again"), id);

  return FALSE;
}

PandectNote *
pandect_reader_read_note (PandectReader        *self,
                          const PandectXmlNode *node)
{
  const char *kind = pandect_xml_node_attribute (node, "kind");
  PandectNote *note = g_new (PandectNote, 1);

  *note = (PandectNote) {
    .id = g_strdup (pandect_xml_node_attribute (node, "id")),
    .kind = PANDECT_NOTE_REMARK,
    .fact_ids = (const char * const *) pandect_reader_read_facts (self, node),
    .text = pandect_reader_read_child (self, node, "text"),
  };

  if (g_strcmp0 (kind, "pointer") == 0)
    note->kind = PANDECT_NOTE_POINTER;
  else if (g_strcmp0 (kind, "lost") == 0)
    note->kind = PANDECT_NOTE_LOST;
  else if (g_strcmp0 (kind, "frame") == 0)
    note->kind = PANDECT_NOTE_FRAME;

  if (pandect_reader_claim_id (self, node, self->notes))
    g_hash_table_add (self->notes, (gpointer) note->id);

  return note;
}

static PandectReview *
read_review (const PandectXmlNode *node)
{
  const char *state = pandect_xml_node_attribute (node, "state");
  PandectReview *review = g_new (PandectReview, 1);

  *review = (PandectReview) {
    .language = g_strdup (pandect_xml_node_attribute (node, "lang")),
    .state = PANDECT_REVIEW_MACHINE_DRAFTED,
    .reviewer = g_strdup (pandect_xml_node_attribute (node, "by")),
    .date = g_strdup (pandect_xml_node_attribute (node, "date")),
  };

  while (review->state < PANDECT_REVIEW_CLINICAL &&
         !g_str_equal (pandect_review_state_to_string (review->state), state))
    review->state++;

  return review;
}

static const PandectReview * const *
read_reviews (PandectReader        *self,
              const PandectXmlNode *node)
{
  g_autoptr(GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *reviews = g_ptr_array_new ();

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      PandectReview *review;

      if (!pandect_xml_node_is (node, "review"))
        continue;

      review = read_review (node);
      if (!g_hash_table_add (languages, g_ascii_strdown (review->language, -1)))
        pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_DUPLICATE,
                               _("Expected one review of each language, found “%s” again"),
                               review->language);

      if (review->state == PANDECT_REVIEW_CLINICAL &&
          (review->reviewer == NULL || review->date == NULL))
        pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_INCONSISTENT,
                               _("Expected who reviewed “%s” clinically and when, found no name or "
                                 "no date"),
                               review->language);

      g_ptr_array_add (reviews, review);
    }
  g_ptr_array_add (reviews, NULL);

  return (gpointer) g_ptr_array_free (reviews, FALSE);
}

/* A title is cited as it stands, in the language of the source. */
static PandectText *
read_source_title (PandectReader        *self,
                   const PandectXmlNode *source)
{
  const char *language = pandect_xml_node_attribute (source, "lang");
  const char *around = self->language;
  PandectText *title;

  self->language = language != NULL ? language : around;
  title = pandect_reader_read_child (self, source, "title");
  self->language = around;

  return title;
}

static const PandectAbout *
read_about (PandectReader        *self,
            const PandectXmlNode *node)
{
  const PandectXmlNode *source = pandect_xml_node_child (node, "source");
  const char *age_limit = pandect_xml_node_attribute (source, "age-limit");
  PandectAbout *about = pandect_about_new ();

  *about = (PandectAbout) {
    .title = pandect_reader_read_child (self, node, "title"),
    .scope = pandect_reader_read_child (self, node, "scope"),
    .applies = pandect_reader_read_child (self, node, "applies"),
    .source_title = read_source_title (self, source),
    .publisher = pandect_reader_read_child (self, source, "publisher"),
    .url = g_strdup (pandect_xml_node_attribute (source, "url")),
    .dated = g_strdup (pandect_xml_node_attribute (source, "dated")),
    .seen = g_strdup (pandect_xml_node_attribute (source, "seen")),
    .age_limit = age_limit != NULL ? g_ascii_strtoull (age_limit, NULL, 10) : 0,
    .standing = pandect_reader_read_child (self, node, "standing"),
    .jurisdiction = pandect_reader_read_child (self, node, "jurisdiction"),
    .terms = pandect_reader_read_child (self, node, "terms"),
    .reviews = read_reviews (self, node),
  };

  return about;
}

static PandectFact *
read_fact (PandectReader        *self,
           const PandectXmlNode *node)
{
  return pandect_fact_new (pandect_xml_node_attribute (node, "id"),
                           pandect_reader_read_child (self, node, "place"),
                           pandect_reader_read_child (self, node, "text"));
}

static PandectTerm *
read_term (PandectReader        *self,
           const PandectXmlNode *node)
{
  PandectTerm *term = g_new (PandectTerm, 1);

  *term = (PandectTerm) {
    .id = g_strdup (pandect_xml_node_attribute (node, "id")),
    .fact_ids = (const char * const *) pandect_reader_read_facts (self, node),
    .name = pandect_reader_read_child (self, node, "name"),
    .text = pandect_reader_read_child (self, node, "text"),
  };

  return term;
}

static PandectRoute *
read_route (PandectReader        *self,
            const PandectXmlNode *node)
{
  PandectRoute *route = g_new (PandectRoute, 1);

  *route = (PandectRoute) {
    .id = g_strdup (pandect_xml_node_attribute (node, "id")),
    .label = pandect_reader_read_child (self, node, "label"),
  };

  return route;
}

static PandectCriterion *
read_caution_rule (PandectReader        *self,
                   const PandectXmlNode *node)
{
  PandectCriterion *criterion = NULL;

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (pandect_reader_is_expression (child))
        criterion = pandect_reader_read_expression (self, child);
    }

  if (criterion != NULL)
    pandect_reader_check_criterion (self, node, pandect_xml_node_attribute (node, "id"),
                                    criterion);

  return criterion;
}

/**
 * pandect_reader_read_caution:
 * @self: a reader
 * @node: a caution, a conflict, or what makes a category refused
 *
 * Returns: (transfer full): the caution
 */
PandectCaution *
pandect_reader_read_caution (PandectReader        *self,
                             const PandectXmlNode *node)
{
  PandectCaution *caution = g_new (PandectCaution, 1);

  *caution = (PandectCaution) {
    .id = g_strdup (pandect_xml_node_attribute (node, "id")),
    .fact_ids = (const char * const *) pandect_reader_read_facts (self, node),
    .criterion = read_caution_rule (self, node),
    .label = pandect_reader_read_child (self, node, "label"),
    .text = pandect_reader_read_child (self, node, "text"),
  };

  return caution;
}

static PandectTherapy *
lookup_partner (PandectReader        *self,
                const PandectXmlNode *node,
                const char           *attribute)
{
  const char *id = pandect_xml_node_attribute (node, attribute);
  PandectTherapy *therapy = g_hash_table_lookup (self->therapies, id);

  if (therapy == NULL)
    pandect_reader_report_unknown (self, node, self->therapies, id,
                                   _("Expected a therapy of the bundle, found “%s”"));

  return therapy;
}

static PandectConfusable *
read_pair (PandectReader        *self,
           const PandectXmlNode *node)
{
  PandectTherapy *first = lookup_partner (self, node, "first");
  PandectTherapy *second = lookup_partner (self, node, "second");
  PandectConfusable *pair;

  if (first == NULL || second == NULL)
    return NULL;

  if (first == second)
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_INCONSISTENT,
                           _("Expected two therapies in a pair, found “%s” twice"),
                           pandect_therapy_get_id (first));

  pair = g_new (PandectConfusable, 1);
  *pair = (PandectConfusable) {
    .id = g_strdup (pandect_xml_node_attribute (node, "id")),
    .first = first,
    .second = second,
    .authority = g_strdup (pandect_xml_node_attribute (node, "authority")),
    .text = pandect_reader_read_child (self, node, "text"),
  };

  return pair;
}

static void
read_partners (PandectReader        *self,
               const PandectXmlNode *node,
               PandectBundle        *bundle)
{
  PandectTherapy *first = lookup_partner (self, node, "first");
  PandectTherapy *second = lookup_partner (self, node, "second");
  PandectPartners *partners;

  if (first == NULL || second == NULL)
    return;

  if (first == second || pandect_therapy_get_partner_facts (first, second) != NULL)
    {
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_INCONSISTENT,
                             _("Expected two therapies that are not partners yet, found “%s” and "
                               "“%s”"),
                             pandect_therapy_get_id (first), pandect_therapy_get_id (second));
      return;
    }

  partners = g_new (PandectPartners, 1);
  *partners = (PandectPartners) { first, second,
                                  (const char * const *) pandect_reader_read_facts (self, node) };
  pandect_bundle_take_partners (bundle, partners);
}

/* Calls @read for each child of the element @name of @root that has an id of its own; @take gets
 * what it read. */
#define READ_EACH(self, root, name, ids, read, take) \
  G_STMT_START \
    { \
      const PandectXmlNode *_parent = pandect_xml_node_child (root, name); \
      const PandectXmlNode *_node = _parent != NULL ? pandect_xml_node_first (_parent) : NULL; \
      for (; _node != NULL; \
           _node = pandect_xml_node_next (_node)) \
        { \
          gpointer _item; \
          if (!pandect_reader_claim_id (self, _node, ids) || (_item = read (self, _node)) == NULL) \
            continue; \
          g_hash_table_insert (ids, (gpointer) pandect_xml_node_attribute (_node, "id"), _item); \
          take; \
        } \
    } \
  G_STMT_END

static void
register_facts (PandectReader        *self,
                const PandectXmlNode *root)
{
  const PandectXmlNode *node = pandect_xml_node_first (pandect_xml_node_child (root, "facts"));

  for (; node != NULL; node = pandect_xml_node_next (node))
    g_hash_table_add (self->facts, (gpointer) pandect_xml_node_attribute (node, "id"));
}

static void
reader_init (PandectReader *self,
             PandectXml    *xml,
             GListStore    *problems)
{
  *self = (PandectReader) { .xml = xml, .problems = problems };
  self->facts = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms = g_hash_table_new (g_str_hash, g_str_equal);
  self->notes = g_hash_table_new (g_str_hash, g_str_equal);
  self->languages = g_hash_table_new (NULL, NULL);
  self->routes = g_hash_table_new_full (g_str_hash, g_str_equal,
                                        NULL, (GDestroyNotify) pandect_route_free);
  self->criteria = g_hash_table_new (g_str_hash, g_str_equal);
  self->criterion_nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->expressions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->depths = g_hash_table_new (g_str_hash, g_str_equal);
  self->cautions = g_hash_table_new (g_str_hash, g_str_equal);
  self->conflicts = g_hash_table_new (g_str_hash, g_str_equal);
  self->therapies = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->spans = pandect_reader_new_mentions ();
}

static void
reader_clear (PandectReader *self)
{
  g_hash_table_unref (self->facts);
  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->languages);
  g_hash_table_unref (self->routes);
  g_hash_table_unref (self->criteria);
  g_hash_table_unref (self->criterion_nodes);
  g_hash_table_unref (self->expressions);
  g_hash_table_unref (self->depths);
  g_hash_table_unref (self->cautions);
  g_hash_table_unref (self->conflicts);
  g_hash_table_unref (self->therapies);
  g_ptr_array_unref (self->entries);
  g_array_unref (self->spans);
}

static void
read_glossary (PandectReader        *self,
               const PandectXmlNode *root,
               PandectBundle        *bundle)
{
  g_autoptr(GHashTable) acronym_ids = g_hash_table_new (g_str_hash, g_str_equal);
  const PandectXmlNode *glossary = pandect_xml_node_child (root, "glossary");
  const PandectXmlNode *node = glossary != NULL ? pandect_xml_node_first (glossary) : NULL;

  for (; node != NULL; node = pandect_xml_node_next (node))
    {
      gboolean is_term = pandect_xml_node_is (node, "term");
      GHashTable *ids = is_term ? self->terms : acronym_ids;

      if (pandect_xml_node_is (node, "tr") || !pandect_reader_claim_id (self, node, ids))
        continue;

      g_hash_table_add (ids, (gpointer) pandect_xml_node_attribute (node, "id"));
      if (is_term)
        pandect_bundle_take_term (bundle, read_term (self, node));
      else
        pandect_bundle_take_acronym (bundle, pandect_reader_read_text (self, node));
    }
}

static void
read_parts (PandectReader        *self,
            const PandectXmlNode *root,
            PandectBundle        *bundle)
{
  g_autoptr(GHashTable) fact_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) pair_ids = g_hash_table_new (g_str_hash, g_str_equal);
  const PandectXmlNode *criteria = pandect_xml_node_child (root, "criteria");
  const PandectXmlNode *therapies = pandect_xml_node_child (root, "therapies");

  READ_EACH (self, root, "facts", fact_ids, read_fact,
             pandect_bundle_take_fact (bundle, _item));
  read_glossary (self, root, bundle);
  READ_EACH (self, root, "routes", self->routes, read_route, (void) 0);

  if (criteria != NULL)
    pandect_reader_read_criteria (self, criteria, bundle);

  READ_EACH (self, root, "cautions", self->cautions, pandect_reader_read_caution,
             pandect_bundle_take_caution (bundle, _item));

  READ_EACH (self, root, "conflicts", self->conflicts, pandect_reader_read_caution,
             pandect_bundle_take_conflict (bundle, _item));

  pandect_reader_read_therapies (self, therapies);
  pandect_reader_link_components (self, therapies);
  for (guint i = 0; i < self->entries->len; i++)
    pandect_bundle_take_entry (bundle, g_object_ref (g_ptr_array_index (self->entries, i)));

  READ_EACH (self, root, "confusables", pair_ids, read_pair,
             pandect_bundle_take_confusable (bundle, _item));

  if (pandect_xml_node_child (root, "partners") != NULL)
    {
      const PandectXmlNode *node =
        pandect_xml_node_first (pandect_xml_node_child (root, "partners"));

      for (; node != NULL; node = pandect_xml_node_next (node))
        read_partners (self, node, bundle);
    }

  if (pandect_xml_node_child (root, "notes") != NULL)
    {
      const PandectXmlNode *node = pandect_xml_node_first (pandect_xml_node_child (root, "notes"));

      for (; node != NULL; node = pandect_xml_node_next (node))
        pandect_bundle_take_note (bundle, pandect_reader_read_note (self, node));
    }

  pandect_reader_check_mentions (self);
}

/**
 * pandect_reader_read:
 * @xml: a file that follows the grammar
 * @problems: takes a [class@Problem] for each thing that is wrong
 *
 * Reads the model of a bundle. Goes on after a problem, so that an author sees more than the first.
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL when there was a problem
 */
PandectBundle *
pandect_reader_read (PandectXml *xml,
                     GListStore *problems)
{
  const PandectXmlNode *root = pandect_xml_get_root (xml);
  g_autoptr(PandectBundle) bundle = NULL;
  PandectReader self;
  gboolean is_sound;

  reader_init (&self, xml, problems);
  self.language = pandect_xml_node_attribute (root, "lang");
  register_facts (&self, root);
  self.fields = pandect_reader_read_profile (&self, pandect_xml_node_child (root, "profile"));

  bundle = pandect_bundle_new (pandect_xml_node_attribute (root, "id"),
                               pandect_xml_node_attribute (root, "version"),
                               self.language,
                               pandect_xml_get_file_name (xml),
                               read_about (&self, pandect_xml_node_child (root, "about")),
                               self.fields);
  read_parts (&self, root, bundle);

  is_sound = self.n_problems == 0;
  reader_clear (&self);

  return is_sound ? g_steal_pointer (&bundle) : NULL;
}
