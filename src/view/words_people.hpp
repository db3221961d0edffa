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

/// "1 entry", "2 entries".
std::string counted(int count, std::string_view one, std::string_view many);

// The list, and one of them
std::string nobody_listed_yet();
/// "inner circle".
std::string circle_said(std::string_view circle);
/// "Inner circle", above those in it; `circle` is empty for those in none.
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

// In people.toml
std::string person_without_id();
std::string person_id_twice(std::string_view id, int first_line);
std::string circle_unknown();
std::string wish_unreadable();
std::string person_key_unusable(std::string_view key);

// After a look at the circles
std::string people_of_sitting_kept(int added, int changed);
std::string person_of_sitting_not_changed(std::string_view name, std::string_view file);

}  // namespace softly::words
