/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-help-window.h"

#include <glib/gi18n.h>

#include "dialogs/pandect-help-page.h"
#include "kit/pandect-scale.h"

/**
 * PandectHelpWindow:
 *
 * The whole manual on one page, for desktops that have no program for manuals.
 */

#define WIDTH 560

struct _PandectHelpWindow
{
  AdwWindow  parent_instance;

  /* Template children */
  AdwClamp  *clamp;
  GtkBox    *blocks;
};

G_DEFINE_FINAL_TYPE (PandectHelpWindow, pandect_help_window, ADW_TYPE_WINDOW)

/* In the order in which they are read */
static const char * const pages[] = {
  "index", "find", "record", "verdict", "print", "languages", "stick", "administrators", "authors",
};

static void
add_label (PandectHelpWindow *self,
           const char        *markup,
           const char        *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (g_strcmp0 (style, "title-2") == 0)
    gtk_widget_set_margin_top (label, 18);

  gtk_box_append (self->blocks, label);
}

static void
add_page (PandectHelpWindow *self,
          const char        *name)
{
  g_autofree char *file_name = pandect_help_find_page (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) blocks = pandect_help_page_read (file_name, &error);

  if (blocks == NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      add_label (self, words, NULL);
      return;
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      const PandectHelpBlock *block = g_ptr_array_index (blocks, i);

      add_label (self, block->markup, block->style);
    }
}

static void
pandect_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PANDECT_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (pandect_help_window_parent_class)->dispose (object);
}

static void
pandect_help_window_class_init (PandectHelpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_help_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
    "/org/pandect/Pandect/ui/pandect-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectHelpWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectHelpWindow, blocks);
}

static void
pandect_help_window_init (PandectHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_page (self, pages[i]);
}

/**
 * pandect_help_window_new:
 * @parent: the window that help is wanted in
 *
 * Returns: a window with the manual
 */
GtkWidget *
pandect_help_window_new (GtkWindow *parent)
{
  return g_object_new (PANDECT_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
}

/**
 * pandect_help_show:
 * @parent: the window that help is wanted in
 *
 * Opens the manual: in the program that the desktop has for manuals, or else in a window.
 */
void
pandect_help_show (GtkWindow *parent)
{
  g_autoptr(GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");

  if (viewer != NULL)
    gtk_show_uri (parent, "help:pandect", GDK_CURRENT_TIME);
  else
    gtk_window_present (GTK_WINDOW (pandect_help_window_new (parent)));
}
