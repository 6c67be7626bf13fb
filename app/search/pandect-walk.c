/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-walk.h"

/* The sorted list of words is a prefix tree: to go to the next word is to climb up to where it
 * parts from the one before and down again. On the way down, each node is a set of bits: bit i of
 * set e says that the first i letters typed can be read as the letters on the way with errors of
 * grade e. All bits of a set advance together in a few instructions (Wu and Manber 1992; swaps
 * after Hyyrö 2003), and a node whose sets are all empty ends the way for every word below it.
 *
 * An error that people make often (a swap, a doubled letter, one vowel or one spelling of a sound
 * for another) has grade 1, any other grade 2. So a walk as far as two full errors also reaches
 * four slight ones, at the cost of a walk for two.
 *
 * When the last bit is set the typed letters are used up, so every word below begins with them,
 * read with that many errors: the unfinished word and the typo are one thing here. */

#define N_SETS      (PANDECT_TYPO_MAX_GRADE + 1)

/* By grade, how many letters must have been typed before so many errors may lie behind. Writers
 * seldom miss the beginning of a name twice, while related drugs differ there and share the rest:
 * decitabine and gemcitabine, daunorubicin and doxorubicin. It also keeps the walk narrow where
 * the tree is widest. */
static const guint8 trusted_letters[N_SETS] = { 0, 0, 0, 3, 5, 7, 8 };
#define MAX_DEPTH   ((PANDECT_TYPO_ROWS + 1) * 4) /* bytes of the longest way */

typedef struct
{
  guint64  sets[N_SETS];
  guint64  letters;  /* where the last letter of the way stands among those typed */
  gunichar letter;
  guint16  parent;   /* bytes above; the node itself for the root */
  gboolean begun;    /* whether the typed letters were used up somewhere on the way */
} Node;

/* Where a letter stands among those typed, and where one that is taken for it. */
typedef struct
{
  guint64 same;
  guint64 similar;
} Places;

struct _PandectWalk
{
  Places            ascii[128];
  gunichar          wide[PANDECT_TYPO_MAX_CHARS];
  guint64           wide_places[PANDECT_TYPO_MAX_CHARS];
  guint             n_wide;
  guint64           dropped; /* typed letters that are easily one too many */
  guint64           ph, ks;  /* where these pairs stand: they sound like one letter */
  guint64           final;
  guint64           trusted[N_SETS];
  guint             grade;
  guint             whole_budget;
  guint             begun_budget;
  gboolean          open;
  Node              nodes[MAX_DEPTH]; /* by bytes of the way */
  PandectTypoScorer scorer;
};

PandectWalk *
pandect_walk_new (void)
{
  PandectWalk *self = g_new0 (PandectWalk, 1);

  pandect_typo_scorer_init (&self->scorer);

  return self;
}

void
pandect_walk_free (PandectWalk *self)
{
  g_free (self);
}

static Places
find_places (const PandectWalk *self,
             gunichar           c)
{
  if (c < 128)
    return self->ascii[c];

  for (guint i = 0; i < self->n_wide; i++)
    {
      if (self->wide[i] == c)
        return (Places) { self->wide_places[i], 0 };
    }

  return (Places) { 0, 0 };
}

static void
note_letter (PandectWalk *self,
             gunichar     c,
             guint64      bit)
{
  if (c < 128)
    {
      self->ascii[c].same |= bit;
      for (const char *like = pandect_typo_scorer_get_similar (&self->scorer, c);
           *like != '\0'; like++)
        self->ascii[(guint) *like].similar |= bit;
      return;
    }

  for (guint i = 0; i < self->n_wide; i++)
    {
      if (self->wide[i] == c)
        {
          self->wide_places[i] |= bit;
          return;
        }
    }

  self->wide[self->n_wide] = c;
  self->wide_places[self->n_wide++] = bit;
}

/* Letters that are easily left out, or heard where there is none. */
static gboolean
is_mute (gunichar c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'h';
}

static void
prepare (PandectWalk        *self,
         const PandectTyped *typed,
         guint               grade)
{
  const gunichar *chars = typed->chars;
  Node *root = &self->nodes[0];

  memset (self->ascii, 0, sizeof self->ascii);
  self->n_wide = 0;
  self->dropped = self->ph = self->ks = 0;
  self->final = G_GUINT64_CONSTANT (1) << typed->n_chars;
  self->grade = grade;

  for (guint i = 0; i < typed->n_chars; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      note_letter (self, chars[i], bit);

      if (i > 0 && (chars[i] == chars[i - 1] || is_mute (chars[i])))
        self->dropped |= bit;
      if (i > 0 && chars[i - 1] == 'p' && chars[i] == 'h')
        self->ph |= bit >> 1;
      if (i > 0 && (chars[i - 1] == 'k' || chars[i - 1] == 'c') && chars[i] == 's')
        self->ks |= bit >> 1;
    }

  memset (root, 0, sizeof *root);
  for (guint e = 0; e <= grade; e++)
    {
      self->trusted[e] = G_MAXUINT64 << trusted_letters[e];
      root->sets[e] = 1;
      if (e > 0)
        root->sets[e] |= root->sets[e - 1] | (root->sets[e - 1] & self->dropped) << 1;
      if (e > 1)
        root->sets[e] |= root->sets[e - 2] << 1;
      root->sets[e] &= self->trusted[e];
    }
}

/* Where a single letter was typed that sounds like the last two of the way. */
static guint64
find_single (const PandectWalk *self,
             gunichar           first,
             gunichar           second)
{
  if (first == 'p' && second == 'h')
    return self->ascii['f'].same;
  if ((first == 'k' || first == 'c') && second == 's')
    return self->ascii['x'].same;

  return 0;
}

/* Enters the node @at bytes down, below the one @above, and returns whether a word on this way can
 * still be what was typed. This is where the time of a search goes: at the root there is no letter
 * before, which makes all masks of pairs empty without a test. */
static gboolean
enter (PandectWalk *self,
       guint        above,
       guint        at,
       gunichar     c)
{
  const Node *parent = &self->nodes[above];
  const Node *grandparent = &self->nodes[parent->parent];
  Node *node = &self->nodes[at];
  Places places = find_places (self, c);
  guint64 swapped = places.same & (parent->letters >> 1);
  guint64 single = find_single (self, parent->letter, c);
  guint64 pairs = c == 'f' ? self->ph : c == 'x' ? self->ks : 0;
  guint64 missed = above > 0 && (c == parent->letter || is_mute (c)) ? G_MAXUINT64 : 0;
  guint64 any;

  node->letter = c;
  node->letters = places.same;
  node->parent = above;
  any = node->sets[0] = (parent->sets[0] & places.same) << 1;

  for (guint e = 1; e <= self->grade; e++)
    {
      guint64 before = parent->sets[e - 1];
      guint64 earlier = grandparent->sets[e - 1];
      guint64 set = before & missed;

      set |= ((parent->sets[e] & places.same) | (before & places.similar) | (earlier & single) |
              (node->sets[e - 1] & self->dropped)) << 1;
      set |= ((before & pairs) | (earlier & swapped)) << 2;
      if (e > 1)
        set |= parent->sets[e - 2] | (parent->sets[e - 2] | node->sets[e - 2]) << 1;

      node->sets[e] = set & self->trusted[e];
      any |= node->sets[e];
    }

  node->begun = parent->begun || (any & self->final) != 0;

  return (any & (self->final | (self->final - 1))) != 0;
}

static gboolean
is_final (const PandectWalk *self,
          const Node        *node)
{
  guint64 any = 0;

  for (guint e = 0; e <= self->grade; e++)
    any |= node->sets[e];

  return (any & self->final) != 0;
}

/* Prices a word that was reached and keeps it if the price is low enough. */
static void
offer (PandectWalk        *self,
       const PandectIndex *index,
       guint               word,
       const Node         *node,
       gboolean            finished,
       PandectCandidates  *out)
{
  gboolean begun = self->open && node->begun;
  gboolean whole = finished && is_final (self, node);
  guint length;
  const char *bytes;
  PandectTypoPrice price;

  if ((!begun && !whole) || !index->word_forgiving[word] ||
      out->n_candidates == PANDECT_WALK_MAX_CANDIDATES)
    return;

  bytes = pandect_index_get_word (index, word, &length);
  price = pandect_typo_scorer_price (&self->scorer, bytes, length);
  whole = whole && price.whole <= self->whole_budget;
  begun = begun && price.begun <= self->begun_budget &&
          (!whole || price.begun + PANDECT_TYPO_FULL / 4 < price.whole);

  if (begun || whole)
    {
      out->candidates[out->n_candidates++] = (PandectCandidate) {
        .word = word,
        .price = begun ? price.begun : price.whole,
        .begun = begun,
      };
    }
}

/* The next word that does not begin with the first @depth bytes of @word. Most of a walk is passing
 * over such words, so eight are tested at a time: a byte below @depth leaves its high bit set. */
static guint
skip_subtree (const PandectIndex *index,
              guint               word,
              guint               depth)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 eight;

  for (word++; word + 8 <= index->n_words; word += 8)
    {
      memcpy (&eight, index->word_shared + word, sizeof eight);
      if (((eight - ones * depth) & ~eight & (ones << 7)) != 0)
        break;
    }

  while (word < index->n_words && index->word_shared[word] >= depth)
    word++;

  return word;
}

/* Offers all words below a node, none of which can come nearer to what was typed any more. */
static guint
offer_subtree (PandectWalk        *self,
               const PandectIndex *index,
               guint               word,
               guint               depth,
               const Node         *node,
               PandectCandidates  *out)
{
  do
    offer (self, index, word++, node, FALSE, out);
  while (word < index->n_words && index->word_shared[word] >= depth);

  return word;
}

/**
 * pandect_walk_run:
 * @self: scratch
 * @index: an index
 * @typed: the word as it was typed
 * @grade: how far errors are forgiven
 * @open: whether the word may be unfinished
 * @out: candidates to add to, in the order of the words
 *
 * Finds the words that may be meant.
 *
 * Returns: how many were added
 */
guint
pandect_walk_run (PandectWalk        *self,
                  const PandectIndex *index,
                  const PandectTyped *typed,
                  guint               grade,
                  gboolean            open,
                  PandectCandidates  *out)
{
  gboolean many_words = index->n_words > PANDECT_WALK_FEW_WORDS;
  guint before = out->n_candidates;
  guint valid = 0;
  guint word = 0;

  prepare (self, typed, grade);
  pandect_typo_scorer_start (&self->scorer, typed, MIN (grade, PANDECT_TYPO_MAX_EDITS));
  self->whole_budget = pandect_typed_get_budget (typed, FALSE, many_words);
  self->begun_budget = pandect_typed_get_budget (typed, TRUE, many_words);
  self->open = open;

  while (word < index->n_words)
    {
      guint length;
      const char *bytes = pandect_index_get_word (index, word, &length);
      guint depth = MIN (valid, index->word_shared[word]);
      guint next = 0;
      gboolean alive = TRUE;

      while (depth < length && alive)
        {
          gunichar c = (guchar) bytes[depth];

          next = depth + 1;
          if (c >= 0x80)
            {
              c = g_utf8_get_char (bytes + depth);
              next = g_utf8_next_char (bytes + depth) - bytes;
            }
          alive = enter (self, depth, next, c);
          if (alive)
            depth = next;
        }

      valid = depth;
      if (alive)
        offer (self, index, word++, &self->nodes[depth], TRUE, out);
      else if (open && self->nodes[next].begun)
        word = offer_subtree (self, index, word, next, &self->nodes[next], out);
      else
        word = skip_subtree (index, word, next);
    }

  return out->n_candidates - before;
}
