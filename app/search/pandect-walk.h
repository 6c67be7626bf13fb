/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-index-private.h"
#include "search/pandect-typo.h"

G_BEGIN_DECLS

/* Inside search only: the words within a few errors of what was typed. */

typedef struct
{
  guint32 word;
  guint8  price;
  guint8  begun;  /* read as the beginning of the word */
} PandectCandidate;

/* More words than this are never of use: what was typed says too little. */
#define PANDECT_WALK_MAX_CANDIDATES 4096

typedef struct
{
  guint            n_candidates;
  PandectCandidate candidates[PANDECT_WALK_MAX_CANDIDATES];
} PandectCandidates;

/* Up to so many words an index counts as small. */
#define PANDECT_WALK_FEW_WORDS 4096

typedef struct _PandectWalk PandectWalk;

PandectWalk *pandect_walk_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         pandect_walk_free (PandectWalk        *self);
guint        pandect_walk_run  (PandectWalk        *self,
                                const PandectIndex *index,
                                const PandectTyped *typed,
                                guint               grade,
                                gboolean            open,
                                PandectCandidates  *out);

G_END_DECLS
