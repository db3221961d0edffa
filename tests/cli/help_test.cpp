#include "cli/help.hpp"

#include "base/text.hpp"
#include "cli/small_table.hpp"
#include "view/screen_text.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::small_table;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

void check_width(const std::string& page, int columns) {
    for (const auto line : lines_of(page)) {
        CAPTURE(line);
        CHECK(display_width(line) <= columns);
        CHECK_FALSE(line.ends_with(' '));
    }
}

std::string without_breaks(std::string page) {
    std::string flat;
    for (const char c : page) {
        if (c != ' ' && c != '\n' && c != '\\') {
            flat += c;
        }
    }
    return flat;
}

}  // namespace

TEST_CASE("examples stand before usage, and help for a hard evening before both") {
    for (const std::string& page :
         {overview(table, 80), command_page({&check_in}, 80), command_page({&config}, 80)}) {
        CHECK(page.find("softly now") < page.find("Examples"));
        CHECK(page.find("Examples") < page.find("Usage"));
        CHECK(page.find("Usage") < page.find("Flags"));
    }
}

TEST_CASE("the overview names every command but the hidden ones") {
    const std::string page = overview(table, 80);
    for (const Command* command : table) {
        CAPTURE(command->name);
        CHECK(has(page, "\n  " + std::string(command->name)) == !is_hidden(*command));
    }
    CHECK(has(page, "now, help-now"));
}

TEST_CASE("a page names every flag, its value and what it does") {
    const std::string page = command_page({&check_in}, 80);
    for (const Param* param : check_in_params) {
        CHECK(has(page, main_name(*param)));
        CHECK(has(page, param->help));
    }
    CHECK(has(page, "-m, --message TEXT"));
    CHECK(has(page, "--journal DIR"));
}

TEST_CASE("pages fit every width and lose no word") {
    const std::string whole = without_breaks(command_page({&check_in}, 100));
    for (int columns = 20; columns <= 130; ++columns) {
        CAPTURE(columns);
        const std::string page = command_page({&check_in}, columns);
        check_width(page, columns);
        CHECK(without_breaks(page) == whole);
        check_width(overview(table, columns), columns);
        check_width(command_page({&config, &set}, columns), columns);
        check_width(usage_text({&config}, columns), columns);
    }
}

TEST_CASE("no width and an absurd one still give a page") {
    CHECK(overview(table, 0) == overview(table, 80));
    CHECK(overview(table, -5) == overview(table, 80));
    CHECK(overview(table, 1) == overview(table, 20));
    CHECK(overview(table, 5000) == overview(table, 100));
}

TEST_CASE("a broken example can still be pasted") {
    const std::string page = command_page({&check_in}, 40);
    CHECK(has(page, " \\\n"));
    CHECK(has(page, "\"Slept a little better.\""));
}

TEST_CASE("usage tells what is needed from what may be left out") {
    CHECK(usage_text({&show}, 80) == "  softly show ID\n");
    CHECK(usage_text({&note}, 80) == "  softly note [TEXT...] [--tag TAG]... [-e]\n");
    CHECK(usage_text({&config}, 80) == "  softly config get KEY\n  softly config set KEY VALUE\n");
    CHECK(usage_text({&shells}, 80) == "  softly shells bash|zsh|fish\n");
}

TEST_CASE("a pipe has eighty columns whatever the terminal has") {
    Screen screen;
    screen.width = 40;
    CHECK(page_columns(screen) == 80);
    screen.out = true;
    CHECK(page_columns(screen) == 40);
}
