/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle-private.h"
#include "content/pandect-problem.h"
#include "content/pandect-xml.h"
#include "eligibility/pandect-criterion-check.h"

/* What the parts of the reader share while one bundle is read. */

G_BEGIN_DECLS

/**
 * PandectReader:
 * @xml: the file
 * @problems: what is wrong with it, so far
 * @language: the language of its source text
 * @facts: ids of the facts
 * @terms: ids of the glossary terms
 * @notes: ids of the notes
 * @languages: the languages of translations, interned
 * @fields: what can be recorded
 * @routes: id to [struct@Route]
 * @criteria: id to [class@Criterion], as far as they are read
 * @criterion_nodes: id to element, for criteria that are referred to before they are read
 * @expressions: ids of the expressions inside rules
 * @depths: id to how many criteria the criterion rests on, each resting on the next
 * @depth: the deepest of those that the criterion being read refers to
 * @n_reading: how many criteria are being read, each because the one before refers to it
 * @cautions: id to [struct@Caution]
 * @conflicts: id to [struct@Caution] of answers that do not go together
 * @therapies: id to [class@Therapy]
 * @entries: the therapies in page order
 * @spans: references in texts to things that may be read later
 * @n_problems: how many problems were found, those beyond the limit included
 * @has_duplicates: whether an id was given twice, so that others may have gone
 * @n_guesses: how many ids were compared with others to find the one that was meant
 */
typedef struct
{
  PandectXml      *xml;
  GListStore      *problems;
  const char      *language;

  GHashTable      *facts;
  GHashTable      *terms;
  GHashTable      *notes;
  GHashTable      *languages;
  PandectFieldSet *fields;
  GHashTable      *routes;
  GHashTable      *criteria;
  GHashTable      *criterion_nodes;
  GHashTable      *expressions;
  GHashTable      *depths;
  guint            depth;
  guint            n_reading;
  GHashTable      *cautions;
  GHashTable      *conflicts;
  GHashTable      *therapies;
  GPtrArray       *entries;
  GArray          *spans;
  guint            n_problems;
  guint            n_guesses;
  gboolean         has_duplicates;
} PandectReader;

/* pandect-reader-report.c */
void pandect_reader_report (PandectReader        *self,
                            const PandectXmlNode *node,
                            PandectBundleError    code,
                            const char           *format,
                            ...) G_GNUC_PRINTF (4, 5);
void pandect_reader_report_unknown (PandectReader        *self,
                                    const PandectXmlNode *node,
                                    GHashTable           *known,
                                    const char           *id,
                                    const char           *message);

/* pandect-text-reader.c */
GArray      *pandect_reader_new_mentions   (void) G_GNUC_WARN_UNUSED_RESULT;
PandectText *pandect_reader_read_text      (PandectReader        *self,
                                            const PandectXmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
PandectText *pandect_reader_read_child     (PandectReader        *self,
                                            const PandectXmlNode *parent,
                                            const char           *name) G_GNUC_WARN_UNUSED_RESULT;
void         pandect_reader_check_mentions (PandectReader        *self);

/* pandect-profile-reader.c */
PandectFieldSet *pandect_reader_read_profile (PandectReader        *self,
                                              const PandectXmlNode *node)
                                              G_GNUC_WARN_UNUSED_RESULT;

/* pandect-criterion-reader.c */
void              pandect_reader_read_criteria   (PandectReader        *self,
                                                  const PandectXmlNode *node,
                                                  PandectBundle        *bundle);
PandectCriterion *pandect_reader_read_expression (PandectReader        *self,
                                                  const PandectXmlNode *node)
                                                  G_GNUC_WARN_UNUSED_RESULT;
gboolean          pandect_reader_is_expression   (const PandectXmlNode *node);
void              pandect_reader_check_criterion (PandectReader        *self,
                                                  const PandectXmlNode *node,
                                                  const char           *owner,
                                                  PandectCriterion     *criterion);

/* pandect-therapy-reader.c */
void pandect_reader_read_therapies   (PandectReader        *self,
                                      const PandectXmlNode *node);
void pandect_reader_link_components  (PandectReader        *self,
                                      const PandectXmlNode *node);

/* pandect-reader.c */
char         **pandect_reader_read_facts (PandectReader        *self,
                                          const PandectXmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
gboolean       pandect_reader_claim_id   (PandectReader        *self,
                                          const PandectXmlNode *node,
                                          GHashTable           *ids);
PandectCaution *pandect_reader_read_caution (PandectReader        *self,
                                             const PandectXmlNode *node)
                                             G_GNUC_WARN_UNUSED_RESULT;
PandectNote   *pandect_reader_read_note  (PandectReader        *self,
                                          const PandectXmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
PandectBundle *pandect_reader_read       (PandectXml           *xml,
                                          GListStore           *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
