#pragma once

#include "commands/command.hpp"

/// Flags that several commands share, said once.
namespace softly::params {

inline constexpr Param json{"--json", "", "one JSON document on standard output", Takes::nothing};
inline constexpr Param message{
    "-m,--message", "TEXT", "the words; - reads standard input", Takes::many};
inline constexpr Param tag{"--tag", "TAG", "a tag; can be repeated", Takes::many};
inline constexpr Param person{
    "--person", "PERSON", "someone it is about; can be repeated", Takes::many};
inline constexpr Param at{
    "--at", "WHEN", "when it was: yesterday, fri 18:00, 3d ago, 2026-11-22T18:00"};
inline constexpr Param edit{"-e,--edit", "", "write the words in your editor", Takes::nothing};
inline constexpr Param from{"--from", "DAY", "from this day on"};
inline constexpr Param to{"--to", "DAY", "up to and with this day"};
inline constexpr Param with_tag{
    "--tag", "TAG", "entries with this tag; repeated, with all of them", Takes::many};
inline constexpr Param kind{"--kind", "KIND", "entries of this kind: check-in, note, moment ..."};
inline constexpr Param with_person{"--person", "PERSON", "entries that name this person"};
inline constexpr Param number{"-n,--number", "N", "at most this many, the newest"};
inline constexpr Param discreet{
    "--discreet", "", "initials and no text, for a screen that others see", Takes::nothing};
inline constexpr Param format{"--format", "text|json|md|html", "how to show it"};
inline constexpr Param quotes{"--quotes", "", "with your own latest words", Takes::nothing};
inline constexpr Param exit_code{
    "--exit-code", "", "exit 3 where nothing is found", Takes::nothing};

}  // namespace softly::params
