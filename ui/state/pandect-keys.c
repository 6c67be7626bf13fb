/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-keys.h"

#include <glib/gi18n.h>

/* One table makes the accelerators and the list of them, so that neither can fall behind. */

static const PandectKey keys[] = {
  { N_("Find"), N_("Search"), "win.find", { "<Control>f" } },
  { N_("Find"), N_("Leave the search, close a pane, or go back"), "win.leave", { "Escape" }, TRUE },
  { N_("Find"), N_("Show only what may be offered, or everything"), "win.matches-only",
    { "<Control>m" } },
  { N_("Find"), N_("Find on this page"), "win.find-on-page", { "<Control><Shift>f" } },
  { N_("Find"), N_("Next match on this page"), "win.find-next", { "<Control>g", "F3" } },
  { N_("Find"), N_("Previous match on this page"), "win.find-previous",
    { "<Control><Shift>g", "<Shift>F3" } },

  { N_("Go"), N_("Back"), "win.back", { "<Alt>Left" } },
  { N_("Go"), N_("Forward"), "win.forward", { "<Alt>Right" } },
  { N_("Go"), N_("To the group above"), "win.up", { "<Alt>Up" } },
  { N_("Go"), N_("To all treatments"), "win.browse::", { "<Alt>Home" } },
  { N_("Go"), N_("To the next pane"), "win.next-pane", { "F6" } },

  { N_("Page"), N_("Set or remove a bookmark"), "win.bookmark", { "<Control>d" } },
  { N_("Page"), N_("Copy what is shown as text"), "win.copy-text", { "<Control><Shift>c" } },
  { N_("Page"), N_("List the bookmarks"), "win.show-bookmarks", { "<Control>b" } },

  { N_("Profile"), N_("Show or hide the profile"), "win.toggle-profile", { "F9" } },
  { N_("Profile"), N_("Answer the suggested question"), "win.next-question", { "<Control>j" } },
  { N_("Profile"), N_("Print the summary"), "win.print",
    { "<Control>p" } },
  { N_("Profile"), N_("Save the summary as PDF"), "win.save-sheet", { "<Control>s" } },
  { N_("Profile"), N_("Clear the profile"), "win.clear-profile", { "<Control><Shift>Delete" } },
  { N_("Profile"), N_("Bring back the profile just cleared"), "win.undo-clear",
    { "<Control>z" }, TRUE },

  { N_("Content"), N_("Open another bundle"), "win.open-file", { "<Control>o" } },
  { N_("Content"), N_("Install a bundle from a file"), "win.install-file",
    { "<Control><Shift>o" } },
  { N_("Content"), N_("List the installed bundles"), "win.show-library", { "<Control><Shift>b" } },
  { N_("Content"), N_("About this content"), "win.about-content", { "<Control>i" } },
  { N_("Program"), N_("New window"), "win.new-window", { "<Control>n" } },
  { N_("Program"), N_("Preferences"), "win.preferences", { "<Control>comma" } },
  { N_("Program"), N_("Language"), "win.choose-language", { "<Control>l" } },
  { N_("Program"), N_("Main menu"), "win.main-menu", { "F10" } },
  { N_("Program"), N_("Keyboard shortcuts"), "win.show-shortcuts", { "<Control>question" } },
  { N_("Program"), N_("Help"), "win.show-help", { "F1" } },
  { N_("Program"), N_("Close the window"), "window.close", { "<Control>w" } },
  { N_("Program"), N_("Quit"), "app.quit", { "<Control>q" } },
};

/**
 * pandect_keys_get:
 * @n_keys: (out): how many
 *
 * Returns: (array length=n_keys): every command that has a key, in the order of the list
 */
const PandectKey *
pandect_keys_get (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);

  return keys;
}

/**
 * pandect_keys_set_accels:
 * @application: the application
 *
 * Gives the commands their keys. Menus then show them.
 */
void
pandect_keys_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!keys[i].after_focus)
        gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accels);
    }
}

/**
 * pandect_keys_add_to_class:
 * @widget_class: the class of the window
 *
 * Adds the keys that something with the focus may use for itself. An accelerator of the application
 * comes before the focus: Escape would no longer close a menu, nor Ctrl+Z undo typing.
 */
void
pandect_keys_add_to_class (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GtkShortcut) shortcut = NULL;

      if (!keys[i].after_focus)
        continue;

      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].accels[0]),
                                   gtk_named_action_new (keys[i].action));
      gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
}
