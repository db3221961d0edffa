#pragma once

#include "base/date.hpp"
#include "core/person.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What softly says about the people, groups, places and animals in somebody's life.
namespace softly::words {

// The list, and one of them
std::string nobody_listed_yet();
std::string circle_title(std::string_view circle);
std::string person_label(std::string_view key);
/// "every 2 weeks": a wish as it is said.
std::string wish_said(const Person& person);
/// "resting until 1 December 2026"; without a day to end, until woken.
std::string resting_said(Date until);
bool is_without_end(Date rest_until);
std::string marked_unsafe();
std::string last_moments_title();
std::string no_moments_with_them();
std::string contact_title();
std::string ease_values(std::span<const int> values);
std::string ease_in_the_middle(double median, int low, int high, int count);
std::string heard_times(int count);
/// `last` is nothing where no contact is known.
std::string contact_since(std::optional<Date> last, int days);

// Which of them
std::string unknown_person(std::string_view typed, const std::optional<std::string>& near);
/// `ids` with a name each, as people type them.
std::string which_of_them(std::string_view typed, std::span<const std::string> ids);
std::string kept_as_written(std::string_view typed, std::string_view near);

// Adding and changing
std::string person_added(std::string_view name, std::string_view id);
std::string same_name_there(std::string_view name, std::string_view id);
std::string person_changed(std::string_view name);
std::string person_as_before(std::string_view name);
std::string person_rests(std::string_view name, Date until);
std::string person_awake(std::string_view name);
std::string person_now_unsafe(std::string_view name);
std::string people_kept_not_filed(std::string_view why);
std::string people_not_changed(std::string_view why);
std::string person_changed_elsewhere(std::string_view name);
std::string person_not_changeable(std::string_view name, std::string_view file);
std::string person_unreadable(int line, std::string_view why, std::string_view draft);
std::string person_edit_again(int line, std::string_view why);
std::string person_draft_goes_on();
std::string person_draft_is_older(std::string_view path);
std::string nothing_left_of_person(std::string_view name);
std::string person_id_stays(std::string_view id);
std::string one_person_expected();

// Removing
std::string remove_question(std::string_view name);
std::string needs_terminal_remove();
std::string one_way_to_remove();
std::string person_stays(std::string_view name);
/// What was done where the name stays in what was written.
std::string removed_name_stays(std::string_view name, int changed);
std::string removed_and_blanked(std::string_view name, int entries, int others);
std::string left_as_they_are();
std::string name_stays_here();

// What could not be used; each says that nothing was changed
std::string person_without_name();
std::string name_not_text();
std::string wish_not_read(std::string_view typed);
std::string safe_and_unsafe();
std::string rest_not_read(std::string_view typed);
std::string rest_has_gone_by(Date day);

// In people.toml
std::string person_without_id();
std::string circle_unknown();
std::string wish_unreadable();
std::string person_key_unusable(std::string_view key);

// After a look at the circles
std::string people_of_sitting_kept(int added, int changed);
std::string person_of_sitting_not_changed(std::string_view name, std::string_view file);

}  // namespace softly::words
