/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

GPtrArray *pandect_constants_compare (const PandectPassage *source,
                                      const PandectPassage *translation,
                                      const char * const   *brands,
                                      GHashTable           *acronyms) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
