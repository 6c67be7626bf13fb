/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectSection:
 * @PANDECT_SECTION_ABOUT: what the bundle says of itself
 * @PANDECT_SECTION_FACT: a fact
 * @PANDECT_SECTION_TERM: a word of the glossary
 * @PANDECT_SECTION_GROUP: a group of fields
 * @PANDECT_SECTION_FIELD: a field of the profile
 * @PANDECT_SECTION_VALUE: a value of a field; its id is `FIELD=VALUE`
 * @PANDECT_SECTION_CRITERION: a shared criterion
 * @PANDECT_SECTION_CAUTION: a caution
 * @PANDECT_SECTION_THERAPY: a therapy
 * @PANDECT_SECTION_CONFUSABLE: a pair of names that are alike
 * @PANDECT_SECTION_NOTE: a note
 *
 * The sorts of things that a bundle is made of.
 */
typedef enum
{
  PANDECT_SECTION_ABOUT,
  PANDECT_SECTION_FACT,
  PANDECT_SECTION_TERM,
  PANDECT_SECTION_GROUP,
  PANDECT_SECTION_FIELD,
  PANDECT_SECTION_VALUE,
  PANDECT_SECTION_CRITERION,
  PANDECT_SECTION_CAUTION,
  PANDECT_SECTION_THERAPY,
  PANDECT_SECTION_CONFUSABLE,
  PANDECT_SECTION_NOTE,
} PandectSection;

/**
 * PandectStatement:
 * @aspect: what it is about, such as `name`; a constant
 * @language: (nullable): of a translation; interned
 * @key: what tells it from others, whole and without regard to languages
 * @words: what a reader is shown
 * @is_order: whether the key is a list of ids, one a line, of which only the order matters
 *
 * One thing that a bundle says of one of its parts.
 */
typedef struct
{
  const char *aspect;
  const char *language;
  char       *key;
  char       *words;
  gboolean    is_order;
} PandectStatement;

/**
 * PandectItem:
 * @section: what sort of thing it is
 * @id: its id
 * @name: what a reader knows it by
 * @statements: (element-type PandectStatement): what is said of it
 *
 * One part of a bundle.
 */
typedef struct
{
  PandectSection  section;
  char           *id;
  char           *name;
  GPtrArray      *statements;
} PandectItem;

/**
 * PandectInventory:
 *
 * Everything that a bundle says, part by part, so that two of them can be laid side by side.
 */
typedef struct _PandectInventory PandectInventory;

PandectInventory       *pandect_inventory_new    (PandectBundle          *bundle,
                                                  const char * const     *languages)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void                    pandect_inventory_free   (PandectInventory       *self);
guint                   pandect_inventory_get_n_items (PandectInventory  *self);
const PandectItem      *pandect_inventory_get_item (PandectInventory     *self,
                                                  guint                   position);
const PandectItem      *pandect_inventory_lookup (PandectInventory       *self,
                                                  PandectSection          section,
                                                  const char             *id);
const PandectStatement *pandect_item_find        (const PandectItem      *self,
                                                  const PandectStatement *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectInventory, pandect_inventory_free)

G_END_DECLS
