/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-record-rest-button.h"

#include <glib/gi18n.h>

/**
 * PandectRecordRestButton:
 *
 * Records the negative answer for all fields that are left of a group, and offers to undo that for
 * a moment.
 *
 * It appears where a group has many fields with the same pair of answers, such as present and
 * absent, and one of them has been recorded. It has to be pressed: what is not recorded is never
 * taken for a "no" by itself.
 */

#define FEWEST_FIELDS   4
#define SECONDS_TO_UNDO 10

struct _PandectRecordRestButton
{
  GtkButton          parent_instance;

  PandectSession    *session;
  PandectFieldGroup *group;

  PandectField      *model;     /* one of the fields it would record; not a reference */
  PandectProfile    *before;    /* what an undo restores; NULL when there is nothing to undo */
  PandectProfile    *after;
  char              *done;
  guint              forget_id;
};

G_DEFINE_FINAL_TYPE (PandectRecordRestButton, pandect_record_rest_button, GTK_TYPE_BUTTON)

static PandectProfile *
get_profile (PandectRecordRestButton *self)
{
  return pandect_session_get_profile (self->session);
}

static gboolean
is_equal (PandectProfile *profile,
          PandectProfile *other)
{
  guint n_fields = pandect_field_set_get_n_fields (pandect_profile_get_fields (profile));

  for (guint i = 0; i < n_fields; i++)
    {
      if (pandect_profile_get_choice (profile, i) != pandect_profile_get_choice (other, i))
        return FALSE;
    }

  return TRUE;
}

static PandectValue *
get_value_of_role (PandectField     *field,
                   PandectValueRole  role)
{
  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if (pandect_value_get_role (value) == role)
        return value;
    }

  return NULL;
}

/* A field with just a finding and its negative. */
static gboolean
is_pair (PandectField *field)
{
  return pandect_field_get_n_values (field) == 2 &&
         get_value_of_role (field, PANDECT_VALUE_ROLE_AFFIRMS) != NULL &&
         get_value_of_role (field, PANDECT_VALUE_ROLE_DENIES) != NULL;
}

static gboolean
has_same_answers (PandectField *field,
                  PandectField *other)
{
  static const PandectValueRole roles[] = { PANDECT_VALUE_ROLE_AFFIRMS, PANDECT_VALUE_ROLE_DENIES };

  if (!is_pair (field) || !is_pair (other))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_strcmp0 (pandect_value_get_id (get_value_of_role (field, roles[i])),
                     pandect_value_get_id (get_value_of_role (other, roles[i]))) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Counts the fields of the group with the answers of @model, recorded or not. With @fill they get
 * their negative there. */
static guint
visit_fields (PandectRecordRestButton *self,
              PandectField            *model,
              gboolean                 recorded,
              PandectProfile          *fill)
{
  GListModel *fields = pandect_field_group_get_fields (self->group);
  guint n_fields = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);
      PandectValue *value = pandect_profile_get_value (get_profile (self), field);

      if ((value != NULL) != recorded || !has_same_answers (field, model))
        continue;

      n_fields++;
      if (fill != NULL)
        pandect_profile_record (fill, field,
                                get_value_of_role (field, PANDECT_VALUE_ROLE_DENIES));
    }

  return n_fields;
}

static PandectField *
find_model (PandectRecordRestButton *self)
{
  GListModel *fields = pandect_field_group_get_fields (self->group);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (fields, i);

      if (is_pair (field) &&
          visit_fields (self, field, TRUE, NULL) > 0 &&
          visit_fields (self, field, FALSE, NULL) >= FEWEST_FIELDS)
        return field;
    }

  return NULL;
}

static const char *
get_negative (PandectRecordRestButton *self,
              PandectField            *model)
{
  PandectValue *value = get_value_of_role (model, PANDECT_VALUE_ROLE_DENIES);

  return pandect_session_get_words (self->session, pandect_value_get_label (value));
}

static void
show_offer (PandectRecordRestButton *self)
{
  g_autofree char *offer = NULL;

  self->model = self->before == NULL ? find_model (self) : NULL;

  if (self->model != NULL)
    /* Translators: %s is an answer, as in "Record the rest as Absent" */
    offer = g_strdup_printf (_("Record the rest as %s"), get_negative (self, self->model));

  if (offer != NULL || self->before != NULL)
    gtk_button_set_label (GTK_BUTTON (self), offer != NULL ? offer : self->done);
  gtk_widget_set_visible (GTK_WIDGET (self), offer != NULL || self->before != NULL);
}

static void
forget (PandectRecordRestButton *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->done, g_free);
  show_offer (self);
}

static gboolean
forget_cb (gpointer data)
{
  PandectRecordRestButton *self = PANDECT_RECORD_REST_BUTTON (data);

  self->forget_id = 0;
  forget (self);

  return G_SOURCE_REMOVE;
}

static void
record_rest (PandectRecordRestButton *self)
{
  guint n_recorded;

  self->before = pandect_profile_copy (get_profile (self));
  self->after = pandect_profile_copy (get_profile (self));
  n_recorded = visit_fields (self, self->model, FALSE, self->after);
  /* Translators: takes back what was done, as in "Undo: 6 recorded as Absent" */
  self->done = g_strdup_printf (ngettext ("Undo: %1$u recorded as %2$s",
                                          "Undo: %1$u recorded as %2$s", n_recorded),
                                n_recorded, get_negative (self, self->model));
  self->forget_id = g_timeout_add_seconds (SECONDS_TO_UNDO, forget_cb, self);

  pandect_profile_restore (get_profile (self), self->after);
  show_offer (self);
}

static void
undo (PandectRecordRestButton *self)
{
  g_autoptr(PandectProfile) before = g_steal_pointer (&self->before);

  pandect_profile_restore (get_profile (self), before);
  forget (self);
}

static void
pandect_record_rest_button_clicked (GtkButton *button)
{
  PandectRecordRestButton *self = PANDECT_RECORD_REST_BUTTON (button);

  if (self->before != NULL)
    undo (self);
  else if (self->model != NULL)
    record_rest (self);
}

static void
pandect_record_rest_button_dispose (GObject *object)
{
  PandectRecordRestButton *self = PANDECT_RECORD_REST_BUTTON (object);

  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_object (&self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_record_rest_button_parent_class)->dispose (object);
}

static void
pandect_record_rest_button_finalize (GObject *object)
{
  g_free (PANDECT_RECORD_REST_BUTTON (object)->done);

  G_OBJECT_CLASS (pandect_record_rest_button_parent_class)->finalize (object);
}

static void
pandect_record_rest_button_class_init (PandectRecordRestButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pandect_record_rest_button_dispose;
  object_class->finalize = pandect_record_rest_button_finalize;

  GTK_BUTTON_CLASS (klass)->clicked = pandect_record_rest_button_clicked;
}

static void
pandect_record_rest_button_init (PandectRecordRestButton *self)
{
  GtkButton *button = GTK_BUTTON (self);

  gtk_button_set_label (button, "");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (button)), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rest");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Ctrl+Enter, from any answer of the group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Control+Enter",
                                  -1);
}

/**
 * pandect_record_rest_button_new:
 * @session: the session whose profile is answered
 * @group: a group of fields
 *
 * Makes a button that does not follow the session: its group updates it.
 *
 * Returns: (transfer floating): a button that shows itself when it is of use
 */
GtkWidget *
pandect_record_rest_button_new (PandectSession    *session,
                                PandectFieldGroup *group)
{
  PandectRecordRestButton *self = g_object_new (PANDECT_TYPE_RECORD_REST_BUTTON, NULL);

  self->session = g_object_ref (session);
  self->group = g_object_ref (group);
  show_offer (self);

  return GTK_WIDGET (self);
}

/**
 * pandect_record_rest_button_update:
 * @self: a button
 *
 * Follows the profile. An undo would take back whatever has been answered since, so then it is no
 * longer offered.
 */
void
pandect_record_rest_button_update (PandectRecordRestButton *self)
{
  g_return_if_fail (PANDECT_IS_RECORD_REST_BUTTON (self));

  if (self->before != NULL && !is_equal (get_profile (self), self->after))
    forget (self);
  else
    show_offer (self);
}

/**
 * pandect_record_rest_button_update_words:
 * @self: a button
 *
 * Follows the language. What it offers to undo is in the former one, so it offers that no longer.
 */
void
pandect_record_rest_button_update_words (PandectRecordRestButton *self)
{
  g_return_if_fail (PANDECT_IS_RECORD_REST_BUTTON (self));

  forget (self);
}
