#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bundle, the template, and the example in the documentation follow the grammar.

Usage: bundles.py SOURCE_ROOT XMLLINT [BUILD_ROOT PANDECT_CLI]

Given the build folder, the bundles are checked as they are installed too. Given pandect-cli, the
template and the example are checked by it as well: they must be without an error and a warning.
"""

import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

import lint

EXAMPLE = re.compile(r'^```xml\n(<\?xml .*?</bundle>\n)```$', re.DOTALL | re.MULTILINE)
STAMP = re.compile(r'<(\w+)>([^<]*)</\1>\s*<tr [^>]*src="([0-9a-f]*)"')


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          check=False)
    return done.returncode, done.stdout.strip()


def check_grammar(xmllint, grammar, path):
    status, output = run(xmllint, '--noout', '--nonet', '--relaxng', grammar, path)
    return [] if status == 0 else [output]


def check_silence(path, cli):
    status, output = run(cli, 'validate', path)
    return [output] if status != 0 or re.search(r': (error|warning): ', output) else []


def check_example(readme, xmllint, grammar, cli):
    text = readme.read_text(encoding='utf-8')
    examples = EXAMPLE.findall(text)
    if len(examples) != 1:
        return [f'{readme}: {len(examples)} whole examples, expected one']

    problems = [f'{readme}: the src of “{words}” is {stamp}, expected {digest}'
                for _, words, stamp in STAMP.findall(text)
                for digest in [hashlib.sha256(' '.join(words.split()).encode()).hexdigest()[:8]]
                if stamp != digest]

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'example.xml'
        path.write_text(examples[0], encoding='utf-8')
        problems += check_grammar(xmllint, grammar, path)
        if cli:
            problems += check_silence(path, cli)
    return problems


def main():
    root, xmllint = pathlib.Path(sys.argv[1]), sys.argv[2]
    build, cli = sys.argv[3:] if len(sys.argv) > 3 else (None, None)
    grammar = root / 'data' / 'schema' / 'pandect-bundle-1.rng'
    shipped = sorted((root / 'data' / 'bundles').glob('*.xml'))
    built = sorted(pathlib.Path(build, 'data', 'bundles').glob('*.xml')) if build else shipped
    template = root / 'data' / 'schema' / 'template.xml'
    bundles = [template, *shipped, *built, *sorted((root / 'tests' / 'bundles').glob('*.xml'))]

    problems = check_example(root / 'data' / 'schema' / 'README.md', xmllint, grammar, cli)
    if cli:
        problems += check_silence(template, cli)
    for path in bundles:
        problems += check_grammar(xmllint, grammar, path)
    if not shipped or len(built) != len(shipped):
        problems.append(f'{len(shipped)} bundles in data/bundles, {len(built)} in the build folder')

    lint.finish(problems, len(bundles) + 1)


if __name__ == '__main__':
    main()
