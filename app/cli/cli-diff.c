/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-profile.h"
#include "cli/pandect-cli-table.h"
#include "library/pandect-change.h"
#include "library/pandect-verdict-change.h"

/* Two versions of a bundle, and what is different. */
typedef struct
{
  PandectBundle   *before;
  PandectBundle   *after;
  PandectProfile  *profile_before;
  PandectProfile  *profile_after;
  GListModel      *changes;
  GListModel      *verdicts;
  char           **lost;
  char           **languages;
} Difference;

static void
clear_difference (Difference *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_object (&self->profile_before);
  g_clear_object (&self->profile_after);
  g_clear_object (&self->changes);
  g_clear_object (&self->verdicts);
  g_clear_pointer (&self->lost, g_strfreev);
  g_clear_pointer (&self->languages, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Difference, clear_difference)

static gboolean
open_bundles (Difference  *self,
              char       **names)
{
  self->before = pandect_cli_open_bundle (names[0]);
  self->after = pandect_cli_open_bundle (names[1]);

  return self->before != NULL && self->after != NULL;
}

static PandectCliStatus
compare (Difference              *self,
         const PandectCliOptions *options)
{
  g_autoptr(PandectProfile) carried = NULL;
  PandectCliStatus status;

  self->profile_before = pandect_profile_new (pandect_bundle_get_fields (self->before));
  self->profile_after = pandect_profile_new (pandect_bundle_get_fields (self->after));
  status = pandect_cli_profile_read_for_two (self->profile_before, self->profile_after,
                                             options->arguments + 3);
  if (status != PANDECT_CLI_DONE)
    return status;

  carried = pandect_profile_new (pandect_bundle_get_fields (self->after));
  self->lost = pandect_profile_carry_over (self->profile_before, carried);
  self->languages = pandect_cli_choose_languages (options, self->after);
  self->changes = pandect_changes_find (self->before, self->after,
                                        (const char * const *) self->languages);
  self->verdicts = pandect_verdict_changes_find (self->before, self->profile_before,
                                                 self->after, self->profile_after);

  return PANDECT_CLI_DONE;
}

/* JSON */

static void
add_bundle (JsonBuilder   *json,
            const char    *member,
            PandectBundle *bundle)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_bundle_get_id (bundle));
  pandect_cli_json_add_string (json, "version", pandect_bundle_get_version (bundle));
  json_builder_end_object (json);
}

static void
add_change (JsonBuilder   *json,
            PandectChange *change)
{
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "kind",
                               pandect_change_kind_to_string (pandect_change_get_kind (change)));
  pandect_cli_json_add_string (json, "part",
                               pandect_section_to_string (pandect_change_get_section (change)));
  pandect_cli_json_add_string (json, "id", pandect_change_get_id (change));
  pandect_cli_json_add_string (json, "name", pandect_change_get_name (change));
  pandect_cli_json_add_string (json, "aspect", pandect_change_get_aspect (change));
  pandect_cli_json_add_string (json, "lang", pandect_change_get_language (change));
  pandect_cli_json_add_string (json, "before", pandect_change_get_before (change));
  pandect_cli_json_add_string (json, "after", pandect_change_get_after (change));
  json_builder_end_object (json);
}

static void
add_verdict (JsonBuilder          *json,
             PandectVerdictChange *change)
{
  PandectTherapy *therapy = pandect_verdict_change_get_therapy (change);
  PandectVerdict before;
  PandectVerdict after;

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (therapy));
  pandect_cli_json_add_string (json, "before",
                               pandect_verdict_change_get_before (change, &before)
                               ? pandect_verdict_to_string (before) : NULL);
  pandect_cli_json_add_string (json, "after",
                               pandect_verdict_change_get_after (change, &after)
                               ? pandect_verdict_to_string (after) : NULL);
  json_builder_end_object (json);
}

static void
write_json (const Difference *self)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_bundle (json, "before", self->before);
  add_bundle (json, "after", self->after);

  pandect_cli_json_begin_list (json, "changes");
  for (guint i = 0; i < g_list_model_get_n_items (self->changes); i++)
    {
      g_autoptr(PandectChange) change = g_list_model_get_item (self->changes, i);

      add_change (json, change);
    }
  json_builder_end_array (json);

  pandect_cli_profile_add_to_json (self->profile_after, json);
  pandect_cli_json_add_ids (json, "lost", (const char * const *) self->lost);

  pandect_cli_json_begin_list (json, "verdicts");
  for (guint i = 0; i < g_list_model_get_n_items (self->verdicts); i++)
    {
      g_autoptr(PandectVerdictChange) change = g_list_model_get_item (self->verdicts, i);

      add_verdict (json, change);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);

  pandect_cli_json_print (json);
}

/* Text */

static void
print_words (const char *words,
             char        sign)
{
  g_auto(GStrv) lines = words != NULL ? g_strsplit (words, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    printf ("    %c %s\n", sign, lines[i]);
}

static void
print_change (PandectChange *change)
{
  static const char signs[] = { '+', '-', '~' };
  g_autofree char *title = pandect_change_dup_title (change, TRUE);
  const char *language = pandect_change_get_language (change);
  PandectChangeKind kind = pandect_change_get_kind (change);

  printf ("%c %s", signs[kind], title);
  if (language != NULL)
    printf (" (%s)", language);
  puts ("");

  if (pandect_change_get_aspect (change) == NULL)
    print_words (pandect_change_get_name (change), signs[kind]);

  print_words (pandect_change_get_before (change), '-');
  print_words (pandect_change_get_after (change), '+');
}

static void
print_changes (GListModel         *changes,
               const char * const *languages)
{
  guint n_changes = g_list_model_get_n_items (changes);
  guint n_others = 0;

  for (guint i = 0; i < n_changes; i++)
    {
      g_autoptr(PandectChange) change = g_list_model_get_item (changes, i);

      if (pandect_change_concerns (change, languages))
        print_change (change);
      else
        n_others++;
    }

  if (n_changes == 0)
    puts (_("Nothing has changed"));

  if (n_others > 0)
    printf (ngettext ("%u text has changed in another language\n",
                      "%u texts have changed in other languages\n", n_others), n_others);
}

static const char *
get_verdict_words (gboolean       has_verdict,
                   PandectVerdict verdict)
{
  static const char *words[PANDECT_N_VERDICTS] = {
    [PANDECT_VERDICT_NEEDS_INFORMATION] = N_("needs information"),
    [PANDECT_VERDICT_ELIGIBLE] = N_("may be offered"),
    [PANDECT_VERDICT_CRITERIA_NOT_MET] = N_("criteria not met"),
  };

  return has_verdict ? _(words[verdict]) : "-";
}

static void
print_verdicts (GListModel *verdicts)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (4);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr(PandectVerdictChange) change = g_list_model_get_item (verdicts, i);
      PandectTherapy *therapy = pandect_verdict_change_get_therapy (change);
      PandectVerdict before = PANDECT_VERDICT_NEEDS_INFORMATION;
      PandectVerdict after = PANDECT_VERDICT_NEEDS_INFORMATION;
      gboolean has_before = pandect_verdict_change_get_before (change, &before);
      gboolean has_after = pandect_verdict_change_get_after (change, &after);

      pandect_cli_table_add (table, pandect_therapy_get_id (therapy),
                             get_verdict_words (has_before, before), "→",
                             get_verdict_words (has_after, after));
    }

  puts ("");
  if (g_list_model_get_n_items (verdicts) == 0)
    puts (_("No verdict changes for this profile"));
  else
    pandect_cli_table_print (table);
}

static void
print (const Difference *self,
       gboolean          has_profile)
{
  print_changes (self->changes, (const char * const *) self->languages);

  if (!has_profile)
    return;

  print_verdicts (self->verdicts);
  for (guint i = 0; self->lost[i] != NULL; i++)
    printf (_("%s: the newer bundle does not know this answer\n"), self->lost[i]);
}

/* What is different between two versions of a bundle, and for a profile, what that changes. */
PandectCliStatus
pandect_cli_diff (const PandectCliOptions *options)
{
  g_auto(Difference) difference = { NULL };
  PandectCliStatus status;

  if (!open_bundles (&difference, options->arguments + 1))
    return PANDECT_CLI_BAD;

  status = compare (&difference, options);
  if (status != PANDECT_CLI_DONE)
    return status;

  if (options->json)
    write_json (&difference);
  else
    print (&difference, options->arguments[3] != NULL);

  return PANDECT_CLI_DONE;
}
