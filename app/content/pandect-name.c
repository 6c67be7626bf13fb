/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-name.h"

/**
 * PandectName:
 *
 * A name by which a therapy is known.
 */

struct _PandectName
{
  GObject          parent_instance;

  PandectNameKind  kind;
  char            *text;
  const char      *language;
  char            *authority;
  gboolean         is_verified;
};

G_DEFINE_ENUM_TYPE (PandectNameKind, pandect_name_kind,
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_GENERIC, "generic"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_BRAND, "brand"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_ABBREVIATION, "abbreviation"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_SYNONYM, "synonym"),
                    G_DEFINE_ENUM_VALUE (PANDECT_NAME_TALL_MAN, "tall-man"))

G_DEFINE_FINAL_TYPE (PandectName, pandect_name, G_TYPE_OBJECT)

static void
pandect_name_finalize (GObject *object)
{
  PandectName *self = PANDECT_NAME (object);

  g_free (self->text);
  g_free (self->authority);

  G_OBJECT_CLASS (pandect_name_parent_class)->finalize (object);
}

static void
pandect_name_class_init (PandectNameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_name_finalize;
}

static void
pandect_name_init (PandectName *self)
{
}

/**
 * pandect_name_new:
 * @kind: what sort of name
 * @text: the name
 * @language: BCP 47 tag of the name
 * @authority: (nullable): who uses or gives it
 * @is_verified: whether it was read in a public source
 *
 * Returns: (transfer full): the name
 */
PandectName *
pandect_name_new (PandectNameKind  kind,
                  const char      *text,
                  const char      *language,
                  const char      *authority,
                  gboolean         is_verified)
{
  PandectName *self = g_object_new (PANDECT_TYPE_NAME, NULL);

  self->kind = kind;
  self->text = g_strdup (text);
  self->language = g_intern_string (language);
  self->authority = g_strdup (authority);
  self->is_verified = is_verified;

  return self;
}

PandectNameKind
pandect_name_get_kind (PandectName *self)
{
  g_return_val_if_fail (PANDECT_IS_NAME (self), PANDECT_NAME_GENERIC);

  return self->kind;
}

const char *
pandect_name_get_text (PandectName *self)
{
  g_return_val_if_fail (PANDECT_IS_NAME (self), NULL);

  return self->text;
}

const char *
pandect_name_get_language (PandectName *self)
{
  g_return_val_if_fail (PANDECT_IS_NAME (self), NULL);

  return self->language;
}

/**
 * pandect_name_get_authority:
 * @self: a name
 *
 * Returns: (transfer none) (nullable): who uses or gives it
 */
const char *
pandect_name_get_authority (PandectName *self)
{
  g_return_val_if_fail (PANDECT_IS_NAME (self), NULL);

  return self->authority;
}

gboolean
pandect_name_get_is_verified (PandectName *self)
{
  g_return_val_if_fail (PANDECT_IS_NAME (self), FALSE);

  return self->is_verified;
}

/**
 * pandect_name_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its id, for files and programs
 */
const char *
pandect_name_kind_to_string (PandectNameKind kind)
{
  static const char *names[] = { "generic", "brand", "abbreviation", "synonym", "tall-man" };

  g_return_val_if_fail (kind <= PANDECT_NAME_TALL_MAN, NULL);

  return names[kind];
}
