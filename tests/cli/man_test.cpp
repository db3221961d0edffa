#include "cli/man.hpp"

#include "base/text.hpp"
#include "cli/small_table.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::small_table;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the manual has the sections that readers of manuals look for, in their order") {
    const std::string page = manual(table);
    std::size_t last = 0;
    for (const char* section : {"NAME",
                                "SYNOPSIS",
                                "DESCRIPTION",
                                "COMMANDS",
                                "ENVIRONMENT",
                                "FILES",
                                "EXIT STATUS",
                                "EXAMPLES"}) {
        const std::size_t place = page.find(std::string("\n.Sh ") + section + "\n");
        CAPTURE(section);
        CHECK(place != std::string::npos);
        CHECK(place > last);
        last = place;
    }
    CHECK(page.find("softly now") < page.find(".Sh COMMANDS"));
}

TEST_CASE("the manual has every command, child and flag but the hidden ones") {
    const std::string page = manual(table);
    CHECK(has(page, ".Ss softly check\\-in\n"));
    CHECK(has(page, ".Ss softly config get\n"));
    CHECK(has(page, ".It Fl \\&m , Fl \\&\\-message Ar \\&TEXT\n"));
    CHECK(has(page, ".It Fl \\&\\-journal Ar \\&DIR\n"));
    CHECK_FALSE(has(page, "_hidden"));
    CHECK_FALSE(has(page, "softly home"));
}

TEST_CASE("no text of the table turns into a macro") {
    const std::string page = manual(table);
    CHECK(has(page, "\n\\&.A dot and a \\e begin nothing.\n"));
    for (const auto line : lines_of(page)) {
        CAPTURE(line);
        CHECK_FALSE(line.empty());
        CHECK_FALSE(line.ends_with(' '));
        CHECK_FALSE(line.starts_with('\''));
    }
}

TEST_CASE("each sentence of the manual begins a line") {
    CHECK(has(manual(table), "\nEvery question can be skipped.\nNobody asks why.\n"));
}

TEST_CASE("small words of the table become sentences") {
    CHECK(has(manual(table), "\nNote how you are, in numbers or words.\n"));
}
