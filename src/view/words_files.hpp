#pragma once

#include <span>
#include <string>
#include <string_view>
#include <system_error>

/// What softly says about files: clauses for "the journal could not be changed: …", and the words of
/// Problems. The store speaks through these too.
namespace softly::words {

/// What an error means for someone who reads it: "the disk is full".
std::string meaning(const std::error_code& error);

std::string cannot_be_read(const std::error_code& error);
std::string belongs_to_someone_else();
std::string is_a_file_of_the_journal();
std::string is_no_ordinary_file();
std::string link_leads_nowhere(const std::error_code& error);
std::string link_of_someone_else();
std::string directory_open_to_all(std::string_view directory);
std::string keeps_changing();
std::string can_only_be_added_to();
std::string leftover_kept(std::string_view path);
std::string is_no_kept_change();
std::string kept_change_unreadable(const std::error_code& error);
std::string spool_not_readable();
std::string block_was_changed();
std::string changed_since();
std::string change_waits_for_its_files();
std::string undo_copy_unreadable(std::string_view path);
std::string nothing_can_follow();
std::string list_in_brackets(std::string_view name);
std::string key_in_sub_table(std::string_view key, std::string_view table);
/// "/home/…/2026-11.toml: the disk is full".
std::string file_trouble(std::string_view file, std::string_view why);
/// "line 3: a quote is missing".
std::string line_trouble(int line, std::string_view why);
std::string entries_gone(int count, std::string_view month);
std::string is_no_list_of_entries(std::string_view name);
// What is odd about an entry written by hand; each but the last five follows the key's name.
std::string text_expected();
std::string texts_expected();
std::string word_expected(std::span<const std::string_view> words);
std::string rating_expected();
std::string flag_expected();
std::string table_expected();
std::string time_expected();
std::string time_without_offset();
std::string time_without_clock();
std::string entry_without_id();
std::string entry_without_time();
std::string double_id(std::string_view id);
std::string unknown_setting_near(std::string_view name, std::string_view meant);
std::string setting_not_written(std::string_view file, std::string_view why);
std::string no_place_for_setting();
std::string helplines_too_large();
std::string helpline_without_a_way();
std::string no_home();
std::string no_current_directory(std::string_view path);

}  // namespace softly::words
