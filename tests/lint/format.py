#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No tabs or trailing blanks, no line over 100 columns, one line end at the end, a licence on top.

Usage: format.py SOURCE_ROOT

Words for translators in a template may be longer: a line break would be part of them. So may the
rows of a test's table, which read best as one line each.
"""

import sys
import unicodedata

import lint

FOLDERS = ('app', 'ui', 'resources', 'data', 'tests', 'build-aux', 'po')
SUFFIXES = ('.c', '.h', '.ui', '.css', '.py', 'meson.build', '.xml.in', '.gresource.xml')
LIMITED = ('.c', '.h', '.ui', '.css', '.py')
COLUMNS = 100


def width(line):
    """Columns on a terminal: none for a combining mark, two for a wide character."""
    return sum(0 if unicodedata.combining(character) else
               2 if unicodedata.east_asian_width(character) in 'WF' else 1
               for character in line)


def is_row_of_table(name, line):
    return name.startswith('tests/') and line.lstrip()[:1] in ('{', '"')


def is_limited(name, line):
    return (name.endswith(LIMITED) and 'translatable="yes"' not in line and
            not is_row_of_table(name, line))


def check_lines(name, text):
    for number, line in enumerate(text.split('\n'), 1):
        if '\t' in line:
            yield f'{name}:{number}: a tab; indent with blanks'
        if line != line.rstrip():
            yield f'{name}:{number}: a blank at the end of the line'
        if is_limited(name, line) and width(line) > COLUMNS:
            yield f'{name}:{number}: {width(line)} columns, at most {COLUMNS}'


def check_file(name, text):
    if text and not text.endswith('\n'):
        yield f'{name}: no line end at the end of the file'
    if text.endswith('\n\n'):
        yield f'{name}: empty lines at the end of the file'
    if name.endswith(('.c', '.h')) and not text.startswith('/* SPDX-License-Identifier: '):
        yield f'{name}:1: does not begin with its SPDX-License-Identifier'


def main():
    problems, checked = [], 0

    for name, text in lint.tree(sys.argv[1], *FOLDERS, suffixes=SUFFIXES):
        checked += 1
        problems += [*check_file(name, text), *check_lines(name, text)]

    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
