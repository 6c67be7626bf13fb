/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-tree.h"

#include <string.h>

#include "test-fields.h"

static TestNode *
new_element (const char *name)
{
  TestNode *self = g_new0 (TestNode, 1);

  self->name = g_strdup (name);
  self->attributes = g_ptr_array_new_with_free_func (g_free);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) test_node_free);

  return self;
}

static TestNode *
new_text (const char *text)
{
  TestNode *self = g_new0 (TestNode, 1);

  self->text = g_strdup (text);

  return self;
}

void
test_node_free (TestNode *self)
{
  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  TestNode **current = data;
  TestNode *node = new_element (name);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (node->attributes, g_strdup (names[i]));
      g_ptr_array_add (node->attributes, g_strdup (values[i]));
    }

  test_node_insert (*current, (*current)->children->len, node);
  *current = node;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              data,
             GError              **error)
{
  TestNode **current = data;

  *current = (*current)->parent;
}

static void
take_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              data,
           GError              **error)
{
  TestNode **current = data;

  test_node_insert (*current, (*current)->children->len, new_text (text));
}

/**
 * test_node_parse:
 * @xml: a file, or one element of one
 *
 * Returns: (transfer full): the element; comments and the declaration are left out
 */
TestNode *
test_node_parse (const char *xml)
{
  static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };
  g_autoptr(TestNode) holder = new_element ("holder");
  TestNode *current = holder;
  g_autoptr(GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &current, NULL);
  g_autoptr(GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < holder->children->len; i++)
    {
      TestNode *child = g_ptr_array_index (holder->children, i);

      if (child->name != NULL)
        return test_node_steal (child);
    }

  g_assert_not_reached ();
}

TestNode *
test_node_copy (const TestNode *self)
{
  TestNode *copy;

  if (self->name == NULL)
    return new_text (self->text);

  copy = new_element (self->name);
  for (guint i = 0; i < self->attributes->len; i++)
    g_ptr_array_add (copy->attributes, g_strdup (g_ptr_array_index (self->attributes, i)));
  for (guint i = 0; i < self->children->len; i++)
    test_node_insert (copy, i, test_node_copy (g_ptr_array_index (self->children, i)));

  return copy;
}

static void
print (const TestNode *self,
       GString        *xml)
{
  if (self->name == NULL)
    {
      g_autofree char *text = g_markup_escape_text (self->text, -1);

      g_string_append (xml, text);
      return;
    }

  g_string_append_printf (xml, "<%s", self->name);
  for (guint i = 0; i < self->attributes->len; i += 2)
    {
      g_autofree char *value = g_markup_escape_text (self->attributes->pdata[i + 1], -1);

      g_string_append_printf (xml, " %s=\"%s\"", (char *) self->attributes->pdata[i], value);
    }

  g_string_append_c (xml, '>');
  for (guint i = 0; i < self->children->len; i++)
    print (g_ptr_array_index (self->children, i), xml);
  g_string_append_printf (xml, "</%s>", self->name);
}

char *
test_node_print (const TestNode *self)
{
  GString *xml = g_string_new (NULL);

  print (self, xml);

  return g_string_free (xml, FALSE);
}

static char **
find_attribute (const TestNode *self,
                const char     *attribute)
{
  for (guint i = 0; self->attributes != NULL && i < self->attributes->len; i += 2)
    {
      if (g_str_equal (self->attributes->pdata[i], attribute))
        return (char **) &self->attributes->pdata[i + 1];
    }

  return NULL;
}

/**
 * test_node_get:
 * @self: an element
 * @attribute: the name of an attribute
 *
 * Returns: (nullable): its value, or %NULL
 */
const char *
test_node_get (const TestNode *self,
               const char     *attribute)
{
  char **value = find_attribute (self, attribute);

  return value != NULL ? *value : NULL;
}

void
test_node_set (TestNode   *self,
               const char *attribute,
               const char *value)
{
  char **before = find_attribute (self, attribute);

  if (before != NULL)
    {
      g_free (*before);
      *before = g_strdup (value);
      return;
    }

  g_ptr_array_add (self->attributes, g_strdup (attribute));
  g_ptr_array_add (self->attributes, g_strdup (value));
}

/**
 * test_node_is:
 * @self: an element or a text
 * @names: names of elements, with a blank between
 *
 * Returns: whether it is an element of one of these names
 */
gboolean
test_node_is (const TestNode *self,
              const char     *names)
{
  gsize length = self->name != NULL ? strlen (self->name) : 0;

  for (const char *at = names; length > 0 && *at != '\0';)
    {
      gsize end = strcspn (at, " ");

      if (end == length && strncmp (at, self->name, length) == 0)
        return TRUE;

      at += end + (at[end] == ' ');
    }

  return FALSE;
}

TestNode *
test_node_child (const TestNode *self,
                 const char     *names)
{
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    {
      TestNode *child = g_ptr_array_index (self->children, i);

      if (test_node_is (child, names))
        return child;
    }

  return NULL;
}

static void
collect (TestNode   *self,
         const char *names,
         GPtrArray  *found)
{
  if (test_node_is (self, names))
    g_ptr_array_add (found, self);

  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    collect (g_ptr_array_index (self->children, i), names, found);
}

/**
 * test_node_collect:
 * @self: an element
 * @names: names of elements, with a blank between
 *
 * Returns: (transfer container): those of these names in it, itself included, in the order of the
 *   file
 */
GPtrArray *
test_node_collect (TestNode   *self,
                   const char *names)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (self, names, found);

  return found;
}

/**
 * test_node_find:
 * @self: an element
 * @names: names of elements, with a blank between
 * @id: an id
 *
 * Returns: the element in it of one of these names that has the id; there must be one
 */
TestNode *
test_node_find (TestNode   *self,
                const char *names,
                const char *id)
{
  g_autoptr(GPtrArray) found = test_node_collect (self, names);

  for (guint i = 0; i < found->len; i++)
    {
      if (g_strcmp0 (test_node_get (g_ptr_array_index (found, i), "id"), id) == 0)
        return g_ptr_array_index (found, i);
    }

  g_error ("The bundle has no %s “%s”", names, id);
}

guint
test_node_get_place (const TestNode *self)
{
  guint place;

  g_assert_true (g_ptr_array_find (self->parent->children, self, &place));

  return place;
}

void
test_node_insert (TestNode *self,
                  guint     place,
                  TestNode *child)
{
  child->parent = self;
  g_ptr_array_insert (self->children, place, child);
}

/**
 * test_node_replace:
 * @self: (transfer full): an element
 * @other: (transfer full): what is put in its place
 */
void
test_node_replace (TestNode *self,
                   TestNode *other)
{
  TestNode *parent = self->parent;
  guint place = test_node_get_place (self);

  test_node_remove (self);
  test_node_insert (parent, place, other);
}

void
test_node_remove (TestNode *self)
{
  g_ptr_array_remove_index (self->parent->children, test_node_get_place (self));
}

/**
 * test_node_steal:
 * @self: an element in another
 *
 * Returns: (transfer full): the element, taken out of the other
 */
TestNode *
test_node_steal (TestNode *self)
{
  g_ptr_array_steal_index (self->parent->children, test_node_get_place (self));
  self->parent = NULL;

  return self;
}

/**
 * test_node_get_expression:
 * @self: a criterion, a caution or a `fits`
 *
 * Returns: (nullable): its expression
 */
TestNode *
test_node_get_expression (const TestNode *self)
{
  return test_node_child (self, TEST_NODE_EXPRESSIONS);
}

static TestRule *
read_expression (TestNode        *root,
                 const TestNode  *node,
                 PandectFieldSet *fields)
{
  TestRule *rule;

  if (test_node_is (node, "meets"))
    return read_expression (root,
                            test_node_get_expression (
                              test_node_find (root, "criterion",
                                              test_node_get (node, "criterion"))),
                            fields);

  if (test_node_is (node, "is"))
    {
      g_auto(GStrv) values = g_strsplit_set (test_node_get (node, "in"), " \t\n", -1);
      g_autoptr(GString) notation = g_string_new (test_node_get (node, "field"));

      for (guint i = 0; values[i] != NULL; i++)
        {
          if (*values[i] != '\0')
            g_string_append_printf (notation, "%c%s", strchr (notation->str, '=') ? ',' : '=',
                                    values[i]);
        }

      return test_rule_parse (notation->str, fields);
    }

  rule = test_rule_new_group (test_node_is (node, "any"));
  for (guint i = 0; i < node->children->len; i++)
    {
      TestNode *child = g_ptr_array_index (node->children, i);

      if (test_node_is (child, TEST_NODE_EXPRESSIONS))
        test_rule_take (rule, read_expression (root, child, fields));
    }

  return rule;
}

static TestRule *
get_own_rule (TestNode        *root,
              const TestNode  *therapy,
              PandectFieldSet *fields)
{
  TestNode *fits = test_node_child (therapy, "fits");
  TestRule *any;

  if (fits == NULL)
    return test_rule_new_group (FALSE);

  if (test_node_get (fits, "of") == NULL)
    return read_expression (root, test_node_get_expression (fits), fields);

  any = test_rule_new_group (TRUE);
  for (guint i = 0; i < therapy->children->len; i++)
    {
      TestNode *member = g_ptr_array_index (therapy->children, i);

      if (test_node_is (member, TEST_NODE_THERAPIES))
        test_rule_take (any, get_own_rule (root, member, fields));
    }

  return any;
}

/**
 * test_node_get_rule:
 * @root: a bundle
 * @therapy: a therapy of it
 * @fields: its fields
 *
 * Returns: (transfer full): what must hold for the therapy, what it inherits included
 */
TestRule *
test_node_get_rule (TestNode        *root,
                    const TestNode  *therapy,
                    PandectFieldSet *fields)
{
  TestRule *all = test_rule_new_group (FALSE);
  const TestNode *at = therapy;
  gboolean inherits = TRUE;

  for (; inherits && test_node_is (at, TEST_NODE_THERAPIES); at = at->parent)
    {
      TestNode *fits = test_node_child (at, "fits");

      /* What a category says of its members is no condition for them. */
      if (at == therapy || fits == NULL || test_node_get (fits, "of") == NULL)
        test_rule_take (all, get_own_rule (root, at, fields));

      inherits = fits == NULL || g_strcmp0 (test_node_get (fits, "inherit"), "no") != 0;
    }

  return all;
}
