/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-keyring.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/pandect-list.h"

/**
 * PandectKeyring:
 *
 * The keys whose signatures are trusted, and those that were revoked.
 *
 * A trust folder holds `*.pub`, public keys in the format of minisign, and `KEYID.revoked`, whose
 * content does not matter. A key that any of the folders revokes is revoked, whatever the others
 * say: who can only write to one of them can take trust away from a key, and not give it back.
 */

#define TRUST_FOLDER      "trust"
#define KEY_SUFFIX        ".pub"
#define REVOCATION_SUFFIX ".revoked"

struct _PandectKeyring
{
  GObject      parent_instance;

  PandectList *keys;
  GHashTable  *revocations;   /* key id → file that says so */
  GPtrArray   *problems;
};

G_DEFINE_FINAL_TYPE (PandectKeyring, pandect_keyring, G_TYPE_OBJECT)

static void
complain (PandectKeyring *self,
          const char     *path,
          const char     *message)
{
  g_autofree char *name = g_filename_display_name (path);

  g_ptr_array_insert (self->problems, self->problems->len - 1,
                      g_strdup_printf ("%s: %s", name, message));
}

static void
add_key (PandectKeyring *self,
         const char     *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  PandectPublicKey *key = pandect_public_key_read (file, NULL, &error);

  if (key != NULL)
    pandect_list_append (self->keys, key);
  else
    complain (self, path, error->message);
}

/* A name that nearly revokes a key must not go by unseen. */
static void
add_revocation (PandectKeyring *self,
                const char     *path,
                const char     *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (REVOCATION_SUFFIX));
  g_autofree char *id = g_ascii_strup (stem, -1);

  if (pandect_public_key_is_id (id))
    g_hash_table_insert (self->revocations, g_steal_pointer (&id), g_strdup (path));
  else
    complain (self, path, _("Expected the id of a key, 16 hexadecimal digits, before “.revoked”"));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Sorted, so that nothing depends on the file system. A folder need not be there. */
static GPtrArray *
list_folder (PandectKeyring *self,
             const char     *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    complain (self, folder, error->message);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
read_folder (PandectKeyring *self,
             const char     *folder,
             gboolean        with_keys)
{
  g_autoptr(GPtrArray) names = list_folder (self, folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (with_keys && g_str_has_suffix (name, KEY_SUFFIX))
        add_key (self, path);
      else if (g_str_has_suffix (name, REVOCATION_SUFFIX))
        add_revocation (self, path, name);
    }
}

static void
pandect_keyring_finalize (GObject *object)
{
  PandectKeyring *self = PANDECT_KEYRING (object);

  g_clear_object (&self->keys);
  g_hash_table_unref (self->revocations);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (pandect_keyring_parent_class)->finalize (object);
}

static void
pandect_keyring_class_init (PandectKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_keyring_finalize;
}

static void
pandect_keyring_init (PandectKeyring *self)
{
  self->keys = pandect_list_new (PANDECT_TYPE_PUBLIC_KEY);
  self->revocations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
}

/**
 * pandect_keyring_new:
 * @key_folders: trust folders
 * @revoking_folders: (nullable): folders whose revocations count, and whose keys do not
 *
 * Reads the folders. What is wrong in one of them is a problem and does not keep the rest away.
 *
 * Returns: (transfer full): the keys in them
 */
PandectKeyring *
pandect_keyring_new (const char * const *key_folders,
                     const char * const *revoking_folders)
{
  PandectKeyring *self = g_object_new (PANDECT_TYPE_KEYRING, NULL);

  for (guint i = 0; key_folders[i] != NULL; i++)
    read_folder (self, key_folders[i], TRUE);

  for (guint i = 0; revoking_folders != NULL && revoking_folders[i] != NULL; i++)
    read_folder (self, revoking_folders[i], FALSE);

  return self;
}

/**
 * pandect_keyring_new_default:
 * @with_user_keys: whether the keys of the user count; what the user revoked always does
 *
 * Reads the folders of the administrator, of installed packages, and of the user.
 *
 * Returns: (transfer full): the keys in them
 */
PandectKeyring *
pandect_keyring_new_default (gboolean with_user_keys)
{
  g_autofree char *user = pandect_keyring_dup_user_folder ();
  const char *key_folders[] = {
    SYSCONFDIR "/pandect/" TRUST_FOLDER,
    PKGDATADIR "/" TRUST_FOLDER,
    with_user_keys ? user : NULL,
    NULL
  };
  const char *revoking_folders[] = { with_user_keys ? NULL : user, NULL };

  return pandect_keyring_new (key_folders, revoking_folders);
}

/**
 * pandect_keyring_get_keys:
 * @self: a keyring
 *
 * Returns: (transfer none): a [class@PublicKey] for each key, also for those that were revoked
 */
GListModel *
pandect_keyring_get_keys (PandectKeyring *self)
{
  g_return_val_if_fail (PANDECT_IS_KEYRING (self), NULL);

  return G_LIST_MODEL (self->keys);
}

/**
 * pandect_keyring_get_problems:
 * @self: a keyring
 *
 * Returns: (transfer none): a line for each file that is not what its name says
 */
const char * const *
pandect_keyring_get_problems (PandectKeyring *self)
{
  g_return_val_if_fail (PANDECT_IS_KEYRING (self), NULL);

  return (const char * const *) self->problems->pdata;
}

/**
 * pandect_keyring_get_revocation:
 * @self: a keyring
 * @key_id: the id of a key
 *
 * Returns: (nullable): the file that revokes the key, or %NULL when it is not revoked
 */
const char *
pandect_keyring_get_revocation (PandectKeyring *self,
                                const char     *key_id)
{
  g_return_val_if_fail (PANDECT_IS_KEYRING (self), NULL);

  return g_hash_table_lookup (self->revocations, key_id);
}

/**
 * pandect_keyring_judge:
 * @self: a keyring
 * @content: the very bytes that are going to be used
 * @signature: (nullable): the signature beside them
 *
 * Ids are short and chosen by whoever makes a key, so two keys may bear the same one. Each of them
 * is tried.
 *
 * Returns: (transfer full): what is known of where the content comes from
 */
PandectTrust *
pandect_keyring_judge (PandectKeyring   *self,
                       GBytes           *content,
                       PandectSignature *signature)
{
  PandectTrustState state = PANDECT_TRUST_UNKNOWN_KEY;
  PandectPublicKey *signer = NULL;
  const char *key_id;

  g_return_val_if_fail (PANDECT_IS_KEYRING (self), NULL);

  if (signature == NULL)
    return pandect_trust_new (PANDECT_TRUST_UNSIGNED, NULL, NULL);

  key_id = pandect_signature_get_key_id (signature);

  for (guint i = 0; signer == NULL && i < pandect_list_get_size (self->keys); i++)
    {
      PandectPublicKey *key = pandect_list_peek (self->keys, i);

      if (!g_str_equal (pandect_public_key_get_id (key), key_id))
        continue;

      state = PANDECT_TRUST_ALTERED;
      if (pandect_signature_matches (signature, key, content))
        signer = key;
    }

  if (signer != NULL)
    state = PANDECT_TRUST_TRUSTED;

  if (state != PANDECT_TRUST_ALTERED && pandect_keyring_get_revocation (self, key_id) != NULL)
    return pandect_trust_new (PANDECT_TRUST_REVOKED_KEY, signature, NULL);

  return pandect_trust_new (state, signature, signer);
}

/**
 * pandect_keyring_dup_user_folder:
 *
 * Returns: (transfer full): where the keys lie that the user trusts
 */
char *
pandect_keyring_dup_user_folder (void)
{
  return g_build_filename (g_get_user_config_dir (), "pandect", TRUST_FOLDER, NULL);
}

static char *
write_file (const char  *folder,
            const char  *key_id,
            const char  *suffix,
            const char  *text,
            GError     **error)
{
  g_autofree char *name = g_strconcat (key_id, suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder,
                   g_strerror (errno));
      return NULL;
    }

  return g_file_set_contents (path, text, -1, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * pandect_keyring_trust:
 * @self: a keyring
 * @folder: a trust folder
 * @key: a key
 * @error: return location for a [error@TrustError], or for a #GFileError
 *
 * Puts the key into the folder, for keyrings that are read later. A revoked key is refused.
 *
 * Returns: (transfer full) (nullable): the file that now holds it, or %NULL
 */
char *
pandect_keyring_trust (PandectKeyring    *self,
                       const char        *folder,
                       PandectPublicKey  *key,
                       GError           **error)
{
  const char *id, *revocation;
  g_autofree char *text = NULL;

  g_return_val_if_fail (PANDECT_IS_KEYRING (self), NULL);
  g_return_val_if_fail (PANDECT_IS_PUBLIC_KEY (key), NULL);

  id = pandect_public_key_get_id (key);
  revocation = pandect_keyring_get_revocation (self, id);
  if (revocation != NULL)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_REVOKED,
                   _("The key %s was revoked: %s says so"), id, revocation);
      return NULL;
    }

  text = pandect_public_key_to_text (key);

  return write_file (folder, id, KEY_SUFFIX, text, error);
}

/**
 * pandect_keyring_revoke:
 * @folder: a trust folder
 * @key_id: the id of a key, which need not be known
 * @error: return location for a #GFileError
 *
 * Says in the folder that the key is not to be trusted, for keyrings that are read later.
 *
 * Returns: (transfer full) (nullable): the file that now says so, or %NULL
 */
char *
pandect_keyring_revoke (const char  *folder,
                        const char  *key_id,
                        GError     **error)
{
  g_return_val_if_fail (pandect_public_key_is_id (key_id), NULL);

  return write_file (folder, key_id, REVOCATION_SUFFIX, "", error);
}
