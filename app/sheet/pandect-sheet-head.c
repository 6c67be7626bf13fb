/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "words/pandect-origin-words.h"
#include "words/pandect-phrases.h"
#include "words/pandect-profile-words.h"
#include "sheet/pandect-sheet-content.h"

/* What stands first: what the sheet is about and is not, what is recorded, and how the treatments
 * stand for it. */

/* A block that stands for itself, under no heading. */
static GPtrArray *
add_bare_block (PandectSheetContent *content)
{
  PandectSheetSection *section =
    pandect_sheet_content_add_section (content, PANDECT_SHEET_SIGN_NONE, NULL, 1);

  return pandect_sheet_section_add_block (section);
}

static void
add_title (PandectSheetContent *content,
           GPtrArray           *block)
{
  const PandectAbout *about =
    pandect_bundle_get_about (pandect_session_get_bundle (content->session));
  /* Translators: the date on which a sheet of paper was printed, as in "Printed on 2026-11-23" */
  g_autofree char *printed = g_strdup_printf (_("Created on %s"), content->date);
  PandectSheetText *text;

  text = pandect_sheet_content_add (content, block, PANDECT_SHEET_TITLE);
  pandect_sheet_text_append (text, pandect_session_get_words (content->session, about->title),
                             PANDECT_SHEET_PLAIN);

  text = pandect_sheet_content_add (content, block, PANDECT_SHEET_BODY);
  pandect_sheet_text_append (text, content->standing, PANDECT_SHEET_STRONG);
  pandect_sheet_text_append (text, "  ·  ", PANDECT_SHEET_QUIET);
  pandect_sheet_text_append (text, printed, PANDECT_SHEET_QUIET);
}

static void
add_warning (PandectSheetContent *content,
             GPtrArray           *block,
             const char          *words)
{
  if (words != NULL)
    pandect_sheet_text_append (pandect_sheet_content_add_signed (content, block,
                                                                 PANDECT_SHEET_BODY,
                                                                 PANDECT_SHEET_SIGN_CAUTION),
                               words, PANDECT_SHEET_STRONG);
}

/* Whom the page is about and what it says of all treatments, what it leaves out, and how far all
 * that was reviewed. */
static void
add_frame (PandectSheetContent *content,
           GPtrArray           *block)
{
  PandectSession *session = content->session;
  PandectBundle *bundle = pandect_session_get_bundle (session);
  const PandectNote * const *notes = pandect_bundle_get_notes (bundle);
  g_autofree char *title = pandect_origin_words_dup_frame (session);
  g_autofree char *scope = pandect_session_dup_words (session,
                                                      pandect_bundle_get_about (bundle)->scope);
  gboolean is_brief = content->brevity != PANDECT_SHEET_FULL;
  PandectSheetText *text =
    pandect_sheet_content_add (content, block, is_brief ? PANDECT_SHEET_FOOT : PANDECT_SHEET_BODY);

  /* What is left out says whom it is about, and the foot how far it was reviewed. */
  if (!is_brief)
    {
      pandect_sheet_text_append (text, title, PANDECT_SHEET_STRONG);
      text = pandect_sheet_content_add (content, block, PANDECT_SHEET_REASON);
    }

  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_autofree char *words = pandect_session_dup_words (session, notes[i]->text);

      if (notes[i]->kind != PANDECT_NOTE_FRAME)
        continue;

      pandect_sheet_text_append (text, words, PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append (text, " ", PANDECT_SHEET_PLAIN);
    }
  pandect_sheet_text_append (text, scope, PANDECT_SHEET_PLAIN);
}

/* What is to be known before anything else is read. */
static void
add_warnings (PandectSheetContent *content,
              GPtrArray           *block)
{
  PandectBundle *bundle = pandect_session_get_bundle (content->session);
  g_autofree char *age = NULL;
  GDate today;
  int year, month, day;

  g_date_time_get_ymd (content->printed, &year, &month, &day);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, day, month, year);
  age = pandect_origin_words_dup_age (bundle, &today);

  add_warning (content, block, pandect_origin_words_get_warning (content->session));
  add_warning (content, block, age);
}

static void
append_answer (PandectSheetText *text,
               PandectSession   *session,
               PandectField     *field,
               PandectValue     *value)
{
  guint start = pandect_sheet_text_begin_name (text);

  pandect_sheet_text_append (text,
                             pandect_session_get_words (session, pandect_field_get_label (field)),
                             PANDECT_SHEET_PLAIN);
  /* Translators: stands between a question and the answer to it, as in "HER2: Positive", and
   * between a number and its parts, as in "45 treatments: 8 may be offered" */
  pandect_sheet_text_append (text, C_("answer", ": "), PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text,
                             pandect_session_get_words (session, pandect_value_get_label (value)),
                             PANDECT_SHEET_STRONG);
  pandect_sheet_text_end_name (text, start, NULL);
}

static void
add_group (PandectSheetContent *content,
           PandectFieldGroup   *group,
           PandectSheetSection *section)
{
  PandectProfile *profile = pandect_session_get_profile (content->session);
  GListModel *fields = pandect_field_group_get_fields (group);
  const char *label = pandect_session_get_words (content->session,
                                                 pandect_field_group_get_label (group));
  GPtrArray *block = pandect_sheet_section_add_block (section);
  PandectSheetText *text;
  guint n_answers = 0;

  if (content->brevity != PANDECT_SHEET_FULL)
    {
      text = pandect_sheet_content_add (content, block, PANDECT_SHEET_BODY);
      pandect_sheet_text_append (text, label, PANDECT_SHEET_QUIET);
      pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
    }
  else
    text = pandect_sheet_content_add_led (content, block, label);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value == NULL)
        continue;

      if (n_answers++ > 0)
        pandect_sheet_text_append (text, C_("list of criteria", "; "), PANDECT_SHEET_PLAIN);
      append_answer (text, content->session, field, value);
    }
}

static char *
dup_rest (PandectProfile *profile)
{
  guint n_recorded = pandect_profile_get_n_recorded (profile);
  guint n_fields = pandect_field_set_get_n_fields (pandect_profile_get_fields (profile));
  guint n_open = n_fields - n_recorded;

  if (n_recorded == 0)
    return g_strdup (_("Nothing is recorded."));

  if (n_open == 0)
    return g_strdup (_("Everything is recorded."));

  /* Translators: how many answers of a patient profile nobody gave */
  return g_strdup_printf (ngettext ("%1$u of %2$u answers is not recorded.",
                                    "%1$u of %2$u answers are not recorded.", n_open),
                          n_open, n_fields);
}

static void
add_conflicts (PandectSheetContent *content,
               PandectSheetSection *section)
{
  g_autoptr(GPtrArray) conflicts = pandect_session_list_conflicts (content->session);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const PandectCaution *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *answers = pandect_profile_words_dup_conflict (content->session, conflict);
      g_autofree char *label = pandect_session_dup_words (content->session, conflict->label);
      PandectSheetText *text =
        pandect_sheet_content_add_signed (content, pandect_sheet_section_add_block (section),
                                          PANDECT_SHEET_BODY, PANDECT_SHEET_SIGN_CAUTION);

      pandect_sheet_text_append (text, label, PANDECT_SHEET_STRONG);
      pandect_sheet_text_append (text, "  ", PANDECT_SHEET_PLAIN);
      pandect_sheet_text_append (text, answers, PANDECT_SHEET_PLAIN);
    }
}

static void
add_profile (PandectSheetContent *content)
{
  PandectProfile *profile = pandect_session_get_profile (content->session);
  GListModel *groups = pandect_field_set_get_groups (pandect_profile_get_fields (profile));
  PandectSheetSection *section =
    pandect_sheet_content_add_section (content, PANDECT_SHEET_SIGN_NONE, _("Patient profile"),
                                      content->brevity != PANDECT_SHEET_FULL ? 2 : 1);
  g_autofree char *rest = dup_rest (profile);
  PandectSheetText *text;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectFieldGroup) group = g_list_model_get_item (groups, i);

      if (pandect_profile_words_count (content->session, group) > 0)
        add_group (content, group, section);
    }

  text = pandect_sheet_content_add (content, pandect_sheet_section_add_block (section),
                                    PANDECT_SHEET_REASON);
  pandect_sheet_text_append (text, rest, PANDECT_SHEET_PLAIN);
  add_conflicts (content, section);
}

static void
add_ledger (PandectSheetContent *content)
{
  PandectSession *session = content->session;
  guint n_treatments = pandect_treatment_get_n_treatments (pandect_session_get_root (session));
  g_autofree char *all = g_strdup_printf (ngettext ("%u treatment", "%u treatments", n_treatments),
                                          n_treatments);
  g_autofree char *counts = pandect_profile_words_dup_counts (session);
  PandectSheetText *text = pandect_sheet_content_add (content, add_bare_block (content),
                                                      PANDECT_SHEET_LEDGER);

  pandect_sheet_text_append (text, all, PANDECT_SHEET_STRONG);
  pandect_sheet_text_append (text, C_("answer", ": "), PANDECT_SHEET_PLAIN);
  pandect_sheet_text_append (text, counts, PANDECT_SHEET_PLAIN);
}

/**
 * pandect_sheet_add_head:
 * @content: a content
 *
 * Adds what stands first.
 */
void
pandect_sheet_add_head (PandectSheetContent *content)
{
  GPtrArray *title = add_bare_block (content);

  add_title (content, title);
  add_warnings (content, title);
  add_frame (content, title);
  add_profile (content);
  add_ledger (content);
}
