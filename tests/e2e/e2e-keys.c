/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-keys.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

/* A keyboard: its keys go through the X server to whatever has the focus, as those of a real one
 * do. There is no window manager, so that the focus is given to the uppermost window here. */

/* How long a copied text may take to come, in milliseconds */
#define PATIENCE 5000

static const struct
{
  const char *name;
  KeySym      keysym;
} modifiers[] = {
  { "<Control>", XK_Control_L },
  { "<Shift>", XK_Shift_L },
  { "<Alt>", XK_Alt_L },
};

static Display *
get_display (void)
{
  static Display *display;

  if (display == NULL)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);

  return display;
}

static gint64
get_process (Window window)
{
  Display *display = get_display ();
  Atom type;
  int format;
  unsigned long n_items, rest;
  unsigned char *data = NULL;
  gint64 process_id = 0;

  if (XGetWindowProperty (display, window, XInternAtom (display, "_NET_WM_PID", False), 0, 1, False,
                          XA_CARDINAL, &type, &format, &n_items, &rest, &data) == Success &&
      n_items == 1)
    process_id = (gint64) *(unsigned long *) (void *) data;
  if (data != NULL)
    XFree (data);

  return process_id;
}

/* A menu has a window, too, but leaves the focus where it is. */
static gboolean
takes_focus (Window window,
             gint64 process_id)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (get_display (), window, &attributes) != 0 &&
         attributes.map_state == IsViewable && !attributes.override_redirect &&
         get_process (window) == process_id;
}

static guint
find_windows (gint64  process_id,
              Window *uppermost)
{
  Display *display = get_display ();
  Window root, parent;
  Window *windows = NULL;
  unsigned int n_windows = 0;
  guint n_found = 0;

  *uppermost = None;
  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &windows, &n_windows);

  for (guint i = 0; i < n_windows; i++)
    {
      if (!takes_focus (windows[i], process_id))
        continue;

      *uppermost = windows[i];
      n_found++;
    }

  if (windows != NULL)
    XFree (windows);

  return n_found;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/**
 * e2e_keys_n_windows:
 * @process_id: a program
 *
 * Returns: how many windows of it are on screen, without menus
 */
guint
e2e_keys_n_windows (gint64 process_id)
{
  Window uppermost;

  /* A window may go while it is looked at. */
  XSetErrorHandler (ignore_error);

  return find_windows (process_id, &uppermost);
}

/**
 * e2e_keys_focus:
 * @process_id: a program
 *
 * Gives the focus to its uppermost window, as a window manager would.
 */
void
e2e_keys_focus (gint64 process_id)
{
  Display *display = get_display ();
  Window uppermost, focus;
  int revert_to;

  XSetErrorHandler (ignore_error);
  if (find_windows (process_id, &uppermost) == 0)
    return;

  XGetInputFocus (display, &focus, &revert_to);
  if (focus != uppermost)
    XSetInputFocus (display, uppermost, RevertToParent, CurrentTime);
  XSync (display, False);
}

/**
 * e2e_keys_resize:
 * @process_id: a program
 * @width: width, with what surrounds a window, in pixels
 * @height: height, likewise
 *
 * Gives its uppermost window another size, as a window manager would.
 */
void
e2e_keys_resize (gint64 process_id,
                 int    width,
                 int    height)
{
  Display *display = get_display ();
  Window uppermost;

  g_assert_cmpuint (find_windows (process_id, &uppermost), >, 0);
  XResizeWindow (display, uppermost, (unsigned) width, (unsigned) height);
  XSync (display, False);
}

static void
send (KeySym   keysym,
      gboolean is_press)
{
  Display *display = get_display ();
  KeyCode code = XKeysymToKeycode (display, keysym);

  g_assert_cmpuint (code, !=, 0);
  if (XkbKeycodeToKeysym (display, code, 0, 0) != keysym)
    XTestFakeKeyEvent (display, XKeysymToKeycode (display, XK_Shift_L), is_press, CurrentTime);
  XTestFakeKeyEvent (display, code, is_press, CurrentTime);
}

/**
 * e2e_keys_press:
 * @accel: a key as X calls it, with what is held with it, such as `<Control>f`
 *
 * Presses a key and lets it go.
 */
void
e2e_keys_press (const char *accel)
{
  KeySym held[G_N_ELEMENTS (modifiers)];
  guint n_held = 0;

  for (guint i = 0; i < G_N_ELEMENTS (modifiers);)
    {
      if (g_str_has_prefix (accel, modifiers[i].name))
        {
          accel += strlen (modifiers[i].name);
          held[n_held++] = modifiers[i].keysym;
          i = 0;
        }
      else
        {
          i++;
        }
    }

  for (guint i = 0; i < n_held; i++)
    send (held[i], TRUE);
  send (XStringToKeysym (accel), TRUE);
  send (XStringToKeysym (accel), FALSE);
  while (n_held > 0)
    send (held[--n_held], FALSE);

  XSync (get_display (), False);
}

/**
 * e2e_keys_type:
 * @text: letters and digits
 */
void
e2e_keys_type (const char *text)
{
  for (; *text != '\0'; text++)
    {
      char name[] = { *text, '\0' };

      e2e_keys_press (name);
    }
}

static Bool
is_answer (Display  *display,
           XEvent   *event,
           XPointer  unused)
{
  return event->type == SelectionNotify;
}

static char *
take_copied (Window window,
             Atom   property)
{
  Display *display = get_display ();
  Atom type;
  int format;
  unsigned long n_items, rest;
  unsigned char *data = NULL;
  char *text = NULL;

  if (XGetWindowProperty (display, window, property, 0, 1 << 20, True, AnyPropertyType,
                          &type, &format, &n_items, &rest, &data) == Success &&
      data != NULL)
    text = g_strndup ((char *) data, n_items);
  if (data != NULL)
    XFree (data);

  return text;
}

/**
 * e2e_keys_dup_copied:
 * @selection: `CLIPBOARD` or `PRIMARY`
 *
 * Returns: (transfer full) (nullable): the text that another program could paste now
 */
char *
e2e_keys_dup_copied (const char *selection)
{
  Display *display = get_display ();
  Atom atom = XInternAtom (display, selection, False);
  Atom property = XInternAtom (display, "E2E_COPIED", False);
  gint64 until = g_get_monotonic_time () + PATIENCE * 1000;
  Window window;
  XEvent event;
  char *text = NULL;

  if (XGetSelectionOwner (display, atom) == None)
    return NULL;

  window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
  XConvertSelection (display, atom, XInternAtom (display, "UTF8_STRING", False), property, window,
                     CurrentTime);
  XSync (display, False);

  while (!XCheckIfEvent (display, &event, is_answer, NULL))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  if (event.xselection.property != None)
    text = take_copied (window, property);
  XDestroyWindow (display, window);

  return text;
}
