/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet.h"

#include "sheet/pandect-sheet-pages-private.h"

/**
 * PandectSheet:
 *
 * What a session says of a profile, to be put on paper: what is recorded, how every treatment
 * stands and why, which cautions apply, and what is unknown.
 *
 * It is a copy of the moment it is made, and does not follow the session. There is no place on it
 * for a name.
 */

struct _PandectSheet
{
  GObject              parent_instance;

  char                *title;
  PandectSheetContent *contents[PANDECT_N_SHEET_BREVITIES];
};

G_DEFINE_FINAL_TYPE (PandectSheet, pandect_sheet, G_TYPE_OBJECT)

static void
pandect_sheet_finalize (GObject *object)
{
  PandectSheet *self = PANDECT_SHEET (object);

  g_free (self->title);
  for (guint i = 0; i < G_N_ELEMENTS (self->contents); i++)
    g_clear_pointer (&self->contents[i], pandect_sheet_content_free);

  G_OBJECT_CLASS (pandect_sheet_parent_class)->finalize (object);
}

static void
pandect_sheet_class_init (PandectSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_sheet_finalize;
}

static void
pandect_sheet_init (PandectSheet *self)
{
}

/**
 * pandect_sheet_new:
 * @session: a session
 * @printed: when the sheet is printed
 *
 * Returns: (transfer full): what the session says now
 */
PandectSheet *
pandect_sheet_new (PandectSession *session,
                   GDateTime      *printed)
{
  PandectSheet *self;
  const PandectAbout *about;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (printed != NULL, NULL);

  self = g_object_new (PANDECT_TYPE_SHEET, NULL);
  about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  self->title = g_strdup (pandect_session_get_words (session, about->title));
  for (guint i = 0; i < G_N_ELEMENTS (self->contents); i++)
    self->contents[i] = pandect_sheet_content_new (session, printed, i);

  return self;
}

/**
 * pandect_sheet_get_title:
 * @self: a sheet
 *
 * Returns: the title of the bundle, which tells nothing of the profile
 */
const char *
pandect_sheet_get_title (PandectSheet *self)
{
  g_return_val_if_fail (PANDECT_IS_SHEET (self), NULL);

  return self->title;
}

/**
 * pandect_sheet_paginate:
 * @self: a sheet
 * @width: the width of a page, in points
 * @height: its height
 *
 * Lays the sheet out. The margins are within the page.
 *
 * Returns: (transfer full): the pages, at least one
 */
PandectSheetPages *
pandect_sheet_paginate (PandectSheet *self,
                        double        width,
                        double        height)
{
  g_return_val_if_fail (PANDECT_IS_SHEET (self), NULL);

  return pandect_sheet_pages_new (self, self->contents, width, height);
}
