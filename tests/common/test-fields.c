/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-fields.h"

#include <string.h>

static PandectText *
new_word (const char *word)
{
  return pandect_text_new_word (word, "en");
}

static PandectField *
new_field (const char *spec)
{
  g_auto(GStrv) halves = g_strsplit (spec, ":", 2);
  g_auto(GStrv) ids = g_strsplit (g_strstrip (halves[1]), " ", -1);
  PandectList *values = pandect_list_new (PANDECT_TYPE_VALUE);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PandectValueRole role = g_str_equal (ids[i], "undetermined") ? PANDECT_VALUE_ROLE_UNDETERMINED
                                                                   : PANDECT_VALUE_ROLE_NEUTRAL;

      pandect_list_append (values, pandect_value_new (ids[i], role, new_word (ids[i]), NULL,
                                                      new_word (ids[i])));
    }

  g_strstrip (halves[0]);

  return pandect_field_new (halves[0], NULL, new_word (halves[0]), new_word (halves[0]),
                            new_word (halves[0]), values);
}

/**
 * test_fields_new:
 * @spec: fields in the form `er: positive negative; her2: positive negative`
 *
 * Returns: (transfer full): the fields, in one group
 */
PandectFieldSet *
test_fields_new (const char *spec)
{
  g_auto(GStrv) specs = g_strsplit (spec, ";", -1);
  PandectList *groups = pandect_list_new (PANDECT_TYPE_FIELD_GROUP);
  PandectList *fields = pandect_list_new (PANDECT_TYPE_FIELD);

  for (guint i = 0; specs[i] != NULL; i++)
    pandect_list_append (fields, new_field (specs[i]));

  pandect_list_append (groups, pandect_field_group_new ("all", new_word ("All"), fields));

  return pandect_field_set_new (groups);
}

PandectField *
test_fields_get (PandectFieldSet *fields,
                 const char      *id)
{
  PandectField *field = pandect_field_set_lookup (fields, id);

  if (field == NULL)
    g_error ("The test names a field that is not there: %s", id);

  return field;
}

PandectValue *
test_fields_get_value (PandectFieldSet *fields,
                       const char      *field_id,
                       const char      *value_id)
{
  PandectValue *value = pandect_field_lookup_value (test_fields_get (fields, field_id), value_id);

  if (value == NULL)
    g_error ("The test names a value that is not there: %s=%s", field_id, value_id);

  return value;
}

/**
 * test_fields_record:
 * @profile: a profile
 * @answers: answers in the form `er=positive her2=negative`
 *
 * Records answers next to those that are there.
 */
void
test_fields_record (PandectProfile *profile,
                    const char     *answers)
{
  g_auto(GStrv) pairs = g_strsplit_set (answers, " \n", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (pairs[i], "=", 2);
      g_autoptr(GError) error = NULL;

      if (*pairs[i] == '\0')
        continue;

      pandect_profile_record_by_id (profile, pair[0], pair[1], &error);
      g_assert_no_error (error);
    }
}

/**
 * test_fields_dup_ids:
 * @fields: the fields that a bit can mean
 * @mask: some of them
 *
 * Returns: (transfer full): their ids, with a blank between, in the order of @fields
 */
char *
test_fields_dup_ids (PandectFieldSet        *fields,
                     const PandectFieldMask *mask)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (mask, i))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                                pandect_field_get_id (pandect_field_set_get_field (fields, i)));
    }

  return g_string_free (ids, FALSE);
}
