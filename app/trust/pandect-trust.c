/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-trust.h"

/**
 * PandectTrust:
 *
 * What is known of where some content comes from. It never changes.
 *
 * What a signature says of itself is only kept when a trusted key vouches for it.
 */

struct _PandectTrust
{
  GObject            parent_instance;

  PandectTrustState  state;
  PandectSignature  *signature;
  PandectPublicKey  *key;
};

G_DEFINE_FINAL_TYPE (PandectTrust, pandect_trust, G_TYPE_OBJECT)

static void
pandect_trust_dispose (GObject *object)
{
  PandectTrust *self = PANDECT_TRUST (object);

  g_clear_object (&self->signature);
  g_clear_object (&self->key);

  G_OBJECT_CLASS (pandect_trust_parent_class)->dispose (object);
}

static void
pandect_trust_class_init (PandectTrustClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_trust_dispose;
}

static void
pandect_trust_init (PandectTrust *self)
{
}

/**
 * pandect_trust_state_to_string:
 * @state: a state
 *
 * Returns: its name, for programs
 */
const char *
pandect_trust_state_to_string (PandectTrustState state)
{
  static const char * const names[] = {
    [PANDECT_TRUST_UNSIGNED] = "unsigned",
    [PANDECT_TRUST_TRUSTED] = "trusted",
    [PANDECT_TRUST_UNKNOWN_KEY] = "unknown-key",
    [PANDECT_TRUST_REVOKED_KEY] = "revoked-key",
    [PANDECT_TRUST_ALTERED] = "altered",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}

/**
 * pandect_trust_new:
 * @state: what is known
 * @signature: (nullable): the signature; %NULL when there is none
 * @key: (nullable): the trusted key that made it; %NULL when none did
 *
 * Returns: (transfer full): what is known
 */
PandectTrust *
pandect_trust_new (PandectTrustState  state,
                   PandectSignature  *signature,
                   PandectPublicKey  *key)
{
  PandectTrust *self = g_object_new (PANDECT_TYPE_TRUST, NULL);

  self->state = state;
  g_set_object (&self->signature, signature);
  g_set_object (&self->key, key);

  return self;
}

PandectTrustState
pandect_trust_get_state (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), PANDECT_TRUST_UNSIGNED);

  return self->state;
}

gboolean
pandect_trust_is_trusted (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), FALSE);

  return self->state == PANDECT_TRUST_TRUSTED;
}

/**
 * pandect_trust_get_key_id:
 * @self: what is known
 *
 * Returns: (nullable): the id of the key that the signature names, or %NULL without a signature
 */
const char *
pandect_trust_get_key_id (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), NULL);

  return self->signature != NULL ? pandect_signature_get_key_id (self->signature) : NULL;
}

/**
 * pandect_trust_get_key_comment:
 * @self: what is known
 *
 * Returns: (nullable): what the file of the trusted key says of it
 */
const char *
pandect_trust_get_key_comment (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), NULL);

  return self->key != NULL ? pandect_public_key_get_comment (self->key) : NULL;
}

/**
 * pandect_trust_get_comment:
 * @self: what is known
 *
 * Returns: (nullable): what the owner of the trusted key signed beside the content
 */
const char *
pandect_trust_get_comment (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), NULL);

  return pandect_trust_is_trusted (self)
         ? pandect_signature_get_trusted_comment (self->signature) : NULL;
}

/**
 * pandect_trust_get_time:
 * @self: what is known
 *
 * Returns: when the owner of the trusted key says it was signed, in seconds since 1970 began; -1
 *   when that is not known
 */
gint64
pandect_trust_get_time (PandectTrust *self)
{
  g_return_val_if_fail (PANDECT_IS_TRUST (self), -1);

  return pandect_trust_is_trusted (self) ? pandect_signature_get_time (self->signature) : -1;
}
