/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-xml.h"

G_BEGIN_DECLS

/**
 * PandectPlace:
 * @end: the byte behind an element, or before one that may be taken out
 * @behind: the byte behind one that may be taken out
 * @resume: the byte behind one that is taken out, or 0
 * @indent: what a line of its own begins with there
 * @tail: what keeps the rest of the line apart from what is added
 * @added: what is to be added
 *
 * A place in a file, behind an element, where lines can be added, or an element that can be taken
 * out, without changing any other byte.
 */
typedef struct
{
  gsize    end;
  gsize    behind;
  gsize    resume;
  char    *indent;
  char    *tail;
  GString *added;
} PandectPlace;

/**
 * PandectPlaces:
 *
 * The text of a file, in which places are found by element.
 */
typedef struct _PandectPlaces PandectPlaces;

PandectPlaces *pandect_places_new       (GBytes               *bytes) G_GNUC_WARN_UNUSED_RESULT;
PandectPlace  *pandect_places_add       (PandectPlaces        *self,
                                         PandectXml           *xml,
                                         const PandectXmlNode *node);
PandectPlace  *pandect_places_add_removable (PandectPlaces   *self,
                                         PandectXml           *xml,
                                         const PandectXmlNode *node);
GBytes        *pandect_places_dup_bytes (PandectPlaces        *self) G_GNUC_WARN_UNUSED_RESULT;
void           pandect_places_free      (PandectPlaces        *self);

void           pandect_place_take_out   (PandectPlace         *self);
void           pandect_place_add_line   (PandectPlace         *self,
                                         const char           *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectPlaces, pandect_places_free)

G_END_DECLS
