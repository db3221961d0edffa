// Any file as a prompt pack: it is refused with lines and words, or it can be sat through, comes to its
// close whatever is answered, and its answers lead along the same way again.

#include "core/asides.hpp"
#include "core/engine.hpp"
#include "core/keep.hpp"
#include "core/pack_ways.hpp"
#include "store/pack_read.hpp"
#include "target.hpp"
#include "view/pack_text.hpp"

#include <algorithm>

namespace softly::fuzz {
namespace {

constexpr std::size_t most_prompts_walked = 12;

void check_problems(const Problems& problems, std::string_view input) {
    const auto lines = static_cast<int>(std::count(input.begin(), input.end(), '\n')) + 1;
    for (const Problem& problem : problems) {
        demand(!problem.words.empty(), "each mistake is said in words");
        demand(!invalid_utf8(problem.words), "which are text");
        demand(problem.line >= 0 && problem.line <= lines, "and on a line of the file");
    }
}

std::string some_answer(const Prompt& prompt, Chance& chance) {
    if (chance.below(4) == 0) {
        return "";
    }
    switch (prompt.kind) {
    case PromptKind::scale:
        return std::to_string(prompt.low
                              + static_cast<int>(chance.below(
                                  static_cast<std::size_t>(prompt.high - prompt.low + 1))));
    case PromptKind::choice:
    case PromptKind::multi:
        return prompt.options[chance.below(prompt.options.size())].id;
    case PromptKind::text:
    case PromptKind::step:
    case PromptKind::person:
        return "words";
    default:
        return std::string{done_word};
    }
}

void sit_through(const Pack& pack, Chance& chance) {
    const Today today;
    std::vector<Answer> trail;
    const std::size_t most = pack.prompts.size() * most_rounds;
    for (Next found = next(pack, trail, today); found.prompt != nullptr;
         found = next(pack, trail, today)) {
        trail.push_back({found.prompt->id, some_answer(*found.prompt, chance)});
        demand(trail.size() <= most, "every sitting ends");
    }
    const Entry entry = with_trail({}, pack, trail, today);
    const std::vector<Answer> again = replayed_to_close(pack, answers_in(entry, pack), today);
    demand(with_trail({}, pack, again, today) == entry, "answers replay to the same entry");
}

/// Who always answers, and always the same, is where a way round would keep somebody.
void insist(const Pack& pack) {
    std::vector<Answer> trail;
    const std::size_t most = pack.prompts.size() * most_rounds;
    for (Next found = next(pack, trail, {}); found.prompt != nullptr;
         found = next(pack, trail, {})) {
        const Prompt& prompt = *found.prompt;
        trail.push_back(
            {prompt.id,
             prompt.options.empty() ? std::to_string(prompt.high) : prompt.options.front().id});
        demand(trail.size() <= most, "every sitting ends");
    }
}

}  // namespace

void check_input(std::string_view input) {
    const ReadPack read = read_pack(input);
    check_problems(read.problems, input);
    check_problems(read.remarks, input);
    if (!read.problems.empty()) {
        return;
    }
    static const Pack no_words;
    const Pack pack = with_asides(read.pack, no_words);
    demand(prompts_going_round(pack).empty(), "no accepted pack goes round");
    demand(!pack_preview_text(pack, {}).empty(), "an accepted pack can be previewed");
    demand(replayed_to_close(pack, {}, {}).size() <= pack.prompts.size(),
           "who skips everything is asked nothing twice");
    if (read.pack.prompts.size() <= most_prompts_walked) {
        Chance chance{input};
        sit_through(pack, chance);
        insist(pack);
    }
}

}  // namespace softly::fuzz
