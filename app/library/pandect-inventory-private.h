/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-inventory.h"

/* For those who take stock. */

G_BEGIN_DECLS

struct _PandectInventory
{
  PandectBundle       *bundle;
  const char * const  *languages;
  GPtrArray           *items;
  GHashTable          *by_key;
  GHashTable          *shared;    /* the criteria that are items of their own */
};

PandectItem *pandect_inventory_add       (PandectInventory    *self,
                                          PandectSection       section,
                                          const char          *id,
                                          PandectText         *name);
void         pandect_item_take           (PandectItem         *self,
                                          const char          *aspect,
                                          char                *key,
                                          char                *words);
void         pandect_item_add            (PandectItem         *self,
                                          const char          *aspect,
                                          const char          *words);
void         pandect_item_add_text       (PandectItem         *self,
                                          const char          *aspect,
                                          PandectText         *text);
void         pandect_item_add_ids        (PandectItem         *self,
                                          const char          *aspect,
                                          const char * const  *ids);
void         pandect_item_take_order     (PandectItem         *self,
                                          const char          *aspect,
                                          GString             *ids);

void         pandect_inventory_append_text_key (GString       *key,
                                                PandectText   *text);

/* Rules, in pandect-inventory-rule.c. */
void         pandect_inventory_add_rule  (PandectInventory    *self,
                                          PandectItem         *item,
                                          PandectCriterion    *criterion);
void         pandect_inventory_add_own_rule (PandectInventory *self,
                                             PandectItem      *item,
                                             PandectTherapy   *therapy);

/* Therapies, in pandect-inventory-therapy.c. */
void pandect_inventory_add_therapy (PandectInventory  *self,
                                    PandectTherapy    *therapy);
void pandect_inventory_add_note    (PandectInventory  *self,
                                    const PandectNote *note,
                                    const char        *owner);

G_END_DECLS
