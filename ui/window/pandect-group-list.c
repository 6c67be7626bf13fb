/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-group-list.h"

#include "window/pandect-group-row.h"

/**
 * PandectGroupList:
 *
 * The groups of treatments at the side. The group of what is open is selected.
 *
 * To select a group opens it, so that arrow keys and assistive technology can browse; to activate
 * it also leaves the list, where it lies over what it opens.
 */

struct _PandectGroupList
{
  GtkBox          parent_instance;

  PandectSession *session;
  gboolean        is_following;    /* the selection follows what is open, not the other way round */

  /* Template children */
  GtkListBox     *groups;
  GtkWidget      *legend;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectGroupList, pandect_group_list, GTK_TYPE_BOX)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PandectGroupList *self = PANDECT_GROUP_LIST (user_data);

  return pandect_group_row_new (self->session, PANDECT_TREATMENT (item));
}

/* The deepest group that @therapy stands in is the last one, as groups come in page order. */
static GtkListBoxRow *
find_row (PandectGroupList *self,
          PandectTherapy   *therapy)
{
  GtkListBoxRow *found = gtk_list_box_get_row_at_index (self->groups, 0);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->groups, i)) != NULL; i++)
    {
      PandectTreatment *entry = pandect_group_row_get_entry (PANDECT_GROUP_ROW (row));
      PandectTherapy *group = pandect_treatment_get_therapy (entry);

      if (group != NULL && therapy != NULL && pandect_therapy_is_under (therapy, group))
        found = row;
    }

  return found;
}

static void
follow_current (PandectGroupList *self)
{
  PandectTreatment *current = pandect_session_get_current (self->session);

  self->is_following = TRUE;
  gtk_list_box_select_row (self->groups, find_row (self, pandect_treatment_get_therapy (current)));
  self->is_following = FALSE;
}

static void
update_legend (PandectGroupList *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);

  gtk_widget_set_visible (self->legend, pandect_profile_get_n_recorded (profile) > 0);
}

static void
browse (PandectGroupList *self,
        GtkListBoxRow    *row)
{
  PandectTreatment *entry = pandect_group_row_get_entry (PANDECT_GROUP_ROW (row));
  PandectTherapy *therapy = pandect_treatment_get_therapy (entry);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.browse", "s",
                              therapy != NULL ? pandect_therapy_get_id (therapy) : "");
}

static void
row_selected_cb (PandectGroupList *self,
                 GtkListBoxRow    *row)
{
  /* The list also says so while it is taken apart. */
  if (!self->is_following && row != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    browse (self, row);
}

static void
row_activated_cb (PandectGroupList *self,
                  GtkListBoxRow    *row)
{
  browse (self, row);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-drawer", NULL);
}

/* Tab leads past the list in one step: on its way through it would open every group. */
static gboolean
pandect_group_list_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  return GTK_WIDGET_CLASS (pandect_group_list_parent_class)->focus (widget, direction);
}

static void
pandect_group_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PandectGroupList *self = PANDECT_GROUP_LIST (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_group_list_constructed (GObject *object)
{
  PandectGroupList *self = PANDECT_GROUP_LIST (object);
  PandectFindings *findings = pandect_session_get_findings (self->session);

  G_OBJECT_CLASS (pandect_group_list_parent_class)->constructed (object);

  gtk_list_box_bind_model (self->groups, pandect_findings_get_groups (findings), create_row, self,
                           NULL);

  g_signal_connect_object (self->session, "notify::current", G_CALLBACK (follow_current), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed", G_CALLBACK (update_legend), self,
                           G_CONNECT_SWAPPED);

  follow_current (self);
  update_legend (self);
}

static void
pandect_group_list_dispose (GObject *object)
{
  PandectGroupList *self = PANDECT_GROUP_LIST (object);

  self->is_following = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_GROUP_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_group_list_parent_class)->dispose (object);
}

static void
pandect_group_list_class_init (PandectGroupListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_group_list_set_property;
  object_class->constructed = pandect_group_list_constructed;
  object_class->dispose = pandect_group_list_dispose;

  widget_class->focus = pandect_group_list_focus;

  /**
   * PandectGroupList:session:
   *
   * Whose groups are listed.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-group-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectGroupList, groups);
  gtk_widget_class_bind_template_child (widget_class, PandectGroupList, legend);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pandect_group_list_init (PandectGroupList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_group_list_new:
 * @session: whose groups to list
 *
 * Returns: a list
 */
GtkWidget *
pandect_group_list_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_GROUP_LIST, "session", session, NULL);
}
