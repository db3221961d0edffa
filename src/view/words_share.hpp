#pragma once

#include "core/entry.hpp"
#include "core/prompt.hpp"
#include "core/summary.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What softly says where a person chooses what somebody else may read, and on that page.
namespace softly::words {

// On the page
std::string shared_title(const DateSpan& span, bool with_days);
std::string what_to_know();
std::string in_my_words();
/// "2026-11-20 18:03, check-in", or the kind alone; the kind is fit for the screen.
std::string shared_entry_heading(const Entry& entry, std::string_view kind, bool with_numbers);
/// Each fact that stands below an entry's words, a line for each; figures too where they are wanted.
std::vector<std::string> shared_entry_facts(const Entry& entry, bool with_numbers);

// Choosing
/// The parts of a summary, those that hold something.
Prompt which_parts(const std::vector<std::string>& parts);
/// How many entries to look through, where there are many.
Prompt which_entries(std::size_t newest, std::size_t all);
/// One screen of entries; `of` screens in all, counted from 1.
Prompt choose_entries(std::vector<Option> entries, std::size_t page, std::size_t of);
Prompt what_about_names();
Prompt what_would_you_like_them_to_know();
Prompt write_this(std::string_view file);
/// A line for one entry in such a list; the words are fit for the screen and on one line.
std::string entry_in_list(const Entry& entry, std::string_view kind, std::string_view text);

std::string nothing_was_shared();
std::string share_not_written();
std::string needs_terminal_share();
std::string no_part_or_entry(std::string_view typed);
std::string share_has_own_words();
std::string share_is_to_be_read();
std::string share_flag_alone(std::string_view flag);

}  // namespace softly::words
