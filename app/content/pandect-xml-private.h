/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-xml.h"

/* What the files of the reader of XML share. */

G_BEGIN_DECLS

struct _PandectXml
{
  GBytes         *bytes;
  char           *file_name;
  struct _xmlDoc *document;
};

/* pandect-xml-bytes.c */
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
gboolean pandect_xml_check_bytes   (PandectXml *self,
                                    GListStore *problems);

/* pandect-xml-schema.c */
void     pandect_xml_prepare       (void);

G_END_DECLS
