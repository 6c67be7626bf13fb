/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-file.h"
#include "content/pandect-xml-page.h"
#include "tools/pandect-overlap.h"

/* Which part of the words of a sentence a fact must have to be taken for its restatement. */
#define LIKENESS 0.5

/* How much of a page the facts of a bundle restate. */
typedef struct
{
  GListModel *facts;
  GPtrArray  *words;    /* of each fact */
  guint       n_sentences;
  guint       n_missed;
} Coverage;

static void
check_sentence (Coverage              *self,
                const PandectPagePart *part,
                const char            *sentence)
{
  g_autoptr(GHashTable) words = pandect_overlap_read (sentence);
  double best = 0;

  if (g_hash_table_size (words) == 0)
    return;

  for (guint i = 0; i < self->words->len; i++)
    best = MAX (best, pandect_overlap_measure (words, g_ptr_array_index (self->words, i)));

  self->n_sentences++;
  if (best >= LIKENESS)
    return;

  self->n_missed++;
  printf ("%s: %s\n", part->place, sentence);
}

static void
check_part (Coverage              *self,
            const PandectPagePart *part)
{
  g_autoptr(GPtrArray) sentences = pandect_overlap_split (part->words);

  for (guint i = 0; !part->is_heading && i < sentences->len; i++)
    check_sentence (self, part, g_ptr_array_index (sentences, i));
}

/* Lists the sentences of a page that no fact seems to restate. */
PandectCliStatus
pandect_cli_coverage (const PandectCliOptions *options)
{
  g_autoptr(PandectBundle) bundle = pandect_cli_open_bundle (options->arguments[1]);
  g_autoptr(GPtrArray) page = pandect_cli_read_page (options->arguments[2]);
  g_autoptr(GPtrArray) words =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  Coverage self = { .words = words };

  if (bundle == NULL || page == NULL)
    return PANDECT_CLI_BAD;

  self.facts = pandect_bundle_get_facts (bundle);
  for (guint i = 0; i < g_list_model_get_n_items (self.facts); i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (self.facts, i);

      g_ptr_array_add (words, pandect_overlap_read (
                                pandect_text_get_source (pandect_fact_get_text (fact))->words));
    }

  for (guint i = 0; i < page->len; i++)
    check_part (&self, g_ptr_array_index (page, i));

  printf (ngettext ("%u of %u sentence has less than half of its words in any fact\n",
                    "%u of %u sentences have less than half of their words in any fact\n",
                    self.n_sentences),
          self.n_missed, self.n_sentences);

  return PANDECT_CLI_DONE;
}
