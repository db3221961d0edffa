#include "store/toml_read.hpp"

#include "rounds.hpp"
#include "store/random_toml.hpp"

#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace softly;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

const std::string mark = "\xEF\xBB\xBF";

Table read(std::string_view text) {
    Parsed parsed = parse_toml(text);
    const std::string said = parsed.problem ? parsed.problem->words : "";
    REQUIRE_MESSAGE(!parsed.problem, said);
    return std::move(parsed.table);
}

std::vector<std::string> keys(const Table& table) {
    std::vector<std::string> names;
    for (const Member& member : table) {
        names.push_back(member.key);
    }
    return names;
}

template <typename Data>
const Data& at(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    REQUIRE(value != nullptr);
    REQUIRE(std::holds_alternative<Data>(value->data));
    return std::get<Data>(value->data);
}

Problem problem_in(std::string_view text) {
    const Parsed parsed = parse_toml(text);
    REQUIRE(parsed.problem);
    Problem problem = parsed.problem.value_or(Problem{});
    CHECK(problem.file.empty());
    CHECK(parsed.table.empty());
    return problem;
}

std::pair<int, int> spot(std::string_view text) {
    const Problem problem = problem_in(text);
    return {problem.line, problem.column};
}

bool says(std::string_view text, std::string_view words) {
    return problem_in(text).words.find(words) != std::string::npos;
}

std::optional<std::string> region_text(std::string_view text, const std::vector<PathStep>& path) {
    const auto region = value_region(text, path);
    if (!region) {
        return std::nullopt;
    }
    return std::string(text.substr(region->begin, region->end - region->begin));
}

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int count = 0; count < times; ++count) {
        out += part;
    }
    return out;
}

/// Every value that is written as a literal can be cut out of the text and read alone.
void check_regions(std::string_view text,
                   const Value& value,
                   std::vector<PathStep>& path,
                   int& literals) {
    if (const auto written = region_text(text, path)) {
        const Table alone = read("value = " + *written);
        REQUIRE(alone.size() == 1);
        REQUIRE(alone.front().value == value);
        ++literals;
    } else {
        REQUIRE(value.data.index() >= 5);  // an array or a table under headers or of dotted keys
    }
    if (const auto* table = std::get_if<Table>(&value.data)) {
        for (const Member& member : *table) {
            path.emplace_back(member.key);
            check_regions(text, member.value, path, literals);
            path.pop_back();
        }
    } else if (const auto* array = std::get_if<Array>(&value.data)) {
        for (std::size_t index = 0; index < array->size(); ++index) {
            path.emplace_back(index);
            check_regions(text, (*array)[index], path, literals);
            path.pop_back();
        }
    }
}

}  // namespace

TEST_CASE("keys keep the order of the file, dotted ones at the place of the first") {
    const Table table =
        read("schema = 1\nzebra = 1\nratings.mood = 6\napple = 2\nratings.energy = 3\n"
             "[[entry]]\nb = 1\na = 2\n[[entry]]\n");
    CHECK(keys(table) == std::vector<std::string>{"schema", "zebra", "ratings", "apple", "entry"});
    CHECK(keys(at<Table>(table, "ratings")) == std::vector<std::string>{"mood", "energy"});
    const auto& entries = at<Array>(table, "entry");
    REQUIRE(entries.size() == 2);
    CHECK(keys(std::get<Table>(entries[0].data)) == std::vector<std::string>{"b", "a"});
    CHECK(entries[0].place.line == 6);
    CHECK(entries[1].place.line == 9);
}

TEST_CASE("inline tables and tables under headers keep their order too") {
    const Table table =
        read("[z]\nx.b = 1\nx.a = 1\n[a]\n[z.sub]\n[b]\ni = { z = 1, y.q = 2, a = 3, y.p = 4 }");
    CHECK(keys(table) == std::vector<std::string>{"z", "a", "b"});
    CHECK(keys(at<Table>(table, "z")) == std::vector<std::string>{"x", "sub"});
    const auto& inline_table = at<Table>(at<Table>(table, "b"), "i");
    CHECK(keys(inline_table) == std::vector<std::string>{"z", "y", "a"});
}

TEST_CASE("every kind of value arrives with its place") {
    const Table table =
        read("text = \"é 日本\"\nwhole = 0xFF\nreal = 0.5\nyes = true\nlist = [1, \"a\"]\n"
             "\"é\" = nan\nbig = -inf\n");
    CHECK(at<std::string>(table, "text") == "é 日本");
    CHECK(at<std::int64_t>(table, "whole") == 255);
    CHECK(at<double>(table, "real") == 0.5);
    CHECK(at<bool>(table, "yes"));
    CHECK(at<Array>(table, "list").size() == 2);
    CHECK(std::isnan(at<double>(table, "é")));
    CHECK(std::isinf(at<double>(table, "big")));
    CHECK(find(table, "real")->place.line == 3);
    CHECK(find(table, "real")->place.column == 8);
    CHECK(find(table, "é")->place.column == 7);
}

TEST_CASE("a timestamp keeps what was written and says what it means") {
    const Table table =
        read("\xEF\xBB\xBF"
             "a = 2026-11-22 09:15:03.25+02:00\r\n\"é\" = 2026-11-22t09:15:03z # c\r\n"
             "day = 2026-11-22\r\ntime = 09:15:03\r\nlocal = 2026-11-22T09:15:03\r\n"
             "many = [ 2026-01-01, \"é\", 2026-01-02 ]");
    const auto& a = at<Timestamp>(table, "a");
    CHECK(a.written == "2026-11-22 09:15:03.25+02:00");
    CHECK(a.day == Date{std::chrono::year{2026} / 11 / 22});
    CHECK(a.time == 9h + 15min + 3s);
    CHECK(a.offset == 120min);
    CHECK(at<Timestamp>(table, "é").written == "2026-11-22t09:15:03z");
    CHECK(at<Timestamp>(table, "é").offset == 0min);
    CHECK(at<Timestamp>(table, "day").written == "2026-11-22");
    CHECK_FALSE(at<Timestamp>(table, "day").time);
    CHECK(at<Timestamp>(table, "time").written == "09:15:03");
    CHECK_FALSE(at<Timestamp>(table, "time").day);
    CHECK(at<Timestamp>(table, "local").written == "2026-11-22T09:15:03");
    CHECK_FALSE(at<Timestamp>(table, "local").offset);
    CHECK(std::get<Timestamp>(at<Array>(table, "many")[2].data).written == "2026-01-02");
}

TEST_CASE("timestamps of the first line are found in any order behind a byte order mark") {
    const Table table = read(mark + "t = { a.x = 2026-01-01, b = 2026-01-02, a.y = 2026-01-03 }");
    const auto& inline_table = at<Table>(table, "t");
    const auto& dotted = at<Table>(inline_table, "a");
    CHECK(at<Timestamp>(dotted, "x").written == "2026-01-01");
    CHECK(at<Timestamp>(dotted, "y").written == "2026-01-03");
    CHECK(at<Timestamp>(inline_table, "b").written == "2026-01-02");
}

TEST_CASE("line breaks in texts are plain whatever the file's are") {
    CHECK(at<std::string>(read("t = \"\"\"\r\na\r\nb\"\"\""), "t") == "a\nb");
    CHECK(at<std::string>(read("t = '''\r\na\r\nb'''"), "t") == "a\nb");
}

TEST_CASE("nothing, a byte order mark and comments are files without keys") {
    CHECK(read("").empty());
    CHECK(read("\xEF\xBB\xBF").empty());
    CHECK(read("# only a comment").empty());
    CHECK(read("\r\n\r\n").empty());
}

TEST_CASE("a problem is named with line and column in code points") {
    CHECK(spot("a = 1\né = 2\n") == std::pair{2, 1});
    CHECK(spot("a = 1\nb = \"日本\" x\n") == std::pair{2, 10});
    CHECK(spot("\xEF\xBB\xBF"
               "a = = 1")
          == std::pair{1, 5});
    CHECK(spot("ok = 1\n\xFF") == std::pair{2, 1});
    CHECK(spot("ok = 1\na = \"日\xC3\"") == std::pair{2, 7});
    CHECK(spot("a = \"x\0\""s) == std::pair{1, 7});
}

TEST_CASE("a problem is said in plain words without the words of the file") {
    CHECK(says("mood = 6\nmood = 7", "a second time"));
    CHECK(says("[[entry]]\nratings.mood = 6\n[entry.ratings]\nmood = 6", "dotted keys"));
    CHECK(says("ratings = 1\nratings.mood = 6", "dotted keys"));
    CHECK(says("text = \"no end\nx = 1", "closing quotes"));
    CHECK(says("text = \"\"\"\nno end\nx = 1", "closing quotes"));
    CHECK(says("text = \"no \\way\"", "written twice"));
    CHECK(says("text = no quotes", "quotes around it"));
    CHECK(says("text =\n", "no value here"));
    CHECK(says("a line of words", "equals sign"));
    CHECK(says("day = 2026-02-30", "calendar"));
    CHECK(says("[[entry]\n", "closing bracket"));
    CHECK(says("[ [entry]]\n", "side by side"));
    CHECK(says("list = [1 2]", "list"));
    CHECK(says("a = 1 b = 2", "line of its own"));
    CHECK(says("a = \"\x1b\"", "control character"));
    CHECK(says("a = 99999999999999999999", "number"));
    CHECK(says("a = \xFF", "UTF-8"));
    CHECK(says("\xFF\xFE"
               "a",
               "UTF-8"));
    const std::string secret = problem_in("secret = 1\nsecret = 2").words;
    CHECK(secret.find("secret") == std::string::npos);
}

TEST_CASE("conflict markers are named for what they are") {
    const std::string conflict = "schema = 1\n<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> other\n";
    CHECK(says(conflict, "merge conflict"));
    CHECK(spot(conflict) == std::pair{2, 1});
    CHECK(says("a = 1\n=======\n", "merge conflict"));
    CHECK(says("a = 1\r\n=======\r\n", "merge conflict"));
    CHECK(says(">>>>>>> branch 'x'\n", "merge conflict"));
    // The first side opens a text that the reader never sees closed.
    CHECK(says("text = \"\"\"\n<<<<<<< HEAD\nmine\n=======\nyours\"\"\"\n>>>>>>> other\nmore\n",
               "merge conflict"));
}

TEST_CASE("conflict markers inside a text are the person's own words") {
    CHECK(at<std::string>(read("t = \"\"\"\n<<<<<<< HEAD\n=======\n>>>>>>> x\n\"\"\"\n"), "t")
          == "<<<<<<< HEAD\n=======\n>>>>>>> x\n");
    CHECK(read("# <<<<<<< HEAD\na = '''\n=======\n'''").size() == 1);
    CHECK_FALSE(says("a <<<<<<< HEAD\n", "merge conflict"));
    CHECK_FALSE(says("t = '''\n=======\n'''\nx = = 1", "merge conflict"));
}

TEST_CASE("the guard refuses what toml++ cannot bear and lets everything else pass") {
    CHECK_FALSE(guard(""));
    CHECK_FALSE(guard(repeated("a.", 64) + "a = 1.5"));
    CHECK(guard(repeated("a.", 65) + "a = 1"));
    CHECK(guard("[" + repeated("a.", 200'000) + "a]"));
    CHECK(guard("x = { " + repeated("a . ", 66) + "= 1 }"));
    CHECK(guard("x = { " + repeated("'a' . \"b\".", 40) + "c = 1 }"));
    CHECK_FALSE(guard("x = [" + repeated("1.5, ", 200) + "]\nt = \"" + repeated(".", 500) + "\" # "
                      + repeated(".", 99)));
    CHECK_FALSE(guard("t = '''\n" + repeated("[{", 200) + repeated("a.", 100) + "\n'''\n"));
    CHECK_FALSE(guard(repeated("[[entry]]\n", 200)));
    CHECK_FALSE(guard("x = " + repeated("[", 64) + repeated("]", 64)));
    CHECK(guard("x = " + repeated("[", 65) + repeated("]", 65)));
    CHECK(guard("x = " + repeated("[\n", 10'000)));
    CHECK(guard("x = " + repeated("{a=", 10'000)));
    CHECK(guard("x = " + repeated("{" + repeated("a.", 30) + "a = ", 4)));
    CHECK(guard(std::string((std::size_t{64} << 20) + 1, '\n')));
    CHECK_FALSE(guard(repeated("[[entry]]\n", 100'000)));
    CHECK(guard(repeated("[[entry]]\n", 100'001))->line == 100'001);
    CHECK(guard("x = [" + repeated("[],", 200'000) + "]"));
    CHECK(guard("x = [" + repeated("1,", 1'000'000) + "]"));
    CHECK_FALSE(guard("x = [" + repeated("1,", 999'999) + "]"));
    CHECK_FALSE(guard("t = '''" + repeated("[=,", 1'000'000) + "'''\n"));
    CHECK_FALSE(guard("t = \"שלום 😀\"\n"));
    CHECK(guard("t = \"\xED\xA0\x80\"\n"));
    CHECK(guard("t = \"\xC0\x80\"\n"));
    CHECK(guard("t = \"12345678\xF0\x9F\x98\"\n"));
    CHECK(guard("a = 1\n\0"s));
}

TEST_CASE("what the guard lets pass nests as deep as toml++ reads") {
    CHECK(read("x = " + repeated("[", 64) + repeated("]", 64)).size() == 1);
    CHECK(read("[" + repeated("a.", 64) + "a]\n" + repeated("b.", 64) + "b = [{c = 1}]").size()
          == 1);
}

TEST_CASE("short nonsense is a problem and nothing worse") {
    for (const char* text :
         {"[!",         "[.",       "[\n",   "[[[",      "[[[a]]]",     "[",  "[[",           "[[a",
          "[]",         "[[]]",     "\"",    "'''",      "a",           "a.", "a=",           "=",
          ".",          "a = [",    "a = {", "a = \"\\", R"(a = """\)", "\r", "a = 1\rb = 2", "é",
          "a = \u00E9", "[\u044F]", "{",     "}",        "]",           ",",  "\x01"}) {
        CAPTURE(text);
        CHECK(parse_toml(text).problem);
    }
    CHECK(at<std::string>(read("t = \"\"\"x \\\n  él\"\"\""), "t") == "x él");
}

TEST_CASE(
    "the region of a value is its literal, in every line ending and behind a byte order mark") {
    const std::string text = "first = \"日本\"\nlist = [ 1,\n  'é', { a = 2 } ] # x\n[[entry]]\nat "
                             "= 2026-01-01 00:00:00Z\n"
                             "ratings.mood = 6\ntext = \"\"\"\none\"\"\"\"\"\n[table]\nlast = true";
    for (const std::string& head : {""s, mark}) {
        for (const bool windows : {false, true}) {
            std::string whole = head + text;
            for (std::size_t at = 0; windows && (at = whole.find('\n', at)) != std::string::npos;
                 at += 2) {
                whole.insert(at, 1, '\r');
            }
            CAPTURE(whole);
            CHECK(region_text(whole, {"first"}) == "\"日本\"");
            CHECK(region_text(whole, {"list", std::size_t{1}}) == "'é'");
            CHECK(region_text(whole, {"list", std::size_t{2}, "a"}) == "2");
            CHECK(region_text(whole, {"list", std::size_t{2}}) == "{ a = 2 }");
            CHECK(region_text(whole, {"entry", std::size_t{0}, "at"}) == "2026-01-01 00:00:00Z");
            CHECK(region_text(whole, {"entry", std::size_t{0}, "ratings", "mood"}) == "6");
            CHECK(region_text(whole, {"entry", std::size_t{0}, "text"})
                  == (windows ? "\"\"\"\r\none\"\"\"\"\"" : "\"\"\"\none\"\"\"\"\""));
            CHECK(region_text(whole, {"table", "last"}) == "true");
            CHECK_FALSE(region_text(whole, {"table"}));
            CHECK_FALSE(region_text(whole, {"entry"}));
            CHECK_FALSE(region_text(whole, {"entry", std::size_t{0}}));
            CHECK_FALSE(region_text(whole, {"entry", std::size_t{1}}));
            CHECK_FALSE(region_text(whole, {"entry", std::size_t{0}, "ratings"}));
            CHECK_FALSE(region_text(whole, {"entry", "at"}));
            CHECK_FALSE(region_text(whole, {"first", "x"}));
            CHECK_FALSE(region_text(whole, {"none"}));
            CHECK_FALSE(region_text(whole, {}));
        }
    }
    CHECK_FALSE(region_text("a = = 1", {"a"}));
}

TEST_CASE("the region of every literal in 400 random files reads alone as the same value") {
    test::RandomToml random(3);
    int literals = 0;
    for (int round = 0; round < 400; ++round) {
        const std::string text = random.document();
        const Table table = read(text);
        std::vector<PathStep> path;
        for (const Member& member : table) {
            path.assign(1, member.key);
            check_regions(text, member.value, path, literals);
        }
    }
    CHECK(literals > 2'000);
}

TEST_CASE("random bytes and damaged files are read or refused") {
    test::RandomToml random(9);
    constexpr std::string_view bytes =
        "[]{}\"\"\"'''\\\n\r=.,#ab1:-+_ eTZ\t\xC3\xA9\xFF\xEF\xBB\xBF";
    int readable = 0;
    for (int round = 0; round < rounds(30'000); ++round) {
        std::string text = round % 3 == 0 ? "" : random.document();
        for (std::size_t count = random.below(8) + 1; count > 0; --count) {
            const std::size_t at = random.below(text.size() + 1);
            const char byte = bytes[random.below(bytes.size())];
            switch (random.below(3)) {
            case 0:
                text.insert(at, random.below(6) + 1, byte);
                break;
            case 1:
                text.erase(at, random.below(9));
                break;
            default:
                text.insert(at, random.text(2));
            }
        }
        const Parsed parsed = parse_toml(text);
        readable += parsed.problem ? 0 : 1;
        if (parsed.problem) {
            CHECK(parsed.problem->line >= 1);
            CHECK_FALSE(parsed.problem->words.empty());
            CHECK_FALSE(value_region(text, std::vector<PathStep>{"schema"}));
        }
    }
    CHECK(readable > rounds(1'000));
}
