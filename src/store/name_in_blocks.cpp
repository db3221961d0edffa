#include "store/name_in_blocks.hpp"

#include "core/blanked.hpp"
#include "core/engine.hpp"
#include "core/people_said.hpp"
#include "store/block_keys.hpp"
#include "store/list_items.hpp"
#include "store/splice.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace softly {
namespace {

using Path = std::vector<PathStep>;

/// What of a block's key can name somebody; every other key is softly's own.
enum class Holds { no_name, people, tags, person, words, answers, kindness };

Holds held_by(std::string_view key) {
    using Kept = std::pair<std::string_view, Holds>;
    constexpr std::array<Kept, 11> keys{{{"people", Holds::people},
                                         {"tags", Holds::tags},
                                         {"person", Holds::person},
                                         {"answers", Holds::answers},
                                         {"kindness", Holds::kindness},
                                         {"text", Holds::words},
                                         {"ideas", Holds::words},
                                         {"helped", Holds::words},
                                         {"what", Holds::words},
                                         {"if_then", Holds::words},
                                         {"obstacle", Holds::words}}};
    const auto* const found =
        std::find_if(keys.begin(), keys.end(), [&](const Kept& each) { return each.first == key; });
    return found == keys.end() ? Holds::no_name : found->second;
}

bool says_who(const Prompt& prompt) {
    return prompt.kind == PromptKind::person || prompt.keep == person_target;
}

bool takes_words(const Prompt& prompt) {
    return prompt.kind == PromptKind::text || prompt.kind == PromptKind::step;
}

/// A value that is to be another one.
struct Rename {
    Path path;
    std::string words;
};

using Renaming = std::function<std::string(const std::string& words)>;

void find_renames(const Value& value,
                  const Path& path,
                  const Renaming& renaming,
                  std::vector<Rename>& found) {
    if (const auto* words = std::get_if<std::string>(&value.data)) {
        if (std::string other = renaming(*words); other != *words) {
            found.push_back({path, std::move(other)});
        }
    } else if (const auto* array = std::get_if<Array>(&value.data)) {
        for (std::size_t place = 0; place < array->size(); ++place) {
            Path further = path;
            further.emplace_back(place);
            find_renames((*array)[place], further, renaming, found);
        }
    } else if (const auto* table = std::get_if<Table>(&value.data)) {
        for (const Member& member : *table) {
            Path further = path;
            further.emplace_back(member.key);
            find_renames(member.value, further, renaming, found);
        }
    }
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

/// One block with the name as it is to be from now on.
class Renamed {
  public:
    Renamed(std::string block,
            const std::string& name,
            const Naming& naming,
            const LoadedPacks& packs)
        : naming_(naming), packs_(packs), block_(std::move(block)), path_{name, std::size_t{0}} {}

    /// Nothing where softly cannot change it so.
    std::optional<std::string> with(const Table& table) {
        for (const Member& member : table) {
            if (block_) {
                change(table, member);
            }
        }
        return std::move(block_);
    }

  private:
    void change(const Table& table, const Member& member) {
        switch (held_by(member.key)) {
        case Holds::people:
            change_list(member, &Naming::for_references);
            break;
        case Holds::tags:
            change_list(member, &Naming::for_tags);
            break;
        case Holds::person:
            change_person(member);
            break;
        case Holds::words:
            change_texts(member.value, {member.key}, by(&Naming::for_words));
            break;
        case Holds::answers:
            change_answers(table, member);
            break;
        case Holds::kindness:
            change_kindness(member);
            break;
        case Holds::no_name:
            break;
        }
    }

    template <class Others>
    void change_list(const Member& member, Others others_of) {
        const std::vector<std::string> texts = texts_of(member.value);
        const std::vector<std::string> others = (naming_.*others_of)(texts);
        if (block_ && others != texts) {
            block_ = with_texts(*block_, member.key, others);
        }
    }

    void change_person(const Member& member) {
        const auto* words = std::get_if<std::string>(&member.value.data);
        if (block_ && naming_.how() == NameIn::blanked && words != nullptr
            && naming_.is_meant(*words)) {
            block_ = without_key(*block_, member.key);
        } else {
            change_texts(member.value, {member.key}, by(&Naming::for_reference));
        }
    }

    /// What was chosen is an option's id, whatever words it is made of.
    void change_answers(const Table& table, const Member& member) {
        const auto* answers = std::get_if<Table>(&member.value.data);
        const Pack* pack = pack_of(table);
        for (std::size_t place = 0; answers != nullptr && place < answers->size(); ++place) {
            const Member& answer = (*answers)[place];
            const Prompt* prompt = pack == nullptr ? nullptr : prompt_answered(*pack, answer.key);
            if (prompt != nullptr && says_who(*prompt)) {
                change_texts(answer.value, {member.key, answer.key}, [&](const std::string& words) {
                    const bool chosen = find_option(*prompt, words) != nullptr;
                    return chosen ? words : naming_.for_reference(words);
                });
            } else if (prompt == nullptr || takes_words(*prompt)) {
                change_texts(answer.value, {member.key, answer.key}, by(&Naming::for_words));
            }
        }
    }

    /// How one was to oneself is one of softly's words; what came from others and went to them is told freely.
    void change_kindness(const Member& member) {
        const auto* told = std::get_if<Table>(&member.value.data);
        for (std::size_t place = 0; told != nullptr && place < told->size(); ++place) {
            const Member& each = (*told)[place];
            if (each.key == "received" || each.key == "given") {
                change_texts(each.value, {member.key, each.key}, by(&Naming::for_words));
            }
        }
    }

    void change_texts(const Value& value,
                      const std::vector<std::string>& keys,
                      const Renaming& renaming) {
        Path path = path_;
        path.insert(path.end(), keys.begin(), keys.end());
        std::vector<Rename> renames;
        find_renames(value, path, renaming, renames);
        for (const Rename& rename : renames) {
            const bool in_list = std::holds_alternative<std::size_t>(rename.path.back());
            const std::string literal =
                in_list ? toml_line_string(rename.words) : toml_string(rename.words);
            block_ = block_ ? with_value(*block_, rename.path, literal) : block_;
        }
    }

    Renaming by(std::string (Naming::*rule)(const std::string& words) const) const {
        return [this, rule](const std::string& words) { return (naming_.*rule)(words); };
    }

    const Pack* pack_of(const Table& table) const {
        const Value* id = find(table, "pack");
        const auto* words = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
        return words == nullptr ? nullptr : find_pack(packs_, *words);
    }

    const Naming& naming_;
    const LoadedPacks& packs_;
    std::optional<std::string> block_;
    Path path_;
};

}  // namespace

Naming::Naming(const People& people, std::size_t place, NameIn how)
    : people_(people), person_(people[place]), how_(how), names_(person_.aliases) {
    names_.push_back(person_.name);
}

bool Naming::is_meant(const std::string& words) const {
    return !words.empty() && find_person(people_, words) == &person_;
}

std::string Naming::for_reference(const std::string& words) const {
    if (how_ == NameIn::stays) {
        const bool by_id = !person_.id.empty() && words == person_.id;
        return by_id && !person_.name.empty() ? person_.name : words;
    }
    // The id of somebody else may have the name in it: "dana-2".
    const bool somebody_else = !is_meant(words) && find_person(people_, words) != nullptr;
    return somebody_else ? words : for_words(words);
}

std::string Naming::for_words(const std::string& words) const {
    if (how_ == NameIn::stays) {
        return words;
    }
    return is_meant(words) ? blank_name : blanked(words, names_, blank_name);
}

std::vector<std::string> Naming::for_references(std::vector<std::string> list) const {
    if (how_ == NameIn::blanked) {
        std::erase_if(list, [&](const std::string& words) { return is_meant(words); });
    }
    for (std::string& words : list) {
        words = for_reference(words);
    }
    return list;
}

std::vector<std::string> Naming::for_tags(std::vector<std::string> list) const {
    return how_ == NameIn::stays ? list : for_references(std::move(list));
}

std::optional<std::string> renamed(const std::string& block,
                                   const std::string& name,
                                   const Naming& naming,
                                   const LoadedPacks& packs) {
    const Parsed parsed = parse_toml(block);
    const Value* list = parsed.problem ? nullptr : find(parsed.table, name);
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    const auto* table =
        array == nullptr || array->empty() ? nullptr : std::get_if<Table>(&array->front().data);
    return table == nullptr ? block : Renamed{block, name, naming, packs}.with(*table);
}

}  // namespace softly
