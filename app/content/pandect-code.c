/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-code.h"

/**
 * PandectCode:
 *
 * The place of a drug in a classification.
 */

struct _PandectCode
{
  GObject  parent_instance;

  char    *system;
  char    *value;
  char    *year;
  char    *authority;
};

G_DEFINE_FINAL_TYPE (PandectCode, pandect_code, G_TYPE_OBJECT)

static void
pandect_code_finalize (GObject *object)
{
  PandectCode *self = PANDECT_CODE (object);

  g_free (self->system);
  g_free (self->value);
  g_free (self->year);
  g_free (self->authority);

  G_OBJECT_CLASS (pandect_code_parent_class)->finalize (object);
}

static void
pandect_code_class_init (PandectCodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_code_finalize;
}

static void
pandect_code_init (PandectCode *self)
{
}

/**
 * pandect_code_new:
 * @system: the classification, such as `ATC`
 * @value: the code
 * @year: the year of the edition, since codes move
 * @authority: where the code was read
 *
 * Returns: (transfer full): the code
 */
PandectCode *
pandect_code_new (const char *system,
                  const char *value,
                  const char *year,
                  const char *authority)
{
  PandectCode *self = g_object_new (PANDECT_TYPE_CODE, NULL);

  self->system = g_strdup (system);
  self->value = g_strdup (value);
  self->year = g_strdup (year);
  self->authority = g_strdup (authority);

  return self;
}

const char *
pandect_code_get_system (PandectCode *self)
{
  g_return_val_if_fail (PANDECT_IS_CODE (self), NULL);

  return self->system;
}

const char *
pandect_code_get_value (PandectCode *self)
{
  g_return_val_if_fail (PANDECT_IS_CODE (self), NULL);

  return self->value;
}

const char *
pandect_code_get_year (PandectCode *self)
{
  g_return_val_if_fail (PANDECT_IS_CODE (self), NULL);

  return self->year;
}

const char *
pandect_code_get_authority (PandectCode *self)
{
  g_return_val_if_fail (PANDECT_IS_CODE (self), NULL);

  return self->authority;
}
