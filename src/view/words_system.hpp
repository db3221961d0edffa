#pragma once

#include <string>
#include <system_error>

/// What softly says about its surroundings. Reads nothing of ours, so that os can speak through it.
namespace softly::words {

std::string output_not_written(const std::error_code& error);
std::string input_not_read(const std::error_code& error);
std::string unreadable_softly_now();

}  // namespace softly::words
