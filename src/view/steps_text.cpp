#include "view/steps_text.hpp"

#include "base/text.hpp"
#include "core/step_fields.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int further = 16;
constexpr int labels = 2;

std::string standing(const Step& step, const ShownSteps& shown) {
    if (!has_known_state(step)) {
        return words::step_state_shown(step.state);
    }
    if (step.state == done_state) {
        return words::step_was_done(step.ended);
    }
    if (step.state == let_go_state) {
        return words::step_was_let_go(step.ended);
    }
    if (is_resting(step, shown.today)) {
        return words::step_rests(step.rest_until);
    }
    return is_waiting(step, shown.today, shown.counts_from) ? words::step_waits() : "";
}

std::string name_shown(const Step& step, const ShownSteps& shown) {
    const std::string name = person_name(shown.people, step.person);
    return shown.discreet ? initials(name) : name;
}

/// What is known of a step in a line: day, who, how often, and how it stands.
std::string particulars(const Step& step, const ShownSteps& shown) {
    std::vector<std::string> parts;
    if (step.day) {
        parts.push_back(words::step_day(*step.day));
    }
    if (!step.person.empty()) {
        parts.push_back(words::step_with(name_shown(step, shown)));
    }
    if (!step.every.empty()) {
        parts.push_back(words::step_comes_again(step.every));
    }
    if (std::string stands = standing(step, shown); !stands.empty()) {
        parts.push_back(std::move(stands));
    }
    return join(parts, "; ");
}

std::string line(const std::string& words, int before, const Style& style) {
    return wrapped_block(sanitized(words), style.columns, before, further) + "\n";
}

std::string shown_field(const std::string& text) {
    return text;
}

std::string shown_field(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "";
}

std::string shown_field(const std::optional<Moment>& moment) {
    return moment ? words::spoken(moment->local) : "";
}

std::string shown_field(const std::optional<Date>& day) {
    return day ? words::spoken_day(*day) : "";
}

std::string shown_field(const std::optional<FloatingDay>& day) {
    return day ? words::step_day(*day) : "";
}

}  // namespace

std::string step_list_text(const ShownSteps& shown, const Style& style) {
    std::string text;
    int number = 0;
    for (const Step& step : shown.steps) {
        const std::string place = has_ended(step) ? "" : fmt::format("{}", ++number);
        const std::string head = padded(place, 4) + padded(sanitized(step.id), further - 4);
        const std::string rest = particulars(step, shown);
        const std::string what = shown.discreet ? rest : step.what;
        text += line(head + what, 0, style);
        if (!shown.discreet && !rest.empty()) {
            text += line(rest, further, style);
        }
    }
    return text;
}

std::string step_text(const Step& step, const ShownSteps& shown, const Style& style) {
    std::string text = style.bold(sanitized(step.id)) + "\n";
    const auto add = [&](std::string_view label, const std::string& words) {
        if (!words.empty()) {
            text +=
                wrapped_block((label.empty() ? "" : std::string{label} + ": ") + sanitized(words),
                              style.columns,
                              labels,
                              labels + labels)
                + "\n";
        }
    };
    add("", shown.discreet ? "" : step.what);
    add("", particulars(step, shown));
    each_step_field(step, [&](std::string_view key, const auto& member, NumberRange) {
        constexpr std::string_view said[] = {
            "id", "what", "person", "day", "month_day", "every", "rest_until", "state", "ended"};
        const bool is_said = std::find(std::begin(said), std::end(said), key) != std::end(said);
        const bool is_private = key == "if_then" || key == "obstacle";
        if (!is_said && !(shown.discreet && is_private)) {
            add(words::step_label(key), shown_field(member));
        }
    });
    return text;
}

}  // namespace softly
