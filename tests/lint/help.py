#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the manual says of keys, menus and commands is so, in every language.

Usage: help.py SOURCE_ROOT

Fails when
* a page is not in help/meson.build, or the window for desktops without Yelp does not show it;
* a key in a page is none of those that the program has;
* a label in a page is none of the program's own;
* a command, an option or a setting in a page is not in the manual pages or among the settings;
* a catalogue lacks a text, has another markup than the page, or names a label otherwise than the
  program does in that language.
"""

import ast
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

import lint

NS = '{http://projectmallard.org/1.0/}'
ALWAYS = {('Enter',), ('Esc',)}
NAMES = {'Control': 'Ctrl', 'Escape': 'Esc', 'comma': ',', 'question': '?'}
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
PART = re.compile(r'^(msgctxt|msgid|msgstr)((?:\s+"(?:\\.|[^"\\])*")+)', re.MULTILINE)
GUI = re.compile(r'<gui>([^<]+)')
TAG = re.compile(r'<[^>]+>')


def read_po(path):
    """msgid -> msgstr, without what is fuzzy or has a context kept apart."""
    texts = {}
    for block in path.read_text(encoding='utf-8').split('\n\n'):
        if '\n#, fuzzy' in '\n' + block or '#~' in block:
            continue
        parts = {key: ''.join(map(ast.literal_eval, STRING.findall(body)))
                 for key, body in PART.findall(block)}
        if parts.get('msgid'):
            texts.setdefault(parts['msgid'], parts.get('msgstr', ''))
    return texts


def plain(label):
    """A label as it is read: without the line under a letter and the dots of a menu."""
    return re.sub(r'\(_\w\)', '', label).replace('_', '').rstrip('…').strip()


def read_keys(root):
    source = (root / 'ui/state/pandect-keys.c').read_text(encoding='utf-8')
    keys = set(ALWAYS)
    for accel in re.findall(r'"((?:<\w+>)*\w+)"[ ,}]', source):
        parts = re.findall(r'<(\w+)>', accel) + [accel.rsplit('>', 1)[-1]]
        keys.add(tuple(NAMES.get(part, part.upper() if len(part) == 1 else part) for part in parts))
    return keys


def read_labels(root):
    labels = set()
    for name, text in lint.tree(root, 'ui', 'app', suffixes=('.ui', '.c')):
        labels.update(plain(label)
                      for label in re.findall(r'translatable="yes"[^>]*>([^<]+)<', text))
        labels.update(plain(label) for label in re.findall(r'_\("([^"]+)"\)', text))
    return labels


def check_page(name, page, keys, labels, known):
    for sequence in page.iter(NS + 'keyseq'):
        words = tuple(key.text for key in sequence)
        if words not in keys:
            yield f'{name}: there is no key {"+".join(words)}'
    inside = {key for sequence in page.iter(NS + 'keyseq') for key in sequence}
    for key in page.iter(NS + 'key'):
        if key not in inside and (key.text,) not in keys:
            yield f'{name}: there is no key {key.text}'
    for label in page.iter(NS + 'gui'):
        if label.text not in labels:
            yield f'{name}: nothing is called “{label.text}”'
    for element in ('cmd', 'code'):
        for words in page.iter(NS + element):
            for word in re.findall(r'[a-z-]{3,}', words.text):
                if word not in known:
                    yield f'{name}: <{element}> “{word}” is nowhere else'


def check_catalogue(path, texts, program):
    catalogue = read_po(path)
    for text in texts:
        translated = catalogue.get(text, '')
        if not translated:
            yield f'{path}: not translated: {text[:60]}'
        elif sorted(TAG.findall(text)) != sorted(TAG.findall(translated)):
            yield f'{path}: other markup: {text[:60]}'
        else:
            wanted = sorted(program.get(label) or label for label in GUI.findall(text))
            found = sorted(GUI.findall(translated))
            if wanted != found:
                yield f'{path}: labels {found}, in the program {wanted}'


def read_texts(pages):
    """What itstool hands to translators: the words of each title, paragraph and description."""
    for page in pages:
        source = page.read_text(encoding='utf-8')
        for body in re.findall(r'<(?:title|p|desc)>(.*?)</(?:title|p|desc)>', source, re.DOTALL):
            yield ' '.join(body.split())


def main():
    root = pathlib.Path(sys.argv[1])
    pages = sorted((root / 'help/C').glob('*.page'))
    keys, labels = read_keys(root), read_labels(root)
    known = '\n'.join((root / name).read_text(encoding='utf-8').replace('\\-', '-')
                      for name in ('data/pandect.1', 'data/pandect-cli.1',
                                   'data/org.pandect.Pandect.gschema.xml',
                                   'build-aux/kit/INSTRUCTIONS.txt'))
    problems = []

    for listing in ('help/meson.build', 'ui/dialogs/pandect-help-window.c'):
        text = (root / listing).read_text(encoding='utf-8')
        problems += [f'{listing}: lacks {page.stem}' for page in pages
                     if not re.search(rf'[\'"]{page.stem}(\.page)?[\'"]', text)]
    for page in pages:
        problems += check_page(page.name, ET.parse(page).getroot(), keys, labels, known)

    texts = list(dict.fromkeys(read_texts(pages)))
    languages = (root / 'help/LINGUAS').read_text(encoding='utf-8').split()
    for language in languages:
        program = {plain(source): plain(words) for source, words
                   in read_po(root / f'po/ui/{language}.po').items()}
        problems += check_catalogue(root / f'help/{language}/{language}.po', texts, program)

    lint.finish(problems, len(pages) + len(texts) * len(languages))


if __name__ == '__main__':
    main()
