/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit-private.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-bundle-texts.h"
#include "content/pandect-bundle-parts.h"

/* Checks what a pharmacist would miss of a drug, and the words that a page is restated in. */

static gboolean
is_drug_with_code (PandectTherapy *therapy)
{
  return pandect_therapy_get_codes (therapy)[0] != NULL;
}

/* W11: a drug without a code, where others have one; not every drug was given one. That a code
 * names its year needs no check: the grammar asks for it. */
void
pandect_audit_check_codes (PandectAudit *self)
{
  guint n_entries = pandect_bundle_get_n_entries (self->bundle);
  gboolean has_codes = FALSE;

  for (guint i = 0; i < n_entries && !has_codes; i++)
    has_codes = is_drug_with_code (pandect_bundle_get_entry (self->bundle, i));

  for (guint i = 0; i < n_entries && has_codes; i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);
      const char *id = pandect_therapy_get_id (entry);

      if (pandect_therapy_get_kind (entry) == PANDECT_THERAPY_DRUG && !is_drug_with_code (entry))
        pandect_audit_note (self, "therapy", id,
                            _("Expected a code for the drug “%s”, as others have one, found none"),
                            id);
    }
}

static void
check_side (PandectAudit            *self,
            const PandectConfusable *pair,
            PandectTherapy          *lettered,
            PandectTherapy          *other)
{
  const PandectName * const *names = pandect_therapy_get_names (lettered);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];
      const char *authority = name->authority;

      if (name->kind != PANDECT_NAME_TALL_MAN ||
          g_strcmp0 (authority, pair->authority) != 0 ||
          pandect_therapy_get_tall_man (other, authority) != NULL)
        continue;

      pandect_audit_report (self, "pair", pair->id,
                            _("Expected letters by %s for both of a pair, found them for “%s” and "
                              "not for “%s”"),
                            authority, pandect_therapy_get_id (lettered),
                            pandect_therapy_get_id (other));
    }
}

/* W12: a pair that an authority tells apart by capital letters, on one side only. */
void
pandect_audit_check_lettering (PandectAudit *self)
{
  const PandectConfusable * const *pairs = pandect_bundle_get_confusables (self->bundle);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];
      PandectTherapy *first = pair->first;
      PandectTherapy *second = pair->second;

      check_side (self, pair, first, second);
      check_side (self, pair, second, first);
    }
}

static void
check_text (PandectText *text,
            const char  *owner,
            gpointer     user_data)
{
  static const char * const advice[] = {
    "advise", "advised", "advises", "contraindicated", "must", "ought", "recommend",
    "recommended", "recommends", "should", NULL
  };
  PandectAudit *self = user_data;
  const char *source = pandect_text_get_source (text)->words;
  g_autofree char *words = g_utf8_strdown (source, -1);
  g_auto(GStrv) each = g_strsplit_set (words, " .,;:()", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      if (g_strv_contains (advice, each[i]))
        pandect_audit_report_words (self, source,
                                    _("Expected words that describe, found “%s” in a text of "
                                      "“%s”"),
                                    each[i], owner);
    }
}

/* W13: a restated page says what may be offered, and advises nobody. */
void
pandect_audit_check_wording (PandectAudit *self)
{
  if (g_str_has_prefix (pandect_bundle_get_language (self->bundle), "en"))
    pandect_bundle_foreach_text (self->bundle, check_text, self);
}
