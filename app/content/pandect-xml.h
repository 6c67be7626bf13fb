/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/pandect-text.h"

G_BEGIN_DECLS

/**
 * PandectXml:
 *
 * A parsed file. This is the only part of the program that knows libxml2.
 */
typedef struct _PandectXml PandectXml;

/**
 * PandectXmlNode:
 *
 * An element of a [struct@Xml], valid as long as that lives.
 */
typedef struct _xmlNode PandectXmlNode;

gboolean    pandect_xml_check_size (guint64               n_bytes,
                                    const char           *file_name,
                                    GListStore           *problems);
PandectXml *pandect_xml_parse      (GBytes               *bytes,
                                    const char           *file_name,
                                    GListStore           *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean    pandect_xml_validate   (PandectXml           *self,
                                    GListStore           *problems);
void        pandect_xml_drop       (PandectXml           *self,
                                    const PandectXmlNode *node);
void        pandect_xml_free       (PandectXml           *self);

const char *pandect_xml_get_foreign (PandectXml *self,
                                     guint       position,
                                     guint      *line,
                                     guint      *column);

const char           *pandect_xml_get_file_name (PandectXml           *self);
const PandectXmlNode *pandect_xml_get_root      (PandectXml           *self);
void                  pandect_xml_locate        (PandectXml           *self,
                                                 const PandectXmlNode *node,
                                                 guint                *line,
                                                 guint                *column);

gboolean              pandect_xml_find_id            (PandectXml           *self,
                                                      const PandectXmlNode *node,
                                                      guint                *line);
const char           *pandect_xml_node_get_name      (const PandectXmlNode *node);
const char           *pandect_xml_node_get_namespace (const PandectXmlNode *node);
gboolean              pandect_xml_node_is            (const PandectXmlNode *node,
                                                      const char           *name);
const PandectXmlNode *pandect_xml_node_first         (const PandectXmlNode *node);
const PandectXmlNode *pandect_xml_node_next          (const PandectXmlNode *node);
const PandectXmlNode *pandect_xml_node_child         (const PandectXmlNode *node,
                                                      const char           *name);
const char           *pandect_xml_node_attribute     (const PandectXmlNode *node,
                                                      const char           *name);
char                 *pandect_xml_node_dup_words     (const PandectXmlNode *node)
                                                      G_GNUC_WARN_UNUSED_RESULT;
PandectPassage       *pandect_xml_node_read_passage  (const PandectXmlNode *node,
                                                      const char           *language)
                                                      G_GNUC_WARN_UNUSED_RESULT;

const char *pandect_xml_get_library_version (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectXml, pandect_xml_free)

G_END_DECLS
