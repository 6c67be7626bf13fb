/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"
#include "content/pandect-problem.h"

G_BEGIN_DECLS

/**
 * PandectOrigin:
 * @PANDECT_ORIGIN_NAMED: the folder that the environment names in `PANDECT_BUNDLE_DIR`
 * @PANDECT_ORIGIN_READER: the reader installed it
 * @PANDECT_ORIGIN_SITE: whoever looks after the machine put it there
 * @PANDECT_ORIGIN_PROGRAM: it came with the program
 *
 * Who put a bundle into the library. Of two copies of one version, that of the lower origin is
 * taken.
 */
typedef enum
{
  PANDECT_ORIGIN_NAMED,
  PANDECT_ORIGIN_READER,
  PANDECT_ORIGIN_SITE,
  PANDECT_ORIGIN_PROGRAM,
} PandectOrigin;

const char *pandect_origin_to_string (PandectOrigin origin);

#define PANDECT_TYPE_EDITION (pandect_edition_get_type ())
G_DECLARE_FINAL_TYPE (PandectEdition, pandect_edition, PANDECT, EDITION, GObject)

PandectEdition *pandect_edition_new (const char    *path,
                                     PandectOrigin  origin,
                                     const char    *id,
                                     const char    *version) G_GNUC_WARN_UNUSED_RESULT;

GFile         *pandect_edition_get_file    (PandectEdition *self);
PandectOrigin  pandect_edition_get_origin  (PandectEdition *self);
const char    *pandect_edition_get_id      (PandectEdition *self);
const char    *pandect_edition_get_version (PandectEdition *self);
gboolean       pandect_edition_is_current  (PandectEdition *self);
void           pandect_edition_set_current (PandectEdition *self,
                                            gboolean        is_current);
int            pandect_edition_compare     (PandectEdition *self,
                                            PandectEdition *other);

const PandectAbout *pandect_edition_get_about (PandectEdition *self);
PandectBundle      *pandect_edition_load      (PandectEdition *self,
                                               GListStore     *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
