#include "store/people_file.hpp"

#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>

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
    person.extra = std::move(table);
    return person;
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
        return loaded;
    }
    for (Member& member : parsed.table) {
        auto* array = std::get_if<Array>(&member.value.data);
        if (member.key != "person" || array == nullptr) {
            continue;
        }
        for (Value& value : *array) {
            if (auto* table = std::get_if<Table>(&value.data)) {
                loaded.people.push_back(read_person(std::move(*table)));
            }
        }
    }
    return loaded;
}

}  // namespace softly
