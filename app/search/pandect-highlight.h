/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-answers.h"

G_BEGIN_DECLS

/* Inside search only: from a hit back to the letters on the screen. */

guint pandect_highlight_answer (PandectIndex       *index,
                             const PandectQuery *query,
                             const PandectAnswer   *hit,
                             PandectFold        *fold,
                             PandectHighlight        *spans,
                             guint               max_spans);

G_END_DECLS
