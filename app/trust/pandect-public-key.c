/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-public-key.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/**
 * PandectPublicKey:
 *
 * The public key of somebody who signs bundles, in the format of minisign.
 */

#define FILE_LIMIT    4096
#define COMMENT_LIMIT 1024
#define PREFIX        "untrusted comment: "

struct _PandectPublicKey
{
  GObject  parent_instance;

  char    *id;
  char    *comment;
  char    *file_name;
  guint8   data[PANDECT_PUBLIC_KEY_SIZE];
};

/* What the second line of the file is made of. */
typedef struct
{
  char   algorithm[2];
  guint8 id[8];
  guint8 data[PANDECT_PUBLIC_KEY_SIZE];
} Block;

G_STATIC_ASSERT (sizeof (Block) == 42);
G_STATIC_ASSERT (PANDECT_PUBLIC_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);

G_DEFINE_FINAL_TYPE (PandectPublicKey, pandect_public_key, G_TYPE_OBJECT)

static void
pandect_public_key_finalize (GObject *object)
{
  PandectPublicKey *self = PANDECT_PUBLIC_KEY (object);

  g_free (self->id);
  g_free (self->comment);
  g_free (self->file_name);

  G_OBJECT_CLASS (pandect_public_key_parent_class)->finalize (object);
}

static void
pandect_public_key_class_init (PandectPublicKeyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_public_key_finalize;
}

static void
pandect_public_key_init (PandectPublicKey *self)
{
}

/**
 * pandect_public_key_parse:
 * @bytes: the content of a file
 * @file_name: (nullable): where it is from
 * @error: return location for a [error@TrustError]
 *
 * Returns: (transfer full) (nullable): the key, or %NULL when the bytes are none
 */
PandectPublicKey *
pandect_public_key_parse (GBytes      *bytes,
                   const char  *file_name,
                   GError     **error)
{
  g_auto(GStrv) lines = pandect_armor_split (bytes, FILE_LIMIT, 2, error);
  g_autofree char *comment = NULL;
  PandectPublicKey *self;
  Block block;

  if (lines == NULL)
    return NULL;

  comment = pandect_armor_dup_comment (lines, 0, PREFIX, COMMENT_LIMIT, error);
  if (comment == NULL ||
      !pandect_armor_decode (lines, 1, (guint8 *) &block, sizeof (block), error))
    return NULL;

  if (memcmp (block.algorithm, "Ed", sizeof (block.algorithm)) != 0)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Line %u: expected a public key of the kind “Ed”"), 2);
      return NULL;
    }

  self = g_object_new (PANDECT_TYPE_PUBLIC_KEY, NULL);
  self->id = pandect_armor_dup_key_id (block.id);
  self->comment = g_steal_pointer (&comment);
  self->file_name = g_strdup (file_name);
  memcpy (self->data, block.data, sizeof (block.data));

  return self;
}

/**
 * pandect_public_key_read:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: return location for a [error@TrustError], or for a #GIOError
 *
 * Returns: (transfer full) (nullable): the key in the file, or %NULL
 */
PandectPublicKey *
pandect_public_key_read (GFile         *file,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(GBytes) bytes = pandect_armor_read (file, FILE_LIMIT, cancellable, error);
  g_autofree char *file_name = g_file_get_parse_name (file);

  return bytes != NULL ? pandect_public_key_parse (bytes, file_name, error) : NULL;
}

/**
 * pandect_public_key_get_id:
 * @self: a key
 *
 * Returns: its id, as 16 hexadecimal digits
 */
const char *
pandect_public_key_get_id (PandectPublicKey *self)
{
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (self), NULL);

  return self->id;
}

/**
 * pandect_public_key_get_comment:
 * @self: a key
 *
 * Returns: what the file says of the key. Nothing vouches for it but whoever put the file there
 */
const char *
pandect_public_key_get_comment (PandectPublicKey *self)
{
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (self), NULL);

  return self->comment;
}

const char *
pandect_public_key_get_file_name (PandectPublicKey *self)
{
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (self), NULL);

  return self->file_name;
}

/**
 * pandect_public_key_get_data:
 * @self: a key
 *
 * Returns: (transfer none): %PANDECT_PUBLIC_KEY_SIZE bytes
 */
const guint8 *
pandect_public_key_get_data (PandectPublicKey *self)
{
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (self), NULL);

  return self->data;
}

/**
 * pandect_public_key_to_text:
 * @self: a key
 *
 * Returns: (transfer full): what a file with this key holds
 */
char *
pandect_public_key_to_text (PandectPublicKey *self)
{
  Block block = { { 'E', 'd' } };
  char line[sodium_base64_ENCODED_LEN (sizeof (block), sodium_base64_VARIANT_ORIGINAL)];
  guint64 id;

  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (self), NULL);

  id = GUINT64_TO_LE (g_ascii_strtoull (self->id, NULL, 16));
  memcpy (block.id, &id, sizeof (id));
  memcpy (block.data, self->data, sizeof (block.data));
  sodium_bin2base64 (line, sizeof (line), (const guint8 *) &block, sizeof (block),
                     sodium_base64_VARIANT_ORIGINAL);

  return g_strdup_printf (PREFIX "%s\n%s\n", self->comment, line);
}

/* Whether this is how the id of a key is written. */
gboolean
pandect_public_key_is_id (const char *text)
{
  return strlen (text) == 16 && strspn (text, "0123456789ABCDEF") == 16;
}
