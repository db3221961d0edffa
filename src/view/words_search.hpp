#pragma once

#include <string>
#include <string_view>

/// What `search` and `kept` say.
namespace softly::words {

std::string rating_without_number(std::string_view rating);
std::string nothing_to_look_for();
std::string no_kept_words();

}  // namespace softly::words
