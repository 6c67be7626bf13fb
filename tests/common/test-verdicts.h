/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * TestVerdicts:
 * @name: the name of the row
 * @answers: what is recorded, in the form `er=positive her2=negative`
 * @verdicts: what comes of it. `letrozole=E` may be offered; `letrozole=N` criteria not met;
 *   `letrozole=?4` needs four answers; `letrozole=?er,pr` needs these. A plus leads to a caution
 *   that is lit: `letrozole=E+receptor-negative`; no other caution may be
 * @n_eligible: how many entries may be offered
 * @n_not_met: how many have criteria that are not met
 * @n_open: how many need information; 0 in all three when the row does not count
 * @next: (nullable): the field to ask for next, and how many treatments an answer settles at least
 *   and at most: `er 0 14`
 *
 * A row of verdicts that the shipped bundle must give.
 */
typedef struct
{
  const char *name;
  const char *answers;
  const char *verdicts;
  guint       n_eligible;
  guint       n_not_met;
  guint       n_open;
  const char *next;
} TestVerdicts;

extern const TestVerdicts test_verdicts[];
extern const guint        test_n_verdicts;

guint test_verdicts_check (const TestVerdicts *row,
                           PandectBundle      *bundle,
                           GString            *differences);

G_END_DECLS
