/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-language.h"

#include <string.h>

#define MAX_SUBTAG 8

/* Two names of one language: a reader of either can read the other. */
static const char *twins[][2] = {
  { "fil", "tl" },
  { "he", "iw" },
  { "nb", "no" },
};

/* Where the same language is written in another script than elsewhere. Whoever reads the one may
 * not be able to read the other, so that neither stands in for the other. */
static const struct
{
  const char *language;
  const char *region;
  const char *script;
} scripts[] = {
  { "zh", "HK", "Hant" },
  { "zh", "MO", "Hant" },
  { "zh", "TW", "Hant" },
  { "zh", "", "Hans" },
  { "pa", "PK", "Arab" },
  { "pa", "", "Guru" },
};

static const char *right_to_left_scripts[] = {
  "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"
};

static const char *right_to_left_languages[] = {
  "ar", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"
};

static gboolean
is_all (const char *subtag,
        gboolean  (*is_kind) (char c))
{
  for (const char *p = subtag; *p != '\0'; p++)
    {
      if (!is_kind (*p))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

static gboolean
is_letter_or_digit (char c)
{
  return g_ascii_isalnum (c);
}

static gboolean
is_script (const char *subtag)
{
  return strlen (subtag) == 4 && is_all (subtag, is_letter);
}

static gboolean
is_region (const char *subtag)
{
  return (strlen (subtag) == 2 && is_all (subtag, is_letter)) ||
         (strlen (subtag) == 3 && g_ascii_isdigit (*subtag));
}

/* Languages in small letters, scripts with a capital, regions in capitals. */
static void
set_usual_case (char     *subtag,
                gboolean  is_first)
{
  gboolean is_capital = !is_first && is_region (subtag);

  for (char *p = subtag; *p != '\0'; p++)
    *p = is_capital ? g_ascii_toupper (*p) : g_ascii_tolower (*p);

  if (!is_first && is_script (subtag))
    *subtag = g_ascii_toupper (*subtag);
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
  g_auto(GStrv) subtags = NULL;

  if (name == NULL)
    return NULL;

  bare = g_strstrip (g_strndup (name, strcspn (name, ".@")));
  subtags = g_strsplit (g_strdelimit (bare, "_", '-'), "-", -1);

  if (subtags[0] == NULL || strlen (subtags[0]) < 2 || !is_all (subtags[0], is_letter) ||
      g_ascii_strcasecmp (subtags[0], "posix") == 0)
    return NULL;

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      gsize length = strlen (subtags[i]);

      if (length == 0 || length > MAX_SUBTAG || !is_all (subtags[i], is_letter_or_digit))
        return NULL;

      set_usual_case (subtags[i], i == 0);
    }

  return g_strjoinv ("-", subtags);
}

static char *
dup_subtag (const char *tag,
            gboolean  (*is_kind) (const char *subtag))
{
  g_auto(GStrv) subtags = g_strsplit (tag, "-", -1);

  for (guint i = 1; subtags[0] != NULL && subtags[i] != NULL; i++)
    {
      if (is_kind (subtags[i]))
        return g_strdup (subtags[i]);
    }

  return NULL;
}

static gboolean
is_language (const char *tag,
             const char *language)
{
  gsize length = strlen (language);

  return g_ascii_strncasecmp (tag, language, length) == 0 &&
         (tag[length] == '\0' || tag[length] == '-');
}

/* The script that a tag names or that goes without saying; %NULL where a language has only one. */
static char *
dup_script (const char *tag)
{
  g_autofree char *region = NULL;
  char *script = dup_subtag (tag, is_script);

  if (script != NULL)
    return script;

  region = dup_subtag (tag, is_region);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (is_language (tag, scripts[i].language) &&
          (*scripts[i].region == '\0' ||
           (region != NULL && g_ascii_strcasecmp (region, scripts[i].region) == 0)))
        return g_strdup (scripts[i].script);
    }

  return NULL;
}

static gboolean
has_same_script (const char *a,
                 const char *b)
{
  g_autofree char *script = dup_script (a);
  g_autofree char *other = dup_script (b);

  return script == NULL || other == NULL || g_ascii_strcasecmp (script, other) == 0;
}

static void
add_once (GPtrArray  *chain,
          const char *tag)
{
  for (guint i = 0; i < chain->len; i++)
    {
      if (g_ascii_strcasecmp (g_ptr_array_index (chain, i), tag) == 0)
        return;
    }

  g_ptr_array_add (chain, g_strdup (tag));
}

static void
add_twin (GPtrArray  *chain,
          const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      for (guint j = 0; j < 2; j++)
        {
          if (g_ascii_strcasecmp (tag, twins[i][j]) == 0)
            add_once (chain, twins[i][1 - j]);
        }
    }
}

/* A tag, the tag in its script, then each shorter one that is written alike. */
static void
add_tag (GPtrArray  *chain,
         const char *tag)
{
  g_autofree char *script = dup_script (tag);
  g_autofree char *shorter = g_strdup (tag);
  char *end;

  add_once (chain, tag);

  while ((end = strrchr (shorter, '-')) != NULL)
    {
      *end = '\0';

      if (script != NULL && strchr (shorter, '-') == NULL)
        {
          g_autofree char *in_script = g_strdup_printf ("%s-%s", shorter, script);

          add_once (chain, in_script);
        }

      if (has_same_script (tag, shorter))
        add_once (chain, shorter);
    }

  add_twin (chain, shorter);
}

/* What is there of the same language, from wherever, in the order it is there. */
static void
add_relatives (GPtrArray          *chain,
               const char         *tag,
               const char * const *available)
{
  g_autofree char *language = g_strndup (tag, strcspn (tag, "-"));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  add_once (names, language);
  add_twin (names, language);

  for (guint i = 0; available != NULL && available[i] != NULL; i++)
    {
      for (guint j = 0; j < names->len; j++)
        {
          if (is_language (available[i], g_ptr_array_index (names, j)) &&
              has_same_script (tag, available[i]))
            add_once (chain, available[i]);
        }
    }
}

/**
 * pandect_language_chain:
 * @preferred: (nullable): languages a reader prefers, best first, as tags or names of locales with
 *   commas, colons or blanks in between
 *
 * Lists the languages in which to look for a text, as `fr-CA`, `fr` for a reader from Quebec. The
 * language of a bundle is not among them unless it is preferred: [struct@Text] falls back to it.
 *
 * Returns: (transfer full): tags, best first, each once; empty when no language is preferred
 */
char **
pandect_language_chain (const char *preferred)
{
  return pandect_language_chain_among (preferred, NULL);
}

/**
 * pandect_language_chain_among:
 * @preferred: (nullable): languages a reader prefers, as for [func@language_chain]
 * @available: (array zero-terminated=1) (nullable): tags of the languages there are
 *
 * Like [func@language_chain], and lists behind each preferred language what there is of it from
 * other regions: a reader of `fr` reads `fr-CA` rather than another language. A different script is
 * a different language here: `zh-CN` does not stand in for `zh-TW`.
 *
 * Returns: (transfer full): tags, best first, each once
 */
char **
pandect_language_chain_among (const char         *preferred,
                              const char * const *available)
{
  g_autoptr(GPtrArray) chain = g_ptr_array_new ();
  g_auto(GStrv) names = g_strsplit_set (preferred != NULL ? preferred : "", ",:; ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = pandect_language_dup_tag (names[i]);

      if (tag == NULL)
        continue;

      add_tag (chain, tag);
      add_relatives (chain, tag, available);
    }

  g_ptr_array_add (chain, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&chain), FALSE);
}

static gboolean
is_listed (const char         *name,
           const char * const *names,
           guint               n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_ascii_strcasecmp (name, names[i]) == 0)
        return TRUE;
    }

  return FALSE;
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
  g_autofree char *script = NULL;
  g_autofree char *language = NULL;

  if (tag == NULL)
    return FALSE;

  script = dup_script (tag);
  if (script != NULL)
    return is_listed (script, right_to_left_scripts, G_N_ELEMENTS (right_to_left_scripts));

  language = g_strndup (tag, strcspn (tag, "-"));

  return is_listed (language, right_to_left_languages, G_N_ELEMENTS (right_to_left_languages));
}
