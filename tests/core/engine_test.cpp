#include "core/engine.hpp"

#include "core/asides.hpp"
#include "core/filled.hpp"
#include "core/pack_fixture.hpp"
#include "core/pack_ways.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

using Trail = std::vector<Answer>;

}  // namespace

TEST_CASE("prompts come one after another, and then the close") {
    const Pack pack = pack_of({text("a"), text("b")});
    CHECK(next_id(pack, {}) == "a");
    CHECK(next_id(pack, {{"a", "x"}}) == "b");
    CHECK(next_id(pack, {{"a", ""}}) == "b");
    CHECK(next_id(pack, {{"a", "x"}, {"b", ""}}) == "close");
    CHECK(next_id(pack, {{"b", "x"}}) == "a");
    CHECK(next_id(pack_of({}), {}) == "close");
}

TEST_CASE("an answer, one way for all, a skip and the close are ways on") {
    Pack pack = pack_of({choice("a", {"yes", "no"}), text("b"), text("c"), text("d")});
    pack.prompts[0].go_to = {{"yes", "d"}, {"skip", "c"}};
    pack.prompts[1].go_to = {{"", "close"}};
    CHECK(next_id(pack, {{"a", "yes"}}) == "d");
    CHECK(next_id(pack, {{"a", "no"}}) == "b");
    CHECK(next_id(pack, {{"a", ""}}) == "c");
    CHECK(next_id(pack, {{"a", "no"}, {"b", "x"}}) == "close");
    CHECK(next_id(pack, {{"a", "no"}, {"b", ""}}) == "close");
}

TEST_CASE("a scale leads on by numbers, a multi by what is among its answers") {
    Pack pack = pack_of({scale("a"), choice("m", {"x", "y"}), text("b"), text("c")});
    pack.prompts[0].go_to = {{"<=3", "c"}, {"n", "b"}};
    pack.prompts[1].kind = PromptKind::multi;
    pack.prompts[1].go_to = {{"y", "c"}};
    CHECK(next_id(pack, {{"a", "3"}}) == "c");
    CHECK(next_id(pack, {{"a", "4"}}) == "m");
    CHECK(next_id(pack, {{"a", "n"}}) == "b");
    CHECK(next_id(pack, {{"a", "4"}, {"m", "x,y"}}) == "c");
    CHECK(next_id(pack, {{"a", "4"}, {"m", "x"}}) == "b");
}

TEST_CASE("when looks at answers, at today's ratings and at facts, and all of it has to hold") {
    Pack pack = pack_of({scale("a"), text("b"), text("c"), text("d")});
    pack.prompts[1].when = {{"a", {"<=3", "n"}}, {"safety", {">=4"}}};
    pack.prompts[2].when = {{"b", {"skip"}}};
    pack.prompts[3].when = {{"entries", {">=3"}}};
    Today today;
    today.ratings.safety = 5;
    CHECK(next_id(pack, {{"a", "3"}}, today) == "b");
    CHECK(next_id(pack, {{"a", "n"}}, today) == "b");
    CHECK(next_id(pack, {{"a", "7"}}, today) == "c");
    CHECK(next_id(pack, {{"a", "3"}}) == "c");
    CHECK(next_id(pack, {{"a", "3"}, {"b", "x"}}, today) == "close");
    today.facts = {{"entries", "3"}};
    CHECK(next_id(pack, {{"a", "3"}, {"b", "x"}}, today) == "d");
}

TEST_CASE("a prompt of the pack hides today's rating of its name") {
    Pack pack = pack_of({scale("mood"), text("b")});
    pack.prompts[1].when = {{"mood", {">=5"}}};
    Today today;
    today.ratings.mood = 7;
    CHECK(next_id(pack, {{"mood", ""}}, today) == "close");
    CHECK(next_id(pack, {{"mood", "6"}}, today) == "b");
}

TEST_CASE("help_if shows the way to help before the prompt") {
    Pack pack = pack_of({text("a"), text("b")});
    pack.prompts[1].help_if = {{"connection", {"<=2"}}};
    Today today;
    CHECK_FALSE(next(pack, Trail{{"a", "x"}}, today).help);
    today.ratings.connection = 2;
    CHECK(next(pack, Trail{{"a", "x"}}, today).help);
    CHECK_FALSE(next(pack, Trail{}, today).help);
}

TEST_CASE("LOW is heeded once it is said, and no step is asked in that sitting") {
    struct Row {
        Prompt prompt;
        std::string value;
        bool low;
    };

    const std::vector<Row> rows{
        {scale("mood"), "2", true},
        {scale("mood"), "3", false},
        {scale("mood"), "n", false},
        {scale("mood"), "", false},
        {scale("x", "ratings.mood"), "0", true},
        {scale("safety"), "3", true},
        {scale("safety"), "4", false},
        {scale("energy"), "0", false},
        {scale("x", "tension.before"), "8", true},
        {scale("x", "tension.after"), "7", false},
        {choice("x", {"safe", "not-safe"}), "not-safe", true},
        {choice("x", {"safe", "not-safe"}), "safe", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.prompt.id);
        CAPTURE(row.value);
        const Pack pack = pack_of({row.prompt, of_kind(PromptKind::step, "goal"), text("end")});
        const Trail trail{{row.prompt.id, row.value}};
        const Walk found = walk(pack, trail, {});
        CHECK(found.low == row.low);
        CHECK(found.next.help == row.low);
        CHECK(found.next.prompt->id == (row.low ? "end" : "goal"));
        Trail further = trail;
        further.push_back({"goal", ""});
        further.push_back({"end", ""});
        const Closing closing = next(pack, further, {}).closing;
        CHECK(closing.offer
              == (row.low ? std::vector<std::string>{"steady", "now"}
                          : std::vector<std::string>{"words", "now"}));
    }
}

TEST_CASE("the way to help is shown when LOW begins, and not before every prompt after it") {
    const Pack pack = pack_of({scale("mood"), text("a"), text("b")});
    CHECK(next(pack, Trail{{"mood", "1"}}, {}).help);
    CHECK_FALSE(next(pack, Trail{{"mood", "1"}, {"a", "x"}}, {}).help);
}

TEST_CASE("today's low ratings count until this sitting says otherwise") {
    const Pack pack = pack_of({scale("mood"), of_kind(PromptKind::step, "goal"), text("end")});
    Today today;
    today.ratings.mood = 1;
    CHECK(walk(pack, Trail{}, today).low);
    CHECK(next_id(pack, {{"mood", ""}}, today) == "end");
    CHECK(next_id(pack, {{"mood", "6"}}, today) == "goal");
}

TEST_CASE("tension three above where it was calls for the way to help") {
    Pack pack =
        pack_of({scale("before", "tension.before"), scale("after", "tension.after"), text("up")});
    pack.prompts[2].when = {{"rose", {"yes"}}};
    CHECK(next(pack, Trail{{"before", "2"}, {"after", "5"}}, {}).help);
    CHECK(next_id(pack, {{"before", "2"}, {"after", "5"}}) == "up");
    CHECK(next_id(pack, {{"before", "2"}, {"after", "4"}}) == "close");
    CHECK(next_id(pack, {{"before", "n"}, {"after", "5"}}) == "close");
}

TEST_CASE("a prompt that is reached again is asked again, and keeps its rounds apart") {
    Pack pack = pack_of({text("who"), choice("more", {"yes", "no"})});
    pack.prompts[1].go_to = {{"yes", "who"}};
    const Trail trail{{"who", "a"}, {"more", "yes"}, {"who", "b"}, {"more", "no"}};
    CHECK(next_id(pack, {{"who", "a"}, {"more", "yes"}}) == "who");
    CHECK(next(pack, Trail{{"who", "a"}, {"more", "yes"}}, {}).round == 2);
    const Walk found = walk(pack, trail, {});
    REQUIRE(found.visits.size() == 4);
    CHECK(key_of(found.visits[0]) == "who");
    CHECK(key_of(found.visits[2]) == "who-2");
    CHECK(found.next.prompt == nullptr);
}

TEST_CASE("who always asks for more comes to the close all the same") {
    Pack pack = pack_of({text("who"), choice("more", {"yes", "no"})});
    pack.prompts[1].go_to = {{"yes", "who"}};
    CHECK(prompts_going_round(pack).empty());
    Trail trail;
    for (int i = 0; i < 10 * most_rounds && next_id(pack, trail) != "close"; ++i) {
        trail.push_back({next_id(pack, trail), "yes"});
    }
    CHECK(next_id(pack, trail) == "close");
}

TEST_CASE("taking back is taking the last off; other answers stay for when they are reached") {
    Pack pack = pack_of({choice("a", {"yes", "no"}), text("b"), text("c")});
    pack.prompts[0].go_to = {{"no", "c"}};
    Trail trail{{"a", "yes"}, {"b", "x"}, {"c", "y"}};
    trail[0].value = "no";
    const Walk found = walk(pack, trail, {});
    CHECK(found.next.prompt == nullptr);
    CHECK(trail_of(found) == Trail{{"a", "no"}, {"c", "y"}});
    Trail shorter = trail_of(walk(pack, Trail{{"a", "yes"}, {"b", "x"}}, {}));
    shorter.pop_back();
    CHECK(next_id(pack, shorter) == "b");
}

TEST_CASE("an unfinished sitting is taken up behind its last answer") {
    const Pack pack = pack_of({text("a"), text("b"), text("c"), text("d")});
    CHECK(replayed(pack, Trail{{"b", "x"}}, {}) == Trail{{"a", ""}, {"b", "x"}});
    CHECK(replayed(pack, Trail{}, {}).empty());
    CHECK(replayed_to_close(pack, Trail{{"b", "x"}}, {}).size() == 4);
}

TEST_CASE("words are filled with what was answered, and a line without an answer is left out") {
    Pack pack = pack_of({choice("a", {"yes"}), text("b"), of_kind(PromptKind::say, "draft")});
    pack.prompts[2].ask = "First: {a}\nSecond: {b}\nThird.";
    CHECK(next(pack, Trail{{"a", "yes"}, {"b", "tea"}}, {}).ask
          == "First: the yes\nSecond: tea\nThird.");
    CHECK(next(pack, Trail{{"a", "yes"}, {"b", ""}}, {}).ask == "First: the yes\nThird.");
    pack.prompts[2].ask = "{a} and {b}";
    CHECK(next_id(pack, {{"a", ""}, {"b", "x"}}) == "close");
    CHECK(filled("a { b", {}, {}) == "a { b");
    CHECK(filled("{week}", {}, {.facts = {{"week", "four"}}}) == "four");
}

TEST_CASE("a person stands in words by name") {
    Pack pack = pack_of({of_kind(PromptKind::person, "who"), of_kind(PromptKind::say, "hello")});
    pack.prompts[1].ask = "Hello {who}";
    Today today;
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    today.people = {dana};
    CHECK(next(pack, Trail{{"who", "dana"}}, today).ask == "Hello Dana Levi");
    CHECK(next(pack, Trail{{"who", "my aunt"}}, today).ask == "Hello my aunt");
}

TEST_CASE("what was chosen for afterwards comes first at the close") {
    Pack pack = pack_of({choice("a", {"steady", "no"})});
    pack.prompts[0].options[0].offer = "steady";
    const Closing closing = next(pack, Trail{{"a", "steady"}}, {}).closing;
    CHECK(closing.chosen == "steady");
    CHECK(closing.offer == std::vector<std::string>{"steady", "words", "now"});
    CHECK(next(pack, Trail{{"a", "no"}}, {}).closing.chosen.empty());
}

TEST_CASE(
    "who stops early, or is left with something sharp, is offered what steadies and nothing else") {
    Pack pack = pack_of({choice("worse", {"stop", "go-on"}), text("b")});
    pack.prompts[0].go_to = {{"stop", "close"}};
    const std::vector<std::string> gentle{"steady", "now"};
    CHECK(next(pack, Trail{{"worse", "stop"}}, {}).closing.offer == gentle);
    CHECK(next(pack, Trail{{"worse", "go-on"}, {"b", "x"}}, {}).closing.offer
          == std::vector<std::string>{"words", "now"});
    Pack inward = pack_of({text("deep")});
    inward.prompts[0].inward = true;
    const Pack with = with_asides(inward, asides());
    Trail sharp{{"deep", "x"}, {"deep-felt", "sharper"}, {"deep-ground", "done"}};
    sharp.push_back({"deep-enough", "go-on"});
    CHECK(next(with, sharp, {}).closing.offer == gentle);
}

TEST_CASE("tension of today makes a sitting LOW until the sitting asks for it itself") {
    Prompt now = scale("now", "tension.before");
    const Pack pack = pack_of({now, of_kind(PromptKind::step, "what"), text("b")});
    Today today;
    today.tension = 8;
    CHECK(walk(pack, Trail{}, today).low);
    CHECK(next_id(pack, {{"now", ""}}, today) == "b");
    CHECK(next_id(pack, {{"now", "3"}}, today) == "what");
    today.tension = 7;
    CHECK(next_id(pack, {{"now", ""}}, today) == "what");
}

TEST_CASE("answers of one round are named alike, whatever was asked in the rounds before") {
    Prompt safe = choice("safe", {"harm", "good"});
    safe.go_to = {{"harm", "more"}};
    Prompt more = choice("more", {"yes", "no"});
    more.go_to = {{"yes", "who"}, {"", "close"}};
    const Pack pack = pack_of({text("first"), text("who"), safe, text("ease"), more});
    const Trail trail{{"first", "x"},
                      {"who", "Dana"},
                      {"safe", "harm"},
                      {"more", "yes"},
                      {"who", "Omer"},
                      {"safe", "good"},
                      {"ease", "5"},
                      {"more", "yes"},
                      {"who", "Noa"},
                      {"safe", "good"},
                      {"ease", "7"},
                      {"more", "no"}};
    std::vector<Answer> named;
    for (const Visit& visit : walk(pack, trail, {}).visits) {
        named.push_back({key_of(visit), visit.value});
    }
    CHECK(named[4] == Answer{"who-2", "Omer"});
    CHECK(named[6] == Answer{"ease-2", "5"});
    CHECK(named[10] == Answer{"ease-3", "7"});
    CHECK(replayed(pack, named, {}) == trail);
}

TEST_CASE("the gate stands before a pack that turns inward") {
    Pack plain = pack_of({of_kind(PromptKind::breath, "air"), text("b")});
    plain.depth = 2;
    const Pack pack = with_asides(plain, asides());
    CHECK(next_id(pack, {}) == "gate");
    CHECK(next_id(pack, {{"gate", "about-right"}}) == "air");
    CHECK(next_id(pack, {{"gate", ""}}) == "air");
    CHECK(next_id(pack, {{"gate", "too-much"}}) == "gate-steady");
    CHECK(next_id(pack, {{"gate", "too-much"}, {"gate-steady", ""}}) == "close");
    CHECK(next_id(pack, {{"gate", "too-much"}, {"gate-steady", "stop"}}) == "close");
    CHECK(next(pack, Trail{{"gate", "too-much"}, {"gate-steady", "steady"}}, {}).closing.chosen
          == "steady");
    CHECK(next_id(pack, {{"gate", "too-much"}, {"gate-steady", "again"}}) == "gate");
    CHECK(next_id(pack, {{"gate", "far-away"}}) == "gate-ground");
    const Trail far{{"gate", "far-away"}, {"gate-ground", "done"}};
    CHECK(next_id(pack, far) == "gate-steady");
    Trail stopped = far;
    stopped.push_back({"gate-steady", "stop"});
    CHECK(next_id(pack, stopped) == "close");
    CHECK(next(pack, stopped, {}).closing.offer == std::vector<std::string>{"steady", "now"});
    Trail again = far;
    again.push_back({"gate-steady", "again"});
    again.push_back({"gate", "far-away"});
    CHECK(next_id(pack, again) == "gate-ground");
    again.back().value = "about-right";
    CHECK(next_id(pack, again) == "air");
    const Trail turned{{"gate", "too-much"}, {"gate-steady", "again"}, {"gate", "about-right"}};
    CHECK(next_id(pack, turned) == "air");
    CHECK(next_id(with_asides(pack_of({text("a")}), asides()), {}) == "a");
}

TEST_CASE("after an inward prompt comes how it felt, and what follows from that") {
    Pack plain = pack_of({of_kind(PromptKind::pause, "stay"), text("b"), text("deep"), text("c")});
    plain.prompts[0].inward = true;
    plain.prompts[0].go_to = {{"", "deep"}};
    plain.prompts[2].inward = true;
    const Pack pack = with_asides(plain, asides());
    CHECK(next_id(pack, {{"stay", "done"}}) == "stay-felt");
    CHECK(next_id(pack, {{"stay", ""}}) == "deep");
    for (const char* felt : {"softer", "same", ""}) {
        CHECK(next_id(pack, {{"stay", "done"}, {"stay-felt", felt}}) == "deep");
    }
    Trail sharp{{"stay", "done"}, {"stay-felt", "sharper"}};
    CHECK(next_id(pack, sharp) == "stay-ground");
    sharp.push_back({"stay-ground", "done"});
    CHECK(next_id(pack, sharp) == "stay-enough");
    for (const char* enough : {"stop", "steady", ""}) {
        Trail ends = sharp;
        ends.push_back({"stay-enough", enough});
        CHECK(next_id(pack, ends) == "close");
    }
    sharp.push_back({"stay-enough", "go-on"});
    CHECK(next_id(pack, sharp) == "c");
}

TEST_CASE("a way round without a way out is found, one with a way out is none") {
    Pack pack = pack_of({text("a"), text("b"), text("c")});
    CHECK(prompts_going_round(pack).empty());
    pack.prompts[1].go_to = {{"", "a"}};
    CHECK(prompts_going_round(pack) == std::vector<std::size_t>{1});
    CHECK(unreachable_prompts(pack) == std::vector<std::size_t>{2});
    pack.prompts[1].go_to = {{"x", "a"}};
    CHECK(prompts_going_round(pack).empty());
    pack.prompts[1].go_to = {{"skip", "b"}};
    CHECK(prompts_going_round(pack) == std::vector<std::size_t>{1});
}

TEST_CASE("a question may be left out for somebody who is marked as unsafe") {
    Prompt who = of_kind(PromptKind::person, "who");
    who.options = {{"unnamed", "someone"}};
    Prompt safe = choice("safe", {"good"});
    safe.when = {{"unsafe", {"no"}}};
    const Pack pack = pack_of({who, safe, text("rest")});
    Today today;
    today.people.resize(2);
    today.people[0].id = "dana";
    today.people[0].name = "Dana";
    today.people[1].id = "robin";
    today.people[1].name = "Robin";
    today.people[1].unsafe = true;
    CHECK(next_id(pack, {{"who", "dana"}}, today) == "safe");
    CHECK(next_id(pack, {{"who", "robin"}}, today) == "rest");
    CHECK(next_id(pack, {{"who", "Robin"}}, today) == "rest");
    CHECK(next_id(pack, {{"who", "unnamed"}}, today) == "safe");
    CHECK(next_id(pack, {{"who", ""}}, today) == "safe");
}
