/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * PandectChange:
 *
 * One difference between two versions of a bundle: a part that one of them lacks, or one thing that
 * they say differently.
 */

struct _PandectChange
{
  GObject            parent_instance;

  PandectChangeKind  kind;
  PandectSection     section;
  char              *id;
  char              *name;
  const char        *aspect;
  const char        *language;
  char              *before;
  char              *after;
};

G_DEFINE_FINAL_TYPE (PandectChange, pandect_change, G_TYPE_OBJECT)

/* What a reader calls the aspects: few words, as each stands beside the text itself. */
static const struct
{
  const char *aspects;
  const char *words;
} names_of_aspects[] = {
  { " name short sign brand abbreviation synonym tall-man title ",
    NC_("what has changed", "names") },
  { " text scope summary description question standing jurisdiction terms ",
    NC_("what has changed", "text") },
  { " rule inherits role ", NC_("what has changed", "rule") },
  { " parent kind ", NC_("what has changed", "place among the others") },
  { " facts place authority source publisher dated seen reviews id version language ",
    NC_("what has changed", "origin") },
  { " codes ", NC_("what has changed", "codes") },
  { " routes components first second cautions ", NC_("what has changed", "parts") },
};

/**
 * pandect_change_kind_to_string:
 * @kind: a sort of difference
 *
 * Returns: its name in JSON
 */
const char *
pandect_change_kind_to_string (PandectChangeKind kind)
{
  static const char *names[] = { "added", "removed", "changed" };

  return names[kind];
}

/**
 * pandect_section_to_string:
 * @section: a sort of things in a bundle
 *
 * Returns: its name in JSON
 */
const char *
pandect_section_to_string (PandectSection section)
{
  static const char *names[] = {
    "about", "fact", "term", "group", "field", "value", "criterion", "caution", "therapy",
    "confusable", "note"
  };

  return names[section];
}

static void
pandect_change_finalize (GObject *object)
{
  PandectChange *self = PANDECT_CHANGE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (pandect_change_parent_class)->finalize (object);
}

static void
pandect_change_class_init (PandectChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_change_finalize;
}

static void
pandect_change_init (PandectChange *self)
{
}

/* Where a reader would see no difference, as only ids or translations differ, all is shown. */
static char *
dup_words (const PandectStatement *statement,
           const PandectStatement *other)
{
  if (statement == NULL)
    return NULL;

  if (other != NULL && strcmp (statement->words, other->words) == 0)
    return g_strdup (statement->key);

  return g_strdup (statement->words);
}

/**
 * pandect_change_new:
 * @kind: what sort of difference it is
 * @item: what it concerns
 * @before: (nullable): what was said; %NULL when that is nothing, or the whole of @item differs
 * @after: (nullable): what is said
 *
 * Returns: (transfer full): a change
 */
PandectChange *
pandect_change_new (PandectChangeKind       kind,
                    const PandectItem      *item,
                    const PandectStatement *before,
                    const PandectStatement *after)
{
  PandectChange *self = g_object_new (PANDECT_TYPE_CHANGE, NULL);
  const PandectStatement *either = before != NULL ? before : after;

  self->kind = kind;
  self->section = item->section;
  self->id = g_strdup (item->id);
  self->name = g_strdup (item->name);
  self->before = dup_words (before, after);
  self->after = dup_words (after, before);

  if (either != NULL)
    {
      self->aspect = either->aspect;
      self->language = either->language;
    }

  return self;
}

PandectChangeKind
pandect_change_get_kind (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), PANDECT_CHANGE_CHANGED);

  return self->kind;
}

PandectSection
pandect_change_get_section (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), PANDECT_SECTION_ABOUT);

  return self->section;
}

const char *
pandect_change_get_id (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->id;
}

/**
 * pandect_change_get_name:
 * @self: a change
 *
 * Returns: what a reader knows it by: a name, or the text of a fact or note
 */
const char *
pandect_change_get_name (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->name;
}

/**
 * pandect_change_get_aspect:
 * @self: a change
 *
 * Returns: (nullable): what is said differently, as in JSON; %NULL when all of it came or went
 */
const char *
pandect_change_get_aspect (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->aspect;
}

/**
 * pandect_change_get_language:
 * @self: a change
 *
 * Returns: (nullable): the language of a translation; %NULL when it concerns every reader
 */
const char *
pandect_change_get_language (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->language;
}

const char *
pandect_change_get_before (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->before;
}

const char *
pandect_change_get_after (PandectChange *self)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  return self->after;
}

static const char *
get_section_words (PandectSection section)
{
  static const char *words[] = {
    NC_("part of a bundle", "About the bundle"),
    NC_("part of a bundle", "Fact"),
    NC_("part of a bundle", "Glossary"),
    NC_("part of a bundle", "Profile"),
    NC_("part of a bundle", "Profile"),
    NC_("part of a bundle", "Answer"),
    NC_("part of a bundle", "Criterion"),
    NC_("part of a bundle", "Caution"),
    NC_("part of a bundle", "Treatment"),
    NC_("part of a bundle", "Names that look alike"),
    NC_("part of a bundle", "Note"),
  };

  return g_dpgettext2 (NULL, "part of a bundle", words[section]);
}

static const char *
get_aspect_words (const char *aspect)
{
  g_autofree char *word = g_strdup_printf (" %s ", aspect);

  for (guint i = 0; i < G_N_ELEMENTS (names_of_aspects); i++)
    {
      if (strstr (names_of_aspects[i].aspects, word) != NULL)
        return g_dpgettext2 (NULL, "what has changed", names_of_aspects[i].words);
    }

  return C_("what has changed", "order");
}

/* Texts have no names; their ids are short. */
static const char *
get_short_name (PandectChange *self)
{
  switch (self->section)
    {
    case PANDECT_SECTION_FACT:
    case PANDECT_SECTION_CONFUSABLE:
    case PANDECT_SECTION_NOTE:
      return self->id;

    case PANDECT_SECTION_ABOUT:
    case PANDECT_SECTION_TERM:
    case PANDECT_SECTION_GROUP:
    case PANDECT_SECTION_FIELD:
    case PANDECT_SECTION_VALUE:
    case PANDECT_SECTION_CRITERION:
    case PANDECT_SECTION_CAUTION:
    case PANDECT_SECTION_THERAPY:
    default:
      return self->name;
    }
}

/**
 * pandect_change_dup_title:
 * @self: a change
 * @by_id: whether to name it by its id, as authors know it, and not by its name
 *
 * Returns: (transfer full): what it concerns, in words, without what is said of it
 */
char *
pandect_change_dup_title (PandectChange *self,
                          gboolean       by_id)
{
  const char *section;
  const char *name;

  g_return_val_if_fail (PANDECT_IS_CHANGE (self), NULL);

  section = get_section_words (self->section);
  name = by_id ? self->id : get_short_name (self);

  if (self->aspect == NULL)
    /* Translators: a part of a bundle that came or went, as in "Treatment letrozole" */
    return g_strdup_printf (C_("change", "%s %s"), section, name);

  if (self->section == PANDECT_SECTION_ABOUT)
    /* Translators: a part of a bundle and what has changed, as in "About the bundle: names" */
    return g_strdup_printf (C_("change", "%s: %s"), section, get_aspect_words (self->aspect));

  /* Translators: a part of a bundle and what has changed, as in "Treatment letrozole: rule" */
  return g_strdup_printf (C_("change", "%s %s: %s"), section, name,
                          get_aspect_words (self->aspect));
}

/**
 * pandect_change_concerns:
 * @self: a change
 * @languages: (nullable): those of a reader
 *
 * Returns: whether the reader can see it: it is no translation, or one into those languages
 */
gboolean
pandect_change_concerns (PandectChange      *self,
                         const char * const *languages)
{
  g_return_val_if_fail (PANDECT_IS_CHANGE (self), FALSE);

  if (self->language == NULL)
    return TRUE;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (languages[i], self->language) == 0)
        return TRUE;
    }

  return FALSE;
}
