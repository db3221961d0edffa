#include "core/plan.hpp"

#include "base/text.hpp"
#include "commands/all.hpp"
#include "view/words_plan.hpp"

#include <doctest/doctest.h>

namespace softly {

TEST_CASE(
    "flags, questions and titles name the sections of the plan, all of them and in their order") {
    std::vector<std::string> asked;
    for (const Prompt& prompt : words::plan_prompts()) {
        asked.push_back(prompt.id);
        CHECK(words::plan_section_title(prompt.id) != prompt.id);
    }
    CHECK(asked == plan_sections());
    CHECK(plan_edit_command.params.front()->value == join(plan_sections(), "|"));
}

}  // namespace softly
