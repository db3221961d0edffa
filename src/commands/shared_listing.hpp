#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"
#include "store/journal.hpp"
#include "store/people_file.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace softly {

/// How many entries a listing shows where no -n says it.
inline constexpr std::size_t shown_unless_said = 20;

/// Shows entries whole as text, or as JSON, says the problems, and gives the exit code.
ExitCode show_whole(Desk& desk, const Loaded& loaded, const People& people);

/// Shows entries as a listing does, with folded words to be marked, says so where there are none, says
/// the problems of all files it had to read, and gives the exit code.
ExitCode show_listing(Desk& desk,
                      const Journal& journal,
                      Loaded loaded,
                      const LoadedPeople& known,
                      std::span<const std::string> marked = {});

}  // namespace softly
