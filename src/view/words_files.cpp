#include "view/words_files.hpp"

#include <cerrno>

#include <fmt/core.h>

namespace softly::words {

std::string meaning(const std::error_code& error) {
    if (error == std::errc::no_space_on_device
        || error == std::error_code{EDQUOT, std::generic_category()}) {
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
    if (error == std::errc::file_too_large) {
        return "this is larger than softly reads (64 MiB)";
    }
    if (error == std::errc::not_supported) {
        return "this is not an ordinary file";
    }
    return fmt::format("this cannot be read: {}", meaning(error));
}

std::string is_a_file_of_the_journal() {
    return "softly reads that file, so no page is put over it";
}

std::string is_no_ordinary_file() {
    return "it is no ordinary file; without -o everything goes to standard output";
}

std::string belongs_to_someone_else() {
    return "the file belongs to another account on this machine";
}

std::string link_leads_nowhere(const std::error_code& error) {
    return fmt::format("the file is a link that leads nowhere ({})", meaning(error));
}

std::string link_of_someone_else() {
    return "the file is a link that another account on this machine made";
}

std::string directory_open_to_all(std::string_view directory) {
    return fmt::format("every account on this machine can change what is in {0}, so softly puts "
                       "nothing there; chmod o-w {0} closes it",
                       directory);
}

std::string keeps_changing() {
    return "another program keeps changing the file";
}

std::string can_only_be_added_to() {
    return "the file has a second name or its directory is closed, so softly can add to it but not "
           "change it";
}

std::string leftover_kept(std::string_view path) {
    return fmt::format("Words that softly put aside are kept in {}; look whether they are wanted.",
                       path);
}

std::string is_no_kept_change() {
    return "this is not a change that softly kept; it was left alone";
}

std::string kept_change_unreadable(const std::error_code& error) {
    return fmt::format("this kept change cannot be read: {}", meaning(error));
}

std::string nothing_can_follow() {
    return "TOML lets no new [[block]] follow what stands in the file; softly doctor tells where";
}

std::string list_in_brackets(std::string_view name) {
    return fmt::format(
        "\"{0}\" is a list in brackets here, so nothing can be added to it; [[{0}]] blocks "
        "can be",
        name);
}

std::string key_in_sub_table(std::string_view key, std::string_view table) {
    return fmt::format(
        "\"{0}\" stands below the header of \"{1}\" and so belongs to that; move it above "
        "the header, or write {1} with dotted keys",
        key,
        table);
}

std::string spool_not_readable() {
    return "what waits there cannot be read right now";
}

std::string block_was_changed() {
    return "the entry says something else by now";
}

std::string changed_since() {
    return "these words, or what stood there, say something else by now";
}

std::string change_waits_for_its_files() {
    return "a part of the last change is not in its file yet; softly doctor tells what keeps it";
}

std::string undo_copy_unreadable(std::string_view path) {
    return fmt::format("{}: this copy of the last change cannot be read", path);
}

std::string file_trouble(std::string_view file, std::string_view why) {
    return fmt::format("{}: {}", file, why);
}

std::string line_trouble(int line, std::string_view why) {
    return fmt::format("line {}: {}", line, why);
}

std::string entries_gone(int count, std::string_view month) {
    return count == 1
               ? fmt::format(
                   "An entry written in the last days is no longer in {}. A copy is kept: "
                   "softly doctor tells more.",
                   month)
               : fmt::format("{} entries written in the last days are no longer in {}. Copies are "
                             "kept: softly doctor tells more.",
                             count,
                             month);
}

std::string is_no_list_of_entries(std::string_view name) {
    return fmt::format(
        "\"{}\" holds something that is no [[{}]] block, so it is not read", name, name);
}

std::string text_expected() {
    return "is not a text in quotes, so it is not used";
}

std::string texts_expected() {
    return "holds something that is no text, so that part is not used";
}

std::string word_expected(std::span<const std::string_view> words) {
    std::string all;
    for (const std::string_view word : words) {
        all += fmt::format("{}\"{}\"", all.empty() ? "" : ", ", word);
    }
    return fmt::format("holds something that is none of {}, so that is not used", all);
}

std::string rating_expected() {
    return "is not a whole number from 0 to 10, so it is not counted";
}

std::string flag_expected() {
    return "is not true or false, so it is not used";
}

std::string table_expected() {
    return "is not a table, so it is not used";
}

std::string time_expected() {
    return "is not a date and time such as 2026-11-22T09:15:03+02:00, so the entry is listed last";
}

std::string time_without_offset() {
    return "at has no offset from UTC, so it is read as the time here";
}

std::string time_without_clock() {
    return "at has no time of day, so it is read as noon here";
}

std::string entry_without_id() {
    return "this entry has no id, so no command can name it";
}

std::string entry_without_time() {
    return "this entry has no at, so it is listed last";
}

std::string double_id(std::string_view id) {
    return fmt::format("two different entries share the id {}; both are shown", id);
}

std::string unknown_setting_near(std::string_view name, std::string_view meant) {
    return fmt::format("softly has no setting \"{}\"; perhaps {} is meant", name, meant);
}

std::string helplines_too_large() {
    return "this is larger than the help card reads (256 KiB), so the card goes on without it";
}

std::string helpline_without_a_way() {
    return "this helpline has no phone, text, chat or whatsapp, so the help card leaves it out";
}

std::string setting_not_written(std::string_view file, std::string_view why) {
    return fmt::format("{} was not changed: {}", file, why);
}

std::string no_place_for_setting() {
    return "softly found no safe place for this setting; softly config edit opens the file";
}

std::string no_current_directory(std::string_view path) {
    return fmt::format(
        "The current directory cannot be found, so \"{}\" names no place. Nothing was "
        "written.",
        path);
}

std::string no_home() {
    return "HOME is not set, so softly does not know where its files are. Nothing was written to "
           "disk. Set HOME, or set SOFTLY_HOME to a directory.";
}

}  // namespace softly::words
