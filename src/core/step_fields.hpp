#pragma once

#include "core/step.hpp"

#include <string_view>

namespace softly {

/// The whole numbers that a key may hold.
struct NumberRange {
    int low = 0;
    int high = 10;
};

/// The one list of a step's keys, in the order in which softly writes them; reading, writing and JSON all
/// walk it: `visit(key, member, range)`, where `range` is for numbers alone.
template <class StepType, class Visit>
void each_step_field(StepType& step, Visit&& visit) {
    constexpr NumberRange rated{0, 10};
    constexpr NumberRange many{0, 1'000'000};
    visit("id", step.id, rated);
    visit("what", step.what, rated);
    visit("person", step.person, rated);
    visit("way", step.way, rated);
    visit("size", step.size, NumberRange{1, 10});
    visit("day", step.day, rated);
    visit("month_day", step.month_day, NumberRange{1, 31});
    visit("every", step.every, rated);
    visit("if_then", step.if_then, rated);
    visit("obstacle", step.obstacle, rated);
    visit("confidence", step.confidence, rated);
    visit("expected", step.expected, rated);
    visit("smaller_than", step.smaller_than, rated);
    visit("created", step.created, rated);
    visit("moved", step.moved, many);
    visit("asked_on", step.asked_on, rated);
    visit("rest_until", step.rest_until, rated);
    visit("state", step.state, rated);
    visit("ended", step.ended, rated);
}

}  // namespace softly
