/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tools/pandect-complain.h"

G_BEGIN_DECLS

/**
 * PandectCatalogueEntry:
 * @line: where the entry begins
 * @words_line: where its translation begins
 * @context: (nullable): the id of what the text belongs to
 * @source: the text
 * @words: its translation; empty when there is none yet
 * @is_fuzzy: whether a translator has yet to look at it
 * @files: the files the text stands in, as the entry has them; empty when it does not say
 *
 * One text of a catalogue.
 */
typedef struct
{
  guint      line;
  guint      words_line;
  char      *context;
  char      *source;
  char      *words;
  gboolean   is_fuzzy;
  GString   *files;
} PandectCatalogueEntry;

/**
 * PandectCatalogue:
 * @file_name: the file, for messages
 * @source_language: (nullable): BCP 47 tag of the texts
 * @language: BCP 47 tag of the translations
 * @review: how far they were reviewed, as a bundle calls it
 * @reviewer: (nullable): by whom
 * @date: (nullable): when
 * @entries: (element-type PandectCatalogueEntry): the texts, without obsolete ones
 *
 * The translations of a bundle into one language, as a `.po` file of gettext has them.
 */
typedef struct
{
  char      *file_name;
  char      *source_language;
  char      *language;
  char      *review;
  char      *reviewer;
  char      *date;
  GPtrArray *entries;
} PandectCatalogue;

PandectCatalogue *pandect_catalogue_new   (const char *file_name,
                                           const char *source_language,
                                           const char *language) G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_catalogue_write (const PandectCatalogue *self) G_GNUC_WARN_UNUSED_RESULT;
PandectCatalogueEntry *pandect_catalogue_add (PandectCatalogue *self);
PandectCatalogue *pandect_catalogue_parse (const char *text,
                                           gsize       length,
                                           const char *file_name,
                                           GPtrArray  *complaints) G_GNUC_WARN_UNUSED_RESULT;
void              pandect_catalogue_free  (PandectCatalogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectCatalogue, pandect_catalogue_free)

G_END_DECLS
