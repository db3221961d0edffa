#include "commands/shared_new_steps.hpp"

#include "base/text.hpp"
#include "commands/shared_new_contact.hpp"
#include "commands/shared_params.hpp"
#include "core/step_changes.hpp"
#include "view/json_steps.hpp"
#include "view/words_steps.hpp"

namespace softly {

Step as_added(Desk& desk,
              const LoadedSteps& loaded,
              const Step& step,
              std::optional<Step>& in_the_way) {
    for (const Step& each : loaded.steps) {
        const bool same = !step.every.empty() && each.every == step.every
                          && folded(each.what) == folded(step.what) && each.person == step.person;
        if (same && !has_ended(each) && each.id != step.id) {
            throw Failure(words::repeats_already(each));
        }
    }
    in_the_way = in_the_way_of(desk, loaded, step);
    return in_the_way ? at_rest(step, std::nullopt) : step;
}

ExitCode add_step(Desk& desk, const Step& step) {
    if (write_step(step).size() > largest_entry) {
        throw Failure(words::step_is_too_large());
    }
    std::optional<Step> in_the_way;
    Step added = as_added(desk, load_steps(desk.world, desk.layout), step, in_the_way);
    const ExitCode code = commit_steps(
        desk,
        [&](const LoadedSteps& loaded) {
            added = as_added(desk, loaded, step, in_the_way);
            return std::vector<Change>{change_adding(added)};
        },
        "");
    if (code == ExitCode::could_not) {
        return code;
    }
    if (desk.arguments.has(params::json)) {
        desk.world.terminal.out(steps_json({{added}, today_of(desk), false, {}}, {}));
    }
    say(desk, words::step_kept(added));
    if (in_the_way) {
        say(desk, words::one_new_contact_open(*in_the_way, added));
    }
    return code;
}

}  // namespace softly
