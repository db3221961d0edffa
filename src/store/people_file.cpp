#include "store/people_file.hpp"

#include "base/text.hpp"
#include "core/person_fields.hpp"
#include "store/apply.hpp"
#include "store/blocks.hpp"
#include "store/salvage.hpp"
#include "store/spool.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <iterator>
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

/// The part of a text from one header to the next.
std::vector<std::string_view> slices_of(std::string_view text) {
    constexpr std::string_view header = "[[person]]";
    std::vector<std::string_view> slices;
    for (std::size_t at = text.find(header); at != std::string_view::npos;) {
        const std::size_t next = text.find(header, at + header.size());
        slices.push_back(text.substr(at, next == std::string_view::npos ? next : next - at));
        at = next;
    }
    return slices;
}

/// The people of a text that cannot be read as a whole, block by block. Whatever a block is called by that
/// speaks of unsafe and cannot be read, is given as the name of somebody unsafe.
People salvage_people(std::string_view text, LoadedPeople& loaded) {
    People feared;
    for (const std::string_view block : slices_of(text)) {
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
                feared.push_back(std::move(person));
            }
        }
    }
    return feared;
}

/// What a text says about people; where it cannot be read as a whole, what can be saved of it. Gives those
/// who may be unsafe and are known by a name alone.
People take_people(const std::string& text, const std::string& file, LoadedPeople& loaded) {
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        parsed.problem->file = file;
        loaded.problems.push_back(std::move(*parsed.problem));
        loaded.unread = true;
        return salvage_people(text, loaded);
    }
    add_people(parsed.table, loaded);
    return {};
}

std::vector<Change> waiting_for_people(World& world, const Layout& layout) {
    std::vector<Change> changes;
    for (const Waiting& waiting : read_spool(world, layout).records) {
        for (const Change& change : waiting.record.changes) {
            if (change.file == people_file) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

/// The file keeps a change out for now; it is true of the people all the same.
void lay_over(const Change& change, LoadedPeople& loaded) {
    People& people = loaded.people;
    LoadedPeople after;
    add_people(parse_toml(change.after).table, after);
    const auto there = std::find_if(people.begin(), people.end(), [&](const Person& person) {
        return !change.before.empty() && person.id == change.id;
    });
    if (!change.id.empty()) {
        loaded.waiting[change.id] = first_block_text(change.after);
    }
    if (there == people.end()) {
        std::move(after.people.begin(), after.people.end(), std::back_inserter(people));
    } else if (after.people.empty()) {
        people.erase(there);
    } else {
        *there = std::move(after.people.front());
    }
}

/// Of a text that cannot be read as a whole, the block that says by itself what the person is.
std::string block_by_itself(std::string_view text, const Person& person) {
    for (const std::string_view slice : slices_of(text)) {
        LoadedPeople alone;
        const Parsed parsed = parse_toml(slice);
        if (!parsed.problem) {
            add_people(parsed.table, alone);
        }
        const bool meant = alone.people.size() == 1
                           && (person.id.empty() ? alone.people.front() == person
                                                 : alone.people.front().id == person.id);
        if (meant) {
            return first_block_text(slice);
        }
    }
    return "";
}

bool is_known_circle(const std::string& circle) {
    return circle.empty()
           || std::find(circle_words.begin(), circle_words.end(), circle) != circle_words.end();
}

}  // namespace

LoadedPeople load_people(World& world, const Layout& layout, std::uint64_t limit) {
    LoadedPeople loaded;
    FileContents contents;
    const std::vector<Change> changes = waiting_for_people(world, layout);
    if (const auto error = world.files.read(layout.people(), contents, limit)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            loaded.problems.push_back({layout.people(), 0, 0, words::cannot_be_read(error)});
            loaded.unread = true;
        }
        contents.bytes.clear();
    }
    loaded.text = std::move(contents.bytes);
    bool laid_over = true;
    if (!changes.empty()) {
        Applied applied = apply_changes(loaded.text, changes);
        laid_over = applied.refusal.empty() && !loaded.unread;
        if (laid_over) {
            loaded.text = std::move(applied.text);
        }
    }
    People feared = take_people(loaded.text, layout.people(), loaded);
    loaded.doubled = ids_given_twice(loaded.people);
    for (const Change& change : changes) {
        loaded.awaited.insert(change.id);
        if (!laid_over) {
            lay_over(change, loaded);
        }
    }
    loaded.people = with_unsafe_shared(std::move(loaded.people));
    std::move(feared.begin(), feared.end(), std::back_inserter(loaded.people));
    return loaded;
}

Problems odd_in_people(const LoadedPeople& loaded, const Layout& layout) {
    Problems problems;
    const Parsed parsed = parse_toml(loaded.text);
    const Value* list = parsed.problem ? nullptr : find(parsed.table, "person");
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    std::map<std::string, int> lines_of_ids;
    for (std::size_t place = 0; array != nullptr && place < array->size(); ++place) {
        const auto* table = std::get_if<Table>(&(*array)[place].data);
        if (table == nullptr) {
            continue;
        }
        const Person person = read_person(*table);
        const auto odd = [&](std::string_view key, std::string words) {
            const Value* value = find(*table, key);
            const Place& where = value == nullptr ? (*array)[place].place : value->place;
            problems.push_back({layout.people(), where.line, where.column, std::move(words)});
        };
        if (person.id.empty()) {
            odd("id", words::person_without_id());
        } else {
            const Value* id = find(*table, "id");
            const auto [first, is_new] =
                lines_of_ids.try_emplace(folded(person.id), id->place.line);
            if (!is_new) {
                odd("id", words::person_id_twice(person.id, first->second));
            }
        }
        if (!is_known_circle(person.circle)) {
            odd("circle", words::circle_unknown());
        }
        if (!person.every.empty() && !wish_of(person)) {
            odd("every", words::wish_unreadable());
        }
        each_person_key([&](std::string_view key, auto) {
            if (find(person.extra, key) != nullptr) {
                odd(key, words::person_key_unusable(key));
            }
        });
    }
    return problems;
}

std::string block_of_person(const LoadedPeople& loaded, std::size_t place) {
    const Person& person = loaded.people[place];
    if (loaded.doubled.contains(folded(person.id))) {
        return "";
    }
    if (const auto waiting = loaded.waiting.find(person.id); waiting != loaded.waiting.end()) {
        return waiting->second;
    }
    if (loaded.unread) {
        return block_by_itself(loaded.text, person);
    }
    std::vector<Block> blocks = find_blocks(loaded.text);
    std::erase_if(blocks, [](const Block& block) { return block.name != "person"; });
    return blocks.size() == loaded.people.size() ? block_text(loaded.text, blocks[place]) : "";
}

}  // namespace softly
