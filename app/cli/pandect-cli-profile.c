/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-profile.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/pandect-cli-json.h"

/* Profiles on the command line and on the standard input. What cannot be understood is refused
 * whole: a patient with one answer lost is another patient. */

G_DEFINE_QUARK (pandect-cli-profile-error-quark, pandect_cli_profile_error)

static gboolean
record (PandectProfile  *profile,
        const char      *field_id,
        const char      *value_id,
        GError         **error)
{
  PandectField *field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);

  if (field != NULL && pandect_profile_get_value (profile, field) != NULL)
    {
      g_set_error (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_TWICE,
                   _("Expected one answer to “%s”, found two"), field_id);
      return FALSE;
    }

  return pandect_profile_record_by_id (profile, field_id, value_id, error);
}

static gboolean
read_argument (PandectProfile  *profile,
               const char      *argument,
               GError         **error)
{
  const char *sign = strchr (argument, '=');
  g_autofree char *field_id = NULL;

  if (sign == NULL || sign == argument || !g_utf8_validate (argument, -1, NULL))
    {
      g_autofree char *found = g_utf8_make_valid (argument, -1);

      g_set_error (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_ARGUMENT,
                   _("Expected FIELD=VALUE, found “%s”"), found);
      return FALSE;
    }

  field_id = g_strndup (argument, sign - argument);

  return record (profile, field_id, sign + 1, error);
}

static PandectCliStatus
complain (const GError *error)
{
  pandect_cli_complain ("%s", error->message);

  return g_error_matches (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_ARGUMENT)
         ? PANDECT_CLI_USAGE : PANDECT_CLI_BAD;
}

/**
 * pandect_cli_profile_read_arguments:
 * @profile: an empty profile
 * @arguments: answers, each as `FIELD=VALUE`
 *
 * Records answers, and says what is wrong when one cannot be recorded.
 *
 * Returns: how it went
 */
PandectCliStatus
pandect_cli_profile_read_arguments (PandectProfile  *profile,
                                    char           **arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!read_argument (profile, arguments[i], &error))
        return complain (error);
    }

  return PANDECT_CLI_DONE;
}

/* An answer that one of two bundles knows is an answer. */
static gboolean
read_argument_for_two (PandectProfile  *before,
                       PandectProfile  *after,
                       const char      *argument,
                       GError         **error)
{
  g_autoptr(GError) error_before = NULL;
  g_autoptr(GError) error_after = NULL;
  gboolean is_in_before = read_argument (before, argument, &error_before);
  gboolean is_in_after = read_argument (after, argument, &error_after);

  if ((is_in_before && is_in_after) ||
      (is_in_before && error_after->domain == PANDECT_PROFILE_ERROR) ||
      (is_in_after && error_before->domain == PANDECT_PROFILE_ERROR))
    return TRUE;

  if (!is_in_after)
    g_propagate_error (error, g_steal_pointer (&error_after));
  else
    g_propagate_error (error, g_steal_pointer (&error_before));

  return FALSE;
}

/**
 * pandect_cli_profile_read_for_two:
 * @before: an empty profile
 * @after: an empty profile of another version of its bundle
 * @arguments: answers, each as `FIELD=VALUE`
 *
 * Records answers in two profiles, as far as their bundles know them, and says what is wrong when
 * neither does.
 *
 * Returns: how it went
 */
PandectCliStatus
pandect_cli_profile_read_for_two (PandectProfile  *before,
                                  PandectProfile  *after,
                                  char           **arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!read_argument_for_two (before, after, arguments[i], &error))
        return complain (error);
    }

  return PANDECT_CLI_DONE;
}

/* The parser takes more than JSON, of two objects on a line only the first, and follows any depth.
 * What is passed over would make another patient than was meant, so the line has to be one flat
 * object. */
static gboolean
is_flat_object (const char *line)
{
  gboolean in_string = FALSE;
  const char *p = line + strspn (line, " \t\r\n");

  if (*p++ != '{')
    return FALSE;

  for (; *p != '\0' && (in_string || strchr ("{}[]", *p) == NULL); p++)
    {
      if (*p == '"')
        in_string = !in_string;
      else if (in_string && *p == '\\' && p[1] != '\0')
        p++;
    }

  return *p == '}' && p[1 + strspn (p + 1, " \t\r\n")] == '\0';
}

static void
object_member_cb (guint *n_members)
{
  ++*n_members;
}

static JsonObject *
parse (JsonParser  *parser,
       const char  *line,
       gsize        length,
       GError     **error)
{
  guint n_members = 0;
  JsonObject *object;

  /* A string of the parser ends at a NUL, and what stands behind it would be lost. */
  if (!is_flat_object (line) || strstr (line, "\\u0000") != NULL)
    {
      g_set_error (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_JSON,
                   _("Expected one JSON object such as {\"FIELD\":\"VALUE\"} on the line"));
      return NULL;
    }

  g_signal_connect_swapped (parser, "object-member", G_CALLBACK (object_member_cb), &n_members);
  if (!json_parser_load_from_data (parser, line, length, error))
    return NULL;

  /* Of two members with one name, the parser keeps the last. */
  object = json_node_get_object (json_parser_get_root (parser));
  if (n_members != json_object_get_size (object))
    {
      g_set_error (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_TWICE,
                   _("Expected one answer to each field, found two to one"));
      return NULL;
    }

  return object;
}

static gboolean
record_member (PandectProfile  *profile,
               const char      *field_id,
               JsonNode        *value,
               GError         **error)
{
  /* What is null is not recorded, as programs write it. */
  if (JSON_NODE_HOLDS_NULL (value))
    return TRUE;

  if (json_node_get_value_type (value) != G_TYPE_STRING)
    {
      g_set_error (error, PANDECT_CLI_PROFILE_ERROR, PANDECT_CLI_PROFILE_ERROR_JSON,
                   _("Expected the answer to “%s” as a string"), field_id);
      return FALSE;
    }

  return record (profile, field_id, json_node_get_string (value), error);
}

/**
 * pandect_cli_profile_read_json:
 * @profile: an empty profile
 * @line: a JSON object with a string for each answer
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Returns: whether all answers were recorded
 */
gboolean
pandect_cli_profile_read_json (PandectProfile  *profile,
                               const char      *line,
                               gsize            length,
                               GError         **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *object = parse (parser, line, length, error);
  JsonObjectIter iter;
  const char *field_id;
  JsonNode *value;

  if (object == NULL)
    return FALSE;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &field_id, &value))
    {
      if (!record_member (profile, field_id, value, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * pandect_cli_profile_add_to_json:
 * @profile: a profile
 * @json: an object that is being built
 *
 * Adds what is recorded as the member `profile`.
 */
void
pandect_cli_profile_add_to_json (PandectProfile *profile,
                                 JsonBuilder    *json)
{
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  json_builder_set_member_name (json, "profile");
  json_builder_begin_object (json);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (profile, field);

      if (value != NULL)
        pandect_cli_json_add_string (json, pandect_field_get_id (field),
                                     pandect_value_get_id (value));
    }

  json_builder_end_object (json);
}
