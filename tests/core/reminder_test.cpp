#include "core/reminder.hpp"

#include "core/check_in.hpp"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

using namespace softly;
using namespace std::chrono;

namespace {

Moment at(const std::string& text) {
    return *parse_moment(text);
}

/// A Sunday evening at the one chosen time; a check-in waits, and nothing came yet.
ReminderKnown evening(const std::string& when = "2026-11-22T20:30:00Z") {
    ReminderKnown known{.now = at(when), .due = {.now = at(when).local}};
    known.due.settings.reminders.times = {"20:30"};
    return known;
}

Settings::Reminders& settings(ReminderKnown& known) {
    return known.due.settings.reminders;
}

void add(ReminderKnown& known, const std::string& when, std::function<void(Entry&)> change) {
    Entry entry;
    entry.kind = check_in_kind;
    entry.at = at(when);
    change(entry);
    known.due.entries.push_back(std::move(entry));
}

void add_step(ReminderKnown& known, const char* day) {
    Step step;
    step.id = "s";
    step.day = FloatingDay{*parse_date(day), {}};
    known.due.steps.push_back(std::move(step));
}

/// Notes at that hour, so many days before the evening; negative is to come.
ReminderKnown after_notes(std::vector<int> days_before, const std::string& answered = "") {
    ReminderKnown known = evening();
    std::sort(days_before.begin(), days_before.end(), std::greater<>{});
    for (const int ago : days_before) {
        Moment note = known.now;
        note.local -= days{ago};
        known.past.notes.push_back(note);
    }
    if (!answered.empty()) {
        known.last_sign = at(answered).instant();
    }
    return known;
}

std::string said(const ReminderKnown& known) {
    return std::string{name_of(remind_now(known))};
}

std::string said_at(ReminderKnown known, const std::string& when) {
    known.now = at(when);
    known.due.now = known.now.local;
    return said(known);
}

std::string said_at(const std::vector<std::string>& times, const std::string& when) {
    ReminderKnown known = evening();
    settings(known).times = times;
    return said_at(known, when);
}

/// "20:30-21:00" of that Sunday; a day is named where it is another.
std::string windows(const std::vector<std::string>& times,
                    const std::vector<std::string>& quiet = {"21:00", "09:00"}) {
    Settings::Reminders reminders;
    reminders.times = times;
    reminders.quiet = quiet;
    const auto shown = [](LocalTime time) {
        const std::string text = to_text(time);
        return text.substr(0, 10) == "2026-11-22" ? text.substr(11)
                                                  : text.substr(8, 2) + "." + text.substr(11);
    };
    std::string text;
    for (const ReminderWindow& window : windows_of(reminders, *parse_date("2026-11-22"))) {
        text += (text.empty() ? "" : " ") + shown(window.begin) + "-" + shown(window.end);
    }
    return text;
}

/// The next of the quarters of an hour within three weeks.
std::string next_of(const ReminderKnown& known) {
    std::vector<Moment> moments;
    for (minutes later{15}; later <= days{21}; later += minutes{15}) {
        Moment moment = known.now;
        moment.local += later;
        moments.push_back(moment);
    }
    const auto next = next_note(known, moments);
    return next ? to_text(next->local) : "none";
}

}  // namespace

TEST_CASE("why a note comes or does not") {
    const struct {
        const char* why;
        std::function<void(ReminderKnown&)> change;
        const char* wanted;
    } cases[] = {
        {"a check-in waits at the chosen time", [](auto&) {}, "note"},
        {"nothing was chosen", [](auto& known) { settings(known).times.clear(); }, "no-times"},
        {"a pause holds", [](auto& known) { known.due.pause.holds = true; }, "paused"},
        {"the hour is another",
         [](auto& known) { settings(known).times = {"12:00"}; },
         "other-time"},
        {"one came in this window",
         [](auto& known) {
             settings(known).per_day = 2;
             known.past.notes = {at("2026-11-22T20:30:00Z")};
         },
         "had-one"},
        {"the check-in is done",
         [](auto& known) { add(known, "2026-11-22T12:00:00Z", [](Entry&) {}); },
         "nothing-waits"},
        {"the one of yesterday does not count",
         [](auto& known) { add(known, "2026-11-21T12:00:00Z", [](Entry&) {}); },
         "note"},
        {"a mood of 2 yesterday",
         [](auto& known) {
             add(known, "2026-11-21T12:00:00Z", [](Entry& entry) { entry.ratings.mood = 2; });
         },
         "free-day"},
        {"one came this morning",
         [](auto& known) { known.past.notes = {at("2026-11-22T10:00:00Z")}; },
         "day-is-full"},
        {"three came in seven days",
         [](auto& known) {
             known = after_notes({1, 3, 5}, "2026-11-22T06:00:00Z");
         },
         "week-is-full"},
        {"four were left alone",
         [](auto& known) {
             known = after_notes({20, 40, 60, 80});
         },
         "last-question"},
        {"five were left alone",
         [](auto& known) {
             known = after_notes({20, 40, 60, 80, 100});
         },
         "stays-quiet"},
        {"no notes a day", [](auto& known) { settings(known).per_day = 0; }, "day-is-full"},
        {"no notes a week", [](auto& known) { settings(known).per_week = 0; }, "week-is-full"},
    };

    for (const auto& each : cases) {
        CAPTURE(each.why);
        ReminderKnown known = evening();
        each.change(known);
        CHECK(said(known) == each.wanted);
    }
}

TEST_CASE("of several reasons the first is said") {
    ReminderKnown known = evening();
    add(known, "2026-11-22T12:00:00Z", [](Entry&) {});
    CHECK(said(known) == "nothing-waits");
    settings(known).per_day = 2;
    known.past.notes = {known.now};
    CHECK(said(known) == "had-one");
    settings(known).times = {"10:00"};
    CHECK(said(known) == "other-time");
    settings(known).per_week = 1;
    CHECK(said(known) == "week-is-full");
    settings(known).per_day = 1;
    CHECK(said(known) == "day-is-full");
    add(known, "2026-11-21T12:00:00Z", [](Entry& entry) { entry.ratings.mood = 0; });
    CHECK(said(known) == "free-day");
    known.past.notes = after_notes({0, 2, 20, 40, 60}).past.notes;
    CHECK(said(known) == "stays-quiet");
    known.due.pause.holds = true;
    CHECK(said(known) == "paused");
    settings(known).times.clear();
    CHECK(said(known) == "no-times");
}

TEST_CASE("a window is open from its first second to its last") {
    CHECK(said_at({"12:00"}, "2026-11-22T11:59:59Z") == "other-time");
    CHECK(said_at({"12:00"}, "2026-11-22T12:00:00Z") == "note");
    CHECK(said_at({"12:00"}, "2026-11-22T12:59:59Z") == "note");
    CHECK(said_at({"12:00"}, "2026-11-22T13:00:00Z") == "other-time");
    CHECK(said_at({"20:30"}, "2026-11-22T20:59:59Z") == "note");
    CHECK(said_at({"20:30"}, "2026-11-22T21:00:00Z") == "other-time");
}

TEST_CASE("the windows of a day") {
    CHECK(windows({}).empty());
    CHECK(windows({"12:00"}) == "12:00-13:00");
    CHECK(windows({"20:30"}) == "20:30-21:00");
    CHECK(windows({"20:00"}) == "20:00-21:00");
    CHECK(windows({"09:00"}) == "09:00-10:00");
    // In any order, and twice is once.
    CHECK(windows({"18:00", "12:00", "18:00"}) == "12:00-13:00 18:00-19:00");
    CHECK(windows({"12:30", "12:00"}) == "12:00-12:30 12:30-13:30");
    // Chosen within the quiet hours it is open all the same, for its hour.
    CHECK(windows({"22:00"}) == "22:00-23:00");
    CHECK(windows({"08:45"}) == "08:45-09:45");
    CHECK(windows({"21:00"}) == "21:00-22:00");
    // Right before the quiet hours there is room for one look.
    CHECK(windows({"20:50"}) == "20:50-21:06");
    CHECK(windows({"20:59", "21:05"}) == "20:59-21:05 21:05-22:05");
    // Over midnight it belongs to the day on which it began.
    CHECK(windows({"23:30"}) == "23:30-23.00:30");
    CHECK(windows({"23:30", "00:10"}) == "00:10-01:10 23:30-23.00:10");
    CHECK(windows({"23:30"}, {"00:00", "06:00"}) == "23:30-23.00:00");
    // Quiet hours in the middle of the day.
    CHECK(windows({"12:30", "13:30", "15:00"}, {"13:00", "15:00"})
          == "12:30-13:00 13:30-14:30 15:00-16:00");
}

TEST_CASE("the window over midnight is one window") {
    ReminderKnown known = evening();
    settings(known).times = {"23:30"};
    settings(known).per_day = 2;
    CHECK(said_at(known, "2026-11-23T00:29:59Z") == "note");
    CHECK(said_at(known, "2026-11-23T00:30:00Z") == "other-time");
    known.past.notes = {at("2026-11-22T23:45:00Z")};
    CHECK(said_at(known, "2026-11-23T00:15:00Z") == "had-one");
    CHECK(said_at(known, "2026-11-23T23:30:00Z") == "note");
    // The check-in that waits is the one of the evening before.
    known.past.notes.clear();
    add(known, "2026-11-22T20:00:00Z", [](Entry&) {});
    CHECK(said_at(known, "2026-11-23T00:15:00Z") == "nothing-waits");
}

TEST_CASE("a time that the clock leaves out in spring comes with the hour after it") {
    // Jerusalem: on 27 March 2026 the clock goes from 02:00 to 03:00.
    ReminderKnown known = evening();
    settings(known).times = {"02:30"};
    CHECK(said_at(known, "2026-03-27T01:59:59+02:00") == "other-time");
    CHECK(said_at(known, "2026-03-27T03:00:00+03:00") == "note");
    CHECK(said_at(known, "2026-03-27T03:29:59+03:00") == "note");
    CHECK(said_at(known, "2026-03-27T03:30:00+03:00") == "other-time");
    known.past.notes = {at("2026-03-26T02:30:00+02:00")};
    CHECK(said_at(known, "2026-03-27T03:00:00+03:00") == "note");
}

TEST_CASE("an hour that comes twice in autumn has one note") {
    // Jerusalem: on 25 October 2026 the clock goes from 02:00 back to 01:00.
    ReminderKnown known = evening();
    settings(known).times = {"01:30"};
    settings(known).per_day = 5;
    CHECK(said_at(known, "2026-10-25T01:30:00+03:00") == "note");
    CHECK(said_at(known, "2026-10-25T01:30:00+02:00") == "note");
    known.past.notes = {at("2026-10-25T01:30:00+03:00")};
    CHECK(said_at(known, "2026-10-25T01:30:00+02:00") == "had-one");
    CHECK(said_at(known, "2026-10-25T02:15:00+02:00") == "had-one");
    CHECK(said_at(known, "2026-10-26T01:30:00+02:00") == "note");
}

TEST_CASE("what a LOW entry is, and how long it counts") {
    const struct {
        const char* why;
        const char* when;
        std::function<void(Entry&)> change;
        const char* wanted;
    } cases[] = {
        {"mood 2", "2026-11-22T09:00:00Z", [](Entry& e) { e.ratings.mood = 2; }, "free-day"},
        {"mood 3", "2026-11-22T09:00:00Z", [](Entry& e) { e.ratings.mood = 3; }, "note"},
        {"safety 3", "2026-11-22T09:00:00Z", [](Entry& e) { e.ratings.safety = 3; }, "free-day"},
        {"safety 4", "2026-11-22T09:00:00Z", [](Entry& e) { e.ratings.safety = 4; }, "note"},
        {"tension 8", "2026-11-22T09:00:00Z", [](Entry& e) { e.tension.after = 8; }, "free-day"},
        {"tension 7", "2026-11-22T09:00:00Z", [](Entry& e) { e.tension.after = 7; }, "note"},
        {"tension 8 before, and no number after",
         "2026-11-22T09:00:00Z",
         [](Entry& e) { e.tension.before = 8; },
         "free-day"},
        {"an answer that it is not safe",
         "2026-11-22T09:00:00Z",
         [](Entry& e) {
             e.answers = {{"where", Value{std::string{"not-safe"}}}};
         },
         "free-day"},
        {"another answer",
         "2026-11-22T09:00:00Z",
         [](Entry& e) {
             e.answers = {{"where", Value{std::string{"safe"}}}};
         },
         "note"},
        {"energy 0 is none",
         "2026-11-22T09:00:00Z",
         [](Entry& e) { e.ratings.energy = 0; },
         "note"},
        {"numb is none", "2026-11-22T09:00:00Z", [](Entry& e) { e.numb = {"mood"}; }, "note"},
        {"as yesterday's day began",
         "2026-11-21T04:00:00Z",
         [](Entry& e) { e.ratings.mood = 0; },
         "free-day"},
        {"just before it began",
         "2026-11-21T03:59:59Z",
         [](Entry& e) { e.ratings.mood = 0; },
         "note"},
    };

    for (const auto& each : cases) {
        CAPTURE(each.why);
        ReminderKnown known = evening();
        add(known, each.when, [&](Entry& entry) {
            entry.kind = "note";
            each.change(entry);
        });
        CHECK(said(known) == each.wanted);
        settings(known).after_hard_day = true;
        CHECK(said(known) == "note");
    }
}

TEST_CASE("where a month cannot be read nobody can say that it was no hard day") {
    ReminderKnown known = evening();
    add_step(known, "2026-11-22");
    known.due.entries_unread = true;
    CHECK(said(known) == "unread");
    settings(known).after_hard_day = true;
    CHECK(said(known) == "note");
}

TEST_CASE("a better hour does not undo a hard day") {
    ReminderKnown known = evening();
    add(known, "2026-11-21T09:00:00Z", [](Entry& entry) { entry.ratings.mood = 1; });
    add(known, "2026-11-21T19:00:00Z", [](Entry& entry) { entry.ratings.mood = 8; });
    CHECK(said(known) == "free-day");
}

TEST_CASE("so many a day, counted from where the day begins") {
    ReminderKnown known = evening();
    settings(known).times = {"12:00", "20:30"};
    known.past.notes = {at("2026-11-22T12:10:00Z")};
    CHECK(said(known) == "day-is-full");
    settings(known).per_day = 2;
    CHECK(said(known) == "note");
    settings(known).per_day = 1;
    known.past.notes = {at("2026-11-21T23:59:59Z")};
    CHECK(said(known) == "note");
    // Neither the night before the day begins nor the one at its end makes room for one more.
    known.past.notes = {at("2026-11-22T00:30:00Z")};
    CHECK(said(known) == "day-is-full");
    known.past.notes = {at("2026-11-22T20:30:00Z")};
    settings(known).times = {"01:30"};
    CHECK(said_at(known, "2026-11-23T01:30:00Z") == "day-is-full");
    settings(known).times = {"04:00"};
    CHECK(said_at(known, "2026-11-23T04:00:00Z") == "note");
}

TEST_CASE("so many in any seven days") {
    ReminderKnown known = evening();
    known.last_sign = at("2026-11-22T06:00:00Z").instant();
    known.past.notes = {
        at("2026-11-15T20:31:00Z"), at("2026-11-17T20:30:00Z"), at("2026-11-19T20:30:00Z")};
    CHECK(said(known) == "week-is-full");
    // A look is never as punctual as a second: what came in this very minute a week ago leaves room.
    known.past.notes.front() = at("2026-11-15T20:30:59Z");
    CHECK(said(known) == "note");
    settings(known).per_week = 2;
    CHECK(said(known) == "week-is-full");
}

TEST_CASE("a note at a time that is still to come counts too") {
    CHECK(said(after_notes({-1, -3, -5})) == "week-is-full");
    CHECK(said(after_notes({2, -1, -3}, "2026-11-21T06:00:00Z")) == "week-is-full");
    CHECK(said(after_notes({-8, -9, -10})) == "note");
    ReminderKnown known = evening();
    known.past.notes = {at("2026-11-22T23:00:00Z")};
    CHECK(said(known) == "day-is-full");
    settings(known).per_day = 2;
    CHECK(said(known) == "note");
    known.past.notes = {at("2026-11-22T20:45:00Z")};
    CHECK(said(known) == "had-one");
}

TEST_CASE("which notes were left alone") {
    CHECK(unanswered(after_notes({})) == 0);
    CHECK(unanswered(after_notes({1, 3, 5})) == 3);
    CHECK(unanswered(after_notes({1, 3, 5}, "2026-11-18T06:00:00Z")) == 2);
    CHECK(unanswered(after_notes({1, 3, 5}, "2026-11-22T06:00:00Z")) == 0);
    CHECK(unanswered(after_notes({1, -3, -5})) == 1);
}

TEST_CASE("two that were left alone halve the pace") {
    CHECK_FALSE(is_halved(after_notes({3})));
    CHECK(is_halved(after_notes({3, 5})));
    CHECK_FALSE(is_halved(after_notes({3, 5}, "2026-11-22T06:00:00Z")));

    CHECK(said(after_notes({1})) == "note");
    CHECK(said(after_notes({1, 8})) == "day-is-full");
    CHECK(said(after_notes({2, 8})) == "note");
    CHECK(said(after_notes({2, 8, 13})) == "week-is-full");
    CHECK(said(after_notes({2, 8, 15})) == "note");
    CHECK(said(after_notes({2, 8, 13}, "2026-11-22T06:00:00Z")) == "note");
    // A day that had its note and one that had none make two.
    ReminderKnown known = after_notes({2, 4});
    settings(known).times = {"12:00", "20:30"};
    settings(known).per_day = 2;
    settings(known).per_week = 20;
    CHECK(said(known) == "note");
    known.past.notes.push_back(at("2026-11-22T12:00:00Z"));
    CHECK(said(known) == "note");
    known.past.notes.insert(known.past.notes.end() - 1, at("2026-11-21T20:30:00Z"));
    known.last_sign = at("2026-11-19T06:00:00Z").instant();
    CHECK(said(known) == "day-is-full");
}

TEST_CASE("one last question, and then nothing until somebody writes") {
    CHECK(said(after_notes({20, 22, 24})) == "note");
    CHECK(said(after_notes({20, 22, 24, 26})) == "last-question");
    CHECK(said(after_notes({1, 22, 24, 26})) == "day-is-full");
    CHECK(said(after_notes({2, 20, 22, 24, 26})) == "stays-quiet");
    CHECK(said(after_notes({300, 320, 322, 324, 326})) == "stays-quiet");
    CHECK(said(after_notes({2, 20, 22, 24, 26}, "2026-11-22T20:29:00Z")) == "note");
    CHECK(said(after_notes({2, 20, 22, 24, 26}, "2026-11-20T20:29:00Z")) == "note");
}

TEST_CASE("the last question is asked once, though a clock was set back meanwhile") {
    // One of the five lies ahead, by a clock that was set right since.
    ReminderKnown known = after_notes({2, 20, 24, 30, -40});
    known.last_sign.reset();
    CHECK(said(known) == "last-question");
    known.past = after_note(after_look(std::move(known.past), known.now), known.now);
    for (int day = 1; day < 40; ++day) {
        ReminderKnown later = known;
        later.now.local += days{day};
        later.due.now = later.now.local;
        known.past = after_look(std::move(known.past), later.now);
        later.past = known.past;
        CAPTURE(day);
        CHECK(said(later) == "stays-quiet");
    }
}

TEST_CASE("a past that is carried along forgets nothing that counts") {
    ReminderKnown known = evening();
    std::vector<std::string> came;
    for (int day = 0; day < 400; ++day) {
        known.now = evening().now;
        known.now.local += days{day};
        known.due.now = known.now.local;
        const Reminding reminding = remind_now(known);
        known.past = after_look(std::move(known.past), known.now);
        CHECK(known.past.looked == known.now);
        if (reminding == Reminding::note || reminding == Reminding::last_question) {
            known.past = after_note(std::move(known.past), known.now);
            came.emplace_back(name_of(reminding));
        }
        CHECK(known.past.notes.size() < 100);
    }
    CHECK(came == std::vector<std::string>{"note", "note", "note", "note", "last-question"});
    CHECK(said(known) == "stays-quiet");
    known.last_sign = known.now.instant() - seconds{1};
    CHECK(said(known) == "note");
}

TEST_CASE("a step or a letter is a reason for two notes, a check-in for each") {
    const auto known = [](std::vector<int> notes) {
        ReminderKnown result = after_notes(std::move(notes), "2026-11-22T06:00:00Z");
        add(result, "2026-11-22T06:00:00Z", [](Entry&) {});
        return result;
    };
    ReminderKnown twice = known({2, 4});
    CHECK(said(twice) == "nothing-waits");
    add_step(twice, "2026-11-19");
    CHECK(said(twice) == "note");
    twice.due.steps.front().day->day = *parse_date("2026-11-18");
    CHECK(said(twice) == "nothing-waits");

    ReminderKnown later = known({2, 4});
    later.due.letters.push_back({.id = "w", .open_on = *parse_date("2026-11-19")});
    CHECK(said(later) == "note");
    later.due.letters.front().open_on = *parse_date("2026-11-18");
    CHECK(said(later) == "nothing-waits");
    // Another thing of a later day is a reason of its own.
    add_step(later, "2026-11-21");
    CHECK(said(later) == "note");
    later.due.entries.clear();
    later.due.steps.clear();
    CHECK(said(later) == "note");
}

TEST_CASE("a step that waits for long is no reason again when its notes are long ago") {
    ReminderKnown known = after_notes({300, 302}, "2026-11-22T06:00:00Z");
    add(known, "2026-11-22T06:00:00Z", [](Entry&) {});
    add_step(known, "2026-01-10");
    known.past = after_look(std::move(known.past), known.now);
    CHECK(said(known) == "nothing-waits");
}

TEST_CASE("nothing is replayed after a time asleep") {
    ReminderKnown known = evening();
    known.past.looked = at("2026-11-01T12:00:00Z");
    CHECK(said_at(known, "2026-11-22T14:00:00Z") == "other-time");
    CHECK(said(known) == "note");
    known.past = after_note(known.past, known.now);
    CHECK(said_at(known, "2026-11-22T20:45:00Z") == "day-is-full");
}

TEST_CASE("an odd setting of the times is no trouble") {
    CHECK(said_at({"20:30", "20:30", "20:31"}, "2026-11-22T20:35:00Z") == "note");
    ReminderKnown known = evening("2026-11-22T20:35:00Z");
    settings(known).times = {"20:30", "20:31"};
    settings(known).per_day = 5;
    known.past.notes = {at("2026-11-22T20:30:00Z")};
    CHECK(said(known) == "note");
    known.past.notes = {at("2026-11-22T20:31:00Z")};
    CHECK(said(known) == "had-one");
}

TEST_CASE("when the next note would come") {
    ReminderKnown known = evening("2026-11-22T10:00:00Z");
    CHECK(next_of(known) == "2026-11-22T20:30");
    known = evening("2026-11-22T20:35:00Z");
    known.past.notes = {at("2026-11-22T20:30:00Z")};
    // The day after, by quarters of an hour from 20:35 on.
    CHECK(next_of(known) == "2026-11-23T20:35");
    settings(known).times.clear();
    CHECK(next_of(known) == "none");

    known = evening("2026-11-22T10:00:00Z");
    add(known, "2026-11-22T09:00:00Z", [](Entry& entry) { entry.ratings.mood = 1; });
    CHECK(next_of(known) == "2026-11-24T20:30");
    settings(known).after_hard_day = true;
    CHECK(next_of(known) == "2026-11-23T20:30");

    known = evening("2026-11-22T10:00:00Z");
    known.due.pause = pause_at(Pause{at("2026-11-20T10:00:00Z"), at("2026-11-25T12:00:00Z")},
                               known.now,
                               known.due.settings.day_start);
    CHECK(next_of(known) == "2026-11-25T20:30");
    known.due.pause =
        pause_at(Pause{at("2026-11-20T10:00:00Z"), {}}, known.now, known.due.settings.day_start);
    CHECK(next_of(known) == "none");

    CHECK(next_of(after_notes({1, 3, 5}, "2026-11-22T06:00:00Z")) == "2026-11-24T20:30");
    CHECK(next_of(after_notes({2, 20, 22, 24, 26})) == "none");
    CHECK_FALSE(next_note(evening(), {}));
}
