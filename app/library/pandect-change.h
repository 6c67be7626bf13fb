/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-inventory.h"

G_BEGIN_DECLS

/**
 * PandectChangeKind:
 * @PANDECT_CHANGE_ADDED: only the newer bundle has it
 * @PANDECT_CHANGE_REMOVED: only the older one has it
 * @PANDECT_CHANGE_CHANGED: they say different things of it
 *
 * What sort of difference there is.
 */
typedef enum
{
  PANDECT_CHANGE_ADDED,
  PANDECT_CHANGE_REMOVED,
  PANDECT_CHANGE_CHANGED,
} PandectChangeKind;

const char *pandect_change_kind_to_string (PandectChangeKind kind);
const char *pandect_section_to_string     (PandectSection    section);

#define PANDECT_TYPE_CHANGE (pandect_change_get_type ())
G_DECLARE_FINAL_TYPE (PandectChange, pandect_change, PANDECT, CHANGE, GObject)

PandectChange *pandect_change_new (PandectChangeKind       kind,
                                   const PandectItem      *item,
                                   const PandectStatement *before,
                                   const PandectStatement *after) G_GNUC_WARN_UNUSED_RESULT;

PandectChangeKind  pandect_change_get_kind     (PandectChange *self);
PandectSection     pandect_change_get_section  (PandectChange *self);
const char        *pandect_change_get_id       (PandectChange *self);
const char        *pandect_change_get_name     (PandectChange *self);
const char        *pandect_change_get_aspect   (PandectChange *self);
const char        *pandect_change_get_language (PandectChange *self);
const char        *pandect_change_get_before   (PandectChange *self);
const char        *pandect_change_get_after    (PandectChange *self);

/* In words. */
char              *pandect_change_dup_title    (PandectChange *self,
                                                gboolean       by_id) G_GNUC_WARN_UNUSED_RESULT;

GListModel        *pandect_changes_find        (PandectBundle      *before,
                                                PandectBundle      *after,
                                                const char * const *languages)
                                                G_GNUC_WARN_UNUSED_RESULT;
gboolean           pandect_change_concerns     (PandectChange      *self,
                                                const char * const *languages);

G_END_DECLS
