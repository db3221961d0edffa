#include "cli/argv.hpp"

#include "base/text.hpp"
#include "view/words_help.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view spelled_as_usual(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> spellings{{
        {"--colour", "--color"},
        {"--since", "--from"},
        {"--until", "--to"},
    }};
    const auto* const found = std::find_if(
        spellings.begin(), spellings.end(), [&](const auto& pair) { return pair.first == name; });
    return found == spellings.end() ? std::string_view{} : found->second;
}

std::string nearest_name(std::string_view typed, std::span<const Command* const> among) {
    std::vector<std::string> names;
    for (const Command* command : among) {
        if (!is_hidden(*command)) {
            names.emplace_back(command->name);
            if (!command->alias.empty()) {
                names.emplace_back(command->alias);
            }
        }
    }
    return nearest(typed, names).value_or("");
}

/// The command a plain word names below `path`, or null where the word is the command's own.
const Command* next_command(const CommandPath& path,
                            std::span<const Command* const> among,
                            std::string_view word) {
    if (const Command* found = find_command(among, word)) {
        return found;
    }
    if (path.empty()) {
        throw Failure(unknown_command(word, nearest_name(word, among)), ExitCode::usage);
    }
    if (path.back()->run == nullptr || !takes_words(*path.back())) {
        throw Failure(unknown_child(name_of(path), word, nearest_name(word, among)),
                      ExitCode::usage);
    }
    return nullptr;
}

/// How many words the flag at words[at] takes up with its value; 0 where it is not among the global ones.
std::size_t words_of_global(std::span<const std::string> words,
                            std::size_t at,
                            const Flags& globals) {
    const std::string_view word = words[at];
    const std::size_t equals = word.find('=');
    const Param* param = globals.find(word.substr(0, equals));
    if (param == nullptr) {
        return 0;
    }
    const bool value_follows = param->takes != Takes::nothing && equals == std::string_view::npos;
    return value_follows && at + 1 < words.size() ? 2 : 1;
}

/// Sorts words one by one; `at` is the word in hand.
class Sorter {
  public:
    Sorter(std::span<const std::string> words, const Flags& flags) : words_(words), flags_(flags) {}

    SortedWords sorted() && {
        for (; at_ < words_.size(); ++at_) {
            const std::string& word = words_[at_];
            if (word == "--") {
                sorted_.dashes = true;
                sorted_.before_dashes = sorted_.words.size();
                sorted_.words.insert(sorted_.words.end(),
                                     words_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                                     words_.end());
                break;
            }
            if (!looks_like_flag(word) || is_dashed_word(word)) {
                sorted_.words.push_back(word);
            } else if (word.starts_with("--")) {
                take_long(word);
            } else {
                take_short(word);
            }
        }
        return std::move(sorted_);
    }

  private:
    /// "-word", where such words are plain ones: "-n" and "-n5" are flags all the same, "-night" is none.
    bool is_dashed_word(std::string_view word) const {
        if (!flags_.dashed_words() || word.starts_with("--")) {
            return false;
        }
        const Param* param = flags_.find(word.substr(0, 2));
        const bool number_follows =
            param != nullptr && param->takes != Takes::nothing
            && std::all_of(word.begin() + 2, word.end(), [](char c) { return is_digit(c); });
        return param == nullptr || (word.size() > 2 && !number_follows);
    }

    void take_long(const std::string& word) {
        const std::size_t equals = word.find('=');
        const Param* param = flags_.find(std::string_view(word).substr(0, equals));
        if (param == nullptr) {
            sorted_.flags.push_back(word);
            return;
        }
        notice(*param);
        sorted_.flags.emplace_back(main_name(*param));
        if (equals == std::string::npos) {
            take_value(*param);
        } else if (param->takes == Takes::nothing) {
            sorted_.overfed = param;
        } else {
            sorted_.flags.push_back(word.substr(equals + 1));
        }
    }

    /// "-n5", "-n 5" and joined flags, as far as they are known; CLI11 takes them apart.
    void take_short(const std::string& word) {
        sorted_.flags.push_back(word);
        for (std::size_t i = 1; i < word.size(); ++i) {
            const Param* param = flags_.find(std::string("-") + word[i]);
            if (param == nullptr) {
                return;
            }
            notice(*param);
            if (param->takes != Takes::nothing) {
                if (i + 1 == word.size()) {
                    take_value(*param);
                }
                return;
            }
        }
    }

    void take_value(const Param& param) {
        if (param.takes == Takes::nothing) {
            return;
        }
        if (at_ + 1 < words_.size()) {
            sorted_.flags.push_back(words_[++at_]);
        } else {
            sorted_.waiting = &param;
        }
    }

    void notice(const Param& param) {
        sorted_.help = sorted_.help || main_name(param) == "--help";
        sorted_.version = sorted_.version || main_name(param) == "--version";
    }

    std::span<const std::string> words_;
    const Flags& flags_;
    std::size_t at_ = 0;
    SortedWords sorted_;
};

}  // namespace

Flags::Flags(const Command* command) {
    const auto add = [this](std::span<const Param* const> params) {
        std::copy_if(params.begin(),
                     params.end(),
                     std::back_inserter(all_),
                     [](const Param* param) { return !param->positional(); });
    };
    if (command != nullptr) {
        add(command->params);
        dashed_words_ = takes_dashed_words(*command);
    }
    add(global_params());
}

const Param* Flags::find(std::string_view name) const {
    const Param* param = find_exactly(name);
    if (param == nullptr && !spelled_as_usual(name).empty()) {
        param = find_exactly(spelled_as_usual(name));
    }
    return param;
}

const Param* Flags::find_exactly(std::string_view name) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Param* param) {
        const auto names = names_of(*param);
        return std::find(names.begin(), names.end(), name) != names.end();
    });
    return found == all_.end() ? nullptr : *found;
}

bool looks_like_flag(std::string_view word) {
    if (word.starts_with("--")) {
        return word.size() > 2 && is_letter(word[2]);
    }
    return word.size() > 1 && word[0] == '-' && (is_letter(word[1]) || is_digit(word[1]));
}

NamedCommand named_command(std::span<const Command* const> table,
                           std::span<const std::string> arguments) {
    NamedCommand named;
    const Flags globals(nullptr);
    std::span<const Command* const> among = table;
    std::size_t at = 0;
    while (at < arguments.size() && !among.empty() && arguments[at] != "--") {
        if (looks_like_flag(arguments[at])) {
            const std::size_t taken = words_of_global(arguments, at, globals);
            if (taken == 0) {
                break;
            }
            named.words.insert(named.words.end(),
                               arguments.begin() + static_cast<std::ptrdiff_t>(at),
                               arguments.begin() + static_cast<std::ptrdiff_t>(at + taken));
            at += taken;
            continue;
        }
        const Command* next = next_command(named.path, among, arguments[at]);
        if (next == nullptr) {
            break;
        }
        named.path.push_back(next);
        among = next->children;
        ++at;
    }
    named.words.insert(
        named.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at), arguments.end());
    return named;
}

SortedWords sorted_words(std::span<const std::string> words, const Flags& flags) {
    return Sorter(words, flags).sorted();
}

}  // namespace softly
