/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include "base/pandect-array.h"
#include "base/pandect-language.h"
#include "content/pandect-bundle-private.h"

/**
 * PandectBundle:
 *
 * The content of one page: its facts, what can be recorded of a patient, its therapies and rules.
 *
 * A bundle never changes once it is read.
 */

struct _PandectBundle
{
  GObject          parent_instance;

  char            *id;
  char            *version;
  char            *language;
  char            *file_name;
  char            *sha256;
  PandectTrust    *trust;
  guint            age_limit;

  const PandectAbout *about;
  PandectFieldSet    *fields;
  PandectList        *facts;
  PandectList        *entries;
  GPtrArray          *terms;
  GPtrArray          *acronyms;
  GPtrArray          *criteria;
  GPtrArray          *cautions;
  GPtrArray          *conflicts;
  GPtrArray          *confusables;
  GPtrArray          *partners;
  GPtrArray          *notes;
  guint               n_treatments;

  GHashTable         *facts_by_id;
  GHashTable         *terms_by_id;
  GHashTable         *entries_by_id;
};

G_DEFINE_FINAL_TYPE (PandectBundle, pandect_bundle, G_TYPE_OBJECT)

static void
pandect_bundle_dispose (GObject *object)
{
  PandectBundle *self = PANDECT_BUNDLE (object);

  g_clear_pointer (&self->facts_by_id, g_hash_table_unref);
  g_clear_pointer (&self->terms_by_id, g_hash_table_unref);
  g_clear_pointer (&self->entries_by_id, g_hash_table_unref);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->confusables, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_object (&self->facts);
  g_clear_object (&self->fields);
  g_clear_pointer (&self->about, pandect_about_unref);
  g_clear_object (&self->trust);

  G_OBJECT_CLASS (pandect_bundle_parent_class)->dispose (object);
}

static void
pandect_bundle_finalize (GObject *object)
{
  PandectBundle *self = PANDECT_BUNDLE (object);

  g_clear_pointer (&self->acronyms, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->version);
  g_free (self->language);
  g_free (self->file_name);
  g_free (self->sha256);

  G_OBJECT_CLASS (pandect_bundle_parent_class)->finalize (object);
}

static void
pandect_bundle_class_init (PandectBundleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pandect_bundle_dispose;
  object_class->finalize = pandect_bundle_finalize;
}

static void
pandect_bundle_init (PandectBundle *self)
{
  self->trust = pandect_trust_new (PANDECT_TRUST_UNSIGNED, NULL, NULL);
  self->facts = pandect_list_new (PANDECT_TYPE_FACT);
  self->entries = pandect_list_new (PANDECT_TYPE_THERAPY);
  self->facts_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

PandectBundle *
pandect_bundle_new (const char         *id,
                    const char         *version,
                    const char         *language,
                    const char         *file_name,
                    const PandectAbout *about,
                    PandectFieldSet    *fields)
{
  PandectBundle *self = g_object_new (PANDECT_TYPE_BUNDLE, NULL);

  self->id = g_strdup (id);
  self->version = g_strdup (version);
  self->language = g_strdup (language);
  self->file_name = g_strdup (file_name);
  self->about = about;
  self->fields = fields;

  return self;
}

void
pandect_bundle_set_sha256 (PandectBundle *self,
                           const char    *sha256)
{
  g_free (self->sha256);
  self->sha256 = g_strdup (sha256);
}

void
pandect_bundle_set_trust (PandectBundle *self,
                          PandectTrust  *trust)
{
  g_set_object (&self->trust, trust);
}

void
pandect_bundle_set_age_limit (PandectBundle *self,
                              guint          months)
{
  self->age_limit = months;
}

void
pandect_bundle_take_fact (PandectBundle *self,
                          PandectFact   *fact)
{
  g_hash_table_insert (self->facts_by_id, (gpointer) pandect_fact_get_id (fact), fact);
  pandect_list_append (self->facts, fact);
}

void
pandect_bundle_take_term (PandectBundle *self,
                          PandectTerm   *term)
{
  g_hash_table_insert (self->terms_by_id, (gpointer) term->id, term);
  pandect_array_add (&self->terms, (GDestroyNotify) pandect_term_free, term);
}

void
pandect_bundle_take_criterion (PandectBundle    *self,
                               PandectCriterion *criterion)
{
  pandect_array_add (&self->criteria, g_object_unref, criterion);
}

void
pandect_bundle_take_caution (PandectBundle  *self,
                             PandectCaution *caution)
{
  pandect_array_add (&self->cautions, (GDestroyNotify) pandect_caution_free, caution);
}

void
pandect_bundle_take_conflict (PandectBundle  *self,
                              PandectCaution *conflict)
{
  pandect_array_add (&self->conflicts, (GDestroyNotify) pandect_caution_free, conflict);
}

void
pandect_bundle_take_acronym (PandectBundle *self,
                             PandectText   *acronym)
{
  pandect_array_add (&self->acronyms, (GDestroyNotify) pandect_text_unref, acronym);
}

void
pandect_bundle_take_entry (PandectBundle  *self,
                           PandectTherapy *entry)
{
  pandect_therapy_set_index (entry, pandect_list_get_size (self->entries));
  g_hash_table_insert (self->entries_by_id, (gpointer) pandect_therapy_get_id (entry), entry);
  self->n_treatments += pandect_therapy_is_treatment (entry);
  pandect_list_append (self->entries, entry);
}

void
pandect_bundle_take_confusable (PandectBundle     *self,
                                PandectConfusable *confusable)
{
  pandect_therapy_add_confusable (confusable->first, confusable);
  pandect_therapy_add_confusable (confusable->second, confusable);
  pandect_array_add (&self->confusables, (GDestroyNotify) pandect_confusable_free, confusable);
}

void
pandect_bundle_take_partners (PandectBundle   *self,
                              PandectPartners *partners)
{
  pandect_therapy_add_partners (partners->first, partners);
  pandect_therapy_add_partners (partners->second, partners);
  pandect_array_add (&self->partners, (GDestroyNotify) pandect_partners_free, partners);
}

void
pandect_bundle_take_note (PandectBundle *self,
                          PandectNote   *note)
{
  pandect_array_add (&self->notes, (GDestroyNotify) pandect_note_free, note);
}

const char *
pandect_bundle_get_id (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->id;
}

const char *
pandect_bundle_get_version (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->version;
}

/**
 * pandect_bundle_get_language:
 * @self: a bundle
 *
 * Returns: BCP 47 tag of the language it was written in
 */
const char *
pandect_bundle_get_language (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->language;
}

const char *
pandect_bundle_get_file_name (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->file_name;
}

/**
 * pandect_bundle_get_sha256:
 * @self: a bundle
 *
 * Returns: the SHA-256 of the file, in hexadecimal digits
 */
const char *
pandect_bundle_get_sha256 (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->sha256;
}

/**
 * pandect_bundle_get_trust:
 * @self: a bundle
 *
 * Returns: (transfer none): what is known of where it comes from
 */
PandectTrust *
pandect_bundle_get_trust (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->trust;
}

/**
 * pandect_bundle_get_age_limit:
 * @self: a bundle
 *
 * Returns: how old its content may be in months, by the policy it was opened under; 0 for no limit
 */
guint
pandect_bundle_get_age_limit (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), 0);

  return self->age_limit;
}

const PandectAbout *
pandect_bundle_get_about (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->about;
}

/**
 * pandect_bundle_get_fields:
 * @self: a bundle
 *
 * Returns: (transfer none): what can be recorded of a patient
 */
PandectFieldSet *
pandect_bundle_get_fields (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return self->fields;
}

/**
 * pandect_bundle_get_facts:
 * @self: a bundle
 *
 * Returns: (transfer none): its [class@Fact]s
 */
GListModel *
pandect_bundle_get_facts (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return G_LIST_MODEL (self->facts);
}

/**
 * pandect_bundle_get_terms:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): the terms of its glossary
 */
const PandectTerm * const *
pandect_bundle_get_terms (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->terms);
}

/**
 * pandect_bundle_get_criteria:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): its shared criteria
 */
PandectCriterion * const *
pandect_bundle_get_criteria (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->criteria);
}

/**
 * pandect_bundle_get_cautions:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): its cautions
 */
const PandectCaution * const *
pandect_bundle_get_cautions (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->cautions);
}

/**
 * pandect_bundle_get_conflicts:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): what speaks of answers that do not go together; it belongs to
 *   no therapy
 */
const PandectCaution * const *
pandect_bundle_get_conflicts (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->conflicts);
}

/**
 * pandect_bundle_get_acronyms:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): the codes that other languages write in other letters
 */
PandectText * const *
pandect_bundle_get_acronyms (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->acronyms);
}

/**
 * pandect_bundle_get_entries:
 * @self: a bundle
 *
 * Returns: (transfer none): every [class@Therapy], categories included, in page order
 */
GListModel *
pandect_bundle_get_entries (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * pandect_bundle_get_confusables:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): the pairs of therapies with similar names
 */
const PandectConfusable * const *
pandect_bundle_get_confusables (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->confusables);
}

/**
 * pandect_bundle_get_notes:
 * @self: a bundle
 *
 * Returns: (array zero-terminated=1): the notes on the page as a whole
 */
const PandectNote * const *
pandect_bundle_get_notes (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_array_peek (self->notes);
}

/**
 * pandect_bundle_get_n_entries:
 * @self: a bundle
 *
 * Returns: how many entries it has, categories included
 */
guint
pandect_bundle_get_n_entries (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), 0);

  return pandect_list_get_size (self->entries);
}

/**
 * pandect_bundle_get_n_treatments:
 * @self: a bundle
 *
 * Returns: how many entries are something a patient can be given
 */
guint
pandect_bundle_get_n_treatments (PandectBundle *self)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), 0);

  return self->n_treatments;
}

/**
 * pandect_bundle_get_entry:
 * @self: a bundle
 * @index: a place in page order
 *
 * Returns: (transfer none) (nullable): the therapy there, or %NULL behind the last
 */
PandectTherapy *
pandect_bundle_get_entry (PandectBundle *self,
                          guint          index)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return pandect_list_peek (self->entries, index);
}

/**
 * pandect_bundle_lookup_fact:
 * @self: a bundle
 * @id: the id of a fact
 *
 * Returns: (transfer none) (nullable): the fact, or %NULL
 */
PandectFact *
pandect_bundle_lookup_fact (PandectBundle *self,
                            const char    *id)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return g_hash_table_lookup (self->facts_by_id, id);
}

/**
 * pandect_bundle_lookup_term:
 * @self: a bundle
 * @id: the id of a glossary term
 *
 * Returns: (transfer none) (nullable): the term, or %NULL
 */
const PandectTerm *
pandect_bundle_lookup_term (PandectBundle *self,
                            const char    *id)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return g_hash_table_lookup (self->terms_by_id, id);
}

/**
 * pandect_bundle_lookup_therapy:
 * @self: a bundle
 * @id: the id of a therapy
 *
 * Returns: (transfer none) (nullable): the therapy, or %NULL
 */
PandectTherapy *
pandect_bundle_lookup_therapy (PandectBundle *self,
                               const char    *id)
{
  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  return g_hash_table_lookup (self->entries_by_id, id);
}

/**
 * pandect_bundle_assess:
 * @self: a bundle
 * @profile: what is recorded
 * @findings: (out caller-allocates) (array): one finding for each entry, in page order
 *
 * Judges every entry. This is quick enough to do whole after each answer.
 */
void
pandect_bundle_assess (PandectBundle  *self,
                       PandectProfile *profile,
                       PandectFinding *findings)
{
  PandectCriterion *judged = NULL;

  g_return_if_fail (PANDECT_IS_BUNDLE (self));
  g_return_if_fail (PANDECT_IS_PROFILE (profile));

  for (guint i = 0; i < pandect_list_get_size (self->entries); i++)
    {
      PandectCriterion *criteria =
        pandect_therapy_get_criteria (pandect_list_peek (self->entries, i));

      /* Neighbours mostly share one rule, which the reader has made one object. */
      if (criteria == judged)
        {
          findings[i] = findings[i - 1];
          continue;
        }

      findings[i].truth = pandect_criterion_evaluate (criteria, profile, &findings[i].missing);
      judged = criteria;
    }
}

/**
 * pandect_bundle_choose_languages:
 * @self: a bundle
 * @preferred: (nullable): languages a reader prefers, as in the variable `LANGUAGE`
 *
 * Returns: (transfer full): tags of the languages in which to show the bundle, best first
 */
char **
pandect_bundle_choose_languages (PandectBundle *self,
                                 const char    *preferred)
{
  g_autoptr(GPtrArray) available = g_ptr_array_new ();
  const PandectReview * const *reviews;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (self), NULL);

  g_ptr_array_add (available, self->language);
  reviews = self->about->reviews;
  for (guint i = 0; reviews[i] != NULL; i++)
    g_ptr_array_add (available, (gpointer) reviews[i]->language);
  g_ptr_array_add (available, NULL);

  return pandect_language_chain (preferred, (const char * const *) available->pdata);
}
