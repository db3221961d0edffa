#include "core/demo.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const AtHome in_utc = [](LocalTime local) { return Moment{local}; };
const AtHome far_east = [](LocalTime local) { return Moment{local, std::chrono::minutes{345}}; };

Moment moment(std::string_view text) {
    return parse_moment(text).value();
}

std::string file(const DemoFiles& home, std::string_view path) {
    const auto found = std::find_if(
        home.begin(), home.end(), [&](const DemoFile& each) { return each.path == path; });
    return found == home.end() ? "none" : found->text;
}

const DemoFiles told{
    {"config.toml", "schema = 1\nday_start = \"04:00\"\n"},
    {"journal-1.toml",
     "schema = 1\n\n[[entry]]\nid = \"a\"\nat = 2026-05-31T23:30:00+00:00\ntext = \"\"\"\n"
     "at = 2026-01-01\"\"\"\n\n[[entry]]\nid = \"b\"\nat = 2026-06-01T00:30:00+01:00\n"},
    {"journal-2.toml", "schema = 1\n\n[[entry]]\nid = \"c\"\nat = 2026-06-30T07:50:00+00:00\n"},
    {"letters.toml", "schema = 1\n\n[[letter]]\nopen_on = 2026-07-01\ntext = \"2026-07-01\"\n"},
};

}  // namespace

TEST_CASE("on its own last day the half year stands as it is told") {
    const DemoFiles home = demo_home(told, moment("2026-06-30T20:00:00+00:00"), in_utc);
    const std::string june = file(home, "journal/2026-06.toml");
    CHECK(june.starts_with("# Made up"));
    CHECK(june.ends_with("\nschema = 1\n\n[[entry]]\nid = \"b\"\nat = 2026-06-01T00:30:00+01:00\n\n"
                         "[[entry]]\nid = \"c\"\nat = 2026-06-30T07:50:00+00:00\n"));
    CHECK(file(home, "journal/2026-05.toml").ends_with("text = \"\"\"\nat = 2026-01-01\"\"\"\n"));
    CHECK(file(home, "config.toml").ends_with("\nschema = 1\nday_start = \"04:00\"\n"));
    CHECK(home == demo_home(told, moment("2026-06-30T20:00:00+00:00"), in_utc));
}

TEST_CASE("every date moves by the same days, and words stay") {
    const DemoFiles home = demo_home(told, moment("2026-07-02T20:00:00+00:00"), in_utc);
    const std::string june = file(home, "journal/2026-06.toml");
    CHECK(june.find("at = 2026-06-02T23:30:00+00:00\ntext = \"\"\"\nat = 2026-01-01\"\"\"")
          != june.npos);
    CHECK(file(home, "journal/2026-05.toml") == "none");
    CHECK(file(home, "journal/2026-07.toml").find("2026-07-02T07:50:00") != std::string::npos);
    CHECK(file(home, "letters.toml").find("open_on = 2026-07-03\ntext = \"2026-07-01\"\n")
          != std::string::npos);
}

TEST_CASE("home is where the clock is, and a journey leads away from there") {
    const DemoFiles home = demo_home(told, moment("2026-06-30T20:00:00+05:45"), far_east);
    const std::string june = file(home, "journal/2026-06.toml");
    CHECK(june.find("at = 2026-06-01T00:30:00+06:45") != june.npos);
    CHECK(june.find("at = 2026-06-30T07:50:00+05:45") != june.npos);
}

TEST_CASE("nothing stands after now, and the night belongs to the day before") {
    const auto has_last = [](std::string_view now) {
        const DemoFiles home = demo_home(told, moment(now), in_utc);
        return file(home, "journal/2026-06.toml").find("id = \"c\"") != std::string::npos;
    };
    CHECK(has_last("2026-06-30T07:50:00+00:00"));
    CHECK_FALSE(has_last("2026-06-30T07:49:59+00:00"));
    CHECK(has_last("2026-07-01T03:59:00+00:00"));
}
