#pragma once

#include "core/engine.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What the `keep` of a prompt begins with whose answer goes into the plan: "plan.signs".
inline constexpr std::string_view plan_prefix = "plan.";

/// The lines of a text, or the ids of what was chosen without those that say that there is nothing.
std::vector<std::string> listed_words(const Visit& visit);

/// Something said for a section of the plan.
struct PlanLine {
    std::string section;
    std::string words;

    bool operator==(const PlanLine&) const = default;
};

/// What a sitting says for the plan, a line each, in the order in which it was said.
std::vector<PlanLine> plan_lines(const Pack& pack,
                                 std::span<const Answer> trail,
                                 const Today& today);

/// The entry without the answers that plan_lines() takes: those words stand in the plan alone.
Entry without_plan_words(Entry entry,
                         const Pack& pack,
                         std::span<const Answer> trail,
                         const Today& today);

}  // namespace softly
