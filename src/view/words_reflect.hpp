#pragma once

#include "core/entry.hpp"
#include "core/lately.hpp"
#include "core/pack.hpp"
#include "core/prompt.hpp"

#include <span>
#include <string>
#include <string_view>

/// What softly says around guided reflections: before they begin, where they stop, and after.
namespace softly::words {

// Choosing one
std::string pack_offered(const Pack& pack);
std::string suggestion_question(const Pack& pack);
Prompt which_pack(std::span<const Pack> packs);
std::string nothing_suggested();
std::string how_to_begin_one();
std::string home_pack_suggestion(const Pack& pack);
std::string needs_terminal_reflect(std::string_view pack);
std::string answers_want_a_pack();

// Answers from a file
std::string answers_not_read(std::string_view file, std::string_view why);
std::string answers_are_no_toml(std::string_view file, int line, std::string_view why);
std::string answer_does_not_fit(std::string_view file, std::string_view id, std::string_view pack);
std::string answers_not_asked_for(const std::vector<std::string>& names, bool nothing_kept);
std::string answer_is_unknown(std::string_view file,
                              std::string_view id,
                              std::string_view pack,
                              std::string_view meant);

// Sittings that stopped
std::string sitting_stopped(std::string_view pack);
std::string no_reflection_to_resume();
std::string no_such_reflection_to_resume(std::string_view pack);
std::string someone_is_sitting();
std::string sitting_draft_question(const Entry& draft, std::string_view title);
std::string sitting_without_pack_question(const Entry& draft);
std::string home_sitting_draft(LocalTime time);

// After the close
std::string asked_for(std::string_view offer);
std::string may_come_next(std::span<const std::string> offers);
std::string plan_words_kept();
std::string plan_words_stay_here(std::string_view file);

// What a sitting knows of the days before
std::string week_so_far(const WeekBehind& week);
std::string calm_so_far(const CalmPairs& calm);

// The exercises on their own
Pack breathe_pack();
Pack ground_pack();
std::string needs_terminal_exercise(std::string_view name);

}  // namespace softly::words
