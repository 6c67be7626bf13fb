/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"
#include "sheet/pandect-sheet-style.h"
#include "sheet/pandect-sheet-text.h"

G_BEGIN_DECLS

/**
 * PandectSheetParagraph:
 * @style: what it is for
 * @sign: what stands before its first line
 * @lead: (nullable): words in a column of their own, before its first line
 * @text: its words
 *
 * Some lines.
 */
typedef struct
{
  PandectSheetStyle  style;
  PandectSheetSign   sign;
  PandectSheetText  *lead;
  PandectSheetText  *text;
} PandectSheetParagraph;

/**
 * PandectSheetSection:
 * @heading: (nullable): its heading, which stays with what follows
 * @continuation: (nullable): its heading where it goes on
 * @n_columns: how many columns it has where the page is wide enough
 * @blocks: (element-type GPtrArray): paragraphs that stay together where they can
 */
typedef struct
{
  PandectSheetParagraph *heading;
  PandectSheetParagraph *continuation;
  guint                  n_columns;
  GPtrArray             *blocks;
} PandectSheetSection;

/**
 * PandectSheetBrevity:
 * @PANDECT_SHEET_FULL: everything is named where it belongs
 * @PANDECT_SHEET_BRIEF: what several treatments share is said but once, and where three or more
 *   answers of one group are missing they are counted there
 * @PANDECT_SHEET_BRIEFEST: two are counted too
 * @PANDECT_N_SHEET_BREVITIES: how many there are
 *
 * How briefly a sheet says the same.
 */
typedef enum
{
  PANDECT_SHEET_FULL,
  PANDECT_SHEET_BRIEF,
  PANDECT_SHEET_BRIEFEST,
  PANDECT_N_SHEET_BREVITIES,
} PandectSheetBrevity;

/**
 * PandectSheetContent:
 * @session: whose profile is printed; only while the content is made
 * @language: (nullable): the language that it is written in
 * @is_mirrored: whether lines run from the right
 * @brevity: how briefly it is said
 * @sections: (element-type PandectSheetSection): what is read, from top to bottom
 * @stream: (nullable): the section that takes the parts that follow, where all is said briefly
 * @foot: (element-type PandectSheetParagraph): what stands at the foot of each page
 * @standing: what the sheet is not
 * @printed: when it is printed
 * @date: that, as it is written
 *
 * What a sheet says, before it is known how large the paper is.
 */
typedef struct
{
  PandectSession      *session;
  const char          *language;
  gboolean             is_mirrored;
  PandectSheetBrevity  brevity;
  GPtrArray           *sections;
  PandectSheetSection *stream;
  GPtrArray           *foot;
  char                *standing;
  GDateTime           *printed;
  char                *date;
} PandectSheetContent;

PandectSheetContent   *pandect_sheet_content_new         (PandectSession      *session,
                                                          GDateTime           *printed,
                                                          PandectSheetBrevity  brevity)
                                                          G_GNUC_WARN_UNUSED_RESULT;
void                   pandect_sheet_content_free        (PandectSheetContent *self);

PandectSheetSection   *pandect_sheet_content_add_section (PandectSheetContent *self,
                                                          PandectSheetSign     sign,
                                                          const char          *heading,
                                                          guint                n_columns);
PandectSheetSection   *pandect_sheet_content_add_part    (PandectSheetContent *self,
                                                          PandectSheetSign     sign,
                                                          const char          *heading,
                                                          const char          *count,
                                                          guint                n_columns);
GPtrArray             *pandect_sheet_section_add_block   (PandectSheetSection *self);
PandectSheetText      *pandect_sheet_content_add         (PandectSheetContent *self,
                                                          GPtrArray           *block,
                                                          PandectSheetStyle    style);
PandectSheetText      *pandect_sheet_content_add_signed  (PandectSheetContent *self,
                                                          GPtrArray           *block,
                                                          PandectSheetStyle    style,
                                                          PandectSheetSign     sign);
PandectSheetText      *pandect_sheet_content_add_led     (PandectSheetContent *self,
                                                          GPtrArray           *block,
                                                          const char          *lead);

char                  *pandect_sheet_content_dup_counted (const PandectSheetContent *self,
                                                          const char          *item,
                                                          guint                count)
                                                          G_GNUC_WARN_UNUSED_RESULT;

/* The parts of a sheet, in their order. */
void                   pandect_sheet_add_head            (PandectSheetContent *content);
void                   pandect_sheet_add_verdicts        (PandectSheetContent *content);
void                   pandect_sheet_add_remarks         (PandectSheetContent *content);
void                   pandect_sheet_add_foot            (PandectSheetContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectSheetContent, pandect_sheet_content_free)

G_END_DECLS
