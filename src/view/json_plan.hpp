#pragma once

#include "base/error.hpp"
#include "core/plan.hpp"

#include <string>

namespace softly {

/// `plan show --json`: every section is there, empty where nothing stands in it.
std::string plan_json(const Plan& plan, const Problems& problems);

}  // namespace softly
