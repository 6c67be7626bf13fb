/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/pandect-locale.h"
#include "content/pandect-bundle-loader.h"
#include "library/pandect-default-bundle.h"

#include "e2e-keys.h"
#include "e2e-program.h"

/* What the desktop does with the program: it starts it over the bus, starts it twice, and asks it
 * for what GNOME Shell finds. In the language of `LANGUAGE`. */

#define PROVIDER_NAME      APPLICATION_ID ".SearchProvider"
#define PROVIDER_PATH      "/org/pandect/Pandect/SearchProvider"
#define PROVIDER_INTERFACE "org.gnome.Shell.SearchProvider2"

#define DRUG "stage-iv-breast-cancer:letrozole"

/* On its page, and nowhere else */
#define CODE "L02BG04"

static GDBusConnection *bus;
static PandectBundle *bundle;
static char **languages;

static GVariant *
call (const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *arguments)
{
  g_autoptr(GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (bus, name, path, interface, method, arguments,
                                                  NULL, G_DBUS_CALL_FLAGS_NONE,
                                                  E2E_PATIENCE * 1000, NULL, &error);

  g_assert_no_error (error);

  return answer;
}

static GVariant *
ask (const char *method,
     GVariant   *arguments)
{
  return call (PROVIDER_NAME, PROVIDER_PATH, PROVIDER_INTERFACE, method, arguments);
}

static guint
get_process_of (const char *name)
{
  g_autoptr(GVariant) answer = NULL;
  guint process_id;

  answer = call ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                 "GetConnectionUnixProcessID", g_variant_new ("(s)", name));
  g_variant_get (answer, "(u)", &process_id);

  return process_id;
}

static gboolean
has_owner (const char *name)
{
  g_autoptr(GVariant) answer = NULL;
  gboolean is_owned;

  answer = call ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                 "NameHasOwner", g_variant_new ("(s)", name));
  g_variant_get (answer, "(b)", &is_owned);

  return is_owned;
}

/* The service files as they are installed, but for what they start. */
static void
install_service (const char *name,
                 const char *file,
                 const char *variable)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "dbus-1", "services", NULL);
  g_autofree char *path = g_strconcat (folder, "/", name, ".service", NULL);
  g_autofree char *built = g_build_filename (g_getenv ("E2E_DATA"), file, NULL);
  g_autofree char *command = NULL;
  g_autofree char *started = NULL;
  g_autoptr(GKeyFile) service = g_key_file_new ();
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) words = NULL;

  g_key_file_load_from_file (service, built, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  started = g_key_file_get_string (service, "D-BUS Service", "Name", NULL);
  g_assert_cmpstr (started, ==, name);

  command = g_key_file_get_string (service, "D-BUS Service", "Exec", &error);
  g_assert_no_error (error);
  words = g_strsplit (command, " ", 2);
  g_free (command);
  command = g_strjoin (" ", g_getenv (variable), words[1], NULL);
  g_key_file_set_string (service, "D-BUS Service", "Exec", command);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_key_file_save_to_file (service, path, &error);
  g_assert_no_error (error);
}

static void
set_up_bus (void)
{
  g_autoptr(GVariant) reloaded = NULL;
  g_autoptr(GError) error = NULL;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);

  install_service (APPLICATION_ID, APPLICATION_ID ".service", "PANDECT");
  install_service (PROVIDER_NAME, PROVIDER_NAME ".service", "PANDECT_SEARCH_PROVIDER");
  reloaded = call ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                   "ReloadConfig", NULL);
}

static void
open_bundle (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pandect_default_bundle_find (&error);
  g_autoptr(PandectBundleLoader) loader = NULL;

  g_assert_no_error (error);
  loader = pandect_bundle_loader_new (file);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  languages = pandect_bundle_choose_languages (bundle, pandect_locale_get_chain ());
}

static const char *
get_words (PandectText *text)
{
  return pandect_text_get_words (text, (const char * const *) languages);
}

static const char *
get_drug (void)
{
  return get_words (pandect_therapy_get_name (pandect_bundle_lookup_therapy (bundle, "letrozole")));
}

static char **
search (const char *terms)
{
  g_auto(GStrv) words = g_strsplit (terms, " ", -1);
  g_autoptr(GVariant) answer = NULL;
  char **results;

  answer = ask ("GetInitialResultSet", g_variant_new ("(^as)", words));
  g_variant_get (answer, "(^as)", &results);

  return results;
}

static void
test_finds (void)
{
  g_auto(GStrv) brand = search ("femara");
  g_auto(GStrv) name = search (get_drug ());
  g_auto(GStrv) typo = search ("trastuzumba");
  g_auto(GStrv) two = search ("zoledronic acid");
  g_auto(GStrv) shorter = search ("fem");
  g_auto(GStrv) nothing = search ("qwertz");
  g_auto(GStrv) results = NULL;
  g_autoptr(GVariant) answer = NULL;
  const char * const longer[] = { "femara", NULL };

  g_assert_cmpstr (brand[0], ==, DRUG);
  g_assert_cmpstr (name[0], ==, DRUG);
  g_assert_cmpstr (typo[0], ==, "stage-iv-breast-cancer:trastuzumab");
  g_assert_cmpstr (two[0], ==, "stage-iv-breast-cancer:zoledronic-acid");
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);

  answer = ask ("GetSubsearchResultSet", g_variant_new ("(^as^as)", shorter, longer));
  g_variant_get (answer, "(^as)", &results);
  g_assert_cmpstr (results[0], ==, DRUG);
}

/* Texts about a treatment hold words that many of them have. */
static void
test_finds_no_texts (void)
{
  g_auto(GStrv) results = search ("page");

  for (guint i = 0; results[i] != NULL; i++)
    g_error ("“page” is in no name, and finds %s", results[i]);
}

static void
test_describes (void)
{
  const char * const results[] = { DRUG, "stage-iv-breast-cancer:nothing", "nothing", NULL };
  g_auto(GStrv) found = search ("femara");
  g_autoptr(GVariant) answer = ask ("GetResultMetas", g_variant_new ("(^as)", results));
  g_autoptr(GVariant) metas = g_variant_get_child_value (answer, 0);
  g_autoptr(GVariant) meta = NULL;
  g_autoptr(GVariant) icon = NULL;
  g_autofree char *described = NULL;
  const char *words;

  g_assert_nonnull (found);

  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);

  g_assert_true (g_variant_lookup (meta, "id", "&s", &words));
  g_assert_cmpstr (words, ==, DRUG);
  g_assert_true (g_variant_lookup (meta, "name", "&s", &words));
  g_assert_cmpstr (words, ==, get_drug ());
  g_assert_true (g_variant_lookup (meta, "description", "&s", &words));
  described = g_strdup_printf ("Femara — %s",
                               get_words (pandect_bundle_get_about (bundle)->title));
  g_assert_cmpstr (words, ==, described);
  icon = g_variant_lookup_value (meta, "icon", NULL);
  g_assert_nonnull (icon);
}

static void
activate_result (const char *result)
{
  const char * const terms[] = { "femara", NULL };
  g_autoptr(GVariant) answer = NULL;

  answer = ask ("ActivateResult", g_variant_new ("(s^asu)", result, terms, 0));
}

/* What was recorded stays; the page lies over it as if it was searched for in the window. */
static void
test_opens_in_the_window (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  const char * const terms[] = { "Xeloda", NULL };
  g_autoptr(GVariant) answer = NULL;
  g_autofree char *results = g_strdup_printf (_("Results for “%s”"), "Xeloda");

  e2e_program_wait_for (program, _("Search drugs, brands, treatments"));
  g_assert_false (e2e_program_shows (program, CODE));

  activate_result (DRUG);
  e2e_program_wait_for (program, CODE);
  g_assert_cmpuint (e2e_keys_n_windows (e2e_program_get_id (program)), ==, 1);

  answer = ask ("LaunchSearch", g_variant_new ("(^asu)", terms, 0));
  e2e_program_wait_for (program, results);
  g_assert_cmpuint (e2e_keys_n_windows (e2e_program_get_id (program)), ==, 1);
}

static void
wait_for_window_of (guint process_id)
{
  e2e_wait_until (e2e_keys_n_windows (process_id) > 0);
}

static void
quit (void)
{
  g_autoptr(GVariant) answer = NULL;

  answer = call (APPLICATION_ID, "/org/pandect/Pandect", "org.freedesktop.Application",
                 "ActivateAction",
                 g_variant_new_parsed ("('quit', @av [], @a{sv} {})"));
  e2e_wait_until (!has_owner (APPLICATION_ID));
}

static void
test_is_started_by_the_bus (void)
{
  g_autoptr(GVariant) answer = NULL;

  g_assert_false (has_owner (APPLICATION_ID));
  answer = call (APPLICATION_ID, "/org/pandect/Pandect", "org.freedesktop.Application", "Activate",
                 g_variant_new_parsed ("(@a{sv} {},)"));
  wait_for_window_of (get_process_of (APPLICATION_ID));
  quit ();
}

static void
test_is_started_by_a_result (void)
{
  g_assert_false (has_owner (APPLICATION_ID));
  activate_result (DRUG);
  e2e_wait_until (has_owner (APPLICATION_ID));
  wait_for_window_of (get_process_of (APPLICATION_ID));
  quit ();
}

/* The second start ends as soon as it has told the first, and opens no window. */
static void
test_second_start (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eHome) second_home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autoptr(E2eProgram) second = NULL;
  gint64 start;

  e2e_program_wait_for (program, _("Search drugs, brands, treatments"));

  start = g_get_monotonic_time ();
  second = e2e_program_start (second_home, NULL, NULL);
  g_assert_cmpint (e2e_program_wait (second), ==, 0);
  g_test_message ("the second start took %d ms",
                  (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpuint (e2e_keys_n_windows (e2e_program_get_id (program)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  e2e_init (&argc, &argv);
  set_up_bus ();
  open_bundle ();

  g_test_add_func ("/desktop/search/finds", test_finds);
  g_test_add_func ("/desktop/search/finds-no-texts", test_finds_no_texts);
  g_test_add_func ("/desktop/search/describes", test_describes);
  g_test_add_func ("/desktop/search/opens-in-the-window", test_opens_in_the_window);
  g_test_add_func ("/desktop/is-started-by-the-bus", test_is_started_by_the_bus);
  g_test_add_func ("/desktop/is-started-by-a-result", test_is_started_by_a_result);
  g_test_add_func ("/desktop/second-start", test_second_start);

  status = g_test_run ();
  g_strfreev (languages);
  g_object_unref (bundle);
  g_object_unref (bus);

  return status;
}
