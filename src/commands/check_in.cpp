#include "core/check_in.hpp"

#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "core/entry_fields.hpp"
#include "core/low.hpp"
#include "store/drafts.hpp"
#include "store/journal.hpp"
#include "store/spool.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace softly {
namespace {

constexpr std::string_view check_in_kind = "check-in";
constexpr std::chrono::hours draft_patience{24 * 30};

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

bool is_empty(const Entry& entry) {
    return answers_in(entry, words::check_in_prompts()).empty();
}

/// Keeps the entry and takes its draft away once it lasts.
ExitCode keep_and_forget_draft(Desk& desk, const Entry& entry) {
    const ExitCode code = keep_entry(desk, entry);
    if (code != ExitCode::could_not) {
        remove_draft(desk.world, desk.layout, entry.id);
    }
    return code;
}

ExitCode keep_unfinished(Desk& desk, Entry entry) {
    entry.finished = false;
    return keep_and_forget_draft(desk, entry);
}

/// What stopped in the middle and is not in the journal: a run may have been killed between keeping an
/// entry and taking its draft away.
std::vector<Draft> open_drafts(Desk& desk) {
    std::vector<Draft> drafts = read_drafts(desk.world, desk.layout);
    if (drafts.empty()) {
        return drafts;
    }
    const Journal journal{desk.world, desk.layout};
    std::erase_if(drafts, [&](const Draft& draft) {
        const bool kept = !journal.with_id(draft.entry.id).entries.empty();
        if (kept) {
            remove_draft(desk.world, desk.layout, draft.entry.id);
        }
        return kept;
    });
    return drafts;
}

/// Drafts older than 30 days become entries as they are.
void file_old_drafts(Desk& desk, std::vector<Draft>& drafts) {
    const auto oldest = desk.world.clock.real_now() - draft_patience;
    std::erase_if(drafts, [&](const Draft& draft) {
        return draft.saved < oldest && keep_unfinished(desk, draft.entry) != ExitCode::could_not;
    });
}

ExitCode end_sitting(Desk& desk, const Entry& entry, Ending ending) {
    const bool empty = is_empty(entry);
    if (ending == Ending::finished && !empty) {
        return keep_and_forget_draft(desk, entry);
    }
    if (ending == Ending::discarded) {
        if (!empty) {
            // What came by flags has been in no draft yet, and is to lie in the trash like the rest.
            (void)save_draft(desk.world, desk.layout, entry);
        }
        trash_draft(desk.world, desk.layout, entry.id);
        say(desk, empty ? words::nothing_to_keep() : words::let_go());
        return ExitCode::fine;
    }
    if (empty) {
        remove_draft(desk.world, desk.layout, entry.id);
        if (ending == Ending::finished || ending == Ending::stopped) {
            say(desk, words::nothing_to_keep());
        }
        return ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
    }
    if (save_draft(desk.world, desk.layout, entry)) {
        const ExitCode code = keep_unfinished(desk, entry);
        return ending == Ending::interrupted ? ExitCode::interrupted : code;
    }
    if (ending == Ending::stopped || ending == Ending::interrupted) {
        say(desk, words::draft_kept());
    }
    return ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
}

ExitCode sit_down(Desk& desk, Entry entry) {
    prepare_state(desk.world, desk.layout);
    const std::vector<Prompt> prompts = words::check_in_prompts();
    SittingOptions options = sitting_options(desk);
    options.keep = [&](const std::vector<Answer>& answers) {
        Entry so_far = entry;
        take_answers(so_far, prompts, answers);
        if (is_empty(so_far)) {
            remove_draft(desk.world, desk.layout, entry.id);
        } else {
            (void)save_draft(desk.world, desk.layout, so_far);
        }
    };
    const Sitting sitting = sit(desk.world, prompts, answers_in(entry, prompts), options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    take_answers(entry, prompts, sitting.answers);
    const ExitCode code = end_sitting(desk, entry, sitting.ending);
    const bool discarded = sitting.ending == Ending::discarded;
    if (is_low(entry.ratings) || (!discarded && !is_empty(entry))) {
        offer_help(desk, entry, Answered::at_prompts);
    }
    if (!discarded) {
        point_to_help(desk, entry.text);
    }
    return code;
}

enum class Offered { taken_up, over, left, interrupted };

/// Offers the newest draft once, whatever the answer. A note is one text: it is kept or let go.
Offered offer_draft(Desk& desk, const Draft& draft, Entry& entry) {
    const bool is_check_in = draft.entry.kind == check_in_kind;
    const std::string question =
        is_check_in ? words::draft_question(draft.entry) : words::note_draft_question(draft.entry);
    const Chosen chosen =
        ask_key(desk.world, question, is_check_in ? "gkx" : "kx", sitting_options(desk));
    if (chosen.ending != Ending::finished) {
        return chosen.ending == Ending::interrupted ? Offered::interrupted : Offered::left;
    }
    if (chosen.key == 'x') {
        trash_draft(desk.world, desk.layout, draft.entry.id);
        say(desk, words::let_go());
        return Offered::over;
    }
    if (chosen.key == 'k') {
        (void)keep_unfinished(desk, draft.entry);
        return Offered::over;
    }
    entry = draft.entry;
    return Offered::taken_up;
}

/// The draft that --resume means, or what the offer of the newest one came to.
Offered take_up_draft(Desk& desk, Entry& entry) {
    std::vector<Draft> drafts = open_drafts(desk);
    const auto newest = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) {
        return draft.entry.kind == check_in_kind;
    });
    if (desk.arguments.has(resume)) {
        if (newest == drafts.end()) {
            throw Failure(words::no_draft());
        }
        entry = newest->entry;
    }
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_check_in(), ExitCode::needs_terminal);
    }
    if (desk.arguments.has(resume)) {
        return Offered::taken_up;
    }
    file_old_drafts(desk, drafts);
    return drafts.empty() ? Offered::over : offer_draft(desk, drafts.front(), entry);
}

ExitCode check_in(const Call& call) {
    Desk desk = open_desk(call, Without::go_on);
    Entry entry = begin_entry(desk, check_in_kind);
    const bool answered = flags_answer(call.arguments);
    if (answered && !call.arguments.has(ask) && !call.arguments.has(resume)) {
        take_flags(desk, entry);
        const ExitCode code = keep_entry(desk, entry);
        offer_help(desk, entry, Answered::by_flags);
        point_to_help(desk, entry.text);
        return code;
    }
    if (!desk.no_place.empty()) {
        throw Failure(desk.no_place);
    }
    const Offered offered = take_up_draft(desk, entry);
    if (offered == Offered::left || offered == Offered::interrupted) {
        return offered == Offered::left ? ExitCode::fine : ExitCode::interrupted;
    }
    take_flags(desk, entry);
    return sit_down(desk, entry);
}

}  // namespace

extern const Command check_in_command{
    "check-in",
    "Note how you are, in a minute or two",
    "Asks for mood, connection, energy, safety, contact and a few words, one at a time. Every "
    "question "
    "can be skipped, and you can stop at any of them: what you answered is kept. With a rating, "
    "--contact or -m it asks nothing.\n\n"
    "Ratings are whole numbers from 0 to 10; n means numb, or can't tell.",
    examples,
    all_params,
    check_in,
};

}  // namespace softly
