#include "core/person.hpp"

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
