/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-name-order.h"

#include "test-bundle.h"

/* The order of names follows the language that the content is shown in. */

typedef struct
{
  const char *language;
  const char *order;
} OrderCase;

static const OrderCase cases[] = {
  { "sv", "Adam Zoo Åka" },
  { "de", "Adam Åka Zoo" },
};

static PandectBundle *
open_bundle (const char *language)
{
  g_autofree char *attribute = g_strdup_printf ("version=\"1\" xml:lang=\"%s\"", language);
  g_autofree char *review = g_strdup_printf ("review xml:lang=\"%s\"", language);
  g_autofree char *first = test_bundle_replace (test_bundle_minimal,
                                                "version=\"1\" xml:lang=\"en\"", attribute);
  g_autofree char *second = test_bundle_replace (first, "review xml:lang=\"en\"", review);
  g_autofree char *third = test_bundle_replace (second, "<name>mint</name>", "<name>Zoo</name>");
  g_autofree char *fourth = test_bundle_replace (third, "<name>sage</name>", "<name>Åka</name>");
  g_autofree char *last = test_bundle_replace (fourth, "<name>Both</name>", "<name>Adam</name>");

  return test_bundle_from_text (last);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      order)
{
  return pandect_name_order_compare (order, *(PandectTreatment * const *) a,
                                     *(PandectTreatment * const *) b);
}

static void
test_order (gconstpointer data)
{
  const OrderCase *row = data;
  g_autoptr(PandectBundle) bundle = open_bundle (row->language);
  g_autoptr(PandectSession) session = pandect_session_new (bundle);
  g_autoptr(PandectNameOrder) order = pandect_name_order_new (session);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) found = g_string_new (NULL);
  GListModel *treatments = pandect_session_get_treatments (session);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    g_ptr_array_add (entries, g_list_model_get_item (treatments, i));

  g_ptr_array_sort_with_data (entries, compare, order);

  for (guint i = 0; i < entries->len; i++)
    {
      PandectTherapy *therapy = pandect_treatment_get_therapy (g_ptr_array_index (entries, i));

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                              pandect_session_get_words (session,
                                                         pandect_therapy_get_name (therapy)));
    }

  g_assert_cmpstr (found->str, ==, row->order);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/name-order/%s", cases[i].language);

      g_test_add_data_func (path, &cases[i], test_order);
    }

  return g_test_run ();
}
