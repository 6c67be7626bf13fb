/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session-private.h"

#include "base/pandect-language.h"

/* Which of its languages a bundle is read in, and what stands in where it lacks one. */

/**
 * pandect_session_get_languages:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): tags of the languages content is shown in, best first
 */
const char * const *
pandect_session_get_languages (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return (const char * const *) self->languages;
}

static void
append_tags (GPtrArray  *tags,
             char      **more)
{
  for (guint i = 0; more != NULL && more[i] != NULL; i++)
    g_ptr_array_add (tags, more[i]);
}

/* Whether the bundle has any of the languages it is to be shown in. */
static gboolean
is_translated (PandectSession *self)
{
  const PandectReview * const *reviews = pandect_bundle_get_about (self->bundle)->reviews;

  for (guint i = 0; self->languages != NULL && reviews[i] != NULL; i++)
    {
      const PandectReview *review = reviews[i];

      if (pandect_language_is_among (review->language, (const char * const *) self->languages))
        return TRUE;
    }

  return FALSE;
}

/* Tells the search which texts stand on the pages. The source is among them where there is no
 * translation that could take its place. */
void
pandect_session_read_languages (PandectSession *self)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new ();

  append_tags (tags, self->languages);
  append_tags (tags, self->second_languages);
  if (!is_translated (self))
    g_ptr_array_add (tags, (gpointer) pandect_bundle_get_language (self->bundle));
  g_ptr_array_add (tags, NULL);

  pandect_bundle_search_set_languages (self->search, (const char * const *) tags->pdata);
}

static void
set_tags (PandectSession       *self,
          char               ***tags,
          const char * const   *value,
          const char           *property)
{
  if (value == NULL ? *tags == NULL
                    : *tags != NULL && g_strv_equal ((const char * const *) *tags, value))
    return;

  g_strfreev (*tags);
  *tags = g_strdupv ((char **) value);
  pandect_session_read_languages (self);
  pandect_session_search (self);
  g_object_notify (G_OBJECT (self), property);
}

void
pandect_session_set_languages (PandectSession     *self,
                               const char * const *languages)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  set_tags (self, &self->languages, languages, "languages");
}

/**
 * pandect_session_get_second_languages:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): tags of the languages content is shown in once more, best
 *   first
 */
const char * const *
pandect_session_get_second_languages (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return (const char * const *) self->second_languages;
}

void
pandect_session_set_second_languages (PandectSession     *self,
                                      const char * const *languages)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  set_tags (self, &self->second_languages, languages, "second-languages");
}

/**
 * pandect_session_get_lettering:
 * @self: a session
 *
 * Returns: (nullable): whose capitals tell look-alike drug names apart
 */
const char *
pandect_session_get_lettering (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->lettering;
}

void
pandect_session_set_lettering (PandectSession *self,
                               const char     *authority)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  if (g_strcmp0 (self->lettering, authority) == 0)
    return;

  g_free (self->lettering);
  self->lettering = g_strdup (authority);
  g_object_notify (G_OBJECT (self), "lettering");
}

/**
 * pandect_session_prefer_languages:
 * @self: a session
 * @preferred: (nullable): languages a reader prefers, as in the variable `LANGUAGE`
 *
 * Shows content in the languages of a reader, as far as the bundle has them.
 */
void
pandect_session_prefer_languages (PandectSession *self,
                                  const char     *preferred)
{
  g_auto(GStrv) languages = NULL;

  g_return_if_fail (PANDECT_IS_SESSION (self));

  languages = pandect_bundle_choose_languages (self->bundle, preferred);
  pandect_session_set_languages (self, (const char * const *) languages);
}

/**
 * pandect_session_prefer_second_language:
 * @self: a session
 * @preferred: (nullable): the language to show content in once more; %NULL for none
 *
 * Shows each passage in another language as well, as far as the bundle has it.
 */
void
pandect_session_prefer_second_language (PandectSession *self,
                                        const char     *preferred)
{
  g_auto(GStrv) languages = NULL;

  g_return_if_fail (PANDECT_IS_SESSION (self));

  if (preferred != NULL)
    languages = pandect_bundle_choose_languages (self->bundle, preferred);

  pandect_session_set_second_languages (self, (const char * const *) languages);
}

/**
 * pandect_session_get_second_passage:
 * @self: a session
 * @text: (nullable): a text of its bundle
 *
 * Finds what to show beside a text. Nothing stands in for a translation that is missing: the first
 * passage is there to be read.
 *
 * Returns: (transfer none) (nullable): the text in the second language, or %NULL when there is none
 *   that differs from the first
 */
const PandectPassage *
pandect_session_get_second_passage (PandectSession *self,
                                    PandectText    *text)
{
  const char * const *languages = pandect_session_get_second_languages (self);
  const PandectPassage *first, *second;

  if (text == NULL || languages == NULL)
    return NULL;

  first = pandect_text_get_passage (text, pandect_session_get_languages (self));
  second = pandect_text_get_passage (text, languages);

  return second != first && pandect_language_is_among (second->language, languages) ? second : NULL;
}

static const PandectReview *
find_review (PandectSession *self,
             const char     *language)
{
  const PandectReview * const *reviews = pandect_bundle_get_about (self->bundle)->reviews;

  for (guint i = 0; reviews[i] != NULL; i++)
    {
      const PandectReview *review = reviews[i];

      /* The list keeps it alive. */
      if (g_ascii_strcasecmp (review->language, language) == 0)
        return review;
    }

  return NULL;
}

/**
 * pandect_session_get_review:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): how far the language that is shown was reviewed, or %NULL
 *   when the bundle does not say
 */
const PandectReview *
pandect_session_get_review (PandectSession *self)
{
  PandectText *title;
  const PandectPassage *passage;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  title = pandect_bundle_get_about (self->bundle)->title;
  passage = pandect_text_get_passage (title, pandect_session_get_languages (self));

  return find_review (self, passage->language);
}

/**
 * pandect_session_get_second_review:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): how far the language that content is shown in once more was
 *   reviewed, or %NULL when there is none or the bundle does not say
 */
const PandectReview *
pandect_session_get_second_review (PandectSession *self)
{
  const PandectPassage *passage;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  passage = pandect_session_get_second_passage (
      self, pandect_bundle_get_about (self->bundle)->title);

  return passage != NULL ? find_review (self, passage->language) : NULL;
}

static gboolean
has_language (PandectSession *self,
              const char     *tag)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self));
  const PandectReview * const *reviews = about->reviews;

  for (guint i = 0; reviews[i] != NULL; i++)
    {
      const PandectReview *review = reviews[i];

      if (g_ascii_strcasecmp (review->language, tag) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_stale_passage (PandectText *text,
                   const char  *tag)
{
  for (guint i = 0; i < pandect_text_get_n_passages (text); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (text, i);

      if (passage->is_stale && g_ascii_strcasecmp (passage->language, tag) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * pandect_session_get_stand_in:
 * @self: a session
 * @text: (nullable): a text of its bundle
 *
 * Finds out whether a text is shown in another language than the rest, and why. A reader whose
 * language the bundle has not got at all knows that from everything else.
 *
 * Returns: why the source stands in for a translation
 */
PandectStandIn
pandect_session_get_stand_in (PandectSession *self,
                              PandectText    *text)
{
  const char * const *languages;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), PANDECT_STAND_IN_NONE);

  languages = pandect_session_get_languages (self);
  if (text == NULL || languages == NULL ||
      pandect_language_is_among (pandect_text_get_passage (text, languages)->language, languages))
    return PANDECT_STAND_IN_NONE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (has_stale_passage (text, languages[i]))
        return PANDECT_STAND_IN_STALE;

      if (has_language (self, languages[i]))
        return PANDECT_STAND_IN_MISSING;
    }

  return PANDECT_STAND_IN_NONE;
}
