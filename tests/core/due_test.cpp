#include "core/due.hpp"

#include "base/text.hpp"

#include <map>
#include <set>

#include <doctest/doctest.h>

using namespace softly;
using namespace std::chrono;

namespace {

Date on(const std::string& text) {
    return *parse_date(text);
}

Moment at(const std::string& text) {
    return *parse_moment(text);
}

Person person(const std::string& id, const std::string& every = "") {
    Person result;
    result.id = result.name = id;
    result.every = every;
    return result;
}

Step step(const std::string& id, const std::string& day, const std::string& whom = "") {
    Step result;
    result.id = id;
    result.what = "words of " + id;
    result.person = whom;
    if (!day.empty()) {
        result.day = FloatingDay{on(day.substr(0, 10)), {}};
    }
    return result;
}

Step with_state(Step step, std::string_view state, const std::string& rest_until = "") {
    step.state = state;
    if (!rest_until.empty()) {
        step.rest_until = on(rest_until);
    }
    return step;
}

Letter letter(const std::string& id, const std::string& open_on) {
    Letter result;
    result.id = id;
    if (!open_on.empty()) {
        result.open_on = on(open_on);
    }
    return result;
}

Entry entry(const std::string& kind,
            const std::string& when,
            std::vector<std::string> people = {}) {
    Entry result;
    result.kind = kind;
    result.at = at(when);
    result.people = std::move(people);
    return result;
}

/// A Sunday evening, days beginning at four.
DueKnown evening() {
    DueKnown known{.now = at("2026-11-22T19:15:00Z").local};
    known.settings.day_start = hours{4};
    return known;
}

DueKnown with(Steps steps, People people = {}) {
    DueKnown known = evening();
    known.steps = std::move(steps);
    known.people = std::move(people);
    return known;
}

DueKnown near(People people, std::vector<Entry> entries = {}) {
    DueKnown known = evening();
    known.people = std::move(people);
    known.entries = std::move(entries);
    return known;
}

/// What is due, as "type id" or "type", in its order.
std::string shown(const DueKnown& known) {
    std::vector<std::string> parts;
    for (const Due& due : what_is_due(known)) {
        parts.push_back(std::string{name_of(due.type)} + (due.id.empty() ? "" : " " + due.id));
    }
    return join(parts, ", ");
}

std::string shown(DueKnown known, int days_ahead) {
    known.days_ahead = days_ahead;
    return shown(known);
}

std::string asked_at(DueKnown known, const std::string& local) {
    known.now = *parse_local_time(local);
    return shown(known);
}

}  // namespace

TEST_CASE("nothing known is nothing due, and nothing to read") {
    CHECK(shown(evening()).empty());
    CHECK_FALSE(first_day_for_due(evening()));
}

TEST_CASE("which steps wait") {
    Person resting = person("resting");
    resting.rest_until = Timestamp{"2026-11-30", on("2026-11-30"), {}, {}};
    Person rested = person("rested");
    rested.rest_until = Timestamp{"2026-11-22", on("2026-11-22"), {}, {}};
    Person unsafe = person("unsafe");
    unsafe.unsafe = true;
    unsafe.aliases = {"Someone Else"};
    const People people{person("dana"), resting, rested, unsafe};

    const struct {
        const char* why;
        Step step;
        bool waits;
    } cases[] = {
        {"its day was yesterday", step("s", "2026-11-21"), true},
        {"its day is today", step("s", "2026-11-22"), true},
        {"its day is tomorrow", step("s", "2026-11-23"), false},
        {"it has no day", step("s", ""), false},
        {"its day was years ago", step("s", "2019-01-01"), true},
        {"it is done", with_state(step("s", "2026-11-21"), done_state), false},
        {"it was let go", with_state(step("s", "2026-11-21"), let_go_state), false},
        {"nobody knows its state", with_state(step("s", "2026-11-21"), "finished"), false},
        {"it rests", with_state(step("s", "2026-11-21"), resting_state), false},
        {"it rests until tomorrow",
         with_state(step("s", "2026-11-21"), resting_state, "2026-11-23"),
         false},
        {"its rest is over, and its day was before",
         with_state(step("s", "2026-11-20"), resting_state, "2026-11-21"),
         false},
        {"its rest is over, and its day came after",
         with_state(step("s", "2026-11-21"), resting_state, "2026-11-21"),
         true},
        {"toward Dana", step("s", "2026-11-21", "dana"), true},
        {"toward somebody nobody knows", step("s", "2026-11-21", "Noa"), true},
        {"toward somebody unsafe", step("s", "2026-11-21", "unsafe"), false},
        {"by another name", step("s", "2026-11-21", "someone else"), false},
        {"toward somebody who rests", step("s", "2026-11-21", "resting"), false},
        {"toward somebody whose rest ends today", step("s", "2026-11-21", "rested"), true},
    };

    for (const auto& each : cases) {
        CAPTURE(each.why);
        CHECK(shown(with({each.step}, people)) == (each.waits ? "step s" : ""));
    }
}

TEST_CASE("of people that cannot be read nobody is named by a step") {
    DueKnown known = with({step("s", "2026-11-21", "dana"), step("t", "2026-11-21")});
    known.people_unread = true;
    CHECK(shown(known) == "step t");
    known.people = {person("dana")};
    CHECK(shown(known) == "step s, step t");
}

TEST_CASE("steps come by day and time, whatever the order of the file") {
    Step late = step("late", "2026-11-21");
    late.day->time = hours{18};
    Step early = step("early", "2026-11-21");
    early.day->time = hours{9};
    CHECK(shown(with({late, step("today", "2026-11-22"), early, step("first", "2026-11-19")}))
          == "step first, step early, step late, step today");
}

TEST_CASE("a step says its words, whom it is about and its day with its time") {
    Step one = step("s", "2026-11-22", "dana");
    one.day->time = hours{18};
    const Due expected{DueType::step, "s", "words of s", "dana", one.day};
    CHECK(what_is_due(with({one})) == std::vector<Due>{expected});
}

TEST_CASE("days ahead bring what comes within them") {
    const DueKnown known = with({step("a", "2026-11-22"),
                                 step("b", "2026-11-25"),
                                 step("c", "2026-11-29"),
                                 with_state(step("d", "2026-11-26"), resting_state, "2026-11-24"),
                                 with_state(step("e", "2026-11-26"), resting_state, "2026-11-27")});
    CHECK(shown(known) == "step a");
    CHECK(shown(known, 2) == "step a");
    CHECK(shown(known, 3) == "step a, step b");
    CHECK(shown(known, 6) == "step a, step b, step d");
    CHECK(shown(known, 3660) == "step a, step b, step d, step c");
}

TEST_CASE("letters whose day has come, and none for a hard day") {
    DueKnown known = evening();
    Letter opened = letter("opened", "2026-11-20");
    opened.opened = at("2026-11-20T10:00:00Z");
    Letter hard = letter("hard", "2026-11-20");
    hard.open_when = for_a_hard_day;
    known.letters = {letter("today", "2026-11-22"),
                     letter("whenever", ""),
                     opened,
                     hard,
                     letter("later", "2026-11-24"),
                     letter("first", "2026-11-01")};
    CHECK(shown(known) == "letter first, letter today");
    CHECK(shown(known, 2) == "letter first, letter today, letter later");
}

TEST_CASE("the order of what waits") {
    DueKnown known = near({person("dana", "1w")});
    known.steps = {step("s", "2026-11-22")};
    known.letters = {letter("l", "2026-11-01")};
    known.settings.contact_floor = "3d";
    known.settings.reminders.times = {"18:00"};
    CHECK(shown(known) == "step s, letter l, person dana, contact, check-in");
}

TEST_CASE("a wish to stay near counts from when it happened") {
    const auto last = [](const std::string& when, const std::string& every) {
        return shown(near({person("dana", every)}, {entry("moment", when, {"dana"})}));
    };
    CHECK(last("2026-11-15T12:00:00Z", "1w") == "person dana");
    CHECK(last("2026-11-16T12:00:00Z", "1w").empty());
    // Back-dated, whatever the order in which it was logged.
    CHECK(shown(near({person("dana", "1w")},
                     {entry("moment", "2026-11-20T12:00:00Z", {"dana"}),
                      entry("moment", "2026-10-01T12:00:00Z", {"dana"})}))
              .empty());
    // Logged today for last month: it is no contact of today.
    CHECK(last("2026-10-20T12:00:00Z", "1mo") == "person dana");
    // The hour after midnight belongs to the day before.
    CHECK(last("2026-11-16T03:00:00Z", "1w") == "person dana");
    // From the 31st a month later is the 30th.
    DueKnown known =
        near({person("dana", "1mo")}, {entry("moment", "2026-10-31T12:00:00Z", {"dana"})});
    CHECK(asked_at(known, "2026-11-29T12:00").empty());
    CHECK(asked_at(known, "2026-11-30T12:00") == "person dana");
    known.entries = {entry("moment", "2027-01-31T12:00:00Z", {"dana"})};
    CHECK(asked_at(known, "2027-02-27T12:00").empty());
    CHECK(asked_at(known, "2027-02-28T12:00") == "person dana");
}

TEST_CASE("a wish says whom it is about and since when") {
    const auto due = what_is_due(
        near({person("dana", "1w")}, {entry("moment", "2026-11-10T12:00:00Z", {"dana"})}));
    REQUIRE(due.size() == 1);
    CHECK(due[0] == Due{DueType::person, "dana", "", "dana", FloatingDay{on("2026-11-17"), {}}});
    CHECK_FALSE(what_is_due(near({person("dana", "1w")})).front().day);
}

TEST_CASE("days ahead look at wishes too, and at rests that end meanwhile") {
    Person dana = person("dana", "2w");
    const Entry moment = entry("moment", "2026-11-10T12:00:00Z", {"dana"});
    CHECK(shown(near({dana}, {moment}), 1).empty());
    CHECK(shown(near({dana}, {moment}), 2) == "person dana");
    dana.rest_until = Timestamp{"2026-11-27", on("2026-11-27"), {}, {}};
    CHECK(shown(near({dana}, {moment}), 4).empty());
    CHECK(shown(near({dana}, {moment}), 5) == "person dana");
}

TEST_CASE("nobody unsafe or resting is wished for") {
    Person unsafe = person("unsafe", "1d");
    unsafe.unsafe = true;
    Person resting = person("resting", "1d");
    resting.rest_until = Timestamp{"2026-12-01", on("2026-12-01"), {}, {}};
    CHECK(shown(near({unsafe, resting, person("nowish")})).empty());
    CHECK_FALSE(first_day_for_due(near({unsafe, resting, person("nowish")})));
}

TEST_CASE("two people at most, and everybody has a turn") {
    People people;
    for (char name = 'a'; name < 'h'; ++name) {
        people.push_back(person(std::string(1, name), "1d"));
    }
    std::set<std::string> seen;
    for (int day = 0; day < 7; ++day) {
        DueKnown known = near(people);
        known.now += days{day};
        const auto due = what_is_due(known);
        CHECK(due.size() == 2);
        for (const Due& each : due) {
            seen.insert(each.id);
        }
    }
    CHECK(seen.size() == people.size());
}

TEST_CASE("some contact with anyone") {
    DueKnown known = near({}, {entry("moment", "2026-11-20T12:00:00Z")});
    CHECK(shown(known).empty());
    known.settings.contact_floor = "1w";
    CHECK(shown(known).empty());
    CHECK(shown(known, 5) == "contact");
    known.settings.contact_floor = "2d";
    CHECK(what_is_due(known)
          == std::vector<Due>{{DueType::contact, "", "", "", FloatingDay{on("2026-11-22"), {}}}});
    known.settings.contact_floor = "90min";  // no wish can be as short as that
    CHECK(shown(known).empty());
}

TEST_CASE("a check-in where a reminder time has come and none is there yet") {
    DueKnown known = evening();
    known.settings.reminders.times = {"08:30", "20:30"};
    CHECK(asked_at(known, "2026-11-22T08:29").empty());
    CHECK(asked_at(known, "2026-11-22T08:30") == "check-in");
    CHECK(asked_at(known, "2026-11-23T03:59") == "check-in");
    CHECK(asked_at(known, "2026-11-23T04:00").empty());
    // In a day that begins at four, half past one is at its end.
    known.settings.reminders.times = {"01:30"};
    CHECK(asked_at(known, "2026-11-22T23:59").empty());
    CHECK(asked_at(known, "2026-11-23T01:30") == "check-in");
    CHECK(asked_at(known, "2026-11-23T04:00").empty());
    known.settings.reminders.times = {"25:99", "soon"};
    CHECK(shown(known).empty());

    known.settings.reminders.times = {"08:30"};
    const std::pair<Entry, bool> cases[] = {
        {entry("check-in", "2026-11-22T10:00:00Z"), false},
        {entry("check-in", "2026-11-22T04:00:00Z"), false},
        {entry("check-in", "2026-11-22T03:59:00Z"), true},  // last night's
        {entry("check-in", "2026-11-21T10:00:00Z"), true},
        {entry("note", "2026-11-22T10:00:00Z"), true},
    };
    for (const auto& [there, waits] : cases) {
        CAPTURE(to_text(*there.at));
        known.entries = {there};
        CHECK(shown(known) == (waits ? "check-in" : ""));
    }
}

TEST_CASE("no month is read but for what asks for it") {
    DueKnown known = evening();
    known.steps = {step("s", "2020-01-01")};
    known.people = {person("dana")};
    CHECK_FALSE(first_day_for_due(known));
    known.settings.reminders.times = {"20:30"};
    CHECK_FALSE(first_day_for_due(known));  // it has not come yet
    known.settings.reminders.times = {"18:00"};
    CHECK(first_day_for_due(known) == on("2026-11-22"));
    known.settings.contact_floor = "1w";
    CHECK(first_day_for_due(known) == on("2026-11-15"));
    known.people = {person("dana", "1mo")};
    const auto first = first_day_for_due(known);
    REQUIRE(first);
    CHECK(*first <= on("2026-10-22"));
    CHECK(*first >= on("2026-10-15"));
    known.pause = {true, {}, on("2026-11-23")};
    CHECK_FALSE(first_day_for_due(known));
}

TEST_CASE("what is read is enough: older entries change nothing") {
    for (const char* every : {"1d", "2w", "1mo", "3mo", "1y"}) {
        for (int back = 0; back < 800; back += 3) {
            const auto when = sys_days{on("2026-11-22")} - days{back};
            const Entry moment = entry("moment", to_text(Date{when}) + "T12:00:00Z", {"dana"});
            DueKnown all = near({person("dana", every)}, {moment});
            DueKnown read = all;
            if (Date{when} < *first_day_for_due(all)) {
                read.entries.clear();
            }
            CAPTURE(every);
            CAPTURE(back);
            CHECK(shown(all) == shown(read));
        }
    }
}

TEST_CASE("a pause says nothing while it holds") {
    DueKnown known = near({person("dana", "1d")});
    known.steps = {step("s", "2026-11-22")};
    known.letters = {letter("l", "2026-11-01")};
    known.settings.contact_floor = "1d";
    known.settings.reminders.times = {"18:00"};
    known.pause =
        pause_at(Pause{at("2026-11-20T10:00:00Z"), {}}, at("2026-11-22T19:15:00Z"), hours{4});
    CHECK(shown(known).empty());
    CHECK(shown(known, 100).empty());
}

TEST_CASE("nothing has piled up behind a pause that ran out") {
    DueKnown known = near({person("dana", "1w"), person("noa", "1mo")},
                          {entry("moment", "2026-10-01T12:00:00Z", {"dana"})});
    known.steps = {step("before", "2026-11-01"),
                   step("meanwhile", "2026-11-18"),
                   step("last", "2026-11-20"),
                   step("today", "2026-11-22")};
    known.letters = {letter("l", "2026-11-18")};
    known.settings.contact_floor = "3d";
    known.pause = pause_at(Pause{at("2026-11-10T10:00:00Z"), at("2026-11-20T04:00:00Z")},
                           at("2026-11-22T19:15:00Z"),
                           hours{4});
    CHECK(known.pause.counts_from == on("2026-11-20"));
    CHECK(shown(known) == "step last, step today, letter l");
    // Wishes begin anew, and come round from there.
    CHECK(shown(known, 1) == "step last, step today, letter l, contact");
    CHECK(shown(known, 5) == "step last, step today, letter l, person dana, contact");
    CHECK(shown(known, 28) == "step last, step today, letter l, person dana, person noa, contact");
    // What happened since counts more.
    known.entries.push_back(entry("moment", "2026-11-22T12:00:00Z", {"dana"}));
    CHECK(shown(known, 5) == "step last, step today, letter l, contact");
    CHECK(shown(known, 7) == "step last, step today, letter l, person dana, contact");
}
