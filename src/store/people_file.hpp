#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace softly {

inline constexpr std::string_view people_file = "people.toml";

struct LoadedPeople {
    People people;     ///< in the order of the file; who waits to be filed is among them
    std::string text;  ///< of people.toml as it is once what waits for it is filed
    Problems problems;
    bool unread = false;  ///< the file is there and could not be read as a whole
    std::set<std::string>
        doubled;  ///< ids, folded, that stand more than once: which is meant is not sure
    std::set<std::string> awaited;  ///< ids that a change waits to be filed for
    std::map<std::string, std::string>
        waiting;  ///< by id, the blocks that the file keeps out for now, as they are to be
};

/// people.toml with what waits for it; nobody where it is not there, or where it is larger than `limit`. Of
/// one that cannot be read as a whole, those people who read by themselves, and whoever may be meant as
/// unsafe as such. Whoever shares an id with somebody unsafe is unsafe too.
LoadedPeople load_people(World& world, const Layout& layout, std::uint64_t limit = 64 << 20);

/// What somebody wrote by hand that softly reads around: no id, one that stands there twice, a circle or a
/// wish that it does not know.
Problems odd_in_people(const LoadedPeople& loaded, const Layout& layout);

/// The block of people[place], LF; empty where softly cannot change it: for how it stands there, or because
/// its id stands there twice.
std::string block_of_person(const LoadedPeople& loaded, std::size_t place);

}  // namespace softly
