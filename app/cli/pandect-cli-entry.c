/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-entry.h"

#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-rule.h"

/* Everything that a bundle has on one entry, as JSON. */

/* Writes a list of objects: one for each item, that @add fills. */
static void
add_list (JsonBuilder     *json,
          const char      *member,
          GListModel      *list,
          PandectSession  *session,
          void           (*add) (JsonBuilder    *json,
                                 PandectSession *session,
                                 gpointer        item))
{
  pandect_cli_json_begin_list (json, member);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      json_builder_begin_object (json);
      add (json, session, item);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_name (JsonBuilder     *json,
          PandectNameKind  kind,
          const char      *text,
          const char      *language,
          const char      *authority,
          gboolean         is_verified)
{
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "text", text);
  pandect_cli_json_add_string (json, "kind", pandect_name_kind_to_string (kind));
  pandect_cli_json_add_string (json, "lang", language);
  pandect_cli_json_add_string (json, "authority", authority);
  pandect_cli_json_add_flag (json, "verified", is_verified);
  json_builder_end_object (json);
}

/* The name on the page is first, with what it is in other languages. Nobody vouches for those. */
static void
add_names (JsonBuilder    *json,
           PandectTherapy *therapy)
{
  PandectText *own = pandect_therapy_get_name (therapy);
  GListModel *names = pandect_therapy_get_names (therapy);

  pandect_cli_json_begin_list (json, "names");

  for (guint i = 0; i < pandect_text_get_n_passages (own); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (own, i);

      if (!passage->is_stale)
        add_name (json, PANDECT_NAME_GENERIC, passage->words, passage->language, NULL, i == 0);
    }

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(PandectName) name = g_list_model_get_item (names, i);

      add_name (json, pandect_name_get_kind (name), pandect_name_get_text (name),
                pandect_name_get_language (name), pandect_name_get_authority (name),
                pandect_name_get_is_verified (name));
    }

  json_builder_end_array (json);
}

static void
add_code (JsonBuilder    *json,
          PandectSession *session,
          gpointer        item)
{
  PandectCode *code = item;

  pandect_cli_json_add_string (json, "system", pandect_code_get_system (code));
  pandect_cli_json_add_string (json, "value", pandect_code_get_value (code));
  pandect_cli_json_add_string (json, "year", pandect_code_get_year (code));
  pandect_cli_json_add_string (json, "authority", pandect_code_get_authority (code));
}

static void
add_route (JsonBuilder    *json,
           PandectSession *session,
           gpointer        item)
{
  PandectRoute *route = item;

  pandect_cli_json_add_string (json, "id", pandect_route_get_id (route));
  pandect_cli_json_add_words (json, "label", session, pandect_route_get_label (route));
  pandect_cli_json_add_ids (json, "facts", pandect_route_get_fact_ids (route));
}

static void
add_component (JsonBuilder    *json,
               PandectSession *session,
               gpointer        item)
{
  PandectTherapy *drug = pandect_component_get_drug (item);

  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (drug));
  pandect_cli_json_add_words (json, "name", session, pandect_therapy_get_name (drug));
  pandect_cli_json_add_words (json, "route", session, pandect_component_get_route (item));
}

static void
add_reference (JsonBuilder    *json,
               PandectSession *session,
               gpointer        therapy)
{
  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (therapy));
  pandect_cli_json_add_words (json, "name", session, pandect_therapy_get_name (therapy));
}

static void
add_caution (JsonBuilder    *json,
             PandectSession *session,
             gpointer        item)
{
  PandectCriterion *criterion = pandect_caution_get_criterion (item);

  pandect_cli_json_add_string (json, "id", pandect_caution_get_id (item));
  pandect_cli_json_add_words (json, "label", session, pandect_caution_get_label (item));
  pandect_cli_json_add_words (json, "text", session, pandect_caution_get_text (item));
  pandect_cli_json_add_ids (json, "facts", pandect_caution_get_fact_ids (item));

  json_builder_set_member_name (json, "rule");
  if (criterion != NULL)
    pandect_cli_rule_add_to_json (criterion, session, json);
  else
    json_builder_add_null_value (json);
}

/**
 * pandect_cli_entry_get_note_kind:
 * @note: a note
 *
 * Returns: the id of its kind
 */
const char *
pandect_cli_entry_get_note_kind (PandectNote *note)
{
  static const char *kinds[] = { "remark", "pointer", "lost" };

  return kinds[pandect_note_get_kind (note)];
}

static void
add_note (JsonBuilder    *json,
          PandectSession *session,
          gpointer        item)
{
  pandect_cli_json_add_string (json, "id", pandect_note_get_id (item));
  pandect_cli_json_add_string (json, "kind", pandect_cli_entry_get_note_kind (item));
  pandect_cli_json_add_words (json, "text", session, pandect_note_get_text (item));
  pandect_cli_json_add_ids (json, "facts", pandect_note_get_fact_ids (item));
}

static void
add_confusables (JsonBuilder    *json,
                 PandectSession *session,
                 PandectTherapy *therapy)
{
  GListModel *pairs = pandect_therapy_get_confusables (therapy);

  pandect_cli_json_begin_list (json, "confusables");
  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr(PandectConfusable) pair = g_list_model_get_item (pairs, i);
      PandectTherapy *first = pandect_confusable_get_first (pair);

      json_builder_begin_object (json);
      add_reference (json, session,
                     first != therapy ? first : pandect_confusable_get_second (pair));
      pandect_cli_json_add_string (json, "authority", pandect_confusable_get_authority (pair));
      pandect_cli_json_add_words (json, "text", session, pandect_confusable_get_text (pair));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
take_facts (GHashTable         *facts,
            const char * const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (facts, (gpointer) ids[i]);
}

static void
take_rule_facts (GHashTable       *facts,
                 PandectCriterion *criterion)
{
  if (criterion == NULL)
    return;

  take_facts (facts, pandect_criterion_get_fact_ids (criterion));
  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    take_rule_facts (facts, pandect_criterion_get_part (criterion, i));
}

/**
 * pandect_cli_entry_collect_facts:
 * @therapy: a therapy
 *
 * Returns: (transfer full): the ids of all facts that anything shown of it rests on
 */
GHashTable *
pandect_cli_entry_collect_facts (PandectTherapy *therapy)
{
  GListModel *cautions = pandect_therapy_get_cautions (therapy);
  GListModel *routes = pandect_therapy_get_routes (therapy);
  GListModel *notes = pandect_therapy_get_notes (therapy);
  GHashTable *facts = g_hash_table_new (g_str_hash, g_str_equal);

  take_facts (facts, pandect_therapy_get_fact_ids (therapy));
  take_rule_facts (facts, pandect_therapy_get_criteria (therapy));

  for (guint i = 0; i < g_list_model_get_n_items (cautions); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);

      take_facts (facts, pandect_caution_get_fact_ids (caution));
      take_rule_facts (facts, pandect_caution_get_criterion (caution));
    }

  for (guint i = 0; i < g_list_model_get_n_items (routes); i++)
    {
      g_autoptr(PandectRoute) route = g_list_model_get_item (routes, i);

      take_facts (facts, pandect_route_get_fact_ids (route));
    }

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(PandectNote) note = g_list_model_get_item (notes, i);

      take_facts (facts, pandect_note_get_fact_ids (note));
    }

  return facts;
}

static void
add_sources (JsonBuilder    *json,
             PandectSession *session,
             PandectTherapy *therapy)
{
  GListModel *facts = pandect_bundle_get_facts (pandect_session_get_bundle (session));
  g_autoptr(GHashTable) wanted = pandect_cli_entry_collect_facts (therapy);

  pandect_cli_json_begin_list (json, "sources");
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (facts, i);

      if (!g_hash_table_contains (wanted, pandect_fact_get_id (fact)))
        continue;

      json_builder_begin_object (json);
      pandect_cli_json_add_string (json, "id", pandect_fact_get_id (fact));
      pandect_cli_json_add_words (json, "place", session, pandect_fact_get_place (fact));
      pandect_cli_json_add_words (json, "text", session, pandect_fact_get_text (fact));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_head (JsonBuilder    *json,
          PandectSession *session,
          PandectTherapy *therapy)
{
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);
  PandectTherapyKind kind = pandect_therapy_get_kind (therapy);

  add_reference (json, session, therapy);
  pandect_cli_json_add_string (json, "kind", pandect_therapy_kind_to_string (kind));
  pandect_cli_json_add_string (json, "parent",
                               parent != NULL ? pandect_therapy_get_id (parent) : NULL);
  pandect_cli_json_add_ids (json, "facts", pandect_therapy_get_fact_ids (therapy));
  pandect_cli_json_add_words (json, "summary", session, pandect_therapy_get_summary (therapy));
  pandect_cli_json_add_words (json, "description", session,
                              pandect_therapy_get_description (therapy));
}

/**
 * pandect_cli_entry_add_to_json:
 * @therapy: a therapy
 * @session: says in which language
 * @json: where it goes
 *
 * Adds an object with all there is on the therapy. Statements name their facts by id; `sources` has
 * each of these facts once.
 */
void
pandect_cli_entry_add_to_json (PandectTherapy *therapy,
                               PandectSession *session,
                               JsonBuilder    *json)
{
  const struct
  {
    const char  *member;
    GListModel  *list;
    void       (*add) (JsonBuilder    *json,
                       PandectSession *session,
                       gpointer        item);
  } lists[] = {
    { "codes", pandect_therapy_get_codes (therapy), add_code },
    { "routes", pandect_therapy_get_routes (therapy), add_route },
    { "components", pandect_therapy_get_components (therapy), add_component },
    { "regimens", pandect_therapy_get_regimens (therapy), add_reference },
    { "members", pandect_therapy_get_members (therapy), add_reference },
    { "cautions", pandect_therapy_get_cautions (therapy), add_caution },
    { "notes", pandect_therapy_get_notes (therapy), add_note },
  };

  json_builder_begin_object (json);
  add_head (json, session, therapy);
  add_names (json, therapy);

  json_builder_set_member_name (json, "rule");
  pandect_cli_rule_add_to_json (pandect_therapy_get_criteria (therapy), session, json);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (json, lists[i].member, lists[i].list, session, lists[i].add);

  add_confusables (json, session, therapy);
  add_sources (json, session, therapy);
  json_builder_end_object (json);
}
