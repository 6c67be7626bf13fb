/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"
#include "content/pandect-problem.h"
#include "trust/pandect-policy.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BUNDLE_LOADER (pandect_bundle_loader_get_type ())
G_DECLARE_FINAL_TYPE (PandectBundleLoader, pandect_bundle_loader, PANDECT, BUNDLE_LOADER, GObject)

PandectBundleLoader *pandect_bundle_loader_new          (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
GFile               *pandect_bundle_loader_get_file     (PandectBundleLoader *self);
GBytes              *pandect_bundle_loader_get_bytes    (PandectBundleLoader *self);
void                 pandect_bundle_loader_set_policy   (PandectBundleLoader *self,
                                                         PandectPolicy       *policy,
                                                         PandectKeyring      *keyring);
double               pandect_bundle_loader_get_fraction (PandectBundleLoader *self);
GListModel          *pandect_bundle_loader_get_problems (PandectBundleLoader *self);

PandectBundle *pandect_bundle_loader_load        (PandectBundleLoader  *self,
                                                  GCancellable         *cancellable,
                                                  GError              **error)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void           pandect_bundle_loader_load_async  (PandectBundleLoader  *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
PandectBundle *pandect_bundle_loader_load_finish (PandectBundleLoader  *self,
                                                  GAsyncResult         *result,
                                                  GError              **error)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
