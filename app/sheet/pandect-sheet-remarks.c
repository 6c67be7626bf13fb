/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "words/pandect-phrases.h"
#include "sheet/pandect-sheet-content.h"

/* What stands behind the verdicts: the cautions that apply, and what is unknown. */

typedef struct
{
  const PandectCaution *caution;
  GPtrArray            *names;
} Remark;

static void
free_remark (gpointer data)
{
  Remark *self = data;

  g_ptr_array_unref (self->names);
  g_free (self);
}

static Remark *
find_remark (GPtrArray            *remarks,
             const PandectCaution *caution)
{
  Remark *remark;

  for (guint i = 0; i < remarks->len; i++)
    {
      remark = g_ptr_array_index (remarks, i);
      if (remark->caution == caution)
        return remark;
    }

  remark = g_new0 (Remark, 1);
  remark->caution = caution;
  remark->names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (remarks, remark);

  return remark;
}

/* Each caution once, with the highest entries that it applies to. */
static GPtrArray *
gather_remarks (PandectSession *session)
{
  GListModel *entries = pandect_session_get_entries (session);
  GPtrArray *remarks = g_ptr_array_new_with_free_func (free_remark);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);
      const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);

      for (guint j = 0; cautions[j] != NULL; j++)
        {
          const PandectCaution *caution = cautions[j];

          if (!pandect_phrases_is_said_above (session, entry, caution))
            g_ptr_array_add (find_remark (remarks, caution)->names,
                             pandect_session_dup_name (session,
                                                       pandect_treatment_get_therapy (entry)));
        }
    }

  return remarks;
}

static void
add_remark (PandectSheetContent *content,
            const Remark        *remark,
            PandectSheetSection *section)
{
  PandectSession *session = content->session;
  GPtrArray *block = pandect_sheet_section_add_block (section);
  g_autofree char *label = pandect_session_dup_words (session, remark->caution->label);
  g_autofree char *words = pandect_session_dup_words (session, remark->caution->text);
  PandectSheetText *text;

  text = pandect_sheet_content_add_signed (content, block, PANDECT_SHEET_BODY,
                                           PANDECT_SHEET_SIGN_CAUTION);
  pandect_sheet_text_append (text, label, PANDECT_SHEET_STRONG);
  pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text, words, PANDECT_SHEET_PLAIN);

  pandect_sheet_text_append (text, " (", PANDECT_SHEET_PLAIN);
  for (guint i = 0; i < remark->names->len; i++)
    {
      if (i > 0)
        pandect_sheet_text_append (text, C_("list", ", "), PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append_name (text, g_ptr_array_index (remark->names, i), NULL,
                                      PANDECT_SHEET_SIGN_NONE, PANDECT_SHEET_PLAIN);
    }
  pandect_sheet_text_append (text, ")", PANDECT_SHEET_PLAIN);
}

static void
add_cautions (PandectSheetContent *content)
{
  g_autoptr(GPtrArray) remarks = gather_remarks (content->session);
  PandectSheetSection *section;

  if (remarks->len == 0)
    return;

  section = pandect_sheet_content_add_part (content, PANDECT_SHEET_SIGN_NONE, _("Cautions"), NULL,
                                            MIN (remarks->len, 2));
  for (guint i = 0; i < remarks->len; i++)
    add_remark (content, g_ptr_array_index (remarks, i), section);
}

/* For each field, of how many open treatments the verdict depends on it. */
static guint *
count_missing (PandectSession *session)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  guint n_fields = pandect_field_set_get_n_fields (pandect_profile_get_fields (profile));
  GListModel *treatments = pandect_session_get_treatments (session);
  guint *counts = g_new0 (guint, n_fields);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
      PandectFieldMask missing;

      pandect_criterion_evaluate (pandect_therapy_get_criteria (therapy), profile, &missing);
      for (guint j = 0; j < n_fields; j++)
        counts[j] += pandect_field_mask_has (&missing, j);
    }

  return counts;
}

static void
append_unknown (PandectSheetText *text,
                const char       *lead,
                const char       *item)
{
  if (text->words->len == 0)
    {
      pandect_sheet_text_append (text, lead, PANDECT_SHEET_STRONG);
      pandect_sheet_text_append (text, " ", PANDECT_SHEET_PLAIN);
    }
  else
    pandect_sheet_text_append (text, C_("list", ", "), PANDECT_SHEET_PLAIN);

  pandect_sheet_text_append_name (text, item, NULL, PANDECT_SHEET_SIGN_NONE, PANDECT_SHEET_PLAIN);
}

/* The fields of a group that are missing, after its label. */
static void
append_group (PandectSheetText          *text,
              const PandectSheetContent *content,
              PandectFieldGroup         *group,
              const guint               *counts)
{
  PandectSession *session = content->session;
  GListModel *fields = pandect_field_group_get_fields (group);
  const char *label = pandect_session_get_words (session, pandect_field_group_get_label (group));
  guint n_named = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);
      guint count = counts[pandect_field_get_index (field)];
      const char *name = pandect_session_get_words (session, pandect_field_get_label (field));
      g_autofree char *item = pandect_sheet_content_dup_counted (content, name, count);

      if (count == 0)
        continue;

      if (text->words->len == 0)
        {
          pandect_sheet_text_append (
            text, _("Not recorded, with the number of treatments it decides on:"),
            PANDECT_SHEET_QUIET);
          pandect_sheet_text_append (text, " ", PANDECT_SHEET_PLAIN);
        }
      else
        pandect_sheet_text_append (text, n_named > 0 ? C_("list", ", ")
                                                     : C_("list of criteria", "; "),
                                   PANDECT_SHEET_PLAIN);

      if (n_named++ == 0)
        {
          pandect_sheet_text_append (text, label, PANDECT_SHEET_STRONG);
          pandect_sheet_text_append (text, C_("answer", ": "), PANDECT_SHEET_PLAIN);
        }
      pandect_sheet_text_append (text, item, PANDECT_SHEET_PLAIN);
    }
}

/* Where it is said briefly, under each group: its fields have shorter names there. */
static void
add_missing_by_group (PandectSheetContent *content,
                      GPtrArray           *block)
{
  PandectSession *session = content->session;
  PandectFieldSet *fields = pandect_profile_get_fields (pandect_session_get_profile (session));
  GListModel *groups = pandect_field_set_get_groups (fields);
  g_autofree guint *counts = count_missing (session);
  PandectSheetText *text = pandect_sheet_content_add (content, block, PANDECT_SHEET_LIST);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectFieldGroup) group = g_list_model_get_item (groups, i);

      append_group (text, content, group, counts);
    }

  if (text->words->len == 0)
    pandect_sheet_text_append (text, _("Every verdict is reached."), PANDECT_SHEET_PLAIN);
}

static void
add_missing (PandectSheetContent *content,
             GPtrArray           *block)
{
  PandectFieldSet *fields =
    pandect_profile_get_fields (pandect_session_get_profile (content->session));
  g_autofree guint *counts = count_missing (content->session);
  PandectSheetText *text = pandect_sheet_content_add (content, block, PANDECT_SHEET_LIST);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      const char *name = pandect_session_get_words (content->session,
                                                    pandect_field_get_short_name (field));
      g_autofree char *item = pandect_sheet_content_dup_counted (content, name, counts[i]);

      if (counts[i] > 0)
        /* Translators: a list follows, as in "menopause (14), HER2 (3)" */
        append_unknown (text, _("Not recorded, with the number of treatments it decides on:"),
                        item);
    }

  if (text->words->len == 0)
    pandect_sheet_text_append (text, _("Every verdict is reached."), PANDECT_SHEET_PLAIN);
}

static void
add_undetermined (PandectSheetContent *content,
                  GPtrArray           *block)
{
  PandectProfile *profile = pandect_session_get_profile (content->session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  PandectSheetText *text = NULL;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value == NULL || pandect_value_get_role (value) != PANDECT_VALUE_ROLE_UNDETERMINED)
        continue;

      if (text == NULL)
        text = pandect_sheet_content_add (content, block, PANDECT_SHEET_LIST);
      append_unknown (text, _("Recorded as unknown:"),
                      pandect_session_get_words (content->session,
                                                 pandect_field_get_short_name (field)));
    }
}

static void
add_unknowns (PandectSheetContent *content)
{
  PandectSheetSection *section =
    pandect_sheet_content_add_part (content, PANDECT_SHEET_SIGN_NONE, _("What is missing"), NULL,
                                    1);
  GPtrArray *block = pandect_sheet_section_add_block (section);

  if (content->brevity != PANDECT_SHEET_FULL)
    add_missing_by_group (content, block);
  else
    add_missing (content, block);
  add_undetermined (content, block);
}

/**
 * pandect_sheet_add_remarks:
 * @content: a content
 *
 * Adds the cautions that apply, and what is unknown.
 */
void
pandect_sheet_add_remarks (PandectSheetContent *content)
{
  add_cautions (content);
  add_unknowns (content);
}
