/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-xml.h"

G_BEGIN_DECLS

/**
 * PandectGrammarRule:
 *
 * What the grammar says of an element or an attribute.
 */
typedef struct _xmlNode PandectGrammarRule;

const PandectGrammarRule *pandect_grammar_get_root       (void);
const char               *pandect_grammar_get_name       (const PandectGrammarRule *rule);
GPtrArray                *pandect_grammar_get_children   (const PandectGrammarRule *rule)
                                                          G_GNUC_WARN_UNUSED_RESULT;
GPtrArray                *pandect_grammar_get_attributes (const PandectGrammarRule *rule,
                                                          gboolean                  only_required)
                                                          G_GNUC_WARN_UNUSED_RESULT;
GPtrArray                *pandect_grammar_find_homes     (const char *name)
                                                          G_GNUC_WARN_UNUSED_RESULT;
const PandectGrammarRule *pandect_grammar_find           (GPtrArray  *rules,
                                                          const char *name);
gboolean                  pandect_grammar_holds_words    (const PandectGrammarRule *rule);
gboolean                  pandect_grammar_check_order    (const PandectGrammarRule *rule,
                                                          const PandectXmlNode     *element,
                                                          const PandectXmlNode    **misplaced,
                                                          char                    **lacking);
gboolean                  pandect_grammar_accepts        (const PandectGrammarRule *attribute,
                                                          const char               *value);
char                     *pandect_grammar_dup_order      (const PandectGrammarRule *rule)
                                                          G_GNUC_WARN_UNUSED_RESULT;
char                     *pandect_grammar_dup_type       (const PandectGrammarRule *attribute)
                                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
