/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-policy.h"

#include <glib/gi18n-lib.h>

/**
 * PandectPolicy:
 *
 * Which content may be opened, and how old it may be before the reader is told so.
 *
 * The administrator states it in a policy file, the user in the settings, and each of them can
 * only make it stricter. A policy file that cannot be understood is taken for the strictest one.
 */

#define POLICY_FILE     SYSCONFDIR "/pandect/policy.ini"
#define POLICY_VARIABLE "PANDECT_POLICY"
#define FILE_LIMIT      (64 * 1024)
#define GROUP           "Policy"
#define AGE_LIMIT_MAX   1200

/* Without settings this holds, as it would with the settings as they are at first. */
#define DEFAULT_AGE_LIMIT 12

struct _PandectPolicy
{
  GObject    parent_instance;

  gboolean   requires_signature;
  gboolean   trusts_user_keys;
  guint      age_limit;   /* months; 0 for none */
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (PandectPolicy, pandect_policy, G_TYPE_OBJECT)

static gboolean
tighten_age_limit (PandectPolicy  *self,
                   int             months,
                   GError        **error)
{
  if (months < 0 || months > AGE_LIMIT_MAX)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Expected an age-limit from 0 to %d months, found %d"), AGE_LIMIT_MAX, months);
      return FALSE;
    }

  if (months > 0 && (self->age_limit == 0 || (guint) months < self->age_limit))
    self->age_limit = months;

  return TRUE;
}

static gboolean
read_entry (PandectPolicy  *self,
            GKeyFile       *entries,
            const char     *name,
            GError        **error)
{
  GError *problem = NULL;

  if (g_str_equal (name, "require-signature"))
    self->requires_signature |= g_key_file_get_boolean (entries, GROUP, name, &problem);
  else if (g_str_equal (name, "user-keys"))
    self->trusts_user_keys &= g_key_file_get_boolean (entries, GROUP, name, &problem);
  else if (g_str_equal (name, "age-limit"))
    tighten_age_limit (self, g_key_file_get_integer (entries, GROUP, name, &problem),
                       problem == NULL ? &problem : NULL);
  else
    g_set_error (&problem, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                 _("Expected require-signature, user-keys or age-limit, found “%s”"), name);

  if (problem != NULL)
    g_propagate_error (error, problem);

  return problem == NULL;
}

static gboolean
read_entries (PandectPolicy  *self,
              GKeyFile       *entries,
              GError        **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (entries, NULL);
  g_auto(GStrv) names = NULL;

  if (g_strv_length (groups) != 1 || !g_str_equal (groups[0], GROUP))
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Expected one group, “%s”"), GROUP);
      return FALSE;
    }

  names = g_key_file_get_keys (entries, GROUP, NULL, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (!read_entry (self, entries, names[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_file (PandectPolicy  *self,
           GFile          *file,
           GError        **error)
{
  g_autoptr(GKeyFile) entries = g_key_file_new ();
  g_autoptr(GBytes) bytes = pandect_armor_read (file, FILE_LIMIT, NULL, error);

  if (bytes == NULL)
    return FALSE;

  if (g_bytes_get_size (bytes) > FILE_LIMIT)
    {
      g_set_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED,
                   _("Expected UTF-8 text of at most %u bytes"), FILE_LIMIT);
      return FALSE;
    }

  return g_key_file_load_from_bytes (entries, bytes, G_KEY_FILE_NONE, error) &&
         read_entries (self, entries, error);
}

/* That there is no policy file is no problem; all else is. */
static void
apply_file (PandectPolicy *self,
            const char    *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  if (read_file (self, file, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;

  self->requires_signature = TRUE;
  self->trusts_user_keys = FALSE;
  g_ptr_array_insert (self->problems, self->problems->len - 1,
                      g_strdup_printf ("%s: %s", path, error->message));
}

static void
apply_settings (PandectPolicy *self,
                GSettings     *settings)
{
  self->requires_signature |= g_settings_get_boolean (settings, "require-signature");
  tighten_age_limit (self, g_settings_get_int (settings, "age-limit"), NULL);
}

static void
pandect_policy_finalize (GObject *object)
{
  g_ptr_array_unref (PANDECT_POLICY (object)->problems);

  G_OBJECT_CLASS (pandect_policy_parent_class)->finalize (object);
}

static void
pandect_policy_class_init (PandectPolicyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_policy_finalize;
}

static void
pandect_policy_init (PandectPolicy *self)
{
  self->trusts_user_keys = TRUE;
  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
}

/**
 * pandect_policy_new:
 * @files: policy files, each of which may be missing
 * @settings: (nullable): the settings of the user
 *
 * Returns: (transfer full): the strictest of all that they say
 */
PandectPolicy *
pandect_policy_new (const char * const *files,
                    GSettings          *settings)
{
  PandectPolicy *self = g_object_new (PANDECT_TYPE_POLICY, NULL);

  for (guint i = 0; files[i] != NULL; i++)
    apply_file (self, files[i]);

  if (settings != NULL)
    apply_settings (self, settings);
  else
    tighten_age_limit (self, DEFAULT_AGE_LIMIT, NULL);

  return self;
}

/**
 * pandect_policy_new_default:
 *
 * Reads the policy of the administrator, a further one that the environment may name in
 * `PANDECT_POLICY`, and the settings of the user.
 *
 * Returns: (transfer full): the strictest of all that they say
 */
PandectPolicy *
pandect_policy_new_default (void)
{
  const char *further = g_getenv (POLICY_VARIABLE);
  const char *files[] = {
    POLICY_FILE,
    further != NULL && *further != '\0' ? further : NULL,
    NULL
  };
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;

  /* GSettings ends a program whose schema is not installed, and has no look at missing keys. */
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  if (schema != NULL && g_settings_schema_has_key (schema, "require-signature") &&
      g_settings_schema_has_key (schema, "age-limit"))
    settings = g_settings_new_full (schema, NULL, NULL);

  return pandect_policy_new (files, settings);
}

/**
 * pandect_policy_requires_signature:
 * @self: a policy
 *
 * Returns: whether only content that a trusted key signed may be opened
 */
gboolean
pandect_policy_requires_signature (PandectPolicy *self)
{
  g_return_val_if_fail (PANDECT_IS_POLICY (self), TRUE);

  return self->requires_signature;
}

/**
 * pandect_policy_trusts_user_keys:
 * @self: a policy
 *
 * Returns: whether a user may add trusted keys to those of the system
 */
gboolean
pandect_policy_trusts_user_keys (PandectPolicy *self)
{
  g_return_val_if_fail (PANDECT_IS_POLICY (self), FALSE);

  return self->trusts_user_keys;
}

/**
 * pandect_policy_get_age_limit:
 * @self: a policy
 *
 * Returns: how old content may be before the reader is told so, in months; 0 for no limit
 */
guint
pandect_policy_get_age_limit (PandectPolicy *self)
{
  g_return_val_if_fail (PANDECT_IS_POLICY (self), 0);

  return self->age_limit;
}

/**
 * pandect_policy_get_problems:
 * @self: a policy
 *
 * Returns: (transfer none): a line for each policy file that cannot be understood
 */
const char * const *
pandect_policy_get_problems (PandectPolicy *self)
{
  g_return_val_if_fail (PANDECT_IS_POLICY (self), NULL);

  return (const char * const *) self->problems->pdata;
}

/* The keys that the policy lets count. */
PandectKeyring *
pandect_policy_new_keyring (PandectPolicy *self)
{
  g_return_val_if_fail (PANDECT_IS_POLICY (self), NULL);

  return pandect_keyring_new_default (self->trusts_user_keys);
}
