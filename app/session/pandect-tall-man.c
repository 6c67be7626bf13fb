/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-tall-man.h"

/* Whose capitals a bundle has to tell look-alike drug names apart. */

typedef void (*Visit) (const PandectName *name,
                       const char  *authority,
                       GPtrArray   *found);

static void
for_each_tall_man (PandectBundle *bundle,
                   Visit          visit,
                   const char    *authority,
                   GPtrArray     *found)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      const PandectName * const *names =
        pandect_therapy_get_names (pandect_bundle_get_entry (bundle, i));

      for (guint n = 0; names[n] != NULL; n++)
        {
          const PandectName *name = names[n];

          if (name->kind == PANDECT_NAME_TALL_MAN &&
              name->authority != NULL)
            visit (name, authority, found);
        }
    }
}

static void
add_authority (const PandectName *name,
               const char        *unused,
               GPtrArray         *found)
{
  const char *authority = name->authority;

  if (!g_ptr_array_find_with_equal_func (found, authority, g_str_equal, NULL))
    g_ptr_array_add (found, g_strdup (authority));
}

static void
add_name (const PandectName *name,
          const char        *authority,
          GPtrArray         *found)
{
  if (g_str_equal (name->authority, authority))
    g_ptr_array_add (found, g_strdup (name->text));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/**
 * pandect_tall_man_dup_authorities:
 * @bundle: a bundle
 *
 * Returns: (transfer full): everybody whose letters it has, by the alphabet
 */
char **
pandect_tall_man_dup_authorities (PandectBundle *bundle)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  for_each_tall_man (bundle, add_authority, NULL, found);
  g_ptr_array_sort (found, compare_cb);
  g_ptr_array_add (found, NULL);

  return (char **) g_ptr_array_free (found, FALSE);
}

/**
 * pandect_tall_man_dup_names:
 * @bundle: a bundle
 * @authority: one of its authorities
 *
 * Returns: (transfer full): the names as the authority writes them, in page order
 */
char **
pandect_tall_man_dup_names (PandectBundle *bundle,
                            const char    *authority)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  for_each_tall_man (bundle, add_name, authority, found);
  g_ptr_array_add (found, NULL);

  return (char **) g_ptr_array_free (found, FALSE);
}
