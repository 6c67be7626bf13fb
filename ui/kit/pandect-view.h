/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VIEW (pandect_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PandectView, pandect_view, PANDECT, VIEW, GtkBox)

/**
 * PandectViewClass:
 * @update_words: (nullable): writes what depends on languages and lettering only
 * @update: (nullable): shows what the session finds
 * @update_current: (nullable): follows what the reader looks at
 *
 * With a session all are called in this order, and again whenever what they show may have changed.
 * Other words call @update, too.
 */
struct _PandectViewClass
{
  GtkBoxClass parent_class;

  void (* update_words)   (PandectView *self);
  void (* update)         (PandectView *self);
  void (* update_current) (PandectView *self);
};

PandectSession *pandect_view_get_session (PandectView    *self);
void            pandect_view_set_session (PandectView    *self,
                                          PandectSession *session);
void            pandect_view_update      (PandectView    *self);
void            pandect_view_connect     (PandectView    *self,
                                          const char     *signal,
                                          GCallback       callback);

G_END_DECLS
