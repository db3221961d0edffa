#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_new_steps.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_people.hpp"
#include "commands/shared_smaller.hpp"
#include "commands/shared_steps.hpp"
#include "commands/shared_waiting.hpp"
#include "core/recurrence.hpp"
#include "store/people_file.hpp"
#include "view/json_steps.hpp"
#include "view/words_people.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_steps.hpp"

#include <string>
#include <vector>

namespace softly {
namespace {

constexpr Param what_param{"WHAT", "TEXT", "what the step is, as small as it can be", Takes::many};
constexpr Param person{"--person", "PERSON", "someone it is for"};
constexpr Param way{
    "--way", "presence|greet|message|reply|ask|share|join|professional", "what kind of step it is"};
constexpr Param day{"--day", "DAY", "the day it is for; else it is for some day"};
constexpr Param every{"--every", "SPAN", "how long after it happened it comes back: 2d, 1w, 1mo"};
constexpr Param size{"--size", "N", "how big it is, 1 is the smallest"};
constexpr Param if_then{"--if-then", "TEXT", "when it could happen: When I have made tea, I ..."};
constexpr Param obstacle{"--obstacle", "TEXT", "what may get in the way"};
constexpr Param confidence{"--confidence", "N", "how sure you are, 0 to 10"};
constexpr Param expected{"--expected", "N", "0 dread to 10 looking forward"};

constexpr const Param* all_params[] = {&what_param,
                                       &person,
                                       &way,
                                       &day,
                                       &every,
                                       &size,
                                       &if_then,
                                       &obstacle,
                                       &confidence,
                                       &expected,
                                       &params::json};

constexpr Example examples[] = {
    {"softly step add \"Send Dana a photo of the garden\" --person dana --day friday", "for a day"},
    {"softly step add \"Sit in the library\" --way presence --every 1w", "comes back each week"}};

std::optional<int> read_size(Desk& desk, const Param& param, int low, int high) {
    const auto typed = desk.arguments.one(param);
    if (!typed) {
        return std::nullopt;
    }
    const auto number = parse_integer(trim(*typed));
    if (!number || *number < low || *number > high) {
        throw Failure(words::not_a_step_number(param.flags, shown_id(*typed), low, high),
                      ExitCode::usage);
    }
    return static_cast<int>(*number);
}

std::string read_text(Desk& desk, const Param& param) {
    const std::string text{trim(desk.arguments.one(param).value_or(""))};
    if (invalid_utf8(text)) {
        throw Failure(words::step_is_not_utf8());
    }
    return text;
}

std::string read_person(Desk& desk) {
    const std::string typed = read_text(desk, person);
    if (typed.empty()) {
        return "";
    }
    const LoadedPeople known = load_people(desk.world, desk.layout);
    const Person* found = find_person(known.people, typed);
    if (found == nullptr) {
        throw Failure(words::unknown_person(shown_person(typed), name_near(known.people, typed)));
    }
    if (is_unsafe(*found)) {
        throw Failure(words::person_is_unsafe(found->name));
    }
    return person_reference(known.people, typed);
}

Step read_step(Desk& desk) {
    Step step;
    step.what = trim(join(desk.arguments.many(what_param), " "));
    if (step.what.empty()) {
        throw Failure(words::needs_words_for_step(), ExitCode::usage);
    }
    if (invalid_utf8(step.what)) {
        throw Failure(words::step_is_not_utf8());
    }
    step.way = read_text(desk, way);
    step.size = read_size(desk, size, 1, 10);
    step.confidence = read_size(desk, confidence, 0, 10);
    step.expected = read_size(desk, expected, 0, 10);
    if (const auto typed = desk.arguments.one(day)) {
        step.day = read_day_to_come(desk, *typed);
    }
    step.every = read_text(desk, every);
    if (desk.arguments.has(every) && !read_every(step.every)) {
        throw Failure(words::not_a_step_length(shown_id(step.every)), ExitCode::usage);
    }
    step.every = short_length(step.every);
    step.if_then = read_text(desk, if_then);
    step.obstacle = read_text(desk, obstacle);
    step.person = read_person(desk);
    step.id = make_id(desk.world.system.random());
    step.created = desk.now;
    return step;
}

bool may_be_big(const Step& step) {
    return step.confidence.value_or(sure_enough) < sure_enough
           || step.expected.value_or(dreaded + 1) <= dreaded;
}

/// Offered once, when it is made; whoever keeps it as it is hears no more of it.
ExitCode offer_smaller(Desk& desk, const Step& step, ExitCode code) {
    if (!may_be_big(step) || code == ExitCode::could_not || pause_now(desk).holds) {
        return code;
    }
    const std::string proposal = proposal_for(desk, step);
    if (!can_ask(desk)) {
        say(desk, words::smaller_may_fit_small(step, proposal));
        return code;
    }
    const Chosen chosen =
        ask_key(desk.world, words::smaller_question(step, proposal), "ktw", sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    if (chosen.ending == Ending::interrupted) {
        return ExitCode::interrupted;
    }
    if (chosen.ending != Ending::finished || chosen.key == 'k') {
        return code;
    }
    const std::string what = chosen.key == 'w' ? ask_for_words(desk, step) : "";
    if (chosen.key == 'w' && what.empty()) {
        return code;
    }
    return make_smaller(desk, {step, {}}, smaller_step(desk, step, what));
}

ExitCode add(const Call& call) {
    Desk desk = open_desk(call);
    const Step step = read_step(desk);
    const ExitCode code = add_step(desk, step);
    point_to_help(desk, step.what);
    const ExitCode then = offer_smaller(desk, step, code);
    return then == code ? ask_about_waiting(desk, code) : then;
}

}  // namespace

extern const Command step_add_command{
    "add",
    "Make a small step",
    "It lies in steps.toml until it has happened or you let it go. Where you are not very sure of "
    "it, or dread it, softly offers a smaller one, once.",
    examples,
    all_params,
    add};

}  // namespace softly
