#compdef factors
# Completion of factors for zsh: source <(factors completion zsh), after compinit, or this file as
# _factors in a folder of fpath. The tool itself says what may stand at the cursor, so that factors,
# versions, rules and comments are those of the repository.

_factors() {
  local line word about
  local -a candidates typed
  typed=("${(@Q)words[2,CURRENT]}")
  for line in "${(@f)$("${(Q)words[1]/#\~\//$HOME/}" completion --words -- "${typed[@]}" 2>/dev/null)}"; do
    case $line in
      :files) compset -P '--*='; _files ;;
      :folders) compset -P '--*='; _files -/ ;;
      ?*)
        word=${line%%$'\t'*}
        about=
        if [[ $line == *$'\t'* ]]; then about=:${line#*$'\t'}; fi
        candidates+=("${word//:/\\:}$about")
        ;;
    esac
  done
  if (( $#candidates )); then _describe -V factors candidates; fi
}

if [[ ${funcstack[1]-} == _factors ]]; then _factors "$@"; else compdef _factors factors; fi
