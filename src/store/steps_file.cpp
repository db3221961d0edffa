#include "store/steps_file.hpp"

#include "core/recurrence.hpp"
#include "core/step_fields.hpp"
#include "store/apply.hpp"
#include "store/block_keys.hpp"
#include "store/block_reading.hpp"
#include "store/splice.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view steps_file = "steps.toml";
constexpr std::string_view ended_file = "steps-done.toml";
constexpr std::string_view step_name = "step";
constexpr std::uint64_t largest_steps = std::uint64_t{64} << 20;

/// Takes a key's value into the member where it fits; false where it does not.
class Taking {
  public:
    explicit Taking(const Clock& clock) : clock_(clock) {}

    bool operator()(const Value& value, std::string& member, NumberRange) const {
        const auto* text = std::get_if<std::string>(&value.data);
        member = text == nullptr ? member : *text;
        return text != nullptr;
    }

    bool operator()(const Value& value, std::optional<int>& member, NumberRange range) const {
        const auto* number = std::get_if<std::int64_t>(&value.data);
        if (number == nullptr || *number < range.low || *number > range.high) {
            return false;
        }
        member = static_cast<int>(*number);
        return true;
    }

    bool operator()(const Value& value, std::optional<FloatingDay>& member, NumberRange) const {
        const auto* stamp = std::get_if<Timestamp>(&value.data);
        if (stamp == nullptr || !stamp->day) {
            return false;
        }
        member = FloatingDay{*stamp->day, stamp->time};
        return true;
    }

    bool operator()(const Value& value, std::optional<Date>& member, NumberRange) const {
        const auto* stamp = std::get_if<Timestamp>(&value.data);
        if (stamp == nullptr || !stamp->day) {
            return false;
        }
        member = stamp->day;
        return true;
    }

    bool operator()(const Value& value, std::optional<Moment>& member, NumberRange) const {
        const auto* stamp = std::get_if<Timestamp>(&value.data);
        if (stamp == nullptr || !stamp->day) {
            return false;
        }
        const LocalTime local =
            start_of(*stamp->day) + stamp->time.value_or(std::chrono::hours{12});
        member = stamp->offset ? Moment{local, *stamp->offset} : clock_.at(local);
        return true;
    }

  private:
    const Clock& clock_;
};

Step read_step(
    Table table, int line, const Clock& clock, const std::string& file, Problems& problems) {
    Step step;
    const Taking take{clock};
    each_step_field(step, [&](std::string_view key, auto& member, NumberRange range) {
        const auto found = std::find_if(
            table.begin(), table.end(), [&](const Member& each) { return each.key == key; });
        if (found == table.end()) {
            return;
        }
        if (take(found->value, member, range)) {
            table.erase(found);
        } else {
            problems.push_back({file,
                                found->value.place.line,
                                found->value.place.column,
                                words::step_key_unusable(key)});
        }
    });
    step.extra = std::move(table);
    if (step.id.empty()) {
        problems.push_back({file, line, 1, words::step_without_id()});
    }
    return step;
}

/// What can be read and means nothing to softly.
void note_unknown_words(const Step& step,
                        const Table& table,
                        const std::string& file,
                        Problems& problems) {
    const auto note = [&](std::string_view key, std::string words) {
        if (const Value* value = find(table, key)) {
            problems.push_back({file, value->place.line, value->place.column, std::move(words)});
        }
    };
    if (!has_known_state(step)) {
        note("state", words::step_state_unknown(step.state));
    }
    if (!step.every.empty() && !read_every(step.every)) {
        note("every", words::step_every_unusable(step.every));
    }
}

void take_steps(const Clock& clock,
                std::string_view text,
                const std::string& file,
                LoadedSteps& loaded) {
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        parsed.problem->file = file;
        loaded.problems.push_back(std::move(*parsed.problem));
        loaded.unread = true;
        return;
    }
    const Value* list = find(parsed.table, step_name);
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    for (std::size_t at = 0; array != nullptr && at < array->size(); ++at) {
        const Value& value = (*array)[at];
        if (const auto* table = std::get_if<Table>(&value.data)) {
            Step step = read_step(*table, value.place.line, clock, file, loaded.problems);
            if (times_that_id_stands(loaded.steps, step.id) > 0) {
                loaded.problems.push_back(
                    {file, value.place.line, 1, words::step_id_twice(step.id)});
            }
            loaded.steps.push_back(std::move(step));
            note_unknown_words(loaded.steps.back(), *table, file, loaded.problems);
        }
    }
}

std::vector<Change> waiting_for(World& world, const Layout& layout, std::string_view file) {
    std::vector<Change> changes;
    for (const Waiting& waiting : read_spool(world, layout).records) {
        for (const Change& change : waiting.record.changes) {
            if (change.file == file) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

LoadedSteps load(World& world,
                 const Layout& layout,
                 const std::string& path,
                 std::string_view file) {
    LoadedSteps loaded;
    FileContents contents;
    if (const auto error = world.files.read(path, contents, largest_steps)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            loaded.problems.push_back({path, 0, 0, words::cannot_be_read(error)});
            loaded.unread = true;
        }
        contents.bytes.clear();
    }
    const std::vector<Change> changes = waiting_for(world, layout, file);
    loaded.text = std::move(contents.bytes);
    bool laid_over = true;
    if (!changes.empty()) {
        Applied applied = apply_changes(loaded.text, changes);
        laid_over = applied.refusal.empty();
        loaded.text = laid_over ? std::move(applied.text) : loaded.text;
    }
    take_steps(world.clock, loaded.text, path, loaded);
    if (!laid_over) {
        // The file keeps them out for now; they are steps all the same.
        for (const Change& change : changes) {
            LoadedSteps waiting;
            take_steps(world.clock, change.after, path, waiting);
            std::move(waiting.steps.begin(), waiting.steps.end(), std::back_inserter(loaded.steps));
        }
    }
    return loaded;
}

std::string literal_of(const std::string& text) {
    return text.empty() ? "" : toml_string(text);
}

std::string literal_of(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "";
}

std::string literal_of(const std::optional<FloatingDay>& day) {
    // TOML wants the seconds of a local time.
    return day ? to_text(*day) + (day->time ? ":00" : "") : "";
}

template <class Time>
std::string literal_of(const std::optional<Time>& time) {
    return time ? to_text(*time) : "";
}

/// The block of that id with other values; nothing where that cannot be done.
struct Rewritten {
    std::string before;
    std::string after;
};

std::optional<Rewritten> with_values(std::string_view text,
                                     const std::string& id,
                                     std::span<const StepValue> values) {
    const BlockReading reading = read_blocks(text);
    if (std::count(reading.ids.begin(), reading.ids.end(), id) != 1) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < reading.blocks.size(); ++at) {
        if (reading.ids[at] != id || reading.blocks[at].name != step_name
            || reading.schema > known_schema) {
            continue;
        }
        const std::string before = block_text(text, reading.blocks[at]);
        std::optional<std::string> after = before;
        for (const StepValue& value : values) {
            const std::array<PathStep, 3> path{
                std::string{step_name}, std::size_t{0}, std::string{value.key}};
            after = value.literal.empty() ? without_key(*after, value.key)
                                          : with_value(*after, path, value.literal);
            if (!after) {
                return std::nullopt;
            }
        }
        return Rewritten{before, std::move(*after)};
    }
    return std::nullopt;
}

}  // namespace

LoadedSteps load_steps(World& world, const Layout& layout) {
    return load(world, layout, layout.steps(), steps_file);
}

LoadedSteps load_ended_steps(World& world, const Layout& layout) {
    return load(world, layout, layout.steps_done(), ended_file);
}

std::string write_step(const Step& step) {
    std::string text = "[[step]]\n";
    each_step_field(step, [&](std::string_view key, const auto& member, NumberRange) {
        if (const std::string literal = literal_of(member); !literal.empty()) {
            text += std::string{key} + " = " + literal + "\n";
        }
    });
    return text;
}

Change change_adding(const Step& step) {
    return {std::string{steps_file}, step.id, "", write_step(step)};
}

std::vector<StepValue> values_between(const Step& before, const Step& after) {
    std::vector<std::string> old;
    each_step_field(before, [&](std::string_view, const auto& member, NumberRange) {
        old.push_back(literal_of(member));
    });
    std::vector<StepValue> values;
    std::size_t at = 0;
    each_step_field(after, [&](std::string_view key, const auto& member, NumberRange) {
        if (std::string literal = literal_of(member); literal != old[at++]) {
            values.push_back({key, std::move(literal)});
        }
    });
    return values;
}

std::optional<Change> change_of_step(std::string_view text,
                                     const std::string& id,
                                     std::span<const StepValue> values) {
    auto changed = with_values(text, id, values);
    if (!changed) {
        return std::nullopt;
    }
    return Change{
        std::string{steps_file}, id, std::move(changed->before), std::move(changed->after)};
}

std::vector<Change> changes_ending(std::string_view text,
                                   const std::string& id,
                                   std::span<const StepValue> values) {
    auto changed = with_values(text, id, values);
    if (!changed) {
        return {};
    }
    return {{std::string{steps_file}, id, std::move(changed->before), ""},
            {std::string{ended_file}, id, "", std::move(changed->after)}};
}

}  // namespace softly
