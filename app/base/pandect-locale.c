/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-locale.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/pandect-language.h"

/* Words are looked up through gettext, which picks a catalogue by the variable `LANGUAGE`. That is
 * the one lever that moves a running program, and it moves GTK's own words too. It is ignored as
 * long as the messages are those of the locale C, which is all that many computers have; and since
 * glibc 2.39 it is ignored for C.UTF-8 as well. A locale under a name of our own is a copy of
 * C.UTF-8, which comes with the program, and takes that hindrance away. */

#define VARIABLE         "LANGUAGE="
#define FOLDER_VARIABLE  "PANDECT_LOCALE_DIR"
#define MESSAGES_LOCALE  "pandect.UTF-8"
#define MESSAGES_FOLDER  PKGDATADIR "/locale"
#define SOURCE_LANGUAGE  "en"
#define ENDS_THE_CHAIN   "C"

#ifdef HAVE_NL_MSG_CAT_CNTR
/* How glibc lets it be known that what was looked up is no longer valid. */
extern int _nl_msg_cat_cntr;
#endif

/* The variable is written in place: the environment may only be changed while there is one thread,
 * and who reads it meanwhile finds one chain or the other, never memory that is gone. */
static char variable[256] = VARIABLE;

static char *chain_at_start;
static char *language;

static void
write_variable (const char *chain)
{
  char *value = variable + strlen (VARIABLE);

  if (strlen (chain) < sizeof variable - strlen (VARIABLE))
    strcpy (value, chain);

#ifdef HAVE_NL_MSG_CAT_CNTR
  _nl_msg_cat_cntr++;
#endif
}

/* There is no catalogue for the language that the words are written in, so gettext would go on to
 * the next: a chain ends where its readers are served. */
static char *
dup_chain_at_start (void)
{
  const char * const *names = g_get_language_names ();
  g_autoptr(GPtrArray) chain = g_ptr_array_new ();
  gboolean is_served = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_source = strncmp (names[i], SOURCE_LANGUAGE, 2) == 0 &&
                           !g_ascii_isalpha (names[i][2]);

      if (is_served && !is_source)
        break;

      is_served |= is_source;
      if (strcmp (names[i], ENDS_THE_CHAIN) != 0 && strchr (names[i], '.') == NULL)
        g_ptr_array_add (chain, (gpointer) names[i]);
    }

  g_ptr_array_add (chain, (gpointer) ENDS_THE_CHAIN);
  g_ptr_array_add (chain, NULL);

  return g_strjoinv (":", (char **) chain->pdata);
}

static const char *
get_folder (const char *installed)
{
  const char *folder = g_getenv (FOLDER_VARIABLE);

  return folder != NULL && *folder != '\0' ? folder : installed;
}

/* Letters are Unicode everywhere, and numbers have a point: those of a bundle are no prose. */
static void
set_categories (void)
{
  const char *messages;

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  messages = setlocale (LC_MESSAGES, NULL);
  if (*messages != 'C' && strcmp (messages, "POSIX") != 0)
    return;

  g_setenv ("LOCPATH", get_folder (MESSAGES_FOLDER), TRUE);
  if (setlocale (LC_MESSAGES, MESSAGES_LOCALE) == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
  g_unsetenv ("LOCPATH");
}

/**
 * pandect_locale_start:
 *
 * Makes the program speak the language of the session, and able to speak another later on. To be
 * called first of all, before there is a second thread, and in a program with a window after
 * `gtk_disable_setlocale()`.
 */
void
pandect_locale_start (void)
{
  g_return_if_fail (chain_at_start == NULL);

  chain_at_start = dup_chain_at_start ();
  set_categories ();

  write_variable (chain_at_start);
  putenv (variable);

  /* GLib settles at the first call, and for good, whether its own words and those in templates are
   * translated at all: by whether the domain of the program has a catalogue, unless it has none. */
  (void) g_dgettext ("glib20", "");

  bindtextdomain (GETTEXT_PACKAGE, get_folder (LOCALEDIR));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * pandect_locale_get_language:
 *
 * Returns: (nullable): the tag of the language that was chosen, or %NULL for that of the session
 */
const char *
pandect_locale_get_language (void)
{
  return language;
}

/* The name that the catalogue of a language goes by: "zh_CN" for "zh-CN". */
static char *
dup_catalogue (const char *tag)
{
  g_auto(GStrv) catalogues = g_strsplit (LINGUAS, " ", -1);

  for (guint i = 0; catalogues[i] != NULL; i++)
    {
      g_autofree char *own = pandect_language_dup_tag (catalogues[i]);

      if (own != NULL && g_ascii_strcasecmp (own, tag) == 0)
        return g_strdup (catalogues[i]);
    }

  return g_strdelimit (g_strdup (tag), "-", '_');
}

static char *
dup_chain (const char *tag)
{
  g_autofree char *catalogue = NULL;
  g_autofree char *bare = NULL;

  if (g_ascii_strncasecmp (tag, SOURCE_LANGUAGE, 2) == 0)
    {
      catalogue = g_strdelimit (g_strdup (tag), "-", '_');
      return g_strconcat (catalogue, ":" ENDS_THE_CHAIN, NULL);
    }

  catalogue = dup_catalogue (tag);
  bare = g_strndup (catalogue, strcspn (catalogue, "_"));

  return g_strconcat (catalogue, ":", bare, ":" ENDS_THE_CHAIN, NULL);
}

/**
 * pandect_locale_set_language:
 * @tag: (nullable): a BCP 47 tag; %NULL for the language of the session
 *
 * Makes the program speak another language from now on. What was translated before stays as it was:
 * widgets have to be made anew. To be called from the main thread.
 */
void
pandect_locale_set_language (const char *tag)
{
  g_autofree char *chain = NULL;

  g_return_if_fail (chain_at_start != NULL);

  chain = tag != NULL ? dup_chain (tag) : g_strdup (chain_at_start);
  g_free (language);
  language = g_strdup (tag);
  write_variable (chain);
}

/**
 * pandect_locale_get_chain:
 *
 * Returns: the languages that the program now looks for words in, best first, as in the variable
 *   `LANGUAGE`
 */
const char *
pandect_locale_get_chain (void)
{
  return variable + strlen (VARIABLE);
}

/**
 * pandect_locale_dup_languages:
 *
 * Returns: (transfer full): the tags of the languages that the program can speak, its own first
 */
char **
pandect_locale_dup_languages (void)
{
  g_auto(GStrv) catalogues = g_strsplit (LINGUAS, " ", -1);
  guint n = g_strv_length (catalogues);
  char **tags = g_new0 (char *, n + 2);

  tags[0] = g_strdup (SOURCE_LANGUAGE);
  for (guint i = 0; i < n; i++)
    tags[i + 1] = pandect_language_dup_tag (catalogues[i]);

  return tags;
}
