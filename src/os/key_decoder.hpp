#pragma once

#include "os/terminal.hpp"

#include <optional>
#include <string>

namespace softly {

/// Takes the first key off what a terminal sent; nothing where more bytes are needed to tell. Where
/// `settled`, none are on their way: what is incomplete counts as it stands. An Enter right behind a
/// character belongs to it. A bracketed paste is one key. What has no name is `other` with its bytes.
std::optional<Key> next_key(std::string& bytes, bool settled);

}  // namespace softly
