#pragma once

#include "base/date.hpp"
#include "core/plan.hpp"
#include "view/style.hpp"

#include <string>
#include <vector>

namespace softly {

/// The sections that hold something, each item on a line of its own.
std::string plan_text(const Plan& plan, const Style& style);

/// The plan on one page of paper: at most 60 lines of at most 76 columns, however much there is; what has no
/// room is counted. `footer` stands below it, above the day.
std::string plan_page(const Plan& plan, const std::vector<std::string>& footer, Date day);

}  // namespace softly
