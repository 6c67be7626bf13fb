/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-page-bottom.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-fact-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "page/pandect-name-list.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectPageBottom:
 *
 * What a page says of a therapy or category last: what it is made of or part of, notes, other names
 * and the facts it rests on. For the whole page: the notes that belong to no therapy.
 */

struct _PandectPageBottom
{
  GtkBox          parent_instance;

  PandectSession *session;
  PandectTreatment   *entry;
};

G_DEFINE_FINAL_TYPE (PandectPageBottom, pandect_page_bottom, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
append_heading (PandectPageBottom *self,
                const char        *words)
{
  GtkWidget *heading = pandect_label_new (words, "group-title");

  gtk_widget_add_css_class (heading, "section-gap");
  gtk_box_append (GTK_BOX (self), heading);
}

static GtkListBox *
append_list (PandectPageBottom *self,
             const char        *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  append_heading (self, heading);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_box_append (GTK_BOX (self), list);

  return GTK_LIST_BOX (list);
}

static GtkWidget *
append_row (GtkListBox *list,
            GtkWidget  *child,
            const char *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_add_css_class (row, "criterion-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_list_box_append (list, row);

  return row;
}

/* A row that leads to another therapy. */
static void
append_link (PandectPageBottom *self,
             GtkListBox        *list,
             PandectTherapy    *therapy,
             const char        *details)
{
  g_autofree char *name = pandect_session_dup_name (self->session, therapy);
  g_autofree char *spoken = pandect_phrases_dup_plain_name (self->session, therapy);
  g_autofree char *markup = NULL;
  GtkWidget *box = pandect_row_layout_new_row (10);
  GtkWidget *label = pandect_label_new (NULL, NULL);
  GtkWidget *arrow = pandect_label_new_sign ("go-next-symbolic");
  GtkWidget *row;

  markup = g_markup_printf_escaped ("<b>%s</b>  %s", name, details != NULL ? details : "");
  pandect_label_show_markup (GTK_LABEL (label), g_strchomp (markup));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (arrow, "link-arrow");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);

  row = append_row (list, box, spoken);
  gtk_widget_add_css_class (row, "link-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pandect_therapy_get_id (therapy));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

static void
append_components (PandectPageBottom *self,
                   PandectTherapy    *therapy)
{
  GListModel *components = pandect_therapy_get_components (therapy);
  GtkListBox *list;

  if (g_list_model_get_n_items (components) == 0)
    return;

  list = append_list (self, _("Components"));
  for (guint i = 0; i < g_list_model_get_n_items (components); i++)
    {
      g_autoptr(PandectComponent) component = g_list_model_get_item (components, i);
      PandectText *route = pandect_component_get_route (component);

      append_link (self, list, pandect_component_get_drug (component),
                   route != NULL ? pandect_session_get_words (self->session, route) : NULL);
    }
}

static void
append_regimens (PandectPageBottom *self,
                 PandectTherapy    *therapy)
{
  GListModel *regimens = pandect_therapy_get_regimens (therapy);
  GtkListBox *list;

  if (g_list_model_get_n_items (regimens) == 0)
    return;

  /* Translators: heading of the regimens that a drug is part of */
  list = append_list (self, _("Part of"));
  for (guint i = 0; i < g_list_model_get_n_items (regimens); i++)
    {
      g_autoptr(PandectTherapy) regimen = g_list_model_get_item (regimens, i);
      g_autofree char *details = pandect_phrases_dup_details (self->session, regimen, FALSE);

      append_link (self, list, regimen, details);
    }
}

static const char *
get_loss (PandectNoteKind kind)
{
  switch (kind)
    {
    case PANDECT_NOTE_POINTER:
      return _("The source points to another page here, and the link is lost.");

    case PANDECT_NOTE_LOST:
      return _("Part of the source is missing here. It is not filled in.");

    case PANDECT_NOTE_REMARK:
    default:
      return NULL;
    }
}

/* What the source lost looks unlike what it says. */
static GtkWidget *
new_note (PandectPageBottom *self,
          PandectNote       *note)
{
  const char *loss = get_loss (pandect_note_get_kind (note));
  GtkWidget *passage = pandect_passage_label_new (self->session, pandect_note_get_text (note));
  GtkWidget *line, *sign;

  if (loss == NULL)
    return passage;

  gtk_box_append (GTK_BOX (passage), pandect_label_new (loss, "caption"));
  gtk_widget_add_css_class (passage, "lost");
  sign = pandect_label_new_sign ("pandect-source-symbolic");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "sign");
  line = pandect_row_layout_new_row (10);
  gtk_widget_set_hexpand (passage, TRUE);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), passage);

  return line;
}

static void
append_notes (PandectPageBottom *self,
              GListModel        *notes,
              const char        *heading)
{
  GtkListBox *list;

  if (g_list_model_get_n_items (notes) == 0)
    return;

  list = append_list (self, heading);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(PandectNote) note = g_list_model_get_item (notes, i);
      GtkWidget *child = new_note (self, note);

      append_row (list,
                  pandect_fact_row_new (self->session, child, pandect_note_get_fact_ids (note)),
                  pandect_session_get_words (self->session, pandect_note_get_text (note)));
    }
}

static void
append_names (PandectPageBottom *self,
              PandectTherapy    *therapy)
{
  GtkWidget *names = pandect_name_list_new (self->session, therapy);

  gtk_widget_add_css_class (names, "section-gap");
  gtk_box_append (GTK_BOX (self), names);
}

static GtkWidget *
new_fact (PandectPageBottom *self,
          PandectFact       *fact)
{
  const char *place = pandect_session_get_words (self->session, pandect_fact_get_place (fact));
  GtkWidget *passage = pandect_passage_label_new (self->session, pandect_fact_get_text (fact));
  GtkWidget *line = pandect_row_layout_new_row (10);
  GtkWidget *where = pandect_label_new (place, "caption");
  GtkWidget *id = pandect_label_new (pandect_fact_get_id (fact), "fact");

  gtk_widget_add_css_class (where, "quiet");
  gtk_box_append (GTK_BOX (passage), where);
  gtk_widget_set_hexpand (passage, TRUE);
  gtk_widget_set_valign (id, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (id), 0.5);
  gtk_label_set_wrap (GTK_LABEL (id), FALSE);
  gtk_box_append (GTK_BOX (line), passage);
  gtk_box_append (GTK_BOX (line), id);

  return line;
}

static void
append_facts (PandectPageBottom *self,
              PandectTherapy    *therapy)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  const char * const *ids = pandect_therapy_get_fact_ids (therapy);
  GtkListBox *list;

  if (ids == NULL || ids[0] == NULL)
    return;

  /* Translators: heading of the facts of the source that a page rests on */
  list = append_list (self, _("Rests on"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      PandectFact *fact = pandect_bundle_lookup_fact (bundle, ids[i]);

      if (fact != NULL)
        append_row (list, new_fact (self, fact),
                    pandect_session_get_words (self->session, pandect_fact_get_text (fact)));
    }
}

static void
rebuild (PandectPageBottom *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectTherapy *therapy =
      self->entry != NULL ? pandect_treatment_get_therapy (self->entry) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  if (self->entry == NULL)
    return;

  if (therapy == NULL)
    {
      append_notes (self, pandect_bundle_get_notes (bundle), _("What the page says in general"));
      return;
    }

  append_components (self, therapy);
  append_regimens (self, therapy);
  append_notes (self, pandect_therapy_get_notes (therapy), _("Notes"));
  append_names (self, therapy);
  append_facts (self, therapy);
}

static void
pandect_page_bottom_constructed (GObject *object)
{
  PandectPageBottom *self = PANDECT_PAGE_BOTTOM (object);

  G_OBJECT_CLASS (pandect_page_bottom_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
}

static void
pandect_page_bottom_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectPageBottom *self = PANDECT_PAGE_BOTTOM (object);

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
pandect_page_bottom_dispose (GObject *object)
{
  PandectPageBottom *self = PANDECT_PAGE_BOTTOM (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_page_bottom_parent_class)->dispose (object);
}

static void
pandect_page_bottom_class_init (PandectPageBottomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pandect_page_bottom_constructed;
  object_class->set_property = pandect_page_bottom_set_property;
  object_class->dispose = pandect_page_bottom_dispose;

  /**
   * PandectPageBottom:session:
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
pandect_page_bottom_init (PandectPageBottom *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * pandect_page_bottom_new:
 * @session: a session
 *
 * Returns: (transfer floating): a foot that shows nothing yet
 */
GtkWidget *
pandect_page_bottom_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_PAGE_BOTTOM, "session", session, NULL);
}

/**
 * pandect_page_bottom_set_entry:
 * @self: a foot
 * @entry: (nullable): what to show; the root for what belongs to no therapy
 */
void
pandect_page_bottom_set_entry (PandectPageBottom *self,
                               PandectTreatment  *entry)
{
  g_return_if_fail (PANDECT_IS_PAGE_BOTTOM (self));
  g_return_if_fail (entry == NULL || PANDECT_IS_TREATMENT (entry));

  if (g_set_object (&self->entry, entry))
    rebuild (self);
}
