/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-signer.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

struct _TestSigner
{
  guint8  id[8];
  char   *id_text;
  guint8  public_key[crypto_sign_PUBLICKEYBYTES];
  guint8  secret_key[crypto_sign_SECRETKEYBYTES];
};

TestSigner *
test_signer_new (guint64 key_id)
{
  TestSigner *self = g_new0 (TestSigner, 1);

  g_assert_cmpint (sodium_init (), >=, 0);
  g_assert_cmpint (crypto_sign_keypair (self->public_key, self->secret_key), ==, 0);

  self->id_text = g_strdup_printf ("%016" G_GINT64_MODIFIER "X", key_id);
  for (guint i = 0; i < sizeof (self->id); i++)
    self->id[i] = key_id >> (8 * i);

  return self;
}

void
test_signer_free (TestSigner *self)
{
  g_free (self->id_text);
  g_free (self);
}

const char *
test_signer_get_id (TestSigner *self)
{
  return self->id_text;
}

/* The content of a file with the public key. */
char *
test_signer_dup_public (TestSigner *self)
{
  g_autoptr(GByteArray) block = g_byte_array_new ();
  g_autofree char *line = NULL;

  g_byte_array_append (block, (const guint8 *) "Ed", 2);
  g_byte_array_append (block, self->id, sizeof (self->id));
  g_byte_array_append (block, self->public_key, sizeof (self->public_key));
  line = g_base64_encode (block->data, block->len);

  return g_strdup_printf ("untrusted comment: key of a test\n%s\n", line);
}

PandectPublicKey *
test_signer_dup_key (TestSigner *self)
{
  char *text = test_signer_dup_public (self);
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr(GError) error = NULL;
  PandectPublicKey *key = pandect_public_key_parse (bytes, "test.pub", &error);

  g_assert_no_error (error);

  return key;
}

static void
sign (TestSigner   *self,
      const void   *data,
      gsize         size,
      guint8       *signature)
{
  g_assert_cmpint (crypto_sign_detached (signature, NULL, data, size, self->secret_key), ==, 0);
}

/* The content of a file with the signature. */
char *
test_signer_sign (TestSigner *self,
                  TestForm    form,
                  const void *content,
                  gsize       size,
                  const char *comment)
{
  g_autoptr(GByteArray) block = g_byte_array_new ();
  g_autoptr(GByteArray) both = g_byte_array_new ();
  guint8 of_content[crypto_sign_BYTES], of_both[crypto_sign_BYTES], hash[64];
  g_autofree char *line = NULL;
  g_autofree char *last = NULL;

  if (form == TEST_FORM_PREHASHED)
    {
      crypto_generichash (hash, sizeof (hash), content, size, NULL, 0);
      sign (self, hash, sizeof (hash), of_content);
    }
  else
    {
      sign (self, content, size, of_content);
    }

  g_byte_array_append (both, of_content, sizeof (of_content));
  g_byte_array_append (both, (const guint8 *) comment, strlen (comment));
  sign (self, both->data, both->len, of_both);

  g_byte_array_append (block, (const guint8 *) (form == TEST_FORM_PREHASHED ? "ED" : "Ed"), 2);
  g_byte_array_append (block, self->id, sizeof (self->id));
  g_byte_array_append (block, of_content, sizeof (of_content));

  line = g_base64_encode (block->data, block->len);
  last = g_base64_encode (of_both, sizeof (of_both));

  return g_strdup_printf ("untrusted comment: signature of a test\n%s\ntrusted comment: %s\n%s\n",
                          line, comment, last);
}

/* Puts a signature beside the file. */
void
test_signer_sign_file (TestSigner *self,
                       TestForm    form,
                       const char *path,
                       const char *comment)
{
  g_autofree char *content = NULL;
  g_autofree char *signature = NULL;
  g_autofree char *signature_path = g_strconcat (path, ".minisig", NULL);
  g_autoptr(GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  signature = test_signer_sign (self, form, content, size, comment);
  g_file_set_contents (signature_path, signature, -1, &error);
  g_assert_no_error (error);
}

/* Puts the public key into a trust folder. Returns its path. */
char *
test_signer_save_public (TestSigner *self,
                         const char *folder)
{
  g_autofree char *name = g_strconcat (self->id_text, ".pub", NULL);
  g_autofree char *text = test_signer_dup_public (self);

  return test_folder_write (folder, name, text);
}

char *
test_folder_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                   : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }

  g_assert_no_errno (g_remove (path));
}

void
test_folder_remove (char *folder)
{
  remove_all (folder);
  g_free (folder);
}

char *
test_folder_write (const char *folder,
                   const char *name,
                   const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}
