#include "store/apply.hpp"

#include "store/blocks.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

namespace softly {
namespace {

constexpr std::int64_t known_schema = 1;

/// A text that was read: its blocks, and the id of each.
struct Reading {
    std::vector<Block> blocks;
    std::vector<std::string> ids;
    std::int64_t schema = known_schema;
    std::optional<Problem> problem;
};

std::string id_of(const Value& block) {
    const auto* table = std::get_if<Table>(&block.data);
    const Value* id = table == nullptr ? nullptr : find(*table, "id");
    const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
    return text == nullptr ? std::string{} : *text;
}

Reading read(std::string_view text) {
    Reading reading;
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        reading.problem = std::move(parsed.problem);
        return reading;
    }
    if (const Value* schema = find(parsed.table, "schema")) {
        if (const auto* number = std::get_if<std::int64_t>(&schema->data)) {
            reading.schema = *number;
        }
    }
    reading.blocks = find_blocks(text);
    std::map<std::string, std::size_t> next;
    for (const Block& block : reading.blocks) {
        const Value* array = find(parsed.table, block.name);
        const auto* elements = array == nullptr ? nullptr : std::get_if<Array>(&array->data);
        const std::size_t index = next[block.name]++;
        const bool there = elements != nullptr && index < elements->size();
        reading.ids.push_back(there ? id_of((*elements)[index]) : std::string{});
    }
    return reading;
}

const Block* block_with(const Reading& reading, const std::string& id) {
    const auto found = std::find(reading.ids.begin(), reading.ids.end(), id);
    return found == reading.ids.end()
               ? nullptr
               : &reading.blocks[static_cast<std::size_t>(found - reading.ids.begin())];
}

enum class Step { done, conflict };

/// Adds what is new without reading the text again for each: many entries may wait for one month.
Step add(std::string& text, Reading& reading, const Change& change) {
    if (block_with(reading, change.id) != nullptr) {
        return Step::done;
    }
    text = with_block_added(text, change.after);
    reading.ids.push_back(change.id);
    reading.blocks.push_back({});
    return Step::done;
}

Step change_in_place(std::string& text, const Change& change) {
    const Reading reading = read(text);
    const Block* block = reading.problem ? nullptr : block_with(reading, change.id);
    if (block == nullptr) {
        return change.after.empty() ? Step::done : Step::conflict;
    }
    const std::string held = block_text(text, *block);
    if (held == change.after) {
        return Step::done;
    }
    if (held != change.before || reading.schema > known_schema) {
        return Step::conflict;
    }
    text = change.after.empty() ? with_block_cut(text, *block)
                                : with_block_replaced(text, *block, change.after);
    return Step::done;
}

/// True where every block that no change names is in the result as it was, in the same order.
bool others_unchanged(std::string_view before,
                      const Reading& old_reading,
                      std::string_view after,
                      const Reading& new_reading,
                      std::span<const Change> changes) {
    const auto untouched = [&](std::string_view text, const Reading& reading) {
        std::vector<std::string> blocks;
        for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
            const bool named =
                std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
                    return change.id == reading.ids[i];
                });
            if (!named) {
                const Block& block = reading.blocks[i];
                blocks.emplace_back(text.substr(block.begin, block.end - block.begin));
                while (!blocks.back().empty()
                       && (blocks.back().back() == '\n' || blocks.back().back() == '\r')) {
                    blocks.back().pop_back();  // a last line may have been given its newline
                }
            }
        }
        return blocks;
    };
    return untouched(before, old_reading) == untouched(after, new_reading);
}

/// Brings the changes in one after another, without the last check.
Applied brought_in(const std::string& text, Reading reading, std::span<const Change> changes) {
    Applied applied{text, "", {}, {}};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Step step = changes[i].before.empty() ? add(applied.text, reading, changes[i])
                                                    : change_in_place(applied.text, changes[i]);
        if (step == Step::conflict) {
            applied.conflicts.push_back(i);
        }
    }
    return applied;
}

/// True where a block is TOML by itself: then it is the file that keeps it out, and it has to wait.
bool reads_alone(const std::string& block) {
    return !block.empty() && !parse_toml(block).problem;
}

/// One unfit change among many does not keep the others out.
Applied one_by_one(const std::string& text, std::span<const Change> changes) {
    Applied all{text, "", {}, {}};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Applied one = apply_changes(all.text, changes.subspan(i, 1));
        if (!one.refusal.empty()) {
            return {text, std::move(one.refusal), {}, {}};
        }
        if (one.conflicts.empty()) {
            all.text = std::move(one.text);
            all.ids = std::move(one.ids);
        } else {
            all.conflicts.push_back(i);
        }
    }
    return all;
}

}  // namespace

Applied apply_changes(std::string_view text, std::span<const Change> changes) {
    const std::string before = text.empty() ? "schema = 1\n" : std::string{text};
    Reading reading = read(before);
    if (reading.problem) {
        return {before, words::line_trouble(reading.problem->line, reading.problem->words), {}, {}};
    }
    Applied applied = brought_in(before, reading, changes);
    if (applied.text == before) {
        applied.text = text;
        applied.ids = {reading.ids.begin(), reading.ids.end()};
        return applied;
    }
    const Reading result = read(applied.text);
    if (!result.problem && others_unchanged(before, reading, applied.text, result, changes)) {
        applied.ids = {result.ids.begin(), result.ids.end()};
        return applied;
    }
    if (changes.size() > 1) {
        return one_by_one(before, changes);
    }
    return reads_alone(changes.front().after) ? Applied{before, words::nothing_can_follow(), {}, {}}
                                              : Applied{before, "", {0}, {}};
}

std::string month_named(std::string_view file) {
    constexpr std::string_view directory = "journal/";
    constexpr std::size_t length = std::string_view{"2026-11"}.size();
    return file.starts_with(directory) ? std::string{file.substr(directory.size(), length)} : "";
}

}  // namespace softly
