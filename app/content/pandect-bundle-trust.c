/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-trust.h"

#include <glib/gi18n-lib.h>

static void
report (GListStore         *problems,
        PandectBundleError  code,
        GFile              *file,
        const char         *message)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = path == NULL ? g_file_get_uri (file) : NULL;
  g_autoptr(PandectProblem) problem =
    pandect_problem_new (PANDECT_SEVERITY_ERROR, code, "E1", path != NULL ? path : uri, 0, 0,
                         message);

  g_list_store_append (problems, problem);
}

/* That there is no signature is no error. One that cannot be read is: to go on without it would
 * let whoever spoils a signature pass for somebody who has none. */
static gboolean
read_signature (GFile             *file,
                PandectSignature **signature,
                GListStore        *problems)
{
  g_autoptr(GFile) signature_file = pandect_signature_dup_file (file);
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;

  *signature = pandect_signature_read (signature_file, NULL, &error);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  message = g_strdup_printf (_("The signature cannot be read, so the bundle is not opened. %s"),
                             error->message);
  report (problems, PANDECT_BUNDLE_ERROR_SIGNATURE, signature_file, message);

  return FALSE;
}

static char *
dup_refusal (PandectTrust *trust)
{
  const char *key_id = pandect_trust_get_key_id (trust);

  switch (pandect_trust_get_state (trust))
    {
    case PANDECT_TRUST_UNKNOWN_KEY:
      return g_strdup_printf (_("Expected a signature by a trusted key, found one by the key %s, "
                                "which is not trusted here"), key_id);

    case PANDECT_TRUST_REVOKED_KEY:
      return g_strdup_printf (_("Expected a signature by a trusted key, found one by the key %s, "
                                "which was revoked"), key_id);

    case PANDECT_TRUST_UNSIGNED:
    case PANDECT_TRUST_TRUSTED:
    case PANDECT_TRUST_ALTERED:
    default:
      return g_strdup (_("Expected a signature by a trusted key, found no signature"));
    }
}

static gboolean
check_altered (GFile        *file,
               PandectTrust *trust,
               GListStore   *problems)
{
  g_autofree char *message = NULL;

  if (pandect_trust_get_state (trust) != PANDECT_TRUST_ALTERED)
    return TRUE;

  message = g_strdup_printf (_("The bundle or its signature was altered: they do not match by the "
                               "key %s, so the bundle is not opened"),
                             pandect_trust_get_key_id (trust));
  report (problems, PANDECT_BUNDLE_ERROR_ALTERED, file, message);

  return FALSE;
}

static gboolean
check_policy (GFile         *file,
              PandectTrust  *trust,
              PandectPolicy *policy,
              GListStore    *problems)
{
  const char * const *faults = pandect_policy_get_problems (policy);
  g_autofree char *message = NULL;

  if (pandect_trust_is_trusted (trust) || !pandect_policy_requires_signature (policy))
    return TRUE;

  message = dup_refusal (trust);
  report (problems, PANDECT_BUNDLE_ERROR_UNTRUSTED, file, message);

  for (guint i = 0; faults[i] != NULL; i++)
    {
      g_autofree char *why =
        g_strdup_printf (_("A policy cannot be understood, so a signature is required. %s"),
                         faults[i]);

      report (problems, PANDECT_BUNDLE_ERROR_UNTRUSTED, file, why);
    }

  return FALSE;
}

/**
 * pandect_bundle_trust_check:
 * @file: a bundle
 * @bytes: what was read from it, and is going to be used
 * @policy: what may be opened
 * @keyring: whose signatures are trusted
 * @problems: takes what is wrong
 *
 * Returns: (transfer full) (nullable): what is known of where the bytes come from, or %NULL when
 *   they must not be used
 */
PandectTrust *
pandect_bundle_trust_check (GFile          *file,
                            GBytes         *bytes,
                            PandectPolicy  *policy,
                            PandectKeyring *keyring,
                            GListStore     *problems)
{
  g_autoptr(PandectSignature) signature = NULL;
  g_autoptr(PandectTrust) trust = NULL;

  if (!read_signature (file, &signature, problems))
    return NULL;

  trust = pandect_keyring_judge (keyring, bytes, signature);

  if (!check_altered (file, trust, problems) || !check_policy (file, trust, policy, problems))
    return NULL;

  return g_steal_pointer (&trust);
}
