/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"
#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/* What a bundle is made of beside its facts, fields and therapies. These are values: the bundle or
 * therapy that they belong to owns them, and they never change. What may be missing is NULL. */

typedef struct _PandectTherapy PandectTherapy;

/**
 * PandectNameKind:
 * @PANDECT_NAME_GENERIC: the name of the therapy in the bundle
 * @PANDECT_NAME_BRAND: a brand
 * @PANDECT_NAME_ABBREVIATION: an abbreviation
 * @PANDECT_NAME_SYNONYM: another name, perhaps in another language
 * @PANDECT_NAME_TALL_MAN: the generic name with capitals that tell it from a look-alike
 */
typedef enum
{
  PANDECT_NAME_GENERIC,
  PANDECT_NAME_BRAND,
  PANDECT_NAME_ABBREVIATION,
  PANDECT_NAME_SYNONYM,
  PANDECT_NAME_TALL_MAN,
} PandectNameKind;

#define PANDECT_TYPE_NAME_KIND (pandect_name_kind_get_type ())
GType pandect_name_kind_get_type (void);

const char *pandect_name_kind_to_string (PandectNameKind kind);

/**
 * PandectName:
 * @kind: what sort of name it is
 * @text: the name
 * @language: BCP 47 tag, interned
 * @authority: (nullable): who uses or gives it
 * @is_verified: whether it was read in a public source
 *
 * A name by which a therapy is known.
 */
typedef struct
{
  PandectNameKind  kind;
  const char      *text;
  const char      *language;
  const char      *authority;
  gboolean         is_verified;
} PandectName;

/**
 * PandectCode:
 * @system: the classification, such as `ATC`
 * @value: the code
 * @year: the year of the edition, since codes move
 * @authority: where the code was read
 *
 * The code of a drug in a classification.
 */
typedef struct
{
  const char *system;
  const char *value;
  const char *year;
  const char *authority;
} PandectCode;

/**
 * PandectRoute:
 * @id: its id
 * @label: how it reads after a drug, such as "by mouth"
 * @fact_ids: (nullable): the facts that say that a drug is given so
 *
 * A way in which a drug is given.
 */
typedef struct
{
  const char         *id;
  PandectText        *label;
  const char * const *fact_ids;
} PandectRoute;

/**
 * PandectComponent:
 * @drug: a therapy of the same bundle
 * @route: (nullable): how it is given, where the source says so
 *
 * A drug of a regimen.
 */
typedef struct
{
  PandectTherapy *drug;
  PandectText    *route;
} PandectComponent;

/**
 * PandectTerm:
 * @id: its id
 * @fact_ids: (nullable): the facts it rests on
 * @name: the word
 * @text: what it means
 *
 * A word that the glossary explains.
 */
typedef struct
{
  const char         *id;
  const char * const *fact_ids;
  PandectText        *name;
  PandectText        *text;
} PandectTerm;

/**
 * PandectConfusable:
 * @id: its id
 * @first: one of them
 * @second: the other
 * @authority: (nullable): who warns of the pair
 * @text: what tells them apart
 *
 * Two therapies whose names are easily taken for each other.
 */
typedef struct
{
  const char     *id;
  PandectTherapy *first;
  PandectTherapy *second;
  const char     *authority;
  PandectText    *text;
} PandectConfusable;

/**
 * PandectPartners:
 * @first: one of them
 * @second: the other
 * @fact_ids: the facts that say so
 *
 * Two therapies that are given together.
 */
typedef struct
{
  PandectTherapy     *first;
  PandectTherapy     *second;
  const char * const *fact_ids;
} PandectPartners;

/**
 * PandectNoteKind:
 * @PANDECT_NOTE_REMARK: something the source says
 * @PANDECT_NOTE_POINTER: the source points elsewhere, and the target of the pointer is lost
 * @PANDECT_NOTE_LOST: a part of the source is missing in the copy
 * @PANDECT_NOTE_FRAME: what a reader has to know before the list of treatments
 *
 * What the copy lost is said to be lost, and never filled in.
 */
typedef enum
{
  PANDECT_NOTE_REMARK,
  PANDECT_NOTE_POINTER,
  PANDECT_NOTE_LOST,
  PANDECT_NOTE_FRAME,
} PandectNoteKind;

/**
 * PandectNote:
 * @id: its id
 * @kind: what sort of remark it is
 * @fact_ids: (nullable): the facts it rests on
 * @text: the remark
 *
 * A remark on a therapy, or on the whole page.
 */
typedef struct
{
  const char         *id;
  PandectNoteKind     kind;
  const char * const *fact_ids;
  PandectText        *text;
} PandectNote;

/**
 * PandectCaution:
 * @id: its id
 * @fact_ids: (nullable): the facts it rests on
 * @label: the remark in a few words
 * @text: (nullable): the remark in full
 * @criterion: (nullable): when it applies; always when there is none
 *
 * A remark beside a verdict, which it never changes.
 */
typedef struct
{
  const char         *id;
  const char * const *fact_ids;
  PandectText        *label;
  PandectText        *text;
  PandectCriterion   *criterion;
} PandectCaution;

gboolean pandect_caution_is_lit (const PandectCaution *self,
                                 PandectProfile       *profile,
                                 PandectVerdict        verdict);

/**
 * PandectReviewState:
 * @PANDECT_REVIEW_MACHINE_DRAFTED: drafted by a machine, not clinically reviewed
 * @PANDECT_REVIEW_NOT_CLINICAL: written by people, not clinically reviewed
 * @PANDECT_REVIEW_CLINICAL: reviewed by a clinician
 *
 * How far the content in one language was reviewed.
 */
typedef enum
{
  PANDECT_REVIEW_MACHINE_DRAFTED,
  PANDECT_REVIEW_NOT_CLINICAL,
  PANDECT_REVIEW_CLINICAL,
} PandectReviewState;

const char *pandect_review_state_to_string (PandectReviewState state);

/**
 * PandectReview:
 * @language: BCP 47 tag of the language reviewed
 * @state: how far it was reviewed
 * @reviewer: (nullable): who reviewed it
 * @date: (nullable): when, as an ISO date
 *
 * Who has looked at the content in one language, and how.
 */
typedef struct
{
  const char         *language;
  PandectReviewState  state;
  const char         *reviewer;
  const char         *date;
} PandectReview;

/**
 * PandectAbout:
 * @title: its title
 * @scope: what it covers
 * @applies: (nullable): whom it is about; this is shown, and never judged
 * @source_title: the title of the page it restates, as the page has it
 * @publisher: who publishes that page
 * @url: (nullable): the address of that page
 * @dated: (nullable): the date the page bears
 * @seen: when the page was seen, as an ISO date
 * @age_limit: how many months after that the page may be out of date; 0 when it is not said
 * @standing: what a reader must always be told
 * @jurisdiction: where the page was written for
 * @terms: on which terms the content is used
 * @reviews: (array zero-terminated=1): its reviews, one for each language
 *
 * What a bundle says of itself. Counted by reference, as a list of bundles keeps it and lets go of
 * the rest.
 */
typedef struct
{
  PandectText                 *title;
  PandectText                 *scope;
  PandectText                 *applies;
  PandectText                 *source_title;
  PandectText                 *publisher;
  const char                  *url;
  const char                  *dated;
  const char                  *seen;
  guint                        age_limit;
  PandectText                 *standing;
  PandectText                 *jurisdiction;
  PandectText                 *terms;
  const PandectReview * const *reviews;
} PandectAbout;

const PandectAbout *pandect_about_ref   (const PandectAbout *self);
void                pandect_about_unref (const PandectAbout *self);

G_END_DECLS
