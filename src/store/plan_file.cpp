#include "store/plan_file.hpp"

#include "base/text.hpp"
#include "store/apply.hpp"
#include "store/copies.hpp"
#include "store/filing.hpp"
#include "store/list_items.hpp"
#include "store/rewrite.hpp"
#include "store/salvage.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"
#include "view/words_plan.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace softly {
namespace {

/// Far more than a page of paper; what is longer is no plan, and the help card is not to wait for it.
constexpr std::uint64_t largest_plan = std::uint64_t{256} << 10;

std::vector<Change> waiting_for_plan(World& world, const Layout& layout) {
    std::vector<Change> changes;
    for (const Waiting& waiting : read_spool(world, layout).records) {
        for (const Change& change : waiting.record.changes) {
            if (change.file == plan_file) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

/// The keys at the top of the text. Of a text that does not read as a whole, those that read by themselves:
/// help is not to hang on one quote.
std::vector<Block> keys_of(std::string_view text) {
    if (!parse_toml(text).problem) {
        return find_blocks(text, Shape::keys);
    }
    std::vector<Block> keys;
    for (const Statement& statement : readable_statements(text)) {
        const std::string_view bytes =
            text.substr(statement.begin, statement.end - statement.begin);
        if (std::vector<Block> found = find_blocks(bytes, Shape::keys); !found.empty()) {
            keys.push_back({found.front().name, statement.begin, statement.end, statement.line});
        }
    }
    return keys;
}

/// The block of a section; nothing where the text has none.
std::optional<Block> block_of(std::string_view text, std::string_view section) {
    const std::vector<Block> blocks = keys_of(text);
    const auto found = std::find_if(
        blocks.begin(), blocks.end(), [&](const Block& block) { return block.name == section; });
    return found == blocks.end() ? std::nullopt : std::optional{*found};
}

/// True where the text says something of a section, in whatever way.
bool mentions(std::string_view text, std::string_view section) {
    const Parsed parsed = parse_toml(text);
    if (!parsed.problem) {
        return find(parsed.table, section) != nullptr;
    }
    const std::vector<std::string_view> lines = lines_of(text);
    return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
        return trim(line.substr(0, std::min(line.find('='), line.size()))) == section
               && line.find('=') != std::string_view::npos;
    });
}

/// What of a section's value is no text.
std::optional<Value> unusable_part(const Value& value) {
    const auto* array = std::get_if<Array>(&value.data);
    if (array == nullptr) {
        return std::holds_alternative<std::string>(value.data) ? std::nullopt
                                                               : std::optional{value};
    }
    Array others;
    std::copy_if(array->begin(), array->end(), std::back_inserter(others), [](const Value& each) {
        return !std::holds_alternative<std::string>(each.data);
    });
    return others.empty() ? std::nullopt : std::optional{Value{std::move(others)}};
}

/// Names what is odd about a text that reads as a whole.
void look_at(const Table& table, const std::string& file, LoadedPlan& loaded) {
    const std::vector<std::string> known = plan_sections();
    for (const Member& member : table) {
        const Place& place = member.value.place;
        if (section(loaded.plan, member.key) != nullptr) {
            if (auto rest = unusable_part(member.value)) {
                loaded.extra.push_back({member.key, std::move(*rest)});
                loaded.problems.push_back(
                    {file, place.line, place.column, member.key + " " + words::texts_expected()});
            }
        } else if (member.key != "schema") {
            loaded.extra.push_back(member);
            if (const auto meant = nearest(member.key, known)) {
                loaded.problems.push_back({file,
                                           place.line,
                                           place.column,
                                           words::unknown_section_near(member.key, *meant)});
            }
        }
    }
}

}  // namespace

LoadedPlan load_plan(World& world, const Layout& layout) {
    LoadedPlan loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.plan(), contents, largest_plan)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            loaded.problems.push_back({layout.plan(), 0, 0, words::cannot_be_read(error)});
            loaded.unread = true;
        }
        contents.bytes.clear();
    }
    const std::vector<Change> changes = waiting_for_plan(world, layout);
    Applied applied;
    loaded.text = std::move(contents.bytes);
    if (!changes.empty()) {  // else the help card would read the plan twice
        applied = apply_changes(loaded.text, changes);
        loaded.text = applied.text;
    }
    Parsed parsed = parse_toml(loaded.text);
    if (parsed.problem) {
        parsed.problem->file = layout.plan();
        loaded.problems.push_back(std::move(*parsed.problem));
    } else {
        look_at(parsed.table, layout.plan(), loaded);
    }
    for (const Block& block : keys_of(loaded.text)) {
        if (std::vector<std::string>* into = section(loaded.plan, block.name)) {
            *into = list_items(block_text(loaded.text, block)).value_or(*into);
        }
    }
    if (!applied.refusal.empty()) {
        for (const Change& change : changes) {
            if (std::vector<std::string>* into = section(loaded.plan, change.id)) {
                *into = list_items(change.after).value_or(std::vector<std::string>{});
            }
        }
    }
    return loaded;
}

std::optional<Change> change_of_section(std::string_view text,
                                        std::string_view section,
                                        const std::vector<std::string>& items) {
    const auto block = block_of(text, section);
    const std::string before = block ? block_text(text, *block) : "";
    if (!block && mentions(text, section)) {
        return std::nullopt;  // a table of that name, or a line that cannot be read
    }
    if ((block && list_items(before) == items) || (!block && items.empty())) {
        return std::nullopt;
    }
    // An empty list keeps the comments in it; without any, the section goes.
    const bool goes = items.empty() && before.find('#') == std::string::npos;
    const auto after = !block ? std::optional{list_block(section, items)}
                       : goes ? std::optional{std::string{}}
                              : with_items(before, items);
    return after
               ? std::optional{Change{std::string{plan_file}, std::string{section}, before, *after}}
               : std::nullopt;
}

std::vector<std::string> items_in_section(std::string_view text, std::string_view section) {
    const auto block = block_of(text, section);
    return block ? list_items(block_text(text, *block)).value_or(std::vector<std::string>{})
                 : std::vector<std::string>{};
}

void replace_plan(World& world,
                  const Layout& layout,
                  const std::string& before,
                  const std::string& text,
                  int receipts_days) {
    std::string why;
    const Outcome outcome = file_what_waits(world, layout, receipts_days, [&] {
        if (const auto error =
                before.empty() ? std::error_code{} : put_in_trash(world, layout, "plan", before)) {
            why = words::meaning(error);
            return;
        }
        const Edit edit = [&](std::string_view held) {
            return held == before ? Edited{text, ""} : Edited{"", words::keeps_changing()};
        };
        why = rewrite(world, layout, layout.plan(), edit).why_not;
    });
    why = why.empty() ? outcome.why_not : why;
    if (!why.empty()) {
        throw Failure(words::plan_not_written(layout.plan(), why));
    }
}

}  // namespace softly
