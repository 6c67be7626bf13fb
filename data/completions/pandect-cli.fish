# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for pandect-cli. Ids, fields and values are those of the bundle that is asked about.

set -l commands assess coverage diff drift fields import install keys library list merge next \
    rollback search sheet show stats table texts validate

function __pandect_cli_ask --description 'Asks about the bundle that the command line names'
    set -l words (commandline -opc)
    set -l bundle
    for i in (seq (count $words))
        switch $words[$i]
            case -b --bundle
                set bundle --bundle $words[(math $i + 1)]
            case '--bundle=*'
                set bundle $words[$i]
        end
    end
    pandect-cli $argv $bundle 2>/dev/null
end

function __pandect_cli_fields --description 'Answers, with what they mean'
    __pandect_cli_ask fields | string replace -r '^(\S+)\s+(.*)$' '$1\t$2'
end

function __pandect_cli_ids --description 'Entries, with their kind'
    __pandect_cli_ask list | string replace -r '^(\S+)\s+(\S+).*$' '$1\t$2'
end

complete -c pandect-cli -f
complete -c pandect-cli -s b -l bundle -rF -d 'Open this bundle'
complete -c pandect-cli -s l -l lang -x -a 'ar en es fr-CA pa tl zh-CN' -d 'Write content in this language'
complete -c pandect-cli -s j -l json -d 'Write JSON'
complete -c pandect-cli -s k -l kind -x -a 'category drug regimen procedure option' -d 'list: only this kind'
complete -c pandect-cli -s r -l reasons -d 'assess: write the reasons'
complete -c pandect-cli -s o -l output -rF -d 'sheet: write this file'
complete -c pandect-cli -s p -l paper -x -a 'A4 Letter' -d 'sheet: for this paper'
complete -c pandect-cli -s s -l stdin -d 'Read questions from the standard input'
complete -c pandect-cli -s h -l help -d 'Show help'
complete -c pandect-cli -s V -l version -d 'Show the version'

complete -c pandect-cli -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c pandect-cli -n '__fish_seen_subcommand_from show' -a '(__pandect_cli_ids)'
complete -c pandect-cli -n '__fish_seen_subcommand_from assess next sheet' -a '(__pandect_cli_fields)'
complete -c pandect-cli -n '__fish_seen_subcommand_from coverage diff drift import install merge table texts validate' -F
complete -c pandect-cli -n '__fish_seen_subcommand_from keys' -a 'list show trust revoke' -F
complete -c pandect-cli -n '__fish_seen_subcommand_from rollback' \
    -a '(pandect-cli library 2>/dev/null | string replace -r \'\s.*$\' \'\' | sort -u)'
