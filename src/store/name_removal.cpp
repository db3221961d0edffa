#include "store/name_removal.hpp"

#include "base/text.hpp"
#include "core/blanked.hpp"
#include "store/block_keys.hpp"
#include "store/block_reading.hpp"
#include "store/journal.hpp"
#include "store/list_items.hpp"
#include "store/plan_file.hpp"
#include "store/splice.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace softly {
namespace {

using Path = std::vector<PathStep>;

/// Keys whose values are the person's own words or name somebody; every other one is softly's.
bool holds_words(std::string_view key) {
    constexpr std::array<std::string_view, 11> keys{"tags",
                                                    "people",
                                                    "text",
                                                    "answers",
                                                    "kindness",
                                                    "ideas",
                                                    "helped",
                                                    "what",
                                                    "person",
                                                    "if_then",
                                                    "obstacle"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// A value that is to be another one.
struct Rename {
    Path path;
    std::string words;
};

/// What one text of a file becomes.
class Naming {
  public:
    Naming(const LoadedPeople& loaded, std::size_t place, NameIn how)
        : people_(loaded.people), person_(loaded.people[place]), how_(how) {
        names_ = person_.aliases;
        names_.push_back(person_.name);
    }

    NameIn how() const { return how_; }

    bool is_meant(const std::string& words) const {
        return !words.empty() && find_person(people_, words) == &person_;
    }

    std::string instead_of(const std::string& words) const {
        if (how_ == NameIn::stays) {
            const bool by_id = !person_.id.empty() && words == person_.id;
            return by_id && !person_.name.empty() ? person_.name : words;
        }
        return is_meant(words) ? blank_name : blanked(words, names_, blank_name);
    }

    /// The texts of a list that names people or bears tags: where the name is blanked it names one fewer.
    std::vector<std::string> instead_of(std::vector<std::string> list) const {
        if (how_ == NameIn::blanked) {
            std::erase_if(list, [&](const std::string& words) { return is_meant(words); });
        }
        for (std::string& words : list) {
            words = instead_of(words);
        }
        return list;
    }

  private:
    const People& people_;
    const Person& person_;
    NameIn how_;
    std::vector<std::string> names_;
};

void find_renames(const Value& value,
                  const Path& path,
                  const Naming& naming,
                  std::vector<Rename>& found) {
    if (const auto* words = std::get_if<std::string>(&value.data)) {
        if (std::string other = naming.instead_of(*words); other != *words) {
            found.push_back({path, std::move(other)});
        }
    } else if (const auto* array = std::get_if<Array>(&value.data)) {
        for (std::size_t place = 0; place < array->size(); ++place) {
            Path further = path;
            further.emplace_back(place);
            find_renames((*array)[place], further, naming, found);
        }
    } else if (const auto* table = std::get_if<Table>(&value.data)) {
        for (const Member& member : *table) {
            Path further = path;
            further.emplace_back(member.key);
            find_renames(member.value, further, naming, found);
        }
    }
}

bool names_people(std::string_view key) {
    return key == "people" || key == "tags";
}

std::vector<std::string> texts_of(const Value& value) {
    std::vector<std::string> texts;
    if (const auto* array = std::get_if<Array>(&value.data)) {
        for (const Value& each : *array) {
            if (const auto* text = std::get_if<std::string>(&each.data)) {
                texts.push_back(*text);
            }
        }
    }
    return texts;
}

/// A block with the name as it is to be from now on; nothing where softly cannot change it so.
std::optional<std::string> renamed(const std::string& block,
                                   const std::string& name,
                                   const Naming& naming) {
    const Parsed parsed = parse_toml(block);
    const Value* list = parsed.problem ? nullptr : find(parsed.table, name);
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    const auto* table =
        array == nullptr || array->empty() ? nullptr : std::get_if<Table>(&array->front().data);
    if (table == nullptr) {
        return block;
    }
    std::optional<std::string> changed = block;
    for (const Member& member : *table) {
        if (!holds_words(member.key)) {
            continue;
        }
        if (names_people(member.key)) {
            const std::vector<std::string> texts = texts_of(member.value);
            const std::vector<std::string> others = naming.instead_of(texts);
            changed =
                changed && others != texts ? with_texts(*changed, member.key, others) : changed;
            continue;
        }
        if (member.key == "person" && naming.how() == NameIn::blanked) {
            const auto* words = std::get_if<std::string>(&member.value.data);
            const bool meant = words != nullptr && naming.is_meant(*words);
            changed = changed && meant ? without_key(*changed, member.key) : changed;
            continue;
        }
        std::vector<Rename> renames;
        find_renames(member.value, {name, std::size_t{0}, member.key}, naming, renames);
        for (const Rename& rename : renames) {
            const bool in_list = std::holds_alternative<std::size_t>(rename.path.back());
            changed = changed ? with_value(*changed,
                                           rename.path,
                                           in_list ? toml_line_string(rename.words)
                                                   : toml_string(rename.words))
                              : changed;
        }
    }
    return changed;
}

/// Goes through the files one after the other.
class Looking {
  public:
    Looking(World& world, const Layout& layout, const Naming& naming)
        : world_(world), layout_(layout), naming_(naming) {}

    NameRemoval run() {
        const Journal journal{world_, layout_};
        add_all(journal.listing_problems());
        for (const std::string& path : journal.paths()) {
            found_.entries += look_at_blocks(path, "journal/" + name_of(path));
        }
        for (const std::string& path : {layout_.steps(), layout_.steps_done(), layout_.letters()}) {
            found_.others += look_at_blocks(path, name_of(path));
        }
        look_at_plan();
        return std::move(found_);
    }

  private:
    void add_all(const Problems& problems) {
        found_.problems.insert(found_.problems.end(), problems.begin(), problems.end());
    }

    /// How many blocks change.
    int look_at_blocks(const std::string& path, const std::string& file) {
        FileContents contents;
        if (const auto error = world_.files.read(path, contents)) {
            if (error != std::errc::no_such_file_or_directory
                && error != std::errc::not_a_directory) {
                found_.problems.push_back({path, 0, 0, words::cannot_be_read(error)});
            }
            return 0;
        }
        BlockReading reading = read_blocks(contents.bytes);
        if (reading.problem) {
            reading.problem->file = path;
            found_.problems.push_back(std::move(*reading.problem));
            return 0;
        }
        int changed = 0;
        for (std::size_t place = 0; place < reading.blocks.size(); ++place) {
            const Block& block = reading.blocks[place];
            const std::string before = block_text(contents.bytes, block);
            const auto after = renamed(before, block.name, naming_);
            if (!after || (*after != before && reading.schema > known_schema)) {
                found_.problems.push_back({path, block.line, 1, words::name_stays_here()});
            } else if (*after != before) {
                found_.changes.push_back({file, reading.ids[place], before, *after});
                ++changed;
            }
        }
        return changed;
    }

    void look_at_plan() {
        const LoadedPlan loaded = load_plan(world_, layout_);
        add_all(loaded.problems);
        const bool newer = schema_of(loaded.text) > known_schema;
        each_section(loaded.plan, [&](std::string_view key, const std::vector<std::string>& items) {
            const std::vector<std::string> others = naming_.instead_of(items);
            if (others == items) {
                return;
            }
            auto change = newer ? std::nullopt : change_of_section(loaded.text, key, others);
            if (change) {
                found_.changes.push_back(std::move(*change));
                ++found_.others;
            } else {
                found_.problems.push_back({layout_.plan(), 0, 0, words::name_stays_here()});
            }
        });
    }

    World& world_;
    const Layout& layout_;
    const Naming& naming_;
    NameRemoval found_;
};

}  // namespace

NameRemoval name_removal(
    World& world, const Layout& layout, const LoadedPeople& loaded, std::size_t place, NameIn how) {
    const Naming naming{loaded, place, how};
    return Looking{world, layout, naming}.run();
}

}  // namespace softly
