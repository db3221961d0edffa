#pragma once

#include "core/prompt.hpp"
#include "core/step.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What softly says of small steps: kept, tried, changed, and what is odd about one written by hand.
namespace softly::words {

// What is odd about one
std::string step_key_unusable(std::string_view key);
std::string step_without_id();
std::string step_state_unknown(std::string_view state);
std::string step_every_unusable(std::string_view every);

// Naming one
std::string step_named(const Step& step);
std::string step_id_twice(std::string_view id);
std::string step_id_stands_twice(std::string_view id, std::string_view file);
std::string step_ended_under_this_id(std::string_view id, std::string_view file);
std::string step_day(const FloatingDay& day);
/// "for Friday", or "for some day".
std::string day_or_some_day(const Step& step);
std::string step_comes_again(std::string_view every);
std::string step_waits();
std::string step_rests(const std::optional<Date>& until);
std::string step_was_done(const std::optional<Date>& day);
std::string step_was_let_go(const std::optional<Date>& day);
std::string step_state_shown(std::string_view state);
std::string step_with(std::string_view name);
/// What a key of a step is called where it is shown.
std::string step_label(std::string_view key);

// Finding one
std::string no_steps_yet();
std::string steps_not_readable();
std::string unknown_step(std::string_view typed);
std::string no_step_of_that_number(std::string_view typed);
std::string step_has_ended(const Step& step);
std::string step_state_not_changed(const Step& step, std::string_view problem);
std::string step_written_in_its_own_way(std::string_view file);
std::string step_changed_elsewhere();

// Adding
std::string step_kept(const Step& step);
std::string step_kept_not_filed(std::string_view why);
std::string step_not_kept(std::string_view why);
std::string step_is_empty();
std::string step_is_not_utf8();
std::string step_is_too_large();
std::string person_is_unsafe(std::string_view name);
std::string not_a_day_for_step(std::string_view typed);
std::string day_for_step_has_gone_by(Date day);
std::string not_a_step_length(std::string_view typed);
std::string not_a_step_number(std::string_view flag, std::string_view typed, int low, int high);
std::string repeats_already(const Step& step);
std::string one_new_contact_open(const Step& open, const Step& resting);
std::string new_contact_rests_on(const Step& open);
std::string needs_words_for_step();

// Packs
std::string waiting_step_fact(std::string_view what);
std::string step_of_pack_kept(const Step& step);
std::string steps_stay_in_entry(std::string_view file);
std::string words_to_send(std::string_view name);

}  // namespace softly::words
