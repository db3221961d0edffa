#include "core/person.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Person person(const std::string& id,
              const std::string& name,
              std::vector<std::string> aliases = {}) {
    Person result;
    result.id = id;
    result.name = name;
    result.aliases = std::move(aliases);
    return result;
}

const People some_people{person("dana", "Dana Levi", {"D.", "my neighbour"}),
                         person("noa", "נועה"),
                         person("emile", "Émile"),
                         person("", "Written By Hand")};

}  // namespace

TEST_CASE("a person is found by id, name or alias, whatever the case") {
    for (const char* words : {"dana", "DANA", "dana levi", " Dana  Levi ", "d.", "My Neighbour"}) {
        CAPTURE(words);
        REQUIRE(find_person(some_people, words) != nullptr);
        CHECK(find_person(some_people, words)->id == "dana");
    }
    CHECK(find_person(some_people, "נועה")->id == "noa");
    CHECK(find_person(some_people, "E\xCC\x81mile")->id == "emile");
    CHECK(find_person(some_people, "Levi") == nullptr);
    CHECK(find_person(some_people, "") == nullptr);
    CHECK(find_person(some_people, "  ") == nullptr);
}

TEST_CASE("an id goes before a name, and a name before an alias") {
    const People people{person("a", "Ruth", {"sam"}), person("b", "Sam"), person("ruth", "Other")};
    CHECK(find_person(people, "sam")->id == "b");
    CHECK(find_person(people, "Ruth")->id == "ruth");
}

TEST_CASE("what is stored is an id, or the words as they stand") {
    CHECK(person_reference(some_people, "DANA levi") == "dana");
    CHECK(person_reference(some_people, "My Sister") == "My Sister");
    CHECK(person_reference(some_people, "written by hand") == "written by hand");
}

TEST_CASE("what is shown is a name, or the words as they stand") {
    CHECK(person_name(some_people, "dana") == "Dana Levi");
    CHECK(person_name(some_people, "My Sister") == "My Sister");
    CHECK(person_name({person("x", "")}, "x") == "x");
}

TEST_CASE("initials are the first grapheme of each word") {
    CHECK(initials("Dana Levi") == "D. L.");
    CHECK(initials("  Dana \t Levi ") == "D. L.");
    CHECK(initials("נועה כהן") == "נ. כ.");
    CHECK(initials("E\xCC\x81mile") == "E\xCC\x81.");
    CHECK(initials("👩‍👩‍👧 family") == "👩‍👩‍👧. f.");
    CHECK(initials("no\xC2\xA0"
                   "break")
          == "n. b.");
    CHECK(initials("") == "");
    CHECK(initials("   ") == "");
    CHECK(initials("\xFFoops") == "\xFF.");
}

TEST_CASE("several people may be meant by one name, and nobody else by an id as it stands") {
    const People people{
        person("dana", "Dana", {"D."}), person("dana-2", "Dana", {"d."}), person("rex", "Rex")};
    CHECK(people_meant(people, "dana").size() == 1);
    CHECK(people_meant(people, "dana-2").front() == &people[1]);
    CHECK(people_meant(people, "Dana").size() == 2);
    CHECK(people_meant(people, "D.").size() == 2);
    CHECK(people_meant(people, "REX").front() == &people[2]);
    CHECK(people_meant(people, "nobody").empty());
    CHECK(people_meant(people, "").empty());
}

TEST_CASE("a near name is brought up, of nobody unsafe") {
    People people{person("dana", "Dana"), person("milo", "Milo")};
    CHECK(name_near(people, "Danna") == "Dana");
    CHECK(name_near(people, "Mila") == "Milo");
    CHECK_FALSE(name_near(people, "somebody else"));
    people[0].unsafe = true;
    CHECK_FALSE(name_near(people, "Danna"));
}

TEST_CASE("an id is made of the name, in any script, and given once") {
    const auto id = [](std::string_view name, std::vector<std::string> taken = {}) {
        return id_for_name(name, [&](const std::string& each) {
            return std::find(taken.begin(), taken.end(), each) != taken.end();
        });
    };
    CHECK(id("Dana") == "dana");
    CHECK(id("  Dana   Levi\t") == "dana-levi");
    CHECK(id("דנה כהן") == "דנה-כהן");
    CHECK(id("E\xCC\x81MILE") == "émile");
    CHECK(id("Åsa\xC2\xA0Öst") == "åsa-öst");
    CHECK(id("李") == "李");
    CHECK(id("Dana", {"dana"}) == "dana-2");
    CHECK(id("Dana", {"dana", "dana-2"}) == "dana-3");
    // What packs answer for nobody in particular is nobody's id.
    CHECK(id("Unnamed") == "unnamed-2");
    CHECK(id("nobody") == "nobody-2");
}

TEST_CASE("a wish is in days or longer") {
    CHECK(parse_wish("2w") == Span{0, 14, std::chrono::minutes{0}});
    CHECK(parse_wish(" 1mo ") == Span{1, 0, std::chrono::minutes{0}});
    for (const char* none : {"0d", "", "none", "90min", "3h", "soon", "-2d", "2", "200y"}) {
        CAPTURE(none);
        CHECK_FALSE(parse_wish(none));
    }
}

TEST_CASE("who shares an id with somebody unsafe is unsafe") {
    People people(6);
    const char* ids[] = {"dana", "tom", "DANA", "", "", "noa"};
    for (std::size_t place = 0; place < people.size(); ++place) {
        people[place].id = ids[place];
        people[place].name = "Same";
    }
    people[2].unsafe = true;
    people[3].unsafe = true;
    CHECK(ids_given_twice(people) == std::set<std::string>{"dana"});
    const People shared = with_unsafe_shared(people);
    const bool unsafe[] = {true, false, true, true, false, false};
    for (std::size_t place = 0; place < people.size(); ++place) {
        CAPTURE(place);
        CHECK(is_unsafe(shared[place]) == unsafe[place]);
    }
    people[0].unsafe = false;
    CHECK(is_unsafe(with_unsafe_shared(people)[0]));
    CHECK(with_unsafe_shared({}).empty());
}
