/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle-loader.h"

G_BEGIN_DECLS

char           *test_bundle_dup_path     (const char   *name) G_GNUC_WARN_UNUSED_RESULT;
char           *test_bundle_read_file    (const char   *name) G_GNUC_WARN_UNUSED_RESULT;
PandectBundle  *test_bundle_open         (const char   *name) G_GNUC_WARN_UNUSED_RESULT;
PandectBundle  *test_bundle_from_text    (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
PandectBundle  *test_bundle_try_data     (const char   *data,
                                          gsize         size,
                                          GListModel  **problems,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char           *test_bundle_dup_problems (GListModel   *problems) G_GNUC_WARN_UNUSED_RESULT;
PandectProblem *test_bundle_refuse       (const char          *data,
                                          gsize                size,
                                          PandectBundleError   code,
                                          GListModel         **problems) G_GNUC_WARN_UNUSED_RESULT;

char           *test_bundle_replace      (const char   *text,
                                          const char   *find,
                                          const char   *replace) G_GNUC_WARN_UNUSED_RESULT;
void            test_bundle_find_place   (const char   *text,
                                          const char   *what,
                                          guint        *line,
                                          guint        *column);

/* The two bundles that tests open. */
#define TEST_SHIPPED     "stage-iv-breast-cancer.xml"
#define TEST_HOUSEPLANTS "houseplants.xml"

/* A whole bundle in few words: two drugs, a regimen of both, one field. */
extern const char test_bundle_minimal[];

G_END_DECLS
