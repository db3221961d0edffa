#include "store/apply.hpp"

#include "store/block_reading.hpp"
#include "store/layout.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace softly {
namespace {

/// The blocks that a change may mean: those of its id.
std::vector<const Block*> blocks_with(const BlockReading& reading, const std::string& id) {
    std::vector<const Block*> found;
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.ids[i] == id) {
            found.push_back(&reading.blocks[i]);
        }
    }
    return found;
}

enum class Step { done, there_already, conflict };

/// One change being brought in: what became of it, and how.
struct Made {
    Step step = Step::there_already;
    Trace trace;
};

/// True where `after`, which may have comments above its block and below, stands around the block.
bool stands_there(std::string_view text,
                  const Block& block,
                  const std::string& after,
                  Shape shape) {
    const std::vector<Block> inside = find_blocks(after, shape);
    if (inside.size() != 1 || block_text(text, block) != block_text(after, inside.front())) {
        return false;
    }
    const std::string_view ending = line_ending(text);
    const std::size_t lead = with_line_ending(after.substr(0, inside.front().begin), ending).size();
    if (lead == 0 && block_text(text, block) == after) {
        return true;  // whatever its line endings
    }
    if (block.begin < lead) {
        return false;
    }
    const std::string bytes = with_line_ending(after, ending);
    const std::string_view there = text.substr(block.begin - lead, bytes.size());
    // At the end of a file the last line may lack its newline.
    return there == bytes
           || (bytes.starts_with(there) && there.size() + ending.size() == bytes.size());
}

/// What lies on both sides of a block that is cut.
void note_neighbours(std::string_view text,
                     const BlockReading& reading,
                     const Block& block,
                     Trace& trace) {
    const auto index = static_cast<std::size_t>(&block - reading.blocks.data());
    const bool first = index == 0;
    const bool last = index + 1 == reading.blocks.size();
    const std::size_t above = first ? 0 : reading.blocks[index - 1].end;
    const std::size_t below = last ? text.size() : reading.blocks[index + 1].begin;
    trace.above = {first ? "" : reading.ids[index - 1],
                   std::string(text.substr(above, trace.splice.at - above))};
    trace.below = {last ? "" : reading.ids[index + 1],
                   std::string(text.substr(block.end, below - block.end))};
}

bool is_there(const std::string& text,
              const std::multiset<std::string>& ids,
              const Change& change) {
    if (!change.id.empty()) {
        return ids.contains(change.id);
    }
    const BlockReading reading = read_blocks(text, shape_of(change.file));
    const std::vector<const Block*> nameless = blocks_with(reading, "");
    return std::any_of(nameless.begin(), nameless.end(), [&](const Block* block) {
        return block_text(text, *block) == change.after;
    });
}

/// An id names one entry for good; the name of a key may be given to other words by someone else.
bool says_something_else(const std::string& text, const Change& change) {
    const BlockReading reading = read_blocks(text, shape_of(change.file));
    const std::vector<const Block*> there = blocks_with(reading, change.id);
    return std::any_of(there.begin(), there.end(), [&](const Block* block) {
        return block_text(text, *block) != change.after;
    });
}

/// Adds what is new without reading the text again for each: many entries may wait for one month.
Made add(std::string& text, const std::multiset<std::string>& ids, const Change& change) {
    Made made;
    if (shape_of(change.file) == Shape::keys && says_something_else(text, change)) {
        made.step = Step::conflict;
    } else if (!is_there(text, ids, change)) {
        made.step = Step::done;
        made.trace.splice = splice_adding(text, change.after, shape_of(change.file));
        text.insert(made.trace.splice.at, made.trace.splice.inserted);
    }
    return made;
}

Made change_in_place(std::string& text, const BlockReading& reading, const Change& change) {
    Made made;
    if (reading.problem) {
        made.step = Step::conflict;
        return made;
    }
    const std::vector<const Block*> candidates = blocks_with(reading, change.id);
    std::vector<const Block*> alike;
    std::copy_if(
        candidates.begin(), candidates.end(), std::back_inserter(alike), [&](const Block* block) {
            // An edit may leave the block as it was, between new comments.
            const bool is_done = !change.after.empty()
                                 && stands_there(text, *block, change.after, shape_of(change.file));
            return block_text(text, *block) == change.before && !is_done;
        });
    if (change.spare && alike.size() < 2) {
        return made;
    }
    if (!alike.empty() && reading.schema <= known_schema) {
        const Block& block = change.spare ? *alike.back() : *alike.front();
        made.step = Step::done;
        made.trace.splice = change.after.empty() ? splice_cutting(text, block)
                                                 : splice_replacing(text, block, change.after);
        if (change.after.empty()) {
            note_neighbours(text, reading, block, made.trace);
            made.trace.others = static_cast<int>(candidates.size()) - 1;
        }
        text = spliced(text, made.trace.splice);
        return made;
    }
    for (const Block* block : candidates) {
        if (!change.after.empty()
            && stands_there(text, *block, change.after, shape_of(change.file))) {
            return made;
        }
    }
    const bool gone = candidates.empty() || change.id.empty();
    made.step = change.after.empty() && gone ? Step::there_already : Step::conflict;
    return made;
}

/// True where every block that no change names is in the result as it was, in the same order.
bool others_unchanged(std::string_view before,
                      const BlockReading& old_reading,
                      std::string_view after,
                      const BlockReading& new_reading,
                      std::span<const Change> changes) {
    const auto untouched = [&](std::string_view text, const BlockReading& reading) {
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
Applied brought_in(const std::string& text,
                   const BlockReading& reading,
                   std::span<const Change> changes) {
    Applied applied;
    applied.text = text;
    std::multiset<std::string> ids{reading.ids.begin(), reading.ids.end()};
    const auto read_again = [&] {
        return applied.text == text ? reading
                                    : read_blocks(applied.text, shape_of(changes.front().file));
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        Made made = change.before.empty() ? add(applied.text, ids, change)
                                          : change_in_place(applied.text, read_again(), change);
        if (made.step == Step::conflict) {
            applied.conflicts.push_back(i);
            continue;
        }
        if (made.step == Step::there_already) {
            continue;
        }
        if (change.before.empty()) {
            ids.insert(change.id);
        } else if (change.after.empty()) {
            ids.extract(change.id);
        }
        made.trace.file = change.file;
        made.trace.id = change.id;
        applied.traces.emplace_back(i, std::move(made.trace));
    }
    return applied;
}

Applied refused(std::string text, std::string why) {
    Applied applied;
    applied.text = std::move(text);
    applied.refusal = std::move(why);
    return applied;
}

/// True where a block is TOML by itself: then it is the file that keeps it out, and it has to wait.
bool reads_alone(const std::string& block) {
    return !block.empty() && !parse_toml(block).problem;
}

/// One unfit change among many does not keep the others out.
Applied one_by_one(const std::string& text, std::span<const Change> changes) {
    Applied all;
    all.text = text;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Applied one = apply_changes(all.text, changes.subspan(i, 1));
        if (!one.refusal.empty()) {
            return refused(text, std::move(one.refusal));
        }
        if (!one.conflicts.empty()) {
            all.conflicts.push_back(i);
            continue;
        }
        all.text = std::move(one.text);
        all.ids = std::move(one.ids);
        for (auto& [change, trace] : one.traces) {
            all.traces.emplace_back(i, std::move(trace));
        }
    }
    return all;
}

Applied with_file_made(Applied applied, bool fresh) {
    for (auto& [change, trace] : applied.traces) {
        trace.made_file = fresh;
    }
    return applied;
}

}  // namespace

Applied apply_changes(std::string_view text, std::span<const Change> changes) {
    const bool fresh = text.empty();
    const std::string before{fresh ? first_line_of_new_file : text};
    const Shape shape = changes.empty() ? Shape::elements : shape_of(changes.front().file);
    const BlockReading reading = read_blocks(before, shape);
    if (reading.problem) {
        return refused(before, words::line_trouble(reading.problem->line, reading.problem->words));
    }
    Applied applied = brought_in(before, reading, changes);
    if (applied.text == before) {
        applied.text = text;
        applied.ids = {reading.ids.begin(), reading.ids.end()};
        return applied;
    }
    const BlockReading result = read_blocks(applied.text, shape);
    if (!result.problem && others_unchanged(before, reading, applied.text, result, changes)) {
        applied.ids = {result.ids.begin(), result.ids.end()};
        return with_file_made(std::move(applied), fresh);
    }
    if (changes.size() > 1) {
        return with_file_made(one_by_one(before, changes), fresh);
    }
    if (reads_alone(changes.front().after)) {
        return refused(before, words::nothing_can_follow());
    }
    Applied unfit;
    unfit.text = before;
    unfit.conflicts = {0};
    return unfit;
}

std::string month_named(std::string_view file) {
    constexpr std::string_view directory = "journal/";
    constexpr std::size_t length = std::string_view{"2026-11"}.size();
    return file.starts_with(directory) ? std::string{file.substr(directory.size(), length)} : "";
}

}  // namespace softly
