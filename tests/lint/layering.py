#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes point one way: from the window down to the layers below it.

Usage: layering.py SOURCE_ROOT

The order of the layers is that of the subdir() lines in app/meson.build, lowest first; that of the
folders of the window is that of the files in ui/meson.build. Fails when
* a layer includes one above it, or the window;
* a folder of ui/ includes one above it;
* a quoted include is not written from app/ ("content/pandect-bundle.h") or from ui/
  ("kit/pandect-label.h"), or leads nowhere;
* GTK or libadwaita appears below the window, in any file of app/ but main.c;
* libxml2 appears anywhere but in app/content/pandect-xml*.c;
* libsodium appears anywhere but in app/trust/;
* two widgets include each other, on a round of any length: a child does not know its parent;
* a singleton is reached for: g_application_get_default () outside the application class.
"""

import pathlib
import re
import sys

import lint

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
TOOLKIT = re.compile(r'^(gtk|gdk|gsk|libadwaita|adwaita)\b')
XML_FILES = 'app/content/pandect-xml*.c'


def includes(text):
    """(line, whether quoted, path) of each include."""
    return [(text.count('\n', 0, match.start()) + 1, match[1] == '"', match[2])
            for match in INCLUDE.finditer(text)]


def read_layers(root):
    text = (root / 'app' / 'meson.build').read_text(encoding='utf-8')
    return re.findall(r"^[ \t]*subdir\('([^']+)'\)", text, re.MULTILINE)


def read_rooms(root):
    text = (root / 'ui' / 'meson.build').read_text(encoding='utf-8')
    return list(dict.fromkeys(re.findall(r"^    '([a-z]+)/pandect-[^']+\.c'", text, re.MULTILINE)))


def check_toolkits(name, line, path):
    if TOOLKIT.match(path) and name.startswith('app/') and name != 'app/main.c':
        return f'{name}:{line}: <{path}>: only the window uses GTK and libadwaita'
    if path.startswith('libxml') and not pathlib.PurePath(name).match(XML_FILES):
        return f'{name}:{line}: <{path}>: only {XML_FILES} know libxml2'
    if path.startswith('sodium') and not name.startswith('app/trust/'):
        return f'{name}:{line}: <{path}>: only app/trust/ knows libsodium'
    return None


def is_generated(root, name, path):
    """Whether the header is made from the list of resources beside the file."""
    manifest = path[:-len('.h')] + '.gresource.xml'
    return '/' not in path and (root / name).with_name(manifest).exists()


def check_layer(root, layers, name, line, path):
    """A quoted include of a file in app/<layer>/."""
    own = name.split('/')[1]
    other = path.split('/')[0]

    if path == 'config.h' or is_generated(root, name, path):
        return None
    if '..' in path or other not in layers:
        return f'{name}:{line}: "{path}": write it from app/, as "layer/pandect-name.h"'
    if not (root / 'app' / path).exists():
        return f'{name}:{line}: "{path}": there is no app/{path}'
    if layers.index(other) > layers.index(own):
        return f'{name}:{line}: "{path}": {own} lies below {other}'
    return None


def check_window(root, layers, rooms, name, line, path):
    """A quoted include of a file in ui/<room>/."""
    if path == 'config.h':
        return None
    if '..' in path:
        return f'{name}:{line}: "{path}": write it without ..'
    own = name.split('/')[1]
    other = path.split('/')[0]
    if other in rooms:
        if not (root / 'ui' / path).exists():
            return f'{name}:{line}: "{path}": there is no ui/{path}'
        if own not in rooms or rooms.index(other) > rooms.index(own):
            return f'{name}:{line}: "{path}": ui/{own} lies below ui/{other}'
        return None
    if other not in layers or not (root / 'app' / path).exists():
        return f'{name}:{line}: "{path}": there is no app/{path} and no ui/{path}'
    if path.startswith('cli/'):
        return f'{name}:{line}: "{path}": the window does not know the command line'
    return None


def unit(path):
    return re.sub(r'(-private)?\.[ch]$', '', pathlib.PurePosixPath(path).name)


def find_rounds(graph):
    """Each round of includes among the widgets, once."""
    rounds, done = [], set()

    def visit(node, way):
        if node in way:
            found = way[way.index(node):]
            key = frozenset(found)
            if key not in {frozenset(other) for other in rounds}:
                rounds.append(found)
            return
        if node in done:
            return
        for target in sorted(graph.get(node, ())):
            visit(target, way + [node])
        done.add(node)

    for start in sorted(graph):
        visit(start, [])
    return rounds


def main():
    root = pathlib.Path(sys.argv[1])
    layers, rooms = read_layers(root), read_rooms(root)
    problems, graph, checked = [], {}, 0

    for name, text in lint.tree(root, 'app', 'ui', suffixes=('.c', '.h')):
        checked += 1
        text = lint.without_comments(text)
        in_layer = name.startswith('app/') and name.count('/') > 1

        if in_layer and name.split('/')[1] not in layers:
            problems.append(f'{name}: app/meson.build names no such layer')
            continue

        for line, quoted, path in includes(text):
            problem = check_toolkits(name, line, path)
            if not problem and quoted and in_layer:
                problem = check_layer(root, layers, name, line, path)
            if not problem and quoted and name.startswith('ui/'):
                problem = check_window(root, layers, rooms, name, line, path)
            if problem:
                problems.append(problem)
            elif quoted and path.split('/')[0] in rooms and unit(path) != unit(name):
                graph.setdefault(unit(name), set()).add(unit(path))

        if 'g_application_get_default' in text and not name.endswith('-application.c'):
            problems.append(f'{name}: g_application_get_default (): let it be handed in')

    graph = {node: targets - {'config'} for node, targets in graph.items()}
    problems += ['ui: these include each other, so one knows its parent: ' + ' → '.join(found)
                 for found in find_rounds(graph)]
    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
