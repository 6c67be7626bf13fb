#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference of bundles has all that there is, and its examples are right.

Usage: reference.py SOURCE_ROOT PANDECT_CLI

Looks in data/schema: REFERENCE.md explains every element and attribute of the grammar and every
code of a message; example.xml has each of them, is valid without a warning, and holds every
example; the cases of the reference are what it says.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import lint

RELAX_NG = '{http://relaxng.org/ns/structure/1.0}'
XML = '{http://www.w3.org/XML/1998/namespace}'
HEADING = re.compile(r'^### (\S+)$', re.MULTILINE)
BLOCK = re.compile(r'^```(\w+)\n(.*?)^```$', re.DOTALL | re.MULTILINE)
CODE = re.compile(r'"([CENW][0-9]+)"')


def collapse(text):
    return ' '.join(text.split())


def read_grammar(path):
    """The attributes of each element, those of all elements of one name together."""
    grammar = ElementTree.parse(path).getroot()
    defines = {define.get('name'): define for define in grammar.iter(f'{RELAX_NG}define')}
    elements = {}

    def collect(pattern, attributes):
        for part in pattern:
            if part.tag == f'{RELAX_NG}attribute':
                attributes.add(part.get('name'))
            elif part.tag == f'{RELAX_NG}ref':
                collect(defines[part.get('name')], attributes)
            elif part.tag != f'{RELAX_NG}element':
                collect(part, attributes)

    for element in grammar.iter(f'{RELAX_NG}element'):
        collect(element, elements.setdefault(element.get('name'), set()))
    return elements


def read_bundle(path):
    elements = {}
    for element in ElementTree.parse(path).getroot().iter():
        names = {name.replace(XML, 'xml:') for name in element.attrib}
        elements.setdefault(element.tag.split('}')[-1], set()).update(names)
    return elements


def read_codes(root):
    return {code for path in (root / 'app').rglob('pandect-*.c')
            for code in CODE.findall(path.read_text(encoding='utf-8'))}


def check_sections(sections, grammar, bundle, codes):
    problems = []
    for name, attributes in grammar.items():
        section = sections.get(name, '')
        if not section:
            problems.append(f'REFERENCE.md: there is no section “{name}”')
        problems += [f'REFERENCE.md: “{name}” says nothing of {attribute}'
                     for attribute in sorted(attributes) if f'`{attribute}`' not in section]
        problems += [f'example.xml: there is no {name} with {attribute}'
                     for attribute in sorted(attributes - bundle.get(name, set()))]
        if name not in bundle:
            problems.append(f'example.xml: there is no {name}')
    return problems + [f'REFERENCE.md: there is no section “{code}”'
                       for code in sorted(codes) if code not in sections]


def check_examples(guide, example, cli):
    problems = []
    blocks = BLOCK.findall(guide)
    problems += [f'example.xml does not hold:\n{text}' for language, text in blocks
                 if language == 'xml' and collapse(text) not in collapse(example)]

    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / 'example.xml'
        path.write_text(example, encoding='utf-8')
        cases = [text for language, text in blocks if language == 'csv']
        path.with_suffix('.cases.csv').write_text(cases[0], encoding='utf-8')
        output = subprocess.run([cli, 'validate', path], stdout=subprocess.PIPE, text=True,
                                check=False).stdout
        tried = f'{cases[0].count(chr(10)) - 1} cases were tried\n'
        if not output.endswith(f'{tried}{path} is valid\n'):
            problems.append(f'example.xml, with its cases:\n{output}')
    return problems, len(blocks)


def main():
    root, cli = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    schema = root / 'data' / 'schema'
    guide = (schema / 'REFERENCE.md').read_text(encoding='utf-8')
    pieces = HEADING.split(guide)
    sections = dict(zip(pieces[1::2], pieces[2::2]))
    grammar = read_grammar(schema / 'pandect-bundle-1.rng')
    codes = read_codes(root)

    problems = check_sections(sections, grammar, read_bundle(schema / 'example.xml'), codes)
    more, n_blocks = check_examples(guide, (schema / 'example.xml').read_text(encoding='utf-8'),
                                    cli)
    lint.finish(problems + more, len(grammar) + len(codes) + n_blocks)


if __name__ == '__main__':
    main()
