#include "commands/shared_steps_of_pack.hpp"

#include "base/id.hpp"
#include "commands/shared_new_steps.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_smaller.hpp"
#include "commands/shared_steps.hpp"
#include "commands/shared_tries.hpp"
#include "core/step_changes.hpp"
#include "core/step_of_pack.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr int days_of_rest = 14;
constexpr std::string_view try_kind = "try";

bool is_try(std::string_view how) {
    return how == "done" || how == "partly" || how == "tried";
}

void append(std::vector<Change>& changes, std::vector<Change> more) {
    std::move(more.begin(), more.end(), std::back_inserter(changes));
}

void add_made(Desk& desk, const LoadedSteps& loaded, const Step& made, StepsOfPack& steps) {
    std::optional<Step> in_the_way;
    const Step added = as_added(desk, loaded, made, in_the_way);
    steps.changes.push_back(change_adding(added));
    steps.said.push_back(words::step_of_pack_kept(added));
    if (in_the_way) {
        steps.said.push_back(words::one_new_contact_open(*in_the_way, added));
    }
}

void make_described(Desk& desk,
                    const LoadedSteps& loaded,
                    const DescribedStep& described,
                    const Today& today,
                    StepsOfPack& steps) {
    const Person* person = find_person(today.people, described.step.person);
    const std::string name = person_name(today.people, described.step.person);
    if (person != nullptr && is_unsafe(*person)) {
        throw Failure(words::person_is_unsafe(name));
    }
    Step made = described.step;
    made.what = made.what.empty() ? words::words_to_send(name) : made.what;
    made.id = make_id(desk.world.system.random());
    made.created = desk.now;
    made.day = described.day_words.empty() ? std::nullopt : day_to_come(desk, described.day_words);
    add_made(desk, loaded, made, steps);
    if (!made.day && !described.day_words.empty()) {
        steps.said.push_back(words::day_not_read());
    }
}

/// The same once more, for some day.
Step once_more(Desk& desk, const Step& step) {
    Step again = without_day(step);
    again.id = make_id(desk.world.system.random());
    again.created = desk.now;
    again.moved.reset();
    again.asked_on.reset();
    return again;
}

void after_a_try(Desk& desk,
                 const LoadedSteps& loaded,
                 const Step& step,
                 const AfterStep& said,
                 StepsOfPack& steps) {
    const Date today = today_of(desk);
    const std::vector<Change> tried = changes_of_try(desk, loaded, steps.entry);
    const bool comes_back = tried.size() == 1;
    if (said.next == "smaller") {
        const Step smaller = smaller_step(desk, step, "");
        append(steps.changes,
               comes_back ? changes_between(desk, loaded, step, let_go(step, today)) : tried);
        steps.changes.push_back(change_adding(smaller));
        steps.said.push_back(words::step_of_pack_kept(smaller));
        return;
    }
    if (said.next == "rest" && comes_back) {
        Step resting = at_rest(after_try(step, date_of(desk.now.local), today),
                               plus_days(today, days_of_rest));
        append(steps.changes, changes_between(desk, loaded, step, resting));
        steps.said.push_back(words::step_laid_to_rest(as_told(desk, resting)));
        return;
    }
    append(steps.changes, tried);
    if (said.next == "same" && !comes_back) {
        add_made(desk, loaded, once_more(desk, step), steps);
    }
}

void after_not_this_time(Desk& desk,
                         const LoadedSteps& loaded,
                         const Step& step,
                         const AfterStep& said,
                         StepsOfPack& steps) {
    const Date today = today_of(desk);
    const std::string wish = said.how == "let-go" ? said.how : said.rest_of_it;
    const Step asked = asked_about(step, today);
    Step after = asked;
    std::string sentence;
    if (wish == "smaller") {
        const Step smaller = smaller_step(desk, step, "");
        append(steps.changes, changes_for_smaller(desk, loaded, step, smaller));
        steps.said.push_back(words::made_smaller(as_told(desk, smaller), step));
        return;
    }
    if (wish == "another-day") {
        if (const auto day = day_to_come(desk, said.day_words)) {
            after = moved_to(asked, *day);
            sentence = words::step_moved(as_told(desk, after));
        } else {
            sentence = words::day_not_read();
        }
    } else if (wish == "some-day") {
        after = without_day(asked);
        sentence = words::step_kept_without_day(as_told(desk, after));
    } else if (wish == "rest") {
        after = at_rest(asked, plus_days(today, days_of_rest));
        sentence = words::step_laid_to_rest(as_told(desk, after));
    } else if (wish == "let-go") {
        after = let_go(asked, today);
        sentence = words::step_let_go(as_told(desk, after));
    }
    append(steps.changes, changes_between(desk, loaded, step, after));
    if (!sentence.empty()) {
        steps.said.push_back(std::move(sentence));
    }
}

void look_back(Desk& desk, const LoadedSteps& loaded, const AfterStep& said, StepsOfPack& steps) {
    const auto step = step_with_id(loaded, steps.entry.step);
    if (is_try(said.how)) {
        steps.entry.kind = try_kind;
        steps.entry.how = said.how;
        steps.entry.happened = said.happened;
        if (step) {
            note_step(steps.entry, *step);
        }
    }
    if (step && is_try(said.how)) {
        after_a_try(desk, loaded, *step, said, steps);
    } else if (step && !said.how.empty()) {
        after_not_this_time(desk, loaded, *step, said, steps);
    }
}

}  // namespace

StepsOfPack steps_of_pack(Desk& desk,
                          const Entry& entry,
                          const Pack& pack,
                          std::span<const Answer> trail,
                          const Today& today) {
    StepsOfPack steps{entry, {}, {}};
    const bool looks_back = pack.id == after_step_pack;
    const auto described = described_step(pack, trail, today);
    if (!entry.finished.value_or(true) || (!looks_back && !described)) {
        return steps;
    }
    const LoadedSteps loaded = load_steps(desk.world, desk.layout);
    if (loaded.unread) {
        // The entry is not to wait for a file of plans.
        steps.said = {words::steps_stay_in_entry(desk.layout.steps())};
    }
    try {
        if (looks_back) {
            if (steps.entry.step.empty()) {
                steps.entry.step = step_looked_back_at(desk, pack);
            }
            look_back(desk, loaded, said_after_step(pack, trail, today), steps);
        } else if (!loaded.unread) {
            make_described(desk, loaded, *described, today, steps);
        }
    } catch (const Failure& failure) {
        steps.changes.clear();
        steps.said = {failure.what()};
    }
    return steps;
}

std::string step_looked_back_at(Desk& desk, const Pack& pack) {
    if (pack.id != after_step_pack) {
        return "";
    }
    const Steps listed = steps_listed(desk, load_steps(desk.world, desk.layout).steps);
    const Step* step = newest_step(listed, today_of(desk), pause_now(desk).counts_from);
    return step == nullptr ? "" : step->id;
}

}  // namespace softly
