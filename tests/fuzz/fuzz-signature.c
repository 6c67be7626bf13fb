/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads arbitrary bytes as a signature and as a public key. No bytes but the true signatures of the
 * content are believed, and a key that is read is written as it was. */

#include "config.h"

#include "trust/pandect-signature.h"

#include <string.h>

#define CONTENT "tea\n"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* The secret half of this key was thrown away. */
static const char key_text[] =
  "untrusted comment: key of a fuzzer\n"
  "RWS6l0y2qpUGEhKakThwQmHqdC+OS6i98kW3ebsII8BLuiHMof1UCNdP\n";

/* All that follows the remark in the first line. */
static const char * const true_signatures[] = {
  "RUS6l0y2qpUGEjeOVYmJB6nNYFMHrNlcZA2YRRcnkc+sjFil5TALzq55jrqz"
  "v4ELh28w/DXHINocofeQb50Wmsd6aXMbXq273gA=\n"
  "trusted comment: timestamp:1700000000\tfile:tea\n"
  "M0TbHe8yh04gWh70m2kqqwCwwzY0fIYyAUzGYddw2NZv6T35Ar0SZVtVuoCrh57XGditZeqH4OZ0UVXYuOPSDA==\n",
  "RWS6l0y2qpUGEl4JeLTJKfztWwHy0U18aD8NiaLxmWVLlJ5Q+X2hUZ9pEsND"
  "DZo6jebDOyYXBXxOlP7ERFD17iZVK4v5YjUXqAI=\n"
  "trusted comment: timestamp:1700000000\tfile:tea\n"
  "iD+1kARwYTCIdGZTKpKgWhtj7PWWci010x6BhQZvrUyEN/zZBwK3FY2Yarry6walcn7ju0gqaxNqpt8/8SeBCA==\n",
};

static void
check_is_true (const guint8 *data,
               gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  const char *rest = strchr (text, '\n');

  g_assert (rest != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (true_signatures); i++)
    {
      gsize length = strlen (true_signatures[i]);

      /* The last line need not be ended. */
      if (strncmp (rest + 1, true_signatures[i], length - 1) == 0 && strlen (rest + 1) <= length)
        return;
    }

  g_assert_not_reached ();
}

static void
check_signature (PandectPublicKey *key,
                 GBytes           *bytes,
                 const guint8     *data,
                 gsize             size)
{
  g_autoptr(PandectSignature) signature = pandect_signature_parse (bytes, NULL);
  g_autoptr(GBytes) content = g_bytes_new_static (CONTENT, strlen (CONTENT));

  if (signature == NULL)
    return;

  g_assert (pandect_public_key_is_id (pandect_signature_get_key_id (signature)));
  g_assert (g_utf8_validate (pandect_signature_get_trusted_comment (signature), -1, NULL));
  g_assert (pandect_signature_get_time (signature) >= -1);

  if (pandect_signature_matches (signature, key, content))
    check_is_true (data, size);
}

static void
check_key (GBytes       *bytes,
           const guint8 *data,
           gsize         size)
{
  g_autoptr(PandectPublicKey) key = pandect_public_key_parse (bytes, NULL, NULL);
  g_autofree char *text = NULL;

  if (key == NULL)
    return;

  text = pandect_public_key_to_text (key);
  g_assert (strlen (text) == size || strlen (text) == size + 1);
  g_assert (memcmp (text, data, size) == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) key_bytes = g_bytes_new_static (key_text, strlen (key_text));
  g_autoptr(PandectPublicKey) key = pandect_public_key_parse (key_bytes, NULL, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  g_assert (key != NULL);
  check_signature (key, bytes, data, size);
  check_key (bytes, data, size);

  return 0;
}
