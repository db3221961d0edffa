#include "core/step_changes.hpp"

#include "core/recurrence.hpp"

#include <algorithm>
#include <utility>

namespace softly {
namespace {

Step taken_up(Step step) {
    step.state = open_state;
    step.rest_until.reset();
    return step;
}

Step ended(Step step, std::string_view state, Date today) {
    step.state = state;
    step.rest_until.reset();
    step.ended = today;
    return step;
}

}  // namespace

Step after_try(Step step, Date happened, Date today) {
    const auto every = read_every(step.every);
    std::optional<unsigned> by;
    if (step.month_day) {
        by = static_cast<unsigned>(*step.month_day);
    } else if (step.day) {
        by = unsigned{step.day->day.day()};
    }
    const auto next = every ? next_after(happened, *every, by) : std::nullopt;
    if (!next) {
        return ended(std::move(step), done_state, today);
    }
    step = taken_up(std::move(step));
    step.day = FloatingDay{next->day, step.day ? step.day->time : std::nullopt};
    step.moved.reset();
    if (step.month_day || next->day_of_month != unsigned{next->day.day()}) {
        step.month_day = static_cast<int>(next->day_of_month);
    }
    return step;
}

Step moved_to(Step step, const FloatingDay& day) {
    step = taken_up(std::move(step));
    step.day = day;
    step.moved = step.moved.value_or(0) + 1;
    if (step.month_day) {
        step.month_day = static_cast<int>(unsigned{day.day.day()});
    }
    return step;
}

Step without_day(Step step) {
    step = taken_up(std::move(step));
    step.day.reset();
    return step;
}

Step at_rest(Step step, std::optional<Date> until) {
    step.state = resting_state;
    step.rest_until = until;
    return step;
}

Step let_go(Step step, Date today) {
    return ended(std::move(step), let_go_state, today);
}

Step asked_about(Step step, Date today) {
    step.asked_on = today;
    return step;
}

Rung rung_of(const Step& step) {
    return {step.way, std::clamp(step.size.value_or(usual_size(step.way)), 1, largest_size)};
}

Step smaller_than(
    const Step& step, std::string id, std::string what, const Moment& now, Date today) {
    const Rung rung = rung_below(rung_of(step));
    Step smaller;
    smaller.id = std::move(id);
    smaller.what = std::move(what);
    smaller.person = step.person;
    smaller.way = rung.way;
    smaller.size = rung.size;
    if (step.day && step.day->day >= today) {
        smaller.day = step.day;
        smaller.month_day = step.month_day;
    }
    smaller.every = step.every;
    smaller.if_then = step.if_then;
    smaller.smaller_than = step.id;
    smaller.created = now;
    return smaller;
}

}  // namespace softly
