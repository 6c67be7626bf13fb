/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectTextFunc:
 * @text: a text
 * @owner: the id of what it belongs to
 * @user_data: what the caller gave
 *
 * Called for each text of a bundle.
 */
typedef void (*PandectTextFunc) (PandectText *text,
                                 const char  *owner,
                                 gpointer     user_data);

void pandect_bundle_foreach_text (PandectBundle   *self,
                                  PandectTextFunc  function,
                                  gpointer         user_data);

G_END_DECLS
