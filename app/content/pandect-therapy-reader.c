/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-array.h"

/* Reads the tree of therapies, and works out the whole rule of each. */

/* Each of these is inherited, so that many of them times many members would fill the memory. */
#define MAX_CAUTIONS  64
#define MAX_CONJUNCTS 256

static PandectTherapy *read_therapy (PandectReader        *self,
                                     const PandectXmlNode *node,
                                     PandectTherapy       *parent,
                                     PandectCriterion     *inherited);

/* The letters of a name, without their case. */
static char *
dup_letters (const char *words)
{
  g_autoptr(GString) letters = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
    }

  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* Tall-man letters stand in place of the name: with other letters they would name another drug. */
static void
check_tall_man (PandectReader        *self,
                const PandectXmlNode *node,
                PandectTherapy       *therapy,
                const char           *words)
{
  const char *name = pandect_text_get_source (pandect_therapy_get_name (therapy))->words;
  g_autofree char *letters = dup_letters (words);
  g_autofree char *expected = dup_letters (name);

  if (!g_str_equal (letters, expected))
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_INCONSISTENT,
                           _("Expected the letters of the name “%s”, found “%s”"), name, words);
}

static void
read_name (PandectReader        *self,
           const PandectXmlNode *node,
           PandectTherapy       *therapy,
           PandectNameKind       kind)
{
  const char *language = pandect_xml_node_attribute (node, "lang");
  const char *verified = pandect_xml_node_attribute (node, "verified");
  PandectName *name = g_new (PandectName, 1);

  *name = (PandectName) {
    .kind = kind,
    .text = pandect_xml_node_dup_words (node),
    .language = g_intern_string (language != NULL ? language : self->language),
    .authority = g_strdup (pandect_xml_node_attribute (node, "authority")),
    .is_verified = g_strcmp0 (verified, "no") != 0,
  };

  if (*name->text == '\0')
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_EMPTY,
                           _("Expected a name in “%s”, found none"),
                           pandect_xml_node_get_name (node));

  if (kind == PANDECT_NAME_TALL_MAN)
    check_tall_man (self, node, therapy, name->text);

  pandect_therapy_take_name (therapy, name);
}

static void
read_code (PandectReader        *self,
           const PandectXmlNode *node,
           PandectTherapy       *therapy)
{
  PandectCode *code = g_new (PandectCode, 1);

  *code = (PandectCode) {
    .system = g_strdup (pandect_xml_node_attribute (node, "system")),
    .value = pandect_xml_node_dup_words (node),
    .year = g_strdup (pandect_xml_node_attribute (node, "year")),
    .authority = g_strdup (pandect_xml_node_attribute (node, "authority")),
  };

  if (*code->value == '\0')
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_EMPTY,
                           _("Expected a code, found none"));

  pandect_therapy_take_code (therapy, code);
}

static PandectRoute *
lookup_route (PandectReader        *self,
              const PandectXmlNode *node)
{
  const char *id = pandect_xml_node_attribute (node, "route");
  PandectRoute *route;

  if (id == NULL)
    return NULL;

  route = g_hash_table_lookup (self->routes, id);
  if (route == NULL)
    pandect_reader_report_unknown (self, node, self->routes, id,
                                   _("Expected a route of the bundle, found “%s”"));

  return route;
}

static void
read_given (PandectReader        *self,
            const PandectXmlNode *node,
            PandectTherapy       *therapy)
{
  g_auto(GStrv) facts = pandect_reader_read_facts (self, node);
  PandectRoute *shared = lookup_route (self, node);
  PandectRoute *route;

  if (shared == NULL)
    return;

  route = g_new (PandectRoute, 1);
  *route = (PandectRoute) {
    .id = g_strdup (shared->id),
    .label = pandect_text_ref (shared->label),
    .fact_ids = (const char * const *) g_steal_pointer (&facts),
  };
  pandect_therapy_take_route (therapy, route);
}

static void
read_warning (PandectReader        *self,
              const PandectXmlNode *node,
              PandectTherapy       *therapy)
{
  const char *id = pandect_xml_node_attribute (node, "caution");
  PandectCaution *caution = g_hash_table_lookup (self->cautions, id);

  if (caution == NULL)
    pandect_reader_report_unknown (self, node, self->cautions, id,
                                   _("Expected a caution of the bundle, found “%s”"));
  else if (pandect_array_length (pandect_therapy_get_cautions (therapy)) == MAX_CAUTIONS)
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                           _("Expected at most %d cautions for a therapy"), MAX_CAUTIONS);
  else
    pandect_therapy_add_caution (therapy, caution);
}

/* Its id is one of the rules, as that of a criterion is. */
static void
read_refusal (PandectReader        *self,
              const PandectXmlNode *node,
              PandectTherapy       *therapy)
{
  if (pandect_reader_claim_id (self, node, self->criterion_nodes) &&
      pandect_reader_claim_id (self, node, self->expressions))
    g_hash_table_add (self->expressions, g_strdup (pandect_xml_node_attribute (node, "id")));

  pandect_therapy_take_refusal (therapy, pandect_reader_read_caution (self, node));
}

/* A row of this table for each element that may stand in a therapy; what is not in it is read by
 * its own function, as it depends on what stands around it. */
static void
read_part (PandectReader        *self,
           const PandectXmlNode *node,
           PandectTherapy       *therapy)
{
  static const struct
  {
    const char      *element;
    PandectNameKind  kind;
  } names[] = {
    { "brand", PANDECT_NAME_BRAND },
    { "synonym", PANDECT_NAME_SYNONYM },
    { "abbreviation", PANDECT_NAME_ABBREVIATION },
    { "tall-man", PANDECT_NAME_TALL_MAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (pandect_xml_node_is (node, names[i].element))
        {
          read_name (self, node, therapy, names[i].kind);
          return;
        }
    }

  if (pandect_xml_node_is (node, "code"))
    read_code (self, node, therapy);
  else if (pandect_xml_node_is (node, "given"))
    read_given (self, node, therapy);
  else if (pandect_xml_node_is (node, "warn"))
    read_warning (self, node, therapy);
  else if (pandect_xml_node_is (node, "refused"))
    read_refusal (self, node, therapy);
  else if (pandect_xml_node_is (node, "note"))
    pandect_therapy_take_note (therapy, pandect_reader_read_note (self, node));
  else if (pandect_xml_node_is (node, "summary"))
    pandect_therapy_take_summary (therapy, pandect_reader_read_text (self, node));
  else if (pandect_xml_node_is (node, "description"))
    pandect_therapy_take_description (therapy, pandect_reader_read_text (self, node));
}

static gboolean
is_repeated_in (PandectCriterion *group,
                PandectCriterion *test)
{
  for (guint i = 0; group != NULL && i < pandect_criterion_get_n_parts (group); i++)
    {
      PandectCriterion *part = pandect_criterion_get_part (group, i);

      if (part == test || pandect_criterion_is_same_test (part, test))
        return TRUE;
    }

  return FALSE;
}

/* The conjuncts of a rule: the parts of an "all" that has no words of its own, or else itself. */
static PandectCriterion *
as_conjuncts (PandectCriterion *own)
{
  PandectCriterion *group;

  if (own != NULL && pandect_criterion_get_kind (own) == PANDECT_CRITERION_ALL &&
      pandect_criterion_get_label (own) == NULL)
    return g_object_ref (own);

  group = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
  if (own != NULL)
    pandect_criterion_append (group, own);

  return group;
}

/* Joins what is inherited and what is asked for here. Where both make the same test, the one made
 * here stands: it rests on facts about this very therapy. */
static PandectCriterion *
join (PandectReader        *self,
      const PandectXmlNode *node,
      PandectCriterion     *inherited,
      PandectCriterion     *own)
{
  g_autoptr(PandectCriterion) here = NULL;
  PandectCriterion *all;

  /* Members that ask for nothing more share the rule of their category, and so its verdict. */
  if (own == NULL && inherited != NULL)
    return g_object_ref (inherited);

  here = as_conjuncts (own);
  if (inherited != NULL && pandect_criterion_get_n_parts (inherited) +
                           pandect_criterion_get_n_parts (here) > MAX_CONJUNCTS)
    {
      pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_LIMIT,
                             _("Expected a rule of at most %d conditions, those of its categories "
                               "included"),
                             MAX_CONJUNCTS);
      return g_object_ref (inherited);
    }

  all = pandect_criterion_new_group (PANDECT_CRITERION_ALL);

  for (guint i = 0; inherited != NULL && i < pandect_criterion_get_n_parts (inherited); i++)
    {
      PandectCriterion *part = pandect_criterion_get_part (inherited, i);

      if (!is_repeated_in (here, part))
        pandect_criterion_append (all, part);
    }

  for (guint i = 0; i < pandect_criterion_get_n_parts (here); i++)
    pandect_criterion_append (all, pandect_criterion_get_part (here, i));

  return all;
}

static PandectCriterion *
any_member (PandectTherapy *therapy)
{
  PandectTherapy * const *members = pandect_therapy_get_members (therapy);
  PandectCriterion *any = pandect_criterion_new_group (PANDECT_CRITERION_ANY);

  for (guint i = 0; members[i] != NULL; i++)
    {
      PandectCriterion *own = pandect_therapy_get_own_criterion (members[i]);
      g_autoptr(PandectCriterion) always = pandect_criterion_new_group (PANDECT_CRITERION_ALL);

      pandect_criterion_append (any, own != NULL ? own : always);
    }

  return any;
}

static PandectCriterion *
read_own_rule (PandectReader        *self,
               const PandectXmlNode *fits)
{
  for (const PandectXmlNode *child = pandect_xml_node_first (fits);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (pandect_reader_is_expression (child))
        return pandect_reader_read_expression (self, child);
    }

  return NULL;
}

/* Most of a large bundle need not be held twice. But components are linked later, and what is
 * mentioned is looked up later. */
static void
drop_read (PandectReader        *self,
           const PandectXmlNode *node,
           PandectTherapyKind    kind,
           guint                 n_mentions)
{
  if (kind != PANDECT_THERAPY_CATEGORY && kind != PANDECT_THERAPY_REGIMEN &&
      self->spans->len == n_mentions)
    pandect_xml_drop (self->xml, node);
}

static void
read_members (PandectReader        *self,
              const PandectXmlNode *node,
              PandectTherapy       *therapy,
              PandectCriterion     *inherited)
{
  const PandectXmlNode *next;
  PandectTherapyKind kind;

  for (const PandectXmlNode *child = pandect_xml_node_first (node); child != NULL; child = next)
    {
      next = pandect_xml_node_next (child);

      if (pandect_therapy_kind_from_string (pandect_xml_node_get_name (child), &kind))
        {
          guint n_mentions = self->spans->len;
          g_autoptr(PandectTherapy) member = read_therapy (self, child, therapy, inherited);

          if (therapy != NULL)
            pandect_therapy_add_member (therapy, member);
          drop_read (self, child, kind, n_mentions);
        }
    }
}

static void
read_rule_and_members (PandectReader        *self,
                       const PandectXmlNode *node,
                       PandectTherapy       *therapy,
                       PandectCriterion     *inherited)
{
  const PandectXmlNode *fits = pandect_xml_node_child (node, "fits");
  g_autoptr(PandectCriterion) own = NULL;
  g_autoptr(PandectCriterion) criteria = NULL;

  if (fits != NULL && pandect_xml_node_attribute (fits, "of") != NULL)
    {
      read_members (self, node, therapy, inherited);
      own = any_member (therapy);
      criteria = join (self, node, inherited, own);
    }
  else
    {
      gboolean is_free = fits != NULL &&
                         g_strcmp0 (pandect_xml_node_attribute (fits, "inherit"), "no") == 0;

      own = fits != NULL ? read_own_rule (self, fits) : NULL;
      criteria = join (self, node, is_free ? NULL : inherited, own);
      read_members (self, node, therapy, criteria);
    }

  pandect_therapy_set_criteria (therapy, own, criteria);
  if (fits != NULL)
    pandect_reader_check_criterion (self, fits, pandect_therapy_get_id (therapy), criteria);
}

static PandectTherapy *
read_therapy (PandectReader        *self,
              const PandectXmlNode *node,
              PandectTherapy       *parent,
              PandectCriterion     *inherited)
{
  const char *id = pandect_xml_node_attribute (node, "id");
  PandectTherapyKind kind = PANDECT_THERAPY_OPTION;
  PandectTherapy *therapy;

  pandect_therapy_kind_from_string (pandect_xml_node_get_name (node), &kind);
  therapy = pandect_therapy_new (id, kind, pandect_reader_read_facts (self, node),
                                 pandect_reader_read_child (self, node, "name"), parent);

  if (pandect_reader_claim_id (self, node, self->therapies))
    g_hash_table_insert (self->therapies, (gpointer) pandect_therapy_get_id (therapy), therapy);

  g_ptr_array_add (self->entries, g_object_ref (therapy));
  if (parent != NULL)
    pandect_therapy_share_cautions (therapy, parent);

  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    read_part (self, child, therapy);

  read_rule_and_members (self, node, therapy, inherited);

  return therapy;
}

void
pandect_reader_read_therapies (PandectReader        *self,
                               const PandectXmlNode *node)
{
  read_members (self, node, NULL, NULL);
}

static void
link_component (PandectReader        *self,
                const PandectXmlNode *node,
                PandectTherapy       *regimen)
{
  const char *id = pandect_xml_node_attribute (node, "drug");
  PandectTherapy *drug = g_hash_table_lookup (self->therapies, id);
  PandectRoute *route = lookup_route (self, node);
  PandectComponent *component;

  if (drug == NULL || pandect_therapy_get_kind (drug) != PANDECT_THERAPY_DRUG)
    {
      pandect_reader_report_unknown (self, node, self->therapies, id,
                                     _("Expected a drug of the bundle, found “%s”"));
      return;
    }

  component = g_new (PandectComponent, 1);
  *component = (PandectComponent) {
    .drug = drug,
    .route = route != NULL ? pandect_text_ref (route->label) : NULL,
  };
  pandect_therapy_take_component (regimen, component);
  pandect_therapy_add_regimen (drug, regimen);
}

/**
 * pandect_reader_link_components:
 * @self: a reader that has read all therapies
 * @node: the element that holds them
 *
 * Links regimens to their drugs, which may stand before or after them.
 */
void
pandect_reader_link_components (PandectReader        *self,
                                const PandectXmlNode *node)
{
  for (const PandectXmlNode *child = pandect_xml_node_first (node);
       child != NULL;
       child = pandect_xml_node_next (child))
    {
      if (pandect_xml_node_is (child, "component"))
        link_component (self, child,
                        g_hash_table_lookup (self->therapies,
                                             pandect_xml_node_attribute (node, "id")));
      else if (pandect_xml_node_is (child, "category") || pandect_xml_node_is (child, "regimen"))
        pandect_reader_link_components (self, child);
    }
}
