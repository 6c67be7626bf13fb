/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language that the program itself speaks. It can change while the program runs. */

void         pandect_locale_start              (void);

const char  *pandect_locale_get_language       (void);
void         pandect_locale_set_language       (const char *tag);
const char  *pandect_locale_get_chain          (void);
char       **pandect_locale_dup_languages      (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
