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
 * The end of the page of a treatment or category: its components or regimens, what it is given
 * with, notes, other names and the facts it rests on. For the root: the notes that belong to no
 * treatment.
 */

struct _PandectPageBottom
{
  PandectTreatmentView parent_instance;

  /* Template children */
  GtkListBox          *components;
  GtkListBox          *regimens;
  GtkListBox          *partners;
  GtkLabel            *notes_heading;
  GtkListBox          *notes;
  GtkListBox          *facts;
};

G_DEFINE_FINAL_TYPE (PandectPageBottom, pandect_page_bottom, PANDECT_TYPE_TREATMENT_VIEW)

static PandectSession *
get_session (PandectPageBottom *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
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
  g_autofree char *name = pandect_session_dup_name (get_session (self), therapy);
  g_autofree char *spoken = pandect_phrases_dup_plain_name (get_session (self), therapy);
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
  const PandectComponent * const *components = pandect_therapy_get_components (therapy);

  for (guint i = 0; components[i] != NULL; i++)
    {
      const PandectComponent *component = components[i];
      PandectText *route = component->route;

      append_link (self, self->components, component->drug,
                   route != NULL ? pandect_session_get_words (get_session (self), route) : NULL);
    }
}

static void
append_regimens (PandectPageBottom *self,
                 PandectTherapy    *therapy)
{
  PandectTherapy * const *regimens = pandect_therapy_get_regimens (therapy);

  for (guint i = 0; regimens[i] != NULL; i++)
    {
      PandectTherapy *regimen = regimens[i];
      g_autofree char *details = pandect_phrases_dup_details (get_session (self), regimen, FALSE);

      append_link (self, self->regimens, regimen, details);
    }
}

static void
append_partners (PandectPageBottom *self,
                 PandectTherapy    *therapy)
{
  const PandectPartners * const *partners = pandect_therapy_get_partners (therapy);

  for (guint i = 0; partners[i] != NULL; i++)
    {
      PandectTherapy *other = partners[i]->first != therapy ? partners[i]->first
                                                            : partners[i]->second;
      g_autofree char *details = pandect_phrases_dup_details (get_session (self), other, FALSE);

      append_link (self, self->partners, other, details);
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
    case PANDECT_NOTE_FRAME:
    default:
      return NULL;
    }
}

/* What the source lost looks unlike what it says. */
static GtkWidget *
new_note (PandectPageBottom *self,
          const PandectNote *note)
{
  const char *loss = get_loss (note->kind);
  GtkWidget *passage = pandect_passage_label_new (get_session (self), note->text);
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
append_notes (PandectPageBottom         *self,
              const PandectNote * const *notes)
{
  PandectSession *session = get_session (self);

  for (guint i = 0; notes[i] != NULL; i++)
    {
      const PandectNote *note = notes[i];
      GtkWidget *child;

      /* Said above the list already. */
      if (note->kind == PANDECT_NOTE_FRAME)
        continue;

      child = new_note (self, note);
      append_row (self->notes, pandect_fact_row_new (session, child, note->fact_ids),
                  pandect_session_get_words (session, note->text));
    }
}

static GtkWidget *
new_fact (PandectPageBottom *self,
          PandectFact       *fact)
{
  const char *place = pandect_session_get_words (get_session (self), pandect_fact_get_place (fact));
  GtkWidget *passage = pandect_passage_label_new (get_session (self), pandect_fact_get_text (fact));
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
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  const char * const *ids = pandect_therapy_get_fact_ids (therapy);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PandectFact *fact = pandect_bundle_lookup_fact (bundle, ids[i]);

      if (fact != NULL)
        append_row (self->facts, new_fact (self, fact),
                    pandect_session_get_words (get_session (self), pandect_fact_get_text (fact)));
    }
}

static void
append_all (PandectPageBottom *self,
            PandectTherapy    *therapy)
{
  append_components (self, therapy);
  append_regimens (self, therapy);
  append_partners (self, therapy);
  append_notes (self, pandect_therapy_get_notes (therapy));
  append_facts (self, therapy);
}

static void
pandect_page_bottom_update_words (PandectView *view)
{
  PandectPageBottom *self = PANDECT_PAGE_BOTTOM (view);
  PandectTreatmentView *of_treatment = PANDECT_TREATMENT_VIEW (view);
  PandectTherapy *therapy = pandect_treatment_view_get_therapy (of_treatment);
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  const char *heading = therapy != NULL ? _("Notes") : _("What the page says in general");
  GtkListBox *lists[] = { self->components, self->regimens, self->partners, self->notes,
                          self->facts };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    clear (lists[i]);

  if (therapy != NULL)
    append_all (self, therapy);
  else if (pandect_treatment_view_get_treatment (of_treatment) != NULL)
    append_notes (self, pandect_bundle_get_notes (bundle));

  gtk_label_set_text (self->notes_heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_widget_set_visible (GTK_WIDGET (lists[i]),
                            gtk_widget_get_first_child (GTK_WIDGET (lists[i])) != NULL);
}

static void
pandect_page_bottom_class_init (PandectPageBottomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_page_bottom_update_words;

  g_type_ensure (PANDECT_TYPE_NAME_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-page-bottom.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, components);
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, regimens);
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, partners);
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, notes_heading);
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, notes);
  gtk_widget_class_bind_template_child (widget_class, PandectPageBottom, facts);
}

static void
pandect_page_bottom_init (PandectPageBottom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
