/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-parts.h"

#include "content/pandect-bundle-private.h"

G_DEFINE_ENUM_TYPE (PandectNameKind, pandect_name_kind,
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_GENERIC, "generic"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_BRAND, "brand"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_ABBREVIATION, "abbreviation"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_SYNONYM, "synonym"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_TALL_MAN, "tall-man"))

/* The fields are constant for everybody but who frees them. */
#define FREE(field) g_free ((gpointer) (field))

static void
free_ids (const char * const *ids)
{
  g_strfreev ((char **) ids);
}

static void
clear_text (PandectText *text)
{
  if (text != NULL)
    pandect_text_unref (text);
}

/**
 * pandect_name_kind_to_string:
 * @kind: a kind
 *
 * Returns: its id, for files and programs
 */
const char *
pandect_name_kind_to_string (PandectNameKind kind)
{
  static const char *names[] = { "generic", "brand", "abbreviation", "synonym", "tall-man" };

  g_return_val_if_fail (kind <= PANDECT_NAME_TALL_MAN, NULL);

  return names[kind];
}

/**
 * pandect_review_state_to_string:
 * @state: a state
 *
 * Returns: its id, for files and programs
 */
const char *
pandect_review_state_to_string (PandectReviewState state)
{
  static const char *names[] = {
    "machine-drafted", "not-clinically-reviewed", "clinically-reviewed"
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}

/**
 * pandect_caution_is_lit:
 * @self: a caution
 * @profile: what is recorded
 * @verdict: the verdict on the therapy that the caution belongs to
 *
 * Returns: whether the caution is shown: its criterion definitely holds, and those of the therapy
 *   are not known to fail
 */
gboolean
pandect_caution_is_lit (const PandectCaution *self,
                        PandectProfile       *profile,
                        PandectVerdict        verdict)
{
  if (verdict == PANDECT_VERDICT_CRITERIA_NOT_MET)
    return FALSE;

  return self->criterion == NULL ||
         pandect_criterion_evaluate (self->criterion, profile, NULL) == PANDECT_TRUTH_TRUE;
}

void
pandect_name_free (PandectName *self)
{
  FREE (self->text);
  FREE (self->authority);
  g_free (self);
}

void
pandect_code_free (PandectCode *self)
{
  FREE (self->system);
  FREE (self->value);
  FREE (self->year);
  FREE (self->authority);
  g_free (self);
}

void
pandect_route_free (PandectRoute *self)
{
  FREE (self->id);
  clear_text (self->label);
  free_ids (self->fact_ids);
  g_free (self);
}

void
pandect_component_free (PandectComponent *self)
{
  clear_text (self->route);
  g_free (self);
}

void
pandect_term_free (PandectTerm *self)
{
  FREE (self->id);
  free_ids (self->fact_ids);
  clear_text (self->name);
  clear_text (self->text);
  g_free (self);
}

void
pandect_confusable_free (PandectConfusable *self)
{
  FREE (self->id);
  FREE (self->authority);
  clear_text (self->text);
  g_free (self);
}

void
pandect_partners_free (PandectPartners *self)
{
  free_ids (self->fact_ids);
  g_free (self);
}

void
pandect_note_free (PandectNote *self)
{
  FREE (self->id);
  free_ids (self->fact_ids);
  clear_text (self->text);
  g_free (self);
}

void
pandect_caution_free (PandectCaution *self)
{
  FREE (self->id);
  free_ids (self->fact_ids);
  clear_text (self->label);
  clear_text (self->text);
  g_clear_object (&self->criterion);
  g_free (self);
}

static void
review_free (const PandectReview *self)
{
  FREE (self->language);
  FREE (self->reviewer);
  FREE (self->date);
  FREE (self);
}

static void
about_clear (gpointer data)
{
  PandectAbout *self = data;

  clear_text (self->title);
  clear_text (self->scope);
  clear_text (self->applies);
  clear_text (self->source_title);
  clear_text (self->publisher);
  FREE (self->url);
  FREE (self->dated);
  FREE (self->seen);
  clear_text (self->standing);
  clear_text (self->jurisdiction);
  clear_text (self->terms);
  for (guint i = 0; self->reviews[i] != NULL; i++)
    review_free (self->reviews[i]);
  FREE (self->reviews);
}

PandectAbout *
pandect_about_new (void)
{
  return g_atomic_rc_box_new0 (PandectAbout);
}

const PandectAbout *
pandect_about_ref (const PandectAbout *self)
{
  return g_atomic_rc_box_acquire ((gpointer) self);
}

void
pandect_about_unref (const PandectAbout *self)
{
  g_atomic_rc_box_release_full ((gpointer) self, about_clear);
}
