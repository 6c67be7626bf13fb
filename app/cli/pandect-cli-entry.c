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
          gpointer const  *list,
          PandectSession  *session,
          void           (*add) (JsonBuilder    *json,
                                 PandectSession *session,
                                 gpointer        item))
{
  pandect_cli_json_begin_list (json, member);
  for (guint i = 0; list[i] != NULL; i++)
    {
      json_builder_begin_object (json);
      add (json, session, list[i]);
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
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  pandect_cli_json_begin_list (json, "names");

  for (guint i = 0; i < pandect_text_get_n_passages (own); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (own, i);

      if (!passage->is_stale)
        add_name (json, PANDECT_NAME_GENERIC, passage->words, passage->language, NULL, i == 0);
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      add_name (json, name->kind, name->text, name->language, name->authority, name->is_verified);
    }

  json_builder_end_array (json);
}

static void
add_code (JsonBuilder    *json,
          PandectSession *session,
          gpointer        item)
{
  const PandectCode *code = item;

  pandect_cli_json_add_string (json, "system", code->system);
  pandect_cli_json_add_string (json, "value", code->value);
  pandect_cli_json_add_string (json, "year", code->year);
  pandect_cli_json_add_string (json, "authority", code->authority);
}

static void
add_route (JsonBuilder    *json,
           PandectSession *session,
           gpointer        item)
{
  const PandectRoute *route = item;

  pandect_cli_json_add_string (json, "id", route->id);
  pandect_cli_json_add_words (json, "label", session, route->label);
  pandect_cli_json_add_ids (json, "facts", route->fact_ids);
}

static void
add_component (JsonBuilder    *json,
               PandectSession *session,
               gpointer        item)
{
  const PandectComponent *component = item;
  PandectTherapy *drug = component->drug;

  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (drug));
  pandect_cli_json_add_words (json, "name", session, pandect_therapy_get_name (drug));
  pandect_cli_json_add_words (json, "route", session, component->route);
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
  const PandectCaution *caution = item;
  PandectCriterion *criterion = caution->criterion;

  pandect_cli_json_add_string (json, "id", caution->id);
  pandect_cli_json_add_words (json, "label", session, caution->label);
  pandect_cli_json_add_words (json, "text", session, caution->text);
  pandect_cli_json_add_ids (json, "facts", caution->fact_ids);

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
pandect_cli_entry_get_note_kind (const PandectNote *note)
{
  static const char *kinds[] = { "remark", "pointer", "lost", "frame" };

  return kinds[note->kind];
}

static void
add_note (JsonBuilder    *json,
          PandectSession *session,
          gpointer        item)
{
  const PandectNote *note = item;

  pandect_cli_json_add_string (json, "id", note->id);
  pandect_cli_json_add_string (json, "kind", pandect_cli_entry_get_note_kind (note));
  pandect_cli_json_add_words (json, "text", session, note->text);
  pandect_cli_json_add_ids (json, "facts", note->fact_ids);
}

static void
add_confusables (JsonBuilder    *json,
                 PandectSession *session,
                 PandectTherapy *therapy)
{
  const PandectConfusable * const *pairs = pandect_therapy_get_confusables (therapy);

  pandect_cli_json_begin_list (json, "confusables");
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];
      PandectTherapy *first = pair->first;

      json_builder_begin_object (json);
      add_reference (json, session, first != therapy ? first : pair->second);
      pandect_cli_json_add_string (json, "authority", pair->authority);
      pandect_cli_json_add_words (json, "text", session, pair->text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_partners (JsonBuilder    *json,
              PandectSession *session,
              PandectTherapy *therapy)
{
  const PandectPartners * const *partners = pandect_therapy_get_partners (therapy);

  pandect_cli_json_begin_list (json, "given-with");
  for (guint i = 0; partners[i] != NULL; i++)
    {
      PandectTherapy *first = partners[i]->first;

      json_builder_begin_object (json);
      add_reference (json, session, first != therapy ? first : partners[i]->second);
      pandect_cli_json_add_ids (json, "facts", partners[i]->fact_ids);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* When a patient does not accept what a category holds. */
static void
add_refusal (JsonBuilder    *json,
             PandectSession *session,
             PandectTherapy *therapy)
{
  const PandectCaution *refusal = pandect_therapy_get_refusal (therapy);

  json_builder_set_member_name (json, "refused");
  if (refusal == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }

  json_builder_begin_object (json);
  add_caution (json, session, (gpointer) refusal);
  json_builder_end_object (json);
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
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);
  const PandectNote * const *notes = pandect_therapy_get_notes (therapy);
  const PandectPartners * const *partners = pandect_therapy_get_partners (therapy);
  const PandectCaution *refusal = pandect_therapy_get_refusal (therapy);
  GHashTable *facts = g_hash_table_new (g_str_hash, g_str_equal);

  take_facts (facts, pandect_therapy_get_fact_ids (therapy));
  take_rule_facts (facts, pandect_therapy_get_criteria (therapy));

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      take_facts (facts, caution->fact_ids);
      take_rule_facts (facts, caution->criterion);
    }

  for (guint i = 0; routes[i] != NULL; i++)
    {
      const PandectRoute *route = routes[i];

      take_facts (facts, route->fact_ids);
    }

  for (guint i = 0; notes[i] != NULL; i++)
    {
      const PandectNote *note = notes[i];

      take_facts (facts, note->fact_ids);
    }

  for (guint i = 0; partners[i] != NULL; i++)
    take_facts (facts, partners[i]->fact_ids);

  if (refusal != NULL)
    {
      take_facts (facts, refusal->fact_ids);
      take_rule_facts (facts, refusal->criterion);
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
    const char     *member;
    gconstpointer   list;
    void          (*add) (JsonBuilder    *json,
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

  add_partners (json, session, therapy);
  add_refusal (json, session, therapy);
  add_confusables (json, session, therapy);
  add_sources (json, session, therapy);
  json_builder_end_object (json);
}
