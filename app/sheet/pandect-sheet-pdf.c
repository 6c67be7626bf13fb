/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-pdf.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * pandect_sheet_render_pdf:
 * @sheet: a sheet
 * @paper: what it is for
 * @error: return location for an error
 *
 * Writes the sheet as PDF, in memory. Apart from its pages the file tells what the sheet is about,
 * and nothing of the profile.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when it could not be drawn whole
 */
GBytes *
pandect_sheet_render_pdf (PandectSheet        *sheet,
                          const PandectPaper  *paper,
                          GError             **error)
{
  g_autoptr(PandectSheetPages) pages = pandect_sheet_paginate (sheet, paper->width, paper->height);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, paper->width,
                                                                  paper->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  pandect_sheet_get_title (sheet));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Pandect");

  for (guint page = 0; page < pandect_sheet_pages_get_n_pages (pages); page++)
    {
      pandect_sheet_pages_draw (pages, page, cr);
      cairo_show_page (cr);
    }

  /* What went wrong anywhere left the rest of the pages empty. */
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return NULL;
}
