#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The build can be configured where every program and library is missing that it can do without.

Usage: configuration.py SOURCE_ROOT
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import lint

CALL = re.compile(r"\b(find_program|dependency)\(((?:\s*'[^']+',)+)[^()]*?required: false")
NAME = re.compile(r"'([^']+)'")

# What asks for libraries is told that these are missing. CMake, which meson asks next, is hidden.
PKG_CONFIG = '''#!/bin/sh
for argument; do
  case $argument in
    {names}) exit 1 ;;
  esac
done
exec {program} "$@"
'''


def find_optional(source_root):
    """The names of programs and of libraries that meson need not find."""
    names = {'find_program': {'cmake'}, 'dependency': set()}
    for path in pathlib.Path(source_root).rglob('meson.build'):
        for call, words in CALL.findall(path.read_text(encoding='utf-8')):
            names[call].update(NAME.findall(words))
    return names['find_program'], names['dependency']


def link_programs(folder, hidden):
    """Fills the folder with what PATH leads to, but for what is hidden."""
    for place in os.environ['PATH'].split(os.pathsep):
        for program in pathlib.Path(place).glob('*'):
            link = folder / program.name
            if program.name not in hidden and not link.is_symlink():
                link.symlink_to(program.absolute())


def main():
    source_root = sys.argv[1]
    programs, libraries = find_optional(source_root)
    problems = []

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / 'bin'
        folder.mkdir()
        link_programs(folder, programs | {'pkg-config'})

        pkg_config = folder / 'pkg-config'
        pkg_config.write_text(PKG_CONFIG.format(names='|'.join(sorted(libraries)),
                                                program=shutil.which('pkg-config')))
        pkg_config.chmod(0o755)

        done = subprocess.run(['meson', 'setup', f'{name}/build', source_root],
                              env=os.environ | {'PATH': str(folder)}, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)

    if done.returncode != 0:
        problems.append(done.stdout)
    for missing in sorted(programs | libraries):
        if re.search(rf"(Program|dependency) {re.escape(missing)} found: YES", done.stdout):
            problems.append(f'{missing} was found, although it is hidden')

    lint.finish(problems, len(programs) + len(libraries))


if __name__ == '__main__':
    main()
