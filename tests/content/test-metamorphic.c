/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"
#include "test-tree.h"

/* The shipped bundle is written in another way that means the same, and loaded again: each verdict
 * and each set of missing fields must stay. */

#define N_PROFILES          400
#define N_PROFILES_THOROUGH 20000

#define SEED 20130506

/* Stands behind every id of a bundle in which all ids are others. */
#define SUFFIX "-q"

static char *text;
static PandectBundle *base;

/* Changes a bundle. */
typedef void (*Change) (TestNode *root,
                        GRand    *rand);

/* Brings the children of @parent that have one of @names into any order, behind everything else. */
static void
shuffle (TestNode   *parent,
         const char *names,
         GRand      *rand)
{
  g_autoptr(GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; i < parent->children->len;)
    {
      TestNode *child = g_ptr_array_index (parent->children, i);

      if (test_node_is (child, names))
        g_ptr_array_add (taken, test_node_steal (child));
      else
        i++;
    }

  while (taken->len > 0)
    test_node_insert (parent, parent->children->len,
                      g_ptr_array_remove_index (taken, g_rand_int_range (rand, 0, taken->len)));
}

static void
shuffle_each (TestNode   *root,
              const char *parents,
              const char *names,
              GRand      *rand)
{
  g_autoptr(GPtrArray) found = test_node_collect (root, parents);

  for (guint i = 0; i < found->len; i++)
    shuffle (g_ptr_array_index (found, i), names, rand);
}

static void
change_nothing (TestNode *root,
                GRand    *rand)
{
}

static void
permute_parts (TestNode *root,
               GRand    *rand)
{
  shuffle_each (root, "all any", TEST_NODE_EXPRESSIONS, rand);
}

static void
permute_profile (TestNode *root,
                 GRand    *rand)
{
  shuffle_each (root, "profile", "group", rand);
  shuffle_each (root, "group", "field", rand);
}

static void
permute_values (TestNode *root,
                GRand    *rand)
{
  shuffle_each (root, "field", "value", rand);
}

static void
permute_therapies (TestNode *root,
                   GRand    *rand)
{
  shuffle_each (root, "therapies category", TEST_NODE_THERAPIES, rand);
}

static void
permute_criteria (TestNode *root,
                  GRand    *rand)
{
  shuffle_each (root, "criteria", "criterion", rand);
  shuffle_each (root, "cautions", "caution", rand);
  shuffle_each (root, "facts", "fact", rand);
}

static void
wrap (TestNode   *expression,
      const char *kind)
{
  g_autofree char *xml = g_strdup_printf ("<%s/>", kind);
  TestNode *parent = expression->parent;
  guint place = test_node_get_place (expression);
  TestNode *group = test_node_parse (xml);

  test_node_insert (group, 0, test_node_steal (expression));
  test_node_insert (parent, place, group);
}

/* A group of one is no more than its part. */
static void
wrap_in_groups (TestNode *root,
                GRand    *rand)
{
  g_autoptr(GPtrArray) expressions = test_node_collect (root, TEST_NODE_EXPRESSIONS);

  for (guint i = 0; i < expressions->len; i++)
    {
      wrap (g_ptr_array_index (expressions, i), g_rand_boolean (rand) ? "all" : "any");
      wrap (g_ptr_array_index (expressions, i), g_rand_boolean (rand) ? "all" : "any");
    }
}

/* What is shared is written out wherever it is used. */
static void
inline_criteria (TestNode *root,
                 GRand    *rand)
{
  g_autoptr(GPtrArray) meets = test_node_collect (root, "meets");

  for (guint i = 0; i < meets->len; i++)
    {
      TestNode *reference = g_ptr_array_index (meets, i);
      TestNode *criterion = test_node_find (root, "criterion",
                                            test_node_get (reference, "criterion"));
      TestNode *copy = test_node_copy (test_node_get_expression (criterion));
      g_autoptr(GPtrArray) inner = test_node_collect (copy, TEST_NODE_EXPRESSIONS);

      for (guint j = 0; j < inner->len; j++)
        {
          if (test_node_get (g_ptr_array_index (inner, j), "id") != NULL)
            {
              g_autofree char *id = g_strdup_printf ("inline-%u-%u", i, j);

              test_node_set (g_ptr_array_index (inner, j), "id", id);
            }
        }

      test_node_replace (reference, copy);
    }
}

/* Each test that a therapy makes becomes a criterion of its own. */
static void
share_tests (TestNode *root,
             GRand    *rand)
{
  TestNode *criteria = test_node_child (root, "criteria");
  g_autoptr(GPtrArray) rules = test_node_collect (root, "fits");

  for (guint i = 0; i < rules->len; i++)
    {
      g_autoptr(GPtrArray) tests = test_node_collect (g_ptr_array_index (rules, i), "is");

      for (guint j = 0; j < tests->len; j++)
        {
          TestNode *test = g_ptr_array_index (tests, j);
          g_autofree char *xml =
            g_strdup_printf ("<criterion id='shared-%u-%u' facts='F001'><label>Shared</label>"
                             "</criterion>", i, j);
          g_autofree char *reference = g_strdup_printf ("<meets criterion='shared-%u-%u'/>", i, j);
          TestNode *criterion = test_node_parse (xml);

          test_node_insert (criterion, criterion->children->len, test_node_copy (test));
          test_node_insert (criteria, 0, criterion);
          test_node_replace (test, test_node_parse (reference));
        }
    }
}

/* A criterion without words asks for the same. */
static void
drop_words_of_expressions (TestNode *root,
                           GRand    *rand)
{
  g_autoptr(GPtrArray) expressions = test_node_collect (root, "all any is");

  for (guint i = 0; i < expressions->len; i++)
    {
      TestNode *label = test_node_child (g_ptr_array_index (expressions, i), "label");

      if (label != NULL)
        test_node_remove (label);
    }
}

static void
rename_ids (TestNode *root,
            GRand    *rand)
{
  static const char *attributes[] = {
    "id", "facts", "field", "in", "criterion", "caution", "route", "drug", "ref", "first", "second"
  };
  g_autoptr(GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, root);
  for (guint i = 0; i < all->len; i++)
    {
      TestNode *node = g_ptr_array_index (all, i);

      for (guint a = 0; node->name != NULL && a < G_N_ELEMENTS (attributes); a++)
        {
          const char *value = test_node_get (node, attributes[a]);
          g_auto(GStrv) ids = value != NULL ? g_strsplit_set (value, " \n\t", -1) : NULL;
          g_autoptr(GString) renamed = g_string_new (NULL);

          for (guint i_id = 0; ids != NULL && ids[i_id] != NULL; i_id++)
            {
              if (*ids[i_id] != '\0')
                g_string_append_printf (renamed, "%s%s" SUFFIX, renamed->len > 0 ? " " : "",
                                        ids[i_id]);
            }

          if (ids != NULL)
            test_node_set (node, attributes[a], renamed->str);
        }

      for (guint c = 0; node->children != NULL && c < node->children->len; c++)
        g_ptr_array_add (all, g_ptr_array_index (node->children, c));
    }
}

/* No rule treats the two receptors unlike each other. */
static void
swap_receptors (TestNode *root,
                GRand    *rand)
{
  g_autoptr(GPtrArray) tests = test_node_collect (root, "is");

  for (guint i = 0; i < tests->len; i++)
    {
      TestNode *test = g_ptr_array_index (tests, i);

      if (g_str_equal (test_node_get (test, "field"), "er"))
        test_node_set (test, "field", "pr");
      else if (g_str_equal (test_node_get (test, "field"), "pr"))
        test_node_set (test, "field", "er");
    }
}

static void
add_unrelated_field (TestNode *root,
                     GRand    *rand)
{
  TestNode *group = test_node_child (test_node_child (root, "profile"), "group");

  test_node_insert (group, test_node_get_place (test_node_child (group, "field")), test_node_parse (
    "<field id='hat'><label>Hat</label><short>hat</short><question>Hat?</question>"
    "<value id='on'><label>On</label><short>hat on</short></value>"
    "<value id='off'><label>Off</label><short>hat off</short></value></field>"));
}

/* Each drug stands twice. Procedures do not: surgery has the verdict of any of its members, so that
 * two of them must not share a field. */
static void
duplicate_drugs (TestNode *root,
                     GRand    *rand)
{
  g_autoptr(GPtrArray) therapies = test_node_collect (root, "drug");

  for (guint i = 0; i < therapies->len; i++)
    {
      TestNode *therapy = g_ptr_array_index (therapies, i);
      g_autoptr(GPtrArray) named = NULL;
      TestNode *copy;

      /* A drug that is marked in a text has a "ref". */
      if (test_node_get (therapy, "id") == NULL)
        continue;

      copy = test_node_copy (therapy);
      named = test_node_collect (copy, "drug is all any note");
      for (guint j = 0; j < named->len; j++)
        {
          const char *id = test_node_get (g_ptr_array_index (named, j), "id");

          if (id != NULL)
            {
              g_autofree char *again = g_strconcat (id, "-again", NULL);

              test_node_set (g_ptr_array_index (named, j), "id", again);
            }
        }

      test_node_insert (therapy->parent, test_node_get_place (therapy) + 1, copy);
    }
}

static PandectBundle *
load_changed (Change  change,
              GRand  *rand)
{
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autofree char *changed = NULL;

  change (root, rand);
  changed = test_node_print (root);

  return test_bundle_from_text (changed);
}

/* The field of @bundle that is @field of the base, whatever its id has become. */
static PandectField *
find_field (PandectBundle *bundle,
            PandectField  *field)
{
  g_autofree char *renamed = g_strconcat (pandect_field_get_id (field), SUFFIX, NULL);
  PandectField *same = pandect_field_set_lookup (pandect_bundle_get_fields (bundle),
                                                 pandect_field_get_id (field));

  return same != NULL ? same
                      : pandect_field_set_lookup (pandect_bundle_get_fields (bundle), renamed);
}

static PandectValue *
find_value (PandectField *field,
            PandectValue *value)
{
  g_autofree char *renamed = g_strconcat (pandect_value_get_id (value), SUFFIX, NULL);
  PandectValue *same = pandect_field_lookup_value (field, pandect_value_get_id (value));

  return same != NULL ? same : pandect_field_lookup_value (field, renamed);
}

static PandectTherapy *
find_therapy (PandectBundle *bundle,
              const char    *id,
              const char    *suffix)
{
  g_autofree char *other = g_strconcat (id, suffix, NULL);

  return pandect_bundle_lookup_therapy (bundle, other);
}

static void
record_at_random (PandectProfile *profile,
                  PandectBundle  *bundle,
                  PandectProfile *other,
                  GRand          *rand)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (base);
  double share = g_rand_double (rand);

  pandect_profile_clear (profile);
  pandect_profile_clear (other);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectField *twin = find_field (bundle, field);
      PandectValue *value = pandect_field_get_value (
        field, g_rand_int_range (rand, 0, pandect_field_get_n_values (field)));

      if (g_rand_double (rand) >= share)
        continue;

      pandect_profile_record (profile, field, value);
      pandect_profile_record (other, twin, find_value (twin, value));
    }
}

static void
assert_same_finding (PandectBundle        *bundle,
                     const PandectFinding *expected,
                     const PandectFinding *actual,
                     const char           *id)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (base);

  if (expected->truth != actual->truth ||
      pandect_field_mask_count (&expected->missing) != pandect_field_mask_count (&actual->missing))
    g_error ("The verdict on “%s” has changed", id);

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      PandectField *twin = find_field (bundle, pandect_field_set_get_field (fields, f));

      if (pandect_field_mask_has (&expected->missing, f) !=
          pandect_field_mask_has (&actual->missing, pandect_field_get_index (twin)))
        g_error ("What is missing for “%s” has changed", id);
    }
}

static guint
get_n_profiles (void)
{
  return g_test_thorough () ? N_PROFILES_THOROUGH : N_PROFILES;
}

static void
test_change (gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  PandectBundle *changed = load_changed ((Change) data, rand);
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (base));
  PandectProfile *other = pandect_profile_new (pandect_bundle_get_fields (changed));
  g_autofree PandectFinding *expected = g_new (PandectFinding, pandect_bundle_get_n_entries (base));
  g_autofree PandectFinding *actual = g_new (PandectFinding,
                                             pandect_bundle_get_n_entries (changed));

  for (guint i = 0; i < get_n_profiles (); i++)
    {
      record_at_random (profile, changed, other, rand);
      pandect_bundle_assess (base, profile, expected);
      pandect_bundle_assess (changed, other, actual);

      for (guint e = 0; e < pandect_bundle_get_n_entries (base); e++)
        {
          static const char *suffixes[] = { "", SUFFIX, "-again" };
          const char *id = pandect_therapy_get_id (pandect_bundle_get_entry (base, e));
          guint n_found = 0;

          for (guint s = 0; s < G_N_ELEMENTS (suffixes); s++)
            {
              PandectTherapy *twin = find_therapy (changed, id, suffixes[s]);

              if (twin == NULL)
                continue;

              n_found++;
              assert_same_finding (changed, &expected[e], &actual[pandect_therapy_get_index (twin)],
                                   id);
            }

          g_assert_cmpuint (n_found, >=, 1);
        }
    }

  g_assert_finalize_object (profile);
  g_assert_finalize_object (other);
  g_assert_finalize_object (changed);
}

static void
record_swapped (PandectProfile *profile,
                PandectProfile *swapped,
                const char     *from,
                const char     *to)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (base);
  PandectValue *value = pandect_profile_get_value (profile, test_fields_get (fields, from));

  pandect_profile_record (swapped, test_fields_get (fields, to),
                          value != NULL ? test_fields_get_value (fields, to,
                                                                 pandect_value_get_id (value))
                                        : NULL);
}

static gboolean
is_missing (const PandectFinding *finding,
            const char           *id)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (base);

  return pandect_field_mask_has (&finding->missing,
                                 pandect_field_get_index (test_fields_get (fields, id)));
}

/* The receptors of the patient change places, and so do they in what is missing. */
static void
test_swap_answers (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (base));
  PandectProfile *swapped = pandect_profile_new (pandect_bundle_get_fields (base));
  guint n_entries = pandect_bundle_get_n_entries (base);
  g_autofree PandectFinding *before = g_new (PandectFinding, n_entries);
  g_autofree PandectFinding *after = g_new (PandectFinding, n_entries);

  for (guint i = 0; i < get_n_profiles (); i++)
    {
      record_at_random (profile, base, swapped, rand);
      record_swapped (profile, swapped, "er", "pr");
      record_swapped (profile, swapped, "pr", "er");
      pandect_bundle_assess (base, profile, before);
      pandect_bundle_assess (base, swapped, after);

      for (guint e = 0; e < n_entries; e++)
        {
          g_assert_cmpint (before[e].truth, ==, after[e].truth);
          g_assert_cmpuint (pandect_field_mask_count (&before[e].missing), ==,
                            pandect_field_mask_count (&after[e].missing));
          g_assert_cmpint (is_missing (&before[e], "er"), ==, is_missing (&after[e], "pr"));
          g_assert_cmpint (is_missing (&before[e], "pr"), ==, is_missing (&after[e], "er"));
        }
    }

  g_assert_finalize_object (profile);
  g_assert_finalize_object (swapped);
}

static const struct
{
  const char *name;
  Change      change;
} changes[] = {
  { "nothing", change_nothing },
  { "permute-parts", permute_parts },
  { "permute-profile", permute_profile },
  { "permute-values", permute_values },
  { "permute-therapies", permute_therapies },
  { "permute-criteria", permute_criteria },
  { "wrap-in-groups", wrap_in_groups },
  { "inline-criteria", inline_criteria },
  { "share-tests", share_tests },
  { "drop-words-of-expressions", drop_words_of_expressions },
  { "rename-ids", rename_ids },
  { "swap-receptors", swap_receptors },
  { "add-unrelated-field", add_unrelated_field },
  { "duplicate-drugs", duplicate_drugs },
};

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  text = test_bundle_read_file (TEST_SHIPPED);
  base = test_bundle_open (TEST_SHIPPED);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/metamorphic/", changes[i].name, NULL);

      g_test_add_data_func (path, changes[i].change, test_change);
    }

  g_test_add_func ("/metamorphic/swap-answers", test_swap_answers);

  status = g_test_run ();
  g_assert_finalize_object (base);
  g_free (text);

  return status;
}
