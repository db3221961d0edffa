#include "store/undo_log.hpp"

#include "base/text.hpp"
#include "store/copies.hpp"
#include "store/lasting.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <variant>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::string_view ending = ".toml";
// The place of a splice that nobody noted, because the run that made it was killed.
constexpr std::int64_t no_place = -1;

template <typename Data>
Data value_of(const Table& table, std::string_view key, Data otherwise) {
    const Value* value = find(table, key);
    const auto* data = value == nullptr ? nullptr : std::get_if<Data>(&value->data);
    return data == nullptr ? otherwise : *data;
}

std::string text_of(const Table& table, std::string_view key) {
    return value_of(table, key, std::string{});
}

std::string written(const std::vector<Trace>& traces) {
    std::string text = "schema = 1\n";
    const auto line = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) {
            text += fmt::format("{} = {}\n", key, toml_string(value));
        }
    };
    for (const Trace& trace : traces) {
        text += "\n[[trace]]\n";
        line("file", trace.file);
        line("id", trace.id);
        text += fmt::format("at = {}\n",
                            trace.splice.at == std::string::npos
                                ? no_place
                                : static_cast<std::int64_t>(trace.splice.at));
        line("removed", trace.splice.removed);
        line("inserted", trace.splice.inserted);
        line("above.id", trace.above.id);
        line("above.gap", trace.above.gap);
        line("below.id", trace.below.id);
        line("below.gap", trace.below.gap);
        text += trace.made_file ? "made_file = true\n" : "";
        text += trace.others > 0 ? fmt::format("others = {}\n", trace.others) : "";
    }
    return text;
}

Neighbour neighbour(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    const auto* inner = value == nullptr ? nullptr : std::get_if<Table>(&value->data);
    return inner == nullptr ? Neighbour{}
                            : Neighbour{text_of(*inner, "id"), text_of(*inner, "gap")};
}

std::vector<Trace> read_traces(std::string_view text) {
    const Parsed parsed = parse_toml(text);
    const Value* list = parsed.problem ? nullptr : find(parsed.table, "trace");
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    std::vector<Trace> traces;
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        const auto* table = std::get_if<Table>(&(*array)[i].data);
        const std::string file = table == nullptr ? "" : text_of(*table, "file");
        if (!is_own_file(file)) {
            return {};
        }
        const std::int64_t at = value_of(*table, "at", no_place);
        traces.push_back({file,
                          text_of(*table, "id"),
                          {at < 0 ? std::string::npos : static_cast<std::size_t>(at),
                           text_of(*table, "removed"),
                           text_of(*table, "inserted")},
                          neighbour(*table, "above"),
                          neighbour(*table, "below"),
                          value_of(*table, "made_file", false),
                          static_cast<int>(value_of(*table, "others", std::int64_t{0}))});
    }
    return traces;
}

struct Name {
    long long number = 0;
    std::string record;
    std::string file;
};

/// The files of undo/, oldest first. Without knowing them no new one can be given its number.
std::error_code list_names(World& world, const Layout& layout, std::vector<Name>& names) {
    std::vector<std::string> files;
    if (const auto error = world.files.list(layout.undo(), files)) {
        return error;
    }
    for (const std::string& file : files) {
        const std::vector<std::string_view> parts = split(file, '.');
        const auto number = parse_integer(parts.front());
        if (number && parts.size() >= 2 && file.ends_with(ending)) {
            names.push_back({*number, std::string{parts[1]}, file});
        }
    }
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return a.number < b.number;
    });
    return {};
}

std::vector<Name>::const_iterator name_of(const std::vector<Name>& names,
                                          const std::string& record) {
    return std::find_if(
        names.begin(), names.end(), [&](const Name& name) { return name.record == record; });
}

std::string next_name(World& world, const std::vector<Name>& names, const std::string& record) {
    const long long number = names.empty() ? 1 : names.back().number + 1;
    return fmt::format("{:08}.{}.{}{}", number, record, copy_day(world), ending);
}

}  // namespace

std::error_code remember(World& world,
                         const Layout& layout,
                         const std::string& record,
                         const std::string& file,
                         const std::vector<Trace>& traces) {
    std::vector<Name> names;
    if (const auto error = list_names(world, layout, names)) {
        return error;
    }
    const auto known = name_of(names, record);
    std::vector<Trace> all;
    FileContents contents;
    if (known != names.end()) {
        if (const auto error = world.files.read(layout.undo() + "/" + known->file, contents)) {
            return error;  // what it did to another file is noted there
        }
        all = read_traces(contents.bytes);
        std::erase_if(all, [&](const Trace& trace) { return trace.file == file; });
    }
    all.insert(all.end(), traces.begin(), traces.end());
    return write_lasting(world,
                         layout.undo(),
                         known == names.end() ? next_name(world, names, record) : known->file,
                         written(all));
}

bool is_remembered(World& world, const Layout& layout, const std::string& record) {
    std::vector<Name> names;
    return !list_names(world, layout, names) && name_of(names, record) != names.end();
}

std::error_code remember_record(World& world, const Layout& layout, const Waiting& waiting) {
    std::vector<Name> names;
    if (const auto error = list_names(world, layout, names)) {
        return error;
    }
    const std::string name = next_name(world, names, waiting.record.id);
    const auto error =
        world.files.rename(waiting.path, layout.undo() + "/" + name, Renaming::keep_existing);
    return error ? error : world.files.sync_directory(layout.undo());
}

std::vector<Trace> traces_of(const Record& record) {
    std::vector<Trace> traces;
    for (const Change& change : record.changes) {
        Trace trace;
        trace.file = change.file;
        trace.id = change.id;
        trace.splice = {std::string::npos, change.before, change.after};
        trace.made_file = change.before.empty();  // where nothing else is left in it
        trace.others = change.spare ? 1 : 0;
        traces.push_back(std::move(trace));
    }
    return traces;
}

std::error_code forget(World& world,
                       const Layout& layout,
                       const std::string& name,
                       const std::string& id,
                       bool& held) {
    const std::string path = layout.undo() + "/" + name;
    FileContents contents;
    if (const auto error = world.files.read(path, contents)) {
        return error;
    }
    held = contents.bytes.find(id) != std::string::npos;
    std::vector<Trace> traces = read_traces(contents.bytes);
    if (!held) {
        return {};
    }
    const bool whole = read_record(contents.bytes, "").has_value() || traces.empty();
    std::erase_if(traces, [&](const Trace& trace) { return trace.id == id; });
    if (whole || traces.empty()) {
        return world.files.remove(path);
    }
    for (Trace& trace : traces) {
        for (Neighbour* neighbour : {&trace.above, &trace.below}) {
            neighbour->id = neighbour->id == id ? "" : neighbour->id;
        }
    }
    const std::string text = written(traces);
    held = text != contents.bytes;
    return held ? write_lasting(world, layout.undo(), name, text) : std::error_code{};
}

std::optional<Undoable> newest_undoable(World& world, const Layout& layout) {
    std::vector<Name> names;
    if (list_names(world, layout, names) || names.empty()) {
        return std::nullopt;
    }
    Undoable newest{names.back().record, {}, layout.undo() + "/" + names.back().file, 0, true};
    FileContents contents;
    if (!world.files.read(newest.path, contents)) {
        const auto record = read_record(contents.bytes, newest.record);
        newest.traces = record ? traces_of(*record) : read_traces(contents.bytes);
        newest.made_at = contents.stat.modified;
    }
    newest.readable = !newest.traces.empty();
    return newest;
}

}  // namespace softly
