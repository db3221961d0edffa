#include "commands/shared_keep.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/shared_params.hpp"
#include "store/drafts.hpp"
#include "store/entry_block.hpp"
#include "store/filing.hpp"
#include "store/journal.hpp"
#include "store/people_file.hpp"
#include "view/json.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <utility>

namespace softly {
namespace {

/// Far over what an entry can hold, so that what is too large can still be rescued whole.
constexpr std::size_t most_input = std::size_t{256} << 20;

bool is_utf8(const std::string& text) {
    return !invalid_utf8(text);
}

bool names_are_utf8(const Entry& entry) {
    return std::all_of(entry.tags.begin(), entry.tags.end(), is_utf8)
           && std::all_of(entry.people.begin(), entry.people.end(), is_utf8);
}

/// Our own writer is checked before its words are relied on.
bool reads_back(Desk& desk, const Entry& entry, const std::string& block) {
    const Loaded read = read_month(block, "", desk.world.clock);
    return read.problems.empty() && read.entries.size() == 1 && read.entries.front().entry == entry;
}

ExitCode refuse(Desk& desk,
                const Entry& entry,
                const std::string& bytes,
                std::string (*sentence)(std::string_view)) {
    std::string rescued;
    if (desk.no_place.empty()) {
        prepare_state(desk.world, desk.layout);
        rescued = rescue(desk.world, desk.layout, entry.id, bytes);
    }
    if (rescued.empty()) {
        desk.world.terminal.out(bytes);
    }
    say(desk, sentence(rescued));
    return ExitCode::could_not;
}

ExitCode print_instead(Desk& desk, const std::string& block, const std::string& sentence) {
    desk.world.terminal.out(block);
    say(desk, sentence);
    return ExitCode::could_not;
}

}  // namespace

Entry begin_entry(Desk& desk, std::string_view kind) {
    Entry entry;
    entry.id = make_id(desk.world.system.random());
    entry.at = read_at(desk);
    entry.kind = kind;
    for (const std::string& tag : desk.arguments.many(params::tag)) {
        if (const std::string_view bare = trim(tag);
            !bare.empty()
            && std::find(entry.tags.begin(), entry.tags.end(), bare) == entry.tags.end()) {
            entry.tags.emplace_back(bare);
        }
    }
    const std::vector<std::string> named = desk.arguments.many(params::person);
    if (!named.empty()) {
        LoadedPeople known;
        if (desk.no_place.empty()) {
            known = load_people(desk.world, desk.layout);
        }
        desk.people_problems = std::move(known.problems);
        for (const std::string& name : named) {
            const std::string reference = person_reference(known.people, trim(name));
            if (!reference.empty()
                && std::find(entry.people.begin(), entry.people.end(), reference)
                       == entry.people.end()) {
                entry.people.push_back(reference);
            }
        }
    }
    return entry;
}

Entry begin_entry_plainly(Desk& desk, std::string_view kind) {
    Entry entry;
    entry.id = make_id(desk.world.system.random());
    entry.at = desk.now;
    entry.kind = kind;
    return entry;
}

ExitCode keep_entry(Desk& desk, const Entry& entry, const std::vector<Change>& also) {
    return keep_entry(desk, entry, [&] { return also; });
}

ExitCode keep_entry(Desk& desk,
                    const Entry& entry,
                    const std::function<std::vector<Change>()>& also) {
    const std::string block = write_entry(entry);
    if (block.size() > largest_entry) {
        return refuse(desk, entry, entry.text, words::too_large);
    }
    if (!is_utf8(entry.text) || !names_are_utf8(entry)) {
        return refuse(desk, entry, is_utf8(entry.text) ? block : entry.text, words::not_utf8);
    }
    if (!reads_back(desk, entry, block)) {
        return refuse(desk, entry, block, words::does_not_read_back);
    }
    if (!desk.no_place.empty()) {
        return print_instead(desk, block, desk.no_place);
    }
    Outcome outcome;
    std::string all;
    for (std::vector<Change> tried, more = also();;) {
        Record record = record_adding(entry);
        all = block;
        for (const Change& change : more) {
            record.changes.push_back(change);
            all += change.after.empty() ? "" : "\n" + change.after;
        }
        outcome = commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
        tried = std::exchange(more, outcome.conflict ? also() : std::vector<Change>{});
        if (!outcome.conflict || tried == more) {
            break;  // what is asked for is the same, and so would be what comes of it
        }
    }
    if (!outcome.kept || outcome.conflict) {
        return print_instead(desk, all, words::not_kept(outcome.why_not));
    }
    if (desk.arguments.has(params::json)) {
        Placed placed;
        placed.entry = entry;
        placed.filed = outcome.filed;
        desk.world.terminal.out(kept_json(placed));
    }
    say(desk, outcome.filed ? words::kept(entry) : words::kept_not_filed(entry, outcome.why_not));
    say_all(desk, outcome.notices);
    say_first_hints(desk);
    say_problems(desk, desk.people_problems);
    return outcome.filed ? exit_after(desk.people_problems) : ExitCode::kept_not_filed;
}

std::string read_words(Desk& desk,
                       const std::vector<std::string>& typed,
                       std::string_view between) {
    std::string text;
    if (typed.size() > 1 && typed.front() == "-") {
        throw Failure(words::two_texts(), ExitCode::usage);
    }
    if (typed.size() == 1 && typed.front() == "-") {
        text = desk.world.terminal.read_all(most_input);
    } else {
        text = join(typed, between);
        desk.words_in_history = !typed.empty() && desk.world.terminal.screen().in;
    }
    while (text.ends_with('\n') || text.ends_with('\r')) {
        text.pop_back();
    }
    return text;
}

void say_first_hints(Desk& desk) {
    // Creating the note is the test: of two first runs at once, one says the hint.
    const auto said_before = [&](const std::string& note) {
        return static_cast<bool>(desk.world.files.create(note, "said\n"));
    };
    if (!said_before(desk.layout.hints())) {
        for (const std::string& hint : words::first_hints()) {
            say(desk, hint);
        }
    }
    if (desk.words_in_history && !said_before(desk.layout.hints() + "-history")) {
        say(desk, words::history_hint());
    }
}

}  // namespace softly
