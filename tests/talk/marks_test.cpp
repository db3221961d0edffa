#include "talk/marks.hpp"

#include "view/screen_text.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

Prompt several(int count) {
    Prompt prompt{.id = "helped",
                  .kind = PromptKind::multi,
                  .ask = "What helped?",
                  .ends = {},
                  .options = {}};
    for (int number = 1; number <= count; ++number) {
        prompt.options.push_back(
            {"id" + std::to_string(number), "words " + std::to_string(number)});
    }
    return prompt;
}

Key typed(std::string text, bool enter_follows = false) {
    return {.kind = KeyKind::character, .text = std::move(text), .enter_follows = enter_follows};
}

MarksStep after(const Prompt& prompt, const std::vector<Key>& keys, std::string_view former = "") {
    MarksStep step{first_marks(prompt, former)};
    for (const Key& key : keys) {
        CHECK(step.entered == Entered::not_yet);
        step = pressed(step.marks, key);
    }
    return step;
}

std::string value_after(const Prompt& prompt,
                        const std::vector<Key>& keys,
                        std::string_view former = "") {
    return value_of(prompt, after(prompt, keys, former).marks);
}

}  // namespace

TEST_CASE("a digit marks its line and takes the mark away") {
    const Prompt prompt = several(4);
    CHECK(value_after(prompt, {typed("3"), typed("1")}) == "id1,id3");
    CHECK(value_after(prompt, {typed("3"), typed("1"), typed("3")}) == "id1");
    CHECK(value_after(prompt, {typed("2")}, "id2,id4") == "id4");
}

TEST_CASE(
    "letters stand for the lines behind the ninth, and none of them is a key of the sitting") {
    const Prompt prompt = several(28);
    CHECK(value_after(prompt, {typed("a")}) == "id10");
    CHECK(value_after(prompt, {typed("C")}) == "id11");
    CHECK(value_after(prompt, {typed("z")}) == "id28");
    for (const std::string key : {"s", "b", "q", "x", "h", "e", "n", "?", "!"}) {
        CHECK(value_after(prompt, {typed(key)}).empty());
    }
}

TEST_CASE("arrows go to a line and Space marks it, within the list") {
    const Prompt prompt = several(3);
    const Key down{.kind = KeyKind::down};
    const Key up{.kind = KeyKind::up};
    CHECK(value_after(prompt, {down, typed(" ")}) == "id2");
    CHECK(value_after(prompt, {down, down, down, down, typed(" ")}) == "id3");
    CHECK(value_after(prompt, {up, typed(" ")}) == "id1");
    CHECK(value_after(prompt, {Key{.kind = KeyKind::end}, typed(" ")}) == "id3");
}

TEST_CASE("Enter takes what is marked, and with nothing marked skips") {
    const Prompt prompt = several(3);
    const Key enter{.kind = KeyKind::enter};
    CHECK(after(prompt, {typed("2"), enter}).entered == Entered::accepted);
    CHECK(after(prompt, {enter}).entered == Entered::skipped);
    CHECK(after(prompt, {typed("2", true)}).entered == Entered::accepted);
    CHECK(after(prompt, {typed("2"), typed("2"), enter}).entered == Entered::skipped);
}

TEST_CASE("keys that mark nothing puzzle, and do no more") {
    const Prompt prompt = several(3);
    CHECK(after(prompt, {typed("7")}).marks.puzzled);
    CHECK(after(prompt, {typed("7")}).entered == Entered::not_yet);
    CHECK_FALSE(after(prompt, {typed("7"), typed("1")}).marks.puzzled);
    CHECK(after(several(0), {typed(" "), Key{.kind = KeyKind::down}}).marks == Marks{});
}

TEST_CASE("what is marked shows without colour, and where the arrows are too") {
    const Prompt prompt = several(3);
    const RowLines rows = mark_lines(prompt, first_marks(prompt, "id2"), Style{});
    CHECK(rows.lines
          == std::vector<std::string>{"> [ ] 1 words 1", "  [x] 2 words 2", "  [ ] 3 words 3"});
}

TEST_CASE("a narrow list keeps its words under each other") {
    Prompt prompt = several(1);
    prompt.options[0].say = "someone who stayed";
    for (const std::string& line :
         mark_lines(prompt, first_marks(prompt, ""), {.columns = 20}).lines) {
        CHECK_MESSAGE(display_width(line) <= 20, line);
    }
}

TEST_CASE("a line names several by numbers, or by their words") {
    const Prompt prompt = several(12);
    CHECK(options_named(prompt, "1 3 12") == "id1,id3,id12");
    CHECK(options_named(prompt, "3, 1,3") == "id1,id3");
    CHECK(options_named(prompt, "Words 2, id4") == "id2,id4");
    CHECK(options_named(prompt, "0") == std::nullopt);
    CHECK(options_named(prompt, "1 13") == std::nullopt);
    CHECK(options_named(prompt, "tea") == std::nullopt);
    CHECK(options_named(prompt, " , ") == std::nullopt);
}

}  // namespace softly
