/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"
#include "sheet/pandect-sheet-pages.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SHEET (pandect_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PandectSheet, pandect_sheet, PANDECT, SHEET, GObject)

PandectSheet      *pandect_sheet_new       (PandectSession *session,
                                            GDateTime      *printed) G_GNUC_WARN_UNUSED_RESULT;

const char        *pandect_sheet_get_title (PandectSheet   *self);
PandectSheetPages *pandect_sheet_paginate  (PandectSheet   *self,
                                            double          width,
                                            double          height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
