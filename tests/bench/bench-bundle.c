/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-bundle.h"

/* Makes bundles of any size for measurements: invented drugs in invented categories. */

#define NAMES_PER_DRUG      4
#define DRUGS_PER_CATEGORY  50

static const char *onsets[] = {
  "b", "br", "c", "cl", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "tr", "v", "x", "z"
};
static const char *vowels[] = { "a", "e", "i", "o", "u", "io", "ea" };
static const char *endings[] = {
  "mab", "nib", "zole", "platin", "rubicin", "taxel", "bine", "stat", "xate", "relin", "dronate"
};

static void
append_name (GString *string,
             GRand   *rand,
             guint    serial)
{
  guint n_syllables = g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n_syllables; i++)
    {
      g_string_append (string, onsets[g_rand_int_range (rand, 0, G_N_ELEMENTS (onsets))]);
      g_string_append (string, vowels[g_rand_int_range (rand, 0, G_N_ELEMENTS (vowels))]);
    }

  /* Base 18 syllables of the serial number keep all names apart. */
  for (; serial > 0; serial /= G_N_ELEMENTS (onsets))
    g_string_append_printf (string, "%sa", onsets[serial % G_N_ELEMENTS (onsets)]);

  g_string_append (string, endings[g_rand_int_range (rand, 0, G_N_ELEMENTS (endings))]);
}

static void
append_drug (GString *string,
             GRand   *rand,
             guint    drug)
{
  g_string_append_printf (string, "      <drug id=\"d%u\" facts=\"F1\">\n        <name>", drug);
  append_name (string, rand, drug * NAMES_PER_DRUG);
  g_string_append (string, "</name>\n");

  for (guint i = 1; i < NAMES_PER_DRUG; i++)
    {
      const char *element = i < NAMES_PER_DRUG - 1 ? "brand" : "synonym";

      g_string_append_printf (string, "        <%s>", element);
      append_name (string, rand, drug * NAMES_PER_DRUG + i);
      g_string_append_printf (string, "</%s>\n", element);
    }

  g_string_append (string, "      </drug>\n");
}

/**
 * bench_bundle_new:
 * @n_names: how many names, in all
 *
 * Returns: (transfer full): a bundle of that many names, four for each drug
 */
char *
bench_bundle_new (guint n_names)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261123);
  GString *string = g_string_new (NULL);
  guint n_drugs = n_names / NAMES_PER_DRUG;

  g_string_append (string,
                   "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\" id=\"bench\" version=\"1\""
                   " xml:lang=\"en\">\n"
                   "  <about><title>Bench</title><scope>Nothing</scope>"
                   "<source seen=\"2026-01-01\"><title>None</title><publisher>Nobody</publisher>"
                   "</source><standing>For measurements</standing><jurisdiction>None</jurisdiction>"
                   "<terms>None</terms>"
                   "<review xml:lang=\"en\" state=\"machine-drafted\"/></about>\n"
                   "  <facts><fact id=\"F1\"><place>Here</place>"
                   "<text>All is invented.</text></fact></facts>\n"
                   "  <profile><group id=\"g\"><label>Group</label>\n");

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (string,
                            "    <field id=\"f%u\"><label>Field %u</label><short>field %u</short>"
                            "<question>Field %u?</question>"
                            "<value id=\"yes\" role=\"affirms\"><label>Yes</label>"
                            "<short>yes</short></value>"
                            "<value id=\"no\" role=\"denies\"><label>No</label>"
                            "<short>no</short></value></field>\n",
                            i, i, i, i);

  g_string_append (string, "  </group></profile>\n  <therapies>\n");
  for (guint drug = 0; drug < n_drugs; drug++)
    {
      if (drug % DRUGS_PER_CATEGORY == 0)
        g_string_append_printf (string,
                                "%s    <category id=\"c%u\" facts=\"F1\"><name>Category %u</name>"
                                "<fits><any><is field=\"f%u\" in=\"yes\"/>"
                                "<is field=\"f%u\" in=\"no\"/></any></fits>\n",
                                drug > 0 ? "    </category>\n" : "", drug, drug,
                                drug / DRUGS_PER_CATEGORY % 15,
                                15 + drug / DRUGS_PER_CATEGORY % 15);
      append_drug (string, rand, drug);
    }
  g_string_append (string, "    </category>\n  </therapies>\n</bundle>\n");

  return g_string_free (string, FALSE);
}
