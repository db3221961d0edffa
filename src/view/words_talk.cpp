#include "view/words_talk.hpp"

#include <fmt/core.h>

namespace softly {

std::string key_line(PromptKind kind) {
    if (kind == PromptKind::text) {
        return "/s skip · /b back · /q stop and keep · /h help · /? keys";
    }
    return "s skip · b back · q stop and keep · h help · ? keys";
}

std::string key_line_of_one_key() {
    return "q stop · h help";
}

std::string key_card(PromptKind kind) {
    if (kind == PromptKind::text) {
        return "Enter   done; with nothing typed, skip\n"
               "Alt-Enter   a new line\n"
               "/s   skip\n"
               "/b   back to the question before\n"
               "/e   write in your editor\n"
               "/h   ways to get help\n"
               "/q   stop, and keep what is here\n"
               "/x   stop, and let go of what is here\n"
               "Ctrl-\\   leave at once: clears the screen, keeps what is here";
    }
    return "Enter   take what is chosen; with nothing chosen, skip\n"
           "arrows   choose\n"
           "s   skip\n"
           "b   back to the question before\n"
           "h   ways to get help\n"
           "q   stop, and keep what is here\n"
           "x   stop, and let go of what is here\n"
           "! or Ctrl-\\   leave at once: clears the screen, keeps what is here";
}

std::string any_key_turns_page() {
    return "Any key shows more.";
}

std::string any_key_goes_back() {
    return "Any key goes back to the question.";
}

std::string any_key_goes_on() {
    return "Any key goes on.";
}

std::string numb() {
    return "numb / can't tell";
}

std::string nothing_chosen() {
    return "nothing chosen yet";
}

std::string chosen(std::string_view answer) {
    return fmt::format("chosen: {}", answer);
}

std::string type_a_number(int low, int high) {
    return fmt::format("A number from {} to {}.", low, high);
}

std::string meaning_of_ends(std::string_view low, std::string_view high) {
    return fmt::format("0 {} · 10 {}", low, high);
}

std::string number_wanted(int low, int high) {
    return fmt::format("{} to {}, please.", low, high);
}

std::string number_or_numb_wanted() {
    return "0 to 10, or n.";
}

std::string enter_when_done() {
    return "Enter when done. Alt-Enter gives a new line.";
}

std::string end_with_enter() {
    return "Enter when done.";
}

std::string another_name() {
    return "a name that I type";
}

std::string help_is_there() {
    return "Ways to get help are one word away: softly now";
}

std::string answer_so_far(std::string_view answer) {
    return fmt::format("So far: {}", answer);
}

std::string enter_keeps_it() {
    return "Enter keeps it.";
}

std::string enter_keeps_it_or_skip(PromptKind kind) {
    return kind == PromptKind::text ? "Enter keeps it, /s takes it out."
                                    : "Enter keeps it, s takes it out.";
}

std::string first_question() {
    return "This is the first question.";
}

std::string editor_is_for_words() {
    return "The editor opens at questions that take words.";
}

std::string text_as_it_was() {
    return "No new text came back from the editor. Your words are as they were.";
}

std::string one_of_these_keys(std::string_view keys) {
    std::string list;
    for (const char key : keys) {
        list += list.empty() ? "" : ", ";
        list += key;
    }
    return fmt::format("One of these keys: {}.", list);
}

}  // namespace softly
