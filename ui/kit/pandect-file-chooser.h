/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PandectFileChosen:
 * @file: what the reader chose
 * @user_data: data for the callback
 *
 * Called when a file was chosen; not when the reader changed their mind.
 */
typedef void (*PandectFileChosen) (GFile    *file,
                                   gpointer  user_data);

/**
 * PandectFileQuestion:
 * @action: to open a file or to save one
 * @title: the title of the dialog
 * @accept: the words on its button
 * @filter: what the files are
 * @pattern: what their names look like
 * @name: (nullable): the name to begin with, for a file to save
 *
 * What to ask the reader for.
 */
typedef struct
{
  GtkFileChooserAction  action;
  const char           *title;
  const char           *accept;
  const char           *filter;
  const char           *pattern;
  const char           *name;
} PandectFileQuestion;

void pandect_file_chooser_ask  (GtkWindow                 *parent,
                                const PandectFileQuestion *question,
                                PandectFileChosen          callback,
                                gpointer                   user_data);
void pandect_file_chooser_open (GtkWindow         *parent,
                                PandectFileChosen  callback,
                                gpointer           user_data);

G_END_DECLS
