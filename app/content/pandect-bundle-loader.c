/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-bundle-file.h"
#include "content/pandect-bundle-trust.h"
#include "content/pandect-reader-private.h"

/**
 * PandectBundleLoader:
 *
 * Opens one bundle: reads the file, checks its signature and the grammar, and builds the model.
 * The bytes that are checked are the ones that are read.
 *
 * A loader is used once. Either it hands over a whole bundle, or none and at least one problem.
 */

/* How far along each step is, for a progress bar. Checking takes most of the time. */
#define FRACTION_READ      0.1
#define FRACTION_PARSED    0.4
#define FRACTION_VALIDATED 0.8

#define NAMESPACE "urn:pandect:bundle:1"
#define FORMAT    "1"

struct _PandectBundleLoader
{
  GObject         parent_instance;

  GFile          *file;
  PandectPolicy  *policy;
  PandectKeyring *keyring;
  GBytes         *bytes;
  GListStore     *problems;
  int             permille; /* set by the worker, read by the main thread */
};

G_DEFINE_FINAL_TYPE (PandectBundleLoader, pandect_bundle_loader, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
notify_fraction_cb (gpointer data)
{
  g_object_notify_by_pspec (data, properties[PROP_FRACTION]);
  return G_SOURCE_REMOVE;
}

static void
advance (PandectBundleLoader *self,
         GMainContext        *context,
         double               fraction)
{
  g_autoptr(GSource) source = NULL;

  g_atomic_int_set (&self->permille, (int) (fraction * 1000));

  if (context == NULL)
    return;

  /* g_main_context_invoke() would call back in this very thread while the context is idle. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, notify_fraction_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, context);
}

static void
report (PandectBundleLoader *self,
        PandectXml          *xml,
        const char          *message)
{
  g_autofree char *file_name = pandect_bundle_file_dup_name (self->file);
  g_autoptr(PandectProblem) problem = NULL;
  guint line, column;

  pandect_xml_locate (xml, pandect_xml_get_root (xml), &line, &column);
  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, PANDECT_BUNDLE_ERROR_FORMAT, "E1",
                                 file_name, line, column, message);
  pandect_problem_set_guide (problem, "bundle");
  g_list_store_append (self->problems, problem);
}

/* Says what is wrong in one sentence where the grammar would take many. */
static gboolean
check_format (PandectBundleLoader *self,
              PandectXml          *xml)
{
  const PandectXmlNode *root = pandect_xml_get_root (xml);
  g_autofree char *message = NULL;
  const char *format;

  if (!pandect_xml_node_is (root, "bundle") ||
      g_strcmp0 (pandect_xml_node_get_namespace (root), NAMESPACE) != 0)
    {
      message = g_strdup_printf (_("Expected a bundle, an element “bundle” of the namespace %s, "
                                   "found “%s”. A bundle begins with "
                                   "<bundle xmlns=\"%s\" format=\"%s\" …"),
                                 NAMESPACE, pandect_xml_node_get_name (root), NAMESPACE, FORMAT);
      report (self, xml, message);
      return FALSE;
    }

  format = pandect_xml_node_attribute (root, "format");
  if (g_strcmp0 (format, FORMAT) != 0)
    {
      message = g_strdup_printf (_("Expected a bundle of format %s, found format %s. Write "
                                   "format=\"%s\", or open it with a later version of the program"),
                                 FORMAT, format != NULL ? format : "?", FORMAT);
      report (self, xml, message);
      return FALSE;
    }

  return TRUE;
}

/* The digest of a large file takes as long as half of its parsing, so it is made meanwhile. */
static gpointer
digest_bytes (gpointer bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static PandectBundle *
build (PandectBundleLoader *self,
       GMainContext        *context,
       GCancellable        *cancellable,
       GBytes              *bytes)
{
  g_autofree char *file_name = pandect_bundle_file_dup_name (self->file);
  g_autoptr(PandectXml) xml = NULL;

  xml = pandect_xml_parse (bytes, file_name, self->problems);
  if (xml == NULL || !check_format (self, xml) || g_cancellable_is_cancelled (cancellable))
    return NULL;
  advance (self, context, FRACTION_PARSED);

  if (!pandect_xml_validate (xml, self->problems) || g_cancellable_is_cancelled (cancellable))
    return NULL;
  advance (self, context, FRACTION_VALIDATED);

  return pandect_reader_read (xml, self->problems);
}

static PandectBundle *
build_with_digest (PandectBundleLoader *self,
                   GMainContext        *context,
                   GCancellable        *cancellable,
                   GBytes              *bytes)
{
  GThread *thread = g_thread_new ("digest", digest_bytes, bytes);
  PandectBundle *bundle = build (self, context, cancellable, bytes);
  g_autofree char *sha256 = g_thread_join (thread);

  if (bundle != NULL)
    pandect_bundle_set_sha256 (bundle, sha256);

  return bundle;
}

/* What was altered is not even parsed. */
static PandectBundle *
build_when_trusted (PandectBundleLoader *self,
                    GMainContext        *context,
                    GCancellable        *cancellable,
                    GBytes              *bytes)
{
  g_autoptr(PandectTrust) trust = NULL;
  PandectBundle *bundle;

  if (self->keyring == NULL)
    self->keyring = pandect_policy_new_keyring (self->policy);

  trust = pandect_bundle_trust_check (self->file, bytes, self->policy, self->keyring,
                                      self->problems);
  bundle = trust != NULL ? build_with_digest (self, context, cancellable, bytes) : NULL;

  if (bundle != NULL)
    {
      pandect_bundle_set_trust (bundle, trust);
      pandect_bundle_set_age_limit (bundle, pandect_policy_get_age_limit (self->policy));
    }

  return bundle;
}

static void
set_error_from_problems (PandectBundleLoader  *self,
                         GError              **error)
{
  g_autoptr(PandectProblem) first = g_list_model_get_item (G_LIST_MODEL (self->problems), 0);
  g_autofree char *place = NULL;

  g_return_if_fail (first != NULL);

  place = pandect_problem_dup_place (first);
  g_set_error (error, PANDECT_BUNDLE_ERROR, pandect_problem_get_code (first),
               "%s: %s", place, pandect_problem_get_message (first));
}

static PandectBundle *
load (PandectBundleLoader  *self,
      GMainContext         *context,
      GCancellable         *cancellable,
      GError              **error)
{
  g_autoptr(GBytes) bytes = pandect_bundle_file_read (self->file, cancellable, self->problems);
  g_autoptr(PandectBundle) bundle = NULL;

  if (bytes != NULL)
    {
      self->bytes = g_bytes_ref (bytes);
      advance (self, context, FRACTION_READ);
      bundle = build_when_trusted (self, context, cancellable, bytes);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      /* Not all was looked at, so nothing is said of it. */
      g_list_store_remove_all (self->problems);
      return NULL;
    }

  if (bundle == NULL)
    set_error_from_problems (self, error);
  else
    advance (self, context, 1);

  return g_steal_pointer (&bundle);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  PandectBundle *bundle = load (source, g_task_get_context (task), cancellable, &error);

  if (bundle != NULL)
    g_task_return_pointer (task, bundle, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Settings are read in the thread that asks for the bundle. */
static void
ensure_policy (PandectBundleLoader *self)
{
  if (self->policy == NULL)
    self->policy = pandect_policy_new_default ();
}

static void
pandect_bundle_loader_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PandectBundleLoader *self = PANDECT_BUNDLE_LOADER (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, pandect_bundle_loader_get_fraction (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_bundle_loader_finalize (GObject *object)
{
  PandectBundleLoader *self = PANDECT_BUNDLE_LOADER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->policy);
  g_clear_object (&self->keyring);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (pandect_bundle_loader_parent_class)->finalize (object);
}

static void
pandect_bundle_loader_class_init (PandectBundleLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_bundle_loader_get_property;
  object_class->finalize = pandect_bundle_loader_finalize;

  /**
   * PandectBundleLoader:fraction:
   *
   * How far the work is, from 0 to 1. Notified in the thread that started it.
   */
  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL,
                         0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_bundle_loader_init (PandectBundleLoader *self)
{
  self->problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
}

/**
 * pandect_bundle_loader_new:
 * @file: the bundle to open
 *
 * Returns: (transfer full): a loader
 */
PandectBundleLoader *
pandect_bundle_loader_new (GFile *file)
{
  PandectBundleLoader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (PANDECT_TYPE_BUNDLE_LOADER, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * pandect_bundle_loader_get_file:
 * @self: a loader
 *
 * Returns: (transfer none): the file it opens
 */
GFile *
pandect_bundle_loader_get_file (PandectBundleLoader *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (self), NULL);

  return self->file;
}

/**
 * pandect_bundle_loader_set_policy:
 * @self: a loader that has not started
 * @policy: what may be opened
 * @keyring: (nullable): whose signatures are trusted, or %NULL for what the policy lets count
 *
 * Has the loader go by a policy other than that of this system and user.
 */
void
pandect_bundle_loader_set_policy (PandectBundleLoader *self,
                                  PandectPolicy       *policy,
                                  PandectKeyring      *keyring)
{
  g_return_if_fail (PANDECT_IS_BUNDLE_LOADER (self));
  g_return_if_fail (PANDECT_IS_POLICY (policy));

  g_set_object (&self->policy, policy);
  g_set_object (&self->keyring, keyring);
}

/**
 * pandect_bundle_loader_get_bytes:
 * @self: a loader that has finished
 *
 * Returns: (transfer none) (nullable): the file, as it was read and checked
 */
GBytes *
pandect_bundle_loader_get_bytes (PandectBundleLoader *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (self), NULL);

  return self->bytes;
}

double
pandect_bundle_loader_get_fraction (PandectBundleLoader *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (self), 0);

  return g_atomic_int_get (&self->permille) / 1000.0;
}

/**
 * pandect_bundle_loader_get_problems:
 * @self: a loader that has finished
 *
 * Returns: (transfer none): a [class@Problem] for each thing that is wrong, up to a limit
 */
GListModel *
pandect_bundle_loader_get_problems (PandectBundleLoader *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (self), NULL);

  return G_LIST_MODEL (self->problems);
}

/**
 * pandect_bundle_loader_load:
 * @self: a loader
 * @cancellable: (nullable): to give up
 * @error: return location for a [error@BundleError]: the first problem
 *
 * Opens the bundle, and blocks meanwhile.
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL
 */
PandectBundle *
pandect_bundle_loader_load (PandectBundleLoader  *self,
                            GCancellable         *cancellable,
                            GError              **error)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE_LOADER (self), NULL);

  ensure_policy (self);

  return load (self, NULL, cancellable, error);
}

/**
 * pandect_bundle_loader_load_async:
 * @self: a loader
 * @cancellable: (nullable): to give up
 * @callback: called when the bundle is open, or cannot be opened
 * @user_data: data for @callback
 *
 * Opens the bundle in a thread. Nobody else holds the bundle before it is handed over.
 */
void
pandect_bundle_loader_load_async (PandectBundleLoader *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (PANDECT_IS_BUNDLE_LOADER (self));

  ensure_policy (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pandect_bundle_loader_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * pandect_bundle_loader_load_finish:
 * @self: a loader
 * @result: what the callback got
 * @error: return location for a [error@BundleError]: the first problem
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL
 */
PandectBundle *
pandect_bundle_loader_load_finish (PandectBundleLoader  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
