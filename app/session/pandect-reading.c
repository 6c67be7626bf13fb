/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-reading.h"

#include "base/pandect-language.h"

/**
 * PandectReading:
 *
 * How a bundle is read: in which of its languages, and with whose capitals in drug names.
 *
 * Where a translation is missing or stale, the source stands in, and the reading tells why.
 */

struct _PandectReading
{
  GObject         parent_instance;

  PandectBundle  *bundle;
  char          **languages;
  char          **second_languages;
  char           *lettering;
};

G_DEFINE_FINAL_TYPE (PandectReading, pandect_reading, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LANGUAGES,
  PROP_SECOND_LANGUAGES,
  PROP_LETTERING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_tag (const char * const *tags,
         const char         *tag)
{
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (tag, tags[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The languages of the bundle, as far as it says how they were reviewed. */
static const char **
dup_available (PandectReading *self)
{
  GListModel *reviews = pandect_about_get_reviews (pandect_bundle_get_about (self->bundle));
  guint n_reviews = g_list_model_get_n_items (reviews);
  const char **available = g_new0 (const char *, n_reviews + 1);

  for (guint i = 0; i < n_reviews; i++)
    {
      g_autoptr(PandectReview) review = g_list_model_get_item (reviews, i);

      available[i] = pandect_review_get_language (review);
    }

  return available;
}

static void
add_tags (GStrvBuilder *all,
          char        **tags)
{
  if (tags != NULL)
    g_strv_builder_addv (all, (const char **) tags);
}

/* Whether the bundle has any of the languages it is to be shown in. */
static gboolean
is_translated (PandectReading *self)
{
  g_autofree const char **available = dup_available (self);

  for (guint i = 0; self->languages != NULL && available[i] != NULL; i++)
    {
      if (g_strv_contains ((const char * const *) self->languages, available[i]))
        return TRUE;
    }

  return FALSE;
}

static void
set_tags (PandectReading       *self,
          char               ***tags,
          const char * const   *value,
          GParamSpec           *property)
{
  if (value == NULL ? *tags == NULL
                    : *tags != NULL && g_strv_equal ((const char * const *) *tags, value))
    return;

  g_strfreev (*tags);
  *tags = g_strdupv ((char **) value);
  g_object_notify_by_pspec (G_OBJECT (self), property);
}

static char **
dup_chain (PandectReading *self,
           const char     *preferred)
{
  g_autofree const char **available = dup_available (self);

  return pandect_language_chain_among (preferred, available);
}

/* Capitals distinguish the Latin spelling that the bundle is written in, and no other. */
static const char *
get_tall_man (PandectReading       *self,
              PandectTherapy       *drug,
              const PandectPassage *passage)
{
  if (self->lettering == NULL ||
      g_strcmp0 (passage->language, pandect_bundle_get_language (self->bundle)) != 0)
    return NULL;

  return pandect_therapy_get_tall_man (drug, self->lettering);
}

static char *
letter_passage (PandectReading       *self,
                const PandectPassage *passage)
{
  GString *words = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < passage->n_spans; i++)
    {
      const PandectSpan *span = &passage->spans[i];
      PandectTherapy *drug = span->kind == PANDECT_SPAN_DRUG
                             ? pandect_bundle_lookup_therapy (self->bundle, span->target) : NULL;
      const char *tall_man = drug != NULL ? get_tall_man (self, drug, passage) : NULL;
      g_autofree char *marked = g_strndup (passage->words + span->start, span->end - span->start);

      g_string_append_len (words, passage->words + at, span->start - at);

      /* Only the same letters in other cases: a plural or another name keeps its own form. */
      if (tall_man != NULL && g_ascii_strcasecmp (tall_man, marked) == 0)
        g_string_append (words, tall_man);
      else
        g_string_append (words, marked);

      at = span->end;
    }

  g_string_append (words, passage->words + at);

  return g_string_free (words, FALSE);
}

static const PandectPassage *
get_passage (PandectReading *self,
             PandectText    *text)
{
  return pandect_text_get_passage (text, (const char * const *) self->languages);
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

static void
pandect_reading_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PandectReading *self = PANDECT_READING (object);

  switch (prop_id)
    {
    case PROP_LANGUAGES:
      g_value_set_boxed (value, self->languages);
      break;

    case PROP_SECOND_LANGUAGES:
      g_value_set_boxed (value, self->second_languages);
      break;

    case PROP_LETTERING:
      g_value_set_string (value, self->lettering);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_reading_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PandectReading *self = PANDECT_READING (object);

  switch (prop_id)
    {
    case PROP_LANGUAGES:
      pandect_reading_set_languages (self, g_value_get_boxed (value));
      break;

    case PROP_SECOND_LANGUAGES:
      pandect_reading_set_second_languages (self, g_value_get_boxed (value));
      break;

    case PROP_LETTERING:
      pandect_reading_set_lettering (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_reading_finalize (GObject *object)
{
  PandectReading *self = PANDECT_READING (object);

  g_clear_object (&self->bundle);
  g_strfreev (self->languages);
  g_strfreev (self->second_languages);
  g_free (self->lettering);

  G_OBJECT_CLASS (pandect_reading_parent_class)->finalize (object);
}

static void
pandect_reading_class_init (PandectReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_reading_get_property;
  object_class->set_property = pandect_reading_set_property;
  object_class->finalize = pandect_reading_finalize;

  /**
   * PandectReading:languages:
   *
   * BCP 47 tags of the languages that content is shown in, best first; %NULL for its own language.
   */
  properties[PROP_LANGUAGES] =
    g_param_spec_boxed ("languages", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectReading:second-languages:
   *
   * BCP 47 tags of the languages that content is shown in once more, best first; %NULL for none.
   */
  properties[PROP_SECOND_LANGUAGES] =
    g_param_spec_boxed ("second-languages", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectReading:lettering:
   *
   * Whose capitals tell look-alike drug names apart; %NULL for none.
   */
  properties[PROP_LETTERING] =
    g_param_spec_string ("lettering", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_reading_init (PandectReading *self)
{
}

PandectReading *
pandect_reading_new (PandectBundle *bundle)
{
  PandectReading *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  self = g_object_new (PANDECT_TYPE_READING, NULL);
  self->bundle = g_object_ref (bundle);

  return self;
}

const char * const *
pandect_reading_get_languages (PandectReading *self)
{
  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  return (const char * const *) self->languages;
}

void
pandect_reading_set_languages (PandectReading     *self,
                               const char * const *languages)
{
  g_return_if_fail (PANDECT_IS_READING (self));

  set_tags (self, &self->languages, languages, properties[PROP_LANGUAGES]);
}

const char * const *
pandect_reading_get_second_languages (PandectReading *self)
{
  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  return (const char * const *) self->second_languages;
}

void
pandect_reading_set_second_languages (PandectReading     *self,
                                      const char * const *languages)
{
  g_return_if_fail (PANDECT_IS_READING (self));

  set_tags (self, &self->second_languages, languages, properties[PROP_SECOND_LANGUAGES]);
}

const char *
pandect_reading_get_lettering (PandectReading *self)
{
  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  return self->lettering;
}

void
pandect_reading_set_lettering (PandectReading *self,
                               const char     *authority)
{
  g_return_if_fail (PANDECT_IS_READING (self));

  if (g_strcmp0 (self->lettering, authority) == 0)
    return;

  g_free (self->lettering);
  self->lettering = g_strdup (authority);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LETTERING]);
}

/**
 * pandect_reading_prefer_languages:
 * @self: a reading
 * @preferred: (nullable): languages a reader prefers, as in the variable `LANGUAGE`
 *
 * Shows content in the languages of a reader, as far as the bundle has them.
 */
void
pandect_reading_prefer_languages (PandectReading *self,
                                  const char     *preferred)
{
  g_auto(GStrv) languages = NULL;

  g_return_if_fail (PANDECT_IS_READING (self));

  languages = dup_chain (self, preferred);
  pandect_reading_set_languages (self, (const char * const *) languages);
}

/**
 * pandect_reading_prefer_second_language:
 * @self: a reading
 * @preferred: (nullable): the language to show content in once more; %NULL for none
 *
 * Shows each passage in another language as well, as far as the bundle has it.
 */
void
pandect_reading_prefer_second_language (PandectReading *self,
                                        const char     *preferred)
{
  g_auto(GStrv) languages = NULL;

  g_return_if_fail (PANDECT_IS_READING (self));

  if (preferred != NULL)
    languages = dup_chain (self, preferred);

  pandect_reading_set_second_languages (self, (const char * const *) languages);
}

/**
 * pandect_reading_dup_all_languages:
 * @self: a reading
 *
 * Returns: (transfer full): tags of all languages that may stand on a page. The source is among
 *   them where no translation could take its place.
 */
char **
pandect_reading_dup_all_languages (PandectReading *self)
{
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();

  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  add_tags (all, self->languages);
  add_tags (all, self->second_languages);
  if (!is_translated (self))
    g_strv_builder_add (all, pandect_bundle_get_language (self->bundle));

  return g_strv_builder_end (all);
}

/**
 * pandect_reading_get_words:
 * @self: a reading
 * @text: (nullable): a text of its bundle
 *
 * Returns: the words in the language of the reader; empty when @text is %NULL
 */
const char *
pandect_reading_get_words (PandectReading *self,
                           PandectText    *text)
{
  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  return pandect_text_get_words (text, (const char * const *) self->languages);
}

/**
 * pandect_reading_dup_words:
 * @self: a reading
 * @text: (nullable): a text of its bundle
 *
 * Returns: (transfer full): the words, with the lettering of the reader for the drugs marked in
 *   them
 */
char *
pandect_reading_dup_words (PandectReading *self,
                           PandectText    *text)
{
  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  return text != NULL ? letter_passage (self, get_passage (self, text)) : g_strdup ("");
}

/**
 * pandect_reading_dup_name:
 * @self: a reading
 * @therapy: a therapy of its bundle
 *
 * Writes the name of a therapy as it is shown. What is spoken, copied or searched for is the plain
 * name, which [method@Reading.get_words] gives.
 *
 * Returns: (transfer full): the name
 */
char *
pandect_reading_dup_name (PandectReading *self,
                          PandectTherapy *therapy)
{
  const PandectPassage *passage;
  const char *tall_man;

  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  passage = get_passage (self, pandect_therapy_get_name (therapy));
  tall_man = get_tall_man (self, therapy, passage);

  return tall_man != NULL ? g_strdup (tall_man) : letter_passage (self, passage);
}

/**
 * pandect_reading_get_second_passage:
 * @self: a reading
 * @text: (nullable): a text of its bundle
 *
 * Finds what to show beside a text. Nothing stands in for a translation that is missing: the first
 * passage is there to be read.
 *
 * Returns: (transfer none) (nullable): the text in the second language, or %NULL when there is none
 *   that differs from the first
 */
const PandectPassage *
pandect_reading_get_second_passage (PandectReading *self,
                                    PandectText    *text)
{
  const char * const *languages;
  const PandectPassage *second;

  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  languages = (const char * const *) self->second_languages;
  if (text == NULL || languages == NULL)
    return NULL;

  second = pandect_text_get_passage (text, languages);

  return second != get_passage (self, text) && has_tag (languages, second->language)
         ? second : NULL;
}

/**
 * pandect_reading_get_stand_in:
 * @self: a reading
 * @text: (nullable): a text of its bundle
 *
 * Finds out whether a text is shown in another language than the rest, and why. A reader whose
 * language the bundle lacks altogether knows that from everything else.
 *
 * Returns: why the source stands in for a translation
 */
PandectStandIn
pandect_reading_get_stand_in (PandectReading *self,
                              PandectText    *text)
{
  const char * const *languages;
  g_autofree const char **available = NULL;

  g_return_val_if_fail (PANDECT_IS_READING (self), PANDECT_STAND_IN_NONE);

  languages = (const char * const *) self->languages;
  if (text == NULL || languages == NULL ||
      has_tag (languages, get_passage (self, text)->language))
    return PANDECT_STAND_IN_NONE;

  available = dup_available (self);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (has_stale_passage (text, languages[i]))
        return PANDECT_STAND_IN_STALE;

      if (has_tag (available, languages[i]))
        return PANDECT_STAND_IN_MISSING;
    }

  return PANDECT_STAND_IN_NONE;
}

/**
 * pandect_reading_get_title_language:
 * @self: a reading
 *
 * Returns: the tag of the language that the title of the bundle is shown in, and with it the bundle
 *   as a whole
 */
const char *
pandect_reading_get_title_language (PandectReading *self)
{
  PandectAbout *about;

  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  about = pandect_bundle_get_about (self->bundle);

  return get_passage (self, pandect_about_get_title (about))->language;
}

/**
 * pandect_reading_get_review:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): how far the language that is shown was reviewed, or %NULL
 *   when the bundle does not say
 */
PandectReview *
pandect_reading_get_review (PandectReading *self)
{
  GListModel *reviews;
  const char *shown;

  g_return_val_if_fail (PANDECT_IS_READING (self), NULL);

  reviews = pandect_about_get_reviews (pandect_bundle_get_about (self->bundle));
  shown = pandect_reading_get_title_language (self);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(PandectReview) review = g_list_model_get_item (reviews, i);

      /* The list keeps it alive. */
      if (g_ascii_strcasecmp (pandect_review_get_language (review), shown) == 0)
        return review;
    }

  return NULL;
}
