#include "core/pause.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace std::chrono;

namespace {

Moment at(const char* text) {
    return *parse_moment(text);
}

Date on(const char* text) {
    return *parse_date(text);
}

const minutes four{240};

}  // namespace

TEST_CASE("without a pause nothing is quiet") {
    CHECK(pause_at({}, at("2026-11-22T19:00:00Z"), four) == PauseNow{});
}

TEST_CASE("a pause holds from its beginning until the very moment of its end") {
    const Pause pause{at("2026-11-22T19:00:00Z"), at("2026-11-25T04:00:00Z")};
    CHECK_FALSE(pause_at(pause, at("2026-11-22T18:59:59Z"), four).holds);
    CHECK(pause_at(pause, at("2026-11-22T19:00:00Z"), four).holds);
    const PauseNow last_second = pause_at(pause, at("2026-11-25T03:59:59Z"), four);
    CHECK(last_second.holds);
    CHECK(last_second.until == pause.until);
    CHECK_FALSE(pause_at(pause, at("2026-11-25T04:00:00Z"), four).holds);
}

TEST_CASE("in another zone it ends at the same instant") {
    const Pause pause{at("2026-11-22T19:00:00Z"), at("2026-11-25T04:00:00Z")};
    CHECK(pause_at(pause, at("2026-11-25T05:59:59+02:00"), four).holds);
    CHECK_FALSE(pause_at(pause, at("2026-11-25T06:00:00+02:00"), four).holds);
}

TEST_CASE("one without an end holds, and so does one that was begun long ago") {
    const Pause pause{at("2020-01-01T19:00:00Z"), {}};
    const PauseNow now = pause_at(pause, at("2026-11-22T19:00:00Z"), four);
    CHECK(now.holds);
    CHECK_FALSE(now.until);
}

TEST_CASE("days count again from the day of its end, where days begin") {
    const auto counts = [](const char* until, const char* now) {
        return pause_at(Pause{at("2026-11-01T00:00:00Z"), at(until)}, at(now), four).counts_from;
    };
    CHECK(counts("2026-11-20T04:00:00Z", "2026-11-22T19:00:00Z") == on("2026-11-20"));
    CHECK(counts("2026-11-20T03:00:00Z", "2026-11-22T19:00:00Z") == on("2026-11-19"));
    // While it holds, not even today counts.
    CHECK(counts("2026-12-20T03:00:00Z", "2026-11-22T19:00:00Z") == on("2026-11-23"));
}
