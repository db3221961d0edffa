#include "store/toml_write.hpp"

#include "rounds.hpp"
#include "store/random_toml.hpp"
#include "store/toml_read.hpp"

#include <cmath>
#include <cstring>
#include <limits>

#include <doctest/doctest.h>

using namespace softly;

namespace {

std::optional<Value> read_back(const std::string& literal) {
    Parsed parsed = parse_toml("value = " + literal + "\n");
    if (parsed.problem || parsed.table.size() != 1) {
        return std::nullopt;
    }
    return parsed.table.front().value;
}

Value as_value(std::string text) {
    return {std::move(text)};
}

}  // namespace

TEST_CASE("one line is a basic string and several lines are a multi-line one") {
    CHECK(toml_string("") == "\"\"");
    CHECK(toml_string("Slept a little better.") == "\"Slept a little better.\"");
    CHECK(toml_string("say \"hi\" \\ there") == R"("say \"hi\" \\ there")");
    CHECK(toml_string("one\ntwo") == "\"\"\"\none\ntwo\"\"\"");
    CHECK(toml_string("\nled by a newline") == "\"\"\"\n\nled by a newline\"\"\"");
    CHECK(toml_string("ends in a newline\n") == "\"\"\"\nends in a newline\n\"\"\"");
    CHECK(toml_line_string("one\ntwo") == "\"one\\ntwo\"");
}

TEST_CASE("quotes that would end a multi-line string are escaped and others are left readable") {
    CHECK(toml_string("a \"b\" c\n") == "\"\"\"\na \"b\" c\n\"\"\"");
    CHECK(toml_string("\n\"\"\"") == "\"\"\"\n\n\"\"\\\"\"\"\"");
    CHECK(toml_string("\nx\"") == "\"\"\"\n\nx\\\"\"\"\"");
}

TEST_CASE("what cannot be seen is written as an escape") {
    CHECK(toml_string("\x1b") == "\"\\u001B\"");
    CHECK(toml_string("\x7f\t\b\f\r") == "\"\\u007F\\t\\b\\f\\r\"");
    CHECK(toml_string("\xC2\x9B") == "\"\\u009B\"");
    CHECK(toml_string("\u202E\u2069\u200F\u061C\uFEFF\u2028")
          == "\"\\u202E\\u2069\\u200F\\u061C\\uFEFF\\u2028\"");
    CHECK(toml_string("שלום é 😀\u00A0") == "\"שלום é 😀\u00A0\"");
    CHECK(toml_string("a\r\nb\tc") == "\"\"\"\na\\r\nb\tc\"\"\"");
}

TEST_CASE("keys are bare where they can be") {
    CHECK(toml_key("ratings") == "ratings");
    CHECK(toml_key("1-a_B") == "1-a_B");
    CHECK(toml_key("") == "\"\"");
    CHECK(toml_key("a.b") == "\"a.b\"");
    CHECK(toml_key("דנה") == "\"דנה\"");
    CHECK(toml_key("two\nlines") == "\"two\\nlines\"");
}

TEST_CASE("numbers are the shortest text that reads back the same") {
    CHECK(toml_value({std::int64_t{-3}}) == "-3");
    CHECK(toml_value({3.0}) == "3.0");
    CHECK(toml_value({0.1}) == "0.1");
    CHECK(toml_value({-0.0}) == "-0.0");
    CHECK(toml_value({1e300}) == "1e+300");
    CHECK(toml_value({std::numeric_limits<double>::infinity()}) == "inf");
    CHECK(toml_value({-std::numeric_limits<double>::infinity()}) == "-inf");
    CHECK(toml_value({std::nan("")}) == "nan");
    CHECK(toml_value({true}) == "true");
}

TEST_CASE("any double reads back as itself") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 20'000; ++round) {
        const std::uint64_t bits = random();
        double number = 0;
        static_assert(sizeof number == sizeof bits);
        std::memcpy(&number, &bits, sizeof number);
        const Value back = read_back(toml_value({number})).value_or(Value{});
        const double* read = std::get_if<double>(&back.data);
        REQUIRE(read != nullptr);
        CHECK((*read == number || (std::isnan(*read) && std::isnan(number))));
    }
}

TEST_CASE("arrays and tables stay on one line, texts with line breaks included") {
    const Value nested{Array{as_value("a\nb"),
                             {Table{}},
                             {Array{}},
                             {Table{{"x", {std::int64_t{1}}}, {"y z", as_value("w")}}}}};
    CHECK(toml_value(nested) == R"(["a\nb", {}, [], { x = 1, "y z" = "w" }])");
    CHECK(read_back(toml_value(nested)) == nested);
}

TEST_CASE("a timestamp is written as it was") {
    const Timestamp stamp{"2026-11-22 09:15:03Z", {}, {}, {}};
    CHECK(toml_value({stamp}) == "2026-11-22 09:15:03Z");
}

TEST_CASE("100,000 random texts read back as themselves") {
    test::RandomToml random(20261122);
    int many_lines = 0;
    for (int round = 0; round < rounds(100'000); ++round) {
        const std::string text = random.text();
        const std::string written = toml_string(text);
        const std::string key = random.text(3);
        const Parsed parsed = parse_toml(toml_key(key) + " = " + written
                                         + "\nline = " + toml_line_string(text) + "\n[[entry]]\n");
        const std::string said = parsed.problem ? parsed.problem->words : "";
        REQUIRE_MESSAGE(said.empty(), said << written);
        if (key != "line") {
            REQUIRE(parsed.table.size() == 3);
            REQUIRE(parsed.table[0].key == key);
            REQUIRE(parsed.table[0].value == as_value(text));
            REQUIRE(parsed.table[1].value == as_value(text));
        }
        REQUIRE(toml_line_string(text).find('\n') == std::string::npos);
        many_lines += written.find('\n') != std::string::npos ? 1 : 0;
    }
    CHECK(many_lines > rounds(10'000));
}
