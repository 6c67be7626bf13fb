/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-language-name.h"

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
  { "zh-Hans", NC_("language", "Simplified Chinese") },
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
