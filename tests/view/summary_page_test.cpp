#include "view/summary_page.hpp"

#include "view/chart_svg.hpp"
#include "view/page_style.hpp"
#include "view/summary_markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date on(unsigned day) {
    return std::chrono::year{2026} / std::chrono::November / std::chrono::day{day};
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

bool holds(const std::string& text, std::string_view part) {
    return count(text, part) > 0;
}

/// A month with something in every part; `words` stands wherever a person writes.
Summary full_month(const std::string& words = "sea") {
    Summary summary;
    summary.span = {on(1), on(22)};
    summary.entries = 23;
    summary.days = {{on(1), 1}, {on(2), 3}, {on(4), 1}, {on(20), 2}};
    summary.kinds = {{"check-in", 16}, {words, 2}};
    summary.tags = {{"evening", 3}, {words, 7}};
    for (const std::string_view name : rating_names) {
        summary.ratings.emplace(name, RatingSummary{});
    }
    RatingSummary& mood = summary.ratings["mood"];
    mood.levels = {14, {}, 5.5, 3, 8};
    mood.numb = 2;
    mood.days = {{on(1), 1, 3}, {on(2), 2, 5.5}, {on(4), 1, 8}};
    mood.earlier = Levels{9, {}, 4.0, 2, 7};
    summary.earlier = DateSpan{on(1), on(1)};
    RatingSummary& connection = summary.ratings["connection"];
    connection.levels = {3, {4, 6, 7}, {}, {}, {}};
    connection.days = {{on(1), 3, 6}};
    summary.ratings["energy"].numb = 1;
    summary.moments = {5, 3, 2, {{"call", 2}, {words, 1}}};
    summary.people = {{"zoe", 9}, {"dana", 2}, {words, 1}};
    summary.tries = {2, 2, 1};
    summary.expected = {
        6,
        4,
        1,
        1,
        {{on(1), 3, 6}, {{}, 4, 6}, {on(2), 4, 6}, {on(2), 4, 6}, {on(3), 4, 4}, {on(4), 4, 2}}};
    summary.tension = {{words, 6, -2.0, std::vector<Tension>(6, Tension{7, 5})},
                       {"ground", 1, {}, {Tension{7, 4}}}};
    summary.kindness.self = {{words, 2}};
    summary.kindness.received = 2;
    summary.kindness.words = {{"k1", on(3), words}};
    summary.helped = {{"h1", on(3), words}};
    summary.sharper = {{words, 2}};
    summary.quotes = {{"q1", on(22), words}, {"q2", {}, "Tea.\n\nThe sea."}};
    OnDays with;
    with.with = {With::What::tag, words};
    with.days = 6;
    with.other_days = 12;
    with.on["mood"] = {6, {}, 6.0, 4, 7};
    with.other["mood"] = {12, {}, 5.0, 2, 8};
    summary.with = with;
    return summary;
}

People known() {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    return {dana};
}

const SummaryChoices with_quotes{true, false, false};

std::string page_of(const Summary& summary,
                    const SummaryChoices& choices = {},
                    const std::string& language = "en") {
    return summary_page(summary, known(), choices, language);
}

}  // namespace

TEST_CASE("a page asks for nothing from elsewhere and runs nothing") {
    const std::string page = page_of(full_month(), with_quotes);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n"));
    CHECK(holds(page, "content=\"default-src 'none'; style-src 'unsafe-inline';"));
    for (const std::string_view part :
         {"<script", "http:", "https:", "url(", "@import", "href", "src=", "style=\"", "onload"}) {
        CHECK_MESSAGE(!holds(page, part), part);
    }
}

TEST_CASE("nothing a person wrote becomes markup") {
    const std::string hostile = "</style><script>x</script>\"><img onerror=x> <!-- ]]> '"
                                + std::string(1, '\0') + "\xE2\x80\xAE\x1B[31m &amp; \xFF";
    for (const std::string_view language : {"en", "he"}) {
        const std::string calm = page_of(full_month(), with_quotes, std::string{language});
        const std::string page = page_of(full_month(hostile), with_quotes, std::string{language});
        CHECK(count(page, "<") == count(calm, "<"));
        CHECK(count(page, ">") == count(calm, ">"));
        CHECK(count(page, "\"") == count(calm, "\""));
        CHECK(!holds(page, std::string_view{"\0", 1}));
        CHECK(!holds(page, "\x1B"));
        CHECK(!holds(page, "\xE2\x80\xAE"));
        CHECK(!holds(page, "\xFF"));
        CHECK(holds(page, "&lt;script&gt;"));
        CHECK(holds(page, "&amp;amp;"));
    }
}

TEST_CASE("the page speaks the journal's language and marks softly's own words as English") {
    const std::string page = page_of(full_month("שלום"), with_quotes, "he-IL");
    CHECK(holds(page, "<html lang=\"he-IL\" dir=\"rtl\">"));
    CHECK(holds(page, "<h2><span lang=\"en\" dir=\"ltr\">What you noticed</span></h2>"));
    CHECK(holds(page, "<blockquote dir=\"auto\"><p>שלום</p>"));
    CHECK(holds(page, "<bdi dir=\"auto\" lang=\"he-IL\">שלום</bdi>"));
    CHECK(!holds(page_of(full_month(), {}, "en-GB"), "lang=\"en\""));
    CHECK(holds(page_of(full_month(), {}, "AR"), "dir=\"rtl\""));
    CHECK(holds(page_of(full_month(), {}, "de"), "<html lang=\"de\" dir=\"ltr\">"));
}

TEST_CASE("own words stand in the page where they were asked for, and nowhere else") {
    const std::string canary = "xyzzy";
    Summary summary = full_month();
    summary.quotes = {{"q1", on(1), canary}};
    summary.kindness.words = {{"k1", on(1), canary}};
    summary.helped = {{"h1", on(1), canary}};
    CHECK(!holds(page_of(summary), canary));
    CHECK(count(page_of(summary, with_quotes), canary) == 3);
    CHECK(!holds(page_of(summary, {true, false, true}), canary));
    CHECK(!holds(summary_markdown(summary, known(), {}), canary));
    CHECK(count(summary_markdown(summary, known(), with_quotes), canary) == 3);
    CHECK(!holds(summary_markdown(summary, known(), {true, false, true}), canary));
}

TEST_CASE("discreet shows initials, even where they are somebody's alias") {
    People people = known();
    people.front().aliases = {"D. L."};
    const std::string page = summary_page(full_month(), people, {false, false, true}, "en");
    CHECK(!holds(page, "Dana"));
    CHECK(holds(page, "D. L."));
    CHECK(!holds(summary_markdown(full_month(), people, {false, false, true}), "Dana"));
}

TEST_CASE("people stand by name and never by count") {
    std::string page = page_of(full_month());
    page.erase(0, page.find("With whom"));
    CHECK(page.find("Dana Levi") < page.find(">sea<"));
    CHECK(page.find(">sea<") < page.find(">zoe<"));
}

TEST_CASE("under five ratings there is a list and no chart, and numb is no number") {
    const std::string page = page_of(full_month());
    CHECK(holds(page, "mood: median 5.5 (3-8), 14 ratings; numb or hard to tell 2 times"));
    CHECK(holds(page, "connection: 4, 6, 7"));
    CHECK(holds(page, "id=\"mood-title\""));
    CHECK(!holds(page, "id=\"connection-title\""));
    CHECK(!holds(page, "id=\"energy-title\""));
    CHECK(holds(page, "energy: numb or hard to tell 1 time"));
    CHECK(!holds(page, "safety"));
}

TEST_CASE("each chart has a table after it") {
    const std::string page = page_of(full_month());
    CHECK(count(page, "<svg ") == 3);
    CHECK(count(page, "</svg>\n<details>") == 3);
    CHECK(count(page, "<desc ") == 3);
    // The middle of each day stands in the table under mood.
    CHECK(holds(page, ">2026-11-02</th><td class=\"number\">2</td><td class=\"number\">5.5</td>"));
}

TEST_CASE("without numbers the page has no digit in its words and no chart") {
    Summary summary = full_month();
    std::string page = page_of(summary, {true, true, false});
    page.erase(0, page.find("</style>"));
    CHECK(!holds(page, "<svg"));
    CHECK(!holds(page, "<table"));
    // Headings are marked up with digits that nobody reads.
    for (const std::string_view tag : {"<h1>", "</h1>", "<h2>", "</h2>", "<h3>", "</h3>"}) {
        for (auto at = page.find(tag); at != std::string::npos; at = page.find(tag)) {
            page.erase(at, tag.size());
        }
    }
    CHECK(page.find_first_of("0123456789") == std::string::npos);
}

TEST_CASE("an empty span is a kind page that shows how to begin") {
    const std::string page = page_of(Summary{});
    CHECK(holds(page, "Nothing is kept here yet, and that is all right."));
    CHECK(holds(page, "softly check-in"));
    CHECK(!holds(page, "<h2>"));
    CHECK(holds(summary_markdown({}, {}, {}), "    softly check-in\n"));
}

TEST_CASE("the calendar has a number, a dot or nothing in its cells, and the last twelve months") {
    Summary summary = full_month();
    const std::string page = page_of(summary);
    CHECK(holds(page,
                "<th scope=\"row\">Nov 2026</th><td class=\"level-1\">3</td>"
                "<td class=\"level-2\">5½</td><td></td><td class=\"level-4\">8</td><td></td>"));
    CHECK(count(page, "<td class=\"dot\">•</td>") == 1);
    CHECK(count(page, "<th scope=\"row\">Nov") == 1);

    summary.span.from = on(1) - std::chrono::months{13};
    CHECK(holds(page_of(summary), ">Oct 2025</th>"));
    summary.span.from = on(1) - std::chrono::months{14};
    const std::string longer = page_of(summary);
    CHECK(!holds(longer, ">Nov 2025</th>"));
    CHECK(holds(longer, ">Dec 2025</th>"));
    CHECK(holds(longer, "the last twelve months"));
}

TEST_CASE("a line is drawn between days near each other, and long gaps stay open") {
    const std::vector<DayRatings> days{
        {on(1), 1, 0}, {on(3), 1, 10}, {on(12), 1, 5}, {on(20), 1, 5}, {on(30), 1, 5}};
    const auto groups = rating_groups(days, Grouping::days, on(1));
    const std::string chart =
        rating_chart(groups, Grouping::days, {on(1), on(30)}, {"a", "b", "c", ""});
    CHECK(count(chart, "class=\"dot\"") == 5);
    const auto path = chart.find(" d=\"");
    REQUIRE(path != std::string::npos);
    const std::string drawn = chart.substr(path, chart.find('"', path + 4) - path);
    CHECK(count(drawn, "M") == 2);
    CHECK(count(drawn, "L") == 2);

    const std::vector<DayRatings> one{{on(4), 1, 5}};
    const std::string single = rating_chart(rating_groups(one, Grouping::days, on(4)),
                                            Grouping::days,
                                            {on(4), on(4)},
                                            {"a", "b", "c", ""});
    CHECK(!holds(single, "<path"));
    CHECK(!holds(single, "nan"));
    CHECK(!holds(single, "inf"));
}

TEST_CASE("many pairs show the latest, and say so") {
    Summary summary = full_month();
    summary.expected.pairs.assign(40, {on(1), 2, 3});
    summary.expected.n = 40;
    const std::string page = page_of(summary);
    CHECK(holds(page, "The latest 24 are shown, of 40."));
    CHECK(count(page.substr(0, page.find("</svg>")), "class=\"ring\"") == 24);
}

TEST_CASE("the style sheet is light, dark and fit for paper, and has no red or green") {
    const std::string style{page_style};
    for (const std::string_view part :
         {"prefers-color-scheme: dark", "@media print", "@page { size: A4", "forced-colors"}) {
        CHECK_MESSAGE(holds(style, part), part);
    }
    CHECK(!holds(style, "</"));
}

TEST_CASE("days with something stand beside other days, and no cause is told") {
    for (const std::string& said :
         {page_of(full_month()), summary_markdown(full_month(), known(), {})}) {
        CHECK(holds(said, "On 6 days with it"));
        CHECK(holds(said, "mood: median 6 (4-7), 6 ratings"));
        CHECK(holds(said, "On 12 days with other entries"));
        CHECK(holds(said, "This cannot tell what causes what."));
        CHECK(holds(said, "mood: median 4 (2-7), 9 ratings"));
    }
}
