/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-page-finder.h"

#include <string.h>

#include "search/pandect-fold.h"

/**
 * PandectPageFinder:
 *
 * Finds words in the labels that are on screen, as they are shown there, and marks them. Case,
 * accents and punctuation make no difference, as in every search of the program.
 *
 * It finds what is there to be read: what is folded away has to be unfolded first, and of a list of
 * many hundred rows those far away are not made yet. The search over the bundle knows them all.
 */

/* A letter that is everywhere needs no more marks than these. */
#define MAX_MATCHES 1000

/* What is kept in sight around a match. */
#define MARGIN 48

/* Marks bring their own ground and their own ink, so they read alike on light and on dark: 13:1 and
 * 9:1. The present one is underlined as well, for those who do not see colours. */
#define INK          0x1f1f, 0x1f1f, 0x1f1f
#define GROUND       0xffff, 0xe6e6, 0x8080
#define GROUND_THERE 0xffff, 0xb0b0, 0x4040

typedef struct
{
  GtkLabel      *label;
  PangoAttrList *original;
  gulong         changed_id;
} Marked;

typedef struct
{
  GtkLabel *label;              /* held by what is marked */
  guint     start;
  guint     end;
} Match;

struct _PandectPageFinder
{
  GObject     parent_instance;

  GtkWidget  *root;
  PandectFold query;
  PandectFold text;

  GPtrArray  *marked;           /* of Marked */
  GArray     *matches;          /* of Match */
  guint       position;         /* of the present match, from 1; 0 when there is none */
  guint       refresh_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectPageFinder, pandect_page_finder, G_TYPE_OBJECT)

/* GTK 4.8 adds the attributes of a label to those that it has read from its markup, where they
 * stay. So the markup is read again. */
static void
set_attributes (GtkLabel      *label,
                PangoAttrList *attributes)
{
  g_autofree char *markup = NULL;

  gtk_label_set_attributes (label, attributes);
  if (!gtk_label_get_use_markup (label))
    return;

  markup = g_strdup (gtk_label_get_label (label));
  gtk_label_set_text (label, NULL);
  gtk_label_set_markup (label, markup);
}

static void
marked_free (Marked *marked)
{
  g_signal_handler_disconnect (marked->label, marked->changed_id);
  set_attributes (marked->label, marked->original);
  g_clear_pointer (&marked->original, pango_attr_list_unref);
  g_object_unref (marked->label);
  g_free (marked);
}

static gboolean
refresh_cb (gpointer data)
{
  PandectPageFinder *self = PANDECT_PAGE_FINDER (data);

  self->refresh_id = 0;
  pandect_page_finder_set_root (self, self->root);

  return G_SOURCE_REMOVE;
}

/* The words of a label have changed under its marks. */
static void
label_changed_cb (PandectPageFinder *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               const Match    *match)
{
  attribute->start_index = match->start;
  attribute->end_index = match->end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_mark (PangoAttrList *attributes,
          const Match   *match,
          gboolean       is_present)
{
  add_attribute (attributes, pango_attr_foreground_new (INK), match);
  add_attribute (attributes,
                 is_present ? pango_attr_background_new (GROUND_THERE)
                            : pango_attr_background_new (GROUND),
                 match);
  if (is_present)
    add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE), match);
}

static void
mark (PandectPageFinder *self,
      Marked            *marked)
{
  g_autoptr(PangoAttrList) attributes = NULL;

  attributes = marked->original != NULL ? pango_attr_list_copy (marked->original)
                                        : pango_attr_list_new ();

  for (guint i = 0; i < self->matches->len; i++)
    {
      const Match *match = &g_array_index (self->matches, Match, i);

      if (match->label == marked->label)
        add_mark (attributes, match, i + 1 == self->position);
    }

  g_signal_handler_block (marked->label, marked->changed_id);
  set_attributes (marked->label, attributes);
  g_signal_handler_unblock (marked->label, marked->changed_id);
}

static void
mark_all (PandectPageFinder *self)
{
  for (guint i = 0; i < self->marked->len; i++)
    mark (self, self->marked->pdata[i]);
}

static void
hold_label (PandectPageFinder *self,
            GtkLabel          *label)
{
  Marked *marked = g_new0 (Marked, 1);
  PangoAttrList *original = gtk_label_get_attributes (label);

  marked->label = g_object_ref (label);
  marked->original = original != NULL ? pango_attr_list_ref (original) : NULL;
  marked->changed_id = g_signal_connect_swapped (label, "notify::label",
                                                 G_CALLBACK (label_changed_cb), self);
  g_ptr_array_add (self->marked, marked);
}

static void
search_label (PandectPageFinder *self,
              GtkLabel          *label)
{
  guint n_before = self->matches->len;
  const char *at;

  if (!pandect_fold_text (&self->text, gtk_label_get_text (label), -1, PANDECT_FOLD_MAP))
    return;

  for (at = strstr (self->text.text, self->query.text);
       at != NULL && self->matches->len < MAX_MATCHES;
       at = strstr (at + self->query.length, self->query.text))
    {
      guint first = (guint) (at - self->text.text);
      Match match = { label, self->text.starts[first],
                      self->text.ends[first + self->query.length - 1] };

      g_array_append_val (self->matches, match);
    }

  if (self->matches->len > n_before)
    hold_label (self, label);
}

static void
search_widget (PandectPageFinder *self,
               GtkWidget         *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      search_label (self, GTK_LABEL (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    search_widget (self, child);
}

/* The match in the same place as before, or else the next one. */
static guint
find_again (PandectPageFinder *self,
            const Match       *former)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const Match *match = &g_array_index (self->matches, Match, i);

      if (match->label == former->label && match->start == former->start)
        return i + 1;
    }

  return MIN (MAX (self->position, 1), self->matches->len);
}

static void
refresh (PandectPageFinder *self)
{
  Match former = { NULL, 0, 0 };

  g_clear_handle_id (&self->refresh_id, g_source_remove);

  /* Only compared, never looked into: the label may be gone. */
  if (self->position > 0)
    former = g_array_index (self->matches, Match, self->position - 1);

  g_ptr_array_set_size (self->marked, 0);
  g_array_set_size (self->matches, 0);

  if (self->root != NULL && self->query.length > 0)
    search_widget (self, self->root);

  self->position = find_again (self, &former);
  mark_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Where the match is drawn, from the top of its label. */
static void
get_extents (const Match *match,
             double      *top,
             double      *bottom)
{
  PangoLayout *layout = gtk_label_get_layout (match->label);
  PangoRectangle first, last;
  int x, y;

  pango_layout_index_to_pos (layout, (int) match->start, &first);
  pango_layout_index_to_pos (layout, (int) match->end, &last);
  gtk_label_get_layout_offsets (match->label, &x, &y);

  *top = y + PANGO_PIXELS (first.y);
  *bottom = y + PANGO_PIXELS (last.y + last.height);
}

static void
bring_in_sight (PandectPageFinder *self)
{
  const Match *match = &g_array_index (self->matches, Match, self->position - 1);
  GtkWidget *label = GTK_WIDGET (match->label);
  GtkWidget *scroller = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t at = GRAPHENE_POINT_INIT_ZERO;
  GtkAdjustment *adjustment;
  double top, bottom, offset;

  if (scroller == NULL || !gtk_widget_compute_point (label, scroller, &at, &at))
    return;

  get_extents (match, &top, &bottom);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  offset = gtk_adjustment_get_value (adjustment) + (double) at.y;
  gtk_adjustment_clamp_page (adjustment, MAX (0, offset + top - MARGIN), offset + bottom + MARGIN);
}

static void
pandect_page_finder_dispose (GObject *object)
{
  PandectPageFinder *self = PANDECT_PAGE_FINDER (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_ptr_array_set_size (self->marked, 0);
  g_clear_weak_pointer (&self->root);

  G_OBJECT_CLASS (pandect_page_finder_parent_class)->dispose (object);
}

static void
pandect_page_finder_finalize (GObject *object)
{
  PandectPageFinder *self = PANDECT_PAGE_FINDER (object);

  g_ptr_array_unref (self->marked);
  g_array_unref (self->matches);
  pandect_fold_clear (&self->query);
  pandect_fold_clear (&self->text);

  G_OBJECT_CLASS (pandect_page_finder_parent_class)->finalize (object);
}

static void
pandect_page_finder_class_init (PandectPageFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pandect_page_finder_dispose;
  object_class->finalize = pandect_page_finder_finalize;

  /**
   * PandectPageFinder::changed:
   *
   * The matches are others, or another of them is the present one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_page_finder_init (PandectPageFinder *self)
{
  pandect_fold_init (&self->query);
  pandect_fold_init (&self->text);
  self->marked = g_ptr_array_new_with_free_func ((GDestroyNotify) marked_free);
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
}

/**
 * pandect_page_finder_new:
 *
 * Returns: (transfer full): a finder that has nowhere to look yet
 */
PandectPageFinder *
pandect_page_finder_new (void)
{
  return g_object_new (PANDECT_TYPE_PAGE_FINDER, NULL);
}

/**
 * pandect_page_finder_set_root:
 * @self: a finder
 * @root: (nullable): where to look, or %NULL to take all marks away
 *
 * Looks there, and looks anew when @root is what it was.
 */
void
pandect_page_finder_set_root (PandectPageFinder *self,
                              GtkWidget         *root)
{
  g_return_if_fail (PANDECT_IS_PAGE_FINDER (self));
  g_return_if_fail (root == NULL || GTK_IS_WIDGET (root));

  g_set_weak_pointer (&self->root, root);
  refresh (self);
}

/**
 * pandect_page_finder_set_query:
 * @self: a finder
 * @query: what to find; empty for nothing
 *
 * Marks every match, and goes to the first.
 */
void
pandect_page_finder_set_query (PandectPageFinder *self,
                               const char        *query)
{
  g_return_if_fail (PANDECT_IS_PAGE_FINDER (self));
  g_return_if_fail (query != NULL);

  pandect_fold_text (&self->query, query, -1, PANDECT_FOLD_PLAIN);
  self->position = 0;
  refresh (self);

  if (self->position > 0)
    bring_in_sight (self);
}

/**
 * pandect_page_finder_step:
 * @self: a finder
 * @step: 1 for the next match, -1 for the one before
 *
 * Goes to another match; behind the last comes the first.
 */
void
pandect_page_finder_step (PandectPageFinder *self,
                          int                step)
{
  guint n_matches;

  g_return_if_fail (PANDECT_IS_PAGE_FINDER (self));

  refresh (self);
  n_matches = self->matches->len;
  if (n_matches == 0)
    return;

  self->position = (self->position - 1 + n_matches + (guint) step) % n_matches + 1;
  mark_all (self);
  bring_in_sight (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
pandect_page_finder_get_n_matches (PandectPageFinder *self)
{
  g_return_val_if_fail (PANDECT_IS_PAGE_FINDER (self), 0);

  return self->matches->len;
}

/**
 * pandect_page_finder_get_position:
 * @self: a finder
 *
 * Returns: which of the matches is the present one, counted from 1; 0 when there is none
 */
guint
pandect_page_finder_get_position (PandectPageFinder *self)
{
  g_return_val_if_fail (PANDECT_IS_PAGE_FINDER (self), 0);

  return self->position;
}

/**
 * pandect_page_finder_get_label:
 * @self: a finder
 *
 * Returns: (transfer none) (nullable): where the present match is
 */
GtkLabel *
pandect_page_finder_get_label (PandectPageFinder *self)
{
  g_return_val_if_fail (PANDECT_IS_PAGE_FINDER (self), NULL);

  return self->position > 0 ? g_array_index (self->matches, Match, self->position - 1).label
                            : NULL;
}
