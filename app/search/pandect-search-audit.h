/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

GListModel *pandect_search_audit_run        (PandectBundle        *bundle)
                                             G_GNUC_WARN_UNUSED_RESULT;
void        pandect_search_audit_run_async  (PandectBundle        *bundle,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GListModel *pandect_search_audit_run_finish (PandectBundle        *bundle,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
