#include "view/help_card.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

Service line(std::string name, std::string phone) {
    Service service;
    service.name = std::move(name);
    service.phone = {std::move(phone)};
    service.hours.always = true;
    service.languages = {"he"};
    service.source = "Some Paper";
    service.source_date = "2025-06";
    return service;
}

HelpCard some_card() {
    HelpCard card;
    card.who.services = {line("One", "1201"), line("Two", "1202")};
    card.who.emergency = {{"Israel", {"101", "100"}}};
    card.who.directories = {{"", "find.example", ""}, {"", "crisis.example", ""}};
    card.now = start_of(Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}})
               + hours{21} + minutes{14};
    return card;
}

Style columns(int count) {
    return {.colour = false, .draw = false, .columns = count};
}

std::string shown(const HelpCard& card, int count = 80) {
    return help_card(card, columns(count));
}

int widest(const std::string& card) {
    int width = 0;
    for (const std::string_view each : lines_of(card)) {
        width = std::max(width, display_width(each));
    }
    return width;
}

bool has(const std::string& card, std::string_view words) {
    return card.find(words) != std::string::npos;
}

bool fits(const std::string& card) {
    return lines_of(card).size() <= 10 && widest(card) <= 80;
}

}  // namespace

TEST_CASE("the card reads like this") {
    CHECK(shown(some_card())
          == "This is a lot. You do not have to be alone with it.\n"
             "One: 1201; day and night; Hebrew\n"
             "Two: 1202; day and night; Hebrew\n"
             "listed by Some Paper, 2025; not dialled by us\n"
             "In danger now: 101 or 100 (Israel); emergency number; not dialled by us\n"
             "Find a helpline: find.example · crisis.example\n"
             "It is 21:14. You can: softly ground to steady · softly plan show · stop · go on\n"
             "softly is a tool for self-reflection: not treatment, not watched by anyone.\n");
}

TEST_CASE("in a sitting the card says what can be done without a command") {
    HelpCard card = some_card();
    card.in_sitting = true;
    const std::string text = shown(card);
    CHECK(fits(text));
    CHECK(has(text,
              "It is 21:14. To steady: name five things you see. You can stop here, or go on.\n"));
    CHECK_FALSE(has(text, "softly ground"));
}

TEST_CASE("one's own people and helplines come first, and a shipped one stays") {
    HelpCard card = some_card();
    card.people = {"Dana, 050-1234567",
                   "my sister Noa, 050-7654321, after six",
                   "the library people, in the small room on the first floor, on most days"};
    card.who.own = {line("My clinic", "02-555"), line("Ward 3", "02-556")};
    const std::string text = shown(card);
    CHECK(fits(text));
    CHECK(has(text, "Your people: Dana, 050-1234567 · my sister Noa"));
    CHECK(text.find("Your people") < text.find("My clinic"));
    CHECK(text.find("My clinic") < text.find("One: 1201"));
    CHECK(has(text, "listed by Some Paper, 2025; not dialled by us"));
    CHECK(has(text, "My clinic: 02-555; day and night; Hebrew"));
}

TEST_CASE("the card holds ten lines whatever the person's own data is") {
    HelpCard card = some_card();
    const std::string big(5000, 'x');
    const std::string wide =
        "\xe6\x9d\xb1\xe4\xba\xac\xe6\x9d\xb1\xe4\xba\xac\xe6\x9d\xb1\xe4\xba\xac";
    for (const std::string& name : {std::string{"Dana"},
                                    big,
                                    wide + wide + wide + wide + wide,
                                    std::string{"a\nb\nc\nd\ne\nf\ng\nh"}}) {
        card.people.assign(3, name);
        for (const std::size_t count :
             {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{500}}) {
            CAPTURE(count);
            card.who.own.assign(count, line(name, name));
            CHECK(fits(shown(card)));
            CHECK(has(shown(card), "1201"));
            card.people.assign(40, name);
            CHECK(fits(shown(card)));
            card.people.clear();
            CHECK(fits(shown(card)));
        }
    }
    Service all = line("x", "y");
    all.phone.assign(9000, big);
    all.languages.assign(9000, big);
    all.hours = {.always = false, .spans = std::vector<Opening>(9000, {minutes{1}, minutes{2}})};
    card.who.own = {all};
    CHECK(fits(shown(card)));
}

TEST_CASE("a country that is not settled leaves the card within its ten lines") {
    HelpCard card = some_card();
    card.who.services.clear();
    card.who.emergency.push_back({"United States", {"911"}});
    card.who.unsettled = true;
    card.who.either = {"IL", "US"};
    card.people.assign(3, std::string(70, 'x'));
    card.who.own.assign(3, line("My clinic", "02-555"));
    const std::string text = shown(card);
    CHECK(fits(text));
    CHECK(has(text, "101 or 100 (Israel)"));
    CHECK(has(text, "911 (United States)"));
    CHECK(has(text, "softly config set country IL, or: softly config set country US"));
    CHECK(has(text, "My clinic: 02-555"));
}

TEST_CASE("without any data the card still leads to help") {
    const std::string text = help_card({}, {});
    CHECK(fits(text));
    CHECK(has(text, "112, 911 or 999"));
    CHECK(has(text, "emergency number; not dialled by us"));
    CHECK(has(text, "findahelpline.com"));
    CHECK_FALSE(has(text, "It is"));
}

TEST_CASE("hours are those of the person's clock") {
    HelpCard card = some_card();
    card.who.services = {line("One", "1201")};
    card.who.services[0].zone = "Europe/Lisbon";
    card.who.services[0].hours = {.always = false, .spans = {{minutes{930}, minutes{30}}}};
    CHECK(has(shown(card), "15:30-00:30 their time"));
    card.shifts = {{"Europe/Lisbon", minutes{0}}};
    CHECK(has(shown(card), "1201; 15:30-00:30;"));
    card.shifts = {{"Europe/Lisbon", minutes{120}}};
    CHECK(has(shown(card), "1201; 17:30-02:30;"));
    card.shifts = {{"Europe/Lisbon", -minutes{960}}};
    CHECK(has(shown(card), "1201; 23:30-08:30;"));
    card.shifts = {{"Europe/Lisbon", -minutes{30}}};
    CHECK(has(shown(card), "1201; 15:00-24:00;"));
    card.who.services[0].zone.clear();
    CHECK(has(shown(card), "1201; 15:30-00:30;"));
}

TEST_CASE("every way to reach a helpline has its words") {
    HelpCard card = some_card();
    card.who.services.clear();
    Service& service = card.who.own.emplace_back(line("L", "1"));
    service.text = "1";
    CHECK(has(shown(card), "L: call or text 1; day"));
    service.text = "HOME to 2";
    service.chat = "x.example";
    service.whatsapp = "3";
    CHECK(has(shown(card), "L: 1, text HOME to 2, chat x.example, WhatsApp 3; day and night"));
    service.chat = service.whatsapp = "";
    service.press = "1";
    service.free = true;
    service.more_languages = true;
    service.note = "ask for Ruth";
    CHECK(has(shown(card),
              "L: 1 (press 1), text HOME to 2, chat, WhatsApp; day and night, free; Hebrew and\n"
              "  more; ask for Ruth\n"));
    service = line("", "1");
    service.hours = {};
    service.languages.clear();
    service.language_count = 20;
    CHECK(has(shown(card), "\n1; 20 languages\n"));
}

TEST_CASE("helplines of one source stand together, and share lines where room is short") {
    HelpCard card = some_card();
    card.who.services = {line("One", "1"), line("Two", "2"), line("Three", "3"), line("Four", "4")};
    card.who.services[1].source = card.who.services[3].source = "Other";
    card.who.services[1].source_date.clear();
    card.who.services[3].source_date.clear();
    CHECK(has(shown(card),
              "One: 1; day and night; Hebrew · Three: 3; day and night; Hebrew\n"
              "listed by Some Paper, 2025; not dialled by us\n"
              "Two: 2; day and night; Hebrew · Four: 4; day and night; Hebrew\n"
              "listed by Other, year unknown; not dialled by us\n"));
}

TEST_CASE("the card is whole on a narrow screen and where the width is not known") {
    for (const int count : {79, 40, 20}) {
        CAPTURE(count);
        CHECK(widest(shown(some_card(), count)) <= count);
        CHECK(has(shown(some_card(), count), "1201"));
    }
    for (const int count : {0, -1, 1, 2, 3}) {
        CAPTURE(count);
        CHECK(has(shown(some_card(), count), "1"));
    }
    CHECK(shown(some_card(), 0) == shown(some_card(), 80));
    CHECK(shown(some_card(), 200) == shown(some_card(), 80));
}

TEST_CASE("colour adds nothing that the words need") {
    Style colour = columns(80);
    colour.colour = true;
    std::string card = help_card(some_card(), colour);
    CHECK(has(card, "\x1b["));
    for (std::size_t at = card.find('\x1b'); at != std::string::npos; at = card.find('\x1b')) {
        card.erase(at, card.find('m', at) - at + 1);
    }
    CHECK(card == shown(some_card()));
}

TEST_CASE("escape sequences in a person's own data are not printed raw") {
    HelpCard card = some_card();
    const std::string bad = "a\x1b[2J\xe2\x80\xae\x07";
    card.people = {bad};
    Service& service = card.who.own.emplace_back(line(bad, bad));
    service.text = service.note = service.press = bad;
    service.chat = service.whatsapp = bad;
    service.languages = {bad};
    card.who.services[0] = service;
    card.who.services[0].source = card.who.services[0].source_date = bad;
    card.who.emergency = {{bad, {bad}}};
    card.who.directories = {{bad, bad, bad}};
    const std::string text = shown(card);
    CHECK_FALSE(has(text, "\x1b"));
    CHECK_FALSE(has(text, "\x07"));
    CHECK_FALSE(has(text, "\xe2\x80\xae"));
}

}  // namespace softly
