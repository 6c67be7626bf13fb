# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for pandect-cli. Ids, fields and values are those of the bundle that is asked about.

_pandect_cli ()
{
  local cur prev words cword split
  _init_completion -s -n = || return

  local word command='' bundle=()
  local i
  for ((i = 1; i < cword; i++)); do
    word=${words[i]}
    case $word in
      -b | --bundle | -l | --lang | -k | --kind | -o | --output | -p | --paper)
        [[ $word == -b || $word == --bundle ]] && bundle=(--bundle "${words[i + 1]}")
        i=$((i + 1)) ;;
      --bundle=*) bundle=("$word") ;;
      -*) ;;
      *) [[ -n $command ]] || command=$word ;;
    esac
  done

  case $prev in
    -b | --bundle) _filedir xml; return ;;
    -o | --output) _filedir pdf; return ;;
    -k | --kind) COMPREPLY=($(compgen -W 'category drug regimen procedure option' -- "$cur")); return ;;
    -l | --lang) COMPREPLY=($(compgen -W 'ar en es fr-CA pa tl zh-CN' -- "$cur")); return ;;
    -p | --paper) COMPREPLY=($(compgen -W 'A4 Letter' -- "$cur")); return ;;
  esac

  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W '--bundle --help --json --kind --lang --output --paper --reasons --stdin
      --version' -- "$cur"))
    return
  fi

  case $command in
    '')
      COMPREPLY=($(compgen -W 'assess coverage diff drift fields import install keys library list
        merge next rollback search sheet show stats table texts validate' -- "$cur")) ;;
    show)
      COMPREPLY=($(compgen -W "$(pandect-cli list "${bundle[@]}" 2>/dev/null | cut -d ' ' -f 1)" -- "$cur")) ;;
    assess | next | sheet)
      COMPREPLY=($(compgen -W "$(pandect-cli fields "${bundle[@]}" 2>/dev/null | cut -d ' ' -f 1)" -- "$cur"))
      # A whole answer as soon as the field is clear, and its field until then
      if ((${#COMPREPLY[@]} > 1)) && [[ $cur != *=* ]]; then
        COMPREPLY=($(printf '%s\n' "${COMPREPLY[@]%%=*}" | sort -u | sed 's/$/=/'))
        compopt -o nospace
      fi
      # The word that bash replaces begins behind the sign.
      [[ $cur == *=* && $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("${COMPREPLY[@]#*=}") ;;
    keys)
      if [[ $prev == keys ]]; then
        COMPREPLY=($(compgen -W 'list show trust revoke' -- "$cur"))
      else
        _filedir pub
      fi ;;
    rollback)
      COMPREPLY=($(compgen -W "$(pandect-cli library 2>/dev/null | cut -d ' ' -f 1)" -- "$cur")) ;;
    coverage | diff | drift | import | install | merge | table | texts | validate)
      _filedir ;;
  esac
} &&
  complete -F _pandect_cli pandect-cli
