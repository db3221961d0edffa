#include "talk/choice.hpp"
#include "talk/line_prompt.hpp"
#include "talk/painter.hpp"
#include "talk/prompt_lines.hpp"
#include "talk/scale.hpp"
#include "view/screen_text.hpp"
#include "world.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

const Prompt mood{.id = "mood",
                  .kind = PromptKind::scale,
                  .ask = "How is your mood right now?",
                  .ends = {"very low", "very good"},
                  .options = {}};
const Prompt contact{
    .id = "contact",
    .kind = PromptKind::choice,
    .ask = "How much contact was there?",
    .ends = {},
    .options = {{"none", "none"}, {"little", "a little"}, {"too-much", "too much"}}};

Pick at(const std::string& value) {
    return scale_pick(mood, value);
}

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("a scale is one row with its ends where there is room") {
    CHECK(scale_lines(mood, at(""), Style{})[0] == "very low  0 1 2 3 4 5 6 7 8 9 10  very good");
    CHECK(scale_lines(mood, at("6"), Style{})[0] == "very low  0 1 2 3 4 5[6]7 8 9 10  very good");
    CHECK(scale_lines(mood, at("10"), Style{})[0] == "very low  0 1 2 3 4 5 6 7 8 9[10] very good");
    CHECK(scale_lines(mood, at("0"), Style{})[0] == "very low [0]1 2 3 4 5 6 7 8 9 10  very good");
    CHECK(scale_lines(mood, at("n"), Style{})[1] == "[n] numb / can't tell");
}

TEST_CASE("what is chosen is marked without colour too") {
    CHECK(all(scale_lines(mood, at("3"), Style{})).find('\x1b') == std::string::npos);
    CHECK(all(scale_lines(mood, at("3"), Style{.colour = true})).find("[3]") != std::string::npos);
    CHECK(choice_lines(contact, choice_pick(contact, "little"), Style{}).lines[1]
          == "[2] a little");
    CHECK(choice_lines(contact, choice_pick(contact, ""), Style{}).lines[1] == " 2  a little");
}

TEST_CASE("every prompt fits a narrow screen") {
    for (int columns = 20; columns <= 80; ++columns) {
        const Style style{.columns = columns};
        for (const std::string value : {"", "7", "10", "n"}) {
            for (const std::string& line :
                 fitted(pick_screen(mood, at(value), "This is the first question.", style), 99)) {
                CHECK_MESSAGE(display_width(line) <= columns, line);
            }
        }
        for (const std::string& line :
             fitted(pick_screen(contact, choice_pick(contact, "too-much"), "", style), 99)) {
            CHECK_MESSAGE(display_width(line) <= columns, line);
        }
    }
}

TEST_CASE("a chosen number shows on the narrowest screen") {
    CHECK(all(scale_lines(mood, at("7"), Style{.columns = 20})).find("[7]") != std::string::npos);
}

TEST_CASE("line mode has no escape sequence and says how to keep a former answer") {
    const std::string words = line_prompt(mood, "6", true, false, 80);
    CHECK(words.find('\x1b') == std::string::npos);
    CHECK(words.find("So far: 6") != std::string::npos);
    CHECK(words.find("q stop and keep") != std::string::npos);
    CHECK(line_prompt(mood, "", false, false, 80).find("stop") == std::string::npos);
    CHECK(line_prompt(contact, "little", false, false, 80).find("[2] a little") != std::string::npos);
}

TEST_CASE("a prompt from a file cannot move the cursor") {
    Prompt odd = contact;
    odd.ask = "one\x1b[2Jtwo";
    odd.options[0].say = "\xc2\x9bJ";
    const std::string drawn = all(fitted(pick_screen(odd, choice_pick(odd, ""), "", Style{}), 99));
    CHECK(drawn.find('\x1b') == std::string::npos);
    CHECK(drawn.find('\x9b') == std::string::npos);
}

TEST_CASE("an option is named by number, by id or by its words") {
    CHECK(option_named(contact, "2") == "little");
    CHECK(option_named(contact, " Too-Much") == "too-much");
    CHECK(option_named(contact, "too  much") == "too-much");
    CHECK(option_named(contact, "4") == std::nullopt);
    CHECK(option_named(contact, "") == std::nullopt);
}

TEST_CASE("drawing in place goes back over the lines that stand there") {
    ScriptedTerminal terminal;
    Painter painter{terminal, Drawing::in_place};
    painter.draw({"one", "two", "three"});
    terminal.said.clear();
    painter.draw({"four"});
    CHECK(terminal.said == "\r\x1b[2A\x1b[Kfour\x1b[J");
}

TEST_CASE("drawing in place counts the rows that a narrower screen made of a line") {
    ScriptedTerminal terminal;
    Painter painter{terminal, Drawing::in_place};
    painter.draw({std::string(50, 'x'), "\x1b[2mshort\x1b[22m"});
    terminal.shown_on.width = 20;
    terminal.said.clear();
    painter.draw({"y"});
    CHECK(terminal.said == "\r\x1b[3A\x1b[Ky\x1b[J");
}

TEST_CASE("drawing on the alternate screen begins at its top") {
    ScriptedTerminal terminal;
    Painter painter{terminal, Drawing::alternate};
    painter.draw({"one"});
    painter.draw({"two"});
    CHECK(terminal.said == "\x1b[H\x1b[Kone\x1b[J\x1b[H\x1b[Ktwo\x1b[J");
}

}  // namespace softly
