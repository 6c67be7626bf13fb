/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-texts.h"

#include "content/pandect-therapy-private.h"

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

/* Calls the visitor for each item of a list; @item is its name in @body. */
#define FOR_EACH(Type, item, list, body) \
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
visit_about (Walk         *walk,
             PandectAbout *about)
{
  PandectText *texts[] = {
    pandect_about_get_title (about),
    pandect_about_get_scope (about),
    pandect_about_get_source_title (about),
    pandect_about_get_publisher (about),
    pandect_about_get_standing (about),
    pandect_about_get_jurisdiction (about),
    pandect_about_get_terms (about),
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
visit_term (Walk        *walk,
            PandectTerm *term)
{
  visit (walk, pandect_term_get_name (term), pandect_term_get_id (term));
  visit (walk, pandect_term_get_text (term), pandect_term_get_id (term));
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
  FOR_EACH (PandectValue, value, pandect_field_get_values (field),
            visit_value (walk, field, value));
}

static void
visit_group (Walk              *walk,
             PandectFieldGroup *group)
{
  visit (walk, pandect_field_group_get_label (group), pandect_field_group_get_id (group));
  FOR_EACH (PandectField, field, pandect_field_group_get_fields (group), visit_field (walk, field));
}

static void
visit_criterion (Walk             *walk,
                 PandectCriterion *criterion,
                 const char       *owner)
{
  const char *id = pandect_criterion_get_id (criterion);

  visit (walk, pandect_criterion_get_label (criterion), id != NULL ? id : owner);
  FOR_EACH (PandectCriterion, part, G_LIST_MODEL (criterion),
            visit_criterion (walk, part, id != NULL ? id : owner));
}

static void
visit_caution (Walk           *walk,
               PandectCaution *caution)
{
  const char *id = pandect_caution_get_id (caution);

  visit (walk, pandect_caution_get_label (caution), id);
  visit (walk, pandect_caution_get_text (caution), id);
  if (pandect_caution_get_criterion (caution) != NULL)
    visit_criterion (walk, pandect_caution_get_criterion (caution), id);
}

static void
visit_note (Walk        *walk,
            PandectNote *note)
{
  visit (walk, pandect_note_get_text (note), pandect_note_get_id (note));
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

  FOR_EACH (PandectRoute, route, pandect_therapy_get_routes (therapy),
            visit (walk, pandect_route_get_label (route), pandect_route_get_id (route)));
  FOR_EACH (PandectComponent, component, pandect_therapy_get_components (therapy),
            visit (walk, pandect_component_get_route (component), id));
  FOR_EACH (PandectNote, note, pandect_therapy_get_notes (therapy), visit_note (walk, note));
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
  FOR_EACH (PandectFact, fact, pandect_bundle_get_facts (self), visit_fact (&walk, fact));
  FOR_EACH (PandectTerm, term, pandect_bundle_get_terms (self), visit_term (&walk, term));
  FOR_EACH (PandectFieldGroup, group,
            pandect_field_set_get_groups (pandect_bundle_get_fields (self)),
            visit_group (&walk, group));
  FOR_EACH (PandectCriterion, criterion, pandect_bundle_get_criteria (self),
            visit_criterion (&walk, criterion, NULL));
  FOR_EACH (PandectCaution, caution, pandect_bundle_get_cautions (self),
            visit_caution (&walk, caution));
  FOR_EACH (PandectTherapy, entry, pandect_bundle_get_entries (self), visit_therapy (&walk, entry));
  FOR_EACH (PandectConfusable, pair, pandect_bundle_get_confusables (self),
            visit (&walk, pandect_confusable_get_text (pair), pandect_confusable_get_id (pair)));
  FOR_EACH (PandectNote, note, pandect_bundle_get_notes (self), visit_note (&walk, note));
}
