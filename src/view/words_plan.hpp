#pragma once

#include "core/plan.hpp"
#include "core/prompt.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What softly says about the hard-day plan.
namespace softly::words {

/// A question for each section, in order.
std::vector<Prompt> plan_prompts();
/// Said where a text cannot have several lines.
std::string several_with_semicolons();

std::string plan_title();
std::string plan_section_title(std::string_view section);
std::string no_plan_yet();
std::string names_someone_unsafe(std::string_view item);
std::string nobody_in_plan_yet();

std::string plan_kept();
std::string plan_unchanged();
std::string plan_kept_not_filed(std::string_view why);
std::string plan_not_kept(std::string_view why);
std::string plan_changed_elsewhere();
std::string plan_goes_on();
std::string plan_draft_is_older(std::string_view path);
std::string needs_terminal_plan();
std::string section_is_no_list(std::string_view section, std::string_view file);
std::string unknown_section_near(std::string_view section, std::string_view meant);
std::string plan_not_written(std::string_view file, std::string_view why);
std::string plan_unreadable(int line, std::string_view why, std::string_view draft);
std::string plan_kept_by_hand();
std::string your_version_is_in(std::string_view path);
/// What a new plan.toml looks like in an editor.
std::string plan_skeleton();
std::string plan_edit_again(int line, std::string_view why);

// On paper
std::string printed_on(std::string_view day);
std::string more_in_plan(int items);

}  // namespace softly::words
