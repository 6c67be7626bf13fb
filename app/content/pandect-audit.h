/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"
#include "content/pandect-problem.h"

G_BEGIN_DECLS

GListModel *pandect_audit_run (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
