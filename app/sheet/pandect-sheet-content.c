/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pandect-language.h"

#define HARD_BLANK "\xc2\xa0"

static PandectSheetParagraph *
new_paragraph (PandectSheetStyle style,
               PandectSheetSign  sign,
               gboolean          is_mirrored)
{
  PandectSheetParagraph *self = g_new0 (PandectSheetParagraph, 1);

  self->style = style;
  self->sign = sign;
  self->text = pandect_sheet_text_new (is_mirrored);

  return self;
}

static PandectSheetParagraph *
new_heading (const char       *words,
             PandectSheetSign  sign,
             gboolean          is_mirrored)
{
  PandectSheetParagraph *self = new_paragraph (PANDECT_SHEET_HEADING, sign, is_mirrored);

  pandect_sheet_text_append (self->text, words, PANDECT_SHEET_PLAIN);

  return self;
}

static void
free_paragraph (gpointer data)
{
  PandectSheetParagraph *self = data;

  g_clear_pointer (&self->lead, pandect_sheet_text_free);
  pandect_sheet_text_free (self->text);
  g_free (self);
}

static void
free_section (gpointer data)
{
  PandectSheetSection *self = data;

  g_clear_pointer (&self->heading, free_paragraph);
  g_clear_pointer (&self->continuation, free_paragraph);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * pandect_sheet_content_new:
 * @session: a session
 * @printed: when it is printed
 * @brevity: how briefly it is said
 *
 * Returns: (transfer full): all that a sheet says of the session as it is now
 */
PandectSheetContent *
pandect_sheet_content_new (PandectSession      *session,
                           GDateTime           *printed,
                           PandectSheetBrevity  brevity)
{
  PandectSheetContent *self = g_new0 (PandectSheetContent, 1);
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));

  /* The sheet runs as the language that it is written in does. */
  self->session = session;
  self->language = pandect_text_get_passage (about->title,
                                             pandect_session_get_languages (session))->language;
  self->is_mirrored = pandect_language_is_right_to_left (self->language);
  self->brevity = brevity;
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->foot = g_ptr_array_new_with_free_func (free_paragraph);
  self->standing = pandect_session_dup_words (session, about->standing);
  self->printed = g_date_time_ref (printed);
  self->date = g_date_time_format (printed, "%Y-%m-%d");

  pandect_sheet_add_head (self);
  pandect_sheet_add_verdicts (self);
  pandect_sheet_add_remarks (self);
  pandect_sheet_add_foot (self);
  self->session = NULL;

  return self;
}

void
pandect_sheet_content_free (PandectSheetContent *self)
{
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->foot);
  g_free (self->standing);
  g_date_time_unref (self->printed);
  g_free (self->date);
  g_free (self);
}

/**
 * pandect_sheet_content_add_section:
 * @self: a content
 * @sign: what stands before the heading
 * @heading: (nullable): the heading
 * @n_columns: how many columns it has where the page is wide enough
 *
 * Returns: (transfer none): a section without blocks, behind the others
 */
PandectSheetSection *
pandect_sheet_content_add_section (PandectSheetContent *self,
                                   PandectSheetSign     sign,
                                   const char          *heading,
                                   guint                n_columns)
{
  PandectSheetSection *section = g_new0 (PandectSheetSection, 1);

  if (heading != NULL)
    {
      /* Translators: the heading of a part that began on the page before */
      g_autofree char *continued = g_strdup_printf (C_("sheet", "%s, continued"), heading);

      section->heading = new_heading (heading, sign, self->is_mirrored);
      section->continuation = new_heading (continued, sign, self->is_mirrored);
    }

  section->n_columns = n_columns;
  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->sections, section);

  return section;
}

/**
 * pandect_sheet_content_add_part:
 * @self: a content
 * @sign: what stands before the heading
 * @heading: the heading
 * @count: (nullable): what stands behind it
 * @n_columns: how many columns it has where the page is wide enough
 *
 * Begins a part. Where all is said briefly, it goes on in the columns of the one before it, with
 * its heading among the blocks.
 *
 * Returns: (transfer none): the section that its blocks are added to
 */
PandectSheetSection *
pandect_sheet_content_add_part (PandectSheetContent *self,
                                PandectSheetSign     sign,
                                const char          *heading,
                                const char          *count,
                                guint                n_columns)
{
  gboolean is_brief = self->brevity != PANDECT_SHEET_FULL;
  PandectSheetSection *section = self->stream;
  PandectSheetParagraph *paragraph;

  if (section == NULL)
    {
      section = pandect_sheet_content_add_section (self, sign, heading,
                                                   is_brief ? 2 : n_columns);
      paragraph = section->heading;
      self->stream = is_brief ? section : NULL;
    }
  else
    {
      paragraph = new_heading (heading, sign, self->is_mirrored);
      g_ptr_array_add (pandect_sheet_section_add_block (section), paragraph);
    }

  if (count != NULL)
    pandect_sheet_text_append (paragraph->text, count, PANDECT_SHEET_QUIET);

  return section;
}

/**
 * pandect_sheet_section_add_block:
 * @self: a section
 *
 * Returns: (transfer none): a block without paragraphs, behind the others
 */
GPtrArray *
pandect_sheet_section_add_block (PandectSheetSection *self)
{
  GPtrArray *block = g_ptr_array_new_with_free_func (free_paragraph);

  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * pandect_sheet_content_add:
 * @self: a content
 * @block: one of its blocks, or its foot
 * @style: what the paragraph is for
 *
 * Returns: (transfer none): the text of a paragraph behind the others
 */
PandectSheetText *
pandect_sheet_content_add (PandectSheetContent *self,
                           GPtrArray           *block,
                           PandectSheetStyle    style)
{
  return pandect_sheet_content_add_signed (self, block, style, PANDECT_SHEET_SIGN_NONE);
}

/**
 * pandect_sheet_content_add_signed:
 * @self: a content
 * @block: one of its blocks
 * @style: what the paragraph is for
 * @sign: what stands before it
 *
 * Returns: (transfer none): the text of a paragraph behind the others
 */
PandectSheetText *
pandect_sheet_content_add_signed (PandectSheetContent *self,
                                  GPtrArray           *block,
                                  PandectSheetStyle    style,
                                  PandectSheetSign     sign)
{
  PandectSheetParagraph *paragraph = new_paragraph (style, sign, self->is_mirrored);

  g_ptr_array_add (block, paragraph);

  return paragraph->text;
}

/**
 * pandect_sheet_content_add_led:
 * @self: a content
 * @block: one of its blocks
 * @lead: what stands before the paragraph, in a column of its own
 *
 * Returns: (transfer none): the text of a paragraph behind the others
 */
PandectSheetText *
pandect_sheet_content_add_led (PandectSheetContent *self,
                               GPtrArray           *block,
                               const char          *lead)
{
  PandectSheetParagraph *paragraph = new_paragraph (PANDECT_SHEET_BODY, PANDECT_SHEET_SIGN_NONE,
                                                    self->is_mirrored);

  paragraph->lead = pandect_sheet_text_new (self->is_mirrored);
  pandect_sheet_text_append (paragraph->lead, lead, PANDECT_SHEET_QUIET);
  g_ptr_array_add (block, paragraph);

  return paragraph->text;
}

/**
 * pandect_sheet_content_dup_counted:
 * @self: a content
 * @item: what is counted
 * @count: how often
 *
 * Returns: (transfer full): the item with its count, which does not begin a line where the item may
 *   be broken
 */
char *
pandect_sheet_content_dup_counted (const PandectSheetContent *self,
                                   const char                *item,
                                   guint                      count)
{
  /* Translators: an answer that is missing, and how many treatments depend on it */
  g_autofree char *words = g_strdup_printf (C_("missing answer", "%1$s (%2$u)"), item, count);
  const char *blank = strrchr (words, ' ');

  if (blank == NULL || self->brevity == PANDECT_SHEET_FULL)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%.*s" HARD_BLANK "%s", (int) (blank - words), words, blank + 1);
}
