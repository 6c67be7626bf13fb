/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-inventory-private.h"

/* Takes stock of therapies: the largest part of a bundle. */

static void
append_detail (GString    *words,
               const char *detail)
{
  if (detail != NULL)
    g_string_append_printf (words, " (%s)", detail);
}

static GString *
next_in (GString *list)
{
  return g_string_append (list, list->len > 0 ? ", " : "");
}

static void
append_name (PandectInventory  *self,
             GString           *words,
             const PandectName *name)
{
  const char *language = name->language;
  const char *verified = name->is_verified ? NULL : "?";

  g_string_append (next_in (words), name->text);
  if (g_strcmp0 (language, pandect_bundle_get_language (self->bundle)) != 0)
    append_detail (words, language);
  append_detail (words, name->authority);
  append_detail (words, verified);
}

static void
take_words (PandectItem *item,
            const char  *aspect,
            GString     *words)
{
  if (words->len > 0)
    pandect_item_add (item, aspect, words->str);

  g_string_free (words, TRUE);
}

static void
add_names (PandectInventory *self,
           PandectItem      *item,
           PandectTherapy   *therapy)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  for (int kind = PANDECT_NAME_BRAND; kind <= PANDECT_NAME_TALL_MAN; kind++)
    {
      GString *words = g_string_new (NULL);

      for (guint i = 0; names[i] != NULL; i++)
        {
          const PandectName *name = names[i];

          if ((int) name->kind == kind)
            append_name (self, words, name);
        }

      take_words (item, pandect_name_kind_to_string (kind), words);
    }
}

static void
add_codes (PandectItem    *item,
           PandectTherapy *therapy)
{
  const PandectCode * const *codes = pandect_therapy_get_codes (therapy);
  GString *words = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const PandectCode *code = codes[i];

      g_string_append_printf (next_in (words), "%s %s", code->system, code->value);
      append_detail (words, code->authority);
      append_detail (words, code->year);
    }

  take_words (item, "codes", words);
}

static void
add_routes (PandectInventory *self,
            PandectItem      *item,
            PandectTherapy   *therapy)
{
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);
  GString *key = g_string_new (NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; routes[i] != NULL; i++)
    {
      const PandectRoute *route = routes[i];
      PandectText *label = route->label;
      g_autofree char *facts =
        g_strjoinv (", ", (char **) route->fact_ids);

      g_string_append_printf (key, " %s %s", route->id, facts);
      pandect_inventory_append_text_key (key, label);
      g_string_append (next_in (words), pandect_text_get_words (label, self->languages));
      append_detail (words, facts);
    }

  pandect_item_take (item, "routes", g_string_free (key, FALSE), g_string_free (words, FALSE));
}

static void
add_components (PandectInventory *self,
                PandectItem      *item,
                PandectTherapy   *therapy)
{
  const PandectComponent * const *components = pandect_therapy_get_components (therapy);
  GString *key = g_string_new (NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; components[i] != NULL; i++)
    {
      const PandectComponent *component = components[i];
      PandectTherapy *drug = component->drug;
      PandectText *route = component->route;

      g_string_append_printf (key, " %s", pandect_therapy_get_id (drug));
      pandect_inventory_append_text_key (key, route);
      g_string_append (next_in (words), pandect_text_get_words (pandect_therapy_get_name (drug),
                                                                self->languages));
      append_detail (words, route != NULL ? pandect_text_get_words (route, self->languages) : NULL);
    }

  pandect_item_take (item, "components", g_string_free (key, FALSE), g_string_free (words, FALSE));
}

static void
add_partners (PandectInventory *self,
              PandectItem      *item,
              PandectTherapy   *therapy)
{
  const PandectPartners * const *partners = pandect_therapy_get_partners (therapy);
  GString *words = g_string_new (NULL);

  for (guint i = 0; partners[i] != NULL; i++)
    {
      PandectTherapy *other = partners[i]->first != therapy ? partners[i]->first
                                                            : partners[i]->second;
      g_autofree char *facts = g_strjoinv (", ", (char **) partners[i]->fact_ids);

      g_string_append (next_in (words), pandect_therapy_get_id (other));
      append_detail (words, facts);
    }

  take_words (item, "given-with", words);
}

static gboolean
has_caution (PandectTherapy       *therapy,
             const PandectCaution *caution)
{
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *other = cautions[i];

      if (other == caution)
        return TRUE;
    }

  return FALSE;
}

/* Its own, without those it has from its category, which would all change with it. */
static void
add_cautions (PandectItem    *item,
              PandectTherapy *therapy)
{
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      if (parent == NULL || !has_caution (parent, caution))
        g_string_append (next_in (ids), caution->id);
    }

  take_words (item, "cautions", ids);
}

static void
add_order (PandectItem    *item,
           PandectTherapy *therapy)
{
  PandectTherapy * const *members = pandect_therapy_get_members (therapy);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      PandectTherapy *member = members[i];

      g_string_append_printf (ids, "%s%s", i > 0 ? "\n" : "", pandect_therapy_get_id (member));
    }

  pandect_item_take_order (item, "order", ids);
}

static void
add_notes (PandectInventory *self,
           PandectItem      *item,
           PandectTherapy   *therapy)
{
  const PandectNote * const *notes = pandect_therapy_get_notes (therapy);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; notes[i] != NULL; i++)
    {
      const PandectNote *note = notes[i];

      g_string_append_printf (ids, "%s%s", i > 0 ? "\n" : "", note->id);
      pandect_inventory_add_note (self, note, item->id);
    }

  pandect_item_take_order (item, "order-of-notes", ids);
}

void
pandect_inventory_add_therapy (PandectInventory *self,
                               PandectTherapy   *therapy)
{
  const char *id = pandect_therapy_get_id (therapy);
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_THERAPY, id,
                                             pandect_therapy_get_name (therapy));

  pandect_item_add_text (item, "name", pandect_therapy_get_name (therapy));
  add_names (self, item, therapy);
  pandect_item_add_text (item, "summary", pandect_therapy_get_summary (therapy));
  pandect_item_add_text (item, "description", pandect_therapy_get_description (therapy));
  pandect_inventory_add_own_rule (self, item, therapy);
  pandect_item_add (item, "kind",
                    pandect_therapy_kind_to_string (pandect_therapy_get_kind (therapy)));
  pandect_item_add (item, "parent", parent != NULL ? pandect_therapy_get_id (parent) : NULL);
  pandect_item_add_ids (item, "facts", pandect_therapy_get_fact_ids (therapy));
  add_codes (item, therapy);
  add_routes (self, item, therapy);
  add_components (self, item, therapy);
  add_partners (self, item, therapy);
  add_cautions (item, therapy);
  if (pandect_therapy_get_refusal (therapy) != NULL)
    pandect_item_add (item, "refused", pandect_therapy_get_refusal (therapy)->id);
  add_order (item, therapy);
  add_notes (self, item, therapy);
}

void
pandect_inventory_add_note (PandectInventory  *self,
                            const PandectNote *note,
                            const char        *owner)
{
  static const char *kinds[] = { "remark", "pointer", "lost", "frame" };
  PandectItem *item = pandect_inventory_add (self, PANDECT_SECTION_NOTE, note->id, note->text);

  pandect_item_add_text (item, "text", note->text);
  pandect_item_add (item, "kind", kinds[note->kind]);
  pandect_item_add (item, "parent", owner);
  pandect_item_add_ids (item, "facts", note->fact_ids);
}
