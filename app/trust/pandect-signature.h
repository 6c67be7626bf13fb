/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-public-key.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SIGNATURE (pandect_signature_get_type ())
G_DECLARE_FINAL_TYPE (PandectSignature, pandect_signature, PANDECT, SIGNATURE, GObject)

PandectSignature *pandect_signature_parse               (GBytes            *bytes,
                                                         GError           **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
PandectSignature *pandect_signature_read                (GFile             *file,
                                                         GCancellable      *cancellable,
                                                         GError           **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;

const char       *pandect_signature_get_key_id          (PandectSignature  *self);
const char       *pandect_signature_get_trusted_comment (PandectSignature  *self);
gint64            pandect_signature_get_time            (PandectSignature  *self);
gboolean          pandect_signature_matches             (PandectSignature  *self,
                                                         PandectPublicKey  *key,
                                                         GBytes            *content);

GFile            *pandect_signature_dup_file            (GFile             *content)
                                                         G_GNUC_WARN_UNUSED_RESULT;

const char *pandect_signature_get_library_version (void);

G_END_DECLS
