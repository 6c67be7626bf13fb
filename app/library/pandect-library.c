/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-library.h"

#include <glib/gi18n-lib.h>

#include "library/pandect-shelf.h"
#include "library/pandect-store.h"
#include "library/pandect-version.h"

/**
 * PandectLibrary:
 *
 * The bundles of this machine: those that the program brings, that whoever looks after the machine
 * puts into a folder of all readers, and that the reader installs. Of each bundle the newest
 * version is opened that is sound, unless the reader went back to an older one.
 *
 * The library keeps nothing in memory but where its folders are: each question looks anew.
 */

/* Names a folder to look in first of all. */
#define FOLDER_VARIABLE "PANDECT_BUNDLE_DIR"

#define OWN_PART    "pandect", "bundles"
#define OF_PROGRAM  PKGDATADIR "/bundles"

struct _PandectLibrary
{
  GObject   parent_instance;

  char     *own;
  char     *named;
  char    **shared;
  char     *program;
};

G_DEFINE_QUARK (pandect-library-error-quark, pandect_library_error)

G_DEFINE_FINAL_TYPE (PandectLibrary, pandect_library, G_TYPE_OBJECT)

static void
pandect_library_finalize (GObject *object)
{
  PandectLibrary *self = PANDECT_LIBRARY (object);

  g_free (self->own);
  g_free (self->named);
  g_strfreev (self->shared);
  g_free (self->program);

  G_OBJECT_CLASS (pandect_library_parent_class)->finalize (object);
}

static void
pandect_library_class_init (PandectLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_library_finalize;
}

static void
pandect_library_init (PandectLibrary *self)
{
}

/**
 * pandect_library_new:
 *
 * Returns: (transfer full): the library of this machine and this reader
 */
PandectLibrary *
pandect_library_new (void)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), OWN_PART, NULL);
  const char * const *roots = g_get_system_data_dirs ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) shared = NULL;

  for (guint i = 0; roots[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (roots[i], OWN_PART, NULL);

      g_strv_builder_add (builder, folder);
    }

  shared = g_strv_builder_end (builder);

  return pandect_library_new_for_folders (own, g_getenv (FOLDER_VARIABLE),
                                          (const char * const *) shared, OF_PROGRAM);
}

/**
 * pandect_library_new_for_folders:
 * @own: where the reader installs bundles
 * @named: (nullable): a folder that stands in for the shared ones, if there is a bundle in it
 * @shared: where bundles for all readers lie
 * @program: where those of the program lie
 *
 * Returns: (transfer full): a library
 */
PandectLibrary *
pandect_library_new_for_folders (const char         *own,
                                 const char         *named,
                                 const char * const *shared,
                                 const char         *program)
{
  PandectLibrary *self = g_object_new (PANDECT_TYPE_LIBRARY, NULL);

  self->own = g_strdup (own);
  self->named = named != NULL && *named != '\0' ? g_strdup (named) : NULL;
  self->shared = g_strdupv ((char **) shared);
  self->program = g_strdup (program);

  return self;
}

const char *
pandect_library_get_own_folder (PandectLibrary *self)
{
  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), NULL);

  return self->own;
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  return pandect_edition_compare (*(PandectEdition * const *) a, *(PandectEdition * const *) b);
}

static void
read_shelves (PandectLibrary *self,
              GPtrArray      *editions,
              GPtrArray      *strangers)
{
  if (self->named != NULL)
    pandect_shelf_read (self->named, PANDECT_ORIGIN_NAMED, editions, strangers);

  if (editions->len == 0 && strangers->len == 0)
    {
      for (guint i = 0; self->shared[i] != NULL; i++)
        {
          if (g_strcmp0 (self->shared[i], self->program) != 0)
            pandect_shelf_read (self->shared[i], PANDECT_ORIGIN_SITE, editions, strangers);
        }

      pandect_shelf_read (self->program, PANDECT_ORIGIN_PROGRAM, editions, strangers);
    }

  pandect_shelf_read (self->own, PANDECT_ORIGIN_READER, editions, strangers);
  g_ptr_array_sort (editions, compare_editions);
}

/* Where the editions of one bundle end, of which the first is at @start. */
static guint
find_end (GPtrArray *editions,
          guint      start)
{
  const char *id = pandect_edition_get_id (g_ptr_array_index (editions, start));
  guint end = start + 1;

  while (end < editions->len &&
         g_strcmp0 (pandect_edition_get_id (g_ptr_array_index (editions, end)), id) == 0)
    end++;

  return end;
}

static void
report (GListStore *problems,
        const char *path,
        const char *message)
{
  g_autoptr(PandectProblem) problem =
    pandect_problem_new (PANDECT_SEVERITY_WARNING, -1, NULL, path, 0, 0, message);

  g_list_store_append (problems, problem);
}

/* The newest, unless the reader went back from what is still the newest. */
static guint
find_current (PandectLibrary *self,
              GPtrArray      *editions,
              guint           start,
              guint           end,
              GListStore     *problems)
{
  PandectEdition *newest = g_ptr_array_index (editions, start);
  g_autofree char *id_name = pandect_store_dup_folder_name (pandect_edition_get_id (newest));
  g_autofree char *path = g_build_filename (self->own, id_name, PANDECT_MARKER_NAME, NULL);
  g_autoptr(PandectMarker) marker = pandect_marker_read (path, problems);

  if (marker == NULL ||
      pandect_version_compare (pandect_edition_get_version (newest), marker->instead_of) > 0)
    return start;

  for (guint i = start; i < end; i++)
    {
      PandectEdition *edition = g_ptr_array_index (editions, i);

      if (g_strcmp0 (pandect_edition_get_version (edition), marker->version) == 0)
        return i;
    }

  report (problems, path, _("The version that was returned to is gone; the newest is opened"));

  return start;
}

static GPtrArray *
scan (PandectLibrary *self,
      GPtrArray      *strangers,
      GListStore     *problems)
{
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_object_unref);

  read_shelves (self, editions, strangers);

  for (guint start = 0, end; start < editions->len; start = end)
    {
      guint current;

      end = find_end (editions, start);
      current = find_current (self, editions, start, end, problems);
      pandect_edition_set_current (g_ptr_array_index (editions, current), TRUE);
    }

  return editions;
}

static GListModel *
make_model (GPtrArray *editions,
            guint      start,
            guint      end)
{
  GListStore *model = g_list_store_new (PANDECT_TYPE_EDITION);

  g_list_store_splice (model, 0, 0, editions->pdata + start, end - start);

  return G_LIST_MODEL (model);
}

static void
report_strangers (GPtrArray  *strangers,
                  GListStore *problems)
{
  for (guint i = 0; i < strangers->len; i++)
    report (problems, g_ptr_array_index (strangers, i),
            _("Expected a bundle, an element with an id and a version, found something else"));
}

/**
 * pandect_library_scan:
 * @self: a library
 * @problems: takes a [class@Problem] for each file that does not say what it is
 *
 * Looks through all folders.
 *
 * Returns: (transfer full): each [class@Edition], by id, the newest first
 */
GListModel *
pandect_library_scan (PandectLibrary *self,
                      GListStore     *problems)
{
  g_autoptr(GPtrArray) strangers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) editions = NULL;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), NULL);

  editions = scan (self, strangers, problems);
  report_strangers (strangers, problems);

  return make_model (editions, 0, editions->len);
}

/* Of the editions from @start to @end, the one that opens is the current one, if it is sound, and
 * else the newest that is. */
static void
correct_current (GPtrArray *editions,
                 guint      start,
                 guint      end)
{
  PandectEdition *opened = NULL;

  for (guint i = start; i < end; i++)
    {
      PandectEdition *edition = g_ptr_array_index (editions, i);
      gboolean is_sound = pandect_edition_get_about (edition) != NULL;

      if (is_sound && (opened == NULL || pandect_edition_is_current (edition)))
        opened = edition;
    }

  for (guint i = start; i < end; i++)
    pandect_edition_set_current (g_ptr_array_index (editions, i),
                                 g_ptr_array_index (editions, i) == opened);
}

/**
 * pandect_library_inspect:
 * @self: a library
 * @problems: takes a [class@Problem] for each thing that is wrong with a file
 *
 * Looks through all folders and checks each file whole. This takes its time.
 *
 * Returns: (transfer full): each [class@Edition], by id, the newest first
 */
GListModel *
pandect_library_inspect (PandectLibrary *self,
                         GListStore     *problems)
{
  g_autoptr(GPtrArray) strangers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) editions = NULL;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), NULL);

  editions = scan (self, strangers, problems);
  report_strangers (strangers, problems);

  for (guint i = 0; i < editions->len; i++)
    {
      g_autoptr(PandectBundle) G_GNUC_UNUSED bundle =
        pandect_edition_load (g_ptr_array_index (editions, i), problems);
    }

  for (guint start = 0, end; start < editions->len; start = end)
    {
      end = find_end (editions, start);
      correct_current (editions, start, end);
    }

  return make_model (editions, 0, editions->len);
}

/* Which bundle opens when none is asked for is a matter of the build: the program knows no
 * subject. */
static guint
find_start (GPtrArray  *editions,
            const char *id)
{
  const char *wanted = id != NULL ? id : PANDECT_DEFAULT_BUNDLE;
  guint i = 0;

  while (i < editions->len &&
         g_strcmp0 (pandect_edition_get_id (g_ptr_array_index (editions, i)), wanted) != 0)
    i++;

  return i == editions->len && id == NULL ? 0 : i;
}

/* A file that does not say what it is opens last of all: it tells the reader what is wrong. */
static GListModel *
make_model_of_strangers (GPtrArray *strangers)
{
  GListStore *model = g_list_store_new (PANDECT_TYPE_EDITION);

  for (guint i = 0; i < strangers->len; i++)
    {
      g_autoptr(PandectEdition) edition =
        pandect_edition_new (g_ptr_array_index (strangers, i), PANDECT_ORIGIN_NAMED, "", "");

      g_list_store_append (model, edition);
    }

  return G_LIST_MODEL (model);
}

/**
 * pandect_library_list_candidates:
 * @self: a library
 * @id: (nullable): the id of a bundle, or %NULL for the one that opens by itself
 * @problems: takes what is wrong with the marker of the bundle
 *
 * Returns: (transfer full): each [class@Edition] of it, in the order in which to try them
 */
GListModel *
pandect_library_list_candidates (PandectLibrary *self,
                                 const char     *id,
                                 GListStore     *problems)
{
  g_autoptr(GPtrArray) strangers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) editions = NULL;
  guint start;
  guint end;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), NULL);

  editions = scan (self, strangers, problems);
  if (id == NULL && editions->len == 0)
    return make_model_of_strangers (strangers);

  report_strangers (strangers, problems);
  start = find_start (editions, id);
  end = start < editions->len ? find_end (editions, start) : start;

  for (guint i = start; i < end; i++)
    {
      PandectEdition *edition = g_ptr_array_index (editions, i);

      if (pandect_edition_is_current (edition))
        g_ptr_array_insert (editions, start, g_ptr_array_steal_index (editions, i));
    }

  return make_model (editions, start, end);
}

/**
 * pandect_library_open:
 * @self: a library
 * @id: (nullable): the id of a bundle, or %NULL for the one that opens by itself
 * @problems: takes what is wrong with the versions that were passed over
 *
 * Opens the first version of a bundle that is sound, and blocks meanwhile.
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL when there is none
 */
PandectBundle *
pandect_library_open (PandectLibrary *self,
                      const char     *id,
                      GListStore     *problems)
{
  g_autoptr(GListModel) candidates = pandect_library_list_candidates (self, id, problems);
  PandectBundle *bundle = NULL;

  for (guint i = 0; bundle == NULL && i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (candidates, i);

      bundle = pandect_edition_load (edition, problems);
    }

  return bundle;
}

/* The versions of a bundle that are sound, newest first; of copies, one. */
static GPtrArray *
list_sound (PandectLibrary *self,
            const char     *id)
{
  GPtrArray *sound = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) all = pandect_library_scan (self, problems);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (all, i);
      PandectEdition *last = sound->len > 0 ? g_ptr_array_index (sound, sound->len - 1) : NULL;
      g_autoptr(PandectBundle) bundle = NULL;

      if (g_strcmp0 (pandect_edition_get_id (edition), id) != 0 ||
          (last != NULL && g_strcmp0 (pandect_edition_get_version (last),
                                      pandect_edition_get_version (edition)) == 0))
        continue;

      bundle = pandect_edition_load (edition, problems);
      if (bundle != NULL)
        g_ptr_array_add (sound, g_object_ref (edition));
    }

  return sound;
}

static const char *
get_version (GPtrArray *editions,
             guint      position)
{
  return pandect_edition_get_version (g_ptr_array_index (editions, position));
}

static gboolean
mark (PandectLibrary  *self,
      const char      *id,
      GPtrArray       *sound,
      guint            chosen,
      GError         **error)
{
  g_autoptr(PandectStore) store = pandect_store_open (self->own, error);
  g_autoptr(PandectMarker) marker = NULL;

  if (store == NULL)
    return FALSE;

  if (chosen > 0)
    marker = pandect_marker_new (get_version (sound, chosen), get_version (sound, 0));

  return pandect_store_mark (store, id, marker, error);
}

/**
 * pandect_library_choose:
 * @self: a library
 * @id: the id of a bundle
 * @version: one of its versions
 * @error: return location for a [error@LibraryError] or a #GIOErrorEnum
 *
 * Lets a version be the one that opens, until a newer one comes than there is now.
 *
 * Returns: whether it is
 */
gboolean
pandect_library_choose (PandectLibrary  *self,
                        const char      *id,
                        const char      *version,
                        GError         **error)
{
  g_autoptr(GPtrArray) sound = NULL;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), FALSE);

  sound = list_sound (self, id);
  for (guint i = 0; i < sound->len; i++)
    {
      if (g_strcmp0 (get_version (sound, i), version) == 0)
        return mark (self, id, sound, i, error);
    }

  g_set_error (error, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_UNKNOWN,
               _("There is no version %s of the bundle “%s” that can be opened"), version, id);

  return FALSE;
}

/* The version that opens now, as a place among those that are sound. */
static guint
find_opened (PandectLibrary *self,
             const char     *id,
             GPtrArray      *sound)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectBundle) bundle = pandect_library_open (self, id, problems);

  for (guint i = 0; bundle != NULL && i < sound->len; i++)
    {
      if (g_strcmp0 (get_version (sound, i), pandect_bundle_get_version (bundle)) == 0)
        return i;
    }

  return 0;
}

/**
 * pandect_library_roll_back:
 * @self: a library
 * @id: the id of a bundle
 * @error: return location for a [error@LibraryError] or a #GIOErrorEnum
 *
 * Takes back the newest version: the one before it is opened from now on. Who did that before is
 * left where they are, so that doing it twice does no more than doing it once.
 *
 * Returns: (transfer full) (nullable): the version that opens now, or %NULL
 */
char *
pandect_library_roll_back (PandectLibrary  *self,
                           const char      *id,
                           GError         **error)
{
  g_autoptr(GPtrArray) sound = NULL;
  guint chosen;

  g_return_val_if_fail (PANDECT_IS_LIBRARY (self), NULL);

  sound = list_sound (self, id);
  chosen = MAX (1, find_opened (self, id, sound));

  if (chosen < sound->len)
    return mark (self, id, sound, chosen, error) ? g_strdup (get_version (sound, chosen)) : NULL;

  if (sound->len == 0)
    g_set_error (error, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_UNKNOWN,
                 _("There is no bundle “%s” that can be opened"), id);
  else
    g_set_error (error, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_NOTHING_OLDER,
                 _("There is no version of the bundle “%s” before %s"), id, get_version (sound, 0));

  return NULL;
}
