#include "view/words_due.hpp"

#include "view/words.hpp"
#include "view/words_steps.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string due_step(std::string_view id, std::string_view what, const FloatingDay& day) {
    return fmt::format("{} ({}): softly step {}",
                       what.empty() ? "A small step" : what,
                       step_day(day),
                       id.empty() ? "list" : fmt::format("show {}", id));
}

std::string due_letter(std::string_view id, Date day) {
    return fmt::format("A letter from you ({}): softly letter open{}{}",
                       spoken_day(day),
                       id.empty() ? "" : " ",
                       id);
}

std::string letter_to_come(Date day) {
    return fmt::format("A letter from you comes on {}.", spoken_day(day));
}

std::string due_person(std::string_view name, std::string_view id) {
    const std::string with = id.empty() ? "" : fmt::format(" --with {}", id);
    return fmt::format(
        "{}: you wanted to stay near. Anything small counts: softly moment{}", name, with);
}

std::string person_to_come(std::string_view name, Date day) {
    return fmt::format("{}: you wanted to stay near, around {}.", name, spoken_day(day));
}

std::string due_contact() {
    return "Some contact, with anyone, as you wished. Anything small counts: softly moment";
}

std::string contact_to_come(Date day) {
    return fmt::format("Some contact, with anyone, as you wished: around {}.", spoken_day(day));
}

std::string due_check_in() {
    return "A check-in, if you like: softly check-in";
}

std::string more_waits() {
    return "There is more, and it can wait: softly due";
}

std::string so_many_wait(std::size_t count) {
    return fmt::format("{} waiting", count);
}

std::string not_a_number_of_days(std::string_view typed) {
    return fmt::format(
        "--days takes a whole number from 0 to 3660, and \"{}\" is none. Nothing was looked up.",
        typed);
}

}  // namespace softly::words
