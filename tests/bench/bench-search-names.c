/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-search-names.h"

#include <string.h>

#define PICK(rand, table) (table)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (table))]

/* Names sound like drugs: a few free syllables, then one of the endings that drugs of a class
 * share, so that many of them differ in two or three letters, as real ones do. */
static const char *const onsets[] = { "b",  "c",  "d",  "f",  "g",  "l",  "m",  "n",  "p",  "r",
                                      "s",  "t",  "v",  "x",  "z",  "br", "cl", "cr", "dr", "fl",
                                      "ph", "pl", "pr", "st", "tr", "th", "" };
static const char *const nuclei[] = { "a", "e", "i", "o", "u", "a", "e", "i", "o", "y", "ae" };
static const char *const codas[] = { "", "", "", "", "l", "m", "n", "r", "s", "x", "ct" };
static const char *const endings[] = { "mab",  "tinib", "ine",   "ol",   "azole", "platin", "cin",
                                       "mide", "ate",   "idine", "oxin", "afil",  "pril",   "ex",
                                       "a",    "um",    "on",    "ane" };
static const char *const salts[] = { "acid", "sodium", "hydrochloride", "acetate", "depot" };

static void
clear_name (gpointer data)
{
  g_free (((BenchName *) data)->text);
}

static void
clear_query (gpointer data)
{
  g_free (((BenchQuery *) data)->text);
  g_free (((BenchQuery *) data)->intended);
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

static char *
make_up_name (GRand *rand)
{
  GString *name = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      g_string_append (name, PICK (rand, onsets));
      g_string_append (name, PICK (rand, nuclei));
      g_string_append (name, PICK (rand, codas));
    }
  g_string_append (name, PICK (rand, endings));
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_printf (name, " %s", PICK (rand, salts));

  return g_string_free (name, FALSE);
}

/* Half of the entries have one name, a quarter two, and so on. */
GArray *
bench_names_new_made_up (guint   n_names,
                         guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *names = new_array (sizeof (BenchName), clear_name);
  gboolean continues = FALSE;
  guint entry = 0;

  while (names->len < n_names)
    {
      g_autofree char *text = make_up_name (rand);
      BenchName name = { NULL, continues ? PANDECT_INDEX_BRAND : PANDECT_INDEX_GENERIC, entry };

      if (!g_hash_table_add (seen, g_strdup (text)))
        continue;

      name.text = g_steal_pointer (&text);
      g_array_append_val (names, name);
      continues = g_rand_boolean (rand);
      entry += !continues;
    }

  return names;
}

static PandectIndexKind
parse_kind (const char *word)
{
  if (g_str_has_prefix (word, "generic"))
    return PANDECT_INDEX_GENERIC;
  if (g_str_has_prefix (word, "brand"))
    return PANDECT_INDEX_BRAND;
  if (g_str_has_prefix (word, "abbrev"))
    return PANDECT_INDEX_ABBREVIATION;
  if (g_str_equal (word, "class"))
    return PANDECT_INDEX_CATEGORY;

  return PANDECT_INDEX_SYNONYM;
}

/* Columns: name; kind, if known; anything; whom it stands for, if not for itself. */
GArray *
bench_names_new_from_tsv (const char  *path,
                          guint        n_names,
                          GError     **error)
{
  g_autoptr(GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;
  GArray *names;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;

  names = new_array (sizeof (BenchName), clear_name);
  lines = g_strsplit (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL && names->len < n_names; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", 5);
      guint n_fields = g_strv_length (fields);
      const char *concept = n_fields > 3 ? fields[3] : fields[0];
      BenchName name = { NULL, PANDECT_INDEX_SYNONYM, g_hash_table_size (entries) };
      gpointer entry;

      if (n_fields == 0 || *fields[0] == '\0' || (i == 0 && g_str_equal (fields[0], "name")))
        continue;

      if (g_hash_table_lookup_extended (entries, concept, NULL, &entry))
        name.entry = GPOINTER_TO_UINT (entry);
      else
        g_hash_table_insert (entries, g_strdup (concept), GUINT_TO_POINTER (name.entry));
      if (n_fields > 1)
        name.kind = parse_kind (fields[1]);
      name.text = g_strdup (fields[0]);
      g_array_append_val (names, name);
    }

  return names;
}

static void
add_query (GArray     *queries,
           const char *text,
           guint       entry,
           const char *intended)
{
  BenchQuery query = { g_strdup (text), entry, g_strdup (intended) };

  g_array_append_val (queries, query);
}

/* Evenly spread over all names. */
GArray *
bench_queries_new_names (GArray *names,
                         guint   n_queries)
{
  GArray *queries = new_array (sizeof (BenchQuery), clear_query);

  for (guint i = 0; i < MIN (n_queries, names->len); i++)
    {
      const BenchName *name =
        &g_array_index (names, BenchName, (guint64) i * names->len / MIN (n_queries, names->len));

      add_query (queries, name->text, name->entry, name->text);
    }

  return queries;
}

/* Two spellings of a sound, either of which is written for the other. */
static const struct
{
  const char *from;
  const char *to;
} sounds[] = {
  { "ph", "f" }, { "f", "ph" }, { "c", "k" }, { "c", "s" }, { "s", "c" }, { "s", "z" },
  { "z", "s" },  { "z", "x" },  { "x", "z" }, { "y", "i" }, { "i", "y" }, { "t", "th" },
  { "th", "t" }, { "ei", "ie" }, { "ine", "in" }, { "ole", "ol" }, { "ae", "e" }, { "x", "ks" },
};

static const char *const keys[] = { "qwertyuiop", "asdfghjkl", "zxcvbnm" };

static void
replace_sound (GString *word,
               GRand   *rand)
{
  guint i = g_rand_int_range (rand, 0, G_N_ELEMENTS (sounds));
  char *at = strstr (word->str, sounds[i].from);
  gssize start;

  if (at == NULL)
    return;

  start = at - word->str;
  g_string_erase (word, start, strlen (sounds[i].from));
  g_string_insert (word, start, sounds[i].to);
}

static void
replace_key (GString *word,
             guint    at)
{
  for (guint row = 0; row < G_N_ELEMENTS (keys); row++)
    {
      const char *key = strchr (keys[row], word->str[at]);

      if (word->str[at] != '\0' && key != NULL)
        {
          word->str[at] = key > keys[row] ? key[-1] : key[1];
          return;
        }
    }
}

static void
misspell (GString *word,
          GRand   *rand)
{
  static const char vowels[] = "aeiou";
  guint at = g_rand_int_range (rand, 0, word->len - 1);

  /* The first letter is seldom the wrong one: 7 % of real misspellings. */
  if (at == 0 && g_rand_int_range (rand, 0, 3) != 0)
    at = 1;

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      if (word->str[at] != '\0' && strchr (vowels, word->str[at]) != NULL)
        word->str[at] = vowels[g_rand_int_range (rand, 0, 5)];
      break;

    case 3:
    case 4:
      g_string_erase (word, at, 1);
      break;

    case 5:
      g_string_insert_c (word, at, word->str[at]);
      break;

    case 6:
      {
        char swapped = word->str[at];

        word->str[at] = word->str[at + 1];
        word->str[at + 1] = swapped;
      }
      break;

    case 7:
      replace_key (word, at);
      break;

    default:
      replace_sound (word, rand);
      break;
    }
}

/* One error in most, two in long words at times. */
GArray *
bench_queries_new_misspellings (GArray  *names,
                                guint    n_queries,
                                guint32  seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GArray *queries = new_array (sizeof (BenchQuery), clear_query);

  while (queries->len < n_queries)
    {
      const BenchName *name = &g_array_index (names, BenchName,
                                              g_rand_int_range (rand, 0, names->len));
      g_autofree char *plain = g_ascii_strdown (name->text, -1);
      g_autoptr(GString) query = g_string_new (plain);

      if (name->kind > PANDECT_INDEX_BRAND || query->len < 6 || strlen (name->text) > 24)
        continue;

      misspell (query, rand);
      if (query->len > 8 && g_rand_int_range (rand, 0, 4) == 0)
        misspell (query, rand);
      if (!g_str_equal (query->str, plain) && g_utf8_validate (query->str, query->len, NULL))
        add_query (queries, query->str, name->entry, name->text);
    }

  return queries;
}

/* Whether two names are the same but for case and punctuation. */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  for (;;)
    {
      while (g_ascii_ispunct (*a) || *a == ' ')
        a++;
      while (g_ascii_ispunct (*b) || *b == ' ')
        b++;
      if (*a == '\0' || *b == '\0' || g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return *a == *b;
      a++;
      b++;
    }
}

static guint
find_entry (GArray     *names,
            const char *text)
{
  for (guint i = 0; i < names->len; i++)
    {
      const BenchName *name = &g_array_index (names, BenchName, i);

      if (is_same_name (name->text, text))
        return name->entry;
    }

  return G_MAXUINT;
}

/* Columns: what was typed; what was meant. */
GArray *
bench_queries_new_from_tsv (const char  *path,
                            GArray      *names,
                            GError     **error)
{
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;
  GArray *queries;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;

  queries = new_array (sizeof (BenchQuery), clear_query);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", 3);

      if (g_strv_length (fields) >= 2)
        add_query (queries, fields[0], find_entry (names, fields[1]), fields[1]);
    }

  return queries;
}

/* The first letters of each query in which the error is made already. */
GArray *
bench_queries_new_beginnings (GArray *queries,
                              guint   percent)
{
  GArray *beginnings = new_array (sizeof (BenchQuery), clear_query);

  for (guint i = 0; i < queries->len; i++)
    {
      const BenchQuery *query = &g_array_index (queries, BenchQuery, i);
      glong n_chars = (g_utf8_strlen (query->text, -1) * percent + 99) / 100;
      g_autofree char *text = g_utf8_substring (query->text, 0, n_chars);

      if (n_chars >= 3 && g_ascii_strncasecmp (text, query->intended, strlen (text)) != 0)
        add_query (beginnings, g_strchomp (text), query->entry, query->intended);
    }

  return beginnings;
}

/* Six to twelve letters that mean nothing. */
GArray *
bench_queries_new_random (guint   n_queries,
                          guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GArray *queries = new_array (sizeof (BenchQuery), clear_query);

  while (queries->len < n_queries)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (int n = g_rand_int_range (rand, 6, 13); n > 0; n--)
        g_string_append_c (text, g_rand_int_range (rand, 'a', 'z' + 1));
      add_query (queries, text->str, G_MAXUINT, text->str);
    }

  return queries;
}
