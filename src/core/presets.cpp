#include "core/presets.hpp"

#include "core/keep.hpp"

#include <algorithm>
#include <utility>

namespace softly {
namespace {

std::size_t answers_among(std::span<const Answer> trail) {
    return static_cast<std::size_t>(std::count_if(
        trail.begin(), trail.end(), [](const Answer& each) { return !each.value.empty(); }));
}

/// The prompt that an answer's name in an entry belongs to.
std::string prompt_of(const Pack& pack, const std::string& key) {
    for (const Prompt& prompt : pack.prompts) {
        for (int round = 1; round <= most_rounds; ++round) {
            if (key_of({&prompt, "", round}) == key) {
                return prompt.id;
            }
        }
    }
    return key;
}

}  // namespace

std::vector<Answer> preset_answers(const Entry& entry, const Pack& pack) {
    std::vector<Answer> answers = answers_in(entry, pack);
    for (Answer& each : answers) {
        each.prompt = prompt_of(pack, each.prompt);
    }
    return answers;
}

std::vector<Answer> with_skips(const Pack& pack, std::vector<Answer> trail, const Today& today) {
    const std::size_t answers = answers_among(trail);
    for (Walk so_far = walk(pack, trail, today);; so_far = walk(pack, trail, today)) {
        std::vector<Answer> used = trail_of(so_far);
        if (so_far.next.prompt == nullptr || answers_among(used) == answers) {
            return used;
        }
        trail.push_back({so_far.next.prompt->id, ""});
    }
}

}  // namespace softly
