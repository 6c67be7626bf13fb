/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-file.h"
#include "tools/pandect-drift.h"

static void
print (const PandectDrift *drift)
{
  static const char * const kinds[] = {
    [PANDECT_DRIFT_SAME] = N_("unchanged"),
    [PANDECT_DRIFT_CHANGED] = N_("changed"),
    [PANDECT_DRIFT_GONE] = N_("gone"),
    [PANDECT_DRIFT_UNKNOWN] = N_("not found in the old page"),
  };

  printf (drift->is_guess ? _("%s: %s (found by its words)\n") : "%s: %s\n", drift->fact,
          _(kinds[drift->kind]));

  if (drift->before != NULL)
    printf ("  - %s\n", drift->before);
  if (drift->after != NULL)
    printf ("  + %s\n", drift->after);
  if (*drift->dependents != '\0')
    printf (_("  rests on it: %s\n"), drift->dependents);
}

static PandectCliStatus
compare (GPtrArray  *before,
         GPtrArray  *after,
         const char *bundle)
{
  g_autoptr(GBytes) bytes = pandect_cli_read_file (bundle);
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) drifts = NULL;
  guint n[4] = { 0 };

  if (bytes != NULL)
    drifts = pandect_drift_compare (before, after, bytes, bundle, complaints);

  if (pandect_cli_refuse_with (complaints) || drifts == NULL)
    return PANDECT_CLI_BAD;

  for (guint i = 0; i < drifts->len; i++)
    {
      const PandectDrift *drift = g_ptr_array_index (drifts, i);

      n[drift->kind]++;
      if (drift->kind != PANDECT_DRIFT_SAME)
        print (drift);
    }

  printf (_("Passages of facts: %u unchanged, %u changed, %u gone, %u not found in the old page\n"),
          n[PANDECT_DRIFT_SAME], n[PANDECT_DRIFT_CHANGED], n[PANDECT_DRIFT_GONE],
          n[PANDECT_DRIFT_UNKNOWN]);

  return PANDECT_CLI_DONE;
}

/* Lists the facts whose passage a new edition of the page has changed or left out. */
PandectCliStatus
pandect_cli_drift (const PandectCliOptions *options)
{
  g_autoptr(GPtrArray) before = pandect_cli_read_page (options->arguments[1]);
  g_autoptr(GPtrArray) after = pandect_cli_read_page (options->arguments[2]);

  return before != NULL && after != NULL ? compare (before, after, options->arguments[3])
                                         : PANDECT_CLI_BAD;
}
