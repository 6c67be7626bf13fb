/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-section-head.h"

#include <adwaita.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-text-row.h"

/**
 * PandectSectionHead:
 *
 * The heading of a category over its first treatment in a list.
 *
 * A caution that applies to the category is said here, once, and not under every row, and so is how
 * many of its treatments are out of sight. A click opens
 * the category; the keyboard does that in the list of groups and meets only treatments here.
 */

struct _PandectSectionHead
{
  GtkBox          parent_instance;

  PandectSession *session;
  PandectTreatment   *category;
  gboolean        is_major;

  /* Template children */
  GtkLabel       *title;
  GtkWidget      *caution_line;
  GtkLabel       *cautions;
};

G_DEFINE_FINAL_TYPE (PandectSectionHead, pandect_section_head, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CATEGORY,
  PROP_IS_MAJOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What the category above says already is not said again. */
static void
update_cautions (PandectSectionHead *self)
{
  GListModel *cautions = pandect_treatment_get_cautions (self->category);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pandect_phrases_count_cautions (self->category); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);
      g_autofree char *line = pandect_phrases_dup_caution (self->session, caution);

      if (pandect_phrases_is_said_above (self->session, self->category, caution))
        continue;

      if (words->len > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, line);
    }

  gtk_widget_set_visible (self->caution_line, words->len > 0);
  pandect_label_show_words (self->cautions, words->str);
  g_string_free (words, TRUE);
}

/* The summary has the size of body text, whatever the size of the heading. */
static void
append_aside (PandectSectionHead *self,
              GString            *markup,
              const char         *words)
{
  gboolean is_contrasty = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *aside = g_markup_printf_escaped (
    "   <span size='%s' weight='normal' alpha='%d%%'>%s</span>",
    self->is_major ? "76%" : "92%", is_contrasty ? 100 : 74, words);

  g_string_append (markup, aside);
}

static void
update_title (PandectSectionHead *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (self->category);
  guint n_unseen = pandect_phrases_count_unseen (self->session, self->category);
  g_autofree char *name = pandect_session_dup_name (self->session, therapy);
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>", name);
  g_autofree char *summary = pandect_session_dup_words (self->session,
                                                        pandect_therapy_get_summary (therapy));
  g_autofree char *unseen = pandect_phrases_dup_out_of_sight (n_unseen);
  g_autoptr(GString) markup = g_string_new (title);

  if (*summary != '\0')
    append_aside (self, markup, summary);
  if (n_unseen > 0)
    append_aside (self, markup, unseen);

  pandect_label_show_markup (self->title, markup->str);
}

static void
update (PandectSectionHead *self)
{
  update_title (self);
  update_cautions (self);
}

/* Claimed, so that the row below does not take the click for its own. */
static void
pressed_cb (PandectSectionHead *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (PandectSectionHead *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (self->category);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", pandect_therapy_get_id (therapy));
}

static void
pandect_section_head_constructed (GObject *object)
{
  PandectSectionHead *self = PANDECT_SECTION_HEAD (object);

  G_OBJECT_CLASS (pandect_section_head_parent_class)->constructed (object);

  gtk_widget_add_css_class (GTK_WIDGET (self), self->is_major ? "major" : "minor");
  gtk_widget_add_css_class (GTK_WIDGET (self->title),
                            self->is_major ? "section-title" : "group-title");
  update (self);

  g_signal_connect_object (self->category, "changed",
                           G_CALLBACK (update_cautions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matches-only",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
}

static void
pandect_section_head_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectSectionHead *self = PANDECT_SECTION_HEAD (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_CATEGORY:
      self->category = g_value_dup_object (value);
      break;

    case PROP_IS_MAJOR:
      self->is_major = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_section_head_dispose (GObject *object)
{
  PandectSectionHead *self = PANDECT_SECTION_HEAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_SECTION_HEAD);
  g_clear_object (&self->category);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_section_head_parent_class)->dispose (object);
}

static void
pandect_section_head_class_init (PandectSectionHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pandect_section_head_constructed;
  object_class->set_property = pandect_section_head_set_property;
  object_class->dispose = pandect_section_head_dispose;

  /**
   * PandectSectionHead:session:
   *
   * Says in which language and lettering to write.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PANDECT_TYPE_SESSION, flags);

  /**
   * PandectSectionHead:category:
   *
   * The entry of the category.
   */
  properties[PROP_CATEGORY] =
    g_param_spec_object ("category", NULL, NULL, PANDECT_TYPE_TREATMENT, flags);

  /**
   * PandectSectionHead:is-major:
   *
   * Whether it heads a part of the page, and not a part of a part.
   */
  properties[PROP_IS_MAJOR] =
    g_param_spec_boolean ("is-major", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-section-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, title);
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, caution_line);
  gtk_widget_class_bind_template_child (widget_class, PandectSectionHead, cautions);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_set_css_name (widget_class, "sectionhead");
}

static void
pandect_section_head_init (PandectSectionHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_section_head_new:
 * @session: a session
 * @category: the entry of a category
 * @is_major: whether it heads a part of the page, and not a part of a part
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
pandect_section_head_new (PandectSession   *session,
                          PandectTreatment *category,
                          gboolean          is_major)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_TREATMENT (category), NULL);

  return g_object_new (PANDECT_TYPE_SECTION_HEAD,
                       "session", session,
                       "category", category,
                       "is-major", is_major,
                       NULL);
}
