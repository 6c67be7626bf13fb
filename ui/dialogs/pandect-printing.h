/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

char              *pandect_printing_dup_file_name (PandectSession *session)
                                                   G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *pandect_printing_new_operation (PandectSession *session)
                                                   G_GNUC_WARN_UNUSED_RESULT;

void               pandect_printing_print         (GtkWindow      *parent,
                                                   PandectSession *session);
void               pandect_printing_save          (GtkWindow      *parent,
                                                   PandectSession *session);
void               pandect_printing_save_to       (GtkWindow      *parent,
                                                   PandectSession *session,
                                                   GFile          *file);

G_END_DECLS
