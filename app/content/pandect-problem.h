/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PandectBundleError:
 * @PANDECT_BUNDLE_ERROR_UNREADABLE: the file cannot be read
 * @PANDECT_BUNDLE_ERROR_TOO_LARGE: it is longer, or nests deeper, than a bundle may
 * @PANDECT_BUNDLE_ERROR_ENCODING: it is not UTF-8, or holds characters that no text needs
 * @PANDECT_BUNDLE_ERROR_FORBIDDEN: it uses a part of XML that bundles do without, such as a DTD
 * @PANDECT_BUNDLE_ERROR_SYNTAX: it is not well-formed XML
 * @PANDECT_BUNDLE_ERROR_FORMAT: it is no bundle, or one of another format version
 * @PANDECT_BUNDLE_ERROR_SCHEMA: it does not follow the grammar
 * @PANDECT_BUNDLE_ERROR_EMPTY: a text is empty
 * @PANDECT_BUNDLE_ERROR_DUPLICATE: an id is given twice
 * @PANDECT_BUNDLE_ERROR_UNKNOWN: something is referred to that the bundle does not have
 * @PANDECT_BUNDLE_ERROR_CYCLE: a criterion rests on itself
 * @PANDECT_BUNDLE_ERROR_INEXACT: fields stand in several tests of a rule, and their values have too
 *   many combinations to tell exactly what is missing
 * @PANDECT_BUNDLE_ERROR_CONSTANT: a test of a rule accepts every value of its field, or none
 * @PANDECT_BUNDLE_ERROR_INCONSISTENT: two parts of it contradict each other
 * @PANDECT_BUNDLE_ERROR_LIMIT: there are more fields or values than a bundle may have
 * @PANDECT_BUNDLE_ERROR_SIGNATURE: there is a file for its signature, and no signature in it
 * @PANDECT_BUNDLE_ERROR_ALTERED: it is not what was signed
 * @PANDECT_BUNDLE_ERROR_UNTRUSTED: no trusted key signed it, and the policy requires one
 *
 * What can be wrong with a bundle.
 */
typedef enum
{
  PANDECT_BUNDLE_ERROR_UNREADABLE,
  PANDECT_BUNDLE_ERROR_TOO_LARGE,
  PANDECT_BUNDLE_ERROR_ENCODING,
  PANDECT_BUNDLE_ERROR_FORBIDDEN,
  PANDECT_BUNDLE_ERROR_SYNTAX,
  PANDECT_BUNDLE_ERROR_FORMAT,
  PANDECT_BUNDLE_ERROR_SCHEMA,
  PANDECT_BUNDLE_ERROR_EMPTY,
  PANDECT_BUNDLE_ERROR_DUPLICATE,
  PANDECT_BUNDLE_ERROR_UNKNOWN,
  PANDECT_BUNDLE_ERROR_CYCLE,
  PANDECT_BUNDLE_ERROR_INEXACT,
  PANDECT_BUNDLE_ERROR_CONSTANT,
  PANDECT_BUNDLE_ERROR_INCONSISTENT,
  PANDECT_BUNDLE_ERROR_LIMIT,
  PANDECT_BUNDLE_ERROR_SIGNATURE,
  PANDECT_BUNDLE_ERROR_ALTERED,
  PANDECT_BUNDLE_ERROR_UNTRUSTED,
} PandectBundleError;

#define PANDECT_BUNDLE_ERROR (pandect_bundle_error_quark ())
GQuark pandect_bundle_error_quark (void);

/**
 * PandectSeverity:
 * @PANDECT_SEVERITY_ERROR: the bundle cannot be opened
 * @PANDECT_SEVERITY_WARNING: it can, and an author should look
 * @PANDECT_SEVERITY_NOTE: it can, and may well stay as it is
 *
 * How bad a problem is.
 */
typedef enum
{
  PANDECT_SEVERITY_ERROR,
  PANDECT_SEVERITY_WARNING,
  PANDECT_SEVERITY_NOTE,
} PandectSeverity;

#define PANDECT_TYPE_PROBLEM (pandect_problem_get_type ())
G_DECLARE_FINAL_TYPE (PandectProblem, pandect_problem, PANDECT, PROBLEM, GObject)

PandectProblem *pandect_problem_new (PandectSeverity  severity,
                                     int              code,
                                     const char      *check,
                                     const char      *file_name,
                                     guint            line,
                                     guint            column,
                                     const char      *message) G_GNUC_WARN_UNUSED_RESULT;

PandectSeverity  pandect_problem_get_severity  (PandectProblem *self);
int              pandect_problem_get_code      (PandectProblem *self);
const char      *pandect_problem_get_check     (PandectProblem *self);
const char      *pandect_problem_get_file_name (PandectProblem *self);
guint            pandect_problem_get_line      (PandectProblem *self);
guint            pandect_problem_get_column    (PandectProblem *self);
const char      *pandect_problem_get_message   (PandectProblem *self);
const char      *pandect_problem_get_guide     (PandectProblem *self);
void             pandect_problem_set_guide     (PandectProblem *self,
                                                const char     *guide);
char            *pandect_problem_dup_place     (PandectProblem *self) G_GNUC_WARN_UNUSED_RESULT;
char            *pandect_problem_to_string     (PandectProblem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
