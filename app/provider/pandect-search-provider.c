/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "provider/pandect-search-provider.h"

#include <string.h>

#include "base/pandect-locale.h"
#include "library/pandect-library.h"
#include "search/pandect-bundle-search.h"

/**
 * PandectSearchProvider:
 *
 * Answers the search of GNOME Shell with the names, brands and abbreviations in all installed
 * bundles, in the language of the desktop. What it finds it has the window open.
 *
 * It has no session and so no profile: it cannot tell what was recorded, nor what that comes to.
 */

#define OBJECT_PATH "/org/pandect/Pandect/SearchProvider"

/* For each bundle. The shell shows five, and lists no more when asked for more. */
#define MAX_HITS 20

/* After so many seconds without a question it ends; the next starts it again, and finds what was
 * installed meanwhile. */
#define PATIENCE 60

static const char interface_xml[] =
  "<node>"
  " <interface name='org.gnome.Shell.SearchProvider2'>"
  "  <method name='GetInitialResultSet'>"
  "   <arg type='as' name='terms' direction='in'/>"
  "   <arg type='as' name='results' direction='out'/>"
  "  </method>"
  "  <method name='GetSubsearchResultSet'>"
  "   <arg type='as' name='previous_results' direction='in'/>"
  "   <arg type='as' name='terms' direction='in'/>"
  "   <arg type='as' name='results' direction='out'/>"
  "  </method>"
  "  <method name='GetResultMetas'>"
  "   <arg type='as' name='identifiers' direction='in'/>"
  "   <arg type='aa{sv}' name='metas' direction='out'/>"
  "  </method>"
  "  <method name='ActivateResult'>"
  "   <arg type='s' name='identifier' direction='in'/>"
  "   <arg type='as' name='terms' direction='in'/>"
  "   <arg type='u' name='timestamp' direction='in'/>"
  "  </method>"
  "  <method name='LaunchSearch'>"
  "   <arg type='as' name='terms' direction='in'/>"
  "   <arg type='u' name='timestamp' direction='in'/>"
  "  </method>"
  " </interface>"
  "</node>";

typedef struct
{
  PandectBundle        *bundle;
  PandectBundleSearch  *search;
  char                **languages;
} Page;

struct _PandectSearchProvider
{
  GApplication   parent_instance;

  GDBusNodeInfo *interfaces;
  guint          object_id;
  GPtrArray     *pages;       /* NULL before the first question */
  GHashTable    *matched;     /* which name answered, by result */
};

G_DEFINE_FINAL_TYPE (PandectSearchProvider, pandect_search_provider, G_TYPE_APPLICATION)

static void
page_free (gpointer data)
{
  Page *page = data;

  g_object_unref (page->search);
  g_object_unref (page->bundle);
  g_strfreev (page->languages);
  g_free (page);
}

static void
add_page (PandectSearchProvider *self,
          PandectBundle         *bundle)
{
  Page *page = g_new0 (Page, 1);

  page->bundle = g_object_ref (bundle);
  page->languages = pandect_bundle_choose_languages (bundle, pandect_locale_get_chain ());
  page->search = pandect_bundle_search_new (bundle);
  pandect_bundle_search_set_languages (page->search, (const char * const *) page->languages);
  g_ptr_array_add (self->pages, page);
}

/* Of each bundle the version that opens. What is wrong with others, the window says. */
static void
open_pages (PandectSearchProvider *self)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_scan (library, problems);

  self->pages = g_ptr_array_new_with_free_func (page_free);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);
      g_autoptr(PandectBundle) bundle = NULL;

      if (pandect_edition_is_current (edition))
        bundle = pandect_library_open (library, pandect_edition_get_id (edition), problems);
      if (bundle != NULL)
        add_page (self, bundle);
    }
}

/* A result is named by the ids of bundle and entry, neither of which can hold a colon. */
static char *
dup_result (Page       *page,
            PandectHit *hit)
{
  return g_strconcat (pandect_bundle_get_id (page->bundle), ":",
                      pandect_therapy_get_id (pandect_hit_get_therapy (hit)), NULL);
}

static PandectTherapy *
find_entry (PandectSearchProvider  *self,
            const char             *result,
            Page                  **page)
{
  const char *colon = strchr (result, ':');

  for (guint i = 0; colon != NULL && self->pages != NULL && i < self->pages->len; i++)
    {
      const char *id;

      *page = g_ptr_array_index (self->pages, i);
      id = pandect_bundle_get_id ((*page)->bundle);
      if (strlen (id) == (gsize) (colon - result) && g_str_has_prefix (result, id))
        return pandect_bundle_lookup_therapy ((*page)->bundle, colon + 1);
    }

  return NULL;
}

/* What stands in texts about a treatment is left to the search in the window. */
static gboolean
is_by_name (PandectHit *hit)
{
  return pandect_hit_get_rank (hit) != PANDECT_HIT_TEXT;
}

static void
collect (PandectSearchProvider *self,
         Page                  *page,
         GListModel            *hits,
         PandectHitRank         rank,
         GStrvBuilder          *results)
{
  for (guint i = 0; hits != NULL && i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (hits, i);
      g_autofree char *result = NULL;

      if (pandect_hit_get_rank (hit) != rank || !is_by_name (hit))
        continue;

      result = dup_result (page, hit);
      g_strv_builder_add (results, result);
      g_hash_table_insert (self->matched, g_steal_pointer (&result),
                           g_strdup (pandect_hit_get_matched (hit)));
    }
}

/* The best of all bundles first */
static char **
dup_results (PandectSearchProvider  *self,
             const char            **terms)
{
  g_autofree char *query = g_strjoinv (" ", (char **) terms);
  g_autoptr(GStrvBuilder) results = g_strv_builder_new ();
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->pages == NULL)
    open_pages (self);

  g_hash_table_remove_all (self->matched);
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      g_ptr_array_add (hits, pandect_bundle_search_query (page->search, query, MAX_HITS));
    }

  for (int rank = PANDECT_HIT_EXACT; rank <= PANDECT_HIT_INEXACT; rank++)
    {
      for (guint i = 0; i < self->pages->len; i++)
        collect (self, g_ptr_array_index (self->pages, i), g_ptr_array_index (hits, i), rank,
                 results);
    }

  return g_strv_builder_end (results);
}

static char *
dup_description (PandectSearchProvider *self,
                 Page                  *page,
                 const char            *result,
                 const char            *name)
{
  const PandectAbout *about = pandect_bundle_get_about (page->bundle);
  const char *title = pandect_text_get_words (about->title,
                                              (const char * const *) page->languages);
  const char *matched = g_hash_table_lookup (self->matched, result);

  if (matched == NULL || g_str_equal (matched, name))
    return g_strdup (title);

  return g_strdup_printf ("%s — %s", matched, title);
}

static void
add_meta (PandectSearchProvider *self,
          const char            *result,
          GVariantBuilder       *metas)
{
  Page *page = NULL;
  PandectTherapy *entry = find_entry (self, result, &page);
  g_autoptr(GIcon) icon = g_themed_icon_new (APPLICATION_ID);
  g_autofree char *description = NULL;
  const char *name;

  if (entry == NULL)
    return;

  name = pandect_text_get_words (pandect_therapy_get_name (entry),
                                 (const char * const *) page->languages);
  description = dup_description (self, page, result, name);

  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (result));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", g_icon_serialize (icon));
  g_variant_builder_close (metas);
}

/* Has the window do something; the bus starts the program when it does not run. */
static void
activate_action (GDBusConnection *bus,
                 const char      *action,
                 GVariant        *parameter,
                 guint32          timestamp)
{
  g_autofree char *startup_id = g_strdup_printf ("_TIME%u", timestamp);
  GVariantBuilder parameters;
  GVariantBuilder platform;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", parameter);
  g_variant_builder_init (&platform, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&platform, "{sv}", "desktop-startup-id",
                         g_variant_new_string (startup_id));

  g_dbus_connection_call (bus, APPLICATION_ID, "/org/pandect/Pandect",
                          "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sava{sv})", action, &parameters, &platform),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

/* Methods. Each is given the arguments of the call and returns what is answered, or NULL. */

static GVariant *
get_initial_result_set (PandectSearchProvider *self,
                        GDBusConnection       *bus,
                        GVariant              *arguments)
{
  g_autofree const char **terms = NULL;
  g_auto(GStrv) results = NULL;

  g_variant_get (arguments, "(^a&s)", &terms);
  results = dup_results (self, terms);

  return g_variant_new ("(^as)", results);
}

static GVariant *
get_subsearch_result_set (PandectSearchProvider *self,
                          GDBusConnection       *bus,
                          GVariant              *arguments)
{
  g_autofree const char **previous = NULL;
  g_autofree const char **terms = NULL;
  g_auto(GStrv) results = NULL;

  /* A longer word may be a slip of the hand where the shorter one was none: all is asked anew. */
  g_variant_get (arguments, "(^a&s^a&s)", &previous, &terms);
  results = dup_results (self, terms);

  return g_variant_new ("(^as)", results);
}

static GVariant *
get_result_metas (PandectSearchProvider *self,
                  GDBusConnection       *bus,
                  GVariant              *arguments)
{
  g_autofree const char **identifiers = NULL;
  GVariantBuilder metas;

  g_variant_get (arguments, "(^a&s)", &identifiers);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; identifiers[i] != NULL; i++)
    add_meta (self, identifiers[i], &metas);

  return g_variant_new ("(aa{sv})", &metas);
}

static GVariant *
activate_result (PandectSearchProvider *self,
                 GDBusConnection       *bus,
                 GVariant              *arguments)
{
  const char *result;
  const char *colon;
  guint32 timestamp;
  g_autofree char *bundle = NULL;

  g_variant_get (arguments, "(&s^a&su)", &result, NULL, &timestamp);
  colon = strchr (result, ':');
  if (colon == NULL)
    return NULL;

  bundle = g_strndup (result, colon - result);
  activate_action (bus, "open-entry", g_variant_new ("(ss)", bundle, colon + 1), timestamp);

  return NULL;
}

static GVariant *
launch_search (PandectSearchProvider *self,
               GDBusConnection       *bus,
               GVariant              *arguments)
{
  g_autofree const char **terms = NULL;
  g_autofree char *query = NULL;
  guint32 timestamp;

  g_variant_get (arguments, "(^a&su)", &terms, &timestamp);
  query = g_strjoinv (" ", (char **) terms);
  activate_action (bus, "search", g_variant_new_string (query), timestamp);

  return NULL;
}

static const struct
{
  const char *name;
  GVariant *(*answer) (PandectSearchProvider *self,
                       GDBusConnection       *bus,
                       GVariant              *arguments);
} methods[] = {
  { "GetInitialResultSet", get_initial_result_set },
  { "GetSubsearchResultSet", get_subsearch_result_set },
  { "GetResultMetas", get_result_metas },
  { "ActivateResult", activate_result },
  { "LaunchSearch", launch_search },
};

static void
method_call_cb (GDBusConnection       *bus,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *arguments,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  PandectSearchProvider *self = PANDECT_SEARCH_PROVIDER (user_data);

  /* Every question starts the wait for the next one. */
  g_application_hold (G_APPLICATION (self));
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      if (g_str_equal (methods[i].name, method))
        g_dbus_method_invocation_return_value (invocation,
                                               methods[i].answer (self, bus, arguments));
    }
  g_application_release (G_APPLICATION (self));
}

/* Class plumbing */

static gboolean
pandect_search_provider_dbus_register (GApplication     *application,
                                       GDBusConnection  *bus,
                                       const char       *path,
                                       GError          **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  PandectSearchProvider *self = PANDECT_SEARCH_PROVIDER (application);

  self->object_id = g_dbus_connection_register_object (bus, OBJECT_PATH,
                                                       self->interfaces->interfaces[0], &vtable,
                                                       self, NULL, error);

  return self->object_id != 0 &&
         G_APPLICATION_CLASS (pandect_search_provider_parent_class)
           ->dbus_register (application, bus, path, error);
}

static void
pandect_search_provider_dbus_unregister (GApplication    *application,
                                         GDBusConnection *bus,
                                         const char      *path)
{
  PandectSearchProvider *self = PANDECT_SEARCH_PROVIDER (application);

  if (self->object_id != 0)
    g_dbus_connection_unregister_object (bus, self->object_id);
  self->object_id = 0;

  G_APPLICATION_CLASS (pandect_search_provider_parent_class)
    ->dbus_unregister (application, bus, path);
}

static void
pandect_search_provider_finalize (GObject *object)
{
  PandectSearchProvider *self = PANDECT_SEARCH_PROVIDER (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_hash_table_unref (self->matched);
  g_dbus_node_info_unref (self->interfaces);

  G_OBJECT_CLASS (pandect_search_provider_parent_class)->finalize (object);
}

static void
pandect_search_provider_class_init (PandectSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pandect_search_provider_finalize;

  application_class->dbus_register = pandect_search_provider_dbus_register;
  application_class->dbus_unregister = pandect_search_provider_dbus_unregister;
}

static void
pandect_search_provider_init (PandectSearchProvider *self)
{
  self->interfaces = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  self->matched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * pandect_search_provider_new:
 *
 * Returns: (transfer full): the service
 */
GApplication *
pandect_search_provider_new (void)
{
  return g_object_new (PANDECT_TYPE_SEARCH_PROVIDER,
                       "application-id", APPLICATION_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE,
                       "inactivity-timeout", PATIENCE * 1000,
                       NULL);
}
