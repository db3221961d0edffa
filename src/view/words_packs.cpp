#include "view/words_packs.hpp"

#include "view/words_pack_lint.hpp"

#include <fmt/core.h>

namespace softly::words {
namespace {

std::string meant_then(std::string_view meant) {
    return meant.empty() ? "" : fmt::format(" Did you mean {}?", meant);
}

}  // namespace

std::string unknown_pack(std::string_view typed, std::string_view meant) {
    return fmt::format(
        "There is no pack {}.{} `softly pack list` names them all.", typed, meant_then(meant));
}

std::string pack_comes_from(std::string_view source) {
    return fmt::format("This pack is from {}.", source);
}

std::string preview_keeps_nothing() {
    return "Nothing of this preview was kept.";
}

std::string pack_is_shipped() {
    return "This pack came with softly.";
}

std::string pack_not_used(std::string_view file) {
    return fmt::format("The pack in {} could not be used as it is. `softly pack lint` says why.",
                       file);
}

std::string packs_are_well(std::size_t count) {
    return count == 1 ? "The pack is well." : fmt::format("All {} packs are well.", count);
}

std::string pack_file_not_read(std::string_view file, std::string_view why) {
    return fmt::format("{} could not be read: {}. Nothing was checked.", file, why);
}

std::string pack_name_is_none(std::string_view typed) {
    return fmt::format(
        "{} cannot be a pack's name. It takes {}. Nothing was written.", typed, pack_id_wanted());
}

std::string pack_name_is_shipped(std::string_view id) {
    return fmt::format("softly has a pack {} of its own. Nothing was written. "
                       "To change that one, save `softly pack show {}` in your prompts directory.",
                       id,
                       id);
}

std::string pack_exists(std::string_view file) {
    return fmt::format("{} is there already. It was left as it is.", file);
}

std::string someone_unnamed() {
    return "someone I'd rather not name";
}

std::string pack_not_made(std::string_view file, std::string_view why) {
    return fmt::format("{} was not written: {}.", file, why);
}

std::string pack_made(std::string_view file, std::string_view id) {
    return fmt::format("A pack to begin with is in {}.\n"
                       "`softly pack preview {}` walks through it; `softly pack lint` checks it.",
                       file,
                       id);
}

std::string pack_skeleton(std::string_view id, std::string_view language) {
    return fmt::format(
        R"(schema = 1
id = "{}"
title = "A title of your own"
language = "{}"
depth = 1            # 2 asks first whether it is too much right now
minutes = [2, 5]     # how long it takes, from and to
# offer_when = {{ mood = ">=4", every_days = 7 }}

# Prompts come one after another. Each can be skipped. The kinds are scale, choice, multi, text,
# breath, ground, person, step, say and pause.

[[prompt]]
id = "weather"
kind = "choice"
ask = "What is the weather like inside?"
options = [
    {{ id = "calm", say = "calm" }},
    {{ id = "windy", say = "windy" }},
    {{ id = "stormy", say = "stormy" }},
]
goto = {{ calm = "good", stormy = "breath" }}   # "skip" is the way of a skip, "close" ends

[[prompt]]
id = "breath"
kind = "breath"
ask = "A few slow breaths, if you like."
in = 4
out = 6
cycles = 5

[[prompt]]
id = "good"
kind = "text"
ask = "What is one thing that is all right, even a small one?"
keep = "text"
# when = {{ weather = ["calm", "windy"] }}      # asked after these answers
# help_if = {{ mood = "<=2" }}                  # the way to help comes first

[close]
say = "Thank you. This is yours."
offer = ["steady"]
)",
        id,
        language);
}

std::string minutes(int shortest, int longest) {
    return shortest == longest ? fmt::format("{} min", shortest)
                               : fmt::format("{} to {} min", shortest, longest);
}

std::string depth(int depth) {
    return depth >= 2 ? "goes inward, asks first whether it is too much" : "light";
}

std::string from_sections(std::string_view sections) {
    return fmt::format("from the article: {}", sections);
}

std::string kept_as_exercise(std::string_view name) {
    return fmt::format("kept as the exercise {}", name);
}

std::string then_to(std::string_view answer, std::string_view target) {
    return fmt::format("{}: on to {}", answer, target);
}

std::string in_any_case_to(std::string_view target) {
    return fmt::format("then on to {}", target);
}

std::string when_skipped() {
    return "skipped";
}

std::string at_close() {
    return "the close";
}

std::string asked_when(std::string_view name, std::string_view words) {
    return fmt::format("asked when {} is {}", name, words);
}

std::string also_kept(std::string_view keep) {
    return fmt::format("also kept in {}", keep);
}

std::string kept_as(std::string_view word) {
    return word.empty() ? "not kept there" : fmt::format("kept there as {}", word);
}

std::string help_comes_first(std::string_view name, std::string_view words) {
    return fmt::format("the way to help comes first when {} is {}", name, words);
}

std::string breath_line(int in, int out, int cycles) {
    return fmt::format("in {} s, out {} s, {} times", in, out, cycles);
}

std::string pause_line(int seconds) {
    return fmt::format("{} quiet seconds", seconds);
}

std::string scale_line(int low, std::string_view low_means, int high, std::string_view high_means) {
    return fmt::format("{} {} to {} {}, or n for numb", low, low_means, high, high_means);
}

std::string felt_is_asked() {
    return "turns inward: how it felt is asked after";
}

std::string may_follow(std::string_view offers) {
    return fmt::format("may follow: {}", offers);
}

std::string waits_for(std::string_view kind) {
    return fmt::format("({})", kind);
}

std::string the_close() {
    return "close";
}

}  // namespace softly::words
