/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-installer.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-bundle-loader.h"
#include "library/pandect-store.h"
#include "library/pandect-version.h"
#include "trust/pandect-policy.h"

/**
 * PandectInstaller:
 *
 * Puts one bundle from a file into the library: first [method@Installer.check], then, when the
 * reader wants it, [method@Installer.install]. What is written is what was checked: the file is
 * read once, and the stick it lies on may be gone by then.
 */

/* A signature is a few lines. */
#define MAX_SIGNATURE (64 * 1024)

struct _PandectInstaller
{
  GObject         parent_instance;

  PandectLibrary *library;
  GFile          *file;
  GListStore     *problems;

  GBytes         *bytes;
  GBytes         *signature;
  PandectBundle  *bundle;
  PandectBundle  *present;
};

G_DEFINE_FINAL_TYPE (PandectInstaller, pandect_installer, G_TYPE_OBJECT)

static void
pandect_installer_finalize (GObject *object)
{
  PandectInstaller *self = PANDECT_INSTALLER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->file);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
  g_clear_object (&self->bundle);
  g_clear_object (&self->present);

  G_OBJECT_CLASS (pandect_installer_parent_class)->finalize (object);
}

static void
pandect_installer_class_init (PandectInstallerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_installer_finalize;
}

static void
pandect_installer_init (PandectInstaller *self)
{
  self->problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
}

/**
 * pandect_installer_new:
 * @library: where it goes
 * @file: the bundle
 *
 * Returns: (transfer full): an installer
 */
PandectInstaller *
pandect_installer_new (PandectLibrary *library,
                       GFile          *file)
{
  PandectInstaller *self = g_object_new (PANDECT_TYPE_INSTALLER, NULL);

  g_set_object (&self->library, library);
  g_set_object (&self->file, file);

  return self;
}

GFile *
pandect_installer_get_file (PandectInstaller *self)
{
  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), NULL);

  return self->file;
}

/**
 * pandect_installer_get_problems:
 * @self: an installer that has failed
 *
 * Returns: (transfer none): a [class@Problem] for each thing that is wrong
 */
GListModel *
pandect_installer_get_problems (PandectInstaller *self)
{
  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), NULL);

  return G_LIST_MODEL (self->problems);
}

/**
 * pandect_installer_get_bundle:
 * @self: an installer that has checked its file
 *
 * Returns: (transfer none) (nullable): what is in it
 */
PandectBundle *
pandect_installer_get_bundle (PandectInstaller *self)
{
  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), NULL);

  return self->bundle;
}

/**
 * pandect_installer_get_present:
 * @self: an installer that has checked its file
 *
 * Returns: (transfer none) (nullable): the same bundle as it opens now; %NULL when it is new
 */
PandectBundle *
pandect_installer_get_present (PandectInstaller *self)
{
  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), NULL);

  return self->present;
}

static void
report (PandectInstaller *self,
        const char       *message)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *name = path != NULL ? g_steal_pointer (&path) : g_file_get_uri (self->file);
  g_autoptr(PandectProblem) problem =
    pandect_problem_new (PANDECT_SEVERITY_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE, NULL, name, 0, 0,
                         message);

  g_list_store_append (self->problems, problem);
}

static gboolean
read_bundle (PandectInstaller *self)
{
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (self->file);
  GListModel *problems = pandect_bundle_loader_get_problems (loader);

  self->bundle = pandect_bundle_loader_load (loader, NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      g_list_store_append (self->problems, problem);
    }

  if (self->bundle != NULL)
    self->bytes = g_bytes_ref (pandect_bundle_loader_get_bytes (loader));

  return self->bundle != NULL;
}

/* What the library could not list, it does not take. */
static gboolean
check_version (PandectInstaller *self)
{
  if (pandect_version_is_plain (pandect_bundle_get_version (self->bundle)))
    return TRUE;

  report (self, _("Expected a short version that can be shown, found another"));

  return FALSE;
}

/* Whether the signature says of the bundle what it said when the bundle was opened. */
static gboolean
is_same_signature (PandectInstaller *self)
{
  PandectTrustState state = pandect_trust_get_state (pandect_bundle_get_trust (self->bundle));
  g_autoptr(PandectPolicy) policy = pandect_policy_new_default ();
  g_autoptr(PandectKeyring) keyring = pandect_policy_new_keyring (policy);
  g_autoptr(PandectSignature) signature = NULL;
  g_autoptr(PandectTrust) trust = NULL;

  if (self->signature == NULL)
    return state == PANDECT_TRUST_UNSIGNED;

  signature = pandect_signature_parse (self->signature, NULL);
  if (signature == NULL)
    return FALSE;

  trust = pandect_keyring_judge (keyring, self->bytes, signature);

  return pandect_trust_get_state (trust) == state;
}

/* The signature lies beside the bundle, and was judged when the bundle was opened. It is read once
 * more, to be copied, and judged again, should it have changed in between. */
static gboolean
read_signature (PandectInstaller *self)
{
  g_autoptr(GFile) file = pandect_signature_dup_file (self->file);
  g_autoptr(GError) error = NULL;

  self->signature = pandect_armor_read (file, MAX_SIGNATURE, NULL, &error);

  if (self->signature == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    report (self, error->message);
  else if (is_same_signature (self))
    return TRUE;
  else
    report (self, _("Expected the signature that was checked, found another"));

  return FALSE;
}

/**
 * pandect_installer_check:
 * @self: an installer
 *
 * Reads the file and checks it whole, and opens what it is to follow. Nothing is written.
 *
 * Returns: whether it can be installed
 */
gboolean
pandect_installer_check (PandectInstaller *self)
{
  g_autoptr(GListStore) passed_over = g_list_store_new (PANDECT_TYPE_PROBLEM);

  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), FALSE);

  if (!read_bundle (self) || !check_version (self) || !read_signature (self))
    return FALSE;

  self->present = pandect_library_open (self->library, pandect_bundle_get_id (self->bundle),
                                        passed_over);

  return TRUE;
}

/* What the library holds of the bundle already. */
typedef struct
{
  gboolean is_taken;   /* the version is there with other content */
  gboolean is_there;   /* the file is there, and nothing comes to it */
  gboolean is_newest;
} Neighbours;

static void
look_at (PandectInstaller *self,
         PandectEdition   *edition,
         Neighbours       *neighbours)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectBundle) bundle = NULL;
  int order;

  if (g_strcmp0 (pandect_edition_get_id (edition), pandect_bundle_get_id (self->bundle)) != 0)
    return;

  order = pandect_version_compare (pandect_edition_get_version (edition),
                                   pandect_bundle_get_version (self->bundle));
  if (order < 0)
    return;

  /* What is damaged stands in nobody's way. */
  bundle = pandect_edition_load (edition, problems);
  if (bundle == NULL)
    return;

  if (order > 0)
    neighbours->is_newest = FALSE;
  else if (g_strcmp0 (pandect_bundle_get_sha256 (bundle),
                      pandect_bundle_get_sha256 (self->bundle)) != 0)
    neighbours->is_taken = TRUE;
  else if (self->signature == NULL)
    neighbours->is_there = TRUE;
}

static Neighbours
look_around (PandectInstaller *self)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_scan (self->library, problems);
  Neighbours neighbours = { .is_newest = TRUE };

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);

      look_at (self, edition, &neighbours);
    }

  return neighbours;
}

/* The order matters: the version is there before it is said to be the one to open. Cut off in
 * between, the library opens what it opened before, or the new version, and either is whole. */
static gboolean
install_into (PandectInstaller  *self,
              PandectStore      *store,
              PandectInstalled  *installed,
              GError           **error)
{
  const char *id = pandect_bundle_get_id (self->bundle);
  const char *version = pandect_bundle_get_version (self->bundle);
  Neighbours neighbours = look_around (self);

  *installed = neighbours.is_newest ? PANDECT_INSTALLED_NEWEST : PANDECT_INSTALLED_OLDER;

  if (neighbours.is_taken)
    {
      g_set_error (error, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_TAKEN,
                   _("Version %s of this bundle is there with other content; what has changed "
                     "needs a version of its own"), version);
      return FALSE;
    }

  if (!neighbours.is_there &&
      !pandect_store_add (store, id, version, self->bytes, self->signature, error))
    return FALSE;

  return !neighbours.is_newest || pandect_store_mark (store, id, NULL, error);
}

/**
 * pandect_installer_install:
 * @self: an installer that has checked its file
 * @installed: (out): what came of it
 *
 * Writes the bundle into the reader's folder. If this fails, or is cut off, the library is what it
 * was.
 *
 * Returns: whether it is there, down to the disk
 */
gboolean
pandect_installer_install (PandectInstaller *self,
                           PandectInstalled *installed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectStore) store = NULL;

  g_return_val_if_fail (PANDECT_IS_INSTALLER (self), FALSE);
  g_return_val_if_fail (self->bundle != NULL, FALSE);

  store = pandect_store_open (pandect_library_get_own_folder (self->library), &error);
  if (store != NULL && install_into (self, store, installed, &error))
    return TRUE;

  report (self, error->message);

  return FALSE;
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_boolean (task, pandect_installer_check (source));
}

/**
 * pandect_installer_check_async:
 * @self: an installer
 * @callback: called when the file is checked
 * @user_data: data for @callback
 *
 * Does [method@Installer.check] in a thread. Nobody else uses the installer meanwhile.
 */
void
pandect_installer_check_async (PandectInstaller    *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, pandect_installer_check_async);
  g_task_run_in_thread (task, check_in_thread);
}

gboolean
pandect_installer_check_finish (PandectInstaller *self,
                                GAsyncResult     *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
install_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_task_return_boolean (task, pandect_installer_install (source, data));
}

/**
 * pandect_installer_install_async:
 * @self: an installer that has checked its file
 * @callback: called when it is installed, or cannot be
 * @user_data: data for @callback
 *
 * Does [method@Installer.install] in a thread. Nobody else uses the installer meanwhile.
 */
void
pandect_installer_install_async (PandectInstaller    *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, pandect_installer_install_async);
  g_task_set_task_data (task, g_new0 (PandectInstalled, 1), g_free);
  g_task_run_in_thread (task, install_in_thread);
}

gboolean
pandect_installer_install_finish (PandectInstaller *self,
                                  GAsyncResult     *result,
                                  PandectInstalled *installed)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *installed = *(PandectInstalled *) g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
