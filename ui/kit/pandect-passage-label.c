/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-passage-label.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/pandect-language.h"
#include "kit/pandect-label.h"

/**
 * PandectPassageLabel:
 *
 * Shows a text of the bundle in the language of the reader.
 *
 * With a second language, the same text follows in that, set off from the first. Where the source
 * stands in for a translation, a line says so and why.
 *
 * Drugs marked in the text link to their page. A word that the glossary explains unfolds the
 * explanation below, which can be read at leisure, by keyboard and on paper, unlike a tooltip.
 */

/* What can follow the words, in this order. */
typedef enum
{
  STAND_IN,
  SECOND,
  EXPLANATION,
  N_OTHERS
} Other;

static const char * const css_classes[N_OTHERS] = {
  [STAND_IN] = "stand-in",
  [SECOND] = "second-language",
  [EXPLANATION] = "explanation",
};

struct _PandectPassageLabel
{
  PandectView  parent_instance;

  PandectText *text;
  char        *open_term;

  GtkLabel    *words;
  GtkLabel    *others[N_OTHERS];   /* NULL until there is something to show */
};

G_DEFINE_FINAL_TYPE (PandectPassageLabel, pandect_passage_label, PANDECT_TYPE_VIEW)

static void
append_escaped (GString    *markup,
                const char *words,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (words, (gssize) length);

  g_string_append (markup, escaped);
}

/* A page does not lead to itself. */
static gboolean
is_here (PandectPassageLabel *self,
         const PandectSpan   *span)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectTherapy *here =
      pandect_treatment_get_therapy (pandect_session_get_current (session));

  return span->kind == PANDECT_SPAN_DRUG && here != NULL &&
         g_str_equal (pandect_therapy_get_id (here), span->target);
}

static void
append_link (GString           *markup,
             const PandectSpan *span,
             const char        *words)
{
  const char *scheme = span->kind == PANDECT_SPAN_DRUG ? "therapy" : "term";
  g_autofree char *target = g_markup_escape_text (span->target, -1);

  g_string_append_printf (markup, "<a href=\"%s:%s\">", scheme, target);
  append_escaped (markup, words + span->start, span->end - span->start);
  g_string_append (markup, "</a>");
}

/* Lettering changes the case of letters only, so the marks of a passage hold for it too. */
static char *
format_markup (PandectPassageLabel  *self,
               const PandectPassage *passage,
               const char           *words)
{
  GString *markup = g_string_new (NULL);
  guint at = 0;

  g_string_append_printf (markup, "<span lang=\"%s\">", passage->language);
  for (guint i = 0; i < passage->n_spans && strlen (words) == strlen (passage->words); i++)
    {
      const PandectSpan *span = &passage->spans[i];

      if (is_here (self, span))
        continue;

      append_escaped (markup, words + at, span->start - at);
      append_link (markup, span, words);
      at = span->end;
    }
  append_escaped (markup, words + at, strlen (words + at));
  g_string_append (markup, "</span>");

  return g_string_free (markup, FALSE);
}

static gboolean
activate_link_cb (PandectPassageLabel *self,
                  const char          *uri)
{
  pandect_passage_label_follow (self, uri);
  return TRUE;
}

/* Most passages are words alone, and a page has many. */
static GtkLabel *
show_other (PandectPassageLabel *self,
            Other                which,
            gboolean             show)
{
  GtkWidget *previous = GTK_WIDGET (self->words);

  if (self->others[which] == NULL && show)
    {
      GtkWidget *label = pandect_label_new (NULL, css_classes[which]);

      for (guint i = 0; i < which; i++)
        if (self->others[i] != NULL)
          previous = GTK_WIDGET (self->others[i]);
      gtk_box_insert_child_after (GTK_BOX (self), label, previous);
      self->others[which] = GTK_LABEL (label);
      g_signal_connect_object (label, "activate-link",
                               G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);
    }

  if (self->others[which] != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->others[which]), show);

  return self->others[which];
}

static void
show_explanation (PandectPassageLabel *self,
                  const char          *term_id)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectBundle *bundle = pandect_session_get_bundle (session);
  const PandectTerm *term = term_id != NULL ? pandect_bundle_lookup_term (bundle, term_id) : NULL;
  GtkLabel *explanation = show_other (self, EXPLANATION, term != NULL);
  g_autofree char *id = g_strdup (term_id);

  g_free (self->open_term);
  self->open_term = term != NULL ? g_steal_pointer (&id) : NULL;

  if (term != NULL)
    {
      PandectText *text = term->text;
      g_autofree char *words = pandect_session_dup_words (session, text);
      g_autofree char *markup = NULL;

      markup = g_markup_printf_escaped (
        "<b>%s</b>  %s", pandect_session_get_words (session, term->name), words);
      pandect_label_show_markup (explanation, markup);
    }
}

/* Each language is laid out its own way, whatever that of the window is. */
static void
show_passage (PandectPassageLabel  *self,
              GtkLabel             *label,
              const PandectPassage *passage,
              const char           *words)
{
  g_autofree char *markup = format_markup (self, passage, words);

  gtk_widget_set_direction (GTK_WIDGET (label),
                            pandect_language_is_right_to_left (passage->language)
                            ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  pandect_label_show_markup (label, markup);
}

static void
update_second (PandectPassageLabel *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  const PandectPassage *passage = pandect_session_get_second_passage (session, self->text);
  GtkLabel *second = show_other (self, SECOND, passage != NULL);

  if (passage != NULL)
    show_passage (self, second, passage, passage->words);
}

static void
update_stand_in (PandectPassageLabel *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectBundle *bundle = pandect_session_get_bundle (session);
  PandectStandIn reason = pandect_session_get_stand_in (session, self->text);
  GtkLabel *stand_in = show_other (self, STAND_IN, reason != PANDECT_STAND_IN_NONE);
  g_autofree char *language = NULL;
  g_autofree char *words = NULL;

  if (reason == PANDECT_STAND_IN_NONE)
    return;

  language = pandect_language_dup_name (pandect_bundle_get_language (bundle));
  if (reason == PANDECT_STAND_IN_STALE)
    /* Translators: of a passage, in the language of that name */
    words = g_strdup_printf (_("In %s, as the translation is out of date"), language);
  else
    /* Translators: of a passage, in the language of that name */
    words = g_strdup_printf (_("In %s, as there is no translation yet"), language);
  pandect_label_show_words (stand_in, words);
}

static void
pandect_passage_label_update_words (PandectView *view)
{
  PandectPassageLabel *self = PANDECT_PASSAGE_LABEL (view);
  PandectSession *session = pandect_view_get_session (view);
  g_autofree char *open_term = g_strdup (self->open_term);

  show_explanation (self, open_term);
  update_second (self);
  update_stand_in (self);
  if (self->text != NULL)
    {
      g_autofree char *words = pandect_session_dup_words (session, self->text);

      show_passage (self, self->words,
                    pandect_text_get_passage (self->text, pandect_session_get_languages (session)),
                    words);
    }
  else
    {
      pandect_label_show_words (self->words, "");
    }
}

static void
pandect_passage_label_finalize (GObject *object)
{
  PandectPassageLabel *self = PANDECT_PASSAGE_LABEL (object);

  g_clear_pointer (&self->text, pandect_text_unref);
  g_free (self->open_term);

  G_OBJECT_CLASS (pandect_passage_label_parent_class)->finalize (object);
}

static void
pandect_passage_label_class_init (PandectPassageLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_passage_label_finalize;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_passage_label_update_words;
}

static void
pandect_passage_label_init (PandectPassageLabel *self)
{
  GtkWidget *words = pandect_label_new (NULL, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "passage");
  g_signal_connect_object (words, "activate-link",
                           G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), words);
  self->words = GTK_LABEL (words);
}

/**
 * pandect_passage_label_new:
 * @session: a session
 * @text: (nullable): a text of its bundle
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
pandect_passage_label_new (PandectSession *session,
                           PandectText    *text)
{
  PandectPassageLabel *self = g_object_new (PANDECT_TYPE_PASSAGE_LABEL, NULL);

  pandect_passage_label_set_text (self, text);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}

void
pandect_passage_label_set_text (PandectPassageLabel *self,
                                PandectText         *text)
{
  g_return_if_fail (PANDECT_IS_PASSAGE_LABEL (self));

  if (text != NULL)
    pandect_text_ref (text);
  g_clear_pointer (&self->text, pandect_text_unref);
  self->text = text;

  g_clear_pointer (&self->open_term, g_free);
  pandect_view_update (PANDECT_VIEW (self));
}

/**
 * pandect_passage_label_get_shown:
 * @self: a passage label
 *
 * Returns: (transfer none): the words as they are shown
 */
const char *
pandect_passage_label_get_shown (PandectPassageLabel *self)
{
  g_return_val_if_fail (PANDECT_IS_PASSAGE_LABEL (self), NULL);

  return gtk_label_get_text (self->words);
}

/**
 * pandect_passage_label_follow:
 * @self: a passage label
 * @uri: where a link in the words leads
 *
 * Opens the page of a drug, or unfolds the explanation of a word, or folds it again.
 */
void
pandect_passage_label_follow (PandectPassageLabel *self,
                              const char          *uri)
{
  g_return_if_fail (PANDECT_IS_PASSAGE_LABEL (self));
  g_return_if_fail (uri != NULL);

  if (g_str_has_prefix (uri, "therapy:"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", uri + strlen ("therapy:"));
  else if (g_str_has_prefix (uri, "term:"))
    {
      const char *id = uri + strlen ("term:");

      show_explanation (self, g_strcmp0 (self->open_term, id) == 0 ? NULL : id);
    }
}
