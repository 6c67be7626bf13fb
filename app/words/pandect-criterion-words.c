/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-criterion-words.h"

#include <glib/gi18n-lib.h>

#include "words/pandect-phrases.h"

/* How a rule is put into words for a reader. */

/* More answers than these would not be read in a narrow column. */
#define MAX_ANSWERS 3

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE          "\342\201\251"

static gboolean
is_plain_group (PandectCriterion *criterion)
{
  return pandect_criterion_get_field (criterion) == NULL &&
         pandect_criterion_get_label (criterion) == NULL;
}

/* A group without words and with one part says nothing that the part does not. */
static PandectCriterion *
skip_plain_groups (PandectCriterion *criterion)
{
  while (is_plain_group (criterion) && pandect_criterion_get_n_parts (criterion) == 1)
    criterion = pandect_criterion_get_part (criterion, 0);

  return criterion;
}

static void
gather_parts (PandectCriterion     *group,
              PandectCriterionKind  kind,
              GPtrArray            *parts)
{
  for (guint i = 0; i < pandect_criterion_get_n_parts (group); i++)
    {
      PandectCriterion *part = skip_plain_groups (pandect_criterion_get_part (group, i));

      if (is_plain_group (part) && pandect_criterion_get_kind (part) == kind)
        gather_parts (part, kind, parts);
      else
        g_ptr_array_add (parts, part);
    }
}

/* In a line that runs from the right, "ER+" would lose its sign to the words beside it. */
static char *
isolate (const char *words,
         gboolean    is_mirrored)
{
  if (!is_mirrored)
    return g_strdup (words);

  return g_strconcat (FIRST_STRONG_ISOLATE, words, POP_ISOLATE, NULL);
}

static void
add_answer (PandectSession *session,
            PandectField   *field,
            gboolean        is_mirrored,
            GPtrArray      *answers)
{
  PandectValue *value = pandect_profile_get_value (pandect_session_get_profile (session), field);
  g_autofree char *words = NULL;

  if (value == NULL)
    return;

  words = isolate (pandect_session_get_words (session, pandect_value_get_summary (value)),
                   is_mirrored);
  if (!g_ptr_array_find_with_equal_func (answers, words, g_str_equal, NULL))
    g_ptr_array_add (answers, g_steal_pointer (&words));
}

/* The answers that settle a criterion: those that make it hold, or those that make it fail. */
static void
gather_answers (PandectSession   *session,
                PandectCriterion *criterion,
                PandectTruth      truth,
                gboolean          is_mirrored,
                GPtrArray        *answers)
{
  PandectProfile *profile = pandect_session_get_profile (session);

  if (pandect_criterion_evaluate (criterion, profile, NULL) != truth)
    return;

  if (pandect_criterion_get_field (criterion) != NULL)
    add_answer (session, pandect_criterion_get_field (criterion), is_mirrored, answers);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    gather_answers (session, pandect_criterion_get_part (criterion, i), truth, is_mirrored,
                    answers);
}

static char *
dup_answers (PandectSession   *session,
             PandectCriterion *criterion,
             PandectTruth      truth,
             gboolean          is_mirrored)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);

  gather_answers (session, criterion, truth, is_mirrored, answers);
  if (answers->len == 0 || answers->len > MAX_ANSWERS)
    return NULL;

  return pandect_phrases_join (answers);
}

static char *
dup_settled (PandectSession   *session,
             PandectCriterion *criterion,
             PandectTruth      truth,
             gboolean          with_answers,
             gboolean          is_mirrored)
{
  g_autofree char *answers = NULL;

  if (with_answers)
    answers = dup_answers (session, criterion, truth, is_mirrored);

  if (answers == NULL)
    return g_strdup (truth == PANDECT_TRUTH_TRUE ? C_("criterion", "Met")
                                                 : C_("criterion", "Not met"));

  /* Translators: what is recorded, as in "Met: ER+, PR+" */
  return g_strdup_printf (truth == PANDECT_TRUTH_TRUE ? C_("criterion", "Met: %s")
                                                      : C_("criterion", "Not met (recorded: %s)"),
                          answers);
}

static guint
count_truths (PandectSession    *session,
              const PandectRule *rule,
              PandectTruth       truth)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  guint count = 0;

  for (guint i = 0; i < rule->parts->len; i++)
    {
      PandectCriterion *part = g_ptr_array_index (rule->parts, i);

      if (pandect_criterion_evaluate (part, profile, NULL) == truth)
        count++;
    }

  return count;
}

static char *
dup_sentence_for_all (PandectSession    *session,
                      const PandectRule *rule,
                      PandectTruth       truth)
{
  guint n_parts = rule->parts->len;
  guint n_false = count_truths (session, rule, PANDECT_TRUTH_FALSE);

  if (n_parts == 0)
    return g_strdup (_("The source names no criteria for it."));

  if (n_parts == 1)
    return g_strdup (truth == PANDECT_TRUTH_TRUE ? _("The only criterion is met.")
                                                 : _("The only criterion is not met."));

  if (truth == PANDECT_TRUTH_TRUE)
    return n_parts == 2
           ? g_strdup (_("Both criteria are met."))
           : g_strdup_printf (ngettext ("The %u criterion is met.", "All %u criteria are met.",
                                        n_parts), n_parts);

  if (n_false == 1)
    return g_strdup_printf (ngettext ("One of %u criteria is not met:",
                                      "One of %u criteria is not met:", n_parts), n_parts);

  /* Translators: nothing here depends on the numbers, for there are two */
  return g_strdup_printf (_("Criteria not met: %1$u of %2$u."), n_false, n_parts);
}

static char *
dup_sentence_for_any (PandectSession    *session,
                      const PandectRule *rule,
                      PandectTruth       truth)
{
  guint n_parts = rule->parts->len;
  guint n_true = count_truths (session, rule, PANDECT_TRUTH_TRUE);

  if (n_true == 1)
    return g_strdup_printf (ngettext ("One of %u criteria is met, and one is enough.",
                                      "One of %u criteria is met, and one is enough.", n_parts),
                            n_parts);

  if (truth == PANDECT_TRUTH_TRUE)
    /* Translators: nothing here depends on the numbers, for there are two */
    return g_strdup_printf (_("Criteria met: %1$u of %2$u. One is enough."),
                            n_true, n_parts);

  return g_strdup_printf (ngettext ("The %u criterion is not met.",
                                    "None of the %u criteria is met; one would be enough.",
                                    n_parts), n_parts);
}

static char *
dup_accepted (PandectSession   *session,
              PandectCriterion *test)
{
  PandectField *field = pandect_criterion_get_field (test);
  char *values = NULL;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);
      const char *label = pandect_session_get_words (session, pandect_value_get_label (value));
      g_autofree char *before = values;

      if (!pandect_criterion_accepts (test, value))
        {
          g_steal_pointer (&before);
          continue;
        }

      /* Translators: one answer or another, as in "Cannot or Declines" */
      values = before == NULL ? g_strdup (label) : g_strdup_printf (_("%s or %s"), before, label);
    }

  return values;
}

/**
 * pandect_criterion_words_read_rule:
 * @criterion: everything that must hold for a therapy
 * @rule: (out caller-allocates): what a reader sees of it; free its parts when done
 */
void
pandect_criterion_words_read_rule (PandectCriterion *criterion,
                                   PandectRule      *rule)
{
  rule->criterion = skip_plain_groups (criterion);

  /* One test, or one group with words of its own, is one criterion. */
  if (rule->criterion != criterion && !is_plain_group (rule->criterion))
    rule->criterion = criterion;

  rule->parts = pandect_criterion_words_dup_parts (rule->criterion);
}

/**
 * pandect_criterion_words_dup_parts:
 * @criterion: a group
 *
 * Returns: (transfer container) (element-type PandectCriterion): its parts, without groups that
 *   only join others
 */
GPtrArray *
pandect_criterion_words_dup_parts (PandectCriterion *criterion)
{
  GPtrArray *parts = g_ptr_array_new ();

  gather_parts (criterion, pandect_criterion_get_kind (criterion), parts);
  return parts;
}

/**
 * pandect_criterion_words_get_test:
 * @criterion: a criterion
 *
 * Returns: (transfer none) (nullable): the only test in it
 */
PandectCriterion *
pandect_criterion_words_get_test (PandectCriterion *criterion)
{
  while (pandect_criterion_get_n_parts (criterion) == 1)
    criterion = pandect_criterion_get_part (criterion, 0);

  return pandect_criterion_get_field (criterion) != NULL ? criterion : NULL;
}

/**
 * pandect_criterion_words_dup_own:
 *
 * Returns: (transfer full): the words of a criterion, or the field it tests and the answers that
 *   pass; empty for a group without words of its own
 */
char *
pandect_criterion_words_dup_own (PandectSession   *session,
                                 PandectCriterion *criterion)
{
  PandectText *label = pandect_criterion_get_label (criterion);
  PandectField *field = pandect_criterion_get_field (criterion);
  g_autofree char *accepted = NULL;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  if (label != NULL)
    return pandect_session_dup_words (session, label);

  if (field == NULL)
    return g_strdup ("");

  accepted = dup_accepted (session, criterion);

  /* Translators: what is recorded, and the answer asked for, as in "Menopause: After" */
  return g_strdup_printf (_("%s: %s"),
                          pandect_session_get_words (session, pandect_field_get_label (field)),
                          accepted);
}

/**
 * pandect_criterion_words_dup_statement:
 * @session: a session
 * @criterion: a criterion of its bundle
 *
 * Returns: (transfer full): what it asks for
 */
char *
pandect_criterion_words_dup_statement (PandectSession   *session,
                                       PandectCriterion *criterion)
{
  g_autofree char *statement = pandect_criterion_words_dup_own (session, criterion);

  if (*statement != '\0')
    return g_steal_pointer (&statement);

  return g_strdup (pandect_criterion_get_kind (criterion) == PANDECT_CRITERION_ANY
                   ? _("Any one of these")
                   : _("All of these"));
}

/**
 * pandect_criterion_words_dup_state:
 * @session: a session
 * @criterion: a criterion of its bundle
 * @with_answers: whether to name the answers that settle it
 * @is_mirrored: whether the line runs from the right
 *
 * Returns: (transfer full): how it stands
 */
char *
pandect_criterion_words_dup_state (PandectSession   *session,
                                   PandectCriterion *criterion,
                                   gboolean          with_answers,
                                   gboolean          is_mirrored)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectFieldMask missing;
  PandectTruth truth = pandect_criterion_evaluate (criterion, profile, &missing);
  guint n_missing;

  if (truth != PANDECT_TRUTH_UNKNOWN)
    return dup_settled (session, criterion, truth, with_answers, is_mirrored);

  n_missing = pandect_field_mask_count (&missing);
  if (n_missing == 1 && pandect_criterion_words_get_test (criterion) != NULL)
    return g_strdup (C_("criterion", "Not recorded"));

  return g_strdup_printf (ngettext ("%u answer missing", "%u answers missing", n_missing),
                          n_missing);
}

/**
 * pandect_criterion_words_dup_sentence:
 * @session: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer full): in a sentence, why its verdict is what it is
 */
char *
pandect_criterion_words_dup_sentence (PandectSession *session,
                                      PandectTherapy *therapy)
{
  PandectCriterion *criteria = pandect_therapy_get_criteria (therapy);
  PandectFieldMask missing;
  PandectRule rule;
  PandectTruth truth;
  char *sentence;
  guint n_missing;

  truth = pandect_criterion_evaluate (criteria, pandect_session_get_profile (session), &missing);
  n_missing = pandect_field_mask_count (&missing);
  if (truth == PANDECT_TRUTH_UNKNOWN)
    return n_missing == 1
           ? g_strdup (_("One answer is missing:"))
           : g_strdup_printf (ngettext ("%u answer is missing:", "%u answers are missing:",
                                        n_missing), n_missing);

  pandect_criterion_words_read_rule (criteria, &rule);
  if (pandect_criterion_get_kind (rule.criterion) == PANDECT_CRITERION_ANY)
    sentence = dup_sentence_for_any (session, &rule, truth);
  else
    sentence = dup_sentence_for_all (session, &rule, truth);
  g_ptr_array_unref (rule.parts);

  return sentence;
}

/**
 * pandect_criterion_words_dup_described:
 * @session: a session
 * @assessment: how a therapy of its bundle stands
 *
 * Returns: (transfer full) (nullable): where each criterion that fails only describes a group, that
 *   the page does not exclude others; otherwise %NULL
 */
char *
pandect_criterion_words_dup_described (PandectSession          *session,
                                       const PandectAssessment *assessment)
{
  GString *groups;
  g_autofree char *list = NULL;

  if (!pandect_assessment_is_described (assessment))
    return NULL;

  groups = g_string_new (NULL);
  for (guint i = 0; i < assessment->n_reasons; i++)
    {
      g_autofree char *statement =
        pandect_criterion_words_dup_statement (session, assessment->reasons[i].criterion);

      if (groups->len > 0)
        g_string_append (groups, C_("list of criteria", "; "));
      g_string_append (groups, statement);
    }
  list = g_string_free (groups, FALSE);

  /* Translators: said where a criterion does not hold; %s is one criterion or a list of them, as in
   * "The page describes it for: Premenopausal. It does not say that it is only for them." */
  return g_strdup_printf (_("The page describes it for: %s. It does not say that it is only for "
                            "them."), list);
}

static char *
dup_reasons (PandectSession *session,
             PandectTherapy *therapy,
             PandectTruth    truth)
{
  g_autoptr(PandectAssessment) assessment =
    pandect_assessment_new (pandect_therapy_get_criteria (therapy),
                            pandect_session_get_profile (session));
  GString *reasons = g_string_new (NULL);

  for (guint i = 0; i < assessment->n_reasons; i++)
    {
      g_autofree char *statement =
        pandect_criterion_words_dup_statement (session, assessment->reasons[i].criterion);

      if (assessment->reasons[i].truth != truth)
        continue;

      if (reasons->len > 0)
        g_string_append (reasons, C_("list of criteria", "; "));
      g_string_append (reasons, statement);
    }

  return g_string_free (reasons, FALSE);
}

static char *
dup_missing (PandectSession *session,
             PandectTherapy *therapy)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  PandectFieldMask missing;

  pandect_criterion_evaluate (pandect_therapy_get_criteria (therapy), profile, &missing);
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      if (pandect_field_mask_has (&missing, i))
        g_ptr_array_add (names, (gpointer) pandect_session_get_words (
                                  session, pandect_field_get_short_name (field)));
    }

  return pandect_phrases_join (names);
}

/**
 * pandect_criterion_words_dup_reason:
 * @session: a session
 * @treatment: a treatment of it
 *
 * Returns: (transfer full): why its verdict is what it is, in a list: the criteria that hold or
 *   fail, or the answers that are missing; empty where the source names no criteria
 */
char *
pandect_criterion_words_dup_reason (PandectSession   *session,
                                    PandectTreatment *treatment)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);

  switch (pandect_treatment_get_verdict (treatment))
    {
    case PANDECT_VERDICT_ELIGIBLE:
      return dup_reasons (session, therapy, PANDECT_TRUTH_TRUE);

    case PANDECT_VERDICT_CRITERIA_NOT_MET:
      return dup_reasons (session, therapy, PANDECT_TRUTH_FALSE);

    case PANDECT_VERDICT_NEEDS_INFORMATION:
    default:
      return dup_missing (session, therapy);
    }
}

/**
 * pandect_criterion_words_dup_shared:
 * @session: a session
 * @treatment: one of several treatments that stand alike, for the same reason
 * @n_treatments: how many, more than one
 *
 * Returns: (transfer full): how they stand, and why
 */
char *
pandect_criterion_words_dup_shared (PandectSession   *session,
                                    PandectTreatment *treatment,
                                    guint             n_treatments)
{
  g_autofree char *reason = pandect_criterion_words_dup_reason (session, treatment);

  switch (pandect_treatment_get_verdict (treatment))
    {
    case PANDECT_VERDICT_ELIGIBLE:
      /* Translators: what several treatments share; a list of criteria follows */
      return g_strdup_printf (ngettext ("%1$u may be offered: %2$s", "%1$u may be offered: %2$s",
                                        n_treatments),
                              n_treatments, reason);

    case PANDECT_VERDICT_CRITERIA_NOT_MET:
      /* Translators: the number is of treatments, and a list of criteria follows */
      return g_strdup_printf (ngettext ("Criteria not met for %1$u: %2$s",
                                        "Criteria not met for %1$u: %2$s", n_treatments),
                              n_treatments, reason);

    case PANDECT_VERDICT_NEEDS_INFORMATION:
    default:
      /* Translators: the number is of treatments, and a list of answers follows */
      return g_strdup_printf (ngettext ("%1$u needs information: %2$s",
                                        "%1$u need information: %2$s", n_treatments),
                              n_treatments, reason);
    }
}

/**
 * pandect_criterion_words_get_heading:
 * @rule: a rule
 *
 * Returns: the heading of its parts, which says how many of them must hold
 */
const char *
pandect_criterion_words_get_heading (const PandectRule *rule)
{
  if (pandect_criterion_get_kind (rule->criterion) == PANDECT_CRITERION_ANY)
    return _("May be offered when any one of these is met");

  return rule->parts->len == 1 ? _("May be offered when this is met")
                               : _("May be offered when all of these are met");
}
