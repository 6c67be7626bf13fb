/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-recents.h"

#include <glib/gstdio.h>

/* Which files the menu offers again, and what is kept of them. */

typedef struct
{
  char           *folder;
  GSettings      *settings;
  PandectRecents *recents;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("pandect-XXXXXX", &error);
  g_assert_no_error (error);
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (self->settings, "recent-bundles");
  g_settings_reset (self->settings, "last-bundle");
  self->recents = pandect_recents_new (self->settings);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (self->recents);
  g_object_unref (self->settings);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

static GFile *
create_file (Fixture    *self,
             const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "", 0, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
add (Fixture    *self,
     const char *name,
     const char *title)
{
  g_autoptr(GFile) file = create_file (self, name);

  pandect_recents_add (self->recents, file, title);
}

static void
delete (Fixture    *self,
        const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* The labels of the files in the menu, one after the other. */
static char *
dup_labels (PandectRecents *recents)
{
  GMenuModel *menu = pandect_recents_get_menu (recents);
  g_autoptr(GMenuModel) sub = NULL;
  g_autoptr(GMenuModel) files = NULL;
  GString *labels = g_string_new (NULL);

  if (g_menu_model_get_n_items (menu) == 0)
    return g_string_free (labels, FALSE);

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  sub = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SUBMENU);
  files = g_menu_model_get_item_link (sub, 0, G_MENU_LINK_SECTION);

  for (int i = 0; i < g_menu_model_get_n_items (files); i++)
    {
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (files, i, G_MENU_ATTRIBUTE_LABEL,
                                                      "s", &label));
      g_string_append_printf (labels, "%s%s", i > 0 ? "|" : "", label);
    }

  return g_string_free (labels, FALSE);
}

static void
assert_labels (PandectRecents *recents,
               const char     *expected)
{
  g_autofree char *labels = dup_labels (recents);

  g_assert_cmpstr (labels, ==, expected);
}

static void
test_last_opened_first (Fixture       *self,
                        gconstpointer  unused)
{
  assert_labels (self->recents, "");
  add (self, "a.xml", "One");
  add (self, "b.xml", "Two");
  assert_labels (self->recents, "Two (b.xml)|One (a.xml)");

  /* Opened again, with a new title. */
  add (self, "a.xml", "Three");
  assert_labels (self->recents, "Three (a.xml)|Two (b.xml)");
}

static void
test_keeps_eight (Fixture       *self,
                  gconstpointer  unused)
{
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.xml", i);

      add (self, name, "T");
    }

  assert_labels (self->recents, "T (11.xml)|T (10.xml)|T (9.xml)|T (8.xml)|"
                                "T (7.xml)|T (6.xml)|T (5.xml)|T (4.xml)");
}

static void
test_underscore_is_no_mnemonic (Fixture       *self,
                                gconstpointer  unused)
{
  add (self, "stage_iv.xml", "A_B");
  assert_labels (self->recents, "A__B (stage__iv.xml)");
}

static void
test_missing_is_left_out (Fixture       *self,
                          gconstpointer  unused)
{
  add (self, "a.xml", "One");
  add (self, "b.xml", "Two");
  delete (self, "b.xml");
  pandect_recents_refresh (self->recents);
  assert_labels (self->recents, "One (a.xml)");

  /* But not forgotten: a disk may come back. */
  g_object_unref (create_file (self, "b.xml"));
  pandect_recents_refresh (self->recents);
  assert_labels (self->recents, "Two (b.xml)|One (a.xml)");
}

static void
test_stored (Fixture       *self,
             gconstpointer  unused)
{
  g_autoptr(PandectRecents) again = NULL;
  g_autoptr(PandectRecents) empty = NULL;

  add (self, "a.xml", "One");
  add (self, "b.xml", "Two");
  again = pandect_recents_new (self->settings);
  assert_labels (again, "Two (b.xml)|One (a.xml)");

  pandect_recents_forget (again);
  assert_labels (again, "");
  empty = pandect_recents_new (self->settings);
  assert_labels (empty, "");
}

static void
test_without_settings (Fixture       *self,
                       gconstpointer  unused)
{
  g_autoptr(PandectRecents) recents = pandect_recents_new (NULL);
  g_autoptr(GFile) file = create_file (self, "a.xml");

  pandect_recents_add (recents, file, "One");
  assert_labels (recents, "One (a.xml)");
  assert_labels (self->recents, "");
}

static void
test_last (Fixture       *self,
           gconstpointer  unused)
{
  g_autoptr(GFile) file = create_file (self, "a.xml");
  g_autoptr(PandectRecents) again = NULL;
  g_autoptr(GFile) last = NULL;

  g_assert_null (pandect_recents_dup_last (self->recents));
  pandect_recents_set_last (self->recents, file);
  again = pandect_recents_new (self->settings);
  last = pandect_recents_dup_last (again);
  g_assert_true (g_file_equal (last, file));

  delete (self, "a.xml");
  g_assert_null (pandect_recents_dup_last (again));
  pandect_recents_set_last (again, NULL);
  g_assert_null (pandect_recents_dup_last (again));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/recents/last-opened-first", test_last_opened_first },
    { "/recents/keeps-eight", test_keeps_eight },
    { "/recents/underscore-is-no-mnemonic", test_underscore_is_no_mnemonic },
    { "/recents/missing-is-left-out", test_missing_is_left_out },
    { "/recents/stored", test_stored },
    { "/recents/without-settings", test_without_settings },
    { "/recents/last", test_last },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
