/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-conflict-list.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-wrap-layout.h"
#include "words/pandect-profile-words.h"

/**
 * PandectConflictList:
 *
 * Remarks on answers that do not go together, each with buttons that lead to these answers.
 *
 * They change no verdict, and are here as long as the answers stand.
 */

struct _PandectConflictList
{
  PandectView  parent_instance;

  char        *shown;     /* what is said at present */
};

G_DEFINE_FINAL_TYPE (PandectConflictList, pandect_conflict_list, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectConflictList *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static GtkWidget *
new_answer_button (PandectConflictList *self,
                   PandectField        *field)
{
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  PandectValue *value = pandect_profile_get_value (profile, field);
  g_autofree char *answer = pandect_profile_words_dup_answer (get_session (self), field, value);
  const char *question = pandect_session_get_words (get_session (self),
                                                    pandect_field_get_question (field));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), pandect_label_new (answer, NULL));
  gtk_widget_set_tooltip_text (button, question);
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pandect_field_get_id (field));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, answer,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question,
                                  -1);

  return button;
}

static GtkWidget *
new_answers (PandectConflictList  *self,
             const PandectCaution *conflict)
{
  g_autoptr(GPtrArray) fields = pandect_session_list_conflict_fields (get_session (self), conflict);
  g_autoptr(GtkLayoutManager) layout = g_object_new (PANDECT_TYPE_WRAP_LAYOUT,
                                                     "spacing", 6,
                                                     "line-spacing", 6,
                                                     NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", layout, NULL);

  for (guint i = 0; i < fields->len; i++)
    gtk_box_append (GTK_BOX (box), new_answer_button (self, g_ptr_array_index (fields, i)));

  return box;
}

static GtkWidget *
new_remark (PandectConflictList  *self,
            const PandectCaution *conflict)
{
  g_autofree char *words = pandect_session_dup_words (get_session (self), conflict->label);
  GtkWidget *remark = g_object_new (GTK_TYPE_BOX,
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 6,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                    NULL);
  GtkWidget *line = pandect_row_layout_new_row (8);
  GtkWidget *sign = pandect_label_new_sign ("pandect-caution-symbolic");

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "sign");
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), pandect_label_new (words, NULL));
  gtk_box_append (GTK_BOX (remark), line);
  gtk_box_append (GTK_BOX (remark), new_answers (self, conflict));
  gtk_widget_add_css_class (remark, "conflict");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remark),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return remark;
}

/* All that would be shown, to tell whether it has changed. */
static char *
dup_said (PandectConflictList *self,
          GPtrArray           *conflicts)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const PandectCaution *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *label = pandect_session_dup_words (get_session (self), conflict->label);
      g_autofree char *answers = pandect_profile_words_dup_conflict (get_session (self), conflict);

      g_string_append_printf (said, "%s\n%s\n", label, answers);
    }

  return g_string_free (said, FALSE);
}

/* Buttons that stay are not made again: one may have the focus. */
static void
pandect_conflict_list_update (PandectView *view)
{
  PandectConflictList *self = PANDECT_CONFLICT_LIST (view);
  g_autoptr(GPtrArray) conflicts = pandect_session_list_conflicts (get_session (self));
  g_autofree char *said = dup_said (self, conflicts);
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self), conflicts->len > 0);
  if (g_strcmp0 (said, self->shown) == 0)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < conflicts->len; i++)
    gtk_box_append (GTK_BOX (self), new_remark (self, g_ptr_array_index (conflicts, i)));

  g_free (self->shown);
  self->shown = g_steal_pointer (&said);
}

static void
pandect_conflict_list_finalize (GObject *object)
{
  g_free (PANDECT_CONFLICT_LIST (object)->shown);

  G_OBJECT_CLASS (pandect_conflict_list_parent_class)->finalize (object);
}

static void
pandect_conflict_list_class_init (PandectConflictListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_conflict_list_finalize;
  PANDECT_VIEW_CLASS (klass)->update = pandect_conflict_list_update;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pandect_conflict_list_init (PandectConflictList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Answers that do not go together"),
                                  -1);
}
