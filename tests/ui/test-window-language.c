/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "application/pandect-application.h"
#include "window/pandect-language-menu.h"
#include "kit/pandect-passage-label.h"

#include "window-fixture.h"

/* A window changes its language while it is in use, and its reader goes on where they were. */

#define N_SWITCHES 100

/* Painting takes half of the time. Of every few switches one is painted, and in the end each of the
 * languages was. */
#define SWITCHES_TO_PAINT 4

static const struct
{
  const char *tag;
  const char *profile;          /* the heading of the profile */
  const char *cancel;           /* a word of GTK's own */
  gboolean    is_right_to_left;
} languages[] = {
  { "ar", "ملف المريضة", "أ_لغِ", TRUE },
  { "en", "Patient profile", "_Cancel", FALSE },
  { "es", "Perfil de la paciente", "_Cancelar", FALSE },
  { "fr-CA", "Profil de la patiente", "A_nnuler", FALSE },
  { "pa", "ਮਰੀਜ਼ ਦਾ ਪ੍ਰੋਫਾਈਲ", "ਰੱਦ ਕਰੋ(_C)", FALSE },
  { "tl", "Profile ng pasyente", NULL, FALSE },
  { "zh-CN", "患者资料", "取消(_C)", FALSE },
};

static void
switch_to (WindowFixture *self,
           const char    *tag)
{
  PandectApplication *application = PANDECT_APPLICATION (self->application);

  g_object_set (pandect_application_get_preferences (application), "ui-language", tag, NULL);
  self->workspace = pandect_window_get_workspace (self->window);
}

static void
speak (WindowFixture *self,
       const char    *tag)
{
  switch_to (self, tag);
  test_settle (GTK_WIDGET (self->window));
}

static void
set_up (WindowFixture *self,
        gconstpointer  unused)
{
  window_fixture_set_up (self, unused);
  speak (self, "en");
}

static void
tear_down (WindowFixture *self,
           gconstpointer  unused)
{
  speak (self, "");
  window_fixture_tear_down (self, unused);
}

static GtkScrolledWindow *
find_scroller (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (root) && gtk_widget_get_mapped (root))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (root));

      if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 100)
        return GTK_SCROLLED_WINDOW (root);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = GTK_WIDGET (find_scroller (child));

  return (GtkScrolledWindow *) found;
}

static double
get_fraction (WindowFixture *self)
{
  GtkScrolledWindow *scroller = find_scroller (GTK_WIDGET (self->workspace));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  return gtk_adjustment_get_value (adjustment) /
         (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));
}

static void
scroll_to (WindowFixture *self,
           double         fraction)
{
  GtkScrolledWindow *scroller = find_scroller (GTK_WIDGET (self->workspace));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_adjustment_set_value (adjustment, fraction * (gtk_adjustment_get_upper (adjustment) -
                                                    gtk_adjustment_get_page_size (adjustment)));
  test_settle (GTK_WIDGET (self->window));
}

static void
test_everything_follows (WindowFixture *self,
                         gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *picture = g_strdup_printf ("language-%s", languages[i].tag);
      const PandectAbout *about =
        pandect_bundle_get_about (pandect_session_get_bundle (self->session));
      const char * const *shown;

      speak (self, languages[i].tag);

      g_assert_true (window_fixture_shows (self, languages[i].profile));
      if (languages[i].cancel != NULL)
        g_assert_cmpstr (g_dgettext ("gtk40", "_Cancel"), ==, languages[i].cancel);

      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (self->workspace)), ==,
                       languages[i].is_right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

      shown = pandect_session_get_languages (self->session);
      g_assert_cmpstr (shown[0], ==, languages[i].tag);
      g_assert_true (strstr (gtk_window_get_title (GTK_WINDOW (self->window)),
                             pandect_session_get_words (self->session, about->title)) != NULL);
      test_picture (GTK_WIDGET (self->window), picture);
    }
}

static void
test_panes_change_sides (WindowFixture *self,
                         gconstpointer  unused)
{
  GtkWidget *groups, *profile;
  graphene_rect_t left, right;

  speak (self, "ar");
  groups = test_find_type (GTK_WIDGET (self->workspace), GTK_TYPE_LIST_BOX);
  profile = test_find_text (GTK_WIDGET (self->workspace), "ملف المريضة");

  g_assert_true (gtk_widget_compute_bounds (profile, GTK_WIDGET (self->window), &left));
  g_assert_true (gtk_widget_compute_bounds (groups, GTK_WIDGET (self->window), &right));
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
}

static void
test_reader_stays (WindowFixture *self,
                   gconstpointer  unused)
{
  PandectTreatment *chemotherapy = pandect_session_lookup_treatment (self->session, "chemotherapy");
  double fraction;

  test_record (self->session, "her2", "positive");
  window_fixture_act (self, "win.browse", "chemotherapy");
  scroll_to (self, 0.5);
  fraction = get_fraction (self);
  g_assert_cmpfloat (fraction, >, 0.3);

  speak (self, "fr-CA");
  test_wait_until (ABS (get_fraction (self) - fraction) < 0.02);
  g_assert_true (pandect_session_get_current (self->session) == chemotherapy);
  g_assert_cmpuint (pandect_profile_get_n_recorded (pandect_session_get_profile (self->session)),
                    ==, 1);
  g_assert_true (window_fixture_shows (self, "Chimiothérapie"));
}

static void
test_typing_goes_on (WindowFixture *self,
                     gconstpointer  unused)
{
  GtkWidget *focus;

  window_fixture_act (self, "win.find", NULL);
  window_fixture_type (self, "herc");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  gtk_editable_set_position (GTK_EDITABLE (focus), 2);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      speak (self, languages[i].tag);

      g_assert_cmpstr (pandect_session_get_query (self->session), ==, "herc");
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_assert_true (GTK_IS_EDITABLE (focus));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "herc");
      g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (focus)), ==, 2);
      g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL));
    }
}

static void
test_profile_keeps_the_focus (WindowFixture *self,
                              gconstpointer  unused)
{
  g_autofree char *spoken = NULL;
  GtkWidget *focus;

  window_fixture_act (self, "win.show-field", "her2");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  spoken = test_dup_name (focus);

  speak (self, "es");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  g_assert_false (test_has_name (focus, spoken));

  speak (self, "en");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (test_has_name (focus, spoken));
}

static void
test_narrow_stays (WindowFixture *self,
                   gconstpointer  unused)
{
  window_fixture_resize (self, 360, 720);
  window_fixture_act (self, "win.open", "trastuzumab");
  window_fixture_press (self, "F9");
  speak (self, "es");
  g_assert_true (window_fixture_shows (self, "Perfil de la paciente"));
  g_assert_false (window_fixture_shows (self, "trastuzumab"));

  window_fixture_press (self, "Escape");
  g_assert_true (window_fixture_shows (self, "trastuzumab"));
}

static double
get_memory (void)
{
  g_autofree char *statm = NULL;
  g_auto(GStrv) pages = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    return 0;

  pages = g_strsplit (statm, " ", 3);

  return g_ascii_strtod (pages[1], NULL);
}

static void
check_state (WindowFixture *self)
{
  PandectTreatment *current = pandect_session_get_current (self->session);
  PandectTreatment *root = pandect_session_get_root (self->session);

  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "");
  g_assert_true (current == pandect_session_lookup_treatment (self->session, "eribulin"));
  g_assert_cmpuint (pandect_treatment_get_n_treatments (root), ==, 45);
  g_assert_true (pandect_session_get_matches_only (self->session));
}

/* The panes that went are gone, whatever the memory of a sanitizer looks like. */
static void
test_hundred_switches (WindowFixture *self,
                       gconstpointer  unused)
{
  double warm = 0;

  window_fixture_resize (self, 800, 480);
  window_fixture_act (self, "win.open", "eribulin");
  pandect_session_set_matches_only (self->session, TRUE);

  for (guint i = 0; i < N_SWITCHES; i++)
    {
      gpointer former = self->workspace;

      g_object_add_weak_pointer (former, &former);
      switch_to (self, languages[i % G_N_ELEMENTS (languages)].tag);
      if (i % SWITCHES_TO_PAINT == 0)
        test_settle (GTK_WIDGET (self->window));
      test_wait_until (former == NULL);
      check_state (self);

      if (i == N_SWITCHES / 3)
        warm = get_memory ();
    }

  g_test_message ("%.0f pages, then %.0f", warm, get_memory ());
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpfloat (get_memory (), <, 1.05 * warm);
#endif
}

/* Content */

static void
set_language (WindowFixture *self,
              const char    *action_name,
              const char    *tag)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action_name, "s", tag);
  test_settle (GTK_WIDGET (self->window));
}

static void
test_content_differs (WindowFixture *self,
                      gconstpointer  unused)
{
  GtkWidget *words;

  window_fixture_act (self, "win.open", "lhrh-agonists");
  set_language (self, "win.content-language", "ar");

  g_assert_true (window_fixture_shows (self, "Patient profile"));
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (self->workspace)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (pandect_session_get_languages (self->session)[0], ==, "ar");

  words = test_find_text (GTK_WIDGET (self->workspace),
                          "أدوية لإيقاف وظيفة المبيضين. ويرمز LHRH إلى الهرمون المُطلِق للهرمون "
                          "المُلَوتِن. وتذكر الصفحة ثلاثة أدوية.");
  g_assert_nonnull (words);
  g_assert_cmpint (gtk_widget_get_direction (words), ==, GTK_TEXT_DIR_RTL);
  test_picture (GTK_WIDGET (self->window), "language-arabic-content");

  /* Another language for the window leaves what was chosen for the content. */
  speak (self, "es");
  g_assert_cmpstr (pandect_session_get_languages (self->session)[0], ==, "ar");
  set_language (self, "win.content-language", "");
  g_assert_cmpstr (pandect_session_get_languages (self->session)[0], ==, "es");
}

static void
test_second_language (WindowFixture *self,
                      gconstpointer  unused)
{
  static const char * const source =
    "Drugs for ovarian ablation. LHRH stands for luteinizing hormone–releasing hormone. The page "
    "names three drugs.";
  static const char * const french =
    "Médicaments de suppression ovarienne. LHRH est le sigle anglais de l’hormone "
    "de libération de la lutéinostimuline. La page mentionne trois médicaments.";

  window_fixture_act (self, "win.open", "lhrh-agonists");
  g_assert_false (window_fixture_shows (self, french));

  set_language (self, "win.second-language", "fr-CA");
  g_assert_true (window_fixture_shows (self, source));
  g_assert_true (window_fixture_shows (self, french));
  test_picture (GTK_WIDGET (self->window), "language-second");

  /* The same language twice is once. */
  set_language (self, "win.content-language", "fr-CA");
  g_assert_false (window_fixture_shows (self, source));
  set_language (self, "win.second-language", "en");
  g_assert_true (window_fixture_shows (self, source));

  set_language (self, "win.second-language", "");
  g_assert_false (window_fixture_shows (self, source));
}

/* The menu */

static const char *
get_label (GMenuModel *menu,
           int         position)
{
  g_autoptr(GVariant) label =
    g_menu_model_get_item_attribute_value (menu, position, G_MENU_ATTRIBUTE_LABEL,
                                           G_VARIANT_TYPE_STRING);

  return g_variant_get_string (label, NULL);
}

static void
test_menu (WindowFixture *self,
           gconstpointer  unused)
{
  g_autoptr(GMenuModel) menu =
    pandect_language_menu_new (self->session, GTK_WIDGET (self->window));
  g_autoptr(GMenuModel) ui = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);

  g_assert_cmpint (g_menu_model_get_n_items (ui), ==, G_N_ELEMENTS (languages) + 1);
  g_assert_nonnull (strstr (get_label (ui, 0), "English"));
  g_assert_nonnull (strstr (get_label (ui, 1), "العربية"));
  g_assert_nonnull (strstr (get_label (ui, 3), "Français canadien"));
  g_assert_nonnull (strstr (get_label (ui, 4), "ਪੰਜਾਬੀ"));
  g_assert_nonnull (strstr (get_label (ui, 6), "简体中文"));
}

/* A computer with Latin letters alone. */
static char *
write_font_configuration (void)
{
  static const char configuration[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
    "<fontconfig><dir>/usr/share/fonts/opentype/cantarell</dir></fontconfig>";
  g_autoptr(GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("fonts-XXXXXX.conf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, configuration, -1, &error);
  g_assert_no_error (error);

  return path;
}

static gboolean
has_label (GMenuModel *menu,
           const char *words)
{
  gboolean found = FALSE;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    found |= strstr (get_label (menu, i), words) != NULL;

  return found;
}

static void
test_menu_without_fonts (void)
{
  g_autoptr(PandectSession) session = NULL;
  g_autoptr(GMenuModel) menu = NULL;
  g_autoptr(GMenuModel) ui = NULL;
  GtkWidget *window;

  if (!g_test_subprocess ())
    {
      g_autofree char *fonts = write_font_configuration ();

      g_setenv ("FONTCONFIG_FILE", fonts, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_unsetenv ("FONTCONFIG_FILE");
      g_remove (fonts);
      g_test_trap_assert_passed ();
      return;
    }

  session = test_session_new ();
  window = test_show (gtk_label_new ("Latin"), 200, 100);
  menu = pandect_language_menu_new (session, window);
  ui = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);

  g_assert_true (has_label (ui, "Français canadien"));
  g_assert_false (has_label (ui, "ਪੰਜਾਬੀ"));
  g_assert_true (has_label (ui, "Punjabi: install the package fonts-lohit-guru"));
  g_assert_true (has_label (ui, "Simplified Chinese: install the package fonts-wqy-microhei"));
  g_assert_true (has_label (ui, "Arabic: install the package fonts-dejavu-core"));
  test_close (window);
}

static GtkPopover *
find_menu (WindowFixture *self)
{
  GtkWidget *popover = test_find_type (GTK_WIDGET (self->workspace), GTK_TYPE_POPOVER_MENU);

  return GTK_POPOVER (popover);
}

static gboolean
has_menu (WindowFixture *self)
{
  GtkPopover *menu = find_menu (self);

  return menu != NULL && gtk_widget_get_mapped (GTK_WIDGET (menu));
}

static GtkWidget *
find_mnemonic (GtkWidget *root,
               guint      keyval)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      gtk_label_get_mnemonic_keyval (GTK_LABEL (root)) == keyval)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mnemonic (child, keyval);

  return found;
}

/* A chord and a digit; a menu takes digits without another key. */
static void
test_two_keys (WindowFixture *self,
               gconstpointer  unused)
{
  GtkWidget *label;

  window_fixture_press (self, "<Control>l");
  test_wait_until (has_menu (self));
  label = find_mnemonic (GTK_WIDGET (find_menu (self)), GDK_KEY_4);
  g_assert_nonnull (label);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "Français canadien"));
}

/* The menu has had the focus, but is not where the reader goes on. */
static void
test_choosing_keeps_the_focus (WindowFixture *self,
                               gconstpointer  unused)
{
  GtkWidget *focus;

  window_fixture_act (self, "win.find", NULL);
  window_fixture_type (self, "herc");
  window_fixture_press (self, "<Control>l");
  test_wait_until (has_menu (self));
  speak (self, "fr-CA");

  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "herc");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "herc");
}

/* Where the button has no room, the main menu opens at the languages, and keys work on behind. */
static void
test_narrow_menu (WindowFixture *self,
                  gconstpointer  unused)
{
  GtkWidget *focus;

  window_fixture_resize (self, 360, 720);
  window_fixture_press (self, "<Control>l");
  test_wait_until (has_menu (self));
  test_settle (GTK_WIDGET (self->window));
  g_assert_nonnull (find_mnemonic (GTK_WIDGET (find_menu (self)), GDK_KEY_7));

  gtk_popover_popdown (find_menu (self));
  test_settle (GTK_WIDGET (self->window));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  g_assert_null (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/window-language/" path, WindowFixture, NULL, set_up, test, tear_down)
  ADD ("everything-follows", test_everything_follows);
  ADD ("panes-change-sides", test_panes_change_sides);
  ADD ("reader-stays", test_reader_stays);
  ADD ("typing-goes-on", test_typing_goes_on);
  ADD ("profile-keeps-the-focus", test_profile_keeps_the_focus);
  ADD ("narrow-stays", test_narrow_stays);
  ADD ("hundred-switches", test_hundred_switches);
  ADD ("content-differs", test_content_differs);
  ADD ("second-language", test_second_language);
  ADD ("menu", test_menu);
  ADD ("two-keys", test_two_keys);
  ADD ("choosing-keeps-the-focus", test_choosing_keeps_the_focus);
  ADD ("narrow-menu", test_narrow_menu);
#undef ADD
  g_test_add_func ("/window-language/menu-without-fonts", test_menu_without_fonts);

  return g_test_run ();
}
