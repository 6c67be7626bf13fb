/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-treatment-list.h"

#include <glib/gi18n.h>

#include "session/pandect-name-order.h"
#include "kit/pandect-scale.h"
#include "page/pandect-sections.h"
#include "page/pandect-treatment-row.h"

/**
 * PandectTreatmentList:
 *
 * The treatments of a category, or all of them, in sections, between a head and a foot that scroll
 * with them.
 *
 * Head and foot are the first and the last item of the list. So one list scrolls everything, and a
 * category of many thousand treatments costs no more than what is in sight.
 */

/* What is kept in sight around a widget that takes the focus. */
#define FOCUS_MARGIN 12

/* A list makes and measures 200 rows before it shows one. The first frame has no more than fit on
 * most screens; the rest follows in the next. */
#define FIRST_ROWS 24

struct _PandectTreatmentList
{
  GtkWidget           parent_instance;

  PandectSession     *session;
  PandectTreatment       *scope;
  GtkWidget          *head;
  GtkWidget          *foot;

  GtkCustomFilter    *filter;
  GtkSortListModel   *members;        /* all that the scope has */
  GtkSliceListModel  *shown;
  GListStore         *ends[2];        /* what stands for the head and for the foot */
  GPtrArray          *bound;          /* list items that show a treatment */
  gboolean            is_painted;

  /* Template children */
  GtkScrolledWindow  *scroller;
  GtkWidget          *clamp;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (PandectTreatmentList, pandect_treatment_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (user_data);
  PandectTreatment *entry = PANDECT_TREATMENT (item);
  PandectTherapy       *category =
      self->scope != NULL ? pandect_treatment_get_therapy (self->scope) : NULL;

  if (self->scope == NULL ||
      (category != NULL &&
       !pandect_therapy_is_under (pandect_treatment_get_therapy (entry), category)))
    return FALSE;

  return !pandect_session_get_matches_only (self->session) ||
         pandect_treatment_get_verdict (entry) == PANDECT_VERDICT_ELIGIBLE;
}

/* The widget that an item stands for, or NULL for a treatment. */
static GtkWidget *
get_end (PandectTreatmentList *self,
         gpointer              item)
{
  g_autoptr(GObject) head = g_list_model_get_item (G_LIST_MODEL (self->ends[0]), 0);

  if (PANDECT_IS_TREATMENT (item))
    return NULL;

  return item == head ? self->head : self->foot;
}

static PandectTherapy *
get_member (PandectTreatmentList *self,
            guint                 position)
{
  g_autoptr(PandectTreatment) entry =
      g_list_model_get_item (G_LIST_MODEL (self->members), position);

  return entry != NULL ? pandect_treatment_get_therapy (entry) : NULL;
}

static void
update_section (PandectTreatmentList *self,
                GtkListItem          *item)
{
  PandectTreatmentRow *row = PANDECT_TREATMENT_ROW (gtk_list_item_get_child (item));
  /* The head comes first. */
  guint position = gtk_list_item_get_position (item) - 1;
  PandectTherapy *previous = position > 0 ? get_member (self, position - 1) : NULL;
  PandectTherapy *next = get_member (self, position + 1);

  pandect_sections_head_row (self->session, self->scope, row, previous, next);
}

static void
update_sections (PandectTreatmentList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    update_section (self, g_ptr_array_index (self->bound, i));
}

static void
name_end (PandectTreatmentList *self,
          GtkWidget            *end)
{
  PandectTherapy *category =
      self->scope != NULL ? pandect_treatment_get_therapy (self->scope) : NULL;
  GtkWidget *item = gtk_widget_get_parent (end);
  const char *name = _("Notes");

  if (item == NULL)
    return;

  if (end == self->head)
    name = category == NULL
           ? _("All treatments")
           : pandect_session_get_words (self->session, pandect_therapy_get_name (category));

  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
bind_end (PandectTreatmentList *self,
          GtkListItem          *item,
          GtkWidget            *end)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, end);
  name_end (self, end);
}

static void
bind_cb (PandectTreatmentList *self,
         GtkListItem          *item)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *end = get_end (self, object);

  if (end != NULL)
    {
      bind_end (self, item, end);
      return;
    }

  if (!PANDECT_IS_TREATMENT_ROW (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, pandect_treatment_row_new (self->session));

  gtk_list_item_set_activatable (item, TRUE);
  pandect_treatment_row_set_entry (PANDECT_TREATMENT_ROW (gtk_list_item_get_child (item)), object);
  g_ptr_array_add (self->bound, item);
  update_section (self, item);
}

static void
unbind_cb (PandectTreatmentList *self,
           GtkListItem          *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (g_ptr_array_remove (self->bound, item))
    pandect_treatment_row_set_entry (PANDECT_TREATMENT_ROW (child), NULL);
  else
    gtk_list_item_set_child (item, NULL);
}

static void
activate_cb (PandectTreatmentList *self,
             guint                 position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr(GObject) item = g_list_model_get_item (model, position);
  PandectTherapy *therapy;

  if (!PANDECT_IS_TREATMENT (item))
    return;

  therapy = pandect_treatment_get_therapy (PANDECT_TREATMENT (item));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", pandect_therapy_get_id (therapy));
}

static void
assessed_cb (PandectTreatmentList *self)
{
  if (pandect_session_get_matches_only (self->session))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
notify_matches_only_cb (PandectTreatmentList *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter),
                      pandect_session_get_matches_only (self->session)
                      ? GTK_FILTER_CHANGE_MORE_STRICT
                      : GTK_FILTER_CHANGE_LESS_STRICT);
}

/* A list scrolls to items. A head can be taller than the window, so that this is not enough for
 * what is in it. */
static void
notify_focus_cb (PandectTreatmentList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;
  double value, page, top;

  if (focus == NULL ||
      !(gtk_widget_is_ancestor (focus, self->head) || gtk_widget_is_ancestor (focus, self->foot)) ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->list), &bounds))
    return;

  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  top = value + (double) bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, MAX (0, top - FOCUS_MARGIN),
                             top + MIN ((double) bounds.size.height, page) + FOCUS_MARGIN);
}

static void
append_end (PandectTreatmentList *self,
            guint                 which)
{
  g_autoptr(GObject) end = g_object_new (G_TYPE_OBJECT, NULL);

  g_list_store_append (self->ends[which], end);
}

static gboolean
show_rest_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       unused)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (widget);

  /* At the first tick nothing is painted yet. */
  if (!self->is_painted)
    {
      self->is_painted = TRUE;
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  append_end (self, 1);

  return G_SOURCE_REMOVE;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      order)
{
  return pandect_name_order_compare (order, PANDECT_TREATMENT ((gpointer) a),
                                     PANDECT_TREATMENT ((gpointer) b));
}

/* Without a sorter, the order is that of the session. */
static void
update_order (PandectTreatmentList *self)
{
  g_autoptr(GtkSorter) sorter = NULL;

  if (pandect_session_get_by_name (self->session))
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare_entries,
                                                pandect_name_order_new (self->session),
                                                (GDestroyNotify) pandect_name_order_free));

  gtk_sort_list_model_set_sorter (self->members, sorter);
  update_sections (self);
}

static void
notify_languages_cb (PandectTreatmentList *self)
{
  if (pandect_session_get_by_name (self->session))
    update_order (self);
}

static GtkSelectionModel *
build_model (PandectTreatmentList *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GListModel *treatments = pandect_session_get_treatments (self->session);
  GtkFilterListModel *filtered;

  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    self->ends[i] = g_list_store_new (G_TYPE_OBJECT);
  append_end (self, 0);

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (treatments),
                                        GTK_FILTER (g_object_ref (self->filter)));
  self->members = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->members)),
                                          0, FIRST_ROWS);
  g_list_store_append (parts, self->ends[0]);
  g_list_store_append (parts, self->shown);
  g_list_store_append (parts, self->ends[1]);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)))));
}

static void
pandect_treatment_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pandect_treatment_list_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (notify_focus_cb), widget, G_CONNECT_SWAPPED);
}

static void
pandect_treatment_list_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), notify_focus_cb, widget);

  GTK_WIDGET_CLASS (pandect_treatment_list_parent_class)->unroot (widget);
}

/* A list that was visited before is entered where it was left, so that what is in the head would
 * not be reached: who comes from before it begins there. */
static gboolean
pandect_treatment_list_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_mapped (self->head) &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, widget)) &&
      gtk_widget_child_focus (self->head, direction))
    return TRUE;

  return GTK_WIDGET_CLASS (pandect_treatment_list_parent_class)->focus (widget, direction);
}

static void
pandect_treatment_list_constructed (GObject *object)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (object);
  g_autoptr(GtkSelectionModel) model = build_model (self);

  G_OBJECT_CLASS (pandect_treatment_list_parent_class)->constructed (object);

  gtk_list_view_set_model (self->list, model);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, NULL, NULL);
  /* Connected after the list, so that its items know their new places. */
  g_signal_connect_object (model, "items-changed",
                           G_CALLBACK (update_sections), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matches-only",
                           G_CALLBACK (notify_matches_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::by-name",
                           G_CALLBACK (update_order), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (notify_languages_cb), self, G_CONNECT_SWAPPED);
  update_order (self);
}

static void
pandect_treatment_list_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (object);

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
pandect_treatment_list_dispose (GObject *object)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_TREATMENT_LIST);
  g_clear_object (&self->head);
  g_clear_object (&self->foot);
  g_clear_object (&self->shown);
  g_clear_object (&self->members);
  g_clear_object (&self->filter);
  g_clear_object (&self->ends[0]);
  g_clear_object (&self->ends[1]);
  g_clear_object (&self->scope);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_treatment_list_parent_class)->dispose (object);
}

static void
pandect_treatment_list_finalize (GObject *object)
{
  g_ptr_array_unref (PANDECT_TREATMENT_LIST (object)->bound);

  G_OBJECT_CLASS (pandect_treatment_list_parent_class)->finalize (object);
}

static void
pandect_treatment_list_class_init (PandectTreatmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_treatment_list_constructed;
  object_class->set_property = pandect_treatment_list_set_property;
  object_class->dispose = pandect_treatment_list_dispose;
  object_class->finalize = pandect_treatment_list_finalize;

  widget_class->focus = pandect_treatment_list_focus;
  widget_class->root = pandect_treatment_list_root;
  widget_class->unroot = pandect_treatment_list_unroot;

  /**
   * PandectTreatmentList:session:
   *
   * Whose treatments are shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-treatment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentList, scroller);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentList, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentList, list);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pandect_treatment_list_init (PandectTreatmentList *self)
{
  self->bound = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_treatment_list_new:
 * @session: whose treatments are shown
 * @head: what stands above them
 * @foot: what stands below them
 * @width: how wide it may become, at 100 % text
 *
 * Returns: (transfer floating): a view that shows nothing until it is given a scope
 */
GtkWidget *
pandect_treatment_list_new (PandectSession *session,
                            GtkWidget      *head,
                            GtkWidget      *foot,
                            int             width)
{
  PandectTreatmentList *self;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (head), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (foot), NULL);

  self = g_object_new (PANDECT_TYPE_TREATMENT_LIST, "session", session, NULL);
  self->head = g_object_ref_sink (head);
  self->foot = g_object_ref_sink (foot);
  pandect_scale_bind (self->clamp, "maximum-size", width);
  pandect_scale_bind (self->clamp, "tightening-threshold", width);

  return GTK_WIDGET (self);
}

/**
 * pandect_treatment_list_get_scope:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): whose treatments are shown
 */
PandectTreatment *
pandect_treatment_list_get_scope (PandectTreatmentList *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT_LIST (self), NULL);

  return self->scope;
}

/**
 * pandect_treatment_list_set_scope:
 * @self: a view
 * @scope: (nullable): the entry of a category, the root for all treatments, or %NULL for none
 */
void
pandect_treatment_list_set_scope (PandectTreatmentList *self,
                                  PandectTreatment     *scope)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_LIST (self));
  g_return_if_fail (scope == NULL || PANDECT_IS_TREATMENT (scope));

  if (!g_set_object (&self->scope, scope))
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);
  name_end (self, self->head);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * pandect_treatment_list_get_shown:
 * @self: a view
 *
 * Returns: (transfer none): the treatments that are in the list
 */
GListModel *
pandect_treatment_list_get_shown (PandectTreatmentList *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT_LIST (self), NULL);

  return G_LIST_MODEL (self->members);
}

/**
 * pandect_treatment_list_scroll_to:
 * @self: a view
 * @therapy: a treatment, or a category for its first
 *
 * Brings it in sight if it is in the list.
 */
void
pandect_treatment_list_scroll_to (PandectTreatmentList *self,
                                  PandectTherapy       *therapy)
{
  guint n_members;

  g_return_if_fail (PANDECT_IS_TREATMENT_LIST (self));
  g_return_if_fail (PANDECT_IS_THERAPY (therapy));

  n_members = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  for (guint i = 0; i < n_members; i++)
    {
      PandectTherapy *member = get_member (self, i);

      if (member == therapy || pandect_therapy_is_under (member, therapy))
        {
          gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i + 1);
          return;
        }
    }
}
