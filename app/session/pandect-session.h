/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"
#include "eligibility/pandect-question.h"
#include "search/pandect-bundle-search.h"
#include "session/pandect-treatment.h"
#include "session/pandect-preview.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SESSION (pandect_session_get_type ())
G_DECLARE_FINAL_TYPE (PandectSession, pandect_session, PANDECT, SESSION, GObject)

/**
 * PandectStandIn:
 * @PANDECT_STAND_IN_NONE: the text is in the language of the reader
 * @PANDECT_STAND_IN_MISSING: it was not translated
 * @PANDECT_STAND_IN_STALE: what was translated is an older wording of it
 *
 * Why the source of a text is shown instead of a translation.
 */
typedef enum
{
  PANDECT_STAND_IN_NONE,
  PANDECT_STAND_IN_MISSING,
  PANDECT_STAND_IN_STALE,
} PandectStandIn;

PandectSession *pandect_session_new            (PandectBundle  *bundle) G_GNUC_WARN_UNUSED_RESULT;

guint           pandect_session_take_over      (PandectSession *self,
                                                PandectSession *from);

PandectBundle  *pandect_session_get_bundle     (PandectSession *self);
PandectProfile *pandect_session_get_profile    (PandectSession *self);

/* The entries, each with its present verdict. */
GListModel     *pandect_session_get_entries    (PandectSession *self);
GListModel     *pandect_session_get_treatments (PandectSession *self);
GListModel     *pandect_session_get_groups     (PandectSession *self);
PandectTreatment   *pandect_session_get_root       (PandectSession *self);
PandectTreatment   *pandect_session_get_treatment      (PandectSession *self,
                                                    PandectTherapy *therapy);
PandectTreatment   *pandect_session_lookup_treatment   (PandectSession *self,
                                                    const char     *id);

/* What the reader looks at. */
PandectTreatment   *pandect_session_get_current      (PandectSession *self);
void            pandect_session_set_current      (PandectSession   *self,
                                                  PandectTreatment *current);
gboolean        pandect_session_get_matches_only (PandectSession *self);
void            pandect_session_set_matches_only (PandectSession *self,
                                                  gboolean        matches_only);
gboolean        pandect_session_get_by_name      (PandectSession *self);
void            pandect_session_set_by_name      (PandectSession *self,
                                                  gboolean        by_name);
gboolean        pandect_session_get_shows_refused (PandectSession *self);
void            pandect_session_set_shows_refused (PandectSession *self,
                                                   gboolean        shows_refused);
const char     *pandect_session_get_query        (PandectSession *self);
void            pandect_session_set_query        (PandectSession *self,
                                                  const char     *query);
GListModel     *pandect_session_get_results      (PandectSession *self);

/* What to ask next. */
PandectField   *pandect_session_get_next_field   (PandectSession *self);
const PandectQuestion *pandect_session_get_question (PandectSession *self);
guint           pandect_session_get_next_bears_on (PandectSession *self);
void            pandect_session_skip_field       (PandectSession *self,
                                                  PandectField   *field);

/* What is remarked on the answers. */
GPtrArray      *pandect_session_list_conflicts   (PandectSession *self)
                                                  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *pandect_session_list_conflict_fields
                                                 (PandectSession       *self,
                                                  const PandectCaution *conflict)
                                                  G_GNUC_WARN_UNUSED_RESULT;
const PandectCaution *pandect_session_get_refusal (PandectSession *self,
                                                   PandectTherapy *category);
PandectTherapy *pandect_session_get_refused      (PandectSession *self,
                                                  PandectTherapy *therapy);

/* What an answer would settle. */
PandectPreview *pandect_session_get_preview       (PandectSession *self);
PandectPreview *pandect_session_dup_preview       (PandectSession *self,
                                                   PandectField   *field,
                                                   PandectValue   *value)
                                                   G_GNUC_WARN_UNUSED_RESULT;
void            pandect_session_point_at          (PandectSession *self,
                                                   PandectField   *field,
                                                   PandectValue   *value);

/* How it is written. */
const char * const *pandect_session_get_languages (PandectSession     *self);
void                pandect_session_set_languages (PandectSession     *self,
                                                   const char * const *languages);
void                pandect_session_prefer_languages (PandectSession  *self,
                                                      const char      *preferred);
const char * const *pandect_session_get_second_languages   (PandectSession     *self);
void                pandect_session_set_second_languages   (PandectSession     *self,
                                                            const char * const *languages);
void                pandect_session_prefer_second_language (PandectSession     *self,
                                                            const char         *preferred);
const PandectReview *pandect_session_get_review   (PandectSession     *self);
const PandectReview *pandect_session_get_second_review
                                                  (PandectSession     *self);
PandectStandIn       pandect_session_get_stand_in       (PandectSession *self,
                                                         PandectText    *text);
const PandectPassage *pandect_session_get_second_passage (PandectSession *self,
                                                          PandectText    *text);
const char         *pandect_session_get_lettering (PandectSession     *self);
void                pandect_session_set_lettering (PandectSession     *self,
                                                   const char         *authority);
const char         *pandect_session_get_words     (PandectSession     *self,
                                                   PandectText        *text);
char               *pandect_session_dup_words     (PandectSession     *self,
                                                   PandectText        *text)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char               *pandect_session_dup_name      (PandectSession     *self,
                                                   PandectTherapy     *therapy)
                                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
