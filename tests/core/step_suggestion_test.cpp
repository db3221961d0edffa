#include "core/step_suggestion.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date today{std::chrono::year{2026} / 11 / 22};

constexpr std::array<std::string_view, 9> reasons{"felt easy",
                                                  "better than thought",
                                                  "gave energy",
                                                  "easy to reach",
                                                  "inner circle",
                                                  "good for it",
                                                  "after a warm-up",
                                                  "small",
                                                  "wordless"};

std::string shown(const std::vector<StepIdea>& ideas) {
    std::string all;
    for (const StepIdea& idea : ideas) {
        all += all.empty() ? "" : "; ";
        all += idea.person + " " + idea.way + " " + std::to_string(idea.size) + " because "
               + std::string{reasons[static_cast<std::size_t>(idea.because)]};
        all += idea.last_week ? " lately by " + idea.how : "";
        all += idea.warms_up_for.empty() ? "" : " before " + idea.warms_up_for;
    }
    return all;
}

Moment days_ago(int days) {
    return {start_of(plus_days(today, -days)) + std::chrono::hours{12}, {}};
}

Person somebody(const std::string& id, const std::string& circle = "inner") {
    Person person;
    person.id = id;
    person.name = id;
    person.circle = circle;
    return person;
}

Entry contact(const std::string& person, const std::string& how, int ago, Rating ease = {}) {
    Entry entry;
    entry.kind = "moment";
    entry.people = {person};
    entry.at = days_ago(ago);
    entry.contact.how = how;
    entry.contact.ease = ease;
    return entry;
}

Entry attempt(const std::string& person, int ago, Rating expected, Rating happened) {
    Entry entry;
    entry.kind = "try";
    entry.how = "done";
    entry.people = {person};
    entry.at = days_ago(ago);
    entry.expected = expected;
    entry.happened = happened;
    return entry;
}

Step step_with(const std::string& person, std::string_view way, std::string_view state) {
    Step step;
    step.id = "a000000001";
    step.person = person;
    step.way = way;
    step.state = state;
    return step;
}

Step let_go_on(const std::string& person, std::string_view way, int ago) {
    Step step = step_with(person, way, let_go_state);
    step.ended = plus_days(today, -ago);
    return step;
}

StepKnowledge nobody_known() {
    StepKnowledge known;
    known.today = today;
    known.day_start = std::chrono::hours{4};
    return known;
}

StepKnowledge dana_known() {
    StepKnowledge known = nobody_known();
    known.people = {somebody("dana")};
    return known;
}

/// Two contacts by message, safe enough for the next rung.
void climb(StepKnowledge& known, const std::string& how = "message") {
    known.entries.push_back(contact("dana", how, 20));
    known.entries.push_back(contact("dana", how, 21));
    known.ratings.safety = 7;
}

struct Row {
    const char* what;
    const char* expected;
    std::function<void(StepKnowledge&)> change;
};

void check(const StepKnowledge& begun, std::span<const Row> rows) {
    for (const Row& row : rows) {
        StepKnowledge known = begun;
        row.change(known);
        CAPTURE(row.what);
        CHECK(shown(step_ideas(known)) == row.expected);
    }
}

}  // namespace

TEST_CASE("with nobody known a step needs nobody") {
    const Row rows[] = {
        {"nothing known", " presence 1 because wordless", [](StepKnowledge&) {}},
        {"a heavy day", "", [](StepKnowledge& k) { k.heavy = true; }},
        {"let go lately, and no other rung was reached",
         "",
         [](StepKnowledge& k) { k.ended = {let_go_on("", "presence", 3)}; }},
        {"let go lately, a greeting is within reach",
         " greet 2 because wordless",
         [](StepKnowledge& k) {
             k.ended = {let_go_on("", "presence", 3)};
             k.entries = {contact("", "message", 4)};
         }},
        {"let go long ago",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.ended = {let_go_on("", "presence", 14)}; }},
        {"made smaller, so not let go of",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.ended = {let_go_on("", "presence", 3)};
             k.steps = {step_with("", "greet", open_state)};
             k.steps.front().smaller_than = k.ended.front().id;
         }},
        {"three open steps are enough",
         "",
         [](StepKnowledge& k) { k.steps.assign(3, step_with("", "", open_state)); }},
        {"resting ones leave room",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.steps.assign(3, step_with("", "", resting_state)); }},
        {"a hard try today", "", [](StepKnowledge& k) { k.entries = {attempt("", 0, {}, 3)}; }},
        {"a hard try yesterday", "", [](StepKnowledge& k) { k.entries = {attempt("", 1, 5, 0)}; }},
        {"a hard try two days ago",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.entries = {attempt("", 2, {}, 3)}; }},
        {"an unsafe person alone",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.people = {somebody("ex")};
             k.people.front().unsafe = true;
         }},
        {"somebody without a name",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.people = {somebody("x")};
             k.people.front().name.clear();
         }},
    };
    check(nobody_known(), rows);
}

TEST_CASE("one person, and what is known of them") {
    const Row rows[] = {
        {"in the inner circle", "dana message 1 because inner circle", [](StepKnowledge&) {}},
        {"easy to reach",
         "dana message 1 because easy to reach",
         [](StepKnowledge& k) { k.people[0].qualities = {"Easy to reach"}; }},
        {"a contact that felt easy lately",
         "dana message 2 because felt easy lately by message",
         [](StepKnowledge& k) { k.entries = {contact("dana", "message", 4, 8)}; }},
        {"a contact that felt easy a while ago",
         "dana message 2 because felt easy",
         [](StepKnowledge& k) { k.entries = {contact("dana", "message", 20, 8)}; }},
        {"an ease in the middle says nothing",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) { k.entries = {contact("dana", "message", 4, 5)}; }},
        {"being heard felt easy",
         "dana message 2 because felt easy lately by call",
         [](StepKnowledge& k) {
             k.entries = {contact("dana", "call", 4)};
             k.entries[0].contact.heard = true;
         }},
        {"connection rated with them",
         "dana message 2 because felt easy lately by message",
         [](StepKnowledge& k) {
             k.entries = {contact("dana", "message", 4)};
             k.entries[0].ratings.connection = 7;
         }},
        {"a try that went better",
         "dana message 1 because better than thought",
         [](StepKnowledge& k) { k.entries = {attempt("dana", 3, 4, 7)}; }},
        {"a try that went as thought",
         "dana message 1 because felt easy lately by ",
         [](StepKnowledge& k) { k.entries = {attempt("dana", 3, 7, 7)}; }},
        {"energy on a day with them",
         "dana message 2 because gave energy",
         [](StepKnowledge& k) {
             k.entries = {contact("dana", "message", 4)};
             k.entries[0].ratings.energy = 7;
         }},
        {"hard lately",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.entries = {contact("dana", "near", 4, 2)}; }},
        {"hard long ago",
         "dana message 1 because inner circle",
         [](StepKnowledge& k) { k.entries = {contact("dana", "near", 15, 2)}; }},
        {"hard, and easy since",
         "dana message 2 because felt easy lately by message",
         [](StepKnowledge& k) {
             k.entries = {contact("dana", "message", 2, 8), contact("dana", "message", 4, 2)};
         }},
        {"resting",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.people[0].rest_until = Timestamp{"", plus_days(today, 1), {}, {}};
         }},
        {"rested",
         "dana message 1 because inner circle",
         [](StepKnowledge& k) {
             k.people[0].rest_until = Timestamp{"", today, {}, {}};
         }},
        {"unsafe",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.people[0].unsafe = true; }},
        {"goes by an unsafe name",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.people.push_back(somebody("ex"));
             k.people[1].unsafe = true;
             k.people[1].aliases = {"DANA"};
         }},
        {"a step of theirs is open",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.steps = {step_with("dana", "ask", open_state)}; }},
        {"a step of theirs rests",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.steps = {step_with("Dana", "ask", resting_state)}; }},
        {"a message to them was let go this week",
         " presence 1 because wordless",
         [](StepKnowledge& k) { k.ended = {let_go_on("dana", "message", 6)}; }},
        {"a message to them was let go the week before",
         "dana presence 1 because inner circle",
         [](StepKnowledge& k) { k.ended = {let_go_on("dana", "message", 8)}; }},
        {"let go twice",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.ended = {let_go_on("dana", "message", 8), let_go_on("dana", "presence", 8)};
         }},
        {"passed in this run",
         " presence 1 because wordless",
         [](StepKnowledge& k) {
             k.passed = {{"dana", "message"}};
         }},
        {"everything passed",
         "",
         [](StepKnowledge& k) {
             k.passed = {{"dana", "message"}, {"", "presence"}};
         }},
        {"an animal",
         "dana presence 1 because inner circle",
         [](StepKnowledge& k) { k.people[0].kind = "Pet"; }},
        {"a dog of that family",
         "dana presence 1 because inner circle",
         [](StepKnowledge& k) { k.people[0].kind = "the neighbour's Dog"; }},
        {"an animal by how one is with them",
         "dana presence 1 because inner circle",
         [](StepKnowledge& k) { k.entries = {contact("dana", "pet", 4)}; }},
        {"a word that begins like an animal",
         "dana message 1 because inner circle",
         [](StepKnowledge& k) { k.people[0].kind = "catering"; }},
        {"a therapist",
         "dana professional 1 because inner circle",
         [](StepKnowledge& k) { k.people[0].kind = "therapist"; }},
        {"a group, at first from nearby",
         "dana presence 1 because inner circle",
         [](StepKnowledge& k) { k.people[0].kind = "group"; }},
        {"good for a chat alone",
         "dana message 2 because good for it",
         [](StepKnowledge& k) {
             k.people[0].circle = "middle";
             k.people[0].good_for = {"chat"};
             k.entries = {contact("dana", "message", 4)};
         }},
        {"of whom nothing speaks",
         "dana message 2 because small",
         [](StepKnowledge& k) {
             k.people[0].circle = "";
             k.entries = {contact("dana", "message", 4)};
         }},
    };
    check(dana_known(), rows);
}

TEST_CASE("no more than one rung up, and that with steady ground") {
    const Row rows[] = {
        {"once is not enough",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.entries.pop_back();
             k.ratings.mood = 7;
         }},
        {"twice and safe: a good thing can be shared",
         "dana share 3 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.ratings.mood = 6;
         }},
        {"with a mood in the middle a note is enough",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.ratings.mood = 5;
         }},
        {"good for practical things",
         "dana ask 3 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.people[0].good_for = {"practical"};
         }},
        {"less safe",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.ratings = {.mood = 8, .safety = 5};
         }},
        {"safety not said",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.ratings = {.mood = 8};
         }},
        {"little energy",
         "dana message 1 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.ratings.energy = 3;
         }},
        {"a group that was called twice may be joined",
         "dana join 4 because inner circle",
         [](StepKnowledge& k) {
             climb(k, "call");
             k.people[0].kind = "peer group";
         }},
        {"being near is the first rung, a note the next",
         "dana message 2 because inner circle",
         [](StepKnowledge& k) { climb(k, "near"); }},
        {"what was with someone unsafe is no rung",
         "dana message 1 because inner circle",
         [](StepKnowledge& k) {
             climb(k);
             k.people.push_back(somebody("ex"));
             k.people[1].unsafe = true;
             k.entries[0].people = k.entries[1].people = {"ex"};
         }},
        {"the rung of a try is its step's",
         "dana share 3 because felt easy lately by ",
         [](StepKnowledge& k) {
             k.entries = {attempt("dana", 5, 7, 7), attempt("dana", 6, 7, 7)};
             k.entries[0].step = k.entries[1].step = "a000000001";
             k.ended = {step_with("dana", "message", done_state)};
             k.ended[0].size = 2;
             k.ratings = {.mood = 8, .safety = 8};
         }},
    };
    check(dana_known(), rows);
}

TEST_CASE("somebody distant comes after somebody easy") {
    StepKnowledge begun = dana_known();
    begun.people.push_back(somebody("noa", "outer"));
    begun.people.push_back(somebody("ben", "middle"));
    const Row rows[] = {
        {"first the easy one, then the distant one",
         "dana message 1 because inner circle before noa; noa message 1 because small",
         [](StepKnowledge&) {}},
        {"contact with the easy one this week",
         "noa message 2 because after a warm-up",
         [](StepKnowledge& k) { k.entries = {contact("dana", "message", 6)}; }},
        {"contact with the easy one that went hard",
         "noa message 1 because small",
         [](StepKnowledge& k) { k.entries = {contact("dana", "near", 6, 1)}; }},
        {"contact with the easy one a week ago",
         "dana message 2 because inner circle before noa; noa message 2 because small",
         [](StepKnowledge& k) { k.entries = {contact("dana", "message", 7)}; }},
        {"noa was in touch lately",
         "dana message 2 because inner circle before ben; ben message 2 because small",
         [](StepKnowledge& k) { k.entries = {contact("noa", "message", 29)}; }},
        {"a friend is no stranger after a month of quiet",
         "dana message 2 because inner circle before noa; noa message 2 because small",
         [](StepKnowledge& k) { k.entries = {contact("noa", "message", 31)}; }},
        {"what felt easy goes before the circle",
         "noa message 2 because felt easy lately by message before ben; ben message 2 because "
         "small",
         [](StepKnowledge& k) { k.entries = {contact("noa", "message", 8, 9)}; }},
        {"the distant one alone",
         "noa message 1 because small",
         [](StepKnowledge& k) { k.people.erase(k.people.begin()); }},
        {"an unsafe one is no distant friend",
         "dana message 1 because inner circle before ben; ben message 1 because small",
         [](StepKnowledge& k) { k.people[1].unsafe = true; }},
    };
    check(begun, rows);
}

TEST_CASE(
    "nobody unsafe or resting in ten thousand random histories, and never two rungs at once") {
    std::mt19937 chance{20261122};
    const auto one_of = [&](int many) { return static_cast<int>(chance() % unsigned(many)); };
    const auto maybe = [&](int percent) { return one_of(100) < percent; };
    const std::vector<std::string> circles{"inner", "middle", "outer", ""};
    const std::vector<std::string> hows{
        "in-person", "call", "message", "online", "near", "pet", ""};
    const std::vector<std::string> kinds{"friend", "pet", "group", "therapist", ""};
    int proposed = 0;
    int unsafe_around = 0;
    for (int round = 0; round < 10'000; ++round) {
        StepKnowledge known = nobody_known();
        known.heavy = maybe(5);
        known.ratings = {.mood = one_of(11), .energy = one_of(11), .safety = one_of(11)};
        const int people = one_of(7);
        for (int i = 0; i < people; ++i) {
            Person person = somebody("p" + std::to_string(i), circles[std::size_t(one_of(4))]);
            person.kind = kinds[std::size_t(one_of(5))];
            person.qualities =
                maybe(30) ? std::vector<std::string>{"easy to reach"} : std::vector<std::string>{};
            person.good_for = maybe(30) ? std::vector<std::string>{"practical", "chat"}
                                        : std::vector<std::string>{};
            person.unsafe = maybe(25) ? std::optional{maybe(90)} : std::nullopt;
            if (maybe(15)) {
                person.rest_until = Timestamp{"", plus_days(today, one_of(9) - 4), {}, {}};
            }
            if (maybe(10)) {
                person.aliases = {"P" + std::to_string(one_of(7))};
            }
            unsafe_around += person.unsafe.value_or(false) ? 1 : 0;
            known.people.push_back(person);
        }
        for (int i = one_of(12); i > 0; --i) {
            Entry entry = maybe(60) ? contact("p" + std::to_string(one_of(7)),
                                              hows[std::size_t(one_of(7))],
                                              one_of(60),
                                              maybe(50) ? Rating{one_of(11)} : Rating{})
                                    : attempt("p" + std::to_string(one_of(7)),
                                              one_of(60),
                                              maybe(50) ? Rating{one_of(11)} : Rating{},
                                              maybe(50) ? Rating{one_of(11)} : Rating{});
            entry.ratings.connection = maybe(20) ? Rating{one_of(11)} : Rating{};
            known.entries.push_back(entry);
        }
        for (int i = one_of(4); i > 0; --i) {
            known.steps.push_back(step_with("p" + std::to_string(one_of(7)),
                                            step_ways[std::size_t(one_of(8))],
                                            maybe(50) ? open_state : resting_state));
        }
        for (int i = one_of(4); i > 0; --i) {
            known.ended.push_back(let_go_on(
                "p" + std::to_string(one_of(7)), step_ways[std::size_t(one_of(8))], one_of(30)));
        }
        int reached = 0;
        for (const Entry& entry : known.entries) {
            const bool talk = entry.contact.how == "call" || entry.contact.how == "in-person";
            const bool silent = entry.contact.how == "near" || entry.contact.how == "pet";
            reached = std::max(reached, entry.kind == "try" ? 2 : talk ? 3 : silent ? 1 : 2);
        }
        const auto ideas = step_ideas(known);
        proposed += ideas.empty() ? 0 : 1;
        CHECK(ideas.size() <= 2);
        CHECK((!known.heavy || ideas.empty()));
        for (const StepIdea& idea : ideas) {
            CHECK(idea.size <= reached + 1);
            for (const Person& person : known.people) {
                const bool is_meant = person.id == idea.person || person.id == idea.warms_up_for;
                CHECK_FALSE((is_meant && person.unsafe.value_or(false)));
                CHECK_FALSE((is_meant && person.rest_until && *person.rest_until->day > today));
            }
        }
    }
    CHECK(proposed > 5'000);
    CHECK(unsafe_around > 5'000);
}
