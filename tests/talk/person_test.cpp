#include "talk/person.hpp"

#include "core/pack.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

const People people{{.id = "dana", .name = "Dana", .aliases = {"D."}}};

Prompt who() {
    return {
        .id = "who",
        .kind = PromptKind::person,
        .ask = "Who?",
        .ends = {},
        .options = {{"nobody", "nobody right now"}, {"unnamed", "someone I'd rather not name"}}};
}

}  // namespace

TEST_CASE("a name is stored as an option, as an id, or as it stands") {
    CHECK(answer_of_name(who(), "Nobody  right now", people) == "nobody");
    CHECK(answer_of_name(who(), "DANA", people) == "dana");
    CHECK(answer_of_name(who(), "D.", people) == "dana");
    CHECK(answer_of_name(who(), "Noa", people) == "Noa");
    CHECK(answer_of_name(who(), "", people).empty());
    CHECK(answer_of_name(who(), "  ", People{{.id = "", .name = ""}}).empty());
}

TEST_CASE("a stored person is shown by words") {
    CHECK(name_of_answer(who(), "nobody", people) == "nobody right now");
    CHECK(name_of_answer(who(), "dana", people) == "Dana");
    CHECK(name_of_answer(who(), "Noa", people) == "Noa");
}

TEST_CASE("people stand before the question's own answers, and a typed name at the end") {
    const std::vector<std::string> names{"Dana", "Noa"};
    const Prompt choice = choice_of_people(with_people(who(), names));
    REQUIRE(choice.options.size() == 5);
    CHECK(choice.options[1].say == "Noa");
    CHECK(choice.options[2].say == "nobody right now");
    CHECK(is_typed_name(choice.options[4].id));
}

TEST_CASE("a line names somebody by number or by name") {
    const std::vector<std::string> names{"Dana", "Noa"};
    const Prompt listed = with_people(who(), names);
    CHECK(name_in_line(listed, "2") == "Noa");
    CHECK(name_in_line(listed, "3") == "nobody right now");
    CHECK(name_in_line(listed, "noa") == "Noa");
    CHECK(name_in_line(listed, " Aunt Miriam ") == "Aunt Miriam");
    CHECK(name_in_line(listed, "9") == std::nullopt);
}

}  // namespace softly
