/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* Says in plain words why a file is not XML, for the faults that people make. */

static char *
describe_mismatch (const xmlError *error,
                   int            *line)
{
  const char *opened = error->str1, *closed = error->str2;

  if (opened == NULL || closed == NULL)
    return NULL;

  *line = error->int1;
  if (g_ascii_strcasecmp (opened, closed) == 0)
    return g_strdup_printf (_("Expected one spelling of a tag, found it opened as <%s> and closed "
                              "as </%s> in line %d. Names are in small letters"),
                            opened, closed, error->line);

  return g_strdup_printf (_("Expected </%s> to close the tag <%s> of this line, found </%s> in "
                            "line %d. What is opened last is closed first"),
                          opened, opened, closed, error->line);
}

static char *
describe_end (const xmlError *error,
              int            *line)
{
  if (error->str1 == NULL || error->int1 == 0)
    return g_strdup (_("Expected the end of a tag, “>”, found the end of the file"));

  *line = error->int1;
  return g_strdup_printf (_("Expected </%s> to close the tag <%s> of this line, found the end of "
                            "the file"),
                          error->str1, error->str1);
}

static gboolean
is_about (const xmlError *error,
          const char     *words)
{
  return strstr (error->message, words) != NULL;
}

/* One code of libxml2 stands for more than one fault. */
static const char *
find_words (const xmlError *error)
{
  switch (error->code)
    {
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return _("Expected what an attribute says between straight quotes, as in id=\"example\"");

    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return _("Expected “=” and a value in straight quotes behind the name of an attribute, as in "
               "id=\"example\"");

    case XML_ERR_LT_IN_ATTRIBUTE:
      return _("Expected no “<” in an attribute. Write it as &lt;, or close the quote before it");

    case XML_ERR_NAME_REQUIRED:
      return is_about (error, "EntityRef")
             ? _("Expected no “&” by itself. Write it as &amp;")
             : _("Expected no “<” by itself. Write it as &lt;");

    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return _("Expected no “&” by itself. Write it as &amp;");

    case XML_ERR_SPACE_REQUIRED:
      return _("Expected a blank between two attributes");

    case XML_ERR_DOCUMENT_END:
      return _("Expected nothing behind the end of the bundle, </bundle>");

    case XML_ERR_DOCUMENT_EMPTY:
      return _("Expected a bundle, which begins with “<”, found something else");

    default:
      return NULL;
    }
}

static char *
describe_entity (const xmlError *error)
{
  if (error->code != XML_ERR_UNDECLARED_ENTITY && error->code != XML_WAR_UNDECLARED_ENTITY)
    return NULL;

  return g_strdup_printf (_("Expected a character, found &%s;. Write the character itself, or its "
                            "number: a no-break space is &#160;"),
                          error->str1);
}

static char *
describe_repetition (const xmlError *error)
{
  if (error->code != XML_ERR_ATTRIBUTE_REDEFINED)
    return NULL;

  return g_strdup_printf (_("Expected each attribute once in a tag, found “%s” twice"),
                          error->str1);
}

/* What @error of libxml2 means. Moves @line to where the fault is, when the parser saw it only
 * later. Tells whether what is said of the rest of the file does not only follow from it. */
char *
pandect_xml_dup_fault (const xmlError *error,
                       int            *line,
                       gboolean       *goes_on)
{
  const char *words = find_words (error);
  char *message = describe_entity (error);

  *line = error->line;
  *goes_on = message != NULL || (words != NULL && error->code == XML_ERR_NAME_REQUIRED &&
                                 is_about (error, "EntityRef"));

  if (message == NULL)
    message = describe_repetition (error);

  if (message == NULL && error->code == XML_ERR_TAG_NAME_MISMATCH)
    message = describe_mismatch (error, line);

  if (message == NULL && error->code == XML_ERR_TAG_NOT_FINISHED)
    message = describe_end (error, line);

  if (message == NULL)
    message = words != NULL ? g_strdup (words) : g_strstrip (g_strdup (error->message));

  return message;
}
