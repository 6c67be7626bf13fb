#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the build folder, both programs find bundles, languages and settings by meson devenv alone.

Usage: devenv.py BUILD_ROOT
"""

import os
import subprocess
import sys
import tempfile

# A command, and what it prints only if it has found what it needs.
COMMANDS = [
    (['pandect-cli', 'list', '--kind', 'drug'], 'létrozole'),
    (['pandect-cli', '--help'], 'Afficher la version'),
    (['pandect', '--help'], 'Affiche une référence sur les traitements.'),
    (['gsettings', 'list-keys', 'org.pandect.Pandect'], 'content-language'),
]


def main():
    failed = 0

    with tempfile.TemporaryDirectory() as home:
        environment = {'GSETTINGS_BACKEND': 'memory', 'HOME': home, 'LANGUAGE': 'fr_CA',
                       'LC_ALL': 'C.UTF-8', 'PATH': os.environ['PATH']}
        for command, expected in COMMANDS:
            done = subprocess.run(['meson', 'devenv', '-C', sys.argv[1], *command],
                                  env=environment, encoding='utf-8', stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, check=False)
            if done.returncode != 0 or expected not in done.stdout:
                failed += 1
                print(f'{" ".join(command)}: status {done.returncode}, without "{expected}":')
                print(done.stdout)

    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
