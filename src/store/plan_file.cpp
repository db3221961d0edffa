#include "store/plan_file.hpp"

#include "base/text.hpp"
#include "store/apply.hpp"
#include "store/copies.hpp"
#include "store/filing.hpp"
#include "store/list_items.hpp"
#include "store/rewrite.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"
#include "view/words_plan.hpp"

#include <algorithm>
#include <cstdint>

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

/// The block of a section; nothing where the text has none.
std::optional<Block> block_of(std::string_view text, std::string_view section) {
    const std::vector<Block> blocks = find_blocks(text, Shape::keys);
    const auto found = std::find_if(
        blocks.begin(), blocks.end(), [&](const Block& block) { return block.name == section; });
    return found == blocks.end() ? std::nullopt : std::optional{*found};
}

/// The sections of a text that reads as a whole; says what is odd about them.
void take_sections(const std::string& file, LoadedPlan& loaded) {
    const std::vector<std::string> known = plan_sections();
    for (const Block& block : find_blocks(loaded.text, Shape::keys)) {
        const auto items = list_items(block_text(loaded.text, block));
        if (std::vector<std::string>* into = section(loaded.plan, block.name)) {
            if (items) {
                *into = *items;
            } else {
                loaded.problems.push_back(
                    {file, block.line, 1, block.name + " " + words::texts_expected()});
            }
        } else if (const auto meant = nearest(block.name, known); meant && block.name != "schema") {
            loaded.problems.push_back(
                {file, block.line, 1, words::unknown_section_near(block.name, *meant)});
        }
    }
}

/// The section that begins on this line; "" where none does.
std::string section_begun(std::string_view line) {
    const std::size_t equals = line.find('=');
    const std::string key{trim(line.substr(0, equals))};
    const Plan none;
    return equals != std::string_view::npos && section(none, key) != nullptr ? key : "";
}

/// Each section of a broken text that reads by itself, from its line as far as it does: help is not to hang
/// on one quote.
Plan salvaged(std::string_view text) {
    constexpr std::size_t most_lines = 200;
    Plan plan;
    const std::vector<std::string_view> lines = lines_of(text);
    for (std::size_t first = 0; first < lines.size(); ++first) {
        std::vector<std::string>* into = section(plan, section_begun(lines[first]));
        std::string so_far;
        for (std::size_t line = first;
             into != nullptr && line < std::min(lines.size(), first + most_lines)
             && (line == first || section_begun(lines[line]).empty());
             ++line) {
            so_far.append(lines[line]).append("\n");
            if (const auto items = list_items(so_far)) {
                *into = *items;
                break;
            }
        }
    }
    return plan;
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
    const Applied applied = apply_changes(contents.bytes, changes);
    loaded.text = changes.empty() ? contents.bytes : applied.text;
    Parsed parsed = parse_toml(loaded.text);
    if (parsed.problem) {
        parsed.problem->file = layout.plan();
        loaded.problems.push_back(std::move(*parsed.problem));
        loaded.plan = salvaged(loaded.text);
    } else {
        take_sections(layout.plan(), loaded);
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
                  const std::string& text) {
    constexpr int receipts_stay = 365;  // sweeping old copies is another command's work
    std::string why;
    const Outcome outcome = file_what_waits(world, layout, receipts_stay, [&] {
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
