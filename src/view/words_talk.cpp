#include "view/words_talk.hpp"

#include <fmt/core.h>

namespace softly {

namespace {

enum class Group { chosen, marked, written, shown, breathed };

Group group_of(PromptKind kind) {
    switch (kind) {
    case PromptKind::scale:
    case PromptKind::choice:
    case PromptKind::person:
        return Group::chosen;
    case PromptKind::multi:
        return Group::marked;
    case PromptKind::text:
    case PromptKind::step:
        return Group::written;
    case PromptKind::breath:
        return Group::breathed;
    case PromptKind::ground:
    case PromptKind::say:
    case PromptKind::pause:
        break;
    }
    return Group::shown;
}

std::string first_keys_of_card(Group group) {
    switch (group) {
    case Group::chosen:
        return "Enter   take what is chosen; with nothing chosen, skip\n"
               "arrows   choose\n";
    case Group::marked:
        return "Enter   take what is marked; with nothing marked, skip\n"
               "arrows   go up and down\n"
               "Space   mark, or take the mark away\n"
               "a number or letter   marks its line\n";
    case Group::written:
        return "Enter   done; with nothing typed, skip\n"
               "Alt-Enter   a new line\n";
    case Group::breathed:
        return "any other key   ends it\n";
    case Group::shown:
        break;
    }
    return "any other key   goes on\n";
}

std::string other_keys_of_card(Group group) {
    if (group == Group::written) {
        return "/s   skip\n"
               "/b   back to the question before\n"
               "/e   write in your editor\n"
               "/h   ways to get help\n"
               "/q   stop, and keep what is here\n"
               "/x   stop, and let go of what is here\n"
               "Ctrl-\\   leave at once: clears the screen, keeps what is here";
    }
    return "s   skip\n"
           "b   back to the question before\n"
           "h   ways to get help\n"
           "q   stop, and keep what is here\n"
           "x   stop, and let go of what is here\n"
           "! or Ctrl-\\   leave at once: clears the screen, keeps what is here";
}

}  // namespace

std::string key_line(PromptKind kind) {
    switch (group_of(kind)) {
    case Group::written:
        return "/s skip · /b back · /q stop and keep · /h help · /? keys";
    case Group::breathed:
        return "any key ends it · b back · q stop and keep · h help · ? keys";
    case Group::shown:
        return "any key goes on · b back · q stop and keep · h help · ? keys";
    default:
        return "s skip · b back · q stop and keep · h help · ? keys";
    }
}

std::string key_line_of_one_key() {
    return "q stop · h help";
}

std::string key_line_of_close() {
    return "any key goes on · b back · h help";
}

std::string key_card(PromptKind kind) {
    const Group group = group_of(kind);
    return first_keys_of_card(group) + other_keys_of_card(group);
}

std::string key_card_in_lines(PromptKind kind) {
    const Group group = group_of(kind);
    const bool shown = group == Group::shown || group == Group::breathed;
    const std::string first =
        shown ? "Enter   goes on\n" : "Enter   done; with nothing typed, skip\n";
    return first + other_keys_of_card(group);
}

std::string key_line_in_lines(PromptKind kind) {
    return key_line(group_of(kind) == Group::written ? PromptKind::text : PromptKind::choice);
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

std::string numbers_from_to(int low, int high) {
    return fmt::format("{} to {}", low, high);
}

std::string meaning_of_ends(int low,
                            std::string_view low_words,
                            int high,
                            std::string_view high_words) {
    return fmt::format("{} {} · {} {}", low, low_words, high, high_words);
}

std::string number_wanted(int low, int high) {
    return fmt::format("{} to {}, please.", low, high);
}

std::string number_or_numb_wanted(int low, int high) {
    return fmt::format("{} to {}, or n.", low, high);
}

std::string keys_that_mark() {
    return "A number marks a line. Enter when done.";
}

std::string several_numbers(int high) {
    return fmt::format("Numbers from 1 to {}, with spaces between. Enter when done.", high);
}

std::string several_wanted(int high) {
    return fmt::format("Numbers from 1 to {}, please, with spaces between.", high);
}

std::string another_name() {
    return "a name that I type";
}

std::string number_or_name() {
    return "A number, or a name. Enter when done.";
}

std::string number_of_list_or_name(int high) {
    return high == 1 ? "1, or a name, please." : fmt::format("1 to {}, or a name, please.", high);
}

std::string enter_when_done() {
    return "Enter when done. Alt-Enter gives a new line.";
}

std::string end_with_enter() {
    return "Enter when done.";
}

std::string enter_goes_on() {
    return "Enter goes on.";
}

std::string breathe_in() {
    return "in";
}

std::string breathe_out() {
    return "out";
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
    return group_of(kind) == Group::written ? "Enter keeps it, /s takes it out."
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
    std::string list = "Enter or ";
    for (const char key : keys) {
        list += list.back() == ' ' ? "" : ", ";
        list += key;
    }
    return fmt::format("One of these keys: {}.", list);
}

}  // namespace softly
