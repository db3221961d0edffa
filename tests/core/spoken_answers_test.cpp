#include "core/spoken_answers.hpp"

#include "core/pack_fixture.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

TEST_CASE("answers are shown as they were asked and said") {
    Prompt who = of_kind(PromptKind::person, "who");
    who.ask = "Who was it?";
    who.options = {{"unnamed", "someone"}};
    Prompt many = choice("many", {"tea", "walk"});
    many.kind = PromptKind::multi;
    Prompt filled = text("filled");
    filled.ask = "And {who}?";
    const Pack pack =
        pack_of({who, many, scale("ease"), filled, of_kind(PromptKind::pause, "stay"), text("b")});
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    const Array chosen{{std::string{"tea"}}, {std::string{"gone"}}};
    const Table answers{{"who", {std::string{"dana"}}},
                        {"who-2", {std::string{"unnamed"}}},
                        {"many", {chosen}},
                        {"ease", {std::int64_t{4}}},
                        {"filled", {std::string{"x"}}},
                        {"stay", {std::string{"done"}}},
                        {"b", {std::string{"done"}}},
                        {"older", {std::string{"y"}}}};
    const Array said{{std::string{"the tea"}}, {std::string{"gone"}}};
    CHECK(spoken_answers(answers, pack, {dana})
          == Table{{"Who was it?", {std::string{"Dana Levi"}}},
                   {"Who was it?", {std::string{"someone"}}},
                   {"Which?", {said}},
                   {"How?", {std::int64_t{4}}},
                   {"filled", {std::string{"x"}}},
                   {"Well?", {std::string{"done"}}},
                   {"older", {std::string{"y"}}}});
}
