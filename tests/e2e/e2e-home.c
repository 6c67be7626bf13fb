/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem() */
#define _GNU_SOURCE
#include "config.h"

#include "e2e-home.h"

#include <glib/gstdio.h>
#include <string.h>

static const struct
{
  const char *variable;
  const char *name;
} folders[] = {
  { "HOME", "home" },
  { "XDG_CACHE_HOME", "cache" },
  { "XDG_CONFIG_HOME", "config" },
  { "XDG_DATA_HOME", "data" },
  { "XDG_STATE_HOME", "state" },
  { "TMPDIR", "tmp" },
};

/* What of the surroundings a program may see. */
static const char * const kept[] = {
  "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "GDK_DEBUG", "GDK_DISABLE", "GSETTINGS_SCHEMA_DIR",
  "LC_ALL", "PANDECT_BUNDLE_DIR", "PANDECT_LOCALE_DIR", "PATH", "XAUTHORITY", "XDG_RUNTIME_DIR",
};

static const struct
{
  const char *variable;
  const char *value;
} settled[] = {
  { "GDK_BACKEND", "x11" },
  { "GIO_USE_VFS", "local" },
  { "GSETTINGS_BACKEND", "keyfile" },
  { "GSK_RENDERER", "cairo" },
};

static void
write_gtk_settings (E2eHome *self)
{
  e2e_home_write (self, "config/gtk-4.0/settings.ini",
                  "[Settings]\n"
                  "gtk-enable-animations=false\n"
                  "gtk-cursor-blink=false\n"
                  /* The buttons of a window are not for Tab to lead to. */
                  "gtk-decoration-layout=:\n");
}

/**
 * e2e_home_new:
 *
 * Returns: (transfer full): an empty home
 */
E2eHome *
e2e_home_new (void)
{
  E2eHome *self = g_new0 (E2eHome, 1);
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("pandect-XXXXXX", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = e2e_home_dup_path (self, folders[i].name);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
    }

  self->home = e2e_home_dup_path (self, "home");
  self->config = e2e_home_dup_path (self, "config");
  self->log = e2e_home_dup_path (self, "log");
  write_gtk_settings (self);

  return self;
}

static void
delete_at (const char *path)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    folder = g_dir_open (path, 0, NULL);

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_at (child);
    }

  g_remove (path);
}

void
e2e_home_free (E2eHome *self)
{
  g_chmod (self->home, 0700);
  g_chmod (self->config, 0700);
  delete_at (self->folder);
  g_free (self->folder);
  g_free (self->home);
  g_free (self->config);
  g_free (self->log);
  g_free (self);
}

/**
 * e2e_home_set_up:
 * @self: a home
 * @launcher: starts a program
 *
 * Lets the program live there, and see nothing of what is around but its display and its bus.
 */
void
e2e_home_set_up (E2eHome             *self,
                 GSubprocessLauncher *launcher)
{
  g_auto(GStrv) environment = g_new0 (char *, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (g_getenv (kept[i]) != NULL)
        environment = g_environ_setenv (environment, kept[i], g_getenv (kept[i]), TRUE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    environment = g_environ_setenv (environment, settled[i].variable, settled[i].value, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = e2e_home_dup_path (self, folders[i].name);

      environment = g_environ_setenv (environment, folders[i].variable, path, TRUE);
    }

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_child_setup (launcher, self->prepare, NULL, NULL);
  g_subprocess_launcher_set_cwd (launcher, self->home);
  g_subprocess_launcher_set_stdout_file_path (launcher, self->log);
  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDERR_MERGE);
}

char *
e2e_home_dup_path (E2eHome    *self,
                   const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * e2e_home_write:
 * @self: a home
 * @name: a file in it
 * @text: what is to be in the file
 *
 * Writes a file, and the folders it is in.
 */
void
e2e_home_write (E2eHome    *self,
                const char *name,
                const char *text)
{
  g_autofree char *path = e2e_home_dup_path (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/**
 * e2e_home_read_log:
 * @self: a home
 *
 * Returns: (transfer full): all that the programs in it printed
 */
char *
e2e_home_read_log (E2eHome *self)
{
  char *text = NULL;

  if (!g_file_get_contents (self->log, &text, NULL, NULL))
    return g_strdup ("");

  return text;
}

/* A file may hold a text in the bytes of UTF-8 or, as some stores do, with a zero before each. */
static gboolean
holds (const char *bytes,
       gsize       size,
       const char *word)
{
  gsize length = strlen (word);
  g_autofree char *wide = g_malloc0 (2 * length);

  for (gsize i = 0; i < length; i++)
    wide[2 * i] = word[i];

  return memmem (bytes, size, word, length) != NULL ||
         memmem (bytes, size, wide, 2 * length - 1) != NULL;
}

static void
look_for (const char         *what,
          const char         *bytes,
          gsize               size,
          const char * const *words,
          GPtrArray          *found)
{
  for (; *words != NULL; words++)
    {
      if (holds (bytes, size, *words))
        g_ptr_array_add (found, g_strdup_printf ("“%s” is in %s", *words, what));
    }
}

static void
search_at (const char         *path,
           const char * const *words,
           GPtrArray          *found)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  g_autofree char *contents = NULL;
  gsize size;
  const char *name;

  /* A name tells as much as what is in a file. */
  look_for ("a name", path, strlen (path), words, found);

  if (folder == NULL && g_file_get_contents (path, &contents, &size, NULL))
    look_for (path, contents, size, words, found);

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      search_at (child, words, found);
    }
}

/**
 * e2e_home_search:
 * @self: a home
 * @words: (array zero-terminated=1): what must not be there
 *
 * Looks into every file, the log too, and at its name.
 *
 * Returns: (transfer container) (element-type utf8): a line for each find
 */
GPtrArray *
e2e_home_search (E2eHome            *self,
                 const char * const *words)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  search_at (self->folder, words, found);

  return found;
}
