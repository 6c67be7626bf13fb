/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-bundle-texts.h"
#include "content/pandect-constants.h"

/* Checks for words that say something else than they stand for: translations, names of drugs, and
 * labels. */

/* What the texts of a bundle are compared by. */
typedef struct
{
  PandectAudit *audit;
  GPtrArray    *brands;
} Constants;

static GPtrArray *
find_brands (PandectBundle *bundle)
{
  GPtrArray *brands = g_ptr_array_new ();

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      const PandectName * const *names =
        pandect_therapy_get_names (pandect_bundle_get_entry (bundle, i));

      for (guint n = 0; names[n] != NULL; n++)
        {
          if (names[n]->kind == PANDECT_NAME_BRAND)
            g_ptr_array_add (brands, (gpointer) names[n]->text);
        }
    }
  g_ptr_array_add (brands, NULL);

  return brands;
}

/* The acronyms that a language writes in its own way. */
static GHashTable *
find_acronyms (PandectBundle *bundle,
               const char    *language)
{
  GHashTable *acronyms = g_hash_table_new (g_str_hash, g_str_equal);
  PandectText * const *texts = pandect_bundle_get_acronyms (bundle);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      PandectText *text = texts[i];

      for (guint p = 1; p < pandect_text_get_n_passages (text); p++)
        {
          const PandectPassage *passage = pandect_text_get_nth_passage (text, p);

          if (!passage->is_stale && g_ascii_strcasecmp (passage->language, language) == 0)
            g_hash_table_insert (acronyms, pandect_text_get_source (text)->words, passage->words);
        }
    }

  return acronyms;
}

static gboolean
is_acronym (PandectBundle *bundle,
            PandectText   *text)
{
  PandectText * const *acronyms = pandect_bundle_get_acronyms (bundle);

  while (*acronyms != NULL && *acronyms != text)
    acronyms++;

  return *acronyms != NULL;
}

static void
check_translations (PandectText *text,
                    const char  *owner,
                    gpointer     user_data)
{
  Constants *self = user_data;

  if (is_acronym (self->audit->bundle, text))
    return;

  for (guint i = 1; i < pandect_text_get_n_passages (text); i++)
    {
      const PandectPassage *passage = pandect_text_get_nth_passage (text, i);
      g_autoptr(GPtrArray) differences = NULL;
      g_autoptr(GHashTable) acronyms = NULL;

      /* What is stale is shown to nobody. */
      if (passage->is_stale)
        continue;

      acronyms = find_acronyms (self->audit->bundle, passage->language);
      differences = pandect_constants_compare (pandect_text_get_source (text), passage,
                                               (const char * const *) self->brands->pdata,
                                               acronyms);
      for (guint d = 0; d < differences->len; d++)
        pandect_audit_report_words (self->audit, passage->words, "%s: %s: %s", owner,
                                    passage->language,
                                    (const char *) g_ptr_array_index (differences, d));
    }
}

/* W14: a translation that changes a number, a code, a sign, a brand, or a marked drug or term. */
void
pandect_audit_check_constants (PandectAudit *self)
{
  g_autoptr(GPtrArray) brands = find_brands (self->bundle);
  Constants constants = { self, brands };

  pandect_bundle_foreach_text (self->bundle, check_translations, &constants);
}

/* Says that a name or code of @therapy is one of another drug, too. */
static void
claim (PandectAudit   *self,
       GHashTable     *owners,
       PandectTherapy *therapy,
       const char     *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);
  PandectTherapy *owner = g_hash_table_lookup (owners, key);

  if (owner == NULL)
    g_hash_table_insert (owners, g_steal_pointer (&key), therapy);
  else if (owner != therapy)
    pandect_audit_report (self, "therapy", pandect_therapy_get_id (therapy),
                          _("Expected names and codes of one drug each, found “%s” for “%s” and "
                            "“%s”"),
                          name, pandect_therapy_get_id (owner), pandect_therapy_get_id (therapy));
}

/* A code is one of a form of a drug, and two forms may share it. They have to be a pair, then. */
static gboolean
is_paired (PandectBundle  *bundle,
           PandectTherapy *first,
           PandectTherapy *second)
{
  const PandectConfusable * const *pairs = pandect_bundle_get_confusables (bundle);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      PandectTherapy *one = pairs[i]->first;
      PandectTherapy *other = pairs[i]->second;

      if ((one == first && other == second) || (one == second && other == first))
        return TRUE;
    }

  return FALSE;
}

static void
claim_codes (PandectAudit   *self,
             GHashTable     *owners,
             PandectTherapy *therapy)
{
  const PandectCode * const *codes = pandect_therapy_get_codes (therapy);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s %s", codes[i]->system, codes[i]->value);
      g_autofree char *key = g_utf8_casefold (words, -1);
      PandectTherapy *owner = g_hash_table_lookup (owners, key);

      if (owner == NULL || !is_paired (self->bundle, owner, therapy))
        claim (self, owners, therapy, words);
    }
}

static void
claim_names (PandectAudit   *self,
             GHashTable     *owners,
             PandectTherapy *therapy,
             gboolean        synonyms)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  for (guint i = 0; names[i] != NULL; i++)
    {
      PandectNameKind kind = names[i]->kind;

      if (kind != PANDECT_NAME_TALL_MAN && (kind == PANDECT_NAME_SYNONYM) == synonyms)
        claim (self, owners, therapy, names[i]->text);
    }
}

/* W15: two drugs that share a name, a brand, an abbreviation or a code, or a synonym that is a name
 * of another drug. */
void
pandect_audit_check_shared_names (PandectAudit *self)
{
  g_autoptr(GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int synonyms = FALSE; synonyms <= TRUE; synonyms++)
    {
      for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
        {
          PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);

          if (pandect_therapy_get_kind (entry) != PANDECT_THERAPY_DRUG)
            continue;

          if (!synonyms)
            {
              claim (self, owners, entry,
                     pandect_text_get_source (pandect_therapy_get_name (entry))->words);
              claim_codes (self, owners, entry);
            }
          claim_names (self, owners, entry, synonyms);
        }
    }
}

static gboolean
cites (PandectCriterion *criterion,
       const char       *fact)
{
  const char * const *ids = pandect_criterion_get_fact_ids (criterion);

  if (ids != NULL && g_strv_contains (ids, fact))
    return TRUE;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      if (cites (pandect_criterion_get_part (criterion, i), fact))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_about_a_field (PandectBundle *bundle,
                  const char    *fact)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      const char * const *ids =
        pandect_field_get_fact_ids (pandect_field_set_get_field (fields, i));

      if (ids != NULL && g_strv_contains (ids, fact))
        return TRUE;
    }

  return FALSE;
}

/* W16: a treatment that rests on a fact about a field, and a rule that does not. It may lack a
 * test, or the fact may say that the field does not matter. */
void
pandect_audit_check_uncited (PandectAudit *self)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      const char * const *facts = pandect_therapy_get_fact_ids (entry);

      for (guint f = 0; facts[f] != NULL; f++)
        {
          if (is_about_a_field (self->bundle, facts[f]) &&
              !cites (pandect_therapy_get_criteria (entry), facts[f]))
            pandect_audit_note (self, "therapy", pandect_therapy_get_id (entry),
                                _("Expected the rule of “%s” to rest on the fact “%s”, as the "
                                  "treatment does, found no test that names it"),
                                pandect_therapy_get_id (entry), facts[f]);
        }
    }
}

static gboolean
has_words (PandectText *text,
           PandectText *other)
{
  g_autofree char *words = g_utf8_casefold (pandect_text_get_source (text)->words, -1);
  g_autofree char *others = g_utf8_casefold (pandect_text_get_source (other)->words, -1);

  return g_str_equal (words, others);
}

static void
check_label (PandectAudit     *self,
             PandectCriterion *test,
             const char       *part,
             const char       *id,
             gpointer          user_data)
{
  PandectText *label = pandect_criterion_get_label (test);
  PandectField *field = pandect_criterion_get_field (test);

  for (guint i = 0; label != NULL && i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      if (!pandect_criterion_accepts (test, value) &&
          (has_words (label, pandect_value_get_label (value)) ||
           has_words (label, pandect_value_get_summary (value))))
        pandect_audit_report (self, part, id,
                              _("Expected a label that says what its test accepts, found “%s”, "
                                "which it does not accept"),
                              pandect_text_get_source (label)->words);
    }
}

static void
check_answers (PandectAudit *self,
               PandectField *field)
{
  for (guint i = 1; i < pandect_field_get_n_values (field); i++)
    {
      for (guint j = 0; j < i; j++)
        {
          PandectText *label = pandect_value_get_label (pandect_field_get_value (field, i));

          if (has_words (label, pandect_value_get_label (pandect_field_get_value (field, j))))
            pandect_audit_report (self, "field", pandect_field_get_id (field),
                                  _("Expected answers that read differently, found “%s” twice in "
                                    "the field “%s”"),
                                  pandect_text_get_source (label)->words,
                                  pandect_field_get_id (field));
        }
    }
}

static void
check_fields (PandectAudit    *self,
              PandectFieldSet *fields)
{
  for (guint i = 1; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      for (guint j = 0; j < i; j++)
        {
          PandectField *other = pandect_field_set_get_field (fields, j);

          if (has_words (pandect_field_get_label (field), pandect_field_get_label (other)))
            pandect_audit_report (self, "field", pandect_field_get_id (field),
                                  _("Expected fields that read differently, found “%s” for “%s” "
                                    "and “%s”"),
                                  pandect_text_get_source (pandect_field_get_label (field))->words,
                                  pandect_field_get_id (other), pandect_field_get_id (field));
        }
    }
}

/* W17: a label that says what its test does not accept, and fields and answers that read alike. */
void
pandect_audit_check_labels (PandectAudit *self)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (self->bundle);

  pandect_audit_foreach_test (self, check_label, NULL);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    check_answers (self, pandect_field_set_get_field (fields, i));

  check_fields (self, fields);
}

/* N1: what belongs to other namespaces, which this version does not read. */
void
pandect_audit_check_foreign (PandectAudit *self)
{
  guint line, column;

  for (guint i = 0; ; i++)
    {
      const char *name = pandect_audit_places_get_foreign (self->places, i, &line, &column);

      if (name == NULL)
        return;

      pandect_audit_note_at (self, line, column,
                             _("“%s” is of another namespace, and is left aside"), name);
    }
}
