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
 * The fields are made when they are first unfolded: most groups stay folded, and the window is
 * there sooner. A row of libadwaita that unfolds does not tell assistive technology so before its
 * version 1.5, hence this one.
 */

struct _PandectFieldGroupRow
{
  GtkBox             parent_instance;

  PandectSession    *session;
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

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_GROUP,
  PROP_UNFOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectFieldGroupRow, pandect_field_group_row, GTK_TYPE_BOX)

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
  guint n_recorded = pandect_profile_words_count (self->session, self->group);
  guint n_fields = g_list_model_get_n_items (pandect_field_group_get_fields (self->group));
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autofree char *summary = pandect_profile_words_dup_summary (self->session, self->group,
                                                                is_mirrored);
  /* Translators: how many fields of a group are recorded, and how many it has */
  g_autofree char *count = g_strdup_printf (C_("fields", "%1$u/%2$u"), n_recorded, n_fields);

  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->count, count);
  update_spoken (self, n_recorded, n_fields);
}

static void
update_words (PandectFieldGroupRow *self)
{
  pandect_label_show_words (self->label,
                            pandect_session_get_words (
                              self->session, pandect_field_group_get_label (self->group)));
  update_summary (self);
}

static void
append_fields (PandectFieldGroupRow *self)
{
  GListModel *fields = pandect_field_group_get_fields (self->group);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);

      gtk_box_append (self->fields, pandect_field_row_new (self->session, field));
    }

  self->rest = pandect_record_rest_button_new (self->session, self->group);
  gtk_box_append (self->fields, self->rest);
}

static void
update_fold (PandectFieldGroupRow *self)
{
  gboolean is_unfolded = gtk_toggle_button_get_active (self->header);

  if (is_unfolded && gtk_widget_get_first_child (GTK_WIDGET (self->fields)) == NULL)
    append_fields (self);

  gtk_image_set_from_icon_name (self->arrow, is_unfolded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded,
                               -1);
}

static void
notify_active_cb (PandectFieldGroupRow *self)
{
  update_fold (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNFOLDED]);
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

  update_summary (PANDECT_FIELD_GROUP_ROW (widget));
}

static void
pandect_field_group_row_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (object);

  switch (prop_id)
    {
    case PROP_UNFOLDED:
      g_value_set_boolean (value, pandect_field_group_row_get_unfolded (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_field_group_row_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_GROUP:
      self->group = g_value_dup_object (value);
      break;

    case PROP_UNFOLDED:
      pandect_field_group_row_set_unfolded (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_field_group_row_constructed (GObject *object)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (object);

  G_OBJECT_CLASS (pandect_field_group_row_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "assessed", G_CALLBACK (update_summary), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  update_words (self);
  update_fold (self);
}

static void
pandect_field_group_row_dispose (GObject *object)
{
  PandectFieldGroupRow *self = PANDECT_FIELD_GROUP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_FIELD_GROUP_ROW);
  g_clear_object (&self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_field_group_row_parent_class)->dispose (object);
}

static void
pandect_field_group_row_class_init (PandectFieldGroupRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_field_group_row_constructed;
  object_class->dispose = pandect_field_group_row_dispose;
  object_class->get_property = pandect_field_group_row_get_property;
  object_class->set_property = pandect_field_group_row_set_property;

  widget_class->direction_changed = pandect_field_group_row_direction_changed;

  /**
   * PandectFieldGroupRow:session:
   *
   * The session whose profile is shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectFieldGroupRow:group:
   *
   * The fields.
   */
  properties[PROP_GROUP] =
    g_param_spec_object ("group", NULL, NULL,
                         PANDECT_TYPE_FIELD_GROUP,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectFieldGroupRow:unfolded:
   *
   * Whether the fields are to be seen.
   */
  properties[PROP_UNFOLDED] =
    g_param_spec_boolean ("unfolded", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

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
}

/**
 * pandect_field_group_row_new:
 * @session: the session whose profile is shown
 * @group: the fields
 *
 * Returns: (transfer floating): a row, folded
 */
GtkWidget *
pandect_field_group_row_new (PandectSession    *session,
                             PandectFieldGroup *group)
{
  return g_object_new (PANDECT_TYPE_FIELD_GROUP_ROW, "session", session, "group", group, NULL);
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
