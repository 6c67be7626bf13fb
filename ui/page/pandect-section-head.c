/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-section-head.h"

#include <adwaita.h>

#include "kit/pandect-fold-button.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "words/pandect-phrases.h"

/**
 * PandectSectionHead:
 *
 * The heading of a category over its first treatment in a list.
 *
 * It states once what applies to the whole category: its cautions, and how many of its treatments
 * are out of sight. A click opens the category. The keyboard opens categories in the list of
 * groups, so the heading takes no focus. A category that the patient does not accept is folded, and
 * has a button that says so and unfolds it.
 */

struct _PandectSectionHead
{
  PandectTreatmentView parent_instance;

  gboolean             is_major;

  /* Template children */
  GtkLabel            *title;
  PandectFoldButton   *refusal;
  GtkWidget           *caution_line;
  GtkLabel            *cautions;
};

G_DEFINE_FINAL_TYPE (PandectSectionHead, pandect_section_head, PANDECT_TYPE_TREATMENT_VIEW)

/* The summary has the size of body text, whatever the size of the heading. */
static void
append_aside (PandectSectionHead *self,
              GString            *markup,
              const char         *words)
{
  gboolean is_contrasty = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *aside = g_markup_printf_escaped (
    "   <span size='%s' weight='normal' alpha='%d%%'>%s</span>",
    self->is_major ? "76%" : "92%", is_contrasty ? 100 : 74, words);

  g_string_append (markup, aside);
}

static void
update_title (PandectSectionHead *self,
              PandectSession     *session,
              PandectTreatment   *category)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (category);
  guint n_unseen = pandect_phrases_count_unseen (session, category);
  g_autofree char *name = pandect_session_dup_name (session, therapy);
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>", name);
  g_autofree char *summary = pandect_session_dup_words (session,
                                                        pandect_therapy_get_summary (therapy));
  g_autofree char *unseen = pandect_phrases_dup_out_of_sight (n_unseen);
  g_autoptr(GString) markup = g_string_new (title);

  if (*summary != '\0')
    append_aside (self, markup, summary);
  if (n_unseen > 0)
    append_aside (self, markup, unseen);

  pandect_label_show_markup (self->title, markup->str);
}

/* Returns whether the patient does not accept what the category holds. */
static gboolean
update_refusal (PandectSectionHead *self,
                PandectSession     *session,
                PandectTreatment   *category)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (category);
  gboolean is_refused = pandect_session_get_refusal (session, therapy) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->refusal), is_refused);
  if (is_refused)
    {
      g_autofree char *words = pandect_phrases_dup_refusal (session, therapy);

      pandect_fold_button_set_words (self->refusal, words);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->refusal),
                                    pandect_session_get_shows_refused (session));
    }

  return is_refused;
}

static void
refusal_toggled_cb (PandectSectionHead *self)
{
  pandect_session_set_shows_refused (pandect_view_get_session (PANDECT_VIEW (self)),
                                     gtk_toggle_button_get_active (
                                       GTK_TOGGLE_BUTTON (self->refusal)));
}

/* Claims the click, or the row below would take it. */
static void
pressed_cb (PandectSectionHead *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (PandectSectionHead *self)
{
  PandectTherapy *therapy = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", pandect_therapy_get_id (therapy));
}

static void
pandect_section_head_update (PandectView *view)
{
  PandectSectionHead *self = PANDECT_SECTION_HEAD (view);
  PandectSession *session = pandect_view_get_session (view);
  PandectTreatment *category = pandect_treatment_view_get_treatment (PANDECT_TREATMENT_VIEW (view));
  g_autofree char *cautions = NULL;
  gboolean is_refused;

  if (category == NULL)
    return;

  update_title (self, session, category);
  is_refused = update_refusal (self, session, category);

  /* What is folded says what folds it, and its cautions when it is unfolded. */
  cautions = pandect_phrases_dup_own_cautions (session, category);
  gtk_widget_set_visible (self->caution_line,
                          *cautions != '\0' &&
                          (!is_refused || pandect_session_get_shows_refused (session)));
  pandect_label_show_words (self->cautions, cautions);
}

static void
pandect_section_head_class_init (PandectSectionHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update = pandect_section_head_update;

  g_type_ensure (PANDECT_TYPE_FOLD_BUTTON);
  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-section-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, title);
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, refusal);
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, caution_line);
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, cautions);
  gtk_widget_class_bind_template_callback (widget_class, refusal_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_set_css_name (widget_class, "sectionhead");
}

static void
pandect_section_head_init (PandectSectionHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (pandect_view_update), self, G_CONNECT_SWAPPED);
}

/**
 * pandect_section_head_new:
 * @session: a session
 * @category: a category of it
 * @is_major: whether it heads a part of the page, and not a part of a part
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
pandect_section_head_new (PandectSession   *session,
                          PandectTreatment *category,
                          gboolean          is_major)
{
  PandectSectionHead *self = g_object_new (PANDECT_TYPE_SECTION_HEAD, NULL);

  self->is_major = is_major;
  gtk_widget_add_css_class (GTK_WIDGET (self), is_major ? "major" : "minor");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), is_major ? "section-title" : "group-title");
  g_object_set (self, "treatment", category, "session", session, NULL);

  return GTK_WIDGET (self);
}
