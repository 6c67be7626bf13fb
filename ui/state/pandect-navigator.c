/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-navigator.h"

/**
 * PandectNavigator:
 *
 * How a reader gets from one place to another: by opening, browsing, searching, back and forward.
 *
 * A search is a layer over the place where it began. To end it leads back there; to open something
 * found puts the results on the way back.
 *
 * Whoever goes back can go forward again, until a step leads elsewhere.
 */

/* Nobody walks further back, and a day at the desk should not add up. */
#define MAX_PLACES 100

typedef struct
{
  PandectTreatment *entry;
  char         *query;
  gboolean      on_page;
} Place;

struct _PandectNavigator
{
  GObject         parent_instance;

  PandectSession *session;

  GQueue          places;         /* where the reader has been, last place first */
  GQueue          ahead;          /* where the reader came back from, next place first */
  gboolean        is_browsing;    /* the last step went from group to group */
  gboolean        on_page;
  gboolean        is_moving;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SEARCHING,
  PROP_ON_PAGE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectNavigator, pandect_navigator, G_TYPE_OBJECT)

static void
place_free (Place *place)
{
  g_object_unref (place->entry);
  g_free (place->query);
  g_free (place);
}

static void
set_on_page (PandectNavigator *self,
             gboolean          on_page)
{
  if (self->on_page == on_page)
    return;

  self->on_page = on_page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ON_PAGE]);
}

static Place *
new_place (PandectNavigator *self)
{
  Place *place = g_new (Place, 1);

  place->entry = g_object_ref (pandect_session_get_current (self->session));
  place->query = g_strdup (pandect_session_get_query (self->session));
  place->on_page = self->on_page;

  return place;
}

static void
forget_ahead (PandectNavigator *self)
{
  if (g_queue_is_empty (&self->ahead))
    return;

  g_queue_clear_full (&self->ahead, (GDestroyNotify) place_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
push_place (PandectNavigator *self)
{
  forget_ahead (self);

  g_queue_push_head (&self->places, new_place (self));
  if (self->places.length > MAX_PLACES)
    place_free (g_queue_pop_tail (&self->places));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/* The root has no page of its own: its list is what there is to see. */
static gboolean
has_page (PandectNavigator *self,
          PandectTreatment *entry)
{
  return entry != pandect_session_get_root (self->session);
}

static void
move_to (PandectNavigator *self,
         PandectTreatment *entry,
         const char       *query,
         gboolean          on_page)
{
  /* First what is looked at: what goes out of sight must not change while it has the focus. */
  set_on_page (self, on_page);

  self->is_moving = TRUE;
  pandect_session_set_query (self->session, query);
  pandect_session_set_current (self->session, entry);
  self->is_moving = FALSE;
}

/* Takes the next place from one of the two ways and puts the present one on the other. */
static void
go (PandectNavigator *self,
    GQueue           *from,
    GQueue           *onto)
{
  Place *place = g_queue_pop_head (from);

  if (place == NULL)
    return;

  g_queue_push_head (onto, new_place (self));
  self->is_browsing = FALSE;
  move_to (self, place->entry, place->query, place->on_page);
  place_free (place);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
session_current_cb (PandectNavigator *self)
{
  if (self->is_moving)
    return;

  forget_ahead (self);
  set_on_page (self, has_page (self, pandect_session_get_current (self->session)));
}

static void
session_query_cb (PandectNavigator *self)
{
  if (!self->is_moving)
    forget_ahead (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
pandect_navigator_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PandectNavigator *self = PANDECT_NAVIGATOR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, pandect_navigator_get_searching (self));
      break;

    case PROP_ON_PAGE:
      g_value_set_boolean (value, self->on_page);
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, pandect_navigator_get_can_go_back (self));
      break;

    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, pandect_navigator_get_can_go_forward (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_navigator_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PandectNavigator *self = PANDECT_NAVIGATOR (object);

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
pandect_navigator_constructed (GObject *object)
{
  PandectNavigator *self = PANDECT_NAVIGATOR (object);

  G_OBJECT_CLASS (pandect_navigator_parent_class)->constructed (object);

  self->on_page = has_page (self, pandect_session_get_current (self->session));
  g_signal_connect_object (self->session, "notify::current", G_CALLBACK (session_current_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (session_query_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
pandect_navigator_dispose (GObject *object)
{
  PandectNavigator *self = PANDECT_NAVIGATOR (object);

  g_queue_clear_full (&self->places, (GDestroyNotify) place_free);
  g_queue_clear_full (&self->ahead, (GDestroyNotify) place_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_navigator_parent_class)->dispose (object);
}

static void
pandect_navigator_class_init (PandectNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_navigator_get_property;
  object_class->set_property = pandect_navigator_set_property;
  object_class->constructed = pandect_navigator_constructed;
  object_class->dispose = pandect_navigator_dispose;

  /**
   * PandectNavigator:session:
   *
   * Whose place it changes.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectNavigator:searching:
   *
   * Whether results stand in place of the list.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectNavigator:on-page:
   *
   * Whether the reader looks at the page of an entry, and not at the list or the results.
   */
  properties[PROP_ON_PAGE] =
    g_param_spec_boolean ("on-page", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectNavigator:can-go-back:
   *
   * Whether the reader has been elsewhere before.
   */
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectNavigator:can-go-forward:
   *
   * Whether the reader came back from somewhere, and has not turned elsewhere since.
   */
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_navigator_init (PandectNavigator *self)
{
  g_queue_init (&self->places);
  g_queue_init (&self->ahead);
}

/**
 * pandect_navigator_new:
 * @session: a session
 *
 * Returns: (transfer full): a navigator that has been nowhere yet
 */
PandectNavigator *
pandect_navigator_new (PandectSession *session)
{
  return g_object_new (PANDECT_TYPE_NAVIGATOR, "session", session, NULL);
}

gboolean
pandect_navigator_get_searching (PandectNavigator *self)
{
  g_return_val_if_fail (PANDECT_IS_NAVIGATOR (self), FALSE);

  return *pandect_session_get_query (self->session) != '\0';
}

gboolean
pandect_navigator_get_on_page (PandectNavigator *self)
{
  g_return_val_if_fail (PANDECT_IS_NAVIGATOR (self), FALSE);

  return self->on_page;
}

gboolean
pandect_navigator_get_can_go_back (PandectNavigator *self)
{
  g_return_val_if_fail (PANDECT_IS_NAVIGATOR (self), FALSE);

  return !g_queue_is_empty (&self->places);
}

gboolean
pandect_navigator_get_can_go_forward (PandectNavigator *self)
{
  g_return_val_if_fail (PANDECT_IS_NAVIGATOR (self), FALSE);

  return !g_queue_is_empty (&self->ahead);
}

/**
 * pandect_navigator_open:
 * @self: a navigator
 * @id: the id of a therapy; empty for all treatments
 *
 * Opens an entry. A search stays as it is, so that its other results are one step away. An id that
 * the bundle does not have is ignored.
 */
void
pandect_navigator_open (PandectNavigator *self,
                        const char       *id)
{
  PandectTreatment *entry;

  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  entry = pandect_session_lookup_treatment (self->session, id);
  if (entry == NULL ||
      (entry == pandect_session_get_current (self->session) &&
       self->on_page == has_page (self, entry)))
    return;

  push_place (self);
  self->is_browsing = FALSE;
  move_to (self, entry, pandect_session_get_query (self->session), has_page (self, entry));
}

/**
 * pandect_navigator_browse:
 * @self: a navigator
 * @id: the id of a group; empty for all treatments
 *
 * Opens a group and ends the search. To go through several groups is one step on the way back.
 */
void
pandect_navigator_browse (PandectNavigator *self,
                          const char       *id)
{
  PandectTreatment *entry;

  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  entry = pandect_session_lookup_treatment (self->session, id);
  if (entry == NULL ||
      (entry == pandect_session_get_current (self->session) &&
       self->on_page == has_page (self, entry) && !pandect_navigator_get_searching (self)))
    return;

  if (!self->is_browsing || pandect_navigator_get_searching (self))
    push_place (self);
  self->is_browsing = TRUE;
  move_to (self, entry, "", has_page (self, entry));
}

/**
 * pandect_navigator_go_back:
 * @self: a navigator
 *
 * Returns to the place that was left last.
 */
void
pandect_navigator_go_back (PandectNavigator *self)
{
  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  go (self, &self->places, &self->ahead);
}

/**
 * pandect_navigator_go_forward:
 * @self: a navigator
 *
 * Returns to the place that the last step back has left.
 */
void
pandect_navigator_go_forward (PandectNavigator *self)
{
  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  go (self, &self->ahead, &self->places);
}

/**
 * pandect_navigator_go_up:
 * @self: a navigator
 *
 * Opens the group that the present entry belongs to.
 */
void
pandect_navigator_go_up (PandectNavigator *self)
{
  PandectTherapy *therapy;

  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  therapy = pandect_treatment_get_therapy (pandect_session_get_current (self->session));
  if (therapy != NULL)
    therapy = pandect_therapy_get_parent (therapy);

  pandect_navigator_browse (self, therapy != NULL ? pandect_therapy_get_id (therapy) : "");
}

/**
 * pandect_navigator_search:
 * @self: a navigator
 * @query: what to search for; empty to return to where the search began
 */
void
pandect_navigator_search (PandectNavigator *self,
                          const char       *query)
{
  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  pandect_session_set_query (self->session, query);
  set_on_page (self, *query == '\0' &&
                     has_page (self, pandect_session_get_current (self->session)));
}

/**
 * pandect_navigator_start_over:
 * @self: a navigator
 *
 * Returns to where everybody begins, and forgets every place on the way: what was looked at and
 * searched for tells of a patient.
 */
void
pandect_navigator_start_over (PandectNavigator *self)
{
  g_return_if_fail (PANDECT_IS_NAVIGATOR (self));

  self->is_browsing = FALSE;
  move_to (self, pandect_session_get_root (self->session), "", FALSE);

  g_queue_clear_full (&self->places, (GDestroyNotify) place_free);
  g_queue_clear_full (&self->ahead, (GDestroyNotify) place_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}
