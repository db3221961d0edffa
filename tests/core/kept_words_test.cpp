#include "core/kept_words.hpp"

#include <set>

#include <doctest/doctest.h>

namespace softly {

namespace {

Placed placed(const std::string& id, const std::string& at, std::optional<bool> kept) {
    Placed result;
    result.entry.id = id;
    result.entry.at = parse_moment(at);
    result.entry.text = "words of " + id;
    result.entry.kept_words = kept;
    return result;
}

}  // namespace

TEST_CASE("kept words are those of entries that say so, with the day they count for") {
    const std::vector<Placed> entries{placed("a", "2026-11-22T01:30:00+02:00", true),
                                      placed("b", "2026-11-21T10:00:00+02:00", false),
                                      placed("c", "2026-11-20T10:00:00+02:00", std::nullopt),
                                      placed("d", "", true)};
    const auto kept = kept_words(entries, std::chrono::hours{4});
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == "a");
    CHECK(kept[0].day == parse_date("2026-11-21"));
    CHECK(kept[0].text == "words of a");
    CHECK(kept[1].id == "d");
    CHECK_FALSE(kept[1].day);
}

TEST_CASE("each has its turn before one comes again") {
    const Date today = *parse_date("2026-12-30");
    for (std::size_t count = 1; count < 40; ++count) {
        std::set<std::size_t> turns;
        for (std::size_t day = 0; day < count; ++day) {
            const std::size_t turn = turn_of(plus_days(today, static_cast<int>(day)), count);
            CHECK(turn < count);
            turns.insert(turn);
        }
        CHECK(turns.size() == count);
    }
}

}  // namespace softly
