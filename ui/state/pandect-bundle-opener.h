/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle-loader.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BUNDLE_OPENER (pandect_bundle_opener_get_type ())
G_DECLARE_FINAL_TYPE (PandectBundleOpener, pandect_bundle_opener, PANDECT, BUNDLE_OPENER, GObject)

PandectBundleOpener *pandect_bundle_opener_new (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

PandectBundleOpener *
pandect_bundle_opener_new_for_library (const char *id) G_GNUC_WARN_UNUSED_RESULT;

PandectBundleLoader *pandect_bundle_opener_get_loader (PandectBundleOpener *self);
gboolean             pandect_bundle_opener_is_from_library (PandectBundleOpener *self);
GListModel          *pandect_bundle_opener_get_passed_over (PandectBundleOpener *self);
void                 pandect_bundle_opener_start      (PandectBundleOpener *self);
void                 pandect_bundle_opener_cancel     (PandectBundleOpener *self);

G_END_DECLS
