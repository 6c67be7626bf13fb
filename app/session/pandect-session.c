/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include "eligibility/pandect-question.h"
#include "session/pandect-entry-private.h"

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

struct _PandectSession
{
  GObject              parent_instance;

  PandectBundle       *bundle;
  PandectProfile      *profile;
  PandectBundleSearch *search;

  PandectList         *entries;       /* by index of the therapy */
  PandectList         *treatments;
  PandectList         *groups;
  PandectEntry        *root;
  PandectFinding      *findings;
  PandectFieldMask    *open;          /* for each treatment, what is missing */

  PandectEntry        *current;
  gboolean             matches_only;
  gboolean             by_name;
  char                *query;
  GListModel          *results;

  PandectField        *next_field;
  guint                next_bears_on;
  PandectFieldMask     skipped;
  PandectPreview      *preview;

  char               **languages;
  char               **second_languages;
  char                *lettering;
};

G_DEFINE_FINAL_TYPE (PandectSession, pandect_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUNDLE,
  PROP_CURRENT,
  PROP_MATCHES_ONLY,
  PROP_BY_NAME,
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

static PandectEntry *
peek_entry (PandectSession *self,
            PandectTherapy *therapy)
{
  return pandect_list_peek (self->entries, pandect_therapy_get_index (therapy));
}

/* Calls @function for the entries of a treatment, of the categories above it, and of the root. */
static void
for_each_ancestor (PandectSession *self,
                   PandectTherapy *therapy,
                   void          (*function) (PandectEntry   *entry,
                                              PandectVerdict  verdict),
                   PandectVerdict  verdict)
{
  for (; therapy != NULL; therapy = pandect_therapy_get_parent (therapy))
    function (peek_entry (self, therapy), verdict);

  function (self->root, verdict);
}

static void
add_treatment (PandectEntry   *entry,
               PandectVerdict  unused)
{
  pandect_entry_add_treatment (entry);
}

/* Treatments are read under headings: what stands right under a category comes before its
 * sub-categories, or the heading would have to be repeated after them. */
static void
add_treatments (PandectSession *self,
                PandectTherapy *therapy)
{
  GListModel *members = pandect_therapy_get_members (therapy);
  guint n_members = g_list_model_get_n_items (members);

  if (pandect_therapy_is_treatment (therapy))
    pandect_list_append (self->treatments, g_object_ref (peek_entry (self, therapy)));

  for (int wanted = TRUE; wanted >= FALSE; wanted--)
    {
      for (guint i = 0; i < n_members; i++)
        {
          g_autoptr(PandectTherapy) member = g_list_model_get_item (members, i);

          if (pandect_therapy_is_treatment (member) == wanted)
            add_treatments (self, member);
        }
    }
}

static void
build_entries (PandectSession *self)
{
  guint n_entries = pandect_bundle_get_n_entries (self->bundle);

  self->root = pandect_entry_new (NULL);
  pandect_list_append (self->groups, g_object_ref (self->root));

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (self->bundle, i);
      PandectEntry *entry = pandect_entry_new (therapy);

      pandect_list_append (self->entries, entry);

      if (pandect_therapy_is_treatment (therapy))
        for_each_ancestor (self, therapy, add_treatment, 0);

      if (!pandect_therapy_is_treatment (therapy) || pandect_therapy_get_parent (therapy) == NULL)
        pandect_list_append (self->groups, g_object_ref (entry));
    }

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (self->bundle, i);

      if (pandect_therapy_get_parent (therapy) == NULL)
        add_treatments (self, therapy);
    }

  self->findings = g_new0 (PandectFinding, n_entries);
  self->open = g_new0 (PandectFieldMask, pandect_list_get_size (self->treatments));
}

static void
update_next_field (PandectSession *self)
{
  guint n_treatments = pandect_list_get_size (self->treatments);
  PandectField *next;
  guint bears_on;

  for (guint i = 0; i < n_treatments; i++)
    {
      PandectTherapy *therapy = pandect_entry_get_therapy (pandect_list_peek (self->treatments, i));

      self->open[i] = self->findings[pandect_therapy_get_index (therapy)].missing;
    }

  next = pandect_question_next (pandect_bundle_get_fields (self->bundle), self->open, n_treatments,
                                &self->skipped, &bears_on);

  /* When all that is left was skipped, it is asked for again: it still matters. */
  if (next == NULL)
    {
      self->skipped = (PandectFieldMask) { { 0 } };
      next = pandect_question_next (pandect_bundle_get_fields (self->bundle), self->open,
                                    n_treatments, NULL, &bears_on);
    }

  if (self->next_field == next && self->next_bears_on == bears_on)
    return;

  self->next_field = next;
  self->next_bears_on = bears_on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_FIELD]);
}

/* Takes the reference. */
static void
take_preview (PandectSession *self,
              PandectPreview *preview)
{
  if (self->preview == NULL && preview == NULL)
    return;

  g_clear_object (&self->preview);
  self->preview = preview;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

static void
assess (PandectSession *self)
{
  guint n_entries = pandect_list_get_size (self->entries);

  pandect_bundle_assess (self->bundle, self->profile, self->findings);

  pandect_entry_begin_counts (self->root);
  for (guint i = 0; i < n_entries; i++)
    {
      PandectEntry *entry = pandect_list_peek (self->entries, i);

      pandect_entry_begin_counts (entry);
      pandect_entry_assess (entry, &self->findings[i], self->profile);
    }

  for (guint i = 0; i < pandect_list_get_size (self->treatments); i++)
    {
      PandectEntry *entry = pandect_list_peek (self->treatments, i);

      for_each_ancestor (self, pandect_entry_get_therapy (entry), pandect_entry_count_one,
                         pandect_entry_get_verdict (entry));
    }

  /* Nobody hears of one entry before all of them are right. */
  pandect_entry_announce (self->root);
  for (guint i = 0; i < n_entries; i++)
    pandect_entry_announce (pandect_list_peek (self->entries, i));

  take_preview (self, NULL);
  update_next_field (self);
  g_signal_emit (self, signals[ASSESSED], 0);
}

static void
profile_changed_cb (PandectSession *self)
{
  assess (self);
}

static void
search (PandectSession *self)
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

    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;

    case PROP_RESULTS:
      g_value_set_object (value, self->results);
      break;

    case PROP_NEXT_FIELD:
      g_value_set_object (value, self->next_field);
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
  g_free (self->open);
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
                         PANDECT_TYPE_ENTRY,
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
  self->entries = pandect_list_new (PANDECT_TYPE_ENTRY);
  self->treatments = pandect_list_new (PANDECT_TYPE_ENTRY);
  self->groups = pandect_list_new (PANDECT_TYPE_ENTRY);
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
  build_entries (self);
  self->current = g_object_ref (self->root);
  assess (self);

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
 * pandect_session_get_entries:
 * @self: a session
 *
 * Returns: (transfer none): an [class@Entry] for every therapy, in page order
 */
GListModel *
pandect_session_get_entries (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * pandect_session_get_treatments:
 * @self: a session
 *
 * Returns: (transfer none): an [class@Entry] for every treatment, in page order, except that what
 *   stands right under a category comes before its sub-categories
 */
GListModel *
pandect_session_get_treatments (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->treatments);
}

/**
 * pandect_session_get_groups:
 * @self: a session
 *
 * Returns: (transfer none): what a reader browses by: the root, every category, and the treatments
 *   that stand under none
 */
GListModel *
pandect_session_get_groups (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->groups);
}

/**
 * pandect_session_get_root:
 * @self: a session
 *
 * Returns: (transfer none): the entry for the whole page
 */
PandectEntry *
pandect_session_get_root (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->root;
}

/**
 * pandect_session_get_entry:
 * @self: a session
 * @therapy: a therapy of its bundle
 *
 * Returns: (transfer none): the entry of the therapy
 */
PandectEntry *
pandect_session_get_entry (PandectSession *self,
                           PandectTherapy *therapy)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (therapy), NULL);

  return peek_entry (self, therapy);
}

/**
 * pandect_session_lookup_entry:
 * @self: a session
 * @id: the id of a therapy, or an empty string
 *
 * Returns: (transfer none) (nullable): the entry of the therapy, the root for an empty string, or
 *   %NULL when there is no therapy of that id
 */
PandectEntry *
pandect_session_lookup_entry (PandectSession *self,
                              const char     *id)
{
  PandectTherapy *therapy;

  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (*id == '\0')
    return self->root;

  therapy = pandect_bundle_lookup_therapy (self->bundle, id);

  return therapy != NULL ? peek_entry (self, therapy) : NULL;
}

/**
 * pandect_session_get_current:
 * @self: a session
 *
 * Returns: (transfer none): the entry that is looked at
 */
PandectEntry *
pandect_session_get_current (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->current;
}

void
pandect_session_set_current (PandectSession *self,
                             PandectEntry   *current)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));
  g_return_if_fail (PANDECT_IS_ENTRY (current));

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
  search (self);
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
 * pandect_session_get_next_field:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the field that is best recorded next
 */
PandectField *
pandect_session_get_next_field (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->next_field;
}

/**
 * pandect_session_get_next_bears_on:
 * @self: a session
 *
 * Returns: for how many treatments that field matters
 */
guint
pandect_session_get_next_bears_on (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), 0);

  return self->next_bears_on;
}

/**
 * pandect_session_skip_field:
 * @self: a session
 * @field: a field that cannot be answered now
 *
 * Asks for something else first.
 */
void
pandect_session_skip_field (PandectSession *self,
                            PandectField   *field)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));
  g_return_if_fail (PANDECT_IS_FIELD (field));

  pandect_field_mask_add (&self->skipped, pandect_field_get_index (field));
  update_next_field (self);
}

/**
 * pandect_session_get_preview:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the answer that is pointed at would settle
 */
PandectPreview *
pandect_session_get_preview (PandectSession *self)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  return self->preview;
}

/**
 * pandect_session_dup_preview:
 * @self: a session
 * @field: a field
 * @value: one of its answers
 *
 * Returns: (transfer full) (nullable): what the answer would settle, or %NULL when the field is
 *   recorded or nothing is open
 */
PandectPreview *
pandect_session_dup_preview (PandectSession *self,
                             PandectField   *field,
                             PandectValue   *value)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (self), NULL);

  if (pandect_profile_get_value (self->profile, field) != NULL ||
      pandect_entry_count (self->root, PANDECT_VERDICT_NEEDS_INFORMATION) == 0)
    return NULL;

  return pandect_preview_new (self->bundle, self->profile, G_LIST_MODEL (self->treatments), field,
                              value);
}

/**
 * pandect_session_point_at:
 * @self: a session
 * @field: (nullable): a field, or %NULL for none
 * @value: (nullable): one of its answers
 *
 * Says which answer the reader points at. It stays the one until another is pointed at or the
 * profile changes, so that what is said of it can be read at leisure.
 */
void
pandect_session_point_at (PandectSession *self,
                          PandectField   *field,
                          PandectValue   *value)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  take_preview (self, field != NULL ? pandect_session_dup_preview (self, field, value) : NULL);
}

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
set_tags (PandectSession       *self,
          char               ***tags,
          const char * const   *value,
          guint                 property)
{
  if (value == NULL ? *tags == NULL
                    : *tags != NULL && g_strv_equal ((const char * const *) *tags, value))
    return;

  g_strfreev (*tags);
  *tags = g_strdupv ((char **) value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
pandect_session_set_languages (PandectSession     *self,
                               const char * const *languages)
{
  g_return_if_fail (PANDECT_IS_SESSION (self));

  set_tags (self, &self->languages, languages, PROP_LANGUAGES);
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

  set_tags (self, &self->second_languages, languages, PROP_SECOND_LANGUAGES);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LETTERING]);
}
