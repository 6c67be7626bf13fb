/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-index-builder.h"

G_BEGIN_DECLS

/* The drugs and regimens of the first bundle, as plain names: what the tests of search look for. */

typedef enum
{
  LETROZOLE,
  ANASTROZOLE,
  EXEMESTANE,
  TAMOXIFEN,
  GOSERELIN,
  LEUPROLIDE,
  BUSERELIN,
  VINORELBINE,
  CISPLATIN,
  CAPECITABINE,
  PACLITAXEL,
  DOCETAXEL,
  DOXORUBICIN,
  FLUOROURACIL,
  METHOTREXATE,
  EPIRUBICIN,
  ETOPOSIDE,
  CYCLOPHOSPHAMIDE,
  GEMCITABINE,
  MITOMYCIN,
  NAB_PACLITAXEL,
  ERIBULIN,
  TRASTUZUMAB,
  PERTUZUMAB,
  TRASTUZUMAB_EMTANSINE,
  CLODRONATE,
  PAMIDRONATE,
  ZOLEDRONIC_ACID,
  AC,
  FAC,
  CMF,
  DOCETAXEL_DOXORUBICIN,
  DOXORUBICIN_PACLITAXEL,
  VINORELBINE_EPIRUBICIN,
  BISPHOSPHONATES,
  BONE_SURGERY,
  N_SAMPLE_ENTRIES,
} SampleEntry;

typedef struct
{
  SampleEntry      entry;
  PandectIndexKind  kind;
  const char      *text;
  const char      *lang;
} SampleName;

extern const SampleName sample_names[];
extern const guint      n_sample_names;

PandectIndex *sample_index_new (void);

G_END_DECLS
