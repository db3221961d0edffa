#include "talk/trail.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace softly {

namespace {

/// The `which`-th answer to a prompt, counted from 1.
std::vector<Answer>::iterator answer_to(std::vector<Answer>& answers,
                                        std::string_view prompt,
                                        std::ptrdiff_t which = 1) {
    return std::find_if(answers.begin(), answers.end(), [&](const Answer& each) {
        return each.prompt == prompt && --which == 0;
    });
}

}  // namespace

Steps answered(Steps steps, Answer answer) {
    const auto former = answer_to(steps.ahead, answer.prompt);
    if (former != steps.ahead.end()) {
        steps.ahead.erase(former);
    }
    steps.trail.push_back(std::move(answer));
    return steps;
}

Steps taken_back(Steps steps, const Walk& walk) {
    const Visit& last = walk.visits.back();
    const auto times =
        std::count_if(walk.visits.begin(), walk.visits.end(), [&](const Visit& visit) {
            return visit.prompt == last.prompt;
        });
    const auto place = answer_to(steps.trail, last.prompt->id, times);
    if (place != steps.trail.end()) {
        steps.ahead.insert(steps.ahead.begin(), std::move(*place));
        steps.trail.erase(place);
    }
    return steps;
}

std::string former_answer(const Steps& steps, std::string_view prompt) {
    const auto found = std::find_if(steps.ahead.begin(),
                                    steps.ahead.end(),
                                    [&](const Answer& each) { return each.prompt == prompt; });
    return found == steps.ahead.end() ? "" : found->value;
}

std::vector<Answer> whole_trail(const Steps& steps) {
    std::vector<Answer> all = steps.trail;
    all.insert(all.end(), steps.ahead.begin(), steps.ahead.end());
    while (all.size() > steps.trail.size() && all.back().value.empty()) {
        all.pop_back();
    }
    return all;
}

}  // namespace softly
