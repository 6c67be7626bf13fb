/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-phrases.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-array.h"

/* Phrases that several widgets share. What is shown carries the lettering of the reader, what is
 * spoken does not: a screen reader would spell the capitals out. */

static const char * const verdicts[PANDECT_N_VERDICTS] = {
  [PANDECT_VERDICT_NEEDS_INFORMATION] = N_("Needs information"),
  [PANDECT_VERDICT_ELIGIBLE] = N_("May be offered"),
  [PANDECT_VERDICT_CRITERIA_NOT_MET] = N_("Criteria not met"),
};

static char *
dup_name (PandectSession *session,
          PandectTherapy *therapy,
          gboolean        is_spoken)
{
  return is_spoken ? pandect_phrases_dup_plain_name (session, therapy)
                   : pandect_session_dup_name (session, therapy);
}

static char *
dup_components (PandectSession *session,
                PandectTherapy *regimen,
                gboolean        is_spoken)
{
  const PandectComponent * const *components = pandect_therapy_get_components (regimen);
  GString *words = g_string_new (NULL);

  for (guint i = 0; components[i] != NULL; i++)
    {
      const PandectComponent *component = components[i];
      g_autofree char *one = pandect_phrases_dup_component (session, component, is_spoken);

      if (i > 0)
        g_string_append (words, " + ");
      g_string_append (words, one);
    }

  return g_string_free (words, FALSE);
}

static void
add_phrase (GPtrArray *items,
            char      *phrase)
{
  if (phrase != NULL && *phrase != '\0')
    g_ptr_array_add (items, phrase);
  else
    g_free (phrase);
}

static void
add_components (GPtrArray      *items,
                PandectSession *session,
                PandectTherapy *regimen,
                gboolean        is_spoken)
{
  if (!pandect_phrases_is_named_by_components (session, regimen))
    add_phrase (items, dup_components (session, regimen, is_spoken));
}

static void
add_routes (GPtrArray      *items,
            PandectSession *session,
            PandectTherapy *therapy)
{
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);

  for (guint i = 0; routes[i] != NULL; i++)
    {
      const PandectRoute *route = routes[i];

      add_phrase (items, g_strdup (pandect_session_get_words (session, route->label)));
    }
}

/* Whether two names differ in nothing but case, spaces and dashes. */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      gunichar x = g_utf8_get_char (a), y = g_utf8_get_char (b);

      if (*a != '\0' && !g_unichar_isalnum (x))
        a = g_utf8_next_char (a);
      else if (*b != '\0' && !g_unichar_isalnum (y))
        b = g_utf8_next_char (b);
      else if (*a == '\0' || *b == '\0' || g_unichar_tolower (x) != g_unichar_tolower (y))
        return FALSE;
      else
        {
          a = g_utf8_next_char (a);
          b = g_utf8_next_char (b);
        }
    }

  return TRUE;
}

static gboolean
is_own_name (PandectTherapy    *therapy,
             const PandectName *name)
{
  const char *own = pandect_text_get_words (pandect_therapy_get_name (therapy), NULL);

  return is_same_name (own, name->text);
}

static void
add_names (GPtrArray      *items,
           PandectTherapy *therapy)
{
  g_autofree char *also = pandect_phrases_dup_names (therapy, PANDECT_NAME_ABBREVIATION, NULL);

  add_phrase (items, pandect_phrases_dup_names (therapy, PANDECT_NAME_BRAND, NULL));
  if (*also != '\0')
    /* Translators: the short names of a drug, as in "also 5-FU" */
    add_phrase (items, g_strdup_printf (_("also %s"), also));
}

static char *
dup_summary (PandectSession *session,
             PandectTherapy *therapy,
             gboolean        is_spoken)
{
  PandectText *summary = pandect_therapy_get_summary (therapy);

  return is_spoken ? g_strdup (pandect_session_get_words (session, summary))
                   : pandect_session_dup_words (session, summary);
}

static void
add_size (GPtrArray        *items,
          PandectTreatment *category)
{
  guint n_treatments = pandect_treatment_get_n_treatments (category);

  add_phrase (items, g_strdup_printf (ngettext ("%u treatment", "%u treatments", n_treatments),
                                      n_treatments));
}

static const char *
get_first_brand (PandectTherapy *therapy)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      if (name->kind == PANDECT_NAME_BRAND)
        return name->text;
    }

  return NULL;
}

/**
 * pandect_phrases_get_verdict:
 * @verdict: a verdict
 *
 * Returns: its words
 */
const char *
pandect_phrases_get_verdict (PandectVerdict verdict)
{
  g_return_val_if_fail (verdict < PANDECT_N_VERDICTS, NULL);

  return _(verdicts[verdict]);
}

/**
 * pandect_phrases_dup_tail:
 * @session: a session
 * @entry: one of its entries
 *
 * Says how near an open verdict is: the one answer that is missing, or how many are.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL for a settled verdict
 */
char *
pandect_phrases_dup_tail (PandectSession   *session,
                          PandectTreatment *entry)
{
  PandectField *field = pandect_treatment_get_only_missing (entry);
  guint n_missing = pandect_treatment_get_n_missing (entry);

  if (pandect_treatment_get_verdict (entry) != PANDECT_VERDICT_NEEDS_INFORMATION)
    return NULL;

  if (field != NULL)
    return g_strdup (pandect_session_get_words (session, pandect_field_get_short_name (field)));

  /* Translators: how many answers are missing, as in "Needs information: 11 answers" */
  return g_strdup_printf (ngettext ("%u answer", "%u answers", n_missing), n_missing);
}

/**
 * pandect_phrases_dup_verdict:
 * @verdict: a verdict
 * @tail: (nullable): what is missing
 *
 * Returns: (transfer full): the words of both
 */
char *
pandect_phrases_dup_verdict (PandectVerdict  verdict,
                             const char     *tail)
{
  if (tail == NULL)
    return g_strdup (pandect_phrases_get_verdict (verdict));

  /* Translators: a verdict and what is missing, as in "Needs information: menopause" */
  return g_strdup_printf (C_("verdict", "%1$s: %2$s"),
                          pandect_phrases_get_verdict (verdict), tail);
}

/**
 * pandect_phrases_dup_plain_name:
 * @session: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer full): the name as it is spoken and copied, without lettering
 */
char *
pandect_phrases_dup_plain_name (PandectSession *session,
                                PandectTherapy *therapy)
{
  return g_strdup (pandect_session_get_words (session, pandect_therapy_get_name (therapy)));
}

/**
 * pandect_phrases_dup_component:
 * @session: a session
 * @component: a component of a regimen
 * @is_spoken: whether drug names are to be plain
 *
 * Returns: (transfer full): the drug, and how it is given where the regimen says so
 */
char *
pandect_phrases_dup_component (PandectSession         *session,
                               const PandectComponent *component,
                               gboolean                is_spoken)
{
  PandectText *route = component->route;
  g_autofree char *name = dup_name (session, component->drug, is_spoken);

  if (route == NULL)
    return g_steal_pointer (&name);

  /* Translators: a drug and how it is given, as in "oral cyclophosphamide" */
  return g_strdup_printf (C_("drug and route", "%2$s %1$s"),
                          name, pandect_session_get_words (session, route));
}

/**
 * pandect_phrases_is_named_by_components:
 * @session: a session
 * @regimen: a regimen of its bundle
 *
 * Returns: whether the name of the regimen says already what its components are
 */
gboolean
pandect_phrases_is_named_by_components (PandectSession *session,
                                        PandectTherapy *regimen)
{
  g_autofree char *name = pandect_session_dup_name (session, regimen);
  g_autofree char *components = dup_components (session, regimen, FALSE);

  return g_ascii_strcasecmp (name, components) == 0;
}

/**
 * pandect_phrases_dup_details:
 * @session: a session
 * @therapy: a therapy of its bundle
 * @is_spoken: whether drug names are to be plain
 *
 * Says in a few words what stands behind the name in a row: brands and short names, the components
 * of a regimen, how it is given, or for the rest the summary, and for a category its size.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when there is nothing to add
 */
char *
pandect_phrases_dup_details (PandectSession *session,
                             PandectTherapy *therapy,
                             gboolean        is_spoken)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  PandectTherapyKind kind = pandect_therapy_get_kind (therapy);

  add_names (items, therapy);
  if (kind == PANDECT_THERAPY_REGIMEN)
    add_components (items, session, therapy, is_spoken);
  else if (kind != PANDECT_THERAPY_DRUG)
    add_phrase (items, dup_summary (session, therapy, is_spoken));
  add_routes (items, session, therapy);
  if (kind == PANDECT_THERAPY_CATEGORY)
    add_size (items, pandect_session_get_treatment (session, therapy));

  return items->len > 0 ? pandect_phrases_join (items) : NULL;
}

/**
 * pandect_phrases_get_other:
 * @pair: two therapies with similar names
 * @therapy: one of them
 *
 * Returns: (transfer none): the other
 */
PandectTherapy *
pandect_phrases_get_other (const PandectConfusable *pair,
                           PandectTherapy          *therapy)
{
  PandectTherapy *first = pair->first;

  return first != therapy ? first : pair->second;
}

/**
 * pandect_phrases_dup_look_alike:
 * @session: a session
 * @therapy: a therapy of its bundle
 * @other: the therapy whose name is easily taken for it
 * @is_spoken: whether drug names are to be plain
 *
 * Returns: (transfer full): words that tell the two apart
 */
char *
pandect_phrases_dup_look_alike (PandectSession *session,
                                PandectTherapy *therapy,
                                PandectTherapy *other,
                                gboolean        is_spoken)
{
  g_autofree char *name = dup_name (session, other, is_spoken);
  const char *brand = get_first_brand (other);

  /* "Not" would sound like an advice against what they are: partners. */
  if (pandect_therapy_get_partner_facts (therapy, other) != NULL)
    {
      if (brand == NULL)
        /* Translators: another drug with a similar name, which is given with this one */
        return g_strdup_printf (C_("look-alike", "Check the name: %s is given with it"), name);

      /* Translators: another drug with a similar name, which is given with this one, its brand */
      return g_strdup_printf (C_("look-alike", "Check the name: %1$s (%2$s) is given with it"),
                              name, brand);
    }

  if (brand == NULL)
    /* Translators: another drug with a similar name */
    return g_strdup_printf (C_("look-alike", "Do not confuse with %s"), name);

  /* Translators: another drug with a similar name, and its brand */
  return g_strdup_printf (C_("look-alike", "Do not confuse with %1$s (%2$s)"), name, brand);
}

/**
 * pandect_phrases_dup_caution:
 * @session: a session
 * @caution: a caution of its bundle
 *
 * Returns: (transfer full): its label, said to be a caution
 */
char *
pandect_phrases_dup_caution (PandectSession       *session,
                             const PandectCaution *caution)
{
  g_autofree char *label = pandect_session_dup_words (session, caution->label);

  return g_strdup_printf (C_("remark", "Caution: %s"), label);
}

/**
 * pandect_phrases_count_cautions:
 * @entry: an entry
 *
 * Returns: how many cautions apply
 */
guint
pandect_phrases_count_cautions (PandectTreatment *entry)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);

  return pandect_array_length (cautions);
}

/**
 * pandect_phrases_count_unseen:
 * @session: a session
 * @category: the entry of a category, or the root
 *
 * Returns: how many treatments under it are left out of lists, because only matches are asked for
 */
guint
pandect_phrases_count_unseen (PandectSession   *session,
                              PandectTreatment *category)
{
  if (!pandect_session_get_matches_only (session))
    return 0;

  return pandect_treatment_get_n_treatments (category) -
         pandect_treatment_count (category, PANDECT_VERDICT_ELIGIBLE);
}

/**
 * pandect_phrases_dup_out_of_sight:
 * @n_unseen: how many treatments are left out
 *
 * Returns: (transfer full): that they are, in few words
 */
char *
pandect_phrases_dup_out_of_sight (guint n_unseen)
{
  /* Translators: of a list that shows only some of its treatments, as in "5 out of sight" */
  return g_strdup_printf (ngettext ("%u hidden", "%u hidden", n_unseen), n_unseen);
}

/**
 * pandect_phrases_dup_refusal:
 * @session: a session
 * @category: a category that a patient may not accept
 *
 * Returns: (transfer full): how many treatments that concerns, and why
 */
char *
pandect_phrases_dup_refusal (PandectSession *session,
                             PandectTherapy *category)
{
  const PandectCaution *refusal = pandect_therapy_get_refusal (category);
  PandectTreatment *treatment = pandect_session_get_treatment (session, category);
  guint n_treatments = pandect_treatment_get_n_treatments (treatment);

  g_return_val_if_fail (refusal != NULL, NULL);

  /* Translators: a section that the patient does not accept, and why, as in "23 treatments:
   * Chemotherapy is declined" */
  return g_strdup_printf (ngettext ("%1$u treatment: %2$s", "%1$u treatments: %2$s", n_treatments),
                          n_treatments, pandect_session_get_words (session, refusal->label));
}

/**
 * pandect_phrases_is_said_above:
 * @session: a session
 * @entry: one of its entries, with a therapy
 * @caution: a caution that applies to it
 *
 * Returns: whether the category above says it already
 */
gboolean
pandect_phrases_is_said_above (PandectSession       *session,
                               PandectTreatment     *entry,
                               const PandectCaution *caution)
{
  PandectTherapy *parent = pandect_therapy_get_parent (pandect_treatment_get_therapy (entry));
  PandectTreatment *above;
  const PandectCaution * const *cautions;

  /* By name, rows stand under no heading. */
  if (parent == NULL || pandect_session_get_by_name (session))
    return FALSE;

  above = pandect_session_get_treatment (session, parent);
  cautions = pandect_treatment_get_cautions (above);
  for (guint i = 0; i < pandect_phrases_count_cautions (above); i++)
    {
      const PandectCaution *other = cautions[i];

      if (other == caution)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_cautions (PandectSession   *session,
              PandectTreatment *treatment,
              gboolean          with_said_above)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (treatment);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < pandect_phrases_count_cautions (treatment); i++)
    {
      const PandectCaution *caution = cautions[i];
      g_autofree char *line = pandect_phrases_dup_caution (session, caution);

      if (!with_said_above && pandect_phrases_is_said_above (session, treatment, caution))
        continue;

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, line);
    }

  return g_string_free (lines, FALSE);
}

/**
 * pandect_phrases_dup_cautions:
 * @session: a session
 * @treatment: a treatment or category of it
 *
 * Returns: (transfer full): the titles of the cautions that apply, a line each
 */
char *
pandect_phrases_dup_cautions (PandectSession   *session,
                              PandectTreatment *treatment)
{
  return dup_cautions (session, treatment, TRUE);
}

/**
 * pandect_phrases_dup_own_cautions:
 * @session: a session
 * @treatment: a treatment or category of it
 *
 * Returns: (transfer full): the titles of the cautions that apply and that the category above does
 *   not say, a line each
 */
char *
pandect_phrases_dup_own_cautions (PandectSession   *session,
                                  PandectTreatment *treatment)
{
  return dup_cautions (session, treatment, FALSE);
}

/**
 * pandect_phrases_dup_spoken:
 * @session: a session
 * @entry: one of its entries, with a therapy
 *
 * Says all that a row shows: the plain name, brands, verdict, cautions and look-alikes.
 *
 * Returns: (transfer full): the words
 */
char *
pandect_phrases_dup_spoken (PandectSession   *session,
                            PandectTreatment *entry)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);
  const PandectConfusable * const *confusables = pandect_therapy_get_confusables (therapy);
  g_autofree char *tail = pandect_phrases_dup_tail (session, entry);

  add_phrase (items, pandect_phrases_dup_plain_name (session, therapy));
  add_phrase (items, pandect_phrases_dup_details (session, therapy, TRUE));
  add_phrase (items, pandect_phrases_dup_verdict (pandect_treatment_get_verdict (entry), tail));

  for (guint i = 0; i < pandect_phrases_count_cautions (entry); i++)
    {
      const PandectCaution *caution = cautions[i];

      add_phrase (items, g_strdup_printf (C_("remark", "Caution: %s"),
                                          pandect_session_get_words (
                                            session, caution->label)));
    }

  for (guint i = 0; confusables[i] != NULL; i++)
    {
      const PandectConfusable *pair = confusables[i];

      add_phrase (items, pandect_phrases_dup_look_alike (
                           session, therapy, pandect_phrases_get_other (pair, therapy), TRUE));
    }

  return pandect_phrases_join (items);
}

/**
 * pandect_phrases_join:
 * @items: (element-type utf8): phrases
 *
 * Returns: (transfer full): all of them in one line
 */
char *
pandect_phrases_join (GPtrArray *items)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        /* Translators: stands between the items of a list */
        g_string_append (line, C_("list", ", "));
      g_string_append (line, g_ptr_array_index (items, i));
    }

  return g_string_free (line, FALSE);
}

/**
 * pandect_phrases_dup_names:
 * @therapy: a therapy
 * @kind: a kind of name
 * @language: (nullable): a language, or %NULL for names in any
 *
 * Returns: (transfer full): its names of that kind but the one it goes by, in one line
 */
char *
pandect_phrases_dup_names (PandectTherapy  *therapy,
                           PandectNameKind  kind,
                           const char      *language)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      if (name->kind == kind && !is_own_name (therapy, name) &&
          (language == NULL || g_strcmp0 (name->language, language) == 0))
        add_phrase (items, g_strdup (name->text));
    }

  return pandect_phrases_join (items);
}
