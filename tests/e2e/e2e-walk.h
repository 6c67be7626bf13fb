/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "e2e-program.h"

G_BEGIN_DECLS

void e2e_walk_check      (E2eProgram *program,
                          const char *state);
void e2e_walk_check_menu (E2eProgram *program,
                          const char *state);

G_END_DECLS
