#include "view/words_demo.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string demo_file_is_made_up() {
    return "# Made up by softly demo, to look around in: no person wrote this.\n";
}

std::string demo_done(std::string_view directory) {
    return fmt::format(
        "A made-up half year is in {}. Every file in it says that no person wrote it. "
        "Your own journal is as it was.",
        directory);
}

std::string demo_ways(std::string_view home) {
    return fmt::format("To look around in it:\n"
                       "  SOFTLY_HOME={0} softly summary --year\n"
                       "  SOFTLY_HOME={0} softly list\n"
                       "  SOFTLY_HOME={0} softly due\n"
                       "  SOFTLY_HOME={0} softly now\n"
                       "  SOFTLY_HOME={0} softly summary --year --format html -o page.html\n"
                       "What you write that way goes into it too. When you are done, remove the "
                       "directory.",
                       home);
}

std::string demo_directory_unnamed() {
    return "The name of the directory is empty. Nothing was written. Name one, such as: softly "
           "demo look-around";
}

std::string demo_directory_in_use(std::string_view directory) {
    return fmt::format(
        "{} is not empty, so nothing was written to it. Name a directory that is new "
        "or empty, such as: softly demo look-around",
        directory);
}

std::string demo_not_over_file(std::string_view path) {
    return fmt::format("{} is not a directory. It stays as it is, and nothing was written. Name a "
                       "directory that is new or empty.",
                       path);
}

std::string demo_not_in_own_journal(std::string_view directory) {
    return fmt::format("{} belongs to your own journal, so nothing made up was written to it. Name "
                       "a directory somewhere else.",
                       directory);
}

std::string demo_not_written(std::string_view directory, std::string_view why) {
    return fmt::format("The made-up half year was not written to {}: {}. Nothing of it is left "
                       "there. You can name another directory.",
                       directory,
                       why);
}

std::string demo_left_over(std::string_view directory, std::string_view why) {
    return fmt::format("The made-up half year was not written to {}: {}. Some of its files could "
                       "not be taken away again; the directory can be removed.",
                       directory,
                       why);
}

}  // namespace softly::words
