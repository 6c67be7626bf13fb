#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line tool loads no toolkit, directly or through another library.

Usage: linkage.py PANDECT_CLI
"""

import re
import subprocess
import sys

import lint

TOOLKIT = re.compile(r'^lib(gtk|gdk|adwaita)[-.]')


def main():
    program = sys.argv[1]
    try:
        done = subprocess.run(['ldd', program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, check=True)
    except subprocess.CalledProcessError as error:
        lint.finish([f'ldd {program}: {error.stdout.strip()}'], 1)

    libraries = [line.split()[0] for line in done.stdout.splitlines() if line.strip()]
    lint.finish([f'{program} loads {library}' for library in libraries
                 if TOOLKIT.match(library.rsplit('/', 1)[-1])], len(libraries))


if __name__ == '__main__':
    main()
