/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-language-name.h"

#include <glib/gi18n-lib.h>

/* Names of the languages that bundles are written in, in the language of the program. A table of
 * our own, because GLib knows no such names and ICU would be large for so few. */

static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "ar", NC_("language", "Arabic") },
  { "de", NC_("language", "German") },
  { "en", NC_("language", "English") },
  { "en-CA", NC_("language", "Canadian English") },
  { "en-GB", NC_("language", "British English") },
  { "en-US", NC_("language", "American English") },
  { "es", NC_("language", "Spanish") },
  { "fr", NC_("language", "French") },
  { "fr-CA", NC_("language", "Canadian French") },
  { "it", NC_("language", "Italian") },
  { "la", NC_("language", "Latin") },
  { "nl", NC_("language", "Dutch") },
  { "pa", NC_("language", "Punjabi") },
  { "pl", NC_("language", "Polish") },
  { "pt", NC_("language", "Portuguese") },
  { "ru", NC_("language", "Russian") },
  { "tl", NC_("language", "Tagalog") },
  { "zh-CN", NC_("language", "Simplified Chinese") },
  { "zh-Hans", NC_("language", "Simplified Chinese") },
};

/* What readers of a language call it, and what it takes to draw it on Debian where that is not on
 * every computer. The packages are the smallest that do. */
static const struct
{
  const char *tag;
  const char *name;
  const char *package;
} own_names[] = {
  { "ar", "العربية", "fonts-dejavu-core" },
  { "en", "English", NULL },
  { "es", "Español", NULL },
  { "fr", "Français", NULL },
  { "fr-CA", "Français (Canada)", NULL },
  { "pa", "ਪੰਜਾਬੀ", "fonts-lohit-guru" },
  { "tl", "Filipino", NULL },
  { "zh-CN", "简体中文", "fonts-wqy-microhei" },
  { "zh-Hans", "简体中文", "fonts-wqy-microhei" },
};

/**
 * pandect_language_name_dup:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language, or the tag in capitals for one without a name
 */
char *
pandect_language_name_dup (const char *tag)
{
  if (tag == NULL)
    return g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strcasecmp (languages[i].tag, tag) == 0)
        return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "language", languages[i].name));
    }

  return g_ascii_strup (tag, -1);
}

/**
 * pandect_language_name_dup_own:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer full): the name of the language in itself and in its own script, or what
 *   [func@language_name_dup] says
 */
char *
pandect_language_name_dup_own (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    {
      if (g_ascii_strcasecmp (own_names[i].tag, tag) == 0)
        return g_strdup (own_names[i].name);
    }

  return pandect_language_name_dup (tag);
}

/**
 * pandect_language_name_get_package:
 * @tag: a BCP 47 tag
 *
 * Returns: (nullable): the package of Debian with letters for the language, or %NULL when they are
 *   on every computer or it is not known
 */
const char *
pandect_language_name_get_package (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    {
      if (g_ascii_strcasecmp (own_names[i].tag, tag) == 0)
        return own_names[i].package;
    }

  return NULL;
}
