/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectFoldFlags:
 * @PANDECT_FOLD_PLAIN: the folded text only
 * @PANDECT_FOLD_MAP: also the way back from each folded byte to the shown text
 * @PANDECT_FOLD_EXPAND: write ä, ö, ü, ø and å as two letters (ae, oe, ue, oe, aa)
 */
typedef enum
{
  PANDECT_FOLD_PLAIN  = 0,
  PANDECT_FOLD_MAP    = 1 << 0,
  PANDECT_FOLD_EXPAND = 1 << 1,
} PandectFoldFlags;

/**
 * PandectFold:
 * @text: the folded text, UTF-8 and NUL-terminated
 * @length: bytes in @text
 * @expandable: whether %PANDECT_FOLD_EXPAND would give another text
 * @starts: for each byte of @text, where its character begins in the shown text, in bytes
 * @ends: for each byte of @text, where its character ends in the shown text, in bytes
 *
 * A text as search sees it: without case, accents, digit styles and look-alike punctuation.
 *
 * The index and the query pass through this one function, so that two spellings of a word are
 * equal exactly when their folded bytes are. The rules, in the order in which they apply:
 *
 * * every kind of apostrophe becomes `'`, every kind of hyphen or dash `-`; format characters
 *   (soft hyphen, joiners, direction marks), variation selectors and the Arabic tatweel vanish;
 * * compatibility decomposition (Unicode Standard Annex 15), so ligatures, full-width letters,
 *   superscripts and presentation forms become their plain letters;
 * * digits of every script become 0–9;
 * * marks vanish after Latin, Greek, Cyrillic, Hebrew and Arabic letters, where they are accents
 *   or optional vowels; they stay in the other scripts, where they are letters of the word. The
 *   nukta dots of the Indic scripts vanish, because keyboards and writers leave them out;
 * * letters become lower case, and a table takes those that have no decomposition (ł ø œ æ đ ð þ
 *   ß ı µ) and the Arabic, Persian and Urdu forms of one letter to one spelling;
 * * whatever else is neither letter, mark nor digit becomes a space; a run of spaces is one, and
 *   there is none at either end.
 *
 * The struct is reusable scratch: fold as many texts as needed with one of them.
 */
typedef struct
{
  char    *text;
  guint    length;
  gboolean expandable;
  guint32 *starts;
  guint32 *ends;

  /*< private >*/
  guint    allocated;
  gboolean maps;
  gboolean strips_marks;
} PandectFold;

/**
 * PandectFoldWord:
 * @start: first byte of the word in the folded text
 * @length: bytes of the word
 * @glued: whether it follows the previous word with nothing in between
 * @next: where the next word is sought
 *
 * A word of a folded text. In scripts written without spaces each character is a word of its
 * own, glued to the one before it, so that any run of characters inside a sentence can be found.
 *
 * An Arabic word of five letters or more loses its article (ال, also after و ب ف ك), because
 * readers type either form.
 */
typedef struct
{
  guint    start;
  guint    length;
  gboolean glued;
  guint    next;
} PandectFoldWord;

void     pandect_fold_init      (PandectFold       *fold);
void     pandect_fold_clear     (PandectFold       *fold);
gboolean pandect_fold_text      (PandectFold       *fold,
                                 const char        *text,
                                 gssize             length,
                                 PandectFoldFlags   flags);
gboolean pandect_fold_next_word (const PandectFold *fold,
                                 PandectFoldWord   *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PandectFold, pandect_fold_clear)

G_END_DECLS
