#include "core/filter.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Entry entry(const std::string& id, const std::string& at = {}) {
    Entry result;
    result.id = id;
    result.at = parse_moment(at);
    return result;
}

Placed placed(const std::string& id, const std::string& at, std::size_t order) {
    Placed result;
    result.entry = entry(id, at);
    result.order = order;
    return result;
}

std::vector<std::string> ids(const std::vector<Placed>& entries) {
    std::vector<std::string> result;
    for (const Placed& each : entries) {
        result.push_back(each.entry.id);
    }
    return result;
}

DateSpan span(const char* from, const char* to) {
    return {parse_date(from), parse_date(to)};
}

}  // namespace

TEST_CASE("an entry counts for the day it belongs to, its ends included") {
    Filter filter;
    filter.span = span("2026-11-21", "2026-11-22");
    CHECK(matches(filter, entry("a", "2026-11-21T00:00:00+02:00")));
    CHECK(matches(filter, entry("a", "2026-11-22T23:59:59+02:00")));
    CHECK_FALSE(matches(filter, entry("a", "2026-11-23T00:00:00+02:00")));
    CHECK_FALSE(matches(filter, entry("a", "2026-11-20T23:59:59+02:00")));
    filter.day_start = std::chrono::hours{4};
    CHECK(matches(filter, entry("a", "2026-11-23T01:30:00+02:00")));
    CHECK_FALSE(matches(filter, entry("a", "2026-11-21T01:30:00+02:00")));
}

TEST_CASE("a span may be open at either end") {
    Filter filter;
    filter.span.from = parse_date("2026-11-21");
    CHECK(matches(filter, entry("a", "2030-01-01T00:00:00Z")));
    CHECK_FALSE(matches(filter, entry("a", "2026-11-20T00:00:00Z")));
    filter.span = {{}, parse_date("2026-11-21")};
    CHECK(matches(filter, entry("a", "1999-01-01T00:00:00Z")));
    CHECK_FALSE(matches(filter, entry("a", "2026-11-22T00:00:00Z")));
}

TEST_CASE("an entry without a time fits an open span only") {
    Filter filter;
    CHECK(matches(filter, entry("a")));
    filter.span.from = parse_date("1970-01-01");
    CHECK_FALSE(matches(filter, entry("a")));
    filter.span = {{}, parse_date("2070-01-01")};
    CHECK_FALSE(matches(filter, entry("a")));
}

TEST_CASE("all tags have to be there, whatever their case") {
    Entry tagged = entry("a");
    tagged.tags = {"Evening", "work"};
    Filter filter;
    filter.tags = {"evening", "WORK"};
    CHECK(matches(filter, tagged));
    filter.tags.push_back("home");
    CHECK_FALSE(matches(filter, tagged));
    CHECK_FALSE(matches(filter, entry("b")));
}

TEST_CASE("a kind and a person narrow too") {
    Entry written = entry("a");
    written.kind = "moment";
    written.people = {"dana", "My Sister"};
    Filter filter;
    filter.kind = "moment";
    filter.person = "my sister";
    CHECK(matches(filter, written));
    filter.person = "dana";
    CHECK(matches(filter, written));
    filter.person = "dan";
    CHECK_FALSE(matches(filter, written));
    filter.person.clear();
    filter.kind = "note";
    CHECK_FALSE(matches(filter, written));
}

TEST_CASE("the newest instant comes first, ties go to the later place, no time goes last") {
    std::vector<Placed> entries{placed("undated", "", 0),
                                placed("early", "2026-11-22T09:00:00+02:00", 1),
                                placed("tie one", "2026-11-22T12:00:00+02:00", 2),
                                placed("tie two", "2026-11-22T10:00:00Z", 3),
                                placed("late", "2026-11-22T11:00:00-05:00", 4),
                                placed("undated too", "", 5)};
    const std::vector<std::string> wanted{
        "late", "tie two", "tie one", "early", "undated too", "undated"};
    sort_newest_first(entries);
    CHECK(ids(entries) == wanted);
    std::mt19937_64 random{3};
    for (int run = 0; run < 50; ++run) {
        std::shuffle(entries.begin(), entries.end(), random);
        sort_newest_first(entries);
        CHECK(ids(entries) == wanted);
    }
}

TEST_CASE("of entries that share an id and say the same, one stays where the first stood") {
    std::vector<Placed> entries{placed("a", "", 0), placed("b", "", 1), placed("a", "", 2)};
    drop_doubles(entries);
    CHECK(ids(entries) == std::vector<std::string>{"a", "b"});
    CHECK(entries[0].order == 0);
}

TEST_CASE("entries that share an id and differ all stay, each once") {
    std::vector<Placed> entries{
        placed("a", "", 0), placed("a", "", 1), placed("a", "", 2), placed("a", "", 3)};
    entries[1].entry.text = entries[3].entry.text = "other";
    drop_doubles(entries);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].entry.text == "");
    CHECK(entries[1].entry.text == "other");
}

TEST_CASE("an entry without an id is nobody's double") {
    std::vector<Placed> entries{placed("", "", 0), placed("", "", 1)};
    drop_doubles(entries);
    CHECK(entries.size() == 2);
}

TEST_CASE("an entry in the journal goes before the same one that still waits") {
    std::vector<Placed> entries{placed("a", "", 0), placed("b", "", 1), placed("a", "", 2)};
    entries[0].filed = false;
    drop_doubles(entries);
    CHECK(ids(entries) == std::vector<std::string>{"b", "a"});
    CHECK(entries[1].filed);
}
