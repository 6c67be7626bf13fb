#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/ui/POTFILES.in lists exactly the files that hold words for translators.

Usage: potfiles.py SOURCE_ROOT [--write]

With --write the list is renewed.
"""

import pathlib
import re
import sys

import lint

CALL = re.compile(r'\b(?:_|N_|Q_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*["\w]')
ATTRIBUTE = re.compile(r'''\btranslatable=["'](?:yes|true|1)["']''')

HEADER = '# Sorted; tests/lint/potfiles.py --write renews this list.\n'


def has_words(name, text):
    if name.endswith('.in'):
        return True
    if name.endswith('.ui'):
        return bool(ATTRIBUTE.search(re.sub(r'<!--.*?-->', '', text, flags=re.DOTALL)))
    return bool(CALL.search(lint.without_comments(text)))


def wanted(root):
    names = [name for name, text in lint.tree(root, 'app', 'ui', suffixes=('.c', '.h', '.ui'))
             if has_words(name, text)]
    names += [name for name, _ in lint.tree(root, 'data',
                                            suffixes=('.desktop.in', '.metainfo.xml.in'))]
    return sorted(names)


def main():
    root = pathlib.Path(sys.argv[1])
    path = root / 'po' / 'ui' / 'POTFILES.in'
    names = wanted(root)

    if '--write' in sys.argv[2:]:
        path.write_text(HEADER + ''.join(name + '\n' for name in names), encoding='utf-8')

    listed = [line for line in path.read_text(encoding='utf-8').split('\n')
              if line and not line.startswith('#')]
    problems = [f'{name}: has words for translators, and is not in POTFILES.in'
                for name in names if name not in listed]
    problems += [f'{name}: in POTFILES.in, and has no words for translators'
                 for name in listed if name not in names]
    problems += [f'{name}: twice in POTFILES.in' for name in sorted(set(listed))
                 if listed.count(name) > 1]
    if problems:
        problems.append('tests/lint/potfiles.py . --write puts it right')

    lint.finish(problems, len(names))


if __name__ == '__main__':
    main()
