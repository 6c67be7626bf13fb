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
  GtkBox             parent_instance;

  PandectSession    *session;
  PandectTherapy    *therapy;
  PandectFoldButton *fold;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (PandectNameList, pandect_name_list, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_THERAPY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Names that the head of the page does not show. */
static gboolean
is_other_name (PandectNameList *self,
               PandectName     *name)
{
  const char *language = pandect_bundle_get_language (pandect_session_get_bundle (self->session));

  switch (pandect_name_get_kind (name))
    {
    case PANDECT_NAME_TALL_MAN:
      return TRUE;

    case PANDECT_NAME_SYNONYM:
      return g_strcmp0 (pandect_name_get_language (name), language) != 0;

    case PANDECT_NAME_GENERIC:
    case PANDECT_NAME_BRAND:
    case PANDECT_NAME_ABBREVIATION:
    default:
      return FALSE;
    }
}

static char *
format_kind (PandectName *name)
{
  const char *authority = pandect_name_get_authority (name);

  if (pandect_name_get_kind (name) != PANDECT_NAME_TALL_MAN)
    return pandect_language_dup_name (pandect_name_get_language (name));

  if (authority == NULL)
    return g_strdup (_("Lettering that tells it from similar names"));

  /* Translators: %s is who recommends a way of writing a drug name */
  return g_strdup_printf (_("Lettering that tells it from similar names, by %s"), authority);
}

static char *
format_details (PandectName *name)
{
  g_autofree char *kind = format_kind (name);
  const char *authority = pandect_name_get_authority (name);

  if (pandect_name_get_kind (name) == PANDECT_NAME_TALL_MAN)
    return g_steal_pointer (&kind);

  if (!pandect_name_get_is_verified (name))
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
  gtk_widget_set_visible (row, FALSE);
  g_object_bind_property (self->fold, "active", row, "visible", G_BINDING_DEFAULT);
  /* Translators: spoken: a name and what sort of name it is */
  spoken = g_strdup_printf (C_("name", "%1$s: %2$s"), name, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static guint
append_names (PandectNameList *self)
{
  GListModel *names = pandect_therapy_get_names (self->therapy);
  guint n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(PandectName) name = g_list_model_get_item (names, i);
      g_autofree char *details = NULL;

      if (!is_other_name (self, name))
        continue;

      details = format_details (name);
      append_row (self, pandect_name_get_text (name), pandect_name_get_language (name), details);
      n_rows++;
    }

  return n_rows;
}

static guint
append_codes (PandectNameList *self)
{
  GListModel *codes = pandect_therapy_get_codes (self->therapy);
  guint n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr(PandectCode) code = g_list_model_get_item (codes, i);
      g_autofree char *details = NULL;

      /* Translators: a system of codes, the year of its edition, and who publishes it */
      details = g_strdup_printf (_("%1$s %2$s, by %3$s"),
                                 pandect_code_get_system (code), pandect_code_get_year (code),
                                 pandect_code_get_authority (code));
      append_row (self, pandect_code_get_value (code), NULL, details);
      n_rows++;
    }

  return n_rows;
}

static void
pandect_name_list_constructed (GObject *object)
{
  PandectNameList *self = PANDECT_NAME_LIST (object);
  GtkWidget *row = gtk_list_box_row_new ();
  guint n_rows;

  G_OBJECT_CLASS (pandect_name_list_parent_class)->constructed (object);

  self->fold = PANDECT_FOLD_BUTTON (pandect_fold_button_new (GTK_PACK_START));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->fold));
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "criterion-row");
  gtk_list_box_append (self->list, row);

  n_rows = append_names (self) + append_codes (self);
  /* Translators: a button that unfolds them */
  pandect_fold_button_set_words (self->fold, _("Other names and codes"));
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}

static void
pandect_name_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PandectNameList *self = PANDECT_NAME_LIST (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_THERAPY:
      self->therapy = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_name_list_dispose (GObject *object)
{
  PandectNameList *self = PANDECT_NAME_LIST (object);

  g_clear_object (&self->therapy);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_name_list_parent_class)->dispose (object);
}

static void
pandect_name_list_class_init (PandectNameListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pandect_name_list_constructed;
  object_class->set_property = pandect_name_list_set_property;
  object_class->dispose = pandect_name_list_dispose;

  /**
   * PandectNameList:session:
   *
   * The session whose bundle the therapy belongs to.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PANDECT_TYPE_SESSION, flags);

  /**
   * PandectNameList:therapy:
   *
   * Whose names are shown.
   */
  properties[PROP_THERAPY] =
    g_param_spec_object ("therapy", NULL, NULL, PANDECT_TYPE_THERAPY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_name_list_init (PandectNameList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Other names and codes"),
                                  -1);
  gtk_box_append (GTK_BOX (self), list);
}

/**
 * pandect_name_list_new:
 * @session: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer floating): a list, invisible when there is nothing in it
 */
GtkWidget *
pandect_name_list_new (PandectSession *session,
                       PandectTherapy *therapy)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (therapy), NULL);

  return g_object_new (PANDECT_TYPE_NAME_LIST,
                       "session", session,
                       "therapy", therapy,
                       NULL);
}
