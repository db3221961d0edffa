#include "store/name_in_blocks.hpp"

#include "core/pack_fixture.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

Person called(std::string id, std::string name) {
    Person person;
    person.id = std::move(id);
    person.name = std::move(name);
    return person;
}

const People people{called("dan", "Dan"), called("dan-2", "Dan Levi")};

LoadedPacks packs() {
    Prompt who = of_kind(PromptKind::person, "who");
    who.options.push_back({"dan", "nobody in particular"});
    Prompt about = text("about");
    about.keep = "person";
    LoadedPacks loaded;
    loaded.packs.push_back(pack_of({of_kind(PromptKind::person, "whom"),
                                    who,
                                    about,
                                    text("moment"),
                                    choice("tie", {"dan", "b"}),
                                    of_kind(PromptKind::multi, "chosen"),
                                    of_kind(PromptKind::step, "next"),
                                    scale("mood")}));
    return loaded;
}

std::string renamed_to(const std::string& lines, NameIn how) {
    const Naming naming{people, 0, how};
    const std::string header = "[[entry]]\n";
    const auto block = renamed(header + lines, "entry", naming, packs());
    return block && block->starts_with(header) ? block->substr(header.size()) : "nothing";
}

std::string kept(const std::string& lines) {
    return renamed_to(lines, NameIn::stays);
}

std::string blank(const std::string& lines) {
    return renamed_to(lines, NameIn::blanked);
}

}  // namespace

TEST_CASE("where a name is kept, what names somebody has it in place of the id") {
    CHECK(kept("people = [\"dan\", \"dan-2\"]  # x\n") == "people = [\"Dan\", \"dan-2\"]  # x\n");
    CHECK(kept("person = \"dan\"\n") == "person = \"Dan\"\n");
    CHECK(kept("pack = \"tea\"\nanswers.whom = \"dan\"\nanswers.whom-3 = 'dan'\n")
          == "pack = \"tea\"\nanswers.whom = \"Dan\"\nanswers.whom-3 = \"Dan\"\n");
    CHECK(kept("pack = \"tea\"\nanswers.about = \"dan\"\n")
          == "pack = \"tea\"\nanswers.about = \"Dan\"\n");
}

TEST_CASE("where a name is kept, every other word stays as it is") {
    for (const char* key : {"tags = [\"dan\"]",
                            "text = \"dan\"",
                            "ideas = [\"dan\"]",
                            "helped = [\"dan\"]",
                            "what = \"dan\"",
                            "mine = \"dan\"",
                            "kindness.self = \"dan\"",
                            "kindness.received = \"dan\"",
                            "answers.whom = \"dan\"",
                            "pack = \"other\"\nanswers.whom = \"dan\"",
                            "pack = \"tea\"\nanswers.who = \"dan\"",
                            "pack = \"tea\"\nanswers.moment = \"dan\"",
                            "pack = \"tea\"\nanswers.tie = \"dan\"",
                            "pack = \"tea\"\nanswers.chosen = [\"dan\", \"b\"]",
                            "pack = \"tea\"\nanswers.other = \"dan\"",
                            "people = [\"Dan\", \"dan and I\", \"dan-2\"]"}) {
        CAPTURE(key);
        CHECK(kept(std::string{key} + "\n") == std::string{key} + "\n");
    }
}

TEST_CASE("where a name is blanked, words lose it and options stay") {
    CHECK(blank("people = [\"dan\", \"dan-2\", \"Dan's dog\"]\n")
          == "people = [\"dan-2\", \"___'s dog\"]\n");
    CHECK(blank("tags = [\"dan\", \"tea\"]\n") == "tags = [\"tea\"]\n");
    CHECK(blank("person = \"dan\"\nwhat = \"x\"\n") == "what = \"x\"\n");
    CHECK(blank("person = \"Dan's dog\"\n") == "person = \"___'s dog\"\n");
    CHECK(blank("text = \"Dan and dan\"\n") == "text = \"___ and dan\"\n");
    CHECK(blank("kindness.given = \"for Dan\"\nkindness.self = \"dan\"\n")
          == "kindness.given = \"for ___\"\nkindness.self = \"dan\"\n");
    CHECK(blank("answers.a = [\"Dan\", \"b\"]\n") == "answers.a = [\"___\", \"b\"]\n");
    const std::string head = "pack = \"tea\"\n";
    CHECK(blank(head + "answers.whom = \"dan\"\n") == head + "answers.whom = \"___\"\n");
    CHECK(blank(head + "answers.whom = \"dan-2\"\n") == head + "answers.whom = \"dan-2\"\n");
    CHECK(blank(head + "answers.next = \"call Dan\"\n") == head + "answers.next = \"call ___\"\n");
    CHECK(blank(head + "answers.moment-2 = \"Dan\"\n") == head + "answers.moment-2 = \"___\"\n");
    for (const char* chosen : {"answers.who = \"dan\"\n",
                               "answers.tie = \"dan\"\n",
                               "answers.chosen = [\"dan\"]\n",
                               "answers.mood = 3\n"}) {
        CAPTURE(chosen);
        CHECK(blank(head + chosen) == head + chosen);
    }
}
