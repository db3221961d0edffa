#include "view/words_pause.hpp"

#include "view/words.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string pause_begun(const std::optional<LocalTime>& until) {
    return until ? fmt::format("softly is quiet now, until {}. softly resume ends it sooner.",
                               spoken(*until))
                 : "softly is quiet now, for as long as you like. softly resume ends it.";
}

std::string pause_holds(const std::optional<LocalTime>& until) {
    return until ? fmt::format("It is quiet here until {}. softly resume ends it.", spoken(*until))
                 : "It is quiet here for as long as you like. softly resume ends it.";
}

std::string steps_lie_at_rest() {
    return "Steps from the days before are at rest.";
}

std::string pause_ended() {
    return "Good to see you again. Begin wherever you like, there is nothing to catch up on.";
}

std::string rests_are_in_the_list() {
    return "What lies at rest is in softly step list, and it can stay there.";
}

std::string no_pause_to_end() {
    return "There is no pause to end. Nothing was changed.";
}

std::string not_a_time_for_pause(std::string_view typed) {
    return fmt::format(
        "softly cannot read \"{}\" as a day or time, so the pause did not begin. Try "
        "1w, friday, tomorrow 18:00 or 2026-11-24; softly pause alone has no end.",
        typed);
}

std::string pause_has_gone_by(LocalTime until) {
    return fmt::format(
        "{} has gone by, so the pause did not begin. A pause takes a time to come, such as "
        "tomorrow, friday or 1w.",
        spoken(until));
}

std::string pause_not_written(std::string_view why) {
    return fmt::format("The pause could not be noted on disk ({}). Nothing was changed.", why);
}

std::string says_no_pause() {
    return "This file says of no pause that softly can read, so there is none. softly pause or "
           "softly resume can replace it.";
}

}  // namespace softly::words
