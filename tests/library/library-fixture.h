/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-installer.h"

G_BEGIN_DECLS

/**
 * LibraryFixture:
 * @folder: a folder that goes with the test
 * @own: where the reader's bundles go, which is not there yet
 * @site: where those for all readers lie
 * @program: where those of the program lie
 * @library: the library of these folders
 *
 * A library of its own for each test, with nothing in it.
 */
typedef struct
{
  char           *folder;
  char           *own;
  char           *site;
  char           *program;
  PandectLibrary *library;
} LibraryFixture;

void  library_fixture_set_up    (LibraryFixture *self);
void  library_fixture_clear     (LibraryFixture *self);
char *library_fixture_dup_text  (const char     *version) G_GNUC_WARN_UNUSED_RESULT;
char *library_fixture_put       (const char     *folder,
                                 const char     *name,
                                 const char     *text) G_GNUC_WARN_UNUSED_RESULT;
void  library_fixture_add       (const char     *folder,
                                 const char     *version);
char *library_fixture_describe  (LibraryFixture *self) G_GNUC_WARN_UNUSED_RESULT;
char *library_fixture_open      (LibraryFixture *self,
                                 GListStore     *problems) G_GNUC_WARN_UNUSED_RESULT;
PandectInstalled library_fixture_install (LibraryFixture *self,
                                          const char     *version);
char *library_fixture_refuse    (LibraryFixture *self,
                                 const char     *path) G_GNUC_WARN_UNUSED_RESULT;
guint library_fixture_count     (const char     *folder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LibraryFixture, library_fixture_clear)

/* The bundle of these tests. */
#define LIBRARY_FIXTURE_ID "tea"

G_END_DECLS
