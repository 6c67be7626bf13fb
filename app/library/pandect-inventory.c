/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-inventory.h"

#include <string.h>

#include "library/pandect-inventory-private.h"

/* Takes stock of a bundle. Whatever a bundle can say has its place here: a test changes each piece
 * of the shipped one and looks whether the change is seen. */

static void
statement_free (gpointer data)
{
  PandectStatement *self = data;

  g_free (self->key);
  g_free (self->words);
  g_free (self);
}

static void
item_free (gpointer data)
{
  PandectItem *self = data;

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->statements);
  g_free (self);
}

static char *
dup_key (PandectSection  section,
         const char     *id)
{
  return g_strdup_printf ("%d %s", section, id);
}

/* Building */

PandectItem *
pandect_inventory_add (PandectInventory *self,
                       PandectSection    section,
                       const char       *id,
                       PandectText      *name)
{
  PandectItem *item = g_new (PandectItem, 1);

  *item = (PandectItem) {
    .section = section,
    .id = g_strdup (id),
    .name = g_strdup (pandect_text_get_words (name, self->languages)),
    .statements = g_ptr_array_new_with_free_func (statement_free),
  };
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_key, dup_key (section, id), item);

  return item;
}

static PandectStatement *
add_statement (PandectItem *self,
               const char  *aspect,
               char        *key,
               char        *words)
{
  PandectStatement *statement = g_new (PandectStatement, 1);

  *statement = (PandectStatement) { aspect, NULL, key, words, FALSE };
  g_ptr_array_add (self->statements, statement);

  return statement;
}

void
pandect_item_take (PandectItem *self,
                   const char  *aspect,
                   char        *key,
                   char        *words)
{
  add_statement (self, aspect, key, words);
}

void
pandect_item_add (PandectItem *self,
                  const char  *aspect,
                  const char  *words)
{
  if (words != NULL)
    add_statement (self, aspect, g_strdup (words), g_strdup (words));
}

/* The words with what is marked in them, and whether they are behind their source. */
static char *
dup_passage_key (const PandectPassage *passage)
{
  GString *key = g_string_new (passage->words);

  for (guint i = 0; i < passage->n_spans; i++)
    g_string_append_printf (key, "\n%d %u-%u %s", passage->spans[i].kind, passage->spans[i].start,
                            passage->spans[i].end, passage->spans[i].target);

  g_string_append (key, passage->is_stale ? "\n!" : "");

  return g_string_free (key, FALSE);
}

void
pandect_item_add_text (PandectItem *self,
                       const char  *aspect,
                       PandectText *text)
{
  for (guint i = 0; text != NULL && i < pandect_text_get_n_passages (text); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (text, i);
      PandectStatement *statement =
        add_statement (self, aspect, dup_passage_key (passage), g_strdup (passage->words));

      if (passage != pandect_text_get_source (text))
        statement->language = passage->language;
    }
}

/* For a text that is only part of a statement: all that it says, in all languages. */
void
pandect_inventory_append_text_key (GString     *key,
                                   PandectText *text)
{
  for (guint i = 0; text != NULL && i < pandect_text_get_n_passages (text); i++)
    {
      g_autofree char *passage = dup_passage_key (pandect_text_get_nth_passage (text, i));

      g_string_append_printf (key, " “%s”", passage);
    }
}

void
pandect_item_add_ids (PandectItem        *self,
                      const char         *aspect,
                      const char * const *ids)
{
  char *words = ids != NULL ? g_strjoinv (", ", (char **) ids) : NULL;

  if (words != NULL)
    add_statement (self, aspect, g_strdup (words), words);
}

void
pandect_item_take_order (PandectItem *self,
                         const char  *aspect,
                         GString     *ids)
{
  g_auto(GStrv) lines = g_strsplit (ids->str, "\n", -1);
  PandectStatement *statement = add_statement (self, aspect, g_string_free (ids, FALSE),
                                               g_strjoinv (", ", lines));

  statement->is_order = TRUE;
}

static void
append_id (GString    *ids,
           const char *id)
{
  g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", id);
}

/* The parts */

/* Runs @body for each item of an array that ends with NULL. */
#define FOR_EACH(Type, item, array, body) \
  G_STMT_START \
    { \
      Type * const *_array = (array); \
      for (guint _i = 0; _array[_i] != NULL; _i++) \
        { \
          Type *item = _array[_i]; \
          body; \
        } \
    } \
  G_STMT_END

/* The same for a list of objects. */
#define FOR_EACH_OBJECT(Type, item, list, body) \
  G_STMT_START \
    { \
      GListModel *_list = (list); \
      for (guint _i = 0; _i < g_list_model_get_n_items (_list); _i++) \
        { \
          g_autoptr(Type) item = g_list_model_get_item (_list, _i); \
          body; \
        } \
    } \
  G_STMT_END

static void
append_review (GString             *words,
               const PandectReview *review)
{
  const char *reviewer = review->reviewer;
  const char *date = review->date;

  g_string_append_printf (words, "%s%s: %s", words->len > 0 ? ", " : "", review->language,
                          pandect_review_state_to_string (review->state));
  if (reviewer != NULL)
    g_string_append_printf (words, " %s", reviewer);
  if (date != NULL)
    g_string_append_printf (words, " %s", date);
}

/* Adds the order of one sort of things; @body appends the id of each @item to ids. */
#define ADD_ORDER(each, aspect, Type, item, list, body) \
  G_STMT_START \
    { \
      GString *ids = g_string_new (NULL); \
      each (Type, item, list, body); \
      pandect_item_take_order (about, aspect, ids); \
    } \
  G_STMT_END

static void
add_orders (PandectBundle *bundle,
            PandectItem   *about)
{
  ADD_ORDER (FOR_EACH_OBJECT, "order-of-facts", PandectFact, fact,
             pandect_bundle_get_facts (bundle),
             append_id (ids, pandect_fact_get_id (fact)));
  ADD_ORDER (FOR_EACH, "order-of-terms", const PandectTerm, term, pandect_bundle_get_terms (bundle),
             append_id (ids, term->id));
  ADD_ORDER (FOR_EACH_OBJECT, "order-of-groups", PandectFieldGroup, group,
             pandect_field_set_get_groups (pandect_bundle_get_fields (bundle)),
             append_id (ids, pandect_field_group_get_id (group)));
  ADD_ORDER (FOR_EACH, "order-of-criteria", PandectCriterion, criterion,
             pandect_bundle_get_criteria (bundle),
             append_id (ids, pandect_criterion_get_id (criterion)));
  ADD_ORDER (FOR_EACH, "order-of-cautions", const PandectCaution, caution,
             pandect_bundle_get_cautions (bundle),
             append_id (ids, caution->id));
  ADD_ORDER (FOR_EACH, "order-of-conflicts", const PandectCaution, conflict,
             pandect_bundle_get_conflicts (bundle),
             append_id (ids, conflict->id));
  ADD_ORDER (FOR_EACH_OBJECT, "order-of-therapies", PandectTherapy, therapy,
             pandect_bundle_get_entries (bundle),
             if (pandect_therapy_get_parent (therapy) == NULL)
               append_id (ids, pandect_therapy_get_id (therapy)));
  ADD_ORDER (FOR_EACH, "order-of-confusables", const PandectConfusable, pair,
             pandect_bundle_get_confusables (bundle), append_id (ids, pair->id));
  ADD_ORDER (FOR_EACH, "order-of-notes", const PandectNote, note, pandect_bundle_get_notes (bundle),
             append_id (ids, note->id));
}

static void
add_about (PandectInventory *self)
{
  const PandectAbout *about = pandect_bundle_get_about (self->bundle);
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_ABOUT, "about", about->title);
  GString *reviews = g_string_new (NULL);

  pandect_item_add (item, "id", pandect_bundle_get_id (self->bundle));
  pandect_item_add (item, "version", pandect_bundle_get_version (self->bundle));
  pandect_item_add (item, "language", pandect_bundle_get_language (self->bundle));
  pandect_item_add_text (item, "title", about->title);
  pandect_item_add_text (item, "scope", about->scope);
  pandect_item_add_text (item, "applies", about->applies);
  pandect_item_add_text (item, "source", about->source_title);
  pandect_item_add (item, "source-language",
                    pandect_text_get_source (about->source_title)->language);
  pandect_item_add (item, "url", about->url);
  pandect_item_add_text (item, "publisher", about->publisher);
  pandect_item_add (item, "dated", about->dated);
  pandect_item_add (item, "seen", about->seen);
  pandect_item_add_text (item, "standing", about->standing);
  pandect_item_add_text (item, "jurisdiction", about->jurisdiction);
  pandect_item_add_text (item, "terms", about->terms);
  FOR_EACH (const PandectReview, review, about->reviews, append_review (reviews, review));
  pandect_item_take (item, "reviews", g_strdup (reviews->str), g_strdup (reviews->str));
  g_string_free (reviews, TRUE);

  add_orders (self->bundle, item);
}

static void
add_fact (PandectInventory *self,
          PandectFact      *fact)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_FACT, pandect_fact_get_id (fact),
                                             pandect_fact_get_text (fact));

  pandect_item_add_text (item, "text", pandect_fact_get_text (fact));
  pandect_item_add_text (item, "place", pandect_fact_get_place (fact));
}

static void
add_term (PandectInventory  *self,
          const PandectTerm *term)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_TERM, term->id, term->name);

  pandect_item_add_text (item, "name", term->name);
  pandect_item_add_text (item, "text", term->text);
  pandect_item_add_ids (item, "facts", term->fact_ids);
}

static void
add_value (PandectInventory *self,
           PandectField     *field,
           PandectValue     *value)
{
  static const char *roles[] = { "neutral", "affirms", "denies", "undetermined" };
  g_autofree char *id = g_strdup_printf ("%s=%s", pandect_field_get_id (field),
                                         pandect_value_get_id (value));
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_VALUE, id,
                                             pandect_value_get_label (value));

  pandect_item_add_text (item, "name", pandect_value_get_label (value));
  pandect_item_add_text (item, "sign", pandect_value_get_sign (value));
  pandect_item_add_text (item, "short", pandect_value_get_summary (value));
  pandect_item_add (item, "role", roles[pandect_value_get_role (value)]);
}

static void
add_field (PandectInventory  *self,
           PandectFieldGroup *group,
           PandectField      *field)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_FIELD,
                                             pandect_field_get_id (field),
                                             pandect_field_get_label (field));
  GString *order = g_string_new (NULL);

  pandect_item_add_text (item, "name", pandect_field_get_label (field));
  pandect_item_add_text (item, "short", pandect_field_get_short_name (field));
  pandect_item_add_text (item, "question", pandect_field_get_question (field));
  pandect_item_add (item, "parent", pandect_field_group_get_id (group));
  pandect_item_add (item, "in-every-chart", pandect_field_is_in_every_chart (field) ? "yes" : NULL);
  pandect_item_add_ids (item, "facts", pandect_field_get_fact_ids (field));
  FOR_EACH_OBJECT (PandectValue, value, pandect_field_get_values (field),
            append_id (order, pandect_value_get_id (value)));
  pandect_item_take_order (item, "order", order);

  FOR_EACH_OBJECT (PandectValue, value, pandect_field_get_values (field),
                   add_value (self, field, value));
}

static void
add_group (PandectInventory  *self,
           PandectFieldGroup *group)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_GROUP,
                                             pandect_field_group_get_id (group),
                                             pandect_field_group_get_label (group));
  GString *order = g_string_new (NULL);

  pandect_item_add_text (item, "name", pandect_field_group_get_label (group));
  FOR_EACH_OBJECT (PandectField, field, pandect_field_group_get_fields (group),
            append_id (order, pandect_field_get_id (field)));
  pandect_item_take_order (item, "order", order);

  FOR_EACH_OBJECT (PandectField, field, pandect_field_group_get_fields (group),
            add_field (self, group, field));
}

static void
add_criterion (PandectInventory *self,
               PandectCriterion *criterion)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_CRITERION,
                                             pandect_criterion_get_id (criterion),
                                             pandect_criterion_get_label (criterion));

  pandect_item_add_text (item, "name", pandect_criterion_get_label (criterion));
  pandect_item_add_ids (item, "facts", pandect_criterion_get_fact_ids (criterion));
  pandect_inventory_add_rule (self, item, criterion);
}

static void
add_caution (PandectInventory     *self,
             const PandectCaution *caution)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_CAUTION, caution->id,
                                             caution->label);

  pandect_item_add_text (item, "name", caution->label);
  pandect_item_add_text (item, "text", caution->text);
  pandect_item_add_ids (item, "facts", caution->fact_ids);
  if (caution->criterion != NULL)
    pandect_inventory_add_rule (self, item, caution->criterion);
}

static void
add_confusable (PandectInventory        *self,
                const PandectConfusable *pair)
{
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_CONFUSABLE, pair->id,
                                             pair->text);

  pandect_item_add (item, "first", pandect_therapy_get_id (pair->first));
  pandect_item_add (item, "second", pandect_therapy_get_id (pair->second));
  pandect_item_add (item, "authority", pair->authority);
  pandect_item_add_text (item, "text", pair->text);
}

/**
 * pandect_inventory_new:
 * @bundle: a bundle
 * @languages: (nullable): those to show names and rules in, best first; they outlive the inventory
 *
 * Returns: (transfer full): all that it says
 */
PandectInventory *
pandect_inventory_new (PandectBundle      *bundle,
                       const char * const *languages)
{
  PandectInventory *self = g_new (PandectInventory, 1);

  *self = (PandectInventory) {
    .bundle = g_object_ref (bundle),
    .languages = languages,
    .items = g_ptr_array_new_with_free_func (item_free),
    .by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .shared = g_hash_table_new (NULL, NULL),
  };

  FOR_EACH (PandectCriterion, criterion, pandect_bundle_get_criteria (bundle),
            g_hash_table_add (self->shared, criterion));

  add_about (self);
  FOR_EACH_OBJECT (PandectFact, fact, pandect_bundle_get_facts (bundle), add_fact (self, fact));
  FOR_EACH (const PandectTerm, term, pandect_bundle_get_terms (bundle), add_term (self, term));
  FOR_EACH_OBJECT (PandectFieldGroup, group,
            pandect_field_set_get_groups (pandect_bundle_get_fields (bundle)),
            add_group (self, group));
  FOR_EACH (PandectCriterion, criterion, pandect_bundle_get_criteria (bundle),
            add_criterion (self, criterion));
  FOR_EACH (const PandectCaution, conflict, pandect_bundle_get_conflicts (bundle),
            add_caution (self, conflict));
  FOR_EACH (const PandectCaution, caution, pandect_bundle_get_cautions (bundle),
            add_caution (self, caution));
  FOR_EACH_OBJECT (PandectTherapy, therapy, pandect_bundle_get_entries (bundle),
            if (pandect_therapy_get_refusal (therapy) != NULL)
              add_caution (self, pandect_therapy_get_refusal (therapy)));
  FOR_EACH_OBJECT (PandectTherapy, therapy, pandect_bundle_get_entries (bundle),
            pandect_inventory_add_therapy (self, therapy));
  FOR_EACH (const PandectConfusable, pair, pandect_bundle_get_confusables (bundle),
            add_confusable (self, pair));
  FOR_EACH (const PandectNote, note, pandect_bundle_get_notes (bundle),
            pandect_inventory_add_note (self, note, NULL));

  return self;
}

void
pandect_inventory_free (PandectInventory *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->shared);
  g_ptr_array_unref (self->items);
  g_object_unref (self->bundle);
  g_free (self);
}

guint
pandect_inventory_get_n_items (PandectInventory *self)
{
  return self->items->len;
}

const PandectItem *
pandect_inventory_get_item (PandectInventory *self,
                            guint             position)
{
  return g_ptr_array_index (self->items, position);
}

/**
 * pandect_inventory_lookup:
 * @self: an inventory
 * @section: a sort of things
 * @id: an id
 *
 * Returns: (nullable): the part of that sort and id
 */
const PandectItem *
pandect_inventory_lookup (PandectInventory *self,
                          PandectSection    section,
                          const char       *id)
{
  g_autofree char *key = dup_key (section, id);

  return g_hash_table_lookup (self->by_key, key);
}

/**
 * pandect_item_find:
 * @self: a part of a bundle
 * @like: a statement about the same part of another
 *
 * Returns: (nullable): the statement about the same aspect in the same language
 */
const PandectStatement *
pandect_item_find (const PandectItem      *self,
                   const PandectStatement *like)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      const PandectStatement *statement = g_ptr_array_index (self->statements, i);

      if (strcmp (statement->aspect, like->aspect) == 0 &&
          g_strcmp0 (statement->language, like->language) == 0)
        return statement;
    }

  return NULL;
}
