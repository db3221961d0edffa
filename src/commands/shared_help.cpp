#include "commands/shared_help.hpp"

#include "commands/shared_card.hpp"
#include "core/low.hpp"
#include "core/signpost.hpp"
#include "store/help_shown.hpp"
#include "store/journal.hpp"
#include "store/signpost_lists.hpp"
#include "view/words.hpp"

#include <iterator>

namespace softly {
namespace {

/// Months that are read to see how it has been lately.
constexpr std::ptrdiff_t months_looked_at = 2;

/// This check-in and those before it, newest first.
std::vector<Entry> latest_check_ins(Desk& desk, const Entry& entry) {
    const Journal journal{desk.world, desk.layout};
    std::vector<Month> months = journal.months();
    if (std::ssize(months) > months_looked_at) {
        months.erase(months.begin(), months.end() - months_looked_at);
    }
    const Loaded others = journal.newest(check_ins_looked_at, months, [&](const Entry& other) {
        return other.kind == entry.kind && other.id != entry.id;
    });
    std::vector<Entry> latest{entry};
    for (const Placed& placed : others.entries) {
        latest.push_back(placed.entry);
    }
    return latest;
}

bool has_been_low_lately(Desk& desk, const Entry& entry) {
    const Date today = date_of(desk.now.local);
    if (!desk.no_place.empty() || help_shown_lately(desk.world, desk.layout, today)
        || !is_low_lately(latest_check_ins(desk, entry))) {
        return false;
    }
    note_help_shown(desk.world, desk.layout, today);
    return true;
}

}  // namespace

void offer_help(Desk& desk, const Entry& entry, Answered how) {
    const Screen screen = desk.world.terminal.screen();
    const bool seen = how == Answered::at_prompts ? screen.err || screen.out : screen.err;
    if (!seen || desk.quiet || desk.help_named
        || !(is_low(entry.ratings) || has_been_low_lately(desk, entry))) {
        return;
    }
    if (how == Answered::by_flags) {
        say_way_to_help(desk);
        return;
    }
    desk.help_named = true;
    if (screen.err) {
        desk.world.terminal.err("\n" + card(desk));
    } else {
        desk.world.terminal.out("\n" + card(desk));
    }
}

void say_way_to_help(Desk& desk) {
    if (!desk.quiet && !desk.help_named && desk.world.terminal.screen().err) {
        desk.help_named = true;
        say(desk, words::low_signpost());
    }
}

void point_to_help(Desk& desk, std::string_view text, std::string_view before) {
    if (!desk.settings.privacy.signpost || desk.help_named || desk.quiet || text.empty()
        || !desk.world.terminal.screen().err) {
        return;
    }
    const std::vector<SignpostList> lists = shipped_signpost_lists();
    if (speaks_of_ending_life(text, lists) && !speaks_of_ending_life(before, lists)) {
        say(desk, words::signpost());
        desk.help_named = true;
    }
}

}  // namespace softly
