#pragma once

#include "commands/command.hpp"

#include <array>
#include <string>
#include <vector>

/// A command table of every shape there is, for the tests of cli/.
namespace softly::small_table {

inline constexpr Param mood{"--mood", "N", "how you feel, 0 to 10, or n for numb"};
inline constexpr Param contact{
    "--contact", "none|little|some|plenty|too-much", "how much contact there was"};
inline constexpr Param message{
    "-m,--message", "TEXT", "words to keep; - reads standard input", Takes::many};
inline constexpr Param tag{"--tag", "TAG", "a tag", Takes::many};
inline constexpr Param json{"--json", "", "as JSON", Takes::nothing};
inline constexpr Param edit{"-e,--edit", "", "write in your editor", Takes::nothing};
inline constexpr Param from{"--from", "DAY", "from this day on"};
inline constexpr Param number{"-n", "N", "at most this many"};
inline constexpr Param output{"-o,--output", "FILE", "write it to a file"};
inline constexpr Param words{"TEXT", "TEXT", "the words", Takes::many};
inline constexpr Param id{"ID", "ID", "which one", Takes::one, true};
inline constexpr Param key{"KEY", "KEY", "a setting", Takes::one, true};
inline constexpr Param value{"VALUE", "VALUE", "its value", Takes::one, true};
inline constexpr Param shell{"SHELL", "bash|zsh|fish", "which shell", Takes::one, true};

inline constexpr std::array<const Param*, 6> check_in_params{
    &mood, &contact, &message, &tag, &json, &edit};
inline constexpr std::array<const Param*, 3> note_params{&words, &tag, &edit};
inline constexpr std::array<const Param*, 5> list_params{&json, &number, &from, &tag, &output};
inline constexpr std::array<const Param*, 1> show_params{&id};
inline constexpr std::array<const Param*, 1> get_params{&key};
inline constexpr std::array<const Param*, 2> set_params{&key, &value};
inline constexpr std::array<const Param*, 1> shell_params{&shell};

inline constexpr std::array<Example, 2> check_in_examples{{
    {"softly check-in", "asks one thing at a time"},
    {"softly check-in --mood 6 --contact little -m \"Slept a little better.\" --tag evening",
     "keeps it at once"},
}};
inline constexpr std::array<Example, 1> get_examples{
    {{"softly config get country", "shows one setting"}}};

inline ExitCode fine(const Call&) {
    return ExitCode::fine;
}

inline constexpr Command home{.name = "home", .summary = "what is waiting", .run = fine};
inline constexpr Command check_in{
    .name = "check-in",
    .summary = "note how you are, in numbers or words",
    .about = "Every question can be skipped. Nobody asks why.\n\n.A dot and a \\ begin nothing.",
    .examples = check_in_examples,
    .params = check_in_params,
    .run = fine};
inline constexpr Command note{
    .name = "note", .summary = "keep some words", .params = note_params, .run = fine};
inline constexpr Command list{
    .name = "list", .summary = "show the newest entries", .params = list_params, .run = fine};
inline constexpr Command show{
    .name = "show", .summary = "show one entry", .params = show_params, .run = fine};
inline constexpr Command now{
    .name = "now", .summary = "the help card", .run = fine, .alias = "help-now"};
inline constexpr Command shells{.name = "shells",
                                .summary = "a choice that has to be made",
                                .params = shell_params,
                                .run = fine};
inline constexpr Command get{.name = "get",
                             .summary = "show a setting",
                             .examples = get_examples,
                             .params = get_params,
                             .run = fine};
inline constexpr Command set{
    .name = "set", .summary = "change a setting", .params = set_params, .run = fine};
inline constexpr std::array<const Command*, 2> config_children{&get, &set};
inline constexpr Command config{
    .name = "config", .summary = "settings", .children = config_children};
inline constexpr Command hidden{.name = "_hidden", .summary = "for programs", .run = fine};

inline constexpr std::array<const Command*, 9> table{
    &home, &check_in, &note, &list, &show, &now, &shells, &config, &hidden};

using Words = std::vector<std::string>;

}  // namespace softly::small_table
