/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <string.h>

/* Stands in for libFuzzer where that is not at hand: feeds a harness its seeds, and each of them
 * damaged in a number of ways that are the same in every run.
 *
 * Usage: fuzz-NAME FOLDER|FILE... */

#define ROUNDS 40

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
damage (GByteArray *bytes,
        GRand      *rand)
{
  guint n_times = g_rand_int_range (rand, 1, 5);

  for (guint i = 0; i < n_times && bytes->len > 0; i++)
    {
      guint at = g_rand_int_range (rand, 0, bytes->len);
      guint n = g_rand_int_range (rand, 1, MIN (32, bytes->len - at) + 1);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          bytes->data[at] = g_rand_int_range (rand, 0, 256);
          break;

        case 1:
          g_byte_array_set_size (bytes, at);
          break;

        case 2:
          g_byte_array_remove_range (bytes, at, n);
          break;

        default:
          {
            g_autofree guint8 *piece = g_memdup2 (bytes->data + at, n);

            g_byte_array_append (bytes, piece, n);
          }
        }
    }
}

static void
feed (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261123);
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    g_error ("cannot read %s", path);

  LLVMFuzzerTestOneInput ((const guint8 *) data, size);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) data, size);
      damage (bytes, rand);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

static void
feed_all (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      feed (path);
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      feed (file);
    }
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    feed_all (argv[i]);

  return 0;
}
