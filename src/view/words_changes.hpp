#pragma once

#include "base/error.hpp"
#include "core/entry.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What softly says when it changes, deletes or takes back.
namespace softly::words {

// One entry out of several
/// Each problem on a line of its own.
std::string each_problem(const std::vector<Problem>& problems);
std::string last_is_not_sure(const std::vector<Problem>& problems);
std::string two_share_the_id(std::string_view id, const std::vector<Problem>& places);
std::string written_in_its_own_way(std::string_view file, int line);
std::string newer_schema(std::string_view file);

// What is wrong in an entry that comes back from the editor
std::string edited_too_large();
std::string edited_not_one_entry();
std::string edited_id(std::string_view id);

// Editing
std::string what_is_wrong(const std::vector<Problem>& problems);
std::string edit_again_question(const std::vector<Problem>& problems, std::string_view draft);
std::string edit_rescued(const std::vector<Problem>& problems, std::string_view path);
std::string draft_is_older(std::string_view path);
std::string left_by_an_editor(std::string_view path);
std::string goes_on_with_draft();
std::string edit_kept_as_draft(std::string_view draft, std::string_view id);
std::string edit_not_kept(std::string_view why);
std::string draft_not_written(std::string_view why);
std::string nothing_left_of_entry();
std::string edited(const Entry& entry);
std::string edited_not_filed(const Entry& entry, std::string_view why);
std::string comments_stay_beside();
std::string edited_elsewhere(std::string_view draft, std::string_view id);

// Deleting
std::string deleted(const Entry& entry);
std::string purged(const Entry& entry);
std::string purged_copies(std::string_view id, int removed);
std::string purge_reaches_no_further();
std::string holds_it_too(std::string_view path);
std::string may_hold_it_still(std::string_view path);
std::string deleted_not_filed(const Entry& entry, std::string_view why);
std::string purge_waits_too();
std::string not_deleted(std::string_view why);
std::string deleted_elsewhere(const Entry& entry);
std::string changed_elsewhere(const Entry& entry);

// Taking back
std::string nothing_to_take_back();
std::string not_taken_back(std::string_view why);
std::string taken_back_half_way(std::string_view why);
std::string took_back_adding(std::string_view id, std::string_view file);
std::string took_back_cutting(std::string_view id, std::string_view file);
std::string took_back_editing(std::string_view id, std::string_view file);

}  // namespace softly::words
