#include "view/words_help.hpp"

#include "view/screen_text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int echo_columns = 32;

/// A typed word in quotes, or nothing where it holds a space: then it may be a sentence of the journal.
std::string echoed(std::string_view typed) {
    const bool sentence = std::any_of(typed.begin(), typed.end(), [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    });
    return sentence ? "" : fmt::format(" \"{}\"", shortened(sanitized(typed), echo_columns));
}

std::string did_you_mean(std::string_view hint) {
    return hint.empty() ? "" : fmt::format(" Did you mean {}?", hint);
}

std::string or_of_that_name(const std::string& echo) {
    return echo.empty() ? " of that name" : echo;
}

}  // namespace

std::string way_to_help() {
    return "If it is too much right now: softly now";
}

std::string overview_title() {
    return "softly: a kind check-in with yourself, kept as plain text on this computer";
}

std::string overview_ending() {
    return "softly COMMAND --help shows one command, softly man the whole manual.";
}

std::string page_title(std::string_view command, std::string_view summary) {
    return fmt::format("softly {}: {}", command, summary);
}

std::string page_ending(std::string_view parent) {
    return fmt::format("softly {} COMMAND --help shows one of them.", parent);
}

std::string unknown_command(std::string_view typed, std::string_view hint) {
    return fmt::format(
        "softly has no command{}.{} Nothing was done. To see them all: softly --help",
        or_of_that_name(echoed(typed)),
        did_you_mean(hint));
}

std::string unknown_child(std::string_view parent, std::string_view typed, std::string_view hint) {
    return fmt::format(
        "softly {0} has no command{1}.{2} Nothing was done. To see them: softly {0} --help",
        parent,
        or_of_that_name(echoed(typed)),
        did_you_mean(hint));
}

std::string unknown_flag(std::string_view command, std::string_view typed, std::string_view hint) {
    const std::string path = command.empty() ? "softly" : fmt::format("softly {}", command);
    return fmt::format("{0} has no flag{1}.{2} Nothing was done. To see its flags: {0} --help",
                       path,
                       typed.empty() ? " of that name" : or_of_that_name(echoed(typed)),
                       did_you_mean(hint));
}

std::string flag_of_another(std::string_view flag, std::string_view command) {
    return fmt::format(
        "{0} is a flag of {1}. Nothing was done. Name the command first: softly {1} {0}",
        flag,
        command);
}

std::string dash_goes_after_dashes(std::string_view command) {
    return fmt::format(
        "A word that begins with a dash reads as a flag. Nothing was done. To say it as a "
        "word, put two dashes before all words: softly {} -- ...",
        command);
}

std::string value_is_missing(std::string_view flag, std::string_view value) {
    return fmt::format(
        "{0} goes with a value. Nothing was done. It is typed like this: {0} {1}", flag, value);
}

std::string flag_takes_no_value(std::string_view flag) {
    return fmt::format("{0} stands alone, without a value. Nothing was done.", flag);
}

std::string word_is_missing(std::string_view command, std::string_view name) {
    return fmt::format(
        "softly {0} needs one more word: {1}. Nothing was done. To see how: softly {0} --help",
        command,
        name);
}

std::string name_a_child(std::string_view parent) {
    return fmt::format("softly {} goes with one more word. Nothing was done. It is one of these:",
                       parent);
}

std::string too_many_words(std::string_view command, bool has_message_flag) {
    const std::string path = command.empty() ? "softly" : fmt::format("softly {}", command);
    return fmt::format(
        "There are more words than {0} takes.{1} Nothing was done. To see how: {0} --help",
        path,
        has_message_flag ? " Words to keep go in quotes after -m." : "");
}

std::string not_a_choice(std::string_view flag,
                         std::string_view typed,
                         std::span<const std::string> choices,
                         std::string_view hint) {
    const std::string echo = echoed(typed);
    return fmt::format("{} takes {}{}.{} Nothing was done.",
                       flag,
                       one_of(choices),
                       echo.empty() ? "" : ", not" + echo,
                       did_you_mean(hint));
}

std::string one_of(std::span<const std::string> choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool last = i + 1 == choices.size();
        list += i == 0 ? "" : last ? " or " : ", ";
        list += choices[i];
    }
    return list;
}

std::string out_of_memory() {
    return "This computer has no memory left for softly, so it stopped. Nothing more was done. "
           "softly list shows what is kept.";
}

std::string fault_of_its_own() {
    return "softly ran into a fault of its own and stopped. Nothing more was done. softly list "
           "shows "
           "what is kept, and softly now still works.";
}

std::string borrowed_rights() {
    return "softly was started with another user's rights (setuid or setgid). It stopped, so that "
           "a "
           "journal stays with its owner. Nothing was done.";
}

}  // namespace softly
