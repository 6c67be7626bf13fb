/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session-private.h"

/**
 * PandectSession:
 *
 * One reader at work on one bundle: what is recorded, what is looked at, what is searched for, and
 * how it is written.
 *
 * Every part of a window binds to the session and to nothing else. The profile is the only thing it
 * knows of a patient; it lives as long as the session and is written nowhere.
 */

#define MAX_RESULTS 200

G_DEFINE_FINAL_TYPE (PandectSession, pandect_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUNDLE,
  PROP_CURRENT,
  PROP_MATCHES_ONLY,
  PROP_BY_NAME,
  PROP_SHOWS_REFUSED,
  PROP_QUERY,
  PROP_RESULTS,
  PROP_NEXT_FIELD,
  PROP_PREVIEW,
  PROP_LANGUAGES,
  PROP_SECOND_LANGUAGES,
  PROP_LETTERING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ASSESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
profile_changed_cb (PandectSession *self)
{
  pandect_session_assess (self);
}

/* Answers the query anew, as what is typed or what is read has changed. */
void
pandect_session_search (PandectSession *self)
{
  GListModel *results = NULL;

  if (*self->query != '\0')
    results = pandect_bundle_search_query (self->search, self->query, MAX_RESULTS);

  g_clear_object (&self->results);
  self->results = results;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULTS]);
}

static void
pandect_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PandectSession *self = PANDECT_SESSION (object);

  switch (prop_id)
    {
    case PROP_BUNDLE:
      g_value_set_object (value, self->bundle);
      break;

    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;

    case PROP_MATCHES_ONLY:
      g_value_set_boolean (value, self->matches_only);
      break;

    case PROP_BY_NAME:
      g_value_set_boolean (value, self->by_name);
      break;

    case PROP_SHOWS_REFUSED:
      g_value_set_boolean (value, self->shows_refused);
      break;

    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;

    case PROP_RESULTS:
      g_value_set_object (value, self->results);
      break;

    case PROP_NEXT_FIELD:
      g_value_set_object (value, self->question.field);
      break;

    case PROP_PREVIEW:
      g_value_set_object (value, self->preview);
      break;

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
pandect_session_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PandectSession *self = PANDECT_SESSION (object);

  switch (prop_id)
    {
    case PROP_CURRENT:
      pandect_session_set_current (self, g_value_get_object (value));
      break;

    case PROP_MATCHES_ONLY:
      pandect_session_set_matches_only (self, g_value_get_boolean (value));
      break;

    case PROP_BY_NAME:
      pandect_session_set_by_name (self, g_value_get_boolean (value));
      break;

    case PROP_SHOWS_REFUSED:
      pandect_session_set_shows_refused (self, g_value_get_boolean (value));
      break;

    case PROP_QUERY:
      pandect_session_set_query (self, g_value_get_string (value));
      break;

    case PROP_LANGUAGES:
      pandect_session_set_languages (self, g_value_get_boxed (value));
      break;

    case PROP_SECOND_LANGUAGES:
      pandect_session_set_second_languages (self, g_value_get_boxed (value));
      break;

    case PROP_LETTERING:
      pandect_session_set_lettering (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_session_dispose (GObject *object)
{
  PandectSession *self = PANDECT_SESSION (object);

  g_clear_object (&self->preview);
  g_clear_object (&self->results);
  g_clear_object (&self->search);
  g_clear_object (&self->current);
  g_clear_object (&self->groups);
  g_clear_object (&self->treatments);
  g_clear_object (&self->entries);
  g_clear_object (&self->root);
  g_clear_object (&self->profile);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (pandect_session_parent_class)->dispose (object);
}

static void
pandect_session_finalize (GObject *object)
{
  PandectSession *self = PANDECT_SESSION (object);

  g_free (self->findings);
  g_free (self->query);
  g_strfreev (self->languages);
  g_strfreev (self->second_languages);
  g_free (self->lettering);

  G_OBJECT_CLASS (pandect_session_parent_class)->finalize (object);
}

static void
pandect_session_class_init (PandectSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_session_get_property;
  object_class->set_property = pandect_session_set_property;
  object_class->dispose = pandect_session_dispose;
  object_class->finalize = pandect_session_finalize;

  /**
   * PandectSession:bundle:
   *
   * What is read.
   */
  properties[PROP_BUNDLE] =
    g_param_spec_object ("bundle", NULL, NULL,
                         PANDECT_TYPE_BUNDLE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:current:
   *
   * The entry that is looked at: a category, a treatment, or the root for all of them.
   */
  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL,
                         PANDECT_TYPE_TREATMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:matches-only:
   *
   * Whether lists leave out what may not be offered as far as is known. The reader asks for it, and
   * is told how much is out of sight.
   */
  properties[PROP_MATCHES_ONLY] =
    g_param_spec_boolean ("matches-only", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:by-name:
   *
   * Whether lists of treatments go by the alphabet, and not by the order and under the headings of
   * the source.
   */
  properties[PROP_BY_NAME] =
    g_param_spec_boolean ("by-name", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:shows-refused:
   *
   * Whether lists name the treatments of sections that the patient does not accept, which are
   * folded otherwise. Each such section starts folded.
   */
  properties[PROP_SHOWS_REFUSED] =
    g_param_spec_boolean ("shows-refused", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:query:
   *
   * What is searched for; empty when nothing is.
   */
  properties[PROP_QUERY] =
    g_param_spec_string ("query", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:results:
   *
   * A [class@Hit] for each answer to the query, best first; %NULL when nothing is searched for.
   */
  properties[PROP_RESULTS] =
    g_param_spec_object ("results", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:next-field:
   *
   * The field that is best recorded next; %NULL when nothing more matters.
   */
  properties[PROP_NEXT_FIELD] =
    g_param_spec_object ("next-field", NULL, NULL,
                         PANDECT_TYPE_FIELD,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:preview:
   *
   * What the answer that the reader points at would settle; %NULL when none is pointed at.
   */
  properties[PROP_PREVIEW] =
    g_param_spec_object ("preview", NULL, NULL,
                         PANDECT_TYPE_PREVIEW,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:languages:
   *
   * BCP 47 tags of the languages that content is shown in, best first; %NULL for its own language.
   */
  properties[PROP_LANGUAGES] =
    g_param_spec_boxed ("languages", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:second-languages:
   *
   * BCP 47 tags of the languages that content is shown in once more, best first; %NULL for none.
   */
  properties[PROP_SECOND_LANGUAGES] =
    g_param_spec_boxed ("second-languages", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSession:lettering:
   *
   * Whose capitals tell look-alike drug names apart; %NULL for none.
   */
  properties[PROP_LETTERING] =
    g_param_spec_string ("lettering", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectSession::assessed:
   *
   * The profile has changed, and every entry is up to date again.
   */
  signals[ASSESSED] = g_signal_new ("assessed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_session_init (PandectSession *self)
{
  self->query = g_strdup ("");
  self->entries = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->treatments = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->groups = pandect_list_new (PANDECT_TYPE_TREATMENT);
}

/**
 * pandect_session_new:
 * @bundle: what is read
 *
 * Returns: (transfer full): a session in which nothing is recorded
 */
PandectSession *
pandect_session_new (PandectBundle *bundle)
{
  PandectSession *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  self = g_object_new (PANDECT_TYPE_SESSION, NULL);
  self->bundle = g_object_ref (bundle);
  self->profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  g_signal_connect_object (self->profile, "changed", G_CALLBACK (profile_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->search = pandect_bundle_search_new (bundle);
  pandect_session_read_languages (self);
  pandect_session_build_entries (self);
  self->current = g_object_ref (self->root);
  pandect_session_assess (self);

  return self;
}

/**
 * pandect_session_get_bundle:
 * @self: a session
 *
 * Returns: (transfer none): what is read
 */
PandectBundle *
pandect_session_get_bundle (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->bundle;
}

/**
 * pandect_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): what is recorded
 */
PandectProfile *
pandect_session_get_profile (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->profile;
}

/**
 * pandect_session_get_current:
 * @self: a session
 *
 * Returns: (transfer none): the entry that is looked at
 */
PandectTreatment *
pandect_session_get_current (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->current;
}

void
pandect_session_set_current (PandectSession   *self,
                             PandectTreatment *current)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));
  g_return_if_fail (PANDECT_IS_TREATMENT (current));

  if (g_set_object (&self->current, current))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

gboolean
pandect_session_get_matches_only (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), FALSE);

  return self->matches_only;
}

void
pandect_session_set_matches_only (PandectSession *self,
                                  gboolean        matches_only)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  matches_only = !!matches_only;
  if (self->matches_only == matches_only)
    return;

  self->matches_only = matches_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES_ONLY]);
}

gboolean
pandect_session_get_by_name (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), FALSE);

  return self->by_name;
}

void
pandect_session_set_by_name (PandectSession *self,
                             gboolean        by_name)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  by_name = !!by_name;
  if (self->by_name == by_name)
    return;

  self->by_name = by_name;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_NAME]);
}

gboolean
pandect_session_get_shows_refused (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), FALSE);

  return self->shows_refused;
}

void
pandect_session_set_shows_refused (PandectSession *self,
                                   gboolean        shows_refused)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  shows_refused = !!shows_refused;
  if (self->shows_refused == shows_refused)
    return;

  self->shows_refused = shows_refused;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_REFUSED]);
}

const char *
pandect_session_get_query (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * pandect_session_set_query:
 * @self: a session
 * @query: (nullable): what to search for; empty or %NULL to end the search
 */
void
pandect_session_set_query (PandectSession *self,
                           const char     *query)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  if (query == NULL)
    query = "";

  if (g_str_equal (self->query, query))
    return;

  g_free (self->query);
  self->query = g_strdup (query);
  pandect_session_search (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * pandect_session_get_results:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): a [class@Hit] for each answer, best first, or %NULL when
 *   nothing is searched for
 */
GListModel *
pandect_session_get_results (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->results;
}

/**
 * pandect_session_take_over:
 * @self: a new session
 * @from: a session of another version of its bundle
 *
 * Takes over what is recorded, looked at and searched for, and how treatments are listed. The two
 * versions share what has the same id, and nothing else. Where the treatment that was looked at is
 * gone, the category that it stood under is shown, if that is still there.
 *
 * Returns: how many answers were lost
 */
guint
pandect_session_take_over (PandectSession *self,
                           PandectSession *from)
{
  PandectTherapy *therapy;
  PandectTreatment *treatment = NULL;
  g_auto(GStrv) lost = NULL;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), 0);
  g_return_val_if_fail (PANDECT_IS_SESSION (from), 0);

  therapy = pandect_treatment_get_therapy (from->current);
  for (; therapy != NULL && treatment == NULL; therapy = pandect_therapy_get_parent (therapy))
    treatment = pandect_session_lookup_treatment (self, pandect_therapy_get_id (therapy));

  if (treatment != NULL)
    pandect_session_set_current (self, treatment);

  pandect_session_set_query (self, from->query);
  pandect_session_set_matches_only (self, from->matches_only);
  pandect_session_set_by_name (self, from->by_name);
  lost = pandect_profile_carry_over (from->profile, self->profile);

  return g_strv_length (lost);
}
