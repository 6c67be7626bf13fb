/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

/* What the files of the session share. */

G_BEGIN_DECLS

struct _PandectSession
{
  GObject              parent_instance;

  PandectBundle       *bundle;
  PandectProfile      *profile;
  PandectBundleSearch *search;

  PandectList         *entries;       /* by index of the therapy */
  PandectList         *treatments;
  PandectList         *groups;
  PandectTreatment        *root;
  PandectFinding      *findings;

  PandectTreatment        *current;
  gboolean             matches_only;
  gboolean             by_name;
  gboolean             shows_refused;
  char                *query;
  GListModel          *results;

  PandectQuestion      question;
  PandectFieldMask     skipped;
  PandectPreview      *preview;

  char               **languages;
  char               **second_languages;
  char                *lettering;
};

void pandect_session_build_entries  (PandectSession *self);
void pandect_session_assess         (PandectSession *self);
void pandect_session_search         (PandectSession *self);
void pandect_session_read_languages (PandectSession *self);

G_END_DECLS
