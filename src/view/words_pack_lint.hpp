#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// What softly says of a prompt pack's file that is not as it could be. The store speaks through these too.
namespace softly::words {

// Values that do not fit; each names the key
std::string pack_value_is(std::string_view key, std::string_view wanted);
std::string one_line_text_wanted();
std::string whole_number_wanted(int low, int high);
std::string two_texts_wanted();
std::string two_numbers_wanted();
std::string table_of_words_wanted();
std::string options_wanted();
std::string prompts_wanted();
std::string close_wanted();
std::string pack_id_wanted();
std::string goto_wanted();

// Keys and names
std::string pack_key_unknown(std::string_view key, std::string_view meant);
std::string pack_key_of_other_kind(std::string_view key, std::string_view kind);
std::string pack_key_absent(std::string_view key);
std::string pack_kind_unknown(std::string_view kind, std::string_view meant);
std::string pack_target_unknown(std::string_view target, std::string_view meant);
std::string pack_answer_unknown(std::string_view answer, std::string_view meant);
std::string pack_name_unknown(std::string_view name, std::string_view meant);
std::string pack_offer_unknown(std::string_view offer, std::string_view meant);
std::string pack_keep_unknown(std::string_view keep, std::string_view meant);
std::string pack_keep_word(std::string_view keep, std::span<const std::string_view> words);
std::string pack_keep_kind(std::string_view keep, std::string_view kinds);
std::string option_keep_has_no_place();
std::string pack_section_unknown(std::string_view section);
std::string pack_id_twice(std::string_view id);
std::string pack_id_reserved(std::string_view id);
std::string pack_option_twice(std::string_view id);
std::string pack_file_twice(std::string_view id, std::string_view other);
std::string say_has_no_answer(std::string_view prompt);

// The ways through a pack
std::string prompt_unreachable(std::string_view id);
std::string prompt_goes_round(std::string_view id);
std::string inward_has_one_way();
std::string ends_upside_down();
std::string condition_never_holds(std::string_view word, std::string_view name);

// Sizes
std::string pack_file_too_large();
std::string too_many_prompts(std::size_t most);
std::string pack_text_too_long(std::string_view key, std::size_t most);
std::string pack_list_too_long(std::string_view key, std::size_t most);
std::string pack_has_no_prompts();
std::string pack_holds_control(std::string_view key);

// Tone
std::string word_that_scolds(std::string_view word);

// The asides of a language
std::string aside_absent(std::string_view id);

}  // namespace softly::words
