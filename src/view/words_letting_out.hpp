#pragma once

#include "core/prompt.hpp"

#include <string>
#include <string_view>

/// What softly says of a draft that goes out of the journal, into a file of the person's own.
namespace softly::words {

std::string draft_written(std::string_view path);
std::string draft_name_taken(std::string_view path);
std::string draft_not_written(std::string_view path, std::string_view why);
/// Asked where the name before did not do.
Prompt another_file();
std::string draft_stays_here();

}  // namespace softly::words
