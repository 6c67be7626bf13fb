/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectPaper:
 * @name: its name, as it is asked for
 * @width: its width, in points
 * @height: its height
 *
 * A size of paper.
 */
typedef struct
{
  const char *name;
  double      width;
  double      height;
} PandectPaper;

const PandectPaper *pandect_paper_find        (const char *name);
const PandectPaper *pandect_paper_get_default (void);

G_END_DECLS
