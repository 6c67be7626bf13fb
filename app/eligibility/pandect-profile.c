/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * PandectProfile:
 *
 * What has been recorded of a patient: for each field one of its values, or nothing.
 *
 * Nothing recorded is never read as "no". A profile lives in memory only: there is no way to save
 * one, and [method@Profile.clear] overwrites what it held.
 */

#define NOT_RECORDED (-1)

struct _PandectProfile
{
  GObject          parent_instance;

  PandectFieldSet *fields;
  guint            n_recorded;
  gint8            choices[PANDECT_MAX_FIELDS];
};

G_DEFINE_QUARK (pandect-profile-error-quark, pandect_profile_error)

G_DEFINE_FINAL_TYPE (PandectProfile, pandect_profile, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_RECORDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
announce (PandectProfile *self,
          guint           n_recorded)
{
  if (self->n_recorded != n_recorded)
    {
      self->n_recorded = n_recorded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECORDED]);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pandect_profile_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PandectProfile *self = PANDECT_PROFILE (object);

  switch (prop_id)
    {
    case PROP_N_RECORDED:
      g_value_set_uint (value, self->n_recorded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_profile_finalize (GObject *object)
{
  PandectProfile *self = PANDECT_PROFILE (object);

  g_clear_object (&self->fields);

  G_OBJECT_CLASS (pandect_profile_parent_class)->finalize (object);
}

static void
pandect_profile_class_init (PandectProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_profile_get_property;
  object_class->finalize = pandect_profile_finalize;

  /**
   * PandectProfile:n-recorded:
   *
   * How many fields have an answer.
   */
  properties[PROP_N_RECORDED] =
    g_param_spec_uint ("n-recorded", NULL, NULL,
                       0, PANDECT_MAX_FIELDS, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectProfile::changed:
   *
   * An answer was recorded, changed or cleared.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_profile_init (PandectProfile *self)
{
  memset (self->choices, NOT_RECORDED, sizeof self->choices);
}

/**
 * pandect_profile_new:
 * @fields: the fields that can be recorded
 *
 * Returns: (transfer full): a profile in which nothing is recorded
 */
PandectProfile *
pandect_profile_new (PandectFieldSet *fields)
{
  PandectProfile *self;

  g_return_val_if_fail (PANDECT_IS_FIELD_SET (fields), NULL);

  self = g_object_new (PANDECT_TYPE_PROFILE, NULL);
  self->fields = g_object_ref (fields);

  return self;
}

/**
 * pandect_profile_get_fields:
 * @self: a profile
 *
 * Returns: (transfer none): the fields that can be recorded
 */
PandectFieldSet *
pandect_profile_get_fields (PandectProfile *self)
{
  g_return_val_if_fail (PANDECT_IS_PROFILE (self), NULL);

  return self->fields;
}

/**
 * pandect_profile_get_value:
 * @self: a profile
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL when none is recorded
 */
PandectValue *
pandect_profile_get_value (PandectProfile *self,
                           PandectField   *field)
{
  int choice;

  g_return_val_if_fail (PANDECT_IS_PROFILE (self), NULL);
  g_return_val_if_fail (PANDECT_IS_FIELD (field), NULL);

  choice = self->choices[pandect_field_get_index (field)];

  return choice == NOT_RECORDED ? NULL : pandect_field_get_value (field, choice);
}

/**
 * pandect_profile_get_choice:
 * @self: a profile
 * @field_index: the index of a field
 *
 * Returns: the index of the value recorded, or -1 when none is
 */
int
pandect_profile_get_choice (PandectProfile *self,
                            guint           field_index)
{
  return self->choices[field_index];
}

/**
 * pandect_profile_get_choices:
 * @self: a profile
 *
 * Returns: (transfer none): for each field, by its index, the index of the value recorded, or -1
 */
const gint8 *
pandect_profile_get_choices (PandectProfile *self)
{
  g_return_val_if_fail (PANDECT_IS_PROFILE (self), NULL);

  return self->choices;
}

guint
pandect_profile_get_n_recorded (PandectProfile *self)
{
  g_return_val_if_fail (PANDECT_IS_PROFILE (self), 0);

  return self->n_recorded;
}

/**
 * pandect_profile_record:
 * @self: a profile
 * @field: one of its fields
 * @value: (nullable): one of the values of the field, or %NULL to clear it
 *
 * Records an answer in place of the one before.
 */
void
pandect_profile_record (PandectProfile *self,
                        PandectField   *field,
                        PandectValue   *value)
{
  gint8 *choice;
  gint8 before;

  g_return_if_fail (PANDECT_IS_PROFILE (self));
  g_return_if_fail (PANDECT_IS_FIELD (field));
  g_return_if_fail (value == NULL ||
                    pandect_field_get_value (field, pandect_value_get_index (value)) == value);

  choice = &self->choices[pandect_field_get_index (field)];
  before = *choice;
  *choice = value != NULL ? (gint8) pandect_value_get_index (value) : NOT_RECORDED;

  if (*choice == before)
    return;

  announce (self, self->n_recorded - (before != NOT_RECORDED) + (*choice != NOT_RECORDED));
}

/**
 * pandect_profile_record_by_id:
 * @self: a profile
 * @field_id: the id of a field
 * @value_id: the id of one of its values
 * @error: return location for a [error@ProfileError]
 *
 * Records an answer that comes from outside the program.
 *
 * Returns: whether the field has that value
 */
gboolean
pandect_profile_record_by_id (PandectProfile  *self,
                              const char      *field_id,
                              const char      *value_id,
                              GError         **error)
{
  PandectField *field;
  PandectValue *value;

  g_return_val_if_fail (PANDECT_IS_PROFILE (self), FALSE);

  field = pandect_field_set_lookup (self->fields, field_id);
  if (field == NULL)
    {
      g_set_error (error, PANDECT_PROFILE_ERROR, PANDECT_PROFILE_ERROR_UNKNOWN_FIELD,
                   _("The bundle has no field “%s”"), field_id);
      return FALSE;
    }

  value = pandect_field_lookup_value (field, value_id);
  if (value == NULL)
    {
      g_set_error (error, PANDECT_PROFILE_ERROR, PANDECT_PROFILE_ERROR_UNKNOWN_VALUE,
                   _("The field “%s” has no value “%s”"), field_id, value_id);
      return FALSE;
    }

  pandect_profile_record (self, field, value);
  return TRUE;
}

/**
 * pandect_profile_clear:
 * @self: a profile
 *
 * Clears every answer.
 */
void
pandect_profile_clear (PandectProfile *self)
{
  g_return_if_fail (PANDECT_IS_PROFILE (self));

  if (self->n_recorded == 0)
    return;

  memset (self->choices, NOT_RECORDED, sizeof self->choices);
  announce (self, 0);
}

/**
 * pandect_profile_copy:
 * @self: a profile
 *
 * Returns: (transfer full): another profile with the same answers
 */
PandectProfile *
pandect_profile_copy (PandectProfile *self)
{
  PandectProfile *copy;

  g_return_val_if_fail (PANDECT_IS_PROFILE (self), NULL);

  copy = pandect_profile_new (self->fields);
  memcpy (copy->choices, self->choices, sizeof copy->choices);
  copy->n_recorded = self->n_recorded;

  return copy;
}

/**
 * pandect_profile_restore:
 * @self: a profile
 * @saved: a copy of it
 *
 * Puts back the answers of a copy, as after an undo.
 */
void
pandect_profile_restore (PandectProfile *self,
                         PandectProfile *saved)
{
  g_return_if_fail (PANDECT_IS_PROFILE (self));
  g_return_if_fail (PANDECT_IS_PROFILE (saved));
  g_return_if_fail (self->fields == saved->fields);

  if (memcmp (self->choices, saved->choices, sizeof self->choices) == 0)
    return;

  memcpy (self->choices, saved->choices, sizeof self->choices);
  announce (self, saved->n_recorded);
}

/**
 * pandect_profile_carry_over:
 * @from: a profile
 * @to: a profile of another bundle, or of another version of it
 *
 * Records the same answers, by their ids. An answer that the other version does not know is lost,
 * and whoever records it is told: no other value stands in for it.
 *
 * Returns: (transfer full): the answers that were lost, each as `FIELD=VALUE`
 */
char **
pandect_profile_carry_over (PandectProfile *from,
                            PandectProfile *to)
{
  PandectFieldSet *fields = pandect_profile_get_fields (from);
  g_autoptr(PandectProfile) carried = pandect_profile_copy (to);
  g_autoptr(GStrvBuilder) lost = g_strv_builder_new ();

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (from, field);
      g_autofree char *answer = NULL;

      if (value == NULL ||
          pandect_profile_record_by_id (carried, pandect_field_get_id (field),
                                        pandect_value_get_id (value), NULL))
        continue;

      answer = g_strdup_printf ("%s=%s", pandect_field_get_id (field),
                                pandect_value_get_id (value));
      g_strv_builder_add (lost, answer);
    }

  /* All at once: everything is judged anew when a profile changes. */
  pandect_profile_restore (to, carried);

  return g_strv_builder_end (lost);
}
