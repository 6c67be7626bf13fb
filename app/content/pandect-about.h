/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"
#include "base/pandect-list.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ABOUT (pandect_about_get_type ())
G_DECLARE_FINAL_TYPE (PandectAbout, pandect_about, PANDECT, ABOUT, GObject)

PandectAbout *pandect_about_new (PandectText *title,
                                 PandectText *scope,
                                 PandectText *source_title,
                                 PandectText *publisher,
                                 const char  *dated,
                                 const char  *seen,
                                 guint        age_limit,
                                 PandectText *standing,
                                 PandectText *jurisdiction,
                                 PandectText *terms,
                                 GListModel  *reviews) G_GNUC_WARN_UNUSED_RESULT;

PandectText *pandect_about_get_title        (PandectAbout *self);
PandectText *pandect_about_get_scope        (PandectAbout *self);
PandectText *pandect_about_get_source_title (PandectAbout *self);
PandectText *pandect_about_get_publisher    (PandectAbout *self);
const char  *pandect_about_get_dated        (PandectAbout *self);
const char  *pandect_about_get_seen         (PandectAbout *self);
guint        pandect_about_get_age_limit    (PandectAbout *self);
PandectText *pandect_about_get_standing     (PandectAbout *self);
PandectText *pandect_about_get_jurisdiction (PandectAbout *self);
PandectText *pandect_about_get_terms        (PandectAbout *self);
GListModel  *pandect_about_get_reviews      (PandectAbout *self);

G_END_DECLS
