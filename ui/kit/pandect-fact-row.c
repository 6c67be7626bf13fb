/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-fact-row.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectFactRow:
 *
 * A statement that can show where it comes from.
 *
 * It ends in the number of the fact it rests on, and how many more there are. The number unfolds
 * the facts, restated, each with its place in the source.
 */

struct _PandectFactRow
{
  PandectView      parent_instance;

  char           **fact_ids;

  /* Template children */
  GtkBox          *line;
  GtkToggleButton *fact;
  GtkBox          *source;
};

G_DEFINE_FINAL_TYPE (PandectFactRow, pandect_fact_row, PANDECT_TYPE_VIEW)

/* Between a fact and where in the source it stands. */
#define PLACE_SPACING 2

enum
{
  PROP_0,
  PROP_FACT_IDS,
  PROP_STATEMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
get_n_facts (PandectFactRow *self)
{
  return self->fact_ids != NULL ? g_strv_length (self->fact_ids) : 0;
}

static char *
format_toggle (PandectFactRow *self)
{
  guint n_facts = get_n_facts (self);

  if (n_facts == 1)
    return g_strdup (self->fact_ids[0]);

  /* Translators: the number of a fact and how many more there are, as in "F012 +2" */
  return g_strdup_printf (C_("facts", "%1$s +%2$u"), self->fact_ids[0], n_facts - 1);
}

static void
label_toggle (PandectFactRow *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *label = NULL;
  g_autofree char *all = NULL;
  g_autofree char *spoken = NULL;
  guint n_facts = get_n_facts (self);

  /* The column of numbers keeps its place where a statement rests on none. */
  gtk_widget_set_opacity (GTK_WIDGET (self->fact), n_facts > 0 ? 1 : 0);
  gtk_widget_set_focusable (GTK_WIDGET (self->fact), n_facts > 0);
  gtk_widget_set_can_target (GTK_WIDGET (self->fact), n_facts > 0);
  if (n_facts == 0)
    return;

  for (guint i = 0; i < n_facts; i++)
    g_ptr_array_add (ids, self->fact_ids[i]);

  label = format_toggle (self);
  all = pandect_phrases_join (ids);
  /* Translators: spoken name of a button; %s is the number of a fact, or several */
  spoken = g_strdup_printf (ngettext ("Fact %s, show where this comes from",
                                      "Facts %s, show where this comes from",
                                      n_facts), all);
  gtk_button_set_label (GTK_BUTTON (self->fact), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fact),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
append_fact (PandectFactRow *self,
             PandectSession *session,
             PandectFact    *fact)
{
  const char *where = pandect_session_get_words (session, pandect_fact_get_place (fact));
  g_autofree char *place = NULL;
  GtkWidget *passage = pandect_passage_label_new (session, pandect_fact_get_text (fact));
  GtkWidget *caption;

  /* Translators: the number of a fact and where in the source it stands */
  place = g_strdup_printf (_("Fact %1$s: %2$s"), pandect_fact_get_id (fact), where);
  caption = pandect_label_new (place, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_set_margin_top (caption, PLACE_SPACING);
  gtk_box_append (GTK_BOX (passage), caption);
  gtk_box_append (self->source, passage);
}

/* Few of the facts of a page are ever unfolded, so they are written on demand. */
static void
write_facts (PandectFactRow *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  PandectBundle *bundle = pandect_session_get_bundle (session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->source))) != NULL)
    gtk_box_remove (self->source, child);

  for (guint i = 0; i < get_n_facts (self); i++)
    {
      PandectFact *fact = pandect_bundle_lookup_fact (bundle, self->fact_ids[i]);

      if (fact != NULL)
        append_fact (self, session, fact);
    }
}

static void
notify_active_cb (PandectFactRow *self)
{
  if (gtk_toggle_button_get_active (self->fact))
    write_facts (self);
}

/* A place in the source does not follow the language by itself. */
static void
pandect_fact_row_update_words (PandectView *view)
{
  notify_active_cb (PANDECT_FACT_ROW (view));
}

static void
pandect_fact_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PandectFactRow *self = PANDECT_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_FACT_IDS:
      pandect_fact_row_set_fact_ids (self, g_value_get_boxed (value));
      break;

    case PROP_STATEMENT:
      gtk_box_prepend (self->line, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_fact_row_finalize (GObject *object)
{
  g_strfreev (PANDECT_FACT_ROW (object)->fact_ids);

  G_OBJECT_CLASS (pandect_fact_row_parent_class)->finalize (object);
}

static void
pandect_fact_row_class_init (PandectFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_fact_row_set_property;
  object_class->finalize = pandect_fact_row_finalize;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_fact_row_update_words;

  /**
   * PandectFactRow:fact-ids:
   *
   * The facts that the statement rests on; %NULL or empty for none.
   */
  properties[PROP_FACT_IDS] =
    g_param_spec_boxed ("fact-ids", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectFactRow:statement:
   *
   * The widget that states something. It is set once.
   */
  properties[PROP_STATEMENT] =
    g_param_spec_object ("statement", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectFactRow, line);
  gtk_widget_class_bind_template_child (widget_class, PandectFactRow, fact);
  gtk_widget_class_bind_template_child (widget_class, PandectFactRow, source);
  gtk_widget_class_bind_template_callback (widget_class, notify_active_cb);
}

static void
pandect_fact_row_init (PandectFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_fact_row_new:
 * @session: the session whose bundle holds the facts
 * @statement: what is said
 * @fact_ids: (nullable): the facts it rests on
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pandect_fact_row_new (PandectSession     *session,
                      GtkWidget          *statement,
                      const char * const *fact_ids)
{
  gtk_widget_set_hexpand (statement, TRUE);
  gtk_widget_set_valign (statement, GTK_ALIGN_CENTER);

  return g_object_new (PANDECT_TYPE_FACT_ROW,
                       "statement", statement,
                       "fact-ids", fact_ids,
                       "session", session,
                       NULL);
}

void
pandect_fact_row_set_fact_ids (PandectFactRow     *self,
                               const char * const *fact_ids)
{
  g_return_if_fail (PANDECT_IS_FACT_ROW (self));

  g_strfreev (self->fact_ids);
  self->fact_ids = g_strdupv ((char **) fact_ids);
  label_toggle (self);
}

/**
 * pandect_fact_row_get_toggle:
 * @self: a fact row
 *
 * Returns: (transfer none): the button that unfolds the facts
 */
GtkToggleButton *
pandect_fact_row_get_toggle (PandectFactRow *self)
{
  g_return_val_if_fail (PANDECT_IS_FACT_ROW (self), NULL);

  return self->fact;
}

/**
 * pandect_fact_row_align:
 * @self: a fact row
 * @group: (nullable): keeps the numbers of several rows in one column
 */
void
pandect_fact_row_align (PandectFactRow *self,
                        GtkSizeGroup   *group)
{
  g_return_if_fail (PANDECT_IS_FACT_ROW (self));

  if (group != NULL)
    gtk_size_group_add_widget (group, GTK_WIDGET (self->fact));
}
