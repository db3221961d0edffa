#pragma once

#include "core/prompt.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// When a pack may be suggested; all of it has to hold.
struct OfferWhen {
    Clauses ratings;                ///< over today's ratings
    std::optional<int> every_days;  ///< not again before so many days have gone by
    std::string after;              ///< a pack that was gone through today
    Place place = {};

    bool empty() const { return ratings.empty() && !every_days && after.empty(); }

    bool operator==(const OfferWhen&) const = default;
};

struct Close {
    std::string say;
    std::vector<std::string> offer;  ///< packs or commands that may follow
    Place place = {};
};

/// What says that there is no step, for packs that name no words of their own.
std::vector<std::string> english_for_nothing();

/// A guided reflection as data (design.md section 5).
struct Pack {
    std::string id;
    std::string title;
    std::string language = "en";
    int depth = 1;
    int shortest = 0, longest = 0;  ///< minutes
    std::vector<std::string> from;  ///< sections of the article
    std::string exercise;           ///< where set, it is kept as an exercise of that name
    OfferWhen offer_when;
    std::vector<std::string> nothing = english_for_nothing();  ///< typed, they describe no step
    std::vector<Prompt> prompts;
    Close close;
    std::string source;  ///< "shipped", or the file it was read from
};

inline constexpr std::string_view shipped_source = "shipped";
inline constexpr std::string_view skip_word = "skip";
inline constexpr std::string_view close_word = "close";
inline constexpr std::string_view answered_word = "answered";
inline constexpr std::string_view numb_word = "n";
inline constexpr std::string_view done_word = "done";
inline constexpr std::string_view unnamed_word =
    "unnamed";  ///< the person one would rather not name

/// The commands that a pack may offer beside other packs.
inline constexpr std::string_view offered_commands[] = {
    "now", "pause", "breathe", "ground", "note", "moment", "kept", "summary"};

/// The prompt of that id, or null.
const Prompt* find_prompt(const Pack& pack, std::string_view id);

/// Its place among the pack's prompts; their number where there is none.
std::size_t place_of(const Pack& pack, std::string_view id);

/// The option of that id, or null.
const Option* find_option(const Prompt& prompt, std::string_view id);

/// What `keep` takes of an answer: the value, or what its option says in its place. Empty where nothing is kept.
std::string value_to_keep(const Prompt& prompt, std::string_view value);

/// The ids that a multi's answer holds, in its order.
std::vector<std::string> chosen_ids(std::string_view value);

/// Whether the value is an answer to the prompt; an empty one never is.
bool fits(const Prompt& prompt, std::string_view value);

/// True for texts that a number is held against: "<=3", ">7", "=5".
bool is_comparison(std::string_view word);

/// Whether an answer (empty for none) is what one word of a condition or route asks for.
bool matches(std::string_view value, std::string_view word);

}  // namespace softly
