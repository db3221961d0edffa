#include "core/step.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace softly {
namespace {

/// Dated ones first, by day; then open ones without a day, resting ones, ended ones.
auto place_of(const Step& step, Date today) {
    const int group = has_ended(step) ? 3 : is_resting(step, today) ? 2 : step.day ? 0 : 1;
    const FloatingDay day = group == 0 ? *step.day : FloatingDay{today, {}};
    return std::tuple{group, day.day, day.time.value_or(std::chrono::seconds{0})};
}

std::chrono::sys_seconds made_at(const Step& step) {
    return step.created ? step.created->instant() : std::chrono::sys_seconds::min();
}

template <class Fits, class Later>
const Step* latest(const Steps& steps, Fits fits, Later later) {
    const Step* found = nullptr;
    for (const Step& step : steps) {
        if (fits(step) && (found == nullptr || !later(*found, step))) {
            found = &step;
        }
    }
    return found;
}

bool is_of_a_later_day(const Step& one, const Step& other) {
    return one.day && other.day && one.day->day > other.day->day;
}

}  // namespace

std::string to_text(const FloatingDay& day) {
    return day.time ? to_text(start_of(day.day) + *day.time) : to_text(day.day);
}

std::ptrdiff_t times_that_id_stands(const Steps& steps, std::string_view id) {
    return std::count_if(
        steps.begin(), steps.end(), [&](const Step& step) { return !id.empty() && step.id == id; });
}

bool is_toward_unsafe(const Step& step, const People& people) {
    const Person* person = find_person(people, step.person);
    return person != nullptr && is_unsafe(*person);
}

bool has_known_state(const Step& step) {
    return std::find(std::begin(step_states), std::end(step_states), step.state)
           != std::end(step_states);
}

bool has_ended(const Step& step) {
    return step.state == done_state || step.state == let_go_state;
}

bool is_resting(const Step& step, Date today) {
    return step.state == resting_state && (!step.rest_until || today < *step.rest_until);
}

bool is_open(const Step& step, Date today) {
    return has_known_state(step) && !has_ended(step) && !is_resting(step, today);
}

bool has_come(const Step& step, Date today, const std::optional<Date>& counts_from) {
    return is_open(step, today) && step.day && step.day->day <= today
           && (!counts_from || step.day->day >= *counts_from)
           && (step.state != resting_state || !step.rest_until
               || step.day->day >= *step.rest_until);
}

bool is_waiting(const Step& step, Date today, const std::optional<Date>& counts_from) {
    return has_come(step, today, counts_from) && step.day->day < today;
}

bool is_to_be_asked(const Step& step, Date today, const std::optional<Date>& counts_from) {
    return is_waiting(step, today, counts_from)
           && (!step.asked_on || *step.asked_on <= step.day->day);
}

Steps in_order(Steps steps, Date today) {
    std::stable_sort(steps.begin(), steps.end(), [&](const Step& one, const Step& other) {
        return place_of(one, today) < place_of(other, today);
    });
    return steps;
}

const Step* step_to_ask(const Steps& steps, Date today, const std::optional<Date>& counts_from) {
    return latest(
        steps,
        [&](const Step& step) { return is_to_be_asked(step, today, counts_from); },
        is_of_a_later_day);
}

const Step* newest_step(const Steps& steps, Date today, const std::optional<Date>& counts_from) {
    const Step* waiting = latest(
        steps,
        [&](const Step& step) { return is_waiting(step, today, counts_from); },
        is_of_a_later_day);
    return waiting != nullptr ? waiting
                              : latest(
                                  steps,
                                  [&](const Step& step) { return is_open(step, today); },
                                  [](const Step& one, const Step& other) {
                                      return made_at(one) > made_at(other);
                                  });
}

}  // namespace softly
