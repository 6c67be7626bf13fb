#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shells complete what the bundle knows: commands, ids, fields and values.

Usage: completions.py SOURCE_ROOT PANDECT_CLI SHELL...
"""

import os
import pathlib
import subprocess
import sys

# What is typed, and what is offered then, among others
CASES = [
    ('pandect-cli asse', 'assess'),
    ('pandect-cli show letroz', 'letrozole'),
    ('pandect-cli assess menopa', 'menopause'),
    ('pandect-cli next menopause=post', 'postmenopausal'),
    ('pandect-cli sheet -o a.pdf her2=po', 'positive'),
    ('pandect-cli list --kind proc', 'procedure'),
]

BASH = '''
. /usr/share/bash-completion/bash_completion
. "$1"
COMP_LINE=$2
COMP_POINT=${#COMP_LINE}
# As readline cuts the line: at blanks and at the signs in COMP_WORDBREAKS
COMP_WORDS=($(printf '%s' "$COMP_LINE" | sed 's/=/ = /g'))
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMP_TYPE=9
# Only while a completion runs would bash have it.
compopt () { :; }
_pandect_cli
printf '%s\\n' "${COMPREPLY[@]}"
'''

ZSH = '''
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=PROMPT'> '; fpath=($1 \\$fpath); stty -echo"
zpty -w shell "autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' list-prompt ''"
zpty -w shell "bindkey '^I' complete-word; echo READY\\$((1))"
zpty -r shell line '*READY1*PROMPT>*'
zpty -w -n shell "$2"$'\\t'
zpty -w -n shell $'\\x01'"print -r -- '<"$'\\x05'">'"$'\\n'
zpty -r shell line '*<*>*'
print -r -- $line
'''

FISH = 'source $argv[1]; complete -C $argv[2]'


def run(shell, script, *arguments):
    command = {'bash': ['bash', '--norc', '-c', script, 'bash'],
               'zsh': ['zsh', '-f', '-c', script, 'zsh'],
               'fish': ['fish', '--no-config', '-c', script]}[shell]
    done = subprocess.run([*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, text=True, timeout=60, check=False)
    return done.stdout + done.stderr


def main():
    source_root, program, *shells = sys.argv[1:]
    folder = pathlib.Path(source_root) / 'data' / 'completions'
    os.environ['PATH'] = f'{pathlib.Path(program).parent}:{os.environ["PATH"]}'
    scripts = {'bash': (BASH, folder / 'pandect-cli.bash'),
               'zsh': (ZSH, folder),
               'fish': (FISH, folder / 'pandect-cli.fish')}

    problems = checked = 0
    for shell in shells:
        script, file = scripts[shell]
        for typed, expected in CASES:
            checked += 1
            offered = run(shell, script, str(file), typed)
            if expected not in offered:
                problems += 1
                print(f'{shell}: “{typed}” does not offer “{expected}”, but:\n{offered}')

    print(f'{checked} checked, {problems} problems')
    sys.exit(1 if problems or not checked else 0)


if __name__ == '__main__':
    main()
