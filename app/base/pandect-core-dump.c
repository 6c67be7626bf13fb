/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-core-dump.h"

#include <sys/resource.h>

/* A program that crashes may leave its memory in a file, and what is recorded of a patient with it.
 *
 * A limit of 0 bytes would keep the kernel from writing the file itself, but not from handing the
 * memory to a program that collects crashes. Of one byte it makes neither: too little for a file,
 * and the sign by which the kernel knows that such a program is not to be started. To make the
 * process undumpable would do the same, but then the portals of the desktop, which look at who
 * calls them, would refuse to print or to choose a file.
 */
#define NO_DUMP 1

/**
 * pandect_core_dump_forbid:
 *
 * Leaves nothing behind when the program crashes. To be called first.
 *
 * In a build for debugging, the variable `PANDECT_CORE_DUMP` leaves everything as it is.
 */
void
pandect_core_dump_forbid (void)
{
  struct rlimit limit;

  if ((MAY_DUMP_CORE && g_getenv ("PANDECT_CORE_DUMP") != NULL) ||
      getrlimit (RLIMIT_CORE, &limit) != 0)
    return;

  /* What was forbidden to begin with stays so: the upper limit cannot be raised. */
  limit.rlim_max = MIN (limit.rlim_max, NO_DUMP);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_CORE, &limit);
}
