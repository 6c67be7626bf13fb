/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "e2e-keys.h"
#include "e2e-program.h"

/* A desktop that is broken, or hardly there: the window comes all the same. */

/* Whoever asks by D-Bus waits for 25 seconds. A window that comes before has not waited. */
#define BEFORE_REPLY (20 * G_USEC_PER_SEC)

#define MOST_VARIABLES 24

typedef struct
{
  E2eHome         *home;
  GSubprocess     *bus;
  GDBusConnection *connection;
  int              socket;
  char            *variables[MOST_VARIABLES + 1];  /* names and values in turn; NULL to unset */
  guint            n_variables;
} Desktop;

typedef struct
{
  const char *name;
  void      (*prepare) (Desktop *self);
  const char *said;                           /* in the log, once; NULL for nothing */
} Fault;

static void
set (Desktop    *self,
     const char *name,
     const char *value)
{
  g_assert_cmpuint (self->n_variables + 2, <=, MOST_VARIABLES);
  self->variables[self->n_variables++] = g_strdup (name);
  self->variables[self->n_variables++] = g_strdup (value);
}

static void
set_path (Desktop    *self,
          const char *name,
          const char *path)
{
  g_autofree char *whole = e2e_home_dup_path (self->home, path);

  set (self, name, whole);
}

/* Services that take calls and never answer */

static GDBusMessage *
swallow_cb (GDBusConnection *connection,
            GDBusMessage    *message,
            gboolean         incoming,
            gpointer         unused)
{
  if (!incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;

  g_object_unref (message);

  return NULL;
}

/* It starts no services: another accessibility bus would take the place of the one that the tests
 * listen on. */
static const char bus_config[] =
  "<busconfig>"
  "<type>session</type>"
  "<listen>unix:tmpdir=/tmp</listen>"
  "<policy context='default'>"
  "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/>"
  "</policy>"
  "</busconfig>\n";

static char *
start_bus (Desktop *self)
{
  g_autofree char *config = e2e_home_dup_path (self->home, "bus.conf");
  g_autofree char *option = g_strconcat ("--config-file=", config, NULL);
  g_autoptr(GDataInputStream) output = NULL;
  g_autoptr(GError) error = NULL;
  char *address;

  e2e_home_write (self->home, "bus.conf", bus_config);
  self->bus = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                &error, "dbus-daemon", option, "--nofork", "--nopidfile",
                                "--print-address=1", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->bus));
  address = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (address);

  return address;
}

/* A bus on which the name is taken already. */
static void
swallow_calls (Desktop    *self,
               const char *name)
{
  g_autofree char *address = start_bus (self);
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;

  set (self, "DBUS_SESSION_BUS_ADDRESS", address);
  self->connection =
    g_dbus_connection_new_for_address_sync (address,
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_add_filter (self->connection, swallow_cb, NULL, NULL);
  answer = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", name, 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
portal_is_silent (Desktop *self)
{
  swallow_calls (self, "org.freedesktop.portal.Desktop");
}

static void
accessibility_is_silent (Desktop *self)
{
  swallow_calls (self, "org.a11y.Bus");
}

/* A socket that can be connected to, and where nobody ever reads. */
static void
set_hanging_bus (Desktop    *self,
                 const char *variable)
{
  struct sockaddr_un name = { .sun_family = AF_UNIX };
  g_autofree char *path = e2e_home_dup_path (self->home, "bus");
  g_autofree char *address = g_strconcat ("unix:path=", path, NULL);

  g_assert_cmpuint (g_strlcpy (name.sun_path, path, sizeof name.sun_path), <, sizeof name.sun_path);
  self->socket = socket (AF_UNIX, SOCK_STREAM, 0);
  g_assert_cmpint (bind (self->socket, (struct sockaddr *) &name, sizeof name), ==, 0);
  g_assert_cmpint (listen (self->socket, 64), ==, 0);
  set (self, variable, address);
}

static void
accessibility_hangs (Desktop *self)
{
  set_hanging_bus (self, "AT_SPI_BUS_ADDRESS");
}

static void
bus_hangs (Desktop *self)
{
  set_hanging_bus (self, "DBUS_SESSION_BUS_ADDRESS");
}

static void
bus_is_dead (Desktop *self)
{
  g_autofree char *path = e2e_home_dup_path (self->home, "nobody");
  g_autofree char *address = g_strconcat ("unix:path=", path, NULL);

  set (self, "DBUS_SESSION_BUS_ADDRESS", address);
}

static void
no_bus (Desktop *self)
{
  set (self, "DBUS_SESSION_BUS_ADDRESS", NULL);
  set (self, "XDG_RUNTIME_DIR", NULL);
}

/* What lies on the disk */

static void
no_icon_theme (Desktop *self)
{
  set_path (self, "XDG_DATA_DIRS", "data");
}

static char *
find_font (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    return g_str_has_suffix (path, ".ttf") || g_str_has_suffix (path, ".otf") ? g_strdup (path)
                                                                              : NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      char *font = find_font (child);

      if (font != NULL)
        return font;
    }

  return NULL;
}

static void
one_font (Desktop *self)
{
  g_autofree char *font = find_font ("/usr/share/fonts");
  g_autofree char *folder = e2e_home_dup_path (self->home, "fonts");
  g_autofree char *link = g_build_filename (folder, "font", NULL);
  g_autofree char *text = g_strdup_printf ("<fontconfig><dir>%s</dir></fontconfig>\n", folder);

  g_assert_nonnull (font);
  e2e_home_write (self->home, "fonts.conf", text);
  e2e_home_write (self->home, "fonts/is-a-folder", "");
  g_assert_cmpint (symlink (font, link), ==, 0);
  set_path (self, "FONTCONFIG_FILE", "fonts.conf");
}

static void
unset_folders (Desktop *self)
{
  static const char * const names[] = {
    "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    set (self, names[i], NULL);
}

static void
home_is_missing (Desktop *self)
{
  unset_folders (self);
  set_path (self, "HOME", "nowhere/home");
}

/* What lies below a file cannot be written to by anyone, not even by root. */
static void
home_is_read_only (Desktop *self)
{
  unset_folders (self);
  e2e_home_write (self->home, "file", "");
  set_path (self, "HOME", "file/home");
}

static void
allow_no_file (gpointer unused)
{
  const struct rlimit nothing = { 0, 0 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &nothing);
}

static void
home_is_full (Desktop *self)
{
  self->home->prepare = allow_no_file;
}

static void
unknown_locale (Desktop *self)
{
  set (self, "LC_ALL", "xx_YY.UTF-8");
  set (self, "LANG", "xx_YY.UTF-8");
}

static const Fault faults[] = {
  { "portal-is-silent", portal_is_silent, "The portal of the desktop does not answer" },
  { "accessibility-is-silent", accessibility_is_silent, "The accessibility bus does not answer" },
  { "accessibility-hangs", accessibility_hangs, "The accessibility bus does not answer" },
  { "bus-hangs", bus_hangs, "The session bus does not answer" },
  { "bus-is-dead", bus_is_dead, "The session bus does not answer" },
  { "no-bus", no_bus, NULL },
  { "no-icon-theme", no_icon_theme, NULL },
  { "one-font", one_font, NULL },
  { "home-is-missing", home_is_missing, NULL },
  { "home-is-read-only", home_is_read_only, NULL },
  { "home-is-full", home_is_full, NULL },
  { "no-folders", unset_folders, NULL },
  { "unknown-locale", unknown_locale, NULL },
};

static void
wait_for_window (E2eProgram *program,
                 E2eHome    *home)
{
  gint64 start = g_get_monotonic_time ();

  while (e2e_keys_n_windows (e2e_program_get_id (program)) == 0)
    {
      g_autofree char *log = e2e_home_read_log (home);

      if (!e2e_program_is_running (program) || g_get_monotonic_time () > start + BEFORE_REPLY)
        g_error ("there is no window:\n%s", log);
      e2e_wait_a_little ();
    }

  g_test_message ("a window after %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
}

/* A key that comes before the program has drawn its window is lost. */
static void
close_window (E2eProgram *program)
{
  gint64 id = e2e_program_get_id (program);
  gint64 until = g_get_monotonic_time () + E2E_PATIENCE * G_USEC_PER_SEC;

  while (e2e_program_is_running (program) && g_get_monotonic_time () < until)
    {
      e2e_keys_focus (id);
      e2e_keys_press ("<Control>w");
      e2e_wait_a_little ();
    }

  g_assert_cmpint (e2e_program_wait (program), ==, 0);
}

static guint
count (const char *text,
       const char *words)
{
  guint n_found = 0;

  while ((text = strstr (text, words)) != NULL)
    {
      n_found++;
      text += strlen (words);
    }

  return n_found;
}

static void
check_log (E2eHome    *home,
           const char *said)
{
  g_autofree char *log = e2e_home_read_log (home);
  guint n_expected = said != NULL ? 1 : 0;

  if (count (log, "does not answer") != n_expected ||
      (said != NULL && count (log, said) != 1) ||
      strstr (log, "CRITICAL") != NULL)
    g_error ("the program says:\n%s", log);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = NULL;
  Desktop desktop = { .home = home, .socket = -1 };

  fault->prepare (&desktop);
  program = e2e_program_start (home, NULL, (const char * const *) desktop.variables);
  wait_for_window (program, home);
  close_window (program);
  check_log (home, fault->said);

  g_clear_object (&desktop.connection);
  if (desktop.bus != NULL)
    g_subprocess_force_exit (desktop.bus);
  g_clear_object (&desktop.bus);
  if (desktop.socket >= 0)
    close (desktop.socket);
  for (guint i = 0; i < desktop.n_variables; i++)
    g_free (desktop.variables[i]);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/startup/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }

  return g_test_run ();
}
