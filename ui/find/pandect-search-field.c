/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-search-field.h"

#include <glib/gi18n.h>

#include "kit/pandect-scale.h"

/**
 * PandectSearchField:
 *
 * Where one types what to search for. Each key shows its results: a delay would be felt, and a
 * search takes less than a frame.
 */

#define WIDTH 540

struct _PandectSearchField
{
  AdwBin            parent_instance;

  PandectNavigator *navigator;
  PandectSession   *session;

  /* Template children */
  AdwClamp         *clamp;
  GtkSearchEntry   *entry;
};

enum
{
  PROP_0,
  PROP_NAVIGATOR,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPEN_FIRST,
  GO_DOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectSearchField, pandect_search_field, ADW_TYPE_BIN)

static void
changed_cb (PandectSearchField *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (g_strcmp0 (query, pandect_session_get_query (self->session)) != 0)
    pandect_navigator_search (self->navigator, query);
}

/* An entry that is given another text is empty in between and says so. That must not become the
 * query: it would free the text that is still being set. */
static void
follow_query (PandectSearchField *self)
{
  const char *query = pandect_session_get_query (self->session);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), query) == 0)
    return;

  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

static void
activate_cb (PandectSearchField *self)
{
  g_signal_emit (self, signals[OPEN_FIRST], 0);
}

static void
stop_search_cb (PandectSearchField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave", NULL);
}

static gboolean
key_pressed_cb (PandectSearchField *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[GO_DOWN], 0);

  return GDK_EVENT_STOP;
}

static void
set_narrow (PandectSearchField *self,
            gboolean            narrow)
{
  g_object_set (self->entry,
                "placeholder-text", narrow ? C_("placeholder", "Search")
                                           : _("Search drugs, brands, treatments"),
                NULL);
}

static void
set_navigator (PandectSearchField *self,
               PandectNavigator   *navigator)
{
  self->navigator = g_object_ref (navigator);
  g_object_get (navigator, "session", &self->session, NULL);
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (follow_query), self,
                           G_CONNECT_SWAPPED);
  follow_query (self);
}

static void
pandect_search_field_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectSearchField *self = PANDECT_SEARCH_FIELD (object);

  switch (prop_id)
    {
    case PROP_NAVIGATOR:
      set_navigator (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_search_field_dispose (GObject *object)
{
  PandectSearchField *self = PANDECT_SEARCH_FIELD (object);

  /* The bin lets go of its child first: GTK 4.8 unparents a child that a template names itself. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_SEARCH_FIELD);
  g_clear_object (&self->session);
  g_clear_object (&self->navigator);

  G_OBJECT_CLASS (pandect_search_field_parent_class)->dispose (object);
}

static gboolean
pandect_search_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PANDECT_SEARCH_FIELD (widget)->entry));
}

/* Backwards, GTK 4.8 would go from the text of an entry to the entry, which gives the focus to its
 * text again: there would be no way out. */
static gboolean
pandect_search_field_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_BACKWARD &&
      pandect_search_field_has_focus (PANDECT_SEARCH_FIELD (widget)))
    return FALSE;

  return GTK_WIDGET_CLASS (pandect_search_field_parent_class)->focus (widget, direction);
}

static void
pandect_search_field_class_init (PandectSearchFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_search_field_set_property;
  object_class->dispose = pandect_search_field_dispose;

  widget_class->focus = pandect_search_field_focus;
  widget_class->grab_focus = pandect_search_field_grab_focus;

  /**
   * PandectSearchField:navigator:
   *
   * What searches.
   */
  properties[PROP_NAVIGATOR] =
    g_param_spec_object ("navigator", NULL, NULL,
                         PANDECT_TYPE_NAVIGATOR,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectSearchField:narrow:
   *
   * Whether there is room for one word only where nothing is typed yet.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectSearchField::open-first:
   *
   * The reader wants what was found first.
   */
  signals[OPEN_FIRST] = g_signal_new ("open-first", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PandectSearchField::go-down:
   *
   * The reader goes on to what lies below.
   */
  signals[GO_DOWN] = g_signal_new ("go-down", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-search-field.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectSearchField, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectSearchField, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
pandect_search_field_init (PandectSearchField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_search_field_new:
 * @navigator: what searches
 *
 * Returns: a search field
 */
GtkWidget *
pandect_search_field_new (PandectNavigator *navigator)
{
  return g_object_new (PANDECT_TYPE_SEARCH_FIELD, "navigator", navigator, NULL);
}

gboolean
pandect_search_field_has_focus (PandectSearchField *self)
{
  g_return_val_if_fail (PANDECT_IS_SEARCH_FIELD (self), FALSE);

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/**
 * pandect_search_field_start:
 * @self: a search field
 *
 * Makes the field ready to type in. What was searched for last is shown again, until another word
 * takes its place.
 */
void
pandect_search_field_start (PandectSearchField *self)
{
  g_return_if_fail (PANDECT_IS_SEARCH_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);

  if (pandect_navigator_get_searching (self->navigator))
    pandect_navigator_search (self->navigator, pandect_session_get_query (self->session));
}
