#include "store/people_changes.hpp"

#include "base/text.hpp"
#include "core/person_fields.hpp"
#include "store/block_keys.hpp"
#include "store/list_items.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {
namespace {

std::string line_of(std::string_view key, const std::string& literal) {
    return std::string{key}.append(" = ").append(literal).append("\n");
}

std::string written(std::string_view key, const std::string& text) {
    return text.empty() ? "" : line_of(key, toml_line_string(text));
}

std::string written(std::string_view key, const std::vector<std::string>& texts) {
    return texts.empty() ? "" : list_block(key, texts);
}

std::string written(std::string_view key, const std::optional<Timestamp>& stamp) {
    return stamp ? line_of(key, stamp->written) : "";
}

std::string written(std::string_view key, const std::optional<bool>& flag) {
    return flag ? line_of(key, *flag ? "true" : "false") : "";
}

/// One block with one value after the other brought up to what was asked for.
class Rewording {
  public:
    explicit Rewording(std::string block) : block_(std::move(block)) {}

    template <class Member>
    void bring(std::string_view key, const Member& before, const Member& after) {
        if (block_ && before != after) {
            block_ = reworded(key, after);
        }
    }

    const std::optional<std::string>& block() const { return block_; }

  private:
    std::optional<std::string> reworded(std::string_view key, const std::string& text) const {
        return text.empty() ? without_key(*block_, key)
                            : with_key(*block_, key, toml_line_string(text));
    }

    std::optional<std::string> reworded(std::string_view key,
                                        const std::vector<std::string>& texts) const {
        return with_texts(*block_, key, texts);
    }

    std::optional<std::string> reworded(std::string_view key,
                                        const std::optional<Timestamp>& stamp) const {
        return stamp ? with_key(*block_, key, stamp->written) : without_key(*block_, key);
    }

    std::optional<std::string> reworded(std::string_view key,
                                        const std::optional<bool>& flag) const {
        return flag ? with_key(*block_, key, *flag ? "true" : "false") : without_key(*block_, key);
    }

    std::optional<std::string> block_;
};

}  // namespace

std::string write_person(const Person& person) {
    std::string text = "[[person]]\n" + line_of("id", toml_line_string(person.id));
    each_person_key(
        [&](std::string_view key, auto member) { text += written(key, person.*member); });
    return text;
}

bool is_id_taken(const LoadedPeople& loaded, const std::string& id) {
    const std::string wanted = folded(id);
    return std::any_of(loaded.people.begin(),
                       loaded.people.end(),
                       [&](const Person& person) { return folded(person.id) == wanted; })
           || (loaded.unread && loaded.text.find(id) != std::string::npos);
}

Change change_adding(const Person& person) {
    return {std::string{people_file}, person.id, "", write_person(person)};
}

std::optional<Change> change_of_person(const LoadedPeople& loaded,
                                       std::size_t place,
                                       const Person& after) {
    const std::string block = block_of_person(loaded, place);
    if (block.empty()) {
        return std::nullopt;
    }
    const Person& before = loaded.people[place];
    Rewording rewording{block};
    each_person_key([&](std::string_view key, auto member) {
        rewording.bring(key, before.*member, after.*member);
    });
    return rewording.block() ? std::optional{Change{
               std::string{people_file}, before.id, block, *rewording.block()}}
                             : std::nullopt;
}

std::optional<Change> change_removing(const LoadedPeople& loaded, std::size_t place) {
    const std::string block = block_of_person(loaded, place);
    return block.empty() ? std::nullopt
                         : std::optional{
                             Change{std::string{people_file}, loaded.people[place].id, block, ""}};
}

}  // namespace softly
