/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a file of arbitrary bytes: either a whole bundle comes of it and no problem, or at least
 * one problem and no bundle. A bundle is judged and looked over. */

#define _GNU_SOURCE

#include "config.h"

#include <sys/mman.h>
#include <unistd.h>

#include "content/pandect-audit.h"
#include "content/pandect-bundle-loader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_bundle (PandectBundle *bundle)
{
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  g_autofree PandectFinding *findings = g_new0 (PandectFinding, n_entries);
  g_autoptr(PandectProfile) profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  g_autoptr(GListModel) warnings = pandect_audit_run (bundle);

  pandect_bundle_assess (bundle, profile, findings);
  for (guint i = 0; i < n_entries; i++)
    g_assert ((findings[i].truth == PANDECT_TRUTH_UNKNOWN) ==
              (pandect_field_mask_count (&findings[i].missing) > 0));

  g_assert (warnings != NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  int fd = memfd_create ("bundle", 0);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(PandectBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  guint n_problems;

  g_assert (fd >= 0);
  g_assert (write (fd, data, size) == (gssize) size);

  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  n_problems = g_list_model_get_n_items (pandect_bundle_loader_get_problems (loader));
  g_assert ((bundle == NULL) == (error != NULL));
  g_assert ((bundle == NULL) == (n_problems > 0));

  if (bundle != NULL)
    check_bundle (bundle);

  close (fd);

  return 0;
}
