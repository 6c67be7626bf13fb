/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-entry.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-rule.h"
#include "cli/pandect-cli-table.h"

/* What is shown, where it goes, and in which language. */
typedef struct
{
  PandectSession  *session;
  PandectTherapy  *therapy;
  PandectCliTable *table;
} Page;

static void
add_row (Page       *page,
         const char *heading,
         const char *words)
{
  if (words != NULL && *words != '\0')
    pandect_cli_table_add (page->table, heading, words);
}

static void
add_text (Page        *page,
          const char  *heading,
          PandectText *text)
{
  add_row (page, heading, pandect_session_get_words (page->session, text));
}

/* Writes a row for each item, in the words that @describe finds for it. */
static void
add_rows (Page            *page,
          const char      *heading,
          gpointer const  *list,
          char          *(*describe) (Page     *page,
                                      gpointer  item))
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *words = describe (page, list[i]);

      add_row (page, heading, words);
    }
}

static void
add_names (Page *page)
{
  const PandectName * const *names = pandect_therapy_get_names (page->therapy);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];
      const char *authority = name->authority;
      g_autoptr(GString) words = g_string_new (name->text);

      if (name->kind == PANDECT_NAME_SYNONYM)
        g_string_append_printf (words, " [%s]", name->language);
      if (authority != NULL)
        g_string_append_printf (words, " (%s)", authority);
      if (!name->is_verified)
        g_string_append_printf (words, " %s", _("(not verified)"));

      add_row (page, pandect_name_kind_to_string (name->kind), words->str);
    }
}

static char *
describe_code (Page     *page,
               gpointer  item)
{
  const PandectCode *code = item;

  return g_strdup_printf ("%s %s (%s, %s)", code->system, code->value, code->authority, code->year);
}

static char *
describe_route (Page     *page,
                gpointer  item)
{
  const PandectRoute *route = item;
  g_autofree char *facts = pandect_cli_facts_dup_suffix (route->fact_ids);

  return g_strdup_printf ("%s%s", pandect_session_get_words (page->session, route->label), facts);
}

static char *
describe_component (Page     *page,
                    gpointer  item)
{
  const PandectComponent *component = item;
  const char *drug = pandect_therapy_get_id (component->drug);
  PandectText *route = component->route;

  if (route == NULL)
    return g_strdup (drug);

  return g_strdup_printf ("%s (%s)", drug, pandect_session_get_words (page->session, route));
}

static char *
describe_reference (Page     *page,
                    gpointer  item)
{
  return g_strdup (pandect_therapy_get_id (item));
}

static char *
describe_partner (Page     *page,
                  gpointer  item)
{
  const PandectPartners *partners = item;
  PandectTherapy *other = partners->first != page->therapy ? partners->first : partners->second;
  g_autofree char *facts = pandect_cli_facts_dup_suffix (partners->fact_ids);

  return g_strdup_printf ("%s%s", pandect_therapy_get_id (other), facts);
}

static char *
describe_caution (Page     *page,
                  gpointer  item)
{
  const PandectCaution *caution = item;
  PandectCriterion *criterion = caution->criterion;
  g_autofree char *facts = pandect_cli_facts_dup_suffix (caution->fact_ids);
  g_autofree char *when = criterion != NULL ? pandect_cli_rule_dup_id (criterion)
                                            : g_strdup (C_("when a caution is shown", "always"));

  return g_strdup_printf ("%s: %s%s <%s>", caution->id,
                          pandect_session_get_words (page->session, caution->label), facts, when);
}

static char *
describe_note (Page     *page,
               gpointer  item)
{
  const PandectNote *note = item;
  g_autofree char *facts = pandect_cli_facts_dup_suffix (note->fact_ids);
  const char *words = pandect_session_get_words (page->session, note->text);

  if (note->kind == PANDECT_NOTE_REMARK)
    return g_strdup_printf ("%s%s", words, facts);

  return g_strdup_printf ("%s: %s%s", pandect_cli_entry_get_note_kind (note), words, facts);
}

static char *
describe_confusable (Page     *page,
                     gpointer  item)
{
  const PandectConfusable *pair = item;
  PandectTherapy *first = pair->first;
  PandectTherapy *other = first != page->therapy ? first : pair->second;

  return g_strdup_printf ("%s: %s", pandect_therapy_get_id (other),
                          pandect_session_get_words (page->session, pair->text));
}

static void
add_rule (Page *page)
{
  g_autofree char *tree =
    pandect_cli_rule_dup_tree (pandect_therapy_get_criteria (page->therapy), page->session);
  g_auto(GStrv) lines = g_strsplit (tree, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    add_row (page, i == 0 ? C_("heading", "criteria") : "", lines[i]);
}

static void
add_refusal (Page *page)
{
  const PandectCaution *refusal = pandect_therapy_get_refusal (page->therapy);
  g_autofree char *words = NULL;

  if (refusal == NULL)
    return;

  words = describe_caution (page, (gpointer) refusal);
  add_row (page, C_("heading", "refused"), words);
}

static void
add_facts (Page *page)
{
  GListModel *facts = pandect_bundle_get_facts (pandect_session_get_bundle (page->session));
  g_autoptr(GHashTable) wanted = pandect_cli_entry_collect_facts (page->therapy);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (facts, i);
      g_autofree char *words = NULL;

      if (!g_hash_table_contains (wanted, pandect_fact_get_id (fact)))
        continue;

      words = g_strdup_printf ("%s (%s)",
                               pandect_session_get_words (page->session,
                                                          pandect_fact_get_text (fact)),
                               pandect_session_get_words (page->session,
                                                          pandect_fact_get_place (fact)));
      add_row (page, pandect_fact_get_id (fact), words);
    }
}

static void
add_head (Page *page)
{
  PandectTherapy *parent = pandect_therapy_get_parent (page->therapy);
  PandectTherapyKind kind = pandect_therapy_get_kind (page->therapy);

  add_row (page, C_("heading", "id"), pandect_therapy_get_id (page->therapy));
  add_row (page, C_("heading", "kind"), pandect_therapy_kind_to_string (kind));
  add_text (page, C_("heading", "name"), pandect_therapy_get_name (page->therapy));
  add_names (page);
  add_row (page, C_("heading", "parent"), parent != NULL ? pandect_therapy_get_id (parent) : NULL);
  add_text (page, C_("heading", "summary"), pandect_therapy_get_summary (page->therapy));
  add_text (page, C_("heading", "description"), pandect_therapy_get_description (page->therapy));
}

static void
add_lists (Page *page)
{
  const struct
  {
    const char      *heading;
    gconstpointer    list;
    char          *(*describe) (Page     *page,
                                gpointer  item);
  } lists[] = {
    { C_("heading", "code"), pandect_therapy_get_codes (page->therapy), describe_code },
    { C_("heading", "member"), pandect_therapy_get_members (page->therapy), describe_reference },
    { C_("heading", "given"), pandect_therapy_get_routes (page->therapy), describe_route },
    { C_("heading", "component"), pandect_therapy_get_components (page->therapy),
      describe_component },
    { C_("heading", "part of"), pandect_therapy_get_regimens (page->therapy), describe_reference },
    { C_("heading", "given with"), pandect_therapy_get_partners (page->therapy), describe_partner },
    { C_("heading", "caution"), pandect_therapy_get_cautions (page->therapy), describe_caution },
    { C_("heading", "note"), pandect_therapy_get_notes (page->therapy), describe_note },
    { C_("heading", "look-alike"), pandect_therapy_get_confusables (page->therapy),
      describe_confusable },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_rows (page, lists[i].heading, lists[i].list, lists[i].describe);
}

static void
print_text (PandectSession *session,
            PandectTherapy *therapy)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);
  Page page = { session, therapy, table };

  add_head (&page);
  add_rule (&page);
  add_refusal (&page);
  add_lists (&page);
  add_facts (&page);

  pandect_cli_table_print (table);
}

/* Shows one entry whole. */
PandectCliStatus
pandect_cli_show (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  g_autoptr(JsonBuilder) json = NULL;
  PandectTherapy *therapy;

  if (session == NULL)
    return PANDECT_CLI_BAD;

  therapy = pandect_bundle_lookup_therapy (pandect_session_get_bundle (session),
                                           options->arguments[1]);
  if (therapy == NULL)
    {
      g_autofree char *id = g_utf8_make_valid (options->arguments[1], -1);

      pandect_cli_complain (_("The bundle has no entry “%s”"), id);
      return PANDECT_CLI_BAD;
    }

  if (!options->json)
    {
      print_text (session, therapy);
      return PANDECT_CLI_DONE;
    }

  json = json_builder_new ();
  pandect_cli_entry_add_to_json (therapy, session, json);
  pandect_cli_json_print (json);

  return PANDECT_CLI_DONE;
}
