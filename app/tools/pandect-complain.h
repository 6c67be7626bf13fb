/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-xml.h"

G_BEGIN_DECLS

void        pandect_complain             (GPtrArray  *complaints,
                                          const char *file_name,
                                          guint       line,
                                          const char *format,
                                          ...) G_GNUC_PRINTF (4, 5);
void        pandect_complain_of_problems (GPtrArray  *complaints,
                                          GListStore *problems);
PandectXml *pandect_complain_parse       (GBytes     *bundle,
                                          const char *file_name,
                                          GPtrArray  *complaints) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
