#include "core/step.hpp"

#include "core/step_changes.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date today{std::chrono::year{2026} / 11 / 22};

Step step_for(std::optional<Date> day, std::string_view state = open_state) {
    Step step;
    step.id = "a";
    step.what = "tea";
    step.state = state;
    if (day) {
        step.day = FloatingDay{*day, {}};
    }
    return step;
}

Date in_days(int days) {
    return plus_days(today, days);
}

}  // namespace

TEST_CASE("a step waits once its day is past, and not on the day") {
    CHECK(is_waiting(step_for(in_days(-1)), today));
    CHECK_FALSE(is_waiting(step_for(today), today));
    CHECK_FALSE(is_waiting(step_for({}), today));
    CHECK_FALSE(is_waiting(step_for(in_days(-1), done_state), today));
    CHECK_FALSE(is_waiting(step_for(in_days(-1), "finished"), today));
}

TEST_CASE("after a rest an old day waits for nobody, a later one does") {
    Step step = at_rest(step_for(in_days(-9)), in_days(-2));
    CHECK_FALSE(is_resting(step, today));
    CHECK(is_open(step, today));
    CHECK_FALSE(is_waiting(step, today));
    step.day = FloatingDay{in_days(-1), {}};
    CHECK(is_waiting(step, today));
    CHECK(is_resting(at_rest(step, {}), today));
    CHECK(is_resting(at_rest(step, in_days(1)), today));
    CHECK_FALSE(is_resting(at_rest(step, today), today));
}

TEST_CASE("it is asked about once for each of its days") {
    Step step = step_for(in_days(-3));
    CHECK(is_to_be_asked(step, today));
    step = asked_about(step, in_days(-1));
    CHECK_FALSE(is_to_be_asked(step, today));
    step.day = FloatingDay{in_days(-1), {}};
    CHECK(is_to_be_asked(step, today));
}

TEST_CASE("of steps that wait the newest is asked about") {
    Steps steps{step_for(in_days(-9)), step_for(in_days(-1)), step_for(in_days(-4)), step_for({})};
    steps[1].id = "newest";
    CHECK(step_to_ask(steps, today)->id == "newest");
    CHECK(newest_step(steps, today)->id == "newest");
    CHECK(step_to_ask({step_for({})}, today) == nullptr);
    CHECK(newest_step({step_for({})}, today) != nullptr);
    CHECK(newest_step({step_for({}, done_state)}, today) == nullptr);
}

TEST_CASE("a list goes by day, then some day, rest and end") {
    const Steps steps = in_order({step_for({}, done_state),
                                  at_rest(step_for(in_days(1)), {}),
                                  step_for({}),
                                  step_for(in_days(5)),
                                  step_for(in_days(-1))},
                                 today);
    CHECK(steps[0].day->day == in_days(-1));
    CHECK(steps[1].day->day == in_days(5));
    CHECK_FALSE(steps[2].day);
    CHECK(steps[3].state == resting_state);
    CHECK(steps[4].state == done_state);
}

TEST_CASE("a try ends a step, or gives it its next day") {
    const Step once = after_try(step_for(today), today, today);
    CHECK(once.state == done_state);
    CHECK(once.ended == today);
    Step weekly = step_for(in_days(-2));
    weekly.every = "1w";
    weekly.moved = 2;
    weekly.day->time = std::chrono::hours{18};
    const Step next = after_try(weekly, in_days(-1), today);
    CHECK(to_text(*next.day) == "2026-11-28T18:00");
    CHECK(next.state == open_state);
    CHECK_FALSE(next.moved);
    CHECK_FALSE(next.month_day);
}

TEST_CASE("a step of the 31st goes back to it") {
    Step step = step_for(*parse_date("2026-01-31"));
    step.every = "1mo";
    step = after_try(step, *parse_date("2026-01-31"), today);
    CHECK(to_text(*step.day) == "2026-02-28");
    CHECK(step.month_day == 31);
    step = after_try(step, *parse_date("2026-02-28"), today);
    CHECK(to_text(*step.day) == "2026-03-31");
    step = after_try(step, *parse_date("2026-04-02"), today);
    CHECK(to_text(*step.day) == "2026-05-02");
    CHECK(step.month_day == 2);
}

TEST_CASE("moving, keeping, resting and letting go leave the words alone") {
    const Step step = step_for(in_days(-1));
    const Step moved = moved_to(moved_to(step, {in_days(1), {}}), {in_days(2), {}});
    CHECK(moved.moved == 2);
    CHECK(moved.day->day == in_days(2));
    CHECK_FALSE(without_day(moved).day);
    CHECK(without_day(at_rest(step, in_days(9))).state == open_state);
    CHECK_FALSE(without_day(at_rest(step, in_days(9))).rest_until);
    CHECK(let_go(step, today).state == let_go_state);
    CHECK(let_go(step, today).what == step.what);
}

TEST_CASE("a smaller one is one rung below and links back") {
    Step step = step_for(in_days(-1));
    step.way = "message";
    step.size = 2;
    step.person = "dana";
    step.every = "1w";
    step.confidence = 3;
    const Step smaller = smaller_than(step, "b", "half", {}, today);
    CHECK(smaller.smaller_than == "a");
    CHECK(smaller.size == 1);
    CHECK(smaller.person == "dana");
    CHECK(smaller.every == "1w");
    CHECK_FALSE(smaller.day);
    CHECK_FALSE(smaller.confidence);
    step.day->day = in_days(2);
    CHECK(smaller_than(step, "b", "half", {}, today).day == step.day);
}

TEST_CASE("no rung leads further down than one") {
    for (const std::string_view way : step_ways) {
        for (int size = 1; size <= largest_size; ++size) {
            CAPTURE(way);
            CHECK(rung_below({way, size}).size == std::max(1, size - 1));
        }
        CHECK(usual_size(way) >= 1);
    }
    CHECK(rung_below({"ask", 3}) == Rung{"message", 2});
    CHECK(rung_below({"ask", 4}) == Rung{"ask", 3});
    CHECK(rung_below({"", 1}) == Rung{"", 1});
}

TEST_CASE("a day from before a pause was over does not wait any more") {
    const Step step = step_for(in_days(-3));
    CHECK(is_waiting(step, today, in_days(-3)));
    CHECK_FALSE(is_waiting(step, today, in_days(-2)));
    CHECK_FALSE(is_to_be_asked(step, today, in_days(-2)));
    CHECK(step_to_ask({step}, today, in_days(-2)) == nullptr);
    CHECK(has_come(step_for(today), today));
    CHECK_FALSE(has_come(step_for(today), today, in_days(1)));
}
