#include "base/date_words.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_new_contact.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_smaller.hpp"
#include "commands/shared_steps.hpp"
#include "core/step_changes.hpp"
#include "store/people_file.hpp"
#include "view/json_steps.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_steps.hpp"

#include <string>

namespace softly {
namespace {

constexpr int moves_before_smaller = 2;

constexpr Param which{
    "S", "STEP", "its id, the first four letters or more, or its number", Takes::one, true};
constexpr Param day_param{"DAY", "DAY", "tomorrow, friday, in 2 weeks", Takes::one, true};
constexpr Param until{"--until", "DAY", "the day it comes back on; else it rests on"};
constexpr Param what_param{"--what", "TEXT", "the smaller version in your words"};

constexpr const Param* smaller_params[] = {&which, &what_param};
constexpr const Param* move_params[] = {&which, &day_param};
constexpr const Param* one_params[] = {&which};
constexpr const Param* rest_params[] = {&which, &until};

constexpr Example smaller_examples[] = {
    {"softly step smaller 1", "proposes the next rung down"},
    {"softly step smaller 1 --what \"Look at the photo\"", "in your own words"}};
constexpr Example move_examples[] = {{"softly step move 1 friday", "to the next Friday"}};
constexpr Example keep_examples[] = {{"softly step keep 1", "for some day"}};
constexpr Example rest_examples[] = {{"softly step rest 1 --until \"in 2 weeks\"", "until then"},
                                     {"softly step rest 1", "until you take it up"}};
constexpr Example let_go_examples[] = {{"softly step let-go 1", "it may go"}};

FoundStep named(Desk& desk, Among among = Among::open_ones) {
    FoundStep found = find_step(desk, desk.arguments.one(which).value_or(""), among);
    need_known_state(found);
    return found;
}

ExitCode smaller(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = named(desk, Among::all);
    const People people = load_people(desk.world, desk.layout).people;
    if (is_toward_unsafe(found.step, people)) {
        throw Failure(words::person_is_unsafe(person_name(people, found.step.person)));
    }
    std::string what{trim(call.arguments.one(what_param).value_or(""))};
    if (call.arguments.has(what_param)) {
        if (what.empty()) {
            throw Failure(words::step_is_empty(), ExitCode::usage);
        }
        if (invalid_utf8(what)) {
            throw Failure(words::step_is_not_utf8());
        }
    } else if (can_ask(desk)) {
        what = ask_for_smaller(desk, found.step);
        if (what.empty()) {
            say(desk, words::step_left(as_told(desk, found.step)));
            return ExitCode::fine;
        }
    }
    return make_smaller(desk, found, smaller_step(desk, found.step, what));
}

ExitCode move(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = named(desk);
    const FloatingDay day = read_day_to_come(desk, call.arguments.one(day_param).value_or(""));
    need_room_for_new_contact(desk, found);
    const Step moved = moved_to(found.step, day);
    const ExitCode code = change_step(
        desk,
        found,
        [&](const Step& step) { return moved_to(step, day); },
        words::step_moved(as_told(desk, moved)));
    if (code == ExitCode::could_not || pause_now(desk).holds) {
        return code;
    }
    if (moved.moved == moves_before_smaller) {
        say(desk, words::smaller_after_moves(moved.id));
    } else if (moved.moved > moves_before_smaller) {
        say(desk, words::rest_after_moves(moved.id));
    }
    return code;
}

ExitCode keep(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = named(desk);
    need_room_for_new_contact(desk, found);
    return change_step(desk,
                       found,
                       without_day,
                       words::step_kept_without_day(as_told(desk, without_day(found.step))));
}

std::optional<Date> read_until(Desk& desk) {
    const auto typed = desk.arguments.one(until);
    if (!typed) {
        return std::nullopt;
    }
    const auto when = parse_when(*typed, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::not_a_day_for_rest(shown_id(*typed)), ExitCode::usage);
    }
    if (when->day <= today_of(desk)) {
        throw Failure(words::step_rest_has_gone_by(when->day), ExitCode::usage);
    }
    return when->day;
}

ExitCode rest(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = named(desk);
    const std::optional<Date> day = read_until(desk);
    return change_step(
        desk,
        found,
        [&](const Step& step) { return at_rest(step, day); },
        words::step_laid_to_rest(as_told(desk, at_rest(found.step, day))));
}

ExitCode go(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = named(desk);
    return change_step(
        desk,
        found,
        [&](const Step& step) { return let_go(step, today_of(desk)); },
        words::step_let_go(as_told(desk, found.step)));
}

}  // namespace

extern const Command step_smaller_command{
    "smaller",
    "Make a step smaller",
    "The step is let go and a smaller one stands in its place, with the way back to it noted. At a "
    "terminal the smaller one is asked for; else softly takes the next rung down.",
    smaller_examples,
    smaller_params,
    smaller};
extern const Command step_move_command{
    "move", "Give a step another day", "Any day from today on.", move_examples, move_params, move};
extern const Command step_keep_command{"keep",
                                       "Keep a step without a day",
                                       "It also takes up a step that rests.",
                                       keep_examples,
                                       one_params,
                                       keep};
extern const Command step_rest_command{
    "rest",
    "Let a step rest",
    "A resting step is not asked about and not proposed. It comes back on its day, or by softly "
    "step keep and softly step move.",
    rest_examples,
    rest_params,
    rest};
extern const Command step_let_go_command{"let-go",
                                         "Let a step go",
                                         "Its words stay in steps-done.toml, and it is counted "
                                         "nowhere.",
                                         let_go_examples,
                                         one_params,
                                         go};

}  // namespace softly
