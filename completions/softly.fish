# fish completion for softly. Made by "softly completions fish"; changes made here are lost.
function __softly_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~(?=/)' $HOME -- $words[1])
    for line in ($program _complete -- $words[2..-1] "$current" 2>/dev/null </dev/null)
        switch $line
            case \tdirectories
                set -l prefix (string match -r -- '^--[^=]*=' $current)
                printf "$prefix%s\n" (__fish_complete_directories (string replace -r -- '^--[^=]*=' '' $current))
            case \tfiles
                set -l prefix (string match -r -- '^--[^=]*=' $current)
                printf "$prefix%s\n" (__fish_complete_path (string replace -r -- '^--[^=]*=' '' $current))
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c softly -f -a '(__softly_complete)'
