/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PASSAGE_LABEL (pandect_passage_label_get_type ())
G_DECLARE_FINAL_TYPE (PandectPassageLabel, pandect_passage_label, PANDECT, PASSAGE_LABEL,
                      PandectView)

GtkWidget  *pandect_passage_label_new        (PandectSession      *session,
                                              PandectText         *text) G_GNUC_WARN_UNUSED_RESULT;

void        pandect_passage_label_set_text   (PandectPassageLabel *self,
                                              PandectText         *text);
const char *pandect_passage_label_get_shown  (PandectPassageLabel *self);
void        pandect_passage_label_follow     (PandectPassageLabel *self,
                                              const char          *uri);

G_END_DECLS
