/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-trust.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_KEYRING (pandect_keyring_get_type ())
G_DECLARE_FINAL_TYPE (PandectKeyring, pandect_keyring, PANDECT, KEYRING, GObject)

PandectKeyring      *pandect_keyring_new             (const char * const *key_folders,
                                                      const char * const *revoking_folders)
                                                      G_GNUC_WARN_UNUSED_RESULT;
PandectKeyring      *pandect_keyring_new_default     (gboolean            with_user_keys)
                                                      G_GNUC_WARN_UNUSED_RESULT;

GListModel          *pandect_keyring_get_keys        (PandectKeyring     *self);
const char * const  *pandect_keyring_get_problems    (PandectKeyring     *self);
const char          *pandect_keyring_get_revocation  (PandectKeyring     *self,
                                                      const char         *key_id);
PandectTrust        *pandect_keyring_judge           (PandectKeyring     *self,
                                                      GBytes             *content,
                                                      PandectSignature   *signature)
                                                      G_GNUC_WARN_UNUSED_RESULT;

/* Keys of the user. */
char                *pandect_keyring_dup_user_folder (void) G_GNUC_WARN_UNUSED_RESULT;
char                *pandect_keyring_trust           (PandectKeyring     *self,
                                                      const char         *folder,
                                                      PandectPublicKey   *key,
                                                      GError            **error)
                                                      G_GNUC_WARN_UNUSED_RESULT;
char                *pandect_keyring_revoke          (const char         *folder,
                                                      const char         *key_id,
                                                      GError            **error)
                                                      G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
