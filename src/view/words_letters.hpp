#pragma once

#include "core/letter.hpp"
#include "core/prompt.hpp"

#include <string>
#include <string_view>

/// What softly says about letters to oneself.
namespace softly::words {

// Writing
Prompt letter_prompt();
std::string letter_goes_on();
std::string letter_kept(const Letter& letter);
std::string letter_kept_not_filed(std::string_view why);
std::string letter_not_kept(std::string_view why);
std::string letter_is_empty();
std::string letter_is_too_large(std::string_view rescued);
std::string letter_is_not_utf8(std::string_view rescued);
std::string letter_let_go();
std::string letter_draft_kept();
std::string letter_draft_is_older(std::string_view path);
std::string needs_terminal_letter();
std::string letter_words_are_not_typed_here();
std::string one_way_to_open();
std::string letters_know_hard_days(std::string_view typed);
std::string not_a_day_for_letter(std::string_view typed);
std::string day_for_letter_has_gone_by(Date day);

// Listing
std::string no_letters_yet();
std::string letter_written(const Letter& letter);
std::string letter_opens(const Letter& letter, Date today);
std::string letter_was_opened(const Moment& opened);

// Opening
std::string nothing_to_open();
std::string letter_from(const Letter& letter);
std::string letter_waits_for(Date day, std::string_view id);
std::string letter_waits_for_hard_day(std::string_view id);
std::string open_before_its_day(Date day);
std::string open_for_hard_day();
std::string stays_closed();
std::string letter_without_words();
std::string unknown_letter(std::string_view typed);
std::string opening_not_noted(std::string_view why);
std::string letter_for_now(std::string_view id);

// letters.toml as it was read
std::string letter_without_id();
std::string open_when_unknown();
std::string letter_key_unusable(std::string_view key);

}  // namespace softly::words
