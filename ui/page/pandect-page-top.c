/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-page-top.h"

#include <glib/gi18n.h>
#include <string.h>

#include "words/pandect-phrases.h"
#include "page/pandect-criteria-view.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "page/pandect-look-alike.h"
#include "kit/pandect-passage-label.h"
#include "page/pandect-verdict-card.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectPageTop:
 *
 * The beginning of the page of a treatment or category: the categories above it, its names, the
 * names it must not be taken for, its verdict and its criteria.
 */

struct _PandectPageTop
{
  PandectTreatmentView parent_instance;

  PandectTherapy      *shown;

  /* Template children */
  GtkLabel            *crumb;
  GtkLabel            *title;
  GtkWidget           *bookmark;
  GtkBox              *names;
  GtkBox              *description;
  GtkBox              *look_alikes;
};

G_DEFINE_FINAL_TYPE (PandectPageTop, pandect_page_top, PANDECT_TYPE_TREATMENT_VIEW)

static PandectSession *
get_session (PandectPageTop *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
update_crumb (PandectPageTop *self,
              PandectTherapy *therapy)
{
  g_autofree char *markup = g_strdup ("");
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);

  for (; parent != NULL; parent = pandect_therapy_get_parent (parent))
    {
      g_autofree char *name = pandect_session_dup_name (get_session (self), parent);
      g_autofree char *rest = g_steal_pointer (&markup);

      markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>",
                                        pandect_therapy_get_id (parent), name);
      if (*rest != '\0')
        {
          g_autofree char *link = g_steal_pointer (&markup);

          markup = g_strconcat (link, "  \342\200\272  ", rest, NULL);
        }
    }

  pandect_label_show_markup (self->crumb, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->crumb), *markup != '\0');
}

static char *
embolden (const char *names)
{
  return g_markup_printf_escaped ("<b>%s</b>", names);
}

static void
append_names (PandectPageTop *self,
              const char     *markup)
{
  GtkWidget *label = pandect_label_new (NULL, NULL);

  pandect_label_show_markup (GTK_LABEL (label), markup);
  gtk_box_append (self->names, label);
}

static guint
count_names (PandectTherapy  *therapy,
             PandectNameKind  kind)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);
  guint count = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      count += name->kind == kind;
    }

  return count;
}

static void
append_brands (PandectPageTop *self,
               PandectTherapy *therapy)
{
  guint n_brands = count_names (therapy, PANDECT_NAME_BRAND);
  g_autofree char *brands = pandect_phrases_dup_names (therapy, PANDECT_NAME_BRAND, NULL);
  g_autofree char *bold = embolden (brands);
  g_autofree char *markup = NULL;

  /* Translators: %s is one brand name or several */
  markup = g_strdup_printf (ngettext ("Brand %s", "Brands %s", n_brands), bold);
  if (n_brands > 0)
    append_names (self, markup);
}

static void
append_also (PandectPageTop  *self,
             PandectTherapy  *therapy,
             PandectNameKind  kind)
{
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  const char *language = pandect_bundle_get_language (bundle);
  g_autofree char *names = NULL;
  g_autofree char *bold = NULL;
  g_autofree char *markup = NULL;

  names = pandect_phrases_dup_names (therapy, kind,
                                     kind == PANDECT_NAME_SYNONYM ? language : NULL);
  bold = embolden (names);
  /* Translators: %s is a short name or another name of a drug, as in "Also T-DM1" */
  markup = g_strdup_printf (_("Also %s"), bold);
  if (*names != '\0')
    append_names (self, markup);
}

static void
append_codes (PandectPageTop *self,
              PandectTherapy *therapy)
{
  const PandectCode * const *codes = pandect_therapy_get_codes (therapy);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const PandectCode *code = codes[i];
      g_autofree char *bold = embolden (code->value);
      g_autofree char *system = g_markup_escape_text (code->system, -1);
      g_autofree char *markup = NULL;

      /* Translators: a system of codes, a code of it, and the year: "ATC L01FD03 (2026)" */
      markup = g_strdup_printf (C_("code", "%1$s %2$s (%3$s)"), system, bold, code->year);
      append_names (self, markup);
    }
}

static void
append_routes (PandectPageTop *self,
               PandectTherapy *therapy)
{
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);

  for (guint i = 0; routes[i] != NULL; i++)
    {
      const PandectRoute *route = routes[i];
      PandectText *label = route->label;
      g_autofree char *bold = embolden (pandect_session_get_words (get_session (self), label));
      g_autofree char *markup = NULL;

      /* Translators: how a drug is given, as in "Route: oral" */
      markup = g_strdup_printf (_("Route: %s"), bold);
      append_names (self, markup);
    }
}

static void
update_names (PandectPageTop *self,
              PandectTherapy *therapy)
{
  remove_children (self->names);
  append_brands (self, therapy);
  append_also (self, therapy, PANDECT_NAME_ABBREVIATION);
  append_also (self, therapy, PANDECT_NAME_SYNONYM);
  append_codes (self, therapy);
  append_routes (self, therapy);
  gtk_widget_set_visible (GTK_WIDGET (self->names),
                          gtk_widget_get_first_child (GTK_WIDGET (self->names)) != NULL);
}

static void
update_description (PandectPageTop *self,
                    PandectTherapy *therapy)
{
  PandectText *texts[] = { pandect_therapy_get_summary (therapy),
                           pandect_therapy_get_description (therapy) };

  remove_children (self->description);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL)
        gtk_box_append (self->description,
                        pandect_passage_label_new (get_session (self), texts[i]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->description),
                          gtk_widget_get_first_child (GTK_WIDGET (self->description)) != NULL);
}

static void
update_look_alikes (PandectPageTop *self,
                    PandectTherapy *therapy)
{
  const PandectConfusable * const *pairs = pandect_therapy_get_confusables (therapy);

  remove_children (self->look_alikes);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];

      gtk_box_append (self->look_alikes,
                      pandect_look_alike_new (get_session (self), pair, therapy));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->look_alikes), pairs[0] != NULL);
}

static gboolean
activate_link_cb (PandectPageTop *self,
                  const char     *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", uri);
  return TRUE;
}

/* The shape tells it too, not the colour alone. */
static void
notify_active_cb (PandectPageTop *self)
{
  gboolean is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->bookmark));

  gtk_button_set_icon_name (GTK_BUTTON (self->bookmark),
                            is_active ? "starred-symbolic" : "non-starred-symbolic");
}

static void
pandect_page_top_update_words (PandectView *view)
{
  PandectPageTop *self = PANDECT_PAGE_TOP (view);
  PandectTherapy *therapy = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (view));
  g_autofree char *name = NULL;
  g_autofree char *spoken = NULL;

  if (therapy == NULL)
    return;

  name = pandect_session_dup_name (get_session (self), therapy);
  spoken = pandect_phrases_dup_plain_name (get_session (self), therapy);
  pandect_label_show_words (self->title, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 1,
                                  -1);
  update_crumb (self, therapy);
  update_names (self, therapy);

  /* What unfolds stays: these follow the language by themselves. */
  if (g_set_object (&self->shown, therapy))
    {
      update_description (self, therapy);
      update_look_alikes (self, therapy);
    }
}

static void
pandect_page_top_dispose (GObject *object)
{
  g_clear_object (&PANDECT_PAGE_TOP (object)->shown);

  G_OBJECT_CLASS (pandect_page_top_parent_class)->dispose (object);
}

static void
pandect_page_top_class_init (PandectPageTopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_page_top_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_page_top_update_words;

  g_type_ensure (PANDECT_TYPE_CRITERIA_VIEW);
  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  g_type_ensure (PANDECT_TYPE_VERDICT_CARD);
  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-page-top.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, crumb);
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, title);
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, bookmark);
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, names);
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, description);
  gtk_widget_class_bind_template_child (widget_class, PandectPageTop, look_alikes);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, notify_active_cb);
}

static void
pandect_page_top_init (PandectPageTop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
