#pragma once

#include "commands/shared_desk.hpp"
#include "core/plan_lines.hpp"
#include "store/spool.hpp"

#include <optional>
#include <span>
#include <vector>

namespace softly {

/// The changes that add lines to the sections of plan.toml, none of them twice. Nothing, and it is said,
/// where the file cannot take all of them: then the words belong elsewhere.
std::optional<std::vector<Change>> changes_adding_to_plan(Desk& desk,
                                                          std::span<const PlanLine> lines);

}  // namespace softly
