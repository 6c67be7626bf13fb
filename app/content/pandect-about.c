/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-about.h"

/**
 * PandectAbout:
 *
 * What a bundle says of itself.
 */

struct _PandectAbout
{
  GObject      parent_instance;

  PandectText *title;
  PandectText *scope;
  PandectText *source_title;
  PandectText *publisher;
  char        *dated;
  char        *seen;
  guint        age_limit;
  PandectText *standing;
  PandectText *jurisdiction;
  PandectText *terms;
  GListModel  *reviews;
};

G_DEFINE_FINAL_TYPE (PandectAbout, pandect_about, G_TYPE_OBJECT)

static void
pandect_about_finalize (GObject *object)
{
  PandectAbout *self = PANDECT_ABOUT (object);

  g_clear_pointer (&self->title, pandect_text_unref);
  g_clear_pointer (&self->scope, pandect_text_unref);
  g_clear_pointer (&self->source_title, pandect_text_unref);
  g_clear_pointer (&self->publisher, pandect_text_unref);
  g_free (self->dated);
  g_free (self->seen);
  g_clear_pointer (&self->standing, pandect_text_unref);
  g_clear_pointer (&self->jurisdiction, pandect_text_unref);
  g_clear_pointer (&self->terms, pandect_text_unref);
  g_clear_object (&self->reviews);

  G_OBJECT_CLASS (pandect_about_parent_class)->finalize (object);
}

static void
pandect_about_class_init (PandectAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_about_finalize;
}

static void
pandect_about_init (PandectAbout *self)
{
}

/**
 * pandect_about_new:
 * @title: (transfer full): its title
 * @scope: (transfer full): what it covers
 * @source_title: (transfer full): the title of the page it restates
 * @publisher: (transfer full): who publishes that page
 * @dated: (nullable): the date the page bears
 * @seen: when the page was seen, as an ISO date
 * @age_limit: for how many months that is good; 0 when it is not said
 * @standing: (transfer full): what a reader must always be told
 * @jurisdiction: (transfer full): where the page was written for
 * @terms: (transfer full): on which terms the content is used
 * @reviews: its reviews, one for each language
 *
 * Returns: (transfer full): the information
 */
PandectAbout *
pandect_about_new (PandectText *title,
                   PandectText *scope,
                   PandectText *source_title,
                   PandectText *publisher,
                   const char  *dated,
                   const char  *seen,
                   guint        age_limit,
                   PandectText *standing,
                   PandectText *jurisdiction,
                   PandectText *terms,
                   GListModel  *reviews)
{
  PandectAbout *self = g_object_new (PANDECT_TYPE_ABOUT, NULL);

  self->title = title;
  self->scope = scope;
  self->source_title = source_title;
  self->publisher = publisher;
  self->dated = g_strdup (dated);
  self->seen = g_strdup (seen);
  self->age_limit = age_limit;
  self->standing = standing;
  self->jurisdiction = jurisdiction;
  self->terms = terms;
  self->reviews = g_object_ref (reviews);

  return self;
}

PandectText *
pandect_about_get_title (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->title;
}

PandectText *
pandect_about_get_scope (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->scope;
}

PandectText *
pandect_about_get_source_title (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->source_title;
}

PandectText *
pandect_about_get_publisher (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->publisher;
}

/**
 * pandect_about_get_dated:
 * @self: what a bundle says of itself
 *
 * Returns: (transfer none) (nullable): the date the page bears
 */
const char *
pandect_about_get_dated (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->dated;
}

const char *
pandect_about_get_seen (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->seen;
}

/**
 * pandect_about_get_age_limit:
 * @self: what a bundle says of itself
 *
 * Returns: how many months after the page was seen it may be out of date; 0 when it is not said
 */
guint
pandect_about_get_age_limit (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), 0);

  return self->age_limit;
}

PandectText *
pandect_about_get_standing (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->standing;
}

PandectText *
pandect_about_get_jurisdiction (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->jurisdiction;
}

PandectText *
pandect_about_get_terms (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->terms;
}

GListModel *
pandect_about_get_reviews (PandectAbout *self)
{
  g_return_val_if_fail (PANDECT_IS_ABOUT (self), NULL);

  return self->reviews;
}
