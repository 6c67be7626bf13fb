/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library/pandect-store-file.h"

/* What the folder holds:
 *
 *   .lock                              held by whoever writes
 *   ID/current                         the marker of a reader who went back to an older version
 *   ID/VERSION~DIGEST/ID.xml           one version of a bundle
 *   ID/VERSION~DIGEST/ID.xml.minisig   its signature, if it has one
 *   ID/.new-…                          what is being written
 *
 * Why power may fail at any moment. A version is a folder, and the digest in its name is that of
 * the bundle and the signature together, so it is never changed: another signature makes another
 * folder. It is written under a name that readers pass over; each file, and then the folder, is on
 * the disk before it gets its own name. Giving the name is one step of the file system: before it,
 * the library is what it was; after it, the new pair is there whole. There is no moment at which
 * one bundle lies beside the signature of another. The marker is one file, and changes in the same
 * way. Versions installed before stay where they are. The order of the writes is what counts, and
 * no step of cleaning up is needed for the library to be sound: what was cut off is passed over,
 * and swept away by the next writer.
 *
 * Two writers take turns: the lock is one of the kernel's, which goes with the process that holds
 * it. Readers need none. */

#define LOCK ".lock"

/* How much of a name is kept for people; the digest behind it is what tells names apart. */
#define MAX_SLUG   60
#define MAX_DIGEST 16

struct _PandectStore
{
  char *path;
  int   folder;
  int   lock;
};

/* Keeps letters, digits and a few signs. No name begins with a dot, so that none is hidden, and
 * none is "..", whatever a bundle calls itself. */
static char *
dup_slug (const char *words)
{
  g_autofree char *slug = g_strndup (words, MAX_SLUG);

  g_strcanon (slug, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._-", '_');
  if (*slug == '.')
    *slug = '_';

  return g_steal_pointer (&slug);
}

static char *
dup_name (const char *words,
          const char *digest)
{
  g_autofree char *slug = dup_slug (words);

  return g_strdup_printf ("%s~%.*s", slug, MAX_DIGEST, digest);
}

/**
 * pandect_store_dup_folder_name:
 * @id: the id of a bundle
 *
 * Returns: (transfer full): the name of the folder for its versions: the id, if that can be one
 */
char *
pandect_store_dup_folder_name (const char *id)
{
  g_autofree char *slug = dup_slug (id);
  g_autofree char *digest = NULL;

  if (strcmp (slug, id) == 0)
    return g_steal_pointer (&slug);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

  return dup_name (id, digest);
}

static char *
dup_version_name (const char *version,
                  GBytes     *bundle,
                  GBytes     *signature)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, g_bytes_get_data (bundle, NULL), g_bytes_get_size (bundle));
  if (signature != NULL)
    g_checksum_update (checksum, g_bytes_get_data (signature, NULL), g_bytes_get_size (signature));

  return dup_name (version, g_checksum_get_string (checksum));
}

/* Names the folder too, which the reader knows; the names in it are ours. */
static gboolean
prefix_path (PandectStore  *self,
             gboolean       is_done,
             GError       **error)
{
  if (!is_done)
    g_prefix_error (error, "%s: ", self->path);

  return is_done;
}

static int
open_folder (const char  *path,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *above = g_path_get_dirname (parent);
  g_autofree char *parent_name = g_path_get_basename (parent);
  g_autofree char *name = g_path_get_basename (path);
  int fds[2] = { -1, -1 };
  int folder = -1;

  /* The folder of the reader's data may be a link; where it leads is for the reader to say. */
  g_mkdir_with_parents (above, 0700);
  fds[0] = open (above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fds[0] < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  else
    fds[1] = pandect_store_file_open_folder (fds[0], parent_name, error);

  if (fds[1] >= 0)
    folder = pandect_store_file_open_folder (fds[1], name, error);

  for (guint i = 0; i < G_N_ELEMENTS (fds); i++)
    {
      if (fds[i] >= 0)
        close (fds[i]);
    }

  return folder;
}

/* Waits for another writer, which holds the lock for as long as it takes to write one file. */
static int
take_lock (int      folder,
           GError **error)
{
  int fd = openat (folder, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0644);
  int result = -1;

  if (fd >= 0)
    do
      result = flock (fd, LOCK_EX);
    while (result != 0 && errno == EINTR);

  if (result == 0)
    return fd;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", LOCK,
               g_strerror (errno));
  if (fd >= 0)
    close (fd);

  return -1;
}

/**
 * pandect_store_open:
 * @folder: the reader's folder; the two last parts of the path are made when they are not there
 * @error: return location for a #GIOErrorEnum
 *
 * Opens the store for writing. Another process that writes is waited for.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL
 */
PandectStore *
pandect_store_open (const char  *folder,
                    GError     **error)
{
  g_autoptr(PandectStore) self = g_new (PandectStore, 1);

  *self = (PandectStore) { g_strdup (folder), open_folder (folder, error), -1 };
  if (self->folder >= 0)
    self->lock = take_lock (self->folder, error);

  return prefix_path (self, self->lock >= 0, error) ? g_steal_pointer (&self) : NULL;
}

void
pandect_store_close (PandectStore *self)
{
  if (self->lock >= 0)
    close (self->lock);
  if (self->folder >= 0)
    close (self->folder);

  g_free (self->path);
  g_free (self);
}

static gboolean
write_pair (int          folder,
            const char  *name,
            GBytes      *bundle,
            GBytes      *signature,
            GError     **error)
{
  g_autofree char *signature_name = g_strconcat (name, PANDECT_SIGNATURE_SUFFIX, NULL);

  return pandect_store_file_write (folder, name, bundle, error) &&
         (signature == NULL ||
          pandect_store_file_write (folder, signature_name, signature, error)) &&
         pandect_store_file_sync (folder, error);
}

static gboolean
holds_pair (int         versions,
            const char *version_name,
            const char *name,
            GBytes     *bundle,
            GBytes     *signature)
{
  g_autofree char *signature_name = g_strconcat (name, PANDECT_SIGNATURE_SUFFIX, NULL);
  int folder = openat (versions, version_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  gboolean is_same = folder >= 0 &&
                     pandect_store_file_holds (folder, name, bundle) &&
                     pandect_store_file_holds (folder, signature_name, signature);

  if (folder >= 0)
    close (folder);

  return is_same;
}

/* What bears the name already, and is not what it was: it is damaged, and makes way. */
static gboolean
move_aside (int          versions,
            const char  *version_name,
            GError     **error)
{
  g_autofree char *scratch = pandect_store_file_dup_scratch_name ();

  return faccessat (versions, version_name, F_OK, AT_SYMLINK_NOFOLLOW) != 0 ||
         pandect_store_file_rename (versions, version_name, scratch, error);
}

static gboolean
write_version (int          versions,
               const char  *version_name,
               const char  *name,
               GBytes      *bundle,
               GBytes      *signature,
               GError     **error)
{
  g_autofree char *scratch = pandect_store_file_dup_scratch_name ();
  int folder = pandect_store_file_open_folder (versions, scratch, error);
  gboolean is_done = folder >= 0 &&
                     write_pair (folder, name, bundle, signature, error) &&
                     move_aside (versions, version_name, error) &&
                     pandect_store_file_rename (versions, scratch, version_name, error) &&
                     pandect_store_file_sync (versions, error);

  if (folder >= 0)
    close (folder);

  return is_done;
}

/* The same bundle with an older signature, or none, has had its time. Until here both were there,
 * and either would do. */
static void
remove_twins (int         versions,
              const char *version_name,
              const char *name,
              GBytes     *bundle)
{
  g_autoptr(GPtrArray) names = pandect_store_file_list (versions);

  for (guint i = 0; i < names->len; i++)
    {
      const char *other = g_ptr_array_index (names, i);
      g_autofree char *scratch = pandect_store_file_dup_scratch_name ();
      int folder = -1;
      gboolean is_twin;

      if (strcmp (other, version_name) != 0)
        folder = openat (versions, other, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      if (folder < 0)
        continue;

      is_twin = pandect_store_file_holds (folder, name, bundle);
      close (folder);
      if (is_twin)
        pandect_store_file_rename (versions, other, scratch, NULL);
    }
}

/**
 * pandect_store_add:
 * @self: the store
 * @id: the id of a bundle
 * @version: its version
 * @bundle: the file
 * @signature: (nullable): the file with its signature
 * @error: return location for a #GIOErrorEnum
 *
 * Adds one version of a bundle. When this fails, or is cut off, the library is what it was.
 *
 * Returns: whether it is there, down to the disk
 */
gboolean
pandect_store_add (PandectStore  *self,
                   const char    *id,
                   const char    *version,
                   GBytes        *bundle,
                   GBytes        *signature,
                   GError       **error)
{
  g_autofree char *id_name = pandect_store_dup_folder_name (id);
  g_autofree char *version_name = dup_version_name (version, bundle, signature);
  g_autofree char *name = g_strconcat (id_name, ".xml", NULL);
  int versions = pandect_store_file_open_folder (self->folder, id_name, error);
  gboolean is_done = versions >= 0;

  if (is_done)
    {
      pandect_store_file_sweep (versions);
      is_done = holds_pair (versions, version_name, name, bundle, signature) ||
                write_version (versions, version_name, name, bundle, signature, error);
      if (is_done)
        remove_twins (versions, version_name, name, bundle);
      pandect_store_file_sweep (versions);
      close (versions);
    }

  return prefix_path (self, is_done, error);
}

static gboolean
write_marker (int             versions,
              PandectMarker  *marker,
              GError        **error)
{
  g_autofree char *scratch = pandect_store_file_dup_scratch_name ();
  g_autoptr(GBytes) bytes = pandect_marker_to_bytes (marker);

  return pandect_store_file_write (versions, scratch, bytes, error) &&
         pandect_store_file_rename (versions, scratch, PANDECT_MARKER_NAME, error) &&
         pandect_store_file_sync (versions, error);
}

static gboolean
remove_marker (int      versions,
               GError **error)
{
  if (unlinkat (versions, PANDECT_MARKER_NAME, 0) == 0)
    return pandect_store_file_sync (versions, error);

  if (errno == ENOENT)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", PANDECT_MARKER_NAME,
               g_strerror (errno));

  return FALSE;
}

/**
 * pandect_store_mark:
 * @self: the store
 * @id: the id of a bundle
 * @marker: (nullable): which of its versions is to open; %NULL for the newest
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether that is kept, down to the disk
 */
gboolean
pandect_store_mark (PandectStore   *self,
                    const char     *id,
                    PandectMarker  *marker,
                    GError        **error)
{
  g_autofree char *id_name = pandect_store_dup_folder_name (id);
  int versions = pandect_store_file_open_folder (self->folder, id_name, error);
  gboolean is_done = versions >= 0;

  if (is_done)
    {
      is_done = marker != NULL ? write_marker (versions, marker, error)
                               : remove_marker (versions, error);
      pandect_store_file_sweep (versions);
      close (versions);
    }

  return prefix_path (self, is_done, error);
}
