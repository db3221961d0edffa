#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_steps.hpp"
#include "commands/shared_tries.hpp"
#include "core/step_changes.hpp"
#include "view/words.hpp"
#include "view/words_steps.hpp"

#include <string>
#include <vector>

namespace softly {
namespace {

constexpr Param which{
    "S", "STEP", "its id, the first four letters or more, or its number", Takes::one, true};
constexpr Param happened{"--happened", "N", "how it was, 0 hard to 10 good"};

constexpr const Param* all_params[] = {
    &which, &happened, &params::message, &params::at, &params::json};

constexpr Example done_examples[] = {
    {"softly step done 1", "the first one of the list"},
    {"softly step done t4q8 --happened 7 -m \"She wrote back.\"", "with how it was"},
    {"softly step done 1 --at yesterday", "it was yesterday"}};
constexpr Example partly_examples[] = {{"softly step partly 1", "a piece of it counts"}};
constexpr Example tried_examples[] = {{"softly step tried 1", "trying counts as well"}};

void take_flags(Desk& desk, Entry& entry) {
    if (const auto typed = desk.arguments.one(happened)) {
        const auto number = parse_integer(trim(*typed));
        if (!number || *number < 0 || *number > 10) {
            throw Failure(words::not_a_step_number(happened.flags, shown_id(*typed), 0, 10),
                          ExitCode::usage);
        }
        entry.happened = static_cast<int>(*number);
    }
    if (desk.arguments.has(params::message)) {
        entry.text = read_words(desk, desk.arguments.many(params::message), "\n\n");
        if (trim(entry.text).empty()) {
            throw Failure(words::empty_message(), ExitCode::usage);
        }
    }
}

ExitCode keep(const Call& call, std::string_view how) {
    Desk desk = open_desk(call);
    Entry entry = begin_entry(desk, "try");
    const FoundStep found = find_step(desk, call.arguments.one(which).value_or(""), Among::all);
    need_known_state(found);
    entry.how = how;
    note_step(entry, found.step);
    take_flags(desk, entry);
    const ExitCode code = keep_try(desk, entry, found);
    point_to_help(desk, entry.text);
    return code;
}

ExitCode done(const Call& call) {
    return keep(call, "done");
}

ExitCode partly(const Call& call) {
    return keep(call, "partly");
}

ExitCode tried(const Call& call) {
    return keep(call, "tried");
}

constexpr std::string_view about =
    "It is kept in the journal. A step that comes back gets its next day, counted from when it "
    "happened; another one has come to its end.";

}  // namespace

extern const Command step_done_command{
    "done", "Say that a step happened", about, done_examples, all_params, done};
extern const Command step_partly_command{
    "partly", "Say that a piece of a step happened", about, partly_examples, all_params, partly};
extern const Command step_tried_command{
    "tried", "Say that you tried a step", about, tried_examples, all_params, tried};

}  // namespace softly
