/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-group-row.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-scale.h"

/**
 * PandectGroupRow:
 *
 * A group of treatments at the side: its name, how many treatments it has and, once something is
 * recorded, how many of them may be offered.
 */

#define INDENT 14

struct _PandectGroupRow
{
  GtkListBoxRow   parent_instance;

  PandectSession *session;
  PandectTreatment   *entry;

  /* Template children */
  GtkLabel       *name;
  GtkWidget      *offered;
  GtkLabel       *offered_count;
  GtkLabel       *count;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectGroupRow, pandect_group_row, GTK_TYPE_LIST_BOX_ROW)

/* What is spoken is the plain name: a screen reader would spell capitals out. */
static const char *
get_plain_name (PandectGroupRow *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (self->entry);

  if (therapy == NULL)
    return _("All treatments");

  return pandect_session_get_words (self->session, pandect_therapy_get_name (therapy));
}

static void
update_name (PandectGroupRow *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (self->entry);
  g_autofree char *name = NULL;

  if (therapy != NULL)
    name = pandect_session_dup_name (self->session, therapy);

  pandect_label_show_words (self->name, name != NULL ? name : get_plain_name (self));
}

static void
update_spoken (PandectGroupRow *self,
               guint            n_offered)
{
  guint n_treatments = pandect_treatment_get_n_treatments (self->entry);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *spoken = NULL;

  g_ptr_array_add (items, g_strdup (get_plain_name (self)));
  g_ptr_array_add (items, g_strdup_printf (ngettext ("%u treatment", "%u treatments",
                                                     n_treatments), n_treatments));
  if (n_offered > 0)
    g_ptr_array_add (items, g_strdup_printf (ngettext ("%u may be offered", "%u may be offered",
                                                       n_offered), n_offered));

  spoken = pandect_phrases_join (items);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Before anything is recorded, what may be offered to everybody is no news. */
static void
update_counts (PandectGroupRow *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  guint n_offered = pandect_treatment_count (self->entry, PANDECT_VERDICT_ELIGIBLE);
  g_autofree char *count = g_strdup_printf ("%u", pandect_treatment_get_n_treatments (self->entry));
  g_autofree char *offered_count = g_strdup_printf ("%u", n_offered);

  if (pandect_profile_get_n_recorded (profile) == 0)
    n_offered = 0;

  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->offered_count, offered_count);
  gtk_widget_set_visible (self->offered, n_offered > 0);
  update_spoken (self, n_offered);
}

static void
update_all (PandectGroupRow *self)
{
  update_name (self);
  update_counts (self);
}

static void
update_indent (PandectGroupRow *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (self->entry);

  if (therapy != NULL)
    pandect_scale_bind (GTK_WIDGET (self->name), "margin-start",
                        (int) pandect_therapy_get_depth (therapy) * INDENT);
}

static void
pandect_group_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PandectGroupRow *self = PANDECT_GROUP_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_ENTRY:
      self->entry = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_group_row_constructed (GObject *object)
{
  PandectGroupRow *self = PANDECT_GROUP_ROW (object);

  G_OBJECT_CLASS (pandect_group_row_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "assessed", G_CALLBACK (update_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);

  update_indent (self);
  update_all (self);
}

static void
pandect_group_row_dispose (GObject *object)
{
  PandectGroupRow *self = PANDECT_GROUP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_GROUP_ROW);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_group_row_parent_class)->dispose (object);
}

static void
pandect_group_row_class_init (PandectGroupRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_group_row_set_property;
  object_class->constructed = pandect_group_row_constructed;
  object_class->dispose = pandect_group_row_dispose;

  /**
   * PandectGroupRow:session:
   *
   * Whose profile the counts are for.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectGroupRow:entry:
   *
   * The group.
   */
  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL,
                         PANDECT_TYPE_TREATMENT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectGroupRow, name);
  gtk_widget_class_bind_template_child (widget_class, PandectGroupRow, offered);
  gtk_widget_class_bind_template_child (widget_class, PandectGroupRow, offered_count);
  gtk_widget_class_bind_template_child (widget_class, PandectGroupRow, count);
}

static void
pandect_group_row_init (PandectGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_group_row_new:
 * @session: whose profile the counts are for
 * @entry: the group
 *
 * Returns: a row
 */
GtkWidget *
pandect_group_row_new (PandectSession   *session,
                       PandectTreatment *entry)
{
  return g_object_new (PANDECT_TYPE_GROUP_ROW, "session", session, "entry", entry, NULL);
}

PandectTreatment *
pandect_group_row_get_entry (PandectGroupRow *self)
{
  g_return_val_if_fail (PANDECT_IS_GROUP_ROW (self), NULL);

  return self->entry;
}
