/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tools/pandect-catalogue.h"

G_BEGIN_DECLS

PandectCatalogue *pandect_xliff_parse (GBytes                 *bytes,
                                       const char             *file_name,
                                       GPtrArray              *complaints)
                                       G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_xliff_write (const PandectCatalogue *catalogue)
                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
