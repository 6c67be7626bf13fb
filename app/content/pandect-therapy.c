/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-therapy.h"

#include "base/pandect-array.h"
#include "content/pandect-bundle-private.h"

/**
 * PandectTherapy:
 *
 * An entry of the page: a category, or a treatment that the page describes.
 *
 * Therapies form a tree in page order. A therapy is usable as long as its bundle lives: the links
 * to its parent, and those from a regimen or a pair to its drugs, are not references.
 */

struct _PandectTherapy
{
  GObject             parent_instance;

  char               *id;
  guint               index;
  PandectTherapyKind  kind;
  char              **fact_ids;
  PandectText        *name;
  PandectText        *summary;
  PandectText        *description;

  PandectTherapy     *parent;
  GPtrArray          *members;

  GPtrArray          *names;
  GPtrArray          *codes;
  GPtrArray          *routes;
  GPtrArray          *components;
  GPtrArray          *regimens;

  PandectCriterion   *own;
  PandectCriterion   *criteria;
  GPtrArray          *cautions;
  PandectCaution     *refusal;
  gboolean            shares_cautions;
  GPtrArray          *notes;
  GPtrArray          *confusables;
  GPtrArray          *partners;
};

G_DEFINE_FINAL_TYPE (PandectTherapy, pandect_therapy, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_NAME,
  PROP_SUMMARY,
  PROP_DESCRIPTION,
  PROP_PARENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pandect_therapy_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PandectTherapy *self = PANDECT_THERAPY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;

    case PROP_NAME:
      g_value_set_boxed (value, self->name);
      break;

    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;

    case PROP_DESCRIPTION:
      g_value_set_boxed (value, self->description);
      break;

    case PROP_PARENT:
      g_value_set_object (value, self->parent);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_therapy_dispose (GObject *object)
{
  PandectTherapy *self = PANDECT_THERAPY (object);

  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->components, g_ptr_array_unref);
  g_clear_pointer (&self->regimens, g_ptr_array_unref);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);
  g_clear_pointer (&self->refusal, pandect_caution_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->confusables, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_object (&self->own);
  g_clear_object (&self->criteria);

  G_OBJECT_CLASS (pandect_therapy_parent_class)->dispose (object);
}

static void
pandect_therapy_finalize (GObject *object)
{
  PandectTherapy *self = PANDECT_THERAPY (object);

  g_free (self->id);
  g_strfreev (self->fact_ids);
  g_clear_pointer (&self->name, pandect_text_unref);
  g_clear_pointer (&self->summary, pandect_text_unref);
  g_clear_pointer (&self->description, pandect_text_unref);

  G_OBJECT_CLASS (pandect_therapy_parent_class)->finalize (object);
}

static void
pandect_therapy_class_init (PandectTherapyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pandect_therapy_get_property;
  object_class->dispose = pandect_therapy_dispose;
  object_class->finalize = pandect_therapy_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       PANDECT_TYPE_THERAPY_KIND, PANDECT_THERAPY_OPTION, flags);

  properties[PROP_NAME] = g_param_spec_boxed ("name", NULL, NULL, PANDECT_TYPE_TEXT, flags);

  /**
   * PandectTherapy:summary:
   *
   * A few words to stand beside the name; %NULL when there are none.
   */
  properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL, PANDECT_TYPE_TEXT, flags);

  /**
   * PandectTherapy:description:
   *
   * Its introduction; %NULL when there is none.
   */
  properties[PROP_DESCRIPTION] =
    g_param_spec_boxed ("description", NULL, NULL, PANDECT_TYPE_TEXT, flags);

  /**
   * PandectTherapy:parent:
   *
   * The category it stands under; %NULL at the top.
   */
  properties[PROP_PARENT] =
    g_param_spec_object ("parent", NULL, NULL, PANDECT_TYPE_THERAPY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_therapy_init (PandectTherapy *self)
{
}

const char *
pandect_therapy_get_id (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->id;
}

/**
 * pandect_therapy_get_index:
 * @self: a therapy
 *
 * Returns: its place in page order, from 0
 */
guint
pandect_therapy_get_index (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), 0);

  return self->index;
}

PandectTherapyKind
pandect_therapy_get_kind (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), PANDECT_THERAPY_OPTION);

  return self->kind;
}

/**
 * pandect_therapy_is_treatment:
 * @self: a therapy
 *
 * Returns: whether it is something a patient can be given, that is, no category
 */
gboolean
pandect_therapy_is_treatment (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), FALSE);

  return self->kind != PANDECT_THERAPY_CATEGORY;
}

PandectText *
pandect_therapy_get_name (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->name;
}

/**
 * pandect_therapy_get_summary:
 * @self: a therapy
 *
 * Returns: (transfer none) (nullable): a few words to stand beside the name
 */
PandectText *
pandect_therapy_get_summary (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->summary;
}

/**
 * pandect_therapy_get_description:
 * @self: a therapy
 *
 * Returns: (transfer none) (nullable): its introduction
 */
PandectText *
pandect_therapy_get_description (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->description;
}

const char * const *
pandect_therapy_get_fact_ids (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return (const char * const *) self->fact_ids;
}

/**
 * pandect_therapy_get_parent:
 * @self: a therapy
 *
 * Returns: (transfer none) (nullable): the category it stands under, or %NULL at the top
 */
PandectTherapy *
pandect_therapy_get_parent (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->parent;
}

/**
 * pandect_therapy_get_depth:
 * @self: a therapy
 *
 * Returns: how many categories it stands under
 */
guint
pandect_therapy_get_depth (PandectTherapy *self)
{
  guint depth = 0;

  g_return_val_if_fail (PANDECT_IS_THERAPY (self), 0);

  for (self = self->parent; self != NULL; self = self->parent)
    depth++;

  return depth;
}

/**
 * pandect_therapy_is_under:
 * @self: a therapy
 * @ancestor: another
 *
 * Returns: whether @self is @ancestor or stands somewhere under it
 */
gboolean
pandect_therapy_is_under (PandectTherapy *self,
                          PandectTherapy *ancestor)
{
  for (; self != NULL; self = self->parent)
    {
      if (self == ancestor)
        return TRUE;
    }

  return FALSE;
}

/**
 * pandect_therapy_get_members:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the therapies right under it
 */
PandectTherapy * const *
pandect_therapy_get_members (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->members);
}

/**
 * pandect_therapy_get_names:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): every name in the order of the bundle, without the generic
 *   name, which [method@Therapy.get_name] gives
 */
const PandectName * const *
pandect_therapy_get_names (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->names);
}

/**
 * pandect_therapy_get_tall_man:
 * @self: a therapy
 * @authority: who sets the form
 *
 * Returns: (nullable): the generic name with the capitals of that authority, or %NULL when it sets
 *   none for this therapy
 */
const char *
pandect_therapy_get_tall_man (PandectTherapy *self,
                              const char     *authority)
{
  const PandectName * const *names;

  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  names = pandect_therapy_get_names (self);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (names[i]->kind == PANDECT_NAME_TALL_MAN &&
          g_strcmp0 (names[i]->authority, authority) == 0)
        return names[i]->text;
    }

  return NULL;
}

/**
 * pandect_therapy_get_codes:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): its codes
 */
const PandectCode * const *
pandect_therapy_get_codes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->codes);
}

/**
 * pandect_therapy_get_routes:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the routes by which the source says it is given
 */
const PandectRoute * const *
pandect_therapy_get_routes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->routes);
}

/**
 * pandect_therapy_get_components:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the drugs of a regimen
 */
const PandectComponent * const *
pandect_therapy_get_components (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->components);
}

/**
 * pandect_therapy_get_regimens:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the regimens that a drug is part of
 */
PandectTherapy * const *
pandect_therapy_get_regimens (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->regimens);
}

/**
 * pandect_therapy_get_criteria:
 * @self: a therapy
 *
 * Returns: (transfer none): everything that must hold, what is inherited first: always an "all"
 */
PandectCriterion *
pandect_therapy_get_criteria (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->criteria;
}

/**
 * pandect_therapy_get_own_criterion:
 * @self: a therapy
 *
 * Returns: (transfer none) (nullable): what its own rule asks for, without what it inherits
 */
PandectCriterion *
pandect_therapy_get_own_criterion (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->own;
}

/**
 * pandect_therapy_get_cautions:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the cautions that may apply, those of its categories included
 */
const PandectCaution * const *
pandect_therapy_get_cautions (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->cautions);
}

/**
 * pandect_therapy_get_notes:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): its own notes
 */
const PandectNote * const *
pandect_therapy_get_notes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->notes);
}

/**
 * pandect_therapy_get_confusables:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): the pairs of look-alikes that it is one of
 */
const PandectConfusable * const *
pandect_therapy_get_confusables (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->confusables);
}

/**
 * pandect_therapy_new:
 * @id: its id
 * @kind: what sort of entry it is
 * @fact_ids: (transfer full) (nullable): the facts it rests on
 * @name: (transfer full): its name
 * @parent: (nullable): the category it stands under
 *
 * Returns: (transfer full): a therapy that is still being built
 */
PandectTherapy *
pandect_therapy_new (const char         *id,
                     PandectTherapyKind  kind,
                     char              **fact_ids,
                     PandectText        *name,
                     PandectTherapy     *parent)
{
  PandectTherapy *self = g_object_new (PANDECT_TYPE_THERAPY, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->fact_ids = fact_ids;
  self->name = name;
  self->parent = parent;

  return self;
}

void
pandect_therapy_set_index (PandectTherapy *self,
                           guint           index)
{
  self->index = index;
}

void
pandect_therapy_take_summary (PandectTherapy *self,
                              PandectText    *summary)
{
  self->summary = summary;
}

void
pandect_therapy_take_description (PandectTherapy *self,
                                  PandectText    *description)
{
  self->description = description;
}

void
pandect_therapy_take_name (PandectTherapy *self,
                           PandectName    *name)
{
  pandect_array_add (&self->names, (GDestroyNotify) pandect_name_free, name);
}

void
pandect_therapy_take_code (PandectTherapy *self,
                           PandectCode    *code)
{
  pandect_array_add (&self->codes, (GDestroyNotify) pandect_code_free, code);
}

void
pandect_therapy_take_route (PandectTherapy *self,
                            PandectRoute   *route)
{
  pandect_array_add (&self->routes, (GDestroyNotify) pandect_route_free, route);
}

void
pandect_therapy_take_component (PandectTherapy   *self,
                                PandectComponent *component)
{
  pandect_array_add (&self->components, (GDestroyNotify) pandect_component_free, component);
}

void
pandect_therapy_add_member (PandectTherapy *self,
                            PandectTherapy *member)
{
  pandect_array_add (&self->members, NULL, member);
}

void
pandect_therapy_take_note (PandectTherapy *self,
                           PandectNote    *note)
{
  pandect_array_add (&self->notes, (GDestroyNotify) pandect_note_free, note);
}

/* Members warn of what their category warns of, and most of nothing else. */
void
pandect_therapy_share_cautions (PandectTherapy *self,
                                PandectTherapy *parent)
{
  if (parent->cautions == NULL)
    return;

  self->cautions = g_ptr_array_ref (parent->cautions);
  self->shares_cautions = TRUE;
}

static void
copy_cautions (PandectTherapy *self)
{
  g_autoptr(GPtrArray) shared = g_steal_pointer (&self->cautions);

  self->shares_cautions = FALSE;
  for (guint i = 0; i < shared->len; i++)
    pandect_array_add (&self->cautions, NULL, g_ptr_array_index (shared, i));
}

void
pandect_therapy_add_caution (PandectTherapy *self,
                             PandectCaution *caution)
{
  if (self->cautions != NULL && g_ptr_array_find (self->cautions, caution, NULL))
    return;

  if (self->shares_cautions)
    copy_cautions (self);

  pandect_array_add (&self->cautions, NULL, caution);
}

void
pandect_therapy_add_confusable (PandectTherapy    *self,
                                PandectConfusable *confusable)
{
  pandect_array_add (&self->confusables, NULL, confusable);
}

void
pandect_therapy_add_partners (PandectTherapy  *self,
                              PandectPartners *partners)
{
  pandect_array_add (&self->partners, NULL, partners);
}

void
pandect_therapy_add_regimen (PandectTherapy *self,
                             PandectTherapy *regimen)
{
  pandect_array_add (&self->regimens, NULL, regimen);
}

/**
 * pandect_therapy_set_criteria:
 * @self: a therapy that is still being built
 * @own: (nullable): what its own rule asks for
 * @criteria: what its own rule and those it inherits ask for
 */
void
pandect_therapy_set_criteria (PandectTherapy   *self,
                              PandectCriterion *own,
                              PandectCriterion *criteria)
{
  g_set_object (&self->own, own);
  g_set_object (&self->criteria, criteria);
}

void
pandect_therapy_take_refusal (PandectTherapy *self,
                              PandectCaution *refusal)
{
  self->refusal = refusal;
}

/**
 * pandect_therapy_get_partners:
 * @self: a therapy
 *
 * Returns: (array zero-terminated=1): what it is given together with, each beside itself
 */
const PandectPartners * const *
pandect_therapy_get_partners (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return pandect_array_peek (self->partners);
}

/**
 * pandect_therapy_get_partner_facts:
 * @self: a therapy
 * @other: another
 *
 * Returns: (nullable): the facts that say that both are given together, or %NULL when none does
 */
const char * const *
pandect_therapy_get_partner_facts (PandectTherapy *self,
                                   PandectTherapy *other)
{
  const PandectPartners * const *partners = pandect_therapy_get_partners (self);

  for (guint i = 0; partners[i] != NULL; i++)
    {
      if (partners[i]->first == other || partners[i]->second == other)
        return partners[i]->fact_ids;
    }

  return NULL;
}

/**
 * pandect_therapy_get_refusal:
 * @self: a therapy
 *
 * Returns: (nullable): of a category, when a patient does not accept what it holds. It changes no
 *   verdict
 */
const PandectCaution *
pandect_therapy_get_refusal (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return self->refusal;
}

/**
 * pandect_therapy_is_refused:
 * @self: a therapy
 * @profile: what is recorded
 *
 * Returns: whether the patient certainly does not accept it, or a category that it is under
 */
gboolean
pandect_therapy_is_refused (PandectTherapy *self,
                            PandectProfile *profile)
{
  for (; self != NULL; self = pandect_therapy_get_parent (self))
    {
      if (self->refusal != NULL &&
          pandect_caution_is_lit (self->refusal, profile, PANDECT_VERDICT_NEEDS_INFORMATION))
        return TRUE;
    }

  return FALSE;
}
