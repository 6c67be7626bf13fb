/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

char *pandect_cases_dup_name (const char    *bundle) G_GNUC_WARN_UNUSED_RESULT;
guint pandect_cases_run      (PandectBundle *bundle,
                              const char    *text,
                              gsize          length,
                              const char    *file_name,
                              GListStore    *problems);

G_END_DECLS
