#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file names a folder that exists on one machine only.

Usage: paths.py SOURCE_ROOT
"""

import re
import sys

import lint

# Written apart, so that this file passes its own test.
FOLDERS = ('work', 'root', 'home')
MACHINE_PATH = re.compile(r'(?<![\w.*:/@-])/(?:' + '|'.join(FOLDERS) + r')/\w')


def main():
    problems, checked = [], 0

    for name, text in lint.tree(sys.argv[1], '.'):
        checked += 1
        for number, line in enumerate(text.split('\n'), 1):
            match = MACHINE_PATH.search(line)
            if match:
                problems.append(f'{name}:{number}: a path of one machine: {line.strip()[:80]}')

    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
