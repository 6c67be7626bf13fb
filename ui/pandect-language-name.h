/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char             *pandect_language_name_dup           (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
GtkTextDirection  pandect_language_name_get_direction (const char *tag);

G_END_DECLS
