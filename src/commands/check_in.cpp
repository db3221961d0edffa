#include "core/check_in.hpp"

#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_pack.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_sitting.hpp"
#include "commands/shared_unfinished.hpp"
#include "commands/shared_waiting.hpp"
#include "core/low.hpp"
#include "store/sittings.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <array>

namespace softly {

namespace {

constexpr Param mood{"--mood", "N", "0 very low to 10 very good, n for numb or can't tell"};
constexpr Param connection{"--connection", "N", "0 far away to 10 close to others, or n"};
constexpr Param energy{"--energy", "N", "0 none to 10 plenty, or n"};
constexpr Param safety{"--safety", "N", "0 not safe to 10 safe, or n"};
constexpr Param contact{
    "--contact", "none|little|some|plenty|too-much", "contact with others since last time"};
constexpr Param ask{"--ask", "", "ask for what the flags leave open", Takes::nothing};
constexpr Param resume{
    "--resume", "", "go on with a check-in that stopped in the middle", Takes::nothing};

constexpr std::array<const Param*, 4> rating_params{&mood, &connection, &energy, &safety};

constexpr const Param* all_params[] = {&mood,
                                       &connection,
                                       &energy,
                                       &safety,
                                       &contact,
                                       &params::message,
                                       &params::tag,
                                       &params::person,
                                       &params::at,
                                       &ask,
                                       &resume,
                                       &params::json};

constexpr Example examples[] = {
    {"softly check-in", "asks, one small question at a time"},
    {"softly check-in --mood 6 --connection 3 -m \"Slept a little better.\"",
     "keeps it without asking"},
    {"softly check-in --mood n --at yesterday", "numb, yesterday at noon"},
};

bool flags_answer(const Arguments& arguments) {
    return arguments.has(contact) || arguments.has(params::message)
           || std::any_of(rating_params.begin(), rating_params.end(), [&](const Param* param) {
                  return arguments.has(*param);
              });
}

void take_flags(Desk& desk, Entry& entry) {
    for (std::size_t i = 0; i < rating_params.size(); ++i) {
        const Param& param = *rating_params[i];
        const auto typed = desk.arguments.one(param);
        if (typed && !set_rating(entry, rating_names[i], trim(*typed))) {
            throw Failure(words::not_a_rating(param.flags, shortened(sanitized(*typed), 20)),
                          ExitCode::usage);
        }
    }
    if (const auto since = desk.arguments.one(contact)) {
        entry.contact_since = *since;
    }
    if (desk.arguments.has(params::message)) {
        entry.text = read_words(desk, desk.arguments.many(params::message), "\n\n");
        if (trim(entry.text).empty()) {
            throw Failure(words::empty_message(), ExitCode::usage);
        }
    }
}

/// The draft that --resume means, or what the offer of the newest one came to.
Offered take_up_draft(Desk& desk) {
    if (!desk.arguments.has(resume)) {
        return offer_newest_draft(desk);
    }
    for (const Draft& draft : open_drafts(desk)) {
        if (draft.entry.kind == check_in_kind) {
            return {Offered::How::taken_up, draft.entry};
        }
    }
    throw Failure(is_anyone_sitting(desk.world, desk.layout) ? words::someone_is_sitting()
                                                             : words::no_draft());
}

/// Throws Failure where softly would have nobody to ask.
void need_terminal(Desk& desk) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_check_in(), ExitCode::needs_terminal);
    }
}

ExitCode keep_flags(Desk& desk, Entry entry) {
    take_flags(desk, entry);
    const ExitCode code = keep_entry(desk, entry);
    offer_help(desk, entry, Answered::by_flags);
    if (is_low(entry.ratings)) {
        name_letter_for_hard_day(desk);
    }
    point_to_help(desk, entry.text);
    return code;
}

ExitCode sit_down(const Call& call, Desk& desk, const Entry& entry) {
    const std::string id = entry.kind == check_in_kind ? std::string{check_in_kind} : entry.pack;
    const LoadedPacks loaded = require_pack(desk, id);
    const Sat sat = sit_through(desk, *find_pack(loaded, id), entry, read_lately(desk));
    const bool asks_on = entry.kind == check_in_kind && sat.over && sat.chosen.empty();
    const ExitCode code = go_on_after(call, desk, sat);
    return asks_on ? ask_about_waiting(desk, code) : code;
}

ExitCode check_in(const Call& call) {
    Desk desk = open_desk(call, Without::go_on);
    Entry entry = begin_entry(desk, check_in_kind);
    const bool resumes = call.arguments.has(resume);
    if (flags_answer(call.arguments) && !call.arguments.has(ask) && !resumes) {
        return keep_flags(desk, entry);
    }
    if (!desk.no_place.empty()) {
        throw Failure(desk.no_place);
    }
    if (!resumes) {
        need_terminal(desk);
    }
    const Offered offered = take_up_draft(desk);
    need_terminal(desk);
    if (offered.how == Offered::How::left || offered.how == Offered::How::interrupted) {
        return offered.how == Offered::How::left ? ExitCode::fine : ExitCode::interrupted;
    }
    if (offered.how == Offered::How::taken_up) {
        entry = offered.entry;
    }
    if (entry.kind == check_in_kind) {
        take_flags(desk, entry);
    }
    return sit_down(call, desk, entry);
}

}  // namespace

extern const Command check_in_command{
    "check-in",
    "Note how you are, in a minute or two",
    "Asks for mood, connection, energy, safety, contact and a few words, one at a time. Every "
    "question "
    "can be skipped, and you can stop at any of them: what you answered is kept. With a "
    "rating, "
    "--contact or -m it asks nothing.\n\n"
    "Ratings are whole numbers from 0 to 10; n means numb, or can't tell.",
    examples,
    all_params,
    check_in,
};

}  // namespace softly
