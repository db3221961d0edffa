#include "store/splice.hpp"

#include "rounds.hpp"
#include "store/random_toml.hpp"
#include "store/toml_write.hpp"
#include "store/value_paths.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

using test::all_others;
using test::all_paths;
using test::Path;
using test::value_at;

const std::string mark = "\xEF\xBB\xBF";

std::string changed(std::string_view text, const Path& path, std::string_view literal) {
    return with_value(text, path, literal).value_or("refused");
}

}  // namespace

TEST_CASE("a value is replaced and every other byte stays") {
    const std::string text =
        "# mine\n  country   =  \"IL\"  # here\n\n[reminders]\nper_day=1 # é\n";
    CHECK(changed(text, {"country"}, "\"NL\"")
          == "# mine\n  country   =  \"NL\"  # here\n\n[reminders]\nper_day=1 # é\n");
    CHECK(changed(text, {"reminders", "per_day"}, "22")
          == "# mine\n  country   =  \"IL\"  # here\n\n[reminders]\nper_day=22 # é\n");
    CHECK(changed("list = [1, { a = 2 }]", {"list", std::size_t{1}, "a"}, "[3]")
          == "list = [1, { a = [3] }]");
}

TEST_CASE("a value over several lines takes the line ending of the file") {
    CHECK(changed(mark + "\"é\" = 1\r\nb = 2\r\n", {"é"}, toml_string("x\ny\n"))
          == mark + "\"é\" = \"\"\"\r\nx\r\ny\r\n\"\"\"\r\nb = 2\r\n");
}

TEST_CASE("a value in a block is replaced there and nowhere else") {
    const std::string text =
        "[[entry]]\nratings.mood = 6\n[[entry]]\nratings.mood = 6\n[entry.more]\nx = 1\n";
    CHECK(changed(text, {"entry", std::size_t{1}, "ratings", "mood"}, "7")
          == "[[entry]]\nratings.mood = 6\n[[entry]]\nratings.mood = 7\n[entry.more]\nx = 1\n");
    CHECK(changed(text, {"entry", std::size_t{1}, "more", "x"}, "2")
          == "[[entry]]\nratings.mood = 6\n[[entry]]\nratings.mood = 6\n[entry.more]\nx = 2\n");
}

TEST_CASE("a new key stands behind the last key of its table") {
    CHECK(changed("a = 1\n\n[t]\nx = 1\n\n# next\n[u]\n", {"t", "y"}, "2")
          == "a = 1\n\n[t]\nx = 1\ny = 2\n\n# next\n[u]\n");
    CHECK(changed("[t] # c\n\n[u]\n", {"t", "y"}, "2") == "[t] # c\ny = 2\n\n[u]\n");
    CHECK(changed("a = 1\n# c\n[t]\n", {"b"}, "2") == "a = 1\nb = 2\n# c\n[t]\n");
    CHECK(changed("[t]\n  x = 1\n", {"t", "y"}, "2") == "[t]\n  x = 1\n  y = 2\n");
    CHECK(changed("[t]\nx = 1", {"t", "y z"}, "2") == "[t]\nx = 1\n\"y z\" = 2\n");
    CHECK(changed("[a.b]\nx = 1\n[a]\ny = 1\n", {"a", "z"}, "1")
          == "[a.b]\nx = 1\n[a]\ny = 1\nz = 1\n");
    CHECK(changed("[a]\r\nx = 1\r\n[b]\r\n", {"a", "y"}, "1")
          == "[a]\r\nx = 1\r\ny = 1\r\n[b]\r\n");
}

TEST_CASE("a table without a header gets dotted keys") {
    CHECK(changed("", {"reminders", "per_day"}, "2") == "reminders.per_day = 2\n");
    CHECK(changed(mark, {"a"}, "2") == mark + "a = 2\n");
    CHECK(changed("a = 1\nr.x = 1\nb = 2\n", {"r", "y"}, "2")
          == "a = 1\nr.x = 1\nr.y = 2\nb = 2\n");
    CHECK(changed("a = 1\n[t]\n", {"r", "y"}, "2") == "a = 1\nr.y = 2\n[t]\n");
    CHECK(changed("[t]\nx = 1\n", {"t", "u", "v"}, "2") == "[t]\nx = 1\nu.v = 2\n");
    CHECK(changed("# my settings\n\n[t]\nx = 1\n", {"a"}, "2")
          == "# my settings\na = 2\n\n[t]\nx = 1\n");
    CHECK(changed("# about t\n[t]\nx = 1\n", {"a"}, "2") == "a = 2\n# about t\n[t]\nx = 1\n");
    CHECK(changed("# only a comment", {"a"}, "2") == "# only a comment\na = 2\n");
}

TEST_CASE("a new key in a block stands behind the block's last key") {
    const std::string text =
        "[[entry]]\na = 1\n\n[[entry]]\nratings.mood = 2\nb = 1\n[entry.sub]\nx = 1\n";
    CHECK(changed(text, {"entry", std::size_t{0}, "ratings", "energy"}, "2")
          == "[[entry]]\na = 1\nratings.energy = 2\n\n[[entry]]\nratings.mood = 2\nb = "
             "1\n[entry.sub]\nx = 1\n");
    CHECK(changed(text, {"entry", std::size_t{1}, "ratings", "energy"}, "2")
          == "[[entry]]\na = 1\n\n[[entry]]\nratings.mood = 2\nratings.energy = 2\nb = "
             "1\n[entry.sub]\nx = 1\n");
    CHECK(changed(text, {"entry", std::size_t{1}, "c"}, "2")
          == "[[entry]]\na = 1\n\n[[entry]]\nratings.mood = 2\nb = 1\nc = 2\n[entry.sub]\nx = 1\n");
    CHECK(changed(text, {"entry", std::size_t{1}, "sub", "y"}, "2") == text + "y = 2\n");
}

TEST_CASE("a new key of a table in braces goes between them") {
    CHECK(changed("t = { a = 1 } # c\n", {"t", "b"}, "2") == "t = { a = 1, b = 2 } # c\n");
    CHECK(changed("t = {a = 1}", {"t", "b", "c"}, "2") == "t = {a = 1, b.c = 2}");
    CHECK(changed("t = {}", {"t", "b"}, "2") == "t = { b = 2 }");
    CHECK(changed("t = [{ }, 1]", {"t", std::size_t{0}, "b"}, "2") == "t = [{ b = 2 }, 1]");
}

TEST_CASE("what cannot be done is refused") {
    CHECK_FALSE(with_value("a = 1", Path{}, "2"));
    CHECK_FALSE(with_value("a = 1", Path{std::size_t{0}}, "2"));
    CHECK_FALSE(with_value("a = = 1", Path{"a"}, "2"));
    CHECK_FALSE(with_value("a = 1", Path{"a"}, "no literal"));
    CHECK_FALSE(with_value("a = 1", Path{"a"}, "2\nb = 3"));
    CHECK_FALSE(with_value("a = 1", Path{"a"}, "2 # c\n[t]"));
    CHECK_FALSE(with_value("a = 1", Path{"a", "b"}, "2"));
    CHECK_FALSE(with_value("a = [1]", Path{"a", std::size_t{1}}, "2"));
    CHECK_FALSE(with_value("[t]\nx = 1", Path{"t"}, "2"));
    CHECK_FALSE(with_value("r.x = 1", Path{"r"}, "2"));
    CHECK_FALSE(with_value("[[entry]]\n", Path{"entry", std::size_t{1}, "a"}, "2"));
    CHECK_FALSE(with_value("[[entry]]\n", Path{"entry"}, "2"));
}

TEST_CASE("a literal with a comment does not swallow what follows") {
    CHECK_FALSE(with_value("a = [1, 2]\n", Path{"a", std::size_t{0}}, "3 # c"));
}

TEST_CASE("values that are not numbers do not stand in the way") {
    CHECK(changed("x = nan\ny = -inf\na = 1\n", {"a"}, "nan") == "x = nan\ny = -inf\na = nan\n");
}

TEST_CASE("3,000 random splices change nothing else") {
    test::RandomToml random(41);
    int spliced = 0;
    int added = 0;
    for (int round = 0; round < rounds(3'000); ++round) {
        const std::string text = random.document();
        const Parsed before = parse_toml(text);
        REQUIRE_FALSE(before.problem);
        std::vector<Path> paths = all_paths(before.table);
        if (paths.empty()) {
            continue;
        }
        const std::string literal = random.literal(1);
        Path path = paths[random.below(paths.size())];
        const auto* table = std::get_if<Table>(&value_at(before.table, path)->data);
        const bool fresh = table != nullptr;
        if (fresh) {
            path.emplace_back("fresh key");
        }
        const auto region = value_region(text, path);
        const auto result = with_value(text, path, literal);
        REQUIRE_MESSAGE(result.has_value() == (region || fresh), text);
        if (!result) {
            continue;
        }
        if (region) {
            REQUIRE(*result == text.substr(0, region->begin) + literal + text.substr(region->end));
            ++spliced;
        } else {
            const auto differ =
                std::mismatch(text.begin(), text.end(), result->begin(), result->end());
            const auto begin = static_cast<std::size_t>(differ.first - text.begin());
            std::size_t end = 0;
            while (end < text.size() - begin
                   && text[text.size() - 1 - end] == (*result)[result->size() - 1 - end]) {
                ++end;
            }
            REQUIRE(begin + end == text.size());
            ++added;
        }
        const Parsed after = parse_toml(*result);
        REQUIRE_FALSE(after.problem);
        REQUIRE(all_others(before.table, path) == all_others(after.table, path));
        const Parsed wanted = parse_toml("value = " + literal);
        REQUIRE(toml_value(*value_at(after.table, path)) == toml_value(wanted.table.front().value));
    }
    CHECK(spliced > rounds(1'500));
    CHECK(added > rounds(300));
}

TEST_CASE("splices into damaged files are done or refused") {
    test::RandomToml random(43);
    for (int round = 0; round < 5'000; ++round) {
        std::string text = random.document();
        text.erase(random.below(text.size() + 1), random.below(9));
        text.insert(random.below(text.size() + 1), random.text(2));
        const Path path{"entry", random.below(3), random.below(2) == 0 ? "group" : "a"};
        if (const auto result = with_value(text, path, random.text(2))) {
            CHECK_FALSE(parse_toml(*result).problem);
        }
    }
}
