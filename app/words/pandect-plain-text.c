/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/pandect-criterion-words.h"
#include "words/pandect-origin-words.h"
#include "words/pandect-phrases.h"

/* What is shown, as plain text to paste elsewhere: all that the bundle says, with plain names, and
 * where it comes from. It is the same for every patient: no verdict, nothing recorded, and of a
 * list all that belongs to it, whichever of it is filtered out of sight. */

typedef struct
{
  PandectSession *session;
  PandectTherapy *therapy;
  GString        *text;
} Page;

static void
add_line (Page       *page,
          guint       depth,
          const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  for (guint i = 1; i < depth; i++)
    g_string_append (page->text, "  ");

  g_string_append_printf (page->text, "%s%s\n", depth > 0 ? "– " : "", words);
}

static void
take_line (Page  *page,
           guint  depth,
           char  *words)
{
  add_line (page, depth, words);
  g_free (words);
}

static void
add_heading (Page       *page,
             const char *words)
{
  g_string_append_c (page->text, '\n');
  add_line (page, 0, words);
}

static const char *
get_words (Page        *page,
           PandectText *text)
{
  return pandect_session_get_words (page->session, text);
}

static char *
dup_name (Page           *page,
          PandectTherapy *therapy)
{
  return pandect_phrases_dup_plain_name (page->session, therapy);
}

/* A name and what stands behind it in a row. */
static void
add_entry (Page           *page,
           PandectTherapy *therapy)
{
  g_autofree char *name = dup_name (page, therapy);
  g_autofree char *details = pandect_phrases_dup_details (page->session, therapy, TRUE);

  if (details == NULL)
    add_line (page, 1, name);
  else
    /* Translators: what it is, and the value: spoken together */
    take_line (page, 1, g_strdup_printf (C_("about the content", "%s: %s"), name, details));
}

static void
add_codes (Page *page)
{
  const PandectCode * const *codes = pandect_therapy_get_codes (page->therapy);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const PandectCode *code = codes[i];

      /* Translators: a system of codes, a code of it, and the year: "ATC L01FD03 (2026)" */
      take_line (page, 0, g_strdup_printf (C_("code", "%1$s %2$s (%3$s)"), code->system,
                                           code->value, code->year));
    }
}

static void
add_look_alikes (Page *page)
{
  const PandectConfusable * const *pairs = pandect_therapy_get_confusables (page->therapy);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];
      PandectTherapy *other = pandect_phrases_get_other (pair, page->therapy);

      take_line (page, 0, pandect_phrases_dup_look_alike (page->session, page->therapy, other,
                                                         TRUE));
      add_line (page, 0, get_words (page, pair->text));
    }
}

static void
add_head (Page *page)
{
  PandectTherapyKind kind = pandect_therapy_get_kind (page->therapy);

  take_line (page, 0, dup_name (page, page->therapy));
  take_line (page, 0, pandect_phrases_dup_details (page->session, page->therapy, TRUE));
  add_codes (page);
  add_look_alikes (page);
  /* For the rest, the summary is among the details. */
  if (kind == PANDECT_THERAPY_DRUG || kind == PANDECT_THERAPY_REGIMEN)
    add_line (page, 0, get_words (page, pandect_therapy_get_summary (page->therapy)));
  add_line (page, 0, get_words (page, pandect_therapy_get_description (page->therapy)));
}

static char *
dup_criterion (Page             *page,
               PandectCriterion *criterion)
{
  PandectText *label = pandect_criterion_get_label (criterion);
  const char *quantifier;

  if (label == NULL)
    return pandect_criterion_words_dup_statement (page->session, criterion);

  if (pandect_criterion_words_get_test (criterion) != NULL)
    return g_strdup (get_words (page, label));

  quantifier = pandect_criterion_get_kind (criterion) == PANDECT_CRITERION_ANY
               ? _("any one of these is enough")
               : _("all of these together");

  /* Translators: what a criterion asks for, and how many of those below it must hold */
  return g_strdup_printf (C_("criterion", "%1$s (%2$s)"), get_words (page, label), quantifier);
}

static void
add_criterion (Page             *page,
               PandectCriterion *criterion,
               guint             depth)
{
  g_autoptr(GPtrArray) parts = NULL;

  take_line (page, depth, dup_criterion (page, criterion));
  if (pandect_criterion_words_get_test (criterion) != NULL)
    return;

  parts = pandect_criterion_words_dup_parts (criterion);
  for (guint i = 0; i < parts->len; i++)
    add_criterion (page, g_ptr_array_index (parts, i), depth + 1);
}

static void
add_criteria (Page *page)
{
  PandectRule rule;

  pandect_criterion_words_read_rule (pandect_therapy_get_criteria (page->therapy), &rule);

  if (rule.parts->len > 0)
    add_heading (page, pandect_criterion_words_get_heading (&rule));
  for (guint i = 0; i < rule.parts->len; i++)
    add_criterion (page, g_ptr_array_index (rule.parts, i), 1);

  g_ptr_array_unref (rule.parts);
}

/* Its label says what is recorded, as if it were: here is only what would have to be. */
static void
add_conditional_caution (Page                 *page,
                         const PandectCaution *caution)
{
  add_heading (page, _("Caution, only when this is recorded"));
  add_criterion (page, caution->criterion, 1);
  add_line (page, 0, get_words (page, caution->text));
}

static void
add_cautions (Page *page)
{
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (page->therapy);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];
      const char *label = get_words (page, caution->label);
      g_autofree char *heading = g_strdup_printf (C_("remark", "Caution: %s"), label);

      if (caution->criterion != NULL)
        {
          add_conditional_caution (page, caution);
          continue;
        }

      add_heading (page, heading);
      add_line (page, 0, get_words (page, caution->text));
    }
}

static void
add_entries (Page                   *page,
             const char             *heading,
             PandectTherapy * const *therapies)
{
  if (therapies[0] != NULL)
    add_heading (page, heading);

  for (guint i = 0; therapies[i] != NULL; i++)
    add_entry (page, therapies[i]);
}

static void
add_components (Page *page)
{
  const PandectComponent * const *components = pandect_therapy_get_components (page->therapy);

  if (components[0] != NULL)
    add_heading (page, _("Components"));

  for (guint i = 0; components[i] != NULL; i++)
    add_entry (page, components[i]->drug);
}

static void
add_partners (Page *page)
{
  const PandectPartners * const *partners = pandect_therapy_get_partners (page->therapy);

  if (partners[0] != NULL)
    add_heading (page, _("Given with"));

  for (guint i = 0; partners[i] != NULL; i++)
    add_entry (page, partners[i]->first != page->therapy ? partners[i]->first
                                                         : partners[i]->second);
}

static void
add_notes (Page                      *page,
           const char                *heading,
           const PandectNote * const *notes)
{
  if (notes[0] != NULL)
    add_heading (page, heading);

  for (guint i = 0; notes[i] != NULL; i++)
    add_line (page, 1, get_words (page, notes[i]->text));
}

static void
add_facts (Page *page)
{
  PandectBundle *bundle = pandect_session_get_bundle (page->session);
  const char * const *ids = pandect_therapy_get_fact_ids (page->therapy);

  if (ids == NULL || ids[0] == NULL)
    return;

  /* Translators: heading of the facts of the source that a page rests on */
  add_heading (page, _("Source statements"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      PandectFact *fact = pandect_bundle_lookup_fact (bundle, ids[i]);

      if (fact != NULL)
        take_line (page, 1, g_strdup_printf ("%s  %s (%s)", ids[i],
                                             get_words (page, pandect_fact_get_text (fact)),
                                             get_words (page, pandect_fact_get_place (fact))));
    }
}

/* The treatments of a category, or all. */
static void
add_treatments (Page       *page,
                const char *heading)
{
  GListModel *treatments = pandect_session_get_treatments (page->session);

  add_heading (page, heading);
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);

      if (page->therapy == NULL || pandect_therapy_is_under (therapy, page->therapy))
        add_entry (page, therapy);
    }
}

static void
add_source (Page *page)
{
  g_autofree char *source = pandect_plain_text_dup_source (page->session);

  add_heading (page, source);
}

static void
add_therapy (Page *page)
{
  add_head (page);
  if (!pandect_therapy_is_treatment (page->therapy))
    add_treatments (page, _("Treatments"));
  add_criteria (page);
  add_cautions (page);
  add_components (page);
  /* Translators: heading of the regimens that a drug is part of */
  add_entries (page, _("Part of"), pandect_therapy_get_regimens (page->therapy));
  add_partners (page);
  add_notes (page, _("Notes"), pandect_therapy_get_notes (page->therapy));
  add_facts (page);
}

/**
 * pandect_plain_text_dup_page:
 * @session: a session
 * @entry: one of its entries
 *
 * Returns: (transfer full): all that the bundle says of it
 */
char *
pandect_plain_text_dup_page (PandectSession   *session,
                             PandectTreatment *entry)
{
  Page page = { session, pandect_treatment_get_therapy (entry), g_string_new (NULL) };

  if (page.therapy != NULL)
    {
      add_therapy (&page);
    }
  else
    {
      PandectBundle *bundle = pandect_session_get_bundle (session);

      add_line (&page, 0, get_words (&page, pandect_bundle_get_about (bundle)->title));
      take_line (&page, 0, pandect_origin_words_dup_frame (session));
      add_line (&page, 0, get_words (&page, pandect_bundle_get_about (bundle)->scope));
      add_treatments (&page, _("All treatments"));
      add_notes (&page, _("What the page says in general"), pandect_bundle_get_notes (bundle));
    }

  add_source (&page);

  return g_string_free (page.text, FALSE);
}

/**
 * pandect_plain_text_dup_results:
 * @session: a session that searches
 *
 * Returns: (transfer full): what was found
 */
char *
pandect_plain_text_dup_results (PandectSession *session)
{
  Page page = { session, NULL, g_string_new (NULL) };
  GListModel *results = pandect_session_get_results (session);
  /* Translators: %s is what was searched for */
  g_autofree char *title = g_strdup_printf (_("Results for “%s”"),
                                            pandect_session_get_query (session));

  add_line (&page, 0, title);
  g_string_append_c (page.text, '\n');
  for (guint i = 0; results != NULL && i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (results, i);

      add_entry (&page, pandect_hit_get_therapy (hit));
    }

  add_source (&page);

  return g_string_free (page.text, FALSE);
}

/**
 * pandect_plain_text_dup_source:
 * @session: a session
 *
 * Returns: (transfer full): whose page the bundle restates, which version of the bundle it is, and
 *   what it is not
 */
char *
pandect_plain_text_dup_source (PandectSession *session)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  const PandectAbout *about = pandect_bundle_get_about (bundle);
  g_autofree char *restates = pandect_origin_words_dup_restates (session);
  g_autofree char *version = NULL;

  /* Translators: the title of a bundle, and its version */
  version = g_strdup_printf (_("Bundle: %1$s, version %2$s."),
                             pandect_session_get_words (session, about->title),
                             pandect_bundle_get_version (bundle));

  return g_strjoin ("\n", restates, version,
                    pandect_session_get_words (session, about->standing), NULL);
}
