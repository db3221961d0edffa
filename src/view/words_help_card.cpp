#include "view/words_help_card.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string card_opening() {
    return "This is a lot. You do not have to be alone with it.";
}

std::string your_people(std::string_view people) {
    return fmt::format("Your people: {}", people);
}

std::string call_number(std::string_view number, std::string_view press) {
    return press.empty() ? std::string{number} : fmt::format("{} (press {})", number, press);
}

std::string call_or_text(std::string_view number) {
    return fmt::format("call or text {}", number);
}

std::string text_to(std::string_view number) {
    return fmt::format("text {}", number);
}

std::string chat_at(std::string_view address) {
    return address.empty() ? "chat" : fmt::format("chat {}", address);
}

std::string whatsapp_at(std::string_view number) {
    return number.empty() ? "WhatsApp" : fmt::format("WhatsApp {}", number);
}

std::string any_of(std::span<const std::string> numbers) {
    std::string words;
    for (std::size_t place = 0; place < numbers.size(); ++place) {
        if (place > 0) {
            words += place + 1 == numbers.size() ? " or " : ", ";
        }
        words += numbers[place];
    }
    return words;
}

std::string day_and_night() {
    return "day and night";
}

std::string by_their_clock(std::string_view hours) {
    return fmt::format("{} their time", hours);
}

std::string costs_nothing() {
    return "free";
}

std::string so_many_languages(int count) {
    return fmt::format("{} languages", count);
}

std::string and_more(std::string_view languages) {
    return languages.empty() ? "many languages" : fmt::format("{} and more", languages);
}

std::string listed_by(std::string_view source, std::string_view year) {
    return fmt::format(
        "listed by {}, {}; not dialled by us", source, year.empty() ? "year unknown" : year);
}

std::string in_danger(std::span<const std::string> numbers, std::string_view country) {
    return fmt::format(
        "In danger now: {} ({}); emergency number; not dialled by us", any_of(numbers), country);
}

std::string in_danger_anywhere() {
    return "In danger: 112, 911 or 999 in many places; emergency number; not dialled by us";
}

std::string settle_country(std::span<const std::string> either) {
    const std::string command = "softly config set country";
    if (either.size() >= 2) {
        return fmt::format("Which is yours? {0} {1}, or: {0} {2}", command, either[0], either[1]);
    }
    return either.empty() ? fmt::format("For helplines where you are, for example: {} NZ", command)
                          : fmt::format("For helplines where you are: {} {}", command, either[0]);
}

std::string no_line_is_sure(std::string_view country) {
    return fmt::format("For {} no line is known well enough to be named here.", country);
}

std::string directories(std::string_view addresses) {
    return fmt::format("Find a helpline: {}", addresses);
}

std::string one_directory() {
    return "findahelpline.com";
}

namespace {

std::string after_clock(std::string_view clock, std::string_view words) {
    return clock.empty() ? std::string{words} : fmt::format("It is {}. {}", clock, words);
}

}  // namespace

std::string what_next(std::string_view clock) {
    return after_clock(clock, "You can: softly ground to steady · softly plan show · stop · go on");
}

std::string what_next_here(std::string_view clock) {
    return after_clock(clock, "To steady: name five things you see. You can stop here, or go on.");
}

std::string what_softly_is() {
    return "softly is a tool for self-reflection: not treatment, not watched by anyone.";
}

std::string age_of_help(std::string_view compiled,
                        std::string_view oldest,
                        std::string_view newest,
                        int undated) {
    return fmt::format("The helplines that softly shows were put together on {}, from pages of {} "
                       "to {} and {} of no known year. Nobody of softly has dialled them.",
                       compiled,
                       oldest,
                       newest,
                       undated);
}

}  // namespace softly::words
