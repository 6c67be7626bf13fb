/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-field-group-row.h"

#include <glib/gi18n.h>

#include "words/pandect-profile-words.h"
#include "profile/pandect-field-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "answers/pandect-record-rest-button.h"

/**
 * PandectFieldGroupRow:
 *
 * A group of fields that folds to a line of what is recorded.
 *
 * The fields are made when they are first unfolded, as most groups stay folded. An expander row of
 * libadwaita before 1.5 does not tell assistive technology whether it is unfolded.
 */

struct _PandectFieldGroupRow
{
  PandectView        parent_instance;

  PandectFieldGroup *group;
  GtkWidget         *rest;        /* made with the fields */

  /* Template children */
  GtkToggleButton   *header;
  GtkLabel          *label;
  GtkLabel          *summary;
  GtkLabel          *count;
  GtkImage          *arrow;
  GtkBox            *fields;
};

G_DEFINE_FINAL_TYPE (PandectFieldGroupRow, pandect_field_group_row, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectFieldGroupRow *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static void
update_spoken (PandectFieldGroupRow *self,
               guint                 n_recorded,
               guint                 n_fields)
{
  const char *label = gtk_label_get_text (self->label);
  g_autofree char *spoken = NULL;

  if (n_recorded == 0)
    /* Translators: spoken: a group of fields, as in "Tumour, none of 3 recorded" */
    spoken = g_strdup_printf (ngettext ("%1$s, none of %2$u recorded",
                                        "%1$s, none of %2$u recorded", n_fields),
                              label, n_fields);
  else
    /* Translators: spoken: a group of fields, as in "Tumour, recorded: 2 of 3, ER+, PR+" */
    spoken = g_strdup_printf (_("%1$s, recorded: %2$u of %3$u, %4$s"),
                              label, n_recorded, n_fields, gtk_label_get_text (self->summary));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
update_summary (PandectFieldGroupRow *self)
{
  guint n_recorded = pandect_profile_words_count (get_session (self), self->group);
  guint n_fields = g_list_model_get_n_items (pandect_field_group_get_fields (self->group));
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autofree char *summary = pandect_profile_words_dup_summary (get_session (self), self->group,
                                                                is_mirrored);
  /* Translators: how many fields of a group are recorded, and how many it has */
  g_autofree char *count = g_strdup_printf (C_("fields", "%1$u/%2$u"), n_recorded, n_fields);

  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->count, count);
  update_spoken (self, n_recorded, n_fields);
}

static void
pandect_field_group_row_update_words (PandectView *view)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (view);
  PandectText *label = pandect_field_group_get_label (self->group);

  pandect_label_show_words (self->label, pandect_session_get_words (get_session (self), label));
  if (self->rest != NULL)
    pandect_record_rest_button_update_words (PANDECT_RECORD_REST_BUTTON (self->rest));
}

static void
pandect_field_group_row_update (PandectView *view)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (view);

  update_summary (self);
  if (self->rest != NULL)
    pandect_record_rest_button_update (PANDECT_RECORD_REST_BUTTON (self->rest));
}

static void
append_fields (PandectFieldGroupRow *self)
{
  GListModel *fields = pandect_field_group_get_fields (self->group);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);

      gtk_box_append (self->fields, pandect_field_row_new (get_session (self), field));
    }

  self->rest = pandect_record_rest_button_new (get_session (self), self->group);
  gtk_box_append (self->fields, self->rest);
}

static void
notify_active_cb (PandectFieldGroupRow *self)
{
  gboolean is_unfolded = gtk_toggle_button_get_active (self->header);

  if (is_unfolded && gtk_widget_get_first_child (GTK_WIDGET (self->fields)) == NULL)
    append_fields (self);

  gtk_image_set_from_icon_name (self->arrow, is_unfolded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded,
                               -1);
}

/* From any answer of the group: the way to the button would lead through all that is left. */
static gboolean
press_rest_cb (GtkWidget *widget,
               GVariant  *unused,
               gpointer   also_unused)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (widget);

  if (self->rest == NULL || !gtk_widget_get_visible (self->rest))
    return FALSE;

  g_signal_emit_by_name (self->rest, "clicked");

  return TRUE;
}

static void
pandect_field_group_row_direction_changed (GtkWidget        *widget,
                                           GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (pandect_field_group_row_parent_class)->direction_changed (widget, previous);

  pandect_view_update (PANDECT_VIEW (widget));
}

static void
pandect_field_group_row_dispose (GObject *object)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (object);

  self->rest = NULL;
  g_clear_object (&self->group);

  G_OBJECT_CLASS (pandect_field_group_row_parent_class)->dispose (object);
}

static void
pandect_field_group_row_class_init (PandectFieldGroupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_field_group_row_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_field_group_row_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_field_group_row_update;

  widget_class->direction_changed = pandect_field_group_row_direction_changed;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, press_rest_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, press_rest_cb,
                                NULL);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/pandect/Pandect/ui/pandect-field-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, header);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, label);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, summary);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, count);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldGroupRow, fields);
  gtk_widget_class_bind_template_callback (widget_class, notify_active_cb);
}

static void
pandect_field_group_row_init (PandectFieldGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  notify_active_cb (self);
}

GtkWidget *
pandect_field_group_row_new (PandectSession    *session,
                             PandectFieldGroup *group)
{
  PandectFieldGroupRow *self = g_object_new (PANDECT_TYPE_FIELD_GROUP_ROW, NULL);

  self->group = g_object_ref (group);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}

gboolean
pandect_field_group_row_get_unfolded (PandectFieldGroupRow *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_GROUP_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->header);
}

void
pandect_field_group_row_set_unfolded (PandectFieldGroupRow *self,
                                      gboolean              unfolded)
{
  g_return_if_fail (PANDECT_IS_FIELD_GROUP_ROW (self));

  gtk_toggle_button_set_active (self->header, unfolded);
}

/**
 * pandect_field_group_row_show_field:
 * @self: a group row
 * @field: a field
 *
 * Unfolds the group if the field is in it.
 *
 * Returns: (transfer none) (nullable): the row of the field, or %NULL when it is in another group
 */
GtkWidget *
pandect_field_group_row_show_field (PandectFieldGroupRow *self,
                                    PandectField         *field)
{
  GListModel *fields;
  GtkWidget *row;

  g_return_val_if_fail (PANDECT_IS_FIELD_GROUP_ROW (self), NULL);

  fields = pandect_field_group_get_fields (self->group);
  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) each = g_list_model_get_item (fields, i);

      if (each != field)
        continue;

      /* The rows stand in the order of the fields. */
      pandect_field_group_row_set_unfolded (self, TRUE);
      row = gtk_widget_get_first_child (GTK_WIDGET (self->fields));
      for (; i > 0; i--)
        row = gtk_widget_get_next_sibling (row);

      return row;
    }

  return NULL;
}
