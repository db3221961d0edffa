#include "store/letters_file.hpp"

#include "store/filing.hpp"
#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

const std::string file = "/data/letters.toml";
const Moment evening{std::chrono::local_days{Date{std::chrono::year{2026} / 11 / 22}}
                         + std::chrono::hours{21},
                     std::chrono::minutes{120}};

Letter some_letter() {
    Letter letter;
    letter.id = "w7abcdefgh";
    letter.written = evening;
    letter.open_on = Date{std::chrono::year{2027} / 1 / 1};
    letter.text = "Dear me,\n\"tea\" helps.";
    return letter;
}

Outcome keep(StoreWorld& on, Change change) {
    return commit(on.world, on.layout, Record{"r7abcdefgh", {std::move(change)}}, 7);
}

}  // namespace

TEST_CASE("a letter that was kept reads back as it was written") {
    StoreWorld on;
    REQUIRE_FALSE(on.files.make_directories("/data"));
    CHECK(keep(on, change_adding(some_letter())).filed);
    const LoadedLetters loaded = load_letters(on.world, on.layout);
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.letters.size() == 1);
    CHECK(loaded.letters.front() == some_letter());
    CHECK(on.text(file).starts_with("schema = 1\n\n[[letter]]\nid = \"w7abcdefgh\"\n"));
}

TEST_CASE("opening adds one line to its block and leaves every other byte") {
    StoreWorld on;
    const std::string before = "# mine\nschema = 1\n\n[[letter]] # first\nid = \"w7abcdefgh\"\n"
                               "colour = 'blue' # kept\ntext = \"Tea.\"\n\n# second\n[[letter]]\n"
                               "id = \"x7abcdefgh\"\ntext = \"\"\n# end";
    const auto change = change_opening(before, "w7abcdefgh", evening);
    REQUIRE(change);
    REQUIRE_FALSE(on.files.make_directories("/data"));
    on.files.put(file, before);
    CHECK(keep(on, *change).filed);
    std::string after = on.text(file);
    const std::string line = "opened = 2026-11-22T21:00:00+02:00\n";
    const auto at = after.find(line);
    REQUIRE(at != std::string::npos);
    CHECK(at < after.find("# second"));
    after.erase(at, line.size());
    CHECK(after == before);
    CHECK_FALSE(change_opening(before, "z7abcdefgh", evening));
    CHECK_FALSE(change_opening("not [toml", "w7abcdefgh", evening));
}

TEST_CASE("what is odd in a letter is named with its line, and the others are read") {
    StoreWorld on;
    REQUIRE_FALSE(on.files.make_directories("/data"));
    on.files.put(file,
                 "[[letter]]\ntext = \"no id\"\n\n[[letter]]\nid = \"w7abcdefgh\"\n"
                 "open_when = \"sunny\"\nopened = \"soon\"\n\n[[letter]]\nid = \"x7abcdefgh\"\n");
    const LoadedLetters loaded = load_letters(on.world, on.layout);
    CHECK(loaded.letters.size() == 3);
    REQUIRE(loaded.problems.size() == 3);
    CHECK(loaded.problems[0].line == 1);
    CHECK(loaded.problems[1].line == 4);
    CHECK(loaded.problems[2].line == 7);
}

TEST_CASE("a file that cannot be read is said to be so, and a letter that waits is there") {
    StoreWorld on;
    REQUIRE_FALSE(on.files.make_directories("/data"));
    on.files.put(file, "[[letter\n");
    const Outcome outcome = keep(on, change_adding(some_letter()));
    CHECK(outcome.kept);
    CHECK_FALSE(outcome.filed);
    const LoadedLetters loaded = load_letters(on.world, on.layout);
    CHECK(loaded.unread);
    CHECK(loaded.problems.size() == 1);
    REQUIRE(loaded.letters.size() == 1);
    CHECK(loaded.letters.front().text == some_letter().text);
    CHECK(on.text(file) == "[[letter\n");
}

}  // namespace softly
