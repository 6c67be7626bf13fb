/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-session.h"

#include "test-tree.h"

G_BEGIN_DECLS

/**
 * test_wait_until:
 * @condition: an expression
 *
 * Runs the main loop until @condition holds, and fails when it does not in ten seconds.
 */
#define test_wait_until(condition) \
  G_STMT_START \
    { \
      gint64 until_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
      guint tick_ = g_timeout_add (5, test_tick_cb, NULL); \
      while (!(condition) && g_get_monotonic_time () < until_) \
        g_main_context_iteration (NULL, TRUE); \
      g_source_remove (tick_); \
      g_assert_true (condition); \
    } \
  G_STMT_END

gboolean        test_tick_cb        (gpointer         unused);

void            test_init           (int             *argc,
                                     char          ***argv);
void            test_set_dark       (gboolean         is_dark);
void            test_set_text_scale (double           scale);

void            test_drop_age_limit (void);
PandectSession *test_session_new    (void) G_GNUC_WARN_UNUSED_RESULT;
PandectSession *test_session_open   (const char      *file_name) G_GNUC_WARN_UNUSED_RESULT;
void            test_record         (PandectSession  *session,
                                     const char      *field_id,
                                     const char      *value_id);

GtkWidget      *test_show           (GtkWidget       *child,
                                     int              width,
                                     int              height);
void            test_settle         (GtkWidget       *widget);
void            test_close          (GtkWidget       *window);
void            test_picture        (GtkWidget       *widget,
                                     const char      *name);

G_END_DECLS
