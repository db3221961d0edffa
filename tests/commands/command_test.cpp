#include "commands/command.hpp"

#include <array>

#include <doctest/doctest.h>

using namespace softly;

namespace {

constexpr Param tag{"--tag", "TAG", "a tag", Takes::many};
constexpr Param other_tag{"--tag", "TAG", "a tag", Takes::many};
constexpr Command now{.name = "now", .summary = "the help card", .alias = "help-now"};
constexpr Command list{.name = "list", .summary = "entries"};
constexpr std::array<const Command*, 2> table{&list, &now};

}  // namespace

TEST_CASE("arguments give the last value, or all in order") {
    Arguments arguments;
    CHECK_FALSE(arguments.has(tag));
    CHECK_FALSE(arguments.one(tag));
    CHECK(arguments.many(tag).empty());
    arguments.add(tag, "a");
    arguments.add(tag, "");
    arguments.add(tag, "b");
    CHECK(arguments.has(tag));
    CHECK(arguments.one(tag) == "b");
    CHECK(arguments.many(tag) == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("a param is itself and not another that looks the same") {
    Arguments arguments;
    arguments.add(tag, "a");
    CHECK_FALSE(arguments.has(other_tag));
}

TEST_CASE("a command is found by its name or its alias") {
    CHECK(find_command(table, "now") == &now);
    CHECK(find_command(table, "help-now") == &now);
    CHECK(find_command(table, "list") == &list);
    CHECK(find_command(table, "lis") == nullptr);
    CHECK(find_command(table, "") == nullptr);
}
