#include "view/words_letters.hpp"

#include "view/words.hpp"

#include <fmt/core.h>

namespace softly::words {

namespace {

std::string lies_in(std::string_view rescued) {
    return rescued.empty() ? "It is printed here instead."
                           : fmt::format("It is safe in {}.", rescued);
}

}  // namespace

Prompt letter_prompt() {
    return {"letter",
            PromptKind::text,
            "What would you like to say to yourself, on a later day?",
            {},
            {}};
}

std::string letter_goes_on() {
    return "The letter you began stands here again.";
}

std::string letter_kept(const Letter& letter) {
    if (letter.open_on) {
        return fmt::format(
            "Your letter is kept as {}, for {}. softly letter list shows when, never "
            "what.",
            letter.id,
            spoken_day(*letter.open_on));
    }
    return letter.open_when.empty()
               ? fmt::format("Your letter is kept as {}. softly letter open reads it, whenever you "
                             "like.",
                             letter.id)
               : fmt::format(
                   "Your letter is kept as {}, for a hard day. Then softly names it in one "
                   "line.",
                   letter.id);
}

std::string letter_kept_not_filed(std::string_view why) {
    return fmt::format("Your letter is kept safe, but not in letters.toml yet: {}. The next time "
                       "softly writes, it tries again.",
                       why);
}

std::string letter_not_kept(std::string_view why) {
    return fmt::format("The letter was not kept ({}). It is printed here, so that you can save it "
                       "yourself.",
                       why);
}

std::string letter_is_empty() {
    return "There are no words in it, so no letter was kept.";
}

std::string letter_is_too_large(std::string_view rescued) {
    return fmt::format("The letter was not filed: one can hold 1 MiB at most. {}",
                       lies_in(rescued));
}

std::string letter_is_not_utf8(std::string_view rescued) {
    return fmt::format("The letter was not filed: some of it is not UTF-8 text. {}",
                       lies_in(rescued));
}

std::string letter_let_go() {
    return "Let go. No letter was kept; what you wrote stays in the trash for 7 days.";
}

std::string letter_draft_kept() {
    return "Stopped. What you wrote waits: softly letter write goes on with it.";
}

std::string letter_draft_is_older(std::string_view path) {
    return fmt::format("Another letter was begun here before. It is in {}.", path);
}

std::string needs_terminal_letter() {
    return "There is no terminal to ask at, so no letter was kept. softly letter write - reads "
           "standard input.";
}

std::string letter_words_are_not_typed_here() {
    return "No letter was kept: its words do not go on the command line, where the shell would "
           "remember them. softly letter write asks for them, and - reads standard input.";
}

std::string one_way_to_open() {
    return "No letter was kept: it can have a day or wait for a hard day, not both. Either "
           "--open-on or --open-when fits.";
}

std::string letters_know_hard_days(std::string_view typed) {
    return fmt::format(
        "--open-when takes one word, hard. With \"{}\" no letter was kept; a day goes "
        "with --open-on.",
        typed);
}

std::string not_a_day_for_letter(std::string_view typed) {
    return fmt::format("softly does not read \"{}\" as a day, so no letter was kept. Try tomorrow, "
                       "in 2 weeks or 2027-01-01.",
                       typed);
}

std::string day_for_letter_has_gone_by(Date day) {
    return fmt::format("{} has gone by, so no letter was kept. A day to come fits; without "
                       "--open-on it can be read at any time.",
                       spoken_day(day));
}

std::string no_letters_yet() {
    return "No letters lie here yet. softly letter write begins one.";
}

std::string letter_written(const Letter& letter) {
    return letter.written ? "written " + spoken_day(date_of(letter.written->local))
                          : "written on an unknown day";
}

std::string letter_opens(const Letter& letter, Date today) {
    if (!letter.open_when.empty()) {
        return "for a hard day";
    }
    if (!letter.open_on) {
        return "opens whenever you ask";
    }
    return fmt::format("{} {}",
                       waits_for_its_day(letter, today) ? "opens" : "may be opened since",
                       spoken_day(*letter.open_on));
}

std::string letter_was_opened(const Moment& opened) {
    return "opened " + spoken_day(date_of(opened.local));
}

std::string nothing_to_open() {
    return "No closed letter is there for today. softly letter list shows them all.";
}

std::string letter_from(const Letter& letter) {
    return letter.written
               ? fmt::format("You wrote this on {}.", spoken_day(date_of(letter.written->local)))
               : "You wrote this some time ago.";
}

std::string letter_waits_for(Date day, std::string_view id) {
    return fmt::format("You wrote this one for {}. It was not opened. To read it now all the same: "
                       "softly letter open {} --anyway",
                       spoken_day(day),
                       id);
}

std::string letter_waits_for_hard_day(std::string_view id) {
    return fmt::format("A letter for a hard day lies here. It was not opened. If today is one: "
                       "softly letter open {}",
                       id);
}

std::string open_before_its_day(Date day) {
    return fmt::format("You wrote this one for {}.\n\n"
                       "Enter  leave it closed\n"
                       "o      open it now",
                       spoken_day(day));
}

std::string open_for_hard_day() {
    return "This letter is for a hard day.\n\n"
           "Enter  leave it closed\n"
           "o      open it now";
}

std::string stays_closed() {
    return "It stays closed.";
}

std::string letter_without_words() {
    return "There are no words in this letter.";
}

std::string unknown_letter(std::string_view typed) {
    return fmt::format("No letter has an id that begins with \"{}\". Nothing was opened. softly "
                       "letter list shows them.",
                       typed);
}

std::string opening_not_noted(std::string_view why) {
    return fmt::format("That it was opened is not noted in letters.toml ({}). The letter is as it "
                       "was.",
                       why);
}

std::string letter_for_now(std::string_view id) {
    return fmt::format("A letter you wrote for a hard day is here, if you would like it: softly "
                       "letter open {}",
                       id);
}

std::string letter_without_id() {
    return "this letter has no id, so softly cannot note that it was opened; any id of its own "
           "will do";
}

std::string open_when_unknown() {
    return "open_when knows one word, \"hard\"; until then softly reads it as that";
}

std::string letter_key_unusable(std::string_view key) {
    return fmt::format("{} is not what softly can read here; the rest of the letter is used", key);
}

}  // namespace softly::words
