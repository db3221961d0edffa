#pragma once

#include "base/error.hpp"
#include "core/entry.hpp"
#include "core/person.hpp"
#include "core/settings.hpp"
#include "core/summary.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace softly {

/// The documents of design.md section 4, each with a newline at its end. Control and bidi characters are escaped.
/// `people` gives the names whose initials a discreet listing shows; ids stand in for those it lacks.
std::string entries_json(std::span<const Placed> entries,
                         const Problems& problems,
                         bool discreetly,
                         const People& people = {});
std::string kept_json(const Placed& entry);
std::string kept_words_json(std::span<const Quote> kept, const Problems& problems);
std::string summary_json(const Summary& summary, const Problems& problems, bool quotes);
/// `mended` is what was done, where something was asked for.
std::string doctor_json(const Problems& problems,
                        int pending,
                        int receipts_gone,
                        const std::optional<std::vector<std::string>>& mended);
std::string paths_json(std::span<const std::pair<std::string, std::string>> paths);
/// With a name, that one setting alone under "settings".
std::string settings_json(const Settings& settings, const std::string& only);

}  // namespace softly
