/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-program.h"

#include <string.h>

#include "base/pandect-locale.h"

#include "e2e-keys.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define ROOT_PATH  "/org/a11y/atspi/accessible/root"

/* How many keys it may take to get anywhere */
#define MOST_TABS 150

/* The variable as it was; what a test does with its own words is not to be handed on. */
static char *language_at_start;

struct _E2eProgram
{
  E2eHome         *home;
  GSubprocess     *process;
  gint64           process_id;

  GDBusConnection *bus;
  char            *owner;         /* as the bus calls the program; NULL before it has a window */
  char            *focus;
  guint            focus_id;
};

/**
 * e2e_init:
 * @argc: (inout): as main() has it
 * @argv: (inout): as main() has it
 *
 * To be called first. The words that a test expects are those of the language it runs in, until it
 * has the program speak another.
 */
void
e2e_init (int    *argc,
          char ***argv)
{
  language_at_start = g_strdup (g_getenv ("LANGUAGE"));
  pandect_locale_start ();

  g_test_init (argc, argv, NULL);
}

static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/**
 * e2e_wait_a_little:
 *
 * Lets whatever came in be handled. What is waited for must be asked again afterwards.
 */
void
e2e_wait_a_little (void)
{
  guint wake_id = g_timeout_add (20, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
}

/* The bus */

/* Later versions of GTK tell nobody of the focus before somebody has asked to be told. */
static void
ask_for_focus (GDBusConnection *bus)
{
  const char * const no_properties[] = { NULL };
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;

  answer = g_dbus_connection_call_sync (bus, "org.a11y.atspi.Registry",
                                        "/org/a11y/atspi/registry", "org.a11y.atspi.Registry",
                                        "RegisterEvent",
                                        g_variant_new ("(s^ass)", "object:state-changed:focused",
                                                       no_properties, ""),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static GDBusConnection *
get_bus (void)
{
  static GDBusConnection *bus;
  g_autoptr(GDBusConnection) session = NULL;
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;
  const char *address;

  if (bus != NULL)
    return bus;

  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  ask_for_focus (bus);

  return bus;
}

static GVariant *
call (GDBusConnection *bus,
      const char      *owner,
      const char      *path,
      const char      *interface,
      const char      *method,
      GVariant        *arguments)
{
  return g_dbus_connection_call_sync (bus, owner, path, interface, method, arguments, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
}

static gint64
get_process_of (GDBusConnection *bus,
                const char      *owner)
{
  g_autoptr(GVariant) answer = NULL;
  guint process_id = 0;

  answer = call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                 "GetConnectionUnixProcessID", g_variant_new ("(s)", owner));
  if (answer != NULL)
    g_variant_get (answer, "(u)", &process_id);

  return process_id;
}

static void
focused_cb (GDBusConnection *bus,
            const char      *owner,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         data)
{
  E2eProgram *self = data;
  const char *state;
  int is_set;

  g_variant_get_child (parameters, 0, "&s", &state);
  g_variant_get_child (parameters, 1, "i", &is_set);
  if (!g_str_equal (state, "focused"))
    return;

  if (is_set)
    {
      g_free (self->focus);
      self->focus = g_strdup (path);
    }
  else if (g_strcmp0 (self->focus, path) == 0)
    {
      g_clear_pointer (&self->focus, g_free);
    }
}

static void
meet (E2eProgram *self,
      const char *owner)
{
  self->owner = g_strdup (owner);
  self->focus_id = g_dbus_connection_signal_subscribe (self->bus, owner,
                                                       "org.a11y.atspi.Event.Object",
                                                       "StateChanged", NULL, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE,
                                                       focused_cb, self, NULL);
}

/* Whether the program has told the registry of itself. */
static gboolean
is_known (E2eProgram *self)
{
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GVariantIter) iter = NULL;
  const char *owner;

  answer = call (self->bus, "org.a11y.atspi.Registry", ROOT_PATH, ACCESSIBLE, "GetChildren", NULL);
  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "(a(so))", &iter);
  while (self->owner == NULL && g_variant_iter_next (iter, "(&s&o)", &owner, NULL))
    {
      if (get_process_of (self->bus, owner) == self->process_id)
        meet (self, owner);
    }

  return self->owner != NULL;
}

/* Starting and ending */

/**
 * e2e_program_start:
 * @home: where it lives
 * @arguments: (nullable) (array zero-terminated=1): its command line
 * @variables: (nullable) (array zero-terminated=1): names and values of its environment, in turn;
 *   a value of %NULL takes the variable away
 *
 * Starts the program. The variable `E2E_LAUNCHER`, if it is among them, names a program that starts
 * it in its own place.
 *
 * Returns: (transfer full): the program, which may not have a window yet
 */
E2eProgram *
e2e_program_start (E2eHome            *home,
                   const char * const *arguments,
                   const char * const *variables)
{
  E2eProgram *self = g_new0 (E2eProgram, 1);
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) argv = NULL;
  g_autoptr(GError) error = NULL;

  e2e_home_set_up (home, launcher);
  if (language_at_start != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language_at_start, TRUE);
  for (guint i = 0; variables != NULL && variables[i] != NULL; i += 2)
    {
      if (variables[i + 1] == NULL)
        g_subprocess_launcher_unsetenv (launcher, variables[i]);
      else
        g_subprocess_launcher_setenv (launcher, variables[i], variables[i + 1], TRUE);
      if (g_str_equal (variables[i], "E2E_LAUNCHER"))
        g_strv_builder_add (builder, variables[i + 1]);
    }

  g_strv_builder_add (builder, g_getenv ("PANDECT"));
  if (arguments != NULL)
    g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  self->home = home;
  self->bus = get_bus ();
  self->process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv, &error);
  g_assert_no_error (error);
  self->process_id = g_ascii_strtoll (g_subprocess_get_identifier (self->process), NULL, 10);

  return self;
}

void
e2e_program_free (E2eProgram *self)
{
  if (self->focus_id != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->focus_id);
  if (e2e_program_is_running (self))
    e2e_program_kill (self, SIGKILL);

  g_object_unref (self->process);
  g_free (self->owner);
  g_free (self->focus);
  g_free (self);
}

gint64
e2e_program_get_id (E2eProgram *self)
{
  return self->process_id;
}

gboolean
e2e_program_is_running (E2eProgram *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return g_subprocess_get_identifier (self->process) != NULL;
}

/**
 * e2e_program_wait:
 * @self: a program that is about to end
 *
 * Returns: its exit status; -N when signal N ended it
 */
int
e2e_program_wait (E2eProgram *self)
{
  e2e_wait_until (!e2e_program_is_running (self));
  g_subprocess_wait (self->process, NULL, NULL);

  if (g_subprocess_get_if_signaled (self->process))
    return -g_subprocess_get_term_sig (self->process);

  return g_subprocess_get_exit_status (self->process);
}

/**
 * e2e_program_kill:
 * @self: a program
 * @signal: a signal that ends it
 *
 * Returns: how it ended, as waitpid() says it
 */
int
e2e_program_kill (E2eProgram *self,
                  int         signal)
{
  g_subprocess_send_signal (self->process, signal);
  g_subprocess_wait (self->process, NULL, NULL);

  return g_subprocess_get_status (self->process);
}

/* Keys */

/* A key is with the program as soon as it is pressed. Whatever is asked of the program from then on
 * is answered when the key is done: in the round of its main loop that finds both, or the next. */
static void
wait_for_key (E2eProgram *self)
{
  e2e_wait_until (self->owner != NULL || is_known (self));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GVariant) answer = NULL;

      answer = call (self->bus, self->owner, ROOT_PATH, ACCESSIBLE, "GetState", NULL);
    }

  /* What it says of it has come with the answers. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * e2e_program_press:
 * @self: a program
 * @accel: a key as X calls it, with what is held with it, such as `<Control>f`
 *
 * Presses a key in its uppermost window.
 */
void
e2e_program_press (E2eProgram *self,
                   const char *accel)
{
  e2e_wait_until (e2e_keys_n_windows (self->process_id) > 0);
  e2e_keys_focus (self->process_id);
  e2e_keys_press (accel);
  wait_for_key (self);
}

void
e2e_program_type (E2eProgram *self,
                  const char *text)
{
  e2e_wait_until (e2e_keys_n_windows (self->process_id) > 0);
  e2e_keys_focus (self->process_id);
  e2e_keys_type (text);
  wait_for_key (self);
}

/* What it says */

/**
 * e2e_program_read:
 * @self: a program
 *
 * Waits for its first window, if there is none yet.
 *
 * Returns: (transfer full): all that assistive technology is told
 */
E2eNode *
e2e_program_read (E2eProgram *self)
{
  e2e_wait_until (self->owner != NULL || is_known (self));

  return e2e_tree_read (self->bus, self->owner, ROOT_PATH);
}

/**
 * e2e_program_settle:
 * @self: a program
 *
 * Waits until nothing changes any more.
 *
 * Returns: (transfer full): all that assistive technology is told
 */
E2eNode *
e2e_program_settle (E2eProgram *self)
{
  gint64 until = g_get_monotonic_time () + E2E_PATIENCE * G_USEC_PER_SEC;
  E2eNode *root = e2e_program_read (self);

  while (g_get_monotonic_time () < until)
    {
      g_autoptr(E2eNode) former = root;

      e2e_wait_a_little ();
      root = e2e_program_read (self);
      if (e2e_node_equal (root, former))
        break;
    }

  return root;
}

gboolean
e2e_program_shows (E2eProgram *self,
                   const char *words)
{
  g_autoptr(E2eNode) root = e2e_program_read (self);

  return e2e_node_find_name (root, words) != NULL;
}

static void
wait_for (E2eProgram *self,
          const char *words,
          gboolean    is_there)
{
  gint64 until = g_get_monotonic_time () + E2E_PATIENCE * G_USEC_PER_SEC;
  g_autoptr(E2eNode) root = e2e_program_read (self);

  while ((e2e_node_find_name (root, words) != NULL) != is_there)
    {
      if (g_get_monotonic_time () > until)
        {
          e2e_node_print (root);
          g_error ("“%s” %s", words, is_there ? "does not come" : "stays");
        }

      e2e_wait_a_little ();
      e2e_node_free (root);
      root = e2e_program_read (self);
    }
}

/**
 * e2e_program_wait_for:
 * @self: a program
 * @words: some words
 *
 * Waits until something with these words in its name is on screen.
 */
void
e2e_program_wait_for (E2eProgram *self,
                      const char *words)
{
  wait_for (self, words, TRUE);
}

void
e2e_program_wait_gone (E2eProgram *self,
                       const char *words)
{
  wait_for (self, words, FALSE);
}

/**
 * e2e_program_get_focus:
 * @self: a program
 *
 * Returns: (nullable): the path of what has the focus
 */
const char *
e2e_program_get_focus (E2eProgram *self)
{
  return self->focus;
}

/**
 * e2e_program_dup_focused:
 * @self: a program
 *
 * Returns: (transfer full): the name of what has the focus, which is empty when nothing has
 */
char *
e2e_program_dup_focused (E2eProgram *self)
{
  return self->focus != NULL ? e2e_program_dup_name (self, self->focus) : g_strdup ("");
}

/**
 * e2e_program_dup_name:
 * @self: a program
 * @path: the path of a node
 *
 * Asks for one thing only, which is quick.
 *
 * Returns: (transfer full): its name, which is empty when it is there no more
 */
char *
e2e_program_dup_name (E2eProgram *self,
                      const char *path)
{
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GVariant) name = NULL;

  answer = call (self->bus, self->owner, path, "org.freedesktop.DBus.Properties", "Get",
                 g_variant_new ("(ss)", ACCESSIBLE, "Name"));
  if (answer == NULL)
    return g_strdup ("");

  g_variant_get (answer, "(v)", &name);

  return g_variant_dup_string (name, NULL);
}

static gboolean
is_focus_at (E2eProgram *self,
             const char *words)
{
  g_autofree char *name = e2e_program_dup_focused (self);

  return strstr (name, words) != NULL;
}

static void
go_to (E2eProgram *self,
       const char *accel,
       const char *words)
{
  g_autoptr(GString) way = g_string_new (NULL);

  for (guint i = 0; i < MOST_TABS && !is_focus_at (self, words); i++)
    {
      g_autofree char *name = e2e_program_dup_focused (self);

      g_string_append_printf (way, "\n# %s", name);
      e2e_program_press (self, accel);
    }

  if (!is_focus_at (self, words))
    g_error ("%s does not lead to “%s”, but to %s", accel, words, way->str);
}

/**
 * e2e_program_tab_to:
 * @self: a program
 * @words: words in the name of what is to have the focus
 *
 * Presses Tab until it has. Fails when it is nowhere on the way.
 */
void
e2e_program_tab_to (E2eProgram *self,
                    const char *words)
{
  go_to (self, "Tab", words);
}

/**
 * e2e_program_tab_back_to:
 * @self: a program
 * @words: words in the name of what is to have the focus
 *
 * Presses Shift+Tab until it has. Fails when it is nowhere on the way.
 */
void
e2e_program_tab_back_to (E2eProgram *self,
                         const char *words)
{
  go_to (self, "<Shift>Tab", words);
}
