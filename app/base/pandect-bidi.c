/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-bidi.h"

#include <string.h>

/* In a line that runs from the right, a code loses its sign ("HER2+"), a range its order ("75–85")
 * and a short name its number ("5-FU"): digits and signs go with what surrounds them. An isolate
 * around such a stretch keeps it together, and is nothing but two characters that are not seen. */

#define LEFT_TO_RIGHT_ISOLATE "\xe2\x81\xa6"
#define POP_ISOLATE           "\xe2\x81\xa9"
#define RIGHT_TO_LEFT_MARK    "\xe2\x80\x8f"

/* Hold together what stands on both sides of them, with and without blanks around. */
static const char tight[] = "-‐‑–—−/.,:'’·&_@+×=%";
static const char loose[] = "+–−/×=<>≤≥±&";

/* Belong to the word before them, and to the number behind them. */
static const char trailing[] = "+−-%‰°®™²³";
static const char leading[] = "<>≤≥±−+~≈";

/* A character as it is seen, and where it stands. */
typedef struct
{
  gunichar    c;
  const char *start;
  const char *end;
} Sign;

static gboolean
is_one_of (gunichar    c,
           const char *signs)
{
  return c != 0 && g_utf8_strchr (signs, -1, c) != NULL;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0xA0 || c == 0x202F;
}

static gboolean
is_core (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return (c < 0x80 && g_ascii_isdigit ((char) c)) ||
         (g_unichar_isalpha (c) && (script == G_UNICODE_SCRIPT_LATIN ||
                                    script == G_UNICODE_SCRIPT_GREEK));
}

static gboolean
runs_from_right (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;

    default:
      return FALSE;
    }
}

/* The sign that markup writes as an entity. */
static gunichar
read_entity (const char *entity)
{
  static const struct
  {
    const char *name;
    gunichar    c;
  } entities[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&apos;", '\'' } };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_has_prefix (entity, entities[i].name))
        return entities[i].c;
    }

  return '"';
}

/* Ends with a sign of no character, so that whoever looks ahead finds something. */
static GArray *
read_signs (const char *text,
            gboolean    is_markup)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  const char *p = text;

  while (*p != '\0')
    {
      Sign sign = { g_utf8_get_char (p), p, g_utf8_next_char (p) };

      if (is_markup && *p == '<')
        {
          p += strcspn (p, ">");
          p += *p != '\0';
          continue;
        }

      if (is_markup && *p == '&')
        {
          sign.c = read_entity (p);
          sign.end = p + strcspn (p, ";");
          sign.end += *sign.end != '\0';
        }

      g_array_append_val (signs, sign);
      p = sign.end;
    }

  for (guint i = 0; i < 3; i++)
    g_array_append_val (signs, ((Sign) { 0, p, p }));

  return signs;
}

#define AT(index) g_array_index (signs, Sign, index).c

/* The end of "(Taxol)", when nothing in it runs from the right; or @at. */
static guint
skip_brackets (GArray *signs,
               guint   at)
{
  for (guint i = at + 1; AT (i) != 0 && !runs_from_right (AT (i)); i++)
    {
      if (AT (i) == ')')
        return i + 1;
    }

  return at;
}

/* Where the stretch goes on that ends at @at; @at when it does not. */
static guint
step (GArray *signs,
      guint   at)
{
  if (is_core (AT (at)) || g_unichar_ismark (AT (at)))
    return at + 1;

  if (is_one_of (AT (at), tight) && is_core (AT (at + 1)))
    return at + 2;

  if (!is_blank (AT (at)))
    return at;

  if (is_core (AT (at + 1)))
    return at + 2;

  if (AT (at + 1) == '(')
    return skip_brackets (signs, at + 1) > at + 1 ? skip_brackets (signs, at + 1) : at;

  if (is_one_of (AT (at + 1), loose) && is_blank (AT (at + 2)) && is_core (AT (at + 3)))
    return at + 4;

  return at;
}

/* The end of the stretch that begins at @start. */
static guint
find_end (GArray *signs,
          guint   start)
{
  guint end = start + 1;

  while (TRUE)
    {
      guint next = step (signs, end);

      if (next == end && is_one_of (AT (end), trailing) && !runs_from_right (AT (end + 1)))
        next = end + 1;

      if (next == end)
        return end;

      end = next;
    }
}

/* A sign before a number is part of it, as in "≥ 65". */
static guint
find_start (GArray *signs,
            guint   at,
            guint   from)
{
  guint before = at;

  if (before > from && is_blank (AT (before - 1)))
    before--;

  return before > from && is_one_of (AT (before - 1), leading) && AT (at) < 0x80 &&
         g_ascii_isdigit ((char) AT (at)) ? before - 1 : at;
}

/* Letters alone, or digits alone, come out right by themselves. */
static gboolean
needs_isolation (GArray *signs,
                 guint   start,
                 guint   end)
{
  guint n_letters = 0, n_digits = 0;

  for (guint i = start; i < end; i++)
    {
      n_letters += g_unichar_isalpha (AT (i));
      n_digits += g_unichar_digit_value (AT (i)) >= 0;
    }

  return n_letters < end - start && n_digits < end - start;
}

/* Most lines of most readers have nothing that runs from the right, and are done here. */
static gboolean
has_from_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if ((*p & 0x80) != 0 && runs_from_right (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* Returns no character when there is no letter. */
static gunichar
get_first_letter (GArray *signs)
{
  for (guint i = 0; i < signs->len; i++)
    {
      if (g_unichar_isalpha (AT (i)))
        return AT (i);
    }

  return 0;
}

static char *
isolate (const char *text,
         gboolean    is_mirrored,
         gboolean    is_markup)
{
  gboolean is_mixed = has_from_right (text);
  g_autoptr(GArray) signs = NULL;
  GString *isolated;
  gunichar first_letter;
  const char *at = text;
  guint from = 0;

  if (!is_mixed && !is_mirrored)
    return g_strdup (text);

  /* A line without any letter runs as what it stands in. */
  signs = read_signs (text, is_markup);
  first_letter = get_first_letter (signs);
  if (!is_mixed && first_letter != 0)
    return g_strdup (text);

  /* The first letter would say how the line runs, and may be that of a name. */
  isolated = g_string_new (is_mirrored && first_letter != 0 && !runs_from_right (first_letter)
                           ? RIGHT_TO_LEFT_MARK : NULL);
  for (guint i = 0; i < signs->len; i++)
    {
      guint start, end;

      if (!is_core (AT (i)))
        continue;

      start = find_start (signs, i, from);
      end = find_end (signs, i);

      if (needs_isolation (signs, start, end))
        {
          const char *first = g_array_index (signs, Sign, start).start;
          const char *behind = g_array_index (signs, Sign, end - 1).end;

          g_string_append_len (isolated, at, first - at);
          g_string_append (isolated, LEFT_TO_RIGHT_ISOLATE);
          g_string_append_len (isolated, first, behind - first);
          g_string_append (isolated, POP_ISOLATE);
          at = behind;
        }

      from = end;
      i = end - 1;
    }

  g_string_append (isolated, at);

  return g_string_free (isolated, FALSE);
}

/**
 * pandect_bidi_isolate:
 * @words: words for the screen
 * @is_mirrored: whether what they stand in runs from the right
 *
 * Keeps together, in a line that runs from the right, what does not: names, codes, quantities and
 * ranges in Latin letters and digits.
 *
 * Returns: (transfer full): the words, with isolates where they are needed
 */
char *
pandect_bidi_isolate (const char *words,
                      gboolean    is_mirrored)
{
  g_return_val_if_fail (words != NULL, NULL);

  return isolate (words, is_mirrored, FALSE);
}

/**
 * pandect_bidi_isolate_markup:
 * @markup: Pango markup for the screen
 * @is_mirrored: whether what it stands in runs from the right
 *
 * Like [func@bidi_isolate], for words with markup.
 *
 * Returns: (transfer full): the markup, with isolates where they are needed
 */
char *
pandect_bidi_isolate_markup (const char *markup,
                             gboolean    is_mirrored)
{
  g_return_val_if_fail (markup != NULL, NULL);

  return isolate (markup, is_mirrored, TRUE);
}

/**
 * pandect_bidi_strip:
 * @words: words from the screen
 *
 * Returns: (transfer full): the words without the characters that only say how they run
 */
char *
pandect_bidi_strip (const char *words)
{
  GString *stripped = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x200E && c != 0x200F && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (stripped, c);
    }

  return g_string_free (stripped, FALSE);
}
