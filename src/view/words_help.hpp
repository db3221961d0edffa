#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What softly says about its own use: help pages, the manual, and words it could not follow.
namespace softly {

// Help pages
std::string way_to_help();
std::string overview_title();
std::string overview_ending();
std::string page_title(std::string_view command, std::string_view summary);
std::string page_ending(std::string_view parent);

// Words that softly could not follow. `hint` is what may have been meant, or empty. What a person
// typed is repeated only where it cannot be private, and then short and safe to print.
std::string unknown_command(std::string_view typed, std::string_view hint);
std::string unknown_child(std::string_view parent, std::string_view typed, std::string_view hint);
std::string unknown_flag(std::string_view command, std::string_view typed, std::string_view hint);
std::string flag_of_another(std::string_view flag, std::string_view command);
std::string dash_goes_after_dashes(std::string_view command);
std::string value_is_missing(std::string_view flag, std::string_view value);
std::string flag_takes_no_value(std::string_view flag);
std::string word_is_missing(std::string_view command, std::string_view name);
std::string name_a_child(std::string_view parent);
std::string too_many_words(std::string_view command, bool has_message_flag);
std::string not_a_choice(std::string_view flag,
                         std::string_view typed,
                         std::span<const std::string> choices,
                         std::string_view hint);

/// "a", "a or b", "a, b or c".
std::string one_of(std::span<const std::string> choices);

// Trouble that no command saw coming
std::string out_of_memory();
std::string fault_of_its_own();
std::string borrowed_rights();

// The manual page
using Definitions = std::vector<std::pair<std::string_view, std::string_view>>;
std::string manual_name();
std::string manual_description();
std::string manual_about_dashes();
std::string manual_about_dates();
std::string manual_about_help_card();
/// A helplines.toml of one's own.
std::string manual_own_helpline();
std::string manual_about_own_helplines();
Definitions manual_environment();
Definitions manual_files();
Definitions manual_exit_codes();
std::string manual_about_signpost();
/// What ./dev signpost prints; a test compares them.
std::string manual_signpost_figures();
std::string manual_after_signpost_figures();
std::string manual_about_privacy();

}  // namespace softly
