#include "store/people_file.hpp"

#include "base/text.hpp"
#include "store/salvage.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace softly {
namespace {

/// Moves a member out of the table into `into` where its type fits.
template <class Type, class Into>
void take(Table& table, std::string_view key, Into& into) {
    const auto found = std::find_if(
        table.begin(), table.end(), [&](const Member& member) { return member.key == key; });
    if (found == table.end()) {
        return;
    }
    if (auto* held = std::get_if<Type>(&found->value.data)) {
        into = std::move(*held);
        table.erase(found);
    }
}

void take_texts(Table& table, std::string_view key, std::vector<std::string>& into) {
    Array array;
    take<Array>(table, key, array);
    for (Value& value : array) {
        if (auto* text = std::get_if<std::string>(&value.data)) {
            into.push_back(std::move(*text));
        }
    }
}

Person read_person(Table table) {
    Person person;
    take<std::string>(table, "id", person.id);
    take<std::string>(table, "name", person.name);
    take_texts(table, "aliases", person.aliases);
    take<std::string>(table, "kind", person.kind);
    take<std::string>(table, "circle", person.circle);
    take_texts(table, "qualities", person.qualities);
    take_texts(table, "good_for", person.good_for);
    take<std::string>(table, "every", person.every);
    take<Timestamp>(table, "rest_until", person.rest_until);
    take<bool>(table, "unsafe", person.unsafe);
    // Written by hand in another way it is meant all the same.
    person.unsafe = find(table, "unsafe") != nullptr ? std::optional{true} : person.unsafe;
    person.extra = std::move(table);
    return person;
}

void add_people(const Table& table, LoadedPeople& loaded) {
    const Value* list = find(table, "person");
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    for (std::size_t place = 0; array != nullptr && place < array->size(); ++place) {
        if (const auto* person = std::get_if<Table>(&(*array)[place].data)) {
            loaded.people.push_back(read_person(*person));
        }
    }
}

/// What stands between quotes in a text, of any kind.
std::vector<std::string> quoted(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view line : lines_of(text)) {
        std::size_t begin = line.find_first_of("\"'");
        while (begin != std::string_view::npos) {
            const std::size_t end = std::min(line.find(line[begin], begin + 1), line.size());
            words.emplace_back(line.substr(begin + 1, end - begin - 1));
            begin =
                end == line.size() ? std::string_view::npos : line.find_first_of("\"'", end + 1);
        }
    }
    return words;
}

/// The people of a text that cannot be read as a whole, block by block. Whatever a block is called by that
/// speaks of unsafe and cannot be read, is taken for the name of somebody unsafe.
void salvage_people(std::string_view text, LoadedPeople& loaded) {
    constexpr std::string_view header = "[[person]]";
    for (std::size_t at = text.find(header); at != std::string_view::npos;) {
        const std::size_t next = text.find(header, at + header.size());
        const std::string_view block =
            text.substr(at, next == std::string_view::npos ? next : next - at);
        const std::size_t before = loaded.people.size();
        const std::string part = readable_part(block);
        add_people(parse_toml(part).table, loaded);
        const bool whole = !parse_toml(block).problem;
        if (!whole && block.find("unsafe") != std::string_view::npos) {
            for (std::size_t place = before; place < loaded.people.size(); ++place) {
                loaded.people[place].unsafe = true;
            }
            for (const std::string& name : quoted(block)) {
                Person person;
                person.id = person.name = name;
                person.unsafe = true;
                loaded.people.push_back(std::move(person));
            }
        }
        at = next;
    }
}

}  // namespace

LoadedPeople load_people(World& world, const Layout& layout, std::uint64_t limit) {
    LoadedPeople loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.people(), contents, limit)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            loaded.problems.push_back({layout.people(), 0, 0, words::cannot_be_read(error)});
        }
        return loaded;
    }
    Parsed parsed = parse_toml(contents.bytes);
    if (parsed.problem) {
        parsed.problem->file = layout.people();
        loaded.problems.push_back(std::move(*parsed.problem));
        salvage_people(contents.bytes, loaded);
        return loaded;
    }
    add_people(parsed.table, loaded);
    return loaded;
}

}  // namespace softly
