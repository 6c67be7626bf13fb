/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "content/pandect-therapy.h"
#include "sheet/pandect-sheet-sign.h"

G_BEGIN_DECLS

/**
 * PandectSheetLook:
 * @PANDECT_SHEET_PLAIN: as its paragraph is
 * @PANDECT_SHEET_STRONG: stands out
 * @PANDECT_SHEET_QUIET: stands back
 *
 * How some words of a paragraph are set.
 */
typedef enum
{
  PANDECT_SHEET_PLAIN,
  PANDECT_SHEET_STRONG,
  PANDECT_SHEET_QUIET,
} PandectSheetLook;

/**
 * PandectSheetName:
 * @start: its first byte
 * @end: the byte behind it
 * @therapy: (nullable): the treatment that is listed by it, or %NULL for one that is only mentioned
 *
 * A name in a text, which is not broken over lines as long as a line is wide enough for it.
 */
typedef struct
{
  guint           start;
  guint           end;
  PandectTherapy *therapy;
} PandectSheetName;

/**
 * PandectSheetText:
 * @words: all of it
 * @attributes: how it is set
 * @names: (element-type PandectSheetName): the names in it
 * @is_mirrored: whether its lines run from the right
 *
 * The words of one paragraph.
 */
typedef struct
{
  GString       *words;
  PangoAttrList *attributes;
  GArray        *names;
  gboolean       is_mirrored;
} PandectSheetText;

PandectSheetText *pandect_sheet_text_new         (gboolean          is_mirrored)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void              pandect_sheet_text_free        (PandectSheetText *self);

void              pandect_sheet_text_append      (PandectSheetText *self,
                                                  const char       *words,
                                                  PandectSheetLook  look);
void              pandect_sheet_text_append_sign (PandectSheetText *self,
                                                  PandectSheetSign  sign);
void              pandect_sheet_text_append_name (PandectSheetText *self,
                                                  const char       *name,
                                                  PandectTherapy   *therapy,
                                                  PandectSheetSign  sign,
                                                  PandectSheetLook  look);

guint             pandect_sheet_text_begin_name  (PandectSheetText *self);
void              pandect_sheet_text_end_name    (PandectSheetText *self,
                                                  guint             start,
                                                  PandectTherapy   *therapy);

GArray           *pandect_sheet_text_set_on      (PandectSheetText *self,
                                                  PangoLayout      *layout,
                                                  double            pitch)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void              pandect_sheet_text_draw_shape  (cairo_t          *cr,
                                                  PangoAttrShape   *shape,
                                                  gboolean          do_path,
                                                  gpointer          is_mirrored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectSheetText, pandect_sheet_text_free)

G_END_DECLS
