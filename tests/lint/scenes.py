#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenes of the tour record, open and unfold is in the shipped bundle.

The tour goes on without it, since it also shows other bundles, and the picture would show less.

Usage: scenes.py SOURCE_ROOT
"""

import configparser
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import lint

SCENES = 'tests/tour/scenes.ini'
BUNDLE = 'data/bundles/stage-iv-breast-cancer.xml'


def main():
    root = pathlib.Path(sys.argv[1])
    elements = list(ElementTree.parse(root / BUNDLE).iter())
    ids = {element.get('id') for element in elements}
    answers = {f'{field.get("id")}={value.get("id")}'
               for field in elements if field.tag.endswith('}field')
               for value in field if value.tag.endswith('}value')}
    scenes = configparser.RawConfigParser(delimiters=('=',))
    scenes.read(root / SCENES, encoding='utf-8')
    problems, checked = [], 0

    for name in scenes.sections():
        scene = scenes[name]
        for answer in filter(None, scene.get('answers', '').split(';')):
            checked += 1
            if answer not in answers:
                problems.append(f'{SCENES}: {name}: the bundle has no answer {answer}')
        for key in ('open', 'browse', 'fact'):
            if key in scene:
                checked += 1
                if scene[key] not in ids:
                    problems.append(f'{SCENES}: {name}: the bundle has no {scene[key]}')

    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
