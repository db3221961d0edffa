#include "talk/pick.hpp"

#include <random>
#include <string_view>

#include <doctest/doctest.h>

namespace softly {

namespace {

const Pick scale{.numb = true};
const Pick five_options{.low = 1, .high = 5, .middle = 1, .downwards = 1};

Key character(std::string text, bool enter_follows = false) {
    return {.kind = KeyKind::character, .text = std::move(text), .enter_follows = enter_follows};
}

Key plain(KeyKind kind) {
    return {.kind = kind};
}

/// Presses each character of `keys`; an Enter is written as a newline of its own.
PickStep pressed_all(Pick pick, std::string_view keys) {
    PickStep step{pick};
    for (const char key : keys) {
        step = pressed(step.pick,
                       key == '\n' ? plain(KeyKind::enter) : character(std::string(1, key)));
    }
    return step;
}

}  // namespace

TEST_CASE("a scale begins unset and Enter skips it") {
    CHECK(number(scale) == std::nullopt);
    CHECK(pressed_all(scale, "\n").entered == Entered::skipped);
}

TEST_CASE("one and zero are ten") {
    const PickStep step = pressed_all(scale, "10\n");
    CHECK(step.entered == Entered::accepted);
    CHECK(step.pick.typed == "10");
}

TEST_CASE("eleven is not accepted, not taken for one, and not a skip") {
    const PickStep step = pressed_all(scale, "11\n");
    CHECK(step.entered == Entered::not_yet);
    CHECK(step.pick.puzzled);
    CHECK(step.pick.typed == "");
    CHECK(pressed_all(step.pick, "7\n").pick.typed == "7");
}

TEST_CASE("backspace takes a digit away") {
    Pick pick = pressed_all(scale, "11").pick;
    pick = pressed(pick, plain(KeyKind::backspace)).pick;
    CHECK(number(pick) == 1);
    pick = pressed(pick, plain(KeyKind::backspace)).pick;
    CHECK(number(pick) == std::nullopt);
    CHECK(pressed_all(pick, "\n").entered == Entered::skipped);
}

TEST_CASE("backspace takes a whole former answer away") {
    Pick former = scale;
    former.typed = "10";
    CHECK(pressed(former, plain(KeyKind::backspace)).pick.typed == "");
}

TEST_CASE("arrows begin in the middle and stay within the scale") {
    Pick pick = pressed(scale, plain(KeyKind::right)).pick;
    CHECK(number(pick) == 5);
    pick = pressed(pick, plain(KeyKind::up)).pick;
    CHECK(number(pick) == 6);
    pick = pressed(pressed(pick, plain(KeyKind::down)).pick, plain(KeyKind::left)).pick;
    CHECK(number(pick) == 4);
    CHECK(number(pressed(pressed(pick, plain(KeyKind::end)).pick, plain(KeyKind::right)).pick)
          == 10);
    CHECK(number(pressed(pressed(pick, plain(KeyKind::home)).pick, plain(KeyKind::left)).pick)
          == 0);
}

TEST_CASE("down goes to the next option of a choice") {
    Pick pick = pressed(five_options, plain(KeyKind::down)).pick;
    CHECK(number(pick) == 1);
    pick = pressed(pick, plain(KeyKind::down)).pick;
    CHECK(number(pick) == 2);
    CHECK(number(pressed(pick, plain(KeyKind::up)).pick) == 1);
}

TEST_CASE("a digit after an arrow or a former answer is a new number") {
    Pick pick = pressed_all(scale, "1").pick;
    pick = pressed(pressed(pick, plain(KeyKind::right)).pick, plain(KeyKind::left)).pick;
    CHECK(number(pick) == 1);
    CHECK(pressed_all(pick, "0").pick.typed == "0");
}

TEST_CASE("n is an answer of a scale alone") {
    const PickStep step = pressed_all(scale, "n\n");
    CHECK(step.entered == Entered::accepted);
    CHECK(step.pick.typed == "n");
    CHECK(pressed_all(five_options, "n").pick.puzzled);
}

TEST_CASE("an unknown letter changes nothing and says what would be an answer") {
    const PickStep step = pressed_all(scale, "7z");
    CHECK(step.pick.puzzled);
    CHECK(step.pick.typed == "7");
}

TEST_CASE("Enter in the same breath belongs to a digit and is eaten by an unknown letter") {
    CHECK(pressed(scale, character("6", true)).entered == Entered::accepted);
    CHECK(pressed(scale, character("n", true)).entered == Entered::accepted);
    CHECK(pressed(scale, character("z", true)).entered == Entered::not_yet);
    CHECK(pressed(pressed_all(scale, "7").pick, character("z", true)).entered == Entered::not_yet);
}

TEST_CASE("a paste is no answer") {
    const PickStep step = pressed(scale, {.kind = KeyKind::paste, .text = "Slept badly. x q"});
    CHECK(step.entered == Entered::not_yet);
    CHECK(step.pick.puzzled);
    CHECK(step.pick.typed == "");
}

TEST_CASE("typed lines are read as numbers of the range") {
    CHECK(picked(scale, " 10 ") == "10");
    CHECK(picked(scale, "07") == "7");
    CHECK(picked(scale, "N") == "n");
    for (const std::string_view rubbish :
         {"11", "-1", "6.5", "abc", "", "1 0", "999999999999999999999", "010"}) {
        CHECK_MESSAGE(picked(scale, rubbish) == std::nullopt, rubbish);
    }
    CHECK(picked(five_options, "0") == std::nullopt);
    CHECK(picked(five_options, "6") == std::nullopt);
    CHECK(picked(five_options, "5") == "5");
}

TEST_CASE("whatever is pressed, only answers are accepted") {
    std::mt19937_64 random{20261122};
    const KeyKind kinds[] = {KeyKind::enter,
                             KeyKind::backspace,
                             KeyKind::left,
                             KeyKind::right,
                             KeyKind::up,
                             KeyKind::down,
                             KeyKind::home,
                             KeyKind::end,
                             KeyKind::other,
                             KeyKind::escape};
    const std::string_view letters = "0123456789nNz -";
    for (int round = 0; round < 20'000; ++round) {
        Pick pick = round % 2 == 0 ? scale : five_options;
        for (int presses = 0; presses < 12; ++presses) {
            const Key key = random() % 2 == 0
                                ? plain(kinds[random() % std::size(kinds)])
                                : character(std::string(1, letters[random() % letters.size()]),
                                            random() % 4 == 0);
            const PickStep step = pressed(pick, key);
            pick = step.pick;
            if (step.entered == Entered::accepted) {
                REQUIRE(is_answer(pick));
                REQUIRE(picked(pick, pick.typed) == pick.typed);
            }
            if (step.entered == Entered::skipped) {
                REQUIRE(pick.typed.empty());
            }
        }
    }
}

}  // namespace softly
