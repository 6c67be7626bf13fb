/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-signature.h"

G_BEGIN_DECLS

/**
 * PandectTrustState:
 * @PANDECT_TRUST_UNSIGNED: there is no signature
 * @PANDECT_TRUST_TRUSTED: a trusted key signed exactly this
 * @PANDECT_TRUST_UNKNOWN_KEY: it is signed with a key that is not known here, so nothing can be
 *   said about it
 * @PANDECT_TRUST_REVOKED_KEY: it is signed with a key that is no longer trusted
 * @PANDECT_TRUST_ALTERED: the content, the comment or the signature is not what the key signed
 *
 * What is known of where content comes from.
 */
typedef enum
{
  PANDECT_TRUST_UNSIGNED,
  PANDECT_TRUST_TRUSTED,
  PANDECT_TRUST_UNKNOWN_KEY,
  PANDECT_TRUST_REVOKED_KEY,
  PANDECT_TRUST_ALTERED,
} PandectTrustState;

const char *pandect_trust_state_to_string (PandectTrustState state);

#define PANDECT_TYPE_TRUST (pandect_trust_get_type ())
G_DECLARE_FINAL_TYPE (PandectTrust, pandect_trust, PANDECT, TRUST, GObject)

PandectTrust      *pandect_trust_new             (PandectTrustState  state,
                                                  PandectSignature  *signature,
                                                  PandectPublicKey  *key)
                                                  G_GNUC_WARN_UNUSED_RESULT;

PandectTrustState  pandect_trust_get_state       (PandectTrust *self);
gboolean           pandect_trust_is_trusted      (PandectTrust *self);
const char        *pandect_trust_get_key_id      (PandectTrust *self);
const char        *pandect_trust_get_key_comment (PandectTrust *self);
const char        *pandect_trust_get_comment     (PandectTrust *self);
gint64             pandect_trust_get_time        (PandectTrust *self);

G_END_DECLS
