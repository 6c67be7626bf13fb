/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-page-frame.h"

#include "kit/pandect-fact-row.h"
#include "kit/pandect-fold-button.h"
#include "kit/pandect-passage-label.h"
#include "words/pandect-origin-words.h"

/**
 * PandectPageFrame:
 *
 * What a reader has to know before the list of treatments: whom the page is about and how far it
 * was reviewed, and under that, until it is folded, the notes of the bundle that say so much, and
 * what the page leaves out.
 */

struct _PandectPageFrame
{
  PandectView        parent_instance;

  /* Template children */
  PandectFoldButton *fold;
  GtkBox            *statements;
};

G_DEFINE_FINAL_TYPE (PandectPageFrame, pandect_page_frame, PANDECT_TYPE_VIEW)

static void
append_statement (PandectPageFrame   *self,
                  PandectText        *text,
                  const char * const *fact_ids)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));

  gtk_box_append (self->statements,
                  pandect_fact_row_new (session, pandect_passage_label_new (session, text),
                                        fact_ids));
}

static void
append_statements (PandectPageFrame *self)
{
  PandectBundle *bundle =
    pandect_session_get_bundle (pandect_view_get_session (PANDECT_VIEW (self)));
  const PandectNote * const *notes = pandect_bundle_get_notes (bundle);

  for (guint i = 0; notes[i] != NULL; i++)
    {
      if (notes[i]->kind == PANDECT_NOTE_FRAME)
        append_statement (self, notes[i]->text, notes[i]->fact_ids);
    }

  gtk_box_append (self->statements,
                  pandect_passage_label_new (pandect_view_get_session (PANDECT_VIEW (self)),
                                             pandect_bundle_get_about (bundle)->scope));
}

static void
pandect_page_frame_update_words (PandectView *view)
{
  PandectPageFrame *self = PANDECT_PAGE_FRAME (view);
  g_autofree char *title = pandect_origin_words_dup_frame (pandect_view_get_session (view));

  pandect_fold_button_set_words (self->fold, title);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->statements)) == NULL)
    append_statements (self);
}

static void
pandect_page_frame_class_init (PandectPageFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_page_frame_update_words;

  g_type_ensure (PANDECT_TYPE_FOLD_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-page-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectPageFrame, fold);
  gtk_widget_class_bind_template_child (widget_class, PandectPageFrame, statements);
}

static void
pandect_page_frame_init (PandectPageFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
