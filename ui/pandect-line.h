/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_LINE (pandect_line_get_type ())
G_DECLARE_DERIVABLE_TYPE (PandectLine, pandect_line, PANDECT, LINE, GtkWidget)

struct _PandectLineClass
{
  GtkWidgetClass parent_class;
};

GtkWidget *pandect_line_new     (int          spacing) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_line_append  (PandectLine *self,
                                 GtkWidget   *child);
void       pandect_line_prepend (PandectLine *self,
                                 GtkWidget   *child);

G_END_DECLS
