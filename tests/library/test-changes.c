/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-change.h"

#include <string.h>

#include "library/pandect-verdict-change.h"
#include "test-bundle.h"
#include "test-tree.h"

/* What changes from one bundle to another. Each piece of the shipped bundle is changed in turn, and
 * the change must be seen, under the id of what it belongs to, in both directions. */

/* How many of the changes are tried, if not all. */
#define EVERY_NTH 29

static char *text;
static PandectBundle *base;

static PandectBundle *
load (const TestNode *root)
{
  g_autofree char *changed = test_node_print (root);

  return test_bundle_try_data (changed, strlen (changed), NULL, NULL);
}

static GListModel *
find (PandectBundle *before,
      PandectBundle *after)
{
  return pandect_changes_find (before, after, NULL);
}

/* On one line, as it is seen from the other side when @is_mirrored. */
static char *
describe (PandectChange *change,
          gboolean       is_mirrored)
{
  static const char signs[2][3] = { { '+', '-', '~' }, { '-', '+', '~' } };
  const char *before = pandect_change_get_before (change);
  const char *after = pandect_change_get_after (change);

  return g_strdup_printf ("%c %s %s %s %s: %s → %s",
                          signs[is_mirrored][pandect_change_get_kind (change)],
                          pandect_section_to_string (pandect_change_get_section (change)),
                          pandect_change_get_id (change), pandect_change_get_aspect (change),
                          pandect_change_get_language (change), is_mirrored ? after : before,
                          is_mirrored ? before : after);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

static char *
describe_all (GListModel *changes,
              gboolean    is_mirrored)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(PandectChange) change = g_list_model_get_item (changes, i);

      g_ptr_array_add (lines, describe (change, is_mirrored));
    }

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static gboolean
names_id (GListModel *changes,
          const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(PandectChange) change = g_list_model_get_item (changes, i);

      if (g_str_equal (pandect_change_get_id (change), id))
        return TRUE;
    }

  return FALSE;
}

/* Of the same content there is nothing to say, whoever holds it. */
static void
test_same (gconstpointer data)
{
  g_autofree char *content = test_bundle_read_file (data);
  g_autoptr(PandectBundle) first = test_bundle_from_text (content);
  g_autoptr(PandectBundle) second = test_bundle_from_text (content);
  g_autoptr(GListModel) changes = find (first, second);
  g_autofree char *lines = describe_all (changes, FALSE);

  g_assert_cmpstr (lines, ==, "");
}

/* The changes. Each is made in one place; FALSE: it cannot be made there. */
typedef gboolean (*Edit) (TestNode *node);

static gboolean
add_a_word (TestNode *node)
{
  g_autofree char *before = node->text;

  if (before == NULL || *g_strstrip (before) == '\0')
    {
      g_steal_pointer (&before);
      return FALSE;
    }

  node->text = g_strconcat (before, " anew", NULL);

  return TRUE;
}

static gboolean
take_away (TestNode *node)
{
  if (node->name == NULL || node->parent == NULL)
    return FALSE;

  test_node_remove (node);

  return TRUE;
}

static TestNode *
find_next_of_its_kind (TestNode *node)
{
  for (guint i = test_node_get_place (node) + 1; i < node->parent->children->len; i++)
    {
      TestNode *other = g_ptr_array_index (node->parent->children, i);

      if (other->name != NULL)
        return g_str_equal (other->name, node->name) ? other : NULL;
    }

  return NULL;
}

static gboolean
swap_with_next (TestNode *node)
{
  TestNode *next = node->name != NULL && node->parent != NULL ? find_next_of_its_kind (node) : NULL;
  guint place;

  /* The order of the routes is shown nowhere, and a bundle does not keep it. */
  if (next == NULL || test_node_is (node, "route"))
    return FALSE;

  place = test_node_get_place (node);
  test_node_insert (node->parent, place, test_node_steal (next));

  return TRUE;
}

/* What an attribute becomes. A list loses its first item; "|" stands between what takes turns. */
static const struct
{
  const char *attribute;
  const char *becomes;
} attributes[] = {
  { "authority", "Somebody" },
  { "by", "Somebody" },
  { "caution", "another" },
  { "criterion", "another" },
  { "date", "2001-02-03" },
  { "dated", "2001-02-03" },
  { "drug", "letrozole|tamoxifen" },
  { "facts", NULL },
  { "first", "letrozole|tamoxifen" },
  { "id", "another" },
  { "in", NULL },
  { "inherit", "yes|no" },
  { "in-every-chart", "yes" },
  { "kind", "pointer|lost|frame" },
  { "ref", "letrozole|tamoxifen" },
  { "role", "affirms|denies" },
  { "second", "letrozole|tamoxifen" },
  { "seen", "2001-02-03" },
  { "state", "machine-drafted|clinically-reviewed" },
  { "verified", "yes|no" },
  { "version", "9" },
  { "wording", "only|should" },
  { "year", "1999" },
};

static gboolean
set_attribute (TestNode   *node,
               const char *attribute,
               const char *becomes)
{
  g_autofree char *value = g_strdup (test_node_get (node, attribute));
  g_auto(GStrv) choices = NULL;
  const char *rest;

  if (value == NULL)
    return FALSE;

  if (becomes != NULL)
    {
      choices = g_strsplit (becomes, "|", 2);
      test_node_set (node, attribute, g_str_equal (value, choices[0]) && choices[1] != NULL
                                      ? choices[1] : choices[0]);
      return TRUE;
    }

  g_strstrip (value);
  rest = strpbrk (value, " \n\t");
  if (rest != NULL)
    test_node_set (node, attribute, rest + strspn (rest, " \n\t"));

  return rest != NULL;
}

/* One attribute of those that a node has; which one depends on the place. */
static gboolean
change_attribute (TestNode *node)
{
  guint first = node->name != NULL && node->parent != NULL ? test_node_get_place (node) : 0;

  for (guint i = 0; node->name != NULL && i < G_N_ELEMENTS (attributes); i++)
    {
      guint n = (first + i) % G_N_ELEMENTS (attributes);

      if (set_attribute (node, attributes[n].attribute, attributes[n].becomes))
        return TRUE;
    }

  return FALSE;
}

static const struct
{
  const char *name;
  Edit        edit;
} edits[] = {
  { "add-a-word", add_a_word },
  { "take-away", take_away },
  { "swap-with-next", swap_with_next },
  { "change-attribute", change_attribute },
};

static void
collect (TestNode  *node,
         GPtrArray *nodes)
{
  g_ptr_array_add (nodes, node);
  for (guint i = 0; node->name != NULL && i < node->children->len; i++)
    collect (g_ptr_array_index (node->children, i), nodes);
}

#define ITEMS "fact term group field criterion caution note pair value " TEST_NODE_THERAPIES

/* The id under which a change of the node is looked for; NULL for a route, which many have, and for
 * what holds all of a sort. */
static char *
dup_owner (const TestNode *node)
{
  if (node->parent == NULL)
    return g_strdup ("about");

  while (node->name == NULL || !test_node_is (node, ITEMS " about route bundle"))
    node = node->parent;

  if (test_node_is (node, "about"))
    return g_strdup ("about");

  if (test_node_is (node, "bundle route"))
    return NULL;

  if (test_node_is (node, "value"))
    return g_strdup_printf ("%s=%s", test_node_get (node->parent, "id"),
                            test_node_get (node, "id"));

  return g_strdup (test_node_get (node, "id"));
}

/* That which stands around the owner: where it is told that one went, or that two were swapped. */
static char *
dup_holder (const TestNode *node)
{
  char *holder;

  while (node->parent != NULL && (node->name == NULL || !test_node_is (node, ITEMS)))
    node = node->parent;

  holder = dup_owner (node->parent != NULL ? node->parent : node);

  return holder != NULL ? holder : g_strdup ("about");
}

static void
assert_seen (PandectBundle *changed,
             const char    *owner,
             const char    *holder,
             const char    *where)
{
  g_autoptr(GListModel) changes = find (base, changed);
  g_autoptr(GListModel) back = find (changed, base);
  g_autofree char *lines = describe_all (changes, FALSE);
  g_autofree char *mirrored = describe_all (back, TRUE);

  g_assert_cmpstr (lines, ==, mirrored);

  if (g_list_model_get_n_items (changes) == 0)
    g_error ("Nothing was seen of a change of:\n%s", where);

  if (owner != NULL && !names_id (changes, owner) && !names_id (changes, holder))
    g_error ("Expected a change of “%s” or “%s”, found:\n%s\nafter a change of:\n%s", owner, holder,
             lines, where);
}

/* Two of the same text are no change when swapped, nor are the parts of a test's values. */
static gboolean
is_change (const TestNode *root)
{
  g_autoptr(TestNode) original = test_node_parse (text);
  g_autofree char *before = test_node_print (original);
  g_autofree char *after = test_node_print (root);

  return strcmp (before, after) != 0;
}

static gboolean
try_edit (Edit  edit,
          guint place)
{
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *where = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *holder = NULL;
  g_autoptr(PandectBundle) changed = NULL;
  TestNode *node;

  collect (root, nodes);
  node = g_ptr_array_index (nodes, place);
  where = node->name != NULL ? test_node_print (node) : g_strdup (node->text);
  owner = dup_owner (node);
  holder = dup_holder (node);

  if (!edit (node) || !is_change (root))
    return FALSE;

  changed = load (root);
  if (changed != NULL)
    assert_seen (changed, owner, holder, where);

  return changed != NULL;
}

static void
test_edit (gconstpointer data)
{
  Edit edit = (Edit) data;
  g_autoptr(TestNode) root = test_node_parse (text);
  g_autoptr(GPtrArray) nodes = g_ptr_array_new ();
  guint step = g_test_thorough () ? 1 : EVERY_NTH;
  guint n_seen = 0;

  collect (root, nodes);
  for (guint i = 0; i < nodes->len; i += step)
    n_seen += try_edit (edit, i);

  g_test_message ("%u changes of %u places", n_seen, nodes->len);
  g_assert_cmpuint (n_seen, >, 0);
}

/* How single changes are told. */
typedef struct
{
  const char *name;
  const char *find;
  const char *replace;
  const char *lines;
} Case;

static const Case cases[] = {
  { "text", "Mint soothes", "Mint cools",
    "~ fact F001 text (null): Mint soothes → Mint cools" },
  { "name", "<name>sage</name>", "<name>salvia</name>",
    "~ therapy sage name (null): sage → salvia" },
  { "brand", "<name>sage</name>", "<name>sage</name><brand>Salvy</brand>",
    "~ therapy sage brand (null): (null) → Salvy" },
  { "rule", "in=\"sore unsure\"", "in=\"sore\"",
    "~ criterion ill rule (null): any of\n  Throat: Sore / Unsure\n  Fever: Yes → "
    "any of\n  Throat: Sore\n  Fever: Yes" },
  { "fact-added", "</facts>", "<fact id=\"F003\"><place>P</place><text>T</text></fact></facts>",
    "+ fact F003 (null) (null): (null) → (null)" },
  { "value-added", "<value id=\"no\">",
    "<value id=\"maybe\"><label>Maybe</label><short>m</short></value><value id=\"no\">",
    "+ value fever=maybe (null) (null): (null) → (null)" },
  { "therapy-removed", "<drug id=\"sage\" facts=\"F002\"><name>sage</name></drug>", "",
    NULL },
  { "note", "That is all", "That was all",
    "~ note end text (null): That is all → That was all" },
  { "marked-word", "<drug ref=\"mint\">mint</drug>", "mint",
    "~ note warm text (null): Drink mint against a cough.\n0 6-10 mint\n1 21-26 cough → "
    "Drink mint against a cough.\n1 21-26 cough" },
  { "inherits-no-more", "<name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>\n",
    "<name>mint</name>\n<given route=\"oral\" facts=\"F001\"/>\n"
    "<fits inherit=\"no\"><is field=\"fever\" in=\"no\"/></fits>\n",
    "~ therapy mint inherits (null): (null) → It does not take over the rule of its group\n"
    "~ therapy mint rule (null): (null) → Fever: No" },
  { "translation", "<title>Tea</title>",
    "<title>Tea</title><tr xml:lang=\"de\" src=\"00000000\">Tee</tr>",
    "~ about about title de: (null) → Tee" },
  { "wording", "<is field=\"throat\" in=\"sore unsure\"/>",
    "<is wording=\"only\" field=\"throat\" in=\"sore unsure\"/>",
    "~ criterion ill rule (null): any of\n  Throat: Sore / Unsure\n  Fever: Yes → "
    "any of\n  Throat: Sore / Unsure (only)\n  Fever: Yes" },
  { "applies", "</scope>", "</scope><applies>Adults</applies>",
    "~ about about applies (null): (null) → Adults" },
  { "in-every-chart", "<field id=\"fever\"", "<field in-every-chart=\"yes\" id=\"fever\"",
    "~ field fever in-every-chart (null): (null) → yes" },
  { "partners", "<notes>",
    "<partners><partner first=\"mint\" second=\"sage\" facts=\"F001\"/></partners><notes>",
    "~ therapy mint given-with (null): (null) → sage (F001)\n"
    "~ therapy sage given-with (null): (null) → mint (F001)" },
  { "conflict", "<therapies>",
    "<conflicts><conflict id=\"odd\"><label>Odd</label>"
    "<is field=\"fever\" in=\"yes\"/></conflict></conflicts><therapies>",
    "+ caution odd (null) (null): (null) → (null)" },
  { "version", " version=\"1\"", " version=\"2\"", "~ about about version (null): 1 → 2" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *other = test_bundle_replace (test_bundle_minimal, test->find, test->replace);
  g_autoptr(PandectBundle) before = test_bundle_from_text (test_bundle_minimal);
  g_autoptr(PandectBundle) after = test_bundle_try_data (other, strlen (other), NULL, NULL);
  g_autoptr(GListModel) changes = NULL;
  g_autofree char *lines = NULL;

  /* What others refer to cannot go alone. */
  if (test->lines == NULL)
    {
      g_assert_null (after);
      return;
    }

  changes = find (before, after);
  lines = describe_all (changes, FALSE);
  g_assert_cmpstr (lines, ==, test->lines);
}

/* What changes for a patient: the verdict, a therapy that came, and an answer that is lost. */
static void
test_verdicts (void)
{
  g_autofree char *narrow = test_bundle_replace (test_bundle_minimal, "in=\"sore unsure\"",
                                                 "in=\"sore\"");
  g_autofree char *renamed = test_bundle_replace (narrow, "<value id=\"no\">",
                                                  "<value id=\"none\">");
  g_autoptr(PandectBundle) before = test_bundle_from_text (test_bundle_minimal);
  g_autoptr(PandectBundle) after = test_bundle_from_text (renamed);
  g_autoptr(PandectProfile) then = pandect_profile_new (pandect_bundle_get_fields (before));
  g_autoptr(PandectProfile) now = pandect_profile_new (pandect_bundle_get_fields (after));
  g_autoptr(GListModel) changes = NULL;
  g_autoptr(PandectVerdictChange) change = NULL;
  g_auto(GStrv) lost = NULL;
  PandectVerdict verdict;

  g_assert_true (pandect_profile_record_by_id (then, "throat", "unsure", NULL));
  g_assert_true (pandect_profile_record_by_id (then, "fever", "no", NULL));
  lost = pandect_profile_carry_over (then, now);
  g_assert_cmpuint (g_strv_length (lost), ==, 1);
  g_assert_cmpstr (lost[0], ==, "fever=no");
  g_assert_cmpuint (pandect_profile_get_n_recorded (now), ==, 1);

  changes = pandect_verdict_changes_find (before, then, after, now);
  g_assert_cmpuint (g_list_model_get_n_items (changes), ==, 4);
  change = g_list_model_get_item (changes, 1);
  g_assert_cmpstr (pandect_therapy_get_id (pandect_verdict_change_get_therapy (change)), ==,
                   "mint");
  g_assert_true (pandect_verdict_change_get_before (change, &verdict));
  g_assert_cmpint (verdict, ==, PANDECT_VERDICT_ELIGIBLE);
  g_assert_true (pandect_verdict_change_get_after (change, &verdict));
  g_assert_cmpint (verdict, ==, PANDECT_VERDICT_NEEDS_INFORMATION);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  text = test_bundle_read_file (TEST_SHIPPED);
  base = test_bundle_open (TEST_SHIPPED);

  g_test_add_data_func ("/changes/same/shipped", TEST_SHIPPED, test_same);
  g_test_add_data_func ("/changes/same/houseplants", TEST_HOUSEPLANTS, test_same);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/changes/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strconcat ("/changes/edit/", edits[i].name, NULL);

      g_test_add_data_func (path, (gconstpointer) edits[i].edit, test_edit);
    }

  g_test_add_func ("/changes/verdicts", test_verdicts);

  status = g_test_run ();

  g_object_unref (base);
  g_free (text);

  return status;
}
