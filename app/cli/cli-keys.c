/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-table.h"
#include "trust/pandect-policy.h"

/* What every part of the command looks at. */
typedef struct
{
  PandectPolicy  *policy;
  PandectKeyring *keyring;
  char           *folder;     /* of the user */
  gboolean        json;
} Keys;

static void
clear_keys (Keys *keys)
{
  g_clear_object (&keys->policy);
  g_clear_object (&keys->keyring);
  g_clear_pointer (&keys->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, clear_keys)

static gboolean
is_trusted (const Keys       *keys,
            PandectPublicKey *key)
{
  GListModel *all = pandect_keyring_get_keys (keys->keyring);

  if (pandect_keyring_get_revocation (keys->keyring, pandect_public_key_get_id (key)) != NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(PandectPublicKey) other = g_list_model_get_item (all, i);

      if (memcmp (pandect_public_key_get_data (other), pandect_public_key_get_data (key),
                  PANDECT_PUBLIC_KEY_SIZE) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_state (const Keys       *keys,
           PandectPublicKey *key)
{
  if (is_trusted (keys, key))
    return C_("key", "trusted");

  if (pandect_keyring_get_revocation (keys->keyring, pandect_public_key_get_id (key)) != NULL)
    return C_("key", "revoked");

  return C_("key", "not trusted");
}

static void
add_key (JsonBuilder      *json,
         const Keys       *keys,
         PandectPublicKey *key)
{
  const char *id = pandect_public_key_get_id (key);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", id);
  pandect_cli_json_add_flag (json, "trusted", is_trusted (keys, key));
  pandect_cli_json_add_string (json, "revoked-by",
                               pandect_keyring_get_revocation (keys->keyring, id));
  pandect_cli_json_add_string (json, "comment", pandect_public_key_get_comment (key));
  pandect_cli_json_add_string (json, "file", pandect_public_key_get_file_name (key));
  json_builder_end_object (json);
}

static void
add_policy (JsonBuilder   *json,
            PandectPolicy *policy)
{
  json_builder_set_member_name (json, "policy");
  json_builder_begin_object (json);
  pandect_cli_json_add_flag (json, "require-signature", pandect_policy_requires_signature (policy));
  pandect_cli_json_add_flag (json, "user-keys", pandect_policy_trusts_user_keys (policy));
  pandect_cli_json_add_count (json, "age-limit", pandect_policy_get_age_limit (policy));
  json_builder_end_object (json);
}

static void
list_json (const Keys *keys)
{
  GListModel *all = pandect_keyring_get_keys (keys->keyring);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  pandect_cli_json_begin_list (json, "keys");
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(PandectPublicKey) key = g_list_model_get_item (all, i);

      add_key (json, keys, key);
    }
  json_builder_end_array (json);

  pandect_cli_json_add_string (json, "folder", keys->folder);
  add_policy (json, keys->policy);
  pandect_cli_json_add_ids (json, "problems", pandect_keyring_get_problems (keys->keyring));
  json_builder_end_object (json);

  pandect_cli_json_print (json);
}

static void
list_text (const Keys *keys)
{
  GListModel *all = pandect_keyring_get_keys (keys->keyring);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (4);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(PandectPublicKey) key = g_list_model_get_item (all, i);

      pandect_cli_table_add (table, pandect_public_key_get_id (key), get_state (keys, key),
                             pandect_public_key_get_comment (key),
                             pandect_public_key_get_file_name (key));
    }

  pandect_cli_table_print (table);

  if (g_list_model_get_n_items (all) == 0)
    printf (_("No key is trusted. “pandect-cli keys trust FILE” adds one to %s\n"), keys->folder);
}

static PandectCliStatus
list_keys (const Keys *keys,
           const char *argument)
{
  if (keys->json)
    list_json (keys);
  else
    list_text (keys);

  return PANDECT_CLI_DONE;
}

static PandectPublicKey *
open_key (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  PandectPublicKey *key = pandect_public_key_read (file, NULL, &error);

  if (key == NULL)
    pandect_cli_complain ("%s: %s", name, error->message);

  return key;
}

static PandectCliStatus
show_key (const Keys *keys,
          const char *name)
{
  g_autoptr(PandectPublicKey) key = open_key (name);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  if (key == NULL)
    return PANDECT_CLI_BAD;

  if (keys->json)
    {
      add_key (json, keys, key);
      pandect_cli_json_print (json);
      return PANDECT_CLI_DONE;
    }

  pandect_cli_table_add (table, C_("heading", "key"), pandect_public_key_get_id (key));
  pandect_cli_table_add (table, C_("heading", "state"), get_state (keys, key));
  pandect_cli_table_add (table, C_("heading", "comment"), pandect_public_key_get_comment (key));
  pandect_cli_table_print (table);

  return PANDECT_CLI_DONE;
}

/* What was changed and where, or why it was not. */
static PandectCliStatus
finish (const char   *message,
        const char   *id,
        const char   *path,
        const GError *error)
{
  if (path == NULL)
    {
      pandect_cli_complain ("%s", error->message);
      return PANDECT_CLI_BAD;
    }

  printf ("%s: %s (%s)\n", id, message, path);

  return PANDECT_CLI_DONE;
}

static PandectCliStatus
trust_key (const Keys *keys,
           const char *name)
{
  g_autoptr(PandectPublicKey) key = open_key (name);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (key == NULL)
    return PANDECT_CLI_BAD;

  if (!pandect_policy_trusts_user_keys (keys->policy))
    {
      pandect_cli_complain (_("The policy of this system lets only keys of the system count"));
      return PANDECT_CLI_BAD;
    }

  path = pandect_keyring_trust (keys->keyring, keys->folder, key, &error);

  return finish (C_("key", "trusted"), pandect_public_key_get_id (key), path, error);
}

static PandectCliStatus
revoke_key (const Keys *keys,
            const char *argument)
{
  g_autofree char *id = g_ascii_strup (argument, -1);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (!pandect_public_key_is_id (id))
    {
      pandect_cli_complain (_("Expected the id of a key, 16 hexadecimal digits, found “%s”"),
                            argument);
      return PANDECT_CLI_BAD;
    }

  path = pandect_keyring_revoke (keys->folder, id, &error);

  return finish (C_("key", "revoked"), id, path, error);
}

static void
complain_of_all (const char * const *problems)
{
  for (guint i = 0; problems[i] != NULL; i++)
    pandect_cli_complain ("%s", problems[i]);
}

/* Says whose signatures are trusted, and changes that for the user who calls. */
PandectCliStatus
pandect_cli_keys (const PandectCliOptions *options)
{
  static const struct
  {
    const char        *name;
    gboolean           has_argument;
    PandectCliStatus (*run) (const Keys *keys, const char *argument);
  } parts[] = {
    { "list", FALSE, list_keys },
    { "show", TRUE, show_key },
    { "trust", TRUE, trust_key },
    { "revoke", TRUE, revoke_key },
  };
  const char *name = options->arguments[1] != NULL ? options->arguments[1] : "list";
  const char *argument = options->arguments[1] != NULL ? options->arguments[2] : NULL;
  g_auto(Keys) keys = { .json = options->json };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (strcmp (parts[i].name, name) != 0 || parts[i].has_argument != (argument != NULL))
        continue;

      keys.policy = pandect_policy_new_default ();
      keys.keyring = pandect_policy_new_keyring (keys.policy);
      keys.folder = pandect_keyring_dup_user_folder ();
      complain_of_all (pandect_policy_get_problems (keys.policy));
      complain_of_all (pandect_keyring_get_problems (keys.keyring));

      return parts[i].run (&keys, argument);
    }

  pandect_cli_complain (_("“%s” does not know what to do with “%s”"), "keys", name);

  return PANDECT_CLI_USAGE;
}
