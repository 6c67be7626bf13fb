/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-library.h"

G_BEGIN_DECLS

/**
 * PandectInstalled:
 * @PANDECT_INSTALLED_NEWEST: it is there, and opens from now on
 * @PANDECT_INSTALLED_OLDER: it is there, and a newer one opens
 *
 * What came of installing a bundle.
 */
typedef enum
{
  PANDECT_INSTALLED_NEWEST,
  PANDECT_INSTALLED_OLDER,
} PandectInstalled;

#define PANDECT_TYPE_INSTALLER (pandect_installer_get_type ())
G_DECLARE_FINAL_TYPE (PandectInstaller, pandect_installer, PANDECT, INSTALLER, GObject)

PandectInstaller *pandect_installer_new          (PandectLibrary    *library,
                                                  GFile             *file)
                                                  G_GNUC_WARN_UNUSED_RESULT;
GFile            *pandect_installer_get_file     (PandectInstaller  *self);
GListModel       *pandect_installer_get_problems (PandectInstaller  *self);
PandectBundle    *pandect_installer_get_bundle   (PandectInstaller  *self);
PandectBundle    *pandect_installer_get_present  (PandectInstaller  *self);

gboolean          pandect_installer_check        (PandectInstaller  *self);
gboolean          pandect_installer_install      (PandectInstaller  *self,
                                                  PandectInstalled  *installed);

void              pandect_installer_check_async    (PandectInstaller     *self,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean          pandect_installer_check_finish   (PandectInstaller     *self,
                                                    GAsyncResult         *result);
void              pandect_installer_install_async  (PandectInstaller     *self,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean          pandect_installer_install_finish (PandectInstaller     *self,
                                                    GAsyncResult         *result,
                                                    PandectInstalled     *installed);

G_END_DECLS
