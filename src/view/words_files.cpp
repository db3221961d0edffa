#include "view/words_files.hpp"

#include <cerrno>

#include <fmt/core.h>

namespace softly::words {

std::string meaning(const std::error_code& error) {
    if (error == std::errc::no_space_on_device ||
        error == std::error_code{EDQUOT, std::generic_category()}) {
        return "the disk is full";
    }
    if (error == std::errc::read_only_file_system) {
        return "the disk is read-only";
    }
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return "the system does not allow it";
    }
    if (error == std::errc::io_error) {
        return "the disk gave an error";
    }
    if (error == std::errc::file_too_large) {
        return "the file would be larger than the system allows";
    }
    if (error == std::errc::timed_out) {
        return "another run of softly is busy with the journal";
    }
    if (error == std::errc::not_a_directory) {
        return "a file stands where a directory belongs";
    }
    if (error == std::errc::is_a_directory) {
        return "a directory stands where a file belongs";
    }
    if (error == std::errc::no_such_file_or_directory) {
        return "it is not there";
    }
    return error.message();
}

std::string cannot_be_read(const std::error_code& error) {
    return fmt::format("this cannot be read: {}", meaning(error));
}

std::string belongs_to_someone_else() {
    return "the file belongs to another account on this machine";
}

std::string link_leads_nowhere(const std::error_code& error) {
    return fmt::format("the file is a link that leads nowhere ({})", meaning(error));
}

std::string link_into_open_directory() {
    return "the file is a link into a directory that anyone can write in";
}

std::string keeps_changing() {
    return "another program keeps changing the file";
}

std::string can_only_be_added_to() {
    return "the file has a second name or its directory is closed, so softly can add to it but not "
           "change it";
}

std::string leftover_kept(std::string_view path) {
    return fmt::format("Words that an interrupted change could not file are kept in {}.", path);
}

std::string is_no_kept_change() {
    return "this is not a change that softly kept; it was left alone";
}

std::string kept_change_unreadable(const std::error_code& error) {
    return fmt::format("this kept change cannot be read: {}", meaning(error));
}

std::string block_was_changed() {
    return "the entry says something else by now";
}

std::string file_trouble(std::string_view file, std::string_view why) {
    return fmt::format("{}: {}", file, why);
}

std::string line_trouble(int line, std::string_view why) {
    return fmt::format("line {}: {}", line, why);
}

std::string entries_gone(int count, std::string_view month) {
    return count == 1
               ? fmt::format("An entry written in the last days is no longer in {}. A copy is kept: "
                             "softly doctor tells more.",
                             month)
               : fmt::format("{} entries written in the last days are no longer in {}. Copies are "
                             "kept: softly doctor tells more.",
                             count, month);
}

std::string is_no_list_of_entries(std::string_view name) {
    return fmt::format("\"{}\" holds something that is no [[{}]] block, so it is not read", name,
                       name);
}

std::string double_id(std::string_view id) {
    return fmt::format("two different entries share the id {}; both are shown", id);
}

std::string unknown_setting_near(std::string_view name, std::string_view meant) {
    return fmt::format("softly has no setting \"{}\"; perhaps {} is meant", name, meant);
}

std::string setting_not_written(std::string_view file, std::string_view why) {
    return fmt::format("{} was not changed: {}", file, why);
}

std::string no_place_for_setting() {
    return "softly found no safe place for this setting; softly config edit opens the file";
}

std::string no_current_directory(std::string_view path) {
    return fmt::format("The current directory cannot be found, so \"{}\" names no place. Nothing was "
                       "written.",
                       path);
}

std::string no_home() {
    return "HOME is not set, so softly does not know where its files are. Nothing was written to "
           "disk. Set HOME, or set SOFTLY_HOME to a directory.";
}

}  // namespace softly::words
