# Completion of factors for bash: source <(factors completion bash)
# The tool itself says what may stand at the cursor, so that factors, versions, rules and comments
# are those of the repository. Works in bash 3.2 and newer, without the package bash-completion.

_factors() {
  local tool=$1 kind line
  case $tool in '~/'*) tool=$HOME/${tool#'~/'} ;; esac
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files | :folders)
        compopt -o filenames 2>/dev/null # not in bash 3.2, nor outside of a completion
        if [ "$line" = :files ]; then kind=-f; else kind=-d; fi
        while IFS= read -r line; do
          COMPREPLY[${#COMPREPLY[@]}]=$line
        done < <(compgen "$kind" -- "$2")
        ;;
      ?*) COMPREPLY[${#COMPREPLY[@]}]=${line%%$'\t'*} ;;
    esac
  done < <("$tool" completion --words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

complete -F _factors factors
