#pragma once

#include <span>
#include <string>
#include <string_view>

/// The sentences of the help card.
namespace softly::words {

std::string card_opening();
std::string your_people(std::string_view people);

// How a helpline can be reached, and when
std::string call_number(std::string_view number, std::string_view press);
std::string call_or_text(std::string_view number);
std::string text_to(std::string_view number);
std::string chat_at(std::string_view address);
std::string whatsapp_at(std::string_view number);
std::string any_of(std::span<const std::string> numbers);
std::string day_and_night();
/// A span of hours by a clock that is not the person's.
std::string by_their_clock(std::string_view hours);
std::string costs_nothing();
std::string so_many_languages(int count);
std::string and_more(std::string_view languages);
/// "listed by SOURCE, YEAR; not dialled by us".
std::string listed_by(std::string_view source, std::string_view year);

/// What to call in a country: "101 or 100 (Israel)".
std::string in_danger(std::span<const std::string> numbers, std::string_view country);
/// The same where the country is not known.
std::string in_danger_anywhere();
/// The command that settles the country; `either` are the codes it may be.
/// Said where a country is known and no helpline of it may be shown.
std::string no_line_is_sure(std::string_view country);
std::string settle_country(std::span<const std::string> either);
std::string directories(std::string_view addresses);
/// Stands where no directory could be read.
std::string one_directory();
/// "21:14", or empty where the time is not known.
std::string what_next(std::string_view clock);

/// The same in the middle of a sitting, where no command can be typed.
std::string what_next_here(std::string_view clock);
std::string what_softly_is();

/// How old the shipped helplines are.
std::string age_of_help(std::string_view compiled,
                        std::string_view oldest,
                        std::string_view newest,
                        int undated);

}  // namespace softly::words
