#include "core/people_said.hpp"

#include "pack_fixture.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

Pack circles() {
    Prompt who = of_kind(PromptKind::person, "who");
    who.options = {{"unnamed", "someone"}};
    who.keep = "person";
    Prompt tie = choice("tie", {"friend", "from-work"});
    tie.keep = "person.kind";
    Prompt safe = choice("safe", {"good", "harm"});
    safe.keep = "person.unsafe";
    Prompt qualities = choice("qualities", {"listens", "easy-to-reach"});
    qualities.kind = PromptKind::multi;
    qualities.keep = "person.qualities";
    Prompt circle = choice("circle", {"inner", "outer"});
    circle.keep = "person.circle";
    Prompt every = choice("every", {"none", "month"});
    every.keep = "person.every";
    Prompt more = choice("more", {"yes", "no"});
    more.go_to = {{"yes", "who"}, {"", "close"}};
    return pack_of({who, tie, safe, qualities, circle, every, more});
}

std::vector<PersonSaid> said(const std::vector<Answer>& trail) {
    return people_said(circles(), trail, {});
}

}  // namespace

TEST_CASE("what a sitting says about people") {
    const auto people = said({{"who", "Tom"},
                              {"tie", "from-work"},
                              {"safe", "good"},
                              {"qualities", "listens,easy-to-reach"},
                              {"circle", "inner"},
                              {"every", "month"},
                              {"more", "yes"},
                              {"who", "ben"},
                              {"tie", ""},
                              {"safe", "harm"}});
    REQUIRE(people.size() == 2);
    CHECK(people[0].reference == "Tom");
    CHECK(people[0].answers == std::vector<std::string>{"who"});
    CHECK(people[0].kind == "from work");
    CHECK(people[0].qualities == std::vector<std::string>{"listens", "easy to reach"});
    CHECK(people[0].circle == "inner");
    CHECK(people[0].every == "1mo");
    CHECK_FALSE(people[0].unsafe);
    CHECK(people[1].reference == "ben");
    CHECK(people[1].answers == std::vector<std::string>{"who-2"});
    CHECK_FALSE(people[1].kind);
    CHECK(people[1].unsafe);
}

TEST_CASE("who is not named is nobody on the list") {
    CHECK(said({{"who", "unnamed"}, {"tie", "friend"}, {"safe", "harm"}}).empty());
    CHECK(said({{"who", ""}, {"tie", "friend"}}).empty());
    const auto people = said({{"who", "Tom"},
                              {"tie", ""},
                              {"safe", ""},
                              {"qualities", ""},
                              {"circle", ""},
                              {"every", ""},
                              {"more", "yes"},
                              {"who", "unnamed"},
                              {"tie", "friend"},
                              {"safe", "harm"}});
    REQUIRE(people.size() == 1);
    CHECK_FALSE(people[0].kind);
    CHECK_FALSE(people[0].unsafe);
}

TEST_CASE("what is said is added to what is there, and unsafe stays unsafe") {
    Person person;
    person.qualities = {"kind"};
    person.kind = "neighbour";
    person.every = "2w";
    person.unsafe = true;
    PersonSaid said;
    said.qualities = {"kind", "listens"};
    said.every = "";
    const Person after = with_said(person, said);
    CHECK(after.qualities == std::vector<std::string>{"kind", "listens"});
    CHECK(after.kind == "neighbour");
    CHECK(after.every.empty());
    CHECK(after.unsafe == true);
}
