/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-passage-label.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/pandect-language.h"
#include "kit/pandect-label.h"
#include "words/pandect-language-name.h"

/**
 * PandectPassageLabel:
 *
 * Shows a text of the bundle in the language of the reader.
 *
 * With a second language, the same text follows in that, set off from the first. Where the source
 * stands in for a translation, a line says so and why.
 *
 * Drugs marked in the text lead to their page. A word that the glossary explains unfolds the
 * explanation below: that can be read at leisure, by keyboard and on paper, unlike a tooltip.
 */

struct _PandectPassageLabel
{
  GtkBox          parent_instance;

  PandectSession *session;
  PandectText    *text;
  char           *open_term;

  GtkLabel       *words;
  GtkLabel       *stand_in;
  GtkLabel       *second;
  GtkLabel       *explanation;
};

G_DEFINE_FINAL_TYPE (PandectPassageLabel, pandect_passage_label, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  PandectTherapy *here =
      pandect_treatment_get_therapy (pandect_session_get_current (self->session));

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

static void
show_explanation (PandectPassageLabel *self,
                  const char          *term_id)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectTerm *term = term_id != NULL ? pandect_bundle_lookup_term (bundle, term_id) : NULL;
  g_autofree char *id = g_strdup (term_id);

  g_free (self->open_term);
  self->open_term = term != NULL ? g_steal_pointer (&id) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), term != NULL);

  if (term != NULL)
    {
      PandectText *text = pandect_term_get_text (term);
      g_autofree char *words = pandect_session_dup_words (self->session, text);
      g_autofree char *markup = NULL;

      markup = g_markup_printf_escaped (
        "<b>%s</b>  %s", pandect_session_get_words (self->session, pandect_term_get_name (term)),
        words);
      pandect_label_show_markup (self->explanation, markup);
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
  PandectReading *reading = pandect_session_get_reading (self->session);
  const PandectPassage *second = pandect_reading_get_second_passage (reading, self->text);

  gtk_widget_set_visible (GTK_WIDGET (self->second), second != NULL);
  if (second != NULL)
    show_passage (self, self->second, second, second->words);
}

static void
update_stand_in (PandectPassageLabel *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectReading *reading = pandect_session_get_reading (self->session);
  PandectStandIn stand_in = pandect_reading_get_stand_in (reading, self->text);
  g_autofree char *language = pandect_language_name_dup (pandect_bundle_get_language (bundle));
  g_autofree char *words = NULL;

  if (stand_in == PANDECT_STAND_IN_STALE)
    /* Translators: of a passage, in the language of that name */
    words = g_strdup_printf (_("In %s, as the translation is out of date"), language);
  else if (stand_in == PANDECT_STAND_IN_MISSING)
    /* Translators: of a passage, in the language of that name */
    words = g_strdup_printf (_("In %s, as there is no translation yet"), language);

  gtk_widget_set_visible (GTK_WIDGET (self->stand_in), words != NULL);
  pandect_label_show_words (self->stand_in, words != NULL ? words : "");
}

static void
update (PandectPassageLabel *self)
{
  const PandectPassage *passage;
  g_autofree char *words = NULL;

  show_explanation (self, NULL);
  update_second (self);
  update_stand_in (self);
  if (self->text == NULL)
    {
      pandect_label_show_words (self->words, "");
      return;
    }

  passage = pandect_text_get_passage (self->text, pandect_session_get_languages (self->session));
  words = pandect_session_dup_words (self->session, self->text);
  show_passage (self, self->words, passage, words);
}

static gboolean
activate_link_cb (PandectPassageLabel *self,
                  const char          *uri)
{
  pandect_passage_label_follow (self, uri);
  return TRUE;
}

static GtkLabel *
append_label (PandectPassageLabel *self)
{
  GtkWidget *label = pandect_label_new (NULL, NULL);

  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
pandect_passage_label_constructed (GObject *object)
{
  PandectPassageLabel *self = PANDECT_PASSAGE_LABEL (object);

  G_OBJECT_CLASS (pandect_passage_label_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::second-languages",
                           G_CALLBACK (update_second), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
pandect_passage_label_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectPassageLabel *self = PANDECT_PASSAGE_LABEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_passage_label_dispose (GObject *object)
{
  PandectPassageLabel *self = PANDECT_PASSAGE_LABEL (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_passage_label_parent_class)->dispose (object);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pandect_passage_label_constructed;
  object_class->set_property = pandect_passage_label_set_property;
  object_class->dispose = pandect_passage_label_dispose;
  object_class->finalize = pandect_passage_label_finalize;

  /**
   * PandectPassageLabel:session:
   *
   * Says in which language and lettering to write.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_passage_label_init (PandectPassageLabel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "passage");

  self->words = append_label (self);
  g_signal_connect_object (self->words, "activate-link",
                           G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);

  self->stand_in = append_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->stand_in), "stand-in");

  self->second = append_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->second), "second-language");
  g_signal_connect_object (self->second, "activate-link",
                           G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);

  self->explanation = append_label (self);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->explanation), "explanation");
}

/**
 * pandect_passage_label_new:
 * @session: says in which language and lettering to write
 * @text: (nullable): what to show
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
pandect_passage_label_new (PandectSession *session,
                           PandectText    *text)
{
  PandectPassageLabel *self;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  self = g_object_new (PANDECT_TYPE_PASSAGE_LABEL, "session", session, NULL);
  pandect_passage_label_set_text (self, text);

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
  update (self);
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
