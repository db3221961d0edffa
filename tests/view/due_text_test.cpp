#include "view/due_text.hpp"

#include "view/json_due.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

FloatingDay on(const char* text) {
    return {*parse_date(text), {}};
}

Person dana() {
    Person person;
    person.id = "dana";
    person.name = "Dana Levi";
    return person;
}

ShownDue shown(Due due) {
    return {{std::move(due)}, {dana()}, *parse_date("2026-11-22"), false};
}

}  // namespace

TEST_CASE("each thing that waits has one line, and a way to answer it") {
    const Due step{DueType::step, "t4q8", "Send a\nphoto\x1b", "dana", on("2026-11-20")};
    CHECK(due_lines(shown(step)).front()
          == "Send a photo\\x1b (20 November 2026): softly step show t4q8");
    const Due letter{DueType::letter, "w7ab", "", "", on("2026-11-20")};
    CHECK(due_lines(shown(letter)).front()
          == "A letter from you (20 November 2026): softly letter open w7ab");
    const Due person{DueType::person, "dana", "", "dana", {}};
    CHECK(due_lines(shown(person)).front().starts_with("Dana Levi: you wanted to stay near."));
    CHECK(due_lines(shown(person)).front().ends_with("softly moment --with dana"));
    CHECK(due_lines(shown({DueType::contact, "", "", "", {}})).front().ends_with("softly moment"));
    CHECK(
        due_lines(shown({DueType::check_in, "", "", "", {}})).front().ends_with("softly check-in"));
}

TEST_CASE("what is still to come names its day") {
    for (const DueType type : {DueType::letter, DueType::person, DueType::contact}) {
        const std::string line =
            due_lines(shown({type, "dana", "", "dana", on("2026-11-25")})).front();
        CAPTURE(line);
        CHECK(line.find("25 November 2026") != std::string::npos);
        CHECK(line.find("softly letter open") == std::string::npos);
    }
}

TEST_CASE("an id that a shell would read otherwise is not put into a command") {
    for (const char* id : {"o'brien", "a b", "-x", "$(x)", "a;b"}) {
        const std::string line = due_lines(shown({DueType::person, id, "", id, {}})).front();
        CHECK(line.ends_with("softly moment"));
    }
}

TEST_CASE("for other eyes there are initials and no words") {
    ShownDue step = shown({DueType::step, "t4q8", "Send a photo", "dana", on("2026-11-20")});
    step.discreet = true;
    CHECK(due_lines(step).front().find("photo") == std::string::npos);
    CHECK(due_json(step).find("photo") == std::string::npos);
    CHECK(due_json(step).find("dana") == std::string::npos);
    ShownDue person = shown({DueType::person, "dana", "", "dana", {}});
    person.discreet = true;
    for (const std::string& text : {due_lines(person).front(), due_json(person)}) {
        CHECK(text.find("D. L.") != std::string::npos);
        CHECK(text.find("dana") == std::string::npos);
        CHECK(text.find("Dana") == std::string::npos);
    }
}

TEST_CASE("the count for a prompt") {
    for (const Glyph glyph : {Glyph::bullet, Glyph::star, Glyph::words}) {
        CHECK(due_in_short(0, glyph).empty());
    }
    CHECK(due_in_short(2, Glyph::bullet) == "\u2022 2");
    CHECK(due_in_short(2, Glyph::star) == "* 2");
    CHECK(due_in_short(1, Glyph::words) == "1 waiting");
}

TEST_CASE("the document, always whole") {
    CHECK(due_json({{}, {}, *parse_date("2026-11-22"), false})
          == "{\"schema\":1,\"waiting\":[]}\n");
    CHECK(due_json(shown({DueType::person, "dana", "", "dana", on("2026-11-20")}))
          == "{\"schema\":1,\"waiting\":[{\"type\":\"person\",\"id\":\"dana\",\"what\":null,"
             "\"person\":\"dana\",\"day\":\"2026-11-20\"}]}\n");
}
