/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-drift.h"

#include <string.h>

#include "content/pandect-xml-page.h"
#include "tools/pandect-complain.h"
#include "tools/pandect-overlap.h"

/* Says which facts of a bundle a new edition of its page touches. Only an exact fingerprint tells
 * that nothing has changed; likeness is by words, and says only where to look. */

/* Which part of the words of a fact a passage must have to be what it restates, and how much alike
 * two passages must be to be one that was changed. Tried on pages of a cancer institute: with less,
 * short items of lists are taken for each other. */
#define RESTATED 0.5
#define ALIKE    0.6

typedef struct
{
  const PandectPagePart *part;
  char                  *fingerprint;
  GHashTable            *words;
} Passage;

static void
free_passage (gpointer data)
{
  Passage *passage = data;

  g_free (passage->fingerprint);
  g_hash_table_unref (passage->words);
  g_free (passage);
}

static void
free_drift (gpointer data)
{
  PandectDrift *drift = data;

  g_free (drift->fact);
  g_free (drift->before);
  g_free (drift->after);
  g_free (drift->dependents);
  g_free (drift);
}

static GPtrArray *
read_passages (GPtrArray *parts)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (free_passage);

  for (guint i = 0; i < parts->len; i++)
    {
      Passage *passage = g_new0 (Passage, 1);

      passage->part = g_ptr_array_index (parts, i);
      passage->fingerprint = pandect_page_fingerprint (passage->part->words);
      passage->words = pandect_overlap_read (passage->part->words);
      g_ptr_array_add (passages, passage);
    }

  return passages;
}

static const Passage *
find_same (GPtrArray  *passages,
           const char *fingerprint)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = g_ptr_array_index (passages, i);

      if (strcmp (passage->fingerprint, fingerprint) == 0)
        return passage;
    }

  return NULL;
}

/* The passage that is most like @words, as @measure has it, and at least by @least. */
static const Passage *
find_like (GPtrArray  *passages,
           GHashTable *words,
           double    (*measure) (GHashTable *words,
                                 GHashTable *others),
           double      least)
{
  const Passage *best = NULL;
  double most = least;

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = g_ptr_array_index (passages, i);
      double share = measure (words, passage->words);

      if (share >= most && (best == NULL || share > most ||
                            g_hash_table_size (passage->words) < g_hash_table_size (best->words)))
        {
          most = share;
          best = passage;
        }
    }

  return best;
}

static gboolean
names_fact (const PandectXmlNode *node,
            const char           *fact)
{
  const char *list = pandect_xml_node_attribute (node, "facts");
  g_auto(GStrv) ids = g_strsplit_set (list != NULL ? list : "", " \t\r\n", -1);

  return g_strv_contains ((const char * const *) ids, fact);
}

/* Adds what rests on a fact: by its id, or that of what it stands in. */
static void
find_dependents (const PandectXmlNode *node,
                 const char           *fact,
                 const char           *owner,
                 GPtrArray            *found)
{
  for (node = pandect_xml_node_first (node); node != NULL; node = pandect_xml_node_next (node))
    {
      const char *id = pandect_xml_node_attribute (node, "id");
      g_autofree char *own = id != NULL ? g_strdup_printf ("%s %s",
                                                           pandect_xml_node_get_name (node), id)
                                        : g_strdup (owner);

      if (own != NULL && names_fact (node, fact) &&
          !g_ptr_array_find_with_equal_func (found, own, g_str_equal, NULL))
        g_ptr_array_add (found, g_strdup (own));

      find_dependents (node, fact, own, found);
    }
}

static void
find_languages (const PandectXmlNode *fact,
                GPtrArray            *found)
{
  for (const PandectXmlNode *node = pandect_xml_node_child (fact, "text"); node != NULL;
       node = pandect_xml_node_next (node))
    {
      if (pandect_xml_node_is (node, "tr"))
        g_ptr_array_add (found, g_strdup_printf ("tr %s",
                                                 pandect_xml_node_attribute (node, "lang")));
    }
}

static char *
dup_dependents (const PandectXmlNode *root,
                const PandectXmlNode *fact,
                const char           *id)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  find_dependents (root, id, NULL, found);
  find_languages (fact, found);
  g_ptr_array_add (found, NULL);

  return g_strjoinv (", ", (char **) found->pdata);
}

static PandectDrift *
compare_fact (GPtrArray            *before,
              GPtrArray            *after,
              const PandectXmlNode *root,
              const PandectXmlNode *node)
{
  PandectDrift *drift = g_new0 (PandectDrift, 1);
  const char *fingerprint = pandect_xml_node_attribute (node, "passage");
  g_autofree char *restated = pandect_xml_node_dup_words (pandect_xml_node_child (node, "text"));
  g_autoptr(GHashTable) words = pandect_overlap_read (restated);
  const Passage *old = fingerprint != NULL ? find_same (before, fingerprint)
                                           : find_like (before, words, pandect_overlap_measure,
                                                        RESTATED);
  const Passage *new = NULL;

  drift->fact = g_strdup (pandect_xml_node_attribute (node, "id"));
  drift->dependents = dup_dependents (root, node, drift->fact);
  drift->is_guess = fingerprint == NULL;
  drift->kind = PANDECT_DRIFT_UNKNOWN;

  if (old == NULL)
    return drift;

  new = find_same (after, old->fingerprint);
  drift->kind = new != NULL ? PANDECT_DRIFT_SAME : PANDECT_DRIFT_CHANGED;
  if (new == NULL)
    new = find_like (after, old->words, pandect_overlap_compare, ALIKE);
  if (new == NULL)
    drift->kind = PANDECT_DRIFT_GONE;

  drift->before = g_strdup (old->part->words);
  drift->after = new != NULL ? g_strdup (new->part->words) : NULL;

  return drift;
}

/**
 * pandect_drift_compare:
 * @before: (element-type PandectPagePart): the page that the bundle restates
 * @after: (element-type PandectPagePart): its new edition
 * @bundle: the bundle
 * @file_name: its name
 * @complaints: (element-type utf8): takes a message for each thing that is wrong
 *
 * Returns: (transfer full) (nullable) (element-type PandectDrift): each fact, or %NULL when the
 *   bundle cannot be read
 */
GPtrArray *
pandect_drift_compare (GPtrArray  *before,
                       GPtrArray  *after,
                       GBytes     *bundle,
                       const char *file_name,
                       GPtrArray  *complaints)
{
  g_autoptr(PandectXml) xml = pandect_complain_parse (bundle, file_name, complaints);
  g_autoptr(GPtrArray) old = read_passages (before);
  g_autoptr(GPtrArray) new = read_passages (after);
  const PandectXmlNode *root, *facts;
  GPtrArray *drifts;

  if (xml == NULL)
    return NULL;

  drifts = g_ptr_array_new_with_free_func (free_drift);
  root = pandect_xml_get_root (xml);
  facts = pandect_xml_node_child (root, "facts");

  for (const PandectXmlNode *node = pandect_xml_node_first (facts); node != NULL;
       node = pandect_xml_node_next (node))
    g_ptr_array_add (drifts, compare_fact (old, new, root, node));

  return drifts;
}
