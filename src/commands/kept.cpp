#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_params.hpp"
#include "core/kept_words.hpp"
#include "store/journal.hpp"
#include "store/month_excerpt.hpp"
#include "view/json.hpp"
#include "view/kept_text.hpp"
#include "view/words_search.hpp"

#include <limits>
#include <utility>

namespace softly {
namespace {

constexpr Param one{"--one", "", "one of them, each day the next", Takes::nothing};

constexpr const Param* all_params[] = {&one, &params::discreet, &params::json};

constexpr Example examples[] = {
    {"softly kept", "all of them, the newest first"},
    {"softly kept --one", "one, each day the next"},
};

bool is_blank(const Quote& quote) {
    return trim(quote.text).empty();
}

ExitCode kept(const Call& call) {
    Desk desk = open_desk(call);
    const Journal journal{call.world, desk.layout};
    const std::vector<Needle> needles{{{"kept_words"}, false}};
    Loaded loaded = journal.newest(
        std::numeric_limits<std::size_t>::max(),
        journal.months(),
        [](const Entry& entry) { return entry.kept_words.value_or(false); },
        [&](std::string text) { return month_excerpt(std::move(text), needles); });
    loaded.problems.insert(
        loaded.problems.end(), desk.setting_problems.begin(), desk.setting_problems.end());
    std::vector<Quote> all = kept_words(loaded.entries, desk.settings.day_start);
    const bool as_json = call.arguments.has(params::json);
    const bool one_alone = call.arguments.has(one);
    if (one_alone || !as_json) {
        std::erase_if(all, is_blank);
    }
    if (one_alone && !all.empty()) {
        const Date today = day_of(desk.now.local, desk.settings.day_start);
        all = {all[turn_of(today, all.size())]};
    }
    if (desk.discreet()) {
        for (Quote& each : all) {
            each.text.clear();
        }
    }
    if (as_json) {
        call.world.terminal.out(kept_words_json(all, loaded.problems));
    } else if (all.empty()) {
        say(desk, words::no_kept_words());
    } else {
        call.world.terminal.out(kept_text(all, desk.style));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

}  // namespace

extern const Command kept_command{
    "kept",
    "Read the words you asked to keep",
    "These are the texts of entries that have kept_words = true. softly shows them here and "
    "nowhere "
    "else by itself.",
    examples,
    all_params,
    kept,
};

}  // namespace softly
