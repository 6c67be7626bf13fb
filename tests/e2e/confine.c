/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For environ and unshare() */
#define _GNU_SOURCE
#include "config.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Runs a program that the kernel ends, by SIGSYS, as soon as it or a thread of it opens a socket
 * other than a local one, or starts another program. Where it may, it leaves the network, too.
 *
 * Usage: confine COMMAND [ARGUMENT...]
 *
 * A filter of system calls needs no rights and no tracer, and nothing escapes it: it is for good,
 * and for all that comes of the process.
 */

#if defined (__x86_64__)
# define ARCHITECTURE AUDIT_ARCH_X86_64
# define HIGHEST_CALL 0x3fffffff        /* what lies above is another way to call the same */
#elif defined (__aarch64__)
# define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined (__riscv) && __riscv_xlen == 64
# define ARCHITECTURE AUDIT_ARCH_RISCV64
#else
# error "The name that the kernel has for this architecture is to be added here."
#endif

#ifndef HIGHEST_CALL
# define HIGHEST_CALL 0x7fffffff
#endif

#define LOAD(offset)       BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offset)
#define FIELD(name)        LOAD (offsetof (struct seccomp_data, name))
#define ARGUMENT_LOW(n)    LOAD (offsetof (struct seccomp_data, args[n]) + LOW)
#define ARGUMENT_HIGH(n)   LOAD (offsetof (struct seccomp_data, args[n]) + 4 - LOW)
#define ALLOW              BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define END                BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)
#define IF(value, n, m)    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, value, n, m)
#define IF_ABOVE(value, n) BPF_JUMP (BPF_JMP | BPF_JGT | BPF_K, value, n, 0)

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
# define LOW 0
#else
# define LOW 4
#endif

static int
write_file (const char *path,
            const char *text)
{
  FILE *file = fopen (path, "w");

  if (file == NULL)
    return -1;

  fputs (text, file);

  return fclose (file);
}

/* Whoever may not leave the network may be allowed to as the ruler of a world of one. */
static void
leave_network (void)
{
  char users[64], groups[64];

  snprintf (users, sizeof users, "%u %u 1", (unsigned) getuid (), (unsigned) getuid ());
  snprintf (groups, sizeof groups, "%u %u 1", (unsigned) getgid (), (unsigned) getgid ());

  if (unshare (CLONE_NEWNET) == 0)
    return;

  if (unshare (CLONE_NEWUSER | CLONE_NEWNET) != 0)
    {
      fprintf (stderr, "confine: the network stays in sight: %s\n", strerror (errno));
      return;
    }

  write_file ("/proc/self/setgroups", "deny");
  if (write_file ("/proc/self/uid_map", users) != 0 ||
      write_file ("/proc/self/gid_map", groups) != 0)
    {
      fprintf (stderr, "confine: nobody is at home: %s\n", strerror (errno));
      exit (125);
    }
}

/* The one program that may be started is the one whose name lies at @path: what it becomes is not
 * likely to have a name at that place, and this one starts nothing else. */
static int
confine (const char *path)
{
  uint64_t address = (uint64_t) (uintptr_t) path;
  struct sock_filter filter[] = {
    FIELD (arch),
    IF (ARCHITECTURE, 1, 0),
    END,
    FIELD (nr),
    IF_ABOVE (HIGHEST_CALL, 13),
    IF (__NR_execveat, 12, 0),
#ifdef __NR_io_uring_setup
    IF (__NR_io_uring_setup, 11, 0),
#else
    IF (__NR_execveat, 11, 0),
#endif
    IF (__NR_socket, 3, 0),
    IF (__NR_socketpair, 2, 0),
    IF (__NR_execve, 3, 0),
    ALLOW,
    /* A socket */
    ARGUMENT_LOW (0),
    IF (AF_UNIX, 4, 5),
    /* A program */
    ARGUMENT_LOW (0),
    IF ((uint32_t) address, 0, 3),
    ARGUMENT_HIGH (0),
    IF ((uint32_t) (address >> 32), 0, 1),
    ALLOW,
    END,
  };
  struct sock_fprog program = { sizeof filter / sizeof *filter, filter };

  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
         prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0;
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 2)
    {
      fprintf (stderr, "Usage: confine COMMAND [ARGUMENT...]\n");
      return 125;
    }

  leave_network ();
  if (confine (argv[1]))
    {
      fprintf (stderr, "confine: %s\n", strerror (errno));
      return 125;
    }

  execve (argv[1], argv + 1, environ);
  fprintf (stderr, "confine: %s: %s\n", argv[1], strerror (errno));

  return 125;
}
