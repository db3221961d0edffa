# bash completion for softly. Made by "softly completions bash"; changes made here are lost.
_softly() {
    local current=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]/#\~/$HOME} joined="" word line value
    local -a words=()
    # bash cuts words at = and :, the program wants them whole.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if [[ $COMP_WORDBREAKS == *=* && -n $joined && ($word == = || $joined == --*=) ]]; then
            joined+=$word
            words[${#words[@]}-1]=$joined
        else
            joined=$word
            words+=("$word")
        fi
    done
    [[ $current == = ]] && current=""
    local before=${joined%"$current"}
    COMPREPLY=()
    while IFS= read -r line; do
        value=${line%%$'\t'*}
        if [[ -z $value ]]; then
            compopt -o filenames 2>/dev/null
            [[ ${line#$'\t'} == directories ]] && word=-d || word=-f
            while IFS= read -r value; do
                COMPREPLY+=("$value")
            done < <(compgen "$word" -- "$current")
        elif [[ $value == "$before$current"* ]]; then
            printf -v value %q "${value#"$before"}"
            COMPREPLY+=("$value")
        fi
    done < <("$program" _complete -- "${words[@]}" 2>/dev/null </dev/null)
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -F _softly softly
