/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-util.h"

#include "content/pandect-bundle-loader.h"
#include "words/pandect-origin-words.h"

#include "dialogs/pandect-about-window.h"
#include "window/pandect-source-footer.h"
#include "test-signer.h"
#include "test-tree.h"

/* Who signed it, and what the line says and shows of that. */
typedef struct
{
  const char *name;
  gboolean    is_signed, is_trusted, is_revoked;
  const char *words;
  const char *icon;
} State;

static const State states[] = {
  { "unsigned", FALSE, FALSE, FALSE, "Not signed", "pandect-unsigned-symbolic" },
  { "trusted", TRUE, TRUE, FALSE, "Signed on 2023-11-14 by a trusted key: key of a test",
    "pandect-signed-symbolic" },
  { "unknown-key", TRUE, FALSE, FALSE,
    "Signed by a key that is not trusted here: 0123456789ABCDEF", "pandect-caution-symbolic" },
  { "revoked-key", TRUE, TRUE, TRUE, "Signed by a key that was revoked: 0123456789ABCDEF",
    "pandect-caution-symbolic" },
};

/* A copy of the bundle about houseplants that was seen so many days ago. */
static char *
write_bundle (const char *folder,
              int         days)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "bundles", "houseplants.xml", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_days (now, -days);
  g_autofree char *seen = g_date_time_format (then, "seen=\"%Y-%m-%d\"");
  g_autofree char *content = NULL;
  g_autoptr(GString) text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (source, &content, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (content);
  g_assert_cmpuint (g_string_replace (text, "seen=\"2025-06-01\"", seen, 0), ==, 1);

  return test_folder_write (folder, "bundle.xml", text->str);
}

/* With keys of its own, and the age limit there is at first. */
static PandectSession *
open_session (const char *folder,
              const char *path)
{
  const char *files[] = { NULL };
  const char *folders[] = { folder, NULL };
  g_autoptr(PandectPolicy) policy = pandect_policy_new (files, NULL);
  g_autoptr(PandectKeyring) keyring = pandect_keyring_new (folders, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(PandectBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  pandect_bundle_loader_set_policy (loader, policy, keyring);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);

  return pandect_session_new (bundle);
}

static GtkWidget *
show_line (PandectSession   *session,
           PandectPaneState *folding)
{
  return test_show (pandect_source_footer_new (session, folding), 900, 120);
}

/* Finds the words, which the child before them goes with. */
static void
assert_says (GtkWidget  *root,
             const char *words,
             const char *icon)
{
  GtkWidget *label = test_find_text (root, words);
  GtkWidget *image;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_mapped (label));
  image = gtk_widget_get_prev_sibling (label);
  g_assert_true (GTK_IS_IMAGE (image));
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, icon);
}

static void
test_state (gconstpointer data)
{
  const State *state = data;
  char *folder = test_folder_new ();
  g_autofree char *path = write_bundle (folder, 0);
  g_autoptr(TestSigner) signer = test_signer_new (G_GUINT64_CONSTANT (0x0123456789ABCDEF));
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  g_autoptr(PandectSession) session = NULL;
  GtkWidget *window;

  if (state->is_signed)
    test_signer_sign_file (signer, TEST_FORM_PREHASHED, path, "timestamp:1700000000");
  if (state->is_trusted)
    g_free (test_signer_save_public (signer, folder));
  if (state->is_revoked)
    g_free (test_folder_write (folder, "0123456789ABCDEF.revoked", ""));

  session = open_session (folder, path);
  window = show_line (session, folding);
  assert_says (window, state->words, state->icon);

  test_close (window);
  test_folder_remove (folder);
}

/* The icons are there: GTK would show another in the place of a missing one. */
static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, states[i].icon));
}

static void
test_age (void)
{
  char *folder = test_folder_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = write_bundle (folder, i == 0 ? 300 : 400);
      g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
      g_autoptr(PandectSession) session = open_session (folder, path);
      GtkWidget *window = show_line (session, folding);
      const char *seen =
        pandect_bundle_get_about (pandect_session_get_bundle (session))->seen;
      g_autofree char *words = g_strdup_printf ("The page was last seen on %s, more than 12 months "
                                                "ago. The content may be out of date.", seen);
      GtkWidget *banner = test_find_class (window, "age");

      g_assert_cmpint (gtk_widget_get_visible (banner), ==, i == 1);
      if (i == 1)
        assert_says (window, words, "pandect-caution-symbolic");

      test_close (window);
    }

  test_folder_remove (folder);
}

static float
get_top (GtkWidget  *root,
         const char *words)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (test_find_text (root, words), root, &bounds));

  return bounds.origin.y + bounds.size.height / 2;
}

/* What is restated and who signed it stand side by side where both fit, else one below the other;
 * nothing is cut. */
static void
test_one_row (void)
{
  static const int widths[] = { 1200, 480 };
  char *folder = test_folder_new ();
  g_autofree char *path = write_bundle (folder, 0);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
      g_autoptr(PandectSession) session = open_session (folder, path);
      g_autofree char *restates = pandect_origin_words_dup_restates (session);
      GtkWidget *window = test_show (pandect_source_footer_new (session, folding), widths[i], 120);
      float distance = get_top (window, "Not signed") - get_top (window, restates);

      if (i == 0)
        g_assert_cmpfloat (ABS (distance), <, 4);
      else
        g_assert_cmpfloat (distance, >, 8);

      test_close (window);
    }

  test_folder_remove (folder);
}

/* About this content has the same, and the whole id of the key. */
static void
test_about (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = write_bundle (folder, 400);
  g_autoptr(TestSigner) signer = test_signer_new (G_GUINT64_CONSTANT (0x0123456789ABCDEF));
  g_autofree G_GNUC_UNUSED char *key = test_signer_save_public (signer, folder);
  g_autoptr(PandectSession) session = NULL;
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window;

  test_signer_sign_file (signer, TEST_FORM_LEGACY, path, "reviewed at home");
  session = open_session (folder, path);
  window = pandect_about_window_new (GTK_WINDOW (parent), session);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (gtk_widget_get_mapped (window));
  test_settle (window);

  g_assert_nonnull (test_find_text (window, "Signed by a trusted key: key of a test"));
  g_assert_nonnull (test_find_text (window, "0123456789ABCDEF"));
  g_assert_nonnull (test_find_text (window, "reviewed at home"));
  g_assert_nonnull (test_find_text (window, "12 months, a setting of the program and not of the "
                                            "source"));

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
  test_folder_remove (folder);
}

/* A language that content is shown in once more was reviewed no better for that. */
static void
test_second_language (void)
{
  static const char words[] = "Canadian French: Machine-drafted, not clinically reviewed";
  static const char first[] = "Machine-drafted, not clinically reviewed";
  const char *arabic[] = { "ar", NULL };
  PandectSession *session = test_session_new ();
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  GtkWidget *window = show_line (session, folding);

  g_assert_null (test_find_text (window, first));
  pandect_session_prefer_second_language (session, "fr-CA");
  test_settle (window);
  g_assert_nonnull (test_find_text (window, words));

  /* Both are named where both are shown. */
  pandect_session_set_languages (session, arabic);
  test_settle (window);
  g_assert_nonnull (test_find_text (window, first));
  g_assert_nonnull (test_find_text (window, words));

  pandect_session_prefer_second_language (session, NULL);
  test_settle (window);
  g_assert_nonnull (test_find_text (window, first));
  g_assert_null (test_find_text (window, words));

  test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *path = g_strconcat ("/standing-line/", states[i].name, NULL);

      g_test_add_data_func (path, &states[i], test_state);
    }

  g_test_add_func ("/standing-line/icons", test_icons);
  g_test_add_func ("/standing-line/age", test_age);
  g_test_add_func ("/standing-line/one-row", test_one_row);
  g_test_add_func ("/standing-line/about", test_about);
  g_test_add_func ("/standing-line/second-language", test_second_language);

  return g_test_run ();
}
