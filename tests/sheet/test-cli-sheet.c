/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-run.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* The command that writes a sheet, and what programs of others read from its file. */

#define PROFILE "er=positive pr=negative her2=positive menopause=postmenopausal met-bone=present"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pandect-sheet-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Writes a sheet, which has to go well and without a word. */
static void
write_sheet (Fixture    *fixture,
             const char *arguments)
{
  g_autofree char *words = g_strdup_printf ("sheet %s -o %s", arguments, fixture->path);
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, words);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpstr (run.out, ==, "");
  g_assert_cmpint (run.status, ==, 0);
}

static char *
ask (const char *variable,
     const char *first,
     ...)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char *out = NULL;
  va_list arguments;

  g_assert_nonnull (g_getenv (variable));
  g_ptr_array_add (argv, (char *) g_getenv (variable));
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (char *) word);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char * const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return out;
}

/* The words of the file, with one blank between any two, and without the marks that only say which
 * way words run. */
static char *
read_words (Fixture *fixture)
{
  g_autofree char *raw = ask ("PDFTOTEXT", "-raw", "-enc", "UTF-8", fixture->path, "-", NULL);
  GString *words = g_string_new (NULL);

  for (const char *p = raw; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          if (words->len > 0 && words->str[words->len - 1] != ' ')
            g_string_append_c (words, ' ');
        }
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (words, c);
    }

  return g_string_free (words, FALSE);
}

static void
expect (const char *text,
        const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("Expected “%s” in:\n%s", words, text);
}

static guint
count_pages (Fixture *fixture)
{
  g_autofree char *info = ask ("PDFINFO", fixture->path, NULL);
  const char *pages = strstr (info, "Pages:");

  g_assert_nonnull (pages);

  return g_ascii_strtoull (g_strchug ((char *) pages + strlen ("Pages:")), NULL, 10);
}

static void
test_english (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *words = NULL;

  write_sheet (fixture, "--lang en " PROFILE);
  words = read_words (fixture);

  expect (words, "Treatment of stage IV breast cancer Reference, not advice");
  expect (words, "Tumour Estrogen receptor (ER): Positive; Progesterone receptor (PR): Negative;");
  expect (words, "27 of 32 answers are not recorded.");
  expect (words, "Women with stage IV (metastatic) breast cancer · Not clinically reviewed Stage "
                 "IV");
  expect (words, "23 may be offered, 18 of them with a caution, 17 need information");
  expect (words, "letrozole Femara");
  expect (words, "CMF – IV (intravenous cyclophosphamide + methotrexate + fluorouracil)");
  expect (words, "ovarian ablation by radiation The page describes it for: Premenopausal. It does "
                 "not say that it is only for them.");
  expect (words, "Cautions");
  expect (words, "(undated)");
  expect (words, "English: Not clinically reviewed");
}

/* The sum that the foot of each page bears is that of the file. */
static void
test_names_the_bundle (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *stats = cli_run_ask ("stats", &root);
  const char *sha256 = json_object_get_string_member (stats, "sha256");
  g_autofree char *words = NULL;
  g_auto(GStrv) parts = NULL;
  g_auto(GStrv) parts_by_signature = NULL;
  guint n_pages;

  write_sheet (fixture, PROFILE);
  n_pages = count_pages (fixture);
  words = read_words (fixture);
  parts = g_strsplit (words, sha256, -1);
  parts_by_signature = g_strsplit (words, "Not signed", -1);

  g_assert_cmpuint (strlen (sha256), ==, 64);
  g_assert_cmpuint (g_strv_length (parts), ==, n_pages + 1);
  g_assert_cmpuint (g_strv_length (parts_by_signature), ==, n_pages + 1);
  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("page %u of %u", i, n_pages);

      expect (words, number);
    }
}

static void
test_arabic (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *info = NULL;
  g_autofree char *words = NULL;

  write_sheet (fixture, "--lang ar " PROFILE);
  info = ask ("PDFINFO", "-enc", "UTF-8", fixture->path, NULL);
  words = read_words (fixture);

  expect (info, "علاج سرطان الثدي");
  expect (words, "HER2");
  expect (words, "Femara");
  expect (words, "CMF – IV");
}

static void
test_french (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *words = NULL;

  write_sheet (fixture, "--lang fr-CA " PROFILE);
  words = read_words (fixture);

  expect (words, "cancer du sein");
  expect (words, "létrozole");
}

typedef struct
{
  const char *name;
  const char *arguments;
  const char *size;
} Paper;

static const Paper papers[] = {
  { "a4", "--paper A4", "595.276 x 841.89 pts (A4)" },
  { "letter", "--paper letter", "612 x 792 pts (letter)" },
  { "usual", "", "595.276 x 841.89 pts (A4)" },
};

static void
test_paper (Fixture       *fixture,
            gconstpointer  data)
{
  const Paper *paper = data;
  g_autofree char *info = NULL;

  write_sheet (fixture, paper->arguments);
  info = ask ("PDFINFO", fixture->path, NULL);

  expect (info, paper->size);
  expect (info, "Title:           Treatment of stage IV breast cancer\n");
}

/* Every field of the bundle, with its first value. */
static char *
dup_long_profile (void)
{
  g_autofree char *bundle = g_build_filename (g_getenv ("PANDECT_BUNDLE_DIR"),
                                              "stage-iv-breast-cancer.xml", NULL);
  g_autofree char *text = NULL;
  GString *profile = g_string_new (NULL);

  g_assert_true (g_file_get_contents (bundle, &text, NULL, NULL));
  for (const char *p = text; (p = strstr (p, "<field id=\"")) != NULL; p++)
    {
      const char *field = p + strlen ("<field id=\"");
      const char *value = strstr (p, "<value id=\"") + strlen ("<value id=\"");

      g_string_append_printf (profile, "%.*s=%.*s ", (int) strcspn (field, "\""), field,
                              (int) strcspn (value, "\""), value);
    }

  return g_string_free (profile, FALSE);
}

static void
test_long_profile (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *profile = dup_long_profile ();
  g_autofree char *words = NULL;

  write_sheet (fixture, profile);
  words = read_words (fixture);

  expect (words, "Everything is recorded.");
  expect (words, "Every verdict is reached.");
  g_assert_cmpuint (count_pages (fixture), <=, 2);
}

/* What a printer would put on paper is not a white page. */
static void
test_ink (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autofree char *out = NULL;
  g_autofree char *picture = g_build_filename (fixture->folder, "page", NULL);
  g_autofree char *first = g_strconcat (picture, ".pgm", NULL);
  g_autofree char *data = NULL;
  gsize size, n_dark = 0;

  write_sheet (fixture, PROFILE);
  out = ask ("PDFTOPPM", "-gray", "-r", "40", "-singlefile", fixture->path, picture, NULL);
  g_assert_true (g_file_get_contents (first, &data, &size, NULL));

  for (gsize i = 0; i < size; i++)
    n_dark += (guchar) data[i] < 128;
  g_assert_cmpuint (n_dark, >, size / 100);
  g_assert_cmpuint (n_dark, <, size / 4);
}

/* Apart from its pages the file says nothing of the profile: its objects are the same whether a
 * marker is recorded as positive or as negative. */
static void
test_metadata (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autofree char *info = NULL;
  g_autofree char *meta = NULL;
  g_autofree char *data = NULL;
  gsize size;

  write_sheet (fixture, "her2=positive");
  info = ask ("PDFINFO", fixture->path, NULL);
  meta = ask ("PDFINFO", "-meta", fixture->path, NULL);
  g_assert_true (g_file_get_contents (fixture->path, &data, &size, NULL));

  g_assert_null (strstr (info, "HER2"));
  g_assert_null (strstr (info, "ositive"));
  g_assert_null (strstr (info, "Subject"));
  g_assert_null (strstr (info, "Author"));
  g_assert_null (strstr (info, "Keywords"));
  g_assert_null (g_strstr_len (meta, -1, "HER2"));
  g_assert_null (g_strstr_len (data, size, "her2"));
}

/* A file that is there is replaced whole, and stays its owner's. */
static void
test_replaces (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GDir) dir = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  write_sheet (fixture, "");
  g_assert_cmpuint (count_pages (fixture), >, 0);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* Nothing else is left. */
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "sheet.pdf");
  g_assert_null (g_dir_read_name (dir));
}

static void
check_bad (const char *words,
           int         status,
           const char *complaint)
{
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, words);
  g_assert_cmpint (run.status, ==, status);
  g_assert_cmpstr (run.out, ==, "");
  expect (run.err, complaint);
}

/* What goes wrong leaves a file as it was. */
static void
test_keeps_old (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autofree char *bad = g_strdup_printf ("sheet her2=maybe -o %s", fixture->path);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  check_bad (bad, 1, "The field “her2” has no value “maybe”");
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

/* A disk that is full in the middle of the file leaves no piece of it, and the old one whole. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *words = g_strdup_printf ("sheet her2=positive -o %s", fixture->path);
  g_autofree char *text = NULL;
  struct rlimit limit;
  rlim_t old;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  old = limit.rlim_cur;
  limit.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  check_bad (words, 1, "The sheet cannot be written: ");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  check_bad (words, 1, "The sheet cannot be written: ");
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");

  limit.rlim_cur = old;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_bad_calls (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autofree char *nowhere = g_strdup_printf ("sheet -o %s/none/sheet.pdf", fixture->folder);
  g_autofree char *folder = g_strdup_printf ("sheet -o %s", fixture->folder);
  g_autofree char *no_answer = g_strdup_printf ("sheet her2 -o %s", fixture->path);
  g_autofree char *twice = g_strdup_printf ("sheet her2=positive her2=negative -o %s",
                                            fixture->path);
  g_autofree char *paper = g_strdup_printf ("sheet --paper A44 -o %s", fixture->path);
  g_autofree char *json = g_strdup_printf ("sheet --json -o %s", fixture->path);

  check_bad (nowhere, 1, "The sheet cannot be written: ");
  check_bad (folder, 1, "The sheet cannot be written: ");
  check_bad (no_answer, 2, "Expected FIELD=VALUE, found “her2”");
  check_bad (twice, 1, "Expected one answer to “her2”, found two");
  check_bad (paper, 2, "Expected A4 or Letter as paper, found “A44”");
  check_bad (json, 2, "“sheet” does not take --json");
  check_bad ("sheet her2=positive", 2, "“sheet” needs [FIELD=VALUE…] -o FILE");
  check_bad ("list -o list.pdf", 2, "“list” does not take --output");
  check_bad ("assess --paper A4", 2, "“assess” does not take --paper");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_standard_output (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, "sheet her2=positive -o -");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_true (g_str_has_prefix (run.out, "%PDF-1."));
}

/* A device is written to, and not replaced by a file. */
static void
test_device (Fixture       *fixture,
             gconstpointer  unused)
{
  g_auto(CliRun) run = { 0 };
  GStatBuf status;

  cli_run_words (&run, "sheet -o /dev/null");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpint (g_stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));

  check_bad ("sheet -o /dev/full", 1, "The sheet cannot be written: /dev/full: ");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture       *fixture,
                       gconstpointer  unused);
  } tests[] = {
    { "/cli-sheet/english", test_english },
    { "/cli-sheet/names-the-bundle", test_names_the_bundle },
    { "/cli-sheet/arabic", test_arabic },
    { "/cli-sheet/french", test_french },
    { "/cli-sheet/long-profile", test_long_profile },
    { "/cli-sheet/ink", test_ink },
    { "/cli-sheet/metadata", test_metadata },
    { "/cli-sheet/replaces", test_replaces },
    { "/cli-sheet/keeps-old", test_keeps_old },
    { "/cli-sheet/no-room", test_no_room },
    { "/cli-sheet/bad-calls", test_bad_calls },
    { "/cli-sheet/standard-output", test_standard_output },
    { "/cli-sheet/device", test_device },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-sheet/paper/", papers[i].name, NULL);

      g_test_add (path, Fixture, &papers[i], set_up, test_paper, tear_down);
    }

  return g_test_run ();
}
