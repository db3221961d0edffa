#include "view/words_plan.hpp"

#include "base/text.hpp"

#include <array>

#include <fmt/core.h>

namespace softly::words {

namespace {

struct SectionWords {
    std::string_view key;
    std::string_view title;
    std::string_view ask;
};

constexpr std::array<SectionWords, 7> section_words{{
    {"signs",
     "How a hard time begins",
     "How can you tell that a hard time is coming? What you notice first, one thing on each line."},
    {"alone",
     "What helps alone",
     "What eases it a little when you are by yourself? Small things count: a walk, a song, cold "
     "water."},
    {"company",
     "Being near others",
     "Where can you be near people or animals, with no need to talk about it?"},
    {"people",
     "Who to call or write to",
     "Who may know how you are? Names, with numbers if you like. If nobody comes to mind: a "
     "helpline or a doctor is somebody too."},
    {"services",
     "Places and lines that help",
     "Which clinic, doctor, therapist or line would you turn to, and when are they there?"},
    {"safer",
     "Making the place safer",
     "What would make the place around you safer on such a day? For example: who could keep "
     "something for you."},
    {"reasons", "What holds you", "What holds you here, large or small?"},
}};

}  // namespace

std::vector<Prompt> plan_prompts() {
    std::vector<Prompt> prompts;
    for (const SectionWords& each : section_words) {
        prompts.push_back({std::string{each.key}, PromptKind::text, std::string{each.ask}, {}, {}});
    }
    return prompts;
}

std::string several_with_semicolons() {
    return "Several things: put ; between them.";
}

std::string what_is_typed_replaces() {
    return "What you type takes the place of what is there; a single - empties it.";
}

std::string plan_title() {
    return "For a hard day";
}

std::string plan_section_title(std::string_view section) {
    for (const SectionWords& each : section_words) {
        if (each.key == section) {
            return std::string{each.title};
        }
    }
    return std::string{section};
}

std::string no_plan_yet() {
    return "There is no plan yet. On a calmer day: softly plan edit. Right now: softly now.";
}

std::string names_someone_unsafe(std::string_view item) {
    return fmt::format(
        "\"{}\" names someone you marked as unsafe. If you want to change it: softly "
        "plan edit.",
        item);
}

std::string nobody_in_plan_yet() {
    return "Nobody to reach stands in it so far. A helpline, a doctor or someone at work counts "
           "too.";
}

std::string plan_kept() {
    return "Your plan is kept. softly now and softly plan show it; softly undo takes this back.";
}

std::string plan_unchanged() {
    return "The plan stays as it was.";
}

std::string plan_kept_not_filed(std::string_view why) {
    return fmt::format("What you wrote is kept, but not in plan.toml yet: {}. softly tries again "
                       "with the next thing it writes.",
                       without_stop(why));
}

std::string plan_not_kept(std::string_view why) {
    return fmt::format("The plan was not changed: {}. What you wrote is printed here instead.",
                       why);
}

std::string plan_left_over(std::string_view path) {
    const std::string what =
        "Some of what you wrote is not in the plan: that part of plan.toml was "
        "changed somewhere else meanwhile, or cannot be changed. ";
    return what
           + (path.empty() ? "It is printed here instead."
                           : fmt::format("Your words are here:\n{}", path));
}

std::string plan_open_elsewhere() {
    return "The plan is open in another window, so it was not opened here. Nothing was changed.";
}

std::string section_not_changeable(std::string_view section, std::string_view file) {
    return fmt::format("{} in {} is written in a way that softly leaves alone. softly plan edit -e "
                       "opens the file.",
                       section,
                       file);
}

std::string plan_goes_on() {
    return "What you wrote last time was not in the plan yet. It stands here again.";
}

std::string plan_draft_is_older(std::string_view path) {
    return fmt::format("The plan has changed since you last wrote at it. What you wrote then is in "
                       "{}.",
                       path);
}

std::string needs_terminal_plan() {
    return "The plan was not changed: asking needs a terminal. softly plan edit -e opens the file "
           "in your editor without one.";
}

std::string plan_items_from_input_alone() {
    return "The plan was not changed. Its words stay out of the shell's history: softly plan edit "
           "asks for them, and - reads them from standard input.";
}

std::string plan_items_unusable() {
    return "The plan was not changed: what came in is no UTF-8 text, or larger than 1 MiB.";
}

std::string unknown_section_near(std::string_view section, std::string_view meant) {
    return fmt::format("{} is no section that softly knows; {} is one", section, meant);
}

std::string plan_not_written(std::string_view file, std::string_view why) {
    return fmt::format("{} was not changed: {}.", file, without_stop(why));
}

std::string plan_unreadable(int line, std::string_view why, std::string_view draft) {
    const std::string trouble =
        fmt::format("The plan was not changed: line {} of your version cannot be read: {}. ",
                    line,
                    without_stop(why));
    return trouble
           + (draft.empty() ? "There was no place to keep your version; it is printed here."
                            : fmt::format("Your version waits: softly plan edit -e opens it "
                                          "again.\n{}",
                                          draft));
}

std::string plan_kept_by_hand() {
    return "Your plan is kept.";
}

std::string your_version_is_in(std::string_view path) {
    return fmt::format("Your version waits: softly plan edit -e opens it if the plan still says "
                       "what it said before.\n{}",
                       path);
}

std::string plan_skeleton() {
    std::string text = "schema = 1\n";
    for (const SectionWords& each : section_words) {
        text += fmt::format("\n# {}\n{} = [\n]\n", each.title, each.key);
    }
    return text;
}

std::string plan_edit_again(int line, std::string_view why) {
    return fmt::format("Line {} cannot be read: {}. e opens the editor again, k keeps your version "
                       "aside and changes nothing.",
                       line,
                       without_stop(why));
}

std::string printed_on(std::string_view day) {
    return fmt::format("Printed on {}.", day);
}

std::string more_in_plan(int items) {
    return fmt::format("and {} more: softly plan show", items);
}

}  // namespace softly::words
