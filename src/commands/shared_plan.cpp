#include "commands/shared_plan.hpp"

#include "core/plan.hpp"
#include "store/plan_file.hpp"
#include "store/toml_read.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace softly {
namespace {

Plan with_lines(Plan plan, std::span<const PlanLine> lines) {
    for (const PlanLine& line : lines) {
        if (std::vector<std::string>* items = section(plan, line.section);
            items != nullptr
            && std::find(items->begin(), items->end(), line.words) == items->end()) {
            items->push_back(line.words);
        }
    }
    return plan;
}

}  // namespace

std::optional<std::vector<Change>> changes_adding_to_plan(Desk& desk,
                                                          std::span<const PlanLine> lines) {
    const LoadedPlan loaded = load_plan(desk.world, desk.layout);
    const bool reads = !loaded.unread && !parse_toml(loaded.text).problem;
    const Plan plan = with_lines(loaded.plan, lines);
    std::vector<Change> changes;
    bool all_fit = reads;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (!reads || items == *section(loaded.plan, key)) {
            return;
        }
        auto change = change_of_section(loaded.text, key, items);
        all_fit = all_fit && change;
        if (change) {
            changes.push_back(std::move(*change));
        }
    });
    if (!all_fit) {
        say(desk, words::plan_words_stay_here(desk.layout.plan()));
        return std::nullopt;
    }
    return changes;
}

}  // namespace softly
