/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/pandect-bundle.h"

/* What a reader is told when another version of a bundle is shown than a moment before, or than
 * the newest. */

G_BEGIN_DECLS

void pandect_switching_report             (AdwToastOverlay *toasts,
                                           PandectBundle   *bundle);
void pandect_switching_report_passed_over (AdwToastOverlay *toasts,
                                           GListModel      *problems);

G_END_DECLS
