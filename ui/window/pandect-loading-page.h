/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/pandect-bundle-loader.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_LOADING_PAGE (pandect_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectLoadingPage, pandect_loading_page, PANDECT, LOADING_PAGE, AdwBin)

GtkWidget *pandect_loading_page_new (PandectBundleLoader *loader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
