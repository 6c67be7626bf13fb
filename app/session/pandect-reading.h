/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectStandIn:
 * @PANDECT_STAND_IN_NONE: the text is in the language of the reader
 * @PANDECT_STAND_IN_MISSING: it was not translated
 * @PANDECT_STAND_IN_STALE: the translation is of an older wording
 *
 * Why the source of a text is shown instead of a translation.
 */
typedef enum
{
  PANDECT_STAND_IN_NONE,
  PANDECT_STAND_IN_MISSING,
  PANDECT_STAND_IN_STALE,
} PandectStandIn;

#define PANDECT_TYPE_READING (pandect_reading_get_type ())
G_DECLARE_FINAL_TYPE (PandectReading, pandect_reading, PANDECT, READING, GObject)

PandectReading     *pandect_reading_new (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;

const char * const *pandect_reading_get_languages        (PandectReading     *self);
void                pandect_reading_set_languages        (PandectReading     *self,
                                                          const char * const *languages);
const char * const *pandect_reading_get_second_languages (PandectReading     *self);
void                pandect_reading_set_second_languages (PandectReading     *self,
                                                          const char * const *languages);
const char         *pandect_reading_get_lettering        (PandectReading     *self);
void                pandect_reading_set_lettering        (PandectReading     *self,
                                                          const char         *authority);

void                pandect_reading_prefer_languages       (PandectReading *self,
                                                            const char     *preferred);
void                pandect_reading_prefer_second_language (PandectReading *self,
                                                            const char     *preferred);
char              **pandect_reading_dup_all_languages      (PandectReading *self)
                                                            G_GNUC_WARN_UNUSED_RESULT;

const char           *pandect_reading_get_words          (PandectReading *self,
                                                          PandectText    *text);
char                 *pandect_reading_dup_words          (PandectReading *self,
                                                          PandectText    *text)
                                                          G_GNUC_WARN_UNUSED_RESULT;
char                 *pandect_reading_dup_name           (PandectReading *self,
                                                          PandectTherapy *therapy)
                                                          G_GNUC_WARN_UNUSED_RESULT;
const PandectPassage *pandect_reading_get_second_passage (PandectReading *self,
                                                          PandectText    *text);
PandectStandIn        pandect_reading_get_stand_in       (PandectReading *self,
                                                          PandectText    *text);
const char           *pandect_reading_get_title_language (PandectReading *self);
PandectReview        *pandect_reading_get_review         (PandectReading *self);

G_END_DECLS
