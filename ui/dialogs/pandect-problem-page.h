/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/pandect-problem.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PROBLEM_PAGE (pandect_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectProblemPage, pandect_problem_page, PANDECT, PROBLEM_PAGE, AdwBin)

GtkWidget *pandect_problem_page_new     (GFile              *file,
                                         GListModel         *problems) G_GNUC_WARN_UNUSED_RESULT;
void       pandect_problem_page_set_way (PandectProblemPage *self,
                                         const char         *label,
                                         const char         *action_name);

G_END_DECLS
