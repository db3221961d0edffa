#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>

/// What softly says about changes to the people, groups, places and animals in somebody's life.
namespace softly::words {

// Adding and changing
std::string person_added(std::string_view name, std::string_view id);
/// For a name or an alias that somebody else has too; `id` may be empty.
std::string name_is_shared(std::string_view name, std::string_view id);
std::string person_changed(std::string_view name);
std::string person_as_before(std::string_view name);
std::string person_rests(std::string_view name, Date until);
std::string person_awake(std::string_view name);
std::string person_now_unsafe(std::string_view name);
/// Said beside it where there are such steps.
std::string steps_with_unsafe();
std::string people_kept_not_filed(std::string_view why);
std::string people_not_changed(std::string_view why);
std::string person_changed_elsewhere(std::string_view name);
std::string person_change_waits(std::string_view name);
std::string person_not_changeable(std::string_view name, std::string_view file);
std::string id_stands_twice(std::string_view id, std::string_view file);
std::string person_unreadable(int line, std::string_view why, std::string_view draft);
std::string person_edit_again(int line, std::string_view why);
std::string person_draft_is_older(std::string_view path);
std::string nothing_left_of_person(std::string_view name);
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
std::string new_name_is_empty();
std::string name_not_text();
std::string name_on_several_lines();
std::string wish_not_read(std::string_view typed);
std::string safe_and_unsafe();
std::string rest_not_read(std::string_view typed);
std::string rest_has_gone_by(Date day);

}  // namespace softly::words
