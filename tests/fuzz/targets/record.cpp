// Any file and any changes to it: no block that was not meant is lost or altered, nothing is brought in
// twice, taking the changes back gives the first bytes, and a record of the spool reads back as written.

#include "store/apply.hpp"
#include "store/blocks.hpp"
#include "store/toml_read.hpp"
#include "target.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace softly::fuzz {
namespace {

const std::string month = "journal/2026-11.toml";

std::string entry(const std::string& id, std::size_t number) {
    return "[[entry]]\nid = \"" + id + "\"\ntext = \"\"\"\n[[entry]]\n" + std::to_string(number)
           + "\"\"\"\n";
}

std::string id_in(std::string_view block) {
    const Parsed parsed = parse_toml(block);
    const auto* elements =
        parsed.table.empty() ? nullptr : std::get_if<Array>(&parsed.table.front().value.data);
    const auto* table = elements == nullptr || elements->empty()
                            ? nullptr
                            : std::get_if<Table>(&elements->front().data);
    const Value* id = table == nullptr ? nullptr : find(*table, "id");
    const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
    return text == nullptr ? "" : *text;
}

/// The ids of a file's blocks, and each block's text.
std::multimap<std::string, std::string> blocks_by_id(std::string_view text) {
    std::multimap<std::string, std::string> blocks;
    for (const Block& block : find_blocks(text)) {
        const std::string bytes = block_text(text, block);
        blocks.emplace(id_in(bytes), bytes);
    }
    return blocks;
}

std::vector<Change> any_changes(std::string_view text, Chance& chance) {
    std::vector<Change> changes;
    const auto blocks = blocks_by_id(text);
    for (std::size_t count = 1 + chance.below(3); count > 0; --count) {
        auto chosen = blocks.begin();
        std::advance(chosen, static_cast<std::ptrdiff_t>(chance.below(blocks.size() + 1)));
        if (chosen == blocks.end() || chosen->first.empty()) {
            const std::string id = "n" + std::to_string(chance.below(3));
            changes.push_back({month, id, "", entry(id, 0)});
        } else if (chance.below(2) == 0) {
            changes.push_back({month, chosen->first, chosen->second, ""});
        } else {
            const std::string comment = chance.below(3) == 0 ? "# mine\n" : "";
            changes.push_back({month,
                               chosen->first,
                               chance.below(4) == 0 ? "[[entry]]\nstale = 1\n" : chosen->second,
                               comment + entry(chosen->first, chance.below(3))});
        }
    }
    return changes;
}

bool is_named(const std::string& id, const std::vector<Change>& changes) {
    return std::any_of(
        changes.begin(), changes.end(), [&](const Change& change) { return change.id == id; });
}

/// The blocks that no change names, in their order.
std::vector<std::string> bystanders(std::string_view text, const std::vector<Change>& changes) {
    std::vector<std::string> blocks;
    for (const Block& block : find_blocks(text)) {
        const std::string bytes = block_text(text, block);
        if (!is_named(id_in(bytes), changes)) {
            blocks.push_back(bytes);
        }
    }
    return blocks;
}

/// What stands outside of all blocks, without white space and the comments that our changes bring.
std::string surroundings(std::string_view text) {
    std::string outside;
    std::size_t at = 0;
    for (const Block& block : find_blocks(text)) {
        outside += text.substr(at, block.begin - at);
        at = block.end;
    }
    outside += text.substr(at);
    std::erase_if(outside, [](char byte) {
        return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    });
    const std::string brought = "#mine";
    for (std::size_t found = outside.find(brought); found != std::string::npos;
         found = outside.find(brought)) {
        outside.erase(found, brought.size());
    }
    return outside;
}

void check_result(std::string_view text,
                  const std::vector<Change>& changes,
                  const Applied& applied) {
    const Parsed parsed = parse_toml(applied.text);
    demand(!parsed.problem, "the result can be read");
    demand(bystanders(text, changes) == bystanders(applied.text, changes),
           "no block that was not meant is lost or altered");
    demand(surroundings(text.empty() ? "schema = 1\n" : text) == surroundings(applied.text),
           "what stands between the blocks stays");
    const auto now = blocks_by_id(applied.text);
    std::set<std::string> cut;
    for (const Change& change : changes) {
        if (change.after.empty()) {
            cut.insert(change.id);
        }
    }
    for (std::size_t index = 0; index < changes.size(); ++index) {
        const bool conflict = std::count(applied.conflicts.begin(), applied.conflicts.end(), index);
        const Change& change = changes[index];
        demand(change.after.empty() || conflict || cut.contains(change.id)
                   || now.contains(change.id),
               "what was brought in is there");
    }
}

void check_taken_back(std::string_view text, const Applied& applied) {
    std::string now = applied.text;
    for (auto each = applied.traces.rbegin(); each != applied.traces.rend(); ++each) {
        TakenBack back = taken_back(now, each->second);
        demand(!back.changed_since, "what was done a moment ago can be taken back");
        now = std::move(back.text);
    }
    demand(now == text, "taking everything back gives the first bytes");
}

void check_changes(std::string_view text) {
    Chance chance(text);
    const std::vector<Change> changes = any_changes(text, chance);
    const Applied applied = apply_changes(text, changes);
    if (!applied.refusal.empty()) {
        demand(applied.text == text || text.empty(), "a file that has to wait stays as it is");
        return;
    }
    check_result(text, changes, applied);
    std::set<std::string> ids;
    for (const Change& change : changes) {
        ids.insert(change.id);
    }
    const auto before = blocks_by_id(text);
    const bool each_once = ids.size() == changes.size()
                           && std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
                                  return before.count(id) <= 1;
                              });
    if (each_once) {
        check_taken_back(text, applied);
    }
    if (each_once && applied.conflicts.empty()) {
        const Applied again = apply_changes(applied.text, changes);
        demand(again.conflicts.empty() && again.text == applied.text,
               "what is there already is not brought in twice");
    }
}

void check_record(std::string_view text) {
    if (const auto record = read_record(text, "k9f3q7zd2m")) {
        for (const Change& change : record->changes) {
            demand(change.file.find("..") == std::string::npos && !change.file.starts_with('/'),
                   "no record leads out of the journal");
        }
        demand(read_record(write_record(*record), "k9f3q7zd2m") == record,
               "a record reads back as it was written");
    }
    const std::string words = repaired_utf8(text);
    const Record record{
        "k9f3q7zd2m",
        {{month, "k9f3q7zd2m", "", words + "\n"}, {"steps.toml", "", words + "x", ""}},
        words.size() % 2 == 0};
    demand(read_record(write_record(record), "k9f3q7zd2m") == record,
           "any words pass through the spool");
}

}  // namespace

void check_input(std::string_view input) {
    check_record(input);
    check_changes(input);
}

}  // namespace softly::fuzz
