/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-bookmarks-window.h"

#include <glib/gi18n.h>

#include "state/pandect-bookmark-file.h"
#include "kit/pandect-file-chooser.h"
#include "kit/pandect-scale.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectBookmarksWindow:
 *
 * The bookmarks of the reader: to open, to remove, to take to another machine and back.
 *
 * Those that the bundle does not have are listed with the others, and say so.
 */

#define WIDTH 480

struct _PandectBookmarksWindow
{
  AdwWindow         parent_instance;

  PandectSession   *session;
  PandectBookmarks *bookmarks;

  /* Template children */
  AdwClamp         *clamp;
  GtkWidget        *nothing;
  GtkListBox       *list;
  GtkWidget        *import;
  GtkWidget        *export;
  GtkLabel         *report;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectBookmarksWindow, pandect_bookmarks_window, ADW_TYPE_WINDOW)

static PandectTherapy *
lookup (PandectBookmarksWindow *self,
        PandectBookmark        *bookmark)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  const char *id = pandect_bookmark_get_therapy_id (bookmark);

  if (!g_str_equal (pandect_bookmark_get_bundle_id (bookmark), pandect_bundle_get_id (bundle)))
    return NULL;

  return pandect_bundle_lookup_therapy (bundle, id);
}

/* Says what was done, or why not. */
static void
report (PandectBookmarksWindow *self,
        const char             *words)
{
  gtk_label_set_text (self->report, words);
  gtk_widget_set_visible (GTK_WIDGET (self->report), TRUE);
}

/* The focus goes to what takes the place of the row that goes. */
static void
remove_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  PandectBookmarksWindow *self = PANDECT_BOOKMARKS_WINDOW (gtk_widget_get_root (button));
  PandectBookmark *bookmark = g_object_get_data (G_OBJECT (row), "bookmark");
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next;

  pandect_bookmarks_remove (self->bookmarks,
                            pandect_bookmark_get_bundle_id (bookmark),
                            pandect_bookmark_get_therapy_id (bookmark));

  next = gtk_list_box_get_row_at_index (self->list, position);
  if (next == NULL && position > 0)
    next = gtk_list_box_get_row_at_index (self->list, position - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->import);
}

static void
open_cb (AdwActionRow *row)
{
  PandectBookmark *bookmark = g_object_get_data (G_OBJECT (row), "bookmark");
  GtkRoot *self = gtk_widget_get_root (GTK_WIDGET (row));
  g_autofree char *id = g_strdup (pandect_bookmark_get_therapy_id (bookmark));

  g_signal_emit (self, signals[OPEN], 0, id);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
new_remove_button (const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: spoken name of a button; %s is what the bookmark leads to */
  g_autofree char *spoken = g_strdup_printf (_("Remove the bookmark of %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), NULL);

  return button;
}

static const char *
get_place (PandectBookmarksWindow *self,
           PandectTherapy         *therapy)
{
  PandectTherapy *parent = therapy != NULL ? pandect_therapy_get_parent (therapy) : NULL;

  if (therapy == NULL)
    return _("Not in this bundle");

  return parent != NULL
         ? pandect_session_get_words (self->session, pandect_therapy_get_name (parent))
         : NULL;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PandectBookmarksWindow *self = PANDECT_BOOKMARKS_WINDOW (user_data);
  PandectBookmark *bookmark = PANDECT_BOOKMARK (item);
  PandectTherapy *therapy = lookup (self, bookmark);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = NULL;
  const char *plain = pandect_bookmark_get_therapy_id (bookmark);
  const char *place = get_place (self, therapy);

  if (therapy != NULL)
    {
      plain = pandect_session_get_words (self->session, pandect_therapy_get_name (therapy));
      name = pandect_session_dup_name (self->session, therapy);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
    }

  g_object_set (row,
                "use-markup", FALSE,
                "title", name != NULL ? name : plain,
                "title-lines", 0,
                "subtitle", place != NULL ? place : "",
                "subtitle-lines", 0,
                NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (plain));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place != NULL ? place : "",
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "bookmark", g_object_ref (bookmark), g_object_unref);

  return row;
}

static void
update (PandectBookmarksWindow *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks)) == 0;

  gtk_widget_set_visible (self->nothing, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_sensitive (self->export, !is_empty);
}

static void
import_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  pandect_bookmarks_window_import_from (PANDECT_BOOKMARKS_WINDOW (user_data), file);
}

static void
export_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  pandect_bookmarks_window_export_to (PANDECT_BOOKMARKS_WINDOW (user_data), file);
}

static void
import_cb (PandectBookmarksWindow *self)
{
  const PandectFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = _("Import Bookmarks"),
    .accept = _("_Import"),
    .filter = _("Bookmarks"),
    .pattern = "*.bookmarks",
  };

  pandect_file_chooser_ask (GTK_WINDOW (self), &question, import_chosen_cb, self);
}

static void
export_cb (PandectBookmarksWindow *self)
{
  const PandectFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .title = _("Export Bookmarks"),
    .accept = _("_Export"),
    .filter = _("Bookmarks"),
    .pattern = "*.bookmarks",
    .name = "pandect.bookmarks",
  };

  pandect_file_chooser_ask (GTK_WINDOW (self), &question, export_chosen_cb, self);
}

static void
pandect_bookmarks_window_dispose (GObject *object)
{
  PandectBookmarksWindow *self = PANDECT_BOOKMARKS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_BOOKMARKS_WINDOW);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_bookmarks_window_parent_class)->dispose (object);
}

static void
pandect_bookmarks_window_class_init (PandectBookmarksWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_bookmarks_window_dispose;

  /**
   * PandectBookmarksWindow::open:
   * @id: the id of a therapy or category
   *
   * The reader wants to go there.
   */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/pandect/Pandect/ui/pandect-bookmarks-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, import);
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, export);
  gtk_widget_class_bind_template_child (widget_class, PandectBookmarksWindow, report);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
pandect_bookmarks_window_init (PandectBookmarksWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_bookmarks_window_new:
 * @parent: the window that shows a bundle
 * @session: what it shows
 * @bookmarks: the bookmarks of the reader
 *
 * Returns: a window
 */
GtkWidget *
pandect_bookmarks_window_new (GtkWindow        *parent,
                              PandectSession   *session,
                              PandectBookmarks *bookmarks)
{
  PandectBookmarksWindow *self;

  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_BOOKMARKS (bookmarks), NULL);

  self = g_object_new (PANDECT_TYPE_BOOKMARKS_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->bookmarks = g_object_ref (bookmarks);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (bookmarks), create_row, self, NULL);
  g_signal_connect_object (bookmarks, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * pandect_bookmarks_window_import_from:
 * @self: a window
 * @file: a file of bookmarks
 *
 * Adds the bookmarks in the file to those of the reader, and says how many, or why not.
 */
void
pandect_bookmarks_window_import_from (PandectBookmarksWindow *self,
                                      GFile                  *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) others = NULL;
  g_autofree char *words = NULL;
  guint n_added;

  g_return_if_fail (PANDECT_IS_BOOKMARKS_WINDOW (self));

  others = pandect_bookmark_file_read (file, &error);
  if (others == NULL)
    {
      report (self, error->message);
      return;
    }

  n_added = pandect_bookmarks_merge (self->bookmarks, others);
  words = g_strdup_printf (ngettext ("%u bookmark was added.", "%u bookmarks were added.",
                                     n_added),
                           n_added);
  report (self, words);
}

/**
 * pandect_bookmarks_window_export_to:
 * @self: a window
 * @file: a file, which is replaced
 *
 * Writes all bookmarks to the file, and says so, or why not.
 */
void
pandect_bookmarks_window_export_to (PandectBookmarksWindow *self,
                                    GFile                  *file)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (PANDECT_IS_BOOKMARKS_WINDOW (self));

  if (pandect_bookmark_file_write (file, G_LIST_MODEL (self->bookmarks), &error))
    report (self, _("The bookmarks were exported."));
  else
    report (self, error->message);
}
