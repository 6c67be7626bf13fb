/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-profile-words.h"

#include <glib/gi18n-lib.h>

#include "words/pandect-phrases.h"

/* What the profile says of itself: the answers of a group in one line, and how far they lead. */

/* First-strong isolate, its end, and the mark that makes a line begin at the right. */
#define ISOLATE "\xe2\x81\xa8"
#define RELEASE "\xe2\x81\xa9"
#define RIGHT   "\xe2\x80\x8f"

/* A term such as "pT1" keeps its first letter: only what is spelled like a word is capitalized. */
static char *
capitalize (const char *words)
{
  gunichar first = g_utf8_get_char (words);
  const char *rest = *words != '\0' ? g_utf8_next_char (words) : words;
  char capital[6];
  int length;

  if (!g_unichar_islower (first) || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (words);

  length = g_unichar_to_utf8 (g_unichar_totitle (first), capital);

  return g_strdup_printf ("%.*s%s", length, capital, rest);
}

static guint
count_verdict (PandectSession *session,
               PandectVerdict  verdict)
{
  return pandect_treatment_count (pandect_session_get_root (session), verdict);
}

/* In a line that runs from the right, "ER+" would lose its sign to the words beside it. */
static char *
join_mirrored (GPtrArray *answers)
{
  g_autoptr(GPtrArray) isolated = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (isolated,
                     g_strconcat (ISOLATE, g_ptr_array_index (answers, i), RELEASE, NULL));

  line = pandect_phrases_join (isolated);

  return g_strconcat (RIGHT, line, NULL);
}

static void
add_answers (PandectSession    *session,
             PandectFieldGroup *group,
             gboolean           denying,
             GPtrArray         *answers)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  GListModel *fields = pandect_field_group_get_fields (group);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value != NULL &&
          (pandect_value_get_role (value) == PANDECT_VALUE_ROLE_DENIES) == denying)
        g_ptr_array_add (answers,
                         g_strdup (pandect_session_get_words (session,
                                                              pandect_value_get_summary (value))));
    }
}

/**
 * pandect_profile_words_dup_field:
 * @session: a session
 * @field: a field of its bundle
 *
 * Returns: (transfer full): the name of the field where it stands alone, as in "Estrogen receptor"
 */
char *
pandect_profile_words_dup_field (PandectSession *session,
                                 PandectField   *field)
{
  return capitalize (pandect_session_get_words (session, pandect_field_get_short_name (field)));
}

/**
 * pandect_profile_words_dup_answer:
 * @session: a session
 * @field: a field of its bundle
 * @value: one of the answers
 *
 * Returns: (transfer full): the answer in full, as it is spoken: "Estrogen receptor: Positive"
 */
char *
pandect_profile_words_dup_answer (PandectSession *session,
                                  PandectField   *field,
                                  PandectValue   *value)
{
  g_autofree char *name = pandect_profile_words_dup_field (session, field);
  const char *label = pandect_session_get_words (session, pandect_value_get_label (value));

  /* Translators: a question and the answer to it, as in "Estrogen receptor: Positive" */
  return g_strdup_printf (C_("answer", "%1$s: %2$s"), name, label);
}

/**
 * pandect_profile_words_count:
 * @session: a session
 * @group: a group of its fields
 *
 * Returns: how many fields of the group are recorded
 */
guint
pandect_profile_words_count (PandectSession    *session,
                             PandectFieldGroup *group)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  GListModel *fields = pandect_field_group_get_fields (group);
  guint n_recorded = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);

      n_recorded += pandect_profile_get_value (profile, field) != NULL;
    }

  return n_recorded;
}

/**
 * pandect_profile_words_dup_summary:
 * @session: a session
 * @group: a group of its fields
 * @is_mirrored: whether the line runs from the right
 *
 * Writes what is recorded in a group in one line. What is there stands before what is not: among
 * seven negatives one finding would be overlooked.
 *
 * Returns: (transfer full): the words, as in "ER+, PR+, HER2−"
 */
char *
pandect_profile_words_dup_summary (PandectSession    *session,
                                   PandectFieldGroup *group,
                                   gboolean           is_mirrored)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;

  add_answers (session, group, FALSE, answers);
  add_answers (session, group, TRUE, answers);

  if (answers->len == 0)
    return g_strdup (_("Not recorded"));

  first = g_ptr_array_index (answers, 0);
  g_ptr_array_index (answers, 0) = capitalize (first);

  return is_mirrored ? join_mirrored (answers) : pandect_phrases_join (answers);
}

/**
 * pandect_profile_words_dup_progress:
 * @session: a session
 *
 * Returns: (transfer full): how much is recorded, and how much that settles
 */
char *
pandect_profile_words_dup_progress (PandectSession *session)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  guint n_fields = pandect_field_set_get_n_fields (pandect_profile_get_fields (profile));
  guint n_recorded = pandect_profile_get_n_recorded (profile);
  guint n_treatments = pandect_treatment_get_n_treatments (pandect_session_get_root (session));
  guint n_open = count_verdict (session, PANDECT_VERDICT_NEEDS_INFORMATION);

  if (n_recorded == 0)
    return g_strdup (_("Nothing recorded yet"));

  /* Translators: nothing here depends on the numbers, for there are four */
  return g_strdup_printf (_("Recorded: %1$u of %2$u. Verdict reached: %3$u of %4$u."),
                          n_recorded, n_fields, n_treatments - n_open, n_treatments);
}

/**
 * pandect_profile_words_dup_offered:
 * @category: a category, or the root
 *
 * Returns: (transfer full): how many of its treatments may be offered, and how many of these bear a
 *   caution
 */
char *
pandect_profile_words_dup_offered (PandectTreatment *category)
{
  guint n_offered = pandect_treatment_count (category, PANDECT_VERDICT_ELIGIBLE);
  guint n_cautioned = pandect_treatment_count_cautioned (category);

  if (n_cautioned == 0)
    return g_strdup_printf (ngettext ("%u may be offered", "%u may be offered", n_offered),
                            n_offered);

  if (n_cautioned == n_offered)
    /* Translators: how many treatments may be offered, where each of them bears a caution */
    return g_strdup_printf (ngettext ("%u may be offered, with a caution",
                                      "%u may be offered, each with a caution", n_offered),
                            n_offered);

  /* Translators: as in "28 may be offered, 26 of them with a caution" */
  return g_strdup_printf (ngettext ("%1$u may be offered, %2$u of them with a caution",
                                    "%1$u may be offered, %2$u of them with a caution",
                                    n_offered),
                          n_offered, n_cautioned);
}

/**
 * pandect_profile_words_dup_counts:
 * @session: a session
 *
 * Returns: (transfer full): how many treatments stand how
 */
char *
pandect_profile_words_dup_counts (PandectSession *session)
{
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  guint n_open = count_verdict (session, PANDECT_VERDICT_NEEDS_INFORMATION);
  guint n_unmet = count_verdict (session, PANDECT_VERDICT_CRITERIA_NOT_MET);

  g_ptr_array_add (counts, pandect_profile_words_dup_offered (pandect_session_get_root (session)));
  g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u needs information",
                                                      "%u need information",
                                                      n_open), n_open));
  g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u with criteria not met",
                                                      "%u with criteria not met",
                                                      n_unmet), n_unmet));

  return pandect_phrases_join (counts);
}

/**
 * pandect_profile_words_dup_conflict:
 * @session: a session
 * @conflict: one of its conflicts
 *
 * Returns: (transfer full): which answers do not go together, as in "Bone: Not involved; Fracture
 *   from metastasis: Yes"
 */
char *
pandect_profile_words_dup_conflict (PandectSession       *session,
                                    const PandectCaution *conflict)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  g_autoptr(GPtrArray) fields = pandect_session_list_conflict_fields (session, conflict);
  GString *answers = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      PandectField *field = g_ptr_array_index (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (answers->len > 0)
        g_string_append (answers, C_("list of criteria", "; "));
      g_string_append_printf (
        answers, C_("answer", "%1$s: %2$s"),
        pandect_session_get_words (session, pandect_field_get_label (field)),
        pandect_session_get_words (session, pandect_value_get_label (value)));
    }

  return g_string_free (answers, FALSE);
}

/**
 * pandect_profile_words_dup_bearing:
 * @session: a session with a next question
 *
 * Returns: (transfer full): how many of the treatments considered its answer settles
 */
char *
pandect_profile_words_dup_bearing (PandectSession *session)
{
  const PandectQuestion *question = pandect_session_get_question (session);
  guint n_open = question->n_considered;

  if (question->least == question->most)
    /* Translators: as in "Answering it settles 5 of the 23 treatments still open." */
    return g_strdup_printf (
      ngettext ("Answering it settles %1$u of the %2$u treatment still open.",
                "Answering it settles %1$u of the %2$u treatments still open.", n_open),
      question->most, n_open);

  if (question->least == 0)
    /* Translators: as in "Answering it settles up to 14 of the 44 treatments still open." */
    return g_strdup_printf (
      ngettext ("Answering it settles up to %1$u of the %2$u treatment still open.",
                "Answering it settles up to %1$u of the %2$u treatments still open.", n_open),
      question->most, n_open);

  /* Translators: as in "Answering it settles 3 to 8 of the 44 treatments still open." */
  return g_strdup_printf (
    ngettext ("Answering it settles %1$u to %2$u of the %3$u treatment still open.",
              "Answering it settles %1$u to %2$u of the %3$u treatments still open.", n_open),
    question->least, question->most, n_open);
}

/**
 * pandect_profile_words_dup_settled:
 * @n_open: how many treatments are open
 * @n_offered: how many of them an answer would settle one way
 * @n_unmet: how many the other way
 *
 * Returns: (transfer full): what the answer would settle
 */
char *
pandect_profile_words_dup_settled (guint n_open,
                                   guint n_offered,
                                   guint n_unmet)
{
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *verdicts = NULL;

  if (n_offered + n_unmet == 0)
    return g_strdup_printf (ngettext ("Would not decide the %u open treatment.",
                                      "Would decide none of the %u open treatments.",
                                      n_open), n_open);

  if (n_offered > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u may be offered", "%u may be offered",
                                                        n_offered), n_offered));
  if (n_unmet > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u with criteria not met",
                                                        "%u with criteria not met",
                                                        n_unmet), n_unmet));
  verdicts = pandect_phrases_join (counts);

  /* Translators: what an answer would do if it were recorded. %3$s is a list of figures, as in
   * "Would settle 12 of the 29 treatments still open: 4 may be offered, 8 criteria not met." */
  return g_strdup_printf (ngettext ("Would decide %1$u of the %2$u open treatment: %3$s.",
                                    "Would decide %1$u of the %2$u open treatments: %3$s.",
                                    n_open),
                          n_offered + n_unmet, n_open, verdicts);
}

/**
 * pandect_profile_words_dup_preview:
 * @preview: a preview
 *
 * Returns: (transfer full): what the answer would settle
 */
char *
pandect_profile_words_dup_preview (PandectPreview *preview)
{
  GListModel *offered = pandect_preview_get_settled (preview, PANDECT_VERDICT_ELIGIBLE);
  GListModel *unmet = pandect_preview_get_settled (preview, PANDECT_VERDICT_CRITERIA_NOT_MET);

  return pandect_profile_words_dup_settled (pandect_preview_get_n_open (preview),
                                            g_list_model_get_n_items (offered),
                                            g_list_model_get_n_items (unmet));
}
