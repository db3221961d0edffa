#include "store/passed_by.hpp"

#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

const Date today{std::chrono::year{2026} / 11 / 22};

}  // namespace

TEST_CASE("a pack that was passed by is noted with its day, and forgotten after two weeks") {
    StoreWorld on;
    CHECK(read_passed_by(on.world, on.layout).empty());
    note_passed_by(on.world, on.layout, "heard", plus_days(today, -14));
    note_passed_by(on.world, on.layout, "words", plus_days(today, -13));
    note_passed_by(on.world, on.layout, "heard", today);
    const auto past = read_passed_by(on.world, on.layout);
    REQUIRE(past.size() == 2);
    CHECK(past[0].pack == "words");
    CHECK(past[0].day == plus_days(today, -13));
    CHECK(past[1].pack == "heard");
    CHECK(past[1].what == PackPast::What::passed_by);
}

TEST_CASE("a day to come, from a clock that was set back, does not last") {
    StoreWorld on;
    note_passed_by(on.world, on.layout, "heard", plus_days(today, 400));
    note_passed_by(on.world, on.layout, "words", today);
    const auto past = read_passed_by(on.world, on.layout);
    REQUIRE(past.size() == 1);
    CHECK(past[0].pack == "words");
}

TEST_CASE("lines that say something else are passed over") {
    StoreWorld on;
    REQUIRE_FALSE(on.files.make_directories("/state"));
    on.files.put(on.layout.passed_by(), "2026-11-20 heard\nnonsense\n2026-13-45 words\n\n");
    const auto past = read_passed_by(on.world, on.layout);
    REQUIRE(past.size() == 1);
    CHECK(past[0].pack == "heard");
}

TEST_CASE("a disk that takes nothing is no trouble") {
    StoreWorld on;
    on.files.fail_at = 1;
    on.files.persistent = true;
    note_passed_by(on.world, on.layout, "heard", today);
    CHECK(read_passed_by(on.world, on.layout).empty());
}

}  // namespace softly
