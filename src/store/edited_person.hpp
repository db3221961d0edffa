#pragma once

#include "base/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// What came back from an editor that had one person's TOML.
struct EditedPerson {
    std::string block;             ///< LF, comments around it included; "" where nothing is left
    std::optional<Problem> wrong;  ///< why people.toml cannot take it; its file is left empty
};

/// Reads it; `id` is the one the person had, which must not change.
EditedPerson read_edited_person(std::string_view text, const std::string& id);

}  // namespace softly
