/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-therapy.h"

#include "content/pandect-therapy-private.h"

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
  PandectList        *members;

  PandectList        *names;
  PandectList        *codes;
  PandectList        *routes;
  PandectList        *components;
  PandectList        *regimens;

  PandectCriterion   *own;
  PandectCriterion   *criteria;
  PandectList        *cautions;
  gboolean            shares_cautions;
  PandectList        *notes;
  PandectList        *confusables;
};

G_DEFINE_FINAL_TYPE (PandectTherapy, pandect_therapy, G_TYPE_OBJECT)

/* Most lists of most therapies are empty, so none is made before it has an item. */
static void
append (PandectList **list,
        GType         item_type,
        gpointer      item)
{
  if (*list == NULL)
    *list = pandect_list_new (item_type);

  pandect_list_append (*list, item);
}

static GListModel *
list_or_empty (PandectList *list)
{
  static PandectList *empty;

  if (list != NULL)
    return G_LIST_MODEL (list);

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, pandect_list_new (G_TYPE_OBJECT));

  return G_LIST_MODEL (empty);
}

static void
pandect_therapy_dispose (GObject *object)
{
  PandectTherapy *self = PANDECT_THERAPY (object);

  g_clear_object (&self->members);
  g_clear_object (&self->names);
  g_clear_object (&self->codes);
  g_clear_object (&self->routes);
  g_clear_object (&self->components);
  g_clear_object (&self->regimens);
  g_clear_object (&self->cautions);
  g_clear_object (&self->notes);
  g_clear_object (&self->confusables);
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

  object_class->dispose = pandect_therapy_dispose;
  object_class->finalize = pandect_therapy_finalize;
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
 * Returns: (transfer none): the [class@Therapy]s right under it
 */
GListModel *
pandect_therapy_get_members (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->members);
}

/**
 * pandect_therapy_get_names:
 * @self: a therapy
 *
 * Returns: (transfer none): every [class@Name] in the order of the bundle, without the generic
 * name,   which [method@Therapy.get_name] gives
 */
GListModel *
pandect_therapy_get_names (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->names);
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
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  for (guint i = 0; self->names != NULL && i < pandect_list_get_size (self->names); i++)
    {
      PandectName *name = pandect_list_peek (self->names, i);

      if (pandect_name_get_kind (name) == PANDECT_NAME_TALL_MAN &&
          g_strcmp0 (pandect_name_get_authority (name), authority) == 0)
        return pandect_name_get_text (name);
    }

  return NULL;
}

/**
 * pandect_therapy_get_codes:
 * @self: a therapy
 *
 * Returns: (transfer none): its [class@Code]s
 */
GListModel *
pandect_therapy_get_codes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->codes);
}

/**
 * pandect_therapy_get_routes:
 * @self: a therapy
 *
 * Returns: (transfer none): the [class@Route]s by which the source says it is given
 */
GListModel *
pandect_therapy_get_routes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->routes);
}

/**
 * pandect_therapy_get_components:
 * @self: a therapy
 *
 * Returns: (transfer none): the [class@Component]s of a regimen
 */
GListModel *
pandect_therapy_get_components (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->components);
}

/**
 * pandect_therapy_get_regimens:
 * @self: a therapy
 *
 * Returns: (transfer none): the regimens that a drug is part of
 */
GListModel *
pandect_therapy_get_regimens (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->regimens);
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
 * pandect_therapy_get_cautions:
 * @self: a therapy
 *
 * Returns: (transfer none): the [class@Caution]s that may apply, those of its categories included
 */
GListModel *
pandect_therapy_get_cautions (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->cautions);
}

/**
 * pandect_therapy_get_notes:
 * @self: a therapy
 *
 * Returns: (transfer none): its own [class@Note]s
 */
GListModel *
pandect_therapy_get_notes (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->notes);
}

/**
 * pandect_therapy_get_confusables:
 * @self: a therapy
 *
 * Returns: (transfer none): the [class@Confusable] pairs that it is one of
 */
GListModel *
pandect_therapy_get_confusables (PandectTherapy *self)
{
  g_return_val_if_fail (PANDECT_IS_THERAPY (self), NULL);

  return list_or_empty (self->confusables);
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
  append (&self->names, PANDECT_TYPE_NAME, name);
}

void
pandect_therapy_take_code (PandectTherapy *self,
                           PandectCode    *code)
{
  append (&self->codes, PANDECT_TYPE_CODE, code);
}

void
pandect_therapy_take_route (PandectTherapy *self,
                            PandectRoute   *route)
{
  append (&self->routes, PANDECT_TYPE_ROUTE, route);
}

void
pandect_therapy_take_component (PandectTherapy   *self,
                                PandectComponent *component)
{
  append (&self->components, PANDECT_TYPE_COMPONENT, component);
}

void
pandect_therapy_add_member (PandectTherapy *self,
                            PandectTherapy *member)
{
  append (&self->members, PANDECT_TYPE_THERAPY, g_object_ref (member));
}

void
pandect_therapy_take_note (PandectTherapy *self,
                           PandectNote    *note)
{
  append (&self->notes, PANDECT_TYPE_NOTE, note);
}

/* Members warn of what their category warns of, and most of nothing else. */
void
pandect_therapy_share_cautions (PandectTherapy *self,
                                PandectTherapy *parent)
{
  g_set_object (&self->cautions, parent->cautions);
  self->shares_cautions = self->cautions != NULL;
}

static void
copy_cautions (PandectTherapy *self)
{
  g_autoptr(PandectList) shared = g_steal_pointer (&self->cautions);

  self->shares_cautions = FALSE;
  for (guint i = 0; i < pandect_list_get_size (shared); i++)
    append (&self->cautions, PANDECT_TYPE_CAUTION, g_object_ref (pandect_list_peek (shared, i)));
}

void
pandect_therapy_add_caution (PandectTherapy *self,
                             PandectCaution *caution)
{
  for (guint i = 0; self->cautions != NULL && i < pandect_list_get_size (self->cautions); i++)
    {
      if (pandect_list_peek (self->cautions, i) == (gpointer) caution)
        return;
    }

  if (self->shares_cautions)
    copy_cautions (self);

  append (&self->cautions, PANDECT_TYPE_CAUTION, g_object_ref (caution));
}

void
pandect_therapy_add_confusable (PandectTherapy    *self,
                                PandectConfusable *confusable)
{
  append (&self->confusables, PANDECT_TYPE_CONFUSABLE, g_object_ref (confusable));
}

void
pandect_therapy_add_regimen (PandectTherapy *self,
                             PandectTherapy *regimen)
{
  append (&self->regimens, PANDECT_TYPE_THERAPY, g_object_ref (regimen));
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

PandectCriterion *
pandect_therapy_get_own_criterion (PandectTherapy *self)
{
  return self->own;
}
