#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/people_file.hpp"
#include "store/spool.hpp"

#include <cstddef>
#include <vector>

namespace softly {

/// What becomes of somebody's name in what was written when they leave people.toml.
enum class NameIn {
    stays,   ///< references by id become the name, as words
    blanked  ///< references go, and the name and other names in texts become blank_name
};

/// What stands where a name was.
inline constexpr const char* blank_name = "___";

/// Changes to what was written, and what came of looking.
struct NameRemoval {
    std::vector<Change> changes;
    int entries = 0;    ///< journal entries among them
    int others = 0;     ///< steps, letters and sections of the plan among them
    Problems problems;  ///< files and blocks that were left as they are
};

/// Looks through every file for people[place]. In texts a name counts where it stands as a word by itself and
/// is spelled as in people.toml: "Will" is a name, "will" is not. Comments are never changed.
NameRemoval name_removal(
    World& world, const Layout& layout, const LoadedPeople& loaded, std::size_t place, NameIn how);

}  // namespace softly
