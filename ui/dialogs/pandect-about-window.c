/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-about-window.h"

#include <glib/gi18n.h>

#include "base/pandect-array.h"
#include "base/pandect-language.h"
#include "content/pandect-coverage.h"
#include "words/pandect-origin-words.h"
#include "dialogs/pandect-check-list.h"
#include "kit/pandect-fact-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-passage-label.h"
#include "kit/pandect-scale.h"

/**
 * PandectAboutWindow:
 *
 * What the content is: whose page it restates, of when, for where, who reviewed it, what the copy
 * of the page lost, and by what the file can be told from another.
 */

#define WIDTH 600

struct _PandectAboutWindow
{
  AdwWindow       parent_instance;

  PandectSession *session;

  /* Template children */
  AdwClamp       *clamp;
  GtkBox         *content;
  GtkLabel       *heading;
  GtkLabel       *scope;
  GtkLabel       *standing;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectAboutWindow, pandect_about_window, ADW_TYPE_WINDOW)

static void
add_heading (PandectAboutWindow *self,
             const char         *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", title,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "margin-top", 24,
                                     "margin-bottom", 6,
                                     NULL);

  gtk_widget_add_css_class (heading, "group-title");
  gtk_box_append (self->content, heading);
}

static GtkListBox *
add_section (PandectAboutWindow *self,
             const char         *title)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  add_heading (self, title);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->content, list);

  return GTK_LIST_BOX (list);
}

static void
add_row (GtkListBox *list,
         GtkWidget  *child,
         const char *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "criterion-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (list, row);
}

static GtkWidget *
create_label (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", words,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static void
add_item (GtkListBox *list,
          const char *name,
          const char *value)
{
  const char *words = value != NULL && *value != '\0' ? value : _("Not stated");
  /* Translators: what it is, and the value: spoken together */
  g_autofree char *spoken = g_strdup_printf (C_("about the content", "%s: %s"), name, words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name_label = create_label (name);
  GtkWidget *value_label = create_label (words);

  gtk_widget_add_css_class (name_label, "caption");
  gtk_widget_add_css_class (name_label, "quiet");
  gtk_label_set_selectable (GTK_LABEL (value_label), TRUE);
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), value_label);
  add_row (list, box, spoken);
}

static void
add_age (GtkListBox    *list,
         PandectBundle *bundle)
{
  g_autofree char *limit = pandect_origin_words_dup_limit (bundle);
  g_autofree char *age = pandect_origin_words_dup_age (bundle, NULL);

  add_item (list, _("Age limit"), limit);
  if (age != NULL)
    add_item (list, C_("about the content", "Age"), age);
}

static void
add_source (PandectAboutWindow *self,
            const PandectAbout *about)
{
  PandectSession *session = self->session;
  GtkListBox *list = add_section (self, _("The page"));
  const char *dated = about->dated;
  PandectText *jurisdiction = about->jurisdiction;
  PandectText *terms = about->terms;

  add_item (list, _("Restated from"), pandect_session_get_words (session, about->source_title));
  add_item (list, _("Published by"), pandect_session_get_words (session, about->publisher));
  add_item (list, _("Date of the page"), dated != NULL ? dated : _("The page bears no date"));
  add_item (list, _("Source last checked"), about->seen);
  add_age (list, pandect_session_get_bundle (session));
  add_item (list, _("Jurisdiction"), pandect_session_get_words (session, jurisdiction));
  add_item (list, _("Terms"), pandect_session_get_words (session, terms));
}

static char *
dup_coverage (const PandectCoverage *coverage)
{
  guint n_texts = coverage->n_texts;

  if (coverage->n_current == n_texts)
    /* Translators: of what is shown in a language; the number counts texts */
    return g_strdup_printf (ngettext ("Complete: %u text", "Complete: %u texts", n_texts), n_texts);

  /* Translators: of what is shown in a language; each number counts texts */
  return g_strdup_printf (_("Texts: %u; translated and up to date: %u; out of date: %u; "
                            "missing: %u"),
                          n_texts, coverage->n_current, coverage->n_stale, coverage->n_missing);
}

static void
add_languages (PandectAboutWindow *self,
               PandectBundle      *bundle)
{
  g_autoptr(GArray) languages = pandect_coverage_measure (bundle);
  GtkListBox *list = add_section (self, _("Languages"));

  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);
      const PandectReview *review = coverage->review;
      g_autofree char *language =
        pandect_language_dup_name (coverage->language);
      g_autofree char *reviewed =
        review != NULL ? pandect_origin_words_dup_review (review) : g_strdup (_("Not reviewed"));
      g_autofree char *covered = dup_coverage (coverage);
      g_autofree char *words = g_strdup_printf ("%s\n%s", reviewed, covered);

      add_item (list, language, words);
    }
}

static void
add_number (GtkListBox *list,
            const char *name,
            guint       number)
{
  g_autofree char *value = g_strdup_printf ("%u", number);

  add_item (list, name, value);
}

/* Who signed it, and what beside the content they signed. */
static void
add_signature (GtkListBox   *list,
               PandectTrust *trust)
{
  g_autofree char *words = pandect_origin_words_dup_signature (trust);

  add_item (list, _("Signature"), words);
  if (pandect_trust_is_trusted (trust))
    {
      add_item (list, _("Key"), pandect_trust_get_key_id (trust));
      add_item (list, _("Signer’s comment"), pandect_trust_get_comment (trust));
    }
}

static void
add_bundle (PandectAboutWindow *self,
            PandectBundle      *bundle)
{
  GtkListBox *list = add_section (self, _("The bundle"));
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);

  add_item (list, _("Version"), pandect_bundle_get_version (bundle));
  add_number (list, _("Treatments"), pandect_bundle_get_n_treatments (bundle));
  add_number (list, _("Entries, groups included"), pandect_bundle_get_n_entries (bundle));
  add_number (list, _("Facts restated"),
              g_list_model_get_n_items (pandect_bundle_get_facts (bundle)));
  add_number (list, _("Fields of the profile"), pandect_field_set_get_n_fields (fields));
  add_item (list, _("File"), pandect_bundle_get_file_name (bundle));
  add_item (list, _("SHA-256"), pandect_bundle_get_sha256 (bundle));
  add_signature (list, pandect_bundle_get_trust (bundle));
}

static void
add_notes (PandectAboutWindow *self,
           const char         *title,
           gboolean            are_losses)
{
  const PandectNote * const *notes =
    pandect_bundle_get_notes (pandect_session_get_bundle (self->session));
  guint n_notes = pandect_array_length (notes);
  GtkListBox *list = NULL;

  for (guint i = 0; i < n_notes; i++)
    {
      const PandectNote *note = notes[i];
      GtkWidget *statement;

      if ((note->kind != PANDECT_NOTE_REMARK) != are_losses)
        continue;

      if (list == NULL)
        list = add_section (self, title);

      statement = pandect_passage_label_new (self->session, note->text);
      add_row (list, pandect_fact_row_new (self->session, statement, note->fact_ids),
               pandect_session_get_words (self->session, note->text));
    }
}

static void
pandect_about_window_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectAboutWindow *self = PANDECT_ABOUT_WINDOW (object);

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
pandect_about_window_constructed (GObject *object)
{
  PandectAboutWindow *self = PANDECT_ABOUT_WINDOW (object);
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  const PandectAbout *about = pandect_bundle_get_about (bundle);

  G_OBJECT_CLASS (pandect_about_window_parent_class)->constructed (object);

  pandect_label_show_words (self->heading,
                            pandect_session_get_words (self->session, about->title));
  pandect_label_show_words (self->scope,
                            pandect_session_get_words (self->session, about->scope));
  pandect_label_show_words (self->standing,
                            pandect_session_get_words (self->session, about->standing));

  add_source (self, about);
  add_notes (self, _("Missing from the copy"), TRUE);
  add_notes (self, _("General notes"), FALSE);
  add_languages (self, bundle);
  add_bundle (self, bundle);

  add_heading (self, _("Checks"));
  gtk_box_append (self->content, pandect_check_list_new (bundle, _("Checks")));
}

static void
pandect_about_window_dispose (GObject *object)
{
  PandectAboutWindow *self = PANDECT_ABOUT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_ABOUT_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_about_window_parent_class)->dispose (object);
}

static void
pandect_about_window_class_init (PandectAboutWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_about_window_set_property;
  object_class->constructed = pandect_about_window_constructed;
  object_class->dispose = pandect_about_window_dispose;

  /**
   * PandectAboutWindow:session:
   *
   * Whose bundle is described.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-about-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectAboutWindow, clamp);
  gtk_widget_class_bind_template_child (widget_class, PandectAboutWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PandectAboutWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PandectAboutWindow, scope);
  gtk_widget_class_bind_template_child (widget_class, PandectAboutWindow, standing);
}

static void
pandect_about_window_init (PandectAboutWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_scale_bind (GTK_WIDGET (self->clamp), "maximum-size", WIDTH);
  pandect_scale_bind (GTK_WIDGET (self->clamp), "tightening-threshold", WIDTH);
}

/**
 * pandect_about_window_new:
 * @parent: the window that shows the bundle
 * @session: whose bundle is described
 *
 * Returns: a window
 */
GtkWidget *
pandect_about_window_new (GtkWindow      *parent,
                          PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_ABOUT_WINDOW,
                       "transient-for", parent,
                       "session", session,
                       NULL);
}
