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
  PandectTreatmentView parent_instance;

  GtkWidget           *head;
  GtkWidget           *foot;

  PandectTreatment    *scope;          /* whose treatments the models hold */
  gboolean             matches_only;   /* how they are filtered and sorted */
  gboolean             by_name;
  guint                n_folded;       /* treatments that folded categories keep out of sight */
  GtkCustomFilter     *filter;
  GtkSortListModel    *members;        /* all treatments of the scope */
  GtkSliceListModel   *shown;
  GListStore          *ends[2];        /* an item each for the head and the foot */
  GPtrArray           *bound;          /* list items that show a treatment */
  gboolean             is_painted;

  /* Template children */
  GtkScrolledWindow   *scroller;
  GtkWidget           *clamp;
  GtkListView         *list;
};

G_DEFINE_FINAL_TYPE (PandectTreatmentList, pandect_treatment_list, PANDECT_TYPE_TREATMENT_VIEW)

enum
{
  PROP_0,
  PROP_HEAD,
  PROP_FOOT,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PandectSession *
get_session (PandectTreatmentList *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

/* Whether the list has a treatment, or one of a category. */
static gboolean
is_listed (PandectTreatmentList *self,
           PandectTreatment     *treatment)
{
  return !self->matches_only || pandect_treatment_count (treatment, PANDECT_VERDICT_ELIGIBLE) > 0;
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (user_data);
  PandectTreatment *treatment = PANDECT_TREATMENT (item);
  PandectTherapy *category, *folded;

  if (self->scope == NULL)
    return FALSE;

  category = pandect_treatment_get_therapy (self->scope);
  if (category != NULL &&
      !pandect_therapy_is_under (pandect_treatment_get_therapy (treatment), category))
    return FALSE;

  folded = pandect_sections_get_folded (get_session (self), self->scope,
                                        pandect_treatment_get_therapy (treatment));
  if (folded != NULL)
    return pandect_sections_stands_for (pandect_treatment_get_therapy (treatment), folded) &&
           is_listed (self, pandect_session_get_treatment (get_session (self), folded));

  return is_listed (self, treatment);
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

/* A treatment that the list shows, if there is one. */
static PandectTreatment *
get_member (PandectTreatmentList *self,
            guint                 position)
{
  g_autoptr(PandectTreatment) treatment =
      g_list_model_get_item (G_LIST_MODEL (self->members), position);

  return treatment;
}

static PandectTherapy *
get_therapy (PandectTreatmentList *self,
             guint                 position)
{
  PandectTreatment *treatment = get_member (self, position);

  return treatment != NULL ? pandect_treatment_get_therapy (treatment) : NULL;
}

/* Whether a treatment stands like the one above it. */
static gboolean
is_alike (PandectTreatmentList *self,
          guint                 position)
{
  PandectTreatment *above = position > 0 ? get_member (self, position - 1) : NULL;
  PandectTreatment *treatment = get_member (self, position);

  return above != NULL && treatment != NULL &&
         pandect_sections_are_alike (get_session (self), above, treatment);
}

/* Two that stand alike are set off from their neighbours; what stands alone is not. */
static gboolean
is_set_off (PandectTreatmentList *self,
            guint                 position)
{
  return !is_alike (self, position) &&
         (is_alike (self, position + 1) || (position > 0 && is_alike (self, position - 1)));
}

static guint
count_alike (PandectTreatmentList *self,
             guint                 position)
{
  guint n_alike = 1;

  while (is_alike (self, position + n_alike))
    n_alike++;

  return n_alike;
}

static void
update_section (PandectTreatmentList *self,
                GtkListItem          *item)
{
  PandectTreatmentRow *row = PANDECT_TREATMENT_ROW (gtk_list_item_get_child (item));
  /* The head comes first. */
  guint position = gtk_list_item_get_position (item) - 1;
  PandectPlace place = {
    .previous = position > 0 ? get_therapy (self, position - 1) : NULL,
    .next = get_therapy (self, position + 1),
    .begins_run = is_set_off (self, position),
    .ends_run = is_set_off (self, position + 1),
    .n_alike = is_alike (self, position) ? 0 : count_alike (self, position),
  };

  pandect_sections_head_row (get_session (self), self->scope, row, &place);
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
           : pandect_session_get_words (get_session (self), pandect_therapy_get_name (category));

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
    gtk_list_item_set_child (item, g_object_new (PANDECT_TYPE_TREATMENT_ROW,
                                                 "session", get_session (self),
                                                 NULL));

  gtk_list_item_set_activatable (item, TRUE);
  pandect_treatment_view_set_treatment (PANDECT_TREATMENT_VIEW (gtk_list_item_get_child (item)),
                                        object);
  g_ptr_array_add (self->bound, item);
  update_section (self, item);
}

static void
unbind_cb (PandectTreatmentList *self,
           GtkListItem          *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (g_ptr_array_remove (self->bound, item))
    pandect_treatment_view_set_treatment (PANDECT_TREATMENT_VIEW (child), NULL);
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
  if (pandect_sections_get_folded (get_session (self), self->scope, therapy) != NULL)
    {
      pandect_session_set_shows_refused (get_session (self), TRUE);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", pandect_therapy_get_id (therapy));
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
compare_treatments (gconstpointer a,
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

  if (self->by_name)
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare_treatments,
                                                pandect_name_order_new (get_session (self)),
                                                (GDestroyNotify) pandect_name_order_free));

  gtk_sort_list_model_set_sorter (self->members, sorter);
  update_sections (self);
}

static void
show_scope (PandectTreatmentList *self,
            PandectTreatment     *scope)
{
  g_set_object (&self->scope, scope);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* What is said of a caution depends on the headings, which a list by name has not. */
static void
show_by_name (PandectTreatmentList *self,
              gboolean              by_name)
{
  self->by_name = by_name;
  update_order (self);
  for (guint i = 0; i < self->bound->len; i++)
    pandect_view_update (PANDECT_VIEW (gtk_list_item_get_child (self->bound->pdata[i])));
}

static void
show_matches (PandectTreatmentList *self,
              gboolean              matches_only)
{
  self->matches_only = matches_only;
  gtk_filter_changed (GTK_FILTER (self->filter), matches_only ? GTK_FILTER_CHANGE_MORE_STRICT
                                                              : GTK_FILTER_CHANGE_LESS_STRICT);
}

static guint
count_folded (PandectTreatmentList *self)
{
  GListModel *treatments = pandect_session_get_treatments (get_session (self));
  guint n_folded = 0;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) treatment = g_list_model_get_item (treatments, i);

      n_folded += pandect_sections_get_folded (get_session (self), self->scope,
                                               pandect_treatment_get_therapy (treatment)) != NULL;
    }

  return n_folded;
}

/* Folds and unfolds what the patient does not accept. */
static void
show_folded (PandectTreatmentList *self)
{
  guint n_folded = self->scope != NULL ? count_folded (self) : 0;

  if (n_folded == self->n_folded)
    return;

  self->n_folded = n_folded;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);
}

static GtkSelectionModel *
build_model (PandectTreatmentList *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GListModel *treatments = pandect_session_get_treatments (get_session (self));
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
fill_list (PandectTreatmentList *self)
{
  g_autoptr(GtkSelectionModel) model = build_model (self);

  self->matches_only = pandect_session_get_matches_only (get_session (self));
  self->by_name = pandect_session_get_by_name (get_session (self));
  gtk_list_view_set_model (self->list, model);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, NULL, NULL);
  /* Connected after the list, so that its items know their new places. */
  g_signal_connect_object (model, "items-changed",
                           G_CALLBACK (update_sections), self, G_CONNECT_SWAPPED);
}

static void
pandect_treatment_list_update_words (PandectView *view)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (view);

  if (self->members == NULL)
    fill_list (self);

  update_order (self);
}

static void
pandect_treatment_list_update (PandectView *view)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (view);
  PandectTreatment *scope = pandect_treatment_view_get_treatment (PANDECT_TREATMENT_VIEW (view));
  gboolean matches_only = pandect_session_get_matches_only (get_session (self));
  gboolean by_name = pandect_session_get_by_name (get_session (self));

  if (scope != self->scope)
    show_scope (self, scope);
  show_folded (self);
  if (by_name != self->by_name)
    show_by_name (self, by_name);
  if (matches_only != self->matches_only)
    show_matches (self, matches_only);
  else if (matches_only)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);

  name_end (self, self->head);
  name_end (self, self->foot);
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
pandect_treatment_list_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PandectTreatmentList *self = PANDECT_TREATMENT_LIST (object);

  switch (prop_id)
    {
    case PROP_HEAD:
      self->head = g_value_dup_object (value);
      break;

    case PROP_FOOT:
      self->foot = g_value_dup_object (value);
      break;

    case PROP_WIDTH:
      pandect_scale_bind (self->clamp, "maximum-size", g_value_get_int (value));
      pandect_scale_bind (self->clamp, "tightening-threshold", g_value_get_int (value));
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
  g_clear_object (&self->head);
  g_clear_object (&self->foot);
  g_clear_object (&self->shown);
  g_clear_object (&self->members);
  g_clear_object (&self->filter);
  g_clear_object (&self->ends[0]);
  g_clear_object (&self->ends[1]);
  g_clear_object (&self->scope);

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
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = pandect_treatment_list_set_property;
  object_class->dispose = pandect_treatment_list_dispose;
  object_class->finalize = pandect_treatment_list_finalize;

  widget_class->focus = pandect_treatment_list_focus;
  widget_class->root = pandect_treatment_list_root;
  widget_class->unroot = pandect_treatment_list_unroot;

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_treatment_list_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_treatment_list_update;

  /**
   * PandectTreatmentList:head:
   *
   * The widget above the treatments.
   */
  properties[PROP_HEAD] =
    g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, flags);

  /**
   * PandectTreatmentList:foot:
   *
   * The widget below them.
   */
  properties[PROP_FOOT] =
    g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, flags);

  /**
   * PandectTreatmentList:width:
   *
   * How wide it may become, at 100 % text.
   */
  properties[PROP_WIDTH] =
    g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT16, 0, flags);

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
      PandectTherapy *member = get_therapy (self, i);

      if (member == therapy || pandect_therapy_is_under (member, therapy))
        {
          gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i + 1);
          return;
        }
    }
}
