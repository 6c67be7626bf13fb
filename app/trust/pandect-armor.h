/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* What the files of keys and signatures have in common: few lines, comments, and Base64. */

G_BEGIN_DECLS

/**
 * PandectTrustError:
 * @PANDECT_TRUST_ERROR_UNREADABLE: the file cannot be read, or is no plain file
 * @PANDECT_TRUST_ERROR_MALFORMED: it is no key, no signature or no policy
 * @PANDECT_TRUST_ERROR_REVOKED: the key was revoked
 *
 * What can be wrong with a key, a signature or a policy.
 */
typedef enum
{
  PANDECT_TRUST_ERROR_UNREADABLE,
  PANDECT_TRUST_ERROR_MALFORMED,
  PANDECT_TRUST_ERROR_REVOKED,
} PandectTrustError;

#define PANDECT_TRUST_ERROR (pandect_trust_error_quark ())
GQuark pandect_trust_error_quark (void);

GBytes  *pandect_armor_read         (GFile         *file,
                                     gsize          limit,
                                     GCancellable  *cancellable,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char   **pandect_armor_split        (GBytes        *bytes,
                                     gsize          limit,
                                     guint          n_lines,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char    *pandect_armor_dup_comment  (char         **lines,
                                     guint          index,
                                     const char    *prefix,
                                     gsize          limit,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean pandect_armor_decode       (char         **lines,
                                     guint          index,
                                     guint8        *data,
                                     gsize          size,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char    *pandect_armor_dup_key_id   (const guint8  *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
