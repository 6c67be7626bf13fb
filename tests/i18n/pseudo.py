#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues in two languages that nobody speaks, which show what is wrong with the window.

Usage: pseudo.py SOURCE_ROOT ui FOLDER        compiled, as for bindtextdomain
       pseudo.py SOURCE_ROOT content FOLDER   as .po files, for pandect-cli merge

en_XA is English in brackets, with other letters and 40 % longer: words without an accent were not
translated, and what has no room is cut. ar_XB is the same in Arabic letters, and runs from right to
left. What no language changes stays as it is: places for numbers and names, marks, entities, codes
and brands.
"""

import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import catalogues
import lint

ASCII = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
ACCENTED = 'ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÓÞǪŔŠŢÛṼŴẊÝŽàƀçđéƒĝĥíĵķļɱñóþɋŕšţûṽŵẋýž'
LATIN = str.maketrans(ASCII, ACCENTED)
ARABIC = str.maketrans(ASCII, 2 * 'ابسدعفجهيجكلمنوبقرشتؤقوخئز')
VOWELS = 'ÀÉÎÓÛàéíóû'
BRACKETS = '⟦⟧'
GROWTH = 0.4

LANGUAGES = {
    'en_XA': 'nplurals=2; plural=(n != 1);',
    'ar_XB': 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : '
             'n%100>=11 ? 4 : 5);',
}
STRING = re.compile(r'^(?:(msg\w+)(?:\[\d+\])? )?(".*")$')
MARK = r'<[^<>]+>|&#?\w+;|https?://\S+'
FORMAT = r'%(?:\d+\$)?[-+ #0\']*\d*(?:\.\d+)?(?:hh?|ll?|[zjt])?[diouxXeEfgGcsp%]'
CODE = r'\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]{2})[A-Z0-9]+\b'


def read_template(path):
    """The entries behind the header: comments and flags, and the strings by their names."""
    for block in path.read_text(encoding='utf-8').split('\n\n')[1:]:
        comments, strings, name = [], {}, None
        for line in block.split('\n'):
            match = STRING.match(line)
            if match:
                name = match[1] or name
                strings[name] = strings.get(name, '') + json.loads(match[2])
            elif line:
                comments.append(line)
        yield comments, strings


def lengthen(words):
    """Repeats vowels, so that the words grow and not their number."""
    spots = [match.end() for match in re.finditer(f'[{VOWELS}]', words)]
    if not spots:
        spots = [match.end() for match in re.finditer(f'[{ACCENTED}]', words)][-1:]
    wanted = math.ceil(GROWTH * len(words))
    for number, spot in reversed(list(enumerate(spots))):
        share = wanted // len(spots) + (number < wanted % len(spots))
        words = words[:spot] + share * words[spot - 1] + words[spot:]
    return words


def disguise(text, language, constants):
    """What stands between constants, in the letters of the language."""
    if not any(letter.isalpha() for letter in constants.sub('', text)):
        return text
    letters = LATIN if language == 'en_XA' else ARABIC
    parts, at = [], 0
    for match in constants.finditer(text):
        parts += [text[at:match.start()].translate(letters), match[0]]
        at = match.end()
    words = ''.join(parts) + text[at:].translate(letters)
    inner = words.strip('\n')
    longer = lengthen(inner) if language == 'en_XA' else inner
    return words.replace(inner, BRACKETS[0] + longer + BRACKETS[1], 1)


def write_catalogue(path, template, language, names):
    """One .po file, whole."""
    rule = LANGUAGES[language]
    blocks = ['msgid ""\nmsgstr ""\n' + '\n'.join(json.dumps(line + '\n') for line in [
        f'Language: {language}', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit', f'Plural-Forms: {rule}', 'X-Review: machine-drafted'])]

    for comments, strings in read_template(template):
        format_ = [FORMAT] if any('c-format' in line for line in comments) else []
        constants = re.compile('|'.join([MARK, *format_, *names, CODE]))
        words = [disguise(strings[name], language, constants)
                 for name in ('msgid', 'msgid_plural') if name in strings]
        lines = [f'{name} {json.dumps(strings[name], ensure_ascii=False)}'
                 for name in ('msgctxt', 'msgid', 'msgid_plural') if name in strings]
        if len(words) == 1:
            lines.append(f'msgstr {json.dumps(words[0], ensure_ascii=False)}')
        else:
            singular = 0 if language == 'en_XA' else 1
            lines += [f'msgstr[{number}] '
                      + json.dumps(words[number != singular], ensure_ascii=False)
                      for number in range(int(re.search(r'\d+', rule)[0]))]
        blocks.append('\n'.join(comments + lines))

    path.write_text('\n\n'.join(blocks) + '\n', encoding='utf-8')


def compile_catalogue(folder, catalogue):
    output = folder / catalogue.stem / 'LC_MESSAGES' / 'pandect.mo'
    output.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['msgfmt', '--check-format', '--check-accelerators=_', '--output-file', output,
                    catalogue], check=True)


def main():
    root, domain, folder = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    folder = folder.resolve()
    names = sorted({re.escape(brand) for _, text in lint.tree(root, 'data/bundles',
                                                              suffixes=('.xml',))
                    for brand in re.findall(r'<brand>([^<]+)</brand>', text)},
                   key=len, reverse=True)

    with tempfile.TemporaryDirectory() as name:
        template = pathlib.Path(name) / 'template.pot'
        problems = catalogues.extract(root.resolve(), domain, template)
        if problems:
            sys.exit('\n'.join(problems))
        if domain == 'ui':
            shutil.rmtree(folder, ignore_errors=True)   # what builds looks at when it was made
        folder.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES:
            catalogue = (folder if domain == 'content' else pathlib.Path(name)) / f'{language}.po'
            write_catalogue(catalogue, template, language, [rf'\b{name}\b' for name in names])
            if domain == 'ui':
                compile_catalogue(folder, catalogue)


if __name__ == '__main__':
    main()
