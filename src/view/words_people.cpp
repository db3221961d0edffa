#include "view/words_people.hpp"

#include "base/text.hpp"
#include "view/words.hpp"

#include <utility>

#include <fmt/core.h>

namespace softly::words {
namespace {

constexpr int last_year = 9999;

std::string nobody_called(std::string_view typed) {
    return fmt::format("Nobody called \"{}\" is on your list", typed);
}

}  // namespace

std::string counted(int count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string nobody_listed_yet() {
    return "Nobody is on this list so far. softly people add NAME puts somebody on it: a friend, a "
           "group, a nurse, a cat, a bench by the water. softly reflect circles asks about them.";
}

std::string circle_said(std::string_view circle) {
    return fmt::format("{} circle", circle);
}

std::string circle_title(std::string_view circle) {
    if (circle.empty()) {
        return "Also there";
    }
    std::string title = circle_said(circle);
    title.front() = ascii_upper(title.substr(0, 1)).front();
    return title;
}

std::string person_label(std::string_view key) {
    using Label = std::pair<std::string_view, std::string_view>;
    constexpr Label labels[] = {{"id", "id"},
                                {"aliases", "also called"},
                                {"kind", "who it is"},
                                {"qualities", "true of them"},
                                {"good_for", "good for"},
                                {"every", "wish to be in touch"},
                                {"rest_until", "rest"}};
    for (const auto& [name, label] : labels) {
        if (name == key) {
            return std::string{label};
        }
    }
    return std::string{key};
}

std::string wish_said(const Person& person) {
    return person.every.empty() ? "" : fmt::format("every {}", person.every);
}

bool is_without_end(Date rest_until) {
    return int{rest_until.year()} == last_year;
}

std::string resting_said(Date until) {
    return is_without_end(until) ? "resting until you wake them"
                                 : fmt::format("resting until {}", spoken_day(until));
}

std::string marked_unsafe() {
    return "Marked as unsafe: softly does not bring them up by itself.";
}

std::string last_moments_title() {
    return "Last moments";
}

std::string no_moments_with_them() {
    return "No moments are noted yet.";
}

std::string contact_title() {
    return "What contact was like";
}

std::string ease_values(std::span<const int> values) {
    std::string said;
    for (const int value : values) {
        said += (said.empty() ? "" : ", ") + fmt::format("{}", value);
    }
    return fmt::format("ease: {}", said);
}

std::string ease_in_the_middle(double median, int low, int high, int count) {
    return fmt::format("ease: median {:g} ({}-{}), {} noted", median, low, high, count);
}

std::string heard_times(int count) {
    return count == 1 ? "you felt heard once" : fmt::format("you felt heard {} times", count);
}

std::string contact_since(std::optional<Date> last, int days) {
    if (!last) {
        return "No contact is noted so far.";
    }
    return fmt::format("The last contact was on {} ({}).",
                       spoken_day(*last),
                       days == 0 ? "today" : counted(days, "day ago", "days ago"));
}

std::string unknown_person(std::string_view typed, const std::optional<std::string>& near) {
    return fmt::format("{}, so nothing was done. {}",
                       nobody_called(typed),
                       near ? fmt::format("Did you mean {}?", *near)
                            : "softly people list shows who is.");
}

std::string which_of_them(std::string_view typed, std::span<const std::string> ids) {
    return fmt::format("\"{}\" may be any of these, so nothing was done. Their ids tell them "
                       "apart: {}",
                       typed,
                       join(ids, ", "));
}

std::string kept_as_written(std::string_view typed, std::string_view near) {
    return fmt::format("{}, so the name is kept as you wrote it. If {} was meant, softly edit last "
                       "changes it.",
                       nobody_called(typed),
                       near);
}

std::string person_without_id() {
    return "this person has no id, so entries name them by their name; any id of its own will do";
}

std::string person_id_twice(std::string_view id, int first_line) {
    return fmt::format("the id {} stands in line {} too; entries cannot tell the two apart, and "
                       "softly changes neither until one has another id",
                       id,
                       first_line);
}

std::string circle_unknown() {
    return "circle knows inner, middle and outer; softly reads around this one";
}

std::string wish_unreadable() {
    return "every takes a length in days or longer, such as \"2w\" or \"1mo\"; softly reads around "
           "this one";
}

std::string person_key_unusable(std::string_view key) {
    return fmt::format("{} is not what softly can read here; the rest is used", key);
}

std::string people_of_sitting_kept(int added, int changed) {
    const auto people = [](int count) { return counted(count, "person", "people"); };
    if (added > 0 && changed > 0) {
        return fmt::format("On your list: {} more, {} brought up to date. softly people list shows "
                           "them.",
                           people(added),
                           people(changed));
    }
    return added > 0
               ? fmt::format("On your list: {} more. softly people list shows them.", people(added))
               : fmt::format("On your list: {} brought up to date. softly people list shows them.",
                             people(changed));
}

std::string person_of_sitting_not_changed(std::string_view name, std::string_view file) {
    return fmt::format(
        "{} stands in {} in a way that softly cannot change, so that stays as it is. "
        "What you said is in the entry.",
        name,
        file);
}

}  // namespace softly::words
