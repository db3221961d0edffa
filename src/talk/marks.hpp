#pragma once

#include "core/prompt.hpp"
#include "os/terminal.hpp"
#include "talk/pick.hpp"
#include "talk/rows.hpp"
#include "view/style.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Several of a prompt's options, as they are being marked.
struct Marks {
    std::vector<bool> marked;  ///< by the options' places
    std::size_t at = 0;        ///< the row that the arrows have come to
    bool puzzled = false;      ///< say what would be an answer

    bool operator==(const Marks&) const = default;
};

struct MarksStep {
    Marks marks;
    Entered entered = Entered::not_yet;
};

/// Marks as they begin: none, or a former answer's.
Marks first_marks(const Prompt& prompt, std::string_view former);

/// What one key does: a digit or letter toggles its row, Space the one that the arrows have come to.
MarksStep pressed(Marks marks, const Key& key);

/// The options that are marked, as they are stored; empty for none.
std::string value_of(const Prompt& prompt, const Marks& marks);

/// The options, a row each with its key; what is marked has an x, so that no colour is needed.
RowLines mark_lines(const Prompt& prompt, const Marks& marks, const Style& style);

/// The options that a line names, by numbers ("1 3 4") or by an option's words, as they are stored.
std::optional<std::string> options_named(const Prompt& prompt, std::string_view line);

}  // namespace softly
