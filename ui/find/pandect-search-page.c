/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-search-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "find/pandect-hit-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-a11y-text.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectSearchPage:
 *
 * What a search has found, best first, or that it has found nothing.
 */

#define LIST_WIDTH 760

/* The session gives no more than these: there may be others. */
#define MAX_HITS 200

struct _PandectSearchPage
{
  PandectView        parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkWidget         *head_clamp;
  GtkWidget         *clamp;
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *count;
  GtkWidget         *list;
  GtkNoSelection    *hits;
  AdwStatusPage     *nothing;
  GtkBox            *headings;
};

G_DEFINE_FINAL_TYPE (PandectSearchPage, pandect_search_page, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectSearchPage *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static guint
count_exact (GListModel *results)
{
  guint n_results = g_list_model_get_n_items (results);

  /* The others come last. */
  for (guint i = n_results; i > 0; i--)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (results, i - 1);

      if (pandect_hit_is_exact (hit))
        return i;
    }

  return 0;
}

static char *
format_count (GListModel *results)
{
  guint n_exact = count_exact (results);

  if (n_exact == 0)
    return g_strdup (_("No drug, brand or treatment of this bundle has that name."));

  if (g_list_model_get_n_items (results) >= MAX_HITS)
    return g_strdup (_("Too many matches to show. Type more to see the others."));

  return g_strdup_printf (ngettext ("%u match", "%u matches", n_exact), n_exact);
}

static GtkWidget *
new_heading (PandectSearchPage *self,
             PandectTherapy    *therapy)
{
  const char *name = pandect_session_get_words (get_session (self),
                                                pandect_therapy_get_name (therapy));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), pandect_label_new (name, NULL));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pandect_therapy_get_id (therapy));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* Who knows no name that the bundle knows can still browse: by the headings of the page. */
static void
show_headings (PandectSearchPage *self)
{
  GListModel *groups = pandect_session_get_groups (get_session (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->headings))) != NULL)
    gtk_box_remove (self->headings, child);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectTreatment) treatment = g_list_model_get_item (groups, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);

      if (therapy != NULL && pandect_therapy_get_parent (therapy) == NULL)
        gtk_box_append (self->headings, new_heading (self, therapy));
    }
}

static void
show_nothing (PandectSearchPage *self,
              const char        *query)
{
  /* Translators: %s is what was searched for */
  g_autofree char *title = g_strdup_printf (_("No results for “%s”"), query);

  adw_status_page_set_title (self->nothing, title);
  show_headings (self);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_results (PandectSearchPage *self,
              const char        *query,
              GListModel        *results)
{
  /* Translators: %s is what was searched for */
  g_autofree char *title = g_strdup_printf (_("Results for “%s”"), query);
  g_autofree char *count = format_count (results);

  pandect_label_show_words (self->title, title);
  pandect_label_show_words (self->count, count);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "results");
}

static void
update (PandectSearchPage *self)
{
  GListModel *results = pandect_session_get_results (get_session (self));
  g_autofree char *query = g_strdup (pandect_session_get_query (get_session (self)));

  gtk_no_selection_set_model (self->hits, results);
  g_strstrip (query);
  if (results != NULL && g_list_model_get_n_items (results) > 0)
    show_results (self, query, results);
  else
    show_nothing (self, query);
}

static void
open_hit (PandectSearchPage *self,
          PandectHit        *hit)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              pandect_therapy_get_id (pandect_hit_get_therapy (hit)));
}

static void
setup_cb (PandectSearchPage *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, g_object_new (PANDECT_TYPE_HIT_ROW,
                                               "session", get_session (self),
                                               NULL));
}

static void
bind_cb (PandectSearchPage *self,
         GtkListItem       *item)
{
  GListModel *model = G_LIST_MODEL (self->hits);
  guint position = gtk_list_item_get_position (item);
  g_autoptr(PandectHit) next = g_list_model_get_item (model, position + 1);
  g_autoptr(PandectHit) previous = NULL;

  if (position > 0)
    previous = g_list_model_get_item (model, position - 1);

  pandect_hit_row_set_hit (PANDECT_HIT_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item), previous, next);
}

static void
unbind_cb (PandectSearchPage *self,
           GtkListItem       *item)
{
  pandect_hit_row_set_hit (PANDECT_HIT_ROW (gtk_list_item_get_child (item)), NULL, NULL, NULL);
}

static void
activate_cb (PandectSearchPage *self,
             guint              position)
{
  g_autoptr(PandectHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  open_hit (self, hit);
}

static void
show_all_cb (PandectSearchPage *self)
{
  pandect_session_set_query (get_session (self), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", "");
}

static gboolean
pandect_search_page_grab_focus (GtkWidget *widget)
{
  PandectSearchPage *self = PANDECT_SEARCH_PAGE (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->nothing))
    return gtk_widget_child_focus (GTK_WIDGET (self->nothing), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (self->list);
}

static void
pandect_search_page_update_words (PandectView *view)
{
  update (PANDECT_SEARCH_PAGE (view));
}

static void
pandect_search_page_dispose (GObject *object)
{
  PandectSearchPage *self = PANDECT_SEARCH_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);

  G_OBJECT_CLASS (pandect_search_page_parent_class)->dispose (object);
}

static void
pandect_search_page_class_init (PandectSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_search_page_dispose;

  widget_class->grab_focus = pandect_search_page_grab_focus;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_search_page_update_words;

  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, head_clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, title);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, count);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, hits);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, headings);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
pandect_search_page_init (PandectSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_a11y_text_watch_stack (self->stack);
  pandect_scale_bind (self->head_clamp, "maximum-size", LIST_WIDTH);
  pandect_scale_bind (self->head_clamp, "tightening-threshold", LIST_WIDTH);
  pandect_scale_bind (self->clamp, "maximum-size", LIST_WIDTH);
  pandect_scale_bind (self->clamp, "tightening-threshold", LIST_WIDTH);

  pandect_view_connect (PANDECT_VIEW (self), "notify::query", G_CALLBACK (update));
}

/**
 * pandect_search_page_open_first:
 * @self: a page
 *
 * Opens the best hit. One that is only spelled nearly like the query is not opened: whoever presses
 * Enter unseen must not land on another drug.
 *
 * Returns: whether there was one to open
 */
gboolean
pandect_search_page_open_first (PandectSearchPage *self)
{
  GListModel *results;
  g_autoptr(PandectHit) hit = NULL;

  g_return_val_if_fail (PANDECT_IS_SEARCH_PAGE (self), FALSE);

  results = pandect_session_get_results (get_session (self));
  hit = results != NULL ? g_list_model_get_item (results, 0) : NULL;
  if (hit == NULL || !pandect_hit_is_exact (hit))
    return FALSE;

  open_hit (self, hit);
  return TRUE;
}
