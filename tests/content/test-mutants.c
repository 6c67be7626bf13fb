/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"
#include "test-oracle.h"
#include "test-rules.h"
#include "test-tree.h"
#include "test-verdicts.h"

/* Measures the table of verdicts: a bundle with another rule must give another verdict somewhere in
 * it. A change that the reader refuses does no harm, and one that leaves all rules as they are is
 * no change. */

/* How many of the small changes are tried, if not all. */
#define EVERY_NTH 7

static char *text;
static PandectBundle *base;
static PandectFieldSet *fields;

/* What a reading of the page that was not chosen would make of the rules. */
typedef struct
{
  const char *name;
  struct
  {
    const char *id;     /* the therapy; "!" before it: it inherits nothing */
    const char *rule;   /* its own rule; NULL: none */
  } rules[6];
} Reading;

#define LEGS \
  "((met-bone=present | met-soft-tissue=present) & met-liver=absent & met-lung=absent " \
  "& met-brain=absent & met-spinal-cord=absent & met-other=absent)"
#define REFUSES "chemo-acceptance=cannot,declines"
#define RECEPTORS "er=positive | pr=positive | (er=unknown & pr=unknown)"
#define SPREAD "met-liver=present | met-lung=present | met-brain=present"
#define URGENT "rapid-progression=yes | severe-symptoms=yes | life-threatening-complications=yes"
#define OTHER_SITUATIONS SPREAD " | hormonal-response=not-responding | " URGENT

static const Reading readings[] = {
  { "r1-hormonal-members-are-free",
    { { "!aromatase-inhibitors", "menopause=postmenopausal" },
      { "!ovarian-ablation", "menopause=premenopausal & declines-other-hormonal=yes" } } },
  { "r1-chemotherapy-members-are-free",
    { { "!chemotherapy-combinations", "disease-course=recurrent" },
      { "!eribulin", "prior-metastatic-chemo=two-or-more & prior-anthracycline=yes "
                     "& prior-taxane=yes" } } },
  { "r1-pain-relief-is-free", { { "!other-pain-management", "bone-symptoms=pain" } } },
  { "r2-hormonal-needs-receptor-leg", { { "hormonal-therapy", RECEPTORS } } },
  { "r2-hormonal-needs-all",
    { { "hormonal-therapy", "(" RECEPTORS ") & " LEGS " & " REFUSES } } },
  { "r3-unknown-means-either",
    { { "hormonal-therapy", "er=positive,unknown | pr=positive,unknown | " LEGS " | " REFUSES } } },
  { "r3-not-known-is-no-situation",
    { { "hormonal-therapy", "er=positive | pr=positive | " LEGS " | " REFUSES } } },
  { "r4-negative-means-both",
    { { "chemotherapy", "(er=negative & pr=negative) | " OTHER_SITUATIONS } } },
  { "r5-others-need-not-be-absent",
    { { "hormonal-therapy",
      RECEPTORS " | met-bone=present | met-soft-tissue=present | " REFUSES } } },
  { "r5-only-the-sites-named",
    { { "hormonal-therapy", RECEPTORS " | ((met-bone=present | met-soft-tissue=present) "
                            "& met-liver=absent & met-lung=absent & met-brain=absent) | "
                            REFUSES } } },
  { "r6-cannot", { { "hormonal-therapy", RECEPTORS " | " LEGS " | chemo-acceptance=cannot" } } },
  { "r6-declines", { { "hormonal-therapy",
    RECEPTORS " | " LEGS " | chemo-acceptance=declines" } } },
  { "r7-premenopausal", { { "aromatase-inhibitors", "menopause=premenopausal" } } },
  { "r8-whoever-is-premenopausal", { { "ovarian-ablation", "menopause=premenopausal" } } },
  { "r8-whoever-declines", { { "ovarian-ablation", "declines-other-hormonal=yes" } } },
  { "r9-tamoxifen-asks-menopause",
    { { "tamoxifen", "menopause=premenopausal" } } },
  { "r10-combinations-not-only-recurrent", { { "chemotherapy-combinations", NULL } } },
  { "r11-without-anthracycline",
    { { "eribulin", "prior-metastatic-chemo=two-or-more & prior-taxane=yes" } } },
  { "r11-without-taxane",
    { { "eribulin", "prior-metastatic-chemo=two-or-more & prior-anthracycline=yes" } } },
  { "r11-either-class",
    { { "eribulin", "prior-metastatic-chemo=two-or-more & (prior-anthracycline=yes "
                    "| prior-taxane=yes)" } } },
  { "r11-one-regimen",
    { { "eribulin", "prior-metastatic-chemo=one,two-or-more & prior-anthracycline=yes "
                    "& prior-taxane=yes" } } },
  { "r12-no-anti-her2-ever",
    { { "pertuzumab", "her2=positive & prior-metastatic-chemo=none & prior-trastuzumab=none "
                      "& prior-other-anti-her2=none" } } },
  { "r13-partners-are-a-criterion",
    { { "pertuzumab", "her2=positive & prior-metastatic-chemo=none & chemo-acceptance=acceptable "
                      "& prior-trastuzumab=none,not-metastatic "
                      "& prior-other-anti-her2=none,not-metastatic" } } },
  { "r14-not-after-trastuzumab",
    { { "trastuzumab", "her2=positive & prior-trastuzumab=none,not-metastatic" } } },
  { "r15-biological-unconditional", { { "biological-therapy", NULL } } },
  { "r16-cause-suffices",
    { { "radiation-therapy", "met-bone=present | bronchial-obstruction=yes | met-brain=present "
                             "| met-spinal-cord=present | open-chest-areas=yes" } } },
  { "r16-symptom-suffices",
    { { "radiation-therapy", "bone-symptoms=pain,other | bronchial-obstruction=yes "
                             "| cns-symptoms=yes | open-chest-areas=yes" } } },
  { "r17-any-site", { { "surgery-isolated-metastasis", "isolated-metastasis=yes" } } },
  { "r18-pain-is-needed", { { "bisphosphonates", "met-bone=present & bone-symptoms=pain" } } },
};

/* Where `fits` may stand: behind the names and descriptions. */
static guint
find_place_of_rule (const TestNode *therapy)
{
  for (guint i = 0; i < therapy->children->len; i++)
    {
      if (test_node_is (g_ptr_array_index (therapy->children, i),
                        "refused warn note " TEST_NODE_THERAPIES))
        return i;
    }

  return therapy->children->len;
}

static void
set_rule (TestNode   *root,
          const char *id,
          const char *notation)
{
  gboolean is_free = *id == '!';
  TestNode *therapy = test_node_find (root, TEST_NODE_THERAPIES, id + is_free);
  TestNode *fits = test_node_child (therapy, "fits");
  g_autoptr(TestRule) rule = NULL;
  g_autofree char *expression = NULL;
  g_autofree char *xml = NULL;

  if (fits != NULL)
    test_node_remove (fits);

  if (notation == NULL)
    return;

  rule = test_rule_parse (notation, fields);
  expression = test_rule_to_xml (rule, fields);
  xml = g_strdup_printf ("<fits inherit='%s'>%s</fits>", is_free ? "no" : "yes", expression);
  test_node_insert (therapy, find_place_of_rule (therapy), test_node_parse (xml));
}

/* How many verdicts of the table are others in @changed. */
static guint
count_differences (PandectBundle *changed)
{
  g_autoptr(GString) differences = g_string_new (NULL);
  guint n_different = 0;

  for (guint i = 0; i < test_n_verdicts; i++)
    n_different += test_verdicts_check (&test_verdicts[i], changed, differences);

  return n_different;
}

static PandectBundle *
load (TestNode  *root,
      GError   **error)
{
  g_autofree char *changed = test_node_print (root);

  return test_bundle_try_data (changed, strlen (changed), NULL, error);
}

static void
test_reading (gconstpointer data)
{
  const Reading *reading = data;
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(PandectBundle) changed = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reading->rules) && reading->rules[i].id != NULL; i++)
    set_rule (root, reading->rules[i].id, reading->rules[i].rule);

  changed = load (root, &error);
  g_assert_no_error (error);
  g_test_message ("%u verdicts of the table differ", count_differences (changed));
  g_assert_cmpuint (count_differences (changed), >, 0);
}

/* Without a change there is no difference: it is the change that the table sees. */
static void
test_no_change (void)
{
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(PandectBundle) same = load (root, NULL);

  g_assert_cmpuint (count_differences (same), ==, 0);
}

/* Whether all rules are as they were, by their text and without the program. */
static gboolean
is_equivalent (TestNode *root)
{
  for (guint i = 0; i < test_n_rules; i++)
    {
      g_auto(GStrv) ids = g_strsplit (test_rules[i].ids, " ", -1);
      g_autoptr(TestRule) rule = test_rule_parse (test_rules[i].rule, fields);
      g_autoptr(TestOracle) oracle = test_oracle_new (rule, fields);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          TestNode *therapy = test_node_find (root, TEST_NODE_THERAPIES, ids[j]);
          g_autoptr(TestRule) written = test_node_get_rule (root, therapy, fields);
          g_autoptr(TestOracle) other = test_oracle_new (written, fields);

          if (!test_oracle_is_same (oracle, other))
            return FALSE;
        }
    }

  return TRUE;
}

/* The small changes. Each is made in one place; FALSE: it cannot be made there. */
typedef gboolean (*Slip) (TestNode *node);

static gboolean
swap_kind (TestNode *group)
{
  if (!test_node_is (group, "all any"))
    return FALSE;

  /* A change of the name alone would leave the old one to be freed. */
  memcpy (group->name, test_node_is (group, "all") ? "any" : "all", 3);

  return TRUE;
}

static gboolean
drop_part (TestNode *part)
{
  guint n_parts = 0;

  if (!test_node_is (part, TEST_NODE_EXPRESSIONS) || !test_node_is (part->parent, "all any"))
    return FALSE;

  for (guint i = 0; i < part->parent->children->len; i++)
    n_parts += test_node_is (g_ptr_array_index (part->parent->children, i), TEST_NODE_EXPRESSIONS);

  if (n_parts > 1)
    test_node_remove (part);

  return n_parts > 1;
}

/* Sets the values that a test accepts. */
static gboolean
set_accepted (TestNode *test,
              guint64   accepted)
{
  PandectField *field = test_fields_get (fields, test_node_get (test, "field"));
  guint n_values = pandect_field_get_n_values (field);
  g_autoptr(GString) ids = g_string_new (NULL);

  if (accepted == 0 || accepted == (G_GUINT64_CONSTANT (1) << n_values) - 1)
    return FALSE;

  for (guint i = 0; i < n_values; i++)
    {
      if ((accepted >> i) & 1)
        g_string_append_printf (ids, " %s",
                                pandect_value_get_id (pandect_field_get_value (field, i)));
    }

  test_node_set (test, "in", ids->str);

  return TRUE;
}

static guint64
get_accepted (TestNode *test)
{
  PandectField *field = test_fields_get (fields, test_node_get (test, "field"));
  g_auto(GStrv) ids = g_strsplit_set (test_node_get (test, "in"), " \n\t", -1);
  guint64 accepted = 0;

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      const char *id = pandect_value_get_id (pandect_field_get_value (field, i));

      if (g_strv_contains ((const char * const *) ids, id))
        accepted |= G_GUINT64_CONSTANT (1) << i;
    }

  return accepted;
}

static gboolean
drop_first_value (TestNode *node)
{
  guint64 accepted = test_node_is (node, "is") ? get_accepted (node) : 0;

  return accepted != 0 && set_accepted (node, accepted & (accepted - 1));
}

static gboolean
add_a_value (TestNode *node)
{
  guint64 accepted = test_node_is (node, "is") ? get_accepted (node) : 0;

  return accepted != 0 && set_accepted (node, accepted | (accepted + 1));
}

static gboolean
accept_the_others (TestNode *node)
{
  guint n_values;

  if (!test_node_is (node, "is"))
    return FALSE;

  n_values = pandect_field_get_n_values (test_fields_get (fields, test_node_get (node, "field")));

  return set_accepted (node, get_accepted (node) ^ ((G_GUINT64_CONSTANT (1) << n_values) - 1));
}

static gboolean
drop_rule (TestNode *node)
{
  if (!test_node_is (node, "fits"))
    return FALSE;

  test_node_remove (node);

  return TRUE;
}

static gboolean
inherit_nothing (TestNode *node)
{
  if (!test_node_is (node, "fits") || test_node_get (node, "of") != NULL)
    return FALSE;

  test_node_set (node, "inherit", "no");

  return TRUE;
}

static const struct
{
  const char *name;
  Slip        slip;
} slips[] = {
  { "swap-kind", swap_kind },
  { "drop-part", drop_part },
  { "drop-first-value", drop_first_value },
  { "add-a-value", add_a_value },
  { "accept-the-others", accept_the_others },
  { "drop-rule", drop_rule },
  { "inherit-nothing", inherit_nothing },
};

/* Rules are in criteria and therapies. Cautions change no verdict. */
static GPtrArray *
get_places (TestNode *root)
{
  GPtrArray *places = test_node_collect (test_node_child (root, "criteria"), TEST_NODE_EXPRESSIONS);
  g_autoptr(GPtrArray) others =
    test_node_collect (test_node_child (root, "therapies"), "fits " TEST_NODE_EXPRESSIONS);

  g_ptr_array_extend (places, others, NULL, NULL);

  return places;
}

/* What came of the changes of one kind. */
typedef struct
{
  guint    n_made;
  guint    n_seen;
  guint    n_refused;
  GString *unseen;
} Tally;

static void
try_slip (Slip   slip,
          guint  place,
          Tally *tally)
{
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(GPtrArray) places = get_places (root);
  TestNode *node = g_ptr_array_index (places, place);
  g_autoptr(PandectBundle) changed = NULL;
  g_autofree char *before = NULL;

  before = test_node_print (node);
  if (!slip (node))
    return;

  tally->n_made++;
  changed = load (root, NULL);
  if (changed == NULL)
    tally->n_refused++;
  else if (count_differences (changed) > 0)
    tally->n_seen++;
  else if (!is_equivalent (root))
    g_string_append_printf (tally->unseen, "%s\n", before);
}

static void
test_slip (gconstpointer data)
{
  Slip slip = (Slip) data;
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(GPtrArray) places = get_places (root);
  guint step = g_test_thorough () ? 1 : EVERY_NTH;
  g_autoptr(GString) unseen = g_string_new (NULL);
  Tally tally = { .unseen = unseen };

  for (guint i = 0; i < places->len; i += step)
    try_slip (slip, i, &tally);

  g_test_message ("%u changes: %u seen, %u refused by the reader", tally.n_made, tally.n_seen,
                  tally.n_refused);
  if (unseen->len > 0)
    g_error ("The table of verdicts does not see a change of:\n%s", unseen->str);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  text = test_bundle_read_file (TEST_SHIPPED);
  base = test_bundle_open (TEST_SHIPPED);
  fields = pandect_bundle_get_fields (base);

  g_test_add_func ("/mutants/no-change", test_no_change);

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strconcat ("/mutants/reading/", readings[i].name, NULL);

      g_test_add_data_func (path, &readings[i], test_reading);
    }

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/mutants/slip/", slips[i].name, NULL);

      g_test_add_data_func (path, slips[i].slip, test_slip);
    }

  status = g_test_run ();
  g_assert_finalize_object (base);
  g_free (text);

  return status;
}
