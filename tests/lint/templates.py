#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every template follows GTK's grammar, names nothing that newer libraries deprecate, and gives no
label a role without a name.

Usage: templates.py SOURCE_ROOT XMLLINT

The compiler warns of a deprecated function, but nobody warns of a class in a template.
"""

import pathlib
import re
import subprocess
import sys
from xml.etree import ElementTree

import lint

GRAMMAR = pathlib.Path('/usr/share/gtk-4.0/gtk4builder.rng')

# Deprecated in libadwaita up to 1.6 and GTK up to 4.18.
DEPRECATED = {
    'AdwAboutWindow', 'AdwFlap', 'AdwLeaflet', 'AdwMessageDialog', 'AdwPreferencesWindow',
    'AdwSqueezer', 'AdwViewSwitcherTitle', 'GtkAppChooserButton', 'GtkCellView', 'GtkColorButton',
    'GtkComboBox', 'GtkComboBoxText', 'GtkDialog', 'GtkFileChooserNative', 'GtkFontButton',
    'GtkIconView', 'GtkInfoBar', 'GtkLockButton', 'GtkMessageDialog', 'GtkTreeView',
    'GtkVolumeButton',
}
# Roles that have no name in GTK 4.18. A label is put into a widget of such a role.
NAMELESS = {
    'banner', 'caption', 'command', 'composite', 'generic', 'input', 'landmark', 'legend',
    'paragraph', 'range', 'section', 'section-head', 'select', 'status', 'structure', 'time',
}
CLASS = re.compile(r'<(?:object|template)\b[^>]*?\b(?:class|parent)="(\w+)"')


def nameless_labels(text):
    """The roles of labels that assistive technology hears nothing of."""
    for label in ElementTree.fromstring(text.encode()).iterfind('.//object[@class="GtkLabel"]'):
        role = label.findtext('property[@name="accessible-role"]')
        if role in NAMELESS:
            yield role


def main():
    root, xmllint = pathlib.Path(sys.argv[1]), sys.argv[2]
    problems, checked = [], 0

    for name, text in lint.tree(root, 'ui', suffixes=('.ui',)):
        checked += 1
        problems += [f'{name}: {found} is deprecated in newer libraries'
                     for found in sorted(DEPRECATED.intersection(CLASS.findall(text)))]
        problems += [f'{name}: a label of the role {role} has no name in newer libraries'
                     for role in nameless_labels(text)]
        if 'translatable="yes"' in text and '<interface domain="pandect">' not in text:
            problems.append(f'{name}: has words, so it needs <interface domain="pandect">')
        if GRAMMAR.exists():
            command = [xmllint, '--noout', '--nonet', '--relaxng', GRAMMAR, root / name]
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  text=True, check=False)
            if done.returncode != 0:
                problems.append(done.stdout.strip())

    lint.finish(problems, checked)


if __name__ == '__main__':
    main()
