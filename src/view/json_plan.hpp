#pragma once

#include "base/error.hpp"
#include "core/plan.hpp"
#include "core/value.hpp"

#include <string>

namespace softly {

/// `plan show --json`: every section is there, empty where nothing stands in it; what else the file holds
/// is under "extra".
std::string plan_json(const Plan& plan, const Table& extra, const Problems& problems);

}  // namespace softly
