/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads a bundle that follows the grammar into the model. The parts that are referred to stand
 * before those that refer to them, except drugs, which are linked at the end. */

#define MAX_PROBLEMS 50

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

/**
 * pandect_reader_report:
 * @self: a reader
 * @node: the element at fault
 * @code: what is wrong with it
 * @format: what was expected, and what was found
 */
void
pandect_reader_report (PandectReader        *self,
                       const PandectXmlNode *node,
                       PandectBundleError    code,
                       const char           *format,
                       ...)
{
  static const char *checks[] = {
    [PANDECT_BUNDLE_ERROR_FORMAT] = "E1",
    [PANDECT_BUNDLE_ERROR_EMPTY] = "E1",
    [PANDECT_BUNDLE_ERROR_DUPLICATE] = "E2",
    [PANDECT_BUNDLE_ERROR_UNKNOWN] = "E2",
    [PANDECT_BUNDLE_ERROR_CYCLE] = "E3",
    [PANDECT_BUNDLE_ERROR_INEXACT] = "W3",
    [PANDECT_BUNDLE_ERROR_CONSTANT] = "W2",
    [PANDECT_BUNDLE_ERROR_LIMIT] = "E3",
  };
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  if (++self->n_problems > MAX_PROBLEMS)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  pandect_xml_locate (self->xml, node, &line, &column);
  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, checks[code],
                                 pandect_xml_get_file_name (self->xml), line, column, message);
  g_list_store_append (self->problems, problem);
}

/* How many letters two ids differ by: Levenshtein's distance, in one row. */
static guint
distance (const char *a,
          const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;

  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + (a[i] != b[j]));
          diagonal = above;
        }
    }

  return row[length];
}

/**
 * pandect_reader_report_unknown:
 * @self: a reader
 * @node: the element that refers
 * @known: the ids it could refer to
 * @id: the id it refers to
 * @message: what was expected, with one `%s` for the id
 *
 * Reports a reference to nothing, and names the id that was probably meant.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
void
pandect_reader_report_unknown (PandectReader        *self,
                               const PandectXmlNode *node,
                               GHashTable           *known,
                               const char           *id,
                               const char           *message)
{
  g_autofree char *found = g_strdup_printf (message, id);
  const char *nearest = NULL;
  guint nearest_distance = 3;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, known);
  while (self->n_problems < MAX_PROBLEMS && g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint d = distance (id, key);

      /* What is there under that very id is of the wrong kind. */
      if (d == 0)
        continue;

      if (d < nearest_distance || (d == nearest_distance && nearest != NULL &&
                                   strcmp (key, nearest) < 0))
        {
          nearest = key;
          nearest_distance = d;
        }
    }

  if (nearest != NULL)
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_UNKNOWN,
                           _("%s. Did you mean “%s”?"), found, nearest);
  else
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_UNKNOWN, "%s", found);
}
#pragma GCC diagnostic pop

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

  if (!g_hash_table_contains (ids, id))
    return TRUE;

  pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_DUPLICATE,
                         _("Expected an id that is not yet given, found “%s” again"), id);
  return FALSE;
}

PandectNote *
pandect_reader_read_note (PandectReader        *self,
                          const PandectXmlNode *node)
{
  const char *kind = pandect_xml_node_attribute (node, "kind");
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);
  PandectNoteKind note_kind = PANDECT_NOTE_REMARK;

  if (g_strcmp0 (kind, "pointer") == 0)
    note_kind = PANDECT_NOTE_POINTER;
  else if (g_strcmp0 (kind, "lost") == 0)
    note_kind = PANDECT_NOTE_LOST;

  if (pandect_reader_claim_id (self, node, self->notes))
    g_hash_table_add (self->notes, (gpointer) pandect_xml_node_attribute (node, "id"));

  return pandect_note_new (pandect_xml_node_attribute (node, "id"), note_kind,
                           (const char * const *) facts,
                           pandect_reader_read_child (self, node, "text"));
}

static PandectList *
read_reviews (const PandectXmlNode *node)
{
  static const char *states[] = {
    "machine-drafted", "not-clinically-reviewed", "clinically-reviewed"
  };
  PandectList *reviews = pandect_list_new (PANDECT_TYPE_REVIEW);

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      PandectReviewState state = PANDECT_REVIEW_MACHINE_DRAFTED;

      if (!pandect_xml_node_is (node, "review"))
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (states); i++)
        {
          if (g_str_equal (pandect_xml_node_attribute (node, "state"), states[i]))
            state = i;
        }

      pandect_list_append (reviews,
                           pandect_review_new (pandect_xml_node_attribute (node, "lang"), state,
                                               pandect_xml_node_attribute (node, "by"),
                                               pandect_xml_node_attribute (node, "date")));
    }

  return reviews;
}

static PandectAbout *
read_about (PandectReader        *self,
            const PandectXmlNode *node)
{
  const PandectXmlNode *source = pandect_xml_node_child (node, "source");
  g_autoptr(PandectList) reviews = read_reviews (node);

  return pandect_about_new (pandect_reader_read_child (self, node, "title"),
                            pandect_reader_read_child (self, node, "scope"),
                            pandect_reader_read_child (self, source, "title"),
                            pandect_reader_read_child (self, source, "publisher"),
                            pandect_xml_node_attribute (source, "dated"),
                            pandect_xml_node_attribute (source, "seen"),
                            pandect_reader_read_child (self, node, "standing"),
                            pandect_reader_read_child (self, node, "jurisdiction"),
                            pandect_reader_read_child (self, node, "terms"),
                            G_LIST_MODEL (reviews));
}

static PandectList *
read_values (PandectReader        *self,
             const PandectXmlNode *node)
{
  static const char *roles[] = { "", "affirms", "denies", "undetermined" };
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  PandectList *values = pandect_list_new (PANDECT_TYPE_VALUE);

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      PandectValueRole role = PANDECT_VALUE_ROLE_NEUTRAL;

      if (!pandect_xml_node_is (node, "value"))
        continue;

      for (guint i = 1; i < G_N_ELEMENTS (roles); i++)
        {
          if (g_strcmp0 (pandect_xml_node_attribute (node, "role"), roles[i]) == 0)
            role = i;
        }

      if (pandect_reader_claim_id (self, node, ids))
        g_hash_table_add (ids, (gpointer) pandect_xml_node_attribute (node, "id"));

      if (pandect_list_get_size (values) == PANDECT_MAX_VALUES)
        {
          pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                                 _("Expected at most %d values in a field"), PANDECT_MAX_VALUES);
          break;
        }

      pandect_list_append (values,
                           pandect_value_new (pandect_xml_node_attribute (node, "id"), role,
                                              pandect_reader_read_child (self, node, "label"),
                                              pandect_reader_read_child (self, node, "sign"),
                                              pandect_reader_read_child (self, node, "short")));
    }

  return values;
}

static PandectField *
read_field (PandectReader        *self,
            const PandectXmlNode *node)
{
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);

  return pandect_field_new (pandect_xml_node_attribute (node, "id"),
                            (const char * const *) facts,
                            pandect_reader_read_child (self, node, "label"),
                            pandect_reader_read_child (self, node, "short"),
                            pandect_reader_read_child (self, node, "question"),
                            read_values (self, node));
}

static PandectFieldGroup *
read_group (PandectReader        *self,
            const PandectXmlNode *node,
            GHashTable           *ids)
{
  PandectList *fields = pandect_list_new (PANDECT_TYPE_FIELD);

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (!pandect_xml_node_is (child, "field"))
        continue;

      if (g_hash_table_size (ids) == PANDECT_MAX_FIELDS)
        {
          pandect_reader_report (self, child, PANDECT_BUNDLE_ERROR_LIMIT,
                                 _("Expected at most %d fields"), PANDECT_MAX_FIELDS);
          break;
        }

      if (pandect_reader_claim_id (self, child, ids))
        {
          g_hash_table_add (ids, (gpointer) pandect_xml_node_attribute (child, "id"));
          pandect_list_append (fields, read_field (self, child));
        }
    }

  return pandect_field_group_new (pandect_xml_node_attribute (node, "id"),
                                  pandect_reader_read_child (self, node, "label"), fields);
}

static PandectFieldSet *
read_profile (PandectReader        *self,
              const PandectXmlNode *node)
{
  g_autoptr(GHashTable) group_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) field_ids = g_hash_table_new (g_str_hash, g_str_equal);
  PandectList *groups = pandect_list_new (PANDECT_TYPE_FIELD_GROUP);

  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      if (pandect_reader_claim_id (self, node, group_ids))
        g_hash_table_add (group_ids, (gpointer) pandect_xml_node_attribute (node, "id"));

      pandect_list_append (groups, read_group (self, node, field_ids));
    }

  return pandect_field_set_new (groups);
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
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);

  return pandect_term_new (pandect_xml_node_attribute (node, "id"), (const char * const *) facts,
                           pandect_reader_read_child (self, node, "name"),
                           pandect_reader_read_child (self, node, "text"));
}

static PandectRoute *
read_route (PandectReader        *self,
            const PandectXmlNode *node)
{
  return pandect_route_new (pandect_xml_node_attribute (node, "id"),
                            pandect_reader_read_child (self, node, "label"), NULL);
}

static PandectCaution *
read_caution (PandectReader        *self,
              const PandectXmlNode *node)
{
  const char *id = pandect_xml_node_attribute (node, "id");
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);
  g_autoptr(PandectCriterion) criterion = NULL;

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (pandect_reader_is_expression (child))
        criterion = pandect_reader_read_expression (self, child);
    }

  /* Of a caution only what is certain counts, and nobody asks what it lacks: it may name a field
   * twice. */
  if (criterion != NULL &&
      pandect_criterion_check (criterion, NULL) != PANDECT_CRITERION_REPEATED_FIELD)
    pandect_reader_check_criterion (self, node, id, criterion);

  return pandect_caution_new (id, (const char * const *) facts,
                              pandect_reader_read_child (self, node, "label"),
                              pandect_reader_read_child (self, node, "text"), criterion);
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

  if (first == NULL || second == NULL)
    return NULL;

  return pandect_confusable_new (pandect_xml_node_attribute (node, "id"), first, second,
                                 pandect_xml_node_attribute (node, "authority"),
                                 pandect_reader_read_child (self, node, "text"));
}

static void
check_mentions (PandectReader *self)
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
  self->routes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->criteria = g_hash_table_new (g_str_hash, g_str_equal);
  self->criterion_nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->depths = g_hash_table_new (g_str_hash, g_str_equal);
  self->cautions = g_hash_table_new (g_str_hash, g_str_equal);
  self->therapies = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_array_set_clear_func (self->spans, clear_mention);
}

static void
reader_clear (PandectReader *self)
{
  g_hash_table_unref (self->facts);
  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->routes);
  g_hash_table_unref (self->criteria);
  g_hash_table_unref (self->criterion_nodes);
  g_hash_table_unref (self->depths);
  g_hash_table_unref (self->cautions);
  g_hash_table_unref (self->therapies);
  g_ptr_array_unref (self->entries);
  g_array_unref (self->spans);
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
  READ_EACH (self, root, "glossary", self->terms, read_term,
             pandect_bundle_take_term (bundle, _item));
  READ_EACH (self, root, "routes", self->routes, read_route, (void) 0);

  if (criteria != NULL)
    pandect_reader_read_criteria (self, criteria, bundle);

  READ_EACH (self, root, "cautions", self->cautions, read_caution,
             pandect_bundle_take_caution (bundle, _item));

  pandect_reader_read_therapies (self, therapies);
  pandect_reader_link_components (self, therapies);
  for (guint i = 0; i < self->entries->len; i++)
    pandect_bundle_take_entry (bundle, g_object_ref (g_ptr_array_index (self->entries, i)));

  READ_EACH (self, root, "confusables", pair_ids, read_pair,
             pandect_bundle_take_confusable (bundle, _item));

  if (pandect_xml_node_child (root, "notes") != NULL)
    {
      const PandectXmlNode *node = pandect_xml_node_first (pandect_xml_node_child (root, "notes"));

      for (; node != NULL; node = pandect_xml_node_next (node))
        pandect_bundle_take_note (bundle, pandect_reader_read_note (self, node));
    }

  check_mentions (self);
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
  self.fields = read_profile (&self, pandect_xml_node_child (root, "profile"));

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
