/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_TEXT_ROW (pandect_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PandectTextRow, pandect_text_row, PANDECT, TEXT_ROW, GtkWidget)

struct _PandectTextRowClass
{
  GtkWidgetClass parent_class;
};

GtkWidget *pandect_text_row_new     (int          spacing) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_text_row_append  (PandectTextRow *self,
                                     GtkWidget      *child);
void       pandect_text_row_prepend (PandectTextRow *self,
                                     GtkWidget      *child);

G_END_DECLS
