/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "trust/pandect-keyring.h"

/* Keys that live as long as a test, and what is signed with them, in the format of minisign. It is
 * written down here once more, apart from the program, so that neither copies a fault of the other;
 * test-minisign.c compares both with the real tool. */

G_BEGIN_DECLS

/**
 * TestForm:
 * @TEST_FORM_PREHASHED: "ED": the hash of the content is signed
 * @TEST_FORM_LEGACY: "Ed": the content is signed
 *
 * The two ways of signing.
 */
typedef enum
{
  TEST_FORM_PREHASHED,
  TEST_FORM_LEGACY,
} TestForm;

typedef struct _TestSigner TestSigner;

TestSigner       *test_signer_new           (guint64        key_id);
void              test_signer_free          (TestSigner    *self);
const char       *test_signer_get_id        (TestSigner    *self);
char             *test_signer_dup_public    (TestSigner    *self);
PandectPublicKey *test_signer_dup_key       (TestSigner    *self);
char             *test_signer_sign          (TestSigner    *self,
                                             TestForm       form,
                                             const void    *content,
                                             gsize          size,
                                             const char    *comment);

/* The same with files. */
void              test_signer_sign_file     (TestSigner    *self,
                                             TestForm       form,
                                             const char    *path,
                                             const char    *comment);
char             *test_signer_save_public   (TestSigner    *self,
                                             const char    *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestSigner, test_signer_free)

/* A folder that is removed with all that is in it. */
char             *test_folder_new           (void);
void              test_folder_remove        (char          *folder);
char             *test_folder_write         (const char    *folder,
                                             const char    *name,
                                             const char    *text);

G_END_DECLS
