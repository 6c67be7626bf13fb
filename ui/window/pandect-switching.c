/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-switching.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"

static AdwToast *
create_toast (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  /* Its own label would end in an ellipsis in a narrow window. */
  adw_toast_set_custom_title (toast, pandect_label_new (title, "heading"));

  return toast;
}

/**
 * pandect_switching_report:
 * @toasts: where the reader is told
 * @bundle: what is shown now
 *
 * Says which version is shown.
 */
void
pandect_switching_report (AdwToastOverlay *toasts,
                          PandectBundle   *bundle)
{
  g_autofree char *words = g_strdup_printf (_("Version %s is shown."),
                                            pandect_bundle_get_version (bundle));

  adw_toast_overlay_add_toast (toasts, create_toast (words));
}

/**
 * pandect_switching_report_passed_over:
 * @toasts: where the reader is told
 * @problems: what is wrong with the files that were not opened
 *
 * Says that a bundle is damaged, if one is, and where to read more.
 */
void
pandect_switching_report_passed_over (AdwToastOverlay *toasts,
                                      GListModel      *problems)
{
  AdwToast *toast;

  if (g_list_model_get_n_items (problems) == 0)
    return;

  toast = create_toast (_("A bundle is damaged. An older version may be shown in its place."));
  adw_toast_set_button_label (toast, _("B_undles"));
  adw_toast_set_action_name (toast, "win.show-library");
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (toasts, toast);
}
