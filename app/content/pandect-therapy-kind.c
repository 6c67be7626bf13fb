/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-therapy-kind.h"

static const char *kind_names[] = { "category", "drug", "regimen", "procedure", "option" };

G_DEFINE_ENUM_TYPE (PandectTherapyKind, pandect_therapy_kind,
                    G_DEFINE_ENUM_VALUE (PANDECT_THERAPY_CATEGORY, "category"),
                    G_DEFINE_ENUM_VALUE (PANDECT_THERAPY_DRUG, "drug"),
                    G_DEFINE_ENUM_VALUE (PANDECT_THERAPY_REGIMEN, "regimen"),
                    G_DEFINE_ENUM_VALUE (PANDECT_THERAPY_PROCEDURE, "procedure"),
                    G_DEFINE_ENUM_VALUE (PANDECT_THERAPY_OPTION, "option"))

/**
 * pandect_therapy_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its id, which is the name of its element in a bundle
 */
const char *
pandect_therapy_kind_to_string (PandectTherapyKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

/**
 * pandect_therapy_kind_from_string:
 * @string: an id
 * @kind: (out): return location for the kind
 *
 * Returns: whether there is a kind of that id
 */
gboolean
pandect_therapy_kind_from_string (const char         *string,
                                  PandectTherapyKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_strcmp0 (kind_names[i], string) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
