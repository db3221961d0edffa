#pragma once

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

}  // namespace softly::words
