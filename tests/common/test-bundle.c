/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-bundle.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

const char test_bundle_minimal[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\" id=\"tea\" version=\"1\" xml:lang=\"en\">\n"
  "<about>\n"
  "<title>Tea</title>\n"
  "<scope>Colds</scope>\n"
  "<source seen=\"2024-01-02\">\n"
  "<title>A page</title>\n"
  "<publisher>Nobody</publisher>\n"
  "</source>\n"
  "<standing>Not advice</standing>\n"
  "<jurisdiction>Nowhere</jurisdiction>\n"
  "<terms>Free</terms>\n"
  "<review xml:lang=\"en\" state=\"not-clinically-reviewed\"/>\n"
  "</about>\n"
  "<facts>\n"
  "<fact id=\"F001\"><place>Top</place><text>Mint soothes</text></fact>\n"
  "<fact id=\"F002\"><place>End</place><text>Sage soothes too</text></fact>\n"
  "</facts>\n"
  "<glossary>\n"
  "<term id=\"cough\" facts=\"F001\"><name>cough</name><text>A noise</text></term>\n"
  "</glossary>\n"
  "<profile>\n"
  "<group id=\"signs\"><label>Signs</label>\n"
  "<field id=\"throat\"><label>Throat</label><short>throat</short><question>Throat?</question>\n"
  "<value id=\"sore\" role=\"affirms\"><label>Sore</label><short>sore throat</short></value>\n"
  "<value id=\"well\" role=\"denies\"><label>Well</label><short>throat well</short></value>\n"
  "<value id=\"unsure\" role=\"undetermined\"><label>Unsure</label><short>unsure</short></value>\n"
  "</field>\n"
  "<field id=\"fever\"><label>Fever</label><short>fever</short><question>Fever?</question>\n"
  "<value id=\"yes\"><label>Yes</label><sign>+</sign><short>fever</short></value>\n"
  "<value id=\"no\"><label>No</label><short>no fever</short></value>\n"
  "</field>\n"
  "</group>\n"
  "</profile>\n"
  "<routes>\n"
  "<route id=\"oral\"><label>by mouth</label></route>\n"
  "</routes>\n"
  "<criteria>\n"
  "<criterion id=\"ill\" facts=\"F001\"><label>She is ill</label>\n"
  "<any><is field=\"throat\" in=\"sore unsure\"/><is field=\"fever\" in=\"yes\"/></any>\n"
  "</criterion>\n"
  "</criteria>\n"
  "<cautions>\n"
  "<caution id=\"hot\" facts=\"F002\"><label>Hot</label>"
  "<is field=\"fever\" in=\"yes\"/></caution>\n"
  "</cautions>\n"
  "<therapies>\n"
  "<category id=\"herbs\" facts=\"F001\"><name>Herbs</name>\n"
  "<fits><meets criterion=\"ill\"/></fits>\n"
  "<warn caution=\"hot\"/>\n"
  "<drug id=\"mint\" facts=\"F001\"><name>mint</name>\n"
  "<given route=\"oral\" facts=\"F001\"/>\n"
  "</drug>\n"
  "<drug id=\"sage\" facts=\"F002\"><name>sage</name></drug>\n"
  "<regimen id=\"both\" facts=\"F001 F002\"><name>Both</name>\n"
  "<component drug=\"mint\" route=\"oral\"/>\n"
  "<component drug=\"sage\"/>\n"
  "<note id=\"warm\" facts=\"F002\"><text>Drink <drug ref=\"mint\">mint</drug> against a\n"
  "<term ref=\"cough\">cough</term>.</text></note>\n"
  "</regimen>\n"
  "</category>\n"
  "</therapies>\n"
  "<confusables>\n"
  "<pair id=\"leaves\" first=\"mint\" second=\"sage\"><text>Both are leaves</text></pair>\n"
  "</confusables>\n"
  "<notes>\n"
  "<note id=\"end\" facts=\"F002\"><text>That is all</text></note>\n"
  "</notes>\n"
  "</bundle>\n";

/**
 * test_bundle_dup_path:
 * @name: the base name of the shipped bundle, or of one made for tests
 *
 * Returns: (transfer full): its path
 */
char *
test_bundle_dup_path (const char *name)
{
  if (g_str_equal (name, TEST_SHIPPED))
    return g_test_build_filename (G_TEST_DIST, "..", "data", "bundles", name, NULL);

  return g_test_build_filename (G_TEST_DIST, "bundles", name, NULL);
}

char *
test_bundle_read_file (const char *name)
{
  g_autofree char *path = test_bundle_dup_path (name);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static PandectBundle *
load (const char  *path,
      GListModel **problems,
      GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  PandectBundleLoader *loader = pandect_bundle_loader_new (file);
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, error);

  if (problems != NULL)
    *problems = g_object_ref (pandect_bundle_loader_get_problems (loader));

  g_assert_finalize_object (loader);

  return bundle;
}

/**
 * test_bundle_open:
 * @name: the base name of the shipped bundle, or of one made for tests
 *
 * Returns: (transfer full): the bundle, in which nothing is wrong
 */
PandectBundle *
test_bundle_open (const char *name)
{
  g_autofree char *path = test_bundle_dup_path (name);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = load (path, NULL, &error);

  g_assert_no_error (error);

  return bundle;
}

/**
 * test_bundle_try_data:
 * @data: what is written to a file
 * @size: how many bytes of it
 * @problems: (out) (transfer full) (optional): what is wrong with it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL
 */
PandectBundle *
test_bundle_try_data (const char  *data,
                      gsize        size,
                      GListModel **problems,
                      GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) io_error = NULL;
  PandectBundle *bundle;
  int fd = g_file_open_tmp ("pandect-test-XXXXXX.xml", &path, &io_error);

  g_assert_no_error (io_error);
  for (gsize at = 0; at < size;)
    {
      gssize n_written = write (fd, data + at, size - at);

      g_assert_cmpint (n_written, >, 0);
      at += n_written;
    }
  close (fd);

  bundle = load (path, problems, error);
  g_unlink (path);

  return bundle;
}

/**
 * test_bundle_from_text:
 * @text: what is written to a file
 *
 * Returns: (transfer full): the bundle, in which nothing is wrong
 */
PandectBundle *
test_bundle_from_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = test_bundle_try_data (text, strlen (text), NULL, &error);

  g_assert_no_error (error);

  return bundle;
}

/**
 * test_bundle_dup_problems:
 * @problems: a list of problems
 *
 * Returns: (transfer full): one a line, for the message of a failed test
 */
char *
test_bundle_dup_problems (GListModel *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = pandect_problem_to_string (problem);

      g_string_append_printf (lines, "%s\n", line);
    }

  return g_string_free (lines, FALSE);
}

/**
 * test_bundle_refuse:
 * @data: what must not be loaded
 * @size: how many bytes of it
 * @code: what is wrong with it
 * @problems: (out) (transfer full) (optional): all that is wrong with it
 *
 * Makes sure that no bundle comes of it, soon, and that the error says what the first problem does.
 *
 * Returns: (transfer full): the first problem
 */
PandectProblem *
test_bundle_refuse (const char          *data,
                    gsize                size,
                    PandectBundleError   code,
                    GListModel         **problems)
{
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(GListModel) all = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *place = NULL;
  PandectProblem *first;

  g_assert_null (test_bundle_try_data (data, size, &all, &error));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 60);

  g_assert_cmpuint (g_list_model_get_n_items (all), >=, 1);
  first = g_list_model_get_item (all, 0);
  place = pandect_problem_dup_place (first);
  g_test_message ("%s: %s", place, pandect_problem_get_message (first));

  g_assert_cmpint (pandect_problem_get_code (first), ==, code);
  g_assert_cmpint (pandect_problem_get_severity (first), ==, PANDECT_SEVERITY_ERROR);
  g_assert_error (error, PANDECT_BUNDLE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, pandect_problem_get_message (first)));

  if (problems != NULL)
    *problems = g_steal_pointer (&all);

  return first;
}

/**
 * test_bundle_replace:
 * @text: the text of a bundle
 * @find: what is taken out: its first occurrence
 * @replace: what is put there instead
 *
 * Returns: (transfer full): the changed text
 */
char *
test_bundle_replace (const char *text,
                     const char *find,
                     const char *replace)
{
  const char *at = strstr (text, find);

  if (at == NULL)
    g_error ("The bundle does not hold what the test replaces: %s", find);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replace, at + strlen (find));
}

/**
 * test_bundle_find_place:
 * @text: the text of a bundle
 * @what: a part of it
 * @line: (out): the line on which it first stands
 * @column: (out): its column there, in characters
 */
void
test_bundle_find_place (const char *text,
                        const char *what,
                        guint      *line,
                        guint      *column)
{
  const char *at = strstr (text, what);

  if (at == NULL)
    g_error ("The changed bundle does not hold: %s", what);

  *line = 1;
  *column = 1;
  for (const char *p = text; p < at; p++)
    {
      if (*p == '\n')
        {
          ++*line;
          *column = 0;
        }

      *column += (*p & 0xc0) != 0x80;
    }
}
