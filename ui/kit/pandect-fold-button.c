/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-fold-button.h"

#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"

/**
 * PandectFoldButton:
 *
 * Unfolds something below it: words with an arrow that turns.
 *
 * It is active while the thing is unfolded, and tells assistive technology so, which a row of
 * libadwaita does not do before its version 1.5.
 */

struct _PandectFoldButton
{
  GtkToggleButton  parent_instance;

  GtkWidget       *arrow;
  GtkWidget       *words;
};

G_DEFINE_FINAL_TYPE (PandectFoldButton, pandect_fold_button, GTK_TYPE_TOGGLE_BUTTON)

static void
update_arrow (PandectFoldButton *self)
{
  gboolean is_unfolded = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded,
                               -1);
}

static void
pandect_fold_button_toggled (GtkToggleButton *button)
{
  update_arrow (PANDECT_FOLD_BUTTON (button));
}

static void
pandect_fold_button_class_init (PandectFoldButtonClass *klass)
{
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = pandect_fold_button_toggled;
}

static void
pandect_fold_button_init (PandectFoldButton *self)
{
  GtkWidget *line = pandect_row_layout_new_row (10);

  self->arrow = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  self->words = pandect_label_new (NULL, NULL);

  gtk_widget_add_css_class (self->arrow, "sign");
  gtk_box_append (GTK_BOX (line), self->arrow);
  gtk_box_append (GTK_BOX (line), self->words);
  gtk_button_set_child (GTK_BUTTON (self), line);

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "fold");
  update_arrow (self);
}

/**
 * pandect_fold_button_new:
 * @position: whether the arrow stands before the words or behind
 *
 * Returns: (transfer floating): a button for something that is folded
 */
GtkWidget *
pandect_fold_button_new (GtkPackType position)
{
  PandectFoldButton *self = g_object_new (PANDECT_TYPE_FOLD_BUTTON, NULL);

  if (position == GTK_PACK_END)
    gtk_widget_insert_after (self->arrow, gtk_button_get_child (GTK_BUTTON (self)), self->words);

  return GTK_WIDGET (self);
}

/**
 * pandect_fold_button_set_words:
 * @self: a fold button
 * @words: what it unfolds
 */
void
pandect_fold_button_set_words (PandectFoldButton *self,
                               const char        *words)
{
  g_return_if_fail (PANDECT_IS_FOLD_BUTTON (self));

  pandect_label_show_words (GTK_LABEL (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}
