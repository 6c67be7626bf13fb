/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void pandect_toast_show (AdwToastOverlay *toasts,
                         AdwToast        *toast);

G_END_DECLS
