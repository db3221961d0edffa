#include "core/plan_lines.hpp"

#include "base/text.hpp"

#include <utility>

namespace softly {
namespace {

/// Options that say that there is nothing to list.
bool is_nothing(std::string_view id) {
    return id == "nothing" || id == "none" || id == "nobody";
}

}  // namespace

std::vector<std::string> listed_words(const Visit& visit) {
    const Prompt& prompt = *visit.prompt;
    std::vector<std::string> list;
    if (prompt.kind == PromptKind::choice || prompt.kind == PromptKind::multi) {
        list = chosen_ids(visit.value);
        std::erase_if(list, is_nothing);
        return list;
    }
    for (const std::string_view line : lines_of(visit.value)) {
        if (!trim(line).empty()) {
            list.emplace_back(trim(line));
        }
    }
    return list;
}

std::vector<PlanLine> plan_lines(const Pack& pack,
                                 std::span<const Answer> trail,
                                 const Today& today) {
    std::vector<PlanLine> lines;
    for (const Visit& visit : walk(pack, trail, today).visits) {
        const std::string_view keep = visit.prompt->keep;
        if (visit.value.empty() || !keep.starts_with(plan_prefix)) {
            continue;
        }
        if (visit.prompt->kind == PromptKind::person) {
            if (find_option(*visit.prompt, visit.value) == nullptr) {
                lines.push_back({std::string{keep.substr(plan_prefix.size())}, visit.value});
            }
            continue;
        }
        for (std::string& words : listed_words(visit)) {
            const Option* option = find_option(*visit.prompt, words);
            lines.push_back({std::string{keep.substr(plan_prefix.size())},
                             option == nullptr ? std::move(words) : option->say});
        }
    }
    return lines;
}

Entry without_plan_words(Entry entry,
                         const Pack& pack,
                         std::span<const Answer> trail,
                         const Today& today) {
    for (const Visit& visit : walk(pack, trail, today).visits) {
        if (!visit.value.empty() && visit.prompt->keep.starts_with(plan_prefix)) {
            std::erase_if(entry.answers,
                          [&](const Member& answer) { return answer.key == key_of(visit); });
        }
    }
    return entry;
}

}  // namespace softly
