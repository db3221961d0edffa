#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "core/entry.hpp"
#include "core/prompt.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What softly says when it keeps something, cannot keep it, or has a thing to mention. One function a
/// sentence, so that the tone can be read in one place.
namespace softly::words {

// Days and times as people read them
/// "Sunday 22 November 2026, 09:15".
std::string spoken(LocalTime time);
/// "22 November 2026".
std::string spoken_day(Date day);

/// "FILE:LINE:COLUMN: words".
std::string problem(const Problem& problem);
/// How far long reading has come, on a line that goes away again.
std::string reading_months(std::size_t done, std::size_t of);
std::string reading_takes_a_moment();

/// "note k9f3q7zd2m, Sunday 22 November 2026, 09:15".
std::string entry_named(const Entry& entry);

// Keeping
std::string kept(const Entry& entry);
std::string kept_not_filed(const Entry& entry, std::string_view why);
std::string not_kept(std::string_view why);
std::string too_large(std::string_view rescued);
std::string not_utf8(std::string_view rescued);
std::string does_not_read_back(std::string_view rescued);
std::string nothing_to_keep();
std::string low_signpost();
std::string signpost();
std::vector<std::string> first_hints();
std::string history_hint();

// Words that could not be used; each says that nothing was kept
std::string empty_text();
std::string empty_message();
std::string two_texts();
std::string not_a_rating(std::string_view flag, std::string_view typed);
std::string not_a_time(std::string_view typed);
std::string in_the_future(LocalTime at);
std::string not_a_day(std::string_view typed);
std::string days_upside_down();
std::string two_spans();
std::string not_a_count(std::string_view typed);
std::string needs_terminal_check_in();
std::string needs_terminal_note();

// A check-in that is asked
std::vector<Prompt> check_in_prompts();
Prompt note_prompt();
std::string draft_question(const Entry& draft);
std::string note_draft_question(const Entry& draft);
std::string moment_draft_question(const Entry& draft);
std::string draft_kept();
std::string no_draft();
std::string let_go();

// The editor
std::string editor_unavailable(std::string_view command, std::string_view kept_in);
std::string editor_left_text(std::string_view command, std::string_view kept_in);
std::string no_place_for_editor(std::string_view why);
std::string editor_returned_at_once();
std::string nothing_changed();

// Listings
std::string nothing_here_yet();
std::string nothing_matches();
std::string nothing_readable_matches();
std::string unknown_id(std::string_view typed);
std::string id_too_short(std::string_view typed);
std::string ambiguous_id(std::string_view typed, const std::vector<std::string>& ids);
std::string no_last();
std::string summary_not_written(std::string_view file, std::string_view why);
std::string summary_written(std::string_view file);

// Home
std::string home_greeting();
std::string home_way_to_help();
std::string home_draft(LocalTime time);
std::string home_waiting(int count);
std::string home_last(const Moment& at, std::string_view kind);
std::string home_suggestion(bool anything_kept);

// Settings
std::string unknown_setting(std::string_view name, std::string_view meant);
std::string setting_is_no_toml(std::string_view name, std::string_view typed);
std::string setting_does_not_fit(std::string_view reason);
std::string setting_set(std::string_view name, std::string_view literal);
std::string settings_unreadable(int line, std::string_view why, std::string_view rescued);
std::string is_default();

// Init
std::string init_done(std::string_view data);
std::string init_not_done(std::string_view path, std::string_view why);

}  // namespace softly::words
