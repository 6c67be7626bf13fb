#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide for authors leads where it says.

Usage: authoring.py SOURCE_ROOT PANDECT_CLI

Does what data/schema/AUTHORING.md tells a reader to do, word for word: runs its commands, compares
what they print, and makes each change to the file. Only the folder of the template is another.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import lint

BLOCK = re.compile(r'(?:^(Find|Write)\n\n)?^```(\w+)\n(.*?)^```$', re.DOTALL | re.MULTILINE)
INSTALLED = 'schema=/usr/share/pandect/schema\n'
FILE = 'hiccups.xml'


def run(commands, folder, cli, schema):
    """As a shell would, with the program of the build in its path."""
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'G_DEBUG': '',
                   'PATH': f'{cli.parent}{os.pathsep}{os.environ["PATH"]}'}
    done = subprocess.run(['sh', '-c', commands.replace(INSTALLED, f'schema={schema}\n')],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder,
                          env=environment, check=False)
    return done.stdout.replace(str(folder), '…')


def follow(guide, folder, cli, schema):
    problems, checked = [], 0
    path, output, found = folder / FILE, None, None

    for word, language, text in BLOCK.findall(guide):
        checked += 1
        if language == 'sh':
            output = run(text, folder, cli, schema)
        elif language == 'text':
            if output != text:
                problems.append(f'expected:\n{text}\nfound:\n{output}')
        elif word == 'Find':
            found = text
        elif word == 'Write' and found:
            content = path.read_text(encoding='utf-8')
            # An attribute stands in the middle of a line.
            old, new = (found, text) if found in content else (found.strip(), text.strip())
            if content.count(old) != 1:
                problems.append(f'{content.count(old)} times in the file, expected once:\n{found}')
            path.write_text(content.replace(old, new, 1), encoding='utf-8')
            found = None
        else:
            problems.append(f'nobody is told what to do with:\n{text}')
    return problems, checked


def main():
    root, cli = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    schema = root / 'data' / 'schema'
    guide = (schema / 'AUTHORING.md').read_text(encoding='utf-8')

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        problems, checked = follow(guide, folder, cli, schema)
        output = run(f'pandect-cli validate {FILE}\n', folder, cli, schema)
        if output != f'{FILE} is valid\n':
            problems.append(f'the guide ends with a bundle that is not sound:\n{output}')

    if INSTALLED not in guide:
        problems.append('the guide does not say where the template is installed')
    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
