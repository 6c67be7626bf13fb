/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-armor.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PUBLIC_KEY (pandect_public_key_get_type ())
G_DECLARE_FINAL_TYPE (PandectPublicKey, pandect_public_key, PANDECT, PUBLIC_KEY, GObject)

/* The bytes of a public key. */
#define PANDECT_PUBLIC_KEY_SIZE 32

PandectPublicKey *pandect_public_key_parse         (GBytes            *bytes,
                                                    const char        *file_name,
                                                    GError           **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;
PandectPublicKey *pandect_public_key_read          (GFile             *file,
                                                    GCancellable      *cancellable,
                                                    GError           **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;

const char       *pandect_public_key_get_id        (PandectPublicKey  *self);
const char       *pandect_public_key_get_comment   (PandectPublicKey  *self);
const char       *pandect_public_key_get_file_name (PandectPublicKey  *self);
const guint8     *pandect_public_key_get_data      (PandectPublicKey  *self);
char             *pandect_public_key_to_text       (PandectPublicKey  *self)
                                                    G_GNUC_WARN_UNUSED_RESULT;

gboolean          pandect_public_key_is_id         (const char        *text);

G_END_DECLS
