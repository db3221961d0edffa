#pragma once

#include <string>
#include <string_view>

/// What softly says of the made-up half year. Paths are fit for the screen already.
namespace softly::words {

/// A comment, the first line of each of its files.
std::string demo_file_is_made_up();

std::string demo_done(std::string_view directory);
/// The commands to look at it with; `home` is one word of a shell.
std::string demo_ways(std::string_view home);

// Nothing was written
std::string demo_directory_unnamed();
std::string demo_directory_in_use(std::string_view directory);
std::string demo_not_over_file(std::string_view path);
std::string demo_not_in_own_journal(std::string_view directory);
std::string demo_not_written(std::string_view directory, std::string_view why);

/// What was begun could not be taken away again.
std::string demo_left_over(std::string_view directory, std::string_view why);

}  // namespace softly::words
