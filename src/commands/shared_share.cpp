#include "commands/shared_share.hpp"

#include "base/text.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "core/pack.hpp"
#include "talk/answers.hpp"
#include "talk/sitting.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_share.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::size_t newest_entries = 16;
constexpr std::size_t entries_on_a_screen = 8;
constexpr int longest_row = 60;

bool has_words(const Entry& entry) {
    return !trim(entry.text).empty() || !entry.kindness.received.empty()
           || !entry.kindness.given.empty() || !entry.helped.empty();
}

std::string first_words(const Entry& entry) {
    for (const std::string* words :
         {&entry.text, &entry.kindness.received, &entry.kindness.given}) {
        if (!trim(*words).empty()) {
            return shortened(flowing(*words), longest_row);
        }
    }
    return shortened(flowing(join(entry.helped, ", ")), longest_row);
}

/// Words for someone else, newest first; what was written around a session of therapy before all others.
std::vector<const Entry*> offered(std::span<const Placed> entries) {
    std::vector<const Entry*> chosen;
    for (const Placed& placed : entries) {
        if (has_words(placed.entry) && !placed.entry.id.empty()) {
            chosen.push_back(&placed.entry);
        }
    }
    std::stable_partition(
        chosen.begin(), chosen.end(), [](const Entry* entry) { return entry->pack == "therapy"; });
    return chosen;
}

/// Different entries may share an id: a place tells them apart.
std::vector<Prompt> screens_of(const std::vector<const Entry*>& entries) {
    const std::size_t screens = (entries.size() + entries_on_a_screen - 1) / entries_on_a_screen;
    std::vector<Prompt> prompts;
    for (std::size_t screen = 0; screen < screens; ++screen) {
        std::vector<Option> options;
        const std::size_t end = std::min(entries.size(), (screen + 1) * entries_on_a_screen);
        for (std::size_t place = screen * entries_on_a_screen; place < end; ++place) {
            const Entry& entry = *entries[place];
            options.push_back(
                {fmt::format("{}", place),
                 words::entry_in_list(entry, sanitized(entry.kind), first_words(entry))});
        }
        prompts.push_back(words::choose_entries(std::move(options), screen + 1, screens));
    }
    return prompts;
}

class Choosing {
  public:
    Choosing(Desk& desk, const Summary& summary, std::span<const Placed> entries)
        : desk_(desk), summary_(summary), offered_(offered(entries)) {}

    ShareChoice run() {
        if (asks_for_parts() && asks_for_entries() && asks_for_the_rest()) {
            choice_.share.parts = {parts_.begin(), parts_.end()};
        }
        return std::move(choice_);
    }

  private:
    /// True where the sitting came to its end.
    bool ask(const std::vector<Prompt>& prompts) {
        SittingOptions options = sitting_options(desk_);
        const Sitting sitting = sit(desk_.world, prompts, {}, options);
        answers_ = sitting.answers;
        choice_.stopped = sitting.ending != Ending::finished;
        desk_.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
        choice_.code =
            sitting.ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
        return !choice_.stopped;
    }

    bool asks_for_parts() {
        std::vector<std::string> parts;
        for (const std::string_view part : share_parts) {
            if (holds_part(summary_, part)) {
                parts.emplace_back(part);
            }
        }
        std::vector<Prompt> prompts;
        if (!parts.empty()) {
            prompts.push_back(words::which_parts(parts));
        }
        if (!offered_.empty()) {
            const std::size_t newest = std::min(newest_entries, offered_.size());
            prompts.push_back(words::which_entries(newest, offered_.size()));
        }
        if (!ask(prompts)) {
            return false;
        }
        parts_ = chosen_ids(answer_to(answers_, "parts"));
        const std::string look = answer_to(answers_, "look");
        offered_.resize(look == "all"      ? offered_.size()
                        : look == "newest" ? std::min(newest_entries, offered_.size())
                                           : 0);
        return true;
    }

    bool asks_for_entries() {
        const std::vector<Prompt> prompts = screens_of(offered_);
        if (!ask(prompts)) {
            return false;
        }
        for (const Prompt& prompt : prompts) {
            for (const std::string& place : chosen_ids(answer_to(answers_, prompt.id))) {
                choice_.share.entries.push_back(
                    offered_.at(static_cast<std::size_t>(parse_integer(place).value_or(0))));
            }
        }
        return true;
    }

    bool asks_for_the_rest() {
        const bool anyone = !choice_.share.entries.empty()
                            || std::find(parts_.begin(), parts_.end(), "people") != parts_.end();
        std::vector<Prompt> prompts;
        if (anyone) {
            prompts.push_back(words::what_about_names());
        }
        prompts.push_back(words::what_would_you_like_them_to_know());
        if (!ask(prompts)) {
            return false;
        }
        choice_.share.names = answer_to(answers_, "names") == "names";
        choice_.share.know = answer_to(answers_, "know");
        return true;
    }

    Desk& desk_;
    const Summary& summary_;
    std::vector<const Entry*> offered_;
    std::vector<Answer> answers_;
    std::vector<std::string> parts_;
    ShareChoice choice_;
};

/// Entries of the span that an id or its beginning names.
std::vector<const Entry*> named(std::span<const Placed> entries, const std::string& typed) {
    const std::string prefix = read_id(typed);
    std::vector<const Entry*> found;
    for (const Placed& placed : entries) {
        if (placed.entry.id.starts_with(prefix)) {
            found.push_back(&placed.entry);
        }
    }
    return found;
}

Share read_share(Desk& desk, std::span<const Placed> entries) {
    Share share;
    for (const std::string& typed : desk.arguments.many(params::include)) {
        if (std::find(share_parts.begin(), share_parts.end(), typed) != share_parts.end()) {
            share.parts.insert(typed);
            continue;
        }
        const std::vector<const Entry*> found = named(entries, typed);
        const bool one_id = std::all_of(found.begin(), found.end(), [&](const Entry* entry) {
            return entry->id == found.front()->id;
        });
        if (found.empty() || !one_id) {
            throw Failure(words::no_part_or_entry(shown_id(typed)));
        }
        share.entries.insert(share.entries.end(), found.begin(), found.end());
    }
    if (const auto know = desk.arguments.one(params::know)) {
        share.know = *know == "-" ? read_words(desk, {*know}, "") : *know;
    }
    share.names = desk.arguments.has(params::names);
    return share;
}

}  // namespace

void check_share_flags(const Desk& desk) {
    if (desk.arguments.has(params::share)) {
        if (desk.arguments.has(params::json) || desk.arguments.one(params::format) == "json") {
            throw Failure(words::share_is_to_be_read(), ExitCode::usage);
        }
        if (desk.arguments.has(params::quotes)) {
            throw Failure(words::share_has_own_words(), ExitCode::usage);
        }
        return;
    }
    for (const Param* param : {&params::include, &params::know, &params::names}) {
        if (desk.arguments.has(*param)) {
            throw Failure(words::share_flag_alone(param->flags), ExitCode::usage);
        }
    }
}

ShareChoice choose_what_to_share(Desk& desk,
                                 const Summary& summary,
                                 std::span<const Placed> entries) {
    const bool told = desk.arguments.has(params::include) || desk.arguments.has(params::know);
    if (told) {
        return {read_share(desk, entries), ExitCode::fine, false};
    }
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_share(), ExitCode::needs_terminal);
    }
    ShareChoice choice = Choosing{desk, summary, entries}.run();
    choice.share.names = choice.share.names || desk.arguments.has(params::names);
    return choice;
}

bool may_write(Desk& desk, const std::string& shown, const std::string& file) {
    if (!desk.world.terminal.screen().in) {
        return true;
    }
    desk.world.terminal.out(shown + "\n");
    const Prompt prompt = words::write_this(sanitized(file));
    SittingOptions options = sitting_options(desk);
    options.alternate_screen = false;  // what is about to be written stays in sight
    const Sitting sitting = sit(desk.world, {&prompt, 1}, {}, options);
    return sitting.ending == Ending::finished && answer_to(sitting.answers, "write") == "yes";
}

}  // namespace softly
