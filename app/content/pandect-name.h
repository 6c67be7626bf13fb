/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectNameKind:
 * @PANDECT_NAME_GENERIC: the name of the therapy in the bundle
 * @PANDECT_NAME_BRAND: a brand
 * @PANDECT_NAME_ABBREVIATION: an abbreviation
 * @PANDECT_NAME_SYNONYM: another name, perhaps in another language
 * @PANDECT_NAME_TALL_MAN: the generic name with capitals that tell it from a look-alike
 *
 * What sort of name a name is.
 */
typedef enum
{
  PANDECT_NAME_GENERIC,
  PANDECT_NAME_BRAND,
  PANDECT_NAME_ABBREVIATION,
  PANDECT_NAME_SYNONYM,
  PANDECT_NAME_TALL_MAN,
} PandectNameKind;

#define PANDECT_TYPE_NAME_KIND (pandect_name_kind_get_type ())
GType pandect_name_kind_get_type (void);

const char *pandect_name_kind_to_string (PandectNameKind kind);

#define PANDECT_TYPE_NAME (pandect_name_get_type ())
G_DECLARE_FINAL_TYPE (PandectName, pandect_name, PANDECT, NAME, GObject)

PandectName *pandect_name_new (PandectNameKind  kind,
                               const char      *text,
                               const char      *language,
                               const char      *authority,
                               gboolean         is_verified) G_GNUC_WARN_UNUSED_RESULT;

PandectNameKind  pandect_name_get_kind        (PandectName *self);
const char      *pandect_name_get_text        (PandectName *self);
const char      *pandect_name_get_language    (PandectName *self);
const char      *pandect_name_get_authority   (PandectName *self);
gboolean         pandect_name_get_is_verified (PandectName *self);

G_END_DECLS
