/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "application/pandect-desktop.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* GTK asks services of the desktop while it starts, and shows no window before they have answered:
 * 25 seconds for each that does not, and libadwaita before 1.8.6 waits for the portal without end.
 * Here they are asked first, with little patience. What does not answer is taken for absent. */

/* In milliseconds. Who needs accessibility needs it on a busy machine, too. */
#define PORTAL_PATIENCE 250
#define BUS_PATIENCE    500

#define PORTAL "org.freedesktop.portal.Desktop"

typedef struct
{
  GDBusConnection *connection;
  gboolean         is_done;
} Attempt;

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Attempt *attempt = user_data;

  attempt->connection = g_dbus_connection_new_for_address_finish (result, NULL);
  attempt->is_done = TRUE;
}

static gboolean
out_of_patience_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return G_SOURCE_REMOVE;
}

/* GLib gives one connection to everybody, and has everybody wait for it: whether a bus answers is
 * found out by a connection of its own. */
static GDBusConnection *
connect_to (const char *address)
{
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GSource) timeout = g_timeout_source_new (BUS_PATIENCE);
  Attempt attempt = { NULL, FALSE };

  g_main_context_push_thread_default (context);
  g_source_set_callback (timeout, out_of_patience_cb, cancellable, NULL);
  g_source_attach (timeout, context);

  g_dbus_connection_new_for_address (address,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                     NULL, cancellable, connected_cb, &attempt);
  while (!attempt.is_done)
    g_main_context_iteration (context, TRUE);

  g_source_destroy (timeout);
  g_main_context_pop_thread_default (context);

  return attempt.connection;
}

/* Where GLib would find the session bus. If there is none, it would start one with another
 * program. */
static char *
dup_session_address (void)
{
  const char *address = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);
  g_autofree char *escaped = g_dbus_address_escape_value (path);
  GStatBuf status;

  if (address != NULL && *address != '\0')
    return g_strdup (address);

  if (g_stat (path, &status) == 0 && S_ISSOCK (status.st_mode))
    return g_strconcat ("unix:path=", escaped, NULL);

  return NULL;
}

static gboolean
is_dead (GDBusConnection  *bus,
         const char       *name,
         const char       *path,
         const char       *interface,
         const char       *method,
         int               patience,
         GVariant        **answer)
{
  g_autoptr(GError) error = NULL;

  *answer = g_dbus_connection_call_sync (bus, name, path, interface, method, NULL, NULL,
                                         G_DBUS_CALL_FLAGS_NONE, patience, NULL, &error);

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

static char *
dup_owner (GDBusConnection *bus,
           const char      *name)
{
  g_autoptr(GVariant) answer = NULL;
  char *owner = NULL;

  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetNameOwner",
                                        g_variant_new ("(s)", name), G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, BUS_PATIENCE, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(s)", &owner);

  return owner;
}

/* The bus says at once that nobody has the name. */
static GDBusMessage *
redirect_cb (GDBusConnection *bus,
             GDBusMessage    *message,
             gboolean         incoming,
             gpointer         owner)
{
  const char *destination = g_dbus_message_get_destination (message);
  GDBusMessage *copy;

  if (incoming || (g_strcmp0 (destination, PORTAL) != 0 &&
                   (owner == NULL || g_strcmp0 (destination, owner) != 0)))
    return message;

  copy = g_dbus_message_copy (message, NULL);
  g_object_unref (message);
  g_dbus_message_set_destination (copy, PORTAL ".Unresponsive");

  return copy;
}

/* Variables alone do not do: GTK 4.8 asks the portal for how to inhibit, whatever they say. */
static void
check_portal (GDBusConnection *bus)
{
  static GDBusConnection *shared;
  g_autoptr(GVariant) answer = NULL;

  if (!is_dead (bus, PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.DBus.Peer", "Ping",
                PORTAL_PATIENCE, &answer))
    return;

  g_message ("The portal of the desktop does not answer. Going on without it.");
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);

  /* Kept, or the next who asks would be given another one. */
  shared = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (shared != NULL)
    g_dbus_connection_add_filter (shared, redirect_cb, dup_owner (bus, PORTAL), g_free);
}

static gboolean
is_accessibility_dead (GDBusConnection *bus)
{
  g_autofree char *address = g_strdup (g_getenv ("AT_SPI_BUS_ADDRESS"));
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GDBusConnection) connection = NULL;

  if (address == NULL &&
      is_dead (bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", BUS_PATIENCE,
               &answer))
    return TRUE;

  if (answer != NULL && g_variant_is_of_type (answer, G_VARIANT_TYPE ("(s)")))
    g_variant_get (answer, "(s)", &address);
  if (address == NULL || *address == '\0')
    return FALSE;

  connection = connect_to (address);

  return connection == NULL;
}

static void
check_accessibility (GDBusConnection *bus)
{
  if (g_getenv ("GTK_A11Y") != NULL || !is_accessibility_dead (bus))
    return;

  g_message ("The accessibility bus does not answer. Going on without it.");
  g_setenv ("GTK_A11Y", "none", TRUE);
}

/**
 * pandect_desktop_check:
 *
 * Finds out which services of the desktop answer. To be called before anything else uses D-Bus; it
 * sets variables of the environment.
 */
void
pandect_desktop_check (void)
{
  g_autofree char *address = dup_session_address ();
  g_autoptr(GDBusConnection) bus = NULL;

  if (address != NULL && g_str_equal (address, "disabled:"))
    return;

  if (address != NULL)
    bus = connect_to (address);

  if (bus != NULL)
    {
      check_portal (bus);
      check_accessibility (bus);
      return;
    }

  if (address != NULL)
    g_message ("The session bus does not answer. Going on without it.");
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  if (g_getenv ("AT_SPI_BUS_ADDRESS") == NULL)
    g_setenv ("GTK_A11Y", "none", FALSE);
}
