#pragma once

#include "core/prompt.hpp"

#include <string>
#include <string_view>

/// What softly says in a sitting.
namespace softly {

/// The keys in one line, for the foot of a prompt.
std::string key_line(PromptKind kind);
/// The keys for a question with keys of its own.
std::string key_line_of_one_key();
/// The keys at the close of a pack.
std::string key_line_of_close();
/// Every key with what it does, a line each.
std::string key_card(PromptKind kind);
/// The same for line mode.
std::string key_card_in_lines(PromptKind kind);
/// The keys in one line for line mode, where each is followed by Enter.
std::string key_line_in_lines(PromptKind kind);
std::string any_key_goes_back();
std::string any_key_goes_on();
std::string any_key_turns_page();

// Scales and choices
std::string numb();
std::string numbers_from_to(int low, int high);
std::string meaning_of_ends(int low,
                            std::string_view low_words,
                            int high,
                            std::string_view high_words);
std::string number_wanted(int low, int high);
std::string number_or_numb_wanted(int low, int high);

// Several choices
std::string keys_that_mark();
std::string several_numbers(int high);
std::string several_wanted(int high);

// People
std::string another_name();
std::string number_or_name();
std::string number_of_list_or_name(int high);

// Texts
std::string enter_when_done();
std::string end_with_enter();

// What is shown or paced
std::string enter_goes_on();
std::string breathe_in();
std::string breathe_out();

// The close
/// A quiet line for a sitting that was heavy.
std::string help_is_there();

// Answers that are there already
std::string answer_so_far(std::string_view answer);
/// Where a skip leaves it too.
std::string enter_keeps_it();
std::string enter_keeps_it_or_skip(PromptKind kind);

// Keys that have nothing to do here
std::string first_question();
std::string editor_is_for_words();
std::string text_as_it_was();
std::string one_of_these_keys(std::string_view keys);

}  // namespace softly
