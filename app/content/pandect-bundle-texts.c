/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-texts.h"


/* Walks over everything in a bundle that can be translated. */

typedef struct
{
  PandectTextFunc  function;
  gpointer         user_data;
  GHashTable      *seen;       /* shared texts are met more than once */
} Walk;

static void
visit (Walk        *walk,
       PandectText *text,
       const char  *owner)
{
  if (text != NULL && g_hash_table_add (walk->seen, text))
    walk->function (text, owner, walk->user_data);
}

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
visit_about (Walk               *walk,
             const PandectAbout *about)
{
  PandectText *texts[] = {
    about->title,
    about->scope,
    about->applies,
    about->publisher,
    about->standing,
    about->jurisdiction,
    about->terms,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    visit (walk, texts[i], "about");
}

static void
visit_fact (Walk        *walk,
            PandectFact *fact)
{
  visit (walk, pandect_fact_get_place (fact), pandect_fact_get_id (fact));
  visit (walk, pandect_fact_get_text (fact), pandect_fact_get_id (fact));
}

static void
visit_term (Walk              *walk,
            const PandectTerm *term)
{
  visit (walk, term->name, term->id);
  visit (walk, term->text, term->id);
}

static void
visit_value (Walk         *walk,
             PandectField *field,
             PandectValue *value)
{
  visit (walk, pandect_value_get_label (value), pandect_field_get_id (field));
  visit (walk, pandect_value_get_sign (value), pandect_field_get_id (field));
  visit (walk, pandect_value_get_summary (value), pandect_field_get_id (field));
}

static void
visit_field (Walk         *walk,
             PandectField *field)
{
  const char *id = pandect_field_get_id (field);

  visit (walk, pandect_field_get_label (field), id);
  visit (walk, pandect_field_get_short_name (field), id);
  visit (walk, pandect_field_get_question (field), id);
  FOR_EACH_OBJECT (PandectValue, value, pandect_field_get_values (field),
            visit_value (walk, field, value));
}

static void
visit_group (Walk              *walk,
             PandectFieldGroup *group)
{
  visit (walk, pandect_field_group_get_label (group), pandect_field_group_get_id (group));
  FOR_EACH_OBJECT (PandectField, field, pandect_field_group_get_fields (group),
                   visit_field (walk, field));
}

static void
visit_criterion (Walk             *walk,
                 PandectCriterion *criterion,
                 const char       *owner)
{
  const char *id = pandect_criterion_get_id (criterion);

  visit (walk, pandect_criterion_get_label (criterion), id != NULL ? id : owner);
  FOR_EACH_OBJECT (PandectCriterion, part, G_LIST_MODEL (criterion),
            visit_criterion (walk, part, id != NULL ? id : owner));
}

static void
visit_caution (Walk                 *walk,
               const PandectCaution *caution)
{
  const char *id = caution->id;

  visit (walk, caution->label, id);
  visit (walk, caution->text, id);
  if (caution->criterion != NULL)
    visit_criterion (walk, caution->criterion, id);
}

static void
visit_note (Walk              *walk,
            const PandectNote *note)
{
  visit (walk, note->text, note->id);
}

static void
visit_therapy (Walk           *walk,
               PandectTherapy *therapy)
{
  PandectCriterion *own = pandect_therapy_get_own_criterion (therapy);
  const char *id = pandect_therapy_get_id (therapy);

  visit (walk, pandect_therapy_get_name (therapy), id);
  visit (walk, pandect_therapy_get_summary (therapy), id);
  visit (walk, pandect_therapy_get_description (therapy), id);
  if (own != NULL)
    visit_criterion (walk, own, id);
  if (pandect_therapy_get_refusal (therapy) != NULL)
    visit_caution (walk, pandect_therapy_get_refusal (therapy));

  FOR_EACH (const PandectRoute, route, pandect_therapy_get_routes (therapy),
            visit (walk, route->label, route->id));
  FOR_EACH (const PandectComponent, component, pandect_therapy_get_components (therapy),
            visit (walk, component->route, id));
  FOR_EACH (const PandectNote, note, pandect_therapy_get_notes (therapy), visit_note (walk, note));
}

/**
 * pandect_bundle_foreach_text:
 * @self: a bundle
 * @function: called once for each text
 * @user_data: what @function gets
 *
 * Walks over every text that can be translated.
 */
void
pandect_bundle_foreach_text (PandectBundle   *self,
                             PandectTextFunc  function,
                             gpointer         user_data)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk walk = { function, user_data, seen };

  g_return_if_fail (PANDECT_IS_BUNDLE (self));
  g_return_if_fail (function != NULL);

  visit_about (&walk, pandect_bundle_get_about (self));
  FOR_EACH_OBJECT (PandectFact, fact, pandect_bundle_get_facts (self), visit_fact (&walk, fact));
  FOR_EACH (const PandectTerm, term, pandect_bundle_get_terms (self), visit_term (&walk, term));
  FOR_EACH_OBJECT (PandectFieldGroup, group,
            pandect_field_set_get_groups (pandect_bundle_get_fields (self)),
            visit_group (&walk, group));
  FOR_EACH (PandectCriterion, criterion, pandect_bundle_get_criteria (self),
            visit_criterion (&walk, criterion, NULL));
  FOR_EACH (const PandectCaution, caution, pandect_bundle_get_cautions (self),
            visit_caution (&walk, caution));
  FOR_EACH (const PandectCaution, conflict, pandect_bundle_get_conflicts (self),
            visit_caution (&walk, conflict));
  FOR_EACH (PandectText, acronym, pandect_bundle_get_acronyms (self),
            visit (&walk, acronym, "glossary"));
  FOR_EACH_OBJECT (PandectTherapy, entry, pandect_bundle_get_entries (self),
                   visit_therapy (&walk, entry));
  FOR_EACH (const PandectConfusable, pair, pandect_bundle_get_confusables (self),
            visit (&walk, pair->text, pair->id));
  FOR_EACH (const PandectNote, note, pandect_bundle_get_notes (self), visit_note (&walk, note));
}
