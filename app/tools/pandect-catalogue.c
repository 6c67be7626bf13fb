/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-catalogue.h"

#include <string.h>

#include "base/pandect-language.h"

/* Reads a .po file. A compiled one (.mo) would be simpler to read and has no lines to point at.
 * What is wrong is collected, so that a translator sees all of it at once. */

typedef struct
{
  PandectCatalogue      *catalogue;
  GPtrArray             *complaints;
  guint                  line;
  PandectCatalogueEntry *entry;    /* the one being read */
  char                 **string;   /* the part of it that a line of its own continues */
} Reading;

static void
complain_here (Reading    *reading,
               const char *message)
{
  pandect_complain (reading->complaints, reading->catalogue->file_name, reading->line, "%s",
                    message);
}

static void
free_entry (gpointer data)
{
  PandectCatalogueEntry *entry = data;

  g_free (entry->context);
  g_free (entry->source);
  g_free (entry->words);
  g_string_free (entry->files, TRUE);
  g_free (entry);
}

/**
 * pandect_catalogue_new:
 * @file_name: the file, for messages
 * @source_language: (nullable): the language of the texts
 * @language: (nullable): that of the translations
 *
 * Returns: (transfer full): a catalogue without entries
 */
PandectCatalogue *
pandect_catalogue_new (const char *file_name,
                       const char *source_language,
                       const char *language)
{
  PandectCatalogue *self = g_new0 (PandectCatalogue, 1);

  self->file_name = g_strdup (file_name);
  self->source_language = g_strdup (source_language);
  self->language = g_strdup (language);
  self->entries = g_ptr_array_new_with_free_func (free_entry);

  return self;
}

/**
 * pandect_catalogue_add:
 * @self: a catalogue
 *
 * Returns: (transfer none): a new entry at its end
 */
PandectCatalogueEntry *
pandect_catalogue_add (PandectCatalogue *self)
{
  PandectCatalogueEntry *entry = g_new0 (PandectCatalogueEntry, 1);

  entry->files = g_string_new (NULL);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

static void
start_entry (Reading *reading)
{
  reading->entry = pandect_catalogue_add (reading->catalogue);
  reading->string = NULL;
}

/* An entry ends where the next begins; nothing says so. */
static void
require_entry (Reading *reading)
{
  if (reading->entry == NULL || reading->entry->words != NULL)
    start_entry (reading);
}

/* Reads "…" and adds what it says to the string at hand. */
static void
read_string (Reading    *reading,
             const char *text)
{
  g_autoptr(GString) read = g_string_new (NULL);
  g_autofree char *before = NULL;
  const char *p;

  if (reading->string == NULL || *text != '"')
    {
      complain_here (reading, "Expected a string in quotes, behind msgctxt, msgid or msgstr");
      return;
    }

  for (p = text + 1; *p != '\0' && *p != '"'; p++)
    {
      static const char escaped[] = "nrt\"\\", meant[] = "\n\r\t\"\\";
      const char *at;

      if (*p != '\\')
        {
          g_string_append_c (read, *p);
          continue;
        }

      at = *++p != '\0' ? strchr (escaped, *p) : NULL;
      if (at == NULL)
        {
          complain_here (reading, "Expected no backslash but in \\n, \\r, \\t, \\\" and \\\\");
          return;
        }

      g_string_append_c (read, meant[at - escaped]);
    }

  if (*p != '"' || p[1] != '\0')
    {
      complain_here (reading, "Expected the line to end with a quote");
      return;
    }

  before = *reading->string;
  *reading->string = g_strconcat (before != NULL ? before : "", read->str, NULL);
}

static void
read_comment (Reading    *reading,
              const char *comment)
{
  /* "#~" is what was once translated, "#|" how the source once read. */
  if (g_str_has_prefix (comment, "#~"))
    return;

  require_entry (reading);

  if (g_str_has_prefix (comment, "#,") && strstr (comment, "fuzzy") != NULL)
    reading->entry->is_fuzzy = TRUE;

  if (g_str_has_prefix (comment, "#:"))
    g_string_append_printf (reading->entry->files, "%s ", comment + strlen ("#:"));
}

static const char *
skip_keyword (const char *line,
              const char *keyword)
{
  gsize length = strlen (keyword);

  if (strncmp (line, keyword, length) != 0 || strchr (" \t\"", line[length]) == NULL ||
      line[length] == '\0')
    return NULL;

  for (line += length; *line == ' ' || *line == '\t';)
    line++;

  return line;
}

static void
read_keyword (Reading    *reading,
              const char *line)
{
  PandectCatalogueEntry *entry;
  const char *string;

  if ((string = skip_keyword (line, "msgstr")) != NULL)
    {
      if (reading->entry == NULL || reading->entry->source == NULL ||
          reading->entry->words != NULL)
        {
          complain_here (reading, "Expected msgid before msgstr");
          return;
        }

      reading->entry->words_line = reading->line;
      reading->string = &reading->entry->words;
      read_string (reading, string);
      return;
    }

  require_entry (reading);
  entry = reading->entry;

  if (entry->line == 0)
    entry->line = reading->line;

  if ((string = skip_keyword (line, "msgctxt")) != NULL)
    {
      reading->string = &entry->context;
      read_string (reading, string);
    }
  else if ((string = skip_keyword (line, "msgid")) != NULL)
    {
      reading->string = &entry->source;
      read_string (reading, string);
    }
  else
    {
      complain_here (reading, "Expected msgctxt, msgid, msgstr, a comment or a string; a bundle "
                              "has no plurals");
    }
}

static void
read_line (Reading *reading,
           char    *line)
{
  g_strstrip (line);

  if (*line == '\0')
    return;

  if (*line == '#')
    read_comment (reading, line);
  else if (*line == '"')
    read_string (reading, line);
  else
    read_keyword (reading, line);
}

/* Entries with a part missing are reported where they begin, and dropped. */
static void
drop_incomplete (Reading *reading)
{
  GPtrArray *entries = reading->catalogue->entries;

  for (guint i = entries->len; i > 0; i--)
    {
      PandectCatalogueEntry *entry = g_ptr_array_index (entries, i - 1);

      if (entry->source != NULL && entry->words != NULL)
        continue;

      /* Comments behind the last entry begin one that never comes. */
      if (entry->line > 0)
        pandect_complain (reading->complaints, reading->catalogue->file_name, entry->line,
                          "Expected msgid and msgstr");

      g_ptr_array_remove_index (entries, i - 1);
    }
}

static char *
dup_field (const char *header,
           const char *name)
{
  g_auto(GStrv) lines = g_strsplit (header, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (name);

      if (g_ascii_strncasecmp (lines[i], name, length) == 0 && lines[i][length] == ':')
        {
          char *value = g_strstrip (g_strdup (lines[i] + length + 1));

          if (*value != '\0')
            return value;

          g_free (value);
        }
    }

  return NULL;
}

static void
check_language (Reading    *reading,
                guint       line,
                const char *field)
{
  PandectCatalogue *self = reading->catalogue;

  self->language = pandect_language_dup_tag (field);

  if (self->language == NULL)
    pandect_complain (reading->complaints, self->file_name, line,
                      "Expected “Language: …” in the header, such as fr_CA, found “%s”",
                      field != NULL ? field : "");
}

static void
check_review (Reading *reading,
              guint    line)
{
  static const char *states[] = {
    "clinically-reviewed", "machine-drafted", "not-clinically-reviewed", NULL
  };
  PandectCatalogue *self = reading->catalogue;

  if (self->review == NULL || !g_strv_contains (states, self->review))
    pandect_complain (reading->complaints, self->file_name, line,
                      "Expected “X-Review: machine-drafted”, “not-clinically-reviewed” or "
                      "“clinically-reviewed” in the header, found “%s”",
                      self->review != NULL ? self->review : "");
  else if (g_str_equal (self->review, states[0]) &&
           (self->reviewer == NULL || self->date == NULL))
    pandect_complain (reading->complaints, self->file_name, line,
                      "Expected “X-Reviewer: …” and “X-Review-Date: YYYY-MM-DD” in the header of "
                      "what was clinically reviewed");
}

/* The header is the translation of nothing. */
static void
read_header (Reading *reading)
{
  PandectCatalogue *self = reading->catalogue;
  PandectCatalogueEntry *header = NULL;
  g_autofree char *language = NULL;

  if (self->entries->len > 0)
    header = g_ptr_array_index (self->entries, 0);

  if (header == NULL || header->context != NULL || *header->source != '\0')
    {
      pandect_complain (reading->complaints, self->file_name, 1,
                        "Expected the header first: msgid \"\"");
      return;
    }

  language = dup_field (header->words, "Language");
  self->review = dup_field (header->words, "X-Review");
  self->reviewer = dup_field (header->words, "X-Reviewer");
  self->date = dup_field (header->words, "X-Review-Date");

  check_language (reading, header->words_line, language);
  check_review (reading, header->words_line);
  g_ptr_array_remove_index (self->entries, 0);
}

/**
 * pandect_catalogue_parse:
 * @text: what a `.po` file holds
 * @length: how many bytes that is
 * @file_name: its name
 * @complaints: (element-type utf8): takes a message for each thing that is wrong
 *
 * Reads a catalogue. When there were complaints, what is returned is not whole, and good for
 * nothing but to find further ones.
 *
 * Returns: (transfer full): the catalogue
 */
PandectCatalogue *
pandect_catalogue_parse (const char *text,
                         gsize       length,
                         const char *file_name,
                         GPtrArray  *complaints)
{
  PandectCatalogue *self = pandect_catalogue_new (file_name, NULL, NULL);
  Reading reading = { .catalogue = self, .complaints = complaints };
  g_auto(GStrv) lines = NULL;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      pandect_complain (complaints, file_name, 1, "Expected text in UTF-8, found other bytes");
      return self;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      reading.line = i + 1;
      read_line (&reading, lines[i]);
    }

  drop_incomplete (&reading);
  read_header (&reading);

  return self;
}

static void
append_string (GString    *text,
               const char *keyword,
               const char *string)
{
  g_string_append_printf (text, "%s \"", keyword);

  for (const char *p = string; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }

  g_string_append (text, "\"\n");
}

/* A line of the header: the line break at its end is written out. */
static void
append_field (GString    *text,
              const char *name,
              const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "\"%s: %s\\n\"\n", name, value);
}

/**
 * pandect_catalogue_write:
 * @self: a catalogue
 *
 * Returns: (transfer full): what a `.po` file holds
 */
char *
pandect_catalogue_write (const PandectCatalogue *self)
{
  GString *text = g_string_new ("msgid \"\"\nmsgstr \"\"\n");

  append_field (text, "Language", self->language);
  append_field (text, "MIME-Version", "1.0");
  append_field (text, "Content-Type", "text/plain; charset=UTF-8");
  append_field (text, "Content-Transfer-Encoding", "8bit");
  append_field (text, "X-Review",
                self->review != NULL ? self->review : "not-clinically-reviewed");
  append_field (text, "X-Reviewer", self->reviewer);
  append_field (text, "X-Review-Date", self->date);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PandectCatalogueEntry *entry = g_ptr_array_index (self->entries, i);

      g_string_append_printf (text, "\n#: %s\n%s", entry->files->str,
                              entry->is_fuzzy ? "#, fuzzy\n" : "");
      append_string (text, "msgctxt", entry->context);
      append_string (text, "msgid", entry->source);
      append_string (text, "msgstr", entry->words);
    }

  return g_string_free (text, FALSE);
}

void
pandect_catalogue_free (PandectCatalogue *self)
{
  if (self == NULL)
    return;

  g_free (self->file_name);
  g_free (self->source_language);
  g_free (self->language);
  g_free (self->review);
  g_free (self->reviewer);
  g_free (self->date);
  g_ptr_array_unref (self->entries);
  g_free (self);
}
