/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-xml.h"

/* What the files of the reader of XML share. */

G_BEGIN_DECLS

/* What is wrong with a file is counted up to here. */
#define PANDECT_XML_MAX_PROBLEMS 50

struct _xmlError;

/* Something of another namespace, and where it stood. */
typedef struct
{
  char  *name;
  gsize  offset;
} PandectXmlForeign;

struct _PandectXml
{
  GBytes         *bytes;
  char           *file_name;
  struct _xmlDoc *document;
  GArray         *places;     /* made when something is located for the first time */
  GArray         *foreign;    /* what was taken out */
};

/* pandect-xml-places.c */
gboolean pandect_xml_is_full       (GListStore *problems);
void     pandect_xml_report        (PandectXml *self,
                                    GListStore *problems,
                                    int         code,
                                    guint       line,
                                    guint       column,
                                    const char *message);
void     pandect_xml_report_offset (PandectXml *self,
                                    GListStore *problems,
                                    int         code,
                                    gsize       offset,
                                    const char *message);
void     pandect_xml_locate_offset (PandectXml *self,
                                    gsize       offset,
                                    guint      *line,
                                    guint      *column);

void     pandect_xml_report_guide  (PandectXml *self,
                                    GListStore *problems,
                                    int         code,
                                    guint       line,
                                    guint       column,
                                    const char *guide,
                                    const char *message);
void     pandect_xml_locate_attribute (PandectXml           *self,
                                       const PandectXmlNode *node,
                                       const char           *attribute,
                                       guint                *line,
                                       guint                *column);

/* pandect-xml-explain.c */
void     pandect_xml_explain       (PandectXml *self,
                                    GListStore *problems);

/* pandect-xml-faults.c */
char    *pandect_xml_dup_fault     (const struct _xmlError *error,
                                    int                    *line,
                                    gboolean               *goes_on) G_GNUC_WARN_UNUSED_RESULT;

/* pandect-xml-node.c */
gboolean pandect_xml_node_is_within_words (const PandectXmlNode *node);

/* pandect-xml-bytes.c */
gboolean pandect_xml_check_bytes   (PandectXml *self,
                                    GListStore *problems);

/* pandect-xml-foreign.c */
void     pandect_xml_drop_foreign  (PandectXml *self);

/* pandect-xml-schema.c */
void     pandect_xml_prepare       (void);

G_END_DECLS
