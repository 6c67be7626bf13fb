# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: the files of the project, and the report at the end."""

import pathlib
import re
import sys


def tree(root, *folders, suffixes=None):
    """The files under the folders of root, sorted, as (path from root, text). Build folders, whose
    names begin with an underscore, hidden folders and files that are not UTF-8 are left out."""
    root = pathlib.Path(root)
    for folder in folders:
        for path in sorted((root / folder).rglob('*')):
            name = path.relative_to(root)
            if any(part.startswith(('_', '.git')) or part == '__pycache__' for part in name.parts):
                continue
            if not path.is_file() or (suffixes and not path.name.endswith(suffixes)):
                continue
            try:
                yield name.as_posix(), path.read_text(encoding='utf-8')
            except UnicodeDecodeError:
                continue


def without_comments(source):
    """C without its comments, every line still where it was."""
    pattern = r'"(?:\\.|[^"\\\n])*"|/\*.*?\*/|//[^\n]*'
    return re.sub(pattern,
                  lambda match: match[0] if match[0][0] == '"' else '\n' * match[0].count('\n'),
                  source, flags=re.DOTALL)


def finish(problems, checked):
    """Prints the problems and ends the test. A test that looked at nothing has failed as well."""
    for problem in problems:
        print(problem)
    if not checked:
        problems = ['nothing was checked: have the files moved?']
        print(problems[0])
    print(f'{checked} checked, {len(problems)} problems')
    sys.exit(1 if problems else 0)
