/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-run.h"

#include <gio/gio.h>

/* Runs the program that was built, as a script would. */

static char *
take_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data != NULL ? data : "", size);
}

/**
 * cli_run_call:
 * @self: (out caller-allocates): takes how it ended
 * @arguments: (array zero-terminated=1): the command line, without the name of the program
 * @input: (nullable): its standard input
 * @length: bytes in @input, or -1 if it is NUL-terminated
 *
 * Calls the program, without a display.
 */
void
cli_run_call (CliRun             *self,
              const char * const *arguments,
              const char         *input,
              gssize              length)
{
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr(GStrvBuilder) argv = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) in = NULL;
  g_autoptr(GBytes) out = NULL;
  g_autoptr(GBytes) err = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (g_getenv ("PANDECT_CLI"));
  g_strv_builder_add (argv, g_getenv ("PANDECT_CLI"));
  g_strv_builder_addv (argv, (const char **) arguments);
  words = g_strv_builder_end (argv);

  if (length < 0)
    length = strlen (input);
  in = g_bytes_new (input, length);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);

  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
  self->out = take_text (out);
  self->err = take_text (err);
}

/**
 * cli_run_words:
 * @self: (out caller-allocates): takes how it ended
 * @words: the command line, in the quotes of a shell
 */
void
cli_run_words (CliRun     *self,
               const char *words)
{
  g_auto(GStrv) arguments = NULL;
  g_autoptr(GError) error = NULL;

  if (*words == '\0')
    arguments = g_new0 (char *, 1);
  else
    g_shell_parse_argv (words, NULL, &arguments, &error);

  g_assert_no_error (error);
  cli_run_call (self, (const char * const *) arguments, NULL, 0);
}

void
cli_run_clear (CliRun *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

JsonNode *
cli_run_parse (const CliRun *self)
{
  g_autoptr(GError) error = NULL;
  JsonNode *root = json_from_string (self->out, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);

  return root;
}

/**
 * cli_run_ask:
 * @words: the command line, in the quotes of a shell
 * @root: (out) (transfer full): keeps the answer alive
 *
 * Calls the program for JSON, which it gives without complaint.
 *
 * Returns: (transfer none): the object that it wrote
 */
JsonObject *
cli_run_ask (const char  *words,
             JsonNode   **root)
{
  g_autofree char *with_json = g_strconcat (words, " --json", NULL);
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, with_json);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  *root = cli_run_parse (&run);

  return json_node_get_object (*root);
}

/**
 * cli_assert_members:
 * @object: an object
 * @names: names with blanks between
 *
 * Asserts that the object has these members. It may have more.
 */
void
cli_assert_members (JsonObject *object,
                    const char *names)
{
  g_auto(GStrv) all = g_strsplit (names, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (!json_object_has_member (object, all[i]))
        g_error ("Expected a member “%s”", all[i]);
    }
}

/**
 * cli_dup_strings:
 * @object: an object
 * @member: the name of a list of strings
 *
 * Returns: (transfer full): the strings with blanks between
 */
char *
cli_dup_strings (JsonObject *object,
                 const char *member)
{
  JsonArray *list = json_object_get_array_member (object, member);
  GString *strings = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++)
    g_string_append_printf (strings, "%s%s", i > 0 ? " " : "",
                            json_array_get_string_element (list, i));

  return g_string_free (strings, FALSE);
}

/**
 * cli_find_by_id:
 * @list: a list of objects
 * @id: what one of them has as its `id`
 *
 * Returns: (transfer none): that object
 */
JsonObject *
cli_find_by_id (JsonArray  *list,
                const char *id)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);

      if (g_str_equal (json_object_get_string_member (object, "id"), id))
        return object;
    }

  g_error ("Expected an object with the id “%s”", id);
}
