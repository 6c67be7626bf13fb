/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-name.h"
#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * PandectTherapyKind:
 * @PANDECT_THERAPY_CATEGORY: a heading with therapies under it
 * @PANDECT_THERAPY_DRUG: a drug
 * @PANDECT_THERAPY_REGIMEN: drugs given together
 * @PANDECT_THERAPY_PROCEDURE: an operation, a course of radiation
 * @PANDECT_THERAPY_OPTION: anything else that may be offered
 *
 * What sort of entry a therapy is. Everything but a category is a treatment.
 */
typedef enum
{
  PANDECT_THERAPY_CATEGORY,
  PANDECT_THERAPY_DRUG,
  PANDECT_THERAPY_REGIMEN,
  PANDECT_THERAPY_PROCEDURE,
  PANDECT_THERAPY_OPTION,
} PandectTherapyKind;

#define PANDECT_TYPE_THERAPY_KIND (pandect_therapy_kind_get_type ())
GType pandect_therapy_kind_get_type (void);

const char *pandect_therapy_kind_to_string   (PandectTherapyKind  kind);
gboolean    pandect_therapy_kind_from_string (const char         *string,
                                              PandectTherapyKind *kind);

#define PANDECT_TYPE_THERAPY (pandect_therapy_get_type ())
G_DECLARE_FINAL_TYPE (PandectTherapy, pandect_therapy, PANDECT, THERAPY, GObject)

const char         *pandect_therapy_get_id          (PandectTherapy  *self);
guint               pandect_therapy_get_index       (PandectTherapy  *self);
PandectTherapyKind  pandect_therapy_get_kind        (PandectTherapy  *self);
gboolean            pandect_therapy_is_treatment    (PandectTherapy  *self);
PandectText        *pandect_therapy_get_name        (PandectTherapy  *self);
PandectText        *pandect_therapy_get_summary     (PandectTherapy  *self);
PandectText        *pandect_therapy_get_description (PandectTherapy  *self);
const char * const *pandect_therapy_get_fact_ids    (PandectTherapy  *self);

PandectTherapy     *pandect_therapy_get_parent      (PandectTherapy  *self);
guint               pandect_therapy_get_depth       (PandectTherapy  *self);
gboolean            pandect_therapy_is_under        (PandectTherapy  *self,
                                                     PandectTherapy  *ancestor);
GListModel         *pandect_therapy_get_members     (PandectTherapy  *self);

GListModel         *pandect_therapy_get_names       (PandectTherapy  *self);
const char         *pandect_therapy_get_tall_man    (PandectTherapy  *self,
                                                     const char      *authority);
GListModel         *pandect_therapy_get_codes       (PandectTherapy  *self);
GListModel         *pandect_therapy_get_routes      (PandectTherapy  *self);
GListModel         *pandect_therapy_get_components  (PandectTherapy  *self);
GListModel         *pandect_therapy_get_regimens    (PandectTherapy  *self);

PandectCriterion   *pandect_therapy_get_criteria    (PandectTherapy  *self);
GListModel         *pandect_therapy_get_cautions    (PandectTherapy  *self);
GListModel         *pandect_therapy_get_notes       (PandectTherapy  *self);
GListModel         *pandect_therapy_get_confusables (PandectTherapy  *self);

G_END_DECLS
