/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-loading-page.h"

#include <glib/gi18n.h>

/**
 * PandectLoadingPage:
 *
 * How far the opening of a bundle has come, for one that takes a while.
 */

struct _PandectLoadingPage
{
  AdwBin          parent_instance;

  /* Template children */
  GtkProgressBar *progress;
  GtkLabel       *file_name;
};

G_DEFINE_FINAL_TYPE (PandectLoadingPage, pandect_loading_page, ADW_TYPE_BIN)

static void
pandect_loading_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PANDECT_TYPE_LOADING_PAGE);

  G_OBJECT_CLASS (pandect_loading_page_parent_class)->dispose (object);
}

static void
pandect_loading_page_class_init (PandectLoadingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_loading_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-loading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectLoadingPage, progress);
  gtk_widget_class_bind_template_child (widget_class, PandectLoadingPage, file_name);
}

static void
pandect_loading_page_init (PandectLoadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_loading_page_new:
 * @loader: what opens the bundle
 *
 * Returns: a page
 */
GtkWidget *
pandect_loading_page_new (PandectBundleLoader *loader)
{
  g_autofree char *file_name = NULL;
  g_autofree char *words = NULL;
  PandectLoadingPage *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (loader), NULL);

  self = g_object_new (PANDECT_TYPE_LOADING_PAGE, NULL);
  file_name = g_file_get_basename (pandect_bundle_loader_get_file (loader));
  words = g_strdup_printf (_("%s is read and checked before anything is shown."), file_name);
  gtk_label_set_text (self->file_name, words);
  g_object_bind_property (loader, "fraction", self->progress, "fraction", G_BINDING_SYNC_CREATE);

  return GTK_WIDGET (self);
}
