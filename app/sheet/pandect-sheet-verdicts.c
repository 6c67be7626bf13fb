/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-array.h"

#include "eligibility/pandect-assessment.h"
#include "words/pandect-criterion-words.h"
#include "words/pandect-phrases.h"
#include "sheet/pandect-sheet-content.h"

/* What keeps a sign in the line of the word behind it. */
#define JOINER "\xe2\x81\xa0"

/* Marks criteria that only describe a group. */
#define DESCRIBED "*"

/* How every treatment stands, and why. Treatments that stand as they do for the same reason are
 * listed together, and the reason is given once. */

typedef struct
{
  char           *reason;
  PandectTherapy *refused;   /* the category of all of them, which the patient does not accept */
  GPtrArray      *entries;
} Group;

typedef struct
{
  PandectVerdict   verdict;
  PandectTruth     truth;
  PandectSheetSign sign;
  PandectSheetSign leaf;
} Part;

static const Part parts[PANDECT_N_VERDICTS] = {
  { PANDECT_VERDICT_ELIGIBLE, PANDECT_TRUTH_TRUE,
    PANDECT_SHEET_SIGN_OFFERED, PANDECT_SHEET_SIGN_MET_LEAF },
  { PANDECT_VERDICT_NEEDS_INFORMATION, PANDECT_TRUTH_UNKNOWN,
    PANDECT_SHEET_SIGN_OPEN, PANDECT_SHEET_SIGN_OPEN_LEAF },
  { PANDECT_VERDICT_CRITERIA_NOT_MET, PANDECT_TRUTH_FALSE,
    PANDECT_SHEET_SIGN_UNMET, PANDECT_SHEET_SIGN_UNMET_LEAF },
};

static void
free_group (gpointer data)
{
  Group *self = data;

  g_free (self->reason);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static void
append_item (GString    *list,
             const char *item)
{
  if (list->len > 0)
    /* Translators: stands between the criteria of a list, which may have commas of their own */
    g_string_append (list, C_("list of criteria", "; "));
  g_string_append (list, item);
}

static char *
dup_statements (PandectSession          *session,
                const PandectAssessment *assessment,
                PandectTruth             truth)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < assessment->n_reasons; i++)
    {
      const PandectReason *reason = &assessment->reasons[i];
      g_autofree char *statement = pandect_criterion_words_dup_statement (session,
                                                                          reason->criterion);

      if (reason->truth == truth)
        append_item (list, statement);
    }

  return g_string_free (list, FALSE);
}

/* Counts the names that a group added, in their stead. */
static void
count_group (PandectSheetContent *content,
             PandectFieldGroup   *group,
             GPtrArray           *names,
             guint                n_before)
{
  const char *label = pandect_session_get_words (content->session,
                                                 pandect_field_group_get_label (group));
  char *item = pandect_sheet_content_dup_counted (content, label, names->len - n_before);

  g_ptr_array_set_size (names, n_before);
  g_ptr_array_add (names, item);
}

/* The names of the answers that are missing. What is counted rather than named stands by its name
 * at the end of the sheet, under what is unknown. */
static GPtrArray *
name_missing (PandectSheetContent    *content,
              const PandectFieldMask *missing)
{
  PandectSession *session = content->session;
  PandectFieldSet *fields = pandect_profile_get_fields (pandect_session_get_profile (session));
  GListModel *groups = pandect_field_set_get_groups (fields);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint many = content->brevity == PANDECT_SHEET_BRIEFEST ? 2 : 3;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectFieldGroup) group = g_list_model_get_item (groups, i);
      GListModel *members = pandect_field_group_get_fields (group);
      guint n_before = names->len;

      for (guint j = 0; j < g_list_model_get_n_items (members); j++)
        {
          g_autoptr(PandectField) field = g_list_model_get_item (members, j);

          if (pandect_field_mask_has (missing, pandect_field_get_index (field)))
            g_ptr_array_add (names, pandect_session_dup_words (
                                      session, pandect_field_get_short_name (field)));
        }

      if (content->brevity != PANDECT_SHEET_FULL && names->len - n_before >= many)
        count_group (content, group, names, n_before);
    }

  return names;
}

static char *
dup_missing (PandectSheetContent *content,
             PandectCriterion    *criteria)
{
  PandectFieldMask missing;
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *list = NULL;
  GString *words;
  guint n_missing;

  pandect_criterion_evaluate (criteria, pandect_session_get_profile (content->session), &missing);
  n_missing = pandect_field_mask_count (&missing);
  names = name_missing (content, &missing);
  list = pandect_phrases_join (names);
  if (content->brevity != PANDECT_SHEET_FULL)
    return g_steal_pointer (&list);

  words = g_string_new (NULL);
  if (n_missing == 1)
    g_string_append (words, _("One answer is missing:"));
  else
    g_string_append_printf (words, ngettext ("%u answer is missing:", "%u answers are missing:",
                                             n_missing), n_missing);
  g_string_append_printf (words, " %s", list);

  return g_string_free (words, FALSE);
}

/* Why the criteria are not met. Where the page only describes a group, a cross is not to be read as
 * an exclusion: what is said briefly bears a mark, which is explained once. */
static char *
dup_unmet (PandectSheetContent     *content,
           const PandectAssessment *assessment,
           const char              *statements)
{
  g_autofree char *described = pandect_criterion_words_dup_described (content->session, assessment);

  if (content->brevity != PANDECT_SHEET_FULL)
    return g_strconcat (statements, described != NULL ? " " DESCRIBED : NULL, NULL);

  if (described != NULL)
    return g_steal_pointer (&described);

  return g_strdup_printf (C_("criterion", "Not met: %s"), statements);
}

static char *
dup_reason (PandectSheetContent *content,
            PandectTreatment    *entry,
            const Part          *part)
{
  PandectSession *session = content->session;
  PandectCriterion *criteria = pandect_therapy_get_criteria (pandect_treatment_get_therapy (entry));
  g_autoptr(PandectAssessment) assessment = NULL;
  g_autofree char *statements = NULL;

  if (part->verdict == PANDECT_VERDICT_NEEDS_INFORMATION)
    return dup_missing (content, criteria);

  assessment = pandect_assessment_new (criteria, pandect_session_get_profile (session));
  statements = dup_statements (session, assessment, part->truth);
  if (*statements == '\0')
    return g_strdup (_("The source names no criteria for it."));

  if (part->truth == PANDECT_TRUTH_FALSE)
    return dup_unmet (content, assessment, statements);

  if (content->brevity != PANDECT_SHEET_FULL)
    return g_steal_pointer (&statements);

  return g_strdup_printf (C_("criterion", "Met: %s"), statements);
}

/* A regimen goes by letters that mean more than one thing: its drugs stand beside them. */
static void
append_components (PandectSheetText          *text,
                   const PandectSheetContent *content,
                   PandectTherapy            *regimen)
{
  PandectSession *session = content->session;
  const PandectComponent * const *components = pandect_therapy_get_components (regimen);
  guint n_components = pandect_array_length (components);

  if (n_components == 0 || pandect_phrases_is_named_by_components (session, regimen))
    return;

  for (guint i = 0; i < n_components; i++)
    {
      const PandectComponent *component = components[i];
      g_autofree char *words = pandect_phrases_dup_component (session, component, FALSE);

      pandect_sheet_text_append (text, i == 0 ? " (" : " + ", PANDECT_SHEET_PLAIN);
      if (content->brevity != PANDECT_SHEET_FULL)
        pandect_sheet_text_append (text, words, PANDECT_SHEET_PLAIN);
      else
        pandect_sheet_text_append_name (text, words, NULL, PANDECT_SHEET_SIGN_NONE,
                                        PANDECT_SHEET_PLAIN);
    }
  pandect_sheet_text_append (text, ")", PANDECT_SHEET_PLAIN);
}

static void
append_treatment (PandectSheetText          *text,
                  const PandectSheetContent *content,
                  PandectTreatment          *entry)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
  g_autofree char *name = pandect_session_dup_name (content->session, therapy);

  pandect_sheet_text_append_name (text, name, therapy,
                                  pandect_phrases_count_cautions (entry) > 0
                                  ? PANDECT_SHEET_SIGN_CAUTION : PANDECT_SHEET_SIGN_NONE,
                                  PANDECT_SHEET_STRONG);
  append_components (text, content, therapy);
}

/* In place of the reasons of a section that the patient does not accept. */
static char *
dup_refusal (PandectSheetContent *content,
             PandectTherapy      *refused)
{
  const PandectCaution *refusal = pandect_therapy_get_refusal (refused);

  return pandect_session_dup_words (content->session, refusal->label);
}

/* Folded: how many, why, and their names in a run of small print. Nothing is left out. */
static void
add_refused (PandectSheetContent *content,
             const Group         *group,
             GPtrArray           *block)
{
  guint n_treatments = group->entries->len;
  g_autofree char *name = pandect_session_dup_name (content->session, group->refused);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%1$u treatment: %2$s", "%1$u treatments: %2$s", n_treatments),
                     n_treatments, group->reason);
  PandectSheetText *text = pandect_sheet_content_add (content, block, PANDECT_SHEET_BODY);

  pandect_sheet_text_append (text, name, PANDECT_SHEET_STRONG);
  pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text, count, PANDECT_SHEET_PLAIN);

  text = pandect_sheet_content_add (content, block, PANDECT_SHEET_REASON);
  for (guint i = 0; i < n_treatments; i++)
    {
      if (i > 0)
        pandect_sheet_text_append (text, C_("list", ", "), PANDECT_SHEET_PLAIN);
      append_treatment (text, content, g_ptr_array_index (group->entries, i));
    }
}

static GPtrArray *
gather (PandectSheetContent *content,
        const Part          *part)
{
  GListModel *treatments = pandect_session_get_treatments (content->session);
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr(GHashTable) by_reason = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);
      g_autofree char *reason = NULL;
      PandectTherapy *refused;
      Group *group;

      if (pandect_treatment_get_verdict (entry) != part->verdict)
        continue;

      refused = pandect_session_get_refused (content->session,
                                             pandect_treatment_get_therapy (entry));
      reason = refused != NULL ? dup_refusal (content, refused) : dup_reason (content, entry, part);
      group = g_hash_table_lookup (by_reason, reason);
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->reason = g_steal_pointer (&reason);
          group->refused = refused;
          group->entries = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_reason, group->reason, group);
        }
      g_ptr_array_add (group->entries, entry);
    }

  return groups;
}

/* Where it is said briefly, the reason stands in the lines of what it is for, and the sign says
 * what its first words do. */
static void
add_reason (PandectSheetContent *content,
            const Part          *part,
            const Group         *group,
            GPtrArray           *block)
{
  const PandectSheetParagraph *last = g_ptr_array_index (block, block->len - 1);
  PandectSheetText *text = last->text;

  if (content->brevity == PANDECT_SHEET_FULL || part->verdict == PANDECT_VERDICT_ELIGIBLE)
    {
      text = pandect_sheet_content_add_signed (content, block, PANDECT_SHEET_REASON, part->leaf);
      pandect_sheet_text_append (text, group->reason, PANDECT_SHEET_PLAIN);
    }
  else
    {
      pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append_sign (text, part->leaf);
      pandect_sheet_text_append (text, JOINER, PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append (text, group->reason, PANDECT_SHEET_QUIET);
    }
}

/* What may be offered is looked up by brand too, and has a line of its own where there is room
 * for it. */
static void
add_lines (PandectSheetContent *content,
           const Group           *group,
           GPtrArray           *block)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      PandectTreatment *entry = g_ptr_array_index (group->entries, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
      g_autofree char *brands = pandect_phrases_dup_names (therapy, PANDECT_NAME_BRAND, NULL);
      PandectSheetText *text = pandect_sheet_content_add (content, block, PANDECT_SHEET_BODY);

      append_treatment (text, content, entry);
      if (*brands != '\0')
        {
          pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
          pandect_sheet_text_append (text, brands, PANDECT_SHEET_QUIET);
        }
    }
}

static void
append_brands (PandectSheetText *text,
               PandectTreatment *entry)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
  g_autofree char *brands = pandect_phrases_dup_names (therapy, PANDECT_NAME_BRAND, NULL);

  if (*brands == '\0')
    return;

  pandect_sheet_text_append (text, " (", PANDECT_SHEET_QUIET);
  pandect_sheet_text_append (text, brands, PANDECT_SHEET_QUIET);
  pandect_sheet_text_append (text, ")", PANDECT_SHEET_QUIET);
}

static void
add_list (PandectSheetContent *content,
          const Part          *part,
          const Group         *group,
          GPtrArray           *block)
{
  gboolean is_offered = part->verdict == PANDECT_VERDICT_ELIGIBLE;
  PandectSheetText *text =
    pandect_sheet_content_add (content, block, is_offered ? PANDECT_SHEET_BODY
                                                          : PANDECT_SHEET_LIST);

  for (guint i = 0; i < group->entries->len; i++)
    {
      if (i > 0)
        pandect_sheet_text_append (text, C_("list", ", "), PANDECT_SHEET_PLAIN);
      append_treatment (text, content, g_ptr_array_index (group->entries, i));
      if (is_offered)
        append_brands (text, g_ptr_array_index (group->entries, i));
    }
}

static void
add_mark (PandectSheetContent *content,
          PandectSheetSection *section)
{
  PandectSheetText *text =
    pandect_sheet_content_add (content, pandect_sheet_section_add_block (section),
                               PANDECT_SHEET_REASON);

  pandect_sheet_text_append (text, DESCRIBED " ", PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text, _("The page describes these treatments for such patients. It "
                                     "does not say that they are only for them."),
                             PANDECT_SHEET_PLAIN);
}

static void
add_part (PandectSheetContent *content,
          const Part          *part)
{
  PandectTreatment *root = pandect_session_get_root (content->session);
  g_autoptr(GPtrArray) groups = gather (content, part);
  g_autofree char *count = g_strdup_printf ("  %u", pandect_treatment_count (root, part->verdict));
  PandectSheetSection *section;
  gboolean is_marked = FALSE;

  if (groups->len == 0)
    return;

  section = pandect_sheet_content_add_part (content, part->sign,
                                            pandect_phrases_get_verdict (part->verdict), count, 2);
  /* Nothing of one verdict stands under the heading of another. */
  if (part->verdict != PANDECT_VERDICT_CRITERIA_NOT_MET)
    content->stream = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);
      GPtrArray *block = pandect_sheet_section_add_block (section);

      if (group->refused != NULL)
        {
          add_refused (content, group, block);
          continue;
        }

      if (part->verdict == PANDECT_VERDICT_ELIGIBLE && content->brevity == PANDECT_SHEET_FULL)
        add_lines (content, group, block);
      else
        add_list (content, part, group, block);
      add_reason (content, part, group, block);
      is_marked |= g_str_has_suffix (group->reason, " " DESCRIBED);
    }

  if (is_marked)
    add_mark (content, section);
}

/**
 * pandect_sheet_add_verdicts:
 * @content: a content
 *
 * Adds every treatment, by its verdict.
 */
void
pandect_sheet_add_verdicts (PandectSheetContent *content)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (content, &parts[i]);
}
