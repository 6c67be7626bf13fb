/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

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

G_END_DECLS
