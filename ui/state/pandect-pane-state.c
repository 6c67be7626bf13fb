/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-pane-state.h"

/**
 * PandectPaneState:
 *
 * Which panes of the window there is room for, and which of the others is to be seen.
 *
 * It knows no widgets: [class@Split] says how much room there is and places what is to be seen, and
 * buttons bind to the properties.
 */

/* In pixels at ordinary text size. */
#define ROOM_FOR_PAGE_BESIDE 1700
#define ROOM_FOR_PROFILE     960
#define ROOM_FOR_GROUPS      600

struct _PandectPaneState
{
  GObject       parent_instance;

  gboolean      groups_folded;
  gboolean      profile_folded;
  gboolean      page_beside;

  gboolean      show_page;
  gboolean      profile_pinned;
  PandectDrawer drawer;
};

enum
{
  PROP_0,
  PROP_GROUPS_FOLDED,
  PROP_PROFILE_FOLDED,
  PROP_PAGE_BESIDE,
  PROP_DRAWER,
  PROP_SHOW_GROUPS,
  PROP_SHOW_PROFILE,
  PROP_SHOW_PAGE,
  PROP_PROFILE_PINNED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectPaneState, pandect_pane_state, G_TYPE_OBJECT)

static void
set_flag (PandectPaneState *self,
          gboolean         *flag,
          gboolean          value,
          int               property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_drawer (PandectPaneState *self,
            PandectDrawer     drawer)
{
  if (self->drawer == drawer)
    return;

  self->drawer = drawer;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAWER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_GROUPS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PROFILE]);
}

static void
pandect_pane_state_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PandectPaneState *self = PANDECT_PANE_STATE (object);

  switch (prop_id)
    {
    case PROP_GROUPS_FOLDED:
      g_value_set_boolean (value, self->groups_folded);
      break;

    case PROP_PROFILE_FOLDED:
      g_value_set_boolean (value, self->profile_folded);
      break;

    case PROP_PAGE_BESIDE:
      g_value_set_boolean (value, self->page_beside);
      break;

    case PROP_DRAWER:
      g_value_set_int (value, (int) self->drawer);
      break;

    case PROP_SHOW_GROUPS:
      g_value_set_boolean (value, pandect_pane_state_get_show_groups (self));
      break;

    case PROP_SHOW_PROFILE:
      g_value_set_boolean (value, pandect_pane_state_get_show_profile (self));
      break;

    case PROP_SHOW_PAGE:
      g_value_set_boolean (value, self->show_page);
      break;

    case PROP_PROFILE_PINNED:
      g_value_set_boolean (value, self->profile_pinned);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_pane_state_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PandectPaneState *self = PANDECT_PANE_STATE (object);

  switch (prop_id)
    {
    case PROP_SHOW_GROUPS:
      pandect_pane_state_set_show_groups (self, g_value_get_boolean (value));
      break;

    case PROP_SHOW_PROFILE:
      pandect_pane_state_set_show_profile (self, g_value_get_boolean (value));
      break;

    case PROP_SHOW_PAGE:
      pandect_pane_state_set_show_page (self, g_value_get_boolean (value));
      break;

    case PROP_PROFILE_PINNED:
      pandect_pane_state_set_profile_pinned (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static GParamSpec *
flag_property (const char  *name,
               gboolean     value,
               GParamFlags  flags)
{
  return g_param_spec_boolean (name, NULL, NULL, value,
                               flags | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
pandect_pane_state_class_init (PandectPaneStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_pane_state_get_property;
  object_class->set_property = pandect_pane_state_set_property;

  /**
   * PandectPaneState:groups-folded:
   *
   * Whether there is room for one pane only, so that the groups fold away.
   */
  properties[PROP_GROUPS_FOLDED] = flag_property ("groups-folded", FALSE, G_PARAM_READABLE);

  /**
   * PandectPaneState:profile-folded:
   *
   * Whether there is no room for the profile beside the rest.
   */
  properties[PROP_PROFILE_FOLDED] = flag_property ("profile-folded", FALSE, G_PARAM_READABLE);

  /**
   * PandectPaneState:page-beside:
   *
   * Whether the page stands beside the list and not in its place.
   */
  properties[PROP_PAGE_BESIDE] = flag_property ("page-beside", FALSE, G_PARAM_READABLE);

  /**
   * PandectPaneState:drawer:
   *
   * The folded pane that is shown, a [enum@Drawer].
   */
  properties[PROP_DRAWER] =
    g_param_spec_int ("drawer", NULL, NULL,
                      PANDECT_DRAWER_NONE, PANDECT_DRAWER_PROFILE, PANDECT_DRAWER_NONE,
                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectPaneState:show-groups:
   *
   * Whether the groups are to be seen. Where there is room for them they always are.
   */
  properties[PROP_SHOW_GROUPS] = flag_property ("show-groups", TRUE, G_PARAM_READWRITE);

  /**
   * PandectPaneState:show-profile:
   *
   * Whether the profile is to be seen.
   */
  properties[PROP_SHOW_PROFILE] = flag_property ("show-profile", TRUE, G_PARAM_READWRITE);

  /**
   * PandectPaneState:show-page:
   *
   * Whether the page is to be seen, and not the list, where one of them has room.
   */
  properties[PROP_SHOW_PAGE] = flag_property ("show-page", FALSE, G_PARAM_READWRITE);

  /**
   * PandectPaneState:profile-pinned:
   *
   * Whether the profile is to be seen wherever there is room for it.
   */
  properties[PROP_PROFILE_PINNED] = flag_property ("profile-pinned", TRUE, G_PARAM_READWRITE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_pane_state_init (PandectPaneState *self)
{
  self->profile_pinned = TRUE;
}

PandectPaneState *
pandect_pane_state_new (void)
{
  return g_object_new (PANDECT_TYPE_PANE_STATE, NULL);
}

/**
 * pandect_pane_state_set_room:
 * @self: a fold
 * @room: the width for all panes, in pixels at ordinary text size
 *
 * Folds what does not fit. A drawer that now has room of its own is a drawer no more.
 */
void
pandect_pane_state_set_room (PandectPaneState *self,
                             double            room)
{
  gboolean profile_folded = room < ROOM_FOR_PROFILE;
  gboolean groups_folded = room < ROOM_FOR_GROUPS;

  g_return_if_fail (PANDECT_IS_PANE_STATE (self));

  g_object_freeze_notify (G_OBJECT (self));

  if ((self->drawer == PANDECT_DRAWER_PROFILE && !profile_folded) ||
      (self->drawer == PANDECT_DRAWER_GROUPS && !groups_folded))
    set_drawer (self, PANDECT_DRAWER_NONE);

  if (self->profile_folded != profile_folded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PROFILE]);

  if (self->groups_folded != groups_folded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_GROUPS]);

  set_flag (self, &self->profile_folded, profile_folded, PROP_PROFILE_FOLDED);
  set_flag (self, &self->groups_folded, groups_folded, PROP_GROUPS_FOLDED);
  set_flag (self, &self->page_beside, room >= ROOM_FOR_PAGE_BESIDE, PROP_PAGE_BESIDE);

  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
pandect_pane_state_get_groups_folded (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->groups_folded;
}

gboolean
pandect_pane_state_get_profile_folded (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->profile_folded;
}

gboolean
pandect_pane_state_get_page_beside (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->page_beside;
}

PandectDrawer
pandect_pane_state_get_drawer (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), PANDECT_DRAWER_NONE);

  return self->drawer;
}

gboolean
pandect_pane_state_get_show_groups (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return !self->groups_folded || self->drawer == PANDECT_DRAWER_GROUPS;
}

void
pandect_pane_state_set_show_groups (PandectPaneState *self,
                                    gboolean          show_groups)
{
  g_return_if_fail (PANDECT_IS_PANE_STATE (self));

  if (pandect_pane_state_get_show_groups (self) != !!show_groups && self->groups_folded)
    set_drawer (self, show_groups ? PANDECT_DRAWER_GROUPS : PANDECT_DRAWER_NONE);
}

gboolean
pandect_pane_state_get_show_profile (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->profile_folded ? self->drawer == PANDECT_DRAWER_PROFILE : self->profile_pinned;
}

void
pandect_pane_state_set_show_profile (PandectPaneState *self,
                                     gboolean          show_profile)
{
  g_return_if_fail (PANDECT_IS_PANE_STATE (self));

  if (pandect_pane_state_get_show_profile (self) == !!show_profile)
    return;

  if (self->profile_folded)
    set_drawer (self, show_profile ? PANDECT_DRAWER_PROFILE : PANDECT_DRAWER_NONE);
  else
    pandect_pane_state_set_profile_pinned (self, show_profile);
}

gboolean
pandect_pane_state_get_profile_pinned (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->profile_pinned;
}

void
pandect_pane_state_set_profile_pinned (PandectPaneState *self,
                                       gboolean          profile_pinned)
{
  g_return_if_fail (PANDECT_IS_PANE_STATE (self));

  if (self->profile_pinned == !!profile_pinned)
    return;

  self->profile_pinned = !!profile_pinned;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE_PINNED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PROFILE]);
}

gboolean
pandect_pane_state_get_show_page (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  return self->show_page;
}

void
pandect_pane_state_set_show_page (PandectPaneState *self,
                                  gboolean          show_page)
{
  g_return_if_fail (PANDECT_IS_PANE_STATE (self));

  set_flag (self, &self->show_page, !!show_page, PROP_SHOW_PAGE);
}

/**
 * pandect_pane_state_adopt:
 * @self: a fold
 * @other: that of the panes that stood in the same place
 *
 * Shows the same as the other, as long as the room is the same.
 */
void
pandect_pane_state_adopt (PandectPaneState *self,
                          PandectPaneState *other)
{
  g_return_if_fail (PANDECT_IS_PANE_STATE (self));
  g_return_if_fail (PANDECT_IS_PANE_STATE (other));

  g_object_freeze_notify (G_OBJECT (self));

  set_flag (self, &self->profile_folded, other->profile_folded, PROP_PROFILE_FOLDED);
  set_flag (self, &self->groups_folded, other->groups_folded, PROP_GROUPS_FOLDED);
  set_flag (self, &self->page_beside, other->page_beside, PROP_PAGE_BESIDE);
  set_flag (self, &self->show_page, other->show_page, PROP_SHOW_PAGE);
  pandect_pane_state_set_profile_pinned (self, other->profile_pinned);
  set_drawer (self, other->drawer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_GROUPS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PROFILE]);

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * pandect_pane_state_close_drawer:
 * @self: a fold
 *
 * Returns: whether a folded pane was shown
 */
gboolean
pandect_pane_state_close_drawer (PandectPaneState *self)
{
  g_return_val_if_fail (PANDECT_IS_PANE_STATE (self), FALSE);

  if (self->drawer == PANDECT_DRAWER_NONE)
    return FALSE;

  set_drawer (self, PANDECT_DRAWER_NONE);

  return TRUE;
}
