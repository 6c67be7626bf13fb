/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-edition.h"

#include "content/pandect-bundle-loader.h"
#include "library/pandect-version.h"

/**
 * PandectEdition:
 *
 * One version of one bundle in the library, as the head of its file describes it. Whether the file
 * is sound shows when it is loaded.
 */

struct _PandectEdition
{
  GObject             parent_instance;

  GFile              *file;
  PandectOrigin       origin;
  char               *id;
  char               *version;
  gboolean            is_current;
  const PandectAbout *about;
};

G_DEFINE_FINAL_TYPE (PandectEdition, pandect_edition, G_TYPE_OBJECT)

/**
 * pandect_origin_to_string:
 * @origin: an origin
 *
 * Returns: its name in JSON
 */
const char *
pandect_origin_to_string (PandectOrigin origin)
{
  static const char *names[] = { "named", "reader", "site", "program" };

  return names[origin];
}

static void
pandect_edition_finalize (GObject *object)
{
  PandectEdition *self = PANDECT_EDITION (object);

  g_clear_object (&self->file);
  g_free (self->id);
  g_free (self->version);
  g_clear_pointer (&self->about, pandect_about_unref);

  G_OBJECT_CLASS (pandect_edition_parent_class)->finalize (object);
}

static void
pandect_edition_class_init (PandectEditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_edition_finalize;
}

static void
pandect_edition_init (PandectEdition *self)
{
}

/**
 * pandect_edition_new:
 * @path: where the file lies
 * @origin: who put it there
 * @id: the id of the bundle
 * @version: its version
 *
 * Returns: (transfer full): an edition
 */
PandectEdition *
pandect_edition_new (const char    *path,
                     PandectOrigin  origin,
                     const char    *id,
                     const char    *version)
{
  PandectEdition *self = g_object_new (PANDECT_TYPE_EDITION, NULL);

  self->file = g_file_new_for_path (path);
  self->origin = origin;
  self->id = g_strdup (id);
  self->version = g_strdup (version);

  return self;
}

GFile *
pandect_edition_get_file (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), NULL);

  return self->file;
}

PandectOrigin
pandect_edition_get_origin (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), PANDECT_ORIGIN_READER);

  return self->origin;
}

const char *
pandect_edition_get_id (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), NULL);

  return self->id;
}

const char *
pandect_edition_get_version (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), NULL);

  return self->version;
}

/**
 * pandect_edition_is_current:
 * @self: an edition
 *
 * Returns: whether it is the one that opens, as far as it is known to be sound
 */
gboolean
pandect_edition_is_current (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), FALSE);

  return self->is_current;
}

void
pandect_edition_set_current (PandectEdition *self,
                             gboolean        is_current)
{
  g_return_if_fail (PANDECT_IS_EDITION (self));

  self->is_current = is_current;
}

/**
 * pandect_edition_compare:
 * @self: an edition
 * @other: another
 *
 * Orders editions by id, the newest of each first, and copies of one version by their origin.
 *
 * Returns: below zero when @self comes first
 */
int
pandect_edition_compare (PandectEdition *self,
                         PandectEdition *other)
{
  int order = g_strcmp0 (self->id, other->id);

  if (order == 0)
    order = pandect_version_compare (other->version, self->version);
  if (order == 0)
    order = (int) self->origin - (int) other->origin;

  return order;
}

/**
 * pandect_edition_get_about:
 * @self: an edition that was loaded
 *
 * Returns: (transfer none) (nullable): what it says of itself; %NULL when the file is not sound
 */
const PandectAbout *
pandect_edition_get_about (PandectEdition *self)
{
  g_return_val_if_fail (PANDECT_IS_EDITION (self), NULL);

  return self->about;
}

/**
 * pandect_edition_load:
 * @self: an edition
 * @problems: takes what is wrong with the file
 *
 * Opens the bundle. The edition keeps what it says of itself, and not the whole of it.
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL when the file is not sound
 */
PandectBundle *
pandect_edition_load (PandectEdition *self,
                      GListStore     *problems)
{
  g_autoptr(PandectBundleLoader) loader = NULL;
  PandectBundle *bundle;
  GListModel *found;

  g_return_val_if_fail (PANDECT_IS_EDITION (self), NULL);

  loader = pandect_bundle_loader_new (self->file);
  bundle = pandect_bundle_loader_load (loader, NULL, NULL);
  found = pandect_bundle_loader_get_problems (loader);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (found, i);

      g_list_store_append (problems, problem);
    }

  if (bundle != NULL)
    {
      g_clear_pointer (&self->about, pandect_about_unref);
      self->about = pandect_about_ref (pandect_bundle_get_about (bundle));
    }

  return bundle;
}
