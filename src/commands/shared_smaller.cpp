#include "commands/shared_smaller.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "core/step_changes.hpp"
#include "store/people_file.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_step_ideas.hpp"
#include "view/words_steps.hpp"

#include <utility>

namespace softly {
namespace {

/// A proposal is a sentence where it is shown; as a step it needs no full stop.
std::string without_stop(std::string words) {
    if (words.ends_with('.')) {
        words.pop_back();
    }
    return words;
}

}  // namespace

std::string proposal_for(Desk& desk, const Step& step) {
    const People people = load_people(desk.world, desk.layout).people;
    return words::smaller_proposal(step, person_name(people, step.person));
}

std::vector<Change> changes_for_smaller(const Desk& desk,
                                        const LoadedSteps& loaded,
                                        const Step& before,
                                        const Step& smaller) {
    std::vector<Change> changes =
        has_ended(before) ? std::vector<Change>{}
                          : changes_between(desk, loaded, before, let_go(before, today_of(desk)));
    changes.push_back(change_adding(smaller));
    return changes;
}

ExitCode make_smaller(Desk& desk, const FoundStep& found, const Step& smaller) {
    need_known_state(found);
    return commit_steps(
        desk,
        [&](const LoadedSteps& loaded) {
            const auto before = step_with_id(loaded, found.step.id);
            if (!before && !has_ended(found.step)) {
                throw Failure(words::step_changed_elsewhere());
            }
            return changes_for_smaller(desk, loaded, before.value_or(found.step), smaller);
        },
        words::made_smaller(as_told(desk, smaller), found.step));
}

Step smaller_step(Desk& desk, const Step& step, const std::string& what) {
    return smaller_than(step,
                        make_id(desk.world.system.random()),
                        what.empty() ? without_stop(proposal_for(desk, step)) : what,
                        desk.now,
                        today_of(desk));
}

std::string ask_for_words(Desk& desk, const Step& step) {
    const Prompt prompt = words::smaller_prompt(proposal_for(desk, step));
    const Sitting sitting = ask_text(desk.world, prompt, sitting_options(desk));
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    return sitting.ending != Ending::finished || sitting.answers.empty()
               ? ""
               : std::string{trim(sitting.answers.front().value)};
}

std::string ask_for_smaller(Desk& desk, const Step& step) {
    const std::string proposal = proposal_for(desk, step);
    const Chosen chosen =
        ask_key(desk.world, words::smaller_choice(proposal), "ltw", sitting_options(desk));
    if (chosen.ending != Ending::finished) {
        desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
        return "";
    }
    if (chosen.key == 'w') {
        return ask_for_words(desk, step);
    }
    return chosen.key == 't' ? without_stop(proposal) : "";
}

}  // namespace softly
