#include "view/json_plan.hpp"

#include "view/json_parts.hpp"

namespace softly {

std::string plan_json(const Plan& plan, const Problems& problems) {
    Json all = document();
    Json& sections = all["plan"] = Json::object();
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        sections[std::string{key}] = items;
    });
    all["problems"] = from_problems(problems);
    return printed(all);
}

}  // namespace softly
