/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-collation.h"

#include <string.h>
#include <unicode/ucol.h>

/* ICU knows the order of every language by its tag. The C library knows those of locales that were
 * generated on the computer, which are often none, and then sorts by code points: "été" behind
 * "zoo". */

struct _PandectCollation
{
  UCollator *collator;    /* NULL where ICU has lost its data */
};

/**
 * pandect_collation_new:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): the order of that language, or the order that most languages share when
 *   @tag is %NULL or unknown
 */
PandectCollation *
pandect_collation_new (const char *tag)
{
  PandectCollation *self = g_new0 (PandectCollation, 1);
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  if (tag != NULL)
    uloc_forLanguageTag (tag, locale, sizeof locale, NULL, &status);

  /* An empty name would mean the locale of the process. */
  if (U_FAILURE (status) || *locale == '\0')
    strcpy (locale, "root");

  status = U_ZERO_ERROR;
  self->collator = ucol_open (locale, &status);

  return self;
}

void
pandect_collation_free (PandectCollation *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->collator, ucol_close);
  g_free (self);
}

/**
 * pandect_collation_compare:
 * @self: an order
 * @a: words
 * @b: other words
 *
 * Returns: less than 0, 0 or more than 0, as `strcmp()`; 0 only for words that are the same
 */
int
pandect_collation_compare (const PandectCollation *self,
                           const char             *a,
                           const char             *b)
{
  UErrorCode status = U_ZERO_ERROR;
  int order = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->collator != NULL)
    order = ucol_strcollUTF8 (self->collator, a, -1, b, -1, &status);

  return order != 0 && U_SUCCESS (status) ? order : strcmp (a, b);
}

/**
 * pandect_collation_dup_key:
 * @self: an order
 * @words: words
 *
 * Makes what `strcmp()` sorts in this order: for lists so long that comparing takes time.
 *
 * Returns: (transfer full): a key, which is no text
 */
char *
pandect_collation_dup_key (const PandectCollation *self,
                           const char             *words)
{
  g_autofree gunichar2 *utf16 = NULL;
  char *key;
  int length;

  g_return_val_if_fail (self != NULL, NULL);

  utf16 = g_utf8_to_utf16 (words, -1, NULL, NULL, NULL);
  if (self->collator == NULL || utf16 == NULL)
    return g_strdup (words);

  length = ucol_getSortKey (self->collator, utf16, -1, NULL, 0);
  key = g_malloc0 ((gsize) length + 1);
  ucol_getSortKey (self->collator, utf16, -1, (guint8 *) key, length);

  return key;
}

/**
 * pandect_collation_dup_library_version:
 *
 * Returns: (transfer full): the version of the library that knows the order of letters
 */
char *
pandect_collation_dup_library_version (void)
{
  char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;

  u_getVersion (version);
  u_versionToString (version, text);

  return g_strdup (text);
}
