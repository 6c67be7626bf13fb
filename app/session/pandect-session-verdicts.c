/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session-private.h"

#include <string.h>

#include "session/pandect-treatment-private.h"

/* The entries of a session, what the page describes for its profile, and what to ask next. */

static PandectTreatment *
peek_entry (PandectSession *self,
            PandectTherapy *therapy)
{
  return pandect_list_peek (self->entries, pandect_therapy_get_index (therapy));
}

/* Calls @function for the entries of a treatment, of the categories above it, and of the root. */
static void
for_each_ancestor (PandectSession   *self,
                   PandectTreatment *treatment,
                   void            (*function) (PandectTreatment *entry,
                                                PandectTreatment *treatment))
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);

  for (; therapy != NULL; therapy = pandect_therapy_get_parent (therapy))
    function (peek_entry (self, therapy), treatment);

  function (self->root, treatment);
}

static void
add_treatment (PandectTreatment *entry,
               PandectTreatment *unused)
{
  pandect_treatment_add_treatment (entry);
}

void
pandect_session_build_entries (PandectSession *self)
{
  guint n_entries = pandect_bundle_get_n_entries (self->bundle);

  self->root = pandect_treatment_new (NULL);
  pandect_list_append (self->groups, g_object_ref (self->root));

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (self->bundle, i);
      PandectTreatment *entry = pandect_treatment_new (therapy);

      pandect_list_append (self->entries, entry);

      if (pandect_therapy_is_treatment (therapy))
        {
          for_each_ancestor (self, entry, add_treatment);
          pandect_list_append (self->treatments, g_object_ref (entry));
        }

      if (!pandect_therapy_is_treatment (therapy) || pandect_therapy_get_parent (therapy) == NULL)
        pandect_list_append (self->groups, g_object_ref (entry));
    }

  self->findings = g_new0 (PandectFinding, n_entries);
}

/* The criteria of the treatments that are open, without those that the patient does not accept. */
static guint
collect_open (PandectSession    *self,
              gboolean           with_refused,
              PandectCriterion **criteria)
{
  guint n_open = 0;

  for (guint i = 0; i < pandect_list_get_size (self->treatments); i++)
    {
      PandectTherapy *therapy =
        pandect_treatment_get_therapy (pandect_list_peek (self->treatments, i));

      if (self->findings[pandect_therapy_get_index (therapy)].truth == PANDECT_TRUTH_UNKNOWN &&
          (with_refused || !pandect_therapy_is_refused (therapy, self->profile)))
        criteria[n_open++] = pandect_therapy_get_criteria (therapy);
    }

  return n_open;
}

static void
update_next_field (PandectSession *self)
{
  g_autofree PandectCriterion **criteria =
    g_new (PandectCriterion *, pandect_list_get_size (self->treatments));
  guint n_open = collect_open (self, FALSE, criteria);
  PandectQuestion question;

  if (n_open == 0)
    n_open = collect_open (self, TRUE, criteria);

  question = pandect_question_find (self->profile, criteria, n_open, &self->skipped);

  /* When all that is left was skipped, it is asked for again: it still matters. */
  if (question.field == NULL)
    {
      self->skipped = (PandectFieldMask) { { 0 } };
      question = pandect_question_find (self->profile, criteria, n_open, NULL);
    }

  if (memcmp (&self->question, &question, sizeof question) == 0)
    return;

  self->question = question;
  g_object_notify (G_OBJECT (self), "next-field");
}

/* Takes the reference. */
static void
take_preview (PandectSession *self,
              PandectPreview *preview)
{
  if (self->preview == NULL && preview == NULL)
    return;

  g_clear_object (&self->preview);
  self->preview = preview;
  g_object_notify (G_OBJECT (self), "preview");
}

static gboolean
has_refused (PandectSession *self)
{
  for (guint i = 0; i < pandect_list_get_size (self->groups); i++)
    {
      PandectTherapy *group =
        pandect_treatment_get_therapy (pandect_list_peek (self->groups, i));

      if (group != NULL && pandect_session_get_refusal (self, group) != NULL)
        return TRUE;
    }

  return FALSE;
}

void
pandect_session_assess (PandectSession *self)
{
  guint n_entries = pandect_list_get_size (self->entries);

  pandect_bundle_assess (self->bundle, self->profile, self->findings);

  pandect_treatment_begin_counts (self->root);
  for (guint i = 0; i < n_entries; i++)
    {
      PandectTreatment *entry = pandect_list_peek (self->entries, i);

      pandect_treatment_begin_counts (entry);
      pandect_treatment_assess (entry, &self->findings[i], self->profile);
    }

  for (guint i = 0; i < pandect_list_get_size (self->treatments); i++)
    for_each_ancestor (self, pandect_list_peek (self->treatments, i), pandect_treatment_count_one);

  /* Nobody hears of one entry before all of them are right. */
  pandect_treatment_announce (self->root);
  for (guint i = 0; i < n_entries; i++)
    pandect_treatment_announce (pandect_list_peek (self->entries, i));

  /* What is declined later is folded at first, like what was declined before. */
  if (!has_refused (self))
    pandect_session_set_shows_refused (self, FALSE);

  take_preview (self, NULL);
  update_next_field (self);
  g_signal_emit_by_name (self, "assessed");
}

/**
 * pandect_session_get_entries:
 * @self: a session
 *
 * Returns: (transfer none): an [class@Entry] for every therapy, in page order
 */
GListModel *
pandect_session_get_entries (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * pandect_session_get_treatments:
 * @self: a session
 *
 * Returns: (transfer none): an [class@Entry] for every treatment, in page order
 */
GListModel *
pandect_session_get_treatments (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->treatments);
}

/**
 * pandect_session_get_groups:
 * @self: a session
 *
 * Returns: (transfer none): what a reader browses by: the root, every category, and the treatments
 *   that stand under none
 */
GListModel *
pandect_session_get_groups (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->groups);
}

/**
 * pandect_session_get_root:
 * @self: a session
 *
 * Returns: (transfer none): the entry for the whole page
 */
PandectTreatment *
pandect_session_get_root (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->root;
}

/**
 * pandect_session_get_treatment:
 * @self: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer none): the entry of the therapy
 */
PandectTreatment *
pandect_session_get_treatment (PandectSession *self,
                           PandectTherapy *therapy)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (therapy), NULL);

  return peek_entry (self, therapy);
}

/**
 * pandect_session_lookup_treatment:
 * @self: a session
 * @id: the id of a therapy, or an empty string
 *
 * Returns: (transfer none) (nullable): the entry of the therapy, the root for an empty string, or
 *   %NULL when there is no therapy of that id
 */
PandectTreatment *
pandect_session_lookup_treatment (PandectSession *self,
                              const char     *id)
{
  PandectTherapy *therapy;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (*id == '\0')
    return self->root;

  therapy = pandect_bundle_lookup_therapy (self->bundle, id);

  return therapy != NULL ? peek_entry (self, therapy) : NULL;
}

/**
 * pandect_session_get_next_field:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the field that is best recorded next
 */
PandectField *
pandect_session_get_next_field (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->question.field;
}

/**
 * pandect_session_get_next_bears_on:
 * @self: a session
 *
 * Returns: for how many of the treatments considered that field matters
 */
guint
pandect_session_get_next_bears_on (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), 0);

  return self->question.bears_on;
}

/**
 * pandect_session_get_question:
 * @self: a session
 *
 * Returns: (transfer none): what is best asked next, and how much each answer settles. Treatments
 *   that the patient does not accept are considered only when no others are open
 */
const PandectQuestion *
pandect_session_get_question (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return &self->question;
}

/**
 * pandect_session_skip_field:
 * @self: a session
 * @field: a field that cannot be answered now
 *
 * Asks for something else first.
 */
void
pandect_session_skip_field (PandectSession *self,
                            PandectField   *field)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));
  g_return_if_fail (PANDECT_IS_FIELD (field));

  pandect_field_mask_add (&self->skipped, pandect_field_get_index (field));
  update_next_field (self);
}

static gboolean
holds (PandectSession       *self,
       const PandectCaution *remark)
{
  return pandect_caution_is_lit (remark, self->profile, PANDECT_VERDICT_NEEDS_INFORMATION);
}

/**
 * pandect_session_list_conflicts:
 * @self: a session
 *
 * Returns: (transfer container) (element-type PandectCaution): the answers that do not go together,
 *   as far as they are certainly recorded so. They change no verdict
 */
GPtrArray *
pandect_session_list_conflicts (PandectSession *self)
{
  const PandectCaution * const *conflicts;
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (PANDECT_IS_SESSION (self), found);

  conflicts = pandect_bundle_get_conflicts (self->bundle);
  for (guint i = 0; conflicts[i] != NULL; i++)
    {
      if (holds (self, conflicts[i]))
        g_ptr_array_add (found, (gpointer) conflicts[i]);
    }

  return found;
}

static void
list_holding_fields (PandectSession   *self,
                     PandectCriterion *criterion,
                     GPtrArray        *fields)
{
  PandectField *field = pandect_criterion_get_field (criterion);

  if (pandect_criterion_evaluate (criterion, self->profile, NULL) != PANDECT_TRUTH_TRUE)
    return;

  if (field != NULL && !g_ptr_array_find (fields, field, NULL))
    g_ptr_array_add (fields, field);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    list_holding_fields (self, pandect_criterion_get_part (criterion, i), fields);
}

/**
 * pandect_session_list_conflict_fields:
 * @self: a session
 * @conflict: one of its conflicts
 *
 * Returns: (transfer container) (element-type PandectField): the fields whose answers do not go
 *   together
 */
GPtrArray *
pandect_session_list_conflict_fields (PandectSession       *self,
                                      const PandectCaution *conflict)
{
  GPtrArray *fields = g_ptr_array_new ();

  g_return_val_if_fail (PANDECT_IS_SESSION (self), fields);

  if (conflict->criterion != NULL)
    list_holding_fields (self, conflict->criterion, fields);

  return fields;
}

/**
 * pandect_session_get_refusal:
 * @self: a session
 * @category: a category of its bundle
 *
 * Returns: (transfer none) (nullable): why the patient does not accept what stands under the
 *   category, as far as that is certainly recorded. It changes no verdict
 */
const PandectCaution *
pandect_session_get_refusal (PandectSession *self,
                             PandectTherapy *category)
{
  const PandectCaution *refusal;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (category), NULL);

  refusal = pandect_therapy_get_refusal (category);

  return refusal != NULL && holds (self, refusal) ? refusal : NULL;
}

/**
 * pandect_session_get_refused:
 * @self: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer none) (nullable): the outermost category with it that the patient does not
 *   accept
 */
PandectTherapy *
pandect_session_get_refused (PandectSession *self,
                             PandectTherapy *therapy)
{
  PandectTherapy *refused = NULL;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  for (; therapy != NULL; therapy = pandect_therapy_get_parent (therapy))
    {
      if (pandect_session_get_refusal (self, therapy) != NULL)
        refused = therapy;
    }

  return refused;
}

/**
 * pandect_session_get_preview:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the answer that is pointed at would settle
 */
PandectPreview *
pandect_session_get_preview (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->preview;
}

/**
 * pandect_session_dup_preview:
 * @self: a session
 * @field: a field
 * @value: one of its answers
 *
 * Returns: (transfer full) (nullable): what the answer would settle, or %NULL when the field is
 *   recorded or nothing is open
 */
PandectPreview *
pandect_session_dup_preview (PandectSession *self,
                             PandectField   *field,
                             PandectValue   *value)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  if (pandect_profile_get_value (self->profile, field) != NULL ||
      pandect_treatment_count (self->root, PANDECT_VERDICT_NEEDS_INFORMATION) == 0)
    return NULL;

  return pandect_preview_new (self->bundle, self->profile, G_LIST_MODEL (self->treatments), field,
                              value);
}

/**
 * pandect_session_point_at:
 * @self: a session
 * @field: (nullable): a field, or %NULL for none
 * @value: (nullable): one of its answers
 *
 * Says which answer the reader points at. It stays the one until another is pointed at or the
 * profile changes, so that what is said of it can be read at leisure.
 */
void
pandect_session_point_at (PandectSession *self,
                          PandectField   *field,
                          PandectValue   *value)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  take_preview (self, field != NULL ? pandect_session_dup_preview (self, field, value) : NULL);
}
