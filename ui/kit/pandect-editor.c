/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-editor.h"

#include <glib/gi18n.h>
#include <string.h>

/* Opens a file where an author can mend it. The command comes from the settings of the reader and
 * from nowhere else, no shell reads it, and nothing runs unless the reader asks for it. */

#define FILE_MARK "%f"
#define LINE_MARK "%l"

static char *
fill_in (const char *argument,
         const char *path,
         guint       line)
{
  g_autofree char *number = g_strdup_printf ("%u", MAX (line, 1));
  GString *filled = g_string_new (NULL);

  for (const char *p = argument; *p != '\0';)
    {
      if (g_str_has_prefix (p, FILE_MARK))
        g_string_append (filled, path);
      else if (g_str_has_prefix (p, LINE_MARK))
        g_string_append (filled, number);
      else
        {
          g_string_append_c (filled, *p++);
          continue;
        }

      p += strlen (FILE_MARK);
    }

  return g_string_free (filled, FALSE);
}

/**
 * pandect_editor_dup_arguments:
 * @command: how to call the editor: `%f` stands for the file and `%l` for the line
 * @path: the file
 * @line: the line to go to; 0 for the first
 * @error: return location for a #GShellError
 *
 * Takes a command apart into words, and only then fills in the file, so that no name of a file can
 * be taken for anything else. A command that does not say where the file belongs gets it last.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when the command cannot be taken apart
 */
char **
pandect_editor_dup_arguments (const char  *command,
                              const char  *path,
                              guint        line,
                              GError     **error)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GPtrArray) arguments = g_ptr_array_new ();
  gboolean has_file = FALSE;

  if (!g_shell_parse_argv (command, NULL, &words, error))
    return NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      has_file |= strstr (words[i], FILE_MARK) != NULL;
      g_ptr_array_add (arguments, fill_in (words[i], path, line));
    }

  if (!has_file)
    g_ptr_array_add (arguments, g_strdup (path));

  g_ptr_array_add (arguments, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&arguments), FALSE);
}

/* The program for text, which knows nothing of lines. That for bundles would be this one. */
static gboolean
open_by_default (GFile   *file,
                 GError **error)
{
  g_autoptr(GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  GList files = { file, NULL, NULL };

  if (editor == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("No text editor was found. The setting “%s” can name one."),
                   "editor-command");
      return FALSE;
    }

  return g_app_info_launch (editor, &files, NULL, error);
}

/**
 * pandect_editor_open:
 * @command: (nullable): how to call the editor, or %NULL or an empty string for the program that
 *   opens text
 * @file: the file
 * @line: the line to go to; 0 for the first
 * @error: return location for an error
 *
 * Returns: whether an editor was started
 */
gboolean
pandect_editor_open (const char  *command,
                     GFile       *file,
                     guint        line,
                     GError     **error)
{
  g_auto(GStrv) arguments = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GSubprocess) editor = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (command == NULL || *command == '\0' || path == NULL)
    return open_by_default (file, error);

  arguments = pandect_editor_dup_arguments (command, path, line, error);
  if (arguments == NULL)
    return FALSE;

  editor = g_subprocess_newv ((const char * const *) arguments, G_SUBPROCESS_FLAGS_NONE, error);

  return editor != NULL;
}
