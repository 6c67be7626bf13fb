/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-search-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "find/pandect-hit-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-a11y-text.h"
#include "kit/pandect-wrap-box.h"

/**
 * PandectSearchPage:
 *
 * What a search has found, best first, or that it has found nothing.
 */

#define LIST_WIDTH      760
#define HEADING_SPACING 8
#define HEADING_MARGIN  18

/* The session gives no more than these: there may be others. */
#define MAX_HITS 200

struct _PandectSearchPage
{
  GtkWidget          parent_instance;

  PandectSession    *session;

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
  GtkBox            *ways_on;
  GtkWidget         *headings;
};

G_DEFINE_FINAL_TYPE (PandectSearchPage, pandect_search_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  const char *name = pandect_session_get_words (self->session, pandect_therapy_get_name (therapy));
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
  GListModel *groups = pandect_findings_get_groups (pandect_session_get_findings (self->session));

  if (self->headings == NULL)
    {
      self->headings = pandect_wrap_box_new (HEADING_SPACING, HEADING_SPACING);
      gtk_widget_set_halign (self->headings, GTK_ALIGN_CENTER);
      gtk_widget_set_margin_start (self->headings, HEADING_MARGIN);
      gtk_widget_set_margin_end (self->headings, HEADING_MARGIN);
      gtk_box_append (self->ways_on, self->headings);
    }

  pandect_wrap_box_remove_all (PANDECT_WRAP_BOX (self->headings));
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (groups, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);

      if (therapy != NULL && pandect_therapy_get_parent (therapy) == NULL)
        pandect_wrap_box_append (PANDECT_WRAP_BOX (self->headings), new_heading (self, therapy));
    }
}

static void
show_nothing (PandectSearchPage *self,
              const char        *query)
{
  /* Translators: %s is what was searched for */
  g_autofree char *title = g_strdup_printf (_("Nothing called “%s”"), query);

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
  GListModel *results = pandect_session_get_results (self->session);
  g_autofree char *query = g_strdup (pandect_session_get_query (self->session));

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
  gtk_list_item_set_child (item, pandect_hit_row_new (self->session));
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
  pandect_session_set_query (self->session, NULL);
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
pandect_search_page_constructed (GObject *object)
{
  PandectSearchPage *self = PANDECT_SEARCH_PAGE (object);

  G_OBJECT_CLASS (pandect_search_page_parent_class)->constructed (object);

  pandect_scale_bind (self->head_clamp, "maximum-size", LIST_WIDTH);
  pandect_scale_bind (self->head_clamp, "tightening-threshold", LIST_WIDTH);
  pandect_scale_bind (self->clamp, "maximum-size", LIST_WIDTH);
  pandect_scale_bind (self->clamp, "tightening-threshold", LIST_WIDTH);
  g_signal_connect_object (self->session, "notify::query",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
pandect_search_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectSearchPage *self = PANDECT_SEARCH_PAGE (object);

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
pandect_search_page_dispose (GObject *object)
{
  PandectSearchPage *self = PANDECT_SEARCH_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_SEARCH_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_search_page_parent_class)->dispose (object);
}

static void
pandect_search_page_class_init (PandectSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_search_page_constructed;
  object_class->set_property = pandect_search_page_set_property;
  object_class->dispose = pandect_search_page_dispose;

  widget_class->grab_focus = pandect_search_page_grab_focus;

  /**
   * PandectSearchPage:session:
   *
   * Whose search is shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

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
  gtk_widget_class_bind_template_child (widget_class, PandectSearchPage, ways_on);
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
}

/**
 * pandect_search_page_new:
 * @session: a session
 *
 * Returns: (transfer floating): a page for what the session searches for
 */
GtkWidget *
pandect_search_page_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_SEARCH_PAGE, "session", session, NULL);
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

  results = pandect_session_get_results (self->session);
  hit = results != NULL ? g_list_model_get_item (results, 0) : NULL;
  if (hit == NULL || !pandect_hit_is_exact (hit))
    return FALSE;

  open_hit (self, hit);
  return TRUE;
}
