/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_QUESTION_CARD (pandect_question_card_get_type ())
G_DECLARE_FINAL_TYPE (PandectQuestionCard, pandect_question_card, PANDECT, QUESTION_CARD,
                      PandectView)

G_END_DECLS
