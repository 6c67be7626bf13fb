/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tools/pandect-catalogue.h"

G_BEGIN_DECLS

/**
 * PandectMerge:
 *
 * A bundle into which translations are merged.
 */
typedef struct _PandectMerge PandectMerge;

/**
 * PandectMergeCounts:
 * @n_texts: how many texts there are, those with one id and wording counted once
 * @n_translated: how many of them have a translation
 * @n_fuzzy: how many have one that was left out, because the source has changed since
 *
 * How far a catalogue goes.
 */
typedef struct
{
  guint n_texts;
  guint n_translated;
  guint n_fuzzy;
} PandectMergeCounts;

PandectMerge *pandect_merge_new    (GBytes             *bundle,
                                    const char         *file_name,
                                    GPtrArray          *complaints) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_merge_add    (PandectMerge       *self,
                                    PandectCatalogue   *catalogue,
                                    PandectMergeCounts *counts);
PandectCatalogue *pandect_merge_dup_catalogue (PandectMerge *self,
                                               const char   *language) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *pandect_merge_finish (PandectMerge       *self) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_merge_free   (PandectMerge       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectMerge, pandect_merge_free)

G_END_DECLS
