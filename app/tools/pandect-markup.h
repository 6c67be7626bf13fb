/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"
#include "tools/pandect-catalogue.h"

G_BEGIN_DECLS

char           *pandect_markup_dup      (const PandectPassage *passage) G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_markup_collapse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
PandectPassage *pandect_markup_read     (const PandectCatalogue      *catalogue,
                                         const PandectCatalogueEntry *entry,
                                         GPtrArray                   *complaints)
                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
