#include "talk/breath.hpp"

#include "view/screen_text.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Prompt breath(int in, int out, int cycles) {
    Prompt prompt{
        .id = "breath", .kind = PromptKind::breath, .ask = "Softly.", .ends = {}, .options = {}};
    prompt.breathe_in = in;
    prompt.breathe_out = out;
    prompt.cycles = cycles;
    return prompt;
}

}  // namespace

TEST_CASE("a breath goes in, goes out, comes again and is over") {
    const Prompt prompt = breath(4, 6, 2);
    CHECK(breath_at(prompt, milliseconds{0}) == BreathMoment{true, 0, 0});
    CHECK(breath_at(prompt, seconds{2}) == BreathMoment{true, 500, 0});
    CHECK(breath_at(prompt, seconds{4}) == BreathMoment{false, 1000, 1});
    CHECK(breath_at(prompt, seconds{7}) == BreathMoment{false, 500, 1});
    CHECK(breath_at(prompt, seconds{10}) == BreathMoment{true, 0, 2});
    CHECK(breath_at(prompt, milliseconds{19'999}).has_value());
    CHECK_FALSE(breath_at(prompt, seconds{20}).has_value());
    CHECK(length_of_breath(prompt) == seconds{20});
}

TEST_CASE("from one picture to the next a breath moves a little, and never leaps") {
    const Prompt prompt = breath(1, 20, 3);
    int before = 0;
    for (milliseconds at{0}; const auto moment = breath_at(prompt, at); at += breath_frame) {
        CHECK(moment->fullness >= 0);
        CHECK(moment->fullness <= 1000);
        CHECK(std::abs(moment->fullness - before) <= 200);
        before = moment->fullness;
    }
    CHECK(breath_frame >= milliseconds{125});
}

TEST_CASE("the line says in or out, grows with the breath and fits every screen") {
    CHECK(breath_line({true, 0, 0}, Style{}) == "in   ~");
    CHECK(breath_line({true, 500, 0}, Style{}) == "in   " + std::string(20, '~'));
    CHECK(breath_line({false, 1000, 1}, Style{}) == "out  " + std::string(40, '~'));
    for (int columns = 10; columns <= 80; ++columns) {
        for (const int fullness : {0, 1, 500, 999, 1000}) {
            CHECK(display_width(breath_line({false, fullness, 1}, {.columns = columns}))
                  <= columns);
        }
    }
}

}  // namespace softly
