#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_people.hpp"
#include "store/drafts.hpp"
#include "store/spool.hpp"
#include "talk/person.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_moments.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view yes = "yes";
constexpr int highest_ease = 10;

constexpr Param with{"--with", "PERSON", "who or what it was with; can be repeated", Takes::many};
constexpr Param how{"--how", "in-person|call|message|online|near|pet", "how it was"};
constexpr Param from_them{"--from-them", "", "it began with them", Takes::nothing};
constexpr Param ease{"--ease", "N", "0 hard to 10 easy"};
constexpr Param heard{"--heard", "", "you felt heard", Takes::nothing};

constexpr std::array<const Param*, 6> answering_params{
    &with, &how, &from_them, &ease, &heard, &params::message};
constexpr const Param* all_params[] = {&with,
                                       &how,
                                       &from_them,
                                       &ease,
                                       &heard,
                                       &params::message,
                                       &params::at,
                                       &params::tag,
                                       &params::json};

constexpr Example examples[] = {
    {"softly moment", "asks a few small questions"},
    {"softly moment --with Dana --how message --from-them", "keeps it without asking"},
    {"softly moment --with \"the bench by the water\" --how near --ease 8 --at yesterday",
     "a place, the day before"},
};

// By flags

Rating read_ease(const Desk& desk) {
    const auto typed = desk.arguments.one(ease);
    if (!typed) {
        return std::nullopt;
    }
    const auto number = parse_integer(trim(*typed));
    if (!number || *number < 0 || *number > highest_ease) {
        throw Failure(words::not_an_ease(shown_person(*typed)), ExitCode::usage);
    }
    return static_cast<int>(*number);
}

void take_flags(Desk& desk, Entry& entry) {
    entry.contact.how = desk.arguments.one(how).value_or("");
    entry.contact.ease = read_ease(desk);
    if (desk.arguments.has(from_them)) {
        entry.contact.from_them = true;
    }
    if (desk.arguments.has(heard)) {
        entry.contact.heard = true;
    }
    if (desk.arguments.has(params::message)) {
        entry.text = read_words(desk, desk.arguments.many(params::message), "\n\n");
        if (trim(entry.text).empty()) {
            throw Failure(words::empty_message(), ExitCode::usage);
        }
    }
}

LoadedPeople people_there(Desk& desk) {
    return desk.no_place.empty() ? load_people(desk.world, desk.layout) : LoadedPeople{};
}

void say_who_may_be_meant(Desk& desk, const Entry& entry, const People& people) {
    for (const std::string& reference : entry.people) {
        const auto near =
            find_person(people, reference) == nullptr ? name_near(people, reference) : std::nullopt;
        if (near && !desk.discreet()) {
            say(desk, words::kept_as_written(shown_person(reference), *near));
        }
    }
}

ExitCode keep_moment(Desk& desk, const Entry& entry, const People& people) {
    const ExitCode code = keep_entry(desk, entry);
    if (code != ExitCode::could_not) {
        say_who_may_be_meant(desk, entry, people);
        point_to_help(desk, entry.text);
    }
    return code;
}

ExitCode keep_flags(Desk& desk, Entry entry) {
    LoadedPeople known = people_there(desk);
    entry.people = references_to(known, desk.arguments.many(with));
    take_flags(desk, entry);
    if (desk.arguments.has(with)) {
        desk.people_problems = known.problems;
    }
    return keep_moment(desk, entry, known.people);
}

// At a terminal

/// The entry with what was answered so far.
Entry with_answers(Entry entry,
                   std::span<const Prompt> prompts,
                   std::span<const Answer> answers,
                   const People& people) {
    for (const Answer& answer : answers) {
        if (answer.value.empty()) {
            continue;
        }
        if (answer.prompt == "with") {
            const std::string reference = answer_of_name(prompts.front(), answer.value, people);
            if (reference != "unnamed") {
                entry.people = {reference};
            }
        } else if (answer.prompt == "how") {
            entry.contact.how = answer.value;
        } else if (answer.prompt == "from" && answer.value != "both") {
            entry.contact.from_them = answer.value == "them";
        } else if (answer.prompt == "ease") {
            const auto number = parse_integer(answer.value);
            entry.contact.ease = number ? Rating{static_cast<int>(*number)} : std::nullopt;
        } else if (answer.prompt == "heard") {
            entry.contact.heard = answer.value == yes;
        } else if (answer.prompt == "text") {
            entry.text = answer.value;
        }
    }
    return entry;
}

bool is_answered(std::span<const Answer> answers) {
    return std::any_of(
        answers.begin(), answers.end(), [](const Answer& answer) { return !answer.value.empty(); });
}

ExitCode ask(Desk& desk, const Entry& begun) {
    if (!desk.no_place.empty()) {
        throw Failure(desk.no_place);
    }
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_moment(), ExitCode::needs_terminal);
    }
    prepare_state(desk.world, desk.layout);
    const LoadedPeople known = people_there(desk);
    const std::vector<Prompt> prompts = words::moment_prompts();
    SittingOptions options = sitting_options(desk);
    options.people = names_to_offer(known.people);
    options.keep = [&](const std::vector<Answer>& answers) {
        if (is_answered(answers)) {
            (void)save_draft(
                desk.world, desk.layout, with_answers(begun, prompts, answers, known.people));
        }
    };
    const Sitting sitting = sit(desk.world, prompts, {}, options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    if (sitting.ending == Ending::discarded) {
        trash_draft(desk.world, desk.layout, begun.id);
        say(desk, words::let_go());
        return ExitCode::fine;
    }
    // A moment of any size is whole: what was answered is kept whichever way one stops.
    ExitCode code = ExitCode::fine;
    if (is_answered(sitting.answers)) {
        code = keep_moment(
            desk, with_answers(begun, prompts, sitting.answers, known.people), known.people);
    } else {
        say(desk, words::nothing_to_keep());
    }
    if (code != ExitCode::could_not) {
        remove_draft(desk.world, desk.layout, begun.id);
    }
    return sitting.ending == Ending::interrupted ? ExitCode::interrupted : code;
}

ExitCode moment(const Call& call) {
    Desk desk = open_desk(call, Without::go_on);
    const Entry entry = begin_entry(desk, "moment");
    const bool flags = std::any_of(answering_params.begin(),
                                   answering_params.end(),
                                   [&](const Param* param) { return call.arguments.has(*param); });
    return flags ? keep_flags(desk, entry) : ask(desk, entry);
}

}  // namespace

extern const Command moment_command{
    "moment",
    "Note a moment of contact, of any size",
    "A nod at the door, a message, an hour in the same room: from your side or theirs, with a "
    "person, a group, a place or an animal. Without flags it asks, and every question can be "
    "skipped. With --at it stands on the day it was.",
    examples,
    all_params,
    moment,
};

}  // namespace softly
