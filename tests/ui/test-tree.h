/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean        test_has_name       (gpointer         widget,
                                     const char      *name);
char           *test_dup_name       (gpointer         widget) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget      *test_find_named     (GtkWidget       *root,
                                     GType            type,
                                     const char      *name);
GtkWidget      *test_find_type      (GtkWidget       *root,
                                     GType            type);
GtkWidget      *test_find_class     (GtkWidget       *root,
                                     const char      *css_class);
GtkWidget      *test_find_text      (GtkWidget       *root,
                                     const char      *text);
guint           test_count_type     (GtkWidget       *root,
                                     GType            type);
void            test_check_names    (GtkWidget       *root);

GtkWidget      *test_get_focus      (GtkWidget       *widget);
gboolean        test_press_key      (GtkWidget       *widget,
                                     guint            keyval,
                                     GdkModifierType  modifiers);

G_END_DECLS
