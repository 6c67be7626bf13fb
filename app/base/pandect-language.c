/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-language.h"

#include <libintl.h>
#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

/* What ICU knows of languages: how a tag is spelled, which script goes without saying, which way it
 * runs, and what the language is called. */

#define SOURCE_LANGUAGE "en"
#define LANGUAGE_HEADER "\nLanguage: "
#define MAX_NAME        128

/* Tags of one language that ICU keeps apart: a reader of either can read the other. */
static const char * const twins[][2] = {
  { "no", "nb" },
  { "tl", "fil" },
};

/* The smallest package of Debian that draws a script which not every computer can draw. */
static const struct
{
  const char *script;
  const char *package;
} fonts[] = {
  { "Arab", "fonts-dejavu-core" },
  { "Guru", "fonts-lohit-guru" },
  { "Hans", "fonts-wqy-microhei" },
};

/* A language and the script it is written in: what a reader must know to read a text. */
typedef struct
{
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
} Writing;

/* Leaves @locale empty for what is not a tag. */
static void
parse_tag (const char *tag,
           char       *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  int length = 0;

  uloc_forLanguageTag (tag, locale, ULOC_FULLNAME_CAPACITY, &length, &status);
  if (U_FAILURE (status) || (gsize) length != strlen (tag))
    *locale = '\0';
}

static gboolean
read_writing (const char *tag,
              Writing    *writing)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char full[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  parse_tag (tag, locale);
  if (*locale == '\0')
    return FALSE;

  uloc_addLikelySubtags (locale, full, sizeof full, &status);
  uloc_getLanguage (full, writing->language, sizeof writing->language, &status);
  uloc_getScript (full, writing->script, sizeof writing->script, &status);

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      if (strcmp (writing->language, twins[i][0]) == 0)
        strcpy (writing->language, twins[i][1]);
    }

  return U_SUCCESS (status);
}

/**
 * pandect_language_dup_tag:
 * @name: (nullable): a BCP 47 tag, or the name of a locale
 *
 * Turns what an environment calls a language, such as `fr_CA.UTF-8@euro`, into a tag, `fr-CA`.
 *
 * Returns: (transfer full) (nullable): the tag, or %NULL when @name names no language, as `C` does
 */
char *
pandect_language_dup_tag (const char *name)
{
  g_autofree char *bare = NULL;
  char locale[ULOC_FULLNAME_CAPACITY];
  char tag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (name == NULL)
    return NULL;

  bare = g_strdelimit (g_strstrip (g_strndup (name, strcspn (name, ".@"))), "_", '-');
  if (g_ascii_strcasecmp (bare, "posix") == 0)
    return NULL;

  parse_tag (bare, locale);
  if (*locale == '\0' || *locale == '@')
    return NULL;

  uloc_toLanguageTag (locale, tag, sizeof tag, TRUE, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING ? g_strdup (tag) : NULL;
}

/**
 * pandect_language_is_among:
 * @tag: a tag
 * @tags: (array zero-terminated=1) (nullable): tags
 *
 * Returns: whether @tag is one of @tags, in letters of any case
 */
gboolean
pandect_language_is_among (const char         *tag,
                           const char * const *tags)
{
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (tag, tags[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_same_writing (const Writing *a,
                 const Writing *b)
{
  return strcmp (a->language, b->language) == 0 && strcmp (a->script, b->script) == 0;
}

/**
 * pandect_language_is_readable:
 * @tag: a tag
 * @tags: (array zero-terminated=1) (nullable): tags of the languages that are read
 *
 * Returns: whether readers of one of @tags can read a text in @tag, as readers of `es-MX` can read
 *   `es`
 */
gboolean
pandect_language_is_readable (const char         *tag,
                              const char * const *tags)
{
  Writing writing, other;

  if (!read_writing (tag, &writing))
    return pandect_language_is_among (tag, tags);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (read_writing (tags[i], &other) && is_same_writing (&writing, &other))
        return TRUE;
    }

  return FALSE;
}

static void
add_readable (GPtrArray     *chain,
              const char    *tag,
              const Writing *reader)
{
  Writing writing;

  if (!read_writing (tag, &writing) || !is_same_writing (&writing, reader))
    return;

  for (guint i = 0; i < chain->len; i++)
    {
      if (g_ascii_strcasecmp (g_ptr_array_index (chain, i), tag) == 0)
        return;
    }

  g_ptr_array_add (chain, g_strdup (tag));
}

/* A tag, each shorter one that is written alike, and what there is of the language elsewhere. */
static void
add_tag (GPtrArray          *chain,
         const char         *tag,
         const char * const *available)
{
  g_autofree char *shorter = g_strdup (tag);
  Writing reader;
  char *end;

  if (!read_writing (tag, &reader))
    return;

  add_readable (chain, tag, &reader);

  while ((end = strrchr (shorter, '-')) != NULL)
    {
      *end = '\0';
      add_readable (chain, shorter, &reader);
    }

  for (guint i = 0; available != NULL && available[i] != NULL; i++)
    add_readable (chain, available[i], &reader);
}

/**
 * pandect_language_chain:
 * @preferred: (nullable): languages a reader prefers, best first, as tags or names of locales with
 *   commas, colons or blanks in between
 * @available: (array zero-terminated=1) (nullable): tags of the languages there are
 *
 * Lists the languages in which to look for a text. A reader of `fr` reads `fr-CA` rather than
 * another language. A different script is a different language here: `zh-CN` does not stand in for
 * `zh-TW`.
 *
 * Returns: (transfer full): tags, best first, each once
 */
char **
pandect_language_chain (const char         *preferred,
                        const char * const *available)
{
  g_autoptr(GPtrArray) chain = g_ptr_array_new ();
  g_auto(GStrv) names = g_strsplit_set (preferred != NULL ? preferred : "", ",:; ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = pandect_language_dup_tag (names[i]);

      if (tag != NULL)
        add_tag (chain, tag, available);
    }

  g_ptr_array_add (chain, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&chain), FALSE);
}

/**
 * pandect_language_is_right_to_left:
 * @tag: (nullable): a tag
 *
 * Returns: whether lines of the language begin at the right
 */
gboolean
pandect_language_is_right_to_left (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY] = "";

  if (tag != NULL)
    parse_tag (tag, locale);

  return *locale != '\0' && uloc_isRightToLeft (locale);
}

/* The language of the words that gettext gives out now, which its catalogue names. */
static char *
dup_program_language (void)
{
  const char *header = dgettext (GETTEXT_PACKAGE, "");
  const char *line = strstr (header, LANGUAGE_HEADER);

  if (line == NULL)
    return g_strdup (SOURCE_LANGUAGE);

  line += strlen (LANGUAGE_HEADER);

  return g_strndup (line, strcspn (line, "\n"));
}

/* Chinese is known by its script, and Tagalog by what its readers call it. */
static void
choose_locale (const char *tag,
               char       *locale)
{
  Writing writing;

  parse_tag (tag, locale);

  if (g_ascii_strcasecmp (tag, "tl") == 0)
    strcpy (locale, "fil");
  else if (read_writing (tag, &writing) && strcmp (writing.language, "zh") == 0)
    g_snprintf (locale, ULOC_FULLNAME_CAPACITY, "zh_%s", writing.script);
}

static char *
dup_name (const char      *locale,
          const char      *in_language,
          UDisplayContext  capitals)
{
  UDisplayContext contexts[] = { UDISPCTX_DIALECT_NAMES, capitals };
  UChar name[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_openForContext (in_language, contexts,
                                                    G_N_ELEMENTS (contexts), &status);
  int length = uldn_localeDisplayName (names, locale, name, MAX_NAME, &status);

  uldn_close (names);

  return U_SUCCESS (status) ? g_utf16_to_utf8 (name, length, NULL, NULL, NULL) : NULL;
}

/**
 * pandect_language_dup_name:
 * @tag: (nullable): a tag
 *
 * Returns: (transfer full): what the language is called in the language of the program, or the tag
 *   in capitals for one without a name
 */
char *
pandect_language_dup_name (const char *tag)
{
  g_autofree char *in_language = dup_program_language ();
  g_autofree char *name = NULL;
  char locale[ULOC_FULLNAME_CAPACITY];

  if (tag == NULL)
    return g_strdup ("");

  choose_locale (tag, locale);
  if (*locale != '\0')
    name = dup_name (locale, in_language, UDISPCTX_CAPITALIZATION_NONE);

  /* ICU hands back the code of a language that it has no name for. */
  if (name == NULL || strcmp (name, locale) == 0)
    return g_ascii_strup (tag, -1);

  return g_steal_pointer (&name);
}

/**
 * pandect_language_dup_own_name:
 * @tag: a tag
 *
 * Returns: (transfer full): what its readers call the language, as an entry of a menu
 */
char *
pandect_language_dup_own_name (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char *name = NULL;

  choose_locale (tag, locale);
  if (*locale != '\0')
    name = dup_name (locale, locale, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU);

  return name != NULL ? name : g_ascii_strup (tag, -1);
}

/**
 * pandect_language_get_font_package:
 * @tag: a tag
 *
 * Returns: (nullable): the package of Debian with letters for the language, or %NULL when they are
 *   on every computer or it is not known
 */
const char *
pandect_language_get_font_package (const char *tag)
{
  Writing writing;

  if (!read_writing (tag, &writing))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      if (strcmp (writing.script, fonts[i].script) == 0)
        return fonts[i].package;
    }

  return NULL;
}
