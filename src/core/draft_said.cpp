#include "core/draft_said.hpp"

#include "base/text.hpp"
#include "core/filled.hpp"

#include <utility>

namespace softly {

DraftSaid draft_said(std::span<const Visit> visits, const Today& today) {
    DraftSaid said;
    for (const Visit& visit : visits) {
        const Prompt& prompt = *visit.prompt;
        if (prompt.keep == draft_target) {
            std::string words = prompt.kind == PromptKind::say ? filled(prompt.ask, visits, today)
                                                               : std::string{trim(visit.value)};
            if (!words.empty()) {
                said.words = std::move(words);
            }
        } else if (prompt.keep == draft_to_target) {
            said.to = visit.value;
        } else if (prompt.keep == draft_file_target) {
            said.file = trim(visit.value);
        }
    }
    return said;
}

}  // namespace softly
