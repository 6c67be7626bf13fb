#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each hazard has an answer and a test, and each test that HAZARDS.md names is in the tree.

Usage: hazards.py SOURCE_ROOT

A test is named as `tests/FOLDER/FILE:FUNCTION`, or without a function where the file is one test.
Fails as well when the numbers of the hazards do not count up from H1.
"""

import pathlib
import re
import sys

import lint

HAZARD = re.compile(r'^### H(\d+) ', re.MULTILINE)
TEST = re.compile(r'^\* `([^`]*)`$', re.MULTILINE)
NAME = re.compile(r'(tests/[\w./-]+)(?::(\w+))?')


def check_test(root, name):
    """What is wrong with the test, or None."""
    match = NAME.fullmatch(name)
    if not match:
        return f'“{name}” is not the name of a test'

    path, function = root / match[1], match[2]
    if not path.is_file():
        return f'there is no {match[1]}'
    if function and not re.search(rf'^{function} \(', path.read_text(encoding='utf-8'),
                                  re.MULTILINE):
        return f'{match[1]} has no {function} ()'
    if not function and path.suffix == '.c':
        return f'{match[1]}: name the function'
    return None


def main():
    root = pathlib.Path(sys.argv[1])
    text = (root / 'HAZARDS.md').read_text(encoding='utf-8')
    starts = list(HAZARD.finditer(text))
    problems = []

    for number, start in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(text)
        part = text[start.start():end]
        tests = TEST.findall(part)
        if int(start[1]) != number:
            problems.append(f'HAZARDS.md: expected H{number}, found H{start[1]}')
        if '\nAnswer: ' not in part:
            problems.append(f'HAZARDS.md: H{start[1]} has no answer')
        if not tests:
            problems.append(f'HAZARDS.md: H{start[1]} has no test')
        problems += [f'HAZARDS.md: H{start[1]}: {problem}'
                     for problem in map(lambda name: check_test(root, name), tests) if problem]

    lint.finish(problems, len(starts))


if __name__ == '__main__':
    main()
