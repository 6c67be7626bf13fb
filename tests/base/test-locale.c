/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "base/pandect-locale.h"

/* The language of the program, from every start that a computer may give it. Each runs in a process
 * of its own, as a locale is a matter of the whole process. */

typedef struct
{
  const char *name;
  const char *lang;
  const char *lc_all;
  const char *language;
  const char *expected;         /* at the start */
} Start;

#define ENGLISH "Patient profile"
#define FRENCH  "Profil de la patiente"
#define SPANISH "Perfil de la paciente"
#define ARABIC  "ملف المريضة"

static const Start starts[] = {
  { "nothing", NULL, NULL, NULL, ENGLISH },
  { "c", NULL, "C", NULL, ENGLISH },
  { "posix", "POSIX", NULL, NULL, ENGLISH },
  { "c-utf-8", NULL, "C.UTF-8", NULL, ENGLISH },
  { "not-generated", "en_CA.UTF-8", NULL, NULL, ENGLISH },
  { "not-generated-french", "fr_CA.UTF-8", NULL, NULL, FRENCH },
  { "not-generated-arabic", "ar_EG.UTF-8", NULL, NULL, ARABIC },
  { "language", "C.UTF-8", NULL, "es", SPANISH },
  { "language-chain", "C.UTF-8", NULL, "de:es:fr_CA", SPANISH },
  { "language-overrides", "fr_CA.UTF-8", NULL, "es", SPANISH },
  /* There is no catalogue for English, and none is needed. */
  { "english-first", "C.UTF-8", NULL, "en:fr_CA", ENGLISH },
  { "english-of-canada-first", "C.UTF-8", NULL, "en_CA:en:es", ENGLISH },
  { "old-charset", "fr_CA.ISO-8859-1", NULL, NULL, FRENCH },
  { "nonsense", "no such locale", NULL, NULL, ENGLISH },
};

static void
set_variable (const char *name,
              const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
check (const char *expected)
{
  g_assert_cmpstr (gettext (ENGLISH), ==, expected);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, ENGLISH), ==, expected);
}

static void
test_start (gconstpointer data)
{
  const Start *start = data;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  set_variable ("LANG", start->lang);
  set_variable ("LC_ALL", start->lc_all);
  set_variable ("LC_MESSAGES", NULL);
  set_variable ("LANGUAGE", start->language);
  pandect_locale_start ();

  check (start->expected);
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");

  /* Back and forth, and to the start. */
  for (guint i = 0; i < 3; i++)
    {
      pandect_locale_set_language ("fr-CA");
      check (FRENCH);
      pandect_locale_set_language ("en");
      check (ENGLISH);
      pandect_locale_set_language ("ar");
      check (ARABIC);
      g_assert_cmpstr (pandect_locale_get_language (), ==, "ar");
      pandect_locale_set_language (NULL);
      check (start->expected);
    }

  /* One without a catalogue is spoken as it is written. */
  pandect_locale_set_language ("tlh");
  check (ENGLISH);
}

static void
test_languages (void)
{
  g_auto(GStrv) languages = pandect_locale_dup_languages ();
  static const char * const expected[] = { "en", "ar", "es", "fr-CA", "pa", "tl", "zh-CN", NULL };

  g_assert_true (g_strv_equal ((const char * const *) languages, expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/locale/start/%s", starts[i].name);

      g_test_add_data_func (path, &starts[i], test_start);
    }
  g_test_add_func ("/locale/languages", test_languages);

  return g_test_run ();
}
