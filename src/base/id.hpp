#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace softly {

/// Ten of Crockford's base32 in lower case, the first a letter, from 64 random bits.
std::string make_id(std::uint64_t random);

/// True for what make_id can give.
bool is_id(std::string_view text);

/// A typed id as it is stored: lower case, with the letters o, i and l read as 0, 1 and 1.
std::string typed_id(std::string_view text);

/// Sixteen letters and digits for any text, to name a file after it that tells nothing of it. FNV-1a: it
/// guards nothing.
std::string hash_name(std::string_view text);

}  // namespace softly
