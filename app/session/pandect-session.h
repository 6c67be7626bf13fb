/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-bundle-search.h"
#include "session/pandect-findings.h"
#include "session/pandect-reading.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SESSION (pandect_session_get_type ())
G_DECLARE_FINAL_TYPE (PandectSession, pandect_session, PANDECT, SESSION, GObject)

PandectSession  *pandect_session_new          (PandectBundle  *bundle) G_GNUC_WARN_UNUSED_RESULT;
guint            pandect_session_take_over    (PandectSession *self,
                                               PandectSession *from);

PandectBundle   *pandect_session_get_bundle   (PandectSession *self);
PandectProfile  *pandect_session_get_profile  (PandectSession *self);
PandectReading  *pandect_session_get_reading  (PandectSession *self);
PandectFindings *pandect_session_get_findings (PandectSession *self);

/* What the reader looks at. */
PandectTreatment *pandect_session_get_current      (PandectSession   *self);
void              pandect_session_set_current      (PandectSession   *self,
                                                    PandectTreatment *current);
gboolean          pandect_session_get_matches_only (PandectSession   *self);
void              pandect_session_set_matches_only (PandectSession   *self,
                                                    gboolean          matches_only);
gboolean          pandect_session_get_by_name      (PandectSession   *self);
void              pandect_session_set_by_name      (PandectSession   *self,
                                                    gboolean          by_name);
const char       *pandect_session_get_query        (PandectSession   *self);
void              pandect_session_set_query        (PandectSession   *self,
                                                    const char       *query);
GListModel       *pandect_session_get_results      (PandectSession   *self);

/* What the profile means: short for what PandectFindings says. */
GListModel           *pandect_session_get_treatments   (PandectSession   *self);
PandectTreatment     *pandect_session_get_root         (PandectSession   *self);
PandectTreatment     *pandect_session_get_treatment    (PandectSession   *self,
                                                        PandectTherapy   *therapy);
PandectTreatment     *pandect_session_lookup_treatment (PandectSession   *self,
                                                        const char       *id);
const PandectFinding *pandect_session_get_finding      (PandectSession   *self,
                                                        PandectCriterion *criterion);
PandectField         *pandect_session_get_next_field   (PandectSession   *self);
PandectPreview       *pandect_session_get_preview      (PandectSession   *self);

/* How content is written: short for what PandectReading says. */
const char * const *pandect_session_get_languages (PandectSession     *self);
void                pandect_session_set_languages (PandectSession     *self,
                                                   const char * const *languages);
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
