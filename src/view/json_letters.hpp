#pragma once

#include "base/error.hpp"
#include "core/letter.hpp"

#include <string>

namespace softly {

/// `letter list` as design.md section 4 has it: everything but the words.
std::string letters_json(const Letters& letters, const Problems& problems);

}  // namespace softly
