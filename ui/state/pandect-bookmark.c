/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-bookmark.h"

/**
 * PandectBookmark:
 *
 * A therapy or category that the reader wants to find again: which one, in which bundle, and
 * nothing else.
 */

struct _PandectBookmark
{
  GObject  parent_instance;

  char    *bundle_id;
  char    *therapy_id;
};

G_DEFINE_FINAL_TYPE (PandectBookmark, pandect_bookmark, G_TYPE_OBJECT)

static void
pandect_bookmark_finalize (GObject *object)
{
  PandectBookmark *self = PANDECT_BOOKMARK (object);

  g_free (self->bundle_id);
  g_free (self->therapy_id);

  G_OBJECT_CLASS (pandect_bookmark_parent_class)->finalize (object);
}

static void
pandect_bookmark_class_init (PandectBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_bookmark_finalize;
}

static void
pandect_bookmark_init (PandectBookmark *self)
{
}

/**
 * pandect_bookmark_new:
 * @bundle_id: the id of a bundle
 * @therapy_id: the id of a therapy or category
 *
 * Returns: (transfer full): a bookmark; whether there is such a therapy is another matter
 */
PandectBookmark *
pandect_bookmark_new (const char *bundle_id,
                      const char *therapy_id)
{
  PandectBookmark *self = g_object_new (PANDECT_TYPE_BOOKMARK, NULL);

  self->bundle_id = g_strdup (bundle_id);
  self->therapy_id = g_strdup (therapy_id);

  return self;
}

const char *
pandect_bookmark_get_bundle_id (PandectBookmark *self)
{
  g_return_val_if_fail (PANDECT_IS_BOOKMARK (self), NULL);

  return self->bundle_id;
}

const char *
pandect_bookmark_get_therapy_id (PandectBookmark *self)
{
  g_return_val_if_fail (PANDECT_IS_BOOKMARK (self), NULL);

  return self->therapy_id;
}

gboolean
pandect_bookmark_is_of (PandectBookmark *self,
                        const char      *bundle_id,
                        const char      *therapy_id)
{
  g_return_val_if_fail (PANDECT_IS_BOOKMARK (self), FALSE);

  return g_str_equal (self->bundle_id, bundle_id) && g_str_equal (self->therapy_id, therapy_id);
}
