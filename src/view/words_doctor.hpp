#pragma once

#include "base/date.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What `doctor` says of a finding; each follows the file's name.
namespace softly::words {

std::string all_is_well();
std::string doctor_waiting(std::string_view what);
std::string doctor_stray_temporary();
std::string doctor_editor_file();
std::string doctor_other_name();
std::string doctor_conflict_copy();
std::string doctor_wrong_month(std::string_view id, std::string_view month);
std::string doctor_open_directory();
std::string doctor_open_to_all();
std::string doctor_editor_text();
std::string doctor_open_file();
std::string doctor_quarantined();
std::string doctor_rescued();
std::string doctor_gone(std::string_view id);
std::string doctor_not_linked();
std::string doctor_double(std::string_view id);
std::string reminders_last_look(LocalTime when);
std::string reminders_never_looked();
std::string fix_can_help();
std::string restore_can_help();

// What doctor --fix and --restore are about to do
std::string mend_mode(std::string_view path);
std::string mend_waiting(std::string_view path);
std::string mend_temporary(std::string_view path);
std::string mend_split(std::string_view path, std::size_t entries);
std::string mend_month(std::string_view id, std::string_view from, std::string_view to);
std::string mend_double(std::string_view id, std::string_view file);
std::string mend_empty_copy(std::string_view path);
std::string mend_restore(std::string_view id, std::string_view month);
std::string not_mended(std::string_view path, std::string_view why);
std::string not_mended_yet(std::string_view why);
std::string receipt_unreadable(std::string_view name);
std::string nothing_to_mend();
std::string nothing_to_restore();

}  // namespace softly::words
