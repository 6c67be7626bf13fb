/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-keyring.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_POLICY (pandect_policy_get_type ())
G_DECLARE_FINAL_TYPE (PandectPolicy, pandect_policy, PANDECT, POLICY, GObject)

PandectPolicy      *pandect_policy_new                (const char * const *files,
                                                       GSettings          *settings)
                                                       G_GNUC_WARN_UNUSED_RESULT;
PandectPolicy      *pandect_policy_new_default        (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean            pandect_policy_requires_signature (PandectPolicy *self);
gboolean            pandect_policy_trusts_user_keys   (PandectPolicy *self);
guint               pandect_policy_get_age_limit      (PandectPolicy *self);
const char * const *pandect_policy_get_problems       (PandectPolicy *self);
PandectKeyring     *pandect_policy_new_keyring        (PandectPolicy *self)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
