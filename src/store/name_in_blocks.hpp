#pragma once

#include "core/person.hpp"
#include "store/packs.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace softly {

/// What becomes of somebody's name in what was written when they leave people.toml.
enum class NameIn {
    stays,   ///< references by id become the name, as words
    blanked  ///< references go, and the name and other names in texts become blank_name
};

/// What stands where a name was.
inline constexpr const char* blank_name = "___";

/// What becomes of texts once people[place] is to leave. In words a name counts where it stands by itself and is
/// spelled as in people.toml: "Will" is a name, "will" is not.
class Naming {
  public:
    Naming(const People& people, std::size_t place, NameIn how);

    NameIn how() const { return how_; }

    /// True where the whole text is a name or the id of the one who leaves.
    bool is_meant(const std::string& words) const;

    /// A text that says whom it was with: an id, or the name of somebody who is not on the list.
    std::string for_reference(const std::string& words) const;

    /// Words of the person's own.
    std::string for_words(const std::string& words) const;

    /// A list that names people: where the name is blanked it names one fewer.
    std::vector<std::string> for_references(std::vector<std::string> list) const;

    /// Tags are words that may be a name.
    std::vector<std::string> for_tags(std::vector<std::string> list) const;

  private:
    const People& people_;
    const Person& person_;
    NameIn how_;
    std::vector<std::string> names_;
};

/// A block `[[name]]` with the name as it is to be from now on; nothing where softly cannot change it so. Comments
/// stay. By the packs is known which answers say who it was, which are words, and which are options and stay; an
/// answer to a prompt that they do not have is taken for words.
std::optional<std::string> renamed(const std::string& block,
                                   const std::string& name,
                                   const Naming& naming,
                                   const LoadedPacks& packs);

}  // namespace softly
