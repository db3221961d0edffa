#include "view/help_card.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace softly {

namespace {

HelpData some_data() {
    return {.emergency = {{.country = "IL",
                           .name = "Israel",
                           .numbers = {"101", "100"},
                           .zones = {"Asia/Jerusalem"},
                           .also = {}},
                          {.country = "US",
                           .name = "United States",
                           .numbers = {"911"},
                           .zones = {},
                           .also = {}}},
            .directories = {{"Find A Helpline", "findahelpline.com", "helplines in many countries"},
                            {"IASP", "iasp.info", "crisis centres around the world"},
                            {"Befrienders", "befrienders.org", ""}}};
}

int widest(const std::string& card) {
    int width = 0;
    for (const std::string_view line : lines_of(card)) {
        width = std::max(width, display_width(line));
    }
    return width;
}

bool has(const std::string& card, std::string_view words) {
    return card.find(words) != std::string::npos;
}

Style columns(int count) {
    return {.colour = false, .draw = false, .columns = count};
}

}  // namespace

TEST_CASE("the card begins with kind words and holds ten lines of eighty columns at most") {
    for (const char* country : {"IL", "US", ""}) {
        CAPTURE(country);
        const std::string card = help_card(some_data(), country, "", columns(80));
        CHECK(card.starts_with("You matter."));
        CHECK(card.back() == '\n');
        CHECK(lines_of(card).size() <= 10);
        CHECK(widest(card) <= 80);
        CHECK(has(card, "not dialled by us"));
        CHECK(has(card, "findahelpline.com"));
        CHECK(has(card, "befrienders.org\n"));
        CHECK(has(card, "You can carry on, or stop here."));
    }
}

TEST_CASE("the card reads like this") {
    CHECK(help_card(some_data(), "", "Asia/Jerusalem", columns(80))
          == "You matter. You do not have to carry this alone right now.\n"
             "\n"
             "In danger right now: call 101 or 100 (Israel).\n"
             "  emergency numbers; not dialled by us\n"
             "To find someone to talk to:\n"
             "  findahelpline.com  helplines in many countries\n"
             "  iasp.info          crisis centres around the world\n"
             "  befrienders.org\n"
             "You can carry on, or stop here. Both are fine.\n"
             "softly is for self-reflection. It is not treatment, and nobody else reads it.\n");
}

TEST_CASE("one number is spoken of as one") {
    const std::string card = help_card(some_data(), "US", "", columns(80));
    CHECK(has(card, "call 911 (United States)."));
    CHECK(has(card, "  emergency number; not dialled by us\n"));
}

TEST_CASE(
    "without a known country the card names the numbers most places share and how to choose") {
    const std::string card = help_card(some_data(), "XX", "Etc/UTC", columns(80));
    CHECK(has(card, "112, 911 or 999"));
    CHECK(has(card, "softly config set country"));
    CHECK_FALSE(has(card, "Israel"));
}

TEST_CASE("without any data the card still leads to help") {
    const std::string card = help_card({}, "IL", "Asia/Jerusalem", columns(80));
    CHECK(has(card, "You matter."));
    CHECK(has(card, "112, 911 or 999"));
    CHECK(has(card, "findahelpline.com"));
}

TEST_CASE("a row without numbers or with many does not break the card") {
    HelpData data = some_data();
    data.emergency[0].numbers.clear();
    CHECK(has(help_card(data, "IL", "", columns(80)), "112, 911 or 999"));
    data.emergency[0].numbers = {"1", "2", "3"};
    data.emergency[0].name.clear();
    CHECK(has(help_card(data, "IL", "", columns(80)), "call 1, 2 or 3."));
    data.directories.resize(20, {"x", "example.org", "x"});
    CHECK(lines_of(help_card(data, "IL", "", columns(80))).size() <= 10);
}

TEST_CASE("the card is whole on a narrow screen and where the width is not known") {
    CHECK(widest(help_card(some_data(), "IL", "", columns(40))) <= 40);
    CHECK(widest(help_card(some_data(), "", "", columns(20))) <= 20);
    for (const int count : {0, -1, 1, 2, 3}) {
        CAPTURE(count);
        CHECK(has(help_card(some_data(), "IL", "", columns(count)), "1"));
    }
    CHECK(lines_of(help_card(some_data(), "IL", "", columns(0))).size() <= 10);
}

TEST_CASE("colour adds nothing that the words need") {
    Style colour = columns(80);
    colour.colour = true;
    std::string card = help_card(some_data(), "IL", "", colour);
    CHECK(has(card, "\x1b["));
    for (std::size_t at = card.find('\x1b'); at != std::string::npos; at = card.find('\x1b')) {
        card.erase(at, card.find('m', at) - at + 1);
    }
    CHECK(card == help_card(some_data(), "IL", "", columns(80)));
}

TEST_CASE("escape sequences in a person's own data are not printed raw") {
    HelpData data = some_data();
    data.emergency[0].name = "Is\x1b[2Jrael";
    data.directories[0].says = "\xe2\x80\xae";
    const std::string card = help_card(data, "IL", "", columns(80));
    CHECK_FALSE(has(card, "\x1b"));
    CHECK_FALSE(has(card, "\xe2\x80\xae"));
}

}  // namespace softly
