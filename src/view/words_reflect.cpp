#include "view/words_reflect.hpp"

#include "base/text.hpp"
#include "view/words.hpp"
#include "view/words_packs.hpp"

#include <string>
#include <vector>

#include <fmt/core.h>

namespace softly::words {

namespace {

constexpr std::string_view calm_end = "calm";
constexpr std::string_view tense_end = "as tense as it gets";

/// Commands go by their own name, packs by way of reflect.
std::string typed_for(std::string_view offer) {
    for (const std::string_view command : offered_commands) {
        if (command == offer) {
            return fmt::format("softly {}", offer);
        }
    }
    return offer == "check-in" ? "softly check-in" : fmt::format("softly reflect {}", offer);
}

std::string stopped_when(const Entry& draft) {
    return draft.at ? " from " + spoken(draft.at->local) : "";
}

Prompt tension(std::string_view id, std::string_view ask, std::string_view keep) {
    Prompt prompt{std::string{id},
                  PromptKind::scale,
                  std::string{ask},
                  {std::string{calm_end}, std::string{tense_end}},
                  {}};
    prompt.keep = keep;
    return prompt;
}

Prompt felt() {
    Prompt prompt{"felt",
                  PromptKind::choice,
                  "How was that?",
                  {},
                  {{"softer", "softer"}, {"same", "the same"}, {"sharper", "sharper"}}};
    prompt.keep = "felt";
    return prompt;
}

/// Asked where it felt sharper (evidence.md section 1c).
Clauses if_sharper() {
    return {{"felt", {"sharper"}}};
}

Prompt outward() {
    Prompt prompt{"outward",
                  PromptKind::ground,
                  "That can happen, and you did nothing wrong. Out into the room for a moment:",
                  {},
                  {}};
    prompt.items = {"Feel both feet on the floor.",
                    "Find four things of one colour.",
                    "Listen for the sound that is farthest away."};
    prompt.when = if_sharper();
    return prompt;
}

Prompt what_now() {
    Prompt prompt{"now", PromptKind::choice, "What would be good now?", {}, {}};
    prompt.options = {{"stop", "stop here"}, {"steady", "something steadying", "steady"}};
    prompt.when = if_sharper();
    return prompt;
}

Pack exercise_of(std::string_view id, std::string_view title, Prompt middle) {
    Pack pack;
    pack.id = id;
    pack.title = title;
    pack.exercise = id;
    pack.prompts = {tension("before", "How tense is it, before you begin?", "tension.before"),
                    std::move(middle),
                    tension("after", "And how tense is it now?", "tension.after"),
                    felt(),
                    outward(),
                    what_now()};
    pack.close.say = "That is all. You can come back to it at any time.";
    return pack;
}

}  // namespace

std::string pack_offered(const Pack& pack) {
    return pack.longest > 0
               ? fmt::format("{} ({})", pack.title, minutes(pack.shortest, pack.longest))
               : pack.title;
}

std::string suggestion_question(const Pack& pack) {
    return fmt::format("One that may fit today: {}.\n\n"
                       "Enter  begin it\n"
                       "l      see the others\n"
                       "n      not now",
                       pack_offered(pack));
}

Prompt which_pack(std::span<const Pack> packs) {
    Prompt prompt{
        "pack", PromptKind::choice, "Which one would you like? None is fine too.", {}, {}};
    for (const Pack& pack : packs) {
        prompt.options.push_back({pack.id, pack_offered(pack)});
    }
    return prompt;
}

std::string nothing_suggested() {
    return "Nothing is needed right now. softly reflect --list names what is there.";
}

std::string how_to_begin_one() {
    return "To begin one: softly reflect PACK, as in softly reflect good-things";
}

std::string home_pack_suggestion(const Pack& pack) {
    return fmt::format("If you like: softly reflect {} - {}", pack.id, pack_offered(pack));
}

std::string needs_terminal_reflect(std::string_view pack) {
    return pack.empty()
               ? std::string{"There is no terminal to ask at, so nothing was begun. softly reflect "
                             "--list and --suggest need none."}
               : fmt::format("There is no terminal to ask at, so nothing was kept. softly reflect "
                             "{} --answers FILE reads answers instead.",
                             pack);
}

std::string answers_want_a_pack() {
    return "--answers needs the pack they belong to, so nothing was kept. As in: softly reflect "
           "heard --answers FILE";
}

std::string answers_not_read(std::string_view file, std::string_view why) {
    return fmt::format("{} could not be read: {}. Nothing was kept.", file, why);
}

std::string answers_are_no_toml(std::string_view file, int line, std::string_view why) {
    return fmt::format("{}:{}: {}. Nothing was kept.", file, line, why);
}

std::string answer_does_not_fit(std::string_view file, std::string_view id, std::string_view pack) {
    return fmt::format("{}: the answer to {} does not fit that question. Nothing was kept. `softly "
                       "pack preview {} --outline` shows what fits.",
                       file,
                       id,
                       pack);
}

std::string answers_not_asked_for(const std::vector<std::string>& names, bool nothing_kept) {
    return fmt::format(
        "With the other answers as they are, this reflection does not ask for {}, so {} kept.",
        join(names, ", "),
        nothing_kept       ? "nothing was"
        : names.size() > 1 ? "these were not"
                           : "it was not");
}

std::string answer_is_unknown(std::string_view file,
                              std::string_view id,
                              std::string_view pack,
                              std::string_view meant) {
    const std::string near = meant.empty() ? "" : fmt::format(" Did you mean {}?", meant);
    return fmt::format(
        "{}: the pack {} has no question {}.{} Nothing was kept.", file, pack, id, near);
}

std::string sitting_stopped(std::string_view pack) {
    return fmt::format("Stopped. Your answers are kept: softly reflect {} --resume goes on with "
                       "them.",
                       pack);
}

std::string no_such_reflection_to_resume(std::string_view pack) {
    return fmt::format(
        "Nothing of {0} stopped in the middle, so nothing was resumed. softly reflect "
        "{0} begins it anew.",
        pack);
}

std::string someone_is_sitting() {
    return "Something is being answered in another window, or waits in a stopped job, so nothing "
           "was "
           "resumed. It can be finished there.";
}

std::string no_reflection_to_resume() {
    return "There is no reflection that stopped in the middle, so nothing was resumed. softly "
           "reflect begins a new one.";
}

std::string sitting_draft_question(const Entry& draft, std::string_view title) {
    return fmt::format("A reflection{} stopped in the middle: {}.\n\n"
                       "Enter  go on with it\n"
                       "k      keep it as it is\n"
                       "x      let it go\n"
                       "n      not now; it stays for 30 days",
                       stopped_when(draft),
                       title);
}

std::string sitting_without_pack_question(const Entry& draft) {
    return fmt::format("Something{} stopped in the middle.\n\n"
                       "Enter  keep it as it is\n"
                       "x      let it go\n"
                       "n      not now; it stays for 30 days",
                       stopped_when(draft));
}

std::string home_sitting_draft(LocalTime time) {
    return fmt::format("A reflection from {} can be finished: softly reflect --resume",
                       spoken(time));
}

std::string asked_for(std::string_view offer) {
    return fmt::format("For what you would like next: {}", typed_for(offer));
}

std::string may_come_next(std::span<const std::string> offers) {
    std::vector<std::string> typed;
    for (const std::string& offer : offers) {
        typed.push_back(typed_for(offer));
    }
    return fmt::format("You can leave it here. If you like: {}", join(typed, ", "));
}

std::string plan_words_kept() {
    return "What you said for the plan stands in it now: softly plan shows it.";
}

std::string plan_words_stay_here(std::string_view file) {
    return fmt::format(
        "{} cannot take new lines as it is, so it was not changed. What you said for "
        "the plan stays with this reflection.",
        file);
}

std::string week_so_far(const WeekBehind& week) {
    constexpr int enough_to_count = 3;
    std::vector<std::string> lines;
    for (const std::string& text : week.words) {
        lines.push_back(fmt::format("\u201c{}\u201d", text));
    }
    if (week.entries >= enough_to_count) {
        lines.push_back(fmt::format("{} entries", week.entries));
        if (week.people > 0) {
            lines.back() += week.people == 1 ? ", one person in them"
                                             : fmt::format(", {} people in them", week.people);
        }
    }
    if (week.mood) {
        lines.push_back(fmt::format("mood around {:g}", *week.mood));
    }
    if (week.connection) {
        lines.push_back(fmt::format("close to others around {:g}", *week.connection));
    }
    return join(lines, "\n");
}

std::string calm_so_far(const CalmPairs& calm) {
    return fmt::format("over {} times, tension was around {:g} before and {:g} after",
                       calm.n,
                       calm.before,
                       calm.after);
}

Pack breathe_pack() {
    Prompt breath{
        "breath",
        PromptKind::breath,
        "In and out, as slowly as is easy. Any key ends it. If it makes you dizzy, let it "
        "go.",
        {},
        {}};
    breath.cycles = 12;
    return exercise_of("breathe", "A slow breath", std::move(breath));
}

Pack ground_pack() {
    Prompt ground{"around",
                  PromptKind::ground,
                  "With eyes open, one at a time. Leave out what you like.",
                  {},
                  {}};
    ground.items = {"Which day is it, and where are you?",
                    "Feel what holds you up: floor, chair or wall.",
                    "five things you can see",
                    "four things you can touch",
                    "three things you can hear",
                    "two things you can smell",
                    "one thing you can taste"};
    return exercise_of("ground", "Around you", std::move(ground));
}

std::string needs_terminal_exercise(std::string_view name) {
    return fmt::format("softly {} needs a terminal to show it, so nothing was begun.", name);
}

}  // namespace softly::words
