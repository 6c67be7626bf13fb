/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_SEARCH_PROVIDER (pandect_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (PandectSearchProvider, pandect_search_provider,
                      PANDECT, SEARCH_PROVIDER, GApplication)

GApplication *pandect_search_provider_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
