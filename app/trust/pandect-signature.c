/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-signature.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/**
 * PandectSignature:
 *
 * What stands in `FILE.minisig` beside a file: a signature of its content, a comment, and a
 * signature of both.
 *
 * That it can be read says nothing: [method@Signature.matches] tells whether it is true.
 */

#define FILE_LIMIT            (12 * 1024)
#define COMMENT_LIMIT         1024
#define TRUSTED_COMMENT_LIMIT 8192
#define PREFIX                "untrusted comment: "
#define TRUSTED_PREFIX        "trusted comment: "
#define TIME_PREFIX           "timestamp:"
#define SUFFIX                ".minisig"

#define HASH_SIZE 64

/* The last second of the year 9999. */
#define LAST_TIME G_GINT64_CONSTANT (253402300799)

/* What the second line of the file is made of. */
typedef struct
{
  char   algorithm[2];
  guint8 key_id[8];
  guint8 signature[crypto_sign_BYTES];
} Block;

G_STATIC_ASSERT (sizeof (Block) == 74);

struct _PandectSignature
{
  GObject   parent_instance;

  char     *key_id;
  char     *trusted_comment;
  gint64    time;
  gboolean  is_prehashed;
  guint8    of_content[crypto_sign_BYTES];
  guint8    of_both[crypto_sign_BYTES];
};

G_DEFINE_FINAL_TYPE (PandectSignature, pandect_signature, G_TYPE_OBJECT)

/* The comment may say when it was signed: "timestamp:1700000000", first, and ended by a tab. */
static gint64
parse_time (const char *comment)
{
  const char *digits = comment + strlen (TIME_PREFIX);
  g_autofree char *number = NULL;
  guint64 seconds;

  if (!g_str_has_prefix (comment, TIME_PREFIX))
    return -1;

  number = g_strndup (digits, strcspn (digits, "\t"));
  if (!g_ascii_string_to_unsigned (number, 10, 0, LAST_TIME, &seconds, NULL))
    return -1;

  return seconds;
}

static gboolean
set_algorithm (PandectSignature  *self,
               const Block       *block,
               GError           **error)
{
  self->is_prehashed = memcmp (block->algorithm, "ED", sizeof (block->algorithm)) == 0;

  if (self->is_prehashed || memcmp (block->algorithm, "Ed", sizeof (block->algorithm)) == 0)
    return TRUE;

  g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
               _("Line %u: expected a signature of the kind “Ed” or “ED”"), 2);

  return FALSE;
}

static gboolean
parse_lines (PandectSignature  *self,
             char             **lines,
             GError           **error)
{
  g_autofree char *comment = NULL;
  Block block;

  comment = pandect_armor_dup_comment (lines, 0, PREFIX, COMMENT_LIMIT, error);
  if (comment == NULL ||
      !pandect_armor_decode (lines, 1, (guint8 *) &block, sizeof (block), error) ||
      !set_algorithm (self, &block, error))
    return FALSE;

  self->trusted_comment = pandect_armor_dup_comment (lines, 2, TRUSTED_PREFIX,
                                                     TRUSTED_COMMENT_LIMIT, error);
  if (self->trusted_comment == NULL ||
      !pandect_armor_decode (lines, 3, self->of_both, sizeof (self->of_both), error))
    return FALSE;

  memcpy (self->of_content, block.signature, sizeof (block.signature));
  self->key_id = pandect_armor_dup_key_id (block.key_id);
  self->time = parse_time (self->trusted_comment);

  return TRUE;
}

static void
pandect_signature_finalize (GObject *object)
{
  PandectSignature *self = PANDECT_SIGNATURE (object);

  g_free (self->key_id);
  g_free (self->trusted_comment);

  G_OBJECT_CLASS (pandect_signature_parent_class)->finalize (object);
}

static void
pandect_signature_class_init (PandectSignatureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_signature_finalize;
}

static void
pandect_signature_init (PandectSignature *self)
{
}

/**
 * pandect_signature_parse:
 * @bytes: the content of a file
 * @error: return location for a [error@TrustError]
 *
 * Returns: (transfer full) (nullable): the signature, or %NULL when the bytes are none
 */
PandectSignature *
pandect_signature_parse (GBytes  *bytes,
                         GError **error)
{
  g_auto(GStrv) lines = pandect_armor_split (bytes, FILE_LIMIT, 4, error);
  g_autoptr(PandectSignature) self = NULL;

  if (lines == NULL)
    return NULL;

  self = g_object_new (PANDECT_TYPE_SIGNATURE, NULL);

  return parse_lines (self, lines, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pandect_signature_read:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: return location for a [error@TrustError], or for a #GIOError
 *
 * Returns: (transfer full) (nullable): the signature in the file, or %NULL
 */
PandectSignature *
pandect_signature_read (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GBytes) bytes = pandect_armor_read (file, FILE_LIMIT, cancellable, error);

  return bytes != NULL ? pandect_signature_parse (bytes, error) : NULL;
}

/**
 * pandect_signature_get_key_id:
 * @self: a signature
 *
 * Returns: the id of the key that it claims to be made with, as 16 hexadecimal digits
 */
const char *
pandect_signature_get_key_id (PandectSignature *self)
{
  g_return_val_if_fail (PANDECT_IS_SIGNATURE (self), NULL);

  return self->key_id;
}

const char *
pandect_signature_get_trusted_comment (PandectSignature *self)
{
  g_return_val_if_fail (PANDECT_IS_SIGNATURE (self), NULL);

  return self->trusted_comment;
}

/**
 * pandect_signature_get_time:
 * @self: a signature
 *
 * Returns: when it was made, in seconds since 1970 began, or -1 when the comment does not say
 */
gint64
pandect_signature_get_time (PandectSignature *self)
{
  g_return_val_if_fail (PANDECT_IS_SIGNATURE (self), -1);

  return self->time;
}

static gboolean
matches_content (PandectSignature *self,
                 const guint8     *key,
                 GBytes           *content)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint8 hash[HASH_SIZE];

  if (!self->is_prehashed)
    return crypto_sign_verify_detached (self->of_content, data, size, key) == 0;

  return crypto_generichash (hash, sizeof (hash), data, size, NULL, 0) == 0 &&
         crypto_sign_verify_detached (self->of_content, hash, sizeof (hash), key) == 0;
}

static gboolean
matches_comment (PandectSignature *self,
                 const guint8     *key)
{
  g_autoptr(GByteArray) both = g_byte_array_new ();

  g_byte_array_append (both, self->of_content, sizeof (self->of_content));
  g_byte_array_append (both, (const guint8 *) self->trusted_comment,
                       strlen (self->trusted_comment));

  return crypto_sign_verify_detached (self->of_both, both->data, both->len, key) == 0;
}

/**
 * pandect_signature_matches:
 * @self: a signature
 * @key: a public key
 * @content: what is said to be signed
 *
 * Returns: whether the owner of @key signed both the content and the comment
 */
gboolean
pandect_signature_matches (PandectSignature *self,
                           PandectPublicKey *key,
                           GBytes           *content)
{
  const guint8 *data;

  g_return_val_if_fail (PANDECT_IS_SIGNATURE (self), FALSE);
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (key), FALSE);

  if (sodium_init () < 0)
    return FALSE;

  data = pandect_public_key_get_data (key);

  return g_str_equal (self->key_id, pandect_public_key_get_id (key)) &&
         matches_content (self, data, content) &&
         matches_comment (self, data);
}

/**
 * pandect_signature_dup_file:
 * @content: a file
 *
 * Returns: (transfer full): the file beside it that holds its signature, if there is one
 */
GFile *
pandect_signature_dup_file (GFile *content)
{
  g_autoptr(GFile) parent = g_file_get_parent (content);
  g_autofree char *base = g_file_get_basename (content);
  g_autofree char *name = g_strconcat (base, SUFFIX, NULL);

  /* The root of a file system is no bundle, but it may be asked for. */
  return parent != NULL ? g_file_get_child (parent, name) : g_file_get_child (content, name);
}

/**
 * pandect_signature_get_library_version:
 *
 * Returns: the version of the library that checks signatures
 */
const char *
pandect_signature_get_library_version (void)
{
  return sodium_version_string ();
}
