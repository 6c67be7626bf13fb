/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-list.h"

static GObject *
new_item (void)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
test_empty (void)
{
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);
  GListModel *model = G_LIST_MODEL (list);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_cmpuint (pandect_list_get_size (list), ==, 0);
  g_assert_null (g_list_model_get_item (model, 0));
  g_assert_null (pandect_list_peek (list, 0));
  g_assert_true (g_list_model_get_item_type (model) == G_TYPE_OBJECT);

  g_assert_finalize_object (list);
}

static void
test_item_type (void)
{
  PandectList *list = pandect_list_new (G_TYPE_CANCELLABLE);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == G_TYPE_CANCELLABLE);

  g_assert_finalize_object (list);
}

/* The room for items doubles, so the sizes around each power of two are the ones to look at. */
static void
test_keeps_order (gconstpointer data)
{
  guint n_items = GPOINTER_TO_UINT (data);
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);
  g_autofree GObject **items = g_new (GObject *, n_items + 1);

  for (guint i = 0; i < n_items; i++)
    {
      items[i] = new_item ();
      pandect_list_append (list, items[i]);
      g_assert_cmpuint (pandect_list_get_size (list), ==, i + 1);
    }

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (item == items[i]);
      g_assert_true (pandect_list_peek (list, i) == (gpointer) items[i]);
    }

  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n_items));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), G_MAXUINT));
  g_assert_null (pandect_list_peek (list, n_items));

  g_assert_finalize_object (list);
}

static void
test_owns_items (void)
{
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);
  GObject *kept = new_item ();
  GObject *dropped = new_item ();

  g_object_add_weak_pointer (dropped, (gpointer *) &dropped);
  pandect_list_append (list, g_object_ref (kept));
  pandect_list_append (list, dropped);
  g_assert_nonnull (dropped);

  g_assert_finalize_object (list);

  g_assert_null (dropped);
  g_assert_finalize_object (kept);
}

/* An item that is handed out outlives the list. */
static void
test_hands_out_references (void)
{
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);
  GObject *item;

  pandect_list_append (list, new_item ());
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_finalize_object (list);
  g_assert_finalize_object (item);
}

static void
count_cb (guint *n_calls)
{
  ++*n_calls;
}

/* A list is filled before anybody listens, and never changes after that. */
static void
test_emits_nothing (void)
{
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);
  guint n_calls = 0;

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_calls);
  pandect_list_append (list, new_item ());
  g_assert_cmpuint (n_calls, ==, 0);

  g_assert_finalize_object (list);
}

static void
test_disposes_twice (void)
{
  PandectList *list = pandect_list_new (G_TYPE_OBJECT);

  pandect_list_append (list, new_item ());
  g_object_run_dispose (G_OBJECT (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_object_run_dispose (G_OBJECT (list));

  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 1, 2, 3, 4, 5, 8, 9, 1023, 1024, 1025 };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/empty", test_empty);
  g_test_add_func ("/list/item-type", test_item_type);
  g_test_add_func ("/list/owns-items", test_owns_items);
  g_test_add_func ("/list/hands-out-references", test_hands_out_references);
  g_test_add_func ("/list/emits-nothing", test_emits_nothing);
  g_test_add_func ("/list/disposes-twice", test_disposes_twice);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/list/keeps-order/%u", sizes[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (sizes[i]), test_keeps_order);
    }

  return g_test_run ();
}
