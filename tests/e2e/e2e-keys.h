/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     e2e_keys_focus      (gint64      process_id);
guint    e2e_keys_n_windows  (gint64      process_id);
void     e2e_keys_resize     (gint64      process_id,
                              int         width,
                              int         height);
void     e2e_keys_press      (const char *accel);
void     e2e_keys_type       (const char *text);
char    *e2e_keys_dup_copied (const char *selection) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
