/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-first-run-tips.h"

#include <glib/gi18n.h>

#include "kit/pandect-pair-layout.h"

/**
 * PandectFirstRunTips:
 *
 * Says under everything, to whoever starts the program first, what is not seen at a glance: one
 * thing at a time, until each is dismissed, or all are.
 *
 * It covers nothing, takes no focus by itself and comes last for the Tab key.
 */

struct _PandectFirstRunTips
{
  AdwBin              parent_instance;

  PandectPreferences *preferences;
  const char         *shown;          /* the id of the hint that is shown, or %NULL */

  /* Template children */
  GtkWidget          *bar;
  GtkLabel           *words;
};

static const struct
{
  const char *id;
  const char *words;
} hints[] = {
  { "search", N_("Search by drug, brand or abbreviation; small spelling mistakes are fine "
                 "(Ctrl+F).") },
  { "profile", N_("Record what you know; every treatment is checked as you go. Ctrl+J takes you "
                  "to the next question.") },
  { "source", N_("Press the number after a statement to see its source.") },
};

G_DEFINE_FINAL_TYPE (PandectFirstRunTips, pandect_first_run_tips, ADW_TYPE_BIN)

static void
update (PandectFirstRunTips *self)
{
  self->shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hints) && self->shown == NULL; i++)
    {
      if (pandect_preferences_is_hint_dismissed (self->preferences, hints[i].id))
        continue;

      self->shown = hints[i].id;
      gtk_label_set_text (self->words, _(hints[i].words));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _(hints[i].words),
                                      -1);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->shown != NULL);
}

static void
dismiss_cb (PandectFirstRunTips *self)
{
  if (self->shown != NULL)
    pandect_preferences_dismiss_hint (self->preferences, self->shown);
}

static void
dismiss_all_cb (PandectFirstRunTips *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    pandect_preferences_dismiss_hint (self->preferences, hints[i].id);
}

static void
pandect_first_run_tips_dispose (GObject *object)
{
  PandectFirstRunTips *self = PANDECT_FIRST_RUN_TIPS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_FIRST_RUN_TIPS);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (pandect_first_run_tips_parent_class)->dispose (object);
}

static void
pandect_first_run_tips_class_init (PandectFirstRunTipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_first_run_tips_dispose;

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-first-run-tips.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectFirstRunTips, bar);
  gtk_widget_class_bind_template_child (widget_class, PandectFirstRunTips, words);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_all_cb);
}

static void
pandect_first_run_tips_init (PandectFirstRunTips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_first_run_tips_new:
 * @preferences: remember which hints were dismissed
 *
 * Returns: (transfer floating): a bar, invisible when there is nothing more to say
 */
GtkWidget *
pandect_first_run_tips_new (PandectPreferences *preferences)
{
  PandectFirstRunTips *self = g_object_new (PANDECT_TYPE_FIRST_RUN_TIPS, NULL);

  self->preferences = g_object_ref (preferences);
  g_signal_connect_object (preferences, "notify::dismissed-hints", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
