#include "view/words_pack_lint.hpp"

#include <fmt/core.h>

namespace softly::words {
namespace {

std::string meant_then(std::string_view meant) {
    return meant.empty() ? "" : fmt::format(" Did you mean {}?", meant);
}

template <class Texts>
std::string listed(const Texts& texts) {
    std::string list;
    for (const auto& text : texts) {
        list += (list.empty() ? "" : ", ") + std::string{text};
    }
    return list;
}

}  // namespace

std::string pack_value_is(std::string_view key, std::string_view wanted) {
    return fmt::format("{} takes {}.", key, wanted);
}

std::string one_line_text_wanted() {
    return R"(a text in quotes, such as "words")";
}

std::string whole_number_wanted(int low, int high) {
    return fmt::format("a whole number from {} to {}", low, high);
}

std::string two_texts_wanted() {
    return R"(two texts, such as ["very low", "very good"])";
}

std::string two_numbers_wanted() {
    return "two whole numbers, the smaller first, such as [4, 8]";
}

std::string table_of_words_wanted() {
    return R"(names with an answer, a list of answers or a comparison, such as { mood = "<=2" })";
}

std::string options_wanted() {
    return R"(a list such as [{ id = "yes", say = "yes" }, { id = "no", say = "no" }])";
}

std::string prompts_wanted() {
    return "one block for each question, headed [[prompt]]";
}

std::string close_wanted() {
    return "a block of its own, headed [close]";
}

std::string pack_id_wanted() {
    return R"(a short name of small letters a to z, digits and hyphens that begins with a letter and )"
           R"(does not end in a hyphen and a number, such as "tea-time")";
}

std::string goto_wanted() {
    return R"(the id of a prompt, or answers with ids, such as { yes = "who", no = "close" })";
}

std::string pack_key_unknown(std::string_view key, std::string_view meant) {
    return fmt::format("softly does not know the key {}.{}", key, meant_then(meant));
}

std::string pack_key_of_other_kind(std::string_view key, std::string_view kind) {
    return fmt::format("{} does nothing in a prompt of kind {}. It can go.", key, kind);
}

std::string pack_key_absent(std::string_view key) {
    return fmt::format("{} is not here. Please add it.", key);
}

std::string pack_kind_unknown(std::string_view kind, std::string_view meant) {
    return fmt::format("{} is not a kind of prompt.{}", kind, meant_then(meant));
}

std::string pack_target_unknown(std::string_view target, std::string_view meant) {
    return fmt::format("goto leads to {}, and no prompt has that id.{}", target, meant_then(meant));
}

std::string pack_answer_unknown(std::string_view answer, std::string_view meant) {
    return fmt::format("{} is not an answer to this prompt.{}", answer, meant_then(meant));
}

std::string pack_name_unknown(std::string_view name, std::string_view meant) {
    return fmt::format(
        "{} is neither a prompt of this pack nor a rating.{}", name, meant_then(meant));
}

std::string pack_offer_unknown(std::string_view offer, std::string_view meant) {
    return fmt::format("{} is not a pack or command to offer.{}", offer, meant_then(meant));
}

std::string pack_keep_unknown(std::string_view keep, std::string_view meant) {
    return fmt::format("keep cannot put an answer into {}.{}", keep, meant_then(meant));
}

std::string pack_keep_word(std::string_view keep, std::span<const std::string_view> allowed) {
    return fmt::format("What is kept in {} has option ids out of: {}.", keep, listed(allowed));
}

std::string pack_keep_kind(std::string_view keep, std::string_view kinds) {
    return fmt::format("{} can be kept from a prompt of kind {}.", keep, kinds);
}

std::string option_keep_has_no_place() {
    return "keep in an option says what is kept in place of its id. It works in a prompt of kind "
           "choice whose own keep names a field of the entry.";
}

std::string pack_section_unknown(std::string_view section) {
    return fmt::format("{} is not a section of the article. They are S0 to S6 and C.", section);
}

std::string pack_id_twice(std::string_view id) {
    return fmt::format("The id {} is here a second time. Please give this prompt another.", id);
}

std::string pack_id_reserved(std::string_view id) {
    return fmt::format("{} has a meaning of its own in packs. Please choose another id.", id);
}

std::string pack_option_twice(std::string_view id) {
    return fmt::format("The option {} is here a second time. Please give it another id.", id);
}

std::string pack_file_twice(std::string_view id, std::string_view other) {
    return fmt::format("The pack {} is in {} too, and that file is the one in use. "
                       "Please give one of them another id.",
                       id,
                       other);
}

std::string say_has_no_answer(std::string_view prompt) {
    return fmt::format("{} is of kind say and has no answer to look at.", prompt);
}

std::string prompt_unreachable(std::string_view id) {
    return fmt::format("Nothing leads to the prompt {}. A goto can lead here, or it can go.", id);
}

std::string prompt_goes_round(std::string_view id) {
    return fmt::format("Who skips from {} on comes back to it and finds no way out. "
                       "Please add skip = \"close\" or another way on to its goto.",
                       id);
}

std::string inward_has_one_way() {
    return "After an inward prompt softly asks how it felt, so its goto is one id, and at most one "
           "more for skip.";
}

std::string ends_upside_down() {
    return "min is smaller than max.";
}

std::string condition_never_holds(std::string_view word, std::string_view name) {
    return fmt::format("{} cannot have {} as its answer.", name, word);
}

std::string pack_file_too_large() {
    return "This file is larger than 256 KiB, more than softly reads for a pack.";
}

std::string too_many_prompts(std::size_t most) {
    return fmt::format("A pack has {} prompts at the most. Two packs can hold the rest.", most);
}

std::string pack_text_too_long(std::string_view key, std::size_t most) {
    return fmt::format("{} is longer than {} bytes, more than a screen is good for.", key, most);
}

std::string pack_list_too_long(std::string_view key, std::size_t most) {
    return fmt::format("{} holds more than {}, more than a screen is good for.", key, most);
}

std::string pack_has_no_prompts() {
    return "There is no [[prompt]] in this file. Please add one.";
}

std::string pack_holds_control(std::string_view key) {
    return fmt::format("{} holds an invisible control character. Please take it out.", key);
}

std::string word_that_scolds(std::string_view word) {
    return fmt::format("\"{}\" can sound like blame or like an order. Other words may be kinder.",
                       word);
}

std::string aside_absent(std::string_view id) {
    return fmt::format(
        "The pack \"asides\" needs the prompt {} with the kind and option ids that the "
        "shipped one has. Until then the shipped ones are asked.",
        id);
}

}  // namespace softly::words
