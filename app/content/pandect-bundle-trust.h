/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-problem.h"
#include "trust/pandect-policy.h"

/* For the loader: whether the bytes of a bundle may be opened. */

G_BEGIN_DECLS

PandectTrust *pandect_bundle_trust_check (GFile          *file,
                                          GBytes         *bytes,
                                          PandectPolicy  *policy,
                                          PandectKeyring *keyring,
                                          GListStore     *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
