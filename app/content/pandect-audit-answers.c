/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

/* Checks of the fields and their answers against the tests that read them. */

static guint64
get_accepted (PandectCriterion *test)
{
  PandectField *field = pandect_criterion_get_field (test);
  guint64 accepted = 0;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      if (pandect_criterion_accepts (test, pandect_field_get_value (field, i)))
        accepted |= G_GUINT64_CONSTANT (1) << i;
    }

  return accepted;
}

static void
add_reader (PandectAudit     *self,
            PandectCriterion *test,
            const char       *part,
            const char       *id,
            gpointer          user_data)
{
  GArray **tests = user_data;
  guint64 accepted = get_accepted (test);

  g_array_append_val (tests[pandect_field_get_index (pandect_criterion_get_field (test))],
                      accepted);
}

static gboolean
is_told_apart (GArray *tests,
               guint   a,
               guint   b)
{
  for (guint i = 0; i < tests->len; i++)
    {
      guint64 accepted = g_array_index (tests, guint64, i);

      if (((accepted >> a) & 1) != ((accepted >> b) & 1))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_undetermined (PandectField *field,
                 guint         index)
{
  return pandect_value_get_role (pandect_field_get_value (field, index)) ==
         PANDECT_VALUE_ROLE_UNDETERMINED;
}

/* The answers that every test takes alike with the one at @first, itself included. An answer that
 * nothing was found out is left aside: to be able to record it is reason enough. */
static char *
list_twins (PandectField *field,
            GArray       *tests,
            guint         first,
            guint64      *done)
{
  GString *twins = g_string_new (pandect_value_get_id (pandect_field_get_value (field, first)));
  guint n_twins = 1;

  for (guint i = first + 1; i < pandect_field_get_n_values (field); i++)
    {
      if (is_undetermined (field, i) || is_told_apart (tests, first, i))
        continue;

      *done |= G_GUINT64_CONSTANT (1) << i;
      g_string_append_printf (twins, ", %s",
                              pandect_value_get_id (pandect_field_get_value (field, i)));
      n_twins++;
    }

  return g_string_free (twins, n_twins == 1);
}

static void
check_field (PandectAudit *self,
             PandectField *field,
             GArray       *tests)
{
  const char *id = pandect_field_get_id (field);
  guint64 done = 0;

  if (tests->len == 0)
    {
      pandect_audit_report (self, "field", id,
                            _("Expected a rule that reads the field “%s”, found none"), id);
      return;
    }

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      g_autofree char *twins = NULL;

      if (is_undetermined (field, i) || ((done >> i) & 1))
        continue;

      twins = list_twins (field, tests, i, &done);
      if (twins != NULL)
        pandect_audit_report (self, "field", id,
                              _("Expected a rule that tells these answers to “%s” apart, found "
                                "none: %s"),
                              id, twins);
    }
}

/* W4: a field that no rule reads, or answers that make no difference to any rule. */
void
pandect_audit_check_idle_answers (PandectAudit *self)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (self->bundle);
  guint n_fields = pandect_field_set_get_n_fields (fields);
  g_autofree GArray **tests = g_new (GArray *, n_fields);

  for (guint i = 0; i < n_fields; i++)
    tests[i] = g_array_new (FALSE, FALSE, sizeof (guint64));

  pandect_audit_foreach_test (self, add_reader, tests);

  for (guint i = 0; i < n_fields; i++)
    {
      check_field (self, pandect_field_set_get_field (fields, i), tests[i]);
      g_array_unref (tests[i]);
    }
}

static void
check_test (PandectAudit     *self,
            PandectCriterion *test,
            const char       *part,
            const char       *id,
            gpointer          user_data)
{
  PandectField *field = pandect_criterion_get_field (test);
  guint64 accepted = get_accepted (test), undetermined = 0;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      if (is_undetermined (field, i))
        undetermined |= G_GUINT64_CONSTANT (1) << i;
    }

  if ((accepted & undetermined) != 0 && (accepted & ~undetermined) != 0)
    pandect_audit_report (self, part, id,
                          _("Expected “%s” to take what is not known of “%s” apart from what is, "
                            "found both in one test"),
                          id, pandect_field_get_id (field));
}

/* W6: not to know is listed together with knowing, which is mostly a slip. */
void
pandect_audit_check_undetermined (PandectAudit *self)
{
  pandect_audit_foreach_test (self, check_test, NULL);
}
