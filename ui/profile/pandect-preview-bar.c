/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-preview-bar.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "words/pandect-profile-words.h"

#include "kit/pandect-label.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-a11y-text.h"

/**
 * PandectPreviewBar:
 *
 * Says below the profile what the answer under the pointer or the focus would settle, and lists
 * the treatments on demand.
 *
 * It has a fixed place and height: text that came and went beside the answers would move them under
 * the pointer. With text so large that little room would be left for the answers, all that it says
 * moves into the popover with the names.
 */

#define LARGE_TEXT 1.5

struct _PandectPreviewBar
{
  PandectView    parent_instance;

  GtkWidget     *focus;            /* where it was before the names were shown; a weak pointer */
  guint          restore_id;

  /* Template children */
  GtkStack      *stack;
  GtkWidget     *note;
  GtkLabel      *words;
  GtkLabel      *longest;
  GtkMenuButton *names;
  GtkMenuButton *longest_names;
  GtkPopover    *popover;
  GtkLabel      *summary;
  GtkBox        *list;
};

G_DEFINE_FINAL_TYPE (PandectPreviewBar, pandect_preview_bar, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectPreviewBar *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static void
clear_list (PandectPreviewBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *id)
{
  PandectPreviewBar *self = PANDECT_PREVIEW_BAR (widget);

  g_clear_weak_pointer (&self->focus);
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action_variant (widget, "win.open", id);
}

static void
append_names (PandectPreviewBar *self,
              PandectVerdict     verdict)
{
  GListModel *treatments =
    pandect_preview_get_settled (pandect_session_get_preview (get_session (self)), verdict);
  guint n_treatments = g_list_model_get_n_items (treatments);

  if (n_treatments == 0)
    return;

  gtk_box_append (self->list, pandect_label_new (pandect_phrases_get_verdict (verdict),
                                                 "group-title"));

  for (guint i = 0; i < n_treatments; i++)
    {
      g_autoptr(PandectTreatment) treatment = g_list_model_get_item (treatments, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);
      g_autofree char *name = pandect_session_dup_name (get_session (self), therapy);
      g_autofree char *spoken = pandect_phrases_dup_plain_name (get_session (self), therapy);
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), pandect_label_new (name, NULL));
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        pandect_therapy_get_id (therapy));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preview.open");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
      gtk_box_append (self->list, button);
    }
}

static void
popover_show_cb (PandectPreviewBar *self)
{
  clear_list (self);

  if (pandect_session_get_preview (get_session (self)) == NULL)
    {
      gtk_label_set_text (self->summary, NULL);
      return;
    }

  gtk_label_set_markup (self->summary, gtk_label_get_label (self->words));
  append_names (self, PANDECT_VERDICT_ELIGIBLE);
  append_names (self, PANDECT_VERDICT_CRITERIA_NOT_MET);
}

static gboolean
restore_focus_cb (gpointer user_data)
{
  PandectPreviewBar *self = user_data;
  g_autoptr(GtkWidget) focus = self->focus != NULL ? g_object_ref (self->focus) : NULL;

  self->restore_id = 0;
  g_clear_weak_pointer (&self->focus);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);

  return G_SOURCE_REMOVE;
}

/* Later versions of GTK move the focus to the button after the popover has said that it is closed.
 * No key comes in between. */
static void
popover_closed_cb (PandectPreviewBar *self)
{
  if (self->restore_id == 0)
    self->restore_id = g_idle_add_full (G_PRIORITY_HIGH, restore_focus_cb, self, NULL);
}

static gboolean
settles_any (PandectPreview *preview)
{
  return g_list_model_get_n_items (
           pandect_preview_get_settled (preview, PANDECT_VERDICT_ELIGIBLE)) > 0 ||
         g_list_model_get_n_items (
           pandect_preview_get_settled (preview, PANDECT_VERDICT_CRITERIA_NOT_MET)) > 0;
}

static void
show_words (GtkLabel   *label,
            const char *answer,
            const char *settled)
{
  /* Translators: an answer, and in a sentence of its own what it would settle */
  g_autofree char *markup = g_markup_printf_escaped (C_("preview", "<b>%1$s</b>  %2$s"),
                                                     answer, settled);

  gtk_label_set_markup (label, markup);
}

static void
update (PandectPreviewBar *self)
{
  PandectPreview *preview = pandect_session_get_preview (get_session (self));
  g_autofree char *answer = NULL;
  g_autofree char *words = NULL;

  gtk_popover_popdown (self->popover);
  gtk_stack_set_visible_child_name (self->stack, preview != NULL ? "preview" : "note");
  if (preview == NULL)
    return;

  answer = pandect_profile_words_dup_answer (get_session (self),
                                             pandect_preview_get_field (preview),
                                             pandect_preview_get_value (preview));
  words = pandect_profile_words_dup_preview (preview);
  show_words (self->words, answer, words);
  gtk_widget_set_visible (GTK_WIDGET (self->names), settles_any (preview));
}

static void
update_longest (PandectPreviewBar *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  guint n_treatments =
      pandect_treatment_get_n_treatments (pandect_session_get_root (get_session (self)));
  g_autofree char *longest = g_strdup ("");
  g_autofree char *words = pandect_profile_words_dup_settled (n_treatments, n_treatments,
                                                              n_treatments);

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      PandectField *field = pandect_field_set_get_field (fields, f);

      for (guint v = 0; v < pandect_field_get_n_values (field); v++)
        {
          g_autofree char *answer =
            pandect_profile_words_dup_answer (get_session (self), field,
                                              pandect_field_get_value (field, v));

          if (g_utf8_strlen (answer, -1) > g_utf8_strlen (longest, -1))
            {
              g_free (longest);
              longest = g_steal_pointer (&answer);
            }
        }
    }

  show_words (self->longest, longest, words);
}

/* Beside words an arrow is enough, and leaves them the room. */
static void
set_large (GtkMenuButton *button,
           gboolean       is_large)
{
  if (is_large)
    gtk_menu_button_set_label (button, C_("button", "List"));
  else
    gtk_menu_button_set_icon_name (button, "pan-up-symbolic");
}

static void
update_size (PandectPreviewBar *self)
{
  gboolean is_large = pandect_scale_get (GTK_WIDGET (self)) >= LARGE_TEXT;

  set_large (self->names, is_large);
  set_large (self->longest_names, is_large);

  gtk_widget_set_visible (self->note, !is_large);
  gtk_widget_set_visible (GTK_WIDGET (self->words), !is_large);
  gtk_widget_set_visible (GTK_WIDGET (self->longest), !is_large);
}

static void
pandect_preview_bar_update_words (PandectView *view)
{
  PandectPreviewBar *self = PANDECT_PREVIEW_BAR (view);

  update_longest (self);
  update (self);
}

static void
pandect_preview_bar_dispose (GObject *object)
{
  PandectPreviewBar *self = PANDECT_PREVIEW_BAR (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_handle_id (&self->restore_id, g_source_remove);

  G_OBJECT_CLASS (pandect_preview_bar_parent_class)->dispose (object);
}

static void
pandect_preview_bar_class_init (PandectPreviewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_preview_bar_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_preview_bar_update_words;

  gtk_widget_class_install_action (widget_class, "preview.open", "s", open_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-preview-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, stack);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, note);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, longest);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, words);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, names);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, longest_names);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, popover);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, summary);
  gtk_widget_class_bind_template_child (widget_class, PandectPreviewBar, list);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
}

static void
pandect_preview_bar_init (PandectPreviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pandect_a11y_text_watch_stack (self->stack);
  pandect_view_connect (PANDECT_VIEW (self), "notify::preview", G_CALLBACK (update));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_size), self, G_CONNECT_SWAPPED);
  update_size (self);
}

/**
 * pandect_preview_bar_show_names:
 * @self: a bar
 *
 * Names the treatments, and gives the focus back to where it is now when they have been read.
 */
void
pandect_preview_bar_show_names (PandectPreviewBar *self)
{
  PandectPreview *preview;

  g_return_if_fail (PANDECT_IS_PREVIEW_BAR (self));

  preview = pandect_session_get_preview (get_session (self));
  if (preview == NULL || !settles_any (preview))
    return;

  g_set_weak_pointer (&self->focus, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (self->names);
}
