/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-store-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is not finished begins so. Readers pass over it, and the next installer clears it away. */
#define SCRATCH ".new-"

static void
set_error (GError     **error,
           const char  *name,
           int          code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
}

static int
open_plain (int         folder,
            const char *name,
            int         extra)
{
  int fd = openat (folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | extra);
  struct stat info = { 0 };

  if (fd < 0 || (fstat (fd, &info) == 0 && S_ISREG (info.st_mode)))
    return fd;

  close (fd);
  errno = S_ISDIR (info.st_mode) ? EISDIR : EINVAL;

  return -1;
}

static GBytes *
read_all (int     fd,
          gsize   max_bytes)
{
  g_autoptr(GByteArray) array = g_byte_array_new ();
  guint8 buffer[16 * 1024];
  gssize n_read;

  while ((n_read = read (fd, buffer, sizeof buffer)) > 0 || (n_read < 0 && errno == EINTR))
    {
      if (n_read > 0)
        g_byte_array_append (array, buffer, n_read);

      if (array->len > max_bytes)
        {
          errno = EFBIG;
          return NULL;
        }
    }

  return n_read == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&array)) : NULL;
}

/**
 * pandect_store_file_read:
 * @path: a file
 * @max_bytes: how long it may be
 * @error: return location for a #GIOErrorEnum
 *
 * Reads a small file, if it is one: not a pipe, which would keep the program waiting.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL
 */
GBytes *
pandect_store_file_read (const char  *path,
                         gsize        max_bytes,
                         GError     **error)
{
  int fd = open_plain (AT_FDCWD, path, 0);
  GBytes *bytes = fd >= 0 ? read_all (fd, max_bytes) : NULL;

  if (bytes == NULL)
    set_error (error, path, errno);

  if (fd >= 0)
    close (fd);

  return bytes;
}

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n_written = write (fd, data, size);

      if (n_written < 0 && errno == EINTR)
        continue;

      if (n_written < 0)
        return FALSE;

      data += n_written;
      size -= n_written;
    }

  return fsync (fd) == 0;
}

/**
 * pandect_store_file_write:
 * @folder: an open folder
 * @name: the name of a file that is not there yet
 * @bytes: what it is to hold
 * @error: return location for a #GIOErrorEnum
 *
 * Writes a file, down to the disk.
 *
 * Returns: whether it is there whole
 */
gboolean
pandect_store_file_write (int          folder,
                          const char  *name,
                          GBytes      *bytes,
                          GError     **error)
{
  int fd = openat (folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  gboolean is_written = fd >= 0 && write_all (fd, bytes);
  int code = errno;

  /* Some file systems tell only now that there was no room. */
  if (fd >= 0 && close (fd) != 0 && is_written)
    {
      is_written = FALSE;
      code = errno;
    }

  if (!is_written)
    set_error (error, name, code);

  return is_written;
}

/**
 * pandect_store_file_open_folder:
 * @parent: the open folder above it
 * @name: its name
 * @error: return location for a #GIOErrorEnum
 *
 * Opens a folder, and makes it if it is not there.
 *
 * Returns: the open folder, or -1
 */
int
pandect_store_file_open_folder (int          parent,
                                const char  *name,
                                GError     **error)
{
  int fd = -1;

  if (mkdirat (parent, name, 0755) == 0)
    fsync (parent);
  else if (errno != EEXIST)
    {
      set_error (error, name, errno);
      return -1;
    }

  fd = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0)
    set_error (error, name, errno);

  return fd;
}

gboolean
pandect_store_file_rename (int          folder,
                           const char  *from,
                           const char  *to,
                           GError     **error)
{
  if (renameat (folder, from, folder, to) == 0)
    return TRUE;

  set_error (error, to, errno);

  return FALSE;
}

/* Some file systems keep names safe by themselves, and say that they cannot be asked to. */
gboolean
pandect_store_file_sync (int      folder,
                         GError **error)
{
  if (fsync (folder) == 0 || errno == EINVAL || errno == ENOTSUP)
    return TRUE;

  set_error (error, ".", errno);

  return FALSE;
}

/**
 * pandect_store_file_list:
 * @folder: an open folder
 *
 * Lists a folder all at once: removing names while reading on may skip others.
 *
 * Returns: (transfer full) (element-type utf8): the names in it
 */
GPtrArray *
pandect_store_file_list (int folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  while (dir != NULL && (entry = readdir (dir)) != NULL)
    {
      if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
        g_ptr_array_add (names, g_strdup (entry->d_name));
    }

  if (dir != NULL)
    closedir (dir);
  else if (fd >= 0)
    close (fd);

  return names;
}

/**
 * pandect_store_file_remove:
 * @folder: an open folder
 * @name: a file in it, or a folder that holds nothing but files
 *
 * Removes what is there, as far as that can be done. A link is removed and not followed.
 */
void
pandect_store_file_remove (int         folder,
                           const char *name)
{
  int fd = openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  g_autoptr(GPtrArray) names = NULL;

  if (fd < 0)
    {
      unlinkat (folder, name, 0);
      return;
    }

  names = pandect_store_file_list (fd);
  for (guint i = 0; i < names->len; i++)
    unlinkat (fd, g_ptr_array_index (names, i), 0);

  close (fd);
  unlinkat (folder, name, AT_REMOVEDIR);
}

/**
 * pandect_store_file_sweep:
 * @folder: an open folder
 *
 * Removes what was left unfinished. Whoever calls this holds the lock, so that nobody is at it.
 */
void
pandect_store_file_sweep (int folder)
{
  g_autoptr(GPtrArray) names = pandect_store_file_list (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (g_str_has_prefix (name, SCRATCH))
        pandect_store_file_remove (folder, name);
    }
}

/**
 * pandect_store_file_holds:
 * @folder: an open folder
 * @name: a name in it
 * @bytes: (nullable): what the file is to hold; %NULL when there is to be none
 *
 * Returns: whether it is so
 */
gboolean
pandect_store_file_holds (int         folder,
                          const char *name,
                          GBytes     *bytes)
{
  int fd = open_plain (folder, name, O_NOFOLLOW);
  g_autoptr(GBytes) found = NULL;

  if (fd < 0)
    return bytes == NULL && errno == ENOENT;

  if (bytes != NULL)
    found = read_all (fd, g_bytes_get_size (bytes));
  close (fd);

  return found != NULL && g_bytes_equal (found, bytes);
}

/**
 * pandect_store_file_dup_scratch_name:
 *
 * Returns: (transfer full): a name for what is not finished
 */
char *
pandect_store_file_dup_scratch_name (void)
{
  return g_strdup_printf (SCRATCH "%08x%08x", g_random_int (), g_random_int ());
}
