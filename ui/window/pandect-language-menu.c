/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-language-menu.h"

#include <glib/gi18n.h>

#include "base/pandect-language.h"
#include "base/pandect-locale.h"

/* The choice of languages: for the window, for the content, and for the content once more.
 *
 * Whoever needs it may not be able to read what the window says at the moment, so each language
 * goes by its own name, in its own script, and by a digit. */

#define UI_LANGUAGE      "ui-language"
#define CONTENT_LANGUAGE "content-language"
#define SECOND_LANGUAGE  "second-language"

/* There is no such action, so that nothing happens and the item is grey. */
#define UNAVAILABLE      "win.unavailable-language"

#define LEFT_TO_RIGHT_MARK   "\342\200\216"
#define RIGHT_TO_LEFT_MARK   "\342\200\217"
#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE          "\342\201\251"

static const char * const action_names[] = { UI_LANGUAGE, CONTENT_LANGUAGE, SECOND_LANGUAGE };

/**
 * pandect_language_actions_add:
 * @map: a window
 * @preferences: where the choice is kept
 *
 * Adds an action for each choice, with the tag of a language as state; it is empty when the choice
 * is left to the program.
 */
void
pandect_language_actions_add (GActionMap         *map,
                              PandectPreferences *preferences)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    {
      g_autoptr(GPropertyAction) action =
        g_property_action_new (action_names[i], preferences, action_names[i]);

      g_action_map_add_action (map, G_ACTION (action));
    }
}

/* As far as its own name tells. */
static gboolean
can_draw (const char *language,
          GtkWidget  *widget)
{
  g_autofree char *name = pandect_language_dup_own_name (language);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, name);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action_name,
               const char *tag)
{
  g_autofree char *detailed = g_strdup_printf ("win.%s", action_name);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, detailed, "s", tag);
  g_menu_append_item (menu, item);
}

/* A language that would come out as empty boxes is not offered; its readers are told what the
 * computer lacks. */
static void
append_unavailable (GMenu      *menu,
                    const char *tag)
{
  g_autofree char *name = pandect_language_dup_name (tag);
  const char *package = pandect_language_get_font_package (tag);
  g_autofree char *label = NULL;

  if (package != NULL)
    /* Translators: a language that cannot be chosen: its name, and the package with its letters */
    label = g_strdup_printf (_("%s: install the package %s"), name, package);
  else
    /* Translators: a language that cannot be chosen, by name */
    label = g_strdup_printf (_("%s: no font on this computer"), name);

  g_menu_append (menu, label, UNAVAILABLE);
}

/* The digit stands before the name, whichever way the name runs. */
static char *
dup_label (guint       digit,
           const char *name,
           GtkWidget  *widget)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return g_strdup_printf ("%s_%u  " FIRST_STRONG_ISOLATE "%s" POP_ISOLATE,
                          is_mirrored ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, digit, name);
}

static void
append_language (GMenu      *menu,
                 const char *action_name,
                 const char *tag,
                 guint       digit,
                 GtkWidget  *widget)
{
  g_autofree char *name = pandect_language_dup_own_name (tag);
  g_autofree char *label = NULL;

  if (!can_draw (tag, widget))
    {
      append_unavailable (menu, tag);
      return;
    }

  if (digit <= 9)
    label = dup_label (digit, name, widget);
  else
    label = g_strdup (name);

  append_choice (menu, label, action_name, tag);
}

static GMenu *
create_ui_languages (GtkWidget *widget)
{
  GMenu *menu = g_menu_new ();
  g_auto(GStrv) tags = pandect_locale_dup_languages ();

  for (guint i = 0; tags[i] != NULL; i++)
    append_language (menu, UI_LANGUAGE, tags[i], i + 1, widget);

  append_choice (menu, _("_System Language"), UI_LANGUAGE, "");

  return menu;
}

static GMenuModel *
create_content_languages (PandectSession *session,
                          const char     *action_name,
                          const char     *none,
                          GtkWidget      *widget)
{
  GMenu *menu = g_menu_new ();
  const PandectReview * const *reviews =
    pandect_bundle_get_about (pandect_session_get_bundle (session))->reviews;

  append_choice (menu, none, action_name, "");
  for (guint i = 0; reviews[i] != NULL; i++)
    {
      const PandectReview *review = reviews[i];

      append_language (menu, action_name, review->language, i + 1, widget);
    }

  return G_MENU_MODEL (menu);
}

/**
 * pandect_language_menu_new:
 * @session: whose bundle is shown
 * @widget: a widget on the display
 *
 * Returns: (transfer full): a menu for the actions of [func@language_actions_add]
 */
GMenuModel *
pandect_language_menu_new (PandectSession *session,
                           GtkWidget      *widget)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) ui = create_ui_languages (widget);
  g_autoptr(GMenu) of_content = g_menu_new ();
  g_autoptr(GMenuModel) content =
    create_content_languages (session, CONTENT_LANGUAGE, _("Same as _Window"), widget);
  g_autoptr(GMenuModel) second =
    create_content_languages (session, SECOND_LANGUAGE, _("_None"), widget);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (ui));
  g_menu_append_submenu (of_content, _("_Content Language"), content);
  g_menu_append_submenu (of_content, _("_Second Content Language"), second);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_content));

  return G_MENU_MODEL (menu);
}
