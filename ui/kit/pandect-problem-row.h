/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/pandect-problem.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PROBLEM_ROW (pandect_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectProblemRow, pandect_problem_row, PANDECT, PROBLEM_ROW, GtkListBoxRow)

GtkWidget *pandect_problem_row_new (PandectProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
