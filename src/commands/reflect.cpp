#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_draft_out.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_pack.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_sitting.hpp"
#include "commands/shared_unfinished.hpp"
#include "core/check_in.hpp"
#include "core/keep.hpp"
#include "core/person.hpp"
#include "store/passed_by.hpp"
#include "store/sittings.hpp"
#include "store/toml_read.hpp"
#include "talk/text.hpp"
#include "view/json_packs.hpp"
#include "view/pack_text.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;
constexpr std::uint64_t largest_answers = std::uint64_t{4} << 20;
constexpr std::string_view steadying = "steady";
constexpr std::string_view reflection_kind = "reflection";
constexpr std::string_view standard_input = "-";

constexpr Param pack_param{"PACK", "PACK", "a pack's id; else one is suggested"};
constexpr Param list_param{"--list", "", "name every pack", Takes::nothing};
constexpr Param suggest{"--suggest", "", "name the one pack that may fit today", Takes::nothing};
constexpr Param resume{
    "--resume", "", "go on with a reflection that stopped in the middle", Takes::nothing};
constexpr Param answers_param{
    "--answers", "FILE", "take the answers from a TOML file; - reads standard input"};

constexpr const Param* all_params[] = {
    &pack_param, &list_param, &suggest, &resume, &answers_param, &params::json};

constexpr Example examples[] = {
    {"softly reflect", "suggests one, and shows the others"},
    {"softly reflect good-things", "goes through that one, a question at a time"},
    {"softly reflect --resume", "goes on where you stopped"},
    {"softly reflect heard --answers answers.toml", "takes the answers from a file"},
};

/// The one that may fit, as it stands in a list of its own.
std::vector<Pack> suggested_alone(Desk& desk, const LoadedPacks& loaded, const Lately& lately) {
    const Pack* pack = find_pack(loaded, suggestion_for(desk, lately, loaded.packs));
    return pack == nullptr ? std::vector<Pack>{} : std::vector<Pack>{*pack};
}

ExitCode say_suggestion(Desk& desk) {
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    const Lately lately = read_lately(desk);
    const std::vector<Pack> one = suggested_alone(desk, loaded, lately);
    if (desk.arguments.has(params::json)) {
        desk.world.terminal.out(packs_json(one));
    } else if (one.empty()) {
        const PauseNow pause = pause_now(desk);
        say(desk, pause.holds ? line_for_pause(pause) : words::nothing_suggested());
    } else {
        desk.world.terminal.out(pack_list_text(one, desk.style));
    }
    say_problems(desk, lately.problems);
    return exit_after(lately.problems);
}

// Answers that come from a file

std::string read_answers(Desk& desk, const std::string& file) {
    if (file == standard_input) {
        return desk.world.terminal.read_all(largest_answers);
    }
    FileContents contents;
    if (const auto error = desk.world.files.read(file, contents, largest_answers)) {
        throw Failure(words::answers_not_read(sanitized(file), words::meaning(error)));
    }
    return contents.bytes;
}

/// The same words as they would be typed: people by their ids, texts without space around them.
std::vector<Answer> as_typed(const Pack& pack, std::vector<Answer> answers, const People& people) {
    for (Answer& answer : answers) {
        const Prompt* prompt = find_prompt(pack, answer.prompt);
        if (prompt == nullptr) {
            continue;
        }
        if (prompt->kind == PromptKind::text || prompt->kind == PromptKind::step) {
            answer.value = words_of_text(answer.value);
        } else if (prompt->kind == PromptKind::person
                   && find_option(*prompt, answer.value) == nullptr) {
            answer.value = person_reference(people, trim(answer.value));
        }
    }
    return answers;
}

[[noreturn]] void refuse(const std::string& file, const Pack& pack, const Answer& misfit) {
    const std::string id = shortened(sanitized(misfit.prompt), shown_of_typed);
    std::vector<std::string> ids;
    for (const Prompt& prompt : pack.prompts) {
        ids.push_back(prompt.id);
        if (misfit.prompt == prompt.id || misfit.prompt.starts_with(prompt.id + "-")) {
            throw Failure(words::answer_does_not_fit(file, id, pack.id), ExitCode::usage);
        }
    }
    throw Failure(words::answer_is_unknown(file, id, pack.id, nearest(id, ids).value_or("")),
                  ExitCode::usage);
}

std::vector<Answer> answers_of_file(Desk& desk, const Pack& pack, const People& people) {
    const std::string file = desk.arguments.one(answers_param).value_or("");
    const std::string shown = file == standard_input ? "standard input" : sanitized(file);
    const Parsed parsed = parse_toml(read_answers(desk, file));
    if (parsed.problem) {
        throw Failure(
            words::answers_are_no_toml(shown, parsed.problem->line, parsed.problem->words),
            ExitCode::usage);
    }
    std::vector<Answer> answers = as_typed(pack, answers_from(parsed.table), people);
    // An empty text is a skip, like an answer that is not there.
    std::erase_if(answers, [&](const Answer& answer) {
        const Value* value = find(parsed.table, answer.prompt);
        return answer.value.empty() && find_prompt(pack, answer.prompt) != nullptr
               && value != nullptr && std::holds_alternative<std::string>(value->data);
    });
    if (const Answer* misfit = first_misfit(pack, answers)) {
        refuse(shown, pack, *misfit);
    }
    return answers;
}

/// The names of answers to questions that this sitting does not come to.
std::vector<std::string> not_asked_for(const std::vector<Answer>& answers, const Walk& walked) {
    std::vector<std::string> names;
    for (const Answer& answer : answers) {
        const bool asked =
            std::any_of(walked.visits.begin(), walked.visits.end(), [&](const Visit& visit) {
                return key_of(visit) == answer.prompt;
            });
        if (!asked) {
            names.push_back(answer.prompt);
        }
    }
    return names;
}

ExitCode keep_answers(Desk& desk, const Pack& pack) {
    const Today today = today_for(desk, read_lately(desk));
    const std::vector<Answer> answers = answers_of_file(desk, pack, today.people);
    const std::vector<Answer> trail = replayed_to_close(pack, answers, today);
    const Walk walked = walk(pack, trail, today);
    const std::vector<std::string> left_over = not_asked_for(answers, walked);
    const Entry entry = entry_of(begin_entry_plainly(desk, reflection_kind), pack, trail, today);
    const bool answered = std::any_of(trail.begin(), trail.end(), [&](const Answer& each) {
        const Prompt* prompt = find_prompt(pack, each.prompt);
        return !each.value.empty() && prompt != nullptr && prompt->kind != PromptKind::say;
    });
    if (!answered && !left_over.empty()) {
        throw Failure(words::answers_not_asked_for(left_over, true), ExitCode::usage);
    }
    if (!answered) {
        say(desk, words::nothing_to_keep());
        return ExitCode::fine;
    }
    ExitCode code = keep_sitting(desk, entry, pack, today);
    if (code != ExitCode::could_not) {
        const ExitCode let_out = let_draft_out(desk, entry, pack, today, Names::as_given);
        code = let_out == ExitCode::fine ? code : let_out;
    }
    if (!left_over.empty()) {
        say(desk, words::answers_not_asked_for(left_over, false));
    }
    if (walked.low) {
        say_way_to_help(desk);
    }
    for (const Answer& each : trail) {
        point_to_help(desk, each.value);
    }
    if (!walked.next.closing.chosen.empty()) {
        say(desk, words::asked_for(walked.next.closing.chosen));
    }
    return code;
}

// A person at a terminal

struct Picked {
    std::string pack;  ///< empty where the person would like none
    ExitCode code = ExitCode::fine;
};

ExitCode code_of(Desk& desk, Ending ending) {
    desk.quiet = ending == Ending::left || ending == Ending::hung_up;
    return ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
}

Picked pick_from_list(Desk& desk, const LoadedPacks& loaded) {
    constexpr int lines_around = 6;
    const SittingOptions options = sitting_options(desk);
    const int height = desk.world.terminal.screen().height;
    if (!options.line_mode && std::ssize(loaded.packs) + lines_around > height) {
        desk.world.terminal.out(pack_list_text(loaded.packs, desk.style));
        say(desk, words::how_to_begin_one());
        return {};
    }
    const Prompt prompt = words::which_pack(loaded.packs);
    const Sitting sitting = sit(desk.world, {&prompt, 1}, {}, options);
    const ExitCode code = code_of(desk, sitting.ending);
    const bool picked = sitting.ending == Ending::finished && !sitting.answers.empty();
    return {picked ? sitting.answers.front().value : "", code};
}

Picked pick(Desk& desk, const Lately& lately) {
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    say_unused(desk, loaded);
    const std::vector<Pack> one = suggested_alone(desk, loaded, lately);
    if (one.empty()) {
        return pick_from_list(desk, loaded);
    }
    const Chosen chosen =
        ask_key(desk.world, words::suggestion_question(one.front()), "gln", sitting_options(desk));
    if (chosen.ending != Ending::finished) {
        return {"", code_of(desk, chosen.ending)};
    }
    if (chosen.key == 'g') {
        return {one.front().id, ExitCode::fine};
    }
    note_passed_by(
        desk.world, desk.layout, one.front().id, day_of(desk.now.local, desk.settings.day_start));
    return chosen.key == 'l' ? pick_from_list(desk, loaded) : Picked{};
}

/// The pack an entry belongs to; a check-in may have no other word for it than its kind.
std::string pack_of(const Entry& entry) {
    return entry.pack.empty() && entry.kind == check_in_kind ? entry.kind : entry.pack;
}

/// The draft that --resume means.
Entry draft_to_resume(Desk& desk, const std::string& pack) {
    for (const Draft& draft : open_drafts(desk)) {
        const std::string its_own = pack_of(draft.entry);
        if (!its_own.empty() && (pack.empty() || its_own == pack)) {
            return draft.entry;
        }
    }
    if (is_anyone_sitting(desk.world, desk.layout)) {
        throw Failure(words::someone_is_sitting());
    }
    throw Failure(pack.empty() ? words::no_reflection_to_resume()
                               : words::no_such_reflection_to_resume(pack));
}

ExitCode go_through(const Call& call, Desk& desk, const Entry& entry, const std::string& id) {
    const LoadedPacks loaded = require_pack(desk, id);
    const Pack& pack = *find_pack(loaded, id);
    return go_on_after(call, desk, sit_through(desk, pack, entry, read_lately(desk)));
}

ExitCode ask(const Call& call, Desk& desk, std::string id) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_reflect(id), ExitCode::needs_terminal);
    }
    // Who asks for something steadying is not to be asked about another day first.
    const Offered offered = id == steadying ? Offered{} : offer_newest_draft(desk);
    if (offered.how == Offered::How::taken_up) {
        return go_through(call, desk, offered.entry, pack_of(offered.entry));
    }
    if (offered.how != Offered::How::over) {
        return offered.how == Offered::How::left ? ExitCode::fine : ExitCode::interrupted;
    }
    if (id.empty()) {
        const Picked picked = pick(desk, read_lately(desk));
        if (picked.pack.empty()) {
            return picked.code;
        }
        id = picked.pack;
    }
    return go_through(call, desk, begin_entry_plainly(desk, reflection_kind), id);
}

ExitCode reflect(const Call& call) {
    Desk desk = open_desk(call);
    const std::string id = call.arguments.one(pack_param).value_or("");
    if (call.arguments.has(list_param)) {
        return list_packs(desk);
    }
    if (call.arguments.has(suggest)) {
        return say_suggestion(desk);
    }
    if (call.arguments.has(answers_param)) {
        if (id.empty()) {
            throw Failure(words::answers_want_a_pack(), ExitCode::usage);
        }
        const LoadedPacks loaded = require_pack(desk, id);
        return keep_answers(desk, *find_pack(loaded, id));
    }
    if (call.arguments.has(resume)) {
        const Entry entry = draft_to_resume(desk, id);
        if (!call.world.terminal.screen().in) {
            throw Failure(words::needs_terminal_reflect(pack_of(entry)), ExitCode::needs_terminal);
        }
        return go_through(call, desk, entry, pack_of(entry));
    }
    if (!id.empty()) {
        (void)require_pack(desk, id);
    }
    return ask(call, desk, id);
}

}  // namespace

extern const Command reflect_command{
    "reflect",
    "Go through a guided reflection, one small question at a time",
    "Every question can be skipped, and you can go back, stop or leave at any of them; what you "
    "answered is kept. A reflection that stopped is offered once, and stays for 30 days.\n\n"
    "With --answers it asks nothing: the file is a TOML table with an answer for each question's "
    "id, as softly pack preview PACK --outline names them. What is not in it is skipped.",
    examples,
    all_params,
    reflect,
};

}  // namespace softly
