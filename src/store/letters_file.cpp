#include "store/letters_file.hpp"

#include "store/apply.hpp"
#include "store/block_reading.hpp"
#include "store/splice.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"
#include "view/words_letters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view letters_file = "letters.toml";
constexpr std::string_view letter_name = "letter";
constexpr std::uint64_t largest_letters = std::uint64_t{64} << 20;

/// The value of a key where its type fits; then it is gone from the table.
template <class Type>
std::optional<Type> taken(Table& table, std::string_view key) {
    const auto found = std::find_if(
        table.begin(), table.end(), [&](const Member& member) { return member.key == key; });
    if (found == table.end()) {
        return std::nullopt;
    }
    auto* held = std::get_if<Type>(&found->value.data);
    if (held == nullptr) {
        return std::nullopt;
    }
    Type value = std::move(*held);
    table.erase(found);
    return value;
}

std::optional<Moment> moment_of(const std::optional<Timestamp>& stamp, const Clock& clock) {
    if (!stamp || !stamp->day) {
        return std::nullopt;
    }
    const auto time = stamp->time.value_or(std::chrono::hours{12});
    const LocalTime local = std::chrono::local_days{*stamp->day} + time;
    return stamp->offset ? Moment{local, *stamp->offset} : clock.at(local);
}

Letter read_letter(Table table, const Clock& clock) {
    Letter letter;
    letter.id = taken<std::string>(table, "id").value_or("");
    letter.written = moment_of(taken<Timestamp>(table, "written"), clock);
    if (const auto day = taken<Timestamp>(table, "open_on")) {
        letter.open_on = day->day;
    }
    letter.open_when = taken<std::string>(table, "open_when").value_or("");
    letter.opened = moment_of(taken<Timestamp>(table, "opened"), clock);
    letter.text = taken<std::string>(table, "text").value_or("");
    letter.extra = std::move(table);
    return letter;
}

/// What is odd about a letter that somebody wrote by hand.
void note_problems(const Letter& letter, int line, const std::string& file, Problems& problems) {
    if (letter.id.empty()) {
        problems.push_back({file, line, 1, words::letter_without_id()});
    }
    if (!letter.open_when.empty() && letter.open_when != for_a_hard_day) {
        problems.push_back({file, line, 1, words::open_when_unknown()});
    }
    constexpr std::array<std::string_view, 6> known{
        "id", "written", "open_on", "open_when", "opened", "text"};
    for (const Member& member : letter.extra) {
        if (std::find(known.begin(), known.end(), member.key) != known.end()) {
            problems.push_back({file,
                                member.value.place.line,
                                member.value.place.column,
                                words::letter_key_unusable(member.key)});
        }
    }
}

std::vector<Change> waiting_for_letters(World& world, const Layout& layout) {
    std::vector<Change> changes;
    for (const Waiting& waiting : read_spool(world, layout).records) {
        for (const Change& change : waiting.record.changes) {
            if (change.file == letters_file) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

void take_letters(const Clock& clock,
                  const std::string& text,
                  const std::string& file,
                  LoadedLetters& loaded) {
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        parsed.problem->file = file;
        loaded.problems.push_back(std::move(*parsed.problem));
        loaded.unread = true;
        return;
    }
    for (Member& member : parsed.table) {
        auto* array = std::get_if<Array>(&member.value.data);
        if (member.key != letter_name || array == nullptr) {
            continue;
        }
        for (Value& value : *array) {
            if (auto* table = std::get_if<Table>(&value.data)) {
                const int line = value.place.line;
                loaded.letters.push_back(read_letter(std::move(*table), clock));
                note_problems(loaded.letters.back(), line, file, loaded.problems);
            }
        }
    }
}

}  // namespace

LoadedLetters load_letters(World& world, const Layout& layout) {
    LoadedLetters loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.letters(), contents, largest_letters)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            loaded.problems.push_back({layout.letters(), 0, 0, words::cannot_be_read(error)});
            loaded.unread = true;
        }
        contents.bytes.clear();
    }
    const std::vector<Change> changes = waiting_for_letters(world, layout);
    const Applied applied = apply_changes(contents.bytes, changes);
    const bool laid_over = !changes.empty() && applied.refusal.empty();
    loaded.text = laid_over ? applied.text : contents.bytes;
    take_letters(world.clock, loaded.text, layout.letters(), loaded);
    if (!laid_over) {
        // The file keeps them out for now; they are letters all the same.
        for (const Change& change : changes) {
            LoadedLetters waiting;
            take_letters(world.clock, change.after, layout.letters(), waiting);
            std::move(
                waiting.letters.begin(), waiting.letters.end(), std::back_inserter(loaded.letters));
        }
    }
    return loaded;
}

std::string write_letter(const Letter& letter) {
    std::string text = "[[letter]]\nid = " + toml_string(letter.id) + "\n";
    if (letter.written) {
        text += "written = " + to_text(*letter.written) + "\n";
    }
    if (letter.open_on) {
        text += "open_on = " + to_text(*letter.open_on) + "\n";
    }
    if (!letter.open_when.empty()) {
        text += "open_when = " + toml_string(letter.open_when) + "\n";
    }
    if (letter.opened) {
        text += "opened = " + to_text(*letter.opened) + "\n";
    }
    return text + "text = " + toml_string(letter.text) + "\n";
}

Change change_adding(const Letter& letter) {
    return {std::string{letters_file}, letter.id, "", write_letter(letter)};
}

std::optional<Change> change_opening(std::string_view text,
                                     const std::string& id,
                                     const Moment& opened) {
    const BlockReading reading = read_blocks(text);
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.ids[i] != id || reading.blocks[i].name != letter_name
            || reading.schema > known_schema) {
            continue;
        }
        const std::string before = block_text(text, reading.blocks[i]);
        const std::array<PathStep, 3> path{
            std::string{letter_name}, std::size_t{0}, std::string{"opened"}};
        if (auto after = with_value(before, path, to_text(opened))) {
            return Change{std::string{letters_file}, id, before, std::move(*after)};
        }
    }
    return std::nullopt;
}

}  // namespace softly
