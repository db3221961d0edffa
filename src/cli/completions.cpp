#include "cli/completions.hpp"

#include "base/text.hpp"
#include "cli/argv.hpp"
#include "view/screen_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly {

namespace {

void add_commands(std::span<const Command* const> among, Completions& found) {
    for (const Command* command : among) {
        if (!is_hidden(*command)) {
            found.candidates.push_back({std::string(command->name), std::string(command->summary)});
        }
    }
}

void add_flags(const Flags& flags, Completions& found) {
    for (const Param* param : flags.all()) {
        found.candidates.push_back({std::string(main_name(*param)), std::string(param->help)});
    }
}

void add_words(std::span<const std::string_view> words, Completions& found) {
    for (const auto word : words) {
        found.candidates.push_back({std::string(word), {}});
    }
}

constexpr std::array<std::string_view, 3> day_words{"today", "yesterday", "tomorrow"};

/// Candidates for a value, by the word that stands for it. What only the journal knows is named.
void add_values(std::span<const Command* const> table, const Param& param, Completions& found) {
    for (const auto& choice : choices_of(param)) {
        found.candidates.push_back({choice, {}});
    }
    const auto word = split(value_word(param), '|').front();
    if (!found.candidates.empty() || word == "TEXT" || word == "N") {
        return;
    }
    if (word == "COMMAND") {
        add_commands(table, found);
    } else if (word == "FILE") {
        found.paths = "files";
    } else if (word == "DIR") {
        found.paths = "directories";
    } else if (word == "DAY" || word == "WHEN") {
        add_words(day_words, found);
    } else {
        found.from_journal = word;
    }
}

/// The positional that the next plain word would fill, or null.
const Param* positional_at(const Command& command, std::size_t words_before) {
    for (const Param* param : command.params) {
        if (param->positional() && (words_before == 0 || param->takes == Takes::many)) {
            return param;
        }
        words_before -= param->positional() ? 1U : 0U;
    }
    return nullptr;
}

void add_positionals(std::span<const Command* const> table,
                     const CommandPath& path,
                     const Flags& flags,
                     const SortedWords& before,
                     Completions& found) {
    const Command& command = *path.back();
    if (before.words.empty() && !before.dashes) {
        add_commands(command.children, found);
    }
    const Param* param = positional_at(command, before.words.size());
    if (param == nullptr) {
        if (found.candidates.empty() && !before.dashes) {
            add_flags(flags, found);
        }
    } else if (param->value == "CHILD" && !before.words.empty()) {
        const Command* parent = find_command(table, before.words.back());
        add_commands(parent == nullptr ? std::span<const Command* const>{} : parent->children,
                     found);
    } else if (found.candidates.empty()) {
        add_values(table, *param, found);
    }
}

std::optional<std::string> journal_in(std::span<const std::string> words) {
    for (std::size_t i = words.size(); i > 0; --i) {
        constexpr std::string_view joined = "--journal=";
        if (words[i - 1].starts_with(joined)) {
            return words[i - 1].substr(joined.size());
        }
        if (words[i - 1] == "--journal" && i < words.size()) {
            return words[i];
        }
    }
    return std::nullopt;
}

Completions completed(std::span<const Command* const> table, std::span<const std::string> words) {
    Completions found;
    const std::string current = words.empty() ? "" : words.back();
    const auto before = words.first(words.empty() ? 0 : words.size() - 1);
    found.journal = journal_in(before);
    const NamedCommand named = named_command(table, before);
    const Flags flags(named.path.empty() ? find_command(table, "home") : named.path.back());
    const SortedWords sorted = sorted_words(named.words, flags);
    const std::size_t equals = current.find('=');
    if (sorted.waiting != nullptr) {
        add_values(table, *sorted.waiting, found);
    } else if (!sorted.dashes && current.starts_with("--") && equals != std::string::npos) {
        const Param* param = flags.find(std::string_view(current).substr(0, equals));
        if (param != nullptr && param->takes != Takes::nothing) {
            add_values(table, *param, found);
            found.before = current.substr(0, equals + 1);
        }
    } else if (!sorted.dashes && current.starts_with('-')) {
        add_flags(flags, found);
    } else if (named.path.empty()) {
        add_commands(table, found);
    } else {
        add_positionals(table, named.path, flags, sorted, found);
    }
    return found;
}

constexpr std::string_view bash_script =
    R"script(# bash completion for softly. Made by "softly completions bash"; changes made here are lost.
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
)script";

constexpr std::string_view zsh_script = R"script(#compdef softly
# zsh completion for softly. Made by "softly completions zsh"; changes made here are lost.
_softly() {
    local program=${~words[1]} line value
    local -a answers described
    answers=("${(@f)$("$program" _complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    for line in "${answers[@]}"; do
        value=${line%%$'\t'*}
        if [[ $line == $'\tdirectories' ]]; then
            compset -P '--*='
            _files -/
            return
        elif [[ $line == $'\tfiles' ]]; then
            compset -P '--*='
            _files
            return
        elif [[ $line == *$'\t'?* ]]; then
            described+=("${value//:/\\:}:${line#*$'\t'}")
        elif [[ -n $value ]]; then
            described+=("${value//:/\\:}")
        fi
    done
    (( ${#described} )) && _describe softly described
}
if [[ $funcstack[1] == _softly ]]; then
    _softly "$@"
else
    compdef _softly softly
fi
)script";

constexpr std::string_view fish_script =
    R"script(# fish completion for softly. Made by "softly completions fish"; changes made here are lost.
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
)script";

constexpr Param shell_word{.flags = "SHELL",
                           .value = "bash|zsh|fish",
                           .help = "the shell that will read it",
                           .required = true};
constexpr std::array<const Param*, 1> completions_params{&shell_word};
constexpr std::array<Example, 3> completions_examples{{
    {"source <(softly completions bash)", "for this bash; in ~/.bashrc for every one"},
    {"softly completions zsh > ~/.zfunc/_softly",
     "for zsh, with ~/.zfunc in fpath before compinit"},
    {"softly completions fish > ~/.config/fish/completions/softly.fish", "for fish"},
}};

ExitCode run_completions(const Call& call) {
    call.world.terminal.out(completion_script(call.arguments.one(shell_word).value_or("")));
    return ExitCode::fine;
}

constexpr Param typed_words{.flags = "WORDS",
                            .value = "TEXT",
                            .help = "the words so far, the last one unfinished",
                            .takes = Takes::many};
constexpr std::array<const Param*, 1> complete_params{&typed_words};

std::vector<Candidate> from_journal(World& world, const Completions& found) {
    if (found.from_journal.empty()) {
        return {};
    }
    try {
        return candidates(world, found.journal, found.from_journal);
    } catch (const Failure&) {
        // At a Tab nobody wants to read a sentence: what cannot be read offers nothing.
        return {};
    }
}

/// A line holds one candidate: one whose value has to be escaped could not be typed anyway.
void print(Terminal& terminal, const std::string& before, std::span<const Candidate> found) {
    for (const auto& [value, description] : found) {
        const bool typeable =
            sanitized(value) == value && value.find_first_of("\t\n") == std::string::npos;
        if (typeable && !value.empty()) {
            std::string words = sanitized(description);
            std::replace(words.begin(), words.end(), '\n', ' ');
            terminal.out(before + value + "\t" + words + "\n");
        }
    }
}

ExitCode run_complete(const Call& call) {
    World& world = call.world;
    const Completions found = completions(whole_table(), call.arguments.many(typed_words));
    print(world.terminal, found.before, found.candidates);
    print(world.terminal, found.before, from_journal(world, found));
    if (!found.paths.empty()) {
        world.terminal.out("\t" + std::string(found.paths) + "\n");
    }
    return ExitCode::fine;
}

}  // namespace

const Command completions_command{
    .name = "completions",
    .summary = "Print what a shell needs to complete softly's words at Tab",
    .about =
        "The script asks softly itself at each Tab, so it fits every version. It shows names of "
        "commands, flags, tags and people, and never words of the journal.",
    .examples = completions_examples,
    .params = completions_params,
    .run = run_completions,
};

const Command complete_command{
    .name = "_complete",
    .summary = "answer a shell at Tab",
    .about = {},
    .examples = {},
    .params = complete_params,
    .run = run_complete,
};

Completions completions(std::span<const Command* const> table, std::span<const std::string> words) {
    try {
        return completed(table, words);
    } catch (const Failure&) {
        // An unknown command has no completions; that is all a shell wants to hear.
        return {};
    }
}

std::string_view completion_script(std::string_view shell) {
    return shell == "bash" ? bash_script : shell == "zsh" ? zsh_script : fish_script;
}

}  // namespace softly
