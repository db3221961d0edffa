#pragma once

#include "base/date.hpp"
#include "core/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What `open_when` says of a letter for a hard day; the one word it may say.
inline constexpr std::string_view for_a_hard_day = "hard";

/// A letter to oneself: one block of letters.toml.
struct Letter {
    std::string id;
    std::optional<Moment> written;
    std::optional<Date> open_on;
    std::string open_when;
    std::optional<Moment> opened;
    std::string text;
    Table extra;  ///< keys that softly does not know and values it cannot use

    bool operator==(const Letter&) const = default;
};

using Letters = std::vector<Letter>;

/// True where its day has not come yet.
bool waits_for_its_day(const Letter& letter, Date today);

/// True where it is for a hard day and nobody has opened it.
bool waits_for_a_hard_day(const Letter& letter);

/// The closed letter to open where none is named: on a hard day those for one come first, else those whose day
/// has come, then those without a day. Those for a hard day are left for one; null where there is none.
const Letter* letter_to_open(const Letters& letters, Date today, bool is_hard_day);

/// The first closed letter for a hard day, or null.
const Letter* letter_for_a_hard_day(const Letters& letters);

}  // namespace softly
