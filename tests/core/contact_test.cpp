#include "core/contact.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace softly;
using namespace std::chrono;

namespace {

Person person(const std::string& id, const std::string& every = "") {
    Person result;
    result.id = id;
    result.name = id;
    result.every = every;
    return result;
}

Entry moment(const std::string& at, std::vector<std::string> people) {
    Entry entry;
    entry.kind = "moment";
    entry.at = parse_moment(at);
    entry.people = std::move(people);
    return entry;
}

Date on(const char* text) {
    return *parse_date(text);
}

const DayNow today{*parse_date("2026-11-22"), minutes{0}};

std::vector<std::string> ids(const std::vector<ComeRound>& round) {
    std::vector<std::string> names;
    for (const ComeRound& each : round) {
        names.push_back(each.id);
    }
    return names;
}

}  // namespace

TEST_CASE("what tells of contact") {
    const auto of_kind = [](const char* kind) {
        Entry entry = moment("2026-11-20T10:00:00Z", {"dana"});
        entry.kind = kind;
        return entry;
    };
    CHECK(tells_of_contact(of_kind("moment")));
    for (const char* kind : {"note", "check-in", "reflection", "exercise", "try"}) {
        CAPTURE(kind);
        Entry entry = of_kind(kind);
        CHECK_FALSE(tells_of_contact(entry));
        entry.contact.heard = false;
        CHECK(tells_of_contact(entry));
        entry.contact = {};
        entry.contact.how = "call";
        CHECK(tells_of_contact(entry));
    }
    for (const char* how : {"done", "partly", "tried"}) {
        Entry entry = of_kind("try");
        entry.how = how;
        CHECK(tells_of_contact(entry));
    }
    Entry check_in = of_kind("check-in");
    check_in.contact_since = "plenty";
    CHECK_FALSE(tells_of_contact(check_in));
}

TEST_CASE("a person is met under every name of theirs, and nobody unsafe ever is") {
    Person dana = person("dana");
    dana.name = "Dana Levi";
    dana.aliases = {"D."};
    People people{dana, person("noa")};
    for (const char* name : {"dana", "Dana Levi", "d."}) {
        CAPTURE(name);
        const std::vector entries{moment("2026-11-20T10:00:00Z", {"noa", name})};
        CHECK(last_contact(entries, people[0], people, minutes{0}) == on("2026-11-20"));
    }
    const std::vector entries{moment("2026-11-20T10:00:00Z", {"dana"})};
    CHECK_FALSE(last_contact(entries, people[1], people, minutes{0}));
    people[0].unsafe = true;
    CHECK_FALSE(last_contact(entries, people[0], people, minutes{0}));
    CHECK_FALSE(last_contact_with_anyone(entries, people, minutes{0}));
}

TEST_CASE("it counts when it happened, whatever the order in which it was logged") {
    const People people{person("dana", "1w")};
    std::vector entries{moment("2026-11-19T10:00:00+02:00", {"dana"}),
                        moment("2026-10-01T10:00:00+02:00", {"dana"})};  // logged later, for before
    CHECK(last_contact(entries, people[0], people, minutes{0}) == on("2026-11-19"));
    CHECK(come_round(entries, people, today).empty());
    entries.erase(entries.begin());
    const auto round = come_round(entries, people, today);
    REQUIRE(round.size() == 1);
    CHECK(round[0] == ComeRound{"dana", on("2026-10-01"), on("2026-10-08")});
}

TEST_CASE("the newest is so by the instant, and has the day of its own zone") {
    const People people{person("dana")};
    const std::vector entries{
        moment("2026-11-20T23:30:00-11:00", {"dana"}),   // 10:30 of the 21st in UTC
        moment("2026-11-21T10:00:00+14:00", {"dana"})};  // 20:00 of the 20th in UTC
    CHECK(last_contact(entries, people[0], people, minutes{0}) == on("2026-11-20"));
}

TEST_CASE("an hour of the night belongs to the evening before") {
    const People people{person("dana")};
    const std::vector entries{moment("2026-11-21T01:30:00+02:00", {"dana"})};
    CHECK(last_contact(entries, people[0], people, hours{4}) == on("2026-11-20"));
    CHECK(last_contact(entries, people[0], people, minutes{0}) == on("2026-11-21"));
}

TEST_CASE("when a wish comes round") {
    struct Row {
        const char* last;
        const char* every;
        const char* round;
    };

    constexpr Row rows[] = {
        {"2026-11-15", "1w", "2026-11-22"},
        {"2026-10-20", "2d", "2026-10-22"},
        {"2026-10-24", "1d", "2026-10-25"},  // clocks go back in Europe
        {"2026-03-26", "2d", "2026-03-28"},  // clocks go forward in Israel
        {"2026-01-31", "1mo", "2026-02-28"},
        {"2028-01-31", "1mo", "2028-02-29"},
        {"2026-03-31", "1mo", "2026-04-30"},
        {"2026-05-31", "3mo", "2026-08-31"},
        {"2026-02-28", "1mo", "2026-03-28"},
        {"2024-02-29", "1y", "2025-02-28"},
        {"2026-12-31", "2mo", "2027-02-28"},
        {"2026-06-30", "6mo", "2026-12-30"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.last);
        CAPTURE(row.every);
        CHECK(comes_round(on(row.last), *parse_wish(row.every)) == on(row.round));
        const People people{person("dana", row.every)};
        const std::vector entries{moment(std::string{row.last} + "T23:59:59+03:00", {"dana"})};
        const Date round = on(row.round);
        CHECK(come_round(entries, people, {plus_days(round, -1), minutes{0}}).empty());
        CHECK(come_round(entries, people, {round, minutes{0}}).size() == 1);
        CHECK(come_round(entries, people, {plus_days(round, 400), minutes{0}}).size() == 1);
    }
}

TEST_CASE("who has no wish, rests or is unsafe does not come round") {
    Person resting = person("b", "1w");
    resting.rest_until = Timestamp{"2026-11-23", on("2026-11-23"), {}, {}};
    Person unsafe = person("c", "1w");
    unsafe.unsafe = true;
    const People people{person("a"), resting, unsafe, person("d", "soon"), person("e", "90min")};
    CHECK(come_round({}, people, today).empty());
    // The day on which a rest ends belongs to it no more.
    CHECK(ids(come_round({}, people, {on("2026-11-23"), minutes{0}}))
          == std::vector<std::string>{"b"});
}

TEST_CASE("who was never met comes round too, without a day") {
    const People people{person("dana", "1w")};
    CHECK(come_round({}, people, today) == std::vector{ComeRound{"dana", {}, {}}});
}

TEST_CASE("two at most, and everybody has a turn") {
    for (int count = 1; count <= 9; ++count) {
        People people;
        for (int number = 0; number < count; ++number) {
            people.push_back(person("p" + std::to_string(number), "1d"));
        }
        std::set<std::string> seen;
        for (int days = 0; days < count; ++days) {
            const DayNow then{plus_days(on("2026-11-22"), days), minutes{0}};
            const auto round = come_round({}, people, then);
            CHECK(round.size() == static_cast<std::size_t>(std::min(count, 2)));
            CHECK(round == come_round({}, people, then));
            for (const ComeRound& each : round) {
                seen.insert(each.id);
            }
            CHECK(all_come_round({}, people, then).size() == static_cast<std::size_t>(count));
        }
        CHECK(seen.size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("some contact with anyone") {
    Person unsafe = person("c");
    unsafe.unsafe = true;
    const People people{person("a"), unsafe};
    const Span week = *parse_wish("1w");
    const auto comes = [&](const std::vector<Entry>& entries) {
        return anyone_come_round(entries, people, week, today).has_value();
    };
    CHECK(comes({}));
    CHECK_FALSE(comes({moment("2026-11-20T10:00:00Z", {})}));
    CHECK_FALSE(comes({moment("2026-11-20T10:00:00Z", {"a stranger"})}));
    CHECK_FALSE(comes({moment("2026-11-20T10:00:00Z", {"a", "c"})}));
    CHECK(comes({moment("2026-11-20T10:00:00Z", {"c"})}));
    CHECK(comes({moment("2026-11-15T10:00:00Z", {"a"})}));
    Entry check_in = moment("2026-11-20T10:00:00Z", {});
    check_in.kind = "check-in";
    CHECK(comes({check_in}));
    check_in.contact_since = "none";
    CHECK(comes({check_in}));
    check_in.contact_since = "little";
    CHECK_FALSE(comes({check_in}));
}

TEST_CASE("no month is read that cannot matter") {
    CHECK_FALSE(first_day_that_counts({person("a")}, std::nullopt, on("2026-11-22")));
    CHECK(first_day_that_counts({person("a", "1w")}, std::nullopt, on("2026-11-22"))
          == on("2026-11-15"));
    CHECK(first_day_that_counts({person("a", "1w")}, parse_wish("10d"), on("2026-11-22"))
          == on("2026-11-12"));
    // Whatever lies before that day has come round by today: nothing is overlooked.
    for (const char* every : {"1d", "2w", "1mo", "3mo", "1y"}) {
        for (int days = 0; days < 800; ++days) {
            const Date now = plus_days(on("2027-01-01"), days);
            const Date first = *first_day_that_counts({person("a", every)}, std::nullopt, now);
            CAPTURE(every);
            CAPTURE(to_text(now));
            CHECK(comes_round(plus_days(first, -1), *parse_wish(every)) <= now);
        }
    }
}

TEST_CASE("a wish looks ahead, and begins anew where it is told to") {
    const People people{person("dana", "1w"), person("never", "1w")};
    const std::vector<Entry> entries{moment("2026-11-17T10:00:00Z", {"dana"})};
    CHECK(ids(come_round(entries, people, today)) == std::vector<std::string>{"never"});
    CHECK(ids(come_round(entries, people, today, {2, {}}))
          == std::vector<std::string>{"dana", "never"});
    CHECK(ids(come_round(entries, people, today, {0, on("2026-11-16")})).empty());
    CHECK(ids(come_round(entries, people, today, {1, on("2026-11-16")}))
          == std::vector<std::string>{"never"});
    const auto anyone = anyone_come_round({}, people, Span{0, 7, {}}, today, {0, on("2026-11-15")});
    REQUIRE(anyone);
    CHECK_FALSE(anyone->last);
    CHECK(anyone->since == on("2026-11-22"));
}
