/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-tree.h"

/* Finds widgets as a reader does, by what they show and what they are called aloud, and works them
 * by key. GTK has no way to make up a key event: a key is given to the controllers that would have
 * had it, in the order in which they would have had it. */

typedef gboolean (*Predicate) (GtkWidget     *widget,
                               gconstpointer  data);

typedef struct
{
  GType       type;
  const char *name;
} Named;

static GtkWidget *
find (GtkWidget     *root,
      Predicate      predicate,
      gconstpointer  data)
{
  if (predicate (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, predicate, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_named (GtkWidget     *widget,
          gconstpointer  data)
{
  const Named *wanted = data;

  return g_type_is_a (G_OBJECT_TYPE (widget), wanted->type) && test_has_name (widget, wanted->name);
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
has_class (GtkWidget     *widget,
           gconstpointer  data)
{
  return gtk_widget_has_css_class (widget, data);
}

static gboolean
shows_text (GtkWidget     *widget,
            gconstpointer  data)
{
  return GTK_IS_LABEL (widget) &&
         gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data);
}

/* In later versions of GTK a button that shows words has no name of its own: the label in it is its
 * label. */
static char *
dup_words_of_label (GtkWidget *widget)
{
  GtkWidget *label = NULL;

  if (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    label = test_find_type (widget, GTK_TYPE_LABEL);

  return label != NULL ? g_strdup (gtk_label_get_text (GTK_LABEL (label))) : NULL;
}

/**
 * test_dup_name:
 * @widget: a widget
 *
 * Returns: (transfer full) (nullable): what assistive technology calls the widget
 */
char *
test_dup_name (gpointer widget)
{
  if (!gtk_test_accessible_has_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return dup_words_of_label (widget);

  /* The answer to a wrong guess is the name. */
  return gtk_test_accessible_check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");
}

/**
 * test_has_name:
 * @widget: a widget
 * @name: words
 *
 * Returns: whether that is what assistive technology calls the widget
 */
gboolean
test_has_name (gpointer    widget,
               const char *name)
{
  g_autofree char *own = test_dup_name (widget);

  return g_strcmp0 (own, name) == 0;
}

/**
 * test_find_named:
 * @root: where to look
 * @type: a type of widgets
 * @name: what assistive technology calls the widget
 *
 * Returns: (nullable): the first such widget, mapped or not
 */
GtkWidget *
test_find_named (GtkWidget  *root,
                 GType       type,
                 const char *name)
{
  return find (root, is_named, &(Named) { type, name });
}

GtkWidget *
test_find_type (GtkWidget *root,
                GType      type)
{
  return find (root, is_of_type, &type);
}

GtkWidget *
test_find_class (GtkWidget  *root,
                 const char *css_class)
{
  return find (root, has_class, css_class);
}

/**
 * test_find_text:
 * @root: where to look
 * @text: words
 *
 * Returns: (nullable): the first label on screen that shows exactly these words
 */
GtkWidget *
test_find_text (GtkWidget  *root,
                const char *text)
{
  return find (root, shows_text, text);
}

guint
test_count_type (GtkWidget *root,
                 GType      type)
{
  guint count = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += test_count_type (child, type);

  return count;
}

/* Names */

/* The text inside an entry, and a button inside a menu button, carry the name of what is around. */
static gboolean
is_part_of_another (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_TEXT (widget) || (parent != NULL && GTK_IS_MENU_BUTTON (parent));
}

static gboolean
needs_name (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) &&
         gtk_widget_get_can_focus (widget) &&
         !GTK_IS_SCROLLED_WINDOW (widget) &&
         !GTK_IS_LABEL (widget) &&
         !GTK_IS_WINDOW (widget) &&
         !is_part_of_another (widget);
}

static gboolean
is_named_at_all (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
          !test_has_name (widget, "")) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_nameless (GtkWidget     *widget,
             gconstpointer  unused)
{
  return gtk_widget_get_mapped (widget) && needs_name (widget) && !is_named_at_all (widget);
}

/**
 * test_check_names:
 * @root: where to look
 *
 * Fails when something that can be worked has no name for assistive technology.
 */
void
test_check_names (GtkWidget *root)
{
  GtkWidget *nameless = find (root, is_nameless, NULL);
  GtkWidget *parent;

  if (nameless == NULL)
    return;

  parent = gtk_widget_get_parent (nameless);
  g_error ("a %s in a %s has no accessible name",
           G_OBJECT_TYPE_NAME (nameless), G_OBJECT_TYPE_NAME (parent));
}

/* Keys */

static gboolean
is_triggered_by (GtkShortcutTrigger *trigger,
                 guint               keyval,
                 GdkModifierType     modifiers)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *either = GTK_ALTERNATIVE_TRIGGER (trigger);

      return is_triggered_by (gtk_alternative_trigger_get_first (either), keyval, modifiers) ||
             is_triggered_by (gtk_alternative_trigger_get_second (either), keyval, modifiers);
    }

  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_shortcut (GListModel      *shortcuts,
                GtkWidget       *widget,
                guint            keyval,
                GdkModifierType  modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_triggered_by (gtk_shortcut_get_trigger (shortcut), keyval, modifiers) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
press_on (GtkWidget           *widget,
          GtkPropagationPhase  phase,
          guint                keyval,
          GdkModifierType      modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &is_handled);
      else if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        is_handled = press_shortcut (G_LIST_MODEL (controller), widget, keyval, modifiers);
    }

  return is_handled;
}

/**
 * test_get_focus:
 * @widget: a widget in a window
 *
 * Returns: (nullable): what has the focus in that window
 */
GtkWidget *
test_get_focus (GtkWidget *widget)
{
  return gtk_root_get_focus (gtk_widget_get_root (widget));
}

/**
 * test_press_key:
 * @widget: a widget in a window
 * @keyval: a key
 * @modifiers: what is held with it
 *
 * Presses a key in the window of @widget, wherever the focus is. It does not type text.
 *
 * Returns: whether anything made use of it
 */
gboolean
test_press_key (GtkWidget       *widget,
                guint            keyval,
                GdkModifierType  modifiers)
{
  g_autoptr(GPtrArray) path = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *focus = test_get_focus (widget);

  if (focus == NULL)
    focus = GTK_WIDGET (gtk_widget_get_root (widget));

  for (GtkWidget *each = focus; each != NULL; each = gtk_widget_get_parent (each))
    g_ptr_array_add (path, g_object_ref (each));

  for (guint i = path->len; i > 0; i--)
    {
      if (press_on (path->pdata[i - 1], GTK_PHASE_CAPTURE, keyval, modifiers))
        return TRUE;
    }

  if (press_on (focus, GTK_PHASE_TARGET, keyval, modifiers))
    return TRUE;

  for (guint i = 0; i < path->len; i++)
    {
      if (press_on (path->pdata[i], GTK_PHASE_BUBBLE, keyval, modifiers))
        return TRUE;
    }

  return FALSE;
}
