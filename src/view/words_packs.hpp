#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// What the pack commands tell, and a pack as text.
namespace softly::words {

// The pack command
std::string unknown_pack(std::string_view typed, std::string_view meant);
std::string pack_comes_from(std::string_view source);
std::string preview_keeps_nothing();
/// The option of a question for a person whose pack has no words for it.
std::string someone_unnamed();
std::string pack_is_shipped();
std::string pack_not_used(std::string_view file);
std::string packs_are_well(std::size_t count);
std::string pack_file_not_read(std::string_view file, std::string_view why);
std::string pack_name_is_none(std::string_view typed);
std::string pack_name_is_shipped(std::string_view id);
std::string pack_exists(std::string_view file);
std::string pack_not_made(std::string_view file, std::string_view why);
std::string pack_made(std::string_view file, std::string_view id);
std::string pack_skeleton(std::string_view id, std::string_view language);

// A pack as text
std::string minutes(int shortest, int longest);
std::string depth(int depth);
std::string from_sections(std::string_view sections);
std::string kept_as_exercise(std::string_view name);
std::string then_to(std::string_view answer, std::string_view target);
std::string in_any_case_to(std::string_view target);
std::string when_skipped();
std::string at_close();
std::string asked_when(std::string_view name, std::string_view words);
std::string also_kept(std::string_view keep);
/// Behind an option whose id is not what is kept.
std::string kept_as(std::string_view word);
std::string help_comes_first(std::string_view name, std::string_view words);
std::string breath_line(int in, int out, int cycles);
std::string pause_line(int seconds);
std::string scale_line(int low, std::string_view low_means, int high, std::string_view high_means);
std::string felt_is_asked();
std::string may_follow(std::string_view offers);
std::string waits_for(std::string_view kind);
std::string the_close();

}  // namespace softly::words
