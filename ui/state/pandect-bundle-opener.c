/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-bundle-opener.h"

#include "library/pandect-library.h"

/**
 * PandectBundleOpener:
 *
 * The opening of one bundle. It ends in one of the signals [signal@Opening::opened] and
 * [signal@Opening::failed], or in none when it is cancelled.
 *
 * Of a bundle of the library, one version after the other is tried until one is sound.
 */

/* What opens sooner needs no word that it is being opened: it would only flicker. */
#define PATIENCE_MS 150

struct _PandectBundleOpener
{
  GObject              parent_instance;

  PandectBundleLoader *loader;
  GCancellable        *cancellable;
  guint                patience_id;

  GListModel          *candidates;     /* NULL when there is one file only */
  PandectBundleLoader *first;
  guint                n_tried;
  GListStore          *passed_over;
};

enum
{
  SLOW,
  OPENED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectBundleOpener, pandect_bundle_opener, G_TYPE_OBJECT)

static gboolean
out_of_patience_cb (gpointer data)
{
  PandectBundleOpener *self = PANDECT_BUNDLE_OPENER (data);

  self->patience_id = 0;
  g_signal_emit (self, signals[SLOW], 0);

  return G_SOURCE_REMOVE;
}

static void load (PandectBundleOpener *self);

static void
take_problems (PandectBundleOpener *self)
{
  GListModel *problems = pandect_bundle_loader_get_problems (self->loader);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      g_list_store_append (self->passed_over, problem);
    }
}

/* Goes on to the next version. When there is none, it is the first that was to be opened. */
static gboolean
try_next (PandectBundleOpener *self)
{
  g_autoptr(PandectEdition) next = NULL;
  guint position = self->n_tried++;

  if (self->candidates == NULL)
    return FALSE;

  take_problems (self);
  next = g_list_model_get_item (self->candidates, position);
  if (next == NULL)
    {
      g_set_object (&self->loader, self->first);
      return FALSE;
    }

  g_object_unref (self->loader);
  self->loader = pandect_bundle_loader_new (pandect_edition_get_file (next));
  load (self);

  return TRUE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PandectBundleOpener) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle = NULL;

  bundle = pandect_bundle_loader_load_finish (PANDECT_BUNDLE_LOADER (object), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable) || (bundle == NULL && try_next (self)))
    return;

  g_clear_handle_id (&self->patience_id, g_source_remove);

  if (bundle != NULL)
    g_signal_emit (self, signals[OPENED], 0, bundle);
  else
    g_signal_emit (self, signals[FAILED], 0);
}

static void
load (PandectBundleOpener *self)
{
  pandect_bundle_loader_load_async (self->loader, self->cancellable, loaded_cb,
                                    g_object_ref (self));
}

static void
pandect_bundle_opener_dispose (GObject *object)
{
  PandectBundleOpener *self = PANDECT_BUNDLE_OPENER (object);

  pandect_bundle_opener_cancel (self);
  g_clear_object (&self->loader);
  g_clear_object (&self->first);
  g_clear_object (&self->candidates);

  G_OBJECT_CLASS (pandect_bundle_opener_parent_class)->dispose (object);
}

static void
pandect_bundle_opener_finalize (GObject *object)
{
  PandectBundleOpener *self = PANDECT_BUNDLE_OPENER (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->passed_over);

  G_OBJECT_CLASS (pandect_bundle_opener_parent_class)->finalize (object);
}

static void
pandect_bundle_opener_class_init (PandectBundleOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pandect_bundle_opener_dispose;
  object_class->finalize = pandect_bundle_opener_finalize;

  /**
   * PandectBundleOpener::slow:
   *
   * It takes so long that the reader should be told.
   */
  signals[SLOW] = g_signal_new ("slow", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PandectBundleOpener::opened:
   * @bundle: the bundle
   *
   * The bundle is open.
   */
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, PANDECT_TYPE_BUNDLE);

  /**
   * PandectBundleOpener::failed:
   *
   * The bundle cannot be opened. The loader has the problems.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_bundle_opener_init (PandectBundleOpener *self)
{
  self->cancellable = g_cancellable_new ();
  self->passed_over = g_list_store_new (PANDECT_TYPE_PROBLEM);
}

/**
 * pandect_bundle_opener_new:
 * @file: a bundle
 *
 * Returns: (transfer full): an opening that has not started
 */
PandectBundleOpener *
pandect_bundle_opener_new (GFile *file)
{
  PandectBundleOpener *self = g_object_new (PANDECT_TYPE_BUNDLE_OPENER, NULL);

  self->loader = pandect_bundle_loader_new (file);

  return self;
}

/**
 * pandect_bundle_opener_new_for_library:
 * @id: (nullable): the id of a bundle of the library, or %NULL for the one that opens by itself
 *
 * Returns: (transfer full) (nullable): an opening that has not started, or %NULL when there is no
 *   such bundle
 */
PandectBundleOpener *
pandect_bundle_opener_new_for_library (const char *id)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) candidates = pandect_library_list_candidates (library, id, problems);
  g_autoptr(PandectEdition) first = g_list_model_get_item (candidates, 0);
  PandectBundleOpener *self;

  if (first == NULL)
    return NULL;

  self = pandect_bundle_opener_new (pandect_edition_get_file (first));
  self->first = g_object_ref (self->loader);
  self->n_tried = 1;
  g_set_object (&self->candidates, candidates);
  g_set_object (&self->passed_over, problems);

  return self;
}

gboolean
pandect_bundle_opener_is_from_library (PandectBundleOpener *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_OPENER (self), FALSE);

  return self->candidates != NULL;
}

/**
 * pandect_bundle_opener_get_passed_over:
 * @self: an opening that has ended
 *
 * Returns: (transfer none): a [class@Problem] for each thing that is wrong with the versions that
 *   were not opened
 */
GListModel *
pandect_bundle_opener_get_passed_over (PandectBundleOpener *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_OPENER (self), NULL);

  return G_LIST_MODEL (self->passed_over);
}

/**
 * pandect_bundle_opener_get_loader:
 * @self: an opening
 *
 * Returns: (transfer none): what reads the bundle
 */
PandectBundleLoader *
pandect_bundle_opener_get_loader (PandectBundleOpener *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_OPENER (self), NULL);

  return self->loader;
}

/**
 * pandect_bundle_opener_start:
 * @self: an opening
 *
 * Opens the bundle, once.
 */
void
pandect_bundle_opener_start (PandectBundleOpener *self)
{
  g_return_if_fail (PANDECT_IS_BUNDLE_OPENER (self));

  self->patience_id = g_timeout_add (PATIENCE_MS, out_of_patience_cb, self);
  load (self);
}

/**
 * pandect_bundle_opener_cancel:
 * @self: an opening
 *
 * Gives up. Nothing more is heard of it.
 */
void
pandect_bundle_opener_cancel (PandectBundleOpener *self)
{
  g_return_if_fail (PANDECT_IS_BUNDLE_OPENER (self));

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
