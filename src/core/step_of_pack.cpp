#include "core/step_of_pack.hpp"

#include "base/text.hpp"
#include "core/ladder.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace softly {
namespace {

using Visits = std::vector<Visit>;

/// The last answer to a prompt; empty where it was skipped or not reached.
std::string answer_to(const Visits& visits, std::string_view prompt) {
    std::string found;
    for (const Visit& visit : visits) {
        if (visit.prompt->id == prompt) {
            found = visit.value;
        }
    }
    return std::string{trim(found)};
}

std::string first_of(const Visits& visits, std::initializer_list<std::string_view> prompts) {
    for (const std::string_view prompt : prompts) {
        if (std::string answer = answer_to(visits, prompt); !answer.empty()) {
            return answer;
        }
    }
    return "";
}

Rating number_said(const std::string& answer) {
    const auto number = parse_integer(answer);
    return number && *number >= 0 && *number <= 10 ? Rating{static_cast<int>(*number)}
                                                   : std::nullopt;
}

bool asks_for_a_day(const Prompt& prompt) {
    return prompt.id == "when" || prompt.id == "day";
}

/// Where a question says that nothing is a good answer, it makes no step.
bool says_nothing(const Pack& pack, std::string_view words) {
    const std::string said = folded(words);
    return std::any_of(pack.nothing.begin(), pack.nothing.end(), [&](const std::string& none) {
        return folded(none) == said;
    });
}

std::string person_in(const Visits& visits) {
    std::string person;
    for (const Visit& visit : visits) {
        if (visit.prompt->kind == PromptKind::person && !visit.value.empty()) {
            person = find_option(*visit.prompt, visit.value) == nullptr ? visit.value : "";
        }
    }
    return person;
}

std::string way_of(const Pack& pack) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> ways{{
        {"words", "message"},
        {"good-things", "share"},
        {"same-road", "join"},
        {"therapy", "professional"},
    }};
    for (const auto& [id, way] : ways) {
        if (id == pack.id) {
            return std::string{way};
        }
    }
    return "";
}

std::optional<DescribedStep> of_step_pack(const Pack& pack, const Visits& visits) {
    DescribedStep described;
    Step& step = described.step;
    step.what = first_of(visits, {"gentler", "smaller", "what"});
    if (step.what.empty() || says_nothing(pack, step.what)) {
        return std::nullopt;
    }
    step.way = answer_to(visits, "way");
    step.way = step.way == "none" ? "" : step.way;
    const bool smaller = step.what != answer_to(visits, "what");
    if (!step.way.empty()) {
        step.size = std::max(1, usual_size(step.way) - (smaller ? 1 : 0));
    }
    step.person = person_in(visits);
    step.confidence = number_said(first_of(visits, {"confidence-now", "confidence"}));
    step.expected = number_said(answer_to(visits, "expected"));
    step.if_then = answer_to(visits, "if-then");
    step.obstacle = answer_to(visits, "obstacle");
    described.day_words = answer_to(visits, "day");
    return described;
}

/// What was chosen as the size of a first look, in its own words.
std::string rung_in_words(const Visits& visits) {
    for (const Visit& visit : visits) {
        const Option* option =
            visit.prompt->id == "rung" ? find_option(*visit.prompt, visit.value) : nullptr;
        if (option != nullptr) {
            return option->say;
        }
    }
    return "";
}

std::optional<DescribedStep> of_any_pack(const Pack& pack, const Visits& visits) {
    for (const Visit& visit : visits) {
        const std::string said{trim(visit.value)};
        if (visit.prompt->kind != PromptKind::step || said.empty() || says_nothing(pack, said)) {
            continue;
        }
        DescribedStep described;
        const bool day = asks_for_a_day(*visit.prompt);
        described.step.what = day ? rung_in_words(visits) : said;
        described.day_words = day ? said : "";
        // An idea that was borrowed from others is tried wherever one likes, and not with them.
        const bool borrowed = visit.prompt->id == "try-it" && pack.id == "same-road";
        described.step.way = borrowed ? "" : way_of(pack);
        described.step.person = borrowed ? "" : person_in(visits);
        if (!described.step.way.empty()) {
            described.step.size = usual_size(described.step.way);
        }
        return described;
    }
    return std::nullopt;
}

}  // namespace

std::optional<DescribedStep> described_step(const Pack& pack,
                                            std::span<const Answer> trail,
                                            const Today& today) {
    const Walk walked = walk(pack, trail, today);
    if (walked.low || pack.id == after_step_pack) {
        return std::nullopt;
    }
    return pack.id == step_pack ? of_step_pack(pack, walked.visits)
                                : of_any_pack(pack, walked.visits);
}

AfterStep said_after_step(const Pack& pack, std::span<const Answer> trail, const Today& today) {
    const Visits visits = walk(pack, trail, today).visits;
    return {answer_to(visits, "how"),
            answer_to(visits, "next"),
            answer_to(visits, "rest-of-it"),
            answer_to(visits, "which-day"),
            number_said(answer_to(visits, "went"))};
}

}  // namespace softly
