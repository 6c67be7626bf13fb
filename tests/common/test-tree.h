/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "test-rule.h"

G_BEGIN_DECLS

/**
 * TestNode:
 * @name: the name of an element; %NULL for text
 * @text: the words of a text; %NULL for an element
 * @attributes: names and values by turns, in the order of the file
 * @children: what the element holds
 * @parent: (nullable): what holds it
 *
 * A file as a tree that tests may change and write again. It is read with GMarkup, so that the
 * tests do not see a bundle through the eyes of the program's own reader.
 */
typedef struct _TestNode TestNode;

struct _TestNode
{
  char      *name;
  char      *text;
  GPtrArray *attributes;
  GPtrArray *children;
  TestNode  *parent;
};

TestNode   *test_node_parse      (const char     *xml) G_GNUC_WARN_UNUSED_RESULT;
TestNode   *test_node_copy       (const TestNode *self) G_GNUC_WARN_UNUSED_RESULT;
char       *test_node_print      (const TestNode *self) G_GNUC_WARN_UNUSED_RESULT;
void        test_node_free       (TestNode       *self);

const char *test_node_get        (const TestNode *self,
                                  const char     *attribute);
void        test_node_set        (TestNode       *self,
                                  const char     *attribute,
                                  const char     *value);
gboolean    test_node_is         (const TestNode *self,
                                  const char     *names);
TestNode   *test_node_child      (const TestNode *self,
                                  const char     *names);
GPtrArray  *test_node_collect    (TestNode       *self,
                                  const char     *names) G_GNUC_WARN_UNUSED_RESULT;
TestNode   *test_node_find       (TestNode       *self,
                                  const char     *names,
                                  const char     *id);
guint       test_node_get_place  (const TestNode *self);
void        test_node_insert     (TestNode       *self,
                                  guint           place,
                                  TestNode       *child);
void        test_node_replace    (TestNode       *self,
                                  TestNode       *other);
void        test_node_remove     (TestNode       *self);
TestNode   *test_node_steal      (TestNode       *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the tests know of bundles. */
#define TEST_NODE_EXPRESSIONS "all any is meets"
#define TEST_NODE_THERAPIES   "category drug regimen procedure option"

TestNode   *test_node_get_expression (const TestNode  *self);
TestRule   *test_node_get_rule       (TestNode        *root,
                                      const TestNode  *therapy,
                                      PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestNode, test_node_free)

G_END_DECLS
