#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every catalogue is well-formed, listed, and has exactly the texts there are.

Usage: catalogues.py SOURCE_ROOT

Prints how much of each language there is. Extracts the texts anew, so that no template needs to be
kept: a catalogue with a text that is no more, or without one that is new, is out of date.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'lint'))
import lint  # noqa: E402

# As in po/ui/meson.build, whose preset adds these.
UI_KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3',
               'g_dpgettext2:2c,3']
DOMAINS = {
    'ui': {'xgettext': [f'--keyword={keyword}' for keyword in UI_KEYWORDS],
           'msgfmt': ['--check-accelerators=_'], 'target': 'pandect-update-po'},
    'content': {'xgettext': [], 'msgfmt': [], 'target': 'pandect-content-update-po'},
}
DIRECTION_CONTROL = re.compile('[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]')
COUNT = re.compile(r'(\d+) (translated|fuzzy|untranslated)')


def run(root, *command):
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '',
                   'GETTEXTDATADIRS': str(root / 'data' / 'gettext')}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          cwd=root, env=environment, check=False)
    return done.returncode, done.stdout.strip()


def read_list(path):
    return [word for line in path.read_text(encoding='utf-8').split('\n')
            if not line.startswith('#') for word in line.split()]


def extract(root, domain, template):
    """The texts as they are now. xgettext does not fail where it does not know a kind of file."""
    files = read_list(root / 'po' / domain / 'POTFILES.in')
    status, output = run(root, 'xgettext', '--from-code=UTF-8', '--output', template,
                         *DOMAINS[domain]['xgettext'], *files)
    if status or 'unknown' in output or not template.exists():
        return [f'po/{domain}: xgettext: {output}']
    return []


def check_freshness(root, domain, path, template, folder):
    """msgcmp names the entries of its second file that its first has not got."""
    name, target = path.relative_to(root), DOMAINS[domain]['target']
    current = folder / 'current.po'
    run(root, 'msgattrib', '--no-obsolete', '--output-file', current, path)

    problems = []
    for what, first, second in [('lacks', current, template), ('has what is no more', template,
                                                               current)]:
        status, output = run(root, 'msgcmp', '--use-fuzzy', '--use-untranslated', first, second)
        if status:
            problems.append(f'{name}: {what}; {target} mends it:\n{output}')
    return problems


def check_catalogue(root, domain, path):
    name = path.relative_to(root)
    text = path.read_text(encoding='utf-8')
    problems = [f'{name}:{number}: a direction control' for number, line in
                enumerate(text.split('\n'), 1) if DIRECTION_CONTROL.search(line)]

    if f'"Language: {path.stem}\\n"' not in text:
        problems.append(f'{name}: its header does not say “Language: {path.stem}”')

    status, output = run(root, 'msgfmt', '--check-format', '--check-header', '--check-domain',
                         '--statistics', *DOMAINS[domain]['msgfmt'], '--output-file=/dev/null',
                         path)
    if status:
        problems.append(f'{name}: {output}')

    counts = {kind: int(number) for number, kind in COUNT.findall(output)}
    total = sum(counts.values())
    done = counts.get('translated', 0)
    print(f'{name}: {done} of {total} translated ({100 * done // max(total, 1)} %), '
          f'{counts.get("fuzzy", 0)} fuzzy, {counts.get("untranslated", 0)} missing')
    return problems


def check_listing(root, domain):
    folder = root / 'po' / domain
    listed = read_list(folder / 'LINGUAS')
    there = sorted(path.stem for path in folder.glob('*.po'))

    problems = [f'po/{domain}/LINGUAS: {name} has no {name}.po' for name in listed
                if name not in there]
    problems += [f'po/{domain}/{name}.po: not in LINGUAS' for name in there if name not in listed]
    if listed != sorted(set(listed)):
        problems.append(f'po/{domain}/LINGUAS: not sorted, or something is there twice')
    return problems


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    problems, checked = [], 0

    for domain in DOMAINS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            template = folder / 'template.pot'
            problems += check_listing(root, domain)
            failures = extract(root, domain, template)
            problems += failures
            checked += 1

            for path in sorted((root / 'po' / domain).glob('*.po')):
                checked += 1
                problems += check_catalogue(root, domain, path)
                if not failures:
                    problems += check_freshness(root, domain, path, template, folder)

    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
