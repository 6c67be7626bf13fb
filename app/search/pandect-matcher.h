/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-answers.h"
#include "search/pandect-query.h"
#include "search/pandect-walk.h"

G_BEGIN_DECLS

/* Inside search only: which names hold the terms of a query, and in which order they answer it. */

void pandect_matcher_collect (const PandectIndex      *index,
                              const PandectTerm       *terms,
                              guint                    n_terms,
                              const PandectCandidates *candidates,
                              const gboolean          *unread,
                              gboolean                 passes_over,
                              PandectAnswers          *hits);

G_END_DECLS
