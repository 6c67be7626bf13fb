/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

#include "test-tree.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray  *data;        /* what no language changes, longest first */
  GHashTable *complaints;  /* each once */
  const char *place;       /* what is looked at */
} TestWords;

void test_words_init     (TestWords     *self,
                          PandectBundle *bundle);
void test_words_add_data (TestWords     *self,
                          const char    *word);
void test_words_check    (TestWords     *self,
                          GtkWidget     *root,
                          const char    *place);
void test_words_end      (TestWords     *self);

G_END_DECLS
