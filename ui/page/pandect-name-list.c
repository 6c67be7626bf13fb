/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-name-list.h"

#include <glib/gi18n.h>

#include "base/pandect-language.h"
#include "kit/pandect-fold-button.h"
#include "kit/pandect-label.h"

/**
 * PandectNameList:
 *
 * The names of a therapy in other languages and letterings, each with its authority, and with a
 * word where nobody has verified it. Folded, because few readers need them on the page; all of them
 * are found by search.
 */

struct _PandectNameList
{
  PandectTreatmentView parent_instance;

  PandectTherapy      *shown;

  /* Template children */
  PandectFoldButton   *fold;
  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (PandectNameList, pandect_name_list, PANDECT_TYPE_TREATMENT_VIEW)

/* Names that the head of the page does not show. */
static gboolean
is_other_name (PandectSession    *session,
               const PandectName *name)
{
  const char *language = pandect_bundle_get_language (pandect_session_get_bundle (session));

  switch (name->kind)
    {
    case PANDECT_NAME_TALL_MAN:
      return TRUE;

    case PANDECT_NAME_SYNONYM:
      return g_strcmp0 (name->language, language) != 0;

    case PANDECT_NAME_GENERIC:
    case PANDECT_NAME_BRAND:
    case PANDECT_NAME_ABBREVIATION:
    default:
      return FALSE;
    }
}

static char *
format_kind (const PandectName *name)
{
  const char *authority = name->authority;

  if (name->kind != PANDECT_NAME_TALL_MAN)
    return pandect_language_dup_name (name->language);

  if (authority == NULL)
    return g_strdup (_("Tall-man lettering"));

  /* Translators: %s is who recommends a way of writing a drug name */
  return g_strdup_printf (_("Tall-man lettering, by %s"), authority);
}

static char *
format_details (const PandectName *name)
{
  g_autofree char *kind = format_kind (name);
  const char *authority = name->authority;

  if (name->kind == PANDECT_NAME_TALL_MAN)
    return g_steal_pointer (&kind);

  if (!name->is_verified)
    /* Translators: %s is a language */
    return g_strdup_printf (_("%s, not verified"), kind);

  if (authority == NULL)
    return g_steal_pointer (&kind);

  /* Translators: a language, and who gives the name in it */
  return g_strdup_printf (_("%1$s, by %2$s"), kind, authority);
}

static void
append_row (PandectNameList *self,
            const char      *name,
            const char      *language,
            const char      *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = pandect_label_new (NULL, NULL);
  GtkWidget *caption = pandect_label_new (details, "caption");
  g_autofree char *markup = NULL;
  g_autofree char *spoken = NULL;

  markup = g_markup_printf_escaped ("<span lang=\"%s\">%s</span>",
                                    language != NULL ? language : "en", name);
  pandect_label_show_markup (GTK_LABEL (label), markup);
  gtk_widget_add_css_class (caption, "quiet");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), caption);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "criterion-row");
  g_object_bind_property (self->fold, "active", row, "visible", G_BINDING_SYNC_CREATE);
  /* Translators: spoken: a name and what sort of name it is */
  spoken = g_strdup_printf (C_("name", "%1$s: %2$s"), name, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static guint
append_names (PandectNameList *self,
              PandectTherapy  *therapy)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  guint n_rows = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];
      g_autofree char *details = NULL;

      if (!is_other_name (session, name))
        continue;

      details = format_details (name);
      append_row (self, name->text, name->language, details);
      n_rows++;
    }

  return n_rows;
}

static guint
append_codes (PandectNameList *self,
              PandectTherapy  *therapy)
{
  const PandectCode * const *codes = pandect_therapy_get_codes (therapy);
  guint n_rows = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const PandectCode *code = codes[i];
      g_autofree char *details = NULL;

      /* Translators: a system of codes, the year of its edition, and who publishes it */
      details = g_strdup_printf (_("%1$s %2$s, by %3$s"), code->system, code->year,
                                 code->authority);
      append_row (self, code->value, NULL, details);
      n_rows++;
    }

  return n_rows;
}

static void
pandect_name_list_update_words (PandectView *view)
{
  PandectNameList *self = PANDECT_NAME_LIST (view);
  PandectTherapy *therapy = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (view));
  GtkListBoxRow *row;
  guint n_rows;

  /* The first row is the button. */
  while ((row = gtk_list_box_get_row_at_index (self->list, 1)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  if (g_set_object (&self->shown, therapy))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->fold), FALSE);

  n_rows = therapy != NULL ? append_names (self, therapy) + append_codes (self, therapy) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}

static void
pandect_name_list_dispose (GObject *object)
{
  g_clear_object (&PANDECT_NAME_LIST (object)->shown);

  G_OBJECT_CLASS (pandect_name_list_parent_class)->dispose (object);
}

static void
pandect_name_list_class_init (PandectNameListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_name_list_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_name_list_update_words;

  g_type_ensure (PANDECT_TYPE_FOLD_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-name-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectNameList, fold);
  gtk_widget_class_bind_template_child (widget_class, PandectNameList, list);
}

static void
pandect_name_list_init (PandectNameList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Translators: a button that unfolds them */
  pandect_fold_button_set_words (self->fold, _("Other names and codes"));
}
