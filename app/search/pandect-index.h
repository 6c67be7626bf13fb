/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectIndexKind:
 * @PANDECT_INDEX_GENERIC: the name of the therapy
 * @PANDECT_INDEX_BRAND: a brand
 * @PANDECT_INDEX_ABBREVIATION: an abbreviation; never matched by typo
 * @PANDECT_INDEX_SYNONYM: another name, or the name in another language
 * @PANDECT_INDEX_CODE: a code; never matched by typo
 * @PANDECT_INDEX_TALL_MAN: the name with its distinguishing letters in capitals
 * @PANDECT_INDEX_CATEGORY: a heading
 * @PANDECT_INDEX_REGIMEN: the name of a combination
 * @PANDECT_INDEX_NOTE: body text; like all that follow, below all names and never matched by typo
 * @PANDECT_INDEX_CRITERION: the wording of a criterion
 * @PANDECT_INDEX_FACT: a restated fact
 * @PANDECT_INDEX_GLOSSARY: an explained term
 *
 * What an indexed text is. Where two answers are otherwise equal, the earlier kind stands first.
 */
typedef enum
{
  PANDECT_INDEX_GENERIC,
  PANDECT_INDEX_BRAND,
  PANDECT_INDEX_ABBREVIATION,
  PANDECT_INDEX_SYNONYM,
  PANDECT_INDEX_CODE,
  PANDECT_INDEX_TALL_MAN,
  PANDECT_INDEX_CATEGORY,
  PANDECT_INDEX_REGIMEN,
  PANDECT_INDEX_NOTE,
  PANDECT_INDEX_CRITERION,
  PANDECT_INDEX_FACT,
  PANDECT_INDEX_GLOSSARY,
} PandectIndexKind;

/**
 * PandectIndex:
 *
 * Every name and text of a bundle, folded and sorted for search.
 *
 * An index never changes after [method@IndexBuilder.finish], so any number of threads may read it,
 * each with a [struct@Searcher] of its own. It consists of flat arrays: words sorted by their
 * folded bytes, for each word the names that hold it, for each name its words. The sorted list
 * doubles as a prefix tree, because words with a common beginning are neighbours.
 */
typedef struct _PandectIndex PandectIndex;

PandectIndex   *pandect_index_ref           (PandectIndex *self);
void            pandect_index_unref         (PandectIndex *self);

guint           pandect_index_get_n_names   (PandectIndex *self);
guint           pandect_index_get_n_words   (PandectIndex *self);
gsize           pandect_index_get_size      (PandectIndex *self);

const char     *pandect_index_get_name_text (PandectIndex *self,
                                             guint         name);
const char     *pandect_index_get_name_lang (PandectIndex *self,
                                             guint         name);
PandectIndexKind pandect_index_get_name_kind (PandectIndex *self,
                                             guint         name);
guint           pandect_index_get_entry     (PandectIndex *self,
                                             guint         name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectIndex, pandect_index_unref)

G_END_DECLS
